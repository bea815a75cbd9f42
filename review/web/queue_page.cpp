#include <fmt/format.h>

#include "base/html_text.h"
#include "base/percent_encoding.h"
#include "report/percent.h"
#include "review/web/page_parts.h"
#include "review/web/pages.h"

namespace daejo::review {
namespace {

std::string option(std::string_view value, std::string_view text, bool is_chosen) {
  return fmt::format("<option value=\"{}\"{}>{}</option>", html_text(value), is_chosen ? " selected" : "",
                     html_text(text));
}

std::string select(std::string_view name, std::string_view label, const std::string& options) {
  return fmt::format("<label>{} <select name=\"{}\">{}</select></label>", label, name, options);
}

std::string filters(const QueuePageData& data, Language language) {
  const PageWords& words = words_of(language);
  const QueueFilter& filter = data.filter;
  std::string states;
  for (const QueueState state :
       {QueueState::open, QueueState::decided, QueueState::skipped, QueueState::all, QueueState::former}) {
    states += option(to_string(state), state_word(state, language), state == filter.state);
  }
  std::string verdicts = option("", words.any, filter.verdict.empty());
  for (const Verdict verdict : {Verdict::mismatch, Verdict::review, Verdict::unverified, Verdict::ok}) {
    std::size_t count = 0;
    for (const auto& [name, number] : data.counts.open_verdicts)
      count += name == to_string(verdict) ? number : 0;
    verdicts +=
        option(to_string(verdict), fmt::format("{} ({})", report::verdict_word(verdict, language), count),
               to_string(verdict) == filter.verdict);
  }
  std::string codes = option("", words.any, filter.code.empty());
  for (const auto& [code, count] : data.counts.open_codes) {
    codes += option(code, fmt::format("{} ({})", reason_title(code, language), count), code == filter.code);
  }
  std::string files = option("", words.any, filter.file.empty());
  for (const std::string& file : data.files) files += option(file, file, file == filter.file);
  return fmt::format(
      R"(<form class="filters" method="get" action="/">{}{}{}{}<label>{} <input type="search" name="q" id="search" value="{}" placeholder="{}"></label> <button>{}</button></form>)",
      select("state", words.state, states), select("verdict", words.verdict, verdicts),
      select("reason", words.reason, codes), select("file", words.file, files), words.search,
      html_text(filter.words), words.search_hint, words.show);
}

std::string row(const ReviewItem& item, const PageFrame& frame, const std::string& query) {
  const PageWords& words = words_of(frame.language);
  const QueuedEntry& entry = item.entry;
  std::string codes;
  for (const std::string& code : entry.codes) {
    codes += fmt::format("<li>{}</li>", html_text(reason_title(code, frame.language)));
  }
  const std::string_view title = entry.title.empty() ? words.untitled : std::string_view(entry.title);
  return fmt::format(
      "<li class=\"row {}\" data-item=\"{}\" data-version=\"{}\" data-decision=\"{}\">{}<div><a class=\"row-title\" href=\"/item/{}{}\"><bdi>{}</bdi></a><p class=\"facts muted\"><bdi>{}</bdi> · <bdi>{}:{}</bdi></p><ul class=\"codes\">{}</ul></div><p class=\"probability\">{}</p>"
      "<p class=\"ruling\">{}</p><p class=\"taken\">{}</p></li>\n",
      to_string(entry.verdict), item.id, item.version, to_string(item.ruling.decision),
      verdict_badge(entry.verdict, frame.language), item.id, html_text(query), html_text(title),
      html_text(entry.arxiv_id), html_text(entry.file), entry.line, codes,
      html_text(report::percent_or_dash(entry.mismatch)), ruling_text(item.ruling, frame.language),
      item.taken_by.empty() ? std::string() : fmt::format("{} {}", words.taken_by, html_text(item.taken_by)));
}

}  // namespace

std::string query_of(const QueueFilter& filter) {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += fmt::format("{}{}={}", out.empty() ? '?' : '&', name, percent_encoded(value));
  };
  if (filter.state != QueueState::open) add("state", to_string(filter.state));
  add("verdict", filter.verdict);
  add("reason", filter.code);
  add("file", filter.file);
  add("q", filter.words);
  return out;
}

std::string queue_page(const PageFrame& frame, const QueuePageData& data) {
  const PageWords& words = words_of(frame.language);
  const std::string query = query_of(data.filter);
  std::string rows;
  for (const ReviewItem& item : data.items) rows += row(item, frame, query);
  std::string main = fmt::format("<h1 class=\"visually-hidden\">{}</h1>", words.queue);
  main += progress_part(data.progress, frame.language) + filters(data, frame.language);
  main += fmt::format(R"(<label class="note">{} <input id="note" maxlength="2000" placeholder="{}"></label>)",
                      words.note, words.note_hint);
  main += rows.empty() ? fmt::format("<p class=\"empty\">{}</p>", words.nothing)
                       : "<ol class=\"queue\" id=\"queue\">\n" + rows + "</ol>";
  if (data.items.size() == data.filter.limit) {
    main += fmt::format(R"(<p><a id="more" href="/{}{}from={}">{}</a></p>)", html_text(query),
                        query.empty() ? "?" : "&amp;", data.filter.offset + data.filter.limit, words.more);
  }
  return page_around(frame, words.queue, main, "queue.js");
}

std::string login_page(Language language, std::string_view problem) {
  const PageWords& words = words_of(language);
  const std::string error_text =
      problem.empty() ? std::string() : fmt::format("<p role=\"alert\">{}</p>", html_text(problem));
  return bare_page(
      language, words.sign_in,
      fmt::format(
          R"(<h1>daejo {}</h1>{}<form method="post" action="/login"><label>{} <input name="name" maxlength="80" required autocomplete="username"></label><label>{} <input type="password" name="password" required autocomplete="current-password"></label><button>{}</button></form>)",
          words.title, error_text, words.your_name, words.password, words.sign_in));
}

std::string message_page(Language language, std::string_view sentence) {
  return bare_page(
      language, "daejo",
      fmt::format("<p>{}</p><p><a href=\"/\">{}</a></p>", html_text(sentence), words_of(language).back));
}

}  // namespace daejo::review
