#pragma once

#include <string>
#include <vector>

#include "audit/model/model_file.h"
#include "audit/training/model1.h"

namespace daejo::audit {

/// Replaces the array with this name in a model file, or adds it if there is none.
template <typename T>
void replace(ModelFileWriter& file, const std::string& name, const std::vector<T>& values) {
  file.remove(name);
  file.add<T>(name, values);
}

/// Replaces or adds the three arrays of a `StringTable`.
void replace_strings(ModelFileWriter& file, const std::string& name, const std::vector<std::string>& strings);

/// Replaces or adds the three arrays of a `Lexicon`. The matrix must be compressed.
void replace_lexicon(ModelFileWriter& file, const std::string& name, const LexiconMatrix& lexicon);

}  // namespace daejo::audit
