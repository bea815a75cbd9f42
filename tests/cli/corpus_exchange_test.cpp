#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "base/json.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

/// A digest of another publisher. Its entries are taken to be right. At most `most_flagged` per cent of them
/// may get the verdict mismatch or review, and `is_warned` may be true for at most `most_warned` per cent.
struct Shape {
  std::string name;
  double most_flagged = 1;
  double most_warned = 3;
};

const std::string quoting_day = "sanghyun-son-daily-arXiv/2025-08-21";

const std::vector<Shape> shapes = {
    {"2shin0-arxiv-ai-mailing/LLM-2025-07-24.md"},
    {quoting_day + ".md"},  // This file quotes each abstract below its summary.
    {quoting_day + "_AI_enhanced_Korean.jsonl"},
    // The limits are higher for these two files, which have the notes of one person. Some notes are a single
    // remark. The JSON file lacks the notes' English lines, so that often only a remark is left.
    {"chanmuzi-NLP-Paper-News/README_legacy.md", 1.5, 3.2},
    {"chanmuzi-NLP-Paper-News/items.json", 2.7, 6.3},
    {"db-inlee-paper-digest-agent/2026-02-10.md"},
    {"db-inlee-paper-digest-agent/2026-08-21.md"},
    {"paul-kim1014-ai-paper-digest/papers.json"},
};

std::string shape_path(const std::string& name) {
  return corpus("shapes/" + name).string();
}

parsers::Digest read_shape(const std::string& name) {
  const std::string text = read_bytes(shape_path(name));
  return parse_digest(text, name, parsers::guess_digest_format(shape_path(name), text));
}

/// A snapshot of the papers in `shapes` whose abstracts are known: from the corpus's snapshots, else from the
/// JSON Lines file of `quoting_day`, which has abstracts itself.
std::string abstracts_of_shapes() {
  std::set<std::string> wanted;
  for (const Shape& shape : shapes) {
    for (const parsers::Entry& entry : read_shape(shape.name).entries) wanted.insert(entry.id->base);
  }
  std::map<std::string, parsers::Paper> papers;
  for (const std::string file : {"arxiv-metadata.jsonl.gz", "arxiv-metadata-recent.jsonl.gz"}) {
    parsers::read_snapshot(corpus(file), [&](parsers::Paper&& paper) {
      if (wanted.contains(paper.id.base)) papers.emplace(paper.id.base, std::move(paper));
      return true;
    });
  }
  std::istringstream day(read_bytes(shape_path(quoting_day + "_AI_enhanced_Korean.jsonl")));
  for (std::string line; std::getline(day, line);) {
    const auto json = ParsedJson::parse(line);
    parsers::Paper paper;
    paper.id = *parsers::parse_arxiv_id(json.at("id").get<std::string>());
    paper.title = json.at("title");
    paper.abstract = json.at("summary");
    paper.authors = json.at("authors").get<std::vector<std::string>>();
    papers.emplace(paper.id.base, std::move(paper));
  }
  std::vector<parsers::Paper> found;
  for (auto& [id, paper] : papers) found.push_back(std::move(paper));
  return snapshot_of(found);
}

bool is_json(const parsers::Digest& digest) {
  return digest.file.find(".json") != std::string::npos;
}

std::string in_json(const std::string& text) {
  const std::string quoted = ParsedJson(text).dump();
  return quoted.substr(1, quoted.size() - 2);
}

/// The offset of the quotation mark at the end of the JSON string that contains the byte at `begin`.
std::size_t closing_quote(std::string_view json, std::size_t begin) {
  while (json.at(begin) != '"') begin += json[begin] == '\\' ? 2 : 1;
  return begin;
}

