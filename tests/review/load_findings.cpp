#include "tests/review/load_findings.h"

#include <algorithm>
#include <map>

namespace daejo::test {
namespace {

/// What the history has for one note: the author, the item and the decision of the last entry with this note,
/// and the number of entries with it.
struct Written {
  std::string who;
  std::int64_t item = 0;
  std::string decision;
  std::size_t times = 0;
};

std::map<std::string, Written> written_in(review::ReviewStore& store) {
  std::map<std::string, Written> written;
  for (const review::HistoryEntry& entry : store.history(0)) {
    if (entry.action != review::Action::decided) continue;
    Written& note = written[entry.ruling.note];
    note = {entry.ruling.who, entry.item, std::string(to_string(entry.ruling.decision)), note.times + 1};
  }
  return written;
}

void check(const LoadClient& client, std::map<std::string, Written>& written, LoadFindings& findings) {
  for (const SentDecision& sent : client.sent()) {
    const auto found = written.find(sent.note);
    const bool is_there = found != written.end() && found->second.times == 1 &&
                          found->second.who == client.name() && found->second.item == sent.item &&
                          found->second.decision == sent.decision;
    const bool is_absent = found == written.end();
    switch (sent.fate) {
      case Fate::acknowledged:
        ++findings.acknowledged;
        findings.times.push_back(sent.time);
        findings.wrong += is_there ? 0 : 1;
        break;
      case Fate::refused:
        ++findings.refused;
        findings.wrong += is_absent ? 0 : 1;
        break;
      case Fate::unknown:
        ++findings.unknown;
        findings.wrong += is_there || is_absent ? 0 : 1;
        break;
    }
    if (!is_absent) written.erase(found);
  }
}

}  // namespace

LoadFindings find_in_history(review::ReviewStore& store, std::span<const LoadClient> clients) {
  LoadFindings findings;
  std::map<std::string, Written> written = written_in(store);
  findings.in_history = written.size();
  for (const LoadClient& client : clients) check(client, written, findings);
  findings.unsent = written.size();
  std::ranges::sort(findings.times);
  findings.integrity = store.integrity();
  return findings;
}

}  // namespace daejo::test
