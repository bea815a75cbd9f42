#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "audit/score/audit_digests.h"
#include "audit/text/set_aside.h"
#include "audit/training/training_data.h"
#include "base/file.h"
#include "parsers/plain_text.h"
#include "parsers/read_digest.h"

namespace daejo::audit {
namespace {

namespace fs = std::filesystem;

const fs::path corpus = DAEJO_CORPUS_DIR;

#define SKIP_WITHOUT_CORPUS() \
  if (!fs::exists(corpus)) GTEST_SKIP() << "The development corpus is not at " << corpus << "."

using Papers = std::map<parsers::ArxivId, PaperOrCause>;

/// The archive's entries of trusted days that have a summary and a known abstract, one for each paper. The
/// order is random, with a fixed seed.
struct Archive {
  Papers papers;
  std::vector<parsers::Entry> entries;
};

/// Whether the summaries of a day ("2024-06-12") can be trusted. From 2024-06-12 to 2024-10-17, many of them
/// describe other work; see model/evaluate.
bool is_trusted(const std::string& day) {
  return day < "2024-06-12" || day > "2024-10-17";
}

Archive read_archive() {
  std::map<std::string, parsers::Paper> known;
  for (const char* name : {"arxiv-metadata.jsonl.gz", "arxiv-metadata-recent.jsonl.gz"}) {
    for (parsers::Paper& paper : read_papers(corpus / name)) known.emplace(paper.id.base, std::move(paper));
  }
  std::vector<fs::path> files;
  for (const auto& item : fs::directory_iterator(corpus / "digests")) files.push_back(item.path());
  std::ranges::sort(files);
  Archive archive;
  for (const fs::path& file : files) {
    if (!is_trusted(file.stem().string())) continue;
    for (parsers::Entry& entry :
         parse_digest(read_text_file(file), file.string(), parsers::DigestFormat::markdown).entries) {
      if (!entry.id || summary_text(entry).empty()) continue;
      const auto paper = known.find(entry.id->base);
      if (paper == known.end()) continue;
      entry.id = parsers::ArxivId{entry.id->base, 0};
      if (archive.papers.emplace(*entry.id, PaperOrCause{paper->second, {}}).second) {
        archive.entries.push_back(std::move(entry));
      }
    }
  }
  std::mt19937 random(21);
  for (std::size_t i = archive.entries.size(); i > 1; --i) {
    std::swap(archive.entries[i - 1], archive.entries[random() % i]);
  }
  return archive;
}

const Archive& archive() {
  static const Archive read = read_archive();
  return read;
}

/// A digest of random entries. Every third entry swaps its summary with a randomly chosen later entry, or
/// keeps it if the entry itself is chosen.
parsers::Digest random_digest(std::mt19937& random) {
  parsers::Digest digest;
  digest.file = "random.md";
  const std::size_t size = nearest_rivals + 1 + random() % 180;
  std::set<std::size_t> chosen;
  while (chosen.size() < size) chosen.insert(random() % archive().entries.size());
  for (const std::size_t i : chosen) digest.entries.push_back(archive().entries[i]);
  for (std::size_t i = 0; i + 3 < size; i += 3) {
    std::swap(digest.entries[i].sections, digest.entries[i + random() % (size - i)].sections);
  }
  return digest;
}

/// The parts of a judgement that the test compares: the verdict, and the message of the reason `swapped`,
/// which names a paper. The message is empty if there is no such reason.
struct Outcome {
  Verdict verdict = Verdict::unverified;
  std::string swapped;
};

Outcome outcome_of(const Judgement& judgement) {
  Outcome outcome{judgement.verdict, {}};
  for (const Reason& reason : judgement.reasons) {
    if (reason.code == "swapped") outcome.swapped = reason.message.english;
  }
  return outcome;
}

double total_of(const Fit& fit) {
  return fit.abstract_likelihood + fit.summary_likelihood;
}

/// Judges the entry with this number in the digest. Its rivals are the `nearest_rivals` papers around it and
/// all papers that its summary fits better than its own, found by scoring the summary against every paper.
Judgement judge_exhaustively(Workspace& work, std::span<const Document> documents,
                             const parsers::Entry& entry, std::size_t number, const JudgeOptions& options) {
  const Model& model = work.model();
  const parsers::Paper& paper = *archive().papers.at(*entry.id).paper;
  const std::string summary = without_quoted_english(summary_text(entry));
  const SummaryTerms terms = read_summary(work.vocabulary, summary);
  work.scorer.set_summary(terms);
  const std::vector<Fit> fits = work.scorer.fit(documents);
  const std::size_t first =
      std::min(number - std::min(number, nearest_rivals / 2), documents.size() - nearest_rivals);
  std::vector<const Document*> rivals;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const bool is_near = i >= first && i < first + nearest_rivals;
    if (is_near || total_of(fits[i]) > total_of(fits[number])) rivals.push_back(&documents[i]);
  }
  const std::string text = document_text(paper.title, paper.abstract);
  return judge(model, work.scorer, {summary, terms, text, documents[number]},
               {rivals, {}, {}, documents.size()}, options);
}

TEST(CorpusRivals, are_those_that_exhaustive_scoring_finds) {
  SKIP_WITHOUT_CORPUS();
  std::mt19937 random(50);
  Workspace work(Model::shipped());
  std::size_t named = 0;
  std::size_t other_names = 0;
  std::size_t other_verdicts = 0;
  constexpr int digests = 50;
  for (int round = 0; round < digests; ++round) {
    const parsers::Digest digest = random_digest(random);
    std::vector<Document> documents;
    for (const parsers::Entry& entry : digest.entries) {
      const parsers::Paper& paper = *archive().papers.at(*entry.id).paper;
      documents.push_back(read_document(work.vocabulary, entry.id->base, paper.title, paper.abstract));
    }
    const auto audited = audit_digests(Model::shipped(), {&digest, 1}, archive().papers, {});
    for (std::size_t i = 0; i < audited.size(); ++i) {
      const Judgement& judgement = audited[i].judgement;
      JudgeOptions options;
      options.base_rate = judgement.base_rate.value_or(options.base_rate);
      const Outcome found = outcome_of(judgement);
      const Outcome expected = outcome_of(judge_exhaustively(work, documents, digest.entries[i], i, options));
      if (!expected.swapped.empty()) ++named;
      if (found.swapped != expected.swapped) ++other_names;
      if (found.verdict != expected.verdict) ++other_verdicts;
    }
  }
  RecordProperty("named", std::to_string(named));
  RecordProperty("other_names", std::to_string(other_names));
  ASSERT_GT(named, 1000U);
  EXPECT_LE(1000 * other_names, named) << other_names << " of " << named << " names differ";
  EXPECT_EQ(other_verdicts, 0U);
}

/// How many of the archive's first `entries` entries get the verdict `mismatch` or `review` if they are
/// divided into digests of `of_digest` entries.
std::size_t count_alarms(std::size_t entries, std::size_t of_digest) {
  std::vector<parsers::Digest> digests;
  for (std::size_t i = 0; i < entries; ++i) {
    if (i % of_digest == 0) digests.emplace_back().file = std::to_string(i) + ".md";
    digests.back().entries.push_back(archive().entries[i]);
  }
  AuditOptions options;
  options.threads = 2;
  const auto audited = audit_digests(Model::shipped(), digests, archive().papers, options);
  return static_cast<std::size_t>(std::ranges::count_if(audited, [](const AuditedEntry& entry) {
    return entry.judgement.verdict == Verdict::mismatch || entry.judgement.verdict == Verdict::review;
  }));
}

TEST(CorpusRivals, raise_no_more_false_alarms_in_a_digest_of_2000_than_in_digests_of_20) {
  SKIP_WITHOUT_CORPUS();
  constexpr std::size_t entries = 2000;
  ASSERT_GE(archive().entries.size(), entries);
  const std::size_t in_short = count_alarms(entries, 20);
  const std::size_t in_long = count_alarms(entries, entries);
  RecordProperty("alarms_in_short_digests", std::to_string(in_short));
  RecordProperty("alarms_in_a_long_digest", std::to_string(in_long));
  EXPECT_LE(in_long, in_short + entries / 1000) << "a tenth of a point more at most";
}

}  // namespace
}  // namespace daejo::audit
