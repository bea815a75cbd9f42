#include "parsers/records/parallel_texts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "parsers/arxiv_id.h"
#include "parsers/blocks/tree_copy.h"
#include "parsers/records/weigh.h"
#include "parsers/text/block_text.h"
#include "parsers/text/role.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t no_block = 0;
constexpr std::size_t fewest_side_by_side = 2;

/// Texts of the same kind, one for each paper.
struct Series {
  std::string label;
  std::vector<std::size_t> parts;  ///< The block with each paper's text, or `no_block`.
};

/// The texts of several papers that are side by side.
struct ParallelTexts {
  std::size_t place = 0;             ///< The block that the papers replace.
  std::vector<std::size_t> removed;  ///< Other blocks with texts of these papers, which are deleted.
  std::vector<Series> series;
  bool is_in_order = false;  ///< Whether each paper's texts follow one another in the source.
};

std::optional<std::string> paper_in_block(const Block& block) {
  for (const TextLink& link : block.content.links) {
    if (auto id = arxiv_id_in_link(link.url)) return id->base;
  }
  if (auto id = arxiv_id_in_text(block.content.text)) return id->base;
  return std::nullopt;
}

/// The first paper that a block or a descendant names; nothing if there is none.
std::optional<std::string> paper_in(const BlockTree& tree, std::size_t root) {
  for (std::size_t i = root; root != no_block && i < tree.blocks[root].end; ++i) {
    if (auto paper = paper_in_block(tree.blocks[i])) return paper;
  }
  return std::nullopt;
}

std::string text_in(const BlockTree& tree, std::size_t root) {
  std::string text;
  for (std::size_t i = root; root != no_block && i < tree.blocks[root].end; ++i) {
    const std::string& own = tree.blocks[i].content.text;
    if (!text.empty() && !own.empty()) text += '\n';
    text += own;
  }
  return text;
}

/// Whether at least half of the texts of a series, and at least two, name a paper, each a different one.
bool names_papers(const BlockTree& tree, const Series& series) {
  std::set<std::string> papers;
  std::size_t named = 0;
  for (const std::size_t part : series.parts) {
    const auto paper = paper_in(tree, part);
    if (!paper) continue;
    papers.insert(*paper);
    ++named;
  }
  return papers.size() >= fewest_side_by_side && papers.size() == named && 2 * named >= series.parts.size();
}

/// Whether at least half of the texts of a series have `2 * least_prose` or more syllables of Hangul.
bool is_series_of_prose(const BlockTree& tree, const Series& series) {
  const auto count = std::ranges::count_if(series.parts, [&](std::size_t part) {
    return part != no_block && count_hangul(text_in(tree, part)) >= 2 * least_prose;
  });
  return 2 * static_cast<std::size_t>(count) >= series.parts.size();
}

/// Gives a series a new label if its own label is unknown or says metadata. The new label is "title" if most
/// of the texts look like titles. Otherwise it is "no" (number) if the series has no label and names no
/// papers.
void name_titles(const BlockTree& tree, Series& series) {
  const auto role = role_of_label(series.label);
  if (role && *role != Role::metadata) return;
  const auto titles = std::ranges::count_if(series.parts, [&](std::size_t part) {
    const std::string text = text_in(tree, part);
    return count_latin(text) > 12 && text.find(' ') != std::string::npos && looks_like_title(text);
  });
  if (2 * static_cast<std::size_t>(titles) > series.parts.size()) {
    series.label = "title";
  } else if (series.label.empty() && !names_papers(tree, series)) {
    series.label = "no";
  }
}

/// Finds the parallel texts of a document.
class ParallelFinder {
 public:
  explicit ParallelFinder(const BlockTree& tree) : tree_(tree) {}

  std::vector<ParallelTexts> find() {
    for (std::size_t i = 1; i < tree_.blocks.size();) {
      const std::size_t before = found_.size();
      switch (tree_.blocks[i].kind) {
        case BlockKind::table:
          take_table(i);
          break;
        case BlockKind::object:
          take_fields(i);
          break;
        case BlockKind::array:
          take_rows(i);
          break;
        case BlockKind::list:
          take_lists(i);
          break;
        default:
          break;
      }
      i = found_.size() > before ? tree_.blocks[i].end : i + 1;
    }
    return std::move(found_);
  }

