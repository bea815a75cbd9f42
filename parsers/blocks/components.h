#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::parsers {

/// An attribute in the tag of a component: `score="8"`, `authors={["Kim", "Lee"]}`. An attribute without "=",
/// such as `"8"`, has no name.
struct ComponentAttribute {
  std::string name;
  std::vector<Span> values;  ///< In the source, without quotes and brackets. An array may have several.
};

/// A tag of Markdown with components: MDX's `<Card title="…">`, a directive's `:::paper{id=…}`, or the
/// shortcode `{{< paper id="…" >}}`.
struct ComponentTag {
  enum class Kind {
    open,
    close,
    single,   ///< A tag without a closing tag, which has no text of its own.
    dropped,  ///< A part of the source that is not read: an inline tag, an import, a comment.
  };
  Kind kind = Kind::single;
  std::string name;  ///< In lower case, with a space between words: "editor note".
  Span source;
  std::vector<ComponentAttribute> attributes;
};

/// Finds the tags of components in a Markdown text from `begin` on, in order. Each tag of kind `open` is
/// closed by one of kind `close`. Returns nothing unless a tag matters: it opens an element like `<Card>`, or
/// its attributes name a paper or have Korean text.
std::vector<ComponentTag> find_components(std::string_view source, std::size_t begin);

}  // namespace daejo::parsers
