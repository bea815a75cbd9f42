#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::parsers {

/// A value in the tag of a component: `score="8"`, `authors={["Kim", "Lee"]}`. Positional values have no
/// name.
struct ComponentAttribute {
  std::string name;
  std::vector<Span> values;  ///< Without quotes and brackets. An array has several.
};

/// A tag of Markdown with components: MDX's `<Card title="…">`, a directive's `:::paper{id=…}`, or the
/// shortcode `{{< paper id="…" >}}`.
struct ComponentTag {
  enum class Kind {
    open,
    close,
    single,   ///< It has no text of its own.
    dropped,  ///< It says nothing about the structure: an inline tag, an import, a comment.
  };
  Kind kind = Kind::single;
  std::string name;  ///< In lower case, with a space between words: "editor note".
  Span source;
  std::vector<ComponentAttribute> attributes;
};

/// Finds the tags of components in a Markdown text from `begin` on, in order. Every tag that opens is closed.
/// Returns nothing if no component may hold text, names a paper or has Korean text in its attributes.
std::vector<ComponentTag> find_components(std::string_view source, std::size_t begin);

}  // namespace daejo::parsers
