#include "audit/score/sentence_alignment.h"

#include <algorithm>
#include <compare>
#include <span>
#include <string>
#include <string_view>

#include "audit/model/document.h"
#include "audit/model/summary_terms.h"
#include "audit/model/vocabulary.h"
#include "audit/text/sentences.h"
#include "audit/text/set_aside.h"

namespace daejo::audit {
namespace {

/// The weight of a Korean word that the lexicon does not know: a name, for example, or a wrong stem.
constexpr double unknown_weight = 1;
/// `align_sentences` names a partner only from this support on. Nine in ten sentences of right summaries have
/// more support, but only one in ten sentences of summaries that are about another paper.
constexpr double least_support = 0.2;

/// The sentences of a paper, and the terms of each.
class PaperSentences {
 public:
  /// A term, and the number of a sentence that has it.
  struct Place {
    EnglishTermId term = 0;
    std::size_t sentence = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): false alarm on a defaulted <=> in clang-tidy 14.
    auto operator<=>(const Place&) const = default;
  };

  PaperSentences(Vocabulary& vocabulary, std::string_view text) : spans_(find_sentences(text)) {
    const TermList list = vocabulary.find_terms(text);
    places_.reserve(list.terms.size());
    std::size_t at = 0;
    for (std::size_t sentence = 0; sentence < spans_.size(); ++sentence) {
      for (; at < list.terms.size() && list.terms[at].span.begin < spans_[sentence].end; ++at) {
        if (list.terms[at].kind == TermKind::korean) continue;
        places_.push_back({vocabulary.english(list, list.terms[at]), sentence});
      }
    }
    std::ranges::sort(places_);
    places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
  }

  std::size_t size() const { return spans_.size(); }
  Span span_of(std::size_t sentence) const { return spans_[sentence]; }
  /// The places of a term, one for each sentence that has the term, in the order of the sentences.
  std::span<const Place> places_of(EnglishTermId term) const {
    const auto begin = std::ranges::lower_bound(places_, term, {}, &Place::term);
    auto end = begin;
    while (end != places_.end() && end->term == term) ++end;
    return {begin, end};
  }

 private:
  std::vector<Span> spans_;
  std::vector<Place> places_;  // Sorted by term, then by sentence.
};

/// Adds up the weight of a summary sentence's terms, and how much of it each sentence of the paper supports.
class Supports {
 public:
  explicit Supports(const PaperSentences& paper)
      : paper_(paper), supported_(paper.size()), likeliest_(paper.size()) {}

  void add(const Model& model, const SummaryTerms& summary) {
    total_ += unknown_weight * static_cast<double>(summary.unknown.size());
    for (const auto& term : summary.latin) add_latin(term.id, idf_of(model, term.id));
    for (const auto& term : summary.korean) add_korean(model, term.id);
  }

  /// The share of the weight that a sentence of the paper supports, 0 to 1.
  double share_of(std::size_t sentence) const { return total_ > 0 ? supported_[sentence] / total_ : 0; }

 private:
  void add_latin(EnglishTermId term, double weight) {
    total_ += weight;
    for (const auto& place : paper_.places_of(term)) supported_[place.sentence] += weight;
  }

  /// Adds a Korean word. Its weight is the mean IDF of its translations. A sentence of the paper supports a
  /// share of this weight: the probability of the word's likeliest translation in the sentence, divided by
  /// that of its likeliest translation of all.
  void add_korean(const Model& model, std::uint32_t term) {
    double weight = 0;
    double sum = 0;
    double likeliest = 0;
    std::ranges::fill(likeliest_, 0.0);
    for (Lexicon::InnerIterator it(model.english_given_korean, term); it; ++it) {
      const auto probability = static_cast<double>(it.value());
      const auto english = static_cast<EnglishTermId>(it.col());
      weight += probability * static_cast<double>(model.idf[english]);
      sum += probability;
      likeliest = std::max(likeliest, probability);
      for (const auto& place : paper_.places_of(english)) {
        likeliest_[place.sentence] = std::max(likeliest_[place.sentence], probability);
      }
    }
    if (likeliest <= 0) return;
    weight /= sum;
    total_ += weight;
    for (std::size_t i = 0; i < paper_.size(); ++i) supported_[i] += weight * (likeliest_[i] / likeliest);
  }

  const PaperSentences& paper_;
  double total_ = 0;
  std::vector<double> supported_;  // The supported weight for each sentence of the paper.
  std::vector<double> likeliest_;  // Working memory of `add_korean`, for each sentence of the paper.
};

/// Finds the best supporting sentence for each sentence of a text.
std::vector<SentenceMatch> match(Vocabulary& vocabulary, std::string_view text,
                                 const PaperSentences& sentences) {
  std::vector<SentenceMatch> matches;
  for (const Span span : find_sentences(text)) {
    SentenceMatch best{span, {}, 0};
    Supports supports(sentences);
    supports.add(vocabulary.model(), read_summary(vocabulary, without_quoted_english(span.of(text))));
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const double share = supports.share_of(i);
      if (share <= best.support) continue;
      best.support = share;
      best.partner = sentences.span_of(i);
    }
    matches.push_back(best);
  }
  return matches;
}

}  // namespace

std::vector<SentenceMatch> match_sentences(Vocabulary& vocabulary, std::string_view text,
                                           std::string_view other) {
  return match(vocabulary, text, PaperSentences(vocabulary, other));
}

std::vector<SentenceSupport> align_sentences(Vocabulary& vocabulary, const parsers::Entry& entry,
                                             const parsers::Paper& paper) {
  const PaperSentences sentences(vocabulary, document_text(paper.title, paper.abstract));
  std::vector<SentenceSupport> aligned;
  for (std::size_t section = 0; section < entry.sections.size(); ++section) {
    for (const SentenceMatch& best : match(vocabulary, entry.sections[section].text, sentences)) {
      const Span partner = best.support >= least_support ? best.partner : Span{};
      aligned.push_back({section, best.text, partner, best.support});
    }
  }
  return aligned;
}

void add_sentence_support(WorkspacePool& workspaces, std::span<AuditedEntry> entries, std::size_t threads) {
  workspaces.for_each(entries.size(), threads, [&](Workspace& work, std::size_t i) {
    AuditedEntry& audited = entries[i];
    if (audited.judgement.verdict == Verdict::unverified || !audited.paper) return;
    audited.sentences = align_sentences(work.vocabulary, audited.entry, *audited.paper);
  });
}

}  // namespace daejo::audit
