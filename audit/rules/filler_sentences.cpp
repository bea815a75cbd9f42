#include "audit/rules/filler_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "audit/model/summary_terms.h"
#include "audit/score/filler.h"

namespace daejo::audit {

void show_filler(const Model& model, const EntryReading& reading, std::vector<Reason>& reasons) {
  const auto generic = std::ranges::find(reasons, "generic", &Reason::code);
  if (generic == reasons.end()) return;
  Vocabulary vocabulary(model);
  std::string filler;
  std::size_t count = 0;
  for (const SummarySentence& sentence : reading.summary) {
    const std::string_view text = reading.text_of(sentence);
    if (specificity_of(model, read_summary(vocabulary, text)).specific > 0) continue;
    ++count;
    if (!filler.empty()) filler += '\n';
    filler += text;
  }
  generic->message.english +=
      fmt::format(" {} of its {} sentences are filler.", count, reading.summary.size());
  generic->message.korean +=
      fmt::format(" {}문장 가운데 {}문장이 빈말입니다.", reading.summary.size(), count);
  generic->evidence.push_back({"sentences", static_cast<double>(reading.summary.size())});
  generic->evidence.push_back({"filler_sentences", static_cast<double>(count)});
  generic->evidence.push_back({"filler", filler});
}

}  // namespace daejo::audit
