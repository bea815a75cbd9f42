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

/// The text of a paper from its HTML page on arXiv, without markup and bibliography. `name` is the name of
/// the page for errors. Throws `InputError` if the HTML cannot be parsed, for example because it is nested
/// too deeply.
std::string text_of_paper_page(std::string html, const std::string& name);

/// Receives the full text of a paper.
using TakeText = std::function<void(const parsers::ArxivId& asked, std::string text)>;

/// Gets the full texts of papers from the store, or else from their HTML pages on arXiv, which are requested
/// one at a time. Each text is stored. If arXiv answers that a paper has no page (404), or if the page cannot
/// be parsed, this is stored as well, and arXiv is asked again only after a week.
class FullTexts {
 public:
  struct Links {
    std::string url = default_full_text_url;    ///< The base URL. A slash and the paper's id are appended.
    std::filesystem::path store = {};           ///< Empty if no store is used. The file need not exist.
    std::shared_ptr<PoliteClient> client = {};  ///< Null if offline.
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
  };

  explicit FullTexts(Links links);

  /// Passes each text that is found to `take`. If a request fails, except with status 404, no more papers are
  /// requested from arXiv. Returns the problems. `progress` may be empty.
  std::vector<Problem> look_up_each(std::span<const parsers::ArxivId> ids, const TakeText& take,
                                    const Progress& progress);

 private:
  class Run;

  Links links_;
};

}  // namespace daejo::arxiv
