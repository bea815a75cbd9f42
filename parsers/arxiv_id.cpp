#include "parsers/arxiv_id.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace daejo::parsers {
namespace {

/// An identifier that was read at the start of a text, and how many bytes were read, including a label such
/// as `arXiv:` before it.
struct ScannedId {
  ArxivId id;
  std::size_t length = 0;
};

/// The archives whose papers have identifiers `archive/YYMMNNN`. arXiv gave such identifiers from 1991-07 to
/// 2007-03.
constexpr std::array<std::string_view, 35> old_archives = {
    "acc-phys", "adap-org", "alg-geom", "ao-sci",  "astro-ph", "atom-ph",  "bayes-an", "chao-dyn", "chem-ph",
    "cmp-lg",   "comp-gas", "cond-mat", "cs",      "dg-ga",    "funct-an", "gr-qc",    "hep-ex",   "hep-lat",
    "hep-ph",   "hep-th",   "math",     "math-ph", "mtrl-th",  "nlin",     "nucl-ex",  "nucl-th",  "patt-sol",
    "physics",  "plasm-ph", "q-alg",    "q-bio",   "quant-ph", "solv-int", "stat",     "supr-con"};

std::size_t digits_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - offset;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

/// Reads a version like `v12`, of one to four digits, at `offset`. Returns its length in bytes; 0 if there is
/// none, and then `version` is unchanged. The caller must check whether the text continues as a word.
std::size_t scan_version(std::string_view text, std::size_t offset, int& version) {
  constexpr std::size_t longest_version = 4;
  if (offset >= text.size() || ascii_lower(text[offset]) != 'v') return 0;
  const std::size_t count = digits_at(text, offset + 1);
  if (count == 0 || count > longest_version || text[offset + 1] == '0') return 0;
  version = number(text.substr(offset + 1, count));
  return count + 1;
}

bool touches_a_word(std::string_view text, std::size_t offset) {
  return offset < text.size() && (is_ascii_alphanumeric(text[offset]) || text[offset] == '_');
}

std::optional<ScannedId> finish(std::string_view text, std::string base, std::size_t length) {
  ScannedId scanned{{std::move(base), 0}, length};
  scanned.length += scan_version(text, length, scanned.id.version);
  if (touches_a_word(text, scanned.length)) return std::nullopt;
  return scanned;
}

/// Reads `YYMM.NNNN` for the months 0704 to 1412, or `YYMM.NNNNN` from 1501, and the version after it if
/// there is one. The years 91 to 99 are refused: they mean 1991 to 1999, which only the old style has.
std::optional<ScannedId> scan_new_style(std::string_view text) {
  constexpr std::size_t year_month_digits = 4;
  if (digits_at(text, 0) != year_month_digits || text.size() < 9 || text[year_month_digits] != '.')
    return std::nullopt;
  const int year_month = number(text.substr(0, year_month_digits));
  const int month = year_month % 100;
  if (month < 1 || month > 12 || year_month < 704 || year_month > 9012) return std::nullopt;
  const std::size_t wanted = year_month >= 1501 ? 5 : 4;
  if (digits_at(text, year_month_digits + 1) != wanted) return std::nullopt;
  if (number(text.substr(year_month_digits + 1, wanted)) == 0) return std::nullopt;
  const std::size_t length = year_month_digits + 1 + wanted;
  return finish(text, std::string(text.substr(0, length)), length);
}

/// Reads `archive/YYMMNNN` or `archive.CLASS/YYMMNNN`, and the version after it if there is one. The result
/// does not contain the class.
std::optional<ScannedId> scan_old_style(std::string_view text) {
  constexpr std::size_t longest_name = 24;
  const std::size_t slash = text.substr(0, longest_name).find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  std::string name = to_ascii_lower(text.substr(0, slash));
  const std::size_t dot = name.find('.');
  if (dot != std::string::npos) {
    const std::string_view subject = std::string_view(name).substr(dot + 1);
    const auto in_class = [](char byte) { return is_ascii_letter(byte) || byte == '-'; };
    if (subject.size() < 2 || !std::all_of(subject.begin(), subject.end(), in_class)) return std::nullopt;
    name.resize(dot);
  }
  if (std::find(old_archives.begin(), old_archives.end(), name) == old_archives.end()) return std::nullopt;
  if (digits_at(text, slash + 1) != 7) return std::nullopt;
  const std::string_view digits = text.substr(slash + 1, 7);
  const int year = number(digits.substr(0, 2));
  const int month = number(digits.substr(2, 2));
  const bool in_time = (year == 91 && month >= 7) || year > 91 || year < 7 || (year == 7 && month <= 3);
  if (month < 1 || month > 12 || !in_time || number(digits.substr(4)) == 0) return std::nullopt;
  return finish(text, name + '/' + std::string(digits), slash + 8);
}

std::optional<ScannedId> scan_id(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return is_ascii_digit(text.front()) ? scan_new_style(text) : scan_old_style(text);
}

std::optional<ScannedId> scan_labelled_id(std::string_view text) {
  constexpr std::string_view label = "arxiv:";
  constexpr std::string_view attribute = "arxiv=";  // in Quarto and HTML; the value may be quoted
  const bool is_label = starts_with_ignoring_case(text, label);
  if (!is_label && !starts_with_ignoring_case(text, attribute)) return std::nullopt;
  std::size_t start = label.size();
  if (is_label && text.substr(start).starts_with(':')) ++start;  // "arxiv:: 2410.12405", a field in Obsidian
  while (start < text.size() && text[start] == ' ') ++start;
  if (!is_label && start < text.size() && (text[start] == '"' || text[start] == '\'')) ++start;
  auto scanned = scan_id(text.substr(start));
  if (scanned) scanned->length += start;
  return scanned;
}

bool is_host_or_below(std::string_view host, std::string_view domain) {
  if (host == domain) return true;
  return host.size() > domain.size() && host.ends_with(domain) &&
         host[host.size() - domain.size() - 1] == '.';
}

std::optional<ArxivId> id_after(std::string_view path, std::initializer_list<std::string_view> folders) {
  for (const std::string_view folder : folders) {
    if (!starts_with_ignoring_case(path, folder)) continue;
    if (const auto scanned = scan_id(path.substr(folder.size()))) return scanned->id;
  }
  return std::nullopt;
}

std::optional<ArxivId> id_on_host(std::string_view host, std::string_view path) {
  if (is_host_or_below(host, "arxiv.org") || is_host_or_below(host, "ar5iv.org")) {
    return id_after(path, {"/abs/", "/pdf/", "/html/", "/format/", "/src/", "/e-print/", "/ps/"});
  }
  if (is_host_or_below(host, "alphaxiv.org")) {
    return id_after(path, {"/abs/", "/pdf/", "/html/", "/overview/"});
  }
  if (is_host_or_below(host, "huggingface.co") || host == "hf.co") return id_after(path, {"/papers/"});
  if (is_host_or_below(host, "scirate.com")) return id_after(path, {"/arxiv/"});
  if (is_host_or_below(host, "doi.org")) return id_after(path, {"/10.48550/arxiv."});
  return std::nullopt;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(text[i + 2]);
    decoded += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
    if (low >= 0) i += 2;
  }
  return decoded;
}

