#pragma once

#include <string>
#include <vector>

#include "parsers/arxiv_id.h"

namespace daejo::parsers {

/// arXiv's metadata of a paper. Texts are UTF-8 and may contain LaTeX. Line breaks are replaced by spaces.
struct Paper {
  ArxivId id;  ///< With the version that the metadata describe; version 0 if it is unknown.
  std::string title;
  std::string abstract;
  std::vector<std::string> authors;
  std::vector<std::string> categories;  ///< The primary category first.
  std::string published;                ///< When version 1 appeared, normally in ISO 8601; or empty.
  std::string updated;                  ///< `updated` in the API, `update_date` in a snapshot; or empty.
  std::string comment;
  std::string doi;
  bool withdrawn = false;

  bool operator==(const Paper&) const = default;
};

}  // namespace daejo::parsers
