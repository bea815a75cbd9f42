#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "parsers/entry_fields.h"
#include "parsers/records/data_fields.h"
#include "parsers/records/record.h"
#include "parsers/records/record_classes.h"
#include "parsers/records/record_ends.h"
#include "parsers/records/records_without_id.h"
#include "parsers/records/weigh.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

/// A way to split the document, and what its ranges contain.
struct WeighedClass {
  const RecordClass* way = nullptr;
  std::vector<Record> records;  ///< A record for each range that was considered, with or without a paper.
  std::size_t good = 0;         ///< How many of the records are good (see `is_good`).
  double prose = 0;             ///< The prose of all good records together.
  double score = 0;
};

bool overlaps(const std::set<std::pair<std::size_t, std::size_t>>& taken, Span range) {
  auto next = taken.lower_bound({range.begin, 0});
  if (next != taken.end() && next->first < range.end) return true;
  return next != taken.begin() && std::prev(next)->second > range.begin;
}

class RecordFinder {
 public:
  RecordFinder(const BlockTree& tree, const std::vector<Anchor>& anchors, std::string selector)
      : tree_(tree),
        anchors_(anchors),
        scale_(tree, anchors),
        paths_(find_paths(tree)),
        selector_(std::move(selector)) {}

  FoundRecords find() {
    in_reply_.assign(tree_.blocks.size() + 1, false);
    for (std::size_t i = 0; i < tree_.blocks.size(); ++i)
      in_reply_[i] = in_reply_[tree_.blocks[i].parent] || is_reply(tree_, i);
    classes_ = list_classes(tree_, anchors_, paths_);
    add_document_class();
    std::erase_if(classes_,
                  [&](const RecordClass& way) { return !selector_.empty() && way.selector != selector_; });
    constexpr std::size_t most_passes = 8;
    double usual_prose = 0;
    for (std::size_t pass = 0; pass < most_passes; ++pass) {
      WeighedClass best = best_class({0, tree_.blocks.size()}, true);
      if (best.good == 0) break;
      const double prose = best.prose / static_cast<double>(best.good);
      // Records with much less prose than those of the first pass are only mentions of other papers, unless
      // they are in a table of summaries.
      constexpr double mention = 0.25;
      if (pass > 0 && prose < mention * usual_prose && !has_summary_column(best)) break;
      cut_ends(best);
      if (std::ranges::none_of(best.records, [&](const Record& record) { return is_good(record); })) {
        std::erase_if(classes_, [&](const RecordClass& way) { return &way == best.way; });
        continue;
      }
      if (pass == 0) usual_prose = prose;
      take_class(best);
    }
    if (found_.records.empty() && selector_.empty() && anchors_.empty())
      found_.records = find_records_without_ids(tree_);
    std::ranges::sort(found_.records, {}, [](const Record& record) { return record.blocks.begin; });
    find_unread();
    return std::move(found_);
  }

 private:
  void add_document_class() {
    RecordClass whole;
    whole.start = RecordStart::document;
    whole.selector = "document";
    whole.prior = 0.9;
    whole.ranges = {{0, tree_.blocks.size()}};
    classes_.push_back(std::move(whole));
  }

  /// Whether the paper of a record is known, and the record has a summary or begins with a heading that names
  /// the paper.
  bool is_good(const Record& record) const {
    if (!record.own) return false;
    const bool is_named_in_heading = record.own->block == record.blocks.begin &&
                                     tree_.blocks[record.blocks.begin].kind == BlockKind::heading;
    return is_named_in_heading || scale_.has_summary(record.blocks);
  }