/// Returns the decoded target of a redirecting link, such as one that counts clicks: a percent-encoded
/// `https://` or `http://` address inside the link. Empty if there is none.
std::string redirect_target(std::string_view link) {
  constexpr std::size_t longest_link = 4096;
  link = link.substr(0, longest_link);
  if (link.find('%') == std::string_view::npos) return {};
  const std::string lower = to_ascii_lower(link);
  for (const std::string_view scheme : {"https%3a%2f%2f", "http%3a%2f%2f"}) {
    const std::size_t at = lower.find(scheme, 1);
    if (at == std::string::npos) continue;
    return percent_decoded(link.substr(at, link.find_first_of("&?#;", at) - at));
  }
  return {};
}

/// The length in bytes of the URL at the start of `text`, which may continue after the URL.
std::size_t link_length(std::string_view text) {
  const std::size_t end = text.find_first_of(" \t\r\n<>\"'`()[]{}|\\,;");
  return end == std::string_view::npos ? text.size() : end;
}

bool starts_link(std::string_view text) {
  constexpr std::array<std::string_view, 13> starts = {
      "http://",       "https://",    "arxiv.org/", "www.arxiv.org/",  "export.arxiv.org/",
      "doi.org/",      "dx.doi.org/", "hf.co/",     "huggingface.co/", "www.alphaxiv.org/",
      "alphaxiv.org/", "ar5iv.org/",  "10.48550/"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return starts_with_ignoring_case(text, start); });
}

bool begins_word(std::string_view text, std::size_t offset) {
  return is_ascii_alphanumeric(text[offset]) && (offset == 0 || !touches_a_word(text, offset - 1));
}

