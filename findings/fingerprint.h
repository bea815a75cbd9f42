#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo {

/// What a finding is known by from one run to the next: 32 hexadecimal digits. It rests on the code, the
/// paper (its arXiv id, else the entry's title), the text that the reason is about with white space folded
/// (for the whole entry its summary; for what stands outside the summary the title and the authors), and its
/// rank among the entry's reasons of the same code and text. So it outlives moved lines, a renamed file and
/// another language or wording of the message, but not a change of the text: what is written anew is judged
/// anew. Where one paper stands in two files with the same text, both have the same fingerprint; compare it
/// along with the file.
std::string fingerprint_of(const AuditedEntry& audited, const Reason& reason);

/// The same of what is odd or unreadable: its file and its sentence, not its line.
std::string fingerprint_of(const Problem& problem);

}  // namespace daejo
