// Armed groups that a sentence names without saying that they did what it tells.
#include <algorithm>
#include <optional>

#include "extractors/discourse/finishing/behind_lean.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/lasting_war.h"
#include "extractors/discourse/finishing/others.h"
#include "extractors/discourse/finishing/presence.h"
#include "extractors/reading/blame.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/named_in_passing.h"
#include "extractors/words/before_this.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "a camp of former rebels", "the peace deal between the government and the separatists"
bool is_of_old(const Finishing& work, const Mention& mention, std::uint32_t first) {
    static const WordSet pasts(
        "former ex erstwhile one-time onetime ex- anciens ancien ex-rebelles");
    static const WordSet accords("agreement deal accord accords pact");
    const Reading& reading = work.scene.reading;
    const std::uint32_t lead = mention.first - (mention.first > first ? 1 : 0);
    if (pasts.contains(reading.word(lead)) || pasts.contains(reading.word(mention.first)))
        return true;
    bool accord = false;
    for (std::uint32_t at = mention.first; at > first && mention.first - at < 9; --at)
        accord |= accords.contains(reading.word(at - 1));
    return accord && work.draft.family != Family::accord;
}

/// "un convoi composé majoritairement de combattants touaregs": of whom somebody is made up.
bool is_made_up_of(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet made_of(
        "compose composee composes composees composed formed issu issue issus");
    constexpr std::uint32_t near = 4;
    return has_word(reading, party - std::min(near, party - first), party, made_of);
}

/// "les jihadistes du JNIM, liés à Al-Qaïda, ont déjà mené des attaques dans la zone"
bool struck_before(const Reading& reading, const Mention& group) {
    constexpr std::uint32_t longest = 14;
    for (std::uint32_t at = group.last; at < group.last + longest; ++at) {
        const text::Word word = reading.word(at);
        if (word == "." || word.empty()) return false;
        if (one_of(word, {"deja", "already"}))
            return !reading.word(at + 1).starts_with("revendiqu") &&
                   !reading.word(at + 1).starts_with("claim");
    }
    return false;
}

/// « Le JNIM a revendiqué l'une de ces attaques », « Contrairement à l'attaque de Sévaré,
/// revendiquée par le JNIM, »: another's.
bool claims_another(const Reading& reading, std::uint32_t first, const Mention& group) {
    constexpr std::uint32_t near = 5;
    for (std::uint32_t at = group.last; at < group.last + near; ++at) {
        const text::Word word = reading.word(at);
        if (word == ".") break;
        if (!word.starts_with("revendiqu") && word != "claimed") continue;
        const std::uint32_t next = at + (reading.word(at + 1) == "l'" ? 2 : 1);
        const bool one = one_of(reading.word(next), {"une", "un", "one"});
        if (one && one_of(reading.word(next + 1), {".", "de", "des", "d'", "of"})) return true;
    }
    const bool unlike = one_of(reading.word(first), {"contrairement", "unlike", "comme", "like"});
    std::uint32_t at = group.first;
    while (at > first && one_of(reading.word(at - 1), {"le", "la", "l'", "les", "par", "by"}))
        --at;
    return unlike && at > first &&
           (reading.word(at - 1).starts_with("revendiqu") || reading.word(at - 1) == "claimed");
}

/// "Kidal, home to a separatist rebel movement", « la zone abrite des jihadistes »: who lives
/// there.
bool lives_there(const Reading& reading, std::uint32_t first, const Mention& group) {
    constexpr std::uint32_t reach = 5;
    constexpr std::uint32_t far = 10;  // "a haven for fighters linked to IS and (al-Qaida)"
    static const WordSet haunts(
        "haven havens hotbed frequented bastion sanctuary repaire frequentee frequente infestee infeste");
    for (std::uint32_t at = group.first; at > first && group.first - at < far; --at) {
        if (one_of(reading.word(at - 1), {".", ";"})) break;
        if (haunts.contains(reading.word(at - 1))) return true;
    }
    for (std::uint32_t at = group.first; at > first + 1 && group.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ".", ";"})) return false;
        if (one_of(word, {"abrite", "abritent", "abritant"})) return true;
        if (word == "to" && reading.word(at - 2) == "home") return true;
    }
    return false;
}

