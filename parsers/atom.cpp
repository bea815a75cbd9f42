#include "parsers/atom.h"

#include <algorithm>
#include <pugixml.hpp>

#include "base/ascii.h"
#include "base/error.h"
#include "base/line_index.h"
#include "parsers/paper_text.h"

namespace daejo::parsers {
namespace {

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string child_text(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == name) return fold_white_space(child.text().get());
  }
  return "";
}

void add_category(Paper& paper, const pugi::xml_node& node) {
  const std::string term = node.attribute("term").value();
  const auto known = std::find(paper.categories.begin(), paper.categories.end(), term);
  const bool primary = local_name(node) == "primary_category";
  if (term.empty() || (known != paper.categories.end() && !primary)) return;
  if (known != paper.categories.end()) paper.categories.erase(known);
  paper.categories.insert(primary ? paper.categories.begin() : paper.categories.end(), term);
}

Paper read_paper(const pugi::xml_node& entry, ArxivId id) {
  Paper paper;
  paper.id = std::move(id);
  paper.title = child_text(entry, "title");
  paper.abstract = child_text(entry, "summary");
  paper.published = child_text(entry, "published");
  paper.updated = child_text(entry, "updated");
  paper.comment = child_text(entry, "comment");
  paper.doi = child_text(entry, "doi");
  for (const pugi::xml_node& child : entry.children()) {
    const std::string_view name = local_name(child);
    if (name == "author") {
      if (auto author = child_text(child, "name"); !author.empty())
        paper.authors.push_back(std::move(author));
    } else if (name == "category" || name == "primary_category") {
      add_category(paper, child);
    }
  }
  paper.withdrawn = says_withdrawn(paper.comment, paper.abstract);
  return paper;
}

void read_entry(AtomAnswer& answer, const pugi::xml_node& entry) {
  const std::string id_text = child_text(entry, "id");
  if (id_text.find("/api/errors") != std::string::npos) {
    const std::string reason = child_text(entry, "summary");
    answer.errors.push_back(reason.empty() ? "arXiv reported an error without a reason" : reason);
  } else if (auto id = arxiv_id_in_link(id_text)) {
    answer.papers.push_back(read_paper(entry, *std::move(id)));
  } else {
    answer.errors.push_back("an entry's identifier cannot be read: \"" + id_text + "\"");
  }
}

[[noreturn]] void refuse(std::string_view xml, const std::string& source_name, std::size_t offset,
                         const std::string& sentence) {
  throw InputError(LineIndex(xml).place(source_name, std::min(offset, xml.size())), sentence);
}

}  // namespace

AtomAnswer parse_atom(std::string_view xml, const std::string& source_name) {
  const std::string_view start = trim(xml);
  if (start.empty()) throw InputError({source_name}, "The answer is empty; an Atom feed was expected.");
  if (starts_with_ignoring_case(start, "<!doctype html") || starts_with_ignoring_case(start, "<html")) {
    throw InputError({source_name}, "The answer is a web page, not an Atom feed; arXiv may be busy or down.");
  }
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(xml.data(), xml.size());
  if (!result) {
    refuse(xml, source_name, static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)),
           std::string("The Atom feed is incomplete or broken: ") + result.description() + ".");
  }
  const pugi::xml_node feed = document.document_element();
  if (local_name(feed) != "feed") {
    refuse(xml, source_name, static_cast<std::size_t>(std::max<std::ptrdiff_t>(feed.offset_debug(), 0)),
           "The answer is XML, but not an Atom feed: its element is <" + std::string(feed.name()) + ">.");
  }
  AtomAnswer answer;
  for (const pugi::xml_node& child : feed.children()) {
    if (local_name(child) == "entry") read_entry(answer, child);
  }
  return answer;
}

}  // namespace daejo::parsers
