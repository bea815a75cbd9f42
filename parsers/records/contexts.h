#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parsers/text/role.h"

namespace daejo::parsers {

inline constexpr int group_depth = 0;  ///< The depth of an element or a field.
inline constexpr int details_depth = 8;
inline constexpr int bold_depth = 9;

/// The headings, fields and elements that enclose the current block while a record is read. They determine
/// the roles of what they enclose.
class ContextStack {
 public:
  /// Begins a context that ends before block `end`. `depth` is the level of a heading, or one of the
  /// constants above. With `joins`, all texts in the context are one piece, like the items after a bold line.
  void enter(int depth, std::size_t end, std::string label, bool joins = false);

  /// Ends the contexts that do not contain the block.
  void leave(std::size_t block);
  /// Ends the contexts of at least this depth.
  void drop(int depth);

  /// The innermost known role. A summary inside of another role does not count.
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
