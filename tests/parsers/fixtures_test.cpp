#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "base/file.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

const std::filesystem::path fixtures = std::filesystem::path(DAEJO_SOURCE_DIR) / "fixtures";

std::set<std::string> papers_with_abstracts() {
  std::set<std::string> ids;
  const auto problems = read_snapshot(fixtures / "abstracts.jsonl", [&](Paper&& paper) {
    EXPECT_TRUE(ids.insert(paper.id.base).second) << paper.id.base << " stands there twice.";
    EXPECT_FALSE(paper.authors.empty()) << paper.id.base;
    EXPECT_FALSE(paper.categories.empty()) << paper.id.base;
    EXPECT_FALSE(paper.updated.empty()) << paper.id.base;
    return true;
  });
  EXPECT_TRUE(problems.empty());
  return ids;
}

Digest read_fixture(const std::string& name) {
  const std::filesystem::path path = fixtures / "digests" / name;
  const std::string text = read_text_file(path);
  Digest digest = parse_digest(text, name, guess_digest_format(path, text));
  expect_sound_places(digest, text);
  return digest;
}

TEST(Fixtures, name_papers_whose_abstracts_are_there) {
  const std::set<std::string> ids = papers_with_abstracts();
  EXPECT_GE(ids.size(), 25U);
  for (const std::string name : {"sample.md", "sample.json", "sample.html"}) {
    const Digest digest = read_fixture(name);
    EXPECT_TRUE(digest.problems.empty()) << name;
    EXPECT_FALSE(digest.entries.empty()) << name;
    for (const Entry& entry : digest.entries) {
      ASSERT_TRUE(entry.id.has_value()) << name << ':' << entry.line;
      EXPECT_EQ(ids.count(entry.id->base), 1U) << name << ": " << entry.id->base;
      EXPECT_TRUE(has_korean_text(entry)) << name << ": " << entry.id->base;
      EXPECT_EQ(entry.date, "2024-01-15") << name;
    }
  }
}

TEST(Fixtures, have_three_labelled_sections_but_for_one_entry) {
  int short_entries = 0;
  for (const Entry& entry : read_fixture("sample.md").entries) {
    if (entry.sections.size() != 3) ++short_entries;
    for (const Section& section : entry.sections) EXPECT_FALSE(section.label.empty());
  }
  EXPECT_EQ(short_entries, 1);
}

}  // namespace
}  // namespace daejo::parsers
