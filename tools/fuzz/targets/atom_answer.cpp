#include "base/error.h"
#include "parsers/atom.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  try {
    for (const parsers::Paper& paper :
         parsers::parse_atom(fuzz::text_of(bytes, size), "https://export.arxiv.org").papers) {
      fuzz::promise(parsers::parse_arxiv_id(to_string(paper.id)) == paper.id,
                    "an id that is printed is read again");
    }
  } catch (const InputError&) {
    // Throwing InputError is a valid outcome.
  }
  return 0;
}
