#include "parsers/records/questions.h"

#include <algorithm>

#include "base/ascii.h"

namespace daejo::parsers {
namespace {

/// The length of one of `names`, digits if there are any, one of ".:)" and a space at the start of a line,
/// such as "Q. " or "Q1: "; 0 if there is none.
std::size_t length_of_speaker(std::string_view line, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (!line.starts_with(name)) continue;
    std::size_t end = name.size();
    while (end < line.size() && is_ascii_digit(line[end])) ++end;
    if (end >= line.size() || std::string_view(".:)").find(line[end]) == std::string_view::npos) continue;
    ++end;
    if (end >= line.size() || line[end] != ' ') continue;
    return end + 1;
  }
  return 0;
}

std::size_t length_of_question_mark(std::string_view line) {
  return length_of_speaker(line, {"Q", "질문", "문"});
}

std::size_t length_of_answer_mark(std::string_view line) {
  return length_of_speaker(line, {"A", "답변", "답"});
}

bool is_line_of_text(const Block& block) {
  return block.kind == BlockKind::line || block.kind == BlockKind::bold_line;
}

void remove_front(Block& block, std::size_t length) {
  block.content = trimmed_slice(block.content, {length, block.content.text.size()});
}

}  // namespace

void label_answers(BlockTree& tree) {
  constexpr std::size_t fewest_pairs = 2;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::size_t question = 0;
  for (std::size_t i = 1; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    if (block.content.text.empty()) continue;
    const std::string_view text = block.content.text;
    const bool is_line = is_line_of_text(block);
    if (question != 0 && is_line && length_of_answer_mark(text) > 0) pairs.emplace_back(question, i);
    question = is_line && length_of_question_mark(text) > 0 ? i : 0;
  }
  if (pairs.size() < fewest_pairs) return;
  for (const auto& [asked, answered] : pairs) {
    Block& label = tree.blocks[asked];
    Block& text = tree.blocks[answered];
    remove_front(label, length_of_question_mark(label.content.text));
    label.kind = BlockKind::bold_line;
    remove_front(text, length_of_answer_mark(text.content.text));
    text.continues = false;
  }
}

}  // namespace daejo::parsers
