#include "audit/rules/section_ending.h"

#include <algorithm>
#include <span>
#include <string>

#include "audit/text/hangul.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

constexpr std::string_view spaces = " \t\r\n";

/// The text after the last white space.
std::string_view last_word(std::string_view text) {
  const std::size_t space = text.find_last_of(spaces);
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

/// Removes white space, quotes and emphasis marks at the end.
std::string_view without_quotes(std::string_view text) {
  constexpr std::string_view quotes[] = {"\"", "'", "`", "*", "_", "”", "’", "」", "』", "》", "〉"};
  return without_endings(text, quotes);
}

/// The offset of the bracket that the last byte, a closing bracket, closes; npos if there is none.
std::size_t opening_bracket(std::string_view text) {
  const char close = text.back();
  const char open = close == ')' ? '(' : close == ']' ? '[' : '{';
  int depth = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == close) ++depth;
    if (text[i] == open && --depth == 0) return i;
  }
  return std::string_view::npos;
}

/// Removes bracketed remarks, closing brackets, quotes, emphasis marks and white space at the end, so that
/// "…합니다 (SFT)" gives "…합니다".
std::string_view without_closers(std::string_view text) {
  while (true) {
    text = without_quotes(text);
    if (text.empty() || std::string_view(")]}").find(text.back()) == std::string_view::npos) return text;
    const std::size_t open = opening_bracket(text);
    const bool is_remark = open != std::string_view::npos && open > 0;
    text = is_remark ? text.substr(0, open) : text.substr(0, text.size() - 1);
  }
}

bool is_link(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
         (word.find('/') != std::string_view::npos && word.find('.') != std::string_view::npos);
}

/// Whether the last word is an abbreviation ("et al.", "e.g.") or consists only of digits, commas and points,
/// so that decimals or a list item may be missing. Then the text is unfinished. The text must end with a full
/// stop or a similar mark.
bool is_abbreviated(std::string_view text) {
  constexpr std::string_view abbreviations[] = {"al.",  "e.g.", "i.e.", "vs.",    "cf.",
                                                "Fig.", "Eq.",  "Sec.", "approx."};
  const std::string_view word = last_word(text);
  const std::size_t letters = word.find_first_not_of("([{\"'");
  if (letters == std::string_view::npos) return false;
  const std::string_view bare = word.substr(letters);
  if (std::ranges::find(abbreviations, bare) != std::end(abbreviations)) return true;
  return bare.size() > 1 && bare.find_first_not_of("0123456789,.") == std::string_view::npos;
}

bool ends_with_stop(std::string_view text) {
  constexpr std::string_view stops[] = {".", "!", "?", "。", "！", "？", "…", "．"};
  return ends_with_one_of(text, stops);
}

/// The last two code points of a text; 0 where the text is shorter.
struct LastLetters {
  char32_t before = 0;
  char32_t last = 0;
};

LastLetters last_letters(std::string_view text) {
  LastLetters letters;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    letters = {letters.last, point.value};
    i += point.length;
  }
  return letters;
}

bool has_final(char32_t syllable, std::initializer_list<int> finals) {
  return is_hangul_syllable(syllable) && std::ranges::find(finals, decompose(syllable).final) != finals.end();
}

/// Whether a word looks like a verb in a final form (-다, -까, -죠, -어요) or a noun made from a verb (-함,
/// -됨, -음). Some words that only look like these (보다, 프레임) are excluded.
bool ends_with_final_verb(std::string_view word) {
  constexpr std::string_view no_verbs[] = {"보다",   "마다", "게임", "프레임", "타임", "움직임",
                                           "모임",   "책임", "네임", "처음",   "다음", "마음",
                                           "그다음", "믿음", "걸음", "포함",   "이음"};
  constexpr std::string_view polite[] = {"어요", "아요", "해요", "세요", "예요", "에요", "네요",
                                         "지요", "워요", "져요", "돼요", "시오", "군요"};
  constexpr std::string_view nouns_of_verbs[] = {"함", "됨", "임", "킴", "짐", "줌", "냄", "춤", "음", "움"};
  constexpr int final_rieul_only = final_rieul;
  if (ends_with_one_of(word, no_verbs)) return false;
  const auto [before, last] = last_letters(word);
  if (last == U'다' || last == U'죠') return is_hangul_syllable(before);
  if (last == U'까') return before == U'니' || has_final(before, {final_rieul_only});
  return ends_with_one_of(word, polite) ||
         (is_hangul_syllable(before) && ends_with_one_of(word, nouns_of_verbs));
}

