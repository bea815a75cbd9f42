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

/// Compares two texts word by word. The parts that were not added make up the text `before`, and the parts
/// that were not removed make up `after`. As many words as possible are kept (longest common subsequence). If
/// the texts differ over thousands of words, only their common start and their common end are kept.
std::vector<DiffPart> text_diff(std::string_view before, std::string_view after);

}  // namespace daejo::review
