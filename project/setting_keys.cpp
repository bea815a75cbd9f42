#include "project/setting_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/join.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <charconv>

#include "base/nearest_name.h"
#include "findings/rules.h"

namespace daejo::project {
namespace {

constexpr std::array<std::string_view, 3> fail_levels = {"mismatch", "review", "never"};
constexpr std::array<std::string_view, 3> color_modes = {"auto", "always", "never"};
constexpr std::array<std::string_view, 3> languages = {"auto", "ko", "en"};

constexpr SettingKey all_keys[] = {
    {.name = "paths",
     .type = SettingType::files,
     .value_name = "PATH",
     .default_value = "[]",
     .example = R"(["digests", "news/**/*.md"])",
     .help =
         "Files, folders and globs to check if the command line names none. Only the daejo.toml that applies to the current folder can set it.",
     .may_differ = true},
    {.name = "exclude",
     .type = SettingType::globs,
     .value_name = "GLOB",
     .default_value = "[]",
     .example = R"(["drafts/", "*.draft.md"])",
     .help =
         "Files to skip in folders and globs, as patterns like those of .gitignore. A file that is named by itself is always read.",
     .may_differ = true},
    {.name = "abstracts",
     .type = SettingType::files,
     .value_name = "FILE",
     .default_value = "[]",
     .example = R"(["arxiv-metadata.jsonl.gz"])",
     .help = "Snapshots of arXiv's metadata, including the abstracts (JSON Lines, plain or gzip)."},
    {.name = "store",
     .type = SettingType::file,
     .value_name = "FILE",
     .default_value = "",
     .example = R"(".cache/daejo.db")",
     .help =
         "The database that stores abstracts. Without it, `daejo/daejo.db` in the folder XDG_CACHE_HOME, or else in `.cache` in your home folder."},
    {.name = "offline",
     .type = SettingType::flag,
     .default_value = "false",
     .example = "true",
     .help = "Never use the network."},
    {.name = "api-url",
     .type = SettingType::text,
     .value_name = "URL",
     .default_value = "",
     .example = R"("https://mirror.example.org/api/query")",
     .help = "The URL of a server with arXiv's query API. Without it, arXiv's own."},
    {.name = "api-interval",
     .type = SettingType::number,
     .value_name = "SECONDS",
     .default_value = "3",
     .example = "5",
     .help = "The least number of seconds between two requests. arXiv asks for at least 3.",
     .most = 86'400},
    {.name = "deadline",
     .type = SettingType::number,
     .value_name = "SECONDS",
     .default_value = "900",
     .example = "120",
     .help = "The most seconds that a run spends on the network.",
     .least = 0.1,
     .most = 86'400},
    {.name = "contact",
     .type = SettingType::text,
     .value_name = "ADDRESS",
     .default_value = "",
     .example = R"("digest@example.org")",
     .help =
         "Your e-mail address or URL, sent in the User-Agent of every request. Without it, requests carry no address."},
    {.name = "model",
     .type = SettingType::file,
     .value_name = "FILE",
     .default_value = "",
     .example = R"("our.model")",
     .help = "A model from `daejo train`. Without it, the built-in one."},
    {.name = "glossary",
     .type = SettingType::file,
     .value_name = "FILE",
     .default_value = "",
     .example = R"("glossary.tsv")",
     .help =
         "A file of translations that are added to the model's lexicon or replace those in it: one Korean term, a tab and its English translation per line. Without it, none."},
    {.name = "background",
     .type = SettingType::file,
     .value_name = "FILE",
     .default_value = "",
     .example = R"("arxiv.index")",
     .help =
         "An index from `daejo index`. Summaries are contrasted with its papers as well as with the model's; `whose` searches it. Without it, none."},
    {.name = "profile",
     .type = SettingType::file,
     .value_name = "FILE",
     .default_value = "",
     .example = R"("daejo-profile.json")",
     .help =
         "A profile from `daejo profile`: how much the publisher's summaries usually share with their abstracts. A summary that shares much less gets the reason `invented`. Without it, the same limits apply to all publishers."},
    {.name = "sources",
     .type = SettingType::file,
     .value_name = "DIR",
     .default_value = "",
     .example = R"("papers/text")",
     .help =
         "A folder with the texts that the bot summarised: one text, Markdown or HTML file per paper, named after its arXiv id (2410.12405.txt). Each summary is checked against its text as well as the abstract. If a text is empty, too short or about another paper, the summary gets the reason `bad-source`. Without it, none."},
    {.name = "full-text",
     .type = SettingType::flag,
     .default_value = "false",
     .example = "true",
     .help =
         "Check summaries against the full papers as well. daejo fetches a paper's HTML from arXiv, at the pace of `api-interval`, and keeps its text in the store. It does not do so if `sources` or the digest has the text that the bot summarised."},
    {.name = "full-text-url",
     .type = SettingType::text,
     .value_name = "URL",
     .default_value = "",
     .example = R"("https://mirror.example.org/html")",
     .help =
         "The URL that `full-text` fetches papers from; a slash and the arXiv id are added. Without it, arXiv's own."},
    {.name = "mismatch-at",
     .type = SettingType::number,
     .value_name = "P",
     .default_value = "0.9",
     .example = "0.95",
     .help = "If the probability that a summary is wrong is this or higher, the verdict is `mismatch`.",
     .most = 1},
    {.name = "review-at",
     .type = SettingType::number,
     .value_name = "P",
     .default_value = "0.3",
     .example = "0.5",
     .help =
         "If the probability that a summary is wrong is this or higher, but lower than `mismatch-at`, the verdict is `review`.",
     .most = 1},
    {.name = "base-rate",
     .type = SettingType::number,
     .value_name = "SHARE",
     .default_value = "0.05",
     .example = "0.1",
     .help =
         "The share of wrong summaries to assume when computing probabilities. For a digest with 100 or more entries that could be checked, daejo moves it towards the share that it finds there; the setting then counts as much as 100 entries.",
     .least = 0.0001,
     .most = 0.9999},
    {.name = "preview",
     .type = SettingType::flag,
     .default_value = "false",
     .example = "true",
     .help =
         "Run the rules that are not reliable enough yet as well. Their findings are notes, which do not fail a run, unless you set another severity."},
    {.name = "fail-on",
     .type = SettingType::text,
     .value_name = "LEVEL",
     .default_value = R"("mismatch")",
     .example = R"("review")",
     .help =
         "The mildest verdict that fails the run (exit status 1). `mismatch` includes reasons at level `error`; `review` also includes those at level `warning`. With `never`, only what is unread fails it.",
     .choices = fail_levels,
     .may_differ = true},
    {.name = "fail-on-unread",
     .type = SettingType::flag,
     .default_value = "true",
     .example = "false",
     .help =
         "Fail the run (exit status 1) if a paper or a file is unread. If `false`, that is a warning. daejo.toml also accepts `fail_on_unread`.",
     .may_differ = true},
    {.name = "baseline",
     .type = SettingType::file,
     .value_name = "FILE",
     .default_value = "",
     .example = R"("daejo-baseline.json")",
     .help =
         "A file from `daejo baseline`. The findings in it are accepted and do not count. Without it, none.",
     .may_differ = true},
    {.name = "jobs",
     .type = SettingType::whole_number,
     .value_name = "N",
     .default_value = "",
     .example = "2",
     .help = "The number of threads, which does not affect results. Without it, one per processor.",
     .least = 1,
     .most = 256},
    {.name = "color",
     .type = SettingType::text,
     .value_name = "WHEN",
     .default_value = R"("auto")",
     .example = R"("never")",
     .help = "When to colour the report. `auto` does on a terminal unless NO_COLOR is set or TERM is `dumb`.",
     .choices = color_modes},
    {.name = "lang",
     .type = SettingType::text,
     .value_name = "LANGUAGE",
     .default_value = R"("auto")",
     .example = R"("ko")",
     .help =
         "The language of reports. `auto` follows the locale. Messages about wrong usage or unreadable input are always in English.",
     .choices = languages},
};

std::optional<double> number_of(const SettingValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return std::nullopt;
}

template <typename Number>
std::optional<SettingValue> read_number(const std::string& text) {
  Number number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, code] = std::from_chars(text.data(), end, number);
  if (code != std::errc() || stop != end) return std::nullopt;
  return SettingValue(number);
}

std::optional<SettingValue> read_flag(const std::string& text) {
  const std::string lower = boost::algorithm::to_lower_copy(text);
  if (lower == "true" || lower == "1" || lower == "yes" || lower == "on") return SettingValue(true);
  if (lower == "false" || lower == "0" || lower == "no" || lower == "off") return SettingValue(false);
  return std::nullopt;
}

std::optional<SettingValue> read_value(SettingType type, const std::string& text) {
  switch (type) {
    case SettingType::flag:
      return read_flag(text);
    case SettingType::whole_number:
      return read_number<std::int64_t>(text);
    case SettingType::number:
      return read_number<double>(text);
    case SettingType::text:
    case SettingType::file:
      return SettingValue(text);
    case SettingType::files:
    case SettingType::globs:
      return SettingValue(std::vector<std::string>{text});
  }
  return std::nullopt;
}

}  // namespace

std::span<const SettingKey> setting_keys() {
  return all_keys;
}

const SettingKey* find_setting_key(std::string_view name) {
  const auto* const found = std::ranges::find(all_keys, name, &SettingKey::name);
  return found == std::end(all_keys) ? nullptr : found;
}

std::string environment_name(const SettingKey& key) {
  if (key.type == SettingType::files || key.type == SettingType::globs) return {};
  if (key.name == "api-url") return "DAEJO_ARXIV_API";
  std::string name = "DAEJO_" + boost::algorithm::to_upper_copy(std::string(key.name));
  std::ranges::replace(name, '-', '_');
  return name;
}

std::string describe_type(const SettingKey& key) {
  switch (key.type) {
    case SettingType::flag:
      return "true or false";
    case SettingType::whole_number:
      return fmt::format("a whole number from {} to {}", key.least, key.most);
    case SettingType::number:
      return fmt::format("a number from {} to {}", key.least, key.most);
    case SettingType::text:
      return key.choices.empty() ? "a text" : fmt::format("one of {}", fmt::join(key.choices, ", "));
    case SettingType::file:
      return "a path";
    case SettingType::files:
      return "a list of paths";
    case SettingType::globs:
      return "a list of globs";
  }
  return {};
}

std::optional<SettingValue> setting_from_text(const SettingKey& key, const std::string& text) {
  const auto value = read_value(key.type, text);
  return value && is_allowed(key, *value) ? value : std::nullopt;
}

bool is_allowed(const SettingKey& key, const SettingValue& value) {
  if (const auto number = number_of(value)) return *number >= key.least && *number <= key.most;
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (text->empty()) return false;
    return key.choices.empty() || std::ranges::find(key.choices, *text) != key.choices.end();
  }
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    return std::ranges::none_of(*list, &std::string::empty);
  }
  return true;
}

