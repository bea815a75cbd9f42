#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace daejo {

/// Looks for many phrases in one pass over a text. A hash of six bytes, the size of two Hangul syllables,
/// shows at nearly every place that no phrase starts there, so the time hardly depends on the number of
/// phrases.
template <std::size_t count>
class PhraseSet {
 public:
  /// Each phrase must have at least six bytes, as two Hangul syllables have.
  constexpr explicit PhraseSet(const std::string_view (&phrases)[count]) : phrases_(std::to_array(phrases)) {
    mark_starts();
  }
  /// Takes the phrases from a member of the rows of a table. Each must have at least six bytes.
  template <typename Row>
  constexpr PhraseSet(const std::array<Row, count>& table, std::string_view Row::*phrase) {
    for (std::size_t i = 0; i < count; ++i) phrases_[i] = table[i].*phrase;
    mark_starts();
  }

  /// Whether the text, which must be valid UTF-8, contains one of the phrases.
  constexpr bool is_in(std::string_view text) const {
    return search(text, [](std::size_t) { return true; });
  }

  /// Calls `ends` with the index of the phrase for each occurrence of a phrase, in the order of the text,
  /// until `ends` returns true. Returns whether `ends` returned true. The text must be valid UTF-8.
  template <typename Ends>
  constexpr bool search(std::string_view text, const Ends& ends) const {
    if (text.size() < looked_at) return false;
    const char* const last = text.data() + (text.size() - looked_at);
    for (const char* at = text.data(); at <= last; at += is_lead_of_three(*at) ? 3 : 1) {
      const std::size_t start = start_of(at);
      if (!may_start_[start]) continue;
      const std::string_view rest = text.substr(static_cast<std::size_t>(at - text.data()));
      for (std::size_t i = 0; i < count; ++i) {
        if (starts_[i] == start && rest.starts_with(phrases_[i]) && ends(i)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t looked_at = 6;
  static constexpr std::size_t different_starts = 1024;

  constexpr void mark_starts() {
    for (std::size_t i = 0; i < count; ++i) {
      starts_[i] = start_of(phrases_[i].substr(0, looked_at).data());
      may_start_[starts_[i]] = true;
    }
  }

  /// Whether a byte starts a code point of three bytes, which `search` steps over as a whole. All Hangul
  /// code points have three.
  static constexpr bool is_lead_of_three(char byte) {
    return (static_cast<unsigned char>(byte) & 0xF0U) == 0xE0U;
  }

  /// A hash of the first six bytes of `text`. It leaves out the first byte of each syllable, which differs
  /// least.
  static constexpr std::size_t start_of(const char* text) {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(text[i]));
    };
    return (byte(1) + byte(2) * 5 + byte(4) * 17 + byte(5) * 65) % different_starts;
  }

  std::array<std::string_view, count> phrases_{};
  std::array<std::size_t, count> starts_{};
  std::array<bool, different_starts> may_start_{};
};

}  // namespace daejo
