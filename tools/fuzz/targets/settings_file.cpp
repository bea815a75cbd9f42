// Fuzzes the parsing and the use of a daejo.toml.
#include "project/settings_file.h"

#include "base/line_index.h"
#include "project/settings.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  const std::string_view text = fuzz::text_of(bytes, size);
  try {
    const project::SettingsFile file = project::parse_settings(text, "daejo.toml", "/project");
    const auto no_variable = [](const std::string&) { return std::string(); };
    const project::Settings settings = settings_in_force({}, no_variable, &file);
    for (const std::string path : {"digests/2024-10-17.md", "archive/a b.html"}) {
      rules_in_force(settings, &file, path, {});
    }
  } catch (const InputError& error) {
    fuzz::promise(error.place().line <= LineIndex(text).line_count() + 1,
                  "an error's line is one of the file");
  }
  return 0;
}
