// Doubts that a cue before an event word raises: a wish, a plan, a prevention, a denial.
#include <algorithm>

#include "extractors/discourse/doubts/asides/grievances.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/doubts/unhappened.h"
#include "extractors/discourse/joining/another.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/cues.h"
#include "extractors/tolls/hypothesis.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/turns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// What a cue so many tokens before the word makes of it; nothing when it stands too far off.
std::string doubt_of(Cue cue, std::uint32_t gap, bool nominal) {
    if (cue == Cue::hypothesis && gap <= 6) return "hypothesis";
    if (cue == Cue::purpose && gap <= 3 && !nominal) return "purpose";
    if (cue == Cue::prevention && gap <= 4) return "prevention";
    return {};
}

/// « appelle à une enquête sur (la mort) de dix civils », "called for an investigation into the
/// (deaths)": what is to be looked into happened.
bool is_to_be_looked_into(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    static const WordSet inquiries(
        "enquete enquetes enqueter lumiere verite investigation inquiry probe investigate");
    static const WordSet about("sur into");
    static const WordSet leads("sur into la le l' les the 's");
    return has_word(reading, cue.first, chunk.first, inquiries) &&
           has_word(reading, cue.first, chunk.first, about) &&
           (leads.contains(reading.word(chunk.first)) ||
            leads.contains(reading.word(chunk.first - 1)));
}

/// « n'y a (pas) eu d'attaque », « n'a (jamais) été signalé de raid »: the noun has « de » in
/// place of its article, and only a verb stands between.
bool is_none_of(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    constexpr std::uint32_t reach = 4;
    if (reading.language != Language::french || chunk.first < cue.last + 1 ||
        chunk.first - cue.last > reach || !one_of(reading.word(cue.first), {"pas", "jamais"}) ||
        !one_of(reading.word(chunk.first - 1), {"de", "d'"}))
        return false;
    static const WordSet verbs(
        "eu ete encore enregistre enregistree signale signalee constate observe connu subi note "
        "rapporte recense commis mene vu y");
    for (std::uint32_t at = cue.last; at + 1 < chunk.first; ++at) {
        if (!verbs.contains(reading.word(at))) return false;
    }
    return true;
}

/// Does a verb of its own tell in the past what was done: « ont tué », "were killed"?
bool is_told_as_done(const Reading& reading, const Chunk& chunk) {
    if (reading.word(chunk.first).ends_with("ing")) return false;  // "prevented them from seizing"
    const bool past = chunk.verb.tense == Tense::past || chunk.verb.tense == Tense::pluperfect;
    return past && chunk.verb.construction != Construction::nominal;
}

/// A verb that tells what was done is in doubt behind « si », "that" or a modal, and not because
/// of what is said of its subject: "Gunmen demanding ransom (killed)", « Un convoi destiné à Bamako
/// a été (incendié) », "jihadists preparing to attack Boni were (killed)".
bool reaches_verb(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    static const WordSet conjunctions(
        "si if unless whether imaginons imaginez supposons supposez admettons au pourvu condition");
    static const WordSet links(
        "have had has be been being to de d' avoir etre ete not also even soon already well bien "
        "aussi ,");
    if (conjunctions.contains(reading.word(cue.first)) ||
        one_of(reading.word(cue.last - 1), {"que", "that"}))
        return true;
    bool linked = true;
    for (std::uint32_t at = cue.last; at < chunk.first; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {"que", "qu'", "that"})) return true;
        linked &= links.contains(word) || stands_between(word);  // "will probably (set) up"
    }
    return linked;
}

/// « Le maire, qui avait été menacé de mort, a été (enlevé) »: a verb in the past, behind the comma
/// that ends what was feared.
bool happened_behind_comma(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    const bool happened = chunk.verb.tense == Tense::past || chunk.verb.tense == Tense::pluperfect;
    if (!happened || chunk.verb.construction == Construction::nominal) return false;
    for (std::uint32_t at = cue.last; at < chunk.first; ++at) {
        if (reading.word(at) == ",") return true;
    }
    return false;
}