std::string quoted_toml(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string to_toml(const SettingValue& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* text = std::get_if<std::string>(&value)) return quoted_toml(*text);
  std::vector<std::string> quoted;
  for (const std::string& text : std::get<std::vector<std::string>>(value))
    quoted.push_back(quoted_toml(text));
  return "[" + boost::algorithm::join(quoted, ", ") + "]";
}

std::optional<std::optional<Severity>> parse_level(std::string_view name) {
  if (name == "off") return std::optional<Severity>();
  if (const auto severity = severity_names.find(name)) return std::optional(*severity);
  return std::nullopt;
}

std::string_view level_name(const std::optional<Severity>& level) {
  return level ? to_string(*level) : "off";
}

std::string level_error(const std::string& code, std::string_view level) {
  std::vector<std::string> codes;
  for (const Rule& rule : all_rules()) codes.emplace_back(rule.code);
  if (find_rule(code) == nullptr)
    return "There is no reason with the code '" + code + "'" + did_you_mean(code, codes);
  const auto parsed = parse_level(level);
  if (!parsed) {
    return "The level of '" + code + "' must be off, note, warning or error, and not '" + std::string(level) +
           "'.";
  }
  if (!*parsed && gives_verdict(code)) {
    return "'" + code +
           "' says why an entry has its verdict, so it cannot be switched off; accept single entries with the comment `<!-- daejo: ignore[" +
           code + "] why -->` or with a baseline, or change fail-on.";
  }
  return {};
}

}  // namespace daejo::project