  WeighedClass weigh(const RecordClass& way, Span within, bool skip_taken) const {
    WeighedClass weighed;
    weighed.way = &way;
    const auto first = std::ranges::lower_bound(way.ranges, within.begin, {}, &Span::begin);
    for (auto range = first; range != way.ranges.end() && range->begin < within.end; ++range) {
      const Span blocks{range->begin, std::min(range->end, within.end)};
      if ((skip_taken && overlaps(taken_, blocks)) || in_reply_[blocks.begin]) continue;
      weighed.records.push_back({way.start, blocks, scale_.own_anchor(way.start, blocks)});
    }
    name_as_siblings(weighed.records);
    std::size_t covered = 0;
    double sum = 0;
    double quality = 0;
    for (const Record& record : weighed.records) {
      const Span blocks = record.blocks;
      const std::size_t prose = scale_.prose(blocks);
      covered += prose;
      if (!is_good(record)) continue;
      ++weighed.good;
      weighed.prose += static_cast<double>(prose);
      sum += std::sqrt(static_cast<double>(prose) + 1);
      quality += scale_.quality(way.start, blocks, *record.own);
    }
    if (weighed.good == 0) return weighed;
    const double all = static_cast<double>(scale_.prose(within)) + 1;
    weighed.score = way.prior * (static_cast<double>(covered) + 1) / all * sum * quality /
                    static_cast<double>(weighed.good);
    constexpr double about_several = 0.1;
    if (weighed.good == 1 && is_no_section(weighed)) weighed.score *= about_several;
    return weighed;
  }

  /// Whether the only good record begins elsewhere than the section about its paper that
  /// `section_beside_others` finds. Such a record has texts about other things, too.
  bool is_no_section(const WeighedClass& weighed) const {
    const auto good =
        std::ranges::find_if(weighed.records, [&](const Record& record) { return is_good(record); });
    constexpr std::size_t most_anchors = 64;  // More would take long, and the document has many papers then.
    if (sections_.size() >= most_anchors && !sections_.contains(good->own->block)) return false;
    const auto [known, is_new] = sections_.try_emplace(good->own->block);
    if (is_new) known->second = section_beside_others(tree_, anchors_, scale_, *good->own);
    return known->second && *known->second != good->blocks.begin;
  }

  /// Gives a paper to the records without one, and to JSON objects that only name one in a text. It is the
  /// paper that the record names at the path where most records with a paper name theirs. A record that names
  /// two papers at that path gets none.
  void name_as_siblings(std::vector<Record>& records) const {
    constexpr std::size_t fewest_named = 2;
    std::map<std::size_t, std::size_t> times;  // By path: how many records name their paper there.
    std::size_t named = 0;
    for (const Record& record : records) {
      if (!record.own) continue;
      ++times[paths_[record.own->block]];
      ++named;
    }
    const auto usual = std::ranges::max_element(times, {}, [](const auto& path) { return path.second; });
    if (named < fewest_named || 2 * usual->second <= named) return;
    for (Record& record : records) {
      const bool is_mentioned = record.own && record.own->link.empty() &&
                                paths_[record.own->block] != usual->first &&
                                tree_.blocks[record.blocks.begin].kind == BlockKind::object;
      if (record.own && !is_mentioned) continue;
      const std::optional<Anchor> mentioned = std::exchange(record.own, std::nullopt);
      const Span found = scale_.anchors_in(record.blocks);
      for (std::size_t i = found.begin; i < found.end; ++i) {
        const Anchor& anchor = anchors_[i];
        if (anchor.is_in_prose || !anchor.is_certain || paths_[anchor.block] != usual->first) continue;
        const bool is_second = record.own && record.own->id.base != anchor.id.base;
        record.own = is_second ? std::nullopt : std::optional(anchor);
        if (is_second) break;
      }
      if (!record.own) record.own = mentioned;
    }
  }

  /// Whether the records are rows of a table, each that is good has prose in a column for summaries, and this
  /// is more than a line on average.
  bool has_summary_column(const WeighedClass& weighed) const {
    constexpr double least_average = 4 * least_prose;
    if (weighed.prose < least_average * static_cast<double>(weighed.good)) return false;
    return std::ranges::all_of(weighed.records, [&](const Record& record) {
      const Span row = record.blocks;
      if (!is_good(record)) return true;
      if (tree_.blocks[row.begin].kind != BlockKind::row) return false;
      for (std::size_t i = row.begin + 1; i < row.end; i = tree_.blocks[i].end) {
        const Block& cell = tree_.blocks[i];
        if (role_of_label(cell.name) == Role::summary && scale_.prose({i, cell.end}) >= 2 * least_prose)
          return true;
      }
      return false;
    });
  }

