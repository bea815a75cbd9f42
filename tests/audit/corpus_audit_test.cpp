#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "audit/text/terms.h"
#include "audit/training/train_model.h"
#include "audit/training/training_data.h"
#include "base/file.h"
#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

namespace fs = std::filesystem;

const fs::path corpus = DAEJO_CORPUS_DIR;

std::vector<fs::path> digest_files() {
  std::vector<fs::path> files;
  for (const auto& item : fs::directory_iterator(corpus / "digests")) files.push_back(item.path());
  std::ranges::sort(files);
  return files;
}

#define SKIP_WITHOUT_CORPUS() \
  if (!fs::exists(corpus)) GTEST_SKIP() << "The development corpus is not at " << corpus << "."

TEST(CorpusTraining, gives_the_same_bytes_for_one_and_two_threads) {
  SKIP_WITHOUT_CORPUS();
  ParallelText text;
  read_briefs(corpus / "briefs", text);
  read_parallel_lines(corpus / "parallel" / "documentation.jsonl", text);
  std::vector<parsers::Paper> papers = read_papers(corpus / "arxiv-metadata.jsonl.gz");
  ASSERT_GT(text.documents.size(), 1000U);
  ASSERT_GT(papers.size(), 30'000U);
  text.documents.resize(100);
  text.sentences.resize(500);
  papers.resize(2000);
  TrainingOptions options;
  TrainingCounts counts;
  const std::string one = train_model(text, papers, options, counts);
  options.threads = 2;
  EXPECT_TRUE(train_model(text, papers, options, counts) == one);
  EXPECT_GT(counts.lexicon_entries, 1000U);
  EXPECT_EQ(model_in_memory(one, "reduced").background.size(), papers.size());
}

TEST(CorpusText, of_every_digest_folds_once_and_for_all) {
  SKIP_WITHOUT_CORPUS();
  for (const fs::path& file : digest_files()) {
    const std::string once = test::folded(read_text_file(file));
    EXPECT_TRUE(test::folded(once) == once) << file.filename();
  }
}

TEST(CorpusText, of_every_digest_has_terms_on_the_borders_of_code_points) {
  SKIP_WITHOUT_CORPUS();
  for (const fs::path& file : digest_files()) {
    const std::string text = read_text_file(file);
    const TermList list = find_terms(text);
    EXPECT_GT(list.terms.size(), 100U) << file.filename();
    const bool sound = std::ranges::all_of(list.terms, [&](const Term& term) {
      return term.span.begin < term.span.end && term.span.end <= text.size() &&
             test::is_border(text, term.span.begin) && test::is_border(text, term.span.end);
    });
    EXPECT_TRUE(sound) << file.filename();
  }
}

}  // namespace
}  // namespace daejo::audit
