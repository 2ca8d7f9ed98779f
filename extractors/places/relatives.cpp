// "moved on to Pel, where they killed three": what a clause with "where" tells happened at the
// place before it.
#include <algorithm>

#include "extractors/places/arranging.h"
#include "extractors/places/behind_day.h"
#include "extractors/reading/compared.h"
#include "extractors/words/hurt_before.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "then went to (Dimbal)", "before moving on to", « se sont ensuite dirigés vers »: those who
/// came, not their victims.
bool goes_on_to(const Reading& reading, const NamedPlace& place) {
    static const WordSet moves(
        "went gone moved moving headed heading continued continuing proceeded proceeding rode "
        "drove advanced dirige diriges dirigees rendu rendus rendues passe passes poursuivi avance "
        "avances gagne rejoint");
    constexpr std::uint32_t reach = 4;  // "moving on to"
    return has_word(reading, place.phrase - std::min(reach, place.phrase), place.phrase, moves);
}

/// "Aguelhok (camp where the attack occurred)"
bool happened_there(const Reading& reading, const NamedPlace& place) {
    std::uint32_t at = place.last;
    while (at < place.last + 2 && one_of(reading.word(at), {"camp", "base"}))
        ++at;
    return reading.word(at) == "where" && reading.word(at + 1) == "the" &&
           one_of(reading.word(at + 3), {"occurred", "happened", "took"});
}

}  // namespace

void settle_happened_there(Arranging& work, std::size_t index) {
    constexpr std::uint32_t reach = 8;  // ", some 200 km south of"
    NamedPlace& place = work.places[index];
    if (!happened_there(work.reading, place)) return;
    place.use = Use::event;
    if (index == 0 || place.first - work.places[index - 1].last > reach) return;
    // "a source in Kidal, 200 km south of Aguelhok camp where": what was measured is not there
    if (!place.offset.empty()) {
        place.offset = {};
        place.relation = Relation::at;
        place.precision = 1;
    }
    work.places[index - 1].use = Use::reference;
}

namespace {

/// "crashed near Gao. JNIM said it had (shot) it down": do the next sentences say that it was?
bool was_shot_down(const Reading& reading, std::size_t sentence) {
    static const WordSet shot("shot downed downing abattu abattue abattre");
    constexpr std::size_t reach = 2;
    const std::size_t end = std::min(sentence + 1 + reach, reading.sentences.size());
    for (std::size_t next = sentence + 1; next < end; ++next) {
        if (may_have(reading, next, shot) &&
            has_word(reading, reading.sentences[next].first, reading.sentences[next].last, shot))
            return true;
    }
    return false;
}

/// "a bomber had crashed (near Gao)": no deed of anybody's.
void settle_crash(const Arranging& work, NamedPlace& place) {
    static const WordSet falls("crashed crash landing ecrase ecrasee atterri atterrissage");
    static const WordSet struck(
        "shot downed hit struck brought abattu abattue touche touchee vise visee attacked attack "
        "suicide kamikaze kamikazes explosive explosif explosifs laden into contre");
    constexpr std::uint32_t reach = 5;  // "landing in the river (near Gao)"
    if (place.use != Use::event) return;
    const auto& span = work.reading.sentences[work.reading.sentence_of(place.first)];
    bool fell = false;
    for (std::uint32_t at = place.phrase; at > span.first && place.phrase - at < reach; --at)
        fell |= falls.contains(work.reading.word(at - 1));
    if (!fell || has_word(work.reading, span.first, span.last, struck) ||
        was_shot_down(work.reading, work.reading.sentence_of(place.first)))
        return;
    place.use = Use::reference;
}

/// « Le maire de Boni est mort (à Bamako). Il avait été touché jeudi »: where he was treated.
void settle_deathbed(const Arranging& work, NamedPlace& place) {
    static const WordSet dies("mort morte decede decedee succombe ame died dies succumbed");
    constexpr std::uint32_t reach = 8;  // « est mort dimanche matin à (Bamako) »
    const std::size_t sentence = work.reading.sentence_of(place.first);
    if (place.use != Use::event || !tells_hurt_before(work.reading, sentence + 1)) return;
    const std::uint32_t first = work.reading.sentences[sentence].first;
    for (std::uint32_t at = place.phrase; at > first && place.phrase - at < reach; --at) {
        if (dies.contains(work.reading.word(at - 1))) place.use = Use::reference;
    }
}

/// "the deadliest attack since one near (Boni)": where the deed was that the news is measured
/// against.
void settle_compared(const Arranging& work, NamedPlace& place) {
    if (is_of_compared(work.reading, place.first)) place.use = Use::reference;
}

}  // namespace

void settle_elsewhere(const Arranging& work, NamedPlace& place) {
    settle_crash(work, place);
    settle_deathbed(work, place);
    settle_compared(work, place);
}

void settle_relative(const Arranging& work, NamedPlace& place) {
    const bool went_on = place.use == Use::reference && goes_on_to(work.reading, place);
    if (place.use != Use::bare && place.use != Use::linked && !went_on) return;
    // « et Dinangourou le lendemain, où six autres ont péri »
    std::uint32_t at = past_day(work.reading, place.last);
    if (work.reading.word(at) == ",") ++at;
    const bool where = work.reading.word(at) == "where" ||
                       (work.reading.word(at) == "ou" && at < work.reading.tokens.size() &&
                        work.reading.original(at, at + 1) != "ou");
    if (where) place.use = Use::event;
}

}  // namespace vigie::extractors
