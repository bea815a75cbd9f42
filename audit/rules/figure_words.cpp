#include "audit/rules/figure_words.h"

#include <algorithm>
#include <array>

#include "audit/text/hangul.h"
#include "audit/text/korean_word.h"

namespace daejo::audit {
namespace {

using namespace std::string_view_literals;

/// A unit and its words. If it has fewer words than the array, the others are empty.
struct LatinUnit {
  FigureKind kind;
  double factor;
  std::array<std::u32string_view, 5> words;
};

constexpr double minute = 60;
constexpr double hour = 3600;
constexpr double day = 86400;

constexpr LatinUnit latin_units[] = {
    {FigureKind::times, 1, {U"fold", U"folds", U"times"}},
    {FigureKind::percent, 1, {U"percent", U"percentage", U"pp"}},
    {FigureKind::duration, 1e-3, {U"ms", U"millisecond", U"milliseconds"}},
    {FigureKind::duration, 1, {U"s", U"sec", U"secs", U"second", U"seconds"}},
    {FigureKind::duration, minute, {U"min", U"mins", U"minute", U"minutes"}},
    {FigureKind::duration, hour, {U"h", U"hr", U"hrs", U"hour", U"hours"}},
    {FigureKind::duration, day, {U"day", U"days"}},
    {FigureKind::duration, 7 * day, {U"week", U"weeks"}},
    {FigureKind::duration, 30 * day, {U"month", U"months"}},
    {FigureKind::duration, 365 * day, {U"year", U"years"}},
    {FigureKind::storage, 1e3, {U"kb"}},
    {FigureKind::storage, 1e6, {U"mb"}},
    {FigureKind::storage, 1e9, {U"gb", U"gib"}},
    {FigureKind::storage, 1e12, {U"tb"}},
    {FigureKind::rate, 1, {U"fps", U"hz"}},
    {FigureKind::rate, 1e3, {U"khz"}},
    {FigureKind::rate, 1e6, {U"mhz"}},
    {FigureKind::rate, 1e9, {U"ghz"}},
    {FigureKind::bits, 1, {U"bit", U"bits"}},
    {FigureKind::money, 1, {U"dollars", U"usd"}},
};

struct KoreanUnit {
  std::u32string_view word;
  FigureKind kind;
  double factor;
};

/// The first unit that fits is taken. So if one unit is the beginning of another, the longer one must come
/// first. (At present, no unit is the beginning of another.)
constexpr std::array korean_units = {KoreanUnit{U"밀리초", FigureKind::duration, 1e-3},
                                     KoreanUnit{U"초", FigureKind::duration, 1},
                                     KoreanUnit{U"분", FigureKind::duration, minute},
                                     KoreanUnit{U"시간", FigureKind::duration, hour},
                                     KoreanUnit{U"일", FigureKind::duration, day},
                                     KoreanUnit{U"주", FigureKind::duration, 7 * day},
                                     KoreanUnit{U"개월", FigureKind::duration, 30 * day},
                                     KoreanUnit{U"년", FigureKind::duration, 365 * day},
                                     KoreanUnit{U"메가바이트", FigureKind::storage, 1e6},
                                     KoreanUnit{U"기가바이트", FigureKind::storage, 1e9},
                                     KoreanUnit{U"테라바이트", FigureKind::storage, 1e12},
                                     KoreanUnit{U"헤르츠", FigureKind::rate, 1},
                                     KoreanUnit{U"비트", FigureKind::bits, 1},
                                     KoreanUnit{U"달러", FigureKind::money, 1}};

struct NumberWord {
  std::u32string_view word;
  double value;
  FigureKind kind = FigureKind::plain;
};

constexpr std::array english_numbers = {NumberWord{U"two", 2},
                                        NumberWord{U"three", 3},
                                        NumberWord{U"four", 4},
                                        NumberWord{U"five", 5},
                                        NumberWord{U"six", 6},
                                        NumberWord{U"seven", 7},
                                        NumberWord{U"eight", 8},
                                        NumberWord{U"nine", 9},
                                        NumberWord{U"ten", 10},
                                        NumberWord{U"eleven", 11},
                                        NumberWord{U"twelve", 12},
                                        NumberWord{U"thirteen", 13},
                                        NumberWord{U"fourteen", 14},
                                        NumberWord{U"fifteen", 15},
                                        NumberWord{U"sixteen", 16},
                                        NumberWord{U"twenty", 20},
                                        NumberWord{U"thirty", 30},
                                        NumberWord{U"fifty", 50},
                                        NumberWord{U"half", 50, FigureKind::percent},
                                        NumberWord{U"halves", 50, FigureKind::percent},
                                        NumberWord{U"halving", 50, FigureKind::percent},
                                        NumberWord{U"twice", 2, FigureKind::times},
                                        NumberWord{U"double", 2, FigureKind::times},
                                        NumberWord{U"doubles", 2, FigureKind::times},
                                        NumberWord{U"doubling", 2, FigureKind::times},
                                        NumberWord{U"triple", 3, FigureKind::times},
                                        NumberWord{U"tripling", 3, FigureKind::times},
                                        NumberWord{U"twofold", 2, FigureKind::times},
                                        NumberWord{U"threefold", 3, FigureKind::times},
                                        NumberWord{U"tenfold", 10, FigureKind::times},
                                        NumberWord{U"quarter", 25, FigureKind::percent},
                                        NumberWord{U"third", 100.0 / 3, FigureKind::percent}};

constexpr std::array korean_numbers = {NumberWord{U"두", 2},    NumberWord{U"둘", 2},
                                       NumberWord{U"세", 3},    NumberWord{U"셋", 3},
                                       NumberWord{U"네", 4},    NumberWord{U"넷", 4},
                                       NumberWord{U"다섯", 5},  NumberWord{U"여섯", 6},
                                       NumberWord{U"일곱", 7},  NumberWord{U"여덟", 8},
                                       NumberWord{U"아홉", 9},  NumberWord{U"열", 10},
                                       NumberWord{U"스무", 20}, NumberWord{U"절반", 50, FigureKind::percent}};

constexpr std::array measure_names = {
    U"fid"sv,    U"fvd"sv,       U"bleu"sv, U"bleu-4"sv,   U"rouge"sv,     U"rouge-l"sv, U"psnr"sv,
    U"ssim"sv,   U"lpips"sv,     U"f1"sv,   U"map"sv,      U"auc"sv,       U"auroc"sv,   U"iou"sv,
    U"miou"sv,   U"wer"sv,       U"cer"sv,  U"mos"sv,      U"cider"sv,     U"ap"sv,      U"elo"sv,
    U"mse"sv,    U"mae"sv,       U"rmse"sv, U"accuracy"sv, U"score"sv,     U"ndcg"sv,    U"mrr"sv,
    U"recall"sv, U"precision"sv, U"ppl"sv,  U"em"sv,       U"perplexity"sv};

bool is_latin_letter(char32_t c) {
  return c >= U'a' && c <= U'z';
}

std::u32string_view leading(std::u32string_view text, bool (*belongs)(char32_t)) {
  const auto* const end = std::ranges::find_if_not(text, belongs);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

}  // namespace

std::optional<FigureUnit> read_unit(std::u32string_view text) {
  const bool joined = !text.empty() && (text[0] == U' ' || text[0] == U'-');
  const std::u32string_view rest = text.substr(joined ? 1 : 0);
  if (rest.empty()) return {};
  if (is_hangul_syllable(rest[0])) {
    for (const KoreanUnit& unit : korean_units) {
      if (!rest.starts_with(unit.word)) continue;
      const auto tail = leading(rest.substr(unit.word.size()), is_hangul_syllable);
      const bool whole =
          tail.empty() || is_particle_tail(tail) || tail[0] == U'간' || tail == U"분량" || tail[0] == U'치';
      const bool is_part = tail == U"의" && unit.word == U"분";  // one fifth, not five minutes: "5분의 1"
      if (whole && !is_part) return FigureUnit{unit.kind, unit.factor, unit.word.size() + joined};
    }
    return {};
  }
  constexpr std::u32string_view per_cent = U"per cent";
  if (rest.starts_with(per_cent)) return FigureUnit{FigureKind::percent, 1, per_cent.size() + joined};
  const auto word = leading(rest, is_latin_letter);
  // A single letter after a space or hyphen is rarely a unit: "5 h-index".
  if (word.size() == 1 && joined) return {};
  if (word.empty()) return {};
  const auto* const found = std::ranges::find_if(latin_units, [&](const LatinUnit& unit) {
    return std::ranges::find(unit.words, word) != unit.words.end();
  });
  if (found == std::end(latin_units)) return {};
  return FigureUnit{found->kind, found->factor, word.size() + joined};
}

std::optional<SpelledNumber> read_english_number(std::u32string_view word) {
  const auto first = leading(word, is_latin_letter);
  const auto* const found = std::ranges::find(english_numbers, first, &NumberWord::word);
  if (first.empty() || found == english_numbers.end()) return {};
  const bool fold = word.substr(first.size()) == U"-fold";
  return SpelledNumber{found->value, fold ? FigureKind::times : found->kind};
}

std::optional<SpelledNumber> read_korean_number(std::u32string_view word) {
  // Few words start with a number word. Test that first, because stemming is slow.
  const auto starts_word = [&](const NumberWord& number) { return word.starts_with(number.word); };
  if (std::ranges::none_of(korean_numbers, starts_word)) return {};
  const std::u32string_view stem = word.substr(0, stem_length(word));
  const auto* const found = std::ranges::find(korean_numbers, stem, &NumberWord::word);
  if (found == korean_numbers.end()) return {};
  return SpelledNumber{found->value, found->kind};
}

bool is_ordinal_tail(std::u32string_view tail, double value) {
  constexpr std::array ordinals = {U"위"sv, U"번째"sv, U"호"sv, U"절"sv, U"판"sv, U"월"sv, U"세대"sv};
  if (tail.starts_with(U"차원")) return value <= 4;
  if (tail.starts_with(U"단계")) return value <= 1;
  if (tail.starts_with(U"차") || tail.starts_with(U"인칭")) return true;
  if (tail.starts_with(U"년")) return value >= 1900 && value < 2100;
  return std::ranges::any_of(ordinals, [&](std::u32string_view ordinal) {
    return tail.starts_with(ordinal) && is_particle_tail(tail.substr(ordinal.size()));
  });
}

bool is_measure_name(std::u32string_view word) {
  return std::ranges::find(measure_names, word) != measure_names.end();
}

}  // namespace daejo::audit