/// « ont, (pour) rappel, tué », « ont (pour) la première fois attaqué »: within what tells that it
/// was done. « arrêtés (pour) avoir tué » has its auxiliary behind the cue.
bool stands_within_verb(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    const Tense tense = chunk.verb.tense;
    const bool done = tense == Tense::past || tense == Tense::pluperfect;
    if (!done || reading.word(cue.first) != "pour" || cue.last >= chunk.first) return false;
    const Auxiliary auxiliary = auxiliary_over_inserts(reading, chunk.first, chunk.last);
    return auxiliary.found && auxiliary.token < cue.first;
}

/// « Une pinasse (chargée de) mil a été détournée »: what it carried, and no aim of whoever acts.
bool says_what_it_carried(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    if (!reading.word(cue.first).starts_with("charge")) return false;
    const Auxiliary auxiliary = auxiliary_over_inserts(reading, chunk.first, chunk.last);
    return auxiliary.found && auxiliary.token > cue.last &&
           !one_of(reading.word(auxiliary.token), {"avoir", "etre"});
}

/// « une cérémonie (pour) les sept soldats tués samedi »: whom it is for, not what; the deed has a
/// day of its own.
bool leads_to_people(const Reading& reading,
                     std::span<const SentenceTime> times,
                     const Mention& cue,
                     const Chunk& chunk) {
    static const WordSet determiners("le la les l' ces ses leurs nos son sa un une des");
    return chunk.verb.construction == Construction::passive && cue.last == cue.first + 1 &&
           reading.word(cue.first) == "pour" && chunk.first > cue.last + 1 &&
           determiners.contains(reading.word(cue.last)) &&
           std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
               return time.dates_event() && time.mention->first == chunk.last;
           });
}

/// "will pay in return for the release of two men, (seized) gold and the mine": is it one of the
/// things that something is given for? A verb with a subject tells what was done.
bool is_given_for(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    constexpr std::uint32_t reach = 16;
    static const WordSet given("exchange return echange contrepartie");
    if (cue.last < cue.first + 2 || chunk.first - cue.last > reach) return false;
    if (!given.contains(reading.word(cue.first + 1))) return false;
    return chunk.verb.construction == Construction::nominal ||
           one_of(reading.word(chunk.first - 1), {",", "and", "et", "of", "de"});
}

/// « n'ont pu (empêcher) l'enlèvement », "failed to (stop) the raid": so it happened.
bool is_not_prevented(const Reading& reading, std::uint32_t first, const Mention& cue) {
    static const WordSet fails(
        "ne n' pas failed fails unable not cannot sans without echoue incapable incapables "
        "impuissant impuissants impuissante powerless");
    constexpr std::uint32_t reach = 4;  // « n'a pas pu (empêcher) »
    for (std::uint32_t back = 1; back <= std::min(reach, cue.first - first); ++back) {
        if (one_of(reading.word(cue.first - back), {",", ";", ":"})) return false;
        if (fails.contains(reading.word(cue.first - back))) return true;
    }
    return false;
}

/// « réclame la libération du directeur (enlevé) », "demand the release of the nurses (seized)":
/// who is to be freed was taken.
bool are_to_be_freed(const Scene& scene, const Mention& cue, const Chunk& chunk) {
    static const WordSet freedom("liberation relaxe release freedom");
    return chunk.verb.construction != Construction::nominal &&
           scene.lexicon.trigger(chunk.mention->index).may_tell(Family::abduct) &&
           has_word(scene.reading, cue.last, chunk.first, freedom);
}

