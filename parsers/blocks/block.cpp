#include "parsers/blocks/block.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "parsers/arxiv_id.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

/// The offset in the source where a text ends; 0 for an empty text. If the source spells the last run in
/// another way, this is the start of that run.
std::size_t end_of_text(const PlainText& content, std::string_view source) {
  if (content.runs.empty()) return 0;
  const SourceRun& last = content.runs.back();
  const std::string_view rest = std::string_view(content.text).substr(last.text_begin);
  const bool is_verbatim = source.substr(std::min(last.source_begin, source.size())).starts_with(rest);
  return last.source_begin + (is_verbatim ? rest.size() : 0);
}

/// Whether a line is emphasised as a whole, apart from ASCII punctuation, white space, emoji and other
/// symbols, and the mark of a footnote at its end ("[^1]"). False for lines over 300 bytes.
bool is_emphasised_whole(const PlainText& line) {
  constexpr std::size_t longest_heading = 300;
  if (line.emphasis.empty() || line.text.size() > longest_heading) return false;
  std::size_t at = 0;
  const auto is_bare = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(line.text[i]);
      if (byte < 0x80 && !is_ascii_alphanumeric(line.text[i])) continue;
      // Emoji and symbols begin with 0xE2, 0xEF or a byte from 0xF0 on, and continue with 0x80 to 0xBF.
      if (byte >= 0xF0 || byte == 0xE2 || byte == 0xEF || (byte >= 0x80 && byte < 0xC0)) continue;
      return true;
    }
    return false;
  };
  for (const Span& emphasis : line.emphasis) {
    if (is_bare(at, emphasis.begin)) return false;
    at = emphasis.end;
  }
  const std::size_t mark = line.text.ends_with(']') ? line.text.rfind("[^") : std::string::npos;
  return !is_bare(at, std::max(at, std::min(mark, line.text.size())));
}

/// The words between two borders of the same character on a line, such as "--- A headline ---" and
/// "- - - A headline - - -". Nothing if it has no such borders.
std::optional<Span> framed_words(std::string_view line) {
  constexpr std::ptrdiff_t fewest_marks = 3;
  constexpr std::size_t longest_headline = 120;
  constexpr std::string_view marks = "-=*~";
  if (line.empty() || marks.find(line[0]) == std::string_view::npos) return std::nullopt;
  const char border[] = {line[0], ' '};
  const std::string_view bytes(border, sizeof border);
  const std::size_t begin = line.find_first_not_of(bytes);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = line.find_last_not_of(bytes) + 1;
  const bool is_framed =
      std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(begin), line[0]) >= fewest_marks &&
      std::count(line.begin() + static_cast<std::ptrdiff_t>(end), line.end(), line[0]) >= fewest_marks &&
      line[begin - 1] == ' ' && end < line.size() && line[end] == ' ' && end - begin <= longest_headline;
  return is_framed ? std::optional(Span{begin, end}) : std::nullopt;
}

/// Whether words name a paper and have at most a short remark beside its id, as in "[ 2410.12405 · 5분 ]".
bool has_only_id(std::string_view words) {
  constexpr std::size_t most_letters = 12;
  return arxiv_id_in_text(words) && count_latin(words) + count_hangul(words) <= most_letters;
}

}  // namespace

Block& BlockTree::open(BlockKind kind, Span source) {
  Block& block = add(kind, source);
  open_.push_back(blocks.size() - 1);
  return block;
}

Block& BlockTree::close() {
  Block& block = blocks[open_.back()];
  block.end = blocks.size();
  open_.pop_back();
  return block;
}

Block& BlockTree::add(BlockKind kind, Span source, PlainText content) {
  Block& block = blocks.emplace_back();
  block.kind = kind;
  block.source = source;
  block.content = std::move(content);
  block.parent = open_.empty() ? 0 : open_.back();
  block.end = blocks.size();
  return block;
}

std::size_t to_code_point(std::string_view source, std::size_t offset) {
  if (offset >= source.size()) return source.size();
  constexpr std::size_t longest = 4;
  for (std::size_t back = 1; back < longest && back <= offset; ++back) {
    if (decode_utf8(source, offset - back).length > back) return offset - back;
  }
  return offset;
}

