#include "audit/rules/quoted_original.h"

#include <algorithm>

#include "audit/rules/shingles.h"
#include "base/line_index.h"
#include "parsers/plain_text.h"

namespace daejo::audit {
namespace {

/// The share of a text's shingles that the abstract has, and the number of the text's shingles.
struct Containment {
  double share = 0;
  std::size_t shingles = 0;
};

Containment containment_in(const std::vector<std::uint64_t>& abstract, std::string_view text) {
  const std::vector<std::uint64_t> own = find_shingles(text);
  std::size_t shared = 0;
  for (const std::uint64_t hash : own) shared += std::ranges::binary_search(abstract, hash) ? 1 : 0;
  return {own.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(own.size()), own.size()};
}

/// Whether a text is a quotation: it has at least 16 shingles, more than most sentences, and at least three
/// fifths of them are in the abstract.
bool is_quotation(const Containment& found) {
  constexpr double least_share = 0.6;
  constexpr std::size_t more_than_a_sentence = 16;
  return found.share >= least_share && found.shingles >= more_than_a_sentence;
}

parsers::PlainText plain_text_of(const parsers::Section& section) {
  parsers::PlainText plain;
  plain.text = section.text;
  plain.runs = section.runs;
  return plain;
}

/// The quoted parts of a text, in order. Each is one line or several lines in a row.
std::vector<Span> quoted_lines(const std::vector<std::uint64_t>& abstract, std::string_view text) {
  constexpr double least_of_a_line = 0.5;
  std::vector<Span> quoted;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Containment line = containment_in(abstract, text.substr(begin, end - begin));
    if (line.share >= least_of_a_line) {
      const bool continues = !quoted.empty() && quoted.back().end + 1 == begin;
      continues ? void(quoted.back().end = end) : quoted.push_back({begin, end});
    }
    begin = end + 1;
  }
  std::erase_if(quoted,
                [&](const Span& span) { return !is_quotation(containment_in(abstract, span.of(text))); });
  return quoted;
}

parsers::SetAside aside_of(const parsers::Section& section, const parsers::PlainText& text,
                           const LineIndex& lines) {
  parsers::SetAside aside;
  aside.role = parsers::Role::original;
  aside.label = section.label;
  aside.text = text.text;
  aside.runs = text.runs;
  const std::size_t begin = text.runs.empty() ? section.source.begin : source_offset(text.runs, 0);
  const std::size_t last = text.text.empty() ? begin : source_offset(text.runs, text.text.size() - 1) + 1;
  aside.source = {begin, std::clamp(last, begin, std::max(begin, section.source.end))};
  aside.line = lines.line_of(begin);
  return aside;
}

class QuotationRemover {
 public:
  QuotationRemover(parsers::Entry& entry, const std::vector<std::uint64_t>& abstract, const LineIndex& lines)
      : entry_(entry), abstract_(abstract), lines_(lines) {}

  void remove() {
    std::vector<parsers::Section> kept;
    for (const parsers::Section& section : entry_.sections) take(section, kept);
    const bool leaves_text =
        std::ranges::any_of(kept, [](const parsers::Section& section) { return !section.text.empty(); });
    if (asides_.empty() || !leaves_text) return;
    entry_.sections = std::move(kept);
    entry_.summary = {entry_.sections.front().source.begin, 0};
    for (const parsers::Section& section : entry_.sections) {
      entry_.summary.end = std::max(entry_.summary.end, section.source.end);
    }
    std::ranges::move(asides_, std::back_inserter(entry_.set_aside));
    std::ranges::stable_sort(entry_.set_aside, {},
                             [](const parsers::SetAside& aside) { return aside.source.begin; });
  }

 private:
  void take(const parsers::Section& section, std::vector<parsers::Section>& kept) {
    const std::vector<Span> quoted = quoted_lines(abstract_, section.text);
    if (quoted.empty()) {
      kept.push_back(section);
      return;
    }
    const parsers::PlainText all = plain_text_of(section);
    parsers::PlainText rest;
    std::size_t at = 0;
    for (const Span& span : quoted) {
      append_line(rest, trimmed_slice(all, {at, span.begin}));
      asides_.push_back(aside_of(section, trimmed_slice(all, span), lines_));
      at = span.end;
    }
    append_line(rest, trimmed_slice(all, {at, all.text.size()}));
    if (rest.text.empty()) return;
    parsers::Section& cut = kept.emplace_back(section);
    cut.text = std::move(rest.text);
    cut.runs = std::move(rest.runs);
  }

  parsers::Entry& entry_;
  const std::vector<std::uint64_t>& abstract_;
  const LineIndex& lines_;
  std::vector<parsers::SetAside> asides_;
};

}  // namespace

void set_quotations_aside(parsers::Digest& digest, const std::map<parsers::ArxivId, PaperOrCause>& papers) {
  const LineIndex lines(digest.source);
  for (parsers::Entry& entry : digest.entries) {
    const auto found = entry.id ? papers.find(*entry.id) : papers.end();
    if (found == papers.end() || !found->second.paper) continue;
    QuotationRemover(entry, find_shingles(found->second.paper->abstract), lines).remove();
  }
}

void set_quotations_aside(std::vector<parsers::Digest>& digests,
                          const std::map<parsers::ArxivId, PaperOrCause>& papers) {
  for (parsers::Digest& digest : digests) set_quotations_aside(digest, papers);
}

}  // namespace daejo::audit
