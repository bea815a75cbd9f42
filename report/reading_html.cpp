#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/html_text.h"
#include "base/utf8.h"
#include "report/phrases.h"
#include "report/reading.h"

namespace daejo::report {
namespace {

constexpr std::uint8_t no_paint = 0;
constexpr std::uint8_t unread_paint = 100;

std::uint8_t paint_of(parsers::Role role) {
  return static_cast<std::uint8_t>(static_cast<int>(role) + 1);
}

/// For each byte of the digest's source, the number of its colour; `no_paint` for bytes without a role.
std::vector<std::uint8_t> painted(const parsers::Digest& digest) {
  std::vector<std::uint8_t> bytes(digest.source.size(), no_paint);
  const auto fill = [&](Span span, std::uint8_t paint) {
    const std::size_t end = std::min(span.end, bytes.size());
    for (std::size_t i = span.begin; i < end; ++i) bytes[i] = paint;
  };
  for (const parsers::Entry& entry : digest.entries) {
    for (const parsers::Section& section : entry.sections)
      fill(section.source, paint_of(parsers::Role::summary));
    for (const parsers::SetAside& aside : entry.set_aside) fill(aside.source, paint_of(aside.role));
  }
  for (const parsers::UnreadPaper& paper : digest.unread) {
    const std::size_t end =
        std::min(digest.source.find_first_of(" \n)\"'", paper.offset), digest.source.size());
    fill({paper.offset, end}, unread_paint);
  }
  return bytes;
}

std::string name_of_paint(std::uint8_t paint) {
  if (paint == unread_paint) return "unread";
  return std::string(to_string(static_cast<parsers::Role>(paint - 1)));
}

void append_source(std::string& out, const parsers::Digest& digest) {
  const std::vector<std::uint8_t> bytes = painted(digest);
  const std::string_view source = digest.source;
  for (std::size_t begin = 0; begin < source.size();) {
    std::size_t end = begin + 1;
    // A stretch of one colour must not end inside a code point.
    while (end < source.size() && (bytes[end] == bytes[begin] || is_continuation_byte(source[end]))) ++end;
    if (bytes[begin] != no_paint)
      out += fmt::format(R"(<span class="{0}" title="{0}">)", name_of_paint(bytes[begin]));
    out += html_text(source.substr(begin, end - begin));
    if (bytes[begin] != no_paint) out += "</span>";
    begin = end;
  }
}

constexpr std::array<parsers::Role, 11> all_roles = {
    parsers::Role::summary,        parsers::Role::title,    parsers::Role::translated_title,
    parsers::Role::authors,        parsers::Role::metadata, parsers::Role::original,
    parsers::Role::recommendation, parsers::Role::comment,  parsers::Role::reference,
    parsers::Role::leftover,       parsers::Role::ignored};

constexpr std::string_view style = R"(
body { font: 14px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, monospace; }
.legend span { display: inline-block; padding: 0 .5em; margin: 0 .4em .4em 0; border-radius: .2em; }
.summary { background: #c8f0c8; } .title { background: #bcd9ff; font-weight: 600; } .translated-title { background: #dbe9ff; }
.authors { background: #e6e0f5; } .metadata { background: #ececec; } .quoted-original { background: #ffe9b8; }
.recommendation { background: #fbd9ef; } .comment { background: #fde3d0; } .reference { background: #d5f1f3; }
.leftover, .ignored { background: #f3f3f3; color: #767676; } .unread { background: #ffb3b3; font-weight: 600; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; } span { color: #111; } }
)";

}  // namespace

std::string render_reading_html(const Reading& reading, Language language) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<title>daejo read</title>\n<style>{}</style>\n</head>\n<body>\n<h1>daejo read</h1>\n<p class=\"legend\">",
      language == Language::korean ? "ko" : "en", style);
  for (const parsers::Role role : all_roles) {
    out += fmt::format("<span class=\"{}\">{}</span>", to_string(role), role_phrase(role).in(language));
  }
  out += fmt::format("<span class=\"unread\">{}</span></p>\n", phrases::unread.in(language));
  for (const parsers::Digest& digest : reading.digests) {
    out += "<h2>";
    out += html_text(digest.file);
    out += "</h2>\n<p>" + say(phrases::read_file, language, digest.entries.size(), digest.references.size()) +
           "</p>\n<pre>";
    append_source(out, digest);
    out += "</pre>\n";
  }
  for (const auto* problems : {&reading.unread, &reading.unreadable}) {
    for (const Problem& problem : *problems) {
      out += "<p class=\"unread\">";
      out += html_text(to_string(problem.place) + ": " + problem.sentence);
      out += "</p>\n";
    }
  }
  return out + "</body>\n</html>\n";
}

}  // namespace daejo::report
