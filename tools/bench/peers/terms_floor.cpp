/// The time that this program takes shows what `daejo score` needs apart from comparing texts. It reads JSON
/// Lines from standard input and splits both texts of each pair into terms, on one core, but compares
/// nothing. It prints the number of terms.

#include <cstddef>
#include <iostream>
#include <string>

#include "audit/model/document.h"
#include "audit/model/summary_terms.h"
#include "audit/model/vocabulary.h"
#include "base/json.h"

int main() {
  using namespace daejo;
  std::ios::sync_with_stdio(false);
  audit::Vocabulary vocabulary(audit::Model::shipped());
  std::size_t terms = 0;
  for (std::string line; std::getline(std::cin, line);) {
    const ParsedJson pair = ParsedJson::parse(line);
    const auto text = [&](const char* key) { return pair.value(key, std::string()); };
    const audit::SummaryTerms summary = read_summary(vocabulary, text("summary"));
    const audit::Document document = read_document(vocabulary, text("id"), text("title"), text("abstract"));
    terms += summary.list.terms.size() + document.terms.size();
  }
  std::cout << terms << '\n';
}
