#include "parsers/mail_message.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/ascii.h"
#include "base/line_index.h"
#include "parsers/arxiv_id.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t deepest_part = 32;

std::size_t after_line(std::string_view source, std::size_t at) {
  const std::size_t end = source.find('\n', at);
  return end == std::string_view::npos ? source.size() : end + 1;
}

/// The length of a header's name at the start of a line; 0 if the line does not begin with a header.
std::size_t header_name_length(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && line[length] > ' ' && line[length] < '\x7F' && line[length] != ':') ++length;
  return length < line.size() && line[length] == ':' ? length : 0;
}

struct HeaderBlock {
  std::vector<MailHeader> headers;
  std::size_t end = 0;  ///< Where the body begins.
};

/// Reads headers up to a blank line, or up to a line that is neither a header nor the continuation of one.
/// The blank line is skipped; any other line is the first of the body.
HeaderBlock read_headers(std::string_view source, Span part) {
  HeaderBlock block;
  std::size_t at = part.begin;
  while (at < part.end) {
    const std::size_t next = std::min(after_line(source, at), part.end);
    const std::string_view line = source.substr(at, next - at);
    if (trim(line).empty()) {
      at = next;
      break;
    }
    if (const std::size_t length = header_name_length(line)) {
      const std::string_view value = trim(line.substr(length + 1));
      const std::size_t skipped = value.empty() ? length + 1 : line.find(value, length + 1);
      block.headers.push_back({to_ascii_lower(line.substr(0, length)), std::string(value), at + skipped});
    } else if ((line[0] == ' ' || line[0] == '\t') && !block.headers.empty()) {
      block.headers.back().value.append(" ").append(trim(line));
    } else if (!(at == part.begin && line.starts_with("From "))) {  // the first line of an mbox
      break;
    }
    at = next;
  }
  block.end = at;
  return block;
}

