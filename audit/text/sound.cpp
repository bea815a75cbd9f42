#include "audit/text/sound.h"

#include <algorithm>
#include <array>

#include "audit/text/hangul.h"

namespace daejo::audit {
namespace {

/// The classes of ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ at the start of a syllable. ㅇ is silent there, so
/// it has 0.
constexpr std::array<char, 19> initial_sounds = {'K', 'K', 'N', 'T', 'T', 'L', 'M', 'P', 'P', 'S',
                                                 'S', 0,   'C', 'C', 'C', 'K', 'T', 'P', 'H'};

/// The class of the final consonant with the number `final` (`Jamo::final`), if loanwords have it: ㄱ ㄴ ㄹ
/// ㅁ ㅂ ㅅ (heard as t) ㅇ; '\0' for others.
char final_sound(int final) {
  switch (final) {
    case 1:
      return 'K';
    case 4:
      return 'N';
    case 8:
      return 'L';
    case 16:
      return 'M';
    case 17:
      return 'P';
    case 19:
      return 'T';
    case 21:
      return 'N';
    default:
      return 0;
  }
}

void append(std::string& sound, char consonant) {
  if (consonant != 0 && (sound.empty() || sound.back() != consonant)) sound.push_back(consonant);
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool softens(char c) {
  return c == 'e' || c == 'i' || c == 'y';
}

/// Letters that are heard as one consonant, or as none if `sound` is 0. The last `kept` of these letters are
/// read again, as the start of what follows.
struct Cluster {
  std::string_view letters;
  char sound;
  std::size_t kept = 0;
};

constexpr std::array clusters = {Cluster{"ssion", 'S', 3}, Cluster{"sion", 'C', 3}, Cluster{"tion", 'S', 3},
                                 Cluster{"ture", 'C'},     Cluster{"tch", 'C'},     Cluster{"dge", 'C'},
                                 Cluster{"sch", 'S'},      Cluster{"sh", 'S'},      Cluster{"ch", 'C'},
                                 Cluster{"th", 'S'},       Cluster{"ph", 'P'},      Cluster{"gh", 0},
                                 Cluster{"ck", 'K'},       Cluster{"ng", 'N'}};

bool starts_cluster(char letter) {
  return letter == 's' || letter == 't' || letter == 'd' || letter == 'c' || letter == 'p' || letter == 'g' ||
         letter == 'n';
}

/// The first of `clusters` that the text starts with, or null.
const Cluster* cluster_of(std::string_view text) {
  if (text.size() < 2 || !starts_cluster(text[0])) return nullptr;
  for (const Cluster& cluster : clusters) {
    if (cluster.letters[0] == text[0] && cluster.letters[1] == text[1] && text.starts_with(cluster.letters))
      return &cluster;
  }
  return nullptr;
}

/// For each value of a byte, the number of the consonant class with this letter, from 1; 0 if there is none.
constexpr auto numbers_of_consonants = [] {
  std::array<std::uint8_t, 256> numbers{};
  std::uint8_t number = 0;
  for (const char consonant : std::string_view("KTPSCMNLH"))
    numbers[static_cast<unsigned char>(consonant)] = ++number;
  return numbers;
}();

char single_sound(char letter, char next) {
  switch (letter) {
    case 'b':
    case 'f':
    case 'p':
    case 'v':
      return 'P';
    case 'd':
    case 't':
      return 'T';
    case 'c':
      return softens(next) ? 'S' : 'K';
    case 'g':
      return softens(next) ? 'C' : 'K';
    case 'k':
    case 'q':
      return 'K';
    case 'j':
    case 'z':
      return 'C';
    case 's':
      return 'S';
    case 'm':
      return 'M';
    case 'n':
      return 'N';
    case 'l':
      return 'L';
    case 'r':
      return is_vowel(next) ? 'L' : '\0';
    case 'h':
      return is_vowel(next) ? 'H' : '\0';
    default:
      return 0;
  }
}

}  // namespace

std::string sound_of_hangul(std::u32string_view word) {
  std::string sound;
  for (const char32_t syllable : word) {
    if (!is_hangul_syllable(syllable)) continue;
    const Jamo jamo = decompose(syllable);
    append(sound, initial_sounds[static_cast<std::size_t>(jamo.initial)]);
    append(sound, final_sound(jamo.final));
  }
  return sound;
}

std::string sound_of_latin(std::string_view word) {
  std::string sound;
  for (std::size_t at = 0; at < word.size();) {
    if (const Cluster* const cluster = cluster_of(word.substr(at))) {
      append(sound, cluster->sound);
      at += cluster->letters.size() - cluster->kept;
      continue;
    }
    const char next = at + 1 < word.size() ? word[at + 1] : '\0';
    if (word[at] == 'x') append(sound, 'K');
    append(sound, word[at] == 'x' ? 'S' : single_sound(word[at], next));
    ++at;
  }
  return sound;
}

Sound::Sound(std::string_view consonants) {
  for (std::size_t i = std::min(consonants.size(), most); i-- > 0;) {
    packed_ = packed_ << bits_each | numbers_of_consonants[static_cast<unsigned char>(consonants[i])];
  }
}

}  // namespace daejo::audit
