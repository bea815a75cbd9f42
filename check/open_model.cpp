#include "check/open_model.h"

#include "audit/index/indexed_background.h"
#include "audit/training/glossary_overlay.h"
#include "audit/training/training_data.h"
#include "base/file.h"

namespace daejo {

Model open_model(const ModelChoice& choice) {
  const Model model = choice.model.empty() ? Model::shipped() : Model::open(choice.model);
  return choice.glossary.empty() ? model : with_glossary(model, read_glossary(choice.glossary));
}

std::unique_ptr<const WiderBackground> open_background(const ModelChoice& choice, const Model& model) {
  if (choice.background.empty()) return nullptr;
  return std::make_unique<IndexedBackground>(model, PaperIndex::open(choice.background, model));
}

std::optional<PublisherProfile> open_profile(const ModelChoice& choice, const Model& model) {
  if (choice.profile.empty()) return std::nullopt;
  return parse_profile(read_text_file(choice.profile), choice.profile.string(), model.name);
}

}  // namespace daejo
