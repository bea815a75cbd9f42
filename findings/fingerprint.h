#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo {

/// Identifies a finding from one run to the next by 32 hexadecimal digits. They are a hash of the reason's
/// code, the paper (its arXiv id, or else the entry's title), the text that the reason is about, and its rank
/// among the entry's reasons with the same code and text. The text is the summary if the reason is about the
/// whole entry, and the title and authors if its place is outside the summary; white space is folded.
/// The fingerprint survives moved lines, a renamed file, and another language or wording of the message. It
/// changes with the text, since rewritten text is judged anew. The same paper with the same text in two files
/// has one fingerprint, so compare the file as well.
std::string fingerprint_of(const AuditedEntry& audited, const Reason& reason);

/// The fingerprint of a problem: a hash of its file and its sentence, but not its line.
std::string fingerprint_of(const Problem& problem);

}  // namespace daejo
