#include <algorithm>
#include <map>
#include <optional>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t longest_speaker = 60;

/// The speaker of a message, and the offset in its first line at which the text begins.
struct ChatHeader {
  std::string_view speaker;
  std::size_t text = 0;
};

/// The offset after the first time of day in a text, as in "오전 9:01", "09:01:30" and "9:01 AM"; npos if
/// there is none.
std::size_t after_clock(std::string_view text) {
  for (std::size_t at = 0; (at = text.find(':', at)) != std::string_view::npos; ++at) {
    const bool is_clock = at > 0 && is_ascii_digit(text[at - 1]) && at + 2 < text.size() &&
                          is_ascii_digit(text[at + 1]) && is_ascii_digit(text[at + 2]);
    if (!is_clock) continue;
    std::size_t end = at + 3;
    if (end + 2 < text.size() && text[end] == ':' && is_ascii_digit(text[end + 1])) end += 3;
    for (const std::string_view half : {" AM", " PM"}) {
      if (text.substr(end).starts_with(half)) end += half.size();
    }
    return end;
  }
  return std::string_view::npos;
}

bool is_clock_in(std::string_view text) {
  return after_clock(text) != std::string_view::npos;
}

/// Reads the header of a line like "[하늘] [오전 9:01] …" or "[2025. 12. 19. 오전 9:01] 하늘: …". Nothing if
/// the line has no such header.
std::optional<ChatHeader> bracketed_header(std::string_view line) {
  const std::size_t close = line.find(']');
  if (!line.starts_with('[') || close == std::string_view::npos || close > longest_speaker)
    return std::nullopt;
  const std::string_view first = line.substr(1, close - 1);
  const std::string_view rest = line.substr(close + 1);
  if (rest.starts_with(" [")) {
    const std::size_t second = rest.find(']');
    if (second == std::string_view::npos || !is_clock_in(rest.substr(0, second))) return std::nullopt;
    return ChatHeader{first, std::min(close + 1 + second + 2, line.size())};
  }
  const std::size_t colon = rest.substr(0, longest_speaker).find(": ");
  if (!is_clock_in(first) || colon == std::string_view::npos) return std::nullopt;
  return ChatHeader{trim(rest.substr(0, colon)), close + 1 + colon + 2};
}

/// Reads the header of a line like "2025년 12월 19일 오전 9:01, 하늘 : …" or "12/19/25, 9:01 AM - 하늘: …".
/// Nothing if the line has no such header.
std::optional<ChatHeader> dated_header(std::string_view line) {
  if (line.empty() || !is_ascii_digit(line[0])) return std::nullopt;
  const std::size_t clock = after_clock(line.substr(0, longest_speaker));
  if (clock == std::string_view::npos) return std::nullopt;
  std::size_t name = clock;
  if (line.substr(name).starts_with(", ")) {
    name += 2;
  } else if (line.substr(name).starts_with(" - ")) {
    name += 3;
  } else {
    return std::nullopt;
  }
  const std::size_t colon = line.substr(name, longest_speaker).find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  return ChatHeader{trim(line.substr(name, colon)), name + colon + 2};
}

/// Reads a line that is only a header, like "하늘, [2025-12-19 오전 9:01]" or "하늘 — 오늘 오전 9:01". The
/// text begins on the next line. Nothing if the line is anything else.
std::optional<ChatHeader> lone_header(std::string_view line) {
  constexpr std::size_t longest_header = 120;
  if (line.size() > longest_header) return std::nullopt;
  for (const std::string_view separator : {", [", " — "}) {
    const std::size_t at = line.find(separator);
    if (at == std::string_view::npos || at == 0 || at > longest_speaker) continue;
    const std::string_view time = line.substr(at + separator.size());
    const std::size_t end = after_clock(time);
    if (end != std::string_view::npos && end + 2 > time.size())
      return ChatHeader{line.substr(0, at), line.size()};
  }
  return std::nullopt;
}

std::optional<ChatHeader> header_of(std::string_view line) {
  if (auto header = bracketed_header(line)) return header;
  if (auto header = dated_header(line)) return header;
  return lone_header(line);
}

struct ChatMessage {
  std::string_view speaker;
  std::vector<Span> lines;
  bool ends_day = false;  ///< Whether a line that begins a new day follows the message.
};

