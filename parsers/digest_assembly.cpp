#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "base/line_index.h"
#include "base/utf8.h"
#include "parsers/entry_fields.h"
#include "parsers/outline.h"

namespace daejo {
namespace {

/// The paper that a heading leads to, if any.
struct PaperLink {
  std::optional<ArxivId> id;
  std::string link;
};

PaperLink find_paper(const PlainText& heading) {
  for (const TextLink& link : heading.links) {
    if (auto id = arxiv_id_in_link(link.url)) return {std::move(id), link.url};
  }
  return {arxiv_id_in_text(heading.text), heading.links.empty() ? "" : heading.links.front().url};
}

/// The code point's first byte, where `offset` is inside of one.
std::size_t to_border(std::string_view source, std::size_t offset) {
  if (offset >= source.size()) return source.size();
  constexpr std::size_t longest = 4;
  for (std::size_t back = 1; back < longest && back <= offset; ++back) {
    if (decode_utf8(source, offset - back).length > back) return offset - back;
  }
  return offset;
}

/// Where a text ends in the source at the least: after its last run, if that stands there just so.
std::size_t end_of_text(const PlainText& content, std::string_view source) {
  if (content.runs.empty()) return 0;
  const SourceRun& last = content.runs.back();
  const std::string_view rest = std::string_view(content.text).substr(last.text_begin);
  const bool is_verbatim = source.substr(last.source_begin).starts_with(rest);
  return last.source_begin + (is_verbatim ? rest.size() : 0);
}

/// Parsers say of odd markup that it stands where it does not: text moved out of a table, entities that stand
/// for more bytes than their own, lines that they count otherwise. Whatever they say, blocks follow one
/// another in the source, and a block's text goes forward inside of it.
void put_in_order(std::string_view source, std::vector<Block>& blocks) {
  std::size_t reached = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    block.source.begin = std::max(to_border(source, block.source.begin), reached);
    for (SourceRun& run : block.content.runs) {
      reached = std::max(to_border(source, run.source_begin), reached);
      run.source_begin = reached;
    }
    if (!block.content.runs.empty()) {
      block.source.begin = std::min(block.source.begin, block.content.runs.front().source_begin);
    }
    if (i > 0) blocks[i - 1].source.end = std::min(blocks[i - 1].source.end, block.source.begin);
    reached = std::max(end_of_text(block.content, source), block.source.begin);
    block.source.end = std::max(to_border(source, block.source.end), reached);
  }
}

/// The same for a part of a block's text, which may begin inside of a run that claims more bytes than it has.
void hold_within(std::vector<SourceRun>& runs, std::string_view source, std::size_t end) {
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    run->source_begin = std::min(to_border(source, run->source_begin), end);
    end = run->source_begin;
  }
}

/// Builds entries block by block.
class DigestAssembler {
 public:
  DigestAssembler(std::string_view source, const std::string& file, const std::vector<Block>& blocks)
      : source_(source), lines_(source), blocks_(blocks) {
    digest_.file = file;
    file_date_ = find_date(std::filesystem::path(file).filename().string()).value_or("");
    for (const Block& block : blocks) {
      if (block.kind == BlockKind::heading && find_paper(block.content).id) paper_levels_.insert(block.level);
    }
  }

  Digest assemble() {
    for (const Block& block : blocks_) {
      if (block.kind == BlockKind::heading) {
        take_heading(block);
      } else if (open_) {
        take_content(block);
      }
    }
    close_entry(source_.size());
    if (digest_.entries.empty()) report_empty();
    return std::move(digest_);
  }

 private:
  void report_empty() {
    Problem problem;
    problem.place.file = digest_.file;
    problem.sentence =
        "The file has no entry: no heading in it leads to an arXiv paper, so there is nothing to check.";
    digest_.problems.push_back(std::move(problem));
  }

  Entry& entry() { return digest_.entries.back(); }

  void take_heading(const Block& block) {
    PaperLink paper = find_paper(block.content);
    if (!paper.id && open_ && block.level > level_) {
      subheading_ = block.content.text;
    } else if (!paper.id && is_date_heading(block)) {
      close_entry(block.source.begin);
      date_ = *find_date(block.content.text);
      date_level_ = block.level;
    } else if (paper.id || is_entry_without_id(block)) {
      open_entry(block, std::move(paper));
    } else {
      close_entry(block.source.begin);
    }
  }

  bool is_date_heading(const Block& block) const {
    const bool below_a_date = date_level_ > 0 && block.level > date_level_;
    return !below_a_date && find_date(block.content.text).has_value();
  }

  bool is_entry_without_id(const Block& block) const {
    constexpr int shallowest_unlinked_entry = 3;
    if (paper_levels_.count(block.level) > 0) return true;
    return date_level_ > 0 && block.level > date_level_ && block.level >= shallowest_unlinked_entry;
  }

