#include "parsers/records/record_ends.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "parsers/entry_fields.h"
#include "parsers/records/record_classes.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/role.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

class EndCutter {
 public:
  EndCutter(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale)
      : tree_(tree), anchors_(anchors), scale_(scale) {}

  void cut_trailing_sections(std::vector<Record>& records) const {
    std::map<std::string, std::size_t> times;
    for (const Record& record : records) {
      std::set<std::string> own;
      for (const std::size_t heading : sections_of(record))
        own.insert(heading_key(tree_.blocks[heading].content.text));
      for (const std::string& key : own) ++times[key];
    }
    const bool only_last = only_last_has_sections(records);
    for (Record& record : records) {
      const std::vector<std::size_t> sections = sections_of(record);
      std::size_t keep = only_last ? 0 : sections.size();
      const bool comes_again = std::ranges::any_of(sections, [&](std::size_t heading) {
        return times[heading_key(tree_.blocks[heading].content.text)] > 1;
      });
      while (comes_again && keep > 0 && times[heading_key(tree_.blocks[sections[keep - 1]].content.text)] < 2)
        --keep;
      for (std::size_t k = 0; k < keep; ++k) {
        const std::size_t end = k + 1 < sections.size() ? sections[k + 1] : record.blocks.end;
        if (names_others({sections[k], end}, record)) keep = k;
      }
      if (keep < sections.size()) record.blocks.end = sections[keep];
    }
  }

  /// Whether the last of several records is the only one with at least `least_prose` of prose below a heading
  /// of a higher level than its own.
  bool only_last_has_sections(const std::vector<Record>& records) const {
    return records.size() > 1 && std::ranges::all_of(records, [&](const Record& record) {
             const std::vector<std::size_t> sections = sections_of(record);
             const bool has_some =
                 !sections.empty() && scale_.prose({sections.front(), record.blocks.end}) >= least_prose;
             return has_some == (&record == &records.back());
           });
  }

  /// Whether a rule stands right above a heading that is not the label of a part of a record.
  bool is_above_new_section(std::size_t rule) const {
    const Block& next = tree_.blocks[tree_.blocks[rule].end];
    return next.kind == BlockKind::heading && !role_of_label(next.content.text);
  }

  void cut_behind_rule(std::vector<Record>& records) const {
    if (records.size() < 2) return;
    cut_at_new_sections(records);
    const bool others_have_one = std::any_of(records.begin(), records.end() - 1,
                                             [&](const Record& record) { return rule_inside(record) != 0; });
    Record& last = records.back();
    const bool are_of_one_paper = std::ranges::all_of(records, [&](const Record& record) {
      return record.own && last.own && record.own->id.base == last.own->id.base;
    });
    const std::size_t rule = rule_inside(last);
    if (rule == 0 || are_of_one_paper || others_have_one || (last.own && last.own->block > rule)) return;
    if (scale_.prose({last.blocks.begin, rule}) >= least_prose) last.blocks.end = rule;
  }

  /// Ends the records in which a rule stands above the heading of a new section, if at most a third of the
  /// records have a rule inside.
  void cut_at_new_sections(std::vector<Record>& records) const {
    std::vector<Record*> with_section;
    std::size_t with_rule = 0;
    for (Record& record : records) {
      const std::size_t rule = rule_inside(record);
      with_rule += rule == 0 ? 0 : 1;
      const bool may_end = rule != 0 && record.own && record.own->block < rule && is_above_new_section(rule);
      if (may_end && scale_.prose({record.blocks.begin, rule}) >= least_prose)
        with_section.push_back(&record);
    }
    if (3 * with_rule > records.size()) return;
    for (Record* record : with_section) record->blocks.end = rule_inside(*record);
  }

  /// The first rule of a record with other blocks behind it; 0 if there is none.
  std::size_t rule_inside(const Record& record) const {
    std::size_t rule = 0;
    for (std::size_t i = record.blocks.begin; i < record.blocks.end; i = tree_.blocks[i].end) {
      if (tree_.blocks[i].kind != BlockKind::rule) {
        if (rule != 0) return rule;
      } else if (rule == 0) {
        rule = i;
      }
    }
    return 0;
  }

  /// The only heading inside a record, if it is of a lower level, the paper is named right below it, and it
  /// may be the title of the paper while the heading that begins the record is none. Nothing otherwise.
  std::optional<std::size_t> title_inside(const Record& record) const {
    if (!record.own || count_hangul(text_of(record.blocks.begin)) == 0) return std::nullopt;
    if (scale_.anchors_in({record.blocks.begin, record.blocks.begin + 1}).size() > 0) return std::nullopt;
    std::optional<std::size_t> inner;
    for (std::size_t i = record.blocks.begin + 1; i < record.blocks.end; i = tree_.blocks[i].end) {
      if (tree_.blocks[i].kind != BlockKind::heading) continue;
      if (inner) return std::nullopt;
      inner = i;
    }
    const bool is_title = inner && tree_.blocks[*inner].level > tree_.blocks[record.blocks.begin].level &&
                          first_text({*inner, record.blocks.end}) == record.own->block &&
                          looks_like_title(text_of(*inner)) && !role_of_label(text_of(*inner)) &&
                          scale_.prose({*inner, record.blocks.end}) >= least_prose;
    return is_title ? inner : std::nullopt;
  }

