#pragma once

#include <functional>
#include <string>
#include <vector>

namespace daejo::test {

/// A real paper, with a Korean summary and an English abstract that we wrote ourselves.
struct ShapePaper {
  std::string id;
  std::string title;
  std::string korean_title;
  std::string authors;
  std::string summary;  ///< In Korean.
  std::string english;
};

using Papers = std::vector<ShapePaper>;

/// Calls `write` with each paper and its number, counted from 1. Returns the results, concatenated.
std::string each(const Papers& papers,
                 const std::function<std::string(const ShapePaper& paper, std::size_t number)>& write);

/// The URL of the paper's abstract page on arXiv.
std::string link(const ShapePaper& paper);

/// Four fixed papers, from which the tests generate digests.
const Papers& shape_papers();

/// A layout of digests, with a function that writes the given papers in this layout.
struct DigestShape {
  std::string name;
  std::string file;  ///< An example of a file name for such a digest.
  std::function<std::string(const Papers&)> write;
};

/// All layouts: some that publishers use, and some invented ones.
const std::vector<DigestShape>& digest_shapes();

}  // namespace daejo::test
