#include "check/report_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/nearest_name.h"

namespace daejo::check {
namespace {

/// Whether two paths lead to the same file. The file need not exist yet.
bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
  std::error_code code;
  if (std::filesystem::equivalent(one, other, code)) return true;
  return std::filesystem::weakly_canonical(one, code) == std::filesystem::weakly_canonical(other, code);
}

void check_not_shared(const ReportFile& one, const ReportFile& other) {
  if (one.is_to_standard_output() && other.is_to_standard_output()) {
    throw UsageError(
        fmt::format("Both the {} and the {} report would go to standard output; name a file for one.",
                    to_string(one.format), to_string(other.format)));
  }
  const bool is_in_file = !one.is_to_standard_output() && !other.is_to_standard_output();
  if (is_in_file && is_same_file(one.file, other.file)) {
    throw UsageError(fmt::format("Both the {} and the {} report would go to {}; name another file for one.",
                                 to_string(one.format), to_string(other.format), other.file.string()));
  }
}

/// Whether writing `output` would overwrite `input`. Only a regular file can be overwritten: a device or a
/// pipe may be both an input and the output.
bool is_replaced_by(const std::filesystem::path& input, const std::filesystem::path& output) {
  std::error_code code;
  return output != "-" && std::filesystem::is_regular_file(input, code) &&
         std::filesystem::equivalent(input, output, code);
}

}  // namespace

ReportFile parse_report_file(const std::string& typed) {
  const std::size_t equals = typed.find('=');
  const std::string name = typed.substr(0, equals);
  const std::vector<std::string> known = report::format_names();
  const auto format = report::parse_format(name);
  if (!format) {
    throw UsageError(fmt::format("Unknown report format '{}'{} Formats are {}.", name,
                                 did_you_mean(name, known), fmt::join(known, ", ")));
  }
  if (equals == std::string::npos || equals + 1 == typed.size()) {
    throw UsageError(fmt::format(
        "--report {} does not name a file; write {}=FILE, or {}=- for standard output.", typed, name, name));
  }
  return {*format, typed.substr(equals + 1)};
}

void check_report_files(std::span<const ReportFile> reports, std::span<const std::filesystem::path> inputs) {
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) check_not_shared(reports[j], reports[i]);
    check_output_file(reports[i].file, inputs);
  }
}

void check_output_file(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs) {
  const auto is_replaced = [&](const std::filesystem::path& input) { return is_replaced_by(input, output); };
  if (std::ranges::any_of(inputs, is_replaced)) {
    throw UsageError(output.string() + " is an input of this run; name another output file.");
  }
}

bool can_resume(const ReportFile& report) {
  return report.format == report::Format::json_lines && !report.is_to_standard_output();
}

PendingReports::PendingReports(std::span<const ReportFile> files,
                               const std::function<report::RenderOptions(const ReportFile&)>& options_of,
                               std::size_t threads, bool resume) {
  for (const ReportFile& file : files) {
    Pending& pending = pending_.emplace_back();
    pending.file = file;
    TakeBytes take;
    if (resume && can_resume(file)) {
      pending.resumed = std::make_unique<ResumedFile>(file.file);
      take = [&resumed = *pending.resumed](std::string_view more) { resumed.write(more); };
    } else if (is_replaced_whole(file.file)) {
      pending.whole = std::make_unique<AtomicFile>(file.file);
      take = [&whole = *pending.whole](std::string_view more) { whole.write(more); };
    } else {
      pending.bytes = std::make_unique<Spool>();
      take = [&bytes = *pending.bytes](std::string_view more) { bytes.add(more); };
    }
    pending.writer = make_report_writer(file.format, options_of(file), std::move(take), threads);
  }
}

void PendingReports::add(std::span<const AuditedEntry> entries, std::span<const report::FailOn> fail_on) {
  for (const Pending& pending : pending_) pending.writer->add(entries, fail_on);
}

void PendingReports::finish(const AuditRun& rest, const report::Summary& summary) {
  for (Pending& pending : pending_) {
    pending.writer->finish(rest, summary);
    pending.writer.reset();
  }
}

void PendingReports::drop(const std::filesystem::path& file) {
  std::erase_if(pending_, [&](const Pending& pending) { return pending.file.file == file; });
}

void PendingReports::write() {
  for (const bool to_standard_output : {false, true}) {
    for (const Pending& pending : pending_) {
      if (pending.file.is_to_standard_output() != to_standard_output) continue;
      if (pending.whole) pending.whole->commit();
      if (pending.resumed) pending.resumed->finish();
      if (!pending.bytes) continue;
      write_file_atomically(pending.file.file, [&](const TakeBytes& take) {
        for (std::size_t i = 0; i < pending.bytes->size(); ++i) take(pending.bytes->read(i));
      });
    }
  }
}

}  // namespace daejo::check
