#pragma once

#include <string_view>

#include "audit/model/model.h"
#include "audit/model/vocabulary.h"

namespace daejo::audit {

/// The burstiness of a term: how often an abstract that has the term has it on average, 1 or more. A word
/// about the subject is repeated in such an abstract (segmentation 2.4, weather 2.3), while most common
/// English words are not (came 1.0, sent 1.0), however rare both are (Church and Gale 1995). The value of a
/// rare term is moved towards 1, and a term outside the vocabulary has 1.
double burstiness(const Model& model, EnglishTermId id);

/// Whether a term, as an abstract writes it, tells what the paper is about: it is a name (VTAB, ProSA, 175B),
/// or a bursty word that few abstracts have.
bool is_telling(const Model& model, EnglishTermId id, std::string_view written);

}  // namespace daejo::audit
