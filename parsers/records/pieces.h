#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"
#include "parsers/text/role.h"

namespace daejo::parsers {

enum class PieceKind { line, item, numbered, cell, field, code, head };

/// A part of a record that has one role.
struct Piece {
  PieceKind kind = PieceKind::line;
  /// Its own label, or else that of the heading, bold line or field around it; empty if there is none.
  std::string label;
  bool has_own_label = false;
  PlainText text;
  Span source;
  std::size_t block = 0;  ///< Its first block.
  /// The role that the headings, fields and elements around it give; nothing if they give none.
  std::optional<Role> context;
  bool is_quoted = false;
  bool is_chips = false;
  bool is_prefixed = false;  ///< Whether it follows the title on the line of the title.
  bool is_after_rule = false;
  bool is_in_aside = false;  ///< Whether it is in an HTML element `<aside>` that is a part of the record.
  Role role = Role::summary;
};

/// Cuts a record into pieces, in the order of the source. The lines of a paragraph are usually one piece, and
/// so is an item with everything nested in it. A line with a label begins a new piece. Inside an item, it
/// does so only if `is_labelled_aside` is true for it.
std::vector<Piece> cut_into_pieces(const BlockTree& tree, const Record& record, std::string_view source);

}  // namespace daejo::parsers