/// For each value of a byte, whether it may be the first or the second byte of a link (see `starts_link`), of
/// `arXiv:` or `arxiv=`, or of a new-style identifier.
struct MarkBytes {
  std::array<bool, 256> first{};
  std::array<bool, 256> second{};
};

constexpr MarkBytes mark_bytes = [] {
  MarkBytes bytes;
  for (const char byte : std::string_view("aAdDeEhHwW0123456789"))
    bytes.first[static_cast<unsigned char>(byte)] = true;
  for (const char byte : std::string_view("rRlLoOxXtTfFuUwW0123456789"))
    bytes.second[static_cast<unsigned char>(byte)] = true;
  return bytes;
}();

bool continues_mark(std::string_view text, std::size_t offset) {
  return offset + 1 < text.size() && mark_bytes.second[static_cast<unsigned char>(text[offset + 1])] &&
         begins_word(text, offset);
}

/// Whether a word begins at `offset` whose first two bytes may start a link, `arXiv:`, `arxiv=` or a
/// new-style identifier. These two bytes rule out most words.
inline bool begins_mark(std::string_view text, std::size_t offset) {
  return mark_bytes.first[static_cast<unsigned char>(text[offset])] && continues_mark(text, offset);
}

/// A link, or an identifier after `arXiv:` or `arxiv=`, at the start of a text.
struct MarkedText {
  std::optional<ArxivId> id;  ///< Nothing if there is no link to a paper and no identifier.
  std::size_t length = 0;     ///< In bytes; 0 if the text starts with neither.
};

MarkedText scan_marked(std::string_view text) {
  if (starts_link(text)) {
    const std::size_t length = link_length(text);
    return {arxiv_id_in_link(text.substr(0, length)), length};
  }
  if (auto labelled = scan_labelled_id(text)) return {std::move(labelled->id), labelled->length};
  return {};
}

/// Whether the word before `offset` is "arXiv", in any case.
bool follows_name(std::string_view text, std::size_t offset) {
  constexpr std::string_view name = "arxiv ";
  if (offset < name.size()) return false;
  const std::size_t begin = offset - name.size();
  return starts_with_ignoring_case(text.substr(begin), name) && begins_word(text, begin);
}

/// Whether a text may have an identifier: a dot between two digits, or a digit behind a slash, which may be
/// percent-encoded. Most texts have neither, and looking for these is much faster than reading all words.
bool may_have_id(std::string_view text) {
  const auto is_digit_at = [&](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
  for (std::size_t at = 0; (at = text.find('.', at)) != text.npos; ++at) {
    if (at > 0 && is_digit_at(at - 1) && is_digit_at(at + 1)) return true;
  }
  for (std::size_t at = 0; (at = text.find('/', at)) != text.npos; ++at) {
    if (is_digit_at(at + 1)) return true;
  }
  for (std::size_t at = 0; (at = text.find('%', at)) != text.npos; ++at) {
    if (is_digit_at(at + 3)) return true;
  }
  return false;
}

/// Reads an old-style identifier of an archive with a hyphen in its name, such as `hep-th/9901001`, from the
/// slash at `slash`, and returns its beginning. Other names are common words: "math/0309136" may be a path.
std::optional<PlacedArxivId> old_style_around(std::string_view text, std::size_t slash) {
  constexpr std::size_t longest_name = 24;
  std::size_t begin = slash;
  const auto in_name = [&](std::size_t at) {
    return is_ascii_letter(text[at]) || text[at] == '-' || text[at] == '.';
  };
  while (begin > 0 && slash - begin < longest_name && in_name(begin - 1)) --begin;
  const std::string_view name = text.substr(begin, slash - begin);
  if (name.find('-') == name.npos || !begins_word(text, begin)) return std::nullopt;
  auto scanned = scan_old_style(text.substr(begin));
  if (!scanned) return std::nullopt;
  return PlacedArxivId{std::move(scanned->id), begin, !follows_name(text, begin)};
}

/// Calls `take` with each identifier that `all_arxiv_ids` describes, until it returns false.
template <typename Take>
void scan_text(std::string_view text, const Take& take) {
  if (!may_have_id(text)) return;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '/' && i + 1 < text.size() && is_ascii_digit(text[i + 1])) {
      auto old = old_style_around(text, i);
      if (old && !take(*std::move(old))) return;
      continue;
    }
    if (!begins_mark(text, i)) continue;
    const std::string_view rest = text.substr(i);
    if (MarkedText marked = scan_marked(rest); marked.length > 0) {
      if (marked.id && !take(PlacedArxivId{*std::move(marked.id), i})) return;
      i += marked.length - 1;
      continue;
    }
    const bool after_decimal = i > 1 && text[i - 1] == '.' && is_ascii_digit(text[i - 2]);
    if (after_decimal) continue;
    auto scanned = scan_new_style(rest);
    if (!scanned) continue;
    const bool goes_on = scanned->length + 1 < rest.size() && rest[scanned->length] == '.' &&
                         is_ascii_digit(rest[scanned->length + 1]);
    if (goes_on) continue;
    if (!take(PlacedArxivId{std::move(scanned->id), i, !follows_name(text, i)})) return;
    i += scanned->length - 1;
  }
}

}  // namespace

