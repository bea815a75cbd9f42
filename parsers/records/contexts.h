#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parsers/text/role.h"

namespace daejo::parsers {

inline constexpr int group_depth = 0;  ///< The depth of an element, or of a cell without a column name.
inline constexpr int details_depth = 8;
inline constexpr int bold_depth = 9;

/// The headings, bold lines, fields, elements and so on that the current block is in or below, while a record
/// is read. They help to determine the roles of the pieces.
class ContextStack {
 public:
  /// Begins a context that ends before block `end`. `depth` is the level of a heading, 1 for a field, an
  /// object or a cell with a column name, or one of the constants above. With `joins`, texts in the context
  /// without a label of their own become one piece, like the items after a bold line.
  void enter(int depth, std::size_t end, std::string label, bool joins = false);

  /// Ends the contexts whose `end` is at or before this block.
  void leave(std::size_t block);
  /// Ends the contexts of at least this depth.
  void drop(int depth);

  /// The role of the innermost context that has one; nothing if none has. A summary inside a context with
  /// another role does not count.
  std::optional<Role> role() const;
  std::string label() const;
  bool joins() const { return !contexts_.empty() && contexts_.back().joins; }

 private:
  struct Context {
    int depth = 0;
    std::size_t end = 0;
    std::string label;
    std::optional<Role> role;
    bool joins = false;
  };
  std::vector<Context> contexts_;
};

}  // namespace daejo::parsers
