// Fuzzes the reading of a model file. The input is used both as a file itself and as a list of changes to a
// good model, whose checksum is then corrected so that the code behind it is reached.
#include <cmath>

#include "audit/score/score_pairs.h"
#include "base/error.h"
#include "tests/audit/toy_corpus.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

using namespace daejo;

constexpr std::string_view pair =
    R"({"summary":"음성 인식 모델 SpeechMill을 제안합니다. 오류를 12.5% 줄입니다.","title":"SpeechMill",)"
    R"("abstract":"We propose SpeechMill, a speech recognition model. It lowers the error by 12.5%."})";

/// Opens a model with these bytes and scores a pair with it. A model that can be opened must work.
void use(std::string bytes) {
  try {
    const audit::Model model(audit::ModelFile::from_bytes(std::move(bytes), "model"));
    audit::Workspace workspace(model);
    const std::string answer = answer_pair_line(workspace, pair, {});
    fuzz::promise(answer.find(R"("logit":null)") == std::string::npos ||
                      answer.find(R"("verdict":"unverified")") != std::string::npos,
                  "without a score there is no verdict");
  } catch (const InputError&) {
    // Throwing InputError is a valid outcome.
  }
}

/// Makes a model from a good one by overwriting, cutting or lengthening sections as the input says.
std::string changed_model(fuzz::Input& input) {
  static const audit::ModelFile good = audit::ModelFile::from_bytes(test::toy_model_bytes(), "toy");
  static const std::vector<std::string> names = good.section_names();
  audit::ModelFileWriter writer(good);
  while (!input.is_at_end()) {
    const std::string& name = names[input.below(names.size())];
    const auto section = good.array<char>(name);
    std::string bytes(section.begin(), section.end());
    const std::size_t at = input.below(bytes.size() + 1);
    const std::string_view put = input.bytes(input.below(16));
    bytes.resize(std::max(bytes.size(), at + put.size()));
    bytes.replace(at, put.size(), put);
    if (input.below(4) == 0) bytes.resize(at);
    writer.remove(name);
    writer.add<char>(name, bytes);
  }
  return writer.bytes();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  use(std::string(fuzz::text_of(bytes, size)));
  fuzz::Input input(bytes, size);
  use(changed_model(input));
  return 0;
}
