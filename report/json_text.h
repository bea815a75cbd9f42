#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace daejo {

/// Writes compact JSON piece by piece: the bytes of `to_compact_text` without building a tree first, which
/// takes most of the time of a long report.
class JsonText {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// Of an object's next field, whose value follows.
  JsonText& key(std::string_view name);

  void null() { plain("null"); }
  void boolean(bool value) { plain(value ? "true" : "false"); }
  void count(std::size_t value);
  /// As `json_number`, `json_line` and `text_or_null` say it.
  void number(double value);
  void number(const std::optional<double>& value);
  void line(std::size_t from_one);
  void text(std::string_view value);
  void text_or_null(std::string_view value);

  /// An array of what `write(item)` writes of each.
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

}  // namespace daejo
