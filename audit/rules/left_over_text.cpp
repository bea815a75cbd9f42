#include "audit/rules/left_over_text.h"

#include <bitset>
#include <cctype>
#include <span>
#include <string>

#include "audit/rules/failure_notice.h"
#include "base/ascii.h"
#include "parsers/prompt_blanks.h"

namespace daejo::audit {
namespace {

/// Phrases of apologies and refusals, in lower case like the text that is searched for them.
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

/// Placeholders in addition to `parsers::prompt_blanks`, also in lower case.
constexpr std::string_view placeholders[] = {
    "{{",         "[insert ",   "<insert ",   "[your ",      "[여기에",       "(여기에 ",      "<여기에",
    "[내용 입력", "[요약 내용", "[논문 제목", "lorem ipsum", "여기에 요약을", "여기에 내용을", "[todo",
    "<summary>",  "</summary>"};

bool is_quoted(std::string_view text, std::size_t at) {
  constexpr std::string_view quotes[] = {"'", "\"", "“", "‘", "「", "『", "`"};
  const std::string_view before = text.substr(0, at);
  return ends_with_one_of(before, quotes);
}

/// Whether a word or a bracketed expression starts at `at`.
bool is_start(std::string_view text, std::size_t at) {
  if (at == 0 || std::string_view("{[<(").find(text[at]) != std::string_view::npos) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 && std::isalnum(before) == 0;
}

std::size_t first_two_bytes(std::string_view text) {
  return static_cast<std::size_t>(static_cast<unsigned char>(text[0])) << 8U |
         static_cast<unsigned char>(text[1]);
}

/// Whether any refusal or placeholder starts with the first two bytes of `rest`. This fast test excludes most
/// places of a text.
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

}  // namespace

std::optional<LeftOver> find_left_over(std::string_view text) {
  const std::string lower = to_ascii_lower(text);
  if (reports_failure(lower)) return LeftOver{LeftOverKind::failure, {0, text.size()}};
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