/// "marched to denounce the (killing) of three last week at Kani": with a day and a place of its
/// own, what a march is about has happened.
bool is_complained_of(const Scene& scene,
                      std::size_t sentence,
                      std::span<const SentenceTime> times,
                      const Chunk& chunk) {
    constexpr std::uint32_t reach = 16;
    // « une rançon contre la libération de » has none yet
    if (scene.lexicon.trigger(chunk.mention->index).may_tell(Family::release)) return false;
    if (!is_marched_about(scene, sentence, chunk.first)) return false;
    const auto behind = [&](std::size_t token) {
        const auto end = scene.reading.sentences[sentence].last;
        return token >= chunk.last && token < end && token - chunk.last <= reach;
    };
    constexpr std::uint32_t near = 3;  // "against Monday's deadly (killing) of"
    const bool dated = std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        const bool before = time.last() <= chunk.first && chunk.first - time.last() <= near;
        return time.dates_event() && (before || behind(time.mention->first));
    });
    return dated &&
           std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.use == Use::event && behind(place.first);
           });
}

/// « ce lundi, jour anniversaire de l'indépendance, (des hommes ont tué) », "On the anniversary of
/// the coup, gunmen": what is called an anniversary ends at the comma, but not before a relative.
bool ends_before(const Reading& reading, const Mention& cue, const Chunk& chunk) {
    static const WordSet relatives("qui que ou dont quand lorsque where which who when in whose");
    bool anniversary = false;
    for (std::uint32_t at = cue.first; at < chunk.first; ++at) {
        anniversary |= reading.word(at).starts_with("annivers");
        if (at > cue.last && !anniversary) return false;
        if (reading.word(at) == "," && !relatives.contains(reading.word(at + 1))) return true;
    }
    return false;
}

}  // namespace

/// "A priest kidnapped two (years ago) was released on Monday": how long he had been held.
bool Doubts::dates_taking(const Mention& cue, const Chunk& chunk) const {
    constexpr std::uint32_t reach = 8;  // "enlevé dans la région de Gao (il y a deux ans)"
    const Trigger& news = scene_.lexicon.trigger(chunk.mention->index);
    if (!news.may_tell(Family::release) && !news.may_tell(Family::kill)) return false;
    const std::uint32_t from = cue.first - std::min(reach, cue.first - span_.first);
    const auto deeds = mentions_in(scene_.reading, Kind::trigger, from, cue.first);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& taking = scene_.lexicon.trigger(deed->index);
        // not "jihadists who took up arms ten years ago"
        const bool participle = taking.form == VerbForm::participle ||
                                scene_.reading.word(deed->last - 1).ends_with("ed");
        return taking.may_tell(Family::abduct) && participle;
    });
}

/// "people protesting against French (strikes) blocked", « contre des (frappes) de l'armée »: with
/// no day and place of its own, what a march is about is no news beside it.
bool Doubts::is_only_complained_of(const Chunk& chunk) const {
    constexpr std::uint32_t near = 3;  // "against Monday's deadly (strikes)"
    if (chunk.verb.construction != Construction::nominal) return false;
    if (is_among_grievances(scene_, sentence_, chunk) ||
        is_complaint_without_day(scene_, sentence_, chunk))
        return true;
    if (!is_marched_against(scene_, sentence_, chunk.first)) return false;
    return std::none_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        const bool behind = time.first() == chunk.last;
        const bool before = time.last() <= chunk.first && chunk.first - time.last() <= near;
        return time.dates_event() && (behind || before);
    });
}

/// A cue in the same clause that turns the word into a wish, a plan, a prevention or nothing.
std::string Doubts::of_cues(const Chunk& chunk) const {
    if (is_only_complained_of(chunk)) return "what a march is about";
    if (never_happened(scene_, sentence_, chunk)) return "it is said not to have happened";
    if (is_waited_for(scene_.reading, span_.first, chunk.first)) return "what somebody waits for";
    const std::uint32_t start = clause_start(chunk);
    for (const Mention* cue : mentions_in(scene_.reading, Kind::cue, span_.first, chunk.first)) {
        const auto what = static_cast<Cue>(cue->index);
        if (what == Cue::anniversary && !dates_taking(*cue, chunk) &&
            !ends_before(scene_.reading, *cue, chunk))
            return "background: an anniversary";
        if (cue->first < start) continue;
        if (auto doubt = of_cue_in_clause(*cue, chunk); !doubt.empty()) return doubt;
    }
    return {};
}

