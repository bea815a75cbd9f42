#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "parsers/paper.h"

namespace daejo::audit {

/// A Korean text and its English counterpart.
struct TextPair {
  std::string korean;
  std::string english;
  std::string paper;  ///< The arXiv id of the pair's paper, used to assign folds; may be empty.
};

/// The texts from which the lexicon is learned, by kind.
struct ParallelText {
  std::vector<TextPair> sentences;  ///< Titles, quoted source sentences, and blocks of documentation.
  std::vector<TextPair> documents;  ///< Whole briefs with their abstracts.
  std::vector<TextPair> glossary;   ///< Dictionary entries, with one or two words on each side.
};

/// Reads every `.json` file in a folder of briefs, sorted by name, and adds the pairs of each to `text`: the
/// title, each sentence with the English sentence quoted after it, and the whole brief with the abstract.
/// Throws `InputError`.
void read_briefs(const std::filesystem::path& folder, ParallelText& text);

/// Reads JSON Lines with the fields `ko` and `en`. Throws an `InputError` that names the line.
void read_parallel_lines(const std::filesystem::path& file, ParallelText& text);

/// Reads a glossary. Each line has the Korean term, a tab, and the English term; lines that start with `#`
/// are comments. Throws an `InputError` that names the line.
std::vector<TextPair> read_glossary(const std::filesystem::path& file);

/// Reads the papers of a snapshot that have an abstract. If an id occurs several times, only one of its
/// records is taken.
std::vector<parsers::Paper> read_papers(const std::filesystem::path& snapshot);

}  // namespace daejo::audit
