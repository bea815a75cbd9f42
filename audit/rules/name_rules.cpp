#include "audit/rules/entry_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "audit/model/summary_terms.h"
#include "audit/rules/figure_words.h"
#include "audit/rules/listed_names.h"
#include "audit/rules/misspelt_names.h"
#include "audit/rules/paper_names.h"
#include "audit/score/pair_scorer.h"
#include "audit/text/english_word.h"
#include "audit/text/folded_text.h"
#include "audit/text/tokens.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

/// The maximal number of reported names. A summary with more names that are not in the paper is a list, and
/// nobody reads that many notes.
constexpr std::size_t most_reported_names = 50;

/// Finds the names in a summary's sections that are nowhere in the paper's title, abstract and authors, the
/// entry's title, or `AuditedEntry::bot_text`.
class NameFinder {
 public:
  NameFinder(const EntryReading& reading, const Model& model)
      : reading_(reading),
        model_(model),
        names_(
            reading.paper_text + "\n" + reading.entry().title + "\n" + reading.audited.bot_text.value_or(""),
            reading.audited.paper->authors) {}

  std::vector<Reason> run() {
    for (const parsers::Section& section : reading_.entry().sections) read(section);
    return std::move(reasons_);
  }

 private:
  void read(const parsers::Section& section) {
    const FoldedText text = fold(section.text);
    // the bytes, in the section's text, of tokens that form one name; only single spaces are between them
    Span name;
    for (const Token& token : tokenize(text)) {
      if (reported_.size() >= most_reported_names) return;
      if (token.kind != TokenKind::latin || !is_unsupported(section.text, text, token)) continue;
      const Span span = text.source_span(token.first, token.last);
      if (name.size() > 0 && section.text.substr(name.end, span.begin - name.end) == " ") {
        name.end = span.end;
        continue;
      }
      tell(section, name);
      name = span;
    }
    tell(section, name);
  }

  bool is_unsupported(std::string_view source, const FoldedText& text, const Token& token) const {
    const std::string_view written = text.source_span(token.first, token.last).of(source);
    if (!is_name(source, text, token, written)) return false;
    return !names_.has(token.of(text));
  }

  bool is_name(std::string_view source, const FoldedText& text, const Token& token,
               std::string_view written) const {
    const std::u32string_view word = token.of(text);
    if (written.size() < 2 || is_ascii_digit(written[0]) || is_measure_name(word) ||
        follows_number(text, token)) {
      return false;
    }
    const bool inner_capital = std::any_of(written.begin() + 1, written.end(), is_ascii_upper);
    const bool digit = std::ranges::any_of(written, is_ascii_digit);
    const bool small = std::ranges::any_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
    if (std::ranges::any_of(written, is_ascii_upper) && digit) return true;
    if (inner_capital && small) return !is_title_case(written);
    if (inner_capital && !small) return !is_common(word);
    return is_ascii_upper(written[0]) && !starts_sentence(source, text, token) && !token.in_parentheses &&
           !is_common(word);
  }

  /// Whether a text consists only of common words that may begin with capitals, and so is no name:
  /// "Fine-Tuning", "Text-to-Image".
  bool is_title_case(std::string_view written) const {
    bool inside = false;
    bool common = true;
    for (std::size_t begin = 0; begin < written.size();) {
      const std::size_t end = std::min(written.find_first_of("-_", begin), written.size());
      const std::string_view part = written.substr(begin, end - begin);
      inside = inside || (part.size() > 1 && std::any_of(part.begin() + 1, part.end(), is_ascii_upper));
      common = common && is_word(std::string(part));
      begin = end + 1;
    }
    return !inside && common;
  }

  /// Whether a word, with or without capitals, is a stop word or in so many abstracts of the model that it is
  /// not a name.
  bool is_word(std::string part) const {
    constexpr double rarest_word = 8;
    for (char& c : part) c = ascii_lower(c);
    return is_stop_word(part) || known_rarity(part) < rarest_word;
  }

  /// Whether a word is a stop word, or it or its singular is in many abstracts of the model: Transformer,
  /// LLM, GPU.
  bool is_common(std::u32string_view word) const {
    std::string key;
    for (const char32_t c : word) append_utf8(key, c);
    return is_common_word(key);
  }

  bool is_common_word(std::string word) const {
    for (char& c : word) c = ascii_lower(c);
    if (is_stop_word(word) || known_rarity(word) < rare_idf) return true;
    return word.ends_with('s') && known_rarity(word.substr(0, word.size() - 1)) < rare_idf;
  }

  double known_rarity(const std::string& word) const {
    return idf_of(model_, english_term_id(model_, english_stem(word)));
  }

  /// Whether a token of at most three characters directly follows a number, like a unit: the GB of "24 GB".
  static bool follows_number(const FoldedText& text, const Token& token) {
    std::size_t at = token.first;
    if (at > 0 && text.characters[at - 1] == U' ') --at;
    const bool number = at > 0 && text.characters[at - 1] >= U'0' && text.characters[at - 1] <= U'9';
    constexpr std::size_t longest_unit = 3;
    return number && token.last - token.first <= longest_unit;
  }

  /// Whether a token may begin a sentence: before it, apart from spaces, quotes, asterisks and opening
  /// parentheses, is the start of the text, a line break, or one of `.!?:-`.
  static bool starts_sentence(std::string_view source, const FoldedText& text, const Token& token) {
    std::size_t at = text.source_span(token.first, token.last).begin;
    while (at > 0 && std::string_view(" \"'*(").find(source[at - 1]) != std::string_view::npos) --at;
    return at == 0 || std::string_view(".!?:\n-").find(source[at - 1]) != std::string_view::npos;
  }

  void tell(const parsers::Section& section, Span span) {
    if (span.size() == 0) return;
    const std::string name(span.of(section.text));
    if (!reported_.insert(name).second) return;
    const Message message = {
        fmt::format("The name \"{}\" is nowhere in the title, the abstract or the authors. It may come from "
                    "the full text; look it up.",
                    name),
        fmt::format("제목, 초록, 저자 어디에도 없는 이름입니다: {}. 본문에서 왔을 수 있으니 확인하세요.",
                    name)};
    Reason& reason =
        reasons_.emplace_back(make_reason("name-unsupported", message, source_of(section, span)));
    reason.evidence = {{"name", name}};
  }

  const EntryReading& reading_;
  const Model& model_;
  PaperNames names_;
  std::set<std::string> reported_;
  std::vector<Reason> reasons_;
};

}  // namespace

std::vector<Reason> name_reasons(const EntryReading& reading, Vocabulary& vocabulary) {
  if (!reading.audited.paper || reading.audited.judgement.verdict == Verdict::mismatch) return {};
  std::vector<Reason> reasons = listed_name_reasons(reading);
  std::vector<Reason> all_missing = NameFinder(reading, vocabulary.model()).run();
  if (all_missing.empty()) return reasons;
  const MisspeltNames misspelt(reading, vocabulary.model());
  for (Reason& missing : all_missing) {
    const auto& name = std::get<std::string>(missing.evidence.front().value);
    const bool is_reported = std::ranges::any_of(reasons, [&](const Reason& known) {
      return known.evidence.front().value == missing.evidence.front().value;
    });
    if (is_reported) continue;
    std::optional<Reason> slip = misspelt.reason_for(name, missing.source);
    reasons.push_back(slip ? *std::move(slip) : std::move(missing));
  }
  return reasons;
}

}  // namespace daejo::audit
