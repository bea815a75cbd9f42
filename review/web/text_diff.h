#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daejo {

struct DiffPart {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string text;

  bool operator==(const DiffPart&) const = default;
};

/// A word diff: the parts except added ones give `before`, those except removed ones give `after`. It keeps
/// as many words as possible (longest common subsequence); for texts of several thousand words, only the
/// common start and end.
std::vector<DiffPart> text_diff(std::string_view before, std::string_view after);

}  // namespace daejo