/// "it was the work of (groups)", « attribué à des (groupes) »: is a deed put down to those at the
/// token?
bool is_put_down_to(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    static const WordSet deeds(
        "work handiwork hand blamed blame pinned attributed carried conducted staged claimed oeuvre "
        "attribue attribuee attribues attribuees impute imputee mene menee perpetre perpetree "
        "revendique revendiquee accuse accused");
    constexpr std::uint32_t reach = 5;  // "carried out by armed jihadist (groups)"
    return has_word(reading, token - std::min(reach, token - first), token, deeds);
}

/// "groups linked to al-Qaeda and (IS) roam the north", « des groupes liés au (JNIM) »: of what
/// kind many are, where none of the event's own words stand.
bool is_of_many(const Finishing& work, std::uint32_t first, const Mention& group) {
    static const WordSet links(
        "linked tied affiliated loyal aligned allied connected lie lies liee liees affilie affilies "
        "affiliee affiliees fideles");
    static const WordSet many(
        "groups movements organizations organisations militias insurgencies groupes mouvements "
        "milices");
    constexpr std::uint32_t reach = 9;  // "linked to al-Qaeda and to the (Islamic State)"
    const Reading& reading = work.scene.reading;
    const std::size_t sentence = reading.sentence_of(group.first);
    const auto& words = work.draft.words;
    if (std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
            return word.sentence == sentence;
        }))
        return false;
    for (std::uint32_t at = group.first; at > first + 1 && group.first - at < reach; --at) {
        if (one_of(reading.word(at - 1), {".", ";", ":"})) return false;
        if (!links.contains(reading.word(at - 1))) continue;
        return many.contains(reading.word(at - 2)) && !is_put_down_to(reading, first, at - 2);
    }
    return false;
}

/// "Mali accuses Algeria of sheltering the (rebels)", « accusé de soutenir le (JNIM) »: whom
/// somebody is said to help.
bool is_helped(const Reading& reading, std::uint32_t first, const Mention& group) {
    static const WordSet helps(
        "sheltering harbouring harboring backing arming funding financing sponsoring abetting "
        "abriter heberger soutenir financer armer parrainer ravitailler");
    constexpr std::uint32_t reach = 4;  // "sheltering the jihadist (rebels)"
    for (std::uint32_t back = 1; back <= std::min(reach, group.first - first); ++back) {
        const text::Word word = reading.word(group.first - back);
        if (one_of(word, {",", ".", ";"})) return false;
        if (helps.contains(word)) return true;
    }
    return false;
}

/// "IEDs are a weapon of choice of (jihadists)", « les mines sont l'arme favorite du (JNIM) »: how
/// many of them are wont to strike.
bool is_wont_of(const Reading& reading, std::uint32_t first, const Mention& group) {
    static const WordSet ways(
        "weapon weapons tactic tactics method methods trademark arme armes tactique tactiques methode "
        "methodes");
    static const WordSet verbs("is are remain remains est sont reste restent demeure demeurent");
    constexpr std::uint32_t reach = 10;  // "a weapon of choice of jihadists affiliated with (JNIM)"
    constexpr std::uint32_t lead = 4;    // "are still a favourite (tactic)"
    for (std::uint32_t at = group.first; at > first && group.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {".", ";", ","})) return false;
        if (ways.contains(word))
            return has_word(reading, at - 1 - std::min(lead, at - 1 - first), at - 1, verbs);
    }
    return false;
}

