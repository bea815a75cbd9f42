#include "arxiv/full_texts.h"

#include <fmt/format.h>

#include <utility>

#include "parsers/plain_document.h"

namespace daejo::arxiv {
namespace {

constexpr std::chrono::hours time_without_html{7 * 24};

bool is_html(const HttpAnswer& answer) {
  return answer.content_type.find("html") != std::string::npos || answer.content_type.empty();
}

/// Removes the bibliography, because it is about other papers. In the HTML that LaTeXML makes, the
/// bibliography is the section with the class `ltx_bibliography`.
void remove_bibliography(std::string& html) {
  const std::size_t name = html.find("ltx_bibliography");
  const std::size_t begin = name == std::string::npos ? name : html.rfind('<', name);
  if (begin == std::string::npos) return;
  constexpr std::string_view closing = "</section>";
  const std::size_t end = html.find(closing, name);
  if (end != std::string::npos) html.erase(begin, end + closing.size() - begin);
}

}  // namespace

std::string text_of_paper_page(std::string html, const std::string& name) {
  remove_bibliography(html);
  return parsers::without_markup(std::move(html), name);
}

/// One look-up of full texts.
class FullTexts::Run {
 public:
  Run(const Links& links, const TakeText& take) : links_(links), take_(take) {}

  std::vector<Problem> finish(std::span<const parsers::ArxivId> ids, const Progress& progress) {
    open_store();
    std::size_t done = 0;
    for (const parsers::ArxivId& id : ids) {
      if (!take_stored(id) && links_.client) fetch(id);
      if (progress) progress(++done, ids.size());
    }
    if (missed_ > 0) {
      problems_.push_back({{},
                           fmt::format("The full text of {} paper{} could not be fetched from {}: {}. "
                                       "Their summaries were compared with the abstracts alone.",
                                       missed_, missed_ == 1 ? "" : "s", links_.url, trouble_)});
    }
    return std::move(problems_);
  }

 private:
  /// Opens the store. Does not create a store if the run is offline.
  void open_store() {
    if (links_.store.empty()) return;
    try {
      store_ = links_.client ? Store::open_to_write(links_.store) : Store::open_to_read(links_.store);
    } catch (const InputError& error) {
      give_up_store(error);
    }
  }

  void give_up_store(const InputError& error) {
    problems_.push_back({error.place(), error.sentence()});
    store_.reset();
  }

  /// Passes on the paper's text from the store. Returns false if arXiv must be asked: the store has neither
  /// the text nor a note from the last week that there is no text.
  bool take_stored(const parsers::ArxivId& id) {
    if (!store_) return false;
    try {
      std::optional<StoredText> stored = store_->find_full_text(id);
      if (!stored) return false;
      if (!stored->text)
        return stored->fetched_at >= iso_8601_utc(links_.clock->wall_time() - time_without_html);
      take_(id, std::move(*stored->text));
      return true;
    } catch (const InputError& error) {
      give_up_store(error);
      return false;
    }
  }

  void fetch(const parsers::ArxivId& id) {
    if (is_given_up_) {
      ++missed_;
      return;
    }
    constexpr int most_tries = 2;
    const auto check = [](const HttpAnswer& answer) {
      return is_html(answer) ? std::string() : "the answer is not HTML";
    };
    FetchOutcome outcome = links_.client->fetch({.url = links_.url + '/' + to_string(id)}, check, most_tries);
    if (outcome.kind == FetchOutcome::Kind::answered) {
      keep(id, readable_text(id, std::move(outcome.answer.body)));
    } else if (outcome.answer.status == 404) {
      keep(id, std::nullopt);
    } else {
      is_given_up_ = true;
      trouble_ = outcome.trouble;
      ++missed_;
    }
  }

  std::optional<std::string> readable_text(const parsers::ArxivId& id, std::string html) {
    try {
      return text_of_paper_page(std::move(html), to_string(id));
    } catch (const InputError& error) {
      problems_.push_back({error.place(), error.sentence()});
      return std::nullopt;
    }
  }

  void keep(const parsers::ArxivId& id, std::optional<std::string> text) {
    if (store_) {
      try {
        store_->put_full_text(id, {text, iso_8601_utc(links_.clock->wall_time())});
      } catch (const InputError& error) {
        give_up_store(error);
      }
    }
    if (text) take_(id, std::move(*text));
  }

  const Links& links_;
  const TakeText& take_;
  std::optional<Store> store_;
  std::vector<Problem> problems_;
  bool is_given_up_ = false;
  std::size_t missed_ = 0;
  std::string trouble_;
};

FullTexts::FullTexts(Links links) : links_(std::move(links)) {}

std::vector<Problem> FullTexts::look_up_each(std::span<const parsers::ArxivId> ids, const TakeText& take,
                                             const Progress& progress) {
  return Run(links_, take).finish(ids, progress);
}

}  // namespace daejo::arxiv
