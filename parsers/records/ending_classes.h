#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "parsers/blocks/block.h"
#include "parsers/records/record_classes.h"

namespace daejo::parsers {

/// A way to split a document in which each record ends with a link to its paper.
struct EndingClass {
  RecordClass way;
  bool is_sure = false;  ///< Whether the records cannot begin with these links, because titles follow them.
};

/// Splits a document into records that each end with a link to their paper. `linked` has the blocks with
/// these links; all have the same path. A record ends with such a block, or with a block around it, such as a
/// row of a mail, and has prose before it. `paths` is the result of `find_paths`. Nothing if the document is
/// not like this.
std::optional<EndingClass> class_that_ends_with(const BlockTree& tree, std::span<const std::size_t> linked,
                                                std::span<const std::size_t> paths);

}  // namespace daejo::parsers
