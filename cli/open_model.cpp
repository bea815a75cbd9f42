#include "cli/open_model.h"

#include "audit/glossary_overlay.h"
#include "audit/training_data.h"

namespace daejo {

Model open_model(const ModelChoice& choice) {
  const Model model = choice.model.empty() ? Model::shipped() : Model::open(choice.model);
  return choice.glossary.empty() ? model : with_glossary(model, read_glossary(choice.glossary));
}

}  // namespace daejo