  void open_entry(const Block& block, PaperLink paper) {
    close_entry(block.source.begin);
    Entry entry;
    entry.title = block.content.text;
    entry.id = std::move(paper.id);
    entry.link = std::move(paper.link);
    entry.date = date_.empty() ? file_date_ : date_;
    entry.source.begin = block.source.begin;
    entry.line = lines_.line_of(block.source.begin);
    digest_.entries.push_back(std::move(entry));
    level_ = block.level;
    open_ = true;
    take_images(block.content);
  }

  void close_entry(std::size_t end) {
    if (!open_) return;
    open_ = false;
    subheading_.clear();
    entry().source.end = end;
    if (entry().sections.empty()) return;
    entry().summary = {entry().sections.front().source.begin, entry().sections.back().source.end};
  }

  void take_images(const PlainText& content) {
    if (entry().thumbnail.empty() && !content.images.empty()) entry().thumbnail = content.images.front();
  }

  void take_content(const Block& block) {
    take_images(block.content);
    if (block.kind == BlockKind::paragraph) {
      take_paragraph(block);
    } else if (!read_metadata_line(entry(), block.content)) {
      add_section(block.content, block.source, block.kind);
    }
  }

  /// A paragraph's lines are votes, authors and the like, or text; a labelled line starts a section.
  void take_paragraph(const Block& block) {
    const std::string_view text = block.content.text;
    std::size_t first = 0;
    bool in_authors = false;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const PlainText line = slice_of(block, {begin, end}, block.source.end);
      const std::size_t next = end + 1;
      if (in_authors) {
        for (auto& name : parse_authors(line.text)) entry().authors.push_back(std::move(name));
        in_authors = line.text.ends_with(',');
        first = next;
      } else if (read_metadata_line(entry(), line)) {
        add_slice(block, {first, begin});
        in_authors = line.text.ends_with(',');
        first = next;
      } else if (!split_label(line, source_).label.empty()) {
        add_slice(block, {first, begin});
        first = begin;
      }
      begin = next;
    }
    add_slice(block, {first, text.size()});
  }

  /// A part of a block's text, which in the source reaches no further than `end`.
  PlainText slice_of(const Block& block, Span part, std::size_t end) const {
    PlainText slice = trimmed_slice(block.content, part);
    hold_within(slice.runs, source_, end);
    return slice;
  }

  void add_slice(const Block& block, Span part) {
    if (part.begin >= part.end) return;
    const bool is_last = part.end >= block.content.text.size();
    const std::size_t next = is_last ? block.source.end : source_offset(block.content.runs, part.end);
    const std::size_t most = std::min(next, block.source.end);
    const PlainText slice = slice_of(block, part, most);
    if (slice.text.empty()) return;
    const std::size_t begin = source_offset(slice.runs, 0);
    // What an entity stands for may be longer than the entity (&nGt;), so the end that is computed may be too
    // far.
    const std::size_t end = to_border(source_, source_offset(slice.runs, slice.text.size() - 1) + 1);
    add_section(slice, {begin, std::clamp(end, begin, std::max(begin, most))}, BlockKind::paragraph);
  }

  void add_section(const PlainText& content, Span source, BlockKind kind) {
    LabelledText part = split_label(content, source_);
    if (part.label.empty() && continues_last_section(kind)) {
      extend_last_section(part.text, source);
      return;
    }
    if (part.label.empty() && part.text.text.empty()) return;
    Section section;
    section.label = part.label.empty() ? subheading_ : std::move(part.label);
    section.text = std::move(part.text.text);
    section.runs = std::move(part.text.runs);
    hold_within(section.runs, source_, source.end);
    section.source = source;
    section.line = lines_.line_of(source.begin);
    last_label_is_own_ = section.label != subheading_;
    started_bare_ = section.text.empty();
    entry().sections.push_back(std::move(section));
  }

  /// A label alone takes what follows it; numbered items belong to the labelled value before them.
  bool continues_last_section(BlockKind kind) {
    if (entry().sections.empty() || !last_label_is_own_) return false;
    const Section& last = entry().sections.back();
    if (last.label.empty() || last.text.empty() || kind == BlockKind::numbered) return !last.label.empty();
    return started_bare_ && kind == BlockKind::bullet;
  }

  void extend_last_section(const PlainText& more, Span source) {
    Section& last = entry().sections.back();
    PlainText joined;
    joined.text = std::move(last.text);
    joined.runs = std::move(last.runs);
    append_line(joined, more);
    hold_within(joined.runs, source_, source.end);
    last.text = std::move(joined.text);
    last.runs = std::move(joined.runs);
    last.source.end = source.end;
  }

  std::string_view source_;
  LineIndex lines_;
  const std::vector<Block>& blocks_;
  Digest digest_;
  std::set<int> paper_levels_;
  std::string file_date_;
  std::string date_;
  std::string subheading_;
  int date_level_ = 0;
  int level_ = 0;
  bool open_ = false;
  bool last_label_is_own_ = false;
  bool started_bare_ = false;  ///< The last section was a label with nothing after it.
};

}  // namespace

Digest assemble_digest(std::string_view source, const std::string& file, std::vector<Block> blocks) {
  put_in_order(source, blocks);
  return DigestAssembler(source, file, blocks).assemble();
}

}  // namespace daejo