 private:
  /// The rows of a table, which HTML may have in a `<tbody>`.
  std::vector<std::size_t> rows_of(std::size_t table) const {
    std::vector<std::size_t> rows;
    for (std::size_t i = table + 1; i < tree_.blocks[table].end;) {
      const bool is_row = tree_.blocks[i].kind == BlockKind::row;
      if (is_row) rows.push_back(i);
      i = is_row || tree_.blocks[i].kind != BlockKind::element ? tree_.blocks[i].end : i + 1;
    }
    return rows;
  }

  /// Takes a table with a column for each paper. The first cells of at least half of the rows, and at least
  /// two, must be known labels, or a single row must name the papers. Rows with a single cell, such as
  /// advertisements, do not count.
  void take_table(std::size_t table) {
    constexpr std::size_t fewest_rows = 3;
    constexpr std::size_t fewest_labels = 2;
    const std::vector<std::size_t> rows = rows_of(table);
    if (rows.size() < fewest_rows) return;
    ParallelTexts texts{table, {}, {}, false};
    std::size_t width = 0;
    std::size_t labels = 0;
    std::size_t naming_rows = 0;
    for (const std::size_t row : rows) {
      const std::vector<std::size_t> cells = children_of(tree_, row);
      if (cells.size() == 1) continue;
      if (cells.size() <= fewest_side_by_side) return;
      width = std::max(width, cells.size() - 1);
      Series series{text_in(tree_, cells.front()), {cells.begin() + 1, cells.end()}};
      if (role_of_label(series.label) && !paper_in(tree_, cells.front())) ++labels;
      if (paper_in(tree_, row)) ++naming_rows;
      texts.series.push_back(std::move(series));
    }
    const bool are_labelled = labels >= fewest_labels && 2 * labels >= texts.series.size();
    if (texts.series.size() < fewest_rows || (!are_labelled && naming_rows != 1)) return;
    for (Series& series : texts.series) series.parts.resize(width, no_block);
    take_if_papers(std::move(texts));
  }

  /// Takes an object with arrays of the same length, such as one of ids and one of texts, or with objects
  /// that have the same keys.
  void take_fields(std::size_t object) {
    for (std::size_t up = tree_.blocks[object].parent; up != 0; up = tree_.blocks[up].parent) {
      if (tree_.blocks[up].kind == BlockKind::array) return;  // The object is one of several.
    }
    std::map<std::string, std::vector<std::size_t>> alike;
    for (const std::size_t field : children_of(tree_, object)) {
      if (field + 1 == tree_.blocks[field].end) {
        if (parse_arxiv_id(tree_.blocks[field].content.text)) return;  // The object is about one paper.
        continue;
      }
      std::string keys = keys_of(field + 1);
      if (!keys.empty()) alike[std::move(keys)].push_back(field);
    }
    for (const auto& [keys, fields] : alike) {
      if (fields.size() < 2) continue;
      ParallelTexts texts{fields.front(), {fields.begin() + 1, fields.end()}, {}, false};
      for (const std::size_t field : fields)
        texts.series.push_back({tree_.blocks[field].name, children_of(tree_, field + 1)});
      take_if_papers(std::move(texts));
    }
  }

  /// A text that is the same for objects of scalars with the same keys, or for arrays of scalars with the
  /// same length. Empty for other blocks, and for fewer than two scalars.
  std::string keys_of(std::size_t block) const {
    std::string keys = tree_.blocks[block].kind == BlockKind::array ? "[" : "{";
    const std::vector<std::size_t> parts = children_of(tree_, block);
    const bool is_list =
        tree_.blocks[block].kind == BlockKind::array || tree_.blocks[block].kind == BlockKind::object;
    if (!is_list || parts.size() < fewest_side_by_side) return {};
    for (const std::size_t part : parts) {
      if (tree_.blocks[part].end != part + 1) return {};
      keys += tree_.blocks[part].name + ",";
    }
    return keys;
  }

