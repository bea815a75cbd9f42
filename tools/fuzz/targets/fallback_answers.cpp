// Fuzzes the readers of answers from OAI-PMH, DataCite and Hugging Face.
#include "arxiv/fallbacks.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  const parsers::ArxivId asked{"2410.12405", 0};
  const std::string body(fuzz::text_of(bytes, size));
  for (const auto read : {&arxiv::read_oai_pmh, &arxiv::read_datacite, &arxiv::read_hugging_face}) {
    const arxiv::FetchedPaper fetched = read(body, asked);
    fuzz::promise(fetched.paper.has_value() == fetched.trouble.empty(), "there is a paper, or a cause");
    if (!fetched.paper) continue;
    fuzz::promise(fetched.paper->id.base == asked.base, "the paper is the one that was asked for");
    fuzz::promise(!fetched.paper->abstract.empty(), "a paper has an abstract");
  }
  return 0;
}
