#include "audit/training/make_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

std::map<std::string, parsers::Paper> papers_by_id() {
  std::map<std::string, parsers::Paper> papers;
  for (const parsers::Paper& paper : test::toy_papers()) papers[paper.id.base] = paper;
  return papers;
}

parsers::Entry entry_of(const std::string& id, const std::string& date,
                        const std::string& text = "음성을 인식합니다.") {
  parsers::Entry entry;
  entry.id = parsers::ArxivId{id, 0};
  entry.date = date;
  parsers::Section section;
  section.text = text;
  entry.sections.push_back(section);
  return entry;
}

parsers::Digest digest_of(std::vector<parsers::Entry> entries) {
  parsers::Digest digest;
  digest.entries = std::move(entries);
  return digest;
}

/// An entry with two sections for each toy paper on each of thirty days.
parsers::Digest many_entries() {
  parsers::Digest digest;
  for (int day = 10; day < 40; ++day) {
    for (const parsers::Paper& paper : test::toy_papers()) {
      digest.entries.push_back(entry_of(paper.id.base, "2024-01-" + std::to_string(day)));
      digest.entries.back().sections.push_back(digest.entries.back().sections.front());
      digest.entries.back().sections.back().text = "교통을 예측합니다.";
    }
  }
  return digest;
}

/// The pairs of all sets except "titled", because only about one entry in 40 gives a pair of that set.
std::vector<PairLine> common_pairs(const std::vector<parsers::Digest>& digests,
                                   const std::map<std::string, parsers::Paper>& papers,
                                   const std::vector<EntryLabel>& labels = {},
                                   const PairOptions& options = {}) {
  auto lines = make_pairs(digests, papers, labels, options);
  std::erase_if(lines, [](const PairLine& line) { return line.set == "titled"; });
  return lines;
}

std::vector<std::string> sets_of(const std::vector<PairLine>& lines) {
  std::vector<std::string> sets;
  sets.reserve(lines.size());
  for (const PairLine& line : lines) sets.push_back(line.day + ' ' + line.set);
  return sets;
}

TEST(MakePairs, holds_a_trusted_entry_against_its_own_a_random_and_the_most_similar_abstract) {
  const std::string day = "2024-01-01";
  const std::vector<parsers::Digest> digests = {
      digest_of({entry_of("2401.00001", day), entry_of("2401.00002", day), entry_of("2401.00006", day)})};
  const auto lines = common_pairs(digests, papers_by_id());
  ASSERT_EQ(lines.size(), 9U);
  EXPECT_EQ(lines[0].set, "own");
  EXPECT_EQ(lines[0].id, "2401.00001");
  EXPECT_EQ(lines[0].mismatch_truth, false);
  EXPECT_EQ(lines[1].set, "random");
  EXPECT_NE(lines[1].id, "2401.00001");
  EXPECT_EQ(lines[1].mismatch_truth, true);
  EXPECT_EQ(lines[2].set, "similar");
  EXPECT_EQ(lines[2].id, "2401.00002") << "the other paper about speech";
  EXPECT_EQ(lines[2].summary, lines[0].summary);
  EXPECT_THAT(lines[2].leave_out, testing::ElementsAre("2401.00001"));
}

TEST(MakePairs, gives_every_line_a_key_of_its_own) {
  const std::vector<parsers::Digest> digests = {many_entries()};
  std::set<std::string> keys;
  for (const PairLine& line : make_pairs(digests, papers_by_id(), {}, {})) {
    EXPECT_TRUE(keys.insert(line.key).second) << line.key;
  }
}

TEST(MakePairs, holds_a_first_section_alone_against_the_own_and_another_abstract) {
  const std::vector<parsers::Digest> digests = {many_entries()};
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const PairLine& line : make_pairs(digests, papers_by_id(), {}, {})) {
    if (line.set != "short") continue;
    ++(*line.mismatch_truth ? wrong : right);
    EXPECT_EQ(line.summary, "음성을 인식합니다.");
    EXPECT_EQ(*line.mismatch_truth, line.id != line.leave_out.front());
  }
  EXPECT_EQ(right, digests[0].entries.size());
  EXPECT_EQ(wrong, right);
}

TEST(MakePairs, copies_another_papers_title_to_the_front_of_some_summaries) {
  const std::vector<parsers::Digest> digests = {many_entries()};
  std::size_t titled = 0;
  for (const PairLine& line : make_pairs(digests, papers_by_id(), {}, {})) {
    if (line.set != "titled") continue;
    ++titled;
    EXPECT_TRUE(line.summary.starts_with(line.title + '\n'));
    EXPECT_EQ(line.mismatch_truth, true);
    EXPECT_NE(line.id, line.leave_out.front());
  }
  EXPECT_GT(titled, 0U);
  EXPECT_LT(titled, digests[0].entries.size() / 4);
}

