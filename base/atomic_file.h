#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace daejo {

/// Receives bytes in parts.
using TakeBytes = std::function<void(std::string_view)>;

/// The file that a symbolic link leads to, or `path` if there is no file. A writer that uses it keeps the
/// link a link.
std::filesystem::path behind_links(const std::filesystem::path& path);

/// Writes a file that appears only when it is complete. Until `commit`, `path` has its previous content. The
/// bytes go to a file without a name in the same folder, so nothing is left behind however the run ends. (If
/// the file system has no such files, a temporary file with a name is used.) If `path` is a symbolic link,
/// its target is replaced. The new file keeps the permissions of the old one and, if the system allows it,
/// the owner; a file that did not exist is readable by all.
class AtomicFile {
 public:
  /// Throws `Error` if the folder cannot be written.
  explicit AtomicFile(const std::filesystem::path& path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Throws `Error`.
  void write(std::string_view bytes);

  /// Replaces `path`. Throws `Error`.
  void commit();

 private:
  void give_name();

  std::filesystem::path target_;
  std::filesystem::path temporary_;  ///< Empty while the file has no name.
  int file_ = -1;
};

/// Whether writing to `path` replaces a whole file. Standard output ("-"), devices, pipes and open
/// descriptors (/dev/stdout) are written in place.
bool is_replaced_whole(const std::filesystem::path& path);

/// Writes `bytes` to a file: as an `AtomicFile` or, if `is_replaced_whole` is false, in place. Throws
/// `Error`.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// Writes bytes that come in parts: `write_all` passes each part to its argument.
void write_file_atomically(const std::filesystem::path& path,
                           const std::function<void(const TakeBytes& take)>& write_all);

}  // namespace daejo
