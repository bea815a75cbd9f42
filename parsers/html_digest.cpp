#include <gumbo.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <set>

#include "parsers/ascii.h"
#include "parsers/html_guard.h"
#include "parsers/outline.h"
#include "parsers/read_digest.h"

namespace daejo {
namespace {

struct OutputFree {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

GumboTag tag_of(const GumboNode* node) {
  return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

/// 1 to 6, or 0 for what is no heading.
int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6
             ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1
             : 0;
}

bool is_emphasis(GumboTag tag) {
  return tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_I ||
         tag == GUMBO_TAG_DT;
}

/// What a reader of the summaries does not see or does not read.
bool is_ignored(GumboTag tag) {
  static const std::set<GumboTag> tags = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE,
                                          GUMBO_TAG_HEAD,   GUMBO_TAG_NAV,    GUMBO_TAG_NOSCRIPT,
                                          GUMBO_TAG_SVG,    GUMBO_TAG_BUTTON, GUMBO_TAG_IFRAME,
                                          GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,  GUMBO_TAG_TEXTAREA};
  return tags.count(tag) > 0;
}

/// Elements that start and end a line of text.
bool is_block(GumboTag tag) {
  static const std::set<GumboTag> tags = {
      GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_BLOCKQUOTE,
      GUMBO_TAG_UL,      GUMBO_TAG_OL,      GUMBO_TAG_TABLE,   GUMBO_TAG_TR,         GUMBO_TAG_TD,
      GUMBO_TAG_TH,      GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_DD,         GUMBO_TAG_PRE,
      GUMBO_TAG_MAIN,    GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,  GUMBO_TAG_ASIDE,      GUMBO_TAG_FIGURE,
      GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_HR,      GUMBO_TAG_FIGCAPTION, GUMBO_TAG_BODY};
  return tags.count(tag) > 0;
}

/// Visits a node and all below it in document order without recursion. `enter` says whether to go below.
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

/// What an `<article>` says of its paper.
struct ArticleLink {
  bool has_heading = false;
  std::string url;   ///< Of its only paper; empty where headings have links, or there are none or several.
  std::string text;  ///< Of the link.
};

ArticleLink find_article_link(const GumboNode* article) {
  ArticleLink found;
  std::set<ArxivId> papers;
  bool linked_heading = false;
  int headings = 0;
  walk(
      article,
      [&](const GumboNode* node) {
        if (heading_level(tag_of(node)) > 0) {
          ++headings;
          found.has_heading = true;
        }
        if (node->type == GUMBO_NODE_TEXT && node->parent != nullptr && tag_of(node->parent) == GUMBO_TAG_A &&
            papers.size() == 1 && found.text.empty()) {
          found.text = trim(node->v.text.text);
        }
        if (tag_of(node) == GUMBO_TAG_A) {
          const std::string_view url = attribute(node, "href");
          if (const auto id = arxiv_id_in_link(url)) {
            papers.insert({id->base, 0});
            linked_heading = linked_heading || headings > 0;
            if (found.url.empty()) found.url = url;
          }
        }
        return true;
      },
      [&](const GumboNode* node) {
        if (heading_level(tag_of(node)) > 0) --headings;
      });
  if (linked_heading || papers.size() != 1) found.url.clear();
  return found;
}

/// Turns the tree into blocks, white space folded as a browser does.
class HtmlOutline {
 public:
  explicit HtmlOutline(std::string_view source) : source_(source) {}

  std::vector<Block> read(const GumboNode* root) {
    walk(
        root, [this](const GumboNode* node) { return enter(node); },
        [this](const GumboNode* node) { leave(node); });
    flush();
    return std::move(blocks_);
  }

 private:
  static std::size_t begin_of(const GumboNode* node) { return node->v.element.start_pos.offset; }

  static std::size_t end_of(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    return element.original_end_tag.length > 0 ? element.end_pos.offset + element.original_end_tag.length : 0;
  }

  bool enter(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
        node->type == GUMBO_NODE_WHITESPACE) {
      append_text(node->v.text);
      return false;
    }
    if (!is_element(node) || is_ignored(tag_of(node))) return false;
    enter_element(node, tag_of(node));
    return true;
  }

  void enter_element(const GumboNode* node, GumboTag tag) {
    if (tag == GUMBO_TAG_ARTICLE) enter_article(node);
    if (const int level = heading_level(tag); level > 0 && items_ == 0) {
      start(BlockKind::heading, node);
      block_.level = level;
    } else if (tag == GUMBO_TAG_LI) {
      enter_item(node);
    } else if (tag == GUMBO_TAG_P && items_ == 0) {
      start(BlockKind::paragraph, node);
    } else if (is_block(tag)) {
      break_block();
    } else if (tag == GUMBO_TAG_BR) {
      append_newline();
    } else if (tag == GUMBO_TAG_A) {
      block_.content.links.push_back({block_.content.text.size(), std::string(attribute(node, "href"))});
    } else if (tag == GUMBO_TAG_IMG) {
      block_.content.images.emplace_back(attribute(node, "src"));
    }
    if (is_emphasis(tag) && emphases_++ == 0) emphasis_begin_ = block_.content.text.size();
  }

