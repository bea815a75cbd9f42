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

/// A user with their own home folder, which contains the store and is removed after the test.
struct CliTest : testing::Test {
  TemporaryFolder folder;
  RunOptions user = {.environment = {{"XDG_CACHE_HOME", (folder / "cache").string()}}};

  Ran run(const std::vector<std::string>& arguments) const { return run_daejo(arguments, user); }
  Ran run_with_input(const std::vector<std::string>& arguments, const std::string& input) const;
  /// The report of `daejo check --format json` with `arguments`; expects the exit status.
  ParsedJson check(std::vector<std::string> arguments, int expected_status) const;
  /// Writes a file in the test's folder and returns its path.
  std::string write(const std::string& name, const std::string& bytes) const {
    return folder.write(name, bytes).string();
  }
};

/// A file of the repository's fixtures.
std::string fixture(const std::string& name);

/// A file of the corpus next to the repository, which may be missing.
std::filesystem::path corpus(const std::string& name);

/// A day's digest in Markdown with an entry for each paper, summarised in a sentence of Korean.
std::string digest_of(const std::vector<parsers::Paper>& papers);

/// One entry in Markdown that links to `id`.
std::string entry_of(const std::string& id);

/// The entry of the sample digest that links to `id`, from its heading to the next.
std::string entry_of_sample(const std::string& id);

/// A field of each entry of a report, in order; numbers and nulls as they are printed.
std::vector<std::string> column(const ParsedJson& report, const std::string& field);

std::string read_bytes(const std::filesystem::path& path);

/// How many files and folders lie in a folder.
std::size_t count_files(const std::filesystem::path& path);

}  // namespace daejo::test
