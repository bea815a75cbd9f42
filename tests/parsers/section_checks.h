#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "parsers/digest.h"

namespace daejo::parsers {

/// Whether a byte of a section's text may differ from its byte in the source. True if the source byte starts
/// an entity or an escape, or if the text byte is a space or a line feed, which may stand for other white
/// space.
inline bool may_differ(char in_text, char in_source) {
  return in_source == '&' || in_source == '\\' || in_text == '\n' || in_text == ' ';
}

/// Checks that a section's runs are in order and that the text of each run equals the source at its place.
/// Does not compare the text of a run that starts with a byte for which `may_differ` is true, nor any text if
/// `is_encoded`, as in a mail. Returns how many bytes it compared.
inline std::size_t expect_sound_runs(const Section& section, std::string_view source,
                                     bool is_encoded = false) {
  std::size_t compared = 0;
  EXPECT_EQ(section.text.empty(), section.runs.empty());
  for (std::size_t i = 0; i < section.runs.size(); ++i) {
    const std::size_t begin = section.runs[i].text_begin;
    const bool last = i + 1 == section.runs.size();
    const std::size_t end = last ? section.text.size() : section.runs[i + 1].text_begin;
    const std::size_t place = source_offset(section, begin);
    EXPECT_EQ(i == 0, begin == 0);
    EXPECT_LT(begin, end);
    EXPECT_GE(place, i == 0 ? section.source.begin : section.runs[i - 1].source_begin);
    EXPECT_LE(place, section.source.end);
    if (is_encoded || place >= source.size() || may_differ(section.text[begin], source[place])) continue;
    EXPECT_EQ(source.substr(place, end - begin), std::string_view(section.text).substr(begin, end - begin))
        << "line " << section.line;
    compared += end - begin;
  }
  return compared;
}

/// Checks that entries are in order and inside the source, that each section is inside its summary and its
/// entry, that each section's line number is right, and what `expect_sound_runs` checks. Returns how many
/// bytes of text were compared.
inline std::size_t expect_sound_places(const Digest& digest, std::string_view source,
                                       bool is_encoded = false) {
  std::size_t compared = 0;
  std::size_t last_end = 0;
  std::size_t line = 1;
  std::size_t counted_to = 0;
  for (const Entry& entry : digest.entries) {
    EXPECT_LE(last_end, entry.source.begin);
    EXPECT_LT(entry.source.begin, entry.source.end);
    EXPECT_LE(entry.source.end, source.size());
    last_end = entry.source.end;
    for (const Section& section : entry.sections) {
      EXPECT_LE(entry.source.begin, entry.summary.begin);
      EXPECT_LE(entry.summary.begin, section.source.begin);
      EXPECT_LE(section.source.end, entry.summary.end);
      EXPECT_LE(entry.summary.end, entry.source.end);
      const std::string_view between = source.substr(counted_to, section.source.begin - counted_to);
      line += static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
      counted_to = section.source.begin;
      EXPECT_EQ(section.line, line);
      compared += expect_sound_runs(section, source, is_encoded);
    }
  }
  return compared;
}

}  // namespace daejo::parsers
