// What a site's robots.txt asks of us (RFC 9309). Pure: bytes in, answers out.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds {

/// The product token that site owners address us by; matched without regard to case.
inline constexpr std::string_view robots_token = "vigie";
/// More is not read (RFC 9309, 2.5 asks for at least as much).
inline constexpr std::size_t longest_robots = 500u << 10;
/// A longer Crawl-delay counts as this: a site that asks for an hour gets few visits, not none.
inline constexpr std::chrono::seconds longest_crawl_delay{30};

class Robots {
public:
    /// Everything is allowed: no robots.txt, or one that was refused with 4xx (2.3.1.3).
    static Robots allow_all();
    /// Nothing is: the server failed or did not answer (2.3.1.4).
    static Robots allow_none();
    /// The groups that name `token`, else those of "*". A line that is none is passed over; so is
    /// an HTML page where the file should be.
    static Robots read(std::string_view bytes, std::string_view token = robots_token);

    /// By the longest rule that fits the path and query of `url`; Allow wins over a Disallow of
    /// the same length.
    [[nodiscard]] bool allows(std::string_view url) const;

    /// Seconds between two requests, not in the RFC but widely written; at most
    /// longest_crawl_delay.
    [[nodiscard]] std::optional<std::chrono::milliseconds> crawl_delay() const { return delay_; }

private:
    struct Rule {
        std::string path;  ///< percent-encoding normalised; "*" and a final "$" are special
        bool allow = false;
    };

    friend class RobotsReader;

    std::vector<Rule> rules_;
    std::optional<std::chrono::milliseconds> delay_;
};

/// Where a page's robots.txt lies: "https://host:port/robots.txt"; empty = no web address.
std::string robots_url(std::string_view page_url);

}  // namespace vigie::feeds
