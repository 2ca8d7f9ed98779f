#include "extractors/discourse/doubts/asides/grievances.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& complaining() {
    static const WordSet heads(
        "contre denoncer denoncant denonce denoncent denoncaient fustiger fustigeant condamner "
        "condamnant fin arret stop against denounce denouncing denounced decry decrying decried condemn "
        "condemning over end halt amid face deplored deploring deploraient");
    return heads;
}

/// « les attaques, (les vols et les) enlèvements », "(robberies and violent) killings": what may
/// stand in the list before the word.
bool belongs_to_list(text::Word word) {
    static const WordSet links(
        "les des de d' la l' le et ou ni ainsi que aussi , a of to the and or as well");
    static const WordSet singulars(
        "insecurite violence impunite banditisme criminalite recrudescence multiplication serie vague "
        "montee regain persistance insecurity impunity crime banditry surge rise wave spate rising "
        "growing repeated mounting targeted armed enforced forced violent recurring reccuring recurrent "
        "frequent increasing continued ongoing continuous persistent au aux");
    static const WordSet no_nouns(
        "apres depuis dans sous alors mais vers lors hors puis tandis sans plus pas was has his its "
        "this days weeks jours mois annees ils elles nous vous as");
    if (links.contains(word) || singulars.contains(word)) return true;
    return word.ends_with('s') && !no_nouns.contains(word);
}

/// Is a day or a number told between the tokens? Then one deed is meant.
bool is_told_of_a_day(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    const auto within = [&](const auto& one) { return one.first >= from && one.last <= to; };
    return std::any_of(reading.times.begin(), reading.times.end(), within) ||
           std::any_of(reading.quantities.begin(), reading.quantities.end(), within);
}

/// "The (protesters) denounced": those who marched in a sentence before.
bool names_marchers(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet marchers(
        "protesters protestors demonstrators marchers strikers manifestants manifestantes marcheurs "
        "contestataires protestataires grevistes");
    return has_word(reading, from, to, marchers);
}

/// « les enlèvements (.) », « (dans) leur région »: neither a day, nor a town, nor who was struck.
bool has_nothing_behind(const Reading& reading, const text::Sentence& span, std::uint32_t at) {
    static const WordSet ends(", ; . et ou and or » \" ) qui");
    static const WordSet inside("dans in across");
    static const WordSet anywhere("la le leur leurs les ce cette the their this");
    static const WordSet areas(
        "region regions zone zones pays ville quartier quartiers localite localites commune cercle area "
        "areas city town country district districts neighbourhood neighborhood");
    // "killings (attributed) to militiamen", « attaques (commises) par des hommes armés »
    static const WordSet blamed(
        "attributed blamed committed perpetrated attribues attribuees imputes imputees commis commises "
        "perpetres perpetrees recurrents recurrentes repetes repetees");
    if (at >= span.last || ends.contains(reading.word(at))) return true;
    if (blamed.contains(reading.word(at))) return !is_told_of_a_day(reading, at, span.last);
    return inside.contains(reading.word(at)) && anywhere.contains(reading.word(at + 1)) &&
           areas.contains(reading.word(at + 2));
}

}  // namespace

bool tells_march_before(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const std::uint32_t first = scene.reading.sentences[sentence].first;
    const auto words = mentions_in(scene.reading, Kind::trigger, first, token);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return scene.lexicon.trigger(word->index).may_tell(Family::protest);
    });
}

bool is_among_grievances(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    constexpr std::uint32_t reach = 24;
    const Reading& reading = scene.reading;
    const text::Sentence& span = reading.sentences[sentence];
    const bool many =
        reading.word(chunk.first).ends_with('s') || reading.word(chunk.last - 1).ends_with('s');
    if (!many || !may_have(reading, sentence, complaining()) ||
        !has_nothing_behind(reading, span, chunk.last))
        return false;
    const std::uint32_t stop = chunk.first - std::min(reach, chunk.first - span.first);
    for (std::uint32_t at = chunk.first; at > stop; --at) {
        const text::Word word = reading.word(at - 1);
        if (complaining().contains(word))
            return tells_march_before(scene, sentence, at) ||
                   names_marchers(reading, span.first, at);
        if (!belongs_to_list(word)) return false;
    }
    return false;
}

bool is_complaint_without_day(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    constexpr std::uint32_t reach = 4;  // "against the arbitrary (arrest)"
    const Reading& reading = scene.reading;
    const text::Sentence& span = reading.sentences[sentence];
    std::uint32_t at = chunk.first;
    const std::uint32_t lowest = at - std::min(reach, at - span.first);
    while (at > lowest && !one_of(reading.word(at - 1), {"against", "contre"}))
        --at;
    if (at == lowest || !tells_march_before(scene, sentence, at - 1)) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.first() >= at && time.dates_event() && time.range->precision < 3;
    });
    return !dated &&
           std::none_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.first >= chunk.last && place.last <= span.last;
           });
}

}  // namespace vigie::extractors
