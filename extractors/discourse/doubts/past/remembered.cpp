#include "extractors/discourse/doubts/past/remembered.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& honours() {
    static const WordSet words(
        "decore decoree decores decorees medaille medailles distingue distinguee promu promue "
        "medal medals decorated honoured honored awarded pinned knighted");
    return words;
}

/// « se (souvient) », "(remembers)", « (raconte) »
bool is_of_memory(text::Word word) {
    return word.starts_with("souvien") || word.starts_with("rappell") ||
           word.starts_with("remember") || word.starts_with("recall") ||
           word.starts_with("commemor") || one_of(word, {"souvenir", "revit", "relive", "relives"});
}

/// Verbs by which news is told as well: « Un rescapé raconte comment ».
bool is_of_telling(text::Word word) {
    return word.starts_with("racont") || word.starts_with("describ") ||
           word.starts_with("recount") || one_of(word, {"evoque", "decrit", "retells", "told"});
}

/// « de (la nuit où) », "(the day that)", "(how)": what is remembered begins behind it.
bool leads_to_memory(const Reading& reading, std::uint32_t at, bool telling) {
    static const WordSet spells("jour jours nuit matin soir day days night morning evening");
    static const WordSet others(". , ; s'est passed");
    if (spells.contains(reading.word(at))) return !others.contains(reading.word(at + 1));
    return !telling && one_of(reading.word(at), {"how", "comment", "quand", "when"});
}

/// "pay (tribute) to", « se sont (recueillis) »
const WordSet& memorial_words() {
    static const WordSet words(
        "souvenu souvenue souvenus souvient souviennent remember remembers remembered honour honours "
        "honoured honor honored commemorate commemorated prayed pray praying prayers mass tribute "
        "tributes homage vigil prie prient prier prieres messe hommage hommages recueillis veillee "
        "minute silence");
    return words;
}

/// "a tribute to those killed (during demonstrations)", « tués (lors d'une marche) »: where those
/// who are remembered fell.
bool is_where_remembered_fell(const Reading& reading, std::uint32_t first, const Chunk& chunk) {
    static const WordSet leads("during in at lors pendant dans cours");
    constexpr std::uint32_t near = 3;    // "(during) the recent demonstrations"
    constexpr std::uint32_t reach = 10;  // "tribute to the people of the town killed during"
    if (chunk.verb.construction != Construction::nominal) return false;
    std::uint32_t at = chunk.first;
    const std::uint32_t lowest = at - std::min(near, at - first);
    while (at > lowest && !leads.contains(reading.word(at - 1)))
        --at;
    if (at == lowest) return false;
    const auto deeds = mentions_in(reading, Kind::trigger, first, at);
    return !deeds.empty() && deeds.back()->last + 2 >= at &&
           has_word(
               reading, at - std::min(reach, at - first), deeds.back()->first, memorial_words());
}

/// "to (remember) 18 herders killed by", « s'est souvenue des trente forains tués »: the token
/// behind the verb; nothing when no such people are told by the participle.
std::optional<std::uint32_t> people_remembered(const Reading& reading,
                                               std::uint32_t first,
                                               const Chunk& chunk) {
    constexpr std::uint32_t reach = 9;  // "honoured the 130 men and women of the village slain"
    // "prayed for (abducted) priests", "paid tribute to (murdered) colleagues"
    const bool adjective =
        chunk.first > first && one_of(reading.word(chunk.first - 1), {"for", "to", "of"});
    const bool participle =
        chunk.verb.tense == Tense::bare && chunk.verb.construction == Construction::passive;
    if (!participle && !adjective) return std::nullopt;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":"})) return std::nullopt;
        if (!memorial_words().contains(reading.word(at - 1))) continue;
        // « se sont souvenus dimanche (des enfants) »: the day of those who remember
        const auto time = std::find_if(reading.times.begin(),
                                       reading.times.end(),
                                       [&](const TimeMention& day) { return day.first == at; });
        return time == reading.times.end() ? at : static_cast<std::uint32_t>(time->last);
    }
    return std::nullopt;
}

struct Memory {
    std::uint32_t first = 0;  ///< where what is remembered begins
    bool by_telling = false;  ///< nobody is said to remember
};

/// « se (souvient) du jour où », "(described) the night when"
std::optional<Memory> memory_before(const Reading& reading,
                                    std::uint32_t first,
                                    std::uint32_t deed) {
    constexpr std::uint32_t reach = 6;  // « se souvient encore très bien de (la nuit) »
    for (std::uint32_t verb = first; verb < deed; ++verb) {
        const bool telling = is_of_telling(reading.word(verb));
        if (!telling && !is_of_memory(reading.word(verb))) continue;
        for (std::uint32_t at = verb + 1; at < std::min(verb + reach, deed); ++at) {
            if (one_of(reading.word(at), {",", ";", ":", "\xC2\xAB", "\""})) break;
            if (leads_to_memory(reading, at, telling)) return Memory{at, telling};
        }
    }
    return std::nullopt;
}

