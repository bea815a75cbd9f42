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

/// Why a paper's abstract could not be found. A cause that does not concern one paper has the same text for
/// all papers.
struct LookupFailure {
  Message cause;            ///< What was tried and what happened, in whole sentences.
  Message advice;           ///< What to do.
  bool unknown_id = false;  ///< Whether the source answered that there is no such paper. Then other sources
                            ///< need not be asked.
  bool no_connection = false;  ///< Whether the connection to the source failed.

  Message message() const {
    return {cause.english + ' ' + advice.english, cause.korean + ' ' + advice.korean};
  }
};

/// The result of a look-up. The keys are the requested identifiers. Each is in exactly one of `found` and
/// `failed`.
struct LookupResult {
  std::map<parsers::ArxivId, parsers::Paper> found;
  std::map<parsers::ArxivId, LookupFailure> failed;
  std::vector<Problem> problems = {};  ///< Problems that did not lose a paper, like a damaged store.
  /// Files named by the user that could not be read, or not to their end.
  std::vector<Problem> unreadable = {};
};

/// Reports the progress of a look-up: papers done, and their total.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Receives the number of papers that neither a snapshot nor the store has, before the network is used.
using OnMissing = std::function<void(std::size_t papers)>;

/// Receives a paper as soon as it is found, with the requested identifier.
using TakePaper = std::function<void(const parsers::ArxivId& asked, parsers::Paper paper)>;

/// A source of abstracts. A paper that cannot be found is part of the result, not an exception.
class AbstractSource {
 public:
  virtual ~AbstractSource() = default;
  /// Looks up `ids`, which may contain duplicates. `progress` may be empty.
  virtual LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) = 0;

  /// As above, but passes each paper to `take`, in any order, and leaves `found` empty, so that not all
  /// papers are in memory at a time. The default looks up all papers first.
  virtual LookupResult look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take,
                                    const Progress& progress);

 protected:
  /// `look_up` for a source that has a `look_up_each` of its own.
  LookupResult collect_each(std::span<const parsers::ArxivId> ids, const Progress& progress);
};

}  // namespace daejo::arxiv
