#include "extractors/discourse/joining/deaths.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/retaken.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/discourse/where/whereabouts.h"
#include "extractors/frames/violence.h"
#include "extractors/words/hurt_before.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "One of them", "two of the wounded", « l'un d'eux », « deux des blessés »
bool opens_with_some(const Reading& reading, const text::Sentence& span) {
    static const WordSet hurt("them eux elles wounded injured victims blesses victimes");
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t at = span.first + 1; at < std::min(span.first + reach, span.last); ++at) {
        if (one_of(reading.word(at), {"died", "mort", "est", "sont", "ont"})) return false;
        if (hurt.contains(reading.word(at)) &&
            one_of(reading.word(at - 1), {"of", "the", "d'", "des", "entre"}))
            return true;
    }
    return false;
}

/// « Il est mort mardi », "The victim died later": of one whom the sentence before tells of.
bool opens_with_one(const Reading& reading, const text::Sentence& span) {
    if (opens_with_some(reading, span)) return true;
    const text::Word word = reading.word(span.first);
    return one_of(word, {"il", "elle", "he", "she"}) ||
           (one_of(word, {"la", "the"}) &&
            one_of(reading.word(span.first + 1), {"victime", "victim"}));
}

/// « est décédé », "died": the word itself tells a death that nobody caused on that day.
bool tells_dying(const Scene& scene, const Candidate& word) {
    const std::string_view lemma = word.trigger->lemma;
    const auto begins = [&](std::string_view stem) { return lemma.starts_with(stem); };
    const bool dies = begins("mour") || begins("mort") || begins("succ") || begins("die") ||
                      begins("déc") || begins("dec") || begins("rend") || begins("s'étei") ||
                      begins("expir");
    // « quatre morts » counts, « sont morts » tells; English "died" looks like a participle
    return dies && (scene.reading.language == Language::english ||
                    (word.verb.tense != Tense::bare && word.verb.tense != Tense::none));
}

/// « portant le bilan à six (morts) »: the total that the death of one more makes.
bool is_raised_total(const Scene& scene, const Candidate& word) {
    const auto raised = raised_total(scene.reading, scene.reading.sentences[word.sentence]);
    constexpr std::uint32_t reach = 2;
    return raised && word.first >= raised->count && word.first <= raised->count + reach;
}

bool dies_of_wounds(const Scene& scene, const Candidate& word) {
    if (word.family == Family::kill && is_raised_total(scene, word)) return true;
    return word.family == Family::kill && tells_dying(scene, word) &&
           dies_of_older_hurt(scene.reading, scene.reading.sentences[word.sentence]);
}

/// "On Friday a spokesman said two others had died": the death, told next, of more of those whom
/// the draft struck, and at no place of its own but where they were cared for.
bool is_later_death(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet hospitals("hopital hospital clinique clinic");
    constexpr std::size_t reach = 2;
    const auto& span = scene.reading.sentences[word.sentence];
    const std::size_t last = draft.sentences.back();
    const bool next = word.sentence > last && word.sentence - last <= reach;
    if (!next || !tells_dying(scene, word) || !dies_later(scene.reading, span)) return false;
    return word.place < 0 || place_at(scene, word.place).use == Use::linked ||
           same_place(scene, draft, word) ||
           has_word(scene.reading, span.first, span.last, hospitals);
}

/// "Nine (died) when gunmen opened fire", « (tués) lorsque des hommes armés ont attaqué »: does the
/// deed behind it, with its own author, say of what they died?
bool dies_when(const Scene& scene, const Candidate& word, const std::vector<Candidate>& words) {
    static const WordSet whens("when lorsque lorsqu' quand");
    if (word.family != Family::kill || word.perpetrator != nullptr) return false;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& deed) {
        return deed.sentence == word.sentence && deed.first > word.last &&
               deed.perpetrator != nullptr && is_attack(deed.family) &&
               has_word(scene.reading, word.last, deed.first, whens);
    });
}

/// « un élu parle de (treize morts) », "told of thirteen (dead)": does somebody say so?
bool is_told_by_somebody(const Scene& scene, const Candidate& word) {
    const auto& said = scene.statements[word.sentence];
    return std::any_of(said.begin(), said.end(), [&](const Statement& one) {
        return !one.inherited && one.saying == Saying::said && one.first < word.first;
    });
}

/// « (treize morts) », and no word of another deed in the sentence.
bool only_counts(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const auto& counts = reading.quantities;
    const bool counted = std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first < word.first && count.last >= word.first && count.last <= word.last;
    });
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return counted && std::none_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
               const Trigger& trigger = scene.lexicon.trigger(deed->index);
               return is_violent(trigger.family()) && !trigger.may_tell(Family::kill);
           });
}

/// « le maire de (Koro) », « dans un autre village »: whoever counts speaks for another town than
/// the draft's; not « le gouverneur de Gao », « l'hôpital de Gao », who count for all around.
bool speaks_for_elsewhere(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet locals(
        "maire elu elus elue habitant habitants habitante riverains villageois notable notables chef "
        "conseiller imam mayor councillor resident residents villager villagers elder elders chief");
    static const WordSet links("de d' du of from in a");
    constexpr std::uint32_t reach = 4;  // « le chef du village de (Koro) »
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (draft.place < 0) return false;
    for (const NamedPlace& place : scene.places) {
        if (place.first < span.first + 2 || place.last > span.last) continue;
        const std::uint32_t from = place.first - std::min(reach, place.first - span.first);
        if (place.name != place_at(scene, draft.place).name &&
            links.contains(reading.word(place.first - 1)) &&
            has_word(reading, from, place.first, locals))
            return true;
    }
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        if (one_of(reading.word(at), {"autre", "autres", "another", "other"}) &&
            one_of(reading.word(at + 1),
                   {"village", "villages", "localite", "commune", "town", "hameau"}))
            return true;
    }
    return false;
}

