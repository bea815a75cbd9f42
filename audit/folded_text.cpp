#include "audit/folded_text.h"

#include <algorithm>
#include <boost/locale.hpp>
#include <locale>
#include <span>

#include "base/utf8.h"

namespace daejo {
namespace {

/// ICU's rules without any language's own: building the locale takes milliseconds, so it is built once.
const std::locale& unicode_rules() {
  static const std::locale rules = [] {
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    boost::locale::generator generator(backends);
    generator.categories(boost::locale::convert_facet);
    return generator("en_US.UTF-8");
  }();
  return rules;
}

struct Range {
  char32_t first;
  char32_t last;
};

bool in_ranges(char32_t value, std::span<const Range> ranges) {
  return std::ranges::any_of(ranges, [&](Range r) { return value >= r.first && value <= r.last; });
}

/// Characters that compose with the one before them: combining marks, conjoining and half-width jamo, sound
/// marks.
bool joins_the_one_before(char32_t value) {
  constexpr Range ranges[] = {{0x0300, 0x036F}, {0x1160, 0x11FF}, {0x1AB0, 0x1AFF}, {0x20D0, 0x20FF},
                              {0x3099, 0x309A}, {0xD7B0, 0xD7FB}, {0xFE20, 0xFE2F}, {0xFF9E, 0xFFDC}};
  return value >= 0x0300 && in_ranges(value, ranges);
}

/// Characters that nobody sees: joiners, direction marks, soft hyphens, variation selectors, byte order
/// marks.
bool is_invisible(char32_t value) {
  constexpr Range ranges[] = {{0x00AD, 0x00AD}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},
                              {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF}};
  return value >= 0x00AD && in_ranges(value, ranges);
}

bool is_hangul_syllable(char32_t value) {
  return value >= 0xAC00 && value <= 0xD7A3;
}

/// Dashes and quotes in their many forms to the one that a keyboard has.
char32_t plain_punctuation(char32_t value) {
  if ((value >= 0x2010 && value <= 0x2015) || value == 0x2212) return U'-';
  if (value == 0x2018 || value == 0x2019 || value == 0x02BC) return U'\'';
  if (value == 0x201C || value == 0x201D) return U'"';
  return value;
}

void push(FoldedText& out, char32_t value, std::size_t begin, std::size_t end) {
  out.characters.push_back(plain_punctuation(value));
  out.begins.push_back(static_cast<std::uint32_t>(begin));
  out.ends.push_back(static_cast<std::uint32_t>(end));
}

/// Folds a character with what joins it, by ICU. All that comes out stands for all that went in.
void fold_cluster(FoldedText& out, std::string_view text, std::size_t begin, std::size_t end) {
  const std::string cluster(text.substr(begin, end - begin));
  const auto& rules = unicode_rules();
  std::string folded = boost::locale::normalize(cluster, boost::locale::norm_nfkc, rules);
  folded = boost::locale::fold_case(folded, rules);
  folded = boost::locale::normalize(folded, boost::locale::norm_nfkc, rules);
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint point = decode_utf8(folded, i);
    if (!is_invisible(point.value)) push(out, point.value, begin, end);
    i += point.length;
  }
}

}  // namespace

FoldedText fold(std::string_view text) {
  FoldedText out;
  out.characters.reserve(text.size());
  out.begins.reserve(text.size());
  out.ends.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const CodePoint point = decode_utf8(text, begin);
    std::size_t end = begin + point.length;
    while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0xCC) {
      const CodePoint next = decode_utf8(text, end);
      if (!joins_the_one_before(next.value)) break;
      end += next.length;
    }
    const bool alone = end == begin + point.length;
    if (alone && point.value < 0x80) {
      const bool upper = point.value >= U'A' && point.value <= U'Z';
      push(out, upper ? point.value + 32 : point.value, begin, end);
    } else if (alone && is_hangul_syllable(point.value)) {
      push(out, point.value, begin, end);
    } else if (point.value == replacement_character) {
      push(out, U' ', begin, begin + point.length);
      end = begin + point.length;
    } else if (!is_invisible(point.value) || !alone) {
      fold_cluster(out, text, begin, end);
    }
    begin = end;
  }
  return out;
}

}  // namespace daejo
