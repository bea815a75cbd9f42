#include "check/paper_lookup.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <utility>

#include "audit/text/paper_identity.h"
#include "findings/binary_form.h"

namespace daejo::check {
namespace {

std::vector<parsers::ArxivId> with_latest_versions(const std::set<parsers::ArxivId>& ids) {
  std::vector<parsers::ArxivId> all(ids.begin(), ids.end());
  for (const parsers::ArxivId& id : ids) {
    if (id.version != 0) all.push_back({id.base, 0});
  }
  return all;
}

/// Adds `paper` to the other versions of `known`, unless its version is unknown or is the version of
/// `known.paper`. The versions can be the same, because a source may return another version than the
/// requested version.
void keep_other_version(audit::PaperOrCause& known, const parsers::Paper& paper) {
  if (paper.id.version != 0 && paper.id.version != known.paper->id.version) {
    known.other_versions.push_back(paper);
  }
}

}  // namespace

PaperLookup::PaperLookup(const arxiv::AbstractOptions& options, const report::ProgressOutput& progress)
    : client_(make_client(options)),
      source_(make_source(options, client_,
                          [options, progress](std::size_t papers) {
                            const std::string advice = snapshot_advice(papers, options, progress.language);
                            if (!progress.quiet && !advice.empty()) std::cerr << "daejo: " << advice << '\n';
                          })),
      online_(!options.offline),
      progress_(progress) {
  if (options.full_text)
    full_texts_.emplace(arxiv::FullTexts::Links{options.full_text_url, options.store, client_});
}

void PaperLookup::look_up(const std::set<parsers::ArxivId>& ids, AuditRun& run) {
  report::ProgressDisplay progress(std::cerr, {"Abstracts", "초록"}, progress_);
  const std::vector<parsers::ArxivId> named(ids.begin(), ids.end());
  arxiv::LookupResult result = source_->look_up_each(
      online_ ? with_latest_versions(ids) : named,
      [&](const parsers::ArxivId& id, const parsers::Paper& paper) {
        numbers_[id] = found_.add(to_bytes(paper));
      },
      [&](std::size_t done, std::size_t total) { progress.update(done, total); });
  for (const auto& [id, failure] : result.failed) causes_[id] = failure.message();
  run.problems.insert(run.problems.end(), result.problems.begin(), result.problems.end());
  run.unreadable.insert(run.unreadable.end(), result.unreadable.begin(), result.unreadable.end());
}

audit::PaperOrCause PaperLookup::paper_of(const parsers::ArxivId& id) const {
  audit::PaperOrCause known;
  if (const auto number = numbers_.find(id); number != numbers_.end()) {
    known.paper = paper_from_bytes(found_.read(number->second));
  } else if (const auto cause = causes_.find(id); cause != causes_.end()) {
    known.cause = cause->second;
  }
  if (const auto number = texts_.find(id); known.paper && number != texts_.end()) {
    known.full_text = found_.read(number->second);
  }
  return known;
}

PaperLookup::Papers PaperLookup::papers_of(std::span<const parsers::Digest> digests) const {
  Papers papers;
  for (const parsers::ArxivId& id : audit::ids_of(digests)) {
    audit::PaperOrCause& known = papers[id] = paper_of(id);
    if (!known.paper) continue;
    if (id.version != 0) {
      const audit::PaperOrCause latest = paper_of({id.base, 0});
      if (latest.paper) keep_other_version(known, *latest.paper);
    }
    const auto first = first_versions_.find(id);
    if (first != first_versions_.end()) keep_other_version(known, first->second);
  }
  return papers;
}

void PaperLookup::look_up_full_texts(const std::set<parsers::ArxivId>& ids, AuditRun& run) {
  if (!full_texts_) return;
  std::vector<parsers::ArxivId> known;
  std::ranges::copy_if(ids, std::back_inserter(known),
                       [&](const parsers::ArxivId& id) { return numbers_.contains(id); });
  report::ProgressDisplay progress(std::cerr, {"Full texts", "논문 전문"}, progress_);
  std::vector<Problem> problems = full_texts_->look_up_each(
      known, [&](const parsers::ArxivId& id, const std::string& text) { texts_[id] = found_.add(text); },
      [&](std::size_t done, std::size_t total) { progress.update(done, total); });
  std::ranges::move(problems, std::back_inserter(run.problems));
}

void PaperLookup::add_paper_to_key(const parsers::ArxivId& id, ResultKeyMaker& key) const {
  if (const auto number = numbers_.find(id); number != numbers_.end()) {
    key.add("paper").add(found_.read(number->second));
  } else if (const auto cause = causes_.find(id); cause != causes_.end()) {
    key.add("cause").add(cause->second.english).add(cause->second.korean);
  } else {
    key.add("none");
  }
}

void PaperLookup::add_to_key(std::span<const parsers::ArxivId> links, ResultKeyMaker& key) const {
  for (const parsers::ArxivId& id : links) {
    add_paper_to_key(id, key);
    if (id.version != 0) add_paper_to_key({id.base, 0}, key);
    const auto first = first_versions_.find(id);
    key.add(first == first_versions_.end() ? std::string() : to_bytes(first->second));
    const auto text = texts_.find(id);
    key.add(text == texts_.end() ? "none" : "text");
    if (text != texts_.end()) key.add(found_.read(text->second));
  }
}

void PaperLookup::want_first_versions(const parsers::Digest& digest) {
  for (const parsers::Entry& entry : digest.entries) {
    if (!entry.id) continue;
    const audit::PaperOrCause known = paper_of(*entry.id);
    if (!known.paper || known.paper->id.version == 1 || !audit::needs_other_versions(entry, *known.paper))
      continue;
    need_first_versions_.insert(*entry.id);
  }
}

void PaperLookup::look_up_first_versions() {
  std::vector<parsers::ArxivId> ids;
  for (const parsers::ArxivId& link : need_first_versions_) ids.push_back({link.base, 1});
  if (ids.empty()) return;
  const arxiv::LookupResult result = source_->look_up(ids, {});
  for (const parsers::ArxivId& link : need_first_versions_) {
    const auto first = result.found.find({link.base, 1});
    if (first != result.found.end()) first_versions_[link] = first->second;
  }
  need_first_versions_.clear();
}

}  // namespace daejo::check
