#include "cli/model_commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "audit/score/audit_digests.h"
#include "audit/score/score_pairs.h"
#include "audit/training/evaluation.h"
#include "audit/training/fit_suspicions.h"
#include "audit/training/make_pairs.h"
#include "audit/training/model_card.h"
#include "audit/training/recalibrate.h"
#include "audit/training/train_model.h"
#include "base/atomic_file.h"
#include "base/error.h"
#include "base/file.h"
#include "check/digest_files.h"
#include "check/report_files.h"
#include "parsers/snapshot.h"

namespace daejo::cli {
namespace {

check::ReadDigests read_all(const std::vector<std::string>& paths) {
  check::ReadDigests read = check::read_digests(paths);
  if (!read.unreadable.empty())
    throw InputError(read.unreadable.front().place, read.unreadable.front().sentence);
  return read;
}

/// Reads labelled pairs. Throws `InputError` if a line cannot be read or has no label, because figures for
/// the other lines alone could look too good.
std::vector<audit::PairLine> read_pairs(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw InputError({path.string()}, "The file of pairs cannot be opened.");
  std::vector<audit::PairLine> lines;
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    audit::PairLineResult result = audit::parse_pair_line(text);
    ++number;
    if (result.error.empty() && !result.line.mismatch_truth)
      result.error = "The field 'mismatch_truth' is missing.";
    if (!result.error.empty()) throw InputError({path.string(), number}, result.error);
    lines.push_back(std::move(result.line));
  }
  if (lines.empty()) throw InputError({path.string()}, "The file contains no pairs.");
  return lines;
}

std::array<bool, audit::signal_count> signals_named(const std::vector<std::string>& names) {
  std::array<bool, audit::signal_count> named{};
  for (const std::string& name : names) {
    const auto found = std::ranges::find(audit::signal_names, name);
    if (found == audit::signal_names.end()) throw UsageError("There is no signal '" + name + "'.");
    named[static_cast<std::size_t>(found - audit::signal_names.begin())] = true;
  }
  return named;
}

void write_card(const TrainOptions& options, const audit::TrainingCounts& counts,
                const audit::Calibration& calibration, std::span<const audit::LabelledSignals> pairs,
                std::size_t model_bytes) {
  const audit::JudgeOptions judge;
  audit::Evaluation evaluation;
  if (!pairs.empty()) {
    const std::vector<double> logits =
        cross_validated_logits(pairs, audit::evaluation_folds, judge.base_rate, {});
    evaluation = evaluate(pairs, logits, judge.thresholds, judge.base_rate);
  }
  const audit::ModelCardFacts facts{options.name,
                                    options.date,
                                    model_bytes,
                                    options.abstracts.string(),
                                    options.briefs.string(),
                                    options.parallel.string(),
                                    options.glossary.string()};
  write_file_atomically(options.card, model_card(facts, counts, calibration, evaluation, judge));
}

/// Adjusts the calibration of an existing model to the labelled pairs in `labels`, and writes the result to
/// `output`.
void run_calibrate(const TrainOptions& options) {
  const audit::Model known = check::open_model({options.known_model, {}, {}, {}});
  const std::vector<audit::LabelledSignals> labels =
      signals_of(known, read_pairs(options.labels), options.threads);
  const audit::RecalibrationOptions recalibration;
  const audit::Calibration moved = recalibrate(known.calibration, labels, recalibration);
  write_file_atomically(options.output, with_calibration(known.file(), moved));
  std::cerr << fmt::format(
      "daejo: wrote {0}, which is {2} recalibrated on {1} labelled pairs; their log loss was {3:.4f} before and is {4:.4f} now\n",
      options.output.string(), labels.size(), known.name,
      log_loss(known.calibration, labels, recalibration.base_rate),
      log_loss(moved, labels, recalibration.base_rate));
}

/// Fits the suspicion models of an existing model to the labelled pairs in `suspicions`, and writes the
/// result to `output`.
void run_fit_suspicions(const TrainOptions& options) {
  const audit::Model known = check::open_model({options.known_model, {}, {}, {}});
  const std::vector<audit::PairLine> lines = read_pairs(options.suspicions);
  write_file_atomically(options.output,
                        with_suspicions(known.file(), fit_suspicions(known, lines, options.threads)));
  std::cerr << fmt::format("daejo: wrote {}, with suspicions learned from {} pairs\n",
                           options.output.string(), lines.size());
}

}  // namespace

void run_score(const ScoreOptions& options) {
  std::ios::sync_with_stdio(false);
  // One thread reads while another writes, so reading must not flush the output, as it would if the streams
  // were tied.
  std::cin.tie(nullptr);
  audit::JudgeOptions judge = options.judge;
  judge.evidence_terms = 0;  // The output does not contain evidence.
  const audit::Model model = open_model(options.model);
  const auto background = open_background(options.model, model);
  judge.background = background.get();
  const auto profile = open_profile(options.model, model);
  if (profile) judge.profile = &*profile;
  score_lines(model, std::cin, std::cout, judge, options.threads);
}