  void begin_at_titles(std::vector<Record>& records) const {
    std::size_t named = 0;
    std::vector<std::pair<Record*, std::size_t>> titled;
    bool has_prose_before = false;
    for (Record& record : records) {
      named += record.own ? 1 : 0;
      const auto title = title_inside(record);
      if (!title) continue;
      titled.emplace_back(&record, *title);
      has_prose_before = has_prose_before || scale_.prose({record.blocks.begin, *title}) >= least_prose;
    }
    if (titled.size() < 2 || 2 * titled.size() < named || !has_prose_before) return;
    for (const auto& [record, title] : titled) record->blocks.begin = title;
  }

  std::vector<Record> cut_at_siblings(std::vector<Record> records) const {
    std::map<std::string, std::size_t> times;
    std::size_t with_siblings = 0;
    for (const Record& record : records) {
      const std::vector<std::size_t> siblings = siblings_in(record);
      if (!siblings.empty()) ++with_siblings;
      for (const std::size_t heading : siblings) ++times[heading_key(text_of(heading))];
    }
    const auto last = std::find_if(records.rbegin(), records.rend(),
                                   [](const Record& record) { return record.own.has_value(); });
    const bool only_last_has =
        records.size() > 1 && with_siblings == 1 && last != records.rend() && !siblings_in(*last).empty();
    std::vector<Record> cut;
    for (Record& record : records) {
      std::vector<std::size_t> siblings = siblings_in(record);
      siblings.push_back(record.blocks.end);
      const std::optional<Anchor> own = record.own;
      cut.push_back(std::move(record));
      for (std::size_t k = 0; k + 1 < siblings.size(); ++k) {
        const Span section{siblings[k], siblings[k + 1]};
        if (!own || times[heading_key(text_of(section.begin))] > 1) continue;
        if (is_edge_heading(text_of(section.begin))) {
          cut.back().blocks.end = std::min(cut.back().blocks.end, section.begin);
        } else if (is_about_another(section, *own) || is_numbered_alike(section, cut.back()) ||
                   links_elsewhere_alike(section, cut.back()) || (only_last_has && may_be_record(section))) {
          cut.back().blocks.end = std::min(cut.back().blocks.end, section.begin);
          cut.push_back({RecordStart::heading, {section.begin, siblings.back()}, {}});
          cut.back().own = scale_.own_anchor(RecordStart::heading, section);
        }
      }
    }
    return cut;
  }

  /// Whether an item of a list looks like a piece of news: it begins with an emphasised title of several
  /// words, and it has a link and prose.
  bool is_titled_news(std::size_t item) const {
    bool has_title = false;
    bool has_link = false;
    std::size_t prose = 0;
    for (std::size_t i = item; i < tree_.blocks[item].end; ++i) {
      const PlainText& content = tree_.blocks[i].content;
      if (!has_title && !content.text.empty()) {
        if (content.emphasis.empty() || content.emphasis.front().begin > 0) return false;
        const std::string_view title = content.emphasis.front().of(content.text);
        has_title = title.find(' ') != title.npos && !role_of_label(title);
        if (!has_title) return false;
      }
      has_link = has_link || !content.links.empty();
      prose += scale_.prose_of(i);
    }
    return has_title && has_link && prose >= least_prose;
  }

  /// The item of a list that names the paper, if all items of the list are titled news, and at least one of
  /// them names no paper.
  std::optional<std::size_t> item_beside_others(const Anchor& own) const {
    std::size_t item = own.block;
    while (item != 0 && tree_.blocks[item].kind != BlockKind::item) item = tree_.blocks[item].parent;
    if (item == 0 || !is_titled_news(item)) return std::nullopt;
    const std::size_t list = tree_.blocks[item].parent;
    bool any = false;
    for (std::size_t i = list + 1; i < tree_.blocks[list].end; i = tree_.blocks[i].end) {
      if (!is_titled_news(i)) return std::nullopt;
      any = any || scale_.anchors_in({i, tree_.blocks[i].end}).size() == 0;
    }
    return any ? std::optional(item) : std::nullopt;
  }

