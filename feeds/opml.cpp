#include "feeds/opml.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <initializer_list>
#include <iomanip>
#include <locale>
#include <sstream>

#include <pugixml.hpp>

#include "feeds/xml/encoding.h"
#include "feeds/xml/lenient.h"
#include "feeds/xml/nodes.h"
#include "feeds/xml/scan.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

/// Writers disagree about letters' case: xmlUrl, xmlURL, xmlurl.
bool is_named(const char* name, std::string_view wanted) {
    return text::same_letters(name, wanted);
}

/// The value of the first of the attributes that says something, on one line.
std::string said(pugi::xml_node outline,
                 std::initializer_list<std::string_view> names,
                 std::size_t most) {
    for (const std::string_view name : names) {
        for (const pugi::xml_attribute attribute : outline.attributes()) {
            if (!is_named(attribute.name(), name)) continue;
            std::string value = attribute.value();
            std::replace_if(
                value.begin(), value.end(), [](unsigned char c) { return c < 0x20; }, ' ');
            const auto first = value.find_first_not_of(' ');
            if (first == std::string::npos) continue;
            value = value.substr(first, value.find_last_not_of(' ') + 1 - first);
            cut(value, most);
            return value;
        }
    }
    return {};
}

class Collector final : public pugi::xml_tree_walker {
public:
    explicit Collector(const OpmlLimits& limits) : limits_(limits) {}

    bool for_each(pugi::xml_node& node) override {
        if (!is_named(node.name(), "outline")) return true;
        Subscribed feed;
        feed.url = said(node, {"xmlUrl"}, limits_.text_bytes);
        if (feed.url.empty()) return true;
        feed.title = said(node, {"title", "text"}, limits_.text_bytes);
        feed.site = said(node, {"htmlUrl"}, limits_.text_bytes);
        feed.language = said(node, {"language"}, limits_.text_bytes);
        feeds.push_back(std::move(feed));
        return feeds.size() <= limits_.feeds;
    }

    std::vector<Subscribed> feeds;

private:
    const OpmlLimits& limits_;
};

/// "Thu, 26 Nov 2026 21:45:00 GMT" (RFC 822, with four digits of year).
std::string date_of(text::Instant now) {
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << std::put_time(&parts, "%a, %d %b %Y %H:%M:%S GMT");
    return std::move(out).str();
}

text::Error wrong(FeedError code, std::string why) {
    return {code, std::move(why)};
}

}  // namespace

Result<std::vector<Subscribed>> read_opml(std::string_view bytes, const OpmlLimits& limits) {
    const auto refuse = [](FeedError code, std::string why) {
        return tl::make_unexpected(wrong(code, std::move(why)));
    };
    if (bytes.size() > limits.bytes)
        return refuse(FeedError::too_large, std::to_string(bytes.size()) + " bytes");
    const Decoded decoded = decode(bytes, "", limits.bytes * 3 + 16);
    if (scan_xml(decoded.utf8(), limits.depth).depth > limits.depth)
        return refuse(FeedError::too_deep,
                      "more than " + std::to_string(limits.depth) + " elements in each other");
    pugi::xml_document tree;
    const auto loaded = load(tree, decoded.utf8());
    const pugi::xml_node root = tree.document_element();
    if (loaded && !is_named(root.name(), "opml"))
        return refuse(FeedError::not_a_feed,
                      "no OPML: it begins with <" + std::string(root.name()) + ">");
    if (!loaded)
        return refuse(FeedError::unreadable_feed,
                      std::string(loaded.description()) + " at byte " +
                          std::to_string(std::max<std::ptrdiff_t>(loaded.offset, 0)));
    Collector collector(limits);
    tree.traverse(collector);
    if (collector.feeds.size() > limits.feeds)
        return refuse(FeedError::too_large, "more than " + std::to_string(limits.feeds) + " feeds");
    return std::move(collector.feeds);
}

std::string write_opml(std::string_view title,
                       const std::vector<Subscribed>& feeds,
                       text::Instant now) {
    pugi::xml_document tree;
    pugi::xml_node declaration = tree.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node opml = tree.append_child("opml");
    opml.append_attribute("version") = "2.0";
    pugi::xml_node head = opml.append_child("head");
    head.append_child("title").text() = std::string(title).c_str();
    head.append_child("dateCreated").text() = date_of(now).c_str();
    pugi::xml_node body = opml.append_child("body");
    for (const Subscribed& feed : feeds) {
        pugi::xml_node outline = body.append_child("outline");
        const auto put = [&](const char* name, const std::string& value) {
            if (!value.empty()) outline.append_attribute(name) = value.c_str();
        };
        put("text", feed.title);
        put("title", feed.title);
        put("type", "rss");
        put("xmlUrl", feed.url);
        put("htmlUrl", feed.site);
        put("language", feed.language);
    }
    std::ostringstream out;
    tree.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return std::move(out).str();
}

}  // namespace vigie::feeds
