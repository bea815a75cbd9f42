#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.h"

namespace daejo {

/// Looks for many phrases in one pass over a text. Two syllables tell at nearly every place that no phrase
/// starts there, so the number of phrases hardly matters.
template <std::size_t count>
class PhraseSet {
 public:
  /// Each phrase must have at least six bytes, as two syllables of Hangul have.
  constexpr explicit PhraseSet(const std::string_view (&phrases)[count]) {
    std::copy(std::begin(phrases), std::end(phrases), phrases_.begin());
    for (const std::string_view phrase : phrases_)
      may_start_[place_of(phrase.substr(0, looked_at).data())] = true;
  }

  /// Whether the text contains one of the phrases.
  constexpr bool is_in(std::string_view text) const {
    if (text.size() < looked_at) return false;
    const char* const last = text.data() + (text.size() - looked_at);
    for (const char* at = text.data(); at <= last; ++at) {
      if (is_continuation_byte(*at) || !may_start_[place_of(at)]) continue;
      const std::string_view rest = text.substr(static_cast<std::size_t>(at - text.data()));
      if (std::ranges::any_of(phrases_, [&](std::string_view phrase) { return rest.starts_with(phrase); }))
        return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t looked_at = 6;
  static constexpr std::size_t places = 1024;

  /// A number made of the bytes that differ most between pairs of syllables.
  static constexpr std::size_t place_of(const char* text) {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(text[i]));
    };
    return (byte(1) + byte(2) * 5 + byte(4) * 17 + byte(5) * 65) % places;
  }

  std::array<std::string_view, count> phrases_;
  std::array<bool, places> may_start_{};
};

}  // namespace daejo
