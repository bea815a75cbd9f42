#include "tests/properties/generators.h"

#include <fmt/format.h>

#include <set>

namespace daejo::test {
namespace {

using rc::gen::elementOf;
using rc::gen::inRange;

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += between;
    joined += part;
  }
  return joined;
}

const std::vector<std::string>& words() {
  static const std::vector<std::string> all = {
      "음성",       "인식",   "모델을", "제안합니다", "단백질",  "접힘",         "학습",    "영상",
      "데이터",     "speech", "model",  "protein",    "LoRA",    "GPT-4",        "graph",   "robots",
      "12.5%",      "3.5배",  "1,200",  "15억",       "the",     "segmentation", "weather", "음악",
      "SpeechMill", "소음이", "오류를", "줄입니다",   "traffic", "예측",         "tables",  "질문"};
  return all;
}

rc::Gen<std::string> piece() {
  static const std::vector<std::string> all = {
      " ",       "\n",     ".",      ",",          "-",    "(",       ")",      "%",      "$",      "\\alpha",
      "\\'e",    "{",      "}",      "\"",         "'",    "“",       "”",      "—",      "…",      "가",
      "힣",      "ᄒ",     "ᅡ",     "ᆫ",         "é",    "e\u0301", "İ",      "ſ",      "ß",      "ﬁ",
      "Ａ",      "１",     "①",      "½",          "Ⅷ",    "㎏",      "ﷺ",      "😀",      "\u200b", "\u202e",
      "\u00ad",  "\u0345", "\ufeff", "\U0001F1F0", "10^6", "e.g.",    "Fig. 3", "et al.", "약 ",    "절반",
      "million", "<b>",    "&amp;",  "**",         "- ",   "\t",      "\r\n"};
  return rc::gen::oneOf(elementOf(all), elementOf(words()));
}

}  // namespace

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece()),
                      [](const std::vector<std::string>& pieces) { return join(pieces, ""); });
}

rc::Gen<std::string> any_bytes() {
  return rc::gen::oneOf(rc::gen::container<std::string>(rc::gen::arbitrary<char>()), any_text());
}

rc::Gen<std::string> plain_line() {
  return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(elementOf(words()))),
                      [](const std::vector<std::string>& parts) { return join(parts, " "); });
}

rc::Gen<parsers::ArxivId> any_id() {
  const auto modern = rc::gen::apply(
      [](int year, int month, int number, int version) {
        const int digits = year >= 15 ? 5 : 4;
        const int most = digits == 5 ? 99'999 : 9'999;
        return parsers::ArxivId{fmt::format("{:02}{:02}.{:0{}}", year, month, 1 + number % most, digits),
                                version};
      },
      inRange(8, 40), inRange(1, 13), inRange(0, 1 << 20), inRange(0, 12));
  const auto old = rc::gen::apply(
      [](const std::string& archive, int year, int month, int number, int version) {
        return parsers::ArxivId{fmt::format("{}/{:02}{:02}{:03}", archive, year, month, number), version};
      },
      elementOf(std::vector<std::string>{"math", "hep-th", "cond-mat", "astro-ph"}), inRange(92, 100),
      inRange(1, 13), inRange(1, 1000), inRange(0, 12));
  return rc::gen::oneOf(modern, old);
}

rc::Gen<parsers::Paper> any_paper() {
  return rc::gen::apply(
      [](parsers::ArxivId id, std::string title, std::string abstract, std::vector<std::string> authors) {
        parsers::Paper paper;
        paper.id = std::move(id);
        if (paper.id.version == 0) paper.id.version = 1;
        paper.title = std::move(title);
        paper.abstract = std::move(abstract);
        paper.authors = std::move(authors);
        paper.categories = {"cs.CL", "cs.LG"};
        paper.published = "2024-10-17T00:00:00Z";
        paper.updated = "2024-10-18T00:00:00Z";
        return paper;
      },
      any_id(), plain_line(), plain_line(),
      rc::gen::container<std::vector<std::string>>(
          elementOf(std::vector<std::string>{"Ada One", "B. de la Two", "김 셋", "O'Four", "Fünf & Co"})));
}

rc::Gen<std::vector<WrittenEntry>> any_day() {
  // With less prose, the parser would take an entry for a reference.
  const auto prose = rc::gen::map(plain_line(), [](const std::string& line) {
    return "이 논문은 연을 더 높이 날리는 새로운 방법을 제안하고 바람이 부는 들판에서 그 효과를 확인했습니다. " +
           line;
  });
  const auto section =
      rc::gen::pair(elementOf(std::vector<std::string>{"What's New", "Key Ideas", "결론"}), prose);
  const auto entry = rc::gen::apply(
      [](parsers::ArxivId id, std::string title, std::vector<std::pair<std::string, std::string>> sections) {
        return WrittenEntry{std::move(id), std::move(title), std::move(sections)};
      },
      any_id(), plain_line(),
      rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<std::string, std::string>>>(section)));
  return rc::gen::map(
      rc::gen::nonEmpty(rc::gen::container<std::vector<WrittenEntry>>(entry)),
      [](std::vector<WrittenEntry> entries) {
        std::set<std::string> seen;
        std::erase_if(entries, [&](const WrittenEntry& one) { return !seen.insert(one.id.base).second; });
        // The parser does not take a sentence for a title, nor a text that three papers share. The added
        // words prevent both.
        for (std::size_t i = 0; i < entries.size(); ++i) entries[i].title += " Kite " + std::to_string(i);
        return entries;
      });
}

}  // namespace daejo::test
