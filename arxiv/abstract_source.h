#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "parsers/paper.h"

namespace daejo::arxiv {

/// Why a paper's abstract could not be found. A cause that concerns several papers, such as a network
/// failure, has the same text for each of them, so that these papers can be reported together.
struct LookupFailure {
  Message cause;   ///< What was tried and what happened, in whole sentences.
  Message advice;  ///< What the user should do.
  /// Whether there is no such paper: the id is malformed, or the source rejected it or does not know it. Then
  /// other sources need not be asked.
  bool unknown_id = false;
  bool no_connection = false;  ///< Whether no connection to the source could be made.

  Message message() const {
    return {cause.english + ' ' + advice.english, cause.korean + ' ' + advice.korean};
  }
};

/// The result of a look-up. After `look_up`, each requested id is a key in exactly one of `found` and
/// `failed`.
struct LookupResult {
  std::map<parsers::ArxivId, parsers::Paper> found;
  std::map<parsers::ArxivId, LookupFailure> failed;
  /// Problems after which the look-up continued, such as a damaged store.
  std::vector<Problem> problems = {};
  /// Files named by the user that could not be read, were read only in part, or are not snapshots.
  std::vector<Problem> unreadable = {};
};

/// Reports the progress of a look-up: for how many papers the result is known, and how many papers there are.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Receives the number of papers that neither a snapshot nor the store has. Called before the network is
/// used, and only if there are such papers.
using OnMissing = std::function<void(std::size_t papers)>;

/// Receives a paper as soon as it is found, and the id by which it was requested.
using TakePaper = std::function<void(const parsers::ArxivId& asked, parsers::Paper paper)>;

/// A source of abstracts. If a paper cannot be found, the result says so, and no exception is thrown.
class AbstractSource {
 public:
  virtual ~AbstractSource() = default;
  /// Looks up `ids`, which may contain duplicates. `progress` may be empty.
  virtual LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) = 0;

  /// Looks up `ids`, passes each paper to `take`, in any order, and leaves `found` empty. A source can
  /// override this so that not all papers are in memory at a time. The default implementation calls
  /// `look_up`, which has all papers in memory.
  virtual LookupResult look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take,
                                    const Progress& progress);

 protected:
  /// Implements `look_up` by means of `look_up_each`, for a source that overrides `look_up_each`.
  LookupResult collect_each(std::span<const parsers::ArxivId> ids, const Progress& progress);
};

}  // namespace daejo::arxiv
