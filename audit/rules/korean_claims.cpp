#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "audit/rules/claim_words.h"
#include "audit/rules/claims.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

/// A native stem must begin the word. A Sino-Korean root may also be the second part of a compound
/// (성능향상).
constexpr ClaimStem korean_stems[] = {
    {"증가", ClaimKind::amount, true, true},   {"급증", ClaimKind::amount, true, true},
    {"상승", ClaimKind::amount, true, true},   {"확대", ClaimKind::amount, true, true},
    {"늘어", ClaimKind::amount, true},         {"늘었", ClaimKind::amount, true},
    {"늘리", ClaimKind::amount, true},         {"늘린", ClaimKind::amount, true},
    {"늘려", ClaimKind::amount, true},         {"늘렸", ClaimKind::amount, true},
    {"늘린다", ClaimKind::amount, true},       {"늘고", ClaimKind::amount, true},
    {"높아", ClaimKind::amount, true},         {"높은", ClaimKind::amount, true},
    {"높였", ClaimKind::amount, true},         {"높여", ClaimKind::amount, true},
    {"높이는", ClaimKind::amount, true},       {"높이고", ClaimKind::amount, true},
    {"높일", ClaimKind::amount, true},         {"높인", ClaimKind::amount, true},
    {"높게", ClaimKind::amount, true},         {"높았", ClaimKind::amount, true},
    {"높고", ClaimKind::amount, true},         {"높다", ClaimKind::amount, true},
    {"높습", ClaimKind::amount, true},         {"커지", ClaimKind::amount, true},
    {"커진", ClaimKind::amount, true},         {"커졌", ClaimKind::amount, true},
    {"올랐", ClaimKind::amount, true},         {"오르", ClaimKind::amount, true},
    {"올라", ClaimKind::amount, true},         {"올렸", ClaimKind::amount, true},
    {"올려", ClaimKind::amount, true},         {"올리", ClaimKind::amount, true},
    {"올린", ClaimKind::amount, true},         {"길어", ClaimKind::amount, true},
    {"길었", ClaimKind::amount, true},         {"많아", ClaimKind::amount, true},
    {"많았", ClaimKind::amount, true},         {"강해", ClaimKind::amount, true},
    {"강화", ClaimKind::amount, true},         {"감소", ClaimKind::amount, false, true},
    {"급감", ClaimKind::amount, false, true},  {"하락", ClaimKind::amount, false, true},
    {"축소", ClaimKind::amount, false, true},  {"절감", ClaimKind::amount, false, true},
    {"단축", ClaimKind::amount, false, true},  {"경감", ClaimKind::amount, false, true},
    {"약화", ClaimKind::amount, false},        {"완화", ClaimKind::amount, false},
    {"줄어", ClaimKind::amount, false},        {"줄었", ClaimKind::amount, false},
    {"줄이", ClaimKind::amount, false},        {"줄인", ClaimKind::amount, false},
    {"줄일", ClaimKind::amount, false},        {"줄여", ClaimKind::amount, false},
    {"줄였", ClaimKind::amount, false},        {"줄고", ClaimKind::amount, false},
    {"낮아", ClaimKind::amount, false},        {"낮은", ClaimKind::amount, false},
    {"낮추", ClaimKind::amount, false},        {"낮춘", ClaimKind::amount, false},
    {"낮출", ClaimKind::amount, false},        {"낮춰", ClaimKind::amount, false},
    {"낮췄", ClaimKind::amount, false},        {"낮게", ClaimKind::amount, false},
    {"낮았", ClaimKind::amount, false},        {"낮고", ClaimKind::amount, false},
    {"낮다", ClaimKind::amount, false},        {"낮습", ClaimKind::amount, false},
    {"떨어", ClaimKind::amount, false},        {"내려가", ClaimKind::amount, false},
    {"내려갔", ClaimKind::amount, false},      {"작아", ClaimKind::amount, false},
    {"작았", ClaimKind::amount, false},        {"짧아", ClaimKind::amount, false},
    {"짧았", ClaimKind::amount, false},        {"적었", ClaimKind::amount, false},
    {"약해", ClaimKind::amount, false},        {"향상", ClaimKind::quality, true, true},
    {"개선", ClaimKind::quality, true, true},  {"제고", ClaimKind::quality, true},
    {"좋아", ClaimKind::quality, true},        {"좋은", ClaimKind::quality, true},
    {"좋았", ClaimKind::quality, true},        {"나은", ClaimKind::quality, true},
    {"나았", ClaimKind::quality, true},        {"우수", ClaimKind::quality, true},
    {"뛰어나", ClaimKind::quality, true},      {"뛰어난", ClaimKind::quality, true},
    {"뛰어났", ClaimKind::quality, true},      {"저하", ClaimKind::quality, false, true},
    {"악화", ClaimKind::quality, false, true}, {"나빠", ClaimKind::quality, false},
    {"나쁜", ClaimKind::quality, false},       {"나빴", ClaimKind::quality, false},
    {"최고", ClaimKind::quality, true},        {"최상", ClaimKind::quality, true},
    {"최저", ClaimKind::amount, false},        {"최소화", ClaimKind::amount, false},
    {"극대화", ClaimKind::amount, true},       {"최대화", ClaimKind::amount, true},
    {"강한", ClaimKind::strength, true},       {"강력한", ClaimKind::strength, true},
    {"약한", ClaimKind::strength, false},      {"빠른", ClaimKind::speed, true},
    {"느린", ClaimKind::speed, false},         {"긍정적", ClaimKind::sign, true},
    {"양의", ClaimKind::sign, true},           {"부정적", ClaimKind::sign, false},
    {"음의", ClaimKind::sign, false},          {"초기", ClaimKind::time, true},
    {"후기", ClaimKind::time, false},          {"후반", ClaimKind::time, false},
    {"모든", ClaimKind::extent, true},         {"전체", ClaimKind::extent, true},
    {"일부", ClaimKind::extent, false},        {"소수의", ClaimKind::extent, false},
    {"과대", ClaimKind::estimate, true},       {"과소", ClaimKind::estimate, false},
    {"실제", ClaimKind::origin, true},         {"실세계", ClaimKind::origin, true},
    {"합성", ClaimKind::origin, false},
};

