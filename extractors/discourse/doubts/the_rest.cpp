#include "extractors/discourse/doubts/the_rest.h"

#include <algorithm>

#include "extractors/reading/chunks.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/spared.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(the rest) were let go", "released (the other passengers)"
bool names_the_rest(const Reading& reading, const text::Sentence& span, const Candidate& release) {
    constexpr std::uint32_t reach = 5;  // "the other passengers were then (let go)"
    const bool passive = release.verb.construction == Construction::passive;
    const std::uint32_t from =
        passive ? release.first - std::min(reach, release.first - span.first) : release.last;
    const std::uint32_t to = passive ? release.first : std::min(release.last + reach, span.last);
    return has_word(reading, from, to, the_rest());
}

}  // namespace

bool are_the_rest(const Scene& scene, const Clauses& clauses, const Candidate& release) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[release.sentence];
    if (!names_the_rest(reading, span, release)) return false;
    const Chunk* before = nullptr;
    for (const Chunk& chunk : clauses.chunks) {
        if (chunk.first >= release.first) break;
        if (is_trigger(chunk)) before = &chunk;
    }
    // « enlevés jeudi avec d'autres, ils ont été libérés (dimanche) »: news of its own day
    if (before != nullptr && release.date_tokens && release.date_tokens->first >= before->last)
        return false;
    // "two of those kidnapped died, the others were freed": they were held as well
    return before != nullptr && before->sense != nullptr && before->verb.tense == Tense::past &&
           before->verb.construction != Construction::nominal &&
           scene.lexicon.trigger(before->mention->index).may_tell(Family::abduct);
}

bool were_freed_since(const Scene& scene, const Candidate& release) {
    static const WordSet relatives("dont whom");
    static const WordSet since("depuis since");
    constexpr std::uint32_t reach = 7;  // "(whom) have (since) been released"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[release.sentence];
    const std::uint32_t from = release.first - std::min(reach, release.first - span.first);
    const bool ends = release.last < span.last && since.contains(reading.word(release.last)) &&
                      (release.last + 1 >= span.last || !is_word(reading.tokens, release.last + 1));
    return has_word(reading, from, release.first, relatives) &&
           (ends || has_word(reading, from, release.first, since));
}

namespace {

/// « (les) blessés », "(six of the) wounded"
bool leads_people(const Reading& reading, std::uint32_t token) {
    static const WordSet leads("les des ces aux the these of leurs ses all tous");
    const auto& counts = reading.quantities;
    return leads.contains(reading.word(token)) ||
           std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
               return count.last == token + 1;
           });
}

}  // namespace

bool are_brought_to_care(const Scene& scene, const Candidate& taking) {
    static const WordSet hurt(
        "blesse blesses blessee blessees corps depouille depouilles wounded injured bodies remains");
    static const WordSet between(
        "ont a sont avaient ete was were have had been also then puis les plus graves aussitot");
    static const WordSet brought(
        "taken led carried brought driven emmene emmenes emmenee emmenees amene amenes amenee amenees "
        "conduit conduits conduite conduites");
    static const WordSet takers("par by de force otage otages hostage");
    if (taking.family != Family::abduct || taking.perpetrator != nullptr ||
        taking.verb.construction != Construction::passive ||
        !brought.contains(scene.reading.word(taking.first)))
        return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[taking.sentence];
    std::uint32_t subject = taking.first;  // « (les blessés) les plus graves ont été emmenés »
    while (subject > span.first && between.contains(reading.word(subject - 1)))
        --subject;
    // « un éleveur blessé a été emmené »: an adjective
    const bool wounded = subject < taking.first && subject > span.first + 1 &&
                         hurt.contains(reading.word(subject - 1)) &&
                         leads_people(reading, subject - 2);
    return (wounded || leads_to_care(reading, taking.last, span.last)) &&
           !has_word(reading, taking.last, std::min(taking.last + 2, span.last), takers);
}

}  // namespace vigie::extractors
