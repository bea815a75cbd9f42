#include "parsers/blocks/html_names.h"

#include "parsers/arxiv_id.h"
#include "parsers/blocks/html_tags.h"
#include "parsers/paper_text.h"

namespace daejo::parsers {
namespace {

/// The text of an element without markup, in which each run of white space is one space.
std::string text_of(const GumboNode* element) {
  std::string text;
  walk(
      element,
      [&](const GumboNode* node) {
        if (node->type == GUMBO_NODE_TEXT) text += node->v.text.text;
        if (node->type == GUMBO_NODE_WHITESPACE) text += ' ';
        return is_element(node);
      },
      [](const GumboNode*) {});
  return fold_white_space(text);
}

}  // namespace

NamedElements find_named_elements(const GumboNode* root) {
  NamedElements named;
  const auto note_paper = [&](const GumboNode* link) {
    constexpr int most_levels = 6;
    const GumboNode* up = link;
    for (int i = 0; i < most_levels && up != nullptr && is_element(up); ++i, up = up->parent) {
      const std::string_view id = attribute(up, "id");
      if (id.empty()) continue;
      named.papers.try_emplace(std::string(id), attribute(link, "href"));
      return;
    }
  };
  int tab_lists = 0;
  const auto is_tab_list = [](const GumboNode* node) {
    return is_element(node) && attribute(node, "role") == "tablist";
  };
  walk(
      root,
      [&](const GumboNode* node) {
        if (!is_element(node)) return false;
        tab_lists += is_tab_list(node) ? 1 : 0;
        const std::string_view id = attribute(node, "id");
        if (tab_lists > 0 && !id.empty()) named.tabs.try_emplace(std::string(id), text_of(node));
        if (tag_of(node) == GUMBO_TAG_A && arxiv_id_in_link(attribute(node, "href"))) note_paper(node);
        return true;
      },
      [&](const GumboNode* node) { tab_lists -= is_tab_list(node) ? 1 : 0; });
  return named;
}

}  // namespace daejo::parsers
