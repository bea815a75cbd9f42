#include "audit/sentence_alignment.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "audit/document.h"
#include "audit/sentences.h"
#include "audit/summary_terms.h"
#include "audit/vocabulary.h"
#include "base/parallel.h"

namespace daejo {
namespace {

/// What a word weighs that the lexicon does not know: it may be a name or an ending cut wrongly.
constexpr double unknown_weight = 1;

/// A sentence of the paper with its terms, ascending.
struct PaperSentence {
  Span span;
  std::vector<EnglishTermId> terms;

  bool has(EnglishTermId id) const { return std::ranges::binary_search(terms, id); }
};

std::vector<PaperSentence> read_paper(Vocabulary& vocabulary, std::string_view text) {
  const TermList list = vocabulary.find_terms(text);
  std::vector<PaperSentence> sentences;
  std::size_t at = 0;
  for (const Span span : find_sentences(text)) {
    PaperSentence sentence{span, {}};
    for (; at < list.terms.size() && list.terms[at].span.begin < span.end; ++at) {
      if (list.terms[at].kind == TermKind::korean) continue;
      sentence.terms.push_back(vocabulary.english(list, list.terms[at]));
    }
    std::ranges::sort(sentence.terms);
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

/// How far a paper's sentence has the meaning of one Korean term, 0 to 1, and what the term weighs.
struct Support {
  double weight = 0;
  double share = 0;
};

Support support_of(const Model& model, std::uint32_t korean, const PaperSentence& sentence) {
  double likeliest = 0;
  double likeliest_there = 0;
  double total = 0;
  Support support;
  for (Lexicon::InnerIterator it(model.english_given_korean, korean); it; ++it) {
    const auto probability = static_cast<double>(it.value());
    const auto term = static_cast<EnglishTermId>(it.col());
    support.weight += probability * static_cast<double>(model.idf[term]);
    total += probability;
    likeliest = std::max(likeliest, probability);
    if (sentence.has(term)) likeliest_there = std::max(likeliest_there, probability);
  }
  if (total > 0) support.weight /= total;
  if (likeliest > 0) support.share = likeliest_there / likeliest;
  return support;
}

double support_of(const Model& model, const SummaryTerms& summary, const PaperSentence& sentence) {
  double supported = 0;
  double total = unknown_weight * static_cast<double>(summary.unknown.size());
  for (const auto& term : summary.latin) {
    const double weight = idf_of(model, term.id);
    total += weight;
    if (sentence.has(term.id)) supported += weight;
  }
  for (const auto& term : summary.korean) {
    const Support support = support_of(model, term.id, sentence);
    total += support.weight;
    supported += support.weight * support.share;
  }
  return total > 0 ? supported / total : 0;
}

std::vector<SentenceSupport> align(Vocabulary& vocabulary, const Entry& entry, const Paper& paper) {
  const std::vector<PaperSentence> sentences =
      read_paper(vocabulary, document_text(paper.title, paper.abstract));
  std::vector<SentenceSupport> aligned;
  for (std::size_t section = 0; section < entry.sections.size(); ++section) {
    const std::string_view text = entry.sections[section].text;
    for (const Span span : find_sentences(text)) {
      SentenceSupport support{section, span, {}, 0};
      const SummaryTerms summary = read_summary(vocabulary, without_quoted_english(span.of(text)));
      for (const PaperSentence& sentence : sentences) {
        const double share = support_of(vocabulary.model(), summary, sentence);
        if (share <= support.support) continue;
        support.support = share;
        support.abstract = sentence.span;
      }
      aligned.push_back(support);
    }
  }
  return aligned;
}

}  // namespace

std::vector<SentenceSupport> align_sentences(const Model& model, const Entry& entry, const Paper& paper) {
  Vocabulary vocabulary(model);
  return align(vocabulary, entry, paper);
}

void add_sentence_support(WorkspacePool& workspaces, std::span<AuditedEntry> entries, std::size_t threads) {
  const auto workspace = [&] { return workspaces.lend(); };
  parallel_with(entries.size(), threads, workspace, [&](const WorkspacePool::Loan& work, std::size_t i) {
    AuditedEntry& audited = entries[i];
    if (audited.judgement.verdict == Verdict::unverified || !audited.paper) return;
    audited.sentences = align(work->vocabulary, audited.entry, *audited.paper);
  });
}

}  // namespace daejo
