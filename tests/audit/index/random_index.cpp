#include "tests/audit/index/random_index.h"

#include <algorithm>

#include "audit/index/index_file_writer.h"
#include "tests/audit/toy_corpus.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

std::string number_text(std::size_t number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

std::vector<audit::IndexedPaper> random_indexed_papers(std::size_t count, std::mt19937& random,
                                                       std::size_t first_number) {
  const auto below = [&](std::size_t bound) { return std::size_t{random()} % bound; };
  const std::size_t known = toy_model().english.size();
  std::vector<audit::IndexedPaper> papers;
  for (std::size_t i = 0; i < count; ++i) {
    audit::IndexedPaper& paper = papers.emplace_back();
    paper.id = "2401." + number_text(first_number + i, 5);
    paper.version = {static_cast<std::uint32_t>(below(3)), 20240101};
    paper.title = "Title " + std::to_string(below(1000));
    const std::size_t terms = below(10) == 0 ? below(3) : 1 + below(below(20) == 0 ? known : 30);
    for (std::size_t k = 0; k < terms; ++k) {
      // A scaled product of two random numbers is usually small. Thus terms with small numbers are common.
      const std::size_t term = below(known) * below(known) / known;
      paper.terms.push_back(below(12) == 0 ? below(200) * 1'000'003 | audit::unknown_term_bit : term);
    }
    std::ranges::sort(paper.terms);
    paper.terms.erase(std::unique(paper.terms.begin(), paper.terms.end()), paper.terms.end());
  }
  return papers;
}

std::vector<audit::IndexedPaper> by_length(std::vector<audit::IndexedPaper> papers) {
  std::ranges::stable_sort(papers, {}, [](const audit::IndexedPaper& paper) { return paper.terms.size(); });
  return papers;
}

void write_index(const std::filesystem::path& path, std::span<const std::string> segments) {
  audit::IndexFileWriter writer(path, vocabulary_fingerprint(toy_model()), 0);
  for (const std::string& segment : segments) writer.append(std::as_bytes(std::span(segment)));
  writer.finish();
}

std::vector<parsers::Paper> random_papers(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t bound) { return std::size_t{random()} % bound; };
  const audit::StringTable& words = toy_model().english;
  std::vector<parsers::Paper> papers;
  for (std::size_t i = 0; i < count; ++i) {
    parsers::Paper& paper = papers.emplace_back();
    paper.id = {"2402." + number_text(i + 1, 5), 1};
    paper.title = "Paper " + std::to_string(i) + "a";
    for (std::size_t k = 0; k < 3 + below(20); ++k) {
      paper.abstract += std::string(words[below(words.size())]) + ' ';
    }
    paper.abstract += "named" + std::to_string(i) + "b.";
  }
  return papers;
}

std::vector<audit::IndexedPaper> papers_of(const audit::PaperIndex& index) {
  std::vector<audit::IndexedPaper> papers;
  for (std::uint32_t i = 0; i < index.segments().size(); ++i) {
    for (std::uint32_t paper = 0; paper < index.segments()[i].papers(); ++paper) {
      if (!index.is_replaced({i, paper})) papers.push_back(index.segments()[i].paper(paper));
    }
  }
  std::ranges::sort(papers, {}, &audit::IndexedPaper::id);
  return papers;
}

}  // namespace daejo::test
