#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "base/ascii.h"
#include "base/file.h"
#include "parsers/read_digest.h"
#include "parsers/text/block_text.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

fs::path shapes() {
  return fs::path(DAEJO_CORPUS_DIR) / "shapes";
}

Digest read_shape(const std::string& name) {
  const fs::path path = shapes() / name;
  const std::string text = read_text_file(path);
  Digest digest = parse_digest(text, name, guess_digest_format(path, text));
  expect_sound_places(digest, text);
  return digest;
}

/// A file of the corpus and how many entries the parser must find in it. `most` is the number that a person
/// counted. `least` is lower if the parser may miss some: README_legacy.md has ten items whose link is broken
/// over two lines or leads to a mirror, and an item that only groups two papers.
struct ShapeFile {
  std::string name;
  std::size_t least = 0;
  std::size_t most = 0;
  std::size_t unread = 0;  ///< The expected number of unread papers.
};

TEST(CorpusShapes, have_the_entries_that_a_person_counts_with_ids_titles_and_korean_summaries) {
  if (!fs::exists(shapes())) GTEST_SKIP() << "The development corpus is not beside the project.";
  const std::vector<ShapeFile> files = {
      {"2shin0-arxiv-ai-mailing/LLM-2025-07-24.md", 35, 35},
      {"sanghyun-son-daily-arXiv/2025-08-21.md", 162, 162},
      {"sanghyun-son-daily-arXiv/2025-08-21_AI_enhanced_Korean.jsonl", 162, 162},
      {"chanmuzi-NLP-Paper-News/README_legacy.md", 933, 945},
      {"chanmuzi-NLP-Paper-News/items.json", 1016, 1018, 1},
      {"db-inlee-paper-digest-agent/2026-02-10.md", 3, 3},
      {"db-inlee-paper-digest-agent/2026-08-21.md", 3, 3},
      {"db-inlee-paper-digest-agent/deep_2608.19197.md", 1, 1},
      {"db-inlee-paper-digest-agent/extraction_2608.19197.json", 1, 1},
      {"SihoonSung-Daily-Paper-Summary/2026-04-26-turboquant-kv-cache.md", 1, 1},
      {"paul-kim1014-ai-paper-digest/2026-W40.html", 3, 3},
      {"paul-kim1014-ai-paper-digest/papers.json", 2, 2},
      {"unknown-cv-trend-report/2026-07-09.md", 3, 3},
      {"kh-kim-arxiv-translator/README.md", 0, 0}};
  for (const ShapeFile& file : files) {
    const Digest digest = read_shape(file.name);
    std::size_t with_id = 0;
    std::size_t with_title = 0;
    std::size_t with_summary = 0;
    std::size_t korean = 0;
    for (const Entry& entry : digest.entries) {
      if (entry.id) ++with_id;
      if (!entry.title.empty()) ++with_title;
      if (!summary_text(entry).empty()) ++with_summary;
      if (has_korean_text(entry)) ++korean;
      for (const Section& section : entry.sections) {
        // English text of this length is a quoted abstract; an English bullet is shorter.
        const bool is_long_english = count_hangul(section.text) == 0 && count_latin(section.text) > 600;
        EXPECT_FALSE(has_korean_text(entry) && is_long_english) << file.name << ':' << section.line;
      }
    }
    std::cout << file.name << ": " << digest.entries.size() << " entries, " << with_id << " with an id, "
              << with_title << " with a title, " << with_summary << " with a summary, " << korean
              << " in Korean\n";
    EXPECT_GE(digest.entries.size(), file.least) << file.name;
    EXPECT_LE(digest.entries.size(), file.most) << file.name;
    EXPECT_EQ(with_id, digest.entries.size()) << file.name;
    EXPECT_EQ(with_title, digest.entries.size()) << file.name;
    EXPECT_EQ(digest.unread.size(), file.unread) << file.name;
  }
}

/// The Markdown file and the JSON Lines file of this day were made from the same summaries.
TEST(CorpusShapes, give_the_same_summaries_from_markdown_and_from_json) {
  if (!fs::exists(shapes())) GTEST_SKIP() << "The development corpus is not beside the project.";
  const std::string folder = "sanghyun-son-daily-arXiv/";
  const Digest markdown = read_shape(folder + "2025-08-21.md");
  std::map<std::string, Json> papers;
  std::istringstream lines(read_text_file(shapes() / (folder + "2025-08-21_AI_enhanced_Korean.jsonl")));
  for (std::string line; std::getline(lines, line);) {
    Json paper = Json::parse(line);
    papers[paper.at("id").get<std::string>()] = paper;
  }
  const auto letters = [](std::string_view text) {
    std::string only;
    for (const char byte : text) {
      if (static_cast<unsigned char>(byte) >= 0x80 || std::isalnum(static_cast<unsigned char>(byte)) != 0)
        only += byte;
    }
    return only;
  };
  std::size_t same = 0;
  for (const Entry& entry : markdown.entries) {
    ASSERT_TRUE(papers.contains(entry.id->base));
    const Json& paper = papers[entry.id->base];
    std::string wanted;
    for (const char* key : {"tldr", "motivation", "method", "result", "conclusion"}) {
      wanted += paper.at("AI").at(key).get<std::string>();
    }
    EXPECT_EQ(letters(entry.title), letters(paper.at("title").get<std::string>()));
    if (letters(summary_text(entry)) == letters(wanted)) ++same;
  }
  std::cout << same << " of " << markdown.entries.size() << " summaries are the same\n";
  EXPECT_GE(same * 100, markdown.entries.size() * 98);
}

TEST(CorpusShapes, give_items_their_bullets) {
  if (!fs::exists(shapes())) GTEST_SKIP() << "The development corpus is not beside the project.";
  const Digest digest = read_shape("chanmuzi-NLP-Paper-News/items.json");
  const Json items = Json::parse(read_text_file(shapes() / "chanmuzi-NLP-Paper-News/items.json")).at("items");
  std::map<std::string, std::vector<std::string>> by_title;
  for (const Json& item : items) {
    std::string text;
    for (const Json& bullet : item.at("bullets")) {
      // A bullet that starts with "[" is a link and not part of the summary.
      if (bullet.at("text").get<std::string>().starts_with("[")) continue;
      text += (text.empty() ? "" : "\n") + bullet.at("text").get<std::string>();
    }
    by_title[item.at("title").get<std::string>()].push_back(text);
  }
  std::size_t same = 0;
  for (const Entry& entry : digest.entries) {
    const auto found = by_title.find(entry.title);
    if (found == by_title.end()) continue;
    for (const std::string& text : found->second) {
      if (trim(text) != trim(summary_text(entry))) continue;
      ++same;
      break;
    }
  }
  std::cout << same << " of " << digest.entries.size() << " items have their bullets and nothing else\n";
  EXPECT_GE(same * 100, digest.entries.size() * 95);
}

}  // namespace
}  // namespace daejo::parsers
