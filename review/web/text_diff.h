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

/// Compares two texts word by word. Without the added parts the result gives `before`, and without the
/// removed parts `after`. It keeps as many words as possible (longest common subsequence). For texts of
/// several thousand words, it keeps only the common start and end.
std::vector<DiffPart> text_diff(std::string_view before, std::string_view after);

}  // namespace daejo::review
