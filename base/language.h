#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace daejo {

/// The languages that daejo speaks.
enum class Language { english, korean };

/// Reads "en" or "ko".
std::optional<Language> parse_language(std::string_view name);

/// What a locale's name asks for: Korean for "ko", "ko_KR.UTF-8" and the like, else English.
Language language_of_locale(std::string_view locale);

/// A text in both languages, for words that stand in the program itself.
struct Phrase {
  std::string_view english;
  std::string_view korean;

  constexpr std::string_view in(Language language) const {
    return language == Language::korean ? korean : english;
  }
};

/// A whole sentence, or several, in both languages that daejo speaks.
struct Message {
  std::string english;
  std::string korean;

  /// English where there is no Korean.
  const std::string& in(Language language) const {
    return language == Language::korean && !korean.empty() ? korean : english;
  }
};

}  // namespace daejo
