#include "parsers/blocks/html_tags.h"

#include <charconv>
#include <set>
#include <vector>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"

namespace daejo::parsers {

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::size_t count_in(const GumboNode* node, const char* name) {
  constexpr std::size_t most = 65534;
  const std::string_view text = attribute(node, name);
  std::size_t count = 0;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count > most ? 0 : count;
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

void walk(const GumboNode* root, const std::function<bool(const GumboNode*)>& enter,
          const std::function<void(const GumboNode*)>& leave) {
  struct Step {
    const GumboNode* node;
    unsigned next_child;
  };
  std::vector<Step> path;
  const auto visit = [&](const GumboNode* node) {
    if (enter(node) && is_element(node)) path.push_back({node, 0});
  };
  visit(root);
  while (!path.empty()) {
    Step& step = path.back();
    const GumboVector& children = step.node->v.element.children;
    if (step.next_child < children.length) {
      visit(static_cast<const GumboNode*>(children.data[step.next_child++]));
    } else {
      leave(step.node);
      path.pop_back();
    }
  }
}

GumboTag tag_of(const GumboNode* node) {
  return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

int heading_level(GumboTag tag) {
  constexpr int below_all = 7;
  if (tag == GUMBO_TAG_DT) return below_all;
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6
             ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1
             : 0;
}

bool is_emphasis(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_I) return true;
  constexpr std::string_view property = "font-weight:";
  std::string_view style = attribute(node, "style");
  const std::size_t at = style.find(property);
  if (at == std::string_view::npos) return false;
  style = trim(style.substr(at + property.size()));
  return style.starts_with("bold") || (!style.empty() && style.front() >= '6' && style.front() <= '9');
}

bool is_ignored(GumboTag tag) {
  static const std::set<GumboTag> tags = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE,
                                          GUMBO_TAG_HEAD,   GUMBO_TAG_NAV,    GUMBO_TAG_NOSCRIPT,
                                          GUMBO_TAG_SVG,    GUMBO_TAG_BUTTON, GUMBO_TAG_IFRAME,
                                          GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,  GUMBO_TAG_TEXTAREA};
  return tags.count(tag) > 0;
}

bool is_block(GumboTag tag) {
  static const std::set<GumboTag> tags = {
      GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_BLOCKQUOTE,
      GUMBO_TAG_UL,      GUMBO_TAG_OL,      GUMBO_TAG_TABLE,   GUMBO_TAG_TR,         GUMBO_TAG_TD,
      GUMBO_TAG_TH,      GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_DD,         GUMBO_TAG_PRE,
      GUMBO_TAG_MAIN,    GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,  GUMBO_TAG_ASIDE,      GUMBO_TAG_FIGURE,
      GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_HR,      GUMBO_TAG_FIGCAPTION, GUMBO_TAG_BODY,
      GUMBO_TAG_LI,      GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,         GUMBO_TAG_H4,
      GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_CENTER};
  return tags.count(tag) > 0;
}

BlockKind kind_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
      return BlockKind::list;
    case GUMBO_TAG_LI:
      return BlockKind::item;
    case GUMBO_TAG_TABLE:
      return BlockKind::table;
    case GUMBO_TAG_TR:
      return BlockKind::row;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return BlockKind::cell;
    case GUMBO_TAG_BLOCKQUOTE:
      return BlockKind::quote;
    default:
      return BlockKind::element;
  }
}

std::string name_of(const GumboNode* node) {
  std::string name(gumbo_normalized_tagname(tag_of(node)));
  const std::string_view classes = trim(attribute(node, "class"));
  if (!classes.empty()) name += '.' + std::string(classes.substr(0, classes.find_first_of(" \t\r\n")));
  return name;
}

std::string paper_for_script(const GumboNode* node) {
  const GumboVector& attributes = node->v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
    const std::string_view name = attribute->name;
    const std::string_view value = attribute->value;
    auto id = name.starts_with("data-") ? parse_arxiv_id(value) : std::nullopt;
    const bool may_lead = name.starts_with("data-") || name == "onclick";
    if (!id && may_lead && value.find("arxiv.org/") != std::string_view::npos) id = arxiv_id_in_text(value);
    if (id) return "https://arxiv.org/abs/" + to_string(*id);
  }
  return {};
}

std::string_view language_of(const GumboNode* pre) {
  constexpr std::string_view mark = "language-";
  const GumboVector& children = pre->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (tag_of(child) != GUMBO_TAG_CODE) continue;
    const std::string_view classes = attribute(child, "class");
    const std::size_t at = classes.find(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view name = classes.substr(at + mark.size());
    return name.substr(0, name.find(' '));
  }
  return {};
}

}  // namespace daejo::parsers
