#pragma once

#include <string>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

struct EntryTitles {
  std::string title;
  std::string translated;
};

/// The titles of a record's paper; empty if the record has no credible one.
EntryTitles read_titles(const BlockTree& tree, const CutRecord& cut);

}  // namespace daejo::parsers
