#include <simdjson.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/line_index.h"
#include "parsers/ascii.h"
#include "parsers/entry_fields.h"
#include "parsers/json_text.h"
#include "parsers/read_digest.h"

namespace daejo {
namespace {

namespace ondemand = simdjson::ondemand;
using ondemand::json_type;

/// A value with the source bytes that it stands in.
struct PlacedText {
  PlainText plain;
  Span source;
};

/// Reads digest objects field by field, in any order of keys. simdjson's tokens point into the source, which
/// gives every entry and section its place. The source must be valid JSON.
class JsonDigestReader {
 public:
  JsonDigestReader(std::string_view source, const std::string& file)
      : padded_(source), source_(padded_), lines_(source_), file_(file) {
    digest_.file = file;
  }

  Digest read() {
    ondemand::parser parser;
    ondemand::document document = parser.iterate(padded_);
    if (document.type() == json_type::array) {
      for (ondemand::value item : document.get_array()) read_item(item);
    } else if (document.type() == json_type::object) {
      read_top(document.get_object());
    } else {
      fail_without_entries();
    }
    finish_dates();
    if (digest_.entries.empty()) report(0, "The file has no entry, so there is nothing to check.");
    return std::move(digest_);
  }

 private:
  [[noreturn]] void fail_without_entries() const {
    throw InputError({file_, 1},
                     "This JSON is no digest: an array of papers is needed, or an object that has one under "
                     "\"entries\" or \"papers\".");
  }

  void report(std::size_t offset, std::string sentence) {
    digest_.problems.push_back({lines_.place(file_, offset), std::move(sentence)});
  }

  std::size_t offset_of(ondemand::value& value) const {
    return offset_in_source(value.raw_json_token().data());
  }

  std::size_t offset_in_source(const char* pointer) const {
    return static_cast<std::size_t>(pointer - source_.data());
  }

  void read_top(ondemand::object top) {
    bool found = false;
    for (auto field : top) {
      const std::string key(std::string_view(field.unescaped_key()));
      ondemand::value value = field.value();
      if ((key == "entries" || key == "papers") && value.type() == json_type::array) {
        found = true;
        for (ondemand::value item : value.get_array()) read_item(item);
      } else if (key == "date") {
        const std::string text = read_text(value).plain.text;
        date_ = find_date(text).value_or(text);
      }
    }
    if (!found) fail_without_entries();
  }

  void read_item(ondemand::value item) {
    const std::size_t offset = offset_of(item);
    if (item.type() != json_type::object) {
      report(offset, "This is no entry: an object that describes a paper is needed here. It was left out.");
      return;
    }
    ondemand::object object = item.get_object();
    const std::string_view raw = trim(std::string_view(object.raw_json()));
    object.reset();
    Entry entry;
    entry.source = {offset, offset + raw.size()};
    entry.line = lines_.line_of(offset);
    read_fields(entry, object, true);
    finish_entry(entry);
  }

  /// Reads an entry's fields, or those of the `paper` inside it, whose `summary` is the English abstract.
  void read_fields(Entry& entry, ondemand::object object, bool is_entry) {
    for (auto field : object) {
      const std::size_t key_offset = offset_in_source(field.key().raw()) - 1;
      const std::string key(std::string_view(field.unescaped_key()));
      ondemand::value value = field.value();
      if (key == "paper" && is_entry && value.type() == json_type::object) {
        read_fields(entry, value.get_object(), false);
      } else if (key == "sections" && is_entry) {
        read_sections(entry, value);
      } else if (is_entry && is_section_key(key)) {
        add_section(entry, key == "summary" ? "" : key, key_offset, read_text(value));
      } else {
        read_description(entry, key, value);
      }
    }
  }

