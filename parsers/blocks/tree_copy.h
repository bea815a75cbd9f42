#pragma once

#include <cstddef>
#include <vector>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// A new tree that is made from the blocks of another one.
class TreeCopy {
 public:
  /// Adds a block below `parent`, which is a block of the new tree. Returns its index.
  std::size_t add(Block block, std::size_t parent) {
    block.parent = parent;
    blocks_.push_back(std::move(block));
    return blocks_.size() - 1;
  }

  /// Copies a whole tree. `replaces(block, parent)` may add other blocks below `parent`, which is a block of
  /// the new tree, and returns whether these replace the block and everything in it.
  template <typename Replaces>
  void copy(const BlockTree& tree, const Replaces& replaces) {
    std::vector<std::size_t> copies(tree.blocks.size(), 0);
    for (std::size_t i = 0; i < tree.blocks.size();) {
      const std::size_t parent = i == 0 ? 0 : copies[tree.blocks[i].parent];
      if (replaces(i, parent)) {
        i = tree.blocks[i].end;
      } else {
        copies[i] = add(tree.blocks[i], parent);
        ++i;
      }
    }
  }

  /// Returns the blocks, after setting the end of each.
  std::vector<Block> take() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) blocks_[i].end = i + 1;
    for (std::size_t i = blocks_.size(); i-- > 1;) {
      Block& parent = blocks_[blocks_[i].parent];
      parent.end = std::max(parent.end, blocks_[i].end);
    }
    return std::move(blocks_);
  }

  std::size_t size() const { return blocks_.size(); }

 private:
  std::vector<Block> blocks_;
};

/// The indices of a block's children.
inline std::vector<std::size_t> children_of(const BlockTree& tree, std::size_t block) {
  std::vector<std::size_t> children;
  for (std::size_t i = block + 1; i < tree.blocks[block].end; i = tree.blocks[i].end) children.push_back(i);
  return children;
}

}  // namespace daejo::parsers
