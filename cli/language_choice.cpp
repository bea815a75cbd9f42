#include "cli/language_choice.h"

namespace daejo::cli {

Language choose_language(std::string_view name, const Environment& environment) {
  if (const auto language = parse_language(name)) return *language;
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string locale = environment(variable);
    if (!locale.empty()) return language_of_locale(locale);
  }
  return Language::english;
}

}  // namespace daejo::cli
