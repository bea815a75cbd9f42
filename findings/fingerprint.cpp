#include "findings/fingerprint.h"

#include <algorithm>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <string_view>

namespace daejo {
namespace {

/// Separates the parts of a key, so that different parts never give the same key.
constexpr char part_end = '\0';

void append_folded(std::string& out, std::string_view text) {
  constexpr std::string_view white_space = " \t\r\n\v\f";
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
    if (text.empty()) return;
    const std::size_t end = std::min(text.find_first_of(white_space), text.size());
    if (!out.empty() && out.back() != part_end) out.push_back(' ');
    out.append(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// The range of the section's text that was made from the bytes `source` of the digest; empty if there is
/// none.
Span text_in(const parsers::Section& section, Span source) {
  const std::size_t size = section.text.size();
  const auto first_from = [&](std::size_t offset) {
    std::size_t low = 0;
    std::size_t high = size;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (source_offset(section, middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  if (size == 0 || section.runs.empty()) return {};
  const std::size_t begin = first_from(source.begin);
  return {begin, std::max(begin, first_from(source.end))};
}

/// The text that a reason is about. Each stretch of white space counts as one space.
std::string subject_of(const AuditedEntry& audited, const Reason& reason) {
  const parsers::Entry& entry = audited.entry;
  std::string subject;
  if (reason.source.size() == 0) {
    append_folded(subject, summary_text(entry));
    return subject;
  }
  for (const parsers::Section& section : entry.sections) {
    append_folded(subject, text_in(section, reason.source).of(section.text));
  }
  if (!subject.empty()) return subject;
  append_folded(subject, entry.title);
  for (const std::string& author : entry.authors) append_folded(subject, author);
  return subject;
}

/// How many reasons of the entry have the same code and text and come earlier in the digest.
std::size_t rank_of(const AuditedEntry& audited, const Reason& reason, std::string_view subject) {
  return static_cast<std::size_t>(std::ranges::count_if(audited.judgement.reasons, [&](const Reason& other) {
    return other.code == reason.code && other.source.size() > 0 && other.source.begin < reason.source.begin &&
           subject_of(audited, other) == subject;
  }));
}

std::string hashed(std::string_view kind, const std::string& key) {
  const boost::uuids::name_generator_sha1 generate(boost::uuids::ns::url());
  std::string digits = to_string(generate("https://daejo/" + std::string(kind) + "/v1/" + key));
  std::erase(digits, '-');
  return digits;
}

}  // namespace

std::string fingerprint_of(const AuditedEntry& audited, const Reason& reason) {
  const std::string subject = subject_of(audited, reason);
  std::string key = reason.code + part_end;
  if (audited.entry.id) {
    key += audited.entry.id->base;
  } else {
    append_folded(key, audited.entry.title);
  }
  key += part_end + subject + part_end + std::to_string(rank_of(audited, reason, subject));
  return hashed("reason", key);
}

std::string fingerprint_of(const Problem& problem) {
  return hashed("problem", problem.place.file + part_end + problem.sentence);
}

}  // namespace daejo
