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
};

/// The texts from which the lexicon is learned, by kind.
struct ParallelText {
  std::vector<TextPair> sentences;  ///< Titles, quoted source sentences, and blocks of documentation.
  std::vector<TextPair> documents;  ///< Whole briefs, which are Korean summaries, with title and abstract.
  std::vector<TextPair> glossary;   ///< Dictionary entries, with one term on each side.
};

/// Reads every `.json` file in a folder, sorted by name. Each is an array of briefs, which are Korean
/// summaries of papers. Adds the pairs of each brief to `text`: its title with the paper's title, each of its
/// sentences that quotes an English sentence with that English sentence, and the whole brief with title and
/// abstract. Throws `InputError` if the folder or a file cannot be read or has another form.
void read_briefs(const std::filesystem::path& folder, ParallelText& text);

/// Reads JSON Lines with the fields `ko` and `en`, and adds them to `text.sentences`. Throws an `InputError`
/// that names the line if a line has another form.
void read_parallel_lines(const std::filesystem::path& file, ParallelText& text);

/// Reads a glossary. Each line has the Korean term, a tab, and the English term. Empty lines and lines that
/// start with `#` are skipped. Throws an `InputError` that names the line if a line has another form.
std::vector<TextPair> read_glossary(const std::filesystem::path& file);

/// Reads the papers of a snapshot that have an abstract. If several of them have the same id, only the first
/// is taken.
std::vector<parsers::Paper> read_papers(const std::filesystem::path& snapshot);

}  // namespace daejo::audit
