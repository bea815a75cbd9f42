#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parsers/records/role.h"

namespace daejo {

inline constexpr int group_depth = 0;  ///< Ends with its subtree.
inline constexpr int details_depth = 8;
inline constexpr int bold_depth = 9;

/// What headings, fields and elements say of all below them, while a record is read.
class ContextStack {
 public:
  /// Begins a context that reaches up to block `end`. `depth` is a heading's level, or deeper for what a
  /// heading ends. One that `joins` has what follows it as one piece, as a bold line has its items.
  void enter(int depth, std::size_t end, std::string label, bool joins = false);

  /// Ends what does not reach to the block.
  void leave(std::size_t block);
  /// Ends what is at least so deep.
  void drop(int depth);

  /// The innermost role that is said, but for a summary inside of something else.
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

}  // namespace daejo
