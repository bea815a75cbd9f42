#include "audit/text/english_word.h"

#include <libstemmer.h>

#include <algorithm>
#include <memory>
#include <new>
#include <unordered_set>

#include "base/error.h"

namespace daejo::audit {
namespace {

struct StemmerCloser {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, StemmerCloser>;

Stemmer make_stemmer() {
  Stemmer stemmer(sb_stemmer_new("english", "UTF_8"));
  if (!stemmer) throw Error("The Snowball library has no English stemmer; install libstemmer again.");
  return stemmer;
}

}  // namespace

std::string_view english_stem(std::string_view word) {
  const bool plain = std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain) return word;
  thread_local const Stemmer stemmer = make_stemmer();
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

bool is_stop_word(std::string_view word) {
  static const std::unordered_set<std::string_view> words = {
      "a",        "about",  "above",   "after",   "again",   "against", "all",     "also",      "although",
      "am",       "among",  "an",      "and",     "any",     "are",     "as",      "at",        "be",
      "because",  "been",   "before",  "being",   "below",   "between", "both",    "but",       "by",
      "can",      "cannot", "could",   "did",     "do",      "does",    "doing",   "down",      "due",
      "during",   "each",   "either",  "et",      "al",      "etc",     "few",     "for",       "from",
      "further",  "had",    "has",     "have",    "having",  "he",      "hence",   "her",       "here",
      "his",      "how",    "however", "i",       "ie",      "eg",      "if",      "in",        "into",
      "is",       "it",     "its",     "itself",  "just",    "may",     "me",      "might",     "more",
      "moreover", "most",   "much",    "must",    "my",      "no",      "nor",     "not",       "of",
      "off",      "on",     "once",    "only",    "or",      "other",   "our",     "ours",      "out",
      "over",     "own",    "same",    "she",     "should",  "so",      "some",    "such",      "than",
      "that",     "the",    "their",   "them",    "then",    "there",   "thereby", "therefore", "these",
      "they",     "this",   "those",   "through", "thus",    "to",      "too",     "under",     "until",
      "up",       "upon",   "us",      "very",    "via",     "was",     "we",      "were",      "what",
      "when",     "where",  "whereas", "whether", "which",   "while",   "who",     "whom",      "whose",
      "why",      "will",   "with",    "within",  "without", "would",   "yet",     "you",       "your",
      "s",        "t",      "e",       "g"};
  return words.contains(word);
}

}  // namespace daejo::audit
