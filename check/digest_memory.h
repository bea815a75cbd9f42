#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/result_cache.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo {

/// Files that were read in past runs, by their bytes, name and settings: reading takes longer than anything
/// else in a run that judges nothing.
class DigestMemory {
 public:
  /// `program` is what reading depends on besides; both must outlive it.
  DigestMemory(ResultCache& cache, const ResultKeyMaker& program) : cache_(cache), program_(program) {}

  ResultKey key_of(std::string_view text, const std::string& file, const ReaderRules& rules) const;

  /// Several threads may call it while none keeps.
  std::optional<Digest> recall(const ResultKey& key) const;
  /// Keeps a digest that was not recalled, else notes that it was.
  void keep(const ResultKey& key, const Digest& digest, bool was_recalled);

 private:
  ResultCache& cache_;
  const ResultKeyMaker& program_;
};

}  // namespace daejo
