#include "check/digest_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <system_error>

#include "base/ascii.h"
#include "base/file.h"
#include "base/parallel.h"
#include "parsers/read_digest.h"
#include "parsers/text/block_text.h"
#include "project/git.h"
#include "project/glob.h"

namespace daejo::check {
namespace {

namespace fs = std::filesystem;

/// The sentence that says why a digest has no entries. The parser adds this sentence as the last problem.
std::string why_without_entries(const parsers::Digest& digest) {
  return digest.problems.empty() ? "The file has no entries, so there is nothing to check."
                                 : digest.problems.back().sentence;
}

/// The paths of all files and folders below a folder, relative to this folder.
std::vector<std::string> walk(const fs::path& folder, std::error_code& code) {
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
    names.push_back(it->path().lexically_relative(folder).string());
  }
  return names;
}

/// Lists the files below a folder that may be digests, by their extension. Asks git for the files that it
/// does not ignore, because only git knows all ignore rules (nested .gitignore files, negations, the user's
/// own file and .git/info/exclude). If git lists no file, searches the folder directly: the folder may be in
/// no repository, git may not be installed, or git may ignore everything in the folder although the user
/// named it. Of a repository nested in the repository, git lists only the folder, so that folder is searched
/// by a recursive call.
std::vector<std::string> digests_below(const fs::path& folder, std::error_code& code) {
  std::vector<std::string> names = project::unignored_files(folder).value_or(std::vector<std::string>{});
  const bool is_listed_by_git = !names.empty();
  if (!is_listed_by_git) names = walk(folder, code);
  std::vector<std::string> files;
  for (const std::string& name : names) {
    const fs::path file = folder / name;
    std::error_code ignored;
    const bool leads_nowhere = fs::is_symlink(file, ignored) && !fs::exists(file, ignored);
    const bool may_be_digest = parsers::format_of_extension(file) || parsers::is_rarely_digest(file) ||
                               parsers::is_foreign_document(file);
    if (may_be_digest && (leads_nowhere || fs::is_regular_file(file, ignored))) {
      files.push_back(file.string());
    } else if (is_listed_by_git && fs::is_directory(file, ignored) && !fs::is_symlink(file, ignored)) {
      std::ranges::move(digests_below(file, ignored), std::back_inserter(files));
    }
  }
  std::ranges::sort(files);
  return files;
}

/// The folders at the start of a glob that have no wildcards; "." if there are none. All matches of the glob
/// are below the returned folder.
fs::path fixed_part(const fs::path& glob) {
  fs::path fixed;
  for (const fs::path& part : glob) {
    if (project::is_glob(part.string())) break;
    fixed /= part;
  }
  return fixed.empty() ? fs::path(".") : fixed;
}

DigestPath list_path(const std::string& path, const ListingOptions& options) {
  DigestPath listed;
  listed.path = path;
  listed.files = {path == "-" ? options.stdin_name : path};
  std::error_code code;
  const bool is_folder = path != "-" && fs::is_directory(path, code);
  const bool is_pattern = !is_folder && project::is_glob(path) && !fs::exists(path, code);
  if (!is_folder && !is_pattern) return listed;
  listed.kind = is_folder ? PathKind::folder : PathKind::glob;
  code.clear();
  const fs::path folder = is_folder ? fs::path(path) : fixed_part(path);
  if (is_folder || fs::is_directory(folder, code)) listed.files = digests_below(folder, code);
  if (code) listed.problem = {{path}, "The folder cannot be read (" + code.message() + ")."};
  std::erase_if(listed.files, [&](const std::string& file) {
    const bool is_wanted =
        is_folder || project::glob_matches("/" + fs::path(path).lexically_normal().generic_string(),
                                           fs::path(file).lexically_normal().generic_string());
    const bool is_excluded = is_wanted && options.is_excluded && options.is_excluded(file);
    listed.any_excluded = listed.any_excluded || is_excluded;
    return !is_wanted || is_excluded;
  });
  return listed;
}

std::string why_without_digests(const DigestPath& path) {
  if (path.files.empty() && path.any_excluded)
    return "All digests here are excluded; see `exclude` in `daejo config`.";
  if (path.kind == PathKind::glob)
    return "No digest matches this glob; name one that matches digests, such as .md, .html or .json files.";
  return "The folder holds no digests; name one with digests, such as .md, .html or .json files.";
}

/// Up to 4 MiB from the start of a file, without decoding. Empty if the file cannot be opened.
std::string first_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  constexpr std::size_t enough = 4U << 20U;
  std::string bytes(enough, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return bytes;
}

/// Whether the first 4 MiB of a file that cannot be parsed have an arXiv id that `marked_arxiv_ids` finds.
/// The file need not be valid UTF-8.
bool names_a_paper(const std::string& path) {
  return !parsers::marked_arxiv_ids(first_bytes(path)).empty();
}

/// Whether the first 4 MiB of a file have an arXiv id and at least 40 syllables of Hangul in UTF-8.
bool names_paper_in_korean(const std::string& path) {
  constexpr std::size_t fewest_syllables = 40;
  const std::string bytes = first_bytes(path);
  return parsers::count_hangul(bytes) >= fewest_syllables && parsers::arxiv_id_in_text(bytes).has_value();
}

/// Whether the file has an extension that is also used for data files. Data files are often next to digests.
bool is_data_file(const fs::path& path) {
  constexpr std::array<std::string_view, 4> extensions = {".json", ".jsonl", ".ndjson", ".xml"};
  return std::ranges::find(extensions, to_ascii_lower(path.extension().string())) != extensions.end();
}

/// Whether a file in a folder that could not be read may be a digest.
bool may_be_unread_digest(const std::string& path) {
  if (parsers::is_foreign_document(path)) return names_paper_in_korean(path);
  return !is_data_file(path) || names_a_paper(path);
}

class DigestReader {
 public:
  DigestReader(const RulesOfFile& rules_of, const TakeDigest& take, DigestMemory* memory, std::size_t threads)
      : rules_of_(rules_of), take_(take), memory_(memory), threads_(threads) {}

