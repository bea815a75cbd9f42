#include "audit/rules/left_over_text.h"

#include <algorithm>
#include <bitset>
#include <cctype>
#include <span>
#include <string>

#include "base/ascii.h"
#include "parsers/prompt_blanks.h"

namespace daejo::audit {
namespace {

/// In lower case, like the text that they are compared with.
constexpr std::string_view refusals[] = {
    "죄송하지만",
    "죄송합니다",
    "죄송스럽지만",
    "양해 부탁드립니다",
    "제공해 주시면",
    "제공해주시면",
    "제공해 주세요",
    "제공해주세요",
    "알려 주시면",
    "알려주시면",
    "붙여 넣어 주",
    "붙여넣어 주",
    "도와드리겠습니다",
    "도와드릴 수",
    "요약할 수 없습니다",
    "요약을 제공할 수 없",
    "요약을 작성할 수 없",
    "요약해 드리겠습니다",
    "본문에 접근할 수 없",
    "논문에 접근할 수 없",
    "링크에 접근할 수 없",
    "pdf를 열 수 없",
    "파일을 열 수 없",
    "본문이 제공되지 않",
    "원문이 제공되지 않",
    "저는 ai",
    "저는 인공지능",
    "ai 언어 모델로서",
    "as an ai language model",
    "as an ai assistant",
    "as an ai model",
    "as a large language model, i",
    "i'm sorry",
    "i am sorry",
    "i apologize",
    "i cannot access",
    "i can't access",
    "i cannot provide",
    "i can't provide",
    "i cannot summarize",
    "i’m sorry",
    "i can’t access",
    "i can’t provide",
    "i’m unable to",
    "i don’t have access",
    "i am unable to",
    "i'm unable to",
    "i don't have access",
    "please provide the",
};

/// Besides `parsers::prompt_blanks`.
constexpr std::string_view placeholders[] = {
    "{{",         "[insert ",   "<insert ",   "[your ",      "[여기에",       "(여기에 ",      "<여기에",
    "[내용 입력", "[요약 내용", "[논문 제목", "lorem ipsum", "여기에 요약을", "여기에 내용을", "[todo",
    "<summary>",  "</summary>"};

bool is_quoted(std::string_view text, std::size_t at) {
  constexpr std::string_view quotes[] = {"'", "\"", "“", "‘", "「", "『", "`"};
  const std::string_view before = text.substr(0, at);
  return std::ranges::any_of(quotes, [&](std::string_view quote) { return before.ends_with(quote); });
}

/// Whether a word or a bracketed expression starts here.
bool is_start(std::string_view text, std::size_t at) {
  if (at == 0 || std::string_view("{[<(").find(text[at]) != std::string_view::npos) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 && std::isalnum(before) == 0;
}

std::size_t first_two_bytes(std::string_view text) {
  return static_cast<std::size_t>(static_cast<unsigned char>(text[0])) << 8U |
         static_cast<unsigned char>(text[1]);
}

/// Whether any phrase starts with the first two bytes of the text. Few words of a summary do.
bool may_start_a_phrase(std::string_view rest) {
  using ByteTable = std::bitset<1U << 16U>;
  static const ByteTable table = [] {
    ByteTable starts;
    for (const std::string_view phrase : refusals) starts.set(first_two_bytes(phrase));
    for (const std::string_view phrase : placeholders) starts.set(first_two_bytes(phrase));
    for (const std::string_view phrase : parsers::prompt_blanks) starts.set(first_two_bytes(phrase));
    return starts;
  }();
  return rest.size() >= 2 && table.test(first_two_bytes(rest));
}

std::optional<Span> phrase_at(std::string_view text, std::string_view lower, std::size_t at,
                              std::span<const std::string_view> phrases) {
  const std::string_view rest = lower.substr(at);
  for (const std::string_view phrase : phrases) {
    if (rest.starts_with(phrase) && !is_quoted(text, at)) return Span{at, at + phrase.size()};
  }
  return std::nullopt;
}

/// The work that the program was doing.
constexpr std::string_view work_words[] = {"요약",    "번역",      "초록",     "본문",     "응답",
                                           "api",     "분석 결과", "summar",   "translat", "abstract",
                                           "generat", "request",   "response", "pdf"};
/// Words that end a notice of failure, before any mention of the cause.
constexpr std::string_view failure_ends[] = {"실패",
                                             "실패했습니다",
                                             "실패하였습니다",
                                             "실패했음",
                                             "실패함",
                                             "오류",
                                             "오류 발생",
                                             "오류가 발생했습니다",
                                             "에러",
                                             "에러 발생",
                                             "못했습니다",
                                             "못하였습니다",
                                             "못함",
                                             "수 없습니다",
                                             "수 없음",
                                             "수 없었습니다",
                                             "불가",
                                             "불가능합니다",
                                             "불가합니다",
                                             "없음",
                                             "없습니다",
                                             "오류가 발생하였습니다",
                                             "failed",
                                             "error",
                                             "unavailable",
                                             "not available",
                                             "timed out",
                                             "timeout",
                                             "n/a",
                                             "could not be generated",
                                             "could not be made",
                                             "failure"};

/// Whether a text is a notice of failure. Such a notice is short and ends with what went wrong, followed at
/// most by the cause after a colon or in parentheses. A sentence about a paper's experiment is longer.
bool is_failure(std::string_view lower) {
  constexpr std::size_t longest_notice = 120;
  constexpr std::string_view marks = " \t\r\n.!?[]()<>*_-:\"'";
  std::string_view notice =
      lower.substr(0, std::min({lower.find_first_of(":("), lower.find("："), lower.size()}));
  if (notice.find_first_not_of(marks) == std::string_view::npos) notice = lower;
  const std::size_t end = notice.find_last_not_of(marks);
  if (end == std::string_view::npos || lower.size() > longest_notice) return false;
  notice = notice.substr(0, end + 1);
  const bool is_about_work = std::ranges::any_of(
      work_words, [&](std::string_view word) { return notice.find(word) != std::string_view::npos; });
  const bool starts_with_failure = notice.find("failed to ") != std::string_view::npos ||
                                   notice.find("could not ") != std::string_view::npos ||
                                   notice.find("unable to ") != std::string_view::npos;
  return is_about_work &&
         (starts_with_failure ||
          std::ranges::any_of(failure_ends, [&](std::string_view words) { return notice.ends_with(words); }));
}

}  // namespace

std::optional<LeftOver> find_left_over(std::string_view text) {
  const std::string lower = to_ascii_lower(text);
  if (is_failure(lower)) return LeftOver{LeftOverKind::failure, {0, text.size()}};
  std::optional<LeftOver> blank;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (!may_start_a_phrase(std::string_view(lower).substr(at)) || !is_start(lower, at)) continue;
    if (const auto found = phrase_at(text, lower, at, refusals))
      return LeftOver{LeftOverKind::refusal, *found};
    if (blank) continue;
    auto found = phrase_at(text, lower, at, placeholders);
    if (!found) found = phrase_at(text, lower, at, parsers::prompt_blanks);
    if (found) blank = {LeftOverKind::placeholder, *found};
  }
  return blank;
}

}  // namespace daejo::audit