std::vector<ChatMessage> read_messages(std::string_view source) {
  std::vector<ChatMessage> messages;
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    std::string_view line = source.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    Span text{begin, begin + line.size()};
    if (const auto header = header_of(line)) {
      messages.push_back({header->speaker, {}});
      text.begin += header->text;
    }
    const bool is_day = line.starts_with("-----");
    if (is_day && !messages.empty()) messages.back().ends_day = true;
    if (!messages.empty() && text.begin <= text.end && !is_day) messages.back().lines.push_back(text);
    begin = end + 1;
  }
  return messages;
}

std::string text_of(std::string_view source, const ChatMessage& message) {
  std::string text;
  for (const Span& line : message.lines) text.append(line.of(source)).append("\n");
  return text;
}

/// The speaker with the most messages that name a paper; empty if there is no such message.
std::string_view find_poster(std::string_view source, std::span<const ChatMessage> messages) {
  std::map<std::string_view, std::size_t> posts;
  for (const ChatMessage& message : messages) {
    if (arxiv_id_in_text(text_of(source, message))) ++posts[message.speaker];
  }
  const auto most = std::ranges::max_element(posts, {}, [](const auto& post) { return post.second; });
  return most == posts.end() ? std::string_view() : most->first;
}

/// Appends a message of a post about a paper. If `has_headline`, its first line that is not blank becomes a
/// heading.
void append_post(PlainText& out, std::string_view source, const ChatMessage& message, bool has_headline) {
  bool is_first = true;
  for (const Span& line : message.lines) {
    if (is_first && trim(line.of(source)).empty()) continue;
    append_changed(out, is_first ? (has_headline ? "\n\n## " : "\n\n") : "\n", line.begin);
    if (line.of(source).starts_with('#')) append_changed(out, "\\", line.begin);  // "#tag" is no heading
    append_verbatim(out, line.of(source), line.begin);
    if (is_first && has_headline) append_changed(out, "\n", line.end);
    is_first = false;
  }
}

/// Appends a message that belongs to no post, and marks each of its lines as a comment.
void append_comment(PlainText& out, std::string_view source, const ChatMessage& message) {
  for (const Span& line : message.lines) {
    if (trim(line.of(source)).empty()) continue;
    append_changed(out, "\n\n(코멘트) ", line.begin);
    append_verbatim(out, line.of(source), line.begin);
  }
}

/// Whether a message begins a post about a paper: it names a paper, and has several lines, a link to
/// arxiv.org or at least 40 Hangul syllables. "2512.01234 찾는 중…" only names a paper.
bool begins_post(std::string_view message) {
  constexpr std::size_t fewest_in_post = 40;
  message = trim(message);
  return arxiv_id_in_text(message).has_value() &&
         (message.find('\n') != message.npos || message.find("arxiv.org") != message.npos ||
          count_hangul(message) >= fewest_in_post);
}

/// The current post about a paper.
struct ChatPost {
  bool is_open = false;
  bool was_interrupted = false;
  std::size_t syllables = 0;

  /// Whether the poster's next message belongs to the post. If there was another message in between, it
  /// belongs only if the post has too little Korean text for a summary. False if no post is open.
  bool continues() const {
    constexpr std::size_t fewest_in_summary = 60;
    return is_open && (!was_interrupted || syllables < fewest_in_summary);
  }
};

}  // namespace

bool add_chat(BlockTree& tree, std::string_view source, const std::string& file) {
  constexpr std::size_t fewest_messages = 4;
  const std::string name = to_ascii_lower(file);
  // No chat is saved as Markdown, and looking for one in all Markdown files would take time.
  if (name.ends_with(".md") || name.ends_with(".markdown")) return false;
  const std::vector<ChatMessage> messages = read_messages(source);
  if (messages.size() < fewest_messages) return false;
  const std::string_view poster = find_poster(source, messages);
  if (poster.empty()) return false;
  PlainText out;
  ChatPost post;
  for (const ChatMessage& message : messages) {
    const std::string text = text_of(source, message);
    const bool is_poster = message.speaker == poster;
    if (is_poster && begins_post(text)) {
      post = {true, false, count_hangul(text)};
      append_post(out, source, message, !trim(text).starts_with('{'));
    } else if (is_poster && post.continues()) {
      post.syllables += count_hangul(text);
      append_post(out, source, message, false);
    } else {
      post.was_interrupted = true;
      append_comment(out, source, message);
    }
    post.is_open = post.is_open && !message.ends_day;
  }
  add_markdown(tree, out, file);
  return true;
}

}  // namespace daejo::parsers
