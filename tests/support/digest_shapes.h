#pragma once

#include <functional>
#include <string>
#include <vector>

namespace daejo::test {

/// A paper with what digests say of it, in our own words.
struct ShapePaper {
  std::string id;
  std::string title;
  std::string korean_title;
  std::string authors;
  std::string summary;  ///< In Korean.
  std::string english;
};

using Papers = std::vector<ShapePaper>;

/// Calls `write` with each paper and its number from 1, and joins the results.
std::string each(const Papers& papers,
                 const std::function<std::string(const ShapePaper& paper, std::size_t number)>& write);

/// The address of a paper's abstract.
std::string link(const ShapePaper& paper);

/// Enough papers for a digest, the same in every run.
const Papers& shape_papers();

/// A way to write a digest.
struct DigestShape {
  std::string name;
  std::string file;  ///< What such a file is called.
  std::function<std::string(const Papers&)> write;
};

/// Ways that publishers have, and some that nobody has.
const std::vector<DigestShape>& digest_shapes();

}  // namespace daejo::test
