#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/json_strings.h"
#include "parsers/blocks/json_tree.h"

namespace daejo::parsers {
namespace {

/// Converts messages of Slack (api.slack.com/reference/messaging) to Markdown.
class SlackToMarkdown {
 public:
  explicit SlackToMarkdown(const BlockTree& json) : json_(json) {}

  /// Converts a message that a bot sends, from its array of blocks. A header and a section that links to a
  /// paper become headings.
  PlainText convert_message(std::size_t blocks) {
    for (const std::size_t block : objects_in(json_, blocks)) take_block(block);
    return std::move(out_);
  }

  /// Converts an export of a channel. A bot's message that links to one paper, or to one in its first line or
  /// by a button, becomes a heading, and the same bot's answers in its thread become sections below. An
  /// answer that comes after other messages gets the heading again. All other messages become remarks.
  PlainText convert(const std::vector<std::size_t>& messages) {
    for (const std::size_t message : messages) take_message(message);
    return std::move(out_);
  }

 private:
  /// A text of a message, or the small print in a block of type `context`.
  struct Part {
    PlainText text;
    bool is_text = true;
  };

  /// A bot's message about a paper.
  struct Post {
    std::string bot;
    std::size_t message = 0;
  };

  std::string value(std::size_t object, std::string_view name) const {
    return text_of_field(json_, field_named(json_, object, name)).text;
  }

  void take_block(std::size_t block) {
    const std::vector<Part> parts = parts_of_block(block);
    const std::string type = value(block, "type");
    const std::size_t at = json_.blocks[block].source.begin;
    const PlainText* button = address_of_paper(block);
    const bool names_paper =
        !parts.empty() && parts[0].is_text && (button != nullptr || names_in_first_line(parts));
    append_changed(out_,
                   type == "header"    ? "\n\n# "
                   : names_paper       ? "\n\n## "
                   : type == "divider" ? "\n\n---\n\n"
                                       : "\n\n",
                   at);
    add_parts(parts);
    if (button != nullptr) add_button(*button);
  }

  static bool names_in_first_line(const std::vector<Part>& parts) {
    const std::string& text = parts[0].text.text;
    return !marked_arxiv_ids(text.substr(0, text.find('\n'))).empty();
  }

  static bool names_one_paper(const PlainText& text) {
    const std::vector<PlacedArxivId> named = marked_arxiv_ids(text.text);
    return !named.empty() && std::ranges::all_of(named, [&](const PlacedArxivId& paper) {
      return paper.id.base == named.front().id.base;
    });
  }

  void add_button(const PlainText& address) {
    append_changed(out_, "\n- **link:** [arXiv](" + address.text + ")\n", source_offset(address.runs, 0));
  }

  void take_message(std::size_t message) {
    const std::string bot = value(message, "bot_id");
    const std::string thread = value(message, "thread_ts");
    const std::vector<Part> parts = parts_of(message);
    if (parts.empty()) return;
    const bool answers = !thread.empty() && thread != value(message, "ts");
    const auto asked = answers ? posts_.find(thread) : posts_.end();
    if (asked != posts_.end() && bot == asked->second.bot) {
      if (thread != thread_) repeat_heading(asked->second.message, json_.blocks[message].source.begin);
      thread_ = thread;
      add_notice(message, parts);
      return add_parts(parts);
    }
    const std::size_t at = parts[0].text.runs.front().source_begin;
    const std::size_t blocks = field_named(json_, message, "blocks");
    const PlainText* button = blocks == 0 ? nullptr : address_of_paper(blocks);
    const bool names_paper =
        button != nullptr || names_in_first_line(parts) || names_one_paper(parts[0].text);
    const bool begins = !answers && !bot.empty() && parts[0].is_text && names_paper;
    append_changed(out_, begins ? "\n\n## " : "\n\n## 코멘트\n\n", at);
    thread_.clear();
    if (begins) {
      thread_ = thread.empty() ? value(message, "ts") : thread;
      posts_.try_emplace(thread_, Post{bot, message});
    }
    add_parts(parts);
    if (begins && button != nullptr) add_button(*button);
  }

