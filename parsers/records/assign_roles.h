#pragma once

#include <span>
#include <string>
#include <vector>

#include "parsers/records/pieces.h"
#include "parsers/records/record.h"

namespace daejo {

/// What the settings say of a publisher's files where the guess is wrong.
struct ReaderRules {
  std::string record;                ///< See `find_records`.
  std::vector<std::string> summary;  ///< Labels or fields that are the summary; if any, nothing else is.
  std::vector<std::string> ignore;   ///< Labels or fields that are left out.

  bool operator==(const ReaderRules&) const = default;
};

/// A record with its pieces.
struct CutRecord {
  const Record* record = nullptr;
  std::vector<Piece> pieces;
};

/// Gives every piece its role, from its label, the headings and fields around it, its own form, and its
/// language: beside Korean text, English text is set aside, but for single sentences and bullets among Korean
/// ones, and for sections that the other records of the document write in Korean.
void assign_roles(std::span<CutRecord> records, const ReaderRules& rules);

}  // namespace daejo
