#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "parsers/paper.h"

namespace daejo {

/// Why a paper's abstract could not be had. What is no trouble of the paper reads the same for all papers.
struct LookupFailure {
  Message cause;               ///< What was tried and what came of it, in whole sentences.
  Message advice;              ///< What to do.
  bool unknown_id = false;     ///< The source answered, and knows no such paper: another will not either.
  bool no_connection = false;  ///< The source could not be connected to.

  Message message() const {
    return {cause.english + ' ' + advice.english, cause.korean + ' ' + advice.korean};
  }
};

/// What a look-up found. Keys are the identifiers as they were asked for; each is in exactly one of the two.
struct LookupResult {
  std::map<ArxivId, Paper> found;
  std::map<ArxivId, LookupFailure> failed;
  std::vector<Problem> problems = {};    ///< What went wrong on the way and cost nothing (a damaged store).
  std::vector<Problem> unreadable = {};  ///< Files named by the user that gave nothing, or not all they hold.
};

/// Reports the progress of a look-up: papers done, and their total.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Is told how many papers neither a snapshot nor the store has, before the network is asked for them.
using TellMissing = std::function<void(std::size_t papers)>;

/// Takes a paper as soon as it is found, with the identifier as it was asked for.
using TakePaper = std::function<void(const ArxivId& asked, Paper paper)>;

/// A source of abstracts. A paper that cannot be found is part of the result, not an exception.
class AbstractSource {
 public:
  virtual ~AbstractSource() = default;
  /// Looks up `ids`, which may contain duplicates. `progress` may be empty.
  virtual LookupResult look_up(std::span<const ArxivId> ids, const Progress& progress) = 0;

  /// The same for more papers than are to be in memory at a time: `take` gets what is found, in any order,
  /// and `found` stays empty. A source that does not know better looks up all of them first.
  virtual LookupResult look_up_each(std::span<const ArxivId> ids, const TakePaper& take,
                                    const Progress& progress);

 protected:
  /// `look_up` for a source that has a `look_up_each` of its own.
  LookupResult collect_each(std::span<const ArxivId> ids, const Progress& progress);
};

}  // namespace daejo
