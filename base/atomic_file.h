#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace daejo {

/// A function that receives bytes, one part with each call.
using TakeBytes = std::function<void(std::string_view)>;

/// The path of an existing file with all symbolic links resolved; `path` itself if there is no such file.
/// Replacing the file at the returned path leaves a link a link.
std::filesystem::path behind_links(const std::filesystem::path& path);

/// Writes a file that appears only when it is complete. Until `commit`, `path` has its previous content. The
/// bytes go to a file without a name in the same folder, so nothing is left behind if the run ends before
/// `commit`. (If the file system has no such files, a temporary file with a name is used.) If `path` is a
/// symbolic link to a file, that file is replaced. The new file gets the permissions of the old one and, if
/// the system allows it, the owner and the group. A file that did not exist becomes readable by all.
class AtomicFile {
 public:
  /// Throws `Error` if the folder cannot be written, or if `path` is a folder itself.
  explicit AtomicFile(const std::filesystem::path& path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Throws `Error` if the bytes cannot be written.
  void write(std::string_view bytes);

  /// Puts the new file in the place of `path`. Throws `Error` if this fails.
  void commit();

 private:
  void give_name();

  std::filesystem::path target_;
  std::filesystem::path temporary_;  ///< The path of the temporary file; empty while it has no name.
  int file_ = -1;
};

/// Whether `write_file_atomically` replaces the whole file at `path`. It writes in place to standard output
/// ("-"), devices, pipes and open descriptors (/dev/stdout).
bool is_replaced_whole(const std::filesystem::path& path);

/// Writes `bytes` to a file: as an `AtomicFile` or, if `is_replaced_whole` is false, in place. Throws `Error`
/// if this fails.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// As above, for bytes that come in parts: `write_all` is called once and passes each part to `take`.
void write_file_atomically(const std::filesystem::path& path,
                           const std::function<void(const TakeBytes& take)>& write_all);

}  // namespace daejo
