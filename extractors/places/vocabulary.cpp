#include "extractors/places/vocabulary.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace vigie::extractors {
namespace {

std::uint32_t bit(PlaceSense sense) {
    return 1U << static_cast<unsigned>(sense);
}

}  // namespace

void PlaceWords::add(std::string_view word, PlaceSense sense, double value) {
    if (word.ends_with('*')) {
        word.remove_suffix(1);
        stems_.emplace_back(text::folded(word), bit(sense));
        return;
    }
    Meaning& meaning = words_[text::folded(word)];
    meaning.senses |= bit(sense);
    if (sense == PlaceSense::bearing) meaning.value = value;
}

std::uint32_t PlaceWords::senses_of(std::string_view word) const {
    const auto at = words_.find(word);
    std::uint32_t senses = at == words_.end() ? 0 : at->second.senses;
    for (const auto& [stem, more] : stems_) {
        if (word.starts_with(stem)) senses |= more;
    }
    return senses;
}

bool PlaceWords::is(std::string_view word, PlaceSense sense) const {
    return (senses_of(word) & bit(sense)) != 0;
}

bool PlaceWords::is_any(std::string_view word, std::initializer_list<PlaceSense> senses) const {
    std::uint32_t wanted = 0;
    for (const PlaceSense sense : senses)
        wanted |= bit(sense);
    return (senses_of(word) & wanted) != 0;
}

std::optional<double> PlaceWords::bearing(std::string_view word) const {
    const auto at = words_.find(word);
    const bool known = at != words_.end() && (at->second.senses & bit(PlaceSense::bearing)) != 0;
    return known ? std::optional(at->second.value) : std::nullopt;
}

std::optional<PlaceSense> place_sense(std::string_view name) {
    static constexpr std::array<std::string_view, 16> names{"small",
                                                            "settlement",
                                                            "site",
                                                            "district",
                                                            "region",
                                                            "zone",
                                                            "near",
                                                            "at",
                                                            "road",
                                                            "between",
                                                            "motion",
                                                            "reference",
                                                            "linked",
                                                            "bearing",
                                                            "with",
                                                            "located"};
    const auto* at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return static_cast<PlaceSense>(at - names.begin());
}

}  // namespace vigie::extractors
