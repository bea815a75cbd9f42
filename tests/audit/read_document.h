#pragma once

#include <string_view>

#include "audit/model/document.h"

namespace daejo::audit {

/// Reads a title and an abstract with a new `Vocabulary` of the model.
inline Document read_document(const Model& model, std::string_view arxiv_id, std::string_view title,
                              std::string_view abstract) {
  Vocabulary vocabulary(model);
  return read_document(vocabulary, arxiv_id, title, abstract);
}

}  // namespace daejo::audit
