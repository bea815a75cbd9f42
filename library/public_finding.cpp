#include "library/public_finding.h"

namespace daejo::library {
namespace {

api::Verdict public_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::ok:
      return api::Verdict::ok;
    case Verdict::review:
      return api::Verdict::review;
    case Verdict::mismatch:
      return api::Verdict::mismatch;
    case Verdict::unverified:
      break;
  }
  return api::Verdict::unverified;
}

api::Severity public_severity(Severity severity) {
  switch (severity) {
    case Severity::note:
      return api::Severity::note;
    case Severity::warning:
      return api::Severity::warning;
    case Severity::error:
      break;
  }
  return api::Severity::error;
}

api::Reason public_reason(const Reason& reason) {
  return {reason.code,
          public_severity(reason.severity),
          reason.message.english,
          reason.message.in(Language::korean),
          reason.place.line,
          reason.suppressed != Suppression::none};
}

}  // namespace
}  // namespace daejo::library

namespace daejo::api {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::ok:
      return "ok";
    case Verdict::review:
      return "review";
    case Verdict::mismatch:
      return "mismatch";
    case Verdict::unverified:
      break;
  }
  return "unverified";
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

}  // namespace daejo::api

namespace daejo::library {

api::Finding public_finding(const Judgement& judgement) {
  api::Finding finding;
  finding.verdict = public_verdict(judgement.verdict);
  finding.mismatch = judgement.mismatch;
  finding.logit = judgement.logit;
  finding.reasons.reserve(judgement.reasons.size());
  for (const Reason& reason : judgement.reasons) finding.reasons.push_back(public_reason(reason));
  return finding;
}

api::Finding public_finding(const AuditedEntry& audited) {
  api::Finding finding = public_finding(audited.judgement);
  if (audited.entry.id) finding.arxiv_id = audited.entry.id->base;
  finding.title = audited.entry.title;
  finding.file = audited.file;
  finding.line = audited.entry.line;
  return finding;
}

}  // namespace daejo::library