  /// Finds the best way to split the blocks `within` into records. If two have the same score, the one whose
  /// first record begins earlier wins, or else the first in `classes_`. The result's `good` is 0 if no way
  /// has a good record.
  WeighedClass best_class(Span within, bool skip_taken) const {
    WeighedClass best;
    for (const RecordClass& way : classes_) {
      if (way.ranges.front().begin >= within.end || way.ranges.back().end <= within.begin) continue;
      WeighedClass weighed = weigh(way, within, skip_taken);
      if (weighed.good == 0) continue;
      constexpr double tie = 1e-9;
      const bool is_better = weighed.score > best.score * (1 + tie);
      const bool is_equal = !is_better && weighed.score > best.score * (1 - tie);
      const bool is_outer =
          is_equal && weighed.records.front().blocks.begin < best.records.front().blocks.begin;
      if (best.good == 0 || is_better || is_outer) best = std::move(weighed);
    }
    return best;
  }

  /// Cuts off texts at the ends of records that do not belong to them. If the records begin with headings,
  /// these are sections, and the plain class, which has the prior 1, keeps them.
  void cut_ends(WeighedClass& best) {
    constexpr double unbounded = 0.7;
    const RecordStart start = best.way->start;
    if (start == RecordStart::heading || start == RecordStart::bold_line ||
        start == RecordStart::linked_line || start == RecordStart::label)
      cut_behind_rule(tree_, anchors_, scale_, best.records);
    if (start == RecordStart::linked_line) cut_at_addresses(tree_, anchors_, scale_, best.records);
    if (start == RecordStart::heading) begin_at_titles(tree_, anchors_, scale_, best.records);
    if (start != RecordStart::heading || best.way->prior == 1) return;
    if (best.way->prior <= unbounded) cut_trailing_sections(tree_, anchors_, scale_, best.records);
    std::set<std::size_t> known;
    for (const Record& record : best.records) known.insert(record.blocks.begin);
    best.records = cut_at_siblings(tree_, anchors_, scale_, std::move(best.records));
    for (const Record& record : best.records) {
      if (known.contains(record.blocks.begin)) continue;
      if (!record.own) note_unread(record.blocks);
      cut_.insert(record.blocks.begin);
    }
  }

  void take_class(WeighedClass& best) {
    clear_records_linking_elsewhere(best);
    const bool keeps_headings = best.way->start == RecordStart::heading && best.way->prior == 1;
    const auto comments = static_cast<std::size_t>(std::ranges::count_if(
        best.records, [&](const Record& record) { return record.own && is_comment_section(record); }));
    std::set<std::size_t> with_prose;  // The parents of records with a paper and prose.
    for (const Record& record : best.records) {
      if (record.own && scale_.prose(record.blocks) > 0)
        with_prose.insert(tree_.blocks[record.blocks.begin].parent);
    }
    for (Record& record : best.records) {
      const Block& first = tree_.blocks[record.blocks.begin];
      const bool is_comment = is_comment_section(record) && 2 * comments < best.records.size();
      const double prose = static_cast<double>(scale_.prose(record.blocks)) * static_cast<double>(best.good);
      if (is_comment && record.own && record.own->block != record.blocks.begin && 2 * prose < best.prose)
        record.own.reset();
      if (!record.own) {
        const bool is_at_edge = &record == &best.records.front() || &record == &best.records.back();
        if (keeps_headings && is_at_edge && is_generic_heading(first.content.text)) continue;
        if (is_comment && (found_.records.empty() || extend_last(record.blocks))) continue;
        if (keeps_headings || cut_.contains(record.blocks.begin) || stands_without_id(record))
          take_record(std::move(record));
        continue;
      }
      // If no record of a list has prose, the list only names papers. Its records are left out, unless they
      // have other text beside the title.
      const bool is_bare = first.kind != BlockKind::heading && scale_.prose(record.blocks) == 0;
      if (is_bare && with_prose.count(first.parent) == 0 && !has_text_beside_head(record)) continue;
      if (!part_further(record)) take_record(std::move(record));
    }
  }

  bool is_comment_section(const Record& record) const {
    const Block& first = tree_.blocks[record.blocks.begin];
    return first.kind == BlockKind::heading && role_of_label(first.content.text) == Role::comment;
  }

