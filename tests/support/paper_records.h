#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "parsers/paper.h"

namespace daejo::test {

/// Invented papers 2410.10001v1, 2410.10002v1, …: each has a title and an abstract of its own.
std::vector<parsers::Paper> invented_papers(std::size_t count);

/// The ids of papers, without their versions.
std::vector<parsers::ArxivId> bare_ids(const std::vector<parsers::Paper>& papers);

/// The feed that arXiv would answer with.
std::string atom_feed(const std::vector<parsers::Paper>& papers);

/// The feed with which arXiv refuses a malformed id.
std::string error_feed(const std::string& id);

/// What arXiv's OAI-PMH, DataCite and Hugging Face answer for a paper.
std::string oai_record(const parsers::Paper& paper);
std::string datacite_record(const parsers::Paper& paper);
std::string hugging_face_record(const parsers::Paper& paper);

/// One line of a bulk snapshot.
std::string snapshot_line(const parsers::Paper& paper);

/// A bulk snapshot of papers.
std::string snapshot_of(std::span<const parsers::Paper> papers);

}  // namespace daejo::test