TEST(MakePairs, trusts_no_unlabelled_entry_of_distrusted_days) {
  const std::vector<parsers::Digest> digests = {
      digest_of({entry_of("2401.00001", "2024-06-01"), entry_of("2401.00002", "2024-06-02"),
                 entry_of("2401.00003", "2024-06-03"), entry_of("2401.00004", "2024-06-02")})};
  const std::vector<EntryLabel> labels = {{"2401.00002", "2024-06-02", "unrelated"},
                                          {"2401.00001", "2024-06-01", "faithful"}};
  PairOptions options;
  options.distrust_from = "2024-06-02";
  options.distrust_until = "2024-06-02";
  const auto lines = common_pairs(digests, papers_by_id(), labels, options);
  EXPECT_THAT(sets_of(lines), testing::ElementsAre("2024-06-01 gold", "2024-06-02 gold", "2024-06-03 own",
                                                   "2024-06-03 random", "2024-06-03 similar"));
  EXPECT_EQ(lines[0].mismatch_truth, false);
  EXPECT_EQ(lines[1].mismatch_truth, true);
  options.distrust_until.clear();
  EXPECT_THAT(sets_of(common_pairs(digests, papers_by_id(), labels, options)),
              testing::ElementsAre("2024-06-01 gold", "2024-06-02 gold"));
}

TEST(MakePairs, leaves_partial_entries_out) {
  const std::vector<parsers::Digest> digests = {
      digest_of({entry_of("2401.00001", "2024-06-01"), entry_of("2401.00002", "2024-06-01")})};
  const std::vector<EntryLabel> labels = {{"2401.00001", "2024-06-01", "partial"},
                                          {"2401.00002", "2024-06-01", "generic"}};
  const auto lines = common_pairs(digests, papers_by_id(), labels);
  EXPECT_THAT(sets_of(lines), testing::ElementsAre("2024-06-01 gold"));
}

TEST(MakePairs, trusts_entries_without_a_date_where_nothing_is_distrusted) {
  const std::vector<parsers::Digest> digests = {
      digest_of({entry_of("2401.00001", ""), entry_of("2401.00002", "")})};
  EXPECT_EQ(common_pairs(digests, papers_by_id()).size(), 6U);
}

TEST(MakePairs, passes_over_entries_that_cannot_be_checked) {
  parsers::Entry without_id = entry_of("2401.00003", "2024-01-01");
  without_id.id.reset();
  const std::vector<parsers::Digest> digests = {
      digest_of({entry_of("2401.00001", "2024-01-01"), entry_of("2401.00002", "2024-01-01", "English only"),
                 entry_of("9999.99999", "2024-01-01"), without_id, entry_of("2401.00004", "2024-01-01"),
                 entry_of("2401.00005", "2024-01-01")})};
  PairOptions options;
  options.left_out = {"2401.00005"};
  const auto lines = common_pairs(digests, papers_by_id(), {}, options);
  for (const PairLine& line : lines)
    EXPECT_TRUE(line.id == "2401.00001" || line.id == "2401.00004") << line.id;
  EXPECT_EQ(lines.size(), 6U);
  EXPECT_TRUE(make_pairs({}, {}, {}, {}).empty());
}

TEST(MakePairs, never_calls_a_papers_own_abstract_a_similar_other_one) {
  auto papers = papers_by_id();
  papers["2401.00002"].title = papers["2401.00001"].title;
  papers["2401.00002"].abstract = papers["2401.00001"].abstract;
  const std::vector<parsers::Digest> digests = {
      digest_of({entry_of("2401.00001", "2024-01-01"), entry_of("2401.00002", "2024-01-01")})};
  for (const PairLine& line : make_pairs(digests, papers, {}, {})) EXPECT_NE(line.set, "similar");
}

TEST(Labels, have_an_id_a_date_and_a_known_label) {
  const auto labels = read_labels(
      "{\"id\":\"2401.00001\",\"date\":\"2024-01-01\",\"label\":\"faithful\",\"sure\":true}\n", "gold");
  ASSERT_EQ(labels.size(), 1U);
  EXPECT_EQ(labels[0].id, "2401.00001");
  EXPECT_EQ(labels[0].label, "faithful");
}

TEST(Labels, name_the_line_that_is_none) {
  const std::string good = R"({"id":"a","date":"b","label":"generic"})";
  for (const std::string bad : {"", "{", "[]", "{}", R"({"id":1,"date":"b","label":"generic"})",
                                R"({"id":"a","date":"b","label":"fathful"})"}) {
    try {
      (void)read_labels(std::string(good).append("\n").append(bad).append("\n").append(good), "gold");
      ADD_FAILURE() << bad;
    } catch (const InputError& error) {
      EXPECT_EQ(error.place().file, "gold");
      EXPECT_EQ(error.place().line, 2U) << bad;
    }
  }
}

}  // namespace
}  // namespace daejo::audit
