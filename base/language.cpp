#include "base/language.h"

#include "base/enum_names.h"

namespace daejo {

std::optional<Language> parse_language(std::string_view name) {
  return EnumNames<Language, 2>{{"en", "ko"}}.find(name);
}

Language language_of_locale(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find_first_of("_.@-"));
  return language == "ko" ? Language::korean : Language::english;
}

}  // namespace daejo
