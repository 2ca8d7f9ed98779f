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
        "condemning over end halt");
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
        "growing repeated mounting targeted armed enforced forced violent");
    static const WordSet no_nouns(
        "apres depuis dans sous alors mais vers lors hors puis tandis sans plus pas was has his its "
        "this days weeks jours mois annees ils elles nous vous as");
    if (links.contains(word) || singulars.contains(word)) return true;
    return word.ends_with('s') && !no_nouns.contains(word);
}

/// « les enlèvements (.) », « (dans) leur région »: neither a day, nor a town, nor who was struck.
bool has_nothing_behind(const Reading& reading, const text::Sentence& span, std::uint32_t at) {
    static const WordSet ends(", ; . et ou and or » \" ) qui");
    static const WordSet inside("dans in across");
    static const WordSet anywhere("la le leur leurs les ce cette the their this");
    static const WordSet areas(
        "region regions zone zones pays ville quartier quartiers localite localites commune cercle area "
        "areas city town country district districts neighbourhood neighborhood");
    if (at >= span.last || ends.contains(reading.word(at))) return true;
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
        if (complaining().contains(word)) return tells_march_before(scene, sentence, at);
        if (!belongs_to_list(word)) return false;
    }
    return false;
}

}  // namespace vigie::extractors
