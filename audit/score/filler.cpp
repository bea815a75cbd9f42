#include "audit/score/filler.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace daejo::audit {
namespace {

using namespace std::string_view_literals;

/// Beginnings of Korean words that occur in summaries of any paper. For example, 보여 covers 보여준다 and
/// 보여주었다. The list is made by hand, because what counts as filler is a matter of taste.
constexpr std::array filler_beginnings = {
    "가능"sv,     "가장"sv,   "각각"sv,       "간단"sv,     "강력"sv,   "강점"sv,     "강조"sv,
    "갖추"sv,     "갖춘"sv,   "개념"sv,       "개발"sv,     "개선"sv,   "거두"sv,     "검증"sv,
    "결과"sv,     "결합"sv,   "경우"sv,       "계산"sv,     "고려"sv,   "고성능"sv,   "공개"sv,
    "과정"sv,     "과제"sv,   "과학"sv,       "관련"sv,     "구성"sv,   "구조"sv,     "구축"sv,
    "구현"sv,     "규모"sv,   "극대화"sv,     "극복"sv,     "기대"sv,   "기록"sv,     "기반"sv,
    "기법"sv,     "기술"sv,   "기여"sv,       "기존"sv,     "나은"sv,   "내용"sv,     "네트워크"sv,
    "논문"sv,     "높였"sv,   "높은"sv,       "높이"sv,     "능가"sv,   "능력"sv,     "다루"sv,
    "다르"sv,     "다른"sv,   "다양"sv,       "단계"sv,     "단점"sv,   "달성"sv,     "대규모"sv,
    "대비"sv,     "대상"sv,   "대한"sv,       "대해"sv,     "더불"sv,   "더욱"sv,     "덕분"sv,
    "데이터"sv,   "도구"sv,   "도입"sv,       "도출"sv,     "독창"sv,   "돋보"sv,     "동작"sv,
    "되었"sv,     "들어"sv,   "딥러닝"sv,     "따라"sv,     "따르"sv,   "또한"sv,     "뛰어"sv,
    "만들"sv,     "많은"sv,   "매우"sv,       "머신러닝"sv, "메소드"sv, "모델"sv,     "모두"sv,
    "목표"sv,     "문제"sv,   "미래"sv,       "바탕"sv,     "발전"sv,   "발표"sv,     "방법"sv,
    "방식"sv,     "방향"sv,   "백분율"sv,     "벤치마크"sv, "보고"sv,   "보여"sv,     "보였"sv,
    "보완"sv,     "보인"sv,   "복잡"sv,       "본"sv,       "본문"sv,   "분석"sv,     "분야"sv,
    "비교"sv,     "비용"sv,   "빠르"sv,       "사람"sv,     "사례"sv,   "사용"sv,     "산업"sv,
    "상당"sv,     "상황"sv,   "새로"sv,       "설계"sv,     "설명"sv,   "성과"sv,     "성능"sv,
    "성적"sv,     "세계"sv,   "속도"sv,       "수준"sv,     "수행"sv,   "시나리오"sv, "시사"sv,
    "시스템"sv,   "신경망"sv, "실용"sv,       "실제"sv,     "실험"sv,   "심층"sv,     "아이디어"sv,
    "아키텍처"sv, "안정"sv,   "알고리즘"sv,   "앞으"sv,     "어려"sv,   "얻었"sv,     "얻은"sv,
    "여러"sv,     "연구"sv,   "영역"sv,       "영향"sv,     "예를"sv,   "예상"sv,     "예측"sv,
    "요소"sv,     "우수"sv,   "유연"sv,       "유용"sv,     "유의미"sv, "유지"sv,     "응용"sv,
    "의미"sv,     "이러"sv,   "이루"sv,       "이를"sv,     "이번"sv,   "이전"sv,     "이점"sv,
    "인공지능"sv, "일반화"sv, "입증"sv,       "있습"sv,     "있으"sv,   "작동"sv,     "작업"sv,
    "잘"sv,       "장점"sv,   "저자"sv,       "적용"sv,     "전략"sv,   "전체"sv,     "전통"sv,
    "접근"sv,     "정량"sv,   "정성"sv,       "정확"sv,     "제공"sv,   "제시"sv,     "제안"sv,
    "제한"sv,     "조건"sv,   "좋은"sv,       "주목"sv,     "주요"sv,   "주제"sv,     "줄였"sv,
    "줄이"sv,     "중요"sv,   "증가"sv,       "증명"sv,     "지표"sv,   "진행"sv,     "차별"sv,
    "처리"sv,     "최고"sv,   "최근"sv,       "최대"sv,     "최신"sv,   "최적"sv,     "최종"sv,
    "측면"sv,     "코드"sv,   "크게"sv,       "태스크"sv,   "테스트"sv, "통해"sv,     "특정"sv,
    "특징"sv,     "특화"sv,   "특히"sv,       "퍼센트"sv,   "평가"sv,   "포함"sv,     "품질"sv,
    "풍부"sv,     "필요"sv,   "하이브리드"sv, "학계"sv,     "학습"sv,   "한계"sv,     "해결"sv,
    "해당"sv,     "해법"sv,   "해석"sv,       "핵심"sv,     "향상"sv,   "향후"sv,     "혁신"sv,
    "현재"sv,     "현저"sv,   "확인"sv,       "확장"sv,     "활용"sv,   "획기"sv,     "효과"sv,
    "효율"sv,     "훈련"sv};

/// English filler words, compared with the stems of a text's words.
constexpr std::array filler_stems = {
    "accuraci"sv, "achiev"sv,    "advanc"sv,     "ai"sv,          "algorithm"sv, "analysi"sv,
    "appli"sv,    "applic"sv,    "approach"sv,   "architectur"sv, "artifici"sv,  "arxiv"sv,
    "baselin"sv,  "benchmark"sv, "compar"sv,     "complex"sv,     "comput"sv,    "data"sv,
    "dataset"sv,  "deep"sv,      "demonstr"sv,   "design"sv,      "detail"sv,    "develop"sv,
    "dl"sv,       "effect"sv,    "effici"sv,     "evalu"sv,       "exist"sv,     "experi"sv,
    "feature"sv,  "framework"sv, "general"sv,    "high"sv,        "highlight"sv, "hybrid"sv,
    "improv"sv,   "innov"sv,     "intellig"sv,   "learn"sv,       "machin"sv,    "machinelearn"sv,
    "mechan"sv,   "method"sv,    "methodolog"sv, "metric"sv,      "ml"sv,        "model"sv,
    "network"sv,  "neural"sv,    "new"sv,        "novel"sv,       "optim"sv,     "outperform"sv,
    "paper"sv,    "paramet"sv,   "perform"sv,    "problem"sv,     "process"sv,   "propos"sv,
    "research"sv, "result"sv,    "robust"sv,     "set"sv,         "show"sv,      "signific"sv,
    "solut"sv,    "sota"sv,      "speed"sv,      "state"sv,       "structur"sv,  "studi"sv,
    "system"sv,   "task"sv,      "techniqu"sv,   "technolog"sv,   "test"sv,      "train"sv,
    "use"sv,      "user"sv,      "valid"sv,      "variou"sv};

/// A term with a lower IDF is too common among abstracts to be specific. The IDF of a Korean term is the mean
/// over its translations.
constexpr double least_latin_idf = 2.5;
constexpr double least_korean_idf = 3;

static_assert(std::ranges::is_sorted(filler_stems));

struct DistinctTerm {
  std::uint64_t hash = 0;  ///< The `hash_bytes` of the key.
  std::string_view key;
  TermKind kind = TermKind::english;
};

/// The `filler_beginnings` in ascending order, without those that start with another beginning. So at most
/// one can be a prefix of a word: the last one that is not greater than the word.
const std::vector<std::string_view>& shortest_beginnings() {
  static const auto shortest = [] {
    std::vector<std::string_view> sorted(filler_beginnings.begin(), filler_beginnings.end());
    std::ranges::sort(sorted);
    std::vector<std::string_view> kept;
    for (const std::string_view word : sorted) {
      if (kept.empty() || !word.starts_with(kept.back())) kept.push_back(word);
    }
    return kept;
  }();
  return shortest;
}

bool is_filler_word(TermKind kind, std::string_view key) {
  if (kind == TermKind::english) return std::ranges::binary_search(filler_stems, key);
  const auto& beginnings = shortest_beginnings();
  const auto after = std::ranges::upper_bound(beginnings, key);
  return after != beginnings.begin() && key.starts_with(*std::prev(after));
}

/// The mean IDF of the English translations of a Korean word, weighted by their probabilities; 0 if the
/// lexicon has none.
double expected_idf(const Model& model, const DistinctTerm& term) {
  const auto number = model.korean.find(term.key, term.hash);
  if (!number) return 0;
  double sum = 0;
  double total = 0;
  for (Lexicon::InnerIterator it(model.english_given_korean, *number); it; ++it) {
    const auto probability = static_cast<double>(it.value());
    sum += probability * static_cast<double>(model.idf[static_cast<std::size_t>(it.col())]);
    total += probability;
  }
  return total > 0 ? sum / total : 0;
}

bool is_specific(const Model& model, const DistinctTerm& term) {
  if (term.kind == TermKind::number) return true;
  if (is_filler_word(term.kind, term.key)) return false;
  return term.kind == TermKind::english ? idf_of(model, english_term_id(model, term.key)) >= least_latin_idf
                                        : expected_idf(model, term) >= least_korean_idf;
}

DistinctTerm distinct_term(const TermList& list, const Term& term) {
  return {hash_bytes(list.key(term)), list.key(term), term.kind};
}

/// The distinct terms of a text. A hyphenated word is represented by its parts.
std::vector<DistinctTerm> distinct_terms(const TermList& list) {
  std::vector<DistinctTerm> distinct;
  distinct.reserve(list.terms.size());
  for (const Term& term : list.terms) {
    if (!term.whole) distinct.push_back(distinct_term(list, term));
  }
  // Sorting serves only to bring equal terms together. Hashes are faster to compare than texts.
  std::ranges::sort(distinct, [](const DistinctTerm& a, const DistinctTerm& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.key < b.key;
  });
  const auto is_same = [](const DistinctTerm& a, const DistinctTerm& b) { return a.key == b.key; };
  distinct.erase(std::unique(distinct.begin(), distinct.end(), is_same), distinct.end());
  return distinct;
}

/// The most specific terms that a filler text may have if it has `terms` terms in all.
std::size_t most_specific_of(std::size_t terms) {
  constexpr std::size_t always = 1;
  constexpr std::size_t one_in = 30;
  return std::max(always, terms / one_in);
}

}  // namespace

Specificity specificity_of(const Model& model, const SummaryTerms& text) {
  const std::vector<DistinctTerm> distinct = distinct_terms(text.list);
  const auto specific =
      std::ranges::count_if(distinct, [&](const DistinctTerm& term) { return is_specific(model, term); });
  return {distinct.size(), static_cast<std::size_t>(specific)};
}

bool is_filler(const Specificity& specificity) {
  return specificity.specific <= most_specific_of(specificity.terms);
}

std::optional<Specificity> filler_specificity(const Model& model, const SummaryTerms& text) {
  const std::size_t most = most_specific_of(text.list.terms.size());
  std::vector<DistinctTerm> specific;
  for (const Term& written : text.list.terms) {
    if (written.whole) continue;
    const DistinctTerm term = distinct_term(text.list, written);
    const bool is_new = std::ranges::find(specific, term.key, &DistinctTerm::key) == specific.end();
    if (is_new && is_specific(model, term)) specific.push_back(term);
    if (specific.size() > most) return std::nullopt;
  }
  const Specificity specificity = specificity_of(model, text);
  return is_filler(specificity) ? std::optional(specificity) : std::nullopt;
}

}  // namespace daejo::audit
