#include "audit/index/paper_index.h"

#include <cstring>
#include <string_view>

#include "audit/index/checksum.h"
#include "audit/model/string_table.h"
#include "base/error.h"

namespace daejo::audit {

std::uint64_t vocabulary_fingerprint(const Model& model) {
  // The offsets are hashed too, because the terms are stored end to end.
  const auto texts = model.file().array<char>("english.bytes");
  const auto offsets = model.file().array<char>("english.offsets");
  const auto hash = [](std::span<const char> bytes) {
    return hash_bytes(std::string_view(bytes.data(), bytes.size()));
  };
  return hash(texts) ^ hash(offsets) * 3;
}

PaperIndex PaperIndex::open(const std::filesystem::path& path, const Model& model) {
  PaperIndex index(path, model);
  if (index.header_.sources != 0) {
    index.refuse(
        "This index is unfinished; build it again with the same command, which continues from here.");
  }
  return index;
}

PaperIndex PaperIndex::open_unfinished(const std::filesystem::path& path, const Model& model) {
  return {path, model};
}

PaperIndex::PaperIndex(const std::filesystem::path& path, const Model& model)
    : file_(path.string()), mapped_(path) {
  read_header(model);
  std::size_t offset = sizeof header_;
  for (std::uint32_t i = 0; i < header_.segments; ++i) {
    segments_.emplace_back(mapped_.bytes().subspan(offset, header_.bytes - offset), file_,
                           model.english.size());
    offset += segments_.back().bytes();
    papers_ += segments_.back().papers();
    replaced_.emplace_back();
    note_replaced(i);
  }
  if (offset != header_.bytes) {
    refuse("The index is damaged: its segments do not fill it; copy it again or build it anew.");
  }
}

void PaperIndex::refuse(const std::string& sentence) const {
  throw InputError({file_}, sentence);
}

void PaperIndex::read_header(const Model& model) {
  const std::span<const std::byte> bytes = mapped_.bytes();
  if (bytes.size() >= sizeof header_) std::memcpy(&header_, bytes.data(), sizeof header_);
  if (std::memcmp(header_.magic, index_magic, sizeof index_magic) != 0) {
    refuse("Not an index of papers; name a file that `daejo index` wrote.");
  }
  if (header_.version > index_format_version) {
    refuse("The index has format version " + std::to_string(header_.version) +
           ", and this daejo reads up to " + std::to_string(index_format_version) +
           "; use a newer daejo or build the index anew.");
  }
  if (header_checksum(header_) != header_.checksum) {
    refuse("The index is damaged: its checksum does not match its header; copy it again or build it anew.");
  }
  if (header_.bytes > bytes.size() || header_.bytes < sizeof header_) {
    refuse("The index is cut off: it says " + std::to_string(header_.bytes) + " bytes and has " +
           std::to_string(bytes.size()) + "; copy it again or build it anew.");
  }
  if (header_.vocabulary != vocabulary_fingerprint(model)) {
    refuse(
        "The index was built with a model that has another vocabulary than the one of this run; build it anew with the model of this run, or name the model of the index with --model FILE.");
  }
}

void PaperIndex::note_replaced(std::size_t segment) {
  for (const PaperPlace& place : segments_[segment].replaced()) {
    if (place.segment >= segment || place.paper >= segments_[place.segment].papers()) {
      refuse("The index is damaged: a segment replaces a paper that does not exist; build it anew.");
    }
    std::vector<bool>& replaced = replaced_[place.segment];
    replaced.resize(segments_[place.segment].papers(), false);
    if (!replaced[place.paper]) --papers_;
    replaced[place.paper] = true;
  }
}

void PaperIndex::verify() const {
  for (const Segment& segment : segments_) segment.verify();
}

}  // namespace daejo::audit
