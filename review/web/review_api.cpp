#include "review/web/review_api.h"

#include <map>

#include "report/json_value.h"
#include "report/read_results.h"
#include "review/web/live_audit.h"

namespace daejo::review {
namespace {

constexpr std::chrono::seconds lease_time{30};
constexpr std::size_t most_note_bytes = 8'000;
constexpr std::size_t most_text_bytes = 200'000;

/// Thrown when the body of a request is invalid, or names an item that does not exist (`status` 404).
struct BadBody {
  std::string sentence;
  int status = 400;
};

std::int64_t number_in(const Json& body, const char* name) {
  if (!body.is_object() || !body.contains(name) || !body[name].is_number_integer()) {
    throw BadBody{std::string("The field \"") + name + "\" must be an integer."};
  }
  return body[name].get<std::int64_t>();
}

std::string text_in(const Json& body, const char* name, std::size_t most) {
  if (!body.is_object() || !body.contains(name)) return {};
  if (!body[name].is_string() || body[name].get_ref<const std::string&>().size() > most) {
    throw BadBody{std::string("The field \"") + name + "\" must be a string of at most " +
                  std::to_string(most) + " bytes."};
  }
  return body[name].get<std::string>();
}

std::vector<std::string> texts_in(const Json& body, const char* name) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  if (!body.is_object() || !body.contains(name) || !body[name].is_array()) {
    throw BadBody{std::string("The field \"") + name + "\" must be a list of strings."};
  }
  for (const Json& text : body[name]) {
    if (!text.is_string())
      throw BadBody{std::string("The field \"") + name + "\" must be a list of strings."};
    texts.push_back(text.get<std::string>());
    bytes += texts.back().size();
  }
  if (bytes > most_text_bytes) throw BadBody{"The texts are too long."};
  return texts;
}

Json describe(const QueueProgress& progress) {
  return {{"open", progress.open}, {"decided", progress.decided}, {"last_change", progress.last_change}};
}

/// The name of the editor who has the item open in another session; empty if there is none.
std::string taken_by(const ReviewItem& item, const Session& session) {
  return item.holder == session.holder ? std::string() : item.taken_by;
}

Json describe(const ReviewItem& item, const Session& session) {
  return {{"id", item.id},
          {"version", item.version},
          {"verdict", to_string(item.entry.verdict)},
          {"current", item.is_current},
          {"ruling",
           {{"decision", to_string(item.ruling.decision)},
            {"note", item.ruling.note},
            {"who", item.ruling.who},
            {"when", item.ruling.when}}},
          {"taken_by", taken_by(item, session)}};
}

std::string now_of(arxiv::Clock& clock) {
  return arxiv::iso_8601_utc(clock.wall_time());
}

QueueProgress progress_of(const ApiTools& tools) {
  return tools.stores.read([](ReviewStore& store) { return store.progress(); });
}

ReviewItem item_of(const ApiTools& tools, std::int64_t id) {
  const std::string now = now_of(tools.clock);
  std::optional<ReviewItem> item = tools.stores.read([&](ReviewStore& store) { return store.find(id, now); });
  if (!item) throw BadBody{"There is no such item.", 404};
  return std::move(*item);
}

ApiAnswer answer_to(const ApiTools& tools, const DecideResult& result, const Session& session) {
  ApiAnswer answer;
  if (result.item) answer.body["item"] = describe(*result.item, session);
  switch (result.outcome) {
    case Outcome::done:
      answer.body["counts"] = describe(progress_of(tools));
      break;
    case Outcome::conflict:
      answer.status = 409;
      answer.body["error"] = "The item has changed in the meantime; look at it again.";
      break;
    case Outcome::unknown_item:
      answer.status = 404;
      answer.body["error"] = "There is no such item.";
      break;
    case Outcome::nothing_to_undo:
      answer.status = 422;
      answer.body["error"] = "Nothing to undo.";
      break;
  }
  return answer;
}

std::string fixed_markdown(const ApiTools& tools, std::int64_t id, const std::vector<std::string>& texts) {
  const AuditRun run = report::parse_results(item_of(tools, id).entry.results, "the queue");
  std::vector<parsers::Section> sections = run.entries.at(0).entry.sections;
  if (texts.size() != sections.size())
    throw BadBody{"The number of the summary's sections has changed by now; load the page again."};
  for (std::size_t i = 0; i < sections.size(); ++i) sections[i].text = texts[i];
  return to_markdown(sections);
}

ApiAnswer decide(const ApiTools& tools, const Json& body, const Session& session) {
  const std::int64_t id = number_in(body, "item");
  const std::int64_t version = number_in(body, "version");
  const auto decision = parse_decision(text_in(body, "decision", 40));
  if (!decision || *decision == Decision::none) throw BadBody{"Unknown decision."};
  Ruling ruling{*decision, text_in(body, "note", most_note_bytes), session.name, now_of(tools.clock), {}};
  if (*decision == Decision::fixed && body.contains("fixed"))
    ruling.fixed_text = fixed_markdown(tools, id, texts_in(body, "fixed"));
  return answer_to(tools,
                   tools.stores.write([&](ReviewStore& store) { return store.decide(id, version, ruling); }),
                   session);
}

ApiAnswer undo(const ApiTools& tools, const Json& body, const Session& session) {
  const std::int64_t id = number_in(body, "item");
  const std::int64_t version = number_in(body, "version");
  const std::string now = now_of(tools.clock);
  return answer_to(tools, tools.stores.write([&](ReviewStore& store) {
    return store.undo(id, version, session.name, now);
  }),
                   session);
}

ApiAnswer take(const ApiTools& tools, const Json& body, const Session& session) {
  const std::int64_t id = number_in(body, "item");
  const std::string now = now_of(tools.clock);
  const std::string until = arxiv::iso_8601_utc(tools.clock.wall_time() + lease_time);
  tools.stores.write([&](ReviewStore& store) {
    return store.take(id, {session.name, session.holder}, now, until);
  });
  const ReviewItem item = item_of(tools, id);
  return {200,
          {{"taken_by", taken_by(item, session)},
           {"item", describe(item, session)},
           {"counts", describe(progress_of(tools))}}};
}

ApiAnswer release(const ApiTools& tools, const Json& body, const Session& session) {
  const std::int64_t id = number_in(body, "item");
  tools.stores.write([&](ReviewStore& store) {
    store.release(id, {session.name, session.holder});
    return true;
  });
  return {200, Json::object()};
}

ApiAnswer score(const ApiTools& tools, const Json& body, const Session& /*session*/) {
  const ReviewItem item = item_of(tools, number_in(body, "item"));
  const std::vector<std::string> texts = texts_in(body, "sections");
  const AuditRun run = report::parse_results(item.entry.results, "the queue");
  const AuditedEntry& stored = run.entries.at(0);
  if (texts.size() != stored.entry.sections.size()) {
    throw BadBody{"The number of the summary's sections has changed by now; load the page again."};
  }
  const auto papers = tools.stores.read([&](ReviewStore& store) { return store.papers_of(item.entry.file); });
  audit::JudgeOptions judge = tools.judge;
  judge.thresholds = run.thresholds;
  const AuditedEntry audited = audit_edited(tools.model, stored, texts, papers, judge);
  const Judgement& judgement = audited.judgement;
  return {200,
          {{"verdict", to_string(judgement.verdict)},
           {"mismatch", report::json_number(judgement.mismatch)},
           {"logit", report::json_number(judgement.logit)},
           {"was", report::json_number(item.entry.mismatch)},
           {"markdown", to_markdown(audited.entry.sections)},
           {"reasons", report::array_of(judgement.reasons, [](const Reason& reason) {
              return Json{{"code", reason.code},
                          {"severity", to_string(reason.severity)},
                          {"en", reason.message.english},
                          {"ko", reason.message.korean}};
            })}}};
}

}  // namespace

