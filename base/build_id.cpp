#include "base/build_id.h"

#include <elf.h>
#include <link.h>

#include <cstddef>
#include <cstring>
#include <string_view>

namespace daejo {
namespace {

constexpr std::size_t padded(std::size_t size) {
  return (size + 3) / 4 * 4;
}

/// Finds the build id in a program's ELF notes; empty if there is none. A note is a header, a name and a
/// description. The name and the description are padded to four bytes each.
std::string id_among(std::string_view notes) {
  ElfW(Nhdr) head;
  while (notes.size() >= sizeof head) {
    std::memcpy(&head, notes.data(), sizeof head);
    notes.remove_prefix(sizeof head);
    if (padded(head.n_namesz) > notes.size()) break;
    const std::string_view name = notes.substr(0, head.n_namesz);
    notes.remove_prefix(padded(head.n_namesz));
    if (head.n_descsz > notes.size()) break;
    if (head.n_type == NT_GNU_BUILD_ID && name == std::string_view("GNU\0", 4))
      return std::string(notes.substr(0, head.n_descsz));
    if (padded(head.n_descsz) > notes.size()) break;
    notes.remove_prefix(padded(head.n_descsz));
  }
  return {};
}

/// A callback for `dl_iterate_phdr` that stores the program's build id in `id`. The loader lists the program
/// first, so the callback ends the iteration by returning 1.
int take_build_id(dl_phdr_info* info, std::size_t, void* id) {
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)& part = info->dlpi_phdr[i];
    if (part.p_type != PT_NOTE) continue;
    // NOLINTNEXTLINE(performance-no-int-to-ptr): the loader returns addresses as numbers.
    const auto* const notes = reinterpret_cast<const char*>(info->dlpi_addr + part.p_vaddr);
    std::string found = id_among({notes, part.p_memsz});
    if (!found.empty()) *static_cast<std::string*>(id) = std::move(found);
  }
  return 1;
}

}  // namespace

std::string build_id() {
  std::string id;
  dl_iterate_phdr(take_build_id, &id);
  return id;
}

}  // namespace daejo