/// Replaces the entry's summary by `summary`, without line breaks. In JSON, the string of the entry's first
/// section gets the whole text, and the strings of its other sections become empty.
void replace_summary(std::string& text, const parsers::Digest& digest, const parsers::Entry& entry,
                     std::string summary) {
  std::ranges::replace(summary, '\n', ' ');
  if (is_json(digest)) {
    for (std::size_t i = entry.sections.size(); i-- > 0;) {
      const std::size_t begin = entry.sections[i].runs.front().source_begin;
      text.replace(begin, closing_quote(text, begin) - begin, i == 0 ? in_json(summary) : "");
    }
  } else {
    const parsers::Section& last = entry.sections.back();
    const std::size_t begin = entry.sections.front().runs.front().source_begin;
    text.replace(begin, source_offset(last, last.text.size() - 1) + 1 - begin, summary);
  }
}

/// The digest's source, in which the summary of each entry in `judged` is replaced by that of the next entry
/// in `judged`, and the last by the first.
std::string exchange_summaries(const parsers::Digest& digest, const std::vector<std::size_t>& judged) {
  std::string text = digest.source;
  for (std::size_t i = judged.size(); i-- > 0;) {
    const parsers::Entry& next = digest.entries[judged[(i + 1) % judged.size()]];
    replace_summary(text, digest, digest.entries[judged[i]], summary_text(next));
  }
  return text;
}

bool is_flagged(const ParsedJson& entry) {
  return entry.at("verdict") == "mismatch" || entry.at("verdict") == "review";
}

/// Whether an entry has a reason with the severity warning or error. The code `name-contradicted` does not
/// count: a person read the 20 reasons with this code in these files, and each is due to a real slip in the
/// summary.
bool is_warned(const ParsedJson& entry) {
  return std::ranges::any_of(entry.at("reasons"), [](const ParsedJson& reason) {
    if (reason.at("code") == "name-contradicted") return false;
    return reason.at("severity") == "warning" || reason.at("severity") == "error";
  });
}

double per_cent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

struct CorpusExchange : CliTest {
  std::string abstracts;

  void SetUp() override {
    if (!std::filesystem::exists(corpus("shapes"))) {
      GTEST_SKIP() << "The corpus is not beside the repository (../shared/corpus).";
    }
    abstracts = write("abstracts.jsonl", abstracts_of_shapes());
  }

  ParsedJson entries_of(const std::string& file) const {
    const Ran ran =
        run({"check", file, "--abstracts", abstracts, "--offline", "--format", "json", "--quiet"});
    return ParsedJson::parse(ran.out).at("entries");
  }

  /// The indices of the entries whose verdict is not unverified.
  static std::vector<std::size_t> judged_of(const ParsedJson& entries) {
    std::vector<std::size_t> judged;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].at("verdict") != "unverified") judged.push_back(i);
    }
    return judged;
  }
};

TEST_F(CorpusExchange, finds_99_of_100_summaries_that_stand_under_another_paper) {
  for (const Shape& shape : shapes) {
    const parsers::Digest digest = read_shape(shape.name);
    const ParsedJson before = entries_of(shape_path(shape.name));
    ASSERT_EQ(before.size(), digest.entries.size()) << shape.name;
    const std::vector<std::size_t> judged = judged_of(before);
    ASSERT_GE(judged.size(), 2U) << shape.name;
    const std::string extension = std::filesystem::path(shape.name).extension().string();
    const ParsedJson after = entries_of(write("exchanged" + extension, exchange_summaries(digest, judged)));
    ASSERT_EQ(after.size(), before.size()) << shape.name;
    std::size_t flagged = 0;
    std::size_t warned = 0;
    std::size_t found = 0;
    for (const std::size_t i : judged) {
      if (is_flagged(before[i])) ++flagged;
      if (is_warned(before[i])) ++warned;
      if (is_flagged(after[i])) ++found;
    }
    std::cout << shape.name << ": " << judged.size() << " judged; untouched " << flagged << " flagged, "
              << warned << " warned; exchanged " << found << " flagged\n";
    EXPECT_GE(per_cent(found, judged.size()), 99) << shape.name;
    EXPECT_LE(per_cent(flagged, judged.size()), shape.most_flagged) << shape.name;
    EXPECT_LE(per_cent(warned, judged.size()), shape.most_warned) << shape.name;
  }
}

}  // namespace
}  // namespace daejo::test
