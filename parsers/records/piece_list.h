#pragma once

#include <cstddef>
#include <vector>

#include "parsers/records/pieces.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {

/// The kind of piece that a block of this kind becomes.
PieceKind piece_kind_of(BlockKind kind);

/// Whether two lines begin with the same sign, such as "▷", or both begin with an emoji. They are then items
/// of one list.
bool begins_alike(std::string_view line, std::string_view other);

/// Whether the text has a known label that is neither that of a summary nor a leftover.
bool is_labelled_aside(const LabelledText& text);

/// The pieces of a record while it is being cut. At most one piece is open. More text can be added to it: the
/// next line of its paragraph, or the text of its label.
class PieceList {
 public:
  /// Whether no piece with letters was added and no piece was inserted. A number before the title does not
  /// count.
  bool empty() const { return !has_words_; }
  /// Whether all pieces so far are short values, such as a category before the title. A head, a text that
  /// looks like a title or ends like a sentence, and a text with `least_prose` or more syllables of Hangul
  /// are no short values.
  bool has_only_values() const;
  std::size_t size() const { return pieces_.size(); }
  Piece& back() { return pieces_.back(); }
  const Piece& back() const { return pieces_.back(); }
  std::vector<Piece> take() { return std::move(pieces_); }

  bool has_head() const { return has_head_; }

  /// Adds a piece at the end. Does not open it.
  Piece& add(Piece piece);
  /// Inserts a piece at index `at`, or at the end if there are fewer pieces, and opens it.
  void insert(std::size_t at, Piece piece);

  /// Opens the last piece of the list.
  void open_last() { note(pieces_.size() - 1); }
  /// Closes the open piece.
  void stop() { last_ = npos; }

  /// The open piece, or null.
  const Piece* last() const { return last_ == npos ? nullptr : &pieces_[last_]; }
  bool last_is_bare_label() const;
  bool last_is_metadata() const { return last_ != npos && last_is_metadata_; }
  /// Whether `line`, the next line of the open piece's paragraph, belongs to the piece. Nothing if that is
  /// unknown because the line has only links or begins with a footnote's mark.
  std::optional<bool> takes_next_line(const PlainText& line) const;
  void extend_last(const PlainText& more, Span source);

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  void note(std::size_t at);

  std::vector<Piece> pieces_;
  std::size_t last_ = npos;
  bool has_head_ = false;
  bool has_words_ = false;
  bool last_is_names_ = false;
  bool last_is_english_ = false;
  bool last_is_metadata_ = false;
};

}  // namespace daejo::parsers
