#include "check/digest_memory.h"

#include <optional>
#include <utility>

#include "base/error.h"
#include "findings/binary_form.h"
#include "parsers/read_digest.h"

namespace daejo::check {

ResultKey DigestMemory::key_of(std::string_view text, const std::string& file,
                               const parsers::ReaderRules& rules) const {
  const auto& [record, summary, ignore, source] = rules;
  ResultKeyMaker key = program_;
  key.add("digest").add(text).add(file).add(record).add(source);
  for (const auto& labels : {summary, ignore}) {
    key.add(std::to_string(labels.size()));
    for (const std::string& label : labels) key.add(label);
  }
  return key.key();
}

/// Looks up the key of `known` in the cache, and fills in the digest and its serialized form. Returns false
/// if the cache has no intact record with this key.
bool DigestMemory::recall(Known& known) const {
  const auto record = cache_.find(known.stored.key);
  std::optional<std::string> bytes = record ? cache_.read(known.stored.key, *record) : std::nullopt;
  if (!bytes) return false;
  try {
    known.digest = digest_from_bytes(*bytes);
  } catch (const Error&) {
    return false;
  }
  known.stored.bytes = *std::move(bytes);
  return true;
}

DigestMemory::Known DigestMemory::read(std::string_view text, const std::string& file,
                                       const parsers::ReaderRules& rules) const {
  Known known;
  known.stored.key = key_of(text, file, rules);
  known.was_recalled = recall(known);
  if (!known.was_recalled) {
    known.digest = parse_digest(text, file, parsers::guess_digest_format(file, text), rules);
    known.stored.bytes = to_bytes(known.digest);
  }
  return known;
}

void DigestMemory::keep(const Known& known) {
  if (known.was_recalled) {
    cache_.note_use(known.stored.key);
  } else {
    cache_.add(known.stored.key, known.stored.bytes);
  }
}

}  // namespace daejo::check