  static bool is_section_key(std::string_view key) {
    constexpr std::array<std::string_view, 4> keys = {"summary", "purpose", "method", "conclusion"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  }

  /// Reads what says which paper it is.
  void read_description(Entry& entry, std::string_view key, ondemand::value& value) {
    if (key == "authors") {
      entry.authors = read_authors(value);
      return;
    }
    if (key == "id" || key == "arxiv_id") {
      read_id(entry, value);
    } else if (key == "title") {
      entry.title = read_text(value).plain.text;
    } else if (key == "translation_title") {
      entry.translated_title = read_text(value).plain.text;
    } else if (key == "url" || key == "link") {
      entry.link = read_text(value).plain.text;
    } else if (key == "date") {
      const std::string text = read_text(value).plain.text;
      entry.date = find_date(text).value_or(text);
    } else if (key == "thumbnail") {
      entry.thumbnail = read_text(value).plain.text;
    } else if (key == "votes" || key == "upvotes") {
      std::int64_t votes = 0;
      const bool fits = value.get_int64().get(votes) == simdjson::SUCCESS && votes >= 0 && votes <= INT32_MAX;
      if (fits) entry.votes = static_cast<int>(votes);
    }
  }

  void read_id(Entry& entry, ondemand::value& value) {
    const std::size_t offset = offset_of(value);
    const std::string text = read_text(value).plain.text;
    if (trim(text).empty()) return;
    if (auto id = arxiv_id_in_link(text)) {
      entry.id = std::move(id);
    } else {
      report(offset, "\"" + text + "\" is no arXiv identifier; the entry cannot be checked by it.");
    }
  }

  /// A string, a number as it is written, or an array of them, one a line.
  PlacedText read_text(ondemand::value& value) {
    const std::size_t offset = offset_of(value);
    const json_type type = value.type();
    if (type == json_type::string) {
      return {decode_json_string(source_, offset), {offset, json_string_end(source_, offset)}};
    }
    if (type == json_type::number) {
      PlacedText number;
      const std::string_view token = trim(value.raw_json_token());
      append_verbatim(number.plain, token, offset);
      number.source = {offset, offset + token.size()};
      return number;
    }
    PlacedText text{{}, {offset, offset}};
    if (type == json_type::array) {
      for (ondemand::value item : value.get_array()) {
        if (item.type() != json_type::string && item.type() != json_type::number) continue;
        const PlacedText line = read_text(item);
        append_line(text.plain, line.plain);
        text.source.end = line.source.end;
      }
    }
    return text;
  }

  std::vector<std::string> read_authors(ondemand::value& value) {
    if (value.type() != json_type::array) return parse_authors(read_text(value).plain.text);
    std::vector<std::string> authors;
    for (ondemand::value item : value.get_array()) {
      std::string name;
      if (item.type() == json_type::object) {
        for (auto field : item.get_object()) {
          if (std::string_view(field.unescaped_key()) != "name") continue;
          ondemand::value text = field.value();
          name = read_text(text).plain.text;
        }
      } else {
        name = read_text(item).plain.text;
      }
      for (auto& author : parse_authors(name)) authors.push_back(std::move(author));
    }
    return authors;
  }

  /// An array of `{label, text}` or of texts, an object from label to text, or one text.
  void read_sections(Entry& entry, ondemand::value& value) {
    if (value.type() == json_type::object) {
      for (auto field : value.get_object()) {
        const std::size_t key_offset = offset_in_source(field.key().raw()) - 1;
        std::string label(std::string_view(field.unescaped_key()));
        ondemand::value text = field.value();
        add_section(entry, std::move(label), key_offset, read_text(text));
      }
    } else if (value.type() == json_type::array) {
      for (ondemand::value item : value.get_array()) read_section(entry, item);
    } else {
      add_section(entry, "", offset_of(value), read_text(value));
    }
  }

  void read_section(Entry& entry, ondemand::value& item) {
    const std::size_t offset = offset_of(item);
    if (item.type() != json_type::object) {
      add_section(entry, "", offset, read_text(item));
      return;
    }
    std::string label;
    PlacedText content;
    for (auto field : item.get_object()) {
      const std::string key(std::string_view(field.unescaped_key()));
      ondemand::value value = field.value();
      if (key == "label" || key == "title") label = read_text(value).plain.text;
      if (key == "text" || key == "content") content = read_text(value);
    }
    add_section(entry, std::move(label), offset, content);
  }

  void add_section(Entry& entry, std::string label, std::size_t begin, const PlacedText& content) {
    PlainText plain = trimmed_slice(content.plain, {0, content.plain.text.size()});
    if (plain.text.empty() && label.empty()) return;
    Section section;
    section.label = std::move(label);
    section.text = std::move(plain.text);
    section.runs = std::move(plain.runs);
    section.source = {begin, std::max(begin, content.source.end)};
    section.line = lines_.line_of(begin);
    entry.sections.push_back(std::move(section));
  }

  void finish_entry(Entry& entry) {
    if (!entry.id) entry.id = arxiv_id_in_link(entry.link);
    if (!entry.sections.empty()) {
      entry.summary = {entry.sections.front().source.begin, entry.sections.back().source.end};
    }
    digest_.entries.push_back(std::move(entry));
  }

  void finish_dates() {
    if (date_.empty()) date_ = find_date(std::filesystem::path(file_).filename().string()).value_or("");
    for (Entry& entry : digest_.entries) {
      if (entry.date.empty()) entry.date = date_;
    }
  }

  simdjson::padded_string padded_;
  std::string_view source_;
  LineIndex lines_;
  std::string file_;
  std::string date_;
  Digest digest_;
};

}  // namespace

Digest parse_json_digest(std::string_view source, const std::string& file) {
  require_json(source, file);
  try {
    return JsonDigestReader(source, file).read();
  } catch (const simdjson::simdjson_error& error) {
    throw InputError({file}, std::string("The JSON cannot be read: ") + error.what() + ".");
  }
}

}  // namespace daejo
