#include "extractors/discourse/joining/another.h"

#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/joining/beginning.h"
#include "extractors/discourse/joining/device_beside.h"
#include "extractors/discourse/joining/likewise.h"
#include "extractors/discourse/joining/other_armies.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/where/whereabouts.h"
#include "extractors/words/before_this.h"
#include "extractors/words/counting.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool tells_besides(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t reach = 3;
    static const WordSet besides("aussi egalement also");
    const auto begin = reading.sentences[word.sentence].first;
    for (std::uint32_t at = std::max(begin, word.first - std::min(word.first, reach));
         at < word.first;
         ++at) {
        if (besides.contains(reading.word(at))) return true;
    }
    return false;
}

bool leads_another(const Reading& reading, std::uint32_t noun) {
    static const WordSet after("after following since apres depuis");
    constexpr std::uint32_t reach = 3;  // "another deadly attack"
    for (std::uint32_t at = noun; at > 1 && noun - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        const bool other =
            ordinals().contains(word) || one_of(word, {"separate", "further", "autre"});
        const bool indefinite =
            other && one_of(reading.word(at - 2), {"a", "an", "une", "un", "d'"});
        if (word == "another") return !after.contains(reading.word(at - 2));
        if (indefinite) return at < 3 || !after.contains(reading.word(at - 3));
    }
    return false;
}

namespace {

/// "residents fled, fearing another attack", "pour éviter une autre attaque".
bool is_feared(const Scene& scene, const Candidate& word, const Mention& deed) {
    const auto cues = mentions_in(scene.reading, Kind::cue, word.last, deed.first);
    return std::any_of(cues.begin(), cues.end(), [](const Mention* mention) {
        const auto cue = static_cast<Cue>(mention->index);
        return cue == Cue::hypothesis || cue == Cue::purpose || cue == Cue::prevention;
    });
}

}  // namespace

bool is_definite(const Scene& scene, const Candidate& word) {
    if (word.first == 0) return false;
    // "Sunday's assault", "yesterday's deadly attack"
    const std::uint32_t back = std::min(word.first, 2U);
    for (std::uint32_t at = word.first - back; at < word.first; ++at) {
        const bool day = scene.reading.word(at) == "'s" &&
                         std::any_of(scene.reading.times.begin(),
                                     scene.reading.times.end(),
                                     [&](const TimeMention& time) { return time.last == at; });
        if (day) return true;
    }
    return definite_words().contains(scene.reading.word(word.first - 1));
}

namespace {

/// "Une seconde opération vendredi a permis", "A second incident took place": at the head of what
/// has a day or a place of its own.
bool opens_with_another(const Reading& reading, const Candidate& word) {
    static const WordSet deeds(
        "operation operations mission action incident offensive embuscade frappe ambush strike");
    std::uint32_t first = reading.sentences[word.sentence].first;
    const bool own = word.date_tokens || (word.place >= 0);
    // "In a third incident, fighters clashed at Ber", « Dans un autre incident »
    if (one_of(reading.word(first), {"in", "dans", "lors", "during"})) ++first;
    if (reading.word(first) == "d'") ++first;
    return own && one_of(reading.word(first), {"une", "un", "a", "the", "la", "le"}) &&
           (ordinals().contains(reading.word(first + 1)) ||
            one_of(reading.word(first + 1), {"separate", "autre"})) &&
           deeds.contains(reading.word(first + 2));
}

/// « Par ailleurs, une seconde attaque survenue à Ber a fait 15 (morts) », "Another attack at Ber
/// left four (dead)": is another deed the subject of what says that people died?
bool died_in_another(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t lead = 6;  // « Par ailleurs, une seconde (attaque) »
    if (word.family != Family::kill) return false;
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    const auto deeds =
        mentions_in(scene.reading, Kind::trigger, first, std::min(first + lead, word.first));
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        const std::uint32_t head = deed->first > 2 ? deed->first - 2 : 0;
        // "died after another attack", « dans une autre attaque »: the deed is no subject
        const bool bare = head <= first || !one_of(scene.reading.word(head - 1),
                                                   {"in", "dans", "lors", "after", "apres"});
        return bare && trigger.kind == WordKind::noun && is_attack(trigger.family()) &&
               leads_another(scene.reading, deed->first);
    });
}

/// « n'a pas commenté cette attaque, alors que certains ont parlé d'une autre attaque, samedi »
bool names_another_day(const Scene& scene, const Draft& draft, const Candidate& word) {
    return word.verb.construction == Construction::nominal && word.date && word.date_tokens &&
           word.date_tokens->first >= word.last && draft.date &&
           disjoint(*word.date, *draft.date) && leads_another(scene.reading, word.first);
}

/// « s'étaient déjà (rassemblés) mardi », "had already (marched) on Tuesday": with a day of its
/// own, what had been before.
bool had_been_already(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t near = 3;  // « avaient déjà été (tués) »
    if (!word.date || draft.sentences.back() >= word.sentence || word.first <= near) return false;
    for (std::uint32_t at = word.first - near; at < word.first; ++at) {
        if (one_of(scene.reading.word(at), {"deja", "already"}))
            return one_of(scene.reading.word(at - 1),
                          {"avait", "avaient", "etait", "etaient", "had"});
    }
    return false;
}

}  // namespace

