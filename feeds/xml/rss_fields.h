// The elements of RSS, its own and those it borrows, by what they mean. For feeds/xml/rss.cpp
// alone.
#pragma once

#include <array>
#include <string_view>

#include "feeds/xml/nodes.h"
#include "feeds/xml/tree.h"

namespace vigie::feeds {

/// What an element of RSS means for us.
enum class Field {
    none,
    title,
    link,
    atom_link,
    guid,
    description,
    content,
    published,
    updated,
    author,
    category,
    enclosure,
    media,
    lang,
    subtitle,
    keywords,
    group
};

struct Row {
    std::string_view name;
    Space space;
    Field field;
};

// Names are compared without case. Which of several elements for one field counts: by_vocabulary.
inline constexpr std::array rows{Row{"title", Space::feed, Field::title},
                                 Row{"link", Space::feed, Field::link},
                                 Row{"guid", Space::feed, Field::guid},
                                 Row{"description", Space::feed, Field::description},
                                 Row{"pubDate", Space::feed, Field::published},
                                 Row{"published", Space::feed, Field::published},
                                 Row{"issued", Space::feed, Field::published},
                                 Row{"updated", Space::feed, Field::updated},
                                 Row{"modified", Space::feed, Field::updated},
                                 Row{"id", Space::feed, Field::guid},
                                 Row{"category", Space::feed, Field::category},
                                 Row{"encoded", Space::content, Field::content},
                                 Row{"creator", Space::dublin_core, Field::author},
                                 Row{"date", Space::dublin_core, Field::updated},
                                 Row{"author", Space::feed, Field::author},
                                 Row{"enclosure", Space::feed, Field::enclosure},
                                 Row{"content", Space::media, Field::media},
                                 Row{"subject", Space::dublin_core, Field::category},
                                 Row{"language", Space::feed, Field::lang},
                                 Row{"language", Space::dublin_core, Field::lang},
                                 Row{"lastBuildDate", Space::feed, Field::updated},
                                 Row{"lastUpdated", Space::feed, Field::updated},
                                 Row{"modified", Space::dcterms, Field::updated},
                                 Row{"updated", Space::atom, Field::updated},
                                 Row{"modified", Space::atom, Field::updated},
                                 Row{"published", Space::atom, Field::published},
                                 Row{"issued", Space::atom, Field::published},
                                 Row{"issued", Space::dcterms, Field::published},
                                 Row{"created", Space::dcterms, Field::published},
                                 Row{"available", Space::dcterms, Field::published},
                                 Row{"publicationDate", Space::prism, Field::published},
                                 Row{"modificationDate", Space::prism, Field::updated},
                                 Row{"date", Space::feed, Field::updated},
                                 Row{"summary", Space::feed, Field::description},
                                 Row{"summary", Space::atom, Field::description},
                                 Row{"summary", Space::itunes, Field::description},
                                 Row{"description", Space::media, Field::description},
                                 Row{"description", Space::itunes, Field::description},
                                 Row{"abstract", Space::dcterms, Field::description},
                                 Row{"abstract", Space::feed, Field::description},  // of CDF
                                 Row{"content", Space::feed, Field::content},
                                 Row{"content", Space::atom, Field::content},
                                 Row{"body", Space::feed, Field::content},
                                 Row{"body", Space::xhtml, Field::content},
                                 Row{"div", Space::xhtml, Field::content},
                                 Row{"items", Space::content, Field::content},
                                 Row{"fullitem", Space::feed, Field::content},
                                 Row{"managingEditor", Space::feed, Field::author},
                                 Row{"author", Space::atom, Field::author},
                                 Row{"author", Space::dublin_core, Field::author},
                                 Row{"author", Space::itunes, Field::author},
                                 Row{"link", Space::atom, Field::atom_link},
                                 Row{"identifier", Space::dublin_core, Field::guid},
                                 Row{"id", Space::atom, Field::guid},
                                 Row{"title", Space::dublin_core, Field::title},
                                 Row{"title", Space::atom, Field::title},
                                 Row{"title", Space::itunes, Field::title},
                                 Row{"title", Space::media, Field::title},
                                 Row{"description", Space::dublin_core, Field::description},
                                 Row{"subtitle", Space::itunes, Field::subtitle},
                                 Row{"tagline", Space::feed, Field::subtitle},
                                 Row{"keywords", Space::itunes, Field::keywords},
                                 Row{"keywords", Space::media, Field::keywords},
                                 Row{"category", Space::itunes, Field::category},
                                 Row{"category", Space::media, Field::category},
                                 Row{"group", Space::media, Field::group}};

/// The field that an element of RSS names; Field::none for the others. DC terms have all elements
/// of Dublin Core under the same names, and some of their own.
inline Field field_of(Node node, Space space) {
    const std::string_view name = local_name(node);
    for (const Row& row : rows) {
        if (space == row.space && same_word(row.name, name)) return row.field;
    }
    return space == Space::dcterms ? field_of(node, Space::dublin_core) : Field::none;
}

}  // namespace vigie::feeds
