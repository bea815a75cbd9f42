/// Times the steps of the audit on the fixtures. Run it as `build/release/daejo_bench`, with the options of
/// Google Benchmark. Except for `parse_a_digest`, each step cycles through the pairs that `pairs` returns,
/// with warm caches of one thread, as in a long run of `daejo score`.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/summary_terms.h"
#include "audit/score/judge.h"
#include "audit/score/pair_line.h"
#include "audit/score/pair_scorer.h"
#include "audit/score/score_pairs.h"
#include "audit/text/folded_text.h"
#include "audit/text/set_aside.h"
#include "audit/text/terms.h"
#include "base/file.h"
#include "parsers/paper.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"

namespace daejo::bench {
namespace {

const std::filesystem::path fixtures = std::filesystem::path(DAEJO_SOURCE_DIR) / "fixtures";

const std::string& digest_source() {
  static const std::string source = read_text_file(fixtures / "digests/sample.md");
  return source;
}

/// Pairs each summary of fixtures/digests/sample.md with every third abstract of the fixtures. A few of the
/// pairs are right, and most are wrong.
const std::vector<audit::PairLine>& pairs() {
  static const std::vector<audit::PairLine> made = [] {
    std::vector<parsers::Paper> papers;
    parsers::read_snapshot(fixtures / "abstracts.jsonl", [&](parsers::Paper&& paper) {
      papers.push_back(std::move(paper));
      return true;
    });
    std::vector<audit::PairLine> lines;
    for (const parsers::Entry& entry :
         parse_digest(digest_source(), "sample.md", parsers::DigestFormat::markdown).entries) {
      for (std::size_t i = lines.size() % 3; i < papers.size(); i += 3) {
        audit::PairLine line;
        line.key = std::to_string(lines.size());
        line.id = papers[i].id.base;
        line.title = papers[i].title;
        line.summary = summary_text(entry);
        line.abstract = papers[i].abstract;
        lines.push_back(std::move(line));
      }
    }
    return lines;
  }();
  return made;
}

/// The pairs in the form that the audit uses, read with one workspace.
struct AnalyzedPairs {
  audit::Workspace workspace{audit::Model::shipped()};
  std::vector<audit::SummaryTerms> summaries;
  std::vector<audit::Document> documents;

