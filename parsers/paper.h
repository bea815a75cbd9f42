#pragma once

#include <string>
#include <vector>

#include "parsers/arxiv_id.h"

namespace daejo::parsers {

/// arXiv's record of a paper. Texts are UTF-8 and may contain LaTeX. Line breaks are replaced by spaces.
struct Paper {
  ArxivId id;  ///< With the version that the record describes; version 0 if the source does not give it.
  std::string title;
  std::string abstract;
  std::vector<std::string> authors;
  std::vector<std::string> categories;  ///< The primary category first.
  std::string published;                ///< The date of version 1 in ISO 8601; empty if unknown.
  std::string updated;                  ///< The date of this version in ISO 8601; empty if unknown.
  std::string comment;
  std::string doi;
  bool withdrawn = false;

  bool operator==(const Paper&) const = default;
};

}  // namespace daejo::parsers
