#include "audit/training/training_data.h"

#include <algorithm>
#include <sstream>

#include "audit/text/set_aside.h"
#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "parsers/snapshot.h"

namespace daejo::audit {
namespace {

std::string text_of(const ParsedJson& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_of(const ParsedJson& object, const char* key) {
  std::vector<std::string> texts;
  const auto found = object.find(key);
  if (found == object.end()) return texts;
  if (found->is_string()) texts.push_back(found->get<std::string>());
  if (!found->is_array()) return texts;
  for (const ParsedJson& item : *found) {
    if (item.is_string()) texts.push_back(item.get<std::string>());
  }
  return texts;
}

/// The English sentence in parentheses at the end of a Korean sentence: the text from the first "(" to the
/// ")" at the end, if it has at least 40 bytes and no Hangul or other character of three or more bytes.
/// Otherwise empty.
std::string quoted_source(const std::string& sentence) {
  constexpr std::size_t shortest = 40;
  const std::size_t open = sentence.find('(');
  if (open == std::string::npos || !sentence.ends_with(')')) return {};
  const std::string inside = sentence.substr(open + 1, sentence.size() - open - 2);
  const bool ascii = std::ranges::all_of(inside, [](char c) { return static_cast<unsigned char>(c) < 0xE0; });
  return ascii && inside.size() >= shortest ? inside : std::string();
}

void read_brief(const ParsedJson& brief, const Place& place, ParallelText& text) {
  const auto found = brief.find("paper");
  if (found == brief.end() || !found->is_object()) {
    throw InputError(place, "Each brief must be a JSON object whose field \"paper\" is an object, too.");
  }
  const ParsedJson& paper = *found;
  std::string whole = text_of(brief, "translation_title") + '\n' + text_of(brief, "purpose");
  for (const char* key : {"method", "conclusion"}) {
    for (const std::string& sentence : texts_of(brief, key)) {
      whole += '\n' + sentence;
      const std::string source = quoted_source(sentence);
      if (!source.empty()) text.sentences.push_back({sentence.substr(0, sentence.find('(')), source});
    }
  }
  text.sentences.push_back({text_of(brief, "translation_title"), text_of(paper, "title")});
  text.documents.push_back(
      {without_quoted_english(whole), text_of(paper, "title") + '\n' + text_of(paper, "summary")});
}

ParsedJson parse_json(const std::string& text, const Place& place) {
  try {
    return ParsedJson::parse(text);
  } catch (const ParsedJson::exception& error) {
    throw InputError(place, std::string("This is not JSON: ") + error.what());
  }
}

}  // namespace

void read_briefs(const std::filesystem::path& folder, ParallelText& text) {
  if (!std::filesystem::is_directory(folder)) {
    throw InputError({folder.string()},
                     "Not a folder of briefs; name the one that contains their JSON files.");
  }
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() == ".json") files.push_back(file.path());
  }
  std::ranges::sort(files);
  for (const auto& file : files) {
    const ParsedJson briefs = parse_json(read_text_file(file), {file.string()});
    if (!briefs.is_array())
      throw InputError(
          {file.string()},
          "This is not a JSON array; each file in the folder of briefs must be an array of briefs.");
    for (const ParsedJson& brief : briefs) read_brief(brief, {file.string()}, text);
  }
}

void read_parallel_lines(const std::filesystem::path& file, ParallelText& text) {
  std::istringstream lines(read_text_file(file));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    const Place place{file.string(), ++number};
    const ParsedJson pair = parse_json(line, place);
    TextPair sentence{text_of(pair, "ko"), text_of(pair, "en")};
    if (sentence.korean.empty() || sentence.english.empty()) {
      throw InputError(
          place,
          "Each line of the parallel texts must be a JSON object with the texts ko and en, which must not be empty.");
    }
    text.sentences.push_back(std::move(sentence));
  }
}

std::vector<TextPair> read_glossary(const std::filesystem::path& file) {
  std::istringstream lines(read_text_file(file));
  std::vector<TextPair> entries;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == 0 || tab == std::string::npos || tab + 1 == line.size()) {
      throw InputError({file.string(), number},
                       "A line of a glossary must be a Korean term, a tab and its English translation.");
    }
    entries.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return entries;
}

std::vector<parsers::Paper> read_papers(const std::filesystem::path& snapshot) {
  std::vector<parsers::Paper> papers;
  std::set<std::string> seen;
  parsers::read_snapshot(snapshot, [&](parsers::Paper&& paper) {
    if (!paper.abstract.empty() && seen.insert(paper.id.base).second) papers.push_back(std::move(paper));
    return true;
  });
  return papers;
}

}  // namespace daejo::audit
