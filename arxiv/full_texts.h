#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "arxiv/abstract_source.h"
#include "arxiv/clock.h"
#include "arxiv/polite_client.h"
#include "arxiv/store.h"

namespace daejo::arxiv {

inline constexpr const char* default_full_text_url = "https://arxiv.org/html";

/// The text of a paper from its HTML on arXiv, without markup and bibliography. Throws `InputError` if the
/// HTML is nested too deeply.
std::string text_of_paper_page(std::string html, const std::string& name);

/// Receives the full text of a paper.
using TakeText = std::function<void(const parsers::ArxivId& asked, std::string text)>;

/// Gets the full texts of papers from the store or else from arXiv's HTML, which it requests one at a time.
/// Each answer is stored, also the answer that a paper has no HTML; for such a paper, arXiv is asked again
/// after a week.
class FullTexts {
 public:
  struct Links {
    std::string url = default_full_text_url;    ///< The base address. A slash and the paper's id are added.
    std::filesystem::path store = {};           ///< Empty if no store is used. The file need not exist.
    std::shared_ptr<PoliteClient> client = {};  ///< Null if offline.
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
  };

  explicit FullTexts(Links links);

  /// Passes the texts that are found to `take`. If arXiv does not answer, no more papers are asked for.
  /// Returns the problems. `progress` may be empty.
  std::vector<Problem> look_up_each(std::span<const parsers::ArxivId> ids, const TakeText& take,
                                    const Progress& progress);

 private:
  class Run;

  Links links_;
};

}  // namespace daejo::arxiv
