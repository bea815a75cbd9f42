#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "audit/rules/claim_words.h"
#include "audit/rules/claims.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

/// The stems of words that make claims. A stem with four values may be anywhere in a word, because it may be
/// the second part of a compound: 향상 in 성능향상. Any other stem must begin the word.
constexpr auto korean_stems = [] {
  using enum ClaimKind;
  return std::to_array<ClaimStem>(
      {{"증가", amount, true, true},  {"급증", amount, true, true},   {"상승", amount, true, true},
       {"확대", amount, true, true},  {"늘어", amount, true},         {"늘었", amount, true},
       {"늘리", amount, true},        {"늘린", amount, true},         {"늘려", amount, true},
       {"늘렸", amount, true},        {"늘린다", amount, true},       {"늘고", amount, true},
       {"높아", amount, true},        {"높은", amount, true},         {"높였", amount, true},
       {"높여", amount, true},        {"높이는", amount, true},       {"높이고", amount, true},
       {"높일", amount, true},        {"높인", amount, true},         {"높게", amount, true},
       {"높았", amount, true},        {"높고", amount, true},         {"높다", amount, true},
       {"높습", amount, true},        {"커지", amount, true},         {"커진", amount, true},
       {"커졌", amount, true},        {"올랐", amount, true},         {"오르", amount, true},
       {"올라", amount, true},        {"올렸", amount, true},         {"올려", amount, true},
       {"올리", amount, true},        {"올린", amount, true},         {"길어", amount, true},
       {"길었", amount, true},        {"많아", amount, true},         {"많았", amount, true},
       {"강해", amount, true},        {"강화", amount, true},         {"감소", amount, false, true},
       {"급감", amount, false, true}, {"하락", amount, false, true},  {"축소", amount, false, true},
       {"절감", amount, false, true}, {"단축", amount, false, true},  {"경감", amount, false, true},
       {"약화", amount, false},       {"완화", amount, false},        {"줄어", amount, false},
       {"줄었", amount, false},       {"줄이", amount, false},        {"줄인", amount, false},
       {"줄일", amount, false},       {"줄여", amount, false},        {"줄였", amount, false},
       {"줄고", amount, false},       {"낮아", amount, false},        {"낮은", amount, false},
       {"낮추", amount, false},       {"낮춘", amount, false},        {"낮출", amount, false},
       {"낮춰", amount, false},       {"낮췄", amount, false},        {"낮게", amount, false},
       {"낮았", amount, false},       {"낮고", amount, false},        {"낮다", amount, false},
       {"낮습", amount, false},       {"떨어", amount, false},        {"내려가", amount, false},
       {"내려갔", amount, false},     {"작아", amount, false},        {"작았", amount, false},
       {"짧아", amount, false},       {"짧았", amount, false},        {"적었", amount, false},
       {"약해", amount, false},       {"향상", quality, true, true},  {"개선", quality, true, true},
       {"제고", quality, true},       {"좋아", quality, true},        {"좋은", quality, true},
       {"좋았", quality, true},       {"나은", quality, true},        {"나았", quality, true},
       {"우수", quality, true},       {"뛰어나", quality, true},      {"뛰어난", quality, true},
       {"뛰어났", quality, true},     {"저하", quality, false, true}, {"악화", quality, false, true},
       {"나빠", quality, false},      {"나쁜", quality, false},       {"나빴", quality, false},
       {"최고", quality, true},       {"최상", quality, true},        {"최저", amount, false},
       {"최소화", amount, false},     {"극대화", amount, true},       {"최대화", amount, true},
       {"강한", strength, true},      {"강력한", strength, true},     {"약한", strength, false},
       {"빠른", speed, true},         {"느린", speed, false},         {"긍정적", sign, true},
       {"양의", sign, true},          {"부정적", sign, false},        {"음의", sign, false},
       {"초기", time, true},          {"후기", time, false},          {"후반", time, false},
       {"모든", extent, true},        {"전체", extent, true},         {"일부", extent, false},
       {"소수의", extent, false},     {"과대", estimate, true},       {"과소", estimate, false},
       {"실제", origin, true},        {"실세계", origin, true},       {"합성", origin, false}});
}();

/// Adjectives that make a claim about an amount only directly after 더, 훨씬 or a word that ends with 보다.
/// Elsewhere, 큰, for example, only says that something is large.
constexpr auto compared_stems = [] {
  using enum ClaimKind;
  return std::to_array<ClaimStem>({{"큰", amount, true},
                                   {"많은", amount, true},
                                   {"긴", amount, true},
                                   {"작은", amount, false},
                                   {"적은", amount, false},
                                   {"짧은", amount, false}});
}();

const ClaimStem* stem_of(std::span<const ClaimStem> stems, std::string_view word, std::size_t& at) {
  for (const ClaimStem& stem : stems) {
    at = word.find(stem.stem);
    if (at == 0 || (at != std::string_view::npos && stem.inside)) return &stem;
  }
  return nullptr;
}

/// Finds the claims of a sentence by its words; see `spaced_words`.
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

  /// Whether word `i` is negated by its own letters from offset `rest` on, or by one of the next two words:
  /// "떨어지지 않아", "저하 없이".
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
    if (at > 0) return {words_[i].begin, words_[i].begin + at};  // 성능 in 성능향상
    static constexpr std::array<std::string_view, 4> marked = {"이", "가", "을", "를"};
    const bool has_argument = i > 0 && ends_with_one_of(text(i - 1), marked);
    if (is_adnominal(text(i)) && !has_argument) return after(i);
    return before(i);
  }

  /// What word `i`, such as the adnominal 높은, may describe: the word after it, and also the one after that
  /// unless the first ends with a particle or a comma, because the two may form a compound (between bars):
  /// "높은 |추론 속도를|". Empty if no word follows.
  Span after(std::size_t i) const {
    if (i + 1 >= words_.size()) return {};
    Span object = words_[i + 1];
    if (i + 2 < words_.size() && !ends_with_particle(text(i + 1))) object.end = words_[i + 2].end;
    return object;
  }

  /// The nearest noun among the six words before word `i`, with the noun before it if the two may form a
  /// compound. Adverbs, words with digits and the other side of a comparison are skipped. Empty if a clause
  /// ends before a noun is found.
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

  /// The nearest topic before word `i`: a word that ends with 은 or 는 and makes no claim. It is used if no
  /// other object is found, as in "|임계값은| 첫 층에서 끝 층으로 가면서 높아진다", where it is between bars.
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
