#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>

#include "base/file.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

namespace fs = std::filesystem;

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) ++count;
  return count;
}

TEST(CorpusBriefs, have_as_many_entries_as_papers_and_sound_places) {
  const fs::path folder = fs::path(DAEJO_CORPUS_DIR) / "briefs";
  if (!fs::exists(folder)) GTEST_SKIP() << "The development corpus is not beside the project.";
  std::size_t entries = 0;
  std::size_t sections = 0;
  for (const auto& item : fs::directory_iterator(folder)) {
    const std::string text = read_text_file(item.path());
    const Digest digest = parse_digest(text, item.path().filename().string(), DigestFormat::json);
    expect_sound_places(digest, text);
    EXPECT_EQ(digest.entries.size(), occurrences(text, "\n  \"paper\": {")) << item.path();
    for (const Entry& entry : digest.entries) {
      EXPECT_TRUE(entry.id.has_value()) << item.path() << ':' << entry.line;
      EXPECT_TRUE(has_korean_text(entry)) << item.path() << ':' << entry.line;
      sections += entry.sections.size();
    }
    entries += digest.entries.size();
  }
  EXPECT_EQ(entries, 1190U);
  std::cout << entries << " briefs, " << sections << " sections\n";
  RecordProperty("entries", static_cast<int>(entries));
}

TEST(CorpusSnapshot, is_read_whole_in_well_under_a_second) {
  const fs::path path = fs::path(DAEJO_CORPUS_DIR) / "arxiv-metadata.jsonl.gz";
  if (!fs::exists(path)) GTEST_SKIP() << "The development corpus is not beside the project.";
  std::size_t papers = 0;
  std::size_t bytes = 0;
  const auto start = std::chrono::steady_clock::now();
  const auto problems = read_snapshot(path, [&](Paper&& paper) {
    ++papers;
    bytes += paper.abstract.size();
    return true;
  });
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  for (const Problem& problem : problems)
    std::cout << to_string(problem.place) << ": " << problem.sentence << '\n';
  std::cout << papers << " papers, " << bytes << " bytes of abstracts, " << problems.size() << " problems, "
            << seconds.count() << " s\n";
  EXPECT_EQ(papers + problems.size(), 39'744U);
  RecordProperty("papers", static_cast<int>(papers));
}

}  // namespace
}  // namespace daejo::parsers