  void enter_article(const GumboNode* node) {
    flush();
    const ArticleLink link = find_article_link(node);
    article_url_.clear();
    if (link.url.empty()) return;
    if (link.has_heading) {
      article_url_ = link.url;
      return;
    }
    Block heading;
    heading.kind = BlockKind::heading;
    heading.level = 3;
    heading.content.text = link.text;
    heading.content.links.push_back({0, link.url});
    const std::size_t begin = std::max(begin_of(node), furthest_);
    heading.source = {begin, begin};
    blocks_.push_back(std::move(heading));
  }

  void enter_item(const GumboNode* node) {
    if (items_++ > 0) {
      append_newline();
      return;
    }
    const bool numbered = node->parent != nullptr && tag_of(node->parent) == GUMBO_TAG_OL;
    start(numbered ? BlockKind::numbered : BlockKind::bullet, node);
  }

  void leave(const GumboNode* node) {
    const GumboTag tag = tag_of(node);
    if (is_emphasis(tag) && --emphases_ == 0) {
      const Span span{emphasis_begin_, block_.content.text.size()};
      if (span.begin < span.end) block_.content.emphasis.push_back(span);
    }
    const bool ends_item = tag == GUMBO_TAG_LI && --items_ == 0;
    const bool ends_own_block = items_ == 0 && (tag == GUMBO_TAG_P || heading_level(tag) > 0);
    if (ends_item || ends_own_block) {
      block_.source.end = std::max(block_.source.end, end_of(node));
      flush();
    } else if (is_block(tag)) {
      break_block();
    }
  }

  void start(BlockKind kind, const GumboNode* node) {
    flush();
    block_.kind = kind;
    const std::size_t begin = std::max(begin_of(node), furthest_);
    block_.source = {begin, begin};
    begun_ = true;
  }

  void break_block() {
    if (items_ > 0) {
      append_newline();
    } else {
      flush();
    }
  }

  void flush() {
    if (block_.kind == BlockKind::heading && !article_url_.empty()) {
      block_.content.links.push_back({0, article_url_});
      article_url_.clear();
    }
    PlainText trimmed = trimmed_slice(block_.content, {0, block_.content.text.size()});
    trimmed.images = std::move(block_.content.images);
    if (trimmed.links.empty() && block_.kind == BlockKind::heading) trimmed.links = block_.content.links;
    furthest_ = std::max(furthest_, block_.source.end);
    if (!trimmed.text.empty() || !trimmed.images.empty()) {
      block_.content = std::move(trimmed);
      blocks_.push_back(std::move(block_));
    }
    block_ = Block{};
    begun_ = false;
    pending_space_ = false;
    emphasis_begin_ = 0;
  }

  void append_newline() {
    pending_space_ = false;
    if (!block_.content.text.empty() && block_.content.text.back() != '\n') {
      append_changed(block_.content, "\n", cursor_);
    }
  }

  void append_text(const GumboText& node) {
    const std::string_view decoded = node.text;
    const auto place = node.original_text.data - source_.data();
    if (place < 0 || static_cast<std::size_t>(place) > source_.size()) return;
    // Text that a page misplaces in a table is moved before it, and the table's own text then stands further
    // back in the source. It is placed where reading has come to, so that places never go back.
    const auto written_at = static_cast<std::size_t>(place);
    cursor_ = std::max(written_at, furthest_);
    const std::size_t limit =
        written_at < furthest_ ? cursor_ : std::min(cursor_ + node.original_text.length, source_.size());
    for (std::size_t at = 0; at < decoded.size();) {
      if (is_ascii_space(decoded[at])) {
        pending_space_ = true;
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < decoded.size() && !is_ascii_space(decoded[end])) ++end;
      append_word(decoded.substr(at, end - at), limit);
      at = end;
    }
  }

  void append_word(std::string_view word, std::size_t limit) {
    const std::size_t space = cursor_;
    while (cursor_ < limit && is_ascii_space(source_[cursor_])) ++cursor_;
    std::string& text = block_.content.text;
    if (pending_space_ && !text.empty() && text.back() != '\n') {
      append_changed(block_.content, " ", cursor_ > space ? cursor_ - 1 : space);
    }
    pending_space_ = false;
    if (!begun_) block_.source.begin = cursor_;
    begun_ = true;
    cursor_ = append_aligned(block_.content, word, source_, cursor_, limit);
    block_.source.end = std::max(block_.source.end, cursor_);
    furthest_ = std::max(furthest_, cursor_);
  }

  std::string_view source_;
  std::vector<Block> blocks_;
  Block block_;
  std::string article_url_;
  std::size_t cursor_ = 0;
  std::size_t furthest_ = 0;  ///< The end of what was read, to which no later block goes back.
  std::size_t emphasis_begin_ = 0;
  int items_ = 0;
  int emphases_ = 0;
  bool begun_ = false;
  bool pending_space_ = false;
};

}  // namespace

Digest parse_html_digest(std::string_view source, const std::string& file) {
  const std::string page = guard_html(source, file);
  const std::unique_ptr<GumboOutput, OutputFree> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  return assemble_digest(source, file, HtmlOutline(page).read(output->root));
}

}  // namespace daejo
