#pragma once

#include <utility>

#include "audit/index/paper_index.h"
#include "audit/score/wider_background.h"

namespace daejo::audit {

/// A background of papers to contrast summaries with, which takes the papers from an index.
class IndexedBackground final : public WiderBackground {
 public:
  /// The model must outlive this object.
  IndexedBackground(const Model& model, PaperIndex index) : model_(model), index_(std::move(index)) {}

  std::size_t size() const override { return index_.papers(); }
  std::vector<Document> find(std::vector<LikelierTerm> terms,
                             std::span<const std::string_view> left_out) const override;

 private:
  const Model& model_;
  PaperIndex index_;
};

}  // namespace daejo::audit
