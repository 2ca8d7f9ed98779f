#include "extractors/frames/doer.h"

#include <string>

namespace vigie::extractors {
namespace {

constexpr std::string_view asks = "by ";
constexpr std::string_view forbids = "not by ";

}  // namespace

bool Doer::is_one(std::string_view part) {
    return part.starts_with(asks) || part.starts_with(forbids);
}

text::Result<Doer> Doer::parse(std::string_view part) {
    const bool forbidden = part.starts_with(forbids);
    const auto who = part.substr((forbidden ? forbids : asks).size());
    if (who == "armed") return Doer(armed, forbidden);
    if (who == "rebels") return Doer(rebels, forbidden);
    if (who == "forces") return Doer(forces, forbidden);
    if (who == "people") return Doer(people, forbidden);
    return text::fail(
        text::TextError::malformed,
        "unknown doer '" + std::string(who) + "', not one of armed, rebels, forces, people");
}

bool Doer::takes(char tag) const {
    switch (kind_) {
        case armed:
            return std::string_view("IUSMX").find(tag) != std::string_view::npos;
        case rebels:
            return tag == 'I' || tag == 'U';
        case forces:
            return tag == 'S' || tag == 'X';
        case people:
            return tag == 'C';
    }
    return true;
}

}  // namespace vigie::extractors
