#include "audit/training/model_sections.h"

#include "audit/model/string_table.h"

namespace daejo::audit {

void replace_strings(ModelFileWriter& file, const std::string& name,
                     const std::vector<std::string>& strings) {
  const StringTableArrays table = make_string_table(strings);
  replace(file, name + ".offsets", table.offsets);
  replace(file, name + ".bytes", table.bytes);
  replace(file, name + ".slots", table.slots);
}

void replace_lexicon(ModelFileWriter& file, const std::string& name, const LexiconMatrix& lexicon) {
  const auto rows = static_cast<std::size_t>(lexicon.rows());
  const auto entries = static_cast<std::size_t>(lexicon.nonZeros());
  for (const char* part : {".rows", ".columns", ".values"}) file.remove(name + part);
  file.add<std::int32_t>(name + ".rows", {lexicon.outerIndexPtr(), rows + 1});
  file.add<std::int32_t>(name + ".columns", {lexicon.innerIndexPtr(), entries});
  file.add<float>(name + ".values", {lexicon.valuePtr(), entries});
}

}  // namespace daejo::audit