  AnalyzedPairs() {
    for (const audit::PairLine& pair : pairs()) {
      summaries.push_back(read_summary(workspace.vocabulary, pair.summary));
      documents.push_back(read_document(workspace.vocabulary, pair.id, pair.title, pair.abstract));
    }
  }
};

AnalyzedPairs& read_pairs() {
  static AnalyzedPairs read;
  return read;
}

/// Calls `piece(i)` for i = 0 to `count` - 1, and again from 0, as often as Google Benchmark asks.
/// `bytes_of(i)` is the number of bytes that the piece reads, or 0 if it reads no text.
template <typename Piece, typename BytesOf>
void run_rounds(benchmark::State& state, std::size_t count, const Piece& piece, const BytesOf& bytes_of) {
  std::size_t i = 0;
  std::size_t bytes = 0;
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(piece(i));
    bytes += bytes_of(i);
    i = i + 1 == count ? 0 : i + 1;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  if (bytes > 0) state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

template <typename Piece>
void run_rounds(benchmark::State& state, std::size_t count, const Piece& piece) {
  run_rounds(state, count, piece, [](std::size_t) { return std::size_t{0}; });
}

void parse_a_digest(benchmark::State& state) {
  const std::string& source = digest_source();
  run_rounds(
      state, 1,
      [&](std::size_t) { return parse_digest(source, "sample.md", parsers::DigestFormat::markdown); },
      [&](std::size_t) { return source.size(); });
}

void read_a_line(benchmark::State& state) {
  std::vector<std::string> lines;
  for (const audit::PairLine& pair : pairs()) lines.push_back(to_json_line(pair));
  run_rounds(
      state, lines.size(), [&](std::size_t i) { return audit::parse_pair_line(lines[i]); },
      [&](std::size_t i) { return lines[i].size(); });
}

/// Times the removal of section labels and quoted English sentences.
void clean_a_summary(benchmark::State& state) {
  run_rounds(
      state, pairs().size(),
      [](std::size_t i) {
        return audit::without_quoted_english(audit::without_section_labels(pairs()[i].summary));
      },
      [](std::size_t i) { return pairs()[i].summary.size(); });
}

void normalise_a_summary(benchmark::State& state) {
  run_rounds(
      state, pairs().size(), [](std::size_t i) { return audit::fold(pairs()[i].summary); },
      [](std::size_t i) { return pairs()[i].summary.size(); });
}

void normalise_an_abstract(benchmark::State& state) {
  run_rounds(
      state, pairs().size(), [](std::size_t i) { return audit::fold(pairs()[i].abstract); },
      [](std::size_t i) { return pairs()[i].abstract.size(); });
}

void find_the_terms_of_a_summary(benchmark::State& state) {
  audit::Vocabulary vocabulary(audit::Model::shipped());
  run_rounds(
      state, pairs().size(), [&](std::size_t i) { return vocabulary.find_terms(pairs()[i].summary); },
      [](std::size_t i) { return pairs()[i].summary.size(); });
}

void find_the_terms_of_an_abstract(benchmark::State& state) {
  audit::Vocabulary vocabulary(audit::Model::shipped());
  run_rounds(
      state, pairs().size(), [&](std::size_t i) { return vocabulary.find_terms(pairs()[i].abstract); },
      [](std::size_t i) { return pairs()[i].abstract.size(); });
}

/// Times finding the terms of a summary and looking them up in the model.
void read_a_summary(benchmark::State& state) {
  audit::Vocabulary vocabulary(audit::Model::shipped());
  run_rounds(
      state, pairs().size(), [&](std::size_t i) { return read_summary(vocabulary, pairs()[i].summary); },
      [](std::size_t i) { return pairs()[i].summary.size(); });
}

void read_an_abstract(benchmark::State& state) {
  audit::Vocabulary vocabulary(audit::Model::shipped());
  run_rounds(
      state, pairs().size(),
      [&](std::size_t i) {
        const audit::PairLine& pair = pairs()[i];
        return read_document(vocabulary, pair.id, pair.title, pair.abstract);
      },
      [](std::size_t i) { return pairs()[i].abstract.size(); });
}

/// Times the translation of a summary into English terms by the lexicon.
void project_a_summary(benchmark::State& state) {
  AnalyzedPairs& read = read_pairs();
  run_rounds(state, pairs().size(), [&](std::size_t i) {
    read.workspace.scorer.set_summary(read.summaries[i]);
    return i;
  });
}

/// Times comparing a translated summary with an abstract: cosine and likelihoods.
void cosine_with_an_abstract(benchmark::State& state) {
  AnalyzedPairs& read = read_pairs();
  read.workspace.scorer.set_summary(read.summaries.front());
  run_rounds(state, pairs().size(),
             [&](std::size_t i) { return read.workspace.scorer.fit(read.documents[i]); });
}

/// Times translating a summary and computing all signals of its pair. Most of the time goes into searching
/// the background for rivals.
void project_and_contrast_with_the_background(benchmark::State& state) {
  AnalyzedPairs& read = read_pairs();
  run_rounds(state, pairs().size(), [&](std::size_t i) {
    read.workspace.scorer.set_summary(read.summaries[i]);
    return read.workspace.scorer.score(read.documents[i], {});
  });
}

/// Times all steps from translating a summary to its verdict and the reasons for it, without naming terms as
/// evidence.
void judge_a_pair(benchmark::State& state) {
  AnalyzedPairs& read = read_pairs();
  audit::JudgeOptions options;
  options.evidence_terms = 0;
  run_rounds(state, pairs().size(), [&](std::size_t i) {
    const std::string paper_text = audit::document_text(pairs()[i].title, pairs()[i].abstract);
    const audit::AnalyzedPair pair{pairs()[i].summary, read.summaries[i], paper_text, read.documents[i]};
    return judge(audit::Model::shipped(), read.workspace.scorer, pair, {}, options);
  });
}

/// Times `daejo score` for a line, from the JSON of the input to the JSON of the answer.
void whole_pair(benchmark::State& state) {
  std::vector<std::string> lines;
  for (const audit::PairLine& pair : pairs()) lines.push_back(to_json_line(pair));
  audit::Workspace workspace(audit::Model::shipped());
  audit::JudgeOptions options;
  options.evidence_terms = 0;
  run_rounds(
      state, lines.size(), [&](std::size_t i) { return answer_pair_line(workspace, lines[i], options); },
      [&](std::size_t i) { return lines[i].size(); });
}

BENCHMARK(parse_a_digest);
BENCHMARK(read_a_line);
BENCHMARK(clean_a_summary);
BENCHMARK(normalise_a_summary);
BENCHMARK(normalise_an_abstract);
BENCHMARK(find_the_terms_of_a_summary);
BENCHMARK(find_the_terms_of_an_abstract);
BENCHMARK(read_a_summary);
BENCHMARK(read_an_abstract);
BENCHMARK(project_a_summary);
BENCHMARK(cosine_with_an_abstract);
BENCHMARK(project_and_contrast_with_the_background);
BENCHMARK(judge_a_pair);
BENCHMARK(whole_pair);

}  // namespace
}  // namespace daejo::bench

BENCHMARK_MAIN();