/// "(This is) where", "(These are) the machines"
bool points_in_english(const Reading& reading, std::uint32_t at) {
    return one_of(reading.word(at), {"this", "these"}) &&
           one_of(reading.word(at + 1), {"is", "are"});
}

/// « (C'est) ici », « (C'est) avec ça », « (C'est) d'ici »; not « c'est là », which is of any
/// place.
bool points_in_french(const Reading& reading, std::uint32_t at) {
    static const WordSet pointers("ici avec dans par sur grace depuis");
    static const WordSet near("ici ca cela cet cette ces ce ceux celui");
    if (reading.word(at) != "c'" || reading.word(at + 1) != "est") return false;
    const text::Word word = reading.word(at + 2);
    const bool from_here = word == "d'" && reading.word(at + 3) == "ici";
    return (pointers.contains(word) || from_here) && has_word(reading, at + 2, at + 5, near);
}

/// « (C'est ici) qu'ils ont tué », « C'est (avec ça qu')on a chassé », "(This is where) they",
/// "(These are the machines that) drove"
std::optional<std::uint32_t> pointed_at(const Reading& reading,
                                        std::uint32_t first,
                                        std::uint32_t deed) {
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t at = first; at + 3 < deed; ++at) {
        if (!points_in_english(reading, at) && !points_in_french(reading, at)) continue;
        const std::uint32_t end = std::min(at + 2 + reach, deed);
        for (std::uint32_t link = at + 2; link < end; ++link) {
            if (one_of(reading.word(link), {"que", "qu'", "where", "that", "who"})) return link;
        }
    }
    return std::nullopt;
}

/// « montre le pont (où) l'armée a arrêté », "visited the house (where)"
std::optional<std::uint32_t> shown_spot(const Reading& reading,
                                        std::uint32_t first,
                                        std::uint32_t deed) {
    static const WordSet shows(
        "montre montrant montrent montrer visite visitent visiter visiteurs recueilli recueillis "
        "recueillent showed show shows showing visited visits visitors toured laid pointing");
    static const WordSet spots(
        "pont port place mur maison salle puits colline endroit lieu arbre cour bridge spot place "
        "hill house wall room field square tree crossroads yard site");
    if (!has_word(reading, first, deed, shows)) return std::nullopt;
    for (std::uint32_t at = first + 1; at < deed; ++at) {
        if (one_of(reading.word(at), {"ou", "where"}) && spots.contains(reading.word(at - 1)))
            return at;
    }
    return std::nullopt;
}

/// Those honoured, or who passed away: « décoré », "pinned (medals)".
bool tells_honours(const Reading& reading, const text::Sentence& span) {
    static const WordSet ends(honours(), "eteint decede decedee");
    return may_have(reading, span, ends) && has_word(reading, span.first, span.last, ends);
}

/// « Sa présidente, (qui) a affronté les jihadistes, a été décorée »: what one who is honoured did.
/// Not « des assaillants (qui) ont tué ».
std::optional<std::uint32_t> feat_of_honoured(const Scene& scene,
                                              const text::Sentence& span,
                                              const Chunk& chunk) {
    const Reading& reading = scene.reading;
    constexpr std::uint32_t reach = 12;  // "who beat back the assault and (killed) a dozen"
    const bool befell = chunk.verb.construction == Construction::passive &&
                        (chunk.sense == nullptr || chunk.sense->voice != Voice::suffers);
    if (befell || !tells_honours(reading, span)) return std::nullopt;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        if (one_of(reading.word(at - 1), {";", ":", "."})) return std::nullopt;
        if (!one_of(reading.word(at - 1), {"qui", "who"})) continue;
        const auto actors = mentions_in(reading, Kind::actor, from, at - 1);
        if (!actors.empty() && actors.back()->last + 2 >= at &&
            scene.lexicon.party(actors.back()->index).klass == PartyClass::insurgent)
            return std::nullopt;
        return at;
    }
    return std::nullopt;
}

/// Does a day stand at or behind the token, in the sentence?
bool has_day_from(const Scene& scene, std::size_t sentence, std::uint32_t from) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.first() > from;
    });
}

