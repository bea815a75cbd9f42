#include "audit/rules/misspelt_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "audit/model/vocabulary.h"
#include "audit/rules/listed_names.h"
#include "audit/score/term_overlap.h"
#include "audit/text/english_word.h"
#include "base/ascii.h"
#include "base/nearest_name.h"

namespace daejo::audit {
namespace {

std::string digits_of(std::string_view name) {
  std::string digits;
  std::ranges::copy_if(name, std::back_inserter(digits), is_ascii_digit);
  return digits;
}

std::string letters_of(std::string_view name) {
  std::string letters;
  std::ranges::copy_if(name, std::back_inserter(letters), [](char c) { return !is_ascii_digit(c); });
  return letters;
}

/// Whether two words have the same letters, in any order.
bool is_rearranged(std::string a, std::string b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

/// The parts between hyphens and other separators: "Self" and "Reflection" for "Self-Reflection".
std::vector<std::string_view> name_parts(std::string_view name) {
  std::vector<std::string_view> parts;
  for (const Span word : latin_words(name)) {
    const std::string_view whole = word.of(name);
    for (std::size_t begin = 0; begin < whole.size();) {
      const std::size_t end = std::min(whole.find('-', begin), whole.size());
      if (end > begin) parts.push_back(whole.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return parts;
}

/// The parts into which a name is divided before its capitals: "Libri" and "TTS" for "LibriTTS". Empty for a
/// name with other characters than ASCII letters.
std::vector<std::string_view> humps_of(std::string_view name) {
  std::vector<std::string_view> humps;
  if (!std::ranges::all_of(name, is_ascii_letter)) return humps;
  std::size_t begin = 0;
  for (std::size_t at = 1; at < name.size(); ++at) {
    const bool begins_word = at + 1 < name.size() && !is_ascii_upper(name[at + 1]);
    if (is_ascii_upper(name[at]) && (!is_ascii_upper(name[at - 1]) || begins_word)) {
      humps.push_back(name.substr(begin, at - begin));
      begin = at;
    }
  }
  humps.push_back(name.substr(begin));
  return humps;
}

}  // namespace

MisspeltNames::MisspeltNames(const EntryReading& reading, const Model& model) : model_(model) {
  for (const parsers::Section& section : reading.entry().sections) summary_text_ += section.text + '\n';
  summary_ = fold_name(summary_text_);
  for (const Span word : latin_words(summary_text_)) summary_words_.insert(fold_name(word.of(summary_text_)));
  paper_ = fold_name(reading.paper_text);
  std::string before;
  std::size_t end = 0;
  for (const Span word : latin_words(reading.paper_text)) {
    const bool joined = reading.paper_text.substr(end, word.begin - end) == " ";
    const std::string_view written = word.of(reading.paper_text);
    const std::string folded = fold_name(written);
    const bool has_capital = std::ranges::any_of(written, is_ascii_upper);
    if (has_capital && !summary_words_.contains(folded)) {
      names_.push_back({std::string(written), folded, joined ? before : ""});
    }
    before = folded;
    end = word.end;
  }
}

std::optional<Reason> MisspeltNames::reason_for(std::string_view name, Span source) const {
  const std::string folded = fold_name(name);
  for (const PaperName& right : names_) {
    const bool is_other = is_sibling(name, right);
    const bool is_misspelt =
        has_other_digits(folded, right) || (is_slip(folded, right) && !is_known(name) && !is_word(right));
    if (!is_other && !is_misspelt) continue;
    const Message message =
        is_other
            ? Message{fmt::format(
                          "The summary has the name {}, but the abstract has another name that begins alike, {}. Correct the name.",
                          name, right.written),
                      fmt::format("앞부분만 같은 다른 이름입니다. 요약은 {}, 초록은 {}. 이름을 바로잡으세요.",
                                  name, right.written)}
            : Message{
                  fmt::format(
                      "The summary spells a name {}, and the abstract spells it {}. Correct the spelling.",
                      name, right.written),
                  fmt::format("이름의 철자가 초록과 다릅니다. 요약은 {}, 초록은 {}. 철자를 바로잡으세요.",
                              name, right.written)};
    Reason reason = make_reason("name-contradicted", message, source);
    reason.evidence = {{"name", std::string(name)}, {"abstract_name", right.written}};
    return reason;
  }
  return std::nullopt;
}

/// Whether a name has one letter too many, too few or wrong, or two neighbouring letters exchanged, compared
/// with `right`. Both names must have the same digits, and at least seven characters (five if two are
/// exchanged). Neither name may contain the other, and the summary must not have the right one.
bool MisspeltNames::is_slip(const std::string& wrong, const PaperName& right) const {
  constexpr std::size_t shortest = 7;
  constexpr std::size_t shortest_transposed = 5;
  if (digits_of(wrong) != digits_of(right.folded)) return false;
  if (summary_.find(right.folded) != std::string::npos) return false;
  if (wrong.find(right.folded) != std::string::npos || right.folded.find(wrong) != std::string::npos)
    return false;
  const std::size_t least = is_rearranged(wrong, right.folded) ? shortest_transposed : shortest;
  return std::min(wrong.size(), right.folded.size()) >= least && edit_distance(wrong, right.folded, 1) == 1;
}

bool MisspeltNames::is_sibling(std::string_view wrong, const PaperName& right) const {
  constexpr std::size_t least_common = 4;
  const auto ours = humps_of(wrong);
  const auto theirs = humps_of(right.written);
  const auto [mine, its] = std::ranges::mismatch(ours, theirs);
  if (mine == ours.end() || its == theirs.end() || mine == ours.begin()) return false;
  // Common words prove nothing: OpenAI and OpenCLIP are unrelated.
  const std::string_view common = wrong.substr(0, static_cast<std::size_t>(mine->data() - wrong.data()));
  if (common.size() < least_common || is_common_word(common)) return false;
  return summary_.find(right.folded) == std::string::npos;
}

/// Whether the two names differ only in digits and follow the same word. Example: the summary has "LSST Y10",
/// and the paper has "LSST Y1"; the names are "Y10" and "Y1".
bool MisspeltNames::has_other_digits(const std::string& wrong, const PaperName& right) const {
  if (right.before.empty() || digits_of(right.folded).empty() || digits_of(wrong).empty()) return false;
  if (letters_of(wrong).empty() || letters_of(wrong) != letters_of(right.folded)) return false;
  return summary_.find(right.before + wrong) != std::string::npos;
}

bool MisspeltNames::is_common_word(std::string_view part) const {
  return idf_of(model_, english_term_id(model_, english_stem(fold_name(part)))) < rare_idf;
}

bool MisspeltNames::is_known(std::string_view written) const {
  return std::ranges::all_of(name_parts(written), [&](std::string_view part) {
    const std::string folded = fold_name(part);
    return paper_.find(folded) != std::string::npos ||
           !is_unknown(english_term_id(model_, english_stem(folded)));
  });
}

/// Whether each part of a name is in the summary or is a common word without inner capitals and digits, like
/// the second part of "Memory-Module".
bool MisspeltNames::is_word(const PaperName& right) const {
  return std::ranges::all_of(name_parts(right.written), [&](std::string_view part) {
    const std::string folded = fold_name(part);
    if (summary_.find(folded) != std::string::npos) return true;
    const bool inner =
        std::ranges::any_of(part.substr(1), [](char c) { return is_ascii_upper(c) || is_ascii_digit(c); });
    return !inner && is_common_word(part);
  });
}

}  // namespace daejo::audit
