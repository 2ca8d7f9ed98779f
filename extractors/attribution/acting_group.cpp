#include "extractors/attribution/acting_group.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

const Party* group_acting_before(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t speech) {
    const std::size_t sentence = reading.sentence_of(speech);
    if (sentence == 0) return nullptr;
    const auto& before = reading.sentences[sentence - 1];
    const auto deeds = mentions_in(reading, Kind::trigger, before.first, before.last);
    if (deeds.empty()) return nullptr;
    for (const Mention* actor :
         mentions_in(reading, Kind::actor, before.first, deeds.front()->first)) {
        const Party& party = lexicon.party(actor->index);
        const bool group =
            party.klass == PartyClass::insurgent || party.klass == PartyClass::militia;
        if (group && party.name != unknown_group) return &party;
    }
    return nullptr;
}

namespace {

/// « Leur mort intervient cinq jours après celle de dix soldats, tués à Ber, dans une attaque
/// (revendiquée) »: is what stands at the token told of the other deed?
bool told_after_another(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    for (std::uint32_t at = first + 1; at + 1 < token; ++at) {
        if (one_of(reading.word(at), {"celle", "celles", "celui", "ceux", "that", "those"}) &&
            one_of(reading.word(at - 1), {"apres", "after"}))
            return one_of(reading.word(at + 1), {"de", "d'", "du", "des", "of"});
    }
    return false;
}

}  // namespace

bool claims_another(const Reading& reading, const text::Sentence& sentence, const Mention& speech) {
    constexpr std::uint32_t reach = 6;
    constexpr std::uint32_t unlike = 9;
    const std::uint32_t behind = speech.first - sentence.first;
    if (told_after_another(reading, sentence.first, speech.first)) return true;
    if (behind <= unlike && one_of(reading.word(sentence.first), {"contrairement", "unlike"}))
        return true;
    for (std::uint32_t back = 1; back <= std::min(reach, behind); ++back) {
        if (one_of(reading.word(speech.first - back), {"celle", "celles", "celui", "ceux"}))
            return true;
    }
    return false;
}

bool goes_on_as_body(const Reading& reading,
                     const Lexicon& lexicon,
                     const Statement& last,
                     const Speaker& speaker) {
    if (!one_of(last.by, {"association", "NGO"}) || last.last > speaker.first) return false;
    const auto named = mentions_in(reading, Kind::actor, last.last, speaker.first);
    return std::none_of(named.begin(), named.end(), [&](const Mention* mention) {
        const Party& party = lexicon.party(mention->index);
        return party.klass == PartyClass::insurgent || party.klass == PartyClass::militia;
    });
}

}  // namespace vigie::extractors
