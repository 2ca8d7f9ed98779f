// « a indiqué le ministère algérien des Affaires étrangères. … précise le ministère »: which one.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

bool names_ministry(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first; at < last; ++at) {
        if (one_of(reading.word(at), {"ministere", "ministry", "ambassade", "embassy"}))
            return true;
    }
    return false;
}

/// « précise (le ministère) », "the ministry said": and no more is told of it.
const Mention* bare_ministry(const Finishing& work, const Statement& statement) {
    constexpr std::uint32_t article = 2;  // "the ministry"
    const Reading& reading = work.scene.reading;
    for (const Mention* source :
         mentions_in(reading, Kind::source, statement.first, statement.last + 1)) {
        const bool bare = source->last - source->first <= article;
        if (bare && names_ministry(reading, source->first, source->last)) return source;
    }
    return nullptr;
}

}  // namespace

bool means_foreign_ministry(const Finishing& work, const Statement& statement) {
    constexpr std::uint32_t reach = 160;  // a lead of a few sentences
    const Reading& reading = work.scene.reading;
    const Mention* bare = bare_ministry(work, statement);
    if (bare == nullptr) return false;
    const std::uint32_t from = bare->first - std::min(bare->first, reach);
    bool foreign = false;
    for (const Mention* source : mentions_in(reading, Kind::source, from, bare->first)) {
        if (names_ministry(reading, source->first, source->last))
            foreign = work.scene.lexicon.source(source->index).by == "foreign government";
    }
    for (const Mention* party : mentions_in(reading, Kind::actor, from, bare->first)) {
        // « le ministère malien de la Défense » is nearer, or as near
        if (names_ministry(reading, party->first, party->last)) foreign = false;
    }
    return foreign;
}

}  // namespace vigie::extractors
