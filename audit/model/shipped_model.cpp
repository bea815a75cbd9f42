#include <cstddef>
#include <span>

#include "audit/model/model.h"

extern "C" {
extern const std::byte daejo_shipped_model_begin[];
extern const std::byte daejo_shipped_model_end[];
}

namespace daejo::audit {

const Model& Model::shipped() {
  static const Model model(
      ModelFile::from_program({daejo_shipped_model_begin, daejo_shipped_model_end}, "the shipped model"));
  return model;
}

}  // namespace daejo::audit
