#pragma once

#include <string_view>

#include "audit/model/model.h"
#include "audit/model/vocabulary.h"

namespace daejo::audit {

/// The burstiness of a term, 1 or more: how often the term occurs, on average, in an abstract that has it
/// (Church and Gale 1995). A word about the subject occurs repeatedly in such an abstract (on average,
/// segmentation 2.4 times and weather 2.3), but most common English words do not (came 1.0, sent 1.0), even
/// if few abstracts have them. The value of a rare term is moved towards 1. A term outside the vocabulary has
/// 1.
double burstiness(const Model& model, EnglishTermId id);

/// Whether a term tells what the paper is about. It does if fewer than about a fifth of abstracts have it,
/// and if it is either written like a name (VTAB, ProSA, 175B) or bursty. `written` is the term as the
/// abstract writes it.
bool is_telling(const Model& model, EnglishTermId id, std::string_view written);

}  // namespace daejo::audit
