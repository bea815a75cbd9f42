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

/// How one text becomes another, word by word: the parts without those added make `before`, without those
/// removed `after`. Of all ways one with the most words kept (longest common subsequence); of texts over some
/// thousand words each, only what is the same at both ends is found.
std::vector<DiffPart> text_diff(std::string_view before, std::string_view after);

}  // namespace daejo
