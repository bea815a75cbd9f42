#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "review/review_store.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {

/// An entry of the file "day.md" whose summary is `text`. Unless the verdict is ok, it has the reason
/// `unrelated`.
AuditedEntry doubted_entry(const std::string& id, const std::string& text, Verdict verdict, double logit);

AuditRun run_of(std::vector<AuditedEntry> entries);

/// A run of three entries: one to review, a mismatch, and one that is ok.
AuditRun three();

review::Ruling ruling(review::Decision decision, const std::string& who = "kim");

/// The place of a new queue: a SQLite file in a temporary folder, or a new PostgreSQL database.
class QueuePlace {
 public:
  explicit QueuePlace(bool is_postgres);
  std::unique_ptr<review::ReviewStore> open() const { return review::open_review_store(location); }

  TemporaryFolder folder;
  std::string location;
};

/// Adds a run to the queue, in the name of kim and at the time `noon`.
review::AddResult add(review::ReviewStore& store, const AuditRun& run, bool all = false);

inline const std::string noon = "2024-10-17T12:00:00Z";
inline const std::string later = "2024-10-17T12:05:00Z";

/// A fixture for tests that run with both databases. The test parameter is true for PostgreSQL, and false for
/// SQLite.
class QueueTest : public testing::TestWithParam<bool> {
 protected:
  QueuePlace place{GetParam()};
  std::unique_ptr<review::ReviewStore> store = place.open();
};

}  // namespace daejo::test
