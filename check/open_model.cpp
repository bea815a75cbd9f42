#include "check/open_model.h"

#include "audit/index/indexed_background.h"
#include "audit/training/glossary_overlay.h"
#include "audit/training/training_data.h"
#include "base/file.h"

namespace daejo::check {

audit::Model open_model(const ModelChoice& choice) {
  const audit::Model model =
      choice.model.empty() ? audit::Model::shipped() : audit::Model::open(choice.model);
  return choice.glossary.empty() ? model : with_glossary(model, audit::read_glossary(choice.glossary));
}

std::unique_ptr<const audit::WiderBackground> open_background(const ModelChoice& choice,
                                                              const audit::Model& model) {
  if (choice.background.empty()) return nullptr;
  return std::make_unique<audit::IndexedBackground>(model, audit::PaperIndex::open(choice.background, model));
}

std::optional<audit::PublisherProfile> open_profile(const ModelChoice& choice, const audit::Model& model) {
  if (choice.profile.empty()) return std::nullopt;
  return audit::parse_profile(read_text_file(choice.profile), choice.profile.string(), model.name);
}

}  // namespace daejo::check