/// Whether a word ends as no sentence does: with a particle, a connective ending, a comma, an opening bracket
/// or the like.
bool is_unfinished(std::string_view word) {
  constexpr std::string_view connectives[] = {"을",   "를",   "에서",   "으로", "하며", "하고", "하여",
                                              "되어", "지만", "면서",   "도록", "통해", "대한", "있는",
                                              "하는", "되는", "된",     "한",   "및",   "또는", "그리고",
                                              "에게", "부터", "까지의", "이며", "는"};
  constexpr std::string_view marks[] = {",", "(", "[", "{", "-", "–", "—", "/", "·", "、", ";", "“", "‘"};
  return ends_with_one_of(word, marks) || ends_with_one_of(word, connectives);
}

/// The ending of a text whose last word is a link. It is `stopped` if a full stop follows the link or
/// precedes it, and `open` if the link breaks off after "://". It is `closed` if the link looks like an item:
/// at most three words are before it, or it follows a colon or the like, or a final verb. Otherwise a verb is
/// probably missing, so the text is `nominal`.
Ending ending_with_link(std::string_view text) {
  constexpr std::size_t few_words = 3;
  if (ends_with_stop(text)) return Ending::stopped;
  if (text.ends_with("://")) return Ending::open;
  if (is_hangul_syllable(last_letters(text).last))
    return Ending::nominal;  // The link has a particle: "…/daejo에".
  std::string_view before = trim_end(text.substr(0, text.size() - last_word(text).size()));
  if (ends_with_stop(before)) return Ending::stopped;
  constexpr std::string_view item_marks[] = {":", "：", "-", "–", "—", "(", "및", ",", "·"};
  const auto words = std::ranges::count(before, ' ') + (before.empty() ? 0 : 1);
  const bool is_item = static_cast<std::size_t>(words) <= few_words || ends_with_one_of(before, item_marks);
  return is_item || ends_with_final_verb(last_word(before)) ? Ending::closed : Ending::nominal;
}

/// Whether the last line is a short item like "Code: link", in which a single word after the colon completes
/// the text.
bool is_short_item(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::size_t line = text.rfind('\n');
  const std::string_view last_line = line == std::string_view::npos ? text : text.substr(line + 1);
  const std::size_t colon = last_line.find(": ");
  return last_line.size() <= longest && colon != std::string_view::npos &&
         last_line.find_first_of(spaces, colon + 2) == std::string_view::npos;
}

}  // namespace

Ending read_ending(std::string_view text) {
  text = trim_end(text);
  if (text.empty()) return Ending::closed;
  if (is_link(last_word(text))) return ending_with_link(text);
  if (is_unfinished(last_word(text))) return Ending::open;
  const bool is_list = text.front() == '[' || text.front() == '{';
  const std::string_view bare = without_closers(text);
  if (bare.empty()) return Ending::closed;
  if (is_list && std::string_view("]}").find(text.back()) != std::string_view::npos) return Ending::closed;
  if (ends_with_stop(bare)) return is_abbreviated(bare) ? Ending::open : Ending::stopped;
  if (bare.ends_with(":") || bare.ends_with("：")) return Ending::colon;
  const std::string_view word = last_word(bare);
  if (is_link(word)) return ending_with_link(bare);
  if (ends_with_final_verb(word) || is_short_item(bare)) return Ending::closed;
  return is_unfinished(word) ? Ending::open : Ending::nominal;
}

}  // namespace daejo::audit
