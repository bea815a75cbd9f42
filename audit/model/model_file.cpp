#include "audit/model/model_file.h"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/error.h"
#include "base/mapped_file.h"

namespace daejo::audit {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are read in place, little-endian");

constexpr char magic[8] = {'D', 'A', 'E', 'J', 'O', 'M', 'D', 'L'};
constexpr std::size_t alignment = 64;
constexpr std::size_t longest_section_name = 47;

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t sections;
  std::uint64_t file_bytes;
  std::uint64_t checksum;  ///< The CRC-32 of all bytes after the header.
};

struct SectionEntry {
  char name[longest_section_name + 1];
  std::uint64_t offset;
  std::uint64_t bytes;
};

std::size_t aligned(std::size_t offset) {
  return (offset + alignment - 1) / alignment * alignment;
}

std::uint64_t checksum_of(std::span<const std::byte> bytes) {
  return crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
}

}  // namespace

ModelFile ModelFile::open(const std::filesystem::path& path) {
  ModelFile file;
  file.name_ = path.string();
  const auto mapped = std::make_shared<const MappedFile>(path);
  file.mapping_ = mapped;
  file.bytes_ = mapped->bytes();
  file.read(true);
  return file;
}

ModelFile ModelFile::from_program(std::span<const std::byte> bytes, const std::string& name) {
  ModelFile file;
  file.name_ = name;
  file.bytes_ = bytes;
  file.trusted_ = true;
  file.read(false);
  return file;
}

ModelFile ModelFile::from_bytes(std::string bytes, const std::string& name) {
  const auto kept = std::make_shared<const std::string>(std::move(bytes));
  ModelFile file;
  file.name_ = name;
  file.mapping_ = kept;
  file.bytes_ = std::as_bytes(std::span(*kept));
  file.read(true);
  return file;
}

void ModelFile::read(bool check_sum) {
  const auto refuse = [&](const std::string& sentence) { throw InputError({name_}, sentence); };
  if (bytes_.empty()) refuse("The model is empty; name a file that `daejo train` wrote.");
  Header header{};
  if (bytes_.size() >= sizeof header) std::memcpy(&header, bytes_.data(), sizeof header);
  if (std::memcmp(header.magic, magic, sizeof magic) != 0) {
    refuse("This is not a daejo model; name a file that `daejo train` wrote.");
  }
  if (header.version == 0) refuse("The model is damaged: it has no format version; copy it again.");
  if (header.version > model_file_version) {
    refuse("The model has format version " + std::to_string(header.version) +
           ", and this daejo reads up to " + std::to_string(model_file_version) +
           "; use a newer daejo or train the model again.");
  }
  const std::size_t table_end = sizeof header + header.sections * sizeof(SectionEntry);
  if (header.file_bytes != bytes_.size() || table_end > bytes_.size()) {
    refuse("The model is cut off or was added to: it says " + std::to_string(header.file_bytes) +
           " bytes and has " + std::to_string(bytes_.size()) + "; copy it again.");
  }
  if (check_sum && checksum_of(bytes_.subspan(sizeof header)) != header.checksum) {
    refuse("The model is damaged: its checksum does not match its content; copy it or train it again.");
  }
  std::size_t offset = aligned(table_end);
  for (std::size_t i = 0; i < header.sections; ++i) {
    SectionEntry entry{};
    std::memcpy(&entry, bytes_.data() + sizeof header + i * sizeof entry, sizeof entry);
    const bool inside = entry.offset <= bytes_.size() && entry.bytes <= bytes_.size() - entry.offset;
    if (!inside || entry.offset != offset || entry.name[longest_section_name] != '\0') {
      refuse("The model is damaged: a section is in the wrong place; copy it or train it again.");
    }
    sections_.push_back({entry.name, bytes_.subspan(entry.offset, entry.bytes)});
    offset = aligned(entry.offset + entry.bytes);
  }
  if (offset != bytes_.size()) {
    refuse("The model is damaged: its sections do not fill the file; copy it or train it again.");
  }
}

std::span<const std::byte> ModelFile::section_bytes(std::string_view section, std::size_t element) const {
  const auto found = std::ranges::find(sections_, section, &Section::name);
  if (found == sections_.end() || found->bytes.size() % element != 0) {
    throw InputError({name_}, "The model's section '" + std::string(section) +
                                  "' is missing or of the wrong size; train the model again.");
  }
  return found->bytes;
}

bool ModelFile::has(std::string_view section) const {
  return std::ranges::find(sections_, section, &Section::name) != sections_.end();
}

std::vector<std::string> ModelFile::section_names() const {
  std::vector<std::string> names;
  for (const Section& section : sections_) names.push_back(section.name);
  return names;
}

ModelFileWriter::ModelFileWriter(const ModelFile& file) {
  for (const std::string& name : file.section_names()) add(name, file.array<std::byte>(name));
}

void ModelFileWriter::remove(std::string_view section) {
  std::erase_if(sections_, [&](const Section& kept) { return kept.name == section; });
}

std::string ModelFileWriter::bytes() const {
  std::vector<SectionEntry> table(sections_.size());
  std::size_t offset = aligned(sizeof(Header) + table.size() * sizeof(SectionEntry));
  for (std::size_t i = 0; i < table.size(); ++i) {
    sections_[i].name.copy(table[i].name, longest_section_name);
    table[i].offset = offset;
    table[i].bytes = sections_[i].bytes.size();
    offset = aligned(offset + table[i].bytes);
  }
  std::string out(offset, '\0');
  if (!table.empty()) {
    std::memcpy(out.data() + sizeof(Header), table.data(), table.size() * sizeof(SectionEntry));
  }
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!sections_[i].bytes.empty())
      std::memcpy(out.data() + table[i].offset, sections_[i].bytes.data(), table[i].bytes);
  }
  Header header{};
  std::memcpy(header.magic, magic, sizeof magic);
  header.version = model_file_version;
  header.sections = static_cast<std::uint32_t>(table.size());
  header.file_bytes = out.size();
  header.checksum = checksum_of(std::as_bytes(std::span(out)).subspan(sizeof header));
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

}  // namespace daejo::audit
