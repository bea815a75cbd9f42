#include "parsers/plain_text.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/compose_hangul.h"
#include "base/utf8.h"

namespace daejo::parsers {
namespace {

/// The length of a text that has the form of an entity (`&amp;`, `&#44032;`) at `offset`, or 0 if there is
/// none.
std::size_t entity_length(std::string_view source, std::size_t offset, std::size_t limit) {
  constexpr std::size_t longest_entity = 40;
  if (source[offset] != '&') return 0;
  const std::size_t stop = std::min(limit, offset + longest_entity);
  std::size_t end = offset + 1;
  if (end < stop && source[end] == '#') ++end;
  while (end < stop && is_ascii_alphanumeric(source[end])) ++end;
  return end < stop && source[end] == ';' && end > offset + 1 ? end + 1 - offset : 0;
}

/// How many bytes at the start of `decoded` are the same in the source from `cursor` on. An entity counts as
/// the same only if `decoded` spells it out, too.
std::size_t verbatim_length(std::string_view decoded, std::string_view source, std::size_t cursor,
                            std::size_t limit) {
  const std::size_t most = std::min(decoded.size(), limit - cursor);
  std::size_t length = 0;
  while (length < most) {
    // Up to the next "&", which may start an entity, the bytes are simply compared.
    const std::string_view same = source.substr(cursor + length, most - length);
    const std::size_t stretch = std::min(same.find('&'), same.size());
    if (!decoded.substr(length).starts_with(same.substr(0, stretch))) {
      const auto [differs, in_decoded] =
          std::mismatch(same.begin(), same.end(), decoded.begin() + static_cast<std::ptrdiff_t>(length));
      return length + static_cast<std::size_t>(differs - same.begin());
    }
    length += stretch;
    if (length == most || decoded[length] != '&') break;
    const std::size_t entity = entity_length(source, cursor + length, limit);
    if (entity > 0) {
      const std::string_view spelling = source.substr(cursor + length, entity);
      if (!decoded.substr(length).starts_with(spelling)) break;
    }
    length += std::max<std::size_t>(entity, 1);
  }
  return std::min(length, most);
}

/// The run that contains the byte at `text_offset`, or the last run if `text_offset` is the size of the text.
/// The end of `runs` if there are none.
std::vector<SourceRun>::const_iterator run_at(const std::vector<SourceRun>& runs, std::size_t text_offset) {
  const auto after =
      std::upper_bound(runs.begin(), runs.end(), text_offset,
                       [](std::size_t offset, const SourceRun& run) { return offset < run.text_begin; });
  return after == runs.begin() ? runs.end() : std::prev(after);
}

}  // namespace

void append_verbatim(PlainText& plain, std::string_view bytes, std::size_t source_offset) {
  if (bytes.empty()) return;
  const bool continues =
      !plain.runs.empty() &&
      plain.runs.back().source_begin + plain.text.size() - plain.runs.back().text_begin == source_offset;
  if (!continues) plain.runs.push_back({plain.text.size(), source_offset});
  plain.text += bytes;
}

void append_changed(PlainText& plain, std::string_view bytes, std::size_t source_offset) {
  if (bytes.empty()) return;
  plain.runs.push_back({plain.text.size(), source_offset});
  plain.text += bytes;
}

std::size_t append_aligned(PlainText& plain, std::string_view decoded, std::string_view source,
                           std::size_t cursor, std::size_t limit) {
  limit = std::min(limit, source.size());
  cursor = std::min(cursor, limit);
  while (!decoded.empty()) {
    const std::size_t length = verbatim_length(decoded, source, cursor, limit);
    append_verbatim(plain, decoded.substr(0, length), cursor);
    decoded.remove_prefix(length);
    cursor += length;
    if (decoded.empty()) break;
    const std::string_view point = decoded.substr(0, decode_utf8(decoded, 0).length);
    const std::size_t entity = cursor < limit ? entity_length(source, cursor, limit) : 0;
    if (entity > 0) {
      append_changed(plain, point, cursor);
      decoded.remove_prefix(point.size());
      cursor += entity;
      continue;
    }
    const std::size_t found = source.substr(0, limit).find(point, cursor);
    if (found != std::string_view::npos) {
      cursor = found;
      append_verbatim(plain, point, cursor);
      cursor += point.size();
    } else {
      append_changed(plain, point, cursor);
    }
    decoded.remove_prefix(point.size());
  }
  return cursor;
}

std::size_t source_offset(const std::vector<SourceRun>& runs, std::size_t text_offset) {
  const auto run = run_at(runs, text_offset);
  return run == runs.end() ? 0 : run->source_begin + text_offset - run->text_begin;
}

PlainText trimmed_slice(const PlainText& plain, Span part) {
  const std::size_t limit = part.end;
  while (part.begin < part.end && is_ascii_space(plain.text[part.begin])) ++part.begin;
  while (part.begin < part.end && is_ascii_space(plain.text[part.end - 1])) --part.end;
  PlainText slice;
  if (part.begin >= part.end) return slice;
  slice.text = part.of(plain.text);
  // Only what overlaps the part is visited, because a paragraph may have a hundred thousand lines, each of
  // which is sliced.
  for (auto run = run_at(plain.runs, part.begin); run != plain.runs.end() && run->text_begin < part.end;
       ++run) {
    const std::size_t begin = std::max(run->text_begin, part.begin);
    slice.runs.push_back({begin - part.begin, run->source_begin + begin - run->text_begin});
  }
  const auto ends_before = [](const Span& span, std::size_t offset) { return span.end <= offset; };
  auto emphasis = std::lower_bound(plain.emphasis.begin(), plain.emphasis.end(), part.begin, ends_before);
  for (; emphasis != plain.emphasis.end() && emphasis->begin < part.end; ++emphasis) {
    const Span inside{std::max(emphasis->begin, part.begin), std::min(emphasis->end, part.end)};
    slice.emphasis.push_back({inside.begin - part.begin, inside.end - part.begin});
  }
  const auto starts_before = [](const TextLink& link, std::size_t offset) {
    return link.text.begin < offset;
  };
  auto link = std::lower_bound(plain.links.begin(), plain.links.end(), part.begin, starts_before);
  // A link without text, such as an icon, is kept even if it begins in the white space that was removed at
  // the end.
  for (; link != plain.links.end() && link->text.begin <= limit; ++link) {
    const bool is_inside = link->text.begin < part.end;
    if (!is_inside && link->text.end > link->text.begin) break;
    const std::size_t begin = std::min(link->text.begin, part.end);
    const std::size_t end = std::clamp(link->text.end, begin, part.end);
    slice.links.push_back({{begin - part.begin, end - part.begin}, link->url});
  }
  return slice;
}

PlainText without_parts(const PlainText& plain, const std::vector<Span>& parts) {
  if (parts.empty()) return plain;
  PlainText kept;
  kept.images = plain.images;
  std::vector<std::size_t> moved(plain.text.size() + 1);  // the new offset of each old byte
  auto part = parts.begin();
  auto run = plain.runs.begin();
  for (std::size_t at = 0; at < plain.text.size(); ++at) {
    moved[at] = kept.text.size();
    while (part != parts.end() && part->end <= at) ++part;
    while (run != plain.runs.end() && std::next(run) != plain.runs.end() && std::next(run)->text_begin <= at)
      ++run;
    if (part != parts.end() && part->begin <= at) continue;
    const std::size_t place = run == plain.runs.end() ? 0 : run->source_begin + at - run->text_begin;
    append_verbatim(kept, std::string_view(plain.text).substr(at, 1), place);
  }
  moved.back() = kept.text.size();
  for (const Span& span : plain.emphasis) {
    const Span left{moved[span.begin], moved[span.end]};
    if (left.size() > 0) kept.emphasis.push_back(left);
  }
  for (const TextLink& link : plain.links) {
    kept.links.push_back({{moved[link.text.begin], moved[link.text.end]}, link.url});
  }
  return kept;
}

void compose_hangul(PlainText& plain) {
  constexpr std::string_view jamo_lead = "\xE1";  // U+1100 to U+11FF are E1 84 80 to E1 87 BF
  if (plain.text.find(jamo_lead) == std::string::npos) return;
  PlainText composed;
  std::vector<std::size_t> moved(plain.text.size() + 1);  // the new offset of each old byte
  for (std::size_t at = 0; at < plain.text.size();) {
    const HangulLetters letters = hangul_letters_at(plain.text, at);
    const std::size_t length = letters.length > 0 ? letters.length : decode_utf8(plain.text, at).length;
    std::fill_n(moved.begin() + static_cast<std::ptrdiff_t>(at), length, composed.text.size());
    const std::size_t place = source_offset(plain.runs, at);
    if (letters.length > 0) {
      std::string syllable;
      append_utf8(syllable, letters.syllable);
      append_changed(composed, syllable, place);
    } else {
      append_verbatim(composed, std::string_view(plain.text).substr(at, length), place);
    }
    at += length;
  }
  moved.back() = composed.text.size();
  for (Span& span : plain.emphasis) span = {moved[span.begin], moved[span.end]};
  for (TextLink& link : plain.links) link.text = {moved[link.text.begin], moved[link.text.end]};
  plain.text = std::move(composed.text);
  plain.runs = std::move(composed.runs);
}

void append_text(PlainText& text, const PlainText& more) {
  for (std::size_t i = 0; i < more.runs.size(); ++i) {
    const std::size_t begin = more.runs[i].text_begin;
    const std::size_t end = i + 1 < more.runs.size() ? more.runs[i + 1].text_begin : more.text.size();
    append_verbatim(text, std::string_view(more.text).substr(begin, end - begin), more.runs[i].source_begin);
  }
}

void append_line(PlainText& plain, const PlainText& more) {
  if (more.text.empty()) return;
  if (!plain.text.empty()) {
    append_changed(plain, "\n", source_offset(plain.runs, plain.text.size()));
  }
  const std::size_t shift = plain.text.size();
  plain.text += more.text;
  for (const SourceRun& run : more.runs) {
    plain.runs.push_back({run.text_begin + shift, run.source_begin});
  }
  for (const Span& span : more.emphasis) {
    plain.emphasis.push_back({span.begin + shift, span.end + shift});
  }
  for (const TextLink& link : more.links) {
    plain.links.push_back({{link.text.begin + shift, link.text.end + shift}, link.url});
  }
}

}  // namespace daejo::parsers