  bool is_in_head(const Record& record) const {
    return record.own->block == record.blocks.begin ||
           record.own->block == scale_.head_of(record.start, record.blocks);
  }

  /// If most records name their papers in their titles, a record whose title has a link but does not name its
  /// paper is about something else. Clears the paper of such records. Uses `release_objects` for JSON
  /// objects, and does nothing for the records of headings and for the whole document.
  void clear_records_linking_elsewhere(WeighedClass& best) const {
    if (best.way->start == RecordStart::heading || best.way->start == RecordStart::document) return;
    if (tree_.blocks[best.records.front().blocks.begin].kind == BlockKind::object) {
      release_objects(best);
      return;
    }
    std::size_t in_head = 0;
    for (const Record& record : best.records) {
      if (record.own && is_in_head(record)) ++in_head;
    }
    if (2 * in_head <= best.good) return;
    for (Record& record : best.records) {
      if (!record.own || is_in_head(record)) continue;
      const Block& head = tree_.blocks[scale_.head_of(record.start, record.blocks)];
      if (!head.content.links.empty()) record.own.reset();
    }
  }

  void take_record(Record record) {
    taken_.insert({record.blocks.begin, record.blocks.end});
    found_.records.push_back(std::move(record));
  }

  /// Extends the last found record by a section with a remark. Returns false, and changes nothing, if the
  /// section does not begin where that record ends.
  bool extend_last(Span remark) {
    if (found_.records.empty() || found_.records.back().blocks.end != remark.begin) return false;
    Span& blocks = found_.records.back().blocks;
    taken_.erase({blocks.begin, blocks.end});
    blocks.end = remark.end;
    taken_.insert({blocks.begin, blocks.end});
    return true;
  }

  /// Whether a record without a known paper is kept, because its id may be missing. Such a record is a JSON
  /// object or a table row, and has prose and no link. An object must also have a field of a paper. A record
  /// that holds smaller records is not kept, but these are. A record of any `RecordStart::group`, such as a
  /// list item, with prose and a link is put into `without_id`: it is about something that is not on arXiv.
  bool stands_without_id(const Record& record) {
    const Block& first = tree_.blocks[record.blocks.begin];
    if (record.start != RecordStart::group || scale_.prose(record.blocks) < least_prose) return false;
    if (overlaps(taken_, record.blocks) || part_further(record)) return false;
    const auto blocks = std::span(tree_.blocks).subspan(record.blocks.begin, record.blocks.size());
    const bool leads_elsewhere = std::ranges::any_of(blocks, [](const Block& block) {
      return !block.content.links.empty() || block.content.text.starts_with("http");
    });
    if (leads_elsewhere) {
      found_.without_id.push_back(record);
      taken_.insert({record.blocks.begin, record.blocks.end});
    }
    return !leads_elsewhere && (first.kind == BlockKind::row || (first.kind == BlockKind::object &&
                                                                 has_field_of_paper(tree_, record.blocks)));
  }

  /// Clears the paper of JSON objects that only mention it. The usual field is the one in which objects most
  /// often name their papers. An object that names its paper in another field, and has a URL in the usual
  /// one, is about something else.
  void release_objects(WeighedClass& best) const {
    std::map<std::string, std::size_t> times;
    for (const Record& record : best.records) {
      if (record.own) ++times[tree_.blocks[record.own->block].name];
    }
    const auto usual = std::ranges::max_element(times, {}, [](const auto& name) { return name.second; });
    if (usual == times.end() || usual->first.empty()) return;
    for (Record& record : best.records) {
      if (!record.own || tree_.blocks[record.own->block].name == usual->first) continue;
      for (std::size_t i = record.blocks.begin + 1; i < record.blocks.end; i = tree_.blocks[i].end) {
        const Block& field = tree_.blocks[i];
        if (field.name == usual->first && field.content.text.starts_with("http")) record.own.reset();
        if (!record.own) break;
      }
    }
  }

  bool has_text_beside_head(const Record& record) const {
    const std::size_t head = scale_.head_of(record.start, record.blocks);
    for (std::size_t i = head + 1; i < record.blocks.end; ++i) {
      const PlainText& content = tree_.blocks[i].content;
      if (!content.text.empty() && content.links.empty() && count_latin(content.text) > 20) return true;
    }
    return false;
  }

