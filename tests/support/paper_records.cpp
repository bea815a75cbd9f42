#include "tests/support/paper_records.h"

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <sstream>
#include <utility>

namespace daejo::test {
namespace {

void add_text(pugi::xml_node parent, const char* name, const std::string& text) {
  parent.append_child(name).text().set(text.c_str());
}

std::string to_text(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out);
  return out.str();
}

pugi::xml_node append_feed(pugi::xml_document& document) {
  pugi::xml_node feed = document.append_child("feed");
  feed.append_attribute("xmlns") = "http://www.w3.org/2005/Atom";
  feed.append_attribute("xmlns:opensearch") = "http://a9.com/-/spec/opensearch/1.1/";
  feed.append_attribute("xmlns:arxiv") = "http://arxiv.org/schemas/atom";
  add_text(feed, "title", "arXiv Query");
  add_text(feed, "id", "https://arxiv.org/api/invented");
  add_text(feed, "updated", "2026-01-01T00:00:00Z");
  return feed;
}

void append_entry(pugi::xml_node feed, const parsers::Paper& paper) {
  pugi::xml_node entry = feed.append_child("entry");
  add_text(entry, "id", "http://arxiv.org/abs/" + to_string(paper.id));
  add_text(entry, "title", paper.title);
  add_text(entry, "summary", "\n  " + paper.abstract + "\n");
  add_text(entry, "published", paper.published);
  add_text(entry, "updated", paper.updated);
  for (const std::string& author : paper.authors) add_text(entry.append_child("author"), "name", author);
  for (const std::string& category : paper.categories) {
    if (&category == &paper.categories.front()) {
      entry.append_child("arxiv:primary_category").append_attribute("term") = category.c_str();
    }
    entry.append_child("category").append_attribute("term") = category.c_str();
  }
  if (!paper.comment.empty()) add_text(entry, "arxiv:comment", paper.comment);
}

}  // namespace

std::vector<parsers::Paper> invented_papers(std::size_t count) {
  std::vector<parsers::Paper> papers;
  for (std::size_t number = 1; number <= count; ++number) {
    const std::string mark = std::to_string(number);
    parsers::Paper paper;
    paper.id = {"2410." + std::to_string(10'000 + number), 1};
    paper.title = "On the Invented Subject Number " + mark;
    paper.abstract = "We study invented subject " + mark;
    paper.abstract += " & show that $x < " + mark;
    paper.abstract += "$ holds for it.";
    paper.authors = {"Ada Example " + mark, "Bora Muster"};
    paper.categories = {"cs.CL", "cs.AI"};
    paper.published = "2024-10-16T17:59:59Z";
    paper.updated = "2024-10-16T17:59:59Z";
    papers.push_back(std::move(paper));
  }
  return papers;
}

std::vector<parsers::ArxivId> bare_ids(const std::vector<parsers::Paper>& papers) {
  std::vector<parsers::ArxivId> ids;
  ids.reserve(papers.size());
  for (const parsers::Paper& paper : papers) ids.push_back({paper.id.base, 0});
  return ids;
}

std::string atom_feed(const std::vector<parsers::Paper>& papers) {
  pugi::xml_document document;
  pugi::xml_node feed = append_feed(document);
  for (const parsers::Paper& paper : papers) append_entry(feed, paper);
  return to_text(document);
}

std::string error_feed(const std::string& id) {
  pugi::xml_document document;
  pugi::xml_node entry = append_feed(document).append_child("entry");
  add_text(entry, "id", "http://arxiv.org/api/errors#incorrect_id_format_for_" + id);
  add_text(entry, "title", "Error");
  add_text(entry, "summary", "incorrect id format for " + id);
  return to_text(document);
}

std::string oai_record(const parsers::Paper& paper) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("OAI-PMH");
  pugi::xml_node metadata = root.append_child("GetRecord").append_child("record").append_child("metadata");
  pugi::xml_node record = metadata.append_child("arXiv");
  add_text(record, "id", paper.id.base);
  add_text(record, "created", paper.published);
  pugi::xml_node authors = record.append_child("authors");
  for (const std::string& author : paper.authors) {
    pugi::xml_node person = authors.append_child("author");
    const std::size_t space = author.rfind(' ');
    add_text(person, "keyname", author.substr(space + 1));
    add_text(person, "forenames", author.substr(0, space));
  }
  add_text(record, "title", paper.title);
  add_text(record, "categories", "cs.CL cs.AI");
  add_text(record, "abstract", "  " + paper.abstract + "\n");
  return to_text(document);
}

std::string datacite_record(const parsers::Paper& paper) {
  nlohmann::json attributes;
  attributes["doi"] = "10.48550/arxiv." + paper.id.base;
  attributes["titles"] = {{{"title", paper.title}}};
  attributes["descriptions"] = {{{"description", "a remark"}, {"descriptionType", "Other"}},
                                {{"description", paper.abstract}, {"descriptionType", "Abstract"}}};
  for (const std::string& author : paper.authors) attributes["creators"].push_back({{"name", author}});
  return nlohmann::json{{"data", {{"attributes", attributes}}}}.dump();
}

std::string hugging_face_record(const parsers::Paper& paper) {
  nlohmann::json record{{"id", paper.id.base}, {"title", paper.title}, {"summary", paper.abstract}};
  for (const std::string& author : paper.authors) record["authors"].push_back({{"name", author}});
  return record.dump();
}

std::string snapshot_line(const parsers::Paper& paper) {
  nlohmann::json line{
      {"id", paper.id.base}, {"title", paper.title}, {"abstract", "  " + paper.abstract + "\n"}};
  for (int version = 1; version <= paper.id.version; ++version) {
    line["versions"].push_back(
        {{"version", "v" + std::to_string(version)}, {"created", "Wed, 16 Oct 2024 17:59:59 GMT"}});
  }
  return line.dump() + "\n";
}

std::string snapshot_of(std::span<const parsers::Paper> papers) {
  std::string lines;
  for (const parsers::Paper& paper : papers) lines += snapshot_line(paper);
  return lines;
}

}  // namespace daejo::test