  /// Takes an array of arrays, whose columns are named in the first one or in a neighbouring field.
  void take_rows(std::size_t array) {
    std::vector<std::size_t> rows = children_of(tree_, array);
    if (rows.size() < fewest_side_by_side) return;
    std::vector<std::vector<std::size_t>> cells;
    for (const std::size_t row : rows) {
      if (tree_.blocks[row].kind != BlockKind::array) return;
      cells.push_back(children_of(tree_, row));
      if (cells.back().size() < 2 || cells.back().size() != cells.front().size()) return;
    }
    std::vector<std::string> names = names_beside(array, cells.front().size());
    if (names.empty()) {
      if (paper_in(tree_, rows.front())) return;
      for (const std::size_t cell : cells.front()) names.push_back(tree_.blocks[cell].content.text);
      cells.erase(cells.begin());
    }
    ParallelTexts texts{array, {}, {}, true};
    for (std::size_t column = 0; column < names.size(); ++column) {
      Series series{names[column], {}};
      for (const auto& row : cells) series.parts.push_back(row[column]);
      texts.series.push_back(std::move(series));
    }
    take_if_papers(std::move(texts));
  }

  /// The texts of the first neighbouring field that is an array of `count` names; empty if there is none.
  std::vector<std::string> names_beside(std::size_t array, std::size_t count) const {
    std::vector<std::string> names;
    const std::size_t field = tree_.blocks[array].parent;
    if (tree_.blocks[field].kind != BlockKind::field) return names;
    for (const std::size_t other : children_of(tree_, tree_.blocks[field].parent)) {
      if (other == field || other + 1 >= tree_.blocks[other].end) continue;
      const std::vector<std::size_t> items = children_of(tree_, other + 1);
      const bool are_names = tree_.blocks[other + 1].kind == BlockKind::array && items.size() == count &&
                             std::ranges::all_of(items, [&](std::size_t item) {
                               return tree_.blocks[item].kind == BlockKind::item &&
                                      !paper_in_block(tree_.blocks[item]) &&
                                      count_latin(tree_.blocks[item].content.text) +
                                              count_hangul(tree_.blocks[item].content.text) >
                                          0;
                             });
      if (!are_names) continue;
      for (const std::size_t item : items) names.push_back(tree_.blocks[item].content.text);
      return names;
    }
    return names;
  }

  /// Takes a list of papers, and the lists of texts below it that have a known label and as many items.
  void take_lists(std::size_t list) {
    const std::vector<std::size_t> items = children_of(tree_, list);
    if (items.size() < fewest_side_by_side) return;
    Series papers{"", items};
    for (const std::size_t item : items) {
      if (count_hangul(text_in(tree_, item)) >= 2 * least_prose || !paper_in(tree_, item)) return;
    }
    if (!names_papers(tree_, papers) || are_named_below(list)) return;
    ParallelTexts texts{list, {}, {std::move(papers)}, false};
    std::string label;
    const std::size_t end = tree_.blocks[tree_.blocks[list].parent].end;
    for (std::size_t i = tree_.blocks[list].end; i < end; i = tree_.blocks[i].end) {
      const Block& block = tree_.blocks[i];
      if (block.kind == BlockKind::heading || block.kind == BlockKind::bold_line) label = block.content.text;
      if (block.kind != BlockKind::list) continue;
      Series series{label, children_of(tree_, i)};
      const bool is_known = std::ranges::find(texts.series, label, &Series::label) != texts.series.end();
      const bool fits = series.parts.size() == items.size() && !paper_in(tree_, i) &&
                        is_series_of_prose(tree_, series) && role_of_label(label).has_value();
      if (!fits) continue;
      if (is_known) return;  // The lists are parts of several sections.
      texts.series.push_back(std::move(series));
      texts.removed.push_back(i);
    }
    if (texts.series.size() > 1) found_.push_back(std::move(texts));
  }

  /// Whether at least two blocks below a list name a paper. The papers then have texts of their own there,
  /// and the list is a table of contents.
  bool are_named_below(std::size_t list) const {
    std::size_t named = 0;
    for (std::size_t i = tree_.blocks[list].end; i < tree_.blocks.size() && named < fewest_side_by_side;
         ++i) {
      if (paper_in_block(tree_.blocks[i])) ++named;
    }
    return named >= fewest_side_by_side;
  }

