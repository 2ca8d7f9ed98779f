// A group with a name that the text takes up again by a common noun: "the rebels", « les
// mercenaires », « la milice ».
#include <algorithm>
#include <array>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Groups that share their nouns: of `noun` the tables know the one that bears it today.
struct Kin {
    std::string_view noun;
    WordSet names;   ///< who else may be meant by the noun
    WordSet called;  ///< words that call today's by its name
};

const std::array<Kin, 2>& kin() {
    static const std::array<Kin, 2> all{
        {{"FLA", WordSet("CSP CMA MNLA HCUA"), WordSet("fla alf liberation")},
         {"Africa Corps", WordSet("Wagner"), WordSet("africa afrika african")}}};
    return all;
}

/// The one party that the text names before the token and that `fits`; two are none.
template <typename Fits>
const Party* only_named(const Scene& scene, std::uint32_t end, const Fits& fits) {
    const Party* found = nullptr;
    for (const Mention* mention : mentions_in(scene.reading, Kind::actor, 0, end)) {
        const Party& party = scene.lexicon.party(mention->index);
        if (!fits(party)) continue;
        if (found != nullptr && found->name != party.name) return nullptr;
        found = &party;
    }
    return found;
}

std::uint32_t size_of(const Reading& reading) {
    return reading.sentences.empty() ? 0 : reading.sentences.back().last;
}

/// Where the text below its title calls the party by a noun for the first time.
std::uint32_t first_noun(const Scene& scene, const Party& party) {
    const bool titled = scene.reading.has_title() && !scene.reading.sentences.empty();
    const std::uint32_t from = titled ? scene.reading.sentences.front().last : 0;
    const std::uint32_t end = size_of(scene.reading);
    for (const Mention* mention : mentions_in(scene.reading, Kind::actor, from, end)) {
        const Party& other = scene.lexicon.party(mention->index);
        if (other.name == party.name && other.kind == party.kind) return mention->first;
    }
    return end;
}

/// « (la) milice », « (ces) miliciens », "the militiamen": a militia known already. « les miliciens
/// dogons » are called by their people.
bool is_known_militia(const Reading& reading, std::uint32_t token) {
    static const WordSet nouns("milice miliciens militia militiamen");
    static const WordSet determiners("la les cette ces the this these");
    return token > 0 && nouns.contains(reading.word(token)) &&
           determiners.contains(reading.word(token - 1));
}

}  // namespace

const Party* group_resumed(const Scene& scene, const Party& party) {
    if (party.kind == PartyKind::name) return nullptr;
    const auto group = std::find_if(
        kin().begin(), kin().end(), [&](const Kin& one) { return one.noun == party.name; });
    const std::uint32_t end = size_of(scene.reading);
    if (group == kin().end() || has_word(scene.reading, 0, end, group->called)) return nullptr;
    return only_named(scene, first_noun(scene, party), [&](const Party& other) {
        return group->names.contains(other.name) && other.kind != PartyKind::leader;
    });
}

const Party* militia_resumed(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    for (const std::size_t sentence : work.draft.sentences) {
        const auto& span = reading.sentences[sentence];
        for (std::uint32_t at = span.first; at < span.last; ++at) {
            if (!is_known_militia(reading, at)) continue;
            return only_named(work.scene, at, [](const Party& other) {
                return other.klass == PartyClass::militia && other.name != bare_militia &&
                       other.kind != PartyKind::unit && other.name != "VDP";
            });
        }
    }
    return nullptr;
}

}  // namespace vigie::extractors
