#pragma once

#include <span>
#include <string>
#include <vector>

#include "parsers/records/pieces.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Settings that tell how to read files that daejo misreads by itself.
struct ReaderRules {
  std::string record;  ///< The `selector` of `find_records`; empty to try all ways.
  /// The labels and field names of summaries. If there are any, nothing else is a summary.
  std::vector<std::string> summary;
  std::vector<std::string> ignore;  ///< The labels and field names of text to leave out.
  std::string source = {};  ///< The JSON field with the text that the bot read; empty if there is none.

  bool operator==(const ReaderRules&) const = default;
};

/// A record and its pieces.
struct CutRecord {
  const Record* record = nullptr;
  std::vector<Piece> pieces;
};

/// Whether a piece is part of the summary and has text.
bool is_judged_piece(const Piece& piece);
bool has_summary(const CutRecord& cut);

/// Assigns a role to every piece, from its label, the headings and fields around it, its form, its language,
/// and what the records have in common. If a record has a Korean summary, its English pieces are set aside.
/// Exceptions are short pieces under a label that also has Korean text in the record, and pieces whose label
/// mostly has Korean text in all records. If `rules` names the summaries, the language makes no difference.
void assign_roles(std::span<CutRecord> records, const ReaderRules& rules);

}  // namespace daejo::parsers
