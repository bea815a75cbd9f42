#pragma once

#include "audit/index/indexed_paper.h"
#include "audit/model/vocabulary.h"
#include "parsers/paper.h"

namespace daejo::audit {

/// Converts a paper to the form that the index stores. Its terms are the first `most_terms_of_paper` of those
/// that `read_document` finds in its title and abstract. The title is cut to at most 1,000 bytes.
IndexedPaper to_indexed(Vocabulary& vocabulary, const parsers::Paper& paper);

}  // namespace daejo::audit
