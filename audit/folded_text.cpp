#include "audit/folded_text.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <boost/locale.hpp>
#include <locale>
#include <span>

#include "audit/hangul.h"
#include "base/error.h"
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

/// Characters that normalising composes with the one before them, or puts in another order: combining marks,
/// sound marks, the vowels and finals of Hangul.
bool joins_the_one_before(char32_t value) {
  static const UNormalizer2* const rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
    if (U_FAILURE(status)) throw Error("ICU has no data for NFKC; install libicu again.");
    return nfkc;
  }();
  return value >= 0x0300 && !is_hangul(value) &&
         unorm2_hasBoundaryBefore(rules, static_cast<UChar32>(value)) == 0;
}

/// Characters that nobody sees: joiners, direction marks, soft hyphens, variation selectors, byte order
/// marks.
bool is_invisible(char32_t value) {
  constexpr Range ranges[] = {{0x00AD, 0x00AD}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},
                              {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF}};
  return value >= 0x00AD && in_ranges(value, ranges);
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

/// The end of what joins a character that ends at `end`, over invisible characters between.
std::size_t end_of_cluster(std::string_view text, std::size_t end) {
  std::size_t cluster_end = end;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0xC2) {
    const CodePoint next = decode_utf8(text, end);
    const bool joins = joins_the_one_before(next.value);
    if (!joins && !is_invisible(next.value)) break;
    end += next.length;
    if (joins) cluster_end = end;
  }
  return cluster_end;
}

/// The visible characters of a cluster. To put marks in order takes quadratic time, so those past the
/// thirtieth are left out: no language has more (Unicode Standard Annex 15, Stream-Safe Text Format).
std::string visible_part(std::string_view cluster) {
  constexpr int most = 31;
  std::string visible;
  int kept = 0;
  for (std::size_t i = 0; i < cluster.size() && kept < most;) {
    const CodePoint point = decode_utf8(cluster, i);
    if (!is_invisible(point.value)) {
      visible += cluster.substr(i, point.length);
      ++kept;
    }
    i += point.length;
  }
  return visible;
}

/// Folds a character with what joins it, by ICU. All that comes out stands for all that went in.
void fold_cluster(FoldedText& out, std::string_view text, std::size_t begin, std::size_t end) {
  const auto& rules = unicode_rules();
  std::string folded = visible_part(text.substr(begin, end - begin));
  folded = boost::locale::normalize(folded, boost::locale::norm_nfkc, rules);
  folded = boost::locale::fold_case(folded, rules);
  folded = boost::locale::normalize(folded, boost::locale::norm_nfkc, rules);
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint point = decode_utf8(folded, i);
    if (!is_invisible(point.value)) push(out, point.value, begin, end);
    i += point.length;
  }
}

/// Whether a character that nothing joins stays as it is, but for the case of Latin letters.
bool is_simple(char32_t value) {
  return value < 0x80 || is_hangul(value);
}

char32_t lower(char32_t value) {
  return value >= U'A' && value <= U'Z' ? value + 32 : value;
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
    if (point.value == replacement_character) {
      push(out, U' ', begin, end);
    } else if (!is_invisible(point.value)) {
      const std::size_t cluster_end = end_of_cluster(text, end);
      if (cluster_end == end && is_simple(point.value)) {
        push(out, lower(point.value), begin, end);
      } else {
        fold_cluster(out, text, begin, cluster_end);
        end = cluster_end;
      }
    }
    begin = end;
  }
  return out;
}

}  // namespace daejo
