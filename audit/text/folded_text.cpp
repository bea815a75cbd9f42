#include "audit/text/folded_text.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <boost/locale.hpp>
#include <cstring>
#include <locale>
#include <numeric>
#include <span>

#include "audit/text/hangul.h"
#include "base/error.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

// Boost 1.81 gave this constant another name.
#if BOOST_VERSION >= 108100
constexpr auto conversion_category = boost::locale::category_t::convert;
#else
constexpr auto conversion_category = boost::locale::convert_facet;
#endif

/// A locale that normalizes and folds case with ICU. For English, these are Unicode's default rules. Building
/// the locale takes milliseconds, so it is built only once.
const std::locale& unicode_rules() {
  static const std::locale rules = [] {
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    boost::locale::generator generator(backends);
    generator.categories(conversion_category);
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

/// Whether normalization (NFKC) may compose a character with the one before it, or exchange the two.
/// Examples are combining marks, the voiced sound marks of kana, and single vowels and finals of Hangul.
bool may_compose_with_previous(char32_t value) {
  static const UNormalizer2* const rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
    if (U_FAILURE(status)) throw Error("ICU has no data for NFKC; install libicu again.");
    return nfkc;
  }();
  return value >= 0x0300 && !is_hangul_syllable(value) &&
         unorm2_hasBoundaryBefore(rules, static_cast<UChar32>(value)) == 0;
}

/// Whether a character is invisible, such as a zero-width space, joiner, direction mark, soft hyphen,
/// variation selector or byte order mark.
bool is_invisible(char32_t value) {
  constexpr Range ranges[] = {{0x00AD, 0x00AD}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},
                              {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF}};
  return value >= 0x00AD && in_ranges(value, ranges);
}

/// Replaces common typographic hyphens, dashes, minus signs and quotes by their ASCII characters. Returns any
/// other character unchanged.
char32_t plain_punctuation(char32_t value) {
  if ((value >= 0x2010 && value <= 0x2015) || value == 0x2212) return U'-';
  if (value == 0x2018 || value == 0x2019 || value == 0x02BC) return U'\'';
  if (value == 0x201C || value == 0x201D) return U'"';
  return value;
}

char32_t lower(unsigned char ascii) {
  return ascii >= 'A' && ascii <= 'Z' ? ascii + 32U : ascii;
}

/// Collects the characters of a folded text.
class FoldedTextWriter {
 public:
  /// Reserves as many characters as the source has bytes, which is enough for most texts.
  explicit FoldedTextWriter(std::size_t bytes) {
    out_.characters.reserve(bytes);
    out_.begins.reserve(bytes);
    out_.ends.reserve(bytes);
  }

  void put(char32_t value, std::size_t begin, std::size_t end) {
    out_.characters.push_back(value);
    out_.begins.push_back(static_cast<std::uint32_t>(begin));
    out_.ends.push_back(static_cast<std::uint32_t>(end));
  }

  /// Appends the ASCII characters of `text` from `begin` up to but not including `end`, in lower case.
  void put_ascii(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t size = out_.characters.size();
    const std::size_t new_size = size + (end - begin);
    out_.characters.resize(new_size);
    out_.begins.resize(new_size);
    out_.ends.resize(new_size);
    const std::string_view run = text.substr(begin, end - begin);
    std::transform(run.begin(), run.end(), out_.characters.begin() + static_cast<std::ptrdiff_t>(size),
                   [](char c) { return lower(static_cast<unsigned char>(c)); });
    std::iota(out_.begins.begin() + static_cast<std::ptrdiff_t>(size), out_.begins.end(),
              static_cast<std::uint32_t>(begin));
    std::iota(out_.ends.begin() + static_cast<std::ptrdiff_t>(size), out_.ends.end(),
              static_cast<std::uint32_t>(begin + 1));
  }

  FoldedText take() { return std::move(out_); }

 private:
  FoldedText out_;
};

/// The end of the marks that combine with the character that ends at `end`; `end` itself if there are none.
/// Invisible characters before a mark are skipped.
std::size_t end_of_cluster(std::string_view text, std::size_t end) {
  std::size_t cluster_end = end;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0xC2) {
    const CodePoint next = decode_utf8(text, end);
    const bool joins = may_compose_with_previous(next.value);
    if (!joins && !is_invisible(next.value)) break;
    end += next.length;
    if (joins) cluster_end = end;
  }
  return cluster_end;
}

