#include "cli/option_groups.h"

#include <fmt/format.h>

#include <cmath>

#include "base/parallel.h"
#include "cli/apply_settings.h"
#include "cli/setting_options.h"

namespace daejo::cli {

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

void add_output(CLI::App& command, std::filesystem::path& path) {
  add_file(command, "-o,--output", path, "Where to write it, instead of standard output");
}

CLI::Option* add_format(CLI::App& command, std::string& format, std::vector<std::string> names,
                        const std::string& help) {
  return command.add_option("--format", format, help)
      ->capture_default_str()
      ->type_name("FORMAT")
      ->check(one_of(std::move(names)));
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

void add_model_choice(CLI::App& command, check::ModelChoice& choice) {
  add_file(command, "--model", choice.model, setting_help("model"));
  add_file(command, "--glossary", choice.glossary, setting_help("glossary"));
}

void add_judging(CLI::App& command, audit::JudgeOptions& judge, check::ModelChoice& choice) {
  add_model_choice(command, choice);
  add_file(command, "--background", choice.background, setting_help("background"));
  add_file(command, "--profile", choice.profile, setting_help("profile"));
  const auto add_number = [&](const std::string& key, double& number) {
    const project::SettingKey& limits = *project::find_setting_key(key);
    command.add_option("--" + key, number, setting_help(key))
        ->type_name(std::string(limits.value_name))
        ->capture_default_str()
        ->check(number_from(limits.least, limits.most));
  };
  add_number("mismatch-at", judge.thresholds.mismatch);
  add_number("review-at", judge.thresholds.review);
  add_number("base-rate", judge.base_rate);
}

void add_threads(CLI::App& command, std::size_t& threads) {
  threads = default_threads();
  command.add_option("-j,--jobs", threads, setting_help("jobs"))->type_name("N")->check(CLI::Range(1, 256));
}

void add_source_url(CLI::App& command, report::HtmlOptions& html) {
  command
      .add_option(
          "--source-url", html.source_url,
          "The URL of a digest's line, for links in HTML and Markdown reports and in the queue's pages; {file} and {line} in it stand for the line's file and number")
      ->type_name("URL");
}

CLI::Option* add_queue_choice(CLI::App& command, std::string& queue, const std::string& help) {
  return command.add_option("--queue", queue, help)->type_name("FILE|URL");
}

void add_digests(CLI::App& command, DigestArguments& arguments) {
  check::ProjectRequest& project = arguments.project;
  command
      .add_option(
          "paths", project.paths,
          "Digests: files, folders and globs; - is standard input. Default: those that daejo.toml names")
      ->type_name("PATH");
  command
      .add_option("--stdin-filename", project.stdin_name,
                  "File name to assume for standard input, which decides its format and settings")
      ->type_name("NAME");
  add_setting(command, "exclude", project.typed);
  add_run_settings(command, project.typed);
  add_settings_choice(command, project.choice);
}

void add_run_settings(CLI::App& command, project::TypedSettings& typed) {
  for (const char* key :
       {"abstracts", "store",         "offline",     "api-url",   "api-interval", "deadline", "contact",
        "color",     "lang",          "model",       "glossary",  "background",   "profile",  "sources",
        "full-text", "full-text-url", "mismatch-at", "review-at", "base-rate",    "preview"}) {
    add_setting(command, key, typed);
  }
  add_setting(command, "jobs", typed, "-j");
}

check::CheckOptions resolve_options(const DigestArguments& arguments) {
  check::CheckOptions options = arguments.check;
  options.project = open_project(arguments.project);
  apply_settings(options.project.settings, options);
  return options;
}

}  // namespace daejo::cli
