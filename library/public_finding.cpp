#include "library/public_finding.h"

#include <array>

namespace daejo::library {
namespace {

api::Verdict public_verdict(Verdict verdict) {
  static constexpr std::array verdicts = {api::Verdict::ok, api::Verdict::unverified, api::Verdict::review,
                                          api::Verdict::mismatch};
  return verdicts.at(static_cast<std::size_t>(verdict));
}

static_assert(static_cast<int>(api::Severity::error) == static_cast<int>(Severity::error));

api::Reason public_reason(const Reason& reason) {
  return {reason.code,
          static_cast<api::Severity>(reason.severity),
          reason.message.english,
          reason.message.in(Language::korean),
          reason.place.line,
          reason.suppressed != Suppression::none};
}

}  // namespace
}  // namespace daejo::library

namespace daejo::api {

std::string_view to_string(Verdict verdict) {
  return EnumNames<Verdict, 4>{{"ok", "review", "mismatch", "unverified"}}.of(verdict);
}

std::string_view to_string(Severity severity) {
  return daejo::to_string(static_cast<daejo::Severity>(severity));
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
