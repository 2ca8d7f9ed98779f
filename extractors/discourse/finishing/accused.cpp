// Whom a text accuses of a deed that nobody is told to have done.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/blame.h"
#include "extractors/reading/blamed_for.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/inaction.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_struck(const Finishing& work, const Party& party) {
    return std::any_of(
        work.draft.tolls.begin(), work.draft.tolls.end(), [&](const DraftToll& draft) {
            const bool lost =
                draft.toll.status == Status::killed || draft.toll.status == Status::wounded;
            return lost && draft.toll.party != nullptr && draft.toll.max != 0 &&
                   name_of_party(work, *draft.toll.party) == name_of_party(work, party);
        });
}

bool is_of_deed(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet deeds(
        "tue tuer execute executes executer massacre massacrer abattu abattus commis responsable "
        "responsables origine derriere auteur auteurs perpetre mene enleve tuerie tueries massacres "
        "killing killings killed executing massacring behind responsible carrying carried committing "
        "abducting shooting attack massacre raid attaque mort death deaths bodies corps dead");
    static const WordSet omissions(
        "not failing failure lack absence inaction passivity manque echec ne pas laisser laisse "
        "abandonner abandonne passivite garder retenir keeping holding");
    constexpr std::uint32_t reach = 6;
    const text::Word next = reading.word(at);
    if (leads_to_others_deed(reading, at)) return false;
    if (at >= end || one_of(next, {".", ";", ":", "\xC2\xBB", "\""})) return true;
    if (!one_of(next, {"de", "d'", "of", "for", "dans", "in", "after", "apres"})) return false;
    for (std::uint32_t token = at + 1; token < std::min(at + reach, end); ++token) {
        if (omissions.contains(reading.word(token))) return false;
        if (deeds.contains(reading.word(token))) return true;
    }
    return false;
}

namespace {

/// "Des exécutions attribuées à l'armée et à Wagner": whom the title accuses of what the body
/// tells.
std::vector<std::string> accused_in_title(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    if (!reading.has_title()) return {};
    const auto& title = reading.sentences.front();
    const auto cues = mentions_in(reading, Kind::cue, title.first, title.last);
    const auto cue = std::find_if(cues.begin(), cues.end(), [](const Mention* mention) {
        return is_cue(*mention, Cue::suspicion);
    });
    if (cue == cues.end()) return {};
    std::vector<std::string> names;
    for (const Mention* mention : mentions_in(reading, Kind::actor, (*cue)->last - 1, title.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (party.klass == PartyClass::civilians || party.name == unknown_group) continue;
        if (is_struck(work, party)) return {};
        names.push_back(name_of_party(work, party));
    }
    return names;
}

/// « l'armée (malienne) »
std::uint32_t past_adjectives(const Reading& reading, std::uint32_t at) {
    static const WordSet adjectives(
        "malienne malien maliens russe russes burkinabe nigerienne allies allie");
    while (adjectives.contains(reading.word(at)))
        ++at;
    return at;
}

/// Do only small words stand between the suspicion and the party: « accusent (les soldats de) »?
bool is_next(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet small(
        "le la les l' des du de d' the soldats soldiers forces hommes men elements membres members "
        "troupes troops some certains a au aux of :");
    for (std::uint32_t at = from; at < to; ++at) {
        if (!small.contains(reading.word(at))) return false;
    }
    return true;
}

/// "the army (and its Russian allies from) Africa Corps"
bool is_joined(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t longest = 7;
    return to >= from && to - from <= longest && one_of(reading.word(from), {"et", "and", ","});
}

/// « accuse l'armée d'avoir exécuté dix hommes à (Sokolo) », of what befell Bankass.
bool names_other_place(const Finishing& work, std::uint32_t from, std::uint32_t to) {
    if (work.draft.place < 0) return false;
    const std::string& own = place_at(work.scene, work.draft.place).name;
    return std::any_of(
        work.scene.places.begin(), work.scene.places.end(), [&](const NamedPlace& place) {
            return place.first >= from && place.last <= to && place.precision == 1 &&
                   place.name != own;
        });
}

bool may_be_accused(const Finishing& work, const Party& party) {
    const bool armed = party.klass == PartyClass::state || party.klass == PartyClass::external ||
                       party.klass == PartyClass::militia;
    return armed && party.name != "MINUSMA" && !is_struck(work, party);
}

/// "The attack in 2012 was (blamed on)": a deed of old.
bool is_of_years_ago(const Finishing& work, std::size_t sentence, std::uint32_t cue) {
    const auto times = work.scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        const bool old = time.use == TimeUse::past || time.mention->kind == TimeKind::year;
        return old && time.mention->last <= cue;
    });
}

