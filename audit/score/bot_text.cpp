#include "audit/score/bot_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "audit/model/burstiness.h"
#include "audit/model/document.h"
#include "audit/score/sentence_alignment.h"
#include "audit/score/term_overlap.h"
#include "audit/text/hangul.h"
#include "audit/text/plain_words.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

/// A bot's text with fewer words is too short to be a paper: it may be a title or an error page.
constexpr std::size_t fewest_words = 30;
constexpr std::size_t run_length = 4;
/// If the bot's text has at least this share of the four-word sequences of title and abstract, it is taken to
/// be the paper's. A hundred other abstracts of the same topic together have at most 17 % of these sequences,
/// and ten have 9 %. The full text of the right paper has nearly all, and still many if its abstract was cut
/// off.
constexpr double least_runs = 0.1;
/// The share that is enough if the paper has no `own_names` to look for.
constexpr double least_runs_without_name = 0.05;
/// A text with a higher share of Hangul among its letters cannot be compared word for word with the English
/// abstract.
constexpr double most_hangul = 0.2;
/// If a sentence of the bot's text supports at least this share of a summary's sentence, the summary's
/// sentence counts as made from it.
constexpr double clear_support = 0.5;

double hangul_share(std::string_view text) {
  double hangul = 0;
  double letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.length;
    const char32_t c = point.value;
    hangul += is_hangul_syllable(c) ? 1 : 0;
    letters += is_hangul_syllable(c) || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ? 1 : 0;
  }
  return letters > 0 ? hangul / letters : 0;
}

std::set<std::string> runs_of(const std::vector<std::string>& words) {
  std::set<std::string> runs;
  for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
    std::string run;
    for (std::size_t k = 0; k < run_length; ++k) run += words[i + k] + ' ';
    runs.insert(std::move(run));
  }
  return runs;
}

double share_of_runs(const std::vector<std::string>& paper, const std::vector<std::string>& bot) {
  const std::set<std::string> own = runs_of(paper);
  const std::set<std::string> there = runs_of(bot);
  if (own.empty()) return 1;
  const auto shared = std::ranges::count_if(own, [&](const std::string& run) { return there.contains(run); });
  return static_cast<double>(shared) / static_cast<double>(own.size());
}

/// The keys of the paper's words that hardly any other paper has and that tell what the paper is about
/// (`is_telling`). Most of them are names.
std::set<std::string> own_names(const Model& model, std::string_view paper_text) {
  std::set<std::string> names;
  const TermList list = find_terms(paper_text);
  for (const Term& term : list.terms) {
    if (term.kind != TermKind::english || term.part) continue;
    const EnglishTermId id = english_term_id(model, list.key(term));
    if (idf_of(model, id) < own_name_idf || !is_telling(model, id, term.span.of(paper_text))) continue;
    names.emplace(list.key(term));
  }
  return names;
}

bool has_any(const std::set<std::string>& names, std::string_view text) {
  const TermList list = find_terms(text);
  return std::ranges::any_of(list.terms,
                             [&](const Term& term) { return names.contains(std::string(list.key(term))); });
}

Reason bad_source(Message message, std::size_t words, std::optional<double> shared) {
  Reason reason;
  reason.code = "bad-source";
  reason.severity = Severity::error;
  reason.message = std::move(message);
  reason.evidence = {{"words", static_cast<double>(words)}};
  if (shared) reason.evidence.push_back({"shared", *shared});
  return reason;
}

}  // namespace

std::optional<Reason> bad_source_reason(const Model& model, std::string_view bot_text,
                                        std::string_view paper_text) {
  const std::vector<std::string> words = plain_words(bot_text);
  if (words.empty()) {
    return bad_source({"The text that the summary was made from is empty, so the summary is made up.",
                       "요약의 바탕이 된 글이 비어 있으므로 지어낸 요약입니다."},
                      0, std::nullopt);
  }
  if (words.size() < fewest_words) {
    return bad_source(
        {fmt::format(
             "The text that the summary was made from has only {} word{}, too few for a paper. Get the "
             "paper's text and write the summary again.",
             words.size(), words.size() == 1 ? "" : "s"),
         fmt::format(
             "요약의 바탕이 된 글이 {}단어뿐이라 논문이라 할 수 없습니다. 논문의 글을 구해 요약을 다시 쓰세요.",
             words.size())},
        words.size(), std::nullopt);
  }
  if (hangul_share(bot_text) > most_hangul) return std::nullopt;
  const double shared = share_of_runs(plain_words(paper_text), words);
  if (shared >= least_runs) return std::nullopt;
  const std::set<std::string> names = own_names(model, paper_text);
  if (names.empty() ? shared >= least_runs_without_name : has_any(names, bot_text)) return std::nullopt;
  return bad_source(
      {"The summary was made from a text that is not this paper's: the text shares hardly any wording with title and abstract.",
       "요약의 바탕이 된 글이 이 논문의 글이 아닙니다. 제목과 초록에 나오는 표현이 거의 없습니다."},
      words.size(), shared);
}

std::string supporting_sentences(Vocabulary& vocabulary, std::string_view summary,
                                 std::string_view paper_text, std::string_view bot_text) {
  const std::vector<SentenceMatch> by_paper = match_sentences(vocabulary, summary, paper_text);
  const std::vector<SentenceMatch> by_bot = match_sentences(vocabulary, summary, bot_text);
  std::set<std::size_t> begins;
  std::vector<Span> chosen;
  for (std::size_t i = 0; i < by_bot.size(); ++i) {
    if (by_bot[i].support < clear_support || by_bot[i].support <= by_paper[i].support) continue;
    if (begins.insert(by_bot[i].partner.begin).second) chosen.push_back(by_bot[i].partner);
  }
  std::ranges::sort(chosen, {}, &Span::begin);
  std::string text;
  for (const Span span : chosen) text.append(span.of(bot_text)).append("\n");
  return text;
}

OriginalText::OriginalText(Vocabulary& vocabulary, std::string_view summary, std::string paper_text,
                           const std::optional<std::string>& bot_text)
    : text_(std::move(paper_text)), paper_size_(text_.size()) {
  if (!bot_text) return;
  bad_source_ = bad_source_reason(vocabulary.model(), *bot_text, text_);
  if (bad_source_) return;
  const std::string more = supporting_sentences(vocabulary, summary, text_, *bot_text);
  if (!more.empty()) text_.append("\n").append(more);
}

void OriginalText::finish(Judgement& judgement) const {
  const auto is_beyond = [&](const TermMatch& match) { return match.abstract_span.end > paper_size_; };
  const auto forget_places = [&](std::vector<TermMatch>& matches) {
    for (TermMatch& match : matches) {
      if (is_beyond(match)) match.abstract_span = {};
    }
  };
  std::erase_if(judgement.terms_missed, is_beyond);
  forget_places(judgement.terms_found);
  for (Signal& signal : judgement.signals) forget_places(signal.terms);
  if (bad_source_) judgement.reasons.insert(judgement.reasons.begin(), *bad_source_);
}

}  // namespace daejo::audit