/// Words that compare if 더 alone precedes them. Otherwise they only say that something is large.
constexpr ClaimStem compared_stems[] = {
    {"큰", ClaimKind::amount, true},    {"많은", ClaimKind::amount, true},
    {"긴", ClaimKind::amount, true},    {"강한", ClaimKind::amount, true},
    {"작은", ClaimKind::amount, false}, {"적은", ClaimKind::amount, false},
    {"짧은", ClaimKind::amount, false}, {"약한", ClaimKind::amount, false},
};

const ClaimStem* stem_of(std::span<const ClaimStem> stems, std::string_view word, std::size_t& at) {
  for (const ClaimStem& stem : stems) {
    at = word.find(stem.stem);
    if (at == 0 || (at != std::string_view::npos && stem.inside)) return &stem;
  }
  return nullptr;
}

/// Finds the claims of a sentence by its words, which are separated by spaces.
class KoreanClaims {
 public:
  explicit KoreanClaims(std::string_view sentence) : sentence_(sentence), words_(spaced_words(sentence)) {}

  std::vector<Claim> run() const {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::size_t at = 0;
      const ClaimStem* stem = stem_of(korean_stems, text(i), at);
      if (stem == nullptr && is_compared(i)) stem = stem_of(compared_stems, text(i), at);
      if (stem == nullptr) continue;
      Claim claim{stem->kind, stem->up, is_negated(i, at + stem->stem.size()), compares(i), words_[i], {}};
      const Span object =
          stem->kind == ClaimKind::origin || stem->kind == ClaimKind::extent ? after(i) : object_of(i, at);
      if (object.size() > 0) claim.objects.push_back(object);
      const Span topic = object.size() > 0 ? Span{} : topic_before(i);
      if (topic.size() > 0) claim.objects.push_back(topic);
      claims.push_back(std::move(claim));
    }
    return claims;
  }

 private:
  std::string_view text(std::size_t i) const { return words_[i].of(sentence_); }

  bool is_compared(std::size_t i) const {
    return i > 0 && (text(i - 1) == "더" || text(i - 1) == "훨씬" || text(i - 1).ends_with("보다"));
  }

  /// Whether the rest of the word, or one of the next two words, negates the word: "떨어지지 않아", "저하
  /// 없이".
  bool is_negated(std::size_t i, std::size_t rest) const {
    static constexpr std::array<std::string_view, 6> negations = {"않", "못", "없", "아니", "막", "방지"};
    if (contains_any(text(i).substr(rest), negations)) return true;
    constexpr std::size_t reach = 2;
    for (std::size_t next = i + 1; next < std::min(words_.size(), i + 1 + reach); ++next) {
      if (contains_any(text(next), negations)) return true;
    }
    return false;
  }

  bool compares(std::size_t i) const {
    constexpr std::size_t reach = 4;
    static constexpr std::array<std::string_view, 3> marks = {"보다", "비해", "대비"};
    for (std::size_t back = 1; back <= std::min(i, reach); ++back) {
      if (ends_with_one_of(text(i - back), marks)) return true;
    }
    return false;
  }

  static bool is_adnominal(std::string_view word) {
    static constexpr std::array<std::string_view, 13> ends = {"은", "는", "된", "한", "킨", "린", "춘",
                                                              "인", "난", "진", "될", "큰", "긴"};
    return ends_with_one_of(word, ends);
  }

  Span object_of(std::size_t i, std::size_t at) const {
    if (at > 0) return {words_[i].begin, words_[i].begin + at};  // 성능향상
    static constexpr std::array<std::string_view, 4> marked = {"이", "가", "을", "를"};
    const bool has_argument = i > 0 && ends_with_one_of(text(i - 1), marked);
    if (is_adnominal(text(i)) && !has_argument) return after(i);
    return before(i);
  }

  /// The noun after an adnominal form, with a second noun if the two form a compound: "높은 |추론 속도를|".
  Span after(std::size_t i) const {
    if (i + 1 >= words_.size()) return {};
    Span object = words_[i + 1];
    if (i + 2 < words_.size() && !ends_with_particle(text(i + 1))) object.end = words_[i + 2].end;
    return object;
  }

  /// The nearest noun before the word, skipping adverbs, numbers and the other side of a comparison.
  Span before(std::size_t i) const {
    constexpr std::size_t reach = 6;
    for (std::size_t back = 1; back <= std::min(i, reach); ++back) {
      const std::size_t at = i - back;
      if (is_passed_over(text(at))) {
        // The other side of a comparison may have several words: "기존 보상 함수보다".
        if (text(at).ends_with("보다")) {
          while (back < i && !ends_with_particle(text(i - back - 1))) ++back;
        }
        continue;
      }
      if (ends_clause(text(at))) return {};
      Span object = words_[at];
      const bool joined = at > 0 && !ends_with_particle(text(at - 1)) && !is_passed_over(text(at - 1)) &&
                          !ends_clause(text(at - 1)) && !is_adnominal(text(at - 1));
      if (joined) object.begin = words_[at - 1].begin;
      return object;
    }
    return {};
  }

  /// The topic of the sentence, which is used if no noun is nearer: "|임계값은| 첫 층에서 끝 층으로 가면서
  /// 높아진다".
  Span topic_before(std::size_t i) const {
    static constexpr std::array<std::string_view, 2> marks = {"은", "는"};
    for (std::size_t back = 1; back <= i; ++back) {
      const std::string_view word = text(i - back);
      if (!ends_with_one_of(word, marks) || is_claim(i - back)) continue;
      return words_[i - back];
    }
    return {};
  }

  bool is_claim(std::size_t i) const {
    std::size_t at = 0;
    return stem_of(korean_stems, text(i), at) != nullptr;
  }

  static bool ends_with_particle(std::string_view word) {
    static constexpr std::array<std::string_view, 16> particles = {
        "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", ",", "서", "만", "며"};
    static constexpr std::array<std::string_view, 14> nouns = {"길이", "깊이",   "높이", "차이",  "효과",
                                                               "결과", "정도",   "속도", "밀도",  "빈도",
                                                               "온도", "정확도", "평가", "난이도"};
    return ends_with_one_of(word, particles) && !is_one_of(word, nouns);
  }

  static bool is_passed_over(std::string_view word) {
    static constexpr std::array<std::string_view, 28> adverbs = {
        "은",     "는",   "이",       "가",     "을",   "를",   "더",       "더욱",  "훨씬", "약",
        "최대",   "최소", "평균",     "각각",   "모두", "다소", "조금",     "매우",  "가장", "약간",
        "동시에", "함께", "일관되게", "가까이", "이상", "정도", "전반적인", "상당한"};
    static constexpr std::array<std::string_view, 9> ends = {"게",   "히",   "적으로", "보다", "대비",
                                                             "비해", "에서", "에서는", "까지"};
    if (std::ranges::find(adverbs, word) != adverbs.end() || ends_with_one_of(word, ends)) return true;
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }

  static bool ends_clause(std::string_view word) {
    static constexpr std::array<std::string_view, 10> ends = {"고",   "며",   "면서", "하여", "해",
                                                              "지만", "으나", "는데", ",",    "다."};
    return ends_with_one_of(word, ends);
  }

  std::string_view sentence_;
  std::vector<Span> words_;
};

}  // namespace

std::vector<Claim> find_korean_claims(std::string_view sentence) {
  return KoreanClaims(sentence).run();
}

}  // namespace daejo::audit
