#include "parsers/read_digest.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/script_data.h"
#include "parsers/mail_message.h"
#include "parsers/records/entries.h"
#include "parsers/records/field_tables.h"
#include "parsers/records/parallel_texts.h"
#include "parsers/records/questions.h"

namespace daejo::parsers {
namespace {

bool is_feed(std::string_view text) {
  constexpr std::size_t head = 2048;
  const std::string start = to_ascii_lower(text.substr(0, head));
  return start.find("<rss") != std::string::npos || start.find("<feed") != std::string::npos ||
         start.find("<rdf:rdf") != std::string::npos;
}

bool is_xml_page(std::string_view text) {
  constexpr std::size_t head = 2048;
  return to_ascii_lower(text.substr(0, head)).find("<html") != std::string::npos;
}

/// Guesses JSON Lines if the first line begins with "{" and ends with "}", and another "{" follows. Otherwise
/// guesses JSON.
DigestFormat guess_json(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || !text.starts_with('{')) return DigestFormat::json;
  const bool first_is_whole = trim(text.substr(0, end)).ends_with('}');
  return first_is_whole && trim(text.substr(end)).starts_with('{') ? DigestFormat::json_lines
                                                                   : DigestFormat::json;
}

bool is_script(const std::filesystem::path& path) {
  return is_one_of(to_ascii_lower(path.extension().string()), {".js", ".mjs", ".ts"});
}

BlockTree read_blocks(std::string_view source, const std::string& file, DigestFormat format,
                      const ReaderRules& rules) {
  switch (format) {
    case DigestFormat::html:
      return read_html(source, file);
    case DigestFormat::json:
      return read_json(source, file, rules.source);
    case DigestFormat::json_lines:
      return read_json_lines(source, file, rules.source);
    case DigestFormat::feed:
      return read_feed(source, file);
    case DigestFormat::org:
      return read_org(source, file);
    case DigestFormat::yaml:
      return read_yaml(source, file);
    case DigestFormat::csv:
      return read_csv(source);
    case DigestFormat::mail:
      return read_mail(source, file);
    case DigestFormat::script:
      return read_script(source, file);
    case DigestFormat::markdown:
      break;
  }
  return read_markdown(source, file);
}

}  // namespace

std::optional<DigestFormat> format_of_extension(const std::filesystem::path& path) {
  const std::string extension = to_ascii_lower(path.extension().string());
  constexpr std::array<std::string_view, 5> markdown = {".md", ".markdown", ".mdx", ".qmd", ".rmd"};
  if (std::ranges::find(markdown, extension) != markdown.end()) return DigestFormat::markdown;
  if (extension == ".html" || extension == ".htm") return DigestFormat::html;
  if (extension == ".json" || extension == ".ipynb") return DigestFormat::json;
  if (extension == ".jsonl" || extension == ".ndjson") return DigestFormat::json_lines;
  if (extension == ".rss" || extension == ".atom" || extension == ".xml") return DigestFormat::feed;
  if (extension == ".org") return DigestFormat::org;
  if (extension == ".yaml" || extension == ".yml") return DigestFormat::yaml;
  if (extension == ".csv" || extension == ".tsv") return DigestFormat::csv;
  if (extension == ".eml") return DigestFormat::mail;
  return std::nullopt;
}

DigestFormat guess_digest_format(const std::filesystem::path& path, std::string_view source) {
  const std::string_view start = trim(source);
  const auto format = format_of_extension(path);
  if (is_script(path) && has_script_data(source, path.string())) return DigestFormat::script;
  if (format == DigestFormat::json) return guess_json(start);
  // The extensions .xml, .rss and .atom stand for a feed, but the file may be a web page or other XML. So the
  // text decides.
  if (format && (*format != DigestFormat::feed || is_feed(start))) return *format;
  if (is_feed(start)) return DigestFormat::feed;
  // A template of a wiki or of a site begins with "{{" or "{%", and JSON never does.
  const bool is_template = start.starts_with("{{") || start.starts_with("{%");
  if (start.starts_with('{') && !is_template) return guess_json(start);
  if (start.starts_with('[')) {
    // A Markdown text may start with "[", too, for a link. So a text counts as JSON only if an object or the
    // end of the array follows.
    const std::string_view inside = trim(start.substr(1));
    if (inside.starts_with('{') || inside.starts_with(']')) return DigestFormat::json;
  }
  if (starts_with_ignoring_case(start, "<?xml"))
    return is_xml_page(start) ? DigestFormat::html : DigestFormat::markdown;
  for (const std::string_view opening : {"<!doctype html", "<html", "<head", "<body"}) {
    if (starts_with_ignoring_case(start, opening)) return DigestFormat::html;
  }
  return looks_like_mail(start) ? DigestFormat::mail : DigestFormat::markdown;
}

void require_known_format(const std::filesystem::path& path, std::string_view source) {
  const std::string extension = to_ascii_lower(path.extension().string());
  const bool is_xml =
      starts_with_ignoring_case(trim(source), "<?xml") || format_of_extension(path) == DigestFormat::feed;
  const bool is_plain = extension.empty() || extension == ".txt" || extension == ".text" ||
                        std::ranges::any_of(extension, is_ascii_digit);
  const bool is_known = is_plain || format_of_extension(path).has_value();
  if (guess_digest_format(path, source) != DigestFormat::markdown || (is_known && !is_xml)) return;
  if (is_xml) {
    throw InputError({path.string()},
                     "This XML is neither a feed nor a web page, and daejo reads no other XML. "
                     "Convert it to Markdown, HTML or JSON.");
  }
  throw InputError({path.string()},
                   "daejo does not know the format " + extension +
                       ". Convert the file to Markdown, HTML or JSON, or name it .md if it is Markdown.");
}

bool is_rarely_digest(const std::filesystem::path& path) {
  constexpr std::array<std::string_view, 6> extensions = {".txt", ".text", ".yaml", ".yml", ".csv", ".tsv"};
  return std::ranges::find(extensions, to_ascii_lower(path.extension().string())) != extensions.end();
}

bool is_foreign_document(const std::filesystem::path& path) {
  constexpr std::array<std::string_view, 17> extensions = {
      ".rst", ".adoc", ".asciidoc", ".tex", ".typ",  ".wiki", ".textile", ".mediawiki", ".srt",
      ".vtt", ".bib",  ".ris",      ".ics", ".opml", ".toml", ".log",     ".json5"};
  return std::ranges::find(extensions, to_ascii_lower(path.extension().string())) != extensions.end();
}

Digest parse_digest(std::string_view source, const std::string& file, DigestFormat format,
                    const ReaderRules& rules) {
  BlockTree tree = read_blocks(source, file, format, rules);
  put_in_order(source, tree);
  for (Block& block : tree.blocks) compose_hangul(block.content);
  label_answers(tree);
  read_heads_as_fields(tree);
  gather_parallel_texts(tree);
  return make_digest(tree, source, file, rules);
}

}  // namespace daejo::parsers
