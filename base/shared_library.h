#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace daejo {

/// A shared library that is opened when the first run needs it and stays open: what every run would load
/// costs every start, with all that it draws in.
class SharedLibrary {
 public:
  /// By the name that the system knows ("libcurl.so.4") or by its path. Throws `Error`, which starts with the
  /// name and ends with `remedy`: what to do where it cannot be opened, without a full stop.
  SharedLibrary(std::string name, std::string remedy);

  /// One of its functions, of the type that its header declares. Throws `Error` where it has none such.
  template <typename Function>
  Function* function(const char* name) const {
    return reinterpret_cast<Function*>(symbol(name));
  }

 private:
  void* symbol(const char* name) const;

  std::string name_;
  std::string remedy_;
  void* handle_;
};

/// Tells in the program's own file of a library that it opens by itself, in JSON, so that packagers and
/// tools/ci/sbom.py see it: https://systemd.io/ELF_DLOPEN_METADATA/. A constant of it belongs in section
/// .note.dlopen.
template <std::size_t Size>
struct LibraryNote {
  // NOLINTNEXTLINE(google-explicit-constructor,modernize-avoid-c-arrays)
  constexpr LibraryNote(const char (&text)[Size]) {
    for (std::size_t i = 0; i < Size; ++i) json[i] = text[i];
  }

  std::uint32_t owner_size = 4;
  std::uint32_t json_size = Size;
  std::uint32_t type = 0x407c0c0a;
  std::array<char, 4> owner{'F', 'D', 'O', '\0'};
  std::array<char, Size> json{};
};

}  // namespace daejo