/// Is a day told of the deed in the relative clause: « qui a affronté (lundi) », and not behind it:
/// « qui a affronté les jihadistes, a été décorée lundi »?
bool has_day_in_clause(const Scene& scene,
                       std::size_t sentence,
                       std::uint32_t from,
                       const Chunk& chunk) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.dates_event() || time.first() < from) return false;
        for (std::uint32_t at = chunk.last; at < time.first(); ++at) {
            if (one_of(scene.reading.word(at), {",", ";", "\xC2\xBB", "\""})) return false;
            // "after jihadists ambushed a convoy was (awarded) a medal on Friday"
            if (honours().contains(scene.reading.word(at))) return false;
        }
        return true;
    });
}

bool has_day_before(const Scene& scene, std::size_t sentence) {
    for (std::size_t i = 0; i < sentence; ++i) {
        const auto times = scene.timeline.in(i);
        if (std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event)))
            return true;
    }
    return false;
}

/// « a commémoré (le massacre) de ses habitants »
bool is_commemorated(const Reading& reading, std::uint32_t first, const Chunk& chunk) {
    constexpr std::uint32_t reach = 8;  // « commémorent lundi les dix ans de la (tuerie) »
    if (chunk.verb.construction != Construction::nominal) return false;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":"})) return false;
        if (reading.word(at - 1).starts_with("commemor")) return true;
    }
    return false;
}

/// "was honoured on Friday. Corporal Dao (dragged) them from a burning vehicle after rebels
/// ambushed their convoy": the next sentence tells the feat, without a day.
bool is_feat_told_next(const Scene& scene, std::size_t sentence) {
    if (sentence == 0 || has_day_from(scene, sentence, 0)) return false;
    const auto& before = scene.reading.sentences[sentence - 1];
    return before.paragraph == scene.reading.sentences[sentence].paragraph &&
           has_word(scene.reading, before.first, before.last, honours());
}

/// « Notre force a (frappé) l'ennemi à Dori », "We (drove) them out": said at a feast, without a
/// day.
bool is_boast(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet ours("notre nos nous our we us");
    constexpr std::size_t reach = 2;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (!has_word(reading, span.first, chunk.first, ours) || has_day_from(scene, sentence, 0))
        return false;
    const auto from = reading.sentences[sentence - std::min(reach, sentence)].first;
    const auto cues = mentions_in(reading, Kind::cue, from, span.first);
    return std::any_of(
        cues.begin(), cues.end(), [](const Mention* cue) { return is_cue(*cue, Cue::ceremony); });
}

/// "That was back in 2014", « Les faits remontent à octobre »: a day long past of what was told.
bool dates_back(const Scene& scene, std::size_t sentence, bool facts_alone) {
    constexpr std::uint32_t reach = 5;  // "That was back in (2014)"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const bool facts = one_of(reading.word(span.first + 1), {"faits", "events"}) &&
                       one_of(reading.word(span.first + 2), {"remontent", "datent", "date"});
    const bool points = one_of(reading.word(span.first), {"c'", "that", "this", "it"}) &&
                        one_of(reading.word(span.first + 1), {"etait", "was"});
    if (!facts && (facts_alone || !points)) return false;
    const auto times = scene.timeline.in(sentence);
    return !times.empty() && times.front().use == TimeUse::past &&
           times.front().first() < span.first + reach;
}

}  // namespace

bool is_remembered(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const auto first = static_cast<std::uint32_t>(span.first);
    if (is_commemorated(reading, first, chunk)) return !has_day_from(scene, sentence, chunk.last);
    if (is_where_remembered_fell(reading, first, chunk))
        return !has_day_from(scene, sentence, chunk.first);
    if (const auto people = people_remembered(reading, first, chunk))
        return !has_day_from(scene, sentence, *people);
    if (const auto memory = memory_before(reading, first, chunk.first))
        return !has_day_from(scene, sentence, memory->first) &&
               !(memory->by_telling && has_day_before(scene, sentence));
    if (is_feat_told_next(scene, sentence) || is_boast(scene, sentence, chunk)) return true;
    auto from = pointed_at(reading, first, chunk.first);
    if (!from) from = shown_spot(reading, first, chunk.first);
    if (!from) from = feat_of_honoured(scene, span, chunk);
    if (!from) return false;
    return !has_day_in_clause(scene, sentence, *from, chunk);
}

bool is_dated_back_next(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t reach = 2;  // sentences
    const auto& sentences = scene.reading.sentences;
    const auto own = scene.timeline.in(sentence);
    if (std::any_of(own.begin(), own.end(), std::mem_fn(&SentenceTime::dates_event))) return false;
    const std::size_t end = std::min(sentence + 1 + reach, sentences.size());
    for (std::size_t next = sentence + 1; next < end; ++next) {
        if (sentences[next].paragraph != sentences[sentence].paragraph) return false;
        if (dates_back(scene, next, /*facts_alone=*/next > sentence + 1)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
