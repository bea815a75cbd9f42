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

/// Why a paper's abstract could not be found. If the cause is not specific to one paper, such as a network
/// failure, it has the same text for all papers, so that they can be reported together.
struct LookupFailure {
  Message cause;            ///< What was tried and what happened, in whole sentences.
  Message advice;           ///< What the user should do.
  bool unknown_id = false;  ///< Whether the source answered that there is no such paper. Then other sources
                            ///< need not be asked.
  bool no_connection = false;  ///< Whether the connection to the source failed.

  Message message() const {
    return {cause.english + ' ' + advice.english, cause.korean + ' ' + advice.korean};
  }
};

/// The result of a look-up. Each requested id is a key in exactly one of `found` and `failed`.
struct LookupResult {
  std::map<parsers::ArxivId, parsers::Paper> found;
  std::map<parsers::ArxivId, LookupFailure> failed;
  /// Problems that do not prevent a paper from being found, such as a damaged store.
  std::vector<Problem> problems = {};
  /// Files named by the user that could not be read, or only in part.
  std::vector<Problem> unreadable = {};
};

/// Reports the progress of a look-up: how many papers are done, and how many there are.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Receives the number of papers that neither a snapshot nor the store has. It is called before the network
/// is used.
using OnMissing = std::function<void(std::size_t papers)>;

/// Receives a paper as soon as it is found, and the id by which it was requested.
using TakePaper = std::function<void(const parsers::ArxivId& asked, parsers::Paper paper)>;

/// A source of abstracts. If a paper cannot be found, this is in the result, and no exception is thrown.
class AbstractSource {
 public:
  virtual ~AbstractSource() = default;
  /// Looks up `ids`, which may contain duplicates. `progress` may be empty.
  virtual LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) = 0;

  /// Looks up `ids`, passes each paper to `take`, in any order, and leaves `found` empty, so that not all
  /// papers are in memory at a time. By default, it first looks up all papers at once.
  virtual LookupResult look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take,
                                    const Progress& progress);

 protected:
  /// Implements `look_up` for a source that implements `look_up_each` itself.
  LookupResult collect_each(std::span<const parsers::ArxivId> ids, const Progress& progress);
};

}  // namespace daejo::arxiv
