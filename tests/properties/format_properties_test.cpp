// Properties of formats: what is written in a format is read back the same.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "audit/score/pair_line.h"
#include "parsers/atom.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "project/baseline.h"
#include "tests/parsers/section_checks.h"
#include "tests/properties/generators.h"
#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

std::string as_markdown(const std::vector<WrittenEntry>& day) {
  std::string text = "## Daily Papers (2024-10-17)\n";
  for (const WrittenEntry& entry : day) {
    text += fmt::format("\n### [{}](https://arxiv.org/abs/{})\n\n", entry.title, to_string(entry.id));
    for (const auto& [label, words] : entry.sections) text += fmt::format("- **{}**: {}\n", label, words);
  }
  return text;
}

std::string as_html(const std::vector<WrittenEntry>& day) {
  std::string text = "<!DOCTYPE html><html><body><h1>2024-10-17</h1>\n";
  for (const WrittenEntry& entry : day) {
    text += fmt::format("<h3><a href=\"https://arxiv.org/abs/{}\">{}</a></h3><ul>\n", to_string(entry.id),
                        entry.title);
    for (const auto& [label, words] : entry.sections)
      text += fmt::format("<li><b>{}</b>: {}</li>\n", label, words);
    text += "</ul>\n";
  }
  return text + "</body></html>\n";
}

std::string as_json(const std::vector<WrittenEntry>& day) {
  nlohmann::json entries = nlohmann::json::array();
  for (const WrittenEntry& entry : day) {
    nlohmann::json sections = nlohmann::json::array();
    for (const auto& [label, words] : entry.sections) sections.push_back({{"label", label}, {"text", words}});
    entries.push_back({{"arxiv_id", to_string(entry.id)}, {"title", entry.title}, {"sections", sections}});
  }
  return entries.dump(1);
}

void assert_is_day(const parsers::Digest& digest, const std::vector<WrittenEntry>& day) {
  RC_ASSERT(digest.entries.size() == day.size());
  for (std::size_t i = 0; i < day.size(); ++i) {
    const parsers::Entry& entry = digest.entries[i];
    RC_ASSERT(entry.id == day[i].id);
    RC_ASSERT(entry.title == day[i].title);
    RC_ASSERT(entry.sections.size() == day[i].sections.size());
    for (std::size_t j = 0; j < entry.sections.size(); ++j) {
      RC_ASSERT(entry.sections[j].label == day[i].sections[j].first);
      RC_ASSERT(entry.sections[j].text == day[i].sections[j].second);
    }
  }
}

RC_GTEST_PROP(FormatProperties, a_digest_is_read_as_it_was_written_in_every_format, ()) {
  const std::vector<WrittenEntry> day = *any_day();
  for (const auto& [format, source] : {std::pair(parsers::DigestFormat::markdown, as_markdown(day)),
                                       std::pair(parsers::DigestFormat::html, as_html(day)),
                                       std::pair(parsers::DigestFormat::json, as_json(day))}) {
    const parsers::Digest digest = parse_digest(source, "day", format);
    assert_is_day(digest, day);
    expect_sound_places(digest, source);
  }
}

RC_GTEST_PROP(FormatProperties, an_identifier_is_read_as_it_was_printed, ()) {
  const parsers::ArxivId id = *any_id();
  RC_ASSERT(parsers::parse_arxiv_id(to_string(id)) == id);
  RC_ASSERT(parsers::parse_arxiv_id("arXiv:" + to_string(id)) == id);
  for (const std::string start :
       {"https://arxiv.org/abs/", "http://arxiv.org/pdf/", "https://arxiv.org/html/"}) {
    RC_ASSERT(parsers::arxiv_id_in_link(start + to_string(id)) == id);
    RC_ASSERT(parsers::arxiv_id_in_text("참고: " + start + to_string(id) + " 를 보라") == id);
  }
}

RC_GTEST_PROP(FormatProperties, a_feed_is_read_as_it_was_written, ()) {
  const auto papers = *rc::gen::container<std::vector<parsers::Paper>>(any_paper());
  const parsers::AtomAnswer answer = parsers::parse_atom(atom_feed(papers), "feed");
  RC_ASSERT(answer.errors.empty());
  RC_ASSERT(answer.papers == papers);
}

RC_GTEST_PROP(FormatProperties, a_snapshot_is_read_as_it_was_written, ()) {
  const auto papers = *rc::gen::nonEmpty(rc::gen::container<std::vector<parsers::Paper>>(any_paper()));
  std::string lines;
  for (const parsers::Paper& paper : papers) lines += snapshot_line(paper) + "\n";
  const TemporaryFolder folder;
  std::vector<parsers::Paper> read;
  const auto problems =
      parsers::read_snapshot(folder.write("snapshot.jsonl", lines), [&](parsers::Paper&& paper) {
        read.push_back(std::move(paper));
        return true;
      });
  RC_ASSERT(problems.empty());
  RC_ASSERT(read.size() == papers.size());
  for (std::size_t i = 0; i < papers.size(); ++i) {
    RC_ASSERT(read[i].id.base == papers[i].id.base);
    RC_ASSERT(read[i].title == papers[i].title);
    RC_ASSERT(read[i].abstract == papers[i].abstract);
  }
}

RC_GTEST_PROP(FormatProperties, a_pair_of_texts_is_read_as_it_was_written, ()) {
  audit::PairLine line;
  line.key = nlohmann::json(*any_text()).dump();
  line.title = *any_text();
  line.summary = *any_text();
  line.abstract = *any_text();
  line.mismatch_truth = *rc::gen::arbitrary<bool>();
  const audit::PairLineResult read = audit::parse_pair_line(to_json_line(line));
  RC_ASSERT(read.error.empty());
  RC_ASSERT(nlohmann::json::parse(read.line.key) == nlohmann::json::parse(line.key));
  RC_ASSERT(read.line.title == line.title);
  RC_ASSERT(read.line.summary == line.summary);
  RC_ASSERT(read.line.abstract == line.abstract);
  RC_ASSERT(read.line.mismatch_truth == line.mismatch_truth);
}

RC_GTEST_PROP(FormatProperties, a_baseline_is_read_as_it_was_written, ()) {
  const auto finding = rc::gen::apply(
      [](std::string file, const parsers::ArxivId& id, std::string code, std::string fingerprint) {
        return project::BaselineFinding{std::move(file), id.base, std::move(code), std::move(fingerprint)};
      },
      any_text(), any_id(), plain_line(), plain_line());
  const auto findings = *rc::gen::container<std::vector<project::BaselineFinding>>(finding);
  RC_ASSERT(project::parse_baseline(to_baseline_text(findings), "baseline") == findings);
}

}  // namespace
}  // namespace daejo::test
