#include "check/digest_memory.h"

#include <utility>

#include "base/error.h"
#include "findings/binary_form.h"

namespace daejo {

ResultKey DigestMemory::key_of(std::string_view text, const std::string& file,
                               const ReaderRules& rules) const {
  const auto& [record, summary, ignore] = rules;
  ResultKeyMaker key = program_;
  key.add("digest").add(text).add(file).add(record);
  for (const auto& labels : {summary, ignore}) {
    key.add(std::to_string(labels.size()));
    for (const std::string& label : labels) key.add(label);
  }
  return key.key();
}

std::optional<Digest> DigestMemory::recall(const ResultKey& key) const {
  const auto record = cache_.find(key);
  std::optional<std::string> bytes = record ? cache_.read(key, *record) : std::nullopt;
  if (!bytes) return std::nullopt;
  try {
    return digest_from_bytes(std::move(*bytes));
  } catch (const Error&) {
    return std::nullopt;
  }
}

void DigestMemory::keep(const ResultKey& key, const Digest& digest, bool was_recalled) {
  if (was_recalled) {
    cache_.note_use(key);
  } else {
    cache_.add(key, to_bytes(digest));
  }
}

}  // namespace daejo
