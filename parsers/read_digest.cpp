#include "parsers/read_digest.h"

#include "parsers/ascii.h"
#include "parsers/unread_papers.h"

namespace daejo {

std::optional<DigestFormat> format_of_extension(const std::filesystem::path& path) {
  const std::string extension = to_ascii_lower(path.extension().string());
  if (extension == ".md" || extension == ".markdown") return DigestFormat::markdown;
  if (extension == ".html" || extension == ".htm") return DigestFormat::html;
  if (extension == ".json") return DigestFormat::json;
  return std::nullopt;
}

DigestFormat guess_digest_format(const std::filesystem::path& path, std::string_view source) {
  if (const auto format = format_of_extension(path)) return *format;
  const std::string_view start = trim(source);
  if (start.starts_with('{')) return DigestFormat::json;
  if (start.starts_with('[')) {
    // A Markdown text may start with a link; a JSON array goes on with an object, or ends.
    const std::string_view inside = trim(start.substr(1));
    if (inside.starts_with('{') || inside.starts_with(']')) return DigestFormat::json;
  }
  for (const std::string_view opening : {"<!doctype html", "<html", "<?xml", "<head", "<body"}) {
    if (starts_with_ignoring_case(start, opening)) return DigestFormat::html;
  }
  return DigestFormat::markdown;
}

namespace {

Digest parse(std::string_view source, const std::string& file, DigestFormat format) {
  switch (format) {
    case DigestFormat::html:
      return parse_html_digest(source, file);
    case DigestFormat::json:
      return parse_json_digest(source, file);
    case DigestFormat::markdown:
      break;
  }
  return parse_markdown_digest(source, file);
}

}  // namespace

Digest parse_digest(std::string_view source, const std::string& file, DigestFormat format) {
  Digest digest = parse(source, file, format);
  digest.source = source;
  report_unread_papers(digest);
  return digest;
}

}  // namespace daejo
