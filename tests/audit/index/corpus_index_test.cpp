#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "audit/index/build_index.h"
#include "audit/index/matching_papers.h"
#include "audit/text/set_aside.h"
#include "base/file.h"
#include "base/parallel.h"
#include "parsers/read_digest.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

namespace fs = std::filesystem;

/// A summary that is trusted to describe the paper with this id.
struct CleanSummary {
  std::string id;
  std::string text;
};

/// The Korean summaries of the days that model/evaluation_method.md trusts, if `ids` has their papers. Papers
/// of the briefs are left out, because the model was trained on the briefs.
std::vector<CleanSummary> clean_summaries(const fs::path& corpus, const std::set<std::string>& ids) {
  std::string briefs;
  for (const auto& file : fs::directory_iterator(corpus / "briefs")) briefs += read_text_file(file.path());
  std::vector<CleanSummary> summaries;
  for (const auto& file : fs::directory_iterator(corpus / "digests")) {
    const std::string day = file.path().stem().string();
    if (day >= "2024-06-12" && day <= "2024-10-17") continue;
    const parsers::Digest digest =
        parse_digest(read_text_file(file.path()), file.path().string(), parsers::DigestFormat::markdown);
    for (const parsers::Entry& entry : digest.entries) {
      if (!entry.id || !has_korean_text(entry) || !ids.contains(entry.id->base)) continue;
      if (briefs.find(entry.id->base) != std::string::npos) continue;
      summaries.push_back({entry.id->base, without_quoted_english(summary_text(entry))});
    }
  }
  return summaries;
}

TEST(CorpusIndex, puts_the_true_paper_first_for_98_of_100_clean_summaries) {
  const fs::path corpus = DAEJO_CORPUS_DIR;
  if (!fs::exists(corpus)) GTEST_SKIP() << corpus << " is absent";
  const test::TemporaryFolder folder;
  const std::vector<fs::path> snapshots = {corpus / "arxiv-metadata.jsonl.gz"};
  build_index(Model::shipped(), snapshots, folder / "index", {}, {.threads = default_threads()});
  const PaperIndex index = PaperIndex::open(folder / "index", Model::shipped());
  std::set<std::string> ids;
  for (const Segment& segment : index.segments()) {
    for (std::size_t i = 0; i < segment.papers(); ++i) ids.emplace(segment.id(i));
  }
  const auto summaries = clean_summaries(corpus, ids);
  ASSERT_GT(summaries.size(), 1000U);
  // For each summary, the `order_of` of its own paper, or 0 if that paper is not the first result.
  std::vector<double> fits(summaries.size(), 0);
  parallel_with(
      summaries.size(), default_threads(), [&] { return PaperMatcher(Model::shipped(), index); },
      [&](PaperMatcher& matcher, std::size_t i) {
        const auto papers = matcher.match(summaries[i].text, 1);
        if (!papers.empty() && papers[0].arxiv_id == summaries[i].id) fits[i] = order_of(papers[0].fit);
      });
  const auto share = [&](double least) {
    return static_cast<double>(std::ranges::count_if(fits, [&](double fit) { return fit > least; })) /
           static_cast<double>(fits.size());
  };
  EXPECT_GE(share(0), 0.98);
  EXPECT_GE(share(usual_fit), 0.975) << "the closing line of `whose` says how well right summaries fit";
}

}  // namespace
}  // namespace daejo::audit
