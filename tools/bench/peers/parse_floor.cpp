/// The floor under `daejo score`: reads JSON Lines from standard input and only parses them and validates
/// their UTF-8, with simdjson, on one core. It prints how many lines were JSON; a line that is not ends it
/// with status 1.

#include <simdjson.h>

#include <cstddef>
#include <iostream>
#include <string>

int main() {
  std::ios::sync_with_stdio(false);
  simdjson::dom::parser parser;
  std::size_t lines = 0;
  for (std::string line; std::getline(std::cin, line);) {
    ++lines;
    if (parser.parse(line).error() != simdjson::SUCCESS) {
      std::cerr << "parse_floor: line " << lines << " is not JSON\n";
      return 1;
    }
  }
  std::cout << lines << '\n';
}