/// Those whom the sentence names right behind a word of suspicion.
std::vector<std::string> accused_in(const Finishing& work, std::size_t sentence) {
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[sentence];
    const auto cues = mentions_in(reading, Kind::cue, span.first, span.last);
    const auto cue = std::find_if(cues.begin(), cues.end(), [](const Mention* mention) {
        return is_cue(*mention, Cue::suspicion);
    });
    if (cue == cues.end() || is_of_years_ago(work, sentence, (*cue)->first)) return {};
    if (blames_pronoun(reading, (*cue)->first) || reading.word((*cue)->last - 1) == "rancon")
        return {};
    const text::Word subject = reading.word(std::max((*cue)->first, span.first + 1) - 1);
    if (subject.starts_with("victim")) return {};  // « Les victimes (seraient) des membres du »
    std::vector<std::string> names;
    std::uint32_t last = (*cue)->last;
    for (const Mention* mention : mentions_in(reading, Kind::actor, last - 1, span.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        const bool next = names.empty() ? is_next(reading, last, mention->first)
                                        : is_joined(reading, last, mention->first);
        if (!next) break;
        if (!may_be_accused(work, party)) return {};
        names.push_back(name_of_party(work, party));
        last = past_adjectives(reading, mention->last);
    }
    if (!is_of_deed(reading, last, span.last) || names_other_place(work, last, span.last))
        return {};
    return names;
}

/// Those whom the sentence blames by a verb, whoever does: its word is all that there is. Nobody
/// where two blame each other.
std::vector<std::string> blamed_in(const Finishing& work, std::size_t sentence) {
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[sentence];
    std::vector<std::string> names;
    for (const Mention* mention : mentions_in(reading, Kind::actor, span.first, span.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        // « attribuée à des groupes armés »: that names nobody
        const bool named = party.name != unknown_group;
        const bool may_be = named && (is_insurgent(&party) || may_be_accused(work, party));
        const bool armed = is_insurgent(&party) || party.klass == PartyClass::militia;
        const bool blamed =
            is_blamed(reading, *mention) || (armed && is_accused_outright(reading, *mention) &&
                                             !has_denied(work, name_of_party(work, party)));
        if (!may_be || is_struck(work, party) || !blamed || is_blamed_in_turn(reading, *mention) ||
            is_blamed_for_inaction(reading, mention->first) ||
            is_of_leant_deed(work.scene, mention->first, work.draft.words))
            continue;
        names.push_back(name_of_party(work, party));
    }
    return names;
}

/// "JNIM blames the army, the army JNIM": word against word.
bool contradict(const std::vector<std::string>& names, const std::vector<std::string>& others) {
    return !names.empty() && !others.empty() && names != others;
}

/// The same within one sentence, where a mark parts the two.
bool blame_each_other(const Finishing& work,
                      std::size_t sentence,
                      const std::vector<std::string>& names) {
    const auto& span = work.scene.reading.sentences[sentence];
    bool parted = false;
    for (std::uint32_t at = span.first; at < span.last; ++at)
        parted |= one_of(work.scene.reading.word(at), {";", "while", "whereas", "tandis"});
    return parted && names.size() > 1 && names.front() != names.back();
}

/// "JNIM accuses the army": the word of its enemy.
bool is_foes_word(const Finishing& work, std::size_t sentence) {
    const auto& said = work.scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [](const Statement& statement) {
        return is_insurgent(statement.party) || is_state(statement.party);
    });
}

/// Were armed men struck? Then who is accused of it is a matter of sides.
bool strikes_armed(const Finishing& work) {
    const auto& targets = work.draft.targets;
    return std::any_of(targets.begin(), targets.end(), [](const Party* party) {
        return party->klass != PartyClass::civilians;
    });
}

/// « L'armée et les dozos sont (accusés d'exactions) », "is accused of abuses": where the word
/// stands in the sentence; its end when nobody is accused so.
std::uint32_t accused_of_abuses(const Reading& reading, const text::Sentence& span) {
    static const WordSet accused("accuse accusee accuses accusees accused blamed cause doigt");
    static const WordSet abuses(
        "exactions exaction execution executions massacre massacres tuerie tueries meurtres abuses abus "
        "atrocites atrocities killings killing massacring violences sommaires tue execute commis");
    static const WordSet is(
        "est sont is are was were etait etaient ete been mise mis mises pointee "
        "pointes du en nouveau again once more une fois nouvelle encore stand stands");
    constexpr std::uint32_t reach = 8;  // « accusés d'avoir commis des exactions »
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (!accused.contains(reading.word(at)) || !is.contains(reading.word(at - 1))) continue;
        const std::uint32_t end = std::min(at + reach, span.last);
        for (std::uint32_t deed = at + 1; deed < end; ++deed) {
            if (abuses.contains(reading.word(deed))) return at;
        }
    }
    return span.last;
}

