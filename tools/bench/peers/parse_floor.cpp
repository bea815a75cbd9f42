/// The time that this program takes is a lower bound for the time of `daejo score`. It only parses JSON Lines
/// from standard input and validates their UTF-8, with simdjson, on one core, and prints the number of lines.
/// It exits with status 1 at a line that is not JSON.

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
