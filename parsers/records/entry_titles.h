#pragma once

#include <string>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

struct EntryTitles {
  std::string title;
  std::string translated;
};

/// The title of a record's paper and its translation. Each is empty if the record has no credible one. If
/// only the translation is known, it is `title`.
EntryTitles read_titles(const BlockTree& tree, const CutRecord& cut);

}  // namespace daejo::parsers
