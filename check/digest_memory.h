#pragma once

#include <string>
#include <string_view>

#include "check/result_cache.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::check {

/// A digest in serialized form; see findings/binary_form.h.
struct StoredDigest {
  ResultKey key{};  ///< Identifies the file's bytes, its name, the settings for reading it, and the program.
  std::string bytes;
};

/// Remembers the digests that past runs parsed. Parsing is the slowest step of a run in which no entry has to
/// be judged.
class DigestMemory {
 public:
  /// `program` identifies this build of daejo, because other builds may parse differently. Both arguments
  /// must outlive the object.
  DigestMemory(ResultCache& cache, const ResultKeyMaker& program) : cache_(cache), program_(program) {}

  /// A digest in both forms.
  struct Known {
    parsers::Digest digest;
    StoredDigest stored;
    bool was_recalled = false;
  };

  /// Recalls or parses the digest of a file. Throws `InputError` as `parse_digest` does. Several threads may
  /// call this while none calls `keep`.
  Known read(std::string_view text, const std::string& file, const parsers::ReaderRules& rules) const;
  /// Stores a digest. If it was recalled, only marks it as used.
  void keep(const Known& known);

 private:
  ResultKey key_of(std::string_view text, const std::string& file, const parsers::ReaderRules& rules) const;
  bool recall(Known& known) const;

  ResultCache& cache_;
  const ResultKeyMaker& program_;
};

}  // namespace daejo::check