ApiAnswer answer_api(const ApiTools& tools, const std::string& what, const Json& body,
                     const Session& session) {
  using Act = ApiAnswer (*)(const ApiTools&, const Json&, const Session&);
  static const std::map<std::string, Act> acts = {
      {"decide", decide}, {"undo", undo}, {"take", take}, {"release", release}, {"score", score}};
  const auto act = acts.find(what);
  if (act == acts.end()) return {404, {{"error", "Unknown action."}}};
  try {
    return act->second(tools, body, session);
  } catch (const BadBody& bad) {
    return {bad.status, {{"error", bad.sentence}}};
  }
}

ApiAnswer answer_changes(const ApiTools& tools, std::int64_t since, const Session& session) {
  // If two transactions run at the same time, the one with the higher history number may become visible
  // first. So that a page misses no change, the last 50 history numbers up to `since` are looked up again.
  constexpr std::int64_t overlap = 50;
  const std::string now = now_of(tools.clock);
  const QueueProgress progress = progress_of(tools);
  const auto items =
      tools.stores.read([&](ReviewStore& store) { return store.changed_since(since - overlap, now); });
  Json rows = report::array_of(items, [&](const ReviewItem& item) { return describe(item, session); });
  return {200, {{"counts", describe(progress)}, {"items", std::move(rows)}}};
}

}  // namespace daejo::review
