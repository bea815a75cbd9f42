#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "check/check_command.h"
#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/setting_options.h"
#include "report/terminal_text.h"

extern "C" {
extern const char daejo_demo_digest_begin[];
extern const char daejo_demo_digest_end[];
extern const char daejo_demo_abstracts_begin[];
extern const char daejo_demo_abstracts_end[];
}

namespace daejo::cli {
namespace {

/// The closing text. {digest}, {abstracts} and {report} stand for paths, and {summary} for the last line of a
/// check.
constexpr Phrase what_next = {
    R"({summary}
The sample is a day's digest with mistakes made on purpose. Its abstracts lie beside it, so nothing was fetched.

Open the report                 {report}
Check the sample again          daejo check {digest} --abstracts {abstracts} --offline
See why one is a mismatch       daejo explain {digest} --entry 2010.11929 --abstracts {abstracts} --offline

With a digest of your own:
See what daejo reads of it      daejo read DIGEST
Check it (asks arXiv)           daejo check DIGEST
)",
    R"({summary}
표본은 일부러 틀린 요약을 섞은 하루치 다이제스트입니다. 초록도 함께 들어 있어 네트워크를 쓰지 않았습니다.

보고서 열기                     {report}
표본을 다시 검사                daejo check {digest} --abstracts {abstracts} --offline
왜 틀렸는지 보기                daejo explain {digest} --entry 2010.11929 --abstracts {abstracts} --offline

이제 직접 만든 다이제스트로:
무엇을 읽는지 보기              daejo read 파일
검사하기(arXiv에 물어봄)        daejo check 파일
)"};

/// Writes a file of the sample. If a file with another content exists, throws `UsageError` instead.
void write_sample(const std::filesystem::path& file, std::string_view bytes) {
  if (std::filesystem::exists(file)) {
    if (read_text_file(file) == bytes) return;
    throw UsageError("'" + file.string() +
                     "' exists already and is not the sample's; name another folder: daejo demo FOLDER.");
  }
  write_file_atomically(file, bytes);
}

/// Makes a path printable. If a shell would not take the result as one word, it is quoted.
std::string shell_word(const std::filesystem::path& path) {
  std::string text = report::printable(path.string());
  if (text.find_first_of(" \t\"'\\$`&|;<>()*?[]#~!{}") == std::string::npos) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

/// Writes the built-in sample into the folder, checks it without the network, writes the HTML report next to
/// it, and tells the user what to do next. An older report is replaced. Throws `UsageError` if the folder has
/// another digest.md or abstracts.jsonl.
void run_demo(const std::filesystem::path& folder, Language language) {
  const std::filesystem::path digest = folder / "digest.md";
  const std::filesystem::path abstracts = folder / "abstracts.jsonl";
  const std::filesystem::path report = folder / "report.html";
  std::error_code code;
  std::filesystem::create_directories(folder, code);
  if (code) throw InputError({folder.string()}, "The folder cannot be made (" + code.message() + ").");
  write_sample(digest, {daejo_demo_digest_begin, daejo_demo_digest_end});
  write_sample(abstracts, {daejo_demo_abstracts_begin, daejo_demo_abstracts_end});

  check::CheckOptions check;
  const std::vector<std::string> paths = {digest.string()};
  check.project.digests = check::list_digests(paths, {});
  check.abstracts.snapshots = {abstracts};
  check.abstracts.offline = true;
  check.contrast_matrix = true;
  check.sentences = true;
  check.quiet = true;
  const AuditRun run = audit_paths(check);
  write_file_atomically(report, render(run, report::Format::html, {}));
  std::cout << fmt::format(fmt::runtime(what_next.in(language)),
                           fmt::arg("summary", to_sentence(report::summarize(run), language)),
                           fmt::arg("digest", shell_word(digest)),
                           fmt::arg("abstracts", shell_word(abstracts)),
                           fmt::arg("report", shell_word(report)));
}

/// The options of `demo` as typed.
struct DemoArguments {
  std::filesystem::path folder = "daejo-demo";  ///< For the sample. It is created if it does not exist.
  check::ProjectRequest project;
};

}  // namespace

void add_demo(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("demo", "Check a built-in sample without the network, and say what next");
  const auto arguments = std::make_shared<DemoArguments>();
  command->add_option("folder", arguments->folder, "Where to write the sample and its report")
      ->type_name("FOLDER")
      ->capture_default_str();
  add_setting(*command, "lang", arguments->project.typed);
  commands.push_back({command, [arguments] {
                        arguments->project.choice.isolated = true;
                        run_demo(arguments->folder,
                                 language_in_force(open_project_at(arguments->project, {}).settings));
                        return 0;
                      }});
}

}  // namespace daejo::cli
