#include "extractors/page/lead.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"

namespace vigie::extractors {
namespace {

/// Words, as text::slug() makes them, that point back to a deed told before.
constexpr std::array<std::string_view, 22> deeds{
    "the-incident-",  "the-attack-",  "the-explosion-", "the-blast-",    "the-ambush-",
    "the-raid-",      "the-assault-", "the-shooting-",  "the-strike-",   "the-kidnapping-",
    "the-abduction-", "this-attack-", "this-incident-", "l-attaque-",    "l-incident-",
    "l-explosion-",   "l-embuscade-", "l-assaut-",      "l-enlevement-", "le-drame-",
    "cette-attaque-", "cet-incident-"};

/// Words behind such a deed that say more of it: "the attack (happened)", not "the attack on Ber".
constexpr std::array<std::string_view, 12> goes_on{"happened-",
                                                   "occurred-",
                                                   "took-place-",
                                                   "came-",
                                                   "was-",
                                                   "left-",
                                                   "began-",
                                                   "s-est-",
                                                   "est-surven",
                                                   "a-eu-",
                                                   "serait-sur",
                                                   "has-"};

template <std::size_t n>
std::size_t opens_with(std::string_view slug, const std::array<std::string_view, n>& words) {
    const auto found = std::find_if(
        words.begin(), words.end(), [&](std::string_view word) { return slug.starts_with(word); });
    return found == words.end() ? 0 : found->size();
}

}  // namespace

bool lacks_lead(std::string_view text) {
    constexpr std::size_t opening = 80;
    const std::string slug = text::slug(text.substr(0, opening));
    const std::size_t deed = opens_with(slug, deeds);
    return deed > 0 && opens_with(std::string_view(slug).substr(deed), goes_on) > 0;
}

}  // namespace vigie::extractors
