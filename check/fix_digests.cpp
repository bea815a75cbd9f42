#include "check/fix_digests.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/signal_watch.h"
#include "base/utf8.h"
#include "check/fix_digest.h"
#include "check/unified_diff.h"
#include "check/user_command.h"
#include "parsers/read_digest.h"
#include "report/terminal_text.h"

namespace daejo::check {
namespace {

namespace fs = std::filesystem;

void say(const std::string& sentence) {
  std::cerr << "daejo: " << report::printable(sentence) << '\n';
}

void check_fixable(const parsers::Digest& digest) {
  if (parsers::guess_digest_format(digest.file, digest.source) != parsers::DigestFormat::markdown) {
    throw UsageError(digest.file +
                     ": --fix-with replaces summaries in Markdown digests only; leave this file out.");
  }
  std::error_code code;
  if (!fs::is_regular_file(digest.file, code)) {
    throw UsageError(digest.file + ": --fix-with needs a regular file that it can replace.");
  }
}

/// Reads the bytes of a file. Returns nothing if the file cannot be read.
std::optional<std::string> raw_bytes(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes;
  // `read` notes a read error in the stream's state. `std::istreambuf_iterator` would throw.
  for (std::array<char, 1U << 16U> chunk{}; in;) {
    in.read(chunk.data(), chunk.size());
    bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
  }
  return in.eof() ? std::optional(std::move(bytes)) : std::nullopt;
}

/// Replaces the file of the digest `before` with the source of `after`. Keeps a byte order mark. Returns an
/// empty text, or a message that says why the file was not replaced.
std::string replace_file(const parsers::Digest& before, const parsers::Digest& after) {
  // Hold back interrupts until the file is written, so that no temporary file is left behind.
  const SignalWatch watch;
  const std::optional<std::string> bytes = raw_bytes(before.file);
  if (!bytes) return "The file can no longer be read, so it was not fixed; run again.";
  const bool has_mark = bytes->starts_with(byte_order_mark);
  if (std::string_view(*bytes).substr(has_mark ? byte_order_mark.size() : 0) != before.source) {
    return "The file changed while it was being fixed, so it was left as it is; run again.";
  }
  if (::access(before.file.c_str(), W_OK) != 0) {
    return "The file is not writable, so it was not fixed; change its permissions.";
  }
  try {
    write_file_atomically(before.file, (has_mark ? std::string(byte_order_mark) : "") + after.source);
  } catch (const Error& error) {
    return std::string("The file was not fixed. ") + error.what();
  }
  return {};
}

/// Finds an earlier digest of the run that is the same file under another name. Returns the new version of
/// that digest, or null if there is none. `fixed` has the new versions of the first digests in `before`.
const parsers::Digest* same_digest(std::span<const parsers::Digest> before,
                                   const std::vector<parsers::Digest>& fixed, const parsers::Digest& digest) {
  for (std::size_t i = 0; i < fixed.size(); ++i) {
    std::error_code code;
    if (before[i].source == digest.source && fs::equivalent(before[i].file, digest.file, code)) {
      return &fixed[i];
    }
  }
  return nullptr;
}

/// Fixes the digests of a run, file by file.
class RunFixer {
 public:
  RunFixer(const FixOptions& options, const FixContext& context, AuditRun& run)
      : options_(options), context_(context), run_(run) {}

  std::vector<parsers::Digest> fix(std::span<const parsers::Digest> digests) {
    std::vector<parsers::Digest> fixed;
    for (std::size_t i = 0; i < digests.size(); ++i) {
      const parsers::Digest& digest = digests[i];
      if (const parsers::Digest* same = same_digest(digests, fixed, digest)) {
        fixed.push_back(parse_digest(same->source, digest.file, parsers::DigestFormat::markdown));
      } else {
        fixed.push_back(fix_one(digest, i));
      }
    }
    if (failing_ > 0 && !context_.quiet) say(closing_sentence());
    return fixed;
  }

 private:
  parsers::Digest fix_one(const parsers::Digest& digest, std::size_t number) {
    std::vector<AuditedEntry> entries;
    FixParts parts;
    for (std::size_t i = 0; i < run_.entries.size(); ++i) {
      if (run_.entries[i].digest != number) continue;
      entries.push_back(run_.entries[i]);
      parts.may_fix.push_back(context_.may_fix(i));
    }
    parts.audit = [this](const parsers::Digest& changed) { return context_.audit({&changed, 1}); };
    parts.fails = context_.fails;
    parts.run = [this](const std::string& request) {
      return run_user_command({"--fix-with", "--fix-timeout", options_.command, options_.timeout}, request);
    };
    parts.tell = [&](const FixAttempt& attempt) { tell(attempt, digest); };
    FixedDigest fixed = fix_digest(digest, std::move(entries), parts, options_.rounds);
    failing_ += fixed.failing;
    if (fixed.fixed == 0) return digest;
    const std::string sentence = options_.dry_run ? std::string() : replace_file(digest, fixed.digest);
    if (!sentence.empty()) {
      run_.unreadable.push_back({{digest.file}, sentence});
      return digest;
    }
    if (!context_.quiet) std::cerr << unified_diff(digest, fixed.digest, context_.color);
    fixed_ += fixed.fixed;
    ++files_;
    return std::move(fixed.digest);
  }

  void tell(const FixAttempt& attempt, const parsers::Digest& digest) const {
    if (attempt.kept && context_.quiet) return;
    const parsers::Entry& entry = digest.entries[attempt.entry];
    say(fmt::format("{}: {}: round {} of {}: {}", to_string(Place{digest.file, entry.line}),
                    entry.id ? to_string(*entry.id) : entry.title, attempt.round, options_.rounds,
                    attempt.sentence));
  }

  std::string closing_sentence() const {
    return fmt::format("{} of {} failing {} {} another summary{}{}.", fixed_, failing_,
                       failing_ == 1 ? "entry" : "entries", options_.dry_run ? "would get" : "got",
                       files_ > 0 ? fmt::format(", in {} {}", files_, files_ == 1 ? "file" : "files") : "",
                       options_.dry_run ? "; nothing was written" : "");
  }

  const FixOptions& options_;
  const FixContext& context_;
  AuditRun& run_;
  std::size_t failing_ = 0;
  std::size_t fixed_ = 0;
  std::size_t files_ = 0;
};

}  // namespace

void check_fix_options(const FixOptions& options, const Project& project) {
  if (options.command.empty()) return;
  if (reads_standard_input(project.digests)) {
    throw UsageError("--fix-with replaces files, and standard input (-) is not a file; name one.");
  }
  const bool never_fails = std::ranges::all_of(
      project.rules, [](const auto& rules) { return rules.second.fail_on == report::FailOn::never; });
  if (never_fails) {
    throw UsageError(
        "`fail-on` is never, so --fix-with has no failing summary to replace; change `fail-on`, or leave --fix-with out.");
  }
}

void fix_digests(const FixOptions& options, const FixContext& context, std::vector<parsers::Digest>& digests,
                 AuditRun& run) {
  std::ranges::for_each(digests, check_fixable);
  digests = RunFixer(options, context, run).fix(digests);
  run.entries = context.audit(digests);
}

}  // namespace daejo::check
