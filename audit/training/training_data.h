#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "parsers/paper.h"

namespace daejo {

/// A Korean text and an English one that say the same.
struct TextPair {
  std::string korean;
  std::string english;
  std::string paper;  ///< The arXiv id that the pair is about, for folds; empty for none.
};

/// What the lexicon is learned from, by kind.
struct ParallelText {
  std::vector<TextPair> sentences;  ///< Titles, quoted source sentences, blocks of documentation.
  std::vector<TextPair> documents;  ///< Whole briefs with their abstracts.
  std::vector<TextPair> glossary;   ///< A dictionary's entries, one or two words a side.
};

/// Reads every `.json` of a folder of briefs, in the order of their names, into `text`: the title, each
/// sentence with the English one quoted after it, and the whole with the abstract. Throws `InputError`.
void read_briefs(const std::filesystem::path& folder, ParallelText& text);

/// Reads JSON Lines with the fields `ko` and `en`. Throws `InputError` with the line.
void read_parallel_lines(const std::filesystem::path& file, ParallelText& text);

/// Reads a glossary: lines of Korean, a tab, English; lines that start with `#` are comments. Throws
/// `InputError` with the line.
std::vector<TextPair> read_glossary(const std::filesystem::path& file);

/// Reads a snapshot's papers that have an abstract, each id once.
std::vector<Paper> read_papers(const std::filesystem::path& snapshot);

}  // namespace daejo