/// Those whom the sentence accuses of abuses.
std::vector<std::string> accused_before(const Finishing& work, std::size_t sentence) {
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t cue = accused_of_abuses(reading, span);
    if (cue == span.last || names_other_place(work, cue, span.last)) return {};
    std::vector<std::string> names;
    for (const Mention* mention : mentions_in(reading, Kind::actor, span.first, span.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        // « accusés par le JNIM »: its word
        if (mention->first > cue && party.klass != PartyClass::civilians) return {};
        if (mention->first > cue || party.klass == PartyClass::civilians) continue;
        if (!may_be_accused(work, party)) return {};
        names.push_back(name_of_party(work, party));
    }
    return names;
}

/// « Une vingtaine de personnes ont été tuées mardi à Dioura »: killed by nobody, in no attack.
bool killed_by_nobody(const Draft& draft) {
    const bool killed = std::any_of(draft.tolls.begin(), draft.tolls.end(), [](const auto& row) {
        return row.toll.status == Status::killed && row.toll.max != 0;
    });
    // « Des maisons et des greniers ont été incendiés » beside it
    const bool kills = draft.family == Family::kill ||
                       (draft.family == Family::loot && told_by(draft, Family::kill));
    return killed && kills && draft.perpetrators.empty() && !told_by(draft, Family::attack) &&
           !told_by(draft, Family::fight) && !told_by(draft, Family::explosive);
}

/// « exactions à Léré. Douze personnes ont été exécutées jeudi »: is the deed's only place the one
/// that the accusation names? One of a region, or of nowhere, says nothing of a village.
bool happened_there(const Finishing& work, std::size_t accusation) {
    const int place = work.draft.place;
    if (place < 0 ||
        work.scene.reading.sentence_of(place_at(work.scene, place).first) != accusation)
        return false;
    return place_at(work.scene, place).precision == 1;
}

/// Whom the sentence right before accuses of abuses in the place where this was.
std::vector<std::string> accused_just_before(const Finishing& work) {
    const std::size_t first = work.draft.sentences.front();
    const Reading& reading = work.scene.reading;
    if (first == 0 || !happened_there(work, first - 1) || !killed_by_nobody(work.draft) ||
        opens_other_news(reading, reading.sentences[first]))
        return {};
    return accused_before(work, first - 1);
}

}  // namespace

std::vector<std::string> those_blamed(const Finishing& work) {
    if (!does_harm(work.draft.family) && !told_by(work.draft, Family::kill)) return {};
    std::vector<std::string> blamed;
    for (const std::size_t sentence : work.draft.sentences) {
        auto names = blamed_in(work, sentence);
        if (contradict(names, blamed) || blame_each_other(work, sentence, names)) return {};
        if (blamed.empty()) blamed = std::move(names);
    }
    return blamed;
}

namespace {

/// Do the words before or behind the denial say that the deed would be its own: « dément avoir tué
/// », « nie que ses hommes aient tué », « rejette toute implication », « Accusé d'avoir tué …, le
/// JNIM nie »? Not « dément avoir perdu des hommes ».
bool denies_own_deed(const Reading& reading, const Statement& denial) {
    static const WordSet own("ses leurs its their");
    static const WordSet charges(
        "accusation accusations implication responsabilite involvement responsibility charges charge");
    static const WordSet losses("perdu subi verse paye signe negocie lost suffered paid signed");
    constexpr std::uint32_t reach = 5;
    const auto& span = reading.sentences[reading.sentence_of(denial.first)];
    const bool accused = reading.word(span.first).starts_with("accus") &&
                         one_of(reading.word(span.first + 1), {"de", "d'", "of"});
    if (accused) return true;
    const std::uint32_t end = std::min(denial.last + reach, span.last);
    for (std::uint32_t at = denial.first; at + 1 < end; ++at) {
        const text::Word word = reading.word(at);
        const text::Word next = reading.word(at + 1);
        if (one_of(word, {"avoir", "having"})) return !losses.contains(next);
        if (one_of(word, {"que", "that"}) && own.contains(next)) return true;
        if (charges.contains(word)) return true;
    }
    return false;
}

}  // namespace

std::optional<std::string> who_denies_own_deed(const Finishing& work) {
    if (!harms_people(work.draft.family) && !told_by(work.draft, Family::loot)) return std::nullopt;
    for (const Statement& denial : work.draft.statements) {
        // a group's denial leaves the author open
        const bool force = denial.party == nullptr || is_state(denial.party) ||
                           denial.party->klass == PartyClass::militia;
        if (denial.saying != Saying::denied || !force ||
            !denies_own_deed(work.scene.reading, denial))
            continue;
        const bool struck = denial.party != nullptr && is_struck(work, *denial.party);
        if (!struck) return speaker_of(work, denial);
    }
    return std::nullopt;
}

std::vector<std::string> those_accused(const Finishing& work) {
    if (!does_harm(work.draft.family) && !told_by(work.draft, Family::kill)) return {};
    if (auto names = accused_in_title(work); !names.empty()) return names;
    if (strikes_armed(work)) return {};
    std::vector<std::string> by_foes;
    for (const std::size_t sentence : work.draft.sentences) {
        auto names = accused_in(work, sentence);
        if (!is_foes_word(work, sentence) && !names.empty()) return names;
        if (contradict(names, by_foes)) return {};
        if (by_foes.empty()) by_foes = std::move(names);
    }
    if (!by_foes.empty()) return by_foes;
    return accused_just_before(work);
}

}  // namespace vigie::extractors