/// The first 31 visible characters of a cluster, which is a character and the marks that combine with it.
/// Further marks are dropped, because sorting marks takes quadratic time and no language needs more than
/// thirty (Unicode Standard Annex 15, Stream-Safe Text Format).
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

/// Folds a cluster with ICU. Every resulting character gets the source bytes from `begin` up to but not
/// including `end`.
void fold_cluster(FoldedTextWriter& out, std::string_view cluster, std::size_t begin, std::size_t end) {
  const auto& rules = unicode_rules();
  std::string folded = visible_part(cluster);
  folded = boost::locale::normalize(folded, boost::locale::norm_nfkc, rules);
  folded = boost::locale::fold_case(folded, rules);
  folded = boost::locale::normalize(folded, boost::locale::norm_nfkc, rules);
  folded = visible_part(folded);  // Folding can add characters: İ becomes i and a mark.
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint point = decode_utf8(folded, i);
    if (!is_invisible(point.value)) out.put(plain_punctuation(point.value), begin, end);
    i += point.length;
  }
}

/// A quick check that does not decode: `true` means that nothing at `at` combines with the character before,
/// because the text ends there, or because an ASCII character, a Hangul syllable up to U+D77F or invalid
/// bytes that begin like a syllable follow. `false` means that the character at `at` may combine.
bool starts_anew(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80 || byte == 0xEB || byte == 0xEC) return true;
  if (at + 1 == text.size()) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return (byte == 0xEA && next >= 0xB0) || (byte == 0xED && next < 0x9E);
}

/// The offset of the first byte from `at` on that is not ASCII; the size of the text if there is none.
std::size_t end_of_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// The fast path: folds the ASCII characters and Hangul syllables from `begin` on, and returns where it
/// stopped: at the end of the text, or before a character that needs `fold_any`. The only change that these
/// characters need is lower case for ASCII letters.
std::size_t fold_simple_run(FoldedTextWriter& out, std::string_view text, std::size_t begin) {
  constexpr std::size_t length = 3;  // The length of a Hangul syllable in UTF-8, in bytes.
  for (;;) {
    const std::size_t ascii_end = end_of_ascii(text, begin);
    if (!starts_anew(text, ascii_end)) {
      const std::size_t last = std::max(ascii_end, begin + 1) - 1;
      out.put_ascii(text, begin, last);
      return last;
    }
    out.put_ascii(text, begin, ascii_end);
    begin = ascii_end;
    if (begin == text.size()) return begin;
    while (begin < text.size() && static_cast<unsigned char>(text[begin]) >= 0x80) {
      const CodePoint point = decode_utf8(text, begin);
      if (!is_hangul_syllable(point.value) || !starts_anew(text, begin + length)) return begin;
      out.put(point.value, begin, begin + length);
      begin += length;
    }
  }
}

/// Folds one character and the marks that combine with it, and returns where they end. An invisible character
/// is dropped alone.
std::size_t fold_any(FoldedTextWriter& out, std::string_view text, std::size_t begin) {
  const CodePoint point = decode_utf8(text, begin);
  const std::size_t end = begin + point.length;
  if (is_invisible(point.value)) return end;
  const std::size_t cluster_end = end_of_cluster(text, end);
  if (point.value == replacement_character) {
    // An invalid byte (or U+FFFD) becomes a space, so marks after it combine with that space.
    const std::string cluster = ' ' + std::string(text.substr(end, cluster_end - end));
    cluster.size() == 1 ? out.put(U' ', begin, end) : fold_cluster(out, cluster, begin, cluster_end);
    return cluster_end;
  }
  if (cluster_end == end && point.value < 0x80) {
    out.put(lower(static_cast<unsigned char>(point.value)), begin, end);
  } else if (cluster_end == end && is_hangul_syllable(point.value)) {
    out.put(point.value, begin, end);
  } else if (cluster_end == end && plain_punctuation(point.value) != point.value) {
    out.put(plain_punctuation(point.value), begin, end);
  } else {
    fold_cluster(out, text.substr(begin, cluster_end - begin), begin, cluster_end);
  }
  return cluster_end;
}

}  // namespace

FoldedText fold(std::string_view text) {
  FoldedTextWriter out(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    begin = fold_simple_run(out, text, begin);
    if (begin < text.size()) begin = fold_any(out, text, begin);
  }
  return out.take();
}

}  // namespace daejo::audit