std::string Doubts::of_cue_in_clause(const Mention& cue, const Chunk& chunk) const {
    const auto what = static_cast<Cue>(cue.index);
    if (what == Cue::hypothesis && is_given_for(scene_.reading, cue, chunk))
        return "what something is given for";
    if (is_no_cue_here(cue, chunk)) return {};
    const std::uint32_t gap = chunk.first - cue.last;
    const bool steers = what == Cue::hypothesis || what == Cue::purpose || what == Cue::prevention;
    if (steers && is_told_as_done(scene_.reading, chunk) &&
        !reaches_verb(scene_.reading, cue, chunk))
        return {};
    const bool nominal = chunk.verb.construction == Construction::nominal;
    if (auto doubt = doubt_of(what, gap, nominal); !doubt.empty()) return doubt;
    const std::uint32_t near = scene_.reading.word(cue.first) == "ni" ? 3 : 1;
    const bool reached = gap <= near || is_none_of(scene_.reading, cue, chunk);
    if (what == Cue::negation && reached && negates(cue, chunk)) return "negated";
    return {};
}

bool Doubts::is_no_cue_here(const Mention& cue, const Chunk& chunk) const {
    switch (static_cast<Cue>(cue.index)) {
        case Cue::purpose:
            return names_way(cue) || stands_within_verb(scene_.reading, cue, chunk) ||
                   tells_time_needed(scene_.reading, span_.first, chunk.first) ||
                   says_what_it_carried(scene_.reading, cue, chunk) ||
                   leads_to_people(scene_.reading, times_, cue, chunk);
        case Cue::prevention:
            return names_thing(cue) || is_not_prevented(scene_.reading, span_.first, cue);
        case Cue::hypothesis:
            return is_complained_of(scene_, sentence_, times_, chunk) ||
                   are_to_be_freed(scene_, cue, chunk) ||
                   happened_behind_comma(scene_.reading, cue, chunk) ||
                   is_to_be_looked_into(scene_.reading, cue, chunk);
        default:
            return false;
    }
}

/// "a combat helicopter attacked", "the counterterrorism force killed": nobody combats anything.
bool Doubts::names_thing(const Mention& cue) const {
    static const WordSet those(
        "operation operations force forces unit units mission squad brigade police troops campaign");
    if (scene_.reading.language == Language::english &&
        those.contains(scene_.reading.word(cue.last)))
        return true;
    const auto things = mentions_in(scene_.reading, Kind::object, cue.first, cue.last + 2);
    return std::any_of(things.begin(), things.end(), [&](const Mention* thing) {
        return thing->first == cue.first && thing->last > cue.last;
    });
}

/// "un convoi parti pour Ber a été attaqué": where to, not what for.
bool Doubts::names_way(const Mention& cue) const {
    return scene_.reading.word(cue.first) == "pour" &&
           std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& place) {
               return place.first >= cue.last && place.first - cue.last <= 1;
           });
}

/// "aucune attaque", "sans blessés": a single word that denies the noun or participle behind it.
bool Doubts::negates(const Mention& cue, const Chunk& chunk) const {
    // "No (shots were fired)": the phrase has its noun in it
    const bool noun_like = chunk.verb.construction == Construction::nominal ||
                           chunk.verb.tense == Tense::bare ||
                           trigger_of(chunk).kind == WordKind::phrase ||
                           (scene_.reading.word(cue.first) == "no" &&
                            scene_.reading.word(chunk.last - 1).ends_with("ing"));
    return noun_like && cue.last - cue.first == 1 &&
           one_of(scene_.reading.word(cue.first),
                  {"aucun", "aucune", "zero", "no", "sans", "without", "ni", "pas", "jamais"});
}

}  // namespace vigie::extractors
