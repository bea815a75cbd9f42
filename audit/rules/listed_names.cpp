#include "audit/rules/listed_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/ascii.h"

namespace daejo::audit {
namespace {

using NameList = std::vector<ListedName>;

/// Two lists with fewer names than this are compared only if their sentences have a number in common.
constexpr std::size_t recognizable_list_size = 3;

constexpr std::array<std::string_view, 18> list_joints = {
    ",",    ", and", "and", ", or", "or",  "&",      "/",        "·",    "및",
    ", 및", "와",    "과",  "와,",  "과,", "그리고", ", 그리고", "또는", ", 또는"};

/// Whether a word is a name: "GSM8K" and "DaViT" are, but "Large", "12.5" and "70B" are not.
bool is_listed_name(std::string_view word) {
  const auto letters = std::ranges::count_if(word, is_ascii_letter);
  if (word.size() < 2 || letters == 0 || (is_ascii_digit(word.front()) && letters <= 2)) return false;
  return std::ranges::any_of(word.substr(1), is_ascii_upper) || std::ranges::any_of(word, is_ascii_digit);
}

std::set<std::string> numbers_of(std::string_view text) {
  std::set<std::string> numbers;
  for (const Span word : latin_words(text)) {
    const std::string_view written = word.of(text);
    const bool is_value =
        std::ranges::none_of(written, [](char c) { return is_ascii_alphanumeric(c) && !is_ascii_digit(c); });
    if (!is_value) continue;
    for (std::size_t at = 0; at < written.size();) {  // "10-16" is two numbers
      const std::size_t end = std::min(written.find('-', at), written.size());
      numbers.emplace(written.substr(at, end - at));
      at = end + 1;
    }
  }
  return numbers;
}

bool have_common(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& number) { return b.contains(number); });
}

/// The name of a list for which `is_known` is false, if there is exactly one; otherwise null.
template <typename Known>
const ListedName* only_unknown(const NameList& list, const Known& is_known) {
  const ListedName* unknown = nullptr;
  for (const ListedName& name : list) {
    if (is_known(name)) continue;
    if (unknown != nullptr) return nullptr;
    unknown = &name;
  }
  return unknown;
}

bool has_name(const NameList& list, const std::string& folded) {
  return std::ranges::find(list, folded, &ListedName::folded) != list.end();
}

/// A list in the title or abstract, and the sentence that has it.
struct PaperList {
  NameList names;
  std::string_view sentence;
};

/// Compares the lists of a summary with those of its paper.
class ListComparison {
 public:
  explicit ListComparison(const EntryReading& reading) : reading_(reading) {
    for (const parsers::Section& section : reading.entry().sections)
      summary_ += fold_name(section.text) + ' ';
    original_ = fold_name(reading.paper_text) + ' ' + fold_name(reading.audited.bot_text.value_or(""));
    for (const Span sentence : reading.paper) {
      const std::string_view text = sentence.of(reading.paper_text);
      for (NameList& list : find_name_lists(text)) lists_.push_back({std::move(list), text});
    }
  }

  std::vector<Reason> run() {
    if (lists_.empty()) return {};
    for (const SummarySentence& sentence : reading_.summary) {
      const std::string_view text = reading_.text_of(sentence);
      for (const NameList& list : find_name_lists(text)) compare(sentence, text, list);
    }
    return std::move(reasons_);
  }

 private:
  void compare(const SummarySentence& sentence, std::string_view text, const NameList& list) {
    const ListedName* wrong = only_unknown(
        list, [&](const ListedName& name) { return original_.find(name.folded) != std::string::npos; });
    if (wrong == nullptr) return;
    for (const PaperList& other : lists_) {
      if (other.names.size() != list.size()) continue;
      if (list.size() < recognizable_list_size && !have_common(numbers_of(text), numbers_of(other.sentence)))
        continue;
      const ListedName* right =
          only_unknown(other.names, [&](const ListedName& name) { return has_name(list, name.folded); });
      if (right == nullptr || summary_.find(right->folded) != std::string::npos) continue;
      if (is_variant(wrong->folded, right->folded)) continue;
      tell(sentence, *wrong, std::string(right->span.of(other.sentence)), std::string(other.sentence));
      return;
    }
  }

  /// Whether one of two folded names contains the other, like those of "GPT-4o" and "GPT-4o-mini".
  static bool is_variant(std::string_view a, std::string_view b) {
    return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
  }

  void tell(const SummarySentence& sentence, const ListedName& wrong, const std::string& right,
            const std::string& there) {
    const parsers::Section& section = reading_.entry().sections[sentence.section];
    const Span span{sentence.text.begin + wrong.span.begin, sentence.text.begin + wrong.span.end};
    const std::string written(span.of(section.text));
    if (!reported_.insert(written).second) return;
    Reason reason = make_reason(
        "name-contradicted",
        {fmt::format(
             "The summary lists the same names as the abstract, except that it has {} where the abstract has {}. Correct the name.",
             written, right),
         fmt::format(
             "함께 나열한 이름 가운데 하나가 초록과 다릅니다. 요약은 {}, 초록은 {}. 이름을 바로잡으세요.",
             written, right)},
        source_of(section, span));
    reason.evidence = {{"name", written},
                       {"abstract_name", right},
                       {"sentence", std::string(reading_.text_of(sentence))},
                       {"abstract_sentence", there}};
    reasons_.push_back(std::move(reason));
  }

  const EntryReading& reading_;
  std::string summary_;   // folded; the texts of the summary's sections
  std::string original_;  // folded; the title, the abstract and `bot_text`
  std::vector<PaperList> lists_;
  std::set<std::string> reported_;
  std::vector<Reason> reasons_;
};

}  // namespace

std::string fold_name(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (is_ascii_alphanumeric(c)) folded += ascii_lower(c);
  }
  return folded;
}

std::vector<Span> latin_words(std::string_view text) {
  std::vector<Span> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_alphanumeric(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '.' || text[end] == '-'))
      ++end;
    const std::size_t next = end;
    while (!is_ascii_alphanumeric(text[end - 1])) --end;
    words.push_back({at, end});
    at = next;
  }
  return words;
}

std::vector<std::vector<ListedName>> find_name_lists(std::string_view text) {
  std::vector<NameList> lists;
  NameList list;
  const auto close = [&] {
    if (list.size() > 1) lists.push_back(list);
    list.clear();
  };
  for (const Span word : latin_words(text)) {
    const std::string_view written = word.of(text);
    if (written == "and" || written == "or") continue;
    if (!is_listed_name(written)) {
      close();
      continue;
    }
    if (!list.empty()) {
      const std::size_t last = list.back().span.end;
      if (std::ranges::find(list_joints, trim(text.substr(last, word.begin - last))) == list_joints.end())
        close();
    }
    list.push_back({word, fold_name(written)});
  }
  close();
  return lists;
}

std::vector<Reason> listed_name_reasons(const EntryReading& reading) {
  return ListComparison(reading).run();
}

}  // namespace daejo::audit