std::string_view value_of(const std::vector<MailHeader>& headers, std::string_view name) {
  const auto found = std::ranges::find(headers, name, &MailHeader::name);
  return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

/// The value of a parameter of `Content-Type`, such as `boundary="…"`. Empty if there is none.
std::string parameter_of(std::string_view value, std::string_view name) {
  for (std::size_t at = value.find(';'); at < value.size();) {
    const std::string_view rest = trim(value.substr(at + 1));
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return {};
    const bool is_wanted = to_ascii_lower(trim(rest.substr(0, equals))) == name;
    std::string_view text = trim(rest.substr(equals + 1));
    const bool is_quoted = text.starts_with('"');
    if (is_quoted) text.remove_prefix(1);
    const std::size_t end = std::min(text.find(is_quoted ? '"' : ';'), text.size());
    if (is_wanted) return std::string(is_quoted ? text.substr(0, end) : trim(text.substr(0, end)));
    const std::size_t next = text.find(';', end);
    if (next == std::string_view::npos) return {};
    at = static_cast<std::size_t>(text.data() + next - value.data());
  }
  return {};
}

/// The parts of a multipart body between its boundary lines. The text before the first boundary and after the
/// closing one (`--…--`) is not a part. If the closing one is missing, the last part ends with the body.
std::vector<Span> split_parts(std::string_view source, Span body, const std::string& boundary) {
  std::vector<Span> parts;
  std::size_t begin = std::string_view::npos;
  const std::string delimiter = "--" + boundary;
  for (std::size_t at = body.begin; at < body.end;) {
    const std::size_t next = std::min(after_line(source, at), body.end);
    const std::string_view line = source.substr(at, next - at);
    const std::string_view rest = line.starts_with(delimiter) ? trim(line.substr(delimiter.size())) : "?";
    if (rest.empty() || rest == "--") {
      if (begin != std::string_view::npos) parts.push_back({begin, at});
      begin = rest.empty() ? next : std::string_view::npos;
      if (begin == std::string_view::npos) return parts;
    }
    at = next;
  }
  if (begin != std::string_view::npos) parts.push_back({begin, body.end});
  return parts;
}

class MailParts {
 public:
  MailParts(std::string_view source, const std::string& file, MailMessage& message)
      : source_(source), file_(file), message_(message) {}

  std::vector<MailText> texts_of(Span part, std::size_t depth) {
    const HeaderBlock block = read_headers(source_, part);
    if (depth == 0) message_.headers = block.headers;
    return texts_of_body(block, {block.end, part.end}, depth);
  }

 private:
  std::vector<MailText> texts_of_body(const HeaderBlock& block, Span body, std::size_t depth) {
    if (depth > deepest_part) {
      throw InputError(place_of(body.begin), "The mail's parts nest deeper than " +
                                                 std::to_string(deepest_part) +
                                                 " levels, the most that daejo reads.");
    }
    const std::string_view written = value_of(block.headers, "content-type");
    const std::string type = to_ascii_lower(trim(written.substr(0, written.find(';'))));
    if (type.starts_with("multipart/"))
      return texts_of_parts(type, body, parameter_of(written, "boundary"), depth);
    if (type == "message/rfc822") return texts_of(body, depth + 1);
    // A missing or invalid type means plain text (RFC 2045).
    const bool is_plain = type.find('/') == std::string::npos || type == "text/plain" ||
                          type == "text/markdown" || type == "text/x-markdown";
    if (!is_plain && type != "text/html") {
      if (type.starts_with("text/")) {
        message_.problems.push_back(
            {place_of(body.begin), "This part of the mail was not read; its type is " + type + "."});
      }
      return {};
    }
    return {{type == "text/html", body,
             parse_transfer_encoding(value_of(block.headers, "content-transfer-encoding")),
             parameter_of(written, "charset")}};
  }

  std::vector<MailText> texts_of_parts(const std::string& type, Span body, const std::string& boundary,
                                       std::size_t depth) {
    std::vector<std::vector<MailText>> parts;
    if (!boundary.empty()) {
      for (const Span part : split_parts(source_, body, boundary)) parts.push_back(texts_of(part, depth + 1));
    }
    if (type == "multipart/alternative") return best_of(std::move(parts));
    std::vector<MailText> all;
    for (const auto& texts : parts) all.insert(all.end(), texts.begin(), texts.end());
    return all;
  }

  /// Selects the alternative that names most papers. Among those that name equally many, HTML is preferred,
  /// and then the later one, because later alternatives are richer (RFC 2046).
  std::vector<MailText> best_of(std::vector<std::vector<MailText>> alternatives) {
    std::vector<MailText> best;
    std::size_t most = 0;
    for (auto& texts : alternatives) {
      if (texts.empty()) continue;
      const std::size_t papers = papers_in(texts);
      const bool loses_html = !best.empty() && best.front().is_html && !texts.front().is_html;
      if (!best.empty() && (papers < most || (papers == most && loses_html))) continue;
      best = std::move(texts);
      most = papers;
    }
    return best;
  }

  std::size_t papers_in(const std::vector<MailText>& texts) const {
    std::set<std::string> papers;
    for (const MailText& text : texts) {
      const PlainText decoded = decode_part(source_, text.body, text.encoding, text.charset);
      for (const PlacedArxivId& placed : marked_arxiv_ids(decoded.text)) papers.insert(placed.id.base);
    }
    return papers.size();
  }

  Place place_of(std::size_t offset) {
    if (!lines_) lines_.emplace(source_);
    return lines_->place(file_, offset);
  }

  std::string_view source_;
  const std::string& file_;
  MailMessage& message_;
  std::optional<LineIndex> lines_;  // Created when it is first needed.
};

}  // namespace

bool looks_like_mail(std::string_view text) {
  constexpr std::size_t longest_head = 1U << 16U;
  const auto headers = read_headers(text, {0, std::min(text.size(), longest_head)}).headers;
  return !value_of(headers, "from").empty() &&
         (!value_of(headers, "subject").empty() || !value_of(headers, "mime-version").empty());
}

MailMessage read_mail_message(std::string_view source, const std::string& file) {
  MailMessage message;
  message.texts = MailParts(source, file, message).texts_of({0, source.size()}, 0);
  if (message.headers.empty()) {
    throw InputError({file, 1}, "Not a mail: it does not begin with headers such as \"Subject:\".");
  }
  if (message.texts.empty()) {
    throw InputError({file, 1},
                     "The mail has no text: no part of it is text/plain or text/html. It may be "
                     "encrypted, or the text may be attached.");
  }
  return message;
}

}  // namespace daejo::parsers
