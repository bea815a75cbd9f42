#include "audit/training/model_card.h"

#include <fmt/format.h>

#include <filesystem>

namespace daejo::audit {
namespace {

std::string file_name(const std::string& path) {
  std::filesystem::path name(path);
  if (!name.has_filename()) name = name.parent_path();
  return name.filename().string();
}

std::string source_row(const std::string& source, const std::string& licence, const std::string& use) {
  return source.empty() ? std::string()
                        : fmt::format("| `{}` | {} | {} |\n", file_name(source), licence, use);
}

std::string sources(const ModelCardFacts& facts, const TrainingCounts& counts) {
  return "## Sources\n\n| source | licence | what was learned from it |\n|---|---|---|\n" +
         source_row(
             facts.abstracts, "CC0 (arXiv metadata)",
             fmt::format(
                 "vocabulary, document frequencies and background: {} abstracts, {} of them in the background",
                 counts.abstracts, counts.background)) +
         source_row(facts.briefs, "Apache-2.0", fmt::format("lexicon: {} briefs", counts.document_pairs)) +
         source_row(facts.parallel, "Apache-2.0", "lexicon: aligned documentation") +
         source_row(facts.glossary, "Apache-2.0, the project's own",
                    fmt::format("lexicon: {} entries written by hand", counts.glossary_entries)) +
         "\nThe calibration's weights were fitted to labelled pairs of a digest archive. The model contains no word of the archive.\n\n";
}

std::string weights(const Calibration& calibration) {
  std::string out =
      "## Calibration\n\nLogit of a mismatch at even odds: bias + Σ weight · (signal − mean).\n\n"
      "| signal | weight | mean |\n|---|---|---|\n";
  for (std::size_t i = 0; i < signal_count; ++i) {
    out += fmt::format("| {} | {:+.4f} | {:.4f} |\n", signal_names[i], calibration.weight[i],
                       calibration.mean[i]);
  }
  const EvidenceReduction& reduction = calibration.reduction;
  return out +
         fmt::format(
             "\nBias {:+.4f}. If the signal `information` of a summary is below {}, its logit is reduced: "
             "to a share of {} at {} or less, and linearly in between.\n\n",
             calibration.bias, reduction.enough, reduction.least_share, reduction.little);
}

}  // namespace

std::string model_card(const ModelCardFacts& facts, const TrainingCounts& counts,
                       const Calibration& calibration, const Evaluation& evaluation,
                       const JudgeOptions& judge) {
  return fmt::format(
             "# Model card: {}\n\nThis model judges whether a Korean summary of an arXiv paper describes that paper. Made by `daejo train`{}; format version {}, {} bytes.\n\n"
             "It is made for technical papers, above all on computing. It does not judge whether a statement is true: a statement can be right although the abstract lacks it.\n\n",
             facts.name, facts.date.empty() ? "" : " on " + facts.date, model_file_version,
             facts.model_bytes) +
         sources(facts, counts) +
         fmt::format(
             "## Counts\n\n{} English terms, {} Korean terms, {} lexicon entries, from {} sentence pairs and {} document pairs.\n\n",
             counts.english_terms, counts.korean_terms, counts.lexicon_entries, counts.sentence_pairs,
             counts.document_pairs) +
         weights(calibration) +
         fmt::format(
             "## Figures\n\nThese figures are for the pairs of the calibration. Each day was judged by weights that did not see it ({} folds). The shipped weights saw all of them.\n\n",
             evaluation_folds) +
         to_markdown(evaluation, judge.thresholds, judge.base_rate);
}

}  // namespace daejo::audit
