#pragma once

#include "audit/index/indexed_paper.h"
#include "audit/model/vocabulary.h"
#include "parsers/paper.h"

namespace daejo {

/// A paper with the terms of its title and abstract that `read_document` finds. A title is cut at 1,000
/// bytes.
IndexedPaper to_indexed(Vocabulary& vocabulary, const Paper& paper);

}  // namespace daejo
