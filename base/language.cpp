#include "base/language.h"

namespace daejo {

std::optional<Language> parse_language(std::string_view name) {
  if (name == "en") return Language::english;
  if (name == "ko") return Language::korean;
  return std::nullopt;
}

Language language_of_locale(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find_first_of("_.@-"));
  return language == "ko" ? Language::korean : Language::english;
}

}  // namespace daejo