  /// Takes the parts of a record that names several papers instead of the record, if the good parts have at
  /// least half of its prose. Returns whether it did. A record that names its own paper in its title or in
  /// front matter is not split.
  bool part_further(const Record& record) {
    if (record.own) {
      const std::size_t own = record.own->block;
      const bool is_in_title =
          own == record.blocks.begin || own == scale_.head_of(record.start, record.blocks);
      if (is_in_title || tree_.blocks[tree_.blocks[own].parent].kind == BlockKind::front_matter) return false;
    }
    const Span inside{record.blocks.begin + 1, record.blocks.end};
    std::set<std::string> papers;
    const Span found = scale_.anchors_in(inside);
    for (std::size_t i = found.begin; i < found.end; ++i) {
      if (!anchors_[i].is_in_prose) papers.insert(anchors_[i].id.base);
    }
    if (papers.size() < 2) return false;
    WeighedClass inner = best_class(inside, false);
    if (inner.good < 2 || inner.prose * 2 < static_cast<double>(scale_.prose(record.blocks))) return false;
    for (Record& part : inner.records) {
      if (part.own) take_record(std::move(part));
    }
    return true;
  }

  /// Adds all anchors outside prose in these blocks to the unread ones. The blocks are a section that was cut
  /// off from a record, and that has no known paper of its own.
  void note_unread(Span blocks) {
    const Span found = scale_.anchors_in(blocks);
    for (std::size_t i = found.begin; i < found.end; ++i) {
      if (!anchors_[i].is_in_prose) found_.unread.push_back({anchors_[i], UnreadAnchor::Why::no_prose});
    }
  }

  /// Adds to the unread anchors: anchors of a second paper in the title of a record, and anchors in headings
  /// outside all records. Only certain anchors count. Without any record, nothing is unread.
  void find_unread() {
    for (const Record& record : found_.records) {
      if (!record.own) continue;
      const std::size_t head = scale_.head_of(record.start, record.blocks);
      const Block& block = tree_.blocks[head];
      if (block.kind == BlockKind::field || record.start == RecordStart::document) continue;
      const Span found = scale_.anchors_in({head, head + 1});
      for (std::size_t i = found.begin; i < found.end; ++i) {
        const Anchor& anchor = anchors_[i];
        const bool is_other =
            anchor.id.base != record.own->id.base && anchor.is_certain && !anchor.is_in_prose;
        const bool is_title =
            block.kind == BlockKind::heading || block.kind == BlockKind::bold_line ||
            (anchor.text.size() > 0 && looks_like_title(anchor.text.of(block.content.text)));
        if (is_other && is_title) found_.unread.push_back({anchor, UnreadAnchor::Why::second_in_heading});
      }
    }
    if (found_.records.empty()) return;
    for (const Anchor& anchor : anchors_) {
      const bool is_heading = tree_.blocks[anchor.block].kind == BlockKind::heading;
      if (is_heading && anchor.is_certain && !overlaps(taken_, {anchor.block, anchor.block + 1})) {
        found_.unread.push_back({anchor, UnreadAnchor::Why::no_prose});
      }
    }
  }

  const BlockTree& tree_;
  const std::vector<Anchor>& anchors_;
  Scale scale_;
  std::vector<std::size_t> paths_;  ///< The path of each block; see `find_paths`.
  std::string selector_;
  std::vector<RecordClass> classes_;
  std::set<std::pair<std::size_t, std::size_t>> taken_;
  mutable std::map<std::size_t, std::optional<std::size_t>> sections_;  ///< By block of an anchor.
  std::vector<bool> in_reply_;  ///< By block: whether it is in a message that is a reply.
  std::set<std::size_t> cut_;   ///< The first blocks of records that were cut off from others.
  FoundRecords found_;
};

}  // namespace

FoundRecords find_records(const BlockTree& tree, const std::vector<Anchor>& anchors,
                          const std::string& selector) {
  return RecordFinder(tree, anchors, selector).find();
}

}  // namespace daejo::parsers
