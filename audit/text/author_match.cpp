#include "audit/text/author_match.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "audit/text/plain_words.h"

namespace daejo::audit {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view group_words[] = {
    "team",       "collaboration", "consortium", "group",       "lab",        "labs",
    "laboratory", "inc",           "ai",         "research",    "university", "institute",
    "project",    "community",     "openai",     "foundation",  "committee",  "et",
    "others",     "authors",       "deepmind",   "contributors"};

bool is_latin(const std::string& word) {
  return std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Splits a person's name into words. Returns nothing if the name has one of the `group_words`, is a single
/// word, or has a word that is not in Latin script.
std::optional<Words> read_person(const std::string& name) {
  Words words = plain_words(name);
  if (words.size() < 2 || !std::ranges::all_of(words, is_latin)) return std::nullopt;
  const auto is_group_word = [](const std::string& word) {
    return std::ranges::find(group_words, word) != std::end(group_words);
  };
  if (std::ranges::any_of(words, is_group_word)) return std::nullopt;
  return words;
}

std::vector<Words> read_people(std::span<const std::string> names) {
  std::vector<Words> people;
  for (const std::string& name : names) {
    if (auto person = read_person(name)) people.push_back(*std::move(person));
  }
  return people;
}

/// A key for a name that does not depend on the order of its words.
std::string key_of(Words words) {
  std::ranges::sort(words);
  return join_words(words);
}

/// Whether `brief` is the first letter of `full`, as "j" is of "jane", or its beginning of at least three
/// letters, as "chris" is of "christopher".
bool is_short_for(std::string_view brief, std::string_view full) {
  constexpr std::size_t shortest_nickname = 3;
  return full.starts_with(brief) && (brief.size() == 1 || brief.size() >= shortest_nickname);
}

/// The words except the one with the index `left_out`.
Words without(const Words& words, std::size_t left_out) {
  Words rest = words;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
  return rest;
}

/// Whether given names may belong to one person: they are equal when joined ("Jian-Feng", "Jianfeng"), or
/// some word of one equals or abbreviates some word of the other.
bool are_given_names_alike(const Words& a, const Words& b) {
  if (join_words(a) == join_words(b)) return true;
  return std::ranges::any_of(a, [&](const std::string& x) {
    return std::ranges::any_of(
        b, [&](const std::string& y) { return x == y || is_short_for(x, y) || is_short_for(y, x); });
  });
}

/// Whether two names have the same family name, in first or last place, and similar given names.
bool may_be_one_person(const Words& a, const Words& b) {
  constexpr std::size_t shortest_family_name = 2;
  for (const std::size_t i : {a.size() - 1, std::size_t{0}}) {
    for (const std::size_t j : {b.size() - 1, std::size_t{0}}) {
      if (a[i].size() < shortest_family_name || a[i] != b[j]) continue;
      if (are_given_names_alike(without(a, i), without(b, j))) return true;
    }
  }
  return false;
}

/// The people of arXiv's record, indexed by the first and the last word of their names.
class People {
 public:
  explicit People(std::vector<Words> people) : people_(std::move(people)) {
    for (std::size_t i = 0; i < people_.size(); ++i) {
      keys_.insert(key_of(people_[i]));
      by_word_.emplace(people_[i].front(), i);
      by_word_.emplace(people_[i].back(), i);
    }
  }

  bool has(const Words& person) const {
    if (keys_.contains(key_of(person))) return true;
    return has_by(person, person.front()) || has_by(person, person.back());
  }

 private:
  bool has_by(const Words& person, const std::string& word) const {
    const auto [first, last] = by_word_.equal_range(word);
    return std::any_of(first, last,
                       [&](const auto& item) { return may_be_one_person(person, people_[item.second]); });
  }

  std::vector<Words> people_;
  std::set<std::string> keys_;
  std::multimap<std::string, std::size_t> by_word_;
};

AuthorMatch judge(std::size_t known, std::size_t people, std::size_t arxiv_people) {
  constexpr double most = 0.7;
  constexpr double good_part = 0.4;
  constexpr std::size_t enough_people = 3;
  if (known == 0) return AuthorMatch::different;
  const auto share = [&](std::size_t all) { return static_cast<double>(known) / static_cast<double>(all); };
  const bool is_enough = share(arxiv_people) >= good_part || known >= enough_people;
  return share(people) >= most && is_enough ? AuthorMatch::same : AuthorMatch::partly;
}

}  // namespace

AuthorComparison compare_authors(std::span<const std::string> authors,
                                 std::span<const std::string> arxiv_authors) {
  if (!authors.empty() && std::ranges::equal(authors, arxiv_authors)) {
    return {AuthorMatch::same, authors.size(), authors.size()};
  }
  const std::vector<Words> ours = read_people(authors);
  std::vector<Words> theirs = read_people(arxiv_authors);
  if (ours.empty() || theirs.empty()) return {AuthorMatch::unknown, 0, ours.size()};
  const std::size_t arxiv_people = theirs.size();
  const People arxiv(std::move(theirs));
  const auto known = static_cast<std::size_t>(
      std::ranges::count_if(ours, [&](const Words& person) { return arxiv.has(person); }));
  return {judge(known, ours.size(), arxiv_people), known, ours.size()};
}

}  // namespace daejo::audit
