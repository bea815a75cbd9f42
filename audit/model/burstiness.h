#pragma once

#include <string_view>

#include "audit/model/model.h"
#include "audit/model/vocabulary.h"

namespace daejo::audit {

/// The mean number of times that an abstract which has a term has it: 1 and more. A word about the subject
/// comes again in an abstract that has it (segmentation 2.4, weather 2.3), one of common English does not
/// (came 1.0, sent 1.0), however rare both are (Church and Gale 1995). Rare terms are drawn towards 1, and
/// one outside of the vocabulary has 1.
double burstiness(const Model& model, EnglishTermId id);

/// Whether a term, as an abstract writes it, shows what the paper is about: a name (VTAB, ProSA, 175B), or a
/// bursty word that few abstracts have.
bool is_telling(const Model& model, EnglishTermId id, std::string_view written);

}  // namespace daejo::audit
