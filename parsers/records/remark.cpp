#include "parsers/records/remark.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "base/utf8.h"

namespace daejo::parsers {

namespace {

constexpr std::array<std::string_view, 34> remark_phrases = {
    // The writer and the group
    "우리 데이터", "우리 팀", "우리 연구", "제 생각",
    // Opinions
    "생각입니다", "생각이에요", "같아요", "네요", "좋겠", "모르겠", "아쉽", "아쉬", "재미있", "재밌", "궁금",
    "기대됩니다",
    // Plans and wishes
    "싶습니다", "싶어요", "싶은데", "알아보겠", "보겠습니다", "나누겠습니다", "공유하겠습니다", "읽었습니다",
    "읽었어요",
    // To the readers
    "주세요", "만나요", "감사합니다", "고맙습니다", "다음 주에", "지난주", "ㅎㅎ", "ㅋㅋ", "ㅠㅠ"};

/// The first syllables of the phrases, by the last 12 bits of their code point. Most places in a text are
/// passed over with one look.
const std::bitset<4096>& first_syllables() {
  static const std::bitset<4096> firsts = [] {
    std::bitset<4096> marks;
    for (const std::string_view phrase : remark_phrases)
      marks.set(decode_utf8(phrase, 0).value % marks.size());
    return marks;
  }();
  return firsts;
}

}  // namespace

bool is_remark(std::string_view text) {
  const std::bitset<4096>& firsts = first_syllables();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const std::string_view rest = text.substr(at);
    const auto begins = [rest](std::string_view phrase) { return rest.starts_with(phrase); };
    if (firsts.test(point.value % firsts.size()) && std::ranges::any_of(remark_phrases, begins)) return true;
    const bool starts_word = at == 0 || text[at - 1] == ' ';
    if (starts_word && (begins("저는 ") || begins("제가 "))) return true;
    at += point.length;
  }
  return false;
}

}  // namespace daejo::parsers
