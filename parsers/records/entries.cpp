#include "parsers/records/entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <set>

#include "base/ascii.h"
#include "base/line_index.h"
#include "parsers/entry_fields.h"
#include "parsers/records/doubts.h"
#include "parsers/records/entry_titles.h"
#include "parsers/records/footnotes.h"
#include "parsers/records/form_role.h"
#include "parsers/records/markup_residue.h"
#include "parsers/records/named_elsewhere.h"
#include "parsers/records/record.h"
#include "parsers/records/unclaimed.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

/// Moves the source positions of runs back to the starts of code points, then into ascending order and into
/// `within`.
void clamp_runs(std::vector<SourceRun>& runs, std::string_view source, Span within) {
  std::size_t end = within.end;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    run->source_begin = std::min(to_code_point(source, run->source_begin), end);
    end = run->source_begin;
  }
  for (SourceRun& run : runs) run.source_begin = std::max(run.source_begin, within.begin);
}

/// The beginning of a text: at most 60 bytes without an incomplete character, and "…" if the text is longer.
std::string first_words(std::string_view text) {
  constexpr std::size_t most_bytes = 60;
  if (text.size() <= most_bytes) return std::string(text);
  return std::string(text.substr(0, to_code_point(text, most_bytes))) + "…";
}

class DigestMaker {
 public:
  DigestMaker(BlockTree& tree, std::string_view source, const std::string& file, const ReaderRules& rules)
      : tree_(tree), source_(source), lines_(source), rules_(rules) {
    digest_.file = file;
    digest_.source = source;
    digest_.problems = std::move(tree.problems);
  }

