#include "parsers/records/remark.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/phrase_set.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {

namespace {

struct RemarkPhrase {
  std::string_view text;
  RemarkSign sign;
};

constexpr auto weak = RemarkSign::weak;
constexpr auto strong = RemarkSign::strong;

constexpr std::array remark_phrases = {
    // Words for the writer and the writer's group. Translated abstracts have "우리", too.
    RemarkPhrase{"우리 데이터", weak}, RemarkPhrase{"우리 연구", weak}, RemarkPhrase{"우리 팀", weak},
    RemarkPhrase{"제 생각", strong}, RemarkPhrase{" 저는 ", strong}, RemarkPhrase{" 제가 ", strong},
    // Words for opinions.
    RemarkPhrase{"생각입니다", strong}, RemarkPhrase{"생각이에요", strong}, RemarkPhrase{"같아요", weak},
    RemarkPhrase{"네요", weak}, RemarkPhrase{"좋겠", weak}, RemarkPhrase{"모르겠", weak},
    RemarkPhrase{"아쉽", weak}, RemarkPhrase{"아쉬", weak}, RemarkPhrase{"재미있", weak},
    RemarkPhrase{"재밌", weak}, RemarkPhrase{"궁금", weak}, RemarkPhrase{"기대됩니다", weak},
    // Words for plans and wishes.
    RemarkPhrase{"보고 싶다", strong}, RemarkPhrase{"싶습니다", strong}, RemarkPhrase{"싶어요", strong},
    RemarkPhrase{"싶은데", strong}, RemarkPhrase{"알아보겠", weak}, RemarkPhrase{"보겠습니다", weak},
    RemarkPhrase{"나누겠습니다", strong}, RemarkPhrase{"공유하겠습니다", strong},
    RemarkPhrase{"읽었습니다", weak}, RemarkPhrase{"읽었어요", strong},
    // Words to the readers, and laughter or tears.
    RemarkPhrase{"주세요", weak}, RemarkPhrase{"만나요", strong}, RemarkPhrase{"감사합니다", strong},
    RemarkPhrase{"고맙습니다", strong}, RemarkPhrase{"다음 주에", strong}, RemarkPhrase{"지난주", strong},
    RemarkPhrase{"ㅎㅎ", strong}, RemarkPhrase{"ㅋㅋ", strong}, RemarkPhrase{"ㅠㅠ", strong}};

/// A text without the spaces, stops and tildes at its end.
std::string_view without_last_stops(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" .!?~") + 1);
}

}  // namespace

RemarkSign find_remark_sign(std::string_view text) {
  static constexpr PhraseSet phrases(remark_phrases, &RemarkPhrase::text);
  if (text.starts_with("저는 ") || text.starts_with("제가 ")) return RemarkSign::strong;
  RemarkSign sign = RemarkSign::none;
  phrases.search(text, [&](std::size_t i) {
    sign = std::max(sign, remark_phrases[i].sign);
    return sign == RemarkSign::strong;
  });
  return sign;
}

bool is_opinion(std::string_view text) {
  constexpr std::array<std::string_view, 9> endings = {"모르겠음",  "모르겠다",    "궁금함",
                                                       "궁금하다",  "라고 느껴짐", "다고 느껴짐",
                                                       "생각이 듦", "생각이 든다", "싶음"};
  text = without_last_stops(text);
  return text.find(". ") == std::string_view::npos && text.find('\n') == std::string_view::npos &&
         ends_with_one_of(text, endings);
}

bool ends_with_thanks(std::string_view text) {
  constexpr std::array<std::string_view, 4> thanks = {"감사합니다", "고맙습니다", "감사해요", "고마워요"};
  constexpr std::ptrdiff_t most_stops = 2;
  text = without_last_stops(text);
  return ends_with_one_of(text, thanks) && std::count(text.begin(), text.end(), '.') <= most_stops;
}

bool is_correction(std::string_view text) {
  constexpr std::array<std::string_view, 3> endings = {"잘못이었습니다", "오기입니다", "오타입니다"};
  constexpr std::size_t longest_correction = 500;
  return text.size() <= longest_correction && ends_with_one_of(without_last_stops(text), endings);
}

bool is_signed(std::string_view text) {
  constexpr std::size_t longest_name = 4;
  constexpr std::size_t shortest_name = 2;
  constexpr std::size_t bytes_of_syllable = 3;
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view name = text.substr(space + 1);
  const std::size_t syllables = name.size() / bytes_of_syllable;
  if (syllables < shortest_name || syllables > longest_name || count_hangul(name) != syllables) return false;
  constexpr std::array<std::string_view, 2> dashes = {" —", " –"};
  const std::string_view before = text.substr(0, space);
  return ends_with_one_of(before, dashes) && ends_with_stop(without_endings(before, dashes));
}

bool is_in_speech(std::string_view text, Span part) {
  const std::string_view before = text.substr(0, part.begin);
  const bool is_open = (before.starts_with('"') && before.find('"', 1) == std::string_view::npos) ||
                       (before.starts_with("“") && before.find("”") == std::string_view::npos);
  return is_open && count_hangul(before) > 0 && count_hangul(text.substr(part.end)) >= least_prose;
}

}  // namespace daejo::parsers
