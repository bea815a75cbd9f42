#include <pugixml.hpp>
#include <sstream>
#include <string_view>

#include "arxiv/fallbacks.h"
#include "base/json.h"
#include "base/utf8.h"
#include "parsers/paper_text.h"

namespace daejo::arxiv {
namespace {

FetchedPaper with_abstract(parsers::Paper paper) {
  if (paper.abstract.empty()) return {{}, "it has no abstract"};
  return {std::move(paper)};
}

FetchedPaper unreadable(const char* what) {
  return {{}, what, false};
}

bool is_local_name(const pugi::xml_node& node, std::string_view name) {
  const std::string_view full = node.name();
  const std::size_t colon = full.find(':');
  return (colon == std::string_view::npos ? full : full.substr(colon + 1)) == name;
}

pugi::xml_node find_node(const pugi::xml_node& root, std::string_view name) {
  return root.find_node([&](const pugi::xml_node& node) { return is_local_name(node, name); });
}

std::string child_text(const pugi::xml_node& parent, std::string_view name) {
  return parsers::fold_white_space(
      parent.find_child([&](const pugi::xml_node& node) { return is_local_name(node, name); }).text().get());
}

ParsedJson parse_json(const std::string& body) {
  return ParsedJson::parse(body, nullptr, /*allow_exceptions=*/false);
}

/// The string at `key`, with its white space folded; empty if there is no string.
std::string string_at(const ParsedJson& object, const char* key) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  return found != object.end() && found->is_string()
             ? parsers::fold_white_space(found->get_ref<const std::string&>())
             : std::string();
}

/// The array at `key`; empty if there is no array.
ParsedJson array_at(const ParsedJson& object, const char* key) {
  if (!object.is_object()) return ParsedJson::array();
  const auto found = object.find(key);
  return found != object.end() && found->is_array() ? *found : ParsedJson::array();
}

std::vector<std::string> names_in(const ParsedJson& people) {
  std::vector<std::string> names;
  for (const ParsedJson& person : people) {
    if (std::string name = string_at(person, "name"); !name.empty()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

FetchedPaper read_oai_pmh(const std::string& body, const parsers::ArxivId& id) {
  pugi::xml_document document;
  if (body.empty() || first_invalid_utf8(body) || !document.load_buffer(body.data(), body.size())) {
    return unreadable("the answer is not complete XML");
  }
  if (const auto error = find_node(document, "error")) {
    return {{}, "it answers \"" + parsers::fold_white_space(error.text().get()) + "\""};
  }
  const auto record = find_node(document, "metadata").first_child();
  if (!is_local_name(record, "arXiv")) return unreadable("the answer has no record");
  if (child_text(record, "id") != id.base) return {{}, "it returned a different paper"};
  parsers::Paper paper;
  paper.id = {id.base, 0};
  paper.title = child_text(record, "title");
  paper.abstract = child_text(record, "abstract");
  paper.published = child_text(record, "created");
  paper.updated = child_text(record, "updated");
  paper.comment = child_text(record, "comments");
  paper.doi = child_text(record, "doi");
  paper.withdrawn = parsers::says_withdrawn(paper.comment, paper.abstract);
  for (const auto& author : find_node(record, "authors").children()) {
    paper.authors.push_back(
        parsers::fold_white_space(child_text(author, "forenames") + ' ' + child_text(author, "keyname")));
  }
  std::istringstream categories(child_text(record, "categories"));
  for (std::string category; categories >> category;) paper.categories.push_back(category);
  return with_abstract(std::move(paper));
}

FetchedPaper read_datacite(const std::string& body, const parsers::ArxivId& id) {
  const ParsedJson answer = parse_json(body);
  const ParsedJson data = answer.is_object() ? answer.value("data", ParsedJson()) : ParsedJson();
  const ParsedJson attributes = data.is_object() ? data.value("attributes", ParsedJson()) : ParsedJson();
  if (!attributes.is_object()) return unreadable("the answer is not complete JSON");
  constexpr std::string_view prefix = "10.48550/arxiv.";  // DataCite writes every DOI in lower case.
  if (string_at(attributes, "doi") != std::string(prefix) + id.base)
    return {{}, "it returned a different paper"};
  parsers::Paper paper;
  paper.id = {id.base, 0};
  for (const ParsedJson& title : array_at(attributes, "titles")) {
    if (paper.title.empty()) paper.title = string_at(title, "title");
  }
  for (const ParsedJson& description : array_at(attributes, "descriptions")) {
    if (string_at(description, "descriptionType") == "Abstract" && paper.abstract.empty()) {
      paper.abstract = string_at(description, "description");
    }
  }
  paper.authors = names_in(array_at(attributes, "creators"));
  return with_abstract(std::move(paper));
}

FetchedPaper read_hugging_face(const std::string& body, const parsers::ArxivId& id) {
  const ParsedJson answer = parse_json(body);
  if (!answer.is_object()) return unreadable("the answer is not complete JSON");
  if (string_at(answer, "id") != id.base) return {{}, "it returned a different paper"};
  parsers::Paper paper;
  paper.id = {id.base, 0};
  paper.title = string_at(answer, "title");
  paper.abstract = string_at(answer, "summary");
  paper.published = string_at(answer, "publishedAt");
  paper.authors = names_in(array_at(answer, "authors"));
  return with_abstract(std::move(paper));
}

}  // namespace daejo::arxiv
