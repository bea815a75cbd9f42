#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"
#include "parsers/records/role.h"

namespace daejo {

enum class PieceKind { line, item, numbered, cell, field, code, head };

/// A part of a record that has one role.
struct Piece {
  PieceKind kind = PieceKind::line;
  std::string
      label;  ///< Its own, or that of the heading or the bold line above it; empty where there is none.
  bool has_own_label = false;
  PlainText text;
  Span source;
  std::size_t block = 0;        ///< The first that it is made of.
  std::optional<Role> context;  ///< What the headings, fields and elements around it say.
  bool is_quoted = false;
  bool is_chips = false;
  bool is_prefixed = false;  ///< Follows a link to the paper on the same line.
  bool is_after_rule = false;
  Role role = Role::summary;
};

/// Cuts a record into pieces, in the order of the source. Lines of one paragraph, and an item with all that
/// is nested in it, are one piece, up to the next label.
std::vector<Piece> cut_into_pieces(const BlockTree& tree, const Record& record, std::string_view source);

}  // namespace daejo
