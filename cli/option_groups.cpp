#include "cli/option_groups.h"

#include <fmt/format.h>

#include <cmath>

#include "arxiv/store.h"
#include "base/parallel.h"
#include "cli/language_choice.h"

namespace daejo {

CLI::Validator number_from(double low, double high) {
  const std::string range = fmt::format("{} to {}", low, high);
  return {[=](const std::string& text) {
            double value = 0;
            const bool read = CLI::detail::lexical_cast(text, value);
            return read && value >= low && value <= high ? std::string()
                                                         : "'" + text + "' is not a number from " + range;
          },
          range};
}

CLI::Option* add_seconds(CLI::App& command, const std::string& name, std::chrono::milliseconds& time,
                         double least, const std::string& help) {
  constexpr double a_day = 86'400;
  return command
      .add_option_function<double>(
          name,
          [&time](const double& seconds) { time = std::chrono::milliseconds(std::lround(seconds * 1000)); },
          help)
      ->type_name("SECONDS")
      ->default_str(fmt::format("{}", static_cast<double>(time.count()) / 1000))
      ->check(number_from(least, a_day));
}

void add_model_choice(CLI::App& command, ModelChoice& choice) {
  command.add_option("--model", choice.model, "A model that `daejo train` wrote, instead of the shipped one")
      ->type_name("FILE");
  command
      .add_option("--glossary", choice.glossary,
                  "Lines of Korean, a tab, English, that override the lexicon's entries")
      ->type_name("FILE");
}

void add_judging(CLI::App& command, JudgeOptions& judge, ModelChoice& choice) {
  add_model_choice(command, choice);
  command
      .add_option("--mismatch-at", judge.thresholds.mismatch, "Probability at or over which it is a mismatch")
      ->capture_default_str()
      ->check(number_from(0, 1));
  command.add_option("--review-at", judge.thresholds.review, "Probability at or over which it is to review")
      ->capture_default_str()
      ->check(number_from(0, 1));
  command.add_option("--base-rate", judge.base_rate, "Share of wrong summaries that the probability assumes")
      ->capture_default_str()
      ->check(number_from(0.0001, 0.9999));
}

void add_threads(CLI::App& command, std::size_t& threads) {
  threads = default_threads();
  command.add_option("-j,--jobs", threads, "Threads; results do not depend on them")
      ->type_name("N")
      ->check(CLI::Range(1, 256));
}

void add_network(CLI::App& command, AbstractOptions& abstracts) {
  command.add_flag("--offline", abstracts.offline, "Never use the network");
  command.add_option("--api-url", abstracts.api_url, "arXiv's query API, or another server that speaks it")
      ->envname("DAEJO_ARXIV_API")
      ->type_name("URL");
  add_seconds(command, "--api-interval", abstracts.interval, 0,
              "Time between two requests, and before a failed one is sent again (twice as long each time); "
              "arXiv asks for 3 or more");
  add_seconds(command, "--deadline", abstracts.deadline, 0.1, "Most time that the network may take in all");
  command.add_option("--contact", abstracts.contact, "Your address, for arXiv to see in User-Agent")
      ->envname("DAEJO_CONTACT")
      ->type_name("ADDRESS");
}

void add_store_choice(CLI::App& command, std::string& store) {
  command.add_option("--store", store, "The store of abstracts, instead of the one in the cache folder")
      ->type_name("FILE");
}

void add_source_url(CLI::App& command, HtmlOptions& html) {
  command
      .add_option("--source-url", html.source_url,
                  "In HTML and Markdown, where a digest's line can be seen, with {file} and {line} in it")
      ->type_name("URL");
}

CLI::Option* add_queue_choice(CLI::App& command, std::string& queue, const std::string& help) {
  return command.add_option("--queue", queue, help)->type_name("FILE|postgresql://…");
}

void add_language(CLI::App& command, std::string& name) {
  command.add_option("--lang", name, "Language of what is reported: auto (as the locale says), ko or en")
      ->envname("DAEJO_LANG")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "ko", "en"}));
}

std::filesystem::path store_path(const std::string& named) {
  return named.empty() ? default_store_path() : std::filesystem::path(named);
}

void add_digests(CLI::App& command, DigestArguments& arguments) {
  command.add_option("paths", arguments.check.paths, "Digests: files or folders; - is standard input")
      ->type_name("PATH")
      ->required();
  command
      .add_option("--abstracts", arguments.check.abstracts.snapshots,
                  "A snapshot of arXiv's metadata (JSON Lines, plain or gzip); may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_store_choice(command, arguments.store);
  add_network(command, arguments.check.abstracts);
  command.add_option("--color", arguments.color, "Colours: auto, always or never")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "always", "never"}));
  add_language(command, arguments.language);
  add_judging(command, arguments.check.audit.judge, arguments.check.model);
  add_threads(command, arguments.check.audit.threads);
}

CheckOptions finished(const DigestArguments& arguments) {
  CheckOptions options = arguments.check;
  options.abstracts.store = store_path(arguments.store);
  options.abstracts.first_delay = options.abstracts.interval;
  options.reasons.threads = options.audit.threads;
  options.color = *parse_color_mode(arguments.color);
  options.language = choose_language(arguments.language, environment_variable);
  return options;
}

}  // namespace daejo