  Digest make() {
    std::vector<Anchor> anchors = find_anchors(tree_);
    name_texts_by_list(tree_, anchors);
    const FoundRecords found = find_records(tree_, anchors, rules_.record);
    anchors_ = anchors;
    digest_.without_id = found.without_id.size();
    std::vector<CutRecord> cuts;
    for (const Record& record : found.records)
      cuts.push_back({&record, cut_into_pieces(tree_, record, source_)});
    assign_roles(cuts, rules_);
    const bool any_summary = std::ranges::any_of(cuts, has_summary);
    for (const CutRecord& cut : cuts) {
      if (cut.record->own && has_summary(cut)) judged_.insert(cut.record->own->id.base);
    }
    const auto doubts = doubts_about(cuts, anchors);
    const std::vector<Anchor> in_code = papers_in_code(tree_, anchors);
    const auto is_in_code = [&](const Record& record) {
      return record.own && std::ranges::any_of(in_code, [&](const Anchor& paper) {
               return paper.block == record.own->block;
             });
    };
    for (const Anchor& paper : in_code) add_unread(paper, UnreadPaper::Why::several_papers);
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      if (is_in_code(*cuts[i].record)) continue;
      if (doubts[i]) {
        add_unread(*cuts[i].record->own, *doubts[i]);
      } else {
        take(cuts[i], any_summary);
      }
    }
    for (const UnreadAnchor& unread : found.unread) {
      add_unread(unread.anchor, unread.why == UnreadAnchor::Why::second_in_heading
                                    ? UnreadPaper::Why::second_in_heading
                                    : UnreadPaper::Why::no_summary);
    }
    const double usual = found.without_id.empty() ? 0 : mean_syllables(found.records);
    for (const Record& record : found.without_id) {
      for (const Anchor& anchor : papers_with_own_text(tree_, anchors, record, usual))
        add_unread(anchor, UnreadPaper::Why::several_papers);
    }
    if (rules_.record.empty()) {
      for (const Anchor& anchor : papers_with_unclaimed_prose(tree_, anchors, found.records))
        add_unread(anchor, UnreadPaper::Why::text_outside);
    }
    if (digest_.entries.empty()) {
      std::set<std::string> known;
      for (const UnreadPaper& unread : digest_.unread) known.insert(unread.id.base);
      for (const Anchor& anchor : papers_beside_prose(tree_, anchors, !known.empty())) {
        if (!known.contains(anchor.id.base)) add_unread(anchor, UnreadPaper::Why::no_summary);
      }
    }
    clear_shared_titles();
    account();
    if (digest_.entries.empty()) report_empty();
    return std::move(digest_);
  }

 private:
  double mean_syllables(std::span<const Record> records) const {
    double syllables = 0;
    for (const Record& record : records) syllables += static_cast<double>(count_korean(tree_, record.blocks));
    return records.empty() ? 0 : syllables / static_cast<double>(records.size());
  }

  /// Finds the doubtful records, and reports unsure texts. Nothing is doubtful if the settings name the
  /// summaries. If the settings name the records, no record is doubted because it has several papers.
  std::vector<std::optional<Doubt>> doubts_about(std::span<const CutRecord> cuts,
                                                 std::span<const Anchor> anchors) {
    if (!rules_.summary.empty()) return std::vector<std::optional<Doubt>>(cuts.size());
    auto [doubts, unsure] = find_doubts(tree_, cuts, anchors);
    if (unsure) report_unsure(*unsure);
    for (std::size_t i = 0; i < cuts.size() && rules_.record.empty(); ++i) {
      if (!has_summary(cuts[i])) continue;
      const auto papers = papers_swallowed_by(tree_, anchors, *cuts[i].record);
      for (const Anchor& paper : papers) add_unread(paper, UnreadPaper::Why::several_papers);
      if (!papers.empty() && !doubts[i]) {
        const Span first = tree_.blocks[papers.front().block].source;
        doubts[i] = Doubt{UnreadPaper::Why::several_papers, first.begin, papers.front().id.base};
      }
    }
    return doubts;
  }

  void report_unsure(const UnsureText& unsure) {
    const std::size_t line = lines_.line_of(std::min(unsure.offset, source_.size()));
    digest_.problems.push_back(
        {{digest_.file, line, 0},
         fmt::format(
             "It is not certain which text is the summary in {} entr{}: {}, such as \"{}\". All of the text was "
             "taken as the summary. Check with `daejo read`, and name the summary in a [[reader]] table of "
             "daejo.toml.",
             unsure.records, unsure.records == 1 ? "y" : "ies", unsure.why, first_words(unsure.text))});
  }

  void take(CutRecord& cut, bool any_summary) {
    const Record& record = *cut.record;
    const bool stands_bare =
        record.own ? !judged_.contains(record.own->id.base) : record.start == RecordStart::heading;
    const bool has_prose = std::ranges::any_of(cut.pieces, [](const Piece& piece) {
      return is_judged_piece(piece) && is_korean_prose(piece.text.text);
    });
    if (!record.own && has_prose && rules_.record.empty()) {
      const std::vector<Anchor> papers = papers_sharing(tree_, anchors_, record);
      for (const Anchor& paper : papers) add_unread(paper, UnreadPaper::Why::several_papers);
      if (!papers.empty()) return;
    }
    if (is_list_of_mentions(cut)) return;
    if (has_summary(cut) || (any_summary && stands_bare)) add_entry(cut);
  }

  /// Whether a record names several papers, none of them in its head, and its summary is only some words,
  /// such as names in a table of candidates.
  bool is_list_of_mentions(const CutRecord& cut) const {
    const Record& record = *cut.record;
    if (!record.own || record.own->block == record.blocks.begin || !rules_.record.empty()) return false;
    std::size_t syllables = 0;
    for (const Piece& piece : cut.pieces)
      syllables += is_judged_piece(piece) ? count_hangul(piece.text.text) : 0;
    return syllables < least_prose && !papers_sharing(tree_, anchors_, record).empty();
  }

  void add_unread(const Anchor& anchor, UnreadPaper::Why why) {
    const Block& block = tree_.blocks[anchor.block];
    const bool is_whole_block = block.content.runs.empty() || anchor.text.size() == 0;
    add_unread(anchor,
               {why,
                is_whole_block ? block.source.begin : source_offset(block.content.runs, anchor.text.begin),
                {}});
  }

  void add_unread(const Anchor& anchor, const Doubt& doubt) {
    const std::size_t line = lines_.line_of(std::min(doubt.offset, source_.size()));
    digest_.unread.push_back(
        {{anchor.id.base, anchor.id.version}, doubt.why, doubt.text, doubt.offset, line});
  }

  void add_entry(CutRecord& cut) {
    const Record& record = *cut.record;
    Entry entry;
    const std::size_t first = record.start == RecordStart::document ? 0 : record.blocks.begin;
    if (const std::size_t gathered = gathered_around(first); gathered != 0) {
      entry.source = tree_.blocks[gathered].source;
    } else {
      entry.source.begin = std::max(tree_.blocks[first].source.begin, last_end_);
      entry.source.end = end_of(record, entry.source.begin);
    }
    entry.line = lines_.line_of(entry.source.begin);
    if (record.own) {
      entry.id = record.own->id;
      entry.link = record.own->link;
    }
    for (std::size_t i = record.blocks.begin; i < record.blocks.end && entry.thumbnail.empty(); ++i) {
      const auto& images = tree_.blocks[i].content.images;
      if (!images.empty()) entry.thumbnail = images.front();
    }
    for (std::size_t i = record.blocks.begin; i < record.blocks.end && !entry.bot_text; ++i) {
      entry.bot_text = std::exchange(tree_.blocks[i].bot_text, std::nullopt);
    }
    EntryTitles titles = read_titles(tree_, cut);
    entry.title = std::move(titles.title);
    entry.translated_title = std::move(titles.translated);
    for (Piece& piece : cut.pieces) take_piece(entry, piece);
    finish(entry, record);
    last_end_ = entry.source.end;
    digest_.entries.push_back(std::move(entry));
  }

  /// The innermost block with `is_gathered` that is `block` or contains it; 0 if there is none.
  std::size_t gathered_around(std::size_t block) const {
    while (block != 0 && !tree_.blocks[block].is_gathered) block = tree_.blocks[block].parent;
    return block;
  }

  /// The end of a record in the source. A group's record ends with the group. Any other ends where the next
  /// block begins, or with the source. The end is after `begin`, unless the source ends there.
  std::size_t end_of(const Record& record, std::size_t begin) const {
    std::size_t end = source_.size();
    if (record.start == RecordStart::group) {
      end = tree_.blocks[record.blocks.begin].source.end;
    } else if (record.blocks.end < tree_.blocks.size()) {
      end = tree_.blocks[record.blocks.end].source.begin;
    }
    return std::max(std::min(end, source_.size()), std::min(begin + 1, source_.size()));
  }

  /// Clears titles that three or more papers share, because they are part of the template.
  void clear_shared_titles() {
    constexpr std::size_t fewest_papers = 3;
    std::map<std::string, std::set<std::string>> papers;
    for (const Entry& entry : digest_.entries) {
      if (entry.id) papers[entry.title].insert(entry.id->base);
    }
    for (Entry& entry : digest_.entries) {
      if (papers[entry.title].size() >= fewest_papers) entry.title.clear();
    }
  }

  void take_piece(Entry& entry, Piece& piece) {
    read_fact(entry, piece);
    piece.source.begin = std::clamp(piece.source.begin, entry.source.begin, entry.source.end);
    piece.source.end =
        std::clamp(piece.source.end, piece.source.begin, std::max(entry.source.end, piece.source.begin));
    if (piece.role == Role::summary && (!piece.text.text.empty() || piece.has_own_label)) {
      add_section(entry, piece);
    } else if (!piece.text.text.empty()) {
      SetAside aside;
      aside.role = piece.role;
      aside.label = piece.label;
      aside.text = std::move(piece.text.text);
      aside.runs = std::move(piece.text.runs);
      aside.source = piece.source;
      aside.line = lines_.line_of(piece.source.begin);
      entry.set_aside.push_back(std::move(aside));
    }
  }

  void add_section(Entry& entry, Piece& piece) const {
    Section section;
    const bool is_plain_field = piece.kind == PieceKind::field && piece.label == "summary";
    if (!is_plain_field) section.label = piece.label;
    PlainText text = without_parts(piece.text, footnote_marks(piece.text));
    text = trimmed_slice(text, {0, text.text.size()});
    section.text = std::move(text.text);
    section.runs = std::move(text.runs);
    section.source = piece.source;
    if (!section.runs.empty()) {
      section.source.begin =
          std::min(section.source.begin, std::max(section.runs.front().source_begin, entry.source.begin));
    }
    section.line = lines_.line_of(section.source.begin);
    entry.sections.push_back(std::move(section));
  }

  void read_fact(Entry& entry, const Piece& piece) const {
    const std::string_view text = trim(piece.text.text);
    if (piece.role == Role::authors) {
      std::string names(text);
      std::replace(names.begin(), names.end(), '\n', ',');
      for (std::string& name : parse_authors(names)) entry.authors.push_back(std::move(name));
      return;
    }
    if (piece.role != Role::metadata || !piece.has_own_label) return;
    const std::string label = to_ascii_lower(piece.label);
    if (label == "votes" || label == "vote" || label == "upvotes") {
      int count = 0;
      if (std::from_chars(text.data(), text.data() + text.size(), count).ec == std::errc() && count >= 0) {
        entry.votes = count;
      }
    } else if (label == "thumbnail") {
      entry.thumbnail = text;
    } else if ((label == "date" || label == "날짜") && entry.date.empty()) {
      entry.date = find_date(text).value_or(std::string(text));
    } else if ((label == "url" || label == "link") && entry.link.empty()) {
      entry.link = text;
    }
    const bool is_id = label == "id" || label == "arxiv_id";
    if (is_id && !entry.id && text.size() > 4 && std::ranges::all_of(text.substr(0, 4), is_ascii_digit) &&
        text[4] == '.') {
      bad_ids_.push_back({lines_.place(digest_.file, piece.source.begin),
                          "\"" + std::string(text) +
                              "\" is not an arXiv identifier, so it does not lead to a paper; correct it."});
    }
  }

  void finish(Entry& entry, const Record& record) {
    std::ranges::move(bad_ids_, std::back_inserter(digest_.problems));
    bad_ids_.clear();
    if (entry.link.empty()) {
      const Block& first = tree_.blocks[record.blocks.begin];
      if (!first.content.links.empty()) entry.link = first.content.links.front().url;
    }
    if (entry.date.empty()) entry.date = date_before(record);
    std::ranges::stable_sort(entry.sections, {}, [](const Section& section) { return section.source.begin; });
    for (Section& section : entry.sections) {
      section.source.end = std::max(section.source.end, section.source.begin);
      clamp_runs(section.runs, source_, section.source);
    }
    if (entry.sections.empty()) return;
    entry.summary = {entry.sections.front().source.begin, 0};
    for (const Section& section : entry.sections)
      entry.summary.end = std::max(entry.summary.end, section.source.end);
  }

  /// The date in the last heading, bold line or `date` field before the record. If there is none, the first
  /// such date in the record if it is the whole document, else a `date` field at the top of the document,
  /// else the date in the file's name. Empty if there is none either.
  std::string date_before(const Record& record) {
    for (; dated_ < record.blocks.begin; ++dated_) note_date(tree_.blocks[dated_]);
    if (date_.empty() && record.start == RecordStart::document) {
      for (std::size_t i = 0; i < record.blocks.end && date_.empty(); ++i) note_date(tree_.blocks[i]);
    }
    if (!date_.empty()) return date_;
    if (!file_date_) {
      file_date_ = find_date(std::filesystem::path(digest_.file).filename().string()).value_or("");
      // In JSON, the date may come after the entries, so all blocks are searched.
      for (const Block& block : tree_.blocks) {
        const bool is_top = block.kind == BlockKind::field && block.parent <= 1 && block.name == "date";
        if (is_top) file_date_ = find_date(block.content.text).value_or(block.content.text);
      }
    }
    return *file_date_;
  }

  void note_date(const Block& block) {
    const bool is_heading = block.kind == BlockKind::heading || block.kind == BlockKind::bold_line;
    const bool is_field = block.kind == BlockKind::field && block.name == "date";
    if (!is_heading && !is_field) return;
    if (auto date = find_date(block.content.text)) date_ = *std::move(date);
  }

  void account() {
    std::ranges::stable_sort(digest_.unread, {}, &UnreadPaper::offset);
    std::set<std::string> known;
    for (const Entry& entry : digest_.entries) {
      if (entry.id) known.insert(entry.id->base);
    }
    std::erase_if(digest_.unread,
                  [&](const UnreadPaper& unread) { return !known.insert(unread.id.base).second; });
    std::set<std::string> references;
    for (const PlacedArxivId& found : marked_arxiv_ids(source_)) {
      if (known.count(found.id.base) == 0) references.insert(found.id.base);
    }
    for (const Anchor& anchor : anchors_) {
      if (!known.contains(anchor.id.base) && is_distinct(anchor.id)) references.insert(anchor.id.base);
    }
    digest_.references.assign(references.begin(), references.end());
  }

  /// How many syllables of Hangul the source has beyond those in blocks, for example in attributes, comments
  /// or scripts.
  std::size_t hidden_syllables() const {
    std::size_t shown = 0;
    for (const Block& block : tree_.blocks) shown += count_hangul(block.content.text);
    const std::size_t all = count_hangul(source_);
    return all - std::min(all, shown);
  }

  void report_empty() {
    constexpr std::size_t syllables_of_summary = 40;
    const std::size_t papers = digest_.references.size();
    if (papers > 1 && digest_.unread.empty() && hidden_syllables() >= syllables_of_summary * papers) {
      throw InputError(
          {digest_.file},
          fmt::format("The file names {} arXiv papers, but its Korean text is in attributes, comments "
                      "or scripts, where daejo found no summaries. Put them into the text of the file.",
                      papers));
    }
    const std::size_t named = papers + digest_.unread.size();
    Problem problem;
    problem.place.file = digest_.file;
    problem.sentence =
        named == 0
            ? "The file has no entries: it names no arXiv paper, so there is nothing to check."
            : fmt::format(
                  "The file has no entries: it names {} arXiv paper{}, but no text is clearly a summary.",
                  named, named == 1 ? "" : "s");
    digest_.problems.push_back(std::move(problem));
  }

  BlockTree& tree_;
  std::string_view source_;
  std::span<const Anchor> anchors_;
  LineIndex lines_;
  const ReaderRules& rules_;
  Digest digest_;
  std::set<std::string> judged_;  // The ids of papers whose record has a summary.
  std::size_t last_end_ = 0;
  std::size_t dated_ = 0;
  std::string date_;
  std::optional<std::string> file_date_;
  mutable std::vector<Problem> bad_ids_;
};

}  // namespace

Digest make_digest(BlockTree& tree, std::string_view source, const std::string& file,
                   const ReaderRules& rules) {
  return DigestMaker(tree, source, file, rules).make();
}

}  // namespace daejo::parsers
