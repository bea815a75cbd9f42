#include "cli/digest_files.h"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

#include "base/file.h"
#include "parsers/read_digest.h"

namespace daejo {
namespace {

namespace fs = std::filesystem;

bool has_digest_extension(const fs::path& path) {
  constexpr std::array<std::string_view, 5> extensions = {".md", ".markdown", ".html", ".htm", ".json"};
  return std::ranges::find(extensions, path.extension().string()) != extensions.end();
}

/// What the parser says of a digest without entries, which stands last among its problems.
std::string why_without_entries(const Digest& digest) {
  return digest.problems.empty() ? "The file holds no entries, so there is nothing to check."
                                 : digest.problems.back().sentence;
}

class DigestReader {
 public:
  void read_path(const std::string& path) {
    std::error_code code;
    if (path != "-" && fs::is_directory(path, code)) {
      read_folder(path);
    } else if (auto digest = read_file(path)) {
      if (digest->entries.empty()) {
        out_.unreadable.push_back({{digest->file}, why_without_entries(*digest)});
      } else {
        keep(std::move(*digest));
      }
    }
  }

  ReadDigests finish() { return std::move(out_); }

 private:
  std::optional<Digest> read_file(const std::string& path) {
    try {
      const std::string text = read_text_file(path);
      const std::string name = path == "-" ? "<stdin>" : path;
      return parse_digest(text, name, guess_digest_format(path, text));
    } catch (const InputError& error) {
      out_.unreadable.push_back({error.place(), error.sentence()});
      return std::nullopt;
    }
  }

  void read_folder(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code code;
    for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
      if (it->is_regular_file(code) && has_digest_extension(it->path())) files.push_back(it->path().string());
    }
    if (code) out_.unreadable.push_back({{folder}, "The folder cannot be read (" + code.message() + ")."});
    std::ranges::sort(files);
    bool any = false;
    for (const std::string& file : files) {
      auto digest = read_file(file);
      if (!digest || digest->entries.empty()) continue;
      any = true;
      keep(std::move(*digest));
    }
    if (!any && !code) {
      out_.unreadable.push_back(
          {{folder}, "The folder holds no digests; name one with .md, .html or .json digests."});
    }
  }

  void keep(Digest digest) {
    out_.problems.insert(out_.problems.end(), digest.problems.begin(), digest.problems.end());
    out_.digests.push_back(std::move(digest));
  }

  ReadDigests out_;
};

}  // namespace

ReadDigests read_digests(std::span<const std::string> paths) {
  DigestReader reader;
  for (const std::string& path : paths) reader.read_path(path);
  return reader.finish();
}

}  // namespace daejo
