#pragma once

#include <string>
#include <string_view>

#include "check/result_cache.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::check {

/// A digest in serialized form; see findings/binary_form.h.
struct StoredDigest {
  ResultKey key{};  ///< Identifies the file's text and name, the settings for reading it, and the program.
  std::string bytes;
};

/// Keeps parsed digests in the result cache for later runs. Parsing is the slowest step of a run in which no
/// entry has to be judged.
class DigestMemory {
 public:
  /// `program` is a key of this build of daejo, because other builds may parse differently. Both arguments
  /// must outlive the object.
  DigestMemory(ResultCache& cache, const ResultKeyMaker& program) : cache_(cache), program_(program) {}

  /// A digest and its serialized form.
  struct Known {
    parsers::Digest digest;
    StoredDigest stored;
    bool was_recalled = false;  ///< Whether the digest came from the cache.
  };

  /// Gets the digest of a file from the cache. If the cache does not have the digest, parses `text`, the
  /// file's text. Throws `InputError` as `parse_digest` does. Several threads may call this, but not while
  /// another thread calls `keep`.
  Known read(std::string_view text, const std::string& file, const parsers::ReaderRules& rules) const;
  /// Adds a digest to the cache. If the digest came from the cache, only marks its record as used.
  void keep(const Known& known);

 private:
  ResultKey key_of(std::string_view text, const std::string& file, const parsers::ReaderRules& rules) const;
  bool recall(Known& known) const;

  ResultCache& cache_;
  const ResultKeyMaker& program_;
};

}  // namespace daejo::check
