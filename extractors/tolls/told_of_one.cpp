// One who is neither counted nor named where it is told what befell him: « Il a succombé à ses
// blessures », "The victim died on the spot", « Des hommes armés l'ont abattu ».
#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/captors.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (l'un d'eux) a été tué », « (l'un d'entre eux) »: the token behind; the token itself when
/// nothing such stands there.
std::uint32_t behind_one_of_them(const Reading& reading, std::uint32_t at) {
    if (reading.word(at) != "l'" || !one_of(reading.word(at + 1), {"un", "une"})) return at;
    const std::uint32_t them = at + (reading.word(at + 3) == "entre" ? 4 : 3);
    const bool of = one_of(reading.word(at + 2), {"d'", "de"});
    return of && one_of(reading.word(them), {"eux", "elles"}) ? them + 1 : at;
}

/// The token behind « il », "he", « la victime »; the token itself when nothing such stands there.
std::uint32_t behind_stand_in(const TollSentence& here, std::uint32_t at) {
    static const WordSet pronouns("il elle he she");
    static const WordSet victims("victime victim blesse blessee malheureux infortune");
    const text::Word word = here.reading.word(at);
    if (pronouns.contains(word)) return at + 1;
    if (const std::uint32_t end = behind_one_of_them(here.reading, at); end > at) return end;
    const bool article = one_of(word, {"la", "le", "l'", "the"});
    return article && victims.contains(here.reading.word(at + 1)) ? at + 2 : at;
}

/// « Un hélicoptère survolait Ber. Il a été (abattu) »: is the word said of what flies?
bool is_shot_down(const TollSentence& here, const Mention& status) {
    if (!here.reading.word(status.first).starts_with("abatt")) return false;
    constexpr std::uint32_t reach = 24;
    const std::uint32_t from = here.sentence.first - std::min(here.sentence.first, reach);
    const auto things = mentions_in(here.reading, Kind::object, from, here.sentence.first);
    return std::any_of(things.begin(), things.end(), [&](const Mention* thing) {
        return here.lexicon.thing(thing->index).beside.meets(Beside::aircraft);
    });
}

/// Does a word for dying or being killed, said of the subject that ends at the token, follow; or,
/// of one of `several`, one for being let go?
bool befalls(const TollSentence& here, std::uint32_t subject, bool several) {
    static const WordSet auxiliaries(
        "a est avait etait aurait serait ete had has was been later then finalement ensuite "
        "malheureusement depuis toutefois");
    constexpr std::uint32_t most = 4;  // "a malheureusement été"
    std::uint32_t verb = subject;
    while (verb < subject + most && auxiliaries.contains(here.reading.word(verb)))
        ++verb;
    const Mention* status = starting_at(here.statuses, verb);
    if (status == nullptr) return false;
    const Status told = word_of(here, *status).status;
    if (several && told == Status::freed) return verb > subject;
    if (told != Status::killed || is_shot_down(here, *status)) return false;
    const StatusWord& word = word_of(here, *status);
    const bool passive =
        verb > subject && one_of(here.reading.word(verb - 1), {"ete", "was", "been"});
    // « (est) mort », where the same word is a noun
    if (one_of(here.reading.word(verb - 1), {"est", "etait", "serait"})) return true;
    return passive || (!word.noun && !word.nominal && !word.transitive);
}

/// « abattu », « enlevé »: done to aircraft, trees and goods as well.
bool is_done_to_things(const TollSentence& here, const Mention& status) {
    const text::Word word = here.reading.word(status.first);
    return word.starts_with("abatt") || word.starts_with("enlev") || word.starts_with("emport") ||
           word.starts_with("pris") || word.starts_with("liber");
}

/// « Le drone survolait Ber. Les rebelles l'ont abattu », « le camp de Ber … l'avoir enlevé »
bool names_thing_before(const TollSentence& here, std::uint32_t at) {
    constexpr std::uint32_t reach = 24;
    static const WordSet grounds("camp base poste position garnison ville village localite verrou");
    const std::uint32_t from = here.sentence.first - std::min(here.sentence.first, reach);
    // « Un enseignant rentrait dans la localité de Ber. Des hommes armés l'ont enlevé »: him
    const auto people = mentions_in(here.reading, Kind::actor, from, here.sentence.first);
    const bool person = std::any_of(people.begin(), people.end(), [&](const Mention* one) {
        return here.lexicon.party(one->index).klass == PartyClass::civilians && one->first > 0 &&
               one_of(here.reading.word(one->first - 1), {"un", "une"});
    });
    for (std::uint32_t token = from; token < at && !person; ++token) {
        if (grounds.contains(here.reading.word(token))) return true;
    }
    return !mentions_in(here.reading, Kind::object, from, at).empty();
}

text::Sentence sentence_before(const TollSentence& here) {
    const std::size_t index = here.reading.sentence_of(here.sentence.first);
    return index == 0 ? here.sentence : here.reading.sentences[index - 1];
}

/// « Un berger a été (enlevé). Ils l'ont libéré »: was anybody taken there or in the sentence
/// before?
bool taken_till_now(const TollSentence& here) {
    const std::uint32_t from = sentence_before(here).first;
    const auto told = mentions_in(here.reading, Kind::status, from, here.sentence.last);
    return std::any_of(told.begin(), told.end(), [&](const Mention* word) {
        const Status status = here.lexicon.status(word->index).status;
        return status == Status::abducted || status == Status::captured;
    });
}

