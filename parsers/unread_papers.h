#pragma once

#include "parsers/digest.h"

namespace daejo {

/// Adds a problem for each paper that the digest's source links to and that no entry of it is about: what a
/// reader takes for an entry, and no rule for entries did. Problems that are there already stay last.
void report_unread_papers(Digest& digest);

}  // namespace daejo