  /// Adds a text that is not at one place of the source. All of it gets the place `place`.
  void append_at(std::string_view text, std::size_t place) {
    for (const char& byte : text) append_changed(out_, std::string_view(&byte, 1), place);
  }

  /// Adds the heading of a message about a paper again, with a link to the paper. It has no place of its own
  /// in the source, so it gets the place of what follows it.
  void repeat_heading(std::size_t message, std::size_t place) {
    const std::vector<Part> parts = parts_of(message);
    const PlainText& text = parts[0].text;
    const std::size_t blocks = field_named(json_, message, "blocks");
    const PlainText* button = blocks == 0 ? nullptr : address_of_paper(blocks);
    const ArxivId paper =
        button == nullptr ? marked_arxiv_ids(text.text).front().id : *arxiv_id_in_link(button->text);
    PlainText before = std::exchange(out_, {});
    append_changed(out_, "\n\n## ", place);
    add_line(trimmed_slice(text, {0, std::min(text.text.find('\n'), text.text.size())}));
    append_changed(out_, "\n- **link:** [arXiv](https://arxiv.org/abs/" + paper.base + ")\n", place);
    const std::string heading = std::exchange(out_, std::move(before)).text;
    append_at(heading, place);
  }

  /// The first address in a field `url` inside a block that leads to a paper. Buttons have such a field. Null
  /// if none leads to a paper.
  const PlainText* address_of_paper(std::size_t block) const {
    for (std::size_t i = block; i < json_.blocks[block].end; ++i) {
      const Block& field = json_.blocks[i];
      if (field.name == "url" && arxiv_id_in_link(field.content.text)) return &field.content;
    }
    return nullptr;
  }

  /// The texts of a block, except those of buttons.
  std::vector<Part> parts_of_block(std::size_t block) const {
    std::vector<Part> parts;
    const std::string type = value(block, "type");
    if (type == "actions") return parts;
    for (std::size_t i = block + 1; i < json_.blocks[block].end;) {
      const Block& field = json_.blocks[i];
      const bool holds_text = field.name == "text" && !field.content.text.empty();
      if (holds_text) parts.push_back({field.content, type != "context"});
      i = field.name == "accessory" ? field.end : i + 1;
    }
    return parts;
  }

  /// The texts of a message's blocks, except buttons; if there are none, the message's own text.
  std::vector<Part> parts_of(std::size_t message) const {
    std::vector<Part> parts;
    for (const std::size_t block : objects_in(json_, field_named(json_, message, "blocks"))) {
      std::ranges::move(parts_of_block(block), std::back_inserter(parts));
    }
    if (parts.empty()) {
      const PlainText text = text_of_field(json_, field_named(json_, message, "text"));
      if (!text.text.empty()) parts.push_back({text, true});
    }
    return parts;
  }

  /// Adds a heading above a bot's answer. Its words are the text of the answer's notification if that is
  /// short and not the answer itself, or else "답글" ("reply").
  void add_notice(std::size_t message, const std::vector<Part>& parts) {
    constexpr std::size_t longest_notice = 60;
    const PlainText notice = text_of_field(json_, field_named(json_, message, "text"));
    const bool is_notice = notice.text.size() <= longest_notice && notice.text != parts[0].text.text &&
                           notice.text.find('\n') == std::string::npos;
    append_at("\n### " + (is_notice ? notice.text : std::string("답글")) + "\n\n",
              json_.blocks[message].source.begin);
  }

  void add_parts(const std::vector<Part>& parts) {
    for (const auto& [text, is_text] : parts) {
      if (!is_text) append_changed(out_, "- **tags:** ", text.runs.front().source_begin);
      for (std::size_t begin = 0; begin < text.text.size();) {
        const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
        add_line(trimmed_slice(text, {begin, end}));
        begin = end + 1;
      }
      append_changed(out_, "\n", source_offset(text.runs, text.text.size()));
    }
  }

