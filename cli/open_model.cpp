#include "cli/open_model.h"

#include "audit/glossary_overlay.h"
#include "audit/training_data.h"
#include "index/indexed_background.h"

namespace daejo {

Model open_model(const ModelChoice& choice) {
  const Model model = choice.model.empty() ? Model::shipped() : Model::open(choice.model);
  return choice.glossary.empty() ? model : with_glossary(model, read_glossary(choice.glossary));
}

std::unique_ptr<const WiderBackground> open_background(const ModelChoice& choice, const Model& model) {
  if (choice.background.empty()) return nullptr;
  return std::make_unique<IndexedBackground>(model, PaperIndex::open(choice.background, model));
}

}  // namespace daejo
