#include "extractors/places/vocabulary.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace vigie::extractors {
namespace {

std::uint32_t letter_of(std::string_view word) {
    return 1U << (static_cast<unsigned char>(word.front()) & 31U);
}

}  // namespace

void PlaceWords::add(std::string_view word, PlaceSense sense, double value) {
    if (word.ends_with('*')) {
        word.remove_suffix(1);
        std::pair stem(text::folded(word), PlaceSenses{sense});
        const auto behind = std::find_if(stems_.begin(), stems_.end(), [&](const auto& other) {
            return other.first > stem.first;
        });
        stem_letters_ |= letter_of(stem.first);
        stems_.insert(behind, std::move(stem));
        return;
    }
    Meaning& meaning = words_[text::folded(word)];
    meaning.senses |= {sense};
    if (sense == PlaceSense::bearing) meaning.value = value;
}

PlaceSenses PlaceWords::senses_of(text::Word word) const {
    const Meaning* meaning = words_.find(word);
    PlaceSenses senses = meaning == nullptr ? PlaceSenses() : meaning->senses;
    if (word.empty() || (stem_letters_ & letter_of(word)) == 0) return senses;
    const auto before = [](const auto& stem, char letter) { return stem.first[0] < letter; };
    auto stem = std::lower_bound(stems_.begin(), stems_.end(), word.front(), before);
    for (; stem != stems_.end() && stem->first[0] == word.front(); ++stem) {
        if (word.starts_with(stem->first)) senses |= stem->second;
    }
    return senses;
}

std::optional<double> PlaceWords::bearing(text::Word word) const {
    const Meaning* meaning = words_.find(word);
    const bool known = meaning != nullptr && meaning->senses.has(PlaceSense::bearing);
    return known ? std::optional(meaning->value) : std::nullopt;
}

std::optional<PlaceSense> place_sense(std::string_view name) {
    static constexpr std::array<std::string_view, 17> names{"small",
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
                                                            "located",
                                                            "seat"};
    const auto* at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return static_cast<PlaceSense>(at - names.begin());
}

}  // namespace vigie::extractors