  /// Whether the first heading of the document is a title of at least three words without Hangul and without
  /// a date, so that the document is probably about one paper.
  bool is_titled_paper() const {
    constexpr std::ptrdiff_t fewest_spaces = 2;
    const auto first = std::ranges::find(tree_.blocks, BlockKind::heading, &Block::kind);
    if (first == tree_.blocks.end() || first->level > 1) return false;
    const std::string_view text = first->content.text;
    return count_hangul(text) == 0 && std::ranges::count(text, ' ') >= fewest_spaces &&
           looks_like_title(text) && !is_generic_heading(text) && !find_date(text);
  }

  std::optional<std::size_t> section_beside_others(const Anchor& own) const {
    if (is_titled_paper()) return std::nullopt;
    if (const auto item = item_beside_others(own)) return item;
    std::size_t top = own.block;
    while (top != 0 && tree_.blocks[top].parent != 0) top = tree_.blocks[top].parent;
    std::vector<std::size_t> headings;
    std::map<std::pair<int, std::string>, std::size_t> times;  // By level and words.
    const auto key_of = [&](std::size_t heading) {
      return std::pair(tree_.blocks[heading].level, heading_key(text_of(heading)));
    };
    for (std::size_t i = 1; i < tree_.blocks.size(); i = tree_.blocks[i].end) {
      if (tree_.blocks[i].kind != BlockKind::heading) continue;
      headings.push_back(i);
      ++times[key_of(i)];
    }
    const auto section_of = [&](std::size_t k) {
      std::size_t next = k + 1;
      while (next < headings.size() && tree_.blocks[headings[next]].level > tree_.blocks[headings[k]].level)
        ++next;
      return Span{headings[k], next < headings.size() ? headings[next] : tree_.blocks.size()};
    };
    int level = 7;  // Of the last heading around the paper that was looked at.
    for (std::size_t k = headings.size(); k-- > 0;) {
      const int own_level = tree_.blocks[headings[k]].level;
      if (headings[k] > top || own_level >= level) continue;
      level = own_level;
      const Record record{RecordStart::heading, section_of(k), own};
      if (!may_be_record(record.blocks) || times[key_of(headings[k])] > 1) continue;
      for (std::size_t other = 0; other < headings.size(); ++other) {
        const bool is_sibling = other != k && tree_.blocks[headings[other]].level == own_level;
        if (is_sibling && links_elsewhere_alike(section_of(other), record)) return headings[k];
      }
    }
    return std::nullopt;
  }

  std::string_view text_of(std::size_t block) const { return tree_.blocks[block].content.text; }

  /// The headings inside a record that have the same level as the heading that begins it.
  std::vector<std::size_t> siblings_in(const Record& record) const {
    std::vector<std::size_t> siblings;
    const Block& first = tree_.blocks[record.blocks.begin];
    for (std::size_t i = first.end; i < record.blocks.end; i = tree_.blocks[i].end) {
      const Block& block = tree_.blocks[i];
      if (block.kind == BlockKind::heading && block.level == first.level) siblings.push_back(i);
    }
    return siblings;
  }

  bool may_be_record(Span section) const {
    const std::string_view heading = text_of(section.begin);
    const bool is_label = role_of_label(heading) && tree_.blocks[section.begin].content.links.empty();
    return !is_label && !is_generic_heading(heading) && scale_.prose(section) >= least_prose;
  }

  /// Whether the headings of a section and of a record both have a number and look like titles. The section
  /// is then about another paper, which may have no arXiv id.
  bool is_numbered_alike(Span section, const Record& record) const {
    const std::string_view own = text_of(record.blocks.begin);
    const std::string_view heading = text_of(section.begin);
    return is_numbered(own) && is_numbered(heading) && looks_like_title(own) && looks_like_title(heading) &&
           !role_of_label(heading);
  }

  /// The block with the first text below a section's heading; the end of the section if none is near.
  std::size_t first_text(Span section) const {
    constexpr std::size_t near_heading = 16;
    const std::size_t end = std::min(section.begin + near_heading, section.end);
    for (std::size_t i = section.begin + 1; i < end; ++i) {
      if (!text_of(i).empty()) return i;
    }
    return section.end;
  }

  /// The block with the last text of a section; the end of the section if none is near its end.
  std::size_t last_text(Span section) const {
    constexpr std::size_t near_end = 16;
    const std::size_t begin = section.end - std::min(near_end, section.size());
    for (std::size_t i = section.end; i-- > begin;) {
      if (!text_of(i).empty()) return i;
    }
    return section.end;
  }

  /// The text before the first link or address in a line, such as "링크:", if nothing but links follows.
  static std::optional<std::string_view> text_before_link(const PlainText& content) {
    const std::string_view text = content.text;
    const std::size_t begin = content.links.empty() ? text.find("http") : content.links.front().text.begin;
    if (begin >= text.size()) return std::nullopt;
    std::size_t prose = prose_in(text.substr(begin));
    for (const TextLink& link : content.links) prose -= std::min(prose, count_hangul(link.text.of(text)));
    if (prose > 0) return std::nullopt;
    return trim(text.substr(0, begin));
  }

