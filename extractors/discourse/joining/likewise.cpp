#include "extractors/discourse/joining/likewise.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool shares_fate(const Reading& reading, const Candidate& word) {
    static const WordSet like("meme same similar similaire identique identical semblable pareil");
    static const WordSet fates(
        "sort fate treatment scenario scene scenes thing epargne epargnee "
        "epargnes epargnees spared");
    constexpr std::uint32_t lead = 1;  // « un (sort) similaire »
    if (word.family != Family::attack || word.trigger->kind == WordKind::noun) return false;
    bool fate = false;
    bool alike = false;
    for (std::uint32_t at = word.first - std::min(word.first, lead); at < word.last; ++at) {
        const text::Word told = reading.word(at);
        fate |= fates.contains(told);
        alike |= like.contains(told) || told.starts_with("epargn") || told == "spared";
    }
    return fate && alike;
}

namespace {

/// « de la même manière », "in similar circumstances", from the token on.
bool tells_same_way(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet ways("circonstances conditions circumstances maniere way manner facon");
    static const WordSet like("similaires similar meme same");
    for (std::uint32_t at = from; at + 1 < end; ++at) {
        const text::Word one = reading.word(at);
        const text::Word two = reading.word(at + 1);
        if ((ways.contains(one) && like.contains(two)) ||
            (like.contains(one) && ways.contains(two)))
            return true;
    }
    return false;
}

/// Does the sentence open with « c'est », « Mardi, c'était », "it was", behind a day at most?
bool opens_cleft(const Reading& reading, const text::Sentence& sentence) {
    constexpr std::uint32_t lead = 5;  // « Dans la nuit de mardi, (c'est) »
    for (std::uint32_t at = sentence.first; at < std::min(sentence.first + lead, sentence.last);
         ++at) {
        const text::Word next = reading.word(at + 1);
        if (reading.word(at) == "c'" && one_of(next, {"est", "etait", "fut"})) return true;
        if (reading.word(at) == "it" && next == "was") return true;
    }
    return false;
}

/// « Le JNIM a attaqué Ber. Mardi, c'est le poste de Gossi qui avait été (visé) »: was it struck by
/// those who struck in the sentence before?
bool is_next_in_cleft(const Scene& scene, const Draft& before, const Candidate& word) {
    const bool silent = word.perpetrator == nullptr && is_attack(word.family) &&
                        word.verb.construction == Construction::passive;
    return silent && is_attack(before.family) && before.sentences.back() + 1 == word.sentence &&
           opens_cleft(scene.reading, scene.reading.sentences[word.sentence]);
}

}  // namespace

bool is_done_likewise(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word) {
    if (drafts.empty()) return false;
    if (shares_fate(scene.reading, word) || takes_people_beside_loot(drafts.back(), word))
        return true;
    // "a similar (attack) left one dead", « une attaque similaire »
    const bool noun = word.family == Family::attack && word.trigger->kind == WordKind::noun;
    if (noun && ((word.first > 0 && one_of(scene.reading.word(word.first - 1), {"similar"})) ||
                 one_of(scene.reading.word(word.last), {"similaire", "similaires"})))
        return true;
    if (is_next_in_cleft(scene, drafts.back(), word)) return true;
    // « le camp de Léré avait été visé de la même manière »
    const bool struck = word.family == Family::attack && !noun;
    if (word.family != Family::kill && !struck) return false;
    return tells_same_way(scene.reading, word.last, scene.reading.sentences[word.sentence].last);
}

void do_likewise(const Scene& scene, const Draft& before, Draft& draft) {
    const Candidate& word = draft.words.front();
    // « attaqué de la même manière par des hommes armés »: by others, by their own means
    if (!draft.perpetrators.empty()) return;
    // « Ber n'a pas été épargné : des jihadistes y ont tué dix personnes »: what befell it is told
    const auto end = scene.reading.sentences[word.sentence].last;
    const bool told = !mentions_in(scene.reading, Kind::trigger, word.last, end).empty();
    if (told && shares_fate(scene.reading, word)) return;
    if (is_next_in_cleft(scene, before, word)) {
        draft.perpetrators = before.perpetrators;
        return;
    }
    // « Le JNIM a brûlé huit camions. Cinq chauffeurs ont été enlevés »
    if (takes_people_beside_loot(before, word)) {
        draft.perpetrators = before.perpetrators;
        return;
    }
    raise(draft, before.words.front());
    const bool fate = shares_fate(scene.reading, word);
    const bool struck = word.family == Family::attack && word.trigger->kind != WordKind::noun;
    if ((fate || struck) && draft.perpetrators.empty()) draft.perpetrators = before.perpetrators;
    if (fate && draft.targets.empty()) draft.targets = before.targets;
}

}  // namespace vigie::extractors