bool tells_another(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.sentences.back() >= word.sentence) return names_another_day(scene, draft, word);
    if (opens_with_another(scene.reading, word) || died_in_another(scene, word)) return true;
    constexpr std::uint32_t reach = 8;  // "killed four traders in another attack"
    const auto& span = scene.reading.sentences[word.sentence];
    const std::uint32_t to = std::min(span.last, word.last + reach);
    const auto deeds = mentions_in(scene.reading, Kind::trigger, word.first, to);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        // A second blast that is told without place or day is meant for those who help.
        const bool blast = trigger.family() == Family::explosive && (word.place >= 0 || word.date);
        const bool violent =
            is_attack(trigger.family()) || trigger.family() == Family::strike || blast;
        return trigger.kind == WordKind::noun && violent &&
               leads_another(scene.reading, deed->first) && !is_feared(scene, word, *deed);
    });
}

bool is_days_later(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet units("days weeks jours semaines");
    constexpr std::uint32_t near = 10;  // "killed during a search operation days (later)"
    if (draft.sentences.back() >= word.sentence || is_definite(scene, word)) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    const std::uint32_t end = std::min(span.last, word.last + near);
    for (std::uint32_t at = span.first; at + 1 < end; ++at) {
        if (!units.contains(scene.reading.word(at))) continue;
        if (scene.reading.word(at + 1) == "later" ||
            (scene.reading.word(at + 1) == "plus" && scene.reading.word(at + 2) == "tard"))
            return true;
    }
    return false;
}

bool goes_back(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (had_been_already(scene, draft, word)) return true;
    if (!word.date || !word.date_tokens || !draft.date || !draft.own_date) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    return word.date_tokens->first <= span.first + 1 && draft.sentences.back() < word.sentence &&
           word.verb.construction != Construction::nominal && draft.date->precision == 1 &&
           word.date->precision > 1;
}

bool are_freed_later(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.family != Family::abduct || word.family != Family::release) return false;
    // « Les agents enlevés samedi ont été libérés », in one sentence
    const Candidate& taking = draft.words.back();
    if (taking.sentence == word.sentence)
        return recalls_taking(scene, taking) && taking.date_tokens &&
               (!word.date || word.date_tokens == taking.date_tokens || word.date != taking.date);
    return word.date && word.date_tokens && draft.date && draft.own_date &&
           draft.sentences.back() < word.sentence && draft.date->precision > word.date->precision &&
           draft.date->from < word.date->from;
}

namespace {

/// "In the same area, a truck (hit a mine)", « Le même jour, deux (camions) », « Par ailleurs, deux
/// civils (ont sauté sur une mine) »: what is told next is nothing of what was told before, where a
/// mine is in the one alone.
bool leads_beside(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t reach = 6;
    static const WordSet some("a an another un une deux trois quatre cinq two three four five");
    static const WordSet known(
        "the les le la l' ces cette these they ils elles ses leurs its their");
    if ((word.family == Family::explosive) == (draft.family == Family::explosive)) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    // « Plus tôt dans la journée, des hommes avaient attaqué un camion »
    const bool sooner = opens_on_same_day(reading, span);
    if (!sooner && !what_is_same(reading, span.first) && !opens_other_news(reading, span))
        return false;
    for (std::uint32_t at = span.first + 2; at < span.first + reach; ++at) {
        if (reading.word(at) != ",") continue;
        return sooner ? !known.contains(reading.word(at + 1)) : some.contains(reading.word(at + 1));
    }
    return false;
}

/// « Dans le nord toujours, cette fois près de la frontière, deux hommes ont été (abattus) », "This
/// time near Boni, gunmen (shot)"
bool tells_this_time(const Reading& reading, std::uint32_t first, std::uint32_t word) {
    constexpr std::uint32_t lead = 9;
    for (std::uint32_t at = first; at + 1 < std::min(first + lead, word); ++at) {
        const bool french = reading.word(at) == "cette" && reading.word(at + 1) == "fois";
        if (french || (reading.word(at) == "this" && reading.word(at + 1) == "time")) return true;
    }
    return false;
}

/// « une embuscade a par ailleurs coûté la vie à deux soldats »: news beside what was told.
bool is_said_besides(const Reading& reading, const text::Sentence& span, const Candidate& word) {
    constexpr std::uint32_t reach = 14;
    const bool one = word.first > span.first && one_of(reading.word(word.first - 1), {"une", "un"});
    if (!one || word.verb.construction != Construction::nominal) return false;
    const std::uint32_t end = std::min(word.last + reach, span.last);
    for (std::uint32_t at = span.first; at + 1 < end; ++at) {
        if (reading.word(at) == "par" && reading.word(at + 1) == "ailleurs") return true;
    }
    return false;
}

}  // namespace

