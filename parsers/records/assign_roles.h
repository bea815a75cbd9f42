#pragma once

#include <span>
#include <string>
#include <vector>

#include "parsers/records/pieces.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Settings for the files of a publisher, if daejo guesses wrong.
struct ReaderRules {
  std::string record;  ///< See `find_records`.
  /// The labels or fields of summaries. If there are any, nothing else is a summary.
  std::vector<std::string> summary;
  std::vector<std::string> ignore;  ///< The labels or fields to leave out.
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

/// Assigns a role to every piece, from its label, the headings and fields around it, its form and its
/// language. If a record has Korean text, its English text is set aside. Exceptions are single sentences and
/// bullets among Korean ones, and sections that are in Korean in the other records.
void assign_roles(std::span<CutRecord> records, const ReaderRules& rules);

}  // namespace daejo::parsers
