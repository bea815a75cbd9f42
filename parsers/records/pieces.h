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
  std::string label;  ///< Its own label, or that of the heading or bold line above; empty if there is none.
  bool has_own_label = false;
  PlainText text;
  Span source;
  std::size_t block = 0;        ///< Its first block.
  std::optional<Role> context;  ///< The role according to the headings, fields and elements around it.
  bool is_quoted = false;
  bool is_chips = false;
  bool is_prefixed = false;  ///< Whether it follows a link to the paper on the same line.
  bool is_after_rule = false;
  Role role = Role::summary;
};

/// Cuts a record into pieces, in the order of the source. The lines of a paragraph are one piece, and so is
/// an item with everything nested in it. A label begins a new piece.
std::vector<Piece> cut_into_pieces(const BlockTree& tree, const Record& record, std::string_view source);

}  // namespace daejo::parsers
