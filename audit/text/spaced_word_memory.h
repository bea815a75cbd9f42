#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "audit/text/record_table.h"
#include "audit/text/term_list.h"
#include "audit/text/tokens.h"

namespace daejo {

/// What is said of what stands beside a stretch of text that was cut out between spaces.
struct StretchBorders {
  bool begins_with_korean = false;  ///< A Korean word at its very beginning, which is its first term.
  bool ends_with_korean = false;    ///< Its last word is Korean, at its very end.
  bool is_blank = false;            ///< Nothing but what counts as space.
};

/// What a word between spaces does to what stands behind it.
struct SpacedWordReading {
  StretchBorders borders;
  std::uint16_t closed = 0;  ///< Parentheses that were open before it.
  std::uint16_t opened = 0;  ///< Those that stay open behind it.

  /// As much is open as makes it seen what a word closes.
  static constexpr ParenthesisDepth depth_to_read_at() { return {deepest, deepest}; }
  /// Of what was read at that depth.
  SpacedWordReading(const StretchBorders& stretch, const ParenthesisDepth& depth)
      : borders(stretch),
        closed(static_cast<std::uint16_t>(deepest - depth.lowest)),
        opened(static_cast<std::uint16_t>(depth.now - depth.lowest)) {}
  SpacedWordReading() = default;

  void add_to(ParenthesisDepth& depth) const {
    depth.now = (depth.now > closed ? depth.now - closed : 0) + opened;
  }

 private:
  static constexpr std::size_t deepest = 50'000;
};

/// What stands between two spaces, as it is written.
struct SpacedWord {
  TableKey key;
  std::size_t begin = 0;  ///< Its place in the source.

  std::size_t end() const { return begin + key.bytes.size(); }
};

/// Where in a list what is to be added will begin.
struct TermListEnd {
  std::size_t terms = 0;
  std::size_t keys = 0;

  explicit TermListEnd(const TermList& list) : terms(list.terms.size()), keys(list.keys.size()) {}
};

/// Remembers words with their particles and their punctuation (어절), and the terms that each comes to
/// wherever it stands. It serves one thread. When it is full, what it has stays.
class SpacedWordMemory {
 public:
  /// Longer ones are not remembered.
  static constexpr std::size_t longest = 64;

  void ask_for_slot(std::uint32_t hash) const { table_.ask_for_slot(hash); }
  void ask_for_record(std::uint32_t hash) const { table_.ask_for_record(hash); }

  /// Appends the terms of a word; nothing where it is not remembered.
  std::optional<SpacedWordReading> append(const SpacedWord& word, TermList& out) const;

  /// Remembers a word whose terms are those of `list` from `begin` on.
  void remember(const SpacedWord& word, const SpacedWordReading& reading, const TermList& list,
                const TermListEnd& begin);

 private:
  RecordTable table_;
  std::string bytes_;  ///< Of the record that is being made.
};

}  // namespace daejo
