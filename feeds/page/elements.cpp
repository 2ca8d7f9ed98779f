#include "feeds/page/elements.h"

#include <algorithm>
#include <array>

namespace vigie::feeds::page {
namespace {

// Sorted by name. A table becomes plain boxes: HTML5 would move text that stands in no cell before
// its table. A form is of those who sign up, answer or search; where a site stands in one as a
// whole, what it holds decides.
constexpr std::array<Element, element_count> elements{{
    {"a", Kind::link, "a"},
    {"address", Kind::block, "div"},
    {"article", Kind::block, "article"},
    {"aside", Kind::block, "aside"},
    {"audio", Kind::hollow, ""},
    {"blockquote", Kind::block, "blockquote"},
    {"body", Kind::head, ""},
    {"br", Kind::line, "br"},
    {"button", Kind::hollow, ""},
    {"canvas", Kind::hollow, ""},
    {"caption", Kind::block, "div"},
    {"center", Kind::block, "div"},
    {"datalist", Kind::hollow, ""},
    {"dd", Kind::block, "div"},
    {"details", Kind::block, "div"},
    {"dialog", Kind::block, "aside"},
    {"div", Kind::block, "div"},
    {"dl", Kind::block, "div"},
    {"dt", Kind::block, "div"},
    {"fieldset", Kind::block, "div"},
    {"figcaption", Kind::block, "figcaption"},
    {"figure", Kind::block, "figure"},
    {"footer", Kind::block, "footer"},
    {"form", Kind::block, "fieldset"},
    {"h1", Kind::block, "h1"},
    {"h2", Kind::block, "h2"},
    {"h3", Kind::block, "h3"},
    {"h4", Kind::block, "h4"},
    {"h5", Kind::block, "h5"},
    {"h6", Kind::block, "h6"},
    {"header", Kind::block, "header"},
    {"hr", Kind::line, "br"},
    {"html", Kind::head, ""},
    {"iframe", Kind::gone, ""},
    {"li", Kind::item, "li"},
    {"link", Kind::head, ""},
    {"main", Kind::block, "main"},
    {"map", Kind::hollow, ""},
    {"math", Kind::hollow, ""},
    {"menu", Kind::block, "nav"},
    {"meta", Kind::head, ""},
    {"nav", Kind::block, "nav"},
    {"noembed", Kind::gone, ""},
    {"noframes", Kind::gone, ""},
    {"noscript", Kind::hollow, ""},
    {"object", Kind::hollow, ""},
    {"ol", Kind::block, "ul"},
    {"p", Kind::item, "p"},
    {"pre", Kind::block, "div"},
    {"script", Kind::gone, ""},
    {"section", Kind::block, "section"},
    {"select", Kind::hollow, ""},
    {"span", Kind::inline_box, "span"},
    {"style", Kind::gone, ""},
    {"summary", Kind::block, "div"},
    {"svg", Kind::hollow, ""},
    {"table", Kind::block, "dl"},
    {"tbody", Kind::block, "div"},
    {"td", Kind::inline_box, "span"},
    {"template", Kind::hollow, ""},
    {"textarea", Kind::gone, ""},
    {"th", Kind::inline_box, "span"},
    {"time", Kind::inline_box, "span"},
    {"title", Kind::gone, ""},
    {"tr", Kind::block, "div"},
    {"ul", Kind::block, "ul"},
    {"video", Kind::hollow, ""},
}};
constexpr Element phrase{"", Kind::phrase, ""};
constexpr Element custom{"-", Kind::block, "div"};

}  // namespace

const Element& element_of(std::string_view name) {
    const auto* found = std::lower_bound(
        elements.begin(),
        elements.end(),
        name,
        [](const Element& element, std::string_view wanted) { return element.name < wanted; });
    if (found != elements.end() && found->name == name) return *found;
    return name.find('-') == std::string_view::npos ? phrase : custom;
}

std::size_t index_of(const Element& element) {
    return static_cast<std::size_t>(&element - elements.data());
}

}  // namespace vigie::feeds::page