/// "(released) him", "(let) her go on Monday", not "her brother": the word before the token that
/// tells what was done to him; nullptr when none does.
const Mention* done_to_him(const TollSentence& here, std::uint32_t at) {
    static const WordSet behind("and on in near at after before when as to go free away , .");
    const text::Word word = here.reading.word(at);
    const bool pronoun =
        word == "him" || (word == "her" && behind.contains(here.reading.word(at + 1)));
    if (!pronoun) return nullptr;
    const auto freed =
        std::find_if(here.statuses.begin(), here.statuses.end(), [&](const Mention* status) {
            return status->last == at && word_of(here, *status).status == Status::freed;
        });
    return freed == here.statuses.end() || !taken_till_now(here) ? nullptr : *freed;
}

/// « l'(ont froidement abattu) »: the word that tells what was done to him; nullptr when the
/// pronoun is none or may stand for a thing that was named before.
const Mention* done_to(const TollSentence& here, std::uint32_t at) {
    constexpr std::uint32_t adverbs = 2;
    const std::uint32_t auxiliary = at + 1;
    if (here.reading.language != Language::french || here.reading.word(at) != "l'" ||
        !is_form_of_have(here.reading.word(auxiliary)))
        return nullptr;
    for (std::uint32_t verb = auxiliary + 1; verb <= auxiliary + adverbs; ++verb) {
        const Mention* status = starting_at(here.statuses, verb);
        if (status == nullptr) continue;
        const Status what = word_of(here, *status).status;
        const bool freed = what == Status::freed && taken_till_now(here);
        if (!freed && what != Status::killed && what != Status::abducted) return nullptr;
        return is_done_to_things(here, *status) && names_thing_before(here, at) ? nullptr : status;
    }
    return nullptr;
}

/// "A herder fell into a well. He died": was anybody harmed in the sentence before?
bool harm_told_before(const TollSentence& here) {
    const text::Sentence before = sentence_before(here);
    for (const Kind kind : {Kind::trigger, Kind::status}) {
        if (!mentions_in(here.reading, kind, before.first, before.last).empty()) return true;
    }
    return false;
}

/// « Un (soldat) a été enlevé. Ils l'ont égorgé »: the one kind of people that the sentence before
/// names, if they bear arms.
const Mention* one_named_before(const TollSentence& here) {
    const text::Sentence before = sentence_before(here);
    const auto named = mentions_in(here.reading, Kind::actor, before.first, before.last);
    if (before.first == here.sentence.first || named.size() != 1) return nullptr;
    const Party& party = here.lexicon.party(named.front()->index);
    const bool armed = party.klass != PartyClass::civilians && party.name != unknown_group;
    return armed && party.kind != PartyKind::unit ? named.front() : nullptr;
}

/// « (Deux assaillants) ont attaqué le camp. L'un d'eux », « (Un soldat) a été blessé. Il »: the
/// armed men who open the sentence before, one or several as the words at the token ask.
const Mention* subject_before(const TollSentence& here, std::uint32_t at) {
    static const WordSet one("un une a an");
    const text::Sentence before = sentence_before(here);
    if (before.first == here.sentence.first) return nullptr;
    const auto named = mentions_in(here.reading, Kind::actor, before.first, before.last);
    constexpr std::uint32_t lead = 2;  // « Une dizaine d'(assaillants) »
    if (named.empty() || named.front()->first > before.first + lead ||
        named.front()->first == before.first)
        return nullptr;
    const Party& party = here.lexicon.party(named.front()->index);
    const bool several = here.reading.word(at) == "l'";
    const bool single = one.contains(here.reading.word(named.front()->first - 1)) &&
                        !here.reading.word(named.front()->last - 1).ends_with('s');
    const bool people = party.klass != PartyClass::civilians && party.kind == PartyKind::noun;
    return people && single != several ? named.front() : nullptr;
}

/// « (Lui) et deux de ses hommes », « (elle) et son chauffeur »: one more than are counted behind.
bool leads_his_people(const TollSentence& here, std::uint32_t at) {
    if (here.reading.language != Language::french ||
        !one_of(here.reading.word(at), {"lui", "elle"}) || here.reading.word(at + 1) != "et")
        return false;
    const bool opens = at == here.sentence.first ||
                       one_of(here.reading.word(at - 1), {",", ";", ":", "que", "qu'"});
    constexpr std::uint32_t reach = 4;  // « et deux de (ses) hommes »
    for (std::uint32_t token = at + 2; opens && token < at + 2 + reach; ++token) {
        if (one_of(here.reading.word(token), {"son", "sa", "ses"})) return true;
    }
    return false;
}

}  // namespace

bool are_captors(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.party != nullptr && holds_hostages(here.reading, phrase.party->first);
}

std::optional<PeoplePhrase> one_told_of(const TollSentence& here, std::uint32_t at) {
    std::uint32_t end = behind_stand_in(here, at);
    const bool several = behind_one_of_them(here.reading, at) > at;
    if (end > at && (!befalls(here, end, several) || !harm_told_before(here))) end = at;
    const bool done =
        end == at && (done_to(here, at) != nullptr || done_to_him(here, at) != nullptr);
    if (done || leads_his_people(here, at)) end = at + 1;
    if (end == at) return person_taken(here, at);
    PeoplePhrase one;
    one.first = at;
    one.last = end;
    one.counted = one.known = one.people = true;
    one.min = one.max = 1;
    one.party = done ? one_named_before(here) : subject_before(here, at);
    return one;
}

}  // namespace vigie::extractors