std::string to_string(const ArxivId& id) {
  return id.version > 0 ? id.base + 'v' + std::to_string(id.version) : id.base;
}

bool is_distinct(const ArxivId& id) {
  constexpr std::size_t long_id = 10;  // "2410.12405"
  return id.base.size() >= long_id || id.base.find('/') != std::string::npos;
}

std::optional<ArxivId> parse_arxiv_id(std::string_view text) {
  text = trim(text);
  auto scanned = scan_labelled_id(text);
  if (!scanned) scanned = scan_id(text);
  if (!scanned || scanned->length != text.size()) return std::nullopt;
  return scanned->id;
}

std::optional<ArxivId> arxiv_id_in_link(std::string_view link) {
  link = trim(link);
  if (auto id = parse_arxiv_id(link)) return id;
  for (const std::string_view scheme : {"https://", "http://", "//", "doi:"}) {
    if (starts_with_ignoring_case(link, scheme)) {
      link.remove_prefix(scheme.size());
      break;
    }
  }
  if (auto id = id_after(link, {"10.48550/arxiv."})) return id;
  const std::size_t slash = link.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  std::string host = to_ascii_lower(link.substr(0, slash));
  if (const std::size_t port = host.find(':'); port != std::string::npos) host.resize(port);
  if (auto id = id_on_host(host, link.substr(slash))) return id;
  const std::string target = redirect_target(link);
  return target.empty() ? std::nullopt : arxiv_id_in_link(target);
}

std::optional<ArxivId> arxiv_id_in_text(std::string_view text) {
  std::optional<ArxivId> first;
  scan_text(text, [&](PlacedArxivId&& found) {
    first = std::move(found.id);
    return false;
  });
  return first;
}

std::optional<ArxivId> arxiv_id_in_path(std::string_view link) {
  constexpr std::size_t longest_link = 2048;
  link = trim(link).substr(0, longest_link);
  link = link.substr(0, link.find_first_of("?#"));
  if (const std::size_t host = link.find("://"); host != std::string_view::npos) {
    const std::size_t path = link.find('/', host + 3);
    link = path == std::string_view::npos ? std::string_view() : link.substr(path);
  }
  std::optional<ArxivId> found;
  while (!link.empty()) {
    const std::size_t slash = std::min(link.find('/'), link.size());
    std::string_view step = link.substr(0, slash);
    for (const std::string_view extension : {".html", ".htm", ".md", ".pdf", ".json"}) {
      if (step.ends_with(extension)) step.remove_suffix(extension.size());
    }
    if (auto id = parse_arxiv_id(step)) found = std::move(id);
    link.remove_prefix(std::min(slash + 1, link.size()));
  }
  return found;
}

std::vector<PlacedArxivId> all_arxiv_ids(std::string_view text) {
  std::vector<PlacedArxivId> all;
  scan_text(text, [&](PlacedArxivId&& found) {
    all.push_back(std::move(found));
    return true;
  });
  return all;
}

std::vector<PlacedArxivId> marked_arxiv_ids(std::string_view text) {
  std::vector<PlacedArxivId> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_quoted = i > 0 && text[i - 1] == '"';
    if (!(is_quoted ? begins_word(text, i) : begins_mark(text, i))) continue;
    const std::string_view rest = text.substr(i);
    if (MarkedText marked = scan_marked(rest); marked.length > 0) {
      if (marked.id) found.push_back({*std::move(marked.id), i});
      i += marked.length - 1;
    } else if (is_quoted) {
      auto alone = scan_id(rest);
      if (alone && rest.substr(alone->length).starts_with('"')) found.push_back({std::move(alone->id), i});
    }
  }
  return found;
}

}  // namespace daejo::parsers
