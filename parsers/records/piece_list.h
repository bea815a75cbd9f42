#pragma once

#include <cstddef>
#include <vector>

#include "parsers/records/pieces.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {

/// The kind of piece that a block with text becomes.
PieceKind piece_kind_of(BlockKind kind);

/// Whether two lines begin with the same sign, such as "▷", or with emoji, because they are items of one
/// list.
bool begins_alike(std::string_view line, std::string_view other);

/// Whether a text has the label of something beside the summary.
bool is_labelled_aside(const LabelledText& text);

/// The pieces of a record while it is being cut. The last piece may be open, so that more text can be added:
/// the next line of its paragraph, or the text of its label.
class PieceList {
 public:
  /// Whether there are no words yet. A number before the title does not count.
  bool empty() const { return !has_words_; }
  /// Whether there is no more than a short text, such as a category, before the title.
  bool has_only_values() const;
  std::size_t size() const { return pieces_.size(); }
  Piece& back() { return pieces_.back(); }
  std::vector<Piece> take() { return std::move(pieces_); }

  bool has_head() const { return has_head_; }

  /// Adds a piece that is not open.
  Piece& add(Piece piece);
  /// Inserts an open piece at index `at`.
  void insert(std::size_t at, Piece piece);

  /// Opens the piece that was added last.
  void open_last() { note(pieces_.size() - 1); }
  /// Closes the open piece.
  void stop() { last_ = npos; }

  /// The open piece, or null.
  const Piece* last() const { return last_ == npos ? nullptr : &pieces_[last_]; }
  bool last_is_bare_label() const;
  bool last_is_metadata() const { return last_ != npos && last_is_metadata_; }
  /// Whether the next line of the open piece's paragraph belongs to it. Nothing if that is unknown because
  /// the line has only links.
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
