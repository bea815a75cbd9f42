#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo {

/// Identifies a finding in all runs by 32 hexadecimal digits. They are a hash of the reason's code, the paper
/// (its arXiv id without version, or else the entry's title), the text that the reason is about, and the
/// reason's rank among the entry's reasons with the same code and text. The text is the summary if the reason
/// is about the whole entry, and the title and authors if the reason's place is outside the summary; the
/// amount of white space does not matter. The fingerprint stays the same if lines move, the file is renamed,
/// or the message changes its language or wording. It changes with the text, since a rewritten text is judged
/// anew. The same text about the same paper has one fingerprint in every file, so compare the file as well.
std::string fingerprint_of(const AuditedEntry& audited, const Reason& reason);

/// The fingerprint of a problem: a hash of its file and its sentence, but not its line.
std::string fingerprint_of(const Problem& problem);

}  // namespace daejo