  /// Whether a section links to another site where the record links to its paper: in the heading, in a line
  /// of its own right below or at the end, or behind the same label. It is then about something that is not
  /// on arXiv.
  bool links_elsewhere_alike(Span section, const Record& record) const {
    constexpr std::size_t longest_label = 60;
    const Span found = scale_.anchors_in(section);
    if (!record.own || found.size() > 0 || !may_be_record(section)) return false;
    const std::size_t own = record.own->block;
    if (own == record.blocks.begin) return !tree_.blocks[section.begin].content.links.empty();
    const auto label = text_before_link(tree_.blocks[own].content);
    if (!label || label->size() > longest_label) return false;
    const auto is_alike = [&](std::size_t i) {
      return i < section.end && text_before_link(tree_.blocks[i].content) == label;
    };
    if (label->empty()) {
      return (first_text(record.blocks) == own && is_alike(first_text(section))) ||
             (last_text(record.blocks) == own && is_alike(last_text(section)));
    }
    for (std::size_t i = section.begin + 1; i < section.end; ++i) {
      if (is_alike(i)) return true;
    }
    return false;
  }

  /// Whether a block is a single address.
  bool is_address(std::size_t block) const {
    const std::string_view text = trim(text_of(block));
    return text.starts_with("http") && text.find_first_of(" \n") == std::string_view::npos;
  }

  void cut_at_addresses(std::vector<Record>& records) const {
    constexpr std::ptrdiff_t fewest_spaces = 2;
    const auto is_title = [&](std::size_t block) {
      const std::string_view text = text_of(block);
      return count_hangul(text) == 0 && std::count(text.begin(), text.end(), ' ') >= fewest_spaces &&
             looks_like_title(text);
    };
    for (Record& record : records) {
      if (!record.own || !is_address(record.own->block)) continue;
      const std::size_t own = record.own->block;
      for (std::size_t i = own + 1; i < record.blocks.end; i = tree_.blocks[i].end) {
        const bool is_below_title = i > own + 1 && tree_.blocks[i].continues && is_title(i - 1);
        if (is_below_title && is_address(i)) record.blocks.end = i - 1;
      }
    }
  }

  bool is_about_another(Span section, const Anchor& own) const {
    if (!may_be_record(section)) return false;
    const Span found = scale_.anchors_in(section);
    return std::any_of(anchors_.begin() + static_cast<std::ptrdiff_t>(found.begin),
                       anchors_.begin() + static_cast<std::ptrdiff_t>(found.end), [&](const Anchor& anchor) {
                         return !anchor.is_in_prose && anchor.id.base != own.id.base;
                       });
  }

  std::vector<std::size_t> sections_of(const Record& record) const {
    std::vector<std::size_t> sections;
    const Block& first = tree_.blocks[record.blocks.begin];
    for (std::size_t i = record.blocks.begin + 1; i < record.blocks.end; i = tree_.blocks[i].end) {
      const Block& block = tree_.blocks[i];
      if (block.kind == BlockKind::heading && block.level < first.level) sections.push_back(i);
    }
    return sections;
  }

  bool names_others(Span blocks, const Record& record) const {
    std::set<std::string> others;
    const Span found = scale_.anchors_in(blocks);
    for (std::size_t i = found.begin; i < found.end; ++i) {
      if (!record.own || anchors_[i].id.base != record.own->id.base) others.insert(anchors_[i].id.base);
    }
    return others.size() >= 2;
  }

  const BlockTree& tree_;
  const std::vector<Anchor>& anchors_;
  const Scale& scale_;
};

}  // namespace

void cut_trailing_sections(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                           std::vector<Record>& records) {
  EndCutter(tree, anchors, scale).cut_trailing_sections(records);
}

void begin_at_titles(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                     std::vector<Record>& records) {
  EndCutter(tree, anchors, scale).begin_at_titles(records);
}

void cut_behind_rule(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                     std::vector<Record>& records) {
  EndCutter(tree, anchors, scale).cut_behind_rule(records);
}

void cut_at_addresses(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                      std::vector<Record>& records) {
  EndCutter(tree, anchors, scale).cut_at_addresses(records);
}

std::optional<std::size_t> section_beside_others(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                                 const Scale& scale, const Anchor& own) {
  return EndCutter(tree, anchors, scale).section_beside_others(own);
}

std::vector<Record> cut_at_siblings(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                    const Scale& scale, std::vector<Record> records) {
  return EndCutter(tree, anchors, scale).cut_at_siblings(std::move(records));
}

}  // namespace daejo::parsers
