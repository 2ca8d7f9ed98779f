#include "extractors/tolls/asks_for.h"

#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/words/captivity.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does one of the words stand in the sentence, or in one of the `back` before it?
bool names_one(const TollSentence& here, const WordSet& words, std::size_t back) {
    const Reading& reading = here.reading;
    const std::size_t index = reading.sentence_of(here.sentence.first);
    const std::size_t from = index - std::min(index, back);
    return has_word(reading, reading.sentences[from].first, here.sentence.last, words);
}

/// « Le chauffeur a pu (s'enfuir), sept passagers ont été emmenés »: what befell others behind a
/// comma says nothing of who was held.
bool tells_of_holding(const TollSentence& here, const Mention& status, const WordSet& words) {
    constexpr std::size_t before = 3;
    const Reading& reading = here.reading;
    const std::size_t index = reading.sentence_of(here.sentence.first);
    const std::size_t from = index - std::min(index, before);
    bool others = false;
    for (std::uint32_t at = reading.sentences[from].first; at < here.sentence.last; ++at) {
        others |= at >= status.last && one_of(reading.word(at), {",", ";"});
        if (!others && words.contains(reading.word(at))) return true;
    }
    return false;
}

/// « deux autres (se sont échappés) », « (renvoyés chez eux) »: free of nobody, where neither
/// captors nor a prison are told of.
bool is_free_of_nobody(const TollSentence& here, const Mention& status) {
    static const WordSet held(
        "prison prisons cellule geole geoles geolier geoliers gardien gardiens surveillants detention "
        "prisonnier prisonniers prisonniere prisonnieres rancon enlevement enlevements rapt rapts "
        "kidnapping capture captures capturee capturees emmene emmenes emmenees emmenee arrete "
        "arretes arretee arretees mutinerie evasion evades ravisseur sequestres sequestre "
        "embarques libere liberes liberees liberee relaches disparu disparus intercepte interceptes interceptee interceptees");
    const text::Word word = here.reading.word(status.first);
    const text::Word last = here.reading.word(status.last - 1);
    const bool flees = word.starts_with("echapp") || last.starts_with("echapp") ||
                       word.starts_with("renvoy") || word.starts_with("renvoi") || last == "enfuir";
    return flees && word_of(here, status).status == Status::freed &&
           !tells_of_holding(here, status, held) &&
           !tells_of_holding(here, status, captive_words());
}

/// « Dix médecins (manquent toujours) à l'hôpital », « de tout »: they are needed.
bool is_needed(const TollSentence& here, const Mention& status) {
    if (!here.reading.word(status.first).starts_with("manqu")) return false;
    const bool calls =
        here.reading.word(status.last + 1) == "l'" && here.reading.word(status.last + 2) == "appel";
    return one_of(here.reading.word(status.last), {"a", "au", "aux", "de", "d'"}) && !calls;
}

/// « Deux recrues (se sont rendues lundi) à Gao »: a verb that may mean that they went.
bool is_going_there(const TollSentence& here, const Mention& status) {
    if (!one_of(here.reading.word(status.first), {"se", "s'"})) return false;
    for (std::uint32_t at = status.first + 1; at < status.last; ++at) {
        if (here.reading.word(at).starts_with("rendu")) return true;
    }
    return false;
}

/// « Dix combattants (se sont rendus lundi) à Gao pour négocier »
bool goes_for_something(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 8;
    static const WordSet aims("pour afin negocier discuter rencontrer assister participer");
    const std::uint32_t end = std::min(status.last + reach, here.sentence.last);
    for (std::uint32_t at = status.last; at < end; ++at) {
        if (aims.contains(here.reading.word(at))) return is_going_there(here, status);
    }
    return false;
}

/// « Cinq combattants de l'EIGS (se sont rendus) à Ansongo »: fighters stand right before it.
bool fighters_go(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 2;  // « trois jihadistes présumés »
    const auto before = mentions_in(here.reading, Kind::actor, here.sentence.first, status.first);
    return !before.empty() && before.back()->last + reach >= status.first &&
           is_armed_group(here.lexicon.party(before.back()->index)) &&
           !one_of(here.reading.word(status.first - 1), {",", "qui"});
}

/// « Quinze soldats (se sont rendus). »: nobody goes nowhere.
bool goes_nowhere(const TollSentence& here, const Mention& status) {
    const Reading& reading = here.reading;
    const bool adds =
        reading.word(status.last) == "et" && !one_of(reading.word(status.last + 1), {"a", "ont"});
    return status.last + 1 >= here.sentence.last || adds ||
           one_of(reading.word(status.last), {".", ";", "sans"});
}

/// « Deux recrues (se sont présentées au camp) »: they gave up nothing.
bool lays_down_nothing(const TollSentence& here, const Mention& status) {
    static const WordSet arms(
        "arme armes armement combattant combattants repenti repentis reddition rendre deserteur "
        "deserteurs katiba");
    if (word_of(here, status).status != Status::captured) return false;
    const bool bare = status.last == status.first + 3;  // « (se sont rendus) à Ansongo »
    if (bare && is_going_there(here, status))
        return !fighters_go(here, status) && !goes_nowhere(here, status);
    const bool come = here.reading.word(status.first).starts_with("present");
    return (come || is_going_there(here, status)) && !names_one(here, arms, 0) &&
           !names_armed_group(here.reading, here.lexicon, here.sentence.first, here.sentence.last);
}