  void take_if_papers(ParallelTexts texts) {
    const auto papers = std::ranges::find_if(texts.series, [&](const Series& series) {
      return role_of_label(series.label) != Role::reference && names_papers(tree_, series);
    });
    const bool has_prose = std::ranges::any_of(
        texts.series, [&](const Series& series) { return is_series_of_prose(tree_, series); });
    if (papers == texts.series.end() || !has_prose) return;
    name_titles(tree_, texts.series.front());
    found_.push_back(std::move(texts));
  }

  const BlockTree& tree_;
  std::vector<ParallelTexts> found_;
};

/// Replaces the parallel texts in a tree by an object for each paper.
class TreeRewriter {
 public:
  TreeRewriter(BlockTree& tree, std::vector<ParallelTexts> found) : tree_(tree), found_(std::move(found)) {}

  void rewrite() {
    std::map<std::size_t, const ParallelTexts*> places;
    std::set<std::size_t> removed;
    for (const ParallelTexts& texts : found_) {
      places.emplace(texts.place, &texts);
      removed.insert(texts.removed.begin(), texts.removed.end());
    }
    out_.copy(tree_, [&](std::size_t block, std::size_t parent) {
      const auto place = places.find(block);
      if (place == places.end()) return removed.contains(block);
      add_papers(*place->second, parent);
      return true;
    });
    tree_.blocks = out_.take();
  }

 private:
  Span source_of(const ParallelTexts& texts) const {
    Span source = tree_.blocks[texts.place].source;
    for (const std::size_t block : texts.removed) {
      source.begin = std::min(source.begin, tree_.blocks[block].source.begin);
      source.end = std::max(source.end, tree_.blocks[block].source.end);
    }
    return source;
  }

  Span source_of_paper(const ParallelTexts& texts, std::size_t paper) const {
    Span source{tree_.blocks[texts.place].source.end, 0};
    for (const Series& series : texts.series) {
      if (series.parts[paper] == no_block) continue;
      const Span& part = tree_.blocks[series.parts[paper]].source;
      source = {std::min(source.begin, part.begin), std::max(source.end, part.end)};
    }
    return {source.begin, std::max(source.begin, source.end)};
  }

  void add_papers(const ParallelTexts& texts, std::size_t parent) {
    for (std::size_t paper = 0; paper < texts.series.front().parts.size(); ++paper) {
      Block object;
      object.kind = BlockKind::object;
      object.is_gathered = !texts.is_in_order;
      object.source = texts.is_in_order ? source_of_paper(texts, paper) : source_of(texts);
      const std::size_t at = out_.add(std::move(object), parent);
      for (const Series& series : texts.series) {
        if (series.parts[paper] != no_block) add_text(series, series.parts[paper], at);
      }
    }
  }

  void add_text(const Series& series, std::size_t part, std::size_t parent) {
    std::vector<std::size_t> with_text;
    for (std::size_t i = part; i < tree_.blocks[part].end; ++i) {
      if (!tree_.blocks[i].content.text.empty()) with_text.push_back(i);
    }
    if (with_text.empty()) return;
    if (series.label.empty()) return copy_children(part, parent);
    Block field;
    field.kind = BlockKind::field;
    field.name = series.label;
    field.source = tree_.blocks[part].source;
    if (with_text.size() == 1) field.content = tree_.blocks[with_text.front()].content;
    const std::size_t at = out_.add(std::move(field), parent);
    if (with_text.size() > 1) copy_children(part, at);
  }

  void copy_children(std::size_t root, std::size_t parent) {
    std::vector<std::size_t> copies(tree_.blocks[root].end - root, parent);
    for (std::size_t i = root; i < tree_.blocks[root].end; ++i) {
      if (i == root && tree_.blocks[root].content.text.empty()) continue;
      const std::size_t up = i == root ? parent : copies[tree_.blocks[i].parent - root];
      copies[i - root] = out_.add(tree_.blocks[i], up);
    }
  }

  BlockTree& tree_;
  std::vector<ParallelTexts> found_;
  TreeCopy out_;
};

}  // namespace

void gather_parallel_texts(BlockTree& tree) {
  std::vector<ParallelTexts> found = ParallelFinder(tree).find();
  if (!found.empty()) TreeRewriter(tree, std::move(found)).rewrite();
}

}  // namespace daejo::parsers
