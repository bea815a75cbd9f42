#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "audit/index/indexed_paper.h"
#include "audit/index/paper_index.h"
#include "parsers/paper.h"

namespace daejo::test {

/// Random papers with the ids "2401." and a number of five digits, counted from `first_number`. Most terms
/// are of the toy model's vocabulary, and some are not. Some terms are common, and most are rare. Some
/// papers have many terms, and some have none.
std::vector<audit::IndexedPaper> random_indexed_papers(std::size_t count, std::mt19937& random,
                                                       std::size_t first_number = 0);

/// Sorts the papers as a segment requires: those with the fewest terms first.
std::vector<audit::IndexedPaper> by_length(std::vector<audit::IndexedPaper> papers);

/// Writes an index with these segments, for the toy model's vocabulary.
void write_index(const std::filesystem::path& path, std::span<const std::string> segments);

/// Random papers, as read from a snapshot. An abstract has words of the toy model's vocabulary and one word
/// that is not in it. All titles and abstracts differ.
std::vector<parsers::Paper> random_papers(std::size_t count, std::uint32_t seed);

/// All papers of an index that no later segment replaces, sorted by id.
std::vector<audit::IndexedPaper> papers_of(const audit::PaperIndex& index);

}  // namespace daejo::test