/// Whom all suspect need not own up.
bool names_suspects(const Reading& reading, const text::Sentence& span) {
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (reading.word(at).starts_with("soupcon") || reading.word(at).starts_with("suspect"))
            return true;
    }
    return false;
}

/// « n'avait pas revendiqué l'attaque », "did not comment": within the tokens [from, to).
bool has_not_claimed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t at = from; at + 2 < to; ++at) {
        if (!one_of(reading.word(at), {"n'", "ne", "not", "yet"})) continue;
        for (std::uint32_t next = at + 1; next < std::min(at + reach, to); ++next) {
            const text::Word word = reading.word(next);
            if (word.starts_with("revendiqu") || word.starts_with("claim") ||
                word.starts_with("comment") || word.starts_with("reagi") ||
                one_of(word, {"reacted", "responded", "exprime", "communique", "prononce"}))
                return true;
        }
    }
    return false;
}

/// "The FLA called on the world to react", « Le JNIM n'avait pas revendiqué l'attaque »: its word,
/// or none.
bool only_appeals(const Reading& reading, const Mention& group) {
    static const WordSet appeals(
        "urged urges calls appelle exhorte demande reclame reagit salue invite welcomed supporters "
        "rejected rejects refused refuses rejette rejettent rejete refuse refusent");
    constexpr std::uint32_t near = 3;
    for (std::uint32_t at = group.last; at < group.last + near; ++at) {
        if (appeals.contains(reading.word(at))) return true;
        if (reading.word(at) == "called" && reading.word(at + 1) == "on") return true;
        // "JNIM had warned companies": of another day
        if (reading.word(at) == "had" && one_of(reading.word(at + 1), {"warned", "threatened"}))
            return true;
    }
    const auto& span = reading.sentences[reading.sentence_of(group.first)];
    // "He blamed JNIM, which has not commented"
    return !names_suspects(reading, span) && !is_accused_outright(reading, group) &&
           has_not_claimed(reading, group.last, span.last);
}

/// Behind "JNIM(, al Qaeda's branch in the region,) has stepped up"; none when no such aside
/// follows the group, nor names it.
std::optional<std::uint32_t> behind_aside(const Reading& reading, const Mention& group) {
    constexpr std::uint32_t longest = 9;
    const bool in_aside = group.first > 0 && reading.word(group.first - 1) == ",";
    if (!in_aside && reading.word(group.last) != ",") return std::nullopt;
    for (std::uint32_t at = group.last + (in_aside ? 0 : 1); at < group.last + longest; ++at) {
        if (reading.word(at) == ".") break;
        if (reading.word(at) == ",") return at + 1;
    }
    return std::nullopt;
}

/// « Le JNIM et l'État islamique y sont actifs », "JNIM's presence in the area"
bool is_said_present(const Reading& reading, const Mention& group) {
    constexpr std::uint32_t near = 3;  // "has recently (stepped) up"
    if (const auto from = behind_aside(reading, group)) {
        for (std::uint32_t at = *from; at < *from + near; ++at) {
            if (tells_presence(reading, at)) return true;
        }
    }
    constexpr std::uint32_t reach = 12;  // « à al-Qaïda et à l'État islamique (EI) sont (actifs) »
    for (std::uint32_t at = group.last; at < group.last + reach; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", "."})) return false;
        // right behind a group only: "a mine operated by", "in the presence of" speak of none
        if (tells_presence(reading, at) || one_of(word, {"presence", "operated"})) return true;
    }
    return false;
}

/// « L'armée est accusée d'exactions par (le JNIM) », "is accused of abuses by (JNIM)": it accuses.
bool is_accuser(const Reading& reading, std::uint32_t first, std::uint32_t group) {
    static const WordSet accused("accuse accusee accuses accusees accused");
    constexpr std::uint32_t reach = 10;
    std::uint32_t by = group;
    while (by > first && one_of(reading.word(by - 1), {"le", "la", "les", "l'", "the"}))
        --by;
    if (by == first || !one_of(reading.word(by - 1), {"par", "by"})) return false;
    const std::uint32_t from = by - std::min(by - first, reach);
    return has_word(reading, from, by, accused);
}