/// « Un raid a visé Ber samedi. Dimanche, un élu a compté (treize morts) », « ont enterré (sept
/// morts) »: the day of the count, at no place of its own; where the dead are told already,
/// somebody says how many they are.
bool counts_later(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr auto news = std::chrono::days{7};
    static const WordSet counting(
        "enterre inhume enseveli compte comptait denombre denombrait recense recensait bilan "
        "decompte counted counts buried toll");
    if (word.place >= 0 || !is_violent(draft.family) || !draft.own_date ||
        speaks_for_elsewhere(scene, draft, word))
        return false;
    if (!word.date || !draft.date || word.date->from < draft.date->to ||
        word.date->from > draft.date->to + news)
        return false;
    const bool dead = std::any_of(draft.tolls.begin(), draft.tolls.end(), [](const DraftToll& row) {
        return row.toll.status == Status::killed && !is_insurgent(row.toll.party);
    });
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    const bool counted = !dead && has_word(scene.reading, first, word.first, counting);
    return (counted || is_told_by_somebody(scene, word)) && only_counts(scene, word);
}

/// "Three (wounded) soldiers died on Monday in Bamako", « trois des (blessés) sont morts à Gao »:
/// of those hurt in what was told, wherever they were cared for.
bool the_wounded_die(const Reading& reading, const text::Sentence& span, const Candidate& word) {
    static const WordSet hurt("wounded injured blesses blesse");
    constexpr std::uint32_t lead = 6;
    return has_word(reading, span.first, std::min(span.first + lead, word.first), hurt);
}

/// « Le décès d'un blessé à Niono porte le bilan à quatre »: one more of the dead of the deed told
/// right before, wherever he died.
bool raises_its_total(const Scene& scene, const Draft& draft, const Candidate& word) {
    // « La mort de deux bergers mardi à Ber porte à cinq le nombre »: a deed of its own day
    const bool other_day =
        word.date && draft.date && disjoint(*word.date, *draft.date) &&
        !the_wounded_die(scene.reading, scene.reading.sentences[word.sentence], word);
    return is_violent(draft.family) && draft.sentences.back() + 1 == word.sentence && !other_day &&
           raised_total(scene.reading, scene.reading.sentences[word.sentence]).has_value();
}

}  // namespace

std::vector<Candidate> deaths_last(const Scene& scene, std::vector<Candidate> words) {
    const std::vector<Candidate> all = words;
    std::stable_partition(words.begin(), words.end(), [&](const Candidate& word) {
        return !dies_of_wounds(scene, word) && !dies_when(scene, word, all);
    });
    return words;
}

bool is_told_next(const Scene& scene, const Candidate& word, const std::vector<Said>& said) {
    if (word.sentence + 1 >= said.size()) return false;
    const auto& next = said[word.sentence + 1].deeds.told;
    const auto violent = [](const Candidate& deed) { return is_violent(deed.family); };
    if (word.family == Family::kill && tells_dying(scene, word) &&
        tells_hurt_before(scene.reading, word.sentence + 1))
        return std::any_of(next.begin(), next.end(), violent);
    if (!dies_of_wounds(scene, word)) return false;
    if (!one_of(scene.reading.word(scene.reading.sentences[word.sentence + 1].first),
                {"il", "elle", "ils", "elles", "he", "she", "they"}))
        return false;
    constexpr std::uint32_t opening = 3;  // « Il avait », "She had"
    const std::uint32_t from = scene.reading.sentences[word.sentence + 1].first;
    bool before = false;
    bool been = false;
    for (std::uint32_t at = from; at < from + opening; ++at) {
        before |= one_of(scene.reading.word(at), {"avait", "avaient", "had"});
        been |= one_of(scene.reading.word(at), {"ete", "been"});
    }
    // not « Il avait condamné l'attaque de Gossi »
    return before && std::any_of(next.begin(), next.end(), [&](const Candidate& deed) {
               const bool nominal = deed.verb.construction == Construction::nominal;
               return is_violent(deed.family) &&
                      (been || (!nominal && deed.first <= from + opening));
           });
}

bool died_of(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (word.family != Family::kill) return false;
    if (fell_as_retaken(scene, draft, word) || counts_later(scene, draft, word) ||
        raises_its_total(scene, draft, word))
        return true;
    const std::string_view lemma = word.trigger->lemma;
    const auto begins = [&](std::string_view stem) { return lemma.starts_with(stem); };
    const auto& span = scene.reading.sentences[word.sentence];
    const bool dies = tells_dying(scene, word);
    const bool wounded = dies && the_wounded_die(scene.reading, span, word);
    const bool late =
        (wounded && draft.sentences.back() + 1 == word.sentence) ||
        is_later_death(scene, draft, word) || begins("succomb") || begins("succumb") ||
        (draft.sentences.back() == word.sentence && dies_of_wounds(scene, word)) ||
        (dies && draft.sentences.back() + 1 == word.sentence &&
         (opens_with_one(scene.reading, span) || dies_of_wounds(scene, word))) ||
        // "He died of his (wounds)", with the dying
        ((begins("wound") || begins("bless")) && draft.sentences.back() == word.sentence &&
         opens_with_one(scene.reading, span));
    return late && is_violent(draft.family) && (wounded || !is_news_elsewhere(scene, draft, word));
}

}  // namespace vigie::extractors
