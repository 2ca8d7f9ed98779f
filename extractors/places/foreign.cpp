#include "extractors/places/foreign.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// A country in scope, one of its places, or a party with a name.
bool is_ours(const Lexicon& lexicon, const Mention& mention) {
    const Gazetteer& gazetteer = lexicon.gazetteer();
    switch (mention.kind) {
        case Kind::country:
            return gazetteer.countries()[mention.index].in_scope;
        case Kind::place: {
            const auto& bearers = gazetteer.names()[mention.index].places;
            return !gazetteer.place(bearers.front()).needs_cue;
        }
        case Kind::actor:
            return lexicon.party(mention.index).kind == PartyKind::name;
        default:
            return false;
    }
}

}  // namespace

std::string foreign_country_of(const Reading& reading,
                               const Lexicon& lexicon,
                               std::uint32_t paragraph) {
    const auto before = [](const auto& sentence, std::uint32_t at) {
        return sentence.paragraph < at;
    };
    auto sentence =
        std::lower_bound(reading.sentences.begin(), reading.sentences.end(), paragraph, before);
    std::string country;
    for (; sentence != reading.sentences.end() && sentence->paragraph == paragraph; ++sentence) {
        for (const Mention& mention : reading.mentions_between(sentence->first, sentence->last)) {
            if (is_ours(lexicon, mention)) return {};
            if (mention.kind == Kind::country && country.empty())
                country = lexicon.gazetteer().countries()[mention.index].code;
        }
    }
    return country;
}

std::string country_behind(const Reading& reading, const Gazetteer& gazetteer, std::uint32_t last) {
    if (!one_of(reading.word(last), {",", "("})) return {};
    const bool in = one_of(reading.word(last + 1), {"au", "en", "in"});
    const std::uint32_t at = last + (in ? 2 : 1);
    const auto named = mentions_in(reading, Kind::country, at, at + 2);
    if (named.empty() || named.front()->first != at) return {};
    return gazetteer.countries()[named.front()->index].code;
}

}  // namespace vigie::extractors
