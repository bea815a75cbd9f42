#pragma once

#include <string>
#include <vector>

#include "parsers/arxiv_id.h"

namespace daejo {

/// What arXiv says of a paper. Text is UTF-8 with line breaks folded to spaces; LaTeX is left as it is.
struct Paper {
  ArxivId id;  ///< With the version that the rest describes; version 0 where the source names none.
  std::string title;
  std::string abstract;
  std::vector<std::string> authors;
  std::vector<std::string> categories;  ///< The primary category first.
  std::string published;                ///< ISO 8601, of version 1; empty where unknown.
  std::string updated;                  ///< ISO 8601, of this version; empty where unknown.
  std::string comment;
  std::string doi;
  bool withdrawn = false;

  bool operator==(const Paper&) const = default;
};

}  // namespace daejo
