#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace daejo {

/// The languages of daejo's messages.
enum class Language { english, korean };

/// Reads "en" or "ko"; nothing for any other name.
std::optional<Language> parse_language(std::string_view name);

/// The language of a locale name: Korean for "ko", "ko_KR.UTF-8" and the like, else English.
Language language_of_locale(std::string_view locale);

/// A text in both languages, compiled into the program.
struct Phrase {
  std::string_view english;
  std::string_view korean;

  constexpr std::string_view in(Language language) const {
    return language == Language::korean ? korean : english;
  }
};

/// One or more whole sentences in both languages.
struct Message {
  std::string english;
  std::string korean;

  /// The text in the language; English if there is no Korean text.
  const std::string& in(Language language) const {
    return language == Language::korean && !korean.empty() ? korean : english;
  }
};

}  // namespace daejo
