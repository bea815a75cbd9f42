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

/// Enough papers for a digest, the same in every run.
const std::vector<ShapePaper>& shape_papers();

/// A way to write a digest.
struct DigestShape {
  std::string name;
  std::string file;  ///< What such a file is called.
  std::function<std::string(const std::vector<ShapePaper>&)> write;
};

/// Ways that publishers have, and some that nobody has.
const std::vector<DigestShape>& digest_shapes();

}  // namespace daejo::test
