#include "audit/text/plain_words.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "audit/text/folded_text.h"
#include "audit/text/latex_command.h"
#include "base/ascii.h"
#include "base/error.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

/// LaTeX commands of one letter that are accents (\v{c}, \c c) or letters without a dot (\i, \j).
constexpr std::string_view accent_commands[] = {"v", "c", "u", "H", "r", "k", "d", "b", "t", "i", "j"};

/// Reads the LaTeX command whose backslash is at `at`, and returns the offset after the command and after the
/// spaces that follow a command with a name. Appends nothing for an accent or a formatting command, a space
/// for another sign (\&), and the name of any other command, such as "alpha" for \alpha.
std::size_t take_command(std::string_view text, std::size_t at, std::string& out) {
  std::size_t end = at + 1;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  if (name.empty()) {  // An accent (\'e) adds nothing. Another sign (\&) separates words.
    const bool is_accent = end < text.size() && std::string_view("'`\"^~=.").find(text[end]) < 7;
    if (!is_accent) out += ' ';
    return std::min(end + 1, text.size());
  }
  const bool is_silent = is_formatting_command(name) || is_one_of(name, accent_commands);
  if (name == "i" || name == "j") out += name;
  if (!is_silent) out += name;
  while (end < text.size() && text[end] == ' ') ++end;
  return end;
}

std::string without_latex(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\\') {
      i = take_command(text, i, out);
      continue;
    }
    if (std::string_view("${}^_").find(text[i]) == std::string_view::npos) out += text[i];
    ++i;
  }
  return out;
}

struct Spelling {
  char32_t letter;
  std::string_view plain;
};

/// Plain spellings of characters that canonical decomposition does not change: Latin letters (ø), × and, by
/// their LaTeX names, Greek letters and ∞.
constexpr Spelling spellings[] = {{U'ø', "o"},      {U'ł', "l"},       {U'đ', "d"},       {U'ß', "ss"},
                                  {U'æ', "ae"},     {U'œ', "oe"},      {U'ı', "i"},       {U'ð', "d"},
                                  {U'þ', "th"},     {U'×', "x"},       {U'α', "alpha"},   {U'β', "beta"},
                                  {U'γ', "gamma"},  {U'δ', "delta"},   {U'ε', "epsilon"}, {U'ϵ', "epsilon"},
                                  {U'ζ', "zeta"},   {U'η', "eta"},     {U'θ', "theta"},   {U'κ', "kappa"},
                                  {U'λ', "lambda"}, {U'μ', "mu"},      {U'ν', "nu"},      {U'ξ', "xi"},
                                  {U'π', "pi"},     {U'ρ', "rho"},     {U'σ', "sigma"},   {U'ς', "sigma"},
                                  {U'τ', "tau"},    {U'υ', "upsilon"}, {U'φ', "phi"},     {U'ϕ', "phi"},
                                  {U'χ', "chi"},    {U'ψ', "psi"},     {U'ω', "omega"},   {U'∞', "infty"}};

const UNormalizer2& canonical_decomposition() {
  static const UNormalizer2* const rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
    if (U_FAILURE(status)) throw Error("ICU has no data for NFD; install libicu again.");
    return nfd;
  }();
  return *rules;
}

bool is_combining_mark(char32_t value) {
  return value >= 0x0300 && value <= 0x036F;
}

/// A character without its accents. Characters after U+1FFF, such as Hangul syllables, are returned
/// unchanged.
char32_t without_accents(char32_t value) {
  if (value < 0xC0 || value > 0x1EFF + 0x100) return value;
  std::array<UChar, 8> parts{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = unorm2_getDecomposition(&canonical_decomposition(), static_cast<UChar32>(value),
                                               parts.data(), static_cast<int32_t>(parts.size()), &status);
  return U_SUCCESS(status) && size > 0 ? static_cast<char32_t>(parts[0]) : value;
}

/// Whether a folded character counts as a letter or digit. Beyond ASCII, every character outside five ranges,
/// which have mostly signs, counts as a letter, so no table is needed.
bool is_word_letter(char32_t value) {
  if (value < 0x80) return (value >= U'a' && value <= U'z') || (value >= U'0' && value <= U'9');
  const bool is_sign = value < 0xC0 || (value >= 0x2000 && value < 0x2C00) ||
                       (value >= 0x3000 && value < 0x3040) || (value >= 0xE000 && value < 0xF900) ||
                       value >= 0xFE00;
  return !is_sign;
}

/// Appends the plain spelling of a folded character to a word. Returns false, and appends nothing, if the
/// character separates words. For an apostrophe, a backtick or a combining mark, it returns true and appends
/// nothing.
bool append_plain(char32_t value, std::string& word) {
  if (value == U'\'' || value == U'`' || is_combining_mark(value)) return true;
  if (value >= 0x80) {
    const auto* const known = std::ranges::find(spellings, value, &Spelling::letter);
    if (known != std::end(spellings)) {
      word += known->plain;
      return true;
    }
    value = without_accents(value);
  }
  if (!is_word_letter(value)) return false;
  append_utf8(word, value);
  return true;
}

/// Collects words from folded characters, which are added one by one.
class WordList {
 public:
  void take(char32_t folded) {
    if (append_plain(folded, word_)) return;
    if (!word_.empty()) words_.push_back(std::move(word_));
    word_.clear();
  }

  std::vector<std::string> finish() {
    take(U' ');
    return std::move(words_);
  }

 private:
  std::vector<std::string> words_;
  std::string word_;
};

/// The plain words of a text without LaTeX. Most titles and names are ASCII. All the folding that ASCII needs
/// is lower case.
std::vector<std::string> words_of(std::string_view text) {
  WordList words;
  if (std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; })) {
    for (const char byte : text) words.take(static_cast<unsigned char>(ascii_lower(byte)));
    return words.finish();
  }
  for (const char32_t value : fold(text).characters) words.take(value);
  return words.finish();
}

}  // namespace

std::vector<std::string> plain_words(std::string_view text) {
  const bool has_latex = text.find_first_of("\\${}^_") != std::string_view::npos;
  return has_latex ? words_of(without_latex(text)) : words_of(text);
}

std::string join_words(const std::vector<std::string>& words) {
  return std::accumulate(words.begin(), words.end(), std::string());
}

}  // namespace daejo::audit
