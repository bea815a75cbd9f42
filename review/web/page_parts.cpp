#include "review/web/page_parts.h"

#include <fmt/format.h>

#include "base/html_text.h"
#include "findings/rules.h"
#include "report/json_value.h"
#include "report/script_json.h"

namespace daejo::review {
namespace {

std::string head(Language language, std::string_view title, const std::string& meta,
                 std::string_view script) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\" data-theme=\"auto\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{} – daejo</title>\n{}<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/assets/review.css\">\n",
      words_of(language).code, html_text(title), meta);
  if (!script.empty()) out += fmt::format("<script defer src=\"/assets/{}\"></script>\n", script);
  return out + "</head>\n";
}

/// The words that the pages' scripts need.
std::string script_words(Language language) {
  const PageWords& words = words_of(language);
  Json decisions = Json::object();
  for (const Decision decision : all_decisions()) {
    decisions[std::string(to_string(decision))] = decision_word(decision, language);
  }
  decisions["none"] = decision_word(Decision::none, language);
  Json verdicts = Json::object();
  for (const Verdict verdict : {Verdict::ok, Verdict::unverified, Verdict::review, Verdict::mismatch}) {
    verdicts[std::string(to_string(verdict))] = report::verdict_word(verdict, language);
  }
  return report::to_compact_text({{"decisions", decisions},
                                  {"verdicts", verdicts},
                                  {"by", words.decided_by},
                                  {"taken", words.taken_by},
                                  {"conflict", words.conflict},
                                  {"lost", words.lost_connection},
                                  {"nothingToUndo", words.nothing_to_undo},
                                  {"copied", words.copied},
                                  {"noReasons", words.no_reasons},
                                  {"was", words.score_was},
                                  {"now", words.score_now},
                                  {"progress", words.progress},
                                  {"of", words.of_text},
                                  {"open", words.open_left},
                                  {"decidedNow", words.decided_now},
                                  {"undo", words.undo}});
}

}  // namespace

std::string page_around(const PageFrame& frame, std::string_view title, const std::string& main,
                        std::string_view script) {
  const PageWords& words = words_of(frame.language);
  const std::string other = frame.language == Language::korean ? "en" : "ko";
  const std::string meta = fmt::format("<meta name=\"csrf\" content=\"{}\">\n", html_text(frame.csrf_token));
  const std::string sign_out =
      frame.has_password
          ? fmt::format(R"(<button type="button" class="quiet" id="sign-out">{}</button>)", words.sign_out)
          : std::string();
  return head(frame.language, title, meta, script) +
         fmt::format(
             "<body>\n<header class=\"top\"><a class=\"brand\" href=\"/\">daejo <span>{}</span></a>"
             "<label class=\"who\">{} <input id=\"editor\" value=\"{}\" maxlength=\"80\" autocomplete=\"off\"></label>"
             "<button type=\"button\" class=\"quiet\" id=\"language\" data-language=\"{}\" lang=\"{}\">{}</button>"
             "<button type=\"button\" class=\"quiet\" id=\"help\">{}</button>{}</header>\n<main>\n{}\n</main>\n{}<script type=\"application/json\" id=\"words\">{}</script>\n</body>\n</html>\n",
             words.title, words.name, html_text(frame.editor), other, other, words.other_language, words.help,
             sign_out, main, overlays(frame.language), report::script_json(script_words(frame.language)));
}

std::string bare_page(Language language, std::string_view title, const std::string& main) {
  return head(language, title, {}, {}) + "<body>\n<main class=\"bare\">\n" + main +
         "\n</main>\n</body>\n</html>\n";
}

std::string progress_part(const QueueProgress& progress, Language language) {
  const PageWords& words = words_of(language);
  return fmt::format(
      R"(<p class="progress"><progress id="progress" max="{0}" value="{1}" aria-label="{2}"></progress> <span id="progress-text" role="status">{2} {1} {3} {0}</span> <span class="left"><span id="open-count" data-open="{4}" data-last-change="{6}">{4}</span> {5}</span></p>)",
      progress.decided + progress.open, progress.decided, words.progress, words.of_text, progress.open,
      words.open_left, progress.last_change);
}

std::string overlays(Language language) {
  const PageWords& words = words_of(language);
  std::string rows;
  for (const KeyHelp& help : key_help()) {
    rows += fmt::format("<tr><th scope=\"row\"><kbd>{}</kbd></th><td>{}</td></tr>", html_text(help.key),
                        help.meaning.in(language));
  }
  return fmt::format(
      "<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">{}</h2><table>{}</table>"
      "<form method=\"dialog\"><button>{}</button></form></dialog>\n"
      "<div id=\"message\" role=\"alert\" hidden></div>\n",
      words.keys_title, rows, words.close);
}

std::string verdict_badge(Verdict verdict, Language language) {
  return fmt::format("<span class=\"badge {}\">{}</span>", to_string(verdict),
                     report::verdict_word(verdict, language));
}

std::string ruling_text(const Ruling& ruling, Language language) {
  if (ruling.decision == Decision::none) return {};
  std::string out =
      fmt::format("<strong>{}</strong> {} <bdi>{}</bdi> {}", decision_word(ruling.decision, language),
                  words_of(language).decided_by, html_text(ruling.who), time_element(ruling.when));
  if (!ruling.note.empty()) out += fmt::format(" <q>{}</q>", html_text(ruling.note));
  return out;
}

std::string time_element(const std::string& when) {
  constexpr std::size_t to_the_minute = 16;
  std::string shown = when.substr(0, to_the_minute);
  if (const std::size_t at = shown.find('T'); at != std::string::npos) shown[at] = ' ';
  return fmt::format("<time datetime=\"{}\">{} UTC</time>", html_text(when), html_text(shown));
}

std::string_view reason_title(const std::string& code, Language language) {
  const Rule* const rule = find_rule(code);
  if (rule == nullptr) return code;
  return language == Language::korean ? rule->title_ko : rule->title;
}

}  // namespace daejo::review
