#include "audit/text/korean_word.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>

#include "audit/text/hangul.h"

namespace daejo::audit {
namespace {

/// What the syllable before a suffix must end in. The rieul is the consonant ㄹ.
enum class After { anything, consonant, vowel, vowel_or_rieul, consonant_but_rieul };

/// The lists up to `after_anything` have the suffixes of nouns: particles, forms of 이다 (to be), and endings
/// that make a noun a plural, an adverb or an adjective. They are grouped by what they can come after.
constexpr std::u32string_view after_consonant[] = {U"은",     U"이",   U"을",     U"과",   U"이나", U"이며",
                                                   U"이라는", U"이란", U"이라고", U"이고", U"이든", U"이나마",
                                                   U"이라도", U"이라", U"이자",   U"일",   U"임"};
constexpr std::u32string_view after_vowel[] = {U"는", U"가",   U"를",       U"와",   U"나",
                                               U"며", U"라는", U"란",       U"라고", U"고",
                                               U"든", U"라도", U"였습니다", U"였다", U"였으며"};
constexpr std::u32string_view after_consonant_but_rieul[] = {U"으로", U"으로써", U"으로서", U"으로의",
                                                             U"으로부터"};
constexpr std::u32string_view after_vowel_or_rieul[] = {U"로", U"로써", U"로서", U"로의", U"로부터"};
constexpr std::u32string_view after_anything[] = {
    U"의",     U"에",     U"도",       U"만",       U"에서",   U"에게",   U"에는",   U"에도",       U"에서는",
    U"에서도", U"에서의", U"에게서",   U"에만",     U"에의",   U"까지",   U"부터",   U"보다",       U"처럼",
    U"마다",   U"조차",   U"마저",     U"뿐",       U"밖에",   U"대로",   U"만큼",   U"같은",       U"들",
    U"별",     U"간",     U"간의",     U"에서부터", U"적",     U"적인",   U"적으로", U"적이고",     U"적이며",
    U"적이다", U"스러운", U"롭게",     U"로운",     U"이다",   U"입니다", U"이었다", U"이었습니다", U"인",
    U"이므로", U"이지만", U"이었으며", U"이면",     U"이면서", U"인데",   U"인지",   U"인가",       U"이기",
    U"임을",   U"이라면", U"이어서",   U"이어야"};

/// Endings that turn a noun into a verb, an adjective or an adverb, mostly forms of 하다, 되다, 시키다 and
/// 받다.
constexpr std::u32string_view verb_forms[] = {
    U"하다",       U"한다",     U"합니다",   U"하였다",     U"하였습니다", U"했다",     U"했습니다",
    U"하는",       U"한",       U"할",       U"하여",       U"해",         U"해서",     U"하고",
    U"하며",       U"하면",     U"하면서",   U"하지",       U"하지만",     U"하게",     U"하기",
    U"하기에",     U"하도록",   U"함",       U"하려는",     U"하려고",     U"하려",     U"하자",
    U"하던",       U"했던",     U"했으며",   U"하였으며",   U"했고",       U"하였고",   U"했지만",
    U"해야",       U"하므로",   U"하거나",   U"하는데",     U"하는지",     U"한데",     U"했음",
    U"하였음",     U"할수록",   U"하여금",   U"하며서",     U"하십시오",   U"하세요",   U"하고자",
    U"하기도",     U"하기가",   U"하기를",   U"하기는",     U"하기보다",   U"하는데에", U"함으로써",
    U"함을",       U"함이",     U"함에",     U"함과",       U"하다는",     U"한다는",   U"한다고",
    U"했다는",     U"했다고",   U"하다고",   U"할지",       U"하여도",     U"해도",     U"하네요",
    U"되다",       U"된다",     U"됩니다",   U"되었다",     U"되었습니다", U"됐다",     U"됐습니다",
    U"되는",       U"된",       U"될",       U"되어",       U"돼",         U"되고",     U"되며",
    U"되면",       U"되면서",   U"되지",     U"되지만",     U"되게",       U"되기",     U"되도록",
    U"됨",         U"되던",     U"되었던",   U"되었으며",   U"되었고",     U"되어야",   U"되므로",
    U"되거나",     U"되는데",   U"되었음",   U"될수록",     U"됐으며",     U"됨을",     U"됨에",
    U"되어서",     U"된다는",   U"된다고",   U"되었다는",   U"되었지만",   U"되기도",   U"시키다",
    U"시킨다",     U"시킵니다", U"시켰다",   U"시켰습니다", U"시키는",     U"시킨",     U"시킬",
    U"시켜",       U"시키고",   U"시키며",   U"시키면",     U"시키지",     U"시키기",   U"시키도록",
    U"시킴",       U"시켜서",   U"시키면서", U"시켰으며",   U"시킬수록",   U"시키려는", U"받다",
    U"받는",       U"받은",     U"받을",     U"받아",       U"받고",       U"받습니다", U"받았다",
    U"받았습니다", U"당하는",   U"당한",     U"스럽게",     U"히",         U"없이",     U"없는",
    U"있는",       U"있게",     U"지는",     U"진",         U"집니다",     U"졌습니다"};

/// A word that ends in one of these nouns is not cut, because the end of the noun only looks like a suffix. A
/// noun is not listed if many words with a real suffix end like it: 제로 (zero) would keep 문제로, which is
/// 문제 with 로. If few do, it is listed all the same: because of 인간 (human), 개인간 is not cut to 개인.
constexpr std::u32string_view uncut_ends[] = {
    U"라인",     U"도메인",   U"디자인",  U"블록체인", U"코사인",   U"레인", U"확인",   U"마이크로",
    U"매크로",   U"알파제로", U"시간",    U"공간",     U"인간",     U"순간", U"구간",   U"기간",
    U"중간",     U"비지도",   U"준지도",  U"약지도",   U"자기지도", U"속도", U"정확도", U"유사도",
    U"해상도",   U"난이도",   U"복잡도",  U"신뢰도",   U"중요도",   U"이해", U"사진",   U"목적",
    U"추적",     U"누적",     U"최적",    U"식별",     U"판별",     U"개별", U"차별",   U"실험결과",
    U"연구결과", U"평가결과", U"영상분할"};

constexpr std::size_t longest_suffix = 6;

/// The suffixes of all the lists, each with what it can come after.
const std::unordered_map<std::u32string_view, After>& suffixes() {
  static const auto table = [] {
    std::unordered_map<std::u32string_view, After> all;
    const auto add = [&](std::span<const std::u32string_view> texts, After after) {
      for (const std::u32string_view text : texts) all.emplace(text, after);
    };
    add(after_consonant, After::consonant);
    add(after_vowel, After::vowel);
    add(after_consonant_but_rieul, After::consonant_but_rieul);
    add(after_vowel_or_rieul, After::vowel_or_rieul);
    add(after_anything, After::anything);
    add(verb_forms, After::anything);
    return all;
  }();
  return table;
}

bool agrees(char32_t before, After after) {
  const int final = decompose(before).final;
  switch (after) {
    case After::anything:
      return true;
    case After::consonant:
      return final != 0;
    case After::vowel:
      return final == 0;
    case After::vowel_or_rieul:
      return final == 0 || final == final_rieul;
    case After::consonant_but_rieul:
      return final != 0 && final != final_rieul;
  }
  return false;
}

bool has_uncut_end(std::u32string_view word) {
  return std::ranges::any_of(uncut_ends, [&](std::u32string_view end) { return word.ends_with(end); });
}

/// The length of the longest suffix of the word that fits the syllable before it and leaves at least `keep`
/// syllables; 0 if there is none.
std::size_t suffix_length(std::u32string_view word, std::size_t keep) {
  const std::size_t most = word.size() > keep ? std::min(longest_suffix, word.size() - keep) : 0;
  for (std::size_t length = most; length > 0; --length) {
    const auto found = suffixes().find(word.substr(word.size() - length));
    if (found != suffixes().end() && agrees(word[word.size() - length - 1], found->second)) return length;
  }
  return 0;
}

}  // namespace

std::size_t stem_length(std::u32string_view word) {
  // At least two syllables are kept, because a shorter stem is usually a wrong cut (지도, map, is not 지 with
  // the particle 도).
  constexpr std::size_t keep = 2;
  constexpr int rounds = 3;
  for (int round = 0; round < rounds; ++round) {
    const std::size_t length = has_uncut_end(word) ? 0 : suffix_length(word, keep);
    if (length == 0) break;
    word.remove_suffix(length);
  }
  return word.size();
}

bool is_particle_tail(std::u32string_view tail) {
  // The pronunciation of the Latin word or number before the tail is unknown, so any suffix may follow it.
  while (!tail.empty()) {
    std::size_t length = std::min(longest_suffix, tail.size());
    while (length > 0 && !suffixes().contains(tail.substr(tail.size() - length))) --length;
    if (length == 0) return false;
    tail.remove_suffix(length);
  }
  return true;
}

}  // namespace daejo::audit
