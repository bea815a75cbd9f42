#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/json_strings.h"
#include "parsers/blocks/json_tree.h"

namespace daejo::parsers {
namespace {

class NotebookBlocks {
 public:
  NotebookBlocks(const BlockTree& json, const std::string& file, BlockTree& tree)
      : json_(json), file_(file), tree_(tree) {}

  void take_cell(std::size_t cell) {
    const PlainText type = text_of_field(json_, field_named(json_, cell, "cell_type"));
    const PlainText source = text_of_field(json_, field_named(json_, cell, "source"));
    if (type.text == "markdown") {
      add_markdown(tree_, source, file_);
    } else {
      add_code(source);
    }
    for (const std::size_t output : objects_in(json_, field_named(json_, cell, "outputs")))
      take_output(output);
  }

 private:
  /// Adds an output in its richest form: Markdown, or else HTML, or else plain text. Plain and printed text
  /// counts as code.
  void take_output(std::size_t output) {
    const std::size_t data = field_named(json_, output, "data");
    const std::size_t forms = data == 0 ? 0 : data + 1;
    if (forms != 0 && forms < json_.blocks[data].end) {
      if (const std::size_t markdown = field_named(json_, forms, "text/markdown")) {
        add_markdown(tree_, text_of_field(json_, markdown), file_);
        return;
      }
      if (const std::size_t html = field_named(json_, forms, "text/html")) {
        add_html(tree_, text_of_field(json_, html), file_);
        return;
      }
      add_code(text_of_field(json_, field_named(json_, forms, "text/plain")));
    }
    add_code(text_of_field(json_, field_named(json_, output, "text")));
  }

  /// Adds code or printed text as a block of code if it names papers. Leaves it out otherwise.
  void add_code(PlainText code) {
    if (all_arxiv_ids(code.text).empty()) return;
    const Span source{source_offset(code.runs, 0), source_offset(code.runs, code.text.size())};
    tree_.add(BlockKind::code, source, std::move(code));
  }

  const BlockTree& json_;
  const std::string& file_;
  BlockTree& tree_;
};

}  // namespace

bool add_notebook(BlockTree& tree, const BlockTree& json, const std::string& file) {
  if (json.blocks.size() < 2 || json.blocks[1].kind != BlockKind::object) return false;
  const std::size_t cells = field_named(json, 1, "cells");
  if (cells == 0 || field_named(json, 1, "nbformat") == 0) return false;
  NotebookBlocks notebook(json, file, tree);
  for (const std::size_t cell : objects_in(json, cells)) notebook.take_cell(cell);
  return true;
}

}  // namespace daejo::parsers
