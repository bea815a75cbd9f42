#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/json.h"
#include "parsers/paper.h"
#include "tests/support/run_daejo.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {

using daejo::ParsedJson;

/// A fixture with a temporary folder. daejo's cache folder, which has the default store, is inside it.
struct CliTest : testing::Test {
  TemporaryFolder folder;
  RunOptions user = {.environment = {{"XDG_CACHE_HOME", (folder / "cache").string()}}};

  Ran run(const std::vector<std::string>& arguments) const { return run_daejo(arguments, user); }
  Ran run_with_input(const std::vector<std::string>& arguments, const std::string& input) const;
  /// Runs `daejo check --format json` with `arguments`, expects the exit status, and returns the report.
  ParsedJson check(std::vector<std::string> arguments, int expected_status) const;
  /// Writes a file in the test's folder and returns its path.
  std::string write(const std::string& name, const std::string& bytes) const {
    return folder.write(name, bytes).string();
  }
};

/// The path of a file in the repository's folder `fixtures`.
std::string fixture(const std::string& name);

/// The path of a file in the corpus outside the repository. The file may be missing.
std::filesystem::path corpus(const std::string& name);

/// A Markdown digest of one day, with an entry for each paper. Each summary is one Korean sentence.
std::string digest_of(const std::vector<parsers::Paper>& papers);

/// A Markdown entry whose heading links to the arXiv paper `id`.
std::string entry_of(const std::string& id);

/// The entry of sample.md that links to `id`, from its heading to the next heading.
std::string entry_of_sample(const std::string& id);

/// The value of a field in each entry of a report, in the report's order. Values that are not strings are
/// given as JSON.
std::vector<std::string> column(const ParsedJson& report, const std::string& field);

std::string read_bytes(const std::filesystem::path& path);

/// How many files and folders a folder has, not counting those inside its subfolders.
std::size_t count_files(const std::filesystem::path& path);

}  // namespace daejo::test