std::string paragraph_text(const BlockTree& tree, std::size_t block) {
  std::string text = tree.blocks[block].content.text;
  for (++block; block < tree.blocks.size() && tree.blocks[block].continues; ++block)
    text.append(1, '\n').append(tree.blocks[block].content.text);
  return text;
}

void put_in_order(std::string_view source, BlockTree& tree) {
  std::size_t reached = 0;
  for (Block& block : tree.blocks) {
    block.source.begin = std::max(to_code_point(source, block.source.begin), reached);
    for (SourceRun& run : block.content.runs) {
      reached = std::max(to_code_point(source, run.source_begin), reached);
      run.source_begin = reached;
    }
    if (!block.content.runs.empty()) {
      block.source.begin = std::min(block.source.begin, block.content.runs.front().source_begin);
    }
    reached = std::max(end_of_text(block.content, source), block.source.begin);
    block.source.end = std::max(to_code_point(source, block.source.end), reached);
    reached = block.source.begin;
    if (!block.content.runs.empty()) {
      reached = std::max(reached, std::min(end_of_text(block.content, source), block.source.end));
    }
  }
  // A block ends at or before the begin of the next block outside it, but not before the end of its last
  // child.
  std::vector<std::size_t> next_begin(tree.blocks.size(), source.size());
  for (std::size_t i = tree.blocks.size(); i-- > 0;) {
    Block& block = tree.blocks[i];
    const std::size_t next =
        block.end < tree.blocks.size() ? tree.blocks[block.end].source.begin : source.size();
    block.source.end = std::min(block.source.end, next);
    if (block.end > i + 1) {
      std::size_t last = i + 1;
      while (tree.blocks[last].end < block.end) last = tree.blocks[last].end;
      block.source.end = std::max(block.source.end, tree.blocks[last].source.end);
    }
    block.source.end = std::max(
        {block.source.end, block.source.begin, std::min(end_of_text(block.content, source), source.size())});
  }
}

void map_places(BlockTree& tree, std::size_t first, const PlainText& inner_text) {
  if (inner_text.text.empty()) return;
  const auto outside = [&](std::size_t offset) {
    return source_offset(inner_text.runs, std::min(offset, inner_text.text.size() - 1)) +
           (offset >= inner_text.text.size() ? 1 : 0);
  };
  for (std::size_t i = first; i < tree.blocks.size(); ++i) {
    Block& block = tree.blocks[i];
    block.source = {outside(block.source.begin), outside(block.source.end)};
    PlainText moved;
    for (std::size_t run = 0; run < block.content.runs.size(); ++run) {
      const SourceRun& inner = block.content.runs[run];
      const std::size_t end = run + 1 < block.content.runs.size() ? block.content.runs[run + 1].text_begin
                                                                  : block.content.text.size();
      // One run of the inner text may cover several runs of the outer text.
      for (std::size_t at = inner.text_begin; at < end;) {
        const std::size_t from = inner.source_begin + (at - inner.text_begin);
        append_verbatim(moved, std::string_view(block.content.text).substr(at, 1), outside(from));
        ++at;
      }
    }
    block.content.runs = std::move(moved.runs);
  }
}

void add_lines(BlockTree& tree, const PlainText& paragraph, Span source, bool chips) {
  const std::string_view text = paragraph.text;
  bool continues = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    PlainText line = trimmed_slice(paragraph, {begin, end});
    begin = end + 1;
    if (line.text.empty()) continue;
    const std::size_t from = source_offset(line.runs, 0);
    const std::size_t to = source_offset(line.runs, line.text.size() - 1) + 1;
    const auto framed = framed_words(line.text);
    const bool is_headline = framed && !has_only_id(framed->of(line.text));
    const BlockKind kind = is_headline                 ? BlockKind::heading
                           : is_emphasised_whole(line) ? BlockKind::bold_line
                                                       : BlockKind::line;
    if (framed) line = trimmed_slice(line, *framed);
    Block& block =
        tree.add(kind, {from, std::max(from, std::min(to, std::max(from, source.end)))}, std::move(line));
    constexpr int level_of_framed = 2;
    block.level = is_headline ? level_of_framed : 0;
    block.continues = continues && !framed;
    block.chips = chips;
    continues = true;
  }
}

}  // namespace daejo::parsers