/// "The victim was a former member of (CMA)", « Les victimes seraient des membres du (GATIA) »: who
/// those were whom it befell. Not "The victims are civilians and (Islamic State) did it".
bool is_what_victim_was(const Reading& reading, std::uint32_t first, const Mention& mention) {
    static const WordSet victims(
        "victim victims deceased dead victime victimes defunt defunts mort morts");
    static const WordSet being("was were is are est sont etait etaient serait seraient");
    static const WordSet belonging(
        "a an the of both all two three un une de d' du des la le les l' tous deux trois reportedly "
        "allegedly apparently said to be former ex ex-members senior local suspected presumed ancien "
        "anciens ancienne presumes presume member members fighter fighters officer officers commander "
        "commanders leader leaders cadre cadres soldier soldiers combatant combatants militant "
        "militants supporter supporters membre membres combattant combattants officier officiers chef "
        "chefs element elements partisan partisans");
    constexpr std::uint32_t lead = 3;  // "The two victims"
    if (!may_have(reading, reading.sentence_of(mention.first), victims)) return false;
    std::uint32_t at = mention.first;
    while (at > first && belonging.contains(reading.word(at - 1)))
        --at;
    if (at == first || !being.contains(reading.word(at - 1))) return false;
    --at;
    if (at > first && reading.word(at - 1).ends_with("ly")) --at;  // "victims (reportedly) were"
    return at > first && at <= first + lead && victims.contains(reading.word(at - 1));
}

}  // namespace

bool is_merely_about(const Finishing& work, const Mention& mention) {
    const Reading& reading = work.scene.reading;
    const std::uint32_t first = reading.sentences[reading.sentence_of(mention.first)].first;
    if (is_told_as_before(reading, first, mention.first) || is_of_old(work, mention, first))
        return true;
    if (is_made_up_of(reading, first, mention.first) || blames_others(reading, mention) ||
        is_blamed_in_doubt(reading, mention) || is_blamed_in_turn(reading, mention) ||
        only_appeals(reading, mention) || is_of_lasting_war(reading, first, mention) ||
        claims_another(reading, first, mention) || is_lord(reading, first, mention) ||
        lives_there(reading, first, mention) || is_helped(reading, first, mention) ||
        is_accuser(reading, first, mention.first) || is_behind_lean(work, mention) ||
        is_wont_of(reading, first, mention) || is_what_victim_was(reading, first, mention) ||
        is_served_by_accused(reading, first, mention.first) ||
        (!names_suspects(reading, reading.sentences[reading.sentence_of(mention.first)]) &&
         is_of_many(work, first, mention)))
        return true;
    const bool present = is_said_present(reading, mention) &&
                         !is_told_by_source(work, reading.sentence_of(mention.first));
    return present || struck_before(reading, mention);
}

bool blames_before_history(const Finishing& work, std::size_t sentence) {
    static const WordSet history(", which that who qui ( dont fondee fonde founded formed created");
    constexpr std::uint32_t reach = 6;  // "blamed fighters of (JNIM)"
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[sentence];
    for (const Mention* cue : mentions_in(reading, Kind::cue, span.first, span.last)) {
        if (static_cast<Cue>(cue->index) != Cue::suspicion) continue;
        for (const Mention* group :
             mentions_in(reading, Kind::actor, cue->last, cue->last + reach)) {
            if (!is_insurgent(&work.scene.lexicon.party(group->index))) continue;
            const auto times = work.scene.timeline.in(sentence);
            const bool before = std::any_of(times.begin(), times.end(), [&](const auto& time) {
                return time.first() < group->first;
            });
            return !before && history.contains(reading.word(group->last));
        }
    }
    return false;
}

}  // namespace vigie::extractors
