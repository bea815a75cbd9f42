#include <daejo/daejo.h>

#include <iostream>

namespace api = daejo::api;

/// Run as `consumer DIGEST SNAPSHOT STORE`. Prints the number of entries, a line for each finding, the
/// verdict on a pair, and an error. tests/library/check_install.sh compares this output.
int main(int, char** argv) {
  const api::Digest digest = api::read_digest(argv[1]);
  std::cout << "entries " << digest.entries.size() << '\n';

  api::CheckOptions options;
  options.abstracts = {argv[2]};
  options.store = argv[3];
  options.offline = true;
  options.isolated = true;
  for (const api::Finding& finding : api::check({argv[1]}, options)) {
    std::cout << finding.line << ' ' << finding.arxiv_id << ' ' << to_string(finding.verdict) << '\n';
  }

  const api::Scorer scorer;
  const api::Finding finding = scorer.score({.summary = "도시의 교통 신호를 강화 학습으로 조절한다.",
                                             .abstract = "We sequence the genome of a deep-sea sponge.",
                                             .title = {},
                                             .arxiv_id = {}});
  std::cout << "pair " << to_string(finding.verdict) << '\n';

  try {
    api::check({"absent.md"}, options);
  } catch (const api::InputError& error) {
    std::cout << "error " << error.what() << '\n';
  }
}
