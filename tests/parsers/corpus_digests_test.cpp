#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "base/file.h"
#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

namespace fs = std::filesystem;

struct Counts {
  std::size_t files = 0;
  std::size_t entries = 0;
  std::size_t without_id = 0;
  std::size_t without_korean = 0;
  std::size_t labelled = 0;
  std::size_t votes = 0;

  bool operator==(const Counts&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Counts& counts) {
  return out << counts.files << " files, " << counts.entries << " entries, " << counts.without_id
             << " without an identifier, " << counts.without_korean << " without Korean text, "
             << counts.labelled << " labelled sections, " << counts.votes << " votes";
}

std::vector<fs::path> digest_files() {
  std::vector<fs::path> files;
  const fs::path folder = fs::path(DAEJO_CORPUS_DIR) / "digests";
  if (!fs::exists(folder)) return files;
  for (const auto& item : fs::directory_iterator(folder)) files.push_back(item.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// Whether a line has a Hangul syllable: three bytes in UTF-8, of which the first two are EA B0 to ED 9E.
bool has_hangul_bytes(const std::string& line) {
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const auto lead = static_cast<unsigned char>(line[i]);
    const auto next = static_cast<unsigned char>(line[i + 1]);
    const bool syllable =
        (lead == 0xEA && next >= 0xB0) || lead == 0xEB || lead == 0xEC || (lead == 0xED && next <= 0x9E);
    if (syllable) return true;
  }
  return false;
}

/// Adds to all counts but `files`. Scans the lines as plain text, so that the result can be compared with
/// that of the Markdown parser.
void count_lines(const std::string& text, Counts& counts) {
  bool korean = true;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with("### ")) {
      if (!korean) ++counts.without_korean;
      korean = false;
      ++counts.entries;
      const std::size_t link = line.find("arxiv.org/");
      const std::size_t id = link == std::string::npos ? link : line.find_first_of("0123456789", link);
      if (id != link + 14) ++counts.without_id;
    } else if (line.starts_with("## ")) {
      if (!korean) ++counts.without_korean;
      korean = true;
    } else if (!line.starts_with("Authors:")) {
      korean = korean || has_hangul_bytes(line);
    }
    if (line.starts_with("- *") && line.substr(0, 80).find("*:") != std::string::npos) ++counts.labelled;
    if (line.starts_with("Vote: ") && line.find_first_of("0123456789") == 6) ++counts.votes;
  }
  if (!korean) ++counts.without_korean;
}

void count_entries(const Digest& digest, Counts& counts) {
  for (const Entry& entry : digest.entries) {
    ++counts.entries;
    if (!entry.id) ++counts.without_id;
    if (!has_korean_text(entry)) ++counts.without_korean;
    if (entry.votes) ++counts.votes;
    for (const Section& section : entry.sections) {
      if (!section.label.empty()) ++counts.labelled;
    }
  }
}

TEST(CorpusDigests, agree_with_a_plain_scan_of_their_lines) {
  const auto files = digest_files();
  if (files.empty()) GTEST_SKIP() << "The development corpus is not beside the project.";
  Counts parsed;
  Counts scanned;
  std::size_t bytes = 0;
  for (const fs::path& file : files) {
    const std::string text = read_text_file(file);
    Counts parsed_here;
    Counts scanned_here;
    const Digest digest = parse_digest(text, file.filename().string(), DigestFormat::markdown);
    bytes += expect_sound_places(digest, text);
    EXPECT_TRUE(digest.problems.empty()) << file << ": " << digest.problems[0].sentence;
    count_entries(digest, parsed_here);
    count_lines(text, scanned_here);
    EXPECT_EQ(parsed_here, scanned_here) << file;
    count_entries(digest, parsed);
    count_lines(text, scanned);
  }
  parsed.files = scanned.files = files.size();
  EXPECT_EQ(parsed, scanned);
  std::cout << "parsed:  " << parsed << "\nscanned: " << scanned << "\n"
            << bytes << " bytes of text in place\n";
  RecordProperty("entries", static_cast<int>(parsed.entries));
  RecordProperty("without_id", static_cast<int>(parsed.without_id));
  RecordProperty("without_korean", static_cast<int>(parsed.without_korean));
}

TEST(CorpusDigests, leave_no_markup_or_metadata_in_the_text) {
  const auto files = digest_files();
  if (files.empty()) GTEST_SKIP() << "The development corpus is not beside the project.";
  std::size_t other_than_three = 0;
  std::size_t one = 0;
  for (const fs::path& file : files) {
    const Digest digest =
        parse_digest(read_text_file(file), file.filename().string(), DigestFormat::markdown);
    for (const Entry& entry : digest.entries) {
      const bool labelled = !entry.sections.empty() && !entry.sections[0].label.empty();
      if (labelled && entry.sections.size() != 3) ++other_than_three;
      if (labelled && entry.sections.size() == 1) ++one;
      EXPECT_FALSE(entry.title.empty()) << file << ':' << entry.line;
      EXPECT_EQ(entry.date.size(), 10U) << file << ':' << entry.line;
      EXPECT_EQ(std::count(entry.authors.begin(), entry.authors.end(), "+"), 0);
      for (const Section& section : entry.sections) {
        for (const char* leftover : {"**", "Authors:", "Vote:", "Watch Video", "<video", "</div>"}) {
          EXPECT_EQ(section.text.find(leftover), std::string::npos)
              << file << ':' << section.line << ": " << leftover;
        }
      }
    }
  }
  std::cout << other_than_three << " labelled entries with other than three sections, " << one
            << " with one\n";
}

}  // namespace
}  // namespace daejo::parsers