bool leads_elsewhere(const Scene& scene, const Draft& draft, const Candidate& word) {
    const auto& span = scene.reading.sentences[word.sentence];
    if (draft.sentences.back() >= word.sentence || is_definite(scene, word)) return false;
    // « Mondoro a subi le même sort »
    if (shares_fate(scene.reading, word) && word.place >= 0 &&
        place_at(scene, word.place).first < word.first)
        return draft.place != word.place;  // lent to the first, it is the place of both
    if (leads_beside(scene, draft, word) || kills_for_no_one_told(scene, draft, word) ||
        is_device_beside(scene, draft, word))
        return true;
    if (is_said_besides(scene.reading, span, word)) return true;
    const text::Word first = scene.reading.word(span.first);
    if (opens_elsewhere(scene.reading, span) ||
        tells_this_time(scene.reading, span.first, word.first))
        return !same_place(scene, draft, word);
    // They may go on with the same deed: another spot tells.
    if (word.place < 0 || place_at(scene, word.place).use != Use::event) return false;
    // « Par ailleurs, trois soldats sont morts près de Boni », behind what a region alone is told
    // of
    if (opens_other_news(scene.reading, span) && draft.place < 0) return true;
    const bool adds = one_of(first, {"meanwhile", "enfin", "finally", "lastly"}) ||
                      opens_other_news(scene.reading, span);
    return adds && draft.place >= 0 && !same_place(scene, draft, word);
}

bool is_other_weapon(const Draft& draft, const Candidate& word) {
    static const WordSet mines("mine landmine mines landmines");
    const auto of_mine = [&](const Candidate& told) {
        const std::string_view lemma = told.trigger->lemma;
        return told.family == Family::explosive &&
               (lemma.ends_with("mine") || lemma.ends_with("mines") || mines.contains(lemma));
    };
    if (draft.family == Family::suicide) return of_mine(word);
    // "The camp was shelled. At 6:30 a truck hit a mine near it"
    const bool shells = draft.family == Family::shelling && draft.sentences.back() < word.sentence;
    if (shells && word.family == Family::explosive && word.is_suffered()) return true;
    return word.family == Family::suicide &&
           std::any_of(draft.words.begin(), draft.words.end(), of_mine);
}

bool sums_days(const Draft& draft, const Candidate& word) {
    constexpr auto several = std::chrono::days{3};
    return is_state(word.perpetrator) && word.date && draft.date && draft.own_date &&
           draft.date->precision == 1 && draft.date->to - draft.date->from < several &&
           word.date->to - word.date->from >= several && draft.sentences.back() < word.sentence;
}

bool is_struck_beside_arrests(const Draft& draft, const Candidate& word) {
    if (draft.family != Family::arrest || draft.sentences.back() >= word.sentence) return false;
    // « Le procureur a fait arrêter les suspects. Lundi à Ber, des hommes armés ont tué »
    const bool violent = is_attack(word.family) || word.family == Family::kill;
    const bool by_others = violent && is_insurgent(word.perpetrator) && !is_insurgent(word.target);
    const bool on_state =
        (word.family == Family::explosive || is_attack(word.family)) && is_state(word.target);
    return (by_others || on_state) && (word.date || word.place >= 0);
}

namespace {

/// « Deux jeunes ont été assassinés à Gao. Des jeunes ont brûlé des pneus »: what a crowd did about
/// those whom gunmen had killed.
bool rose_at_killing(const Draft& draft, const Candidate& word) {
    const bool crowd =
        word.perpetrator == nullptr || word.perpetrator->klass == PartyClass::civilians;
    const bool killing = draft.family == Family::kill || draft.family == Family::attack;
    return killing && crowd && !draft.tolls.empty() && draft.sentences.back() < word.sentence &&
           std::none_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state) &&
           std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& told) {
               return told.verb.construction != Construction::nominal;
           });
}

}  // namespace

bool are_other_marches(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (is_civic(word.family) && rose_at_killing(draft, word)) return true;
    return is_civic(word.family) && !is_civic(draft.family) && word.trigger->plural &&
           word.verb.construction == Construction::nominal &&
           word.sentence != draft.sentences.back() && !is_definite(scene, word);
}

namespace {

bool holds_any(const Reading& reading, std::uint32_t from, std::uint32_t to, const WordSet& words) {
    for (; from < to; ++from) {
        if (words.contains(reading.word(from))) return true;
    }
    return false;
}

}  // namespace

bool strikes_next_site(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet then("then later ensuite puis plus");
    static const WordSet other(
        "nearby another neighbouring neighboring second voisin voisine voisins autre proximite");
    static const WordSet first("first d'abord abord");
    constexpr std::uint32_t reach = 7;  // "attacked a gold mining site nearby"
    if (draft.sentences.back() >= word.sentence || !is_attack(word.family) ||
        word.verb.construction != Construction::active)
        return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (!holds_any(reading, span.first, word.first, then)) return false;
    if (holds_any(reading, word.last, std::min(word.last + reach, span.last), other)) return true;
    const auto& before = reading.sentences[draft.words.front().sentence];
    return one_of(reading.word(span.first), {"then", "ensuite", "puis"}) &&
           holds_any(reading, before.first, before.first + 2, first);
}

}  // namespace vigie::extractors
