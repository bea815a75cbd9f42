#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daejo::review {

struct DiffPart {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string text;

  bool operator==(const DiffPart&) const = default;
};

/// Compares two texts word by word. The parts that were not added are together the text `before`, and those
/// that were not removed are `after`. As many words as possible are kept (longest common subsequence). In
/// texts of several thousand words, only the common start and end are kept.
std::vector<DiffPart> text_diff(std::string_view before, std::string_view after);

}  // namespace daejo::review
