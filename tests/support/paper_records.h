#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "parsers/paper.h"

namespace daejo::test {

/// `count` invented papers with the ids 2410.10001v1, 2410.10002v1, …. Each has its own title and abstract.
std::vector<parsers::Paper> invented_papers(std::size_t count);

/// The ids of the papers, without versions.
std::vector<parsers::ArxivId> bare_ids(const std::vector<parsers::Paper>& papers);

/// The papers as an Atom feed of arXiv's query API.
std::string atom_feed(const std::vector<parsers::Paper>& papers);

/// The Atom feed in which arXiv reports that `id` is malformed.
std::string error_feed(const std::string& id);

/// The answers of OAI-PMH, DataCite and Hugging Face to a request for this paper.
std::string oai_record(const parsers::Paper& paper);
std::string datacite_record(const parsers::Paper& paper);
std::string hugging_face_record(const parsers::Paper& paper);

/// The paper as a line of arXiv's bulk snapshot, with the line break.
std::string snapshot_line(const parsers::Paper& paper);

/// The papers in the format of arXiv's bulk snapshot, one line for each.
std::string snapshot_of(std::span<const parsers::Paper> papers);

}  // namespace daejo::test
