#include <fmt/format.h>

#include "audit/score/judge.h"
#include "base/html_text.h"
#include "report/html_data.h"
#include "report/percent.h"
#include "report/read_results.h"
#include "report/script_json.h"
#include "review/web/live_audit.h"
#include "review/web/page_parts.h"
#include "review/web/pages.h"
#include "review/web/text_diff.h"

namespace daejo::review {
namespace {

std::string link_to(const std::optional<std::int64_t>& item, const QueueFilter& filter, std::string_view id,
                    std::string_view text) {
  if (!item) return fmt::format("<span class=\"muted\">{}</span>", text);
  return fmt::format(R"(<a id="{}" href="/item/{}{}">{}</a>)", id, *item, html_text(query_of(filter)), text);
}

std::string navigation(const ItemPageData& data, const PageWords& words) {
  return fmt::format(R"(<nav><a id="back" href="/{}">{}</a> {} {}</nav>)", html_text(query_of(data.filter)),
                     words.back, link_to(data.neighbours.before, data.filter, "previous", words.previous),
                     link_to(data.neighbours.after, data.filter, "next", words.next));
}

std::string heading(const ItemPageData& data, Language language) {
  const PageWords& words = words_of(language);
  const QueuedEntry& entry = data.item.entry;
  const std::string_view title = entry.title.empty() ? words.untitled : std::string_view(entry.title);
  return fmt::format(
      R"(<h1><bdi>{}</bdi></h1><p class="facts">{} <span class="probability">{}</span> <bdi>{}</bdi> <code><bdi>{}:{}</bdi></code></p>)",
      html_text(title), verdict_badge(entry.verdict, language),
      html_text(report::percent_or_dash(entry.mismatch)), html_text(entry.arxiv_id), html_text(entry.file),
      entry.line);
}

std::string diff_part(const ItemPageData& data, Language language) {
  if (!data.previous) return {};
  const PageWords& words = words_of(language);
  std::string diff;
  for (const DiffPart& part : text_diff(data.previous->entry.text, data.item.entry.text)) {
    const std::string text = html_text(part.text);
    if (part.kind == DiffPart::Kind::same) diff += text;
    if (part.kind == DiffPart::Kind::removed) diff += "<del>" + text + "</del>";
    if (part.kind == DiffPart::Kind::added) diff += "<ins>" + text + "</ins>";
  }
  const bool was_decided = data.previous->ruling.decision != Decision::none;
  const std::string earlier =
      was_decided ? fmt::format("<p>{}: {}</p>", words.earlier, ruling_text(data.previous->ruling, language))
                  : "";
  return fmt::format(
      R"(<section class="changed"><h2>{}</h2>{}<h3>{}</h3><p class="diff" lang="ko">{}</p></section>)",
      words.changed, earlier, words.diff, diff);
}

std::string decision_part(const ItemPageData& data, Language language) {
  const PageWords& words = words_of(language);
  std::string buttons = fmt::format("<span class=\"label\">{}</span>", words.wrong);
  for (const Decision decision : all_decisions()) {
    const std::string_view word = decision_word(decision, language);
    // The buttons for wrong summaries follow the word "Wrong", so "Wrong: swapped" is shown without its
    // prefix.
    const std::string_view shown = is_wrong(decision) ? word.substr(word.find(": ") + 2) : word;
    buttons += fmt::format(R"(<button type="button" data-decide="{}" title="{}">{} <kbd>{}</kbd></button>)",
                           to_string(decision), word, shown, key_of(decision));
  }
  return fmt::format(
      "<section class=\"decide\" aria-label=\"{}\"><p id=\"ruling\">{}</p><p id=\"taken\" role=\"status\"></p>"
      "<div class=\"buttons\">{}<button type=\"button\" id=\"undo\">{} <kbd>u</kbd></button></div>"
      "<label class=\"note\">{} <input id=\"note\" maxlength=\"2000\" placeholder=\"{}\"></label></section>",
      words.decide, ruling_text(data.item.ruling, language), buttons, words.undo, words.note,
      words.note_hint);
}

std::string edit_part(const AuditedEntry& audited, Language language) {
  const PageWords& words = words_of(language);
  std::string boxes;
  for (std::size_t i = 0; i < audited.entry.sections.size(); ++i) {
    const parsers::Section& section = audited.entry.sections[i];
    // HTML ignores a line break directly after <textarea>. Adding one preserves a line break at the start of
    // the text.
    boxes += fmt::format(
        "<label>{}<textarea data-section=\"{}\" data-label=\"{}\" lang=\"ko\" rows=\"5\">\n{}</textarea></label>",
        html_text(section.label.empty() ? "·" : section.label), i, html_text(section.label),
        html_text(section.text));
  }
  return fmt::format(
      "<details class=\"edit\" id=\"edit\"><summary>{} <kbd>e</kbd></summary><p class=\"muted\">{}</p>"
      "<div class=\"edit-parts\"><div class=\"edit-boxes\">{}</div><div class=\"edit-result\">"
      "<p id=\"score\" role=\"status\"></p><ul id=\"score-reasons\"></ul><h2>{}</h2><pre id=\"markdown\" lang=\"ko\">{}</pre><button type=\"button\" id=\"copy\">{} <kbd>c</kbd></button></div></div></details>",
      words.edit, words.edit_help, boxes, words.fixed_markdown,
      html_text(to_markdown(audited.entry.sections)), words.copy);
}

std::string history_part(const ItemPageData& data, Language language) {
  std::string rows;
  for (const HistoryEntry& entry : data.history) {
    const std::string description =
        entry.action == Action::decided
            ? ruling_text(entry.ruling, language)
            : fmt::format("{} {} <bdi>{}</bdi> {}", action_word(entry.action, language),
                          words_of(language).decided_by, html_text(entry.ruling.who),
                          time_element(entry.ruling.when));
    rows += fmt::format("<li data-action=\"{}\">{}</li>", to_string(entry.action), description);
  }
  return fmt::format("<section class=\"history\"><h2>{}</h2><ol>{}</ol></section>",
                     words_of(language).history, rows);
}

}  // namespace

std::string item_page(const PageFrame& frame, const ItemPageData& data) {
  const PageWords& words = words_of(frame.language);
  const AuditRun run = report::parse_results(data.item.entry.results, "the queue");
  const report::PageData page = report::page_data(run, report::summarize(run), {frame.source_url});
  std::string main = progress_part(data.progress, frame.language) + navigation(data, words);
  main += fmt::format(R"(<article class="item" data-item="{}" data-version="{}" data-decision="{}">)",
                      data.item.id, data.item.version, to_string(data.item.ruling.decision));
  main += heading(data, frame.language);
  if (!data.item.is_current) main += fmt::format(R"(<p class="former" role="note">{}</p>)", words.former);
  main += diff_part(data, frame.language) + decision_part(data, frame.language);
  main += fmt::format(R"(<div id="view" class="entry open {}"></div>)", to_string(data.item.entry.verdict));
  main += edit_part(run.entries.at(0), frame.language) + history_part(data, frame.language) + "</article>";
  main += R"(<script type="application/json" id="index">)" + report::script_json(page.index) + "</script>";
  main +=
      R"(<script type="application/json" id="details">)" + report::script_json(page.details) + "</script>";
  return page_around(frame, data.item.entry.title, main, "item.js");
}

}  // namespace daejo::review