/// « La fermeture de la mine laisse deux cents ouvriers (sur le carreau) »: out of work.
bool is_out_of_work(const TollSentence& here, const Mention& status) {
    static const WordSet business(
        "fermeture usine entreprise entreprises licenciement licenciements compression faillite "
        "chomage salaries employes travailleurs emploi emplois reforme examen concours");
    return here.reading.word(status.last - 1) == "carreau" && names_one(here, business, 0);
}

/// « Dix entreprises (n'ont pas survécu) au blocus »: of no attack and no wounds.
bool outlives_times(const TollSentence& here, const Mention& status) {
    static const WordSet hard(
        "blocus crise embargo secheresse concurrence saison pandemie inflation siege penurie faillite");
    constexpr std::uint32_t reach = 4;
    if (!here.reading.word(status.last - 1).starts_with("surv")) return false;
    return has_word(here.reading, status.last, status.last + reach, hard);
}

/// "took the driver (with them)": by themselves the words tell of company.
bool goes_along_freely(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 8;  // "took the driver and his apprentice (along with them)"
    const Reading& reading = here.reading;
    if (reading.word(status.last - 1) != "them" ||
        !one_of(reading.word(status.first), {"with", "along"}))
        return false;
    const std::uint32_t from = status.first - std::min(status.first - here.sentence.first, reach);
    for (std::uint32_t at = status.first; at > from; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return true;
        if (one_of(word, {"take", "takes", "took", "taken", "taking"})) return false;
    }
    return true;
}

/// « Deux cents déplacés (sont pris en charge) dans un camp », « Quarante enfants (recevaient des
/// soins) »: housed there, or patients before it.
bool is_no_care_of_wounds(const TollSentence& here, const Mention& status) {
    static const WordSet houses(
        "camp camps site sites accueil famille familles ecole ecoles centre-ville");
    static const WordSet homeless(
        "deplaces deplacees deplace refugies refugiees rapatries migrants");
    constexpr std::uint32_t reach = 4;
    const Reading& reading = here.reading;
    const text::Word last = reading.word(status.last - 1);
    bool care = false;
    for (std::uint32_t at = status.first; at < status.last; ++at)
        care |= one_of(reading.word(at), {"charge", "soins"});
    if (!care) return false;
    if (reading.word(status.first).ends_with("vaient") || last == "vait") return true;
    const std::uint32_t from = status.first - std::min(reach, status.first - here.sentence.first);
    return has_word(reading, from, status.first, homeless) ||
           has_word(reading, status.last, status.last + reach, houses);
}

}  // namespace

bool lacks_what_it_asks(const TollSentence& here, const Mention& status) {
    if (here.reading.language != Language::french) return goes_along_freely(here, status);
    return is_no_care_of_wounds(here, status) || is_free_of_nobody(here, status) ||
           is_needed(here, status) || lays_down_nothing(here, status) ||
           goes_for_something(here, status) || is_out_of_work(here, status) ||
           outlives_times(here, status);
}

bool has_thing_for_object(const TollSentence& here, const Mention& status) {
    const text::Word next = here.reading.word(status.last);
    if (one_of(next, {"it", "them"})) return true;
    static const WordSet determiners(
        "a an the its their his her un une le la les l' son sa ses leur leurs");
    // "(seized) livestock", of what takes things as well as people
    const bool led = determiners.contains(next);
    if (!led && !word_of(here, status).of_things) return false;
    const std::uint32_t from = status.last + (led ? 1 : 0);
    const auto things = mentions_in(here.reading, Kind::object, from, here.sentence.last);
    return !things.empty() && things.front()->first == from;
}

bool are_aircraft(const TollSentence& here, const Mention& status) {
    const Reading& reading = here.reading;
    const bool shot = reading.word(status.first).starts_with("abatt") ||
                      (reading.word(status.first) == "shot" && reading.word(status.last) == "down");
    // « Leurs (occupants) ont été abattus »
    static const WordSet riders(
        "occupants occupant fuyards passagers pilotes riders fugitives motos");
    const std::size_t index = reading.sentence_of(here.sentence.first);
    const std::uint32_t from = reading.sentences[index - (index > 0 ? 1 : 0)].first;
    if (!shot || has_word(reading, from, status.first, riders)) return false;
    const auto things = mentions_in(reading, Kind::object, from, here.sentence.first);
    const auto flying = std::find_if(things.begin(), things.end(), [&](const Mention* thing) {
        return here.lexicon.thing(thing->index).beside.meets(Beside::aircraft);
    });
    if (flying == things.end()) return false;
    const auto named = mentions_in(reading, Kind::actor, (*flying)->last, status.first);
    return std::none_of(named.begin(), named.end(), [&](const Mention* one) {
        return here.lexicon.party(one->index).kind == PartyKind::noun;
    });
}

}  // namespace vigie::extractors