  void read_path(const DigestPath& path) {
    if (path.kind != PathKind::file) {
      read_several(path);
    } else if (note(path.path)) {
      read_named(path);
    }
  }

  ReadDigests finish() { return std::move(out_); }

 private:
  /// Notes that a file is being read. Returns false if the same file was noted before, for example because it
  /// was named twice, is in a folder that was named as well, or has a symbolic link that was read.
  bool note(const std::string& path) {
    std::error_code code;
    const fs::path file = path == "-" ? fs::path(path) : fs::weakly_canonical(path, code);
    return read_.insert(file.string()).second;
  }

  DigestMemory::Known read_file(const std::string& path, const std::string& name) const {
    const std::string text = read_any_text_file(path);
    parsers::require_known_format(name, text);
    const parsers::ReaderRules rules = rules_of_ ? rules_of_(name) : parsers::ReaderRules{};
    if (memory_ != nullptr) return memory_->read(text, name, rules);
    return {parse_digest(text, name, parsers::guess_digest_format(name, text), rules), {}, false};
  }

  void read_named(const DigestPath& path) {
    try {
      DigestMemory::Known known = read_file(path.path, path.files.front());
      const parsers::Digest& digest = known.digest;
      const bool says_nothing = digest.entries.empty() && digest.unread.empty() && digest.references.empty();
      if (says_nothing) {
        out_.unreadable.push_back({{digest.file}, why_without_entries(digest)});
      } else {
        keep(std::move(known));
      }
    } catch (const InputError& error) {
      out_.unreadable.push_back({error.place(), error.sentence()});
    }
  }

  void read_several(const DigestPath& path) {
    if (path.problem) out_.unreadable.push_back(*path.problem);
    bool any = false;
    // Read symbolic links last. If a file and a link to the file are in the folder, findings then name the
    // file, which is what a pull request shows.
    std::vector<std::string> files = path.files;
    std::stable_partition(files.begin(), files.end(), [](const std::string& file) {
      std::error_code code;
      return !fs::is_symlink(file, code);
    });
    // Read only a few files at a time, to limit the memory.
    const std::size_t ahead = 2 * threads_;
    for (std::size_t begin = 0; begin < files.size(); begin += ahead) {
      const auto some = std::span(files).subspan(begin, std::min(ahead, files.size() - begin));
      any = read_some(some) || any;
    }
    if (!any && !path.problem) out_.unreadable.push_back({{path.path}, why_without_digests(path)});
  }

