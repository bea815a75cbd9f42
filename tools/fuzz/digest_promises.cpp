#include "tools/fuzz/digest_promises.h"

#include "base/line_index.h"
#include "base/utf8.h"
#include "tools/fuzz/promise.h"

namespace daejo::fuzz {
namespace {

bool is_inside(const Span& inner, const Span& outer) {
  return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

class DigestCheck {
 public:
  explicit DigestCheck(const parsers::Digest& digest)
      : source_(digest.source), lines_(source_), is_utf8_(!first_invalid_utf8(source_)) {}

  void check_entry(const parsers::Entry& entry) {
    const bool shares_table = entry.source.begin == last_entry_.begin && entry.source.end == last_entry_.end;
    promise((last_entry_.end <= entry.source.begin || shares_table) && entry.source.end <= source_.size(),
            "entries stand in the source one after the other, or share a table");
    check_span(entry.source);
    last_entry_ = entry.source;
    promise(entry.line == lines_.line_of(entry.source.begin), "an entry's line is that of its first byte");
    check_summary(entry);
    for (const parsers::Section& section : entry.sections) check_section(section, entry);
    if (entry.id)
      promise(parsers::parse_arxiv_id(to_string(*entry.id)) == entry.id, "an id that is printed is read");
  }

 private:
  void check_span(const Span& span) const {
    promise(span.begin <= span.end && span.end <= source_.size(), "a span lies in the source");
    check_border(span.begin);
    check_border(span.end);
  }

  void check_border(std::size_t offset) const {
    const bool is_border =
        offset == source_.size() || (static_cast<unsigned char>(source_[offset]) & 0xC0U) != 0x80U;
    promise(!is_utf8_ || is_border, "a place in the source is no inside of a code point");
  }

  void check_summary(const parsers::Entry& entry) const {
    check_span(entry.summary);
    if (entry.sections.empty()) {
      promise(entry.summary.size() == 0, "without a section there is no summary");
    } else {
      promise(is_inside(entry.summary, entry.source), "the summary lies in its entry");
    }
  }

  void check_section(const parsers::Section& section, const parsers::Entry& entry) const {
    check_span(section.source);
    promise(is_inside(section.source, entry.summary), "a section lies in the summary");
    promise(section.line == lines_.line_of(section.source.begin), "a section's line is that of its start");
    promise(section.text.empty() == section.runs.empty(), "there are runs where there is text");
    promise(!is_utf8_ || !first_invalid_utf8(section.text), "text out of UTF-8 is UTF-8");
    std::size_t last_source = section.source.begin;
    for (std::size_t i = 0; i < section.runs.size(); ++i) {
      const parsers::SourceRun& run = section.runs[i];
      const std::size_t text_end =
          i + 1 == section.runs.size() ? section.text.size() : section.runs[i + 1].text_begin;
      promise((i == 0) == (run.text_begin == 0) && run.text_begin < text_end, "runs cover the text in order");
      promise(last_source <= run.source_begin && run.source_begin <= section.source.end,
              "runs go forward in their section");
      check_border(run.source_begin);
      last_source = run.source_begin;
    }
  }

  std::string_view source_;
  LineIndex lines_;
  bool is_utf8_;
  Span last_entry_;
};

}  // namespace

void check_digest(const parsers::Digest& digest) {
  DigestCheck check(digest);
  for (const parsers::Entry& entry : digest.entries) check.check_entry(entry);
  const LineIndex lines(digest.source);
  for (const Problem& problem : digest.problems) {
    promise(problem.place.line <= lines.line_count(), "a problem's line is one of the file");
    promise(!problem.sentence.empty(), "a problem says what it is");
  }
}

}  // namespace daejo::fuzz
