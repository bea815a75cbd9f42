#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/result_cache.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo {

/// Remembers the digests that past runs parsed, by the file's bytes, name and settings. Parsing is the
/// slowest step of a run in which no entry has to be judged.
class DigestMemory {
 public:
  /// `program` identifies this build of daejo, because other builds may parse differently. Both arguments
  /// must outlive the object.
  DigestMemory(ResultCache& cache, const ResultKeyMaker& program) : cache_(cache), program_(program) {}

  ResultKey key_of(std::string_view text, const std::string& file, const ReaderRules& rules) const;

  /// Several threads may call this while none calls `keep`.
  std::optional<Digest> recall(const ResultKey& key) const;
  /// Stores a digest. If it was recalled, only marks it as used.
  void keep(const ResultKey& key, const Digest& digest, bool was_recalled);

 private:
  ResultCache& cache_;
  const ResultKeyMaker& program_;
};

}  // namespace daejo