  /// The result of reading a file that was found in a folder or by a glob.
  struct ListedFile {
    bool was_read_before = false;
    /// Whether the file was not parsed, because digests seldom have its extension and it has no Korean text
    /// about a paper.
    bool is_other = false;
    std::optional<DigestMemory::Known> known;
    std::optional<InputError> error;
  };

  /// Reads files in several threads. Returns whether `take_listed` returned true for any of them.
  bool read_some(std::span<const std::string> files) {
    std::vector<ListedFile> listed(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) listed[i].was_read_before = !note(files[i]);
    parallel_each(files.size(), threads_, [&](std::size_t i) {
      if (listed[i].was_read_before) return;
      listed[i].is_other = parsers::is_rarely_digest(files[i]) && !names_paper_in_korean(files[i]);
      if (listed[i].is_other) return;
      try {
        listed[i].known = read_file(files[i], files[i]);
      } catch (const InputError& error) {
        listed[i].error = error;
      }
    });
    bool any = false;
    for (std::size_t i = 0; i < files.size(); ++i) any = take_listed(files[i], listed[i]) || any;
    return any;
  }

  /// Keeps the result of reading a file. Returns whether the file is a digest, may be a digest but cannot be
  /// read, or was read before.
  bool take_listed(const std::string& file, ListedFile& listed) {
    if (listed.was_read_before) return true;
    if (listed.is_other) return false;
    if (listed.error) {
      const bool is_digest = may_be_unread_digest(file);
      // The folder may have documents that are no digests, too.
      if (!is_digest && parsers::is_foreign_document(file)) return false;
      auto& list = is_digest ? out_.unread : out_.problems;
      list.push_back({listed.error->place(), listed.error->sentence()});
      return is_digest;
    }
    const bool is_digest = !listed.known->digest.entries.empty() || !listed.known->digest.unread.empty();
    if (is_digest) {
      keep(*std::move(listed.known));
    } else if (memory_ != nullptr) {
      memory_->keep(*listed.known);  // Then the next run need not parse, for example, a README again.
    }
    return is_digest;
  }

  void keep(DigestMemory::Known known) {
    if (memory_ != nullptr) memory_->keep(known);
    std::ranges::copy(known.digest.problems, std::back_inserter(out_.problems));
    take_(std::move(known.digest), memory_ == nullptr ? nullptr : &known.stored);
  }

  const RulesOfFile& rules_of_;
  const TakeDigest& take_;
  ReadDigests out_;
  DigestMemory* memory_;
  std::size_t threads_;
  std::set<std::string> read_;  // The canonical paths of the files that were noted.
};

}  // namespace

std::vector<DigestPath> list_digests(std::span<const std::string> paths, const ListingOptions& options) {
  std::vector<DigestPath> listed;
  for (const std::string& path : paths) listed.push_back(list_path(path, options));
  return listed;
}

bool reads_standard_input(std::span<const DigestPath> listed) {
  return std::ranges::find(listed, "-", &DigestPath::path) != listed.end();
}

ReadDigests read_each_digest(std::span<const DigestPath> listed, const RulesOfFile& rules_of,
                             const TakeDigest& take, DigestMemory* memory, std::size_t threads) {
  DigestReader reader(rules_of, take, memory, threads);
  for (const DigestPath& path : listed) reader.read_path(path);
  return reader.finish();
}

ReadDigests read_digests(std::span<const DigestPath> listed, const RulesOfFile& rules_of) {
  std::vector<parsers::Digest> digests;
  ReadDigests read = read_each_digest(
      listed, rules_of,
      [&](parsers::Digest digest, const StoredDigest* /*stored*/) { digests.push_back(std::move(digest)); },
      nullptr, default_threads());
  read.digests = std::move(digests);
  return read;
}

ReadDigests read_digests(std::span<const std::string> paths) {
  return read_digests(list_digests(paths, {}));
}

}  // namespace daejo::check
