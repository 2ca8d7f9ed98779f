#include "extractors/discourse/event_words/two_sides.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Those whom the stretch names, each once.
std::vector<const Party*> parties_in(const Scene& scene, const text::Sentence& span) {
    std::vector<const Party*> named;
    for (const Mention* actor : mentions_in(scene.reading, Kind::actor, span.first, span.last)) {
        const Party& party = scene.lexicon.party(actor->index);
        const bool known = std::any_of(named.begin(), named.end(), [&](const Party* other) {
            return other->name == party.name;
        });
        if (!known) named.push_back(&party);
    }
    return named;
}

}  // namespace

bool names_two_sides(const Reading& reading, const text::Sentence& span) {
    static const WordSet sides(
        "parties camps groupes mouvements communautes belligerants factions clans villages sides "
        "groups movements communities factions parties");
    if (!may_have(reading, span, sides)) return false;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (sides.contains(reading.word(at)) &&
            one_of(reading.word(at - 1), {"deux", "two", "both"}))
            return true;
    }
    return false;
}

std::vector<const Party*> two_sides_before(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= std::min(reach, sentence); ++back) {
        auto named = parties_in(scene, scene.reading.sentences[sentence - back]);
        if (named.size() == 2) return named;
        if (named.size() > 2) return {};
        const bool group = !named.empty() && named.front()->klass == PartyClass::insurgent;
        if (group) return {named.front(), nullptr};
    }
    return {};
}

}  // namespace vigie::extractors
