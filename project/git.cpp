#include "project/git.h"

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <map>
#include <set>

#include "base/error.h"
#include "base/run_program.h"
#include "parsers/read_digest.h"

namespace daejo::project {
namespace {

namespace fs = std::filesystem;

std::optional<ProgramRun> run_git(const fs::path& folder, std::vector<std::string> arguments) {
  std::vector<std::string> words = {"git", "-C", folder.empty() ? "." : folder.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_program(std::move(words));
}

/// Runs git and returns its output. Throws `UsageError` if git cannot be started or fails; in the second
/// case, the message is `doing` and git's own message.
std::string ask_git(const fs::path& folder, std::vector<std::string> arguments, const std::string& doing) {
  const auto run = run_git(folder, std::move(arguments));
  if (!run) throw UsageError("--changed-since needs git, which could not be started; install it.");
  if (run->status != 0) {
    const std::string words = boost::algorithm::trim_copy(run->err);
    throw UsageError(doing + (words.empty() ? "." : " (" + words + ")."));
  }
  return run->out;
}

/// Splits a text in which every part ends with a NUL byte.
std::vector<std::string> split_at_nul(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\0', at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// A repository and what changed in it since a revision. The constructor asks git for the changes. Old
/// contents are read when they are needed.
class Repository {
 public:
  Repository(fs::path root, const std::string& revision) : root_(std::move(root)) {
    commit_ = boost::algorithm::trim_copy(
        ask_git(root_, {"rev-parse", "--verify", "--quiet", revision + "^{commit}"},
                "--changed-since: there is no commit '" + revision + "' in " + root_.string() +
                    "; name another, or fetch it if the clone is shallow"));
    for (std::string& name : split_at_nul(ask({"ls-files", "-z"}))) tracked_.insert(std::move(name));
    read_changes(
        split_at_nul(ask({"diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", commit_, "--"})));
  }

  FileAtRevision file(const fs::path& path) const {
    const std::string name = path.lexically_relative(root_).generic_string();
    const auto found = old_names_.find(name);
    if (found == old_names_.end()) return {!tracked_.contains(name), std::nullopt};
    if (found->second.empty()) return {true, std::nullopt};
    return {true, text_of(found->second)};
  }

  void add_deleted(std::vector<std::pair<std::string, std::string>>& out) const {
    for (const std::string& name : deleted_) {
      if (parsers::format_of_extension(name) || parsers::is_rarely_digest(name))
        out.emplace_back(name, text_of(name));
    }
  }

 private:
  std::string ask(std::vector<std::string> arguments) const {
    return ask_git(root_, std::move(arguments), "--changed-since: git cannot tell what changed");
  }

  std::string text_of(const std::string& old_name) const {
    return ask({"cat-file", "blob", commit_ + ":" + old_name});
  }

  /// Reads the output of `git diff --name-status`. Each status is followed by one name or, for a rename or a
  /// copy, by two names, the old one first.
  void read_changes(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
      const char status = fields[i].empty() ? ' ' : fields[i].front();
      const std::string& name = fields[i + 1];
      if (status == 'D') {
        deleted_.push_back(name);
      } else if ((status == 'R' || status == 'C') && i + 2 < fields.size()) {
        old_names_[fields[i + 2]] = name;
        ++i;
      } else {
        old_names_[name] = status == 'A' ? std::string() : name;
      }
    }
  }

  fs::path root_;
  std::string commit_;
  std::set<std::string> tracked_;
  /// The old name of each changed file, by its present name; empty for a new file.
  std::map<std::string, std::string> old_names_;
  std::vector<std::string> deleted_;
};

fs::path root_of(const fs::path& folder) {
  const std::string answer = ask_git(folder, {"rev-parse", "--show-toplevel"},
                                     "--changed-since: " + folder.string() + " is not in a git repository");
  return boost::algorithm::trim_right_copy_if(answer, [](char c) { return c == '\n'; });
}

}  // namespace

FilesAtRevision files_at_revision(const std::vector<fs::path>& files, const std::string& revision) {
  if (revision.empty() || revision.starts_with('-')) {
    throw UsageError("--changed-since takes a revision, such as HEAD~1 or origin/main, not '" + revision +
                     "'.");
  }
  std::map<fs::path, fs::path> root_of_folder;
  std::map<fs::path, Repository> repositories;
  FilesAtRevision found;
  for (const fs::path& file : files) {
    std::error_code code;
    const fs::path whole = fs::weakly_canonical(fs::absolute(file, code), code);
    const auto [root, is_new] = root_of_folder.try_emplace(whole.parent_path());
    if (is_new) root->second = root_of(whole.parent_path());
    const auto repository = repositories.try_emplace(root->second, root->second, revision).first;
    found.files.push_back(repository->second.file(whole));
  }
  for (const auto& [root, repository] : repositories) repository.add_deleted(found.deleted);
  return found;
}

std::optional<std::vector<std::string>> unignored_files(const fs::path& folder) {
  const auto run = run_git(folder, {"ls-files", "-z", "--cached", "--others", "--exclude-standard"});
  if (!run || run->status != 0) return std::nullopt;
  std::vector<std::string> names = split_at_nul(run->out);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace daejo::project
