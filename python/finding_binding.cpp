#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include "bindings.h"
#include "daejo/finding.h"

namespace daejo::python {
namespace {

namespace nb = nanobind;
using namespace nb::literals;
using api::Finding;
using api::Reason;

/// Parses the name of a verdict or a severity, which Python code sees as text. Throws a `ValueError` of
/// Python if the name is not that of any of `values`.
template <typename Value>
Value parse_name(std::string_view name, std::initializer_list<Value> values) {
  for (const Value value : values) {
    if (to_string(value) == name) return value;
  }
  throw nb::value_error("The name is unknown.");
}

nb::dict reason_dict(const Reason& reason) {
  nb::dict out;
  out["code"] = reason.code;
  out["severity"] = to_string(reason.severity);
  out["message"] = reason.message;
  out["message_ko"] = reason.message_ko;
  out["line"] = reason.line;
  out["accepted"] = reason.accepted;
  return out;
}

nb::dict finding_dict(const Finding& finding) {
  nb::list reasons;
  for (const Reason& reason : finding.reasons) reasons.append(reason_dict(reason));
  nb::dict out;
  out["verdict"] = to_string(finding.verdict);
  out["mismatch"] = finding.mismatch;
  out["logit"] = finding.logit;
  out["reasons"] = reasons;
  out["arxiv_id"] = finding.arxiv_id;
  out["title"] = finding.title;
  out["file"] = finding.file;
  out["line"] = finding.line;
  return out;
}

Reason reason_from(const nb::dict& state) {
  return {nb::cast<std::string>(state["code"]),
          parse_name(nb::cast<std::string_view>(state["severity"]),
                     {api::Severity::note, api::Severity::warning, api::Severity::error}),
          nb::cast<std::string>(state["message"]),
          nb::cast<std::string>(state["message_ko"]),
          nb::cast<std::size_t>(state["line"]),
          nb::cast<bool>(state["accepted"])};
}

Finding finding_from(const nb::dict& state) {
  Finding finding;
  finding.verdict =
      parse_name(nb::cast<std::string_view>(state["verdict"]),
                 {api::Verdict::ok, api::Verdict::review, api::Verdict::mismatch, api::Verdict::unverified});
  finding.mismatch = nb::cast<std::optional<double>>(state["mismatch"]);
  finding.logit = nb::cast<std::optional<double>>(state["logit"]);
  for (const nb::handle reason : nb::cast<nb::list>(state["reasons"])) {
    finding.reasons.push_back(reason_from(nb::cast<nb::dict>(reason)));
  }
  finding.arxiv_id = nb::cast<std::string>(state["arxiv_id"]);
  finding.title = nb::cast<std::string>(state["title"]);
  finding.file = nb::cast<std::string>(state["file"]);
  finding.line = nb::cast<std::size_t>(state["line"]);
  return finding;
}

/// Renders "Name(field=value, …)".
std::string shown(const nb::dict& fields, const std::string& name) {
  std::string inner;
  for (const auto& [key, value] : fields) {
    if (!inner.empty()) inner += ", ";
    inner += nb::cast<std::string>(key) + "=" + nb::repr(value).c_str();
  }
  return name + "(" + inner + ")";
}

}  // namespace

void bind_findings(nb::module_& module) {
  nb::class_<Reason>(module, "Reason", "One thing that is wrong with a summary.")
      .def_ro("code", &Reason::code,
              "\"unrelated\", \"swapped\", …; docs/reasons.md explains each. Never renamed.")
      .def_prop_ro(
          "severity", [](const Reason& reason) { return to_string(reason.severity); },
          nb::sig("def severity(self) -> typing.Literal['note', 'warning', 'error']"), "How severe it is.")
      .def_ro("message", &Reason::message, "In English, in whole sentences.")
      .def_ro("message_ko", &Reason::message_ko, "The same in Korean.")
      .def_ro("line", &Reason::line, "The line in the digest, from 1; 0 if the summary is not in a file.")
      .def_ro(
          "accepted", &Reason::accepted,
          "Whether it was accepted by a comment in the digest, a baseline or an editor, and so does not count.")
      .def("as_dict", reason_dict, nb::sig("def as_dict(self) -> dict[str, typing.Any]"), "For JSON.")
      .def("__repr__", [](const Reason& reason) { return shown(reason_dict(reason), "Reason"); })
      .def("__getstate__", reason_dict, nb::sig("def __getstate__(self) -> dict[str, typing.Any]"))
      .def(
          "__setstate__",
          [](Reason& reason, const nb::dict& state) { new (&reason) Reason(reason_from(state)); },
          nb::sig("def __setstate__(self, state: dict[str, typing.Any], /) -> None"));

  nb::class_<Finding>(module, "Finding", "The result for one summary.")
      .def_prop_ro(
          "verdict", [](const Finding& finding) { return to_string(finding.verdict); },
          nb::sig("def verdict(self) -> typing.Literal['ok', 'review', 'mismatch', 'unverified']"),
          "The verdict. \"unverified\" means that the summary could not be checked, so do not treat it as \"ok\".")
      .def_ro("mismatch", &Finding::mismatch,
              "Probability that the summary is not about the paper, 0 to 1; None if unverified.")
      .def_ro("logit", &Finding::logit, "The logit of mismatch; higher is worse; None if unverified.")
      .def_ro("reasons", &Finding::reasons, "Sorted by severity, the most severe reason first; may be empty.")
      .def_ro("arxiv_id", &Finding::arxiv_id, "\"2410.12405\", without a version; \"\" if unknown.")
      .def_ro("title", &Finding::title, "As in the digest, or as the caller gave it.")
      .def_ro("file", &Finding::file, "The digest; \"\" for a pair that is not in one.")
      .def_ro("line", &Finding::line, "The line of the entry's heading, from 1; 0 if there is no file.")
      .def("as_dict", finding_dict, nb::sig("def as_dict(self) -> dict[str, typing.Any]"), "For JSON.")
      .def("__repr__", [](const Finding& finding) { return shown(finding_dict(finding), "Finding"); })
      .def("__getstate__", finding_dict, nb::sig("def __getstate__(self) -> dict[str, typing.Any]"))
      .def(
          "__setstate__",
          [](Finding& finding, const nb::dict& state) { new (&finding) Finding(finding_from(state)); },
          nb::sig("def __setstate__(self, state: dict[str, typing.Any], /) -> None"));
}

}  // namespace daejo::python
