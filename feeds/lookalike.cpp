#include "feeds/lookalike.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

#include "feeds/html_text.h"
#include "feeds/url.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

constexpr std::size_t first_part = 256u << 10;  // a head with inlined styles is long

bool contains_any(std::string_view text, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
    });
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/';
}

/// One attribute of a tag and what follows it.
struct Attribute {
    std::string name;
    std::string_view value;
};

/// Takes the next attribute off `rest`, the inside of a tag behind its name. An empty name ends it.
Attribute next_attribute(std::string_view& rest) {
    const auto skip = [&](auto want) {
        std::size_t n = 0;
        while (n < rest.size() && want(rest[n]))
            ++n;
        const std::string_view taken = rest.substr(0, n);
        rest.remove_prefix(n);
        return taken;
    };
    skip(is_space);
    Attribute found;
    found.name = text::small_letters(skip([](char c) { return !is_space(c) && c != '='; }));
    skip(is_space);
    if (found.name.empty() || !rest.starts_with('=')) return found;
    rest.remove_prefix(1);
    skip(is_space);
    if (rest.starts_with('"') || rest.starts_with('\'')) {
        const char quote = rest[0];
        rest.remove_prefix(1);
        found.value = skip([quote](char c) { return c != quote; });
        rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
    } else {
        found.value = skip([](char c) { return c == '/' || !is_space(c); });
    }
    return found;
}

struct Link {
    std::string rel;
    std::string type;
    std::string title;
    std::string href;
};

Link read_link(std::string_view inside) {
    Link link;
    for (Attribute one = next_attribute(inside); !one.name.empty(); one = next_attribute(inside)) {
        if (one.name == "rel") link.rel = text::small_letters(one.value);
        if (one.name == "type") link.type = text::small_letters(one.value);
        if (one.name == "title") link.title = text::small_letters(one.value);
        if (one.name == "href") link.href = html_to_line(one.value);
    }
    return link;
}

bool names_a_feed(const Link& link) {
    constexpr std::array<std::string_view, 4> types{"application/rss+xml",
                                                    "application/atom+xml",
                                                    "application/rdf+xml",
                                                    "application/feed+json"};
    const bool known = std::any_of(types.begin(), types.end(), [&](std::string_view type) {
        return link.type.starts_with(type);
    });
    return known && link.rel.find("alternate") != std::string::npos && !link.href.empty();
}

bool of_comments(const Link& link) {
    return contains_any(link.title, {"comment"}) || contains_any(link.href, {"/comments/"});
}

}  // namespace

bool begins_as_html(std::string_view body) {
    const std::string start = text::small_letters(body.substr(0, 1024));
    return contains_any(start, {"<!doctype html", "<html", "<head", "<body"}) &&
           !contains_any(start, {"<rss", "<feed", "<rdf"});
}

bool is_challenge(std::string_view body) {
    if (!begins_as_html(body)) return false;
    return contains_any(text::small_letters(body.substr(0, first_part)),
                        {"cf-chl",
                         "cf_chl",
                         "challenge-platform",
                         "<title>just a moment",
                         "captcha-delivery.com",
                         "_incapsula_resource",
                         "sucuri_cloudproxy",
                         "ddos-guard",
                         "enable javascript and cookies to continue"});
}

std::string feed_link_in(std::string_view html, std::string_view base_url) {
    const std::string_view part = html.substr(0, first_part);
    const std::string lower = text::small_letters(part);
    std::string comments;
    for (std::size_t at = lower.find("<link"); at != std::string::npos;
         at = lower.find("<link", at + 1)) {
        const std::size_t inside = at + 5;
        const std::size_t end = std::min(lower.find('>', inside), lower.size());
        const Link link = read_link(part.substr(inside, end - inside));
        if (!names_a_feed(link)) continue;
        std::string url = resolve_url(base_url, link.href);
        if (url.empty()) continue;
        if (!of_comments(link)) return url;
        if (comments.empty()) comments = std::move(url);
    }
    return comments;
}

}  // namespace vigie::feeds
