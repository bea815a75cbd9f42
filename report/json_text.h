#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace daejo::report {

/// Writes compact JSON step by step. The bytes are the same as those of `to_compact_text`, but no tree of
/// `Json` values is built first. For a long report, building the tree would take most of the time.
class JsonText {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// Writes the key of the next field of an object. The caller then writes the value of the field.
  JsonText& key(std::string_view name);

  void null() { plain("null"); }
  void boolean(bool value) { plain(value ? "true" : "false"); }
  void count(std::size_t value);
  /// These functions write what `json_number`, `json_line` and `text_or_null` of json_value.h return. Only
  /// `text` has no counterpart there: it writes an empty text as "".
  void number(double value);
  void number(const std::optional<double>& value);
  void line(std::size_t from_one);
  void text(std::string_view value);
  void text_or_null(std::string_view value);

  /// Writes an array. `write(item)` is called for each item, and must write one value.
  template <typename Items, typename Write>
  void array(const Items& items, const Write& write) {
    begin_array();
    for (const auto& item : items) write(item);
    end_array();
  }

  std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void plain(std::string_view value);
  void separate();
  void quote(std::string_view value);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace daejo::report
