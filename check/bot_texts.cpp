#include "check/bot_texts.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/error.h"
#include "parsers/plain_document.h"

namespace daejo::check {
namespace {

/// Finds the file with a paper's text. A file whose name has the version of `id` is preferred to a file whose
/// name has no version. Returns nothing if there is neither.
std::optional<std::filesystem::path> file_of(const std::filesystem::path& folder,
                                             const parsers::ArxivId& id) {
  const auto name_of = [](const parsers::ArxivId& of) {
    std::string name = to_string(of);
    std::ranges::replace(name, '/', '-');
    return name;
  };
  for (const std::string& name : {name_of(id), name_of({id.base, 0})}) {
    for (const char* extension : {".txt", ".md", ".markdown", ".html", ".htm"}) {
      const std::filesystem::path path = folder / (name + extension);
      std::error_code code;
      if (std::filesystem::exists(path, code)) return path;
    }
  }
  return std::nullopt;
}

}  // namespace

void check_bot_folder(const std::filesystem::path& folder) {
  std::error_code code;
  if (!folder.empty() && !std::filesystem::is_directory(folder, code))
    throw UsageError("The folder '" + folder.string() +
                     "', which `sources` names, does not exist or is not a folder; correct its name.");
}

bool has_bot_text(const std::filesystem::path& folder, const parsers::ArxivId& id) {
  return !folder.empty() && file_of(folder, id).has_value();
}

void add_bot_texts(const std::filesystem::path& folder,
                   std::map<parsers::ArxivId, audit::PaperOrCause>& papers) {
  if (folder.empty()) return;
  for (auto& [id, paper] : papers) {
    if (const auto file = file_of(folder, id)) paper.bot_text = parsers::read_plain_document(*file);
  }
}

}  // namespace daejo::check
