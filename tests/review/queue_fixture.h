#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "review/review_store.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {

/// An entry of "day.md" whose summary is `text`, with the reason that its verdict asks for.
AuditedEntry doubted_entry(const std::string& id, const std::string& text, Verdict verdict, double logit);

AuditRun run_of(std::vector<AuditedEntry> entries);

/// A run of three entries: one to review, a mismatch, and one that is ok.
AuditRun three();

review::Ruling ruling(review::Decision decision, const std::string& who = "kim");

/// A queue of its own kind: SQLite in a temporary folder, or PostgreSQL.
class QueuePlace {
 public:
  explicit QueuePlace(bool is_postgres);
  std::unique_ptr<review::ReviewStore> open() const { return review::open_review_store(location); }

  TemporaryFolder folder;
  std::string location;
};

/// Puts a run in at a fixed time.
review::AddResult add(review::ReviewStore& store, const AuditRun& run, bool all = false);

inline const std::string noon = "2024-10-17T12:00:00Z";
inline const std::string later = "2024-10-17T12:05:00Z";

/// Tests that are the same for both databases. The parameter says whether to use PostgreSQL.
class QueueTest : public testing::TestWithParam<bool> {
 protected:
  QueuePlace place{GetParam()};
  std::unique_ptr<review::ReviewStore> store = place.open();
};

}  // namespace daejo::test