void run_pairs(const PairsOptions& options) {
  const check::ReadDigests read = read_all(options.digests);
  audit::PairOptions pair_options;
  pair_options.distrust_from = options.distrust_from;
  pair_options.distrust_until = options.distrust_until;
  if (!options.left_out_digests.empty()) {
    for (const parsers::ArxivId& id : audit::ids_of(read_all(options.left_out_digests).digests))
      pair_options.left_out.insert(id.base);
  }
  std::map<std::string, parsers::Paper> papers;
  std::set<std::string, std::less<>> wanted;
  for (const parsers::ArxivId& id : audit::ids_of(read.digests)) wanted.insert(id.base);
  parsers::read_snapshot(options.abstracts, [&](parsers::Paper&& paper) {
    if (wanted.contains(paper.id.base)) papers.try_emplace(paper.id.base, std::move(paper));
    return true;
  });
  const std::string labels = options.labels.empty() ? std::string() : read_text_file(options.labels);
  const auto lines =
      make_pairs(read.digests, papers, audit::read_labels(labels, options.labels.string()), pair_options);
  for (const audit::PairLine& line : lines) std::cout << to_json_line(line) << '\n';
  if (!std::cout.flush()) throw Error("The pairs cannot be written; the disk may be full.");
}

void run_train(const TrainOptions& options) {
  const std::vector<std::filesystem::path> inputs = {options.labels,    options.suspicions, options.pairs,
                                                     options.abstracts, options.briefs,     options.parallel,
                                                     options.glossary};
  check::check_output_file(options.output, inputs);
  check::check_output_file(options.card, inputs);
  if (!options.labels.empty()) return run_calibrate(options);
  if (!options.suspicions.empty() && options.abstracts.empty()) return run_fit_suspicions(options);
  if (options.abstracts.empty()) {
    throw UsageError(
        "Give --abstracts to train a model, --suspicions to learn only the suspicions anew, or --calibrate to recalibrate a model; see `daejo train --help`.");
  }
  audit::ParallelText text;
  if (!options.without_lexicon) {
    if (!options.briefs.empty()) read_briefs(options.briefs, text);
    if (!options.parallel.empty()) read_parallel_lines(options.parallel, text);
    if (!options.glossary.empty()) text.glossary = audit::read_glossary(options.glossary);
  }
  audit::TrainingOptions training;
  training.threads = options.threads;
  training.name = options.name;
  if (options.background_size > 0) training.background_size = options.background_size;
  audit::TrainingCounts counts;
  std::string bytes = train_model(text, audit::read_papers(options.abstracts), training, counts);
  std::vector<audit::LabelledSignals> pairs;
  audit::Calibration calibration;
  if (!options.pairs.empty()) {
    pairs =
        signals_of(audit::model_in_memory(bytes, options.name), read_pairs(options.pairs), options.threads);
    calibration = calibrate(pairs, {});
    bytes = with_calibration(bytes, calibration);
  }
  if (!options.suspicions.empty()) {
    const audit::Model model = audit::model_in_memory(bytes, options.name);
    bytes =
        with_suspicions(model.file(), fit_suspicions(model, read_pairs(options.suspicions), options.threads));
  }
  write_file_atomically(options.output, bytes);
  if (!options.card.empty()) write_card(options, counts, calibration, pairs, bytes.size());
  std::cerr << "daejo: wrote " << options.output.string() << ", " << bytes.size()
            << " bytes: " << counts.abstracts << " abstracts, " << counts.korean_terms << " Korean terms, "
            << counts.lexicon_entries << " lexicon entries\n";
}

void run_eval(const EvalOptions& options) {
  const audit::Model model = open_model(options.model);
  const auto background = open_background(options.model, model);
  const std::vector<audit::LabelledSignals> pairs =
      signals_of(model, read_pairs(options.pairs), options.threads, background.get());
  audit::CalibrationOptions calibration;
  calibration.left_out_signals = signals_named(options.left_out_signals);
  std::vector<double> logits;
  if (options.folds > 1) {
    logits = cross_validated_logits(pairs, options.folds, options.judge.base_rate, calibration);
  } else {
    for (const audit::LabelledSignals& pair : pairs) {
      logits.push_back(summary_logit(model.calibration, pair.signals, options.judge.base_rate).value);
    }
  }
  const audit::Evaluation evaluation =
      evaluate(pairs, logits, options.judge.thresholds, options.judge.base_rate);
  std::cout << to_markdown(evaluation, options.judge.thresholds, options.judge.base_rate);
}

void run_model_export(const check::ModelChoice& choice) {
  const audit::Model model = open_model(choice);
  for (std::uint32_t korean = 0; korean < model.korean.size(); ++korean) {
    for (audit::Lexicon::InnerIterator it(model.english_given_korean, korean); it; ++it) {
      std::cout << model.korean[korean] << '\t' << model.english[static_cast<std::size_t>(it.col())] << '\t'
                << it.value() << '\n';
    }
  }
}

}  // namespace daejo::cli