  /// The length in bytes of the code of an emoji, such as `:memo:`, that begins at `at`; 0 if none does. A
  /// code counts only at the start of the text or after ASCII white space.
  static std::size_t emoji_length(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_name = 40;
    if (text[at] != ':' || (at > 0 && !is_ascii_space(text[at - 1]))) return 0;
    std::size_t end = at + 1;
    while (end < text.size() && end - at < longest_name &&
           (is_ascii_alphanumeric(text[end]) || text[end] == '_' || text[end] == '-' || text[end] == '+'))
      ++end;
    return end > at + 1 && end < text.size() && text[end] == ':' ? end + 1 - at : 0;
  }

  /// Converts a line of Slack's mrkdwn: bullets, quotes, `<url|text>` and `*bold*`. Leaves out codes of
  /// emoji.
  void add_line(const PlainText& line) {
    constexpr std::string_view bullet = "•";
    constexpr std::string_view quote = "&gt;";
    std::size_t at = 0;
    const std::string_view text = line.text;
    if (text.empty()) return;
    if (text.starts_with(bullet) || text.starts_with(quote)) {
      const bool is_quote = text.starts_with(quote);
      append_changed(out_, is_quote ? ">" : "-", source_offset(line.runs, 0));
      at = is_quote ? quote.size() : bullet.size();
    }
    for (; at < text.size(); ++at) {
      const std::size_t close = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
      if (const std::size_t emoji = emoji_length(text, at)) {
        at += emoji - 1;
      } else if (close != std::string_view::npos) {
        add_link(line, {at + 1, close});
        at = close;
      } else {
        const std::size_t place = source_offset(line.runs, at);
        if (text[at] == '*') {
          append_changed(out_, "**", place);
        } else {
          append_verbatim(out_, text.substr(at, 1), place);
        }
      }
    }
    append_changed(out_, "\n", source_offset(line.runs, text.size()));
  }

  /// Converts what is inside `<…>`: `https://…|text` becomes a link. People (`@U123`) and channels (`#C123`)
  /// are left out.
  void add_link(const PlainText& line, Span inside) {
    const std::string_view text = inside.of(line.text);
    if (!text.starts_with("http")) return;
    const std::size_t bar = std::min(text.find('|'), text.size());
    const std::size_t begin = inside.begin + (bar == text.size() ? 0 : bar + 1);
    append_changed(out_, "[", source_offset(line.runs, begin));
    append_text(out_, trimmed_slice(line, {begin, inside.end}));
    append_changed(out_, "](" + std::string(text.substr(0, bar)) + ")", source_offset(line.runs, inside.end));
  }

  const BlockTree& json_;
  PlainText out_;
  std::map<std::string, Post> posts_;  ///< By thread.
  std::string thread_;                 ///< The thread of the current record; empty in remarks.
};

}  // namespace

bool add_slack_message(BlockTree& tree, const BlockTree& json, const std::string& file) {
  if (json.blocks.size() < 2 || json.blocks[1].kind != BlockKind::object) return false;
  const std::size_t blocks = field_named(json, 1, "blocks");
  const std::vector<std::size_t> parts = objects_in(json, blocks);
  const auto has_type = [&](std::size_t object, std::initializer_list<std::string_view> types) {
    return is_one_of(text_of_field(json, field_named(json, object, "type")).text, types);
  };
  const bool is_message =
      std::ranges::any_of(parts, [&](std::size_t part) { return has_type(part, {"section"}); }) &&
      std::ranges::all_of(parts, [&](std::size_t part) {
        return has_type(part, {"section", "header", "divider", "context", "actions", "image"});
      });
  if (is_message) add_markdown(tree, SlackToMarkdown(json).convert_message(blocks), file);
  return is_message;
}

bool add_slack_export(BlockTree& tree, const BlockTree& json, const std::string& file) {
  if (json.blocks.size() < 2 || json.blocks[1].kind != BlockKind::array) return false;
  const std::vector<std::size_t> messages = objects_of_array(json, 1);
  const auto is_message = [&](std::size_t object) {
    return field_named(json, object, "ts") != 0 &&
           text_of_field(json, field_named(json, object, "type")).text == "message";
  };
  if (messages.empty() || !std::ranges::all_of(messages, is_message)) return false;
  add_markdown(tree, SlackToMarkdown(json).convert(messages), file);
  return true;
}

}  // namespace daejo::parsers
