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

/// Papers with terms of the toy model's vocabulary and beyond it: some common, most rare, some papers long,
/// some without any. Their ids begin with `first_number`.
std::vector<audit::IndexedPaper> random_indexed_papers(std::size_t count, std::mt19937& random,
                                                       std::size_t first_number = 0);

/// Ordered as a segment must be.
std::vector<audit::IndexedPaper> by_length(std::vector<audit::IndexedPaper> papers);

/// An index of the toy model with these segments.
void write_index(const std::filesystem::path& path, std::span<const std::string> segments);

/// Papers as they stand in a snapshot, of words that the toy model knows and others. Every text is another
/// one.
std::vector<parsers::Paper> random_papers(std::size_t count, std::uint32_t seed);

/// All papers of an index that count, by id.
std::vector<audit::IndexedPaper> papers_of(const audit::PaperIndex& index);

}  // namespace daejo::test
