#pragma once

#include <gumbo.h>

#include <map>
#include <string>

namespace daejo::parsers {

/// What the elements with an `id` stand for, by that id.
struct NamedElements {
  std::map<std::string, std::string, std::less<>> tabs;    ///< The texts of the tabs' labels.
  std::map<std::string, std::string, std::less<>> papers;  ///< The first link to a paper in an element.
};

/// Finds the labels of tabs, which are the elements with an `id` in an element `role="tablist"`, and the
/// elements around links to papers, at most five levels above the link.
NamedElements find_named_elements(const GumboNode* root);

}  // namespace daejo::parsers
