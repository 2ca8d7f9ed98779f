// Whose people a number is that names nobody itself: « douze d'entre eux », « dont quinze parmi les
// policiers ».
#include <algorithm>

#include "extractors/places/behind_day.h"
#include "extractors/tolls/parts.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool counts_of_them(const TollSentence& here, const PeoplePhrase& phrase) {
    const Reading& reading = here.reading;
    return phrase.counted && phrase.party == nullptr && phrase.last > phrase.first + 1 &&
           one_of(reading.word(phrase.last - 1), {"eux", "them"}) &&
           one_of(reading.word(phrase.last - 2), {"entre", "of"});
}

namespace {

/// « Une centaine d'assaillants ont attaqué. (Une dizaine) ont été tués »: a round number opens the
/// sentence, of those who did.
bool opens_bare(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.counted && phrase.bare && phrase.party == nullptr &&
           phrase.first == here.sentence.first &&
           here.reading.word(phrase.last - 1).ends_with("aine") &&
           one_of(here.reading.word(phrase.last), {"ont", "a", "auraient", "aurait"});
}

/// « Dimanche, huit civils ont été tués. Lundi, (douze) sont morts »: others, of another day.
bool counted_before(const TollSentence& here) {
    if (here.sentence.first == 0) return false;
    const auto& before = here.reading.sentences[here.reading.sentence_of(here.sentence.first - 1)];
    return !mentions_in(here.reading, Kind::status, before.first, before.last).empty();
}

/// « Trois sont (morts au champ d'honneur) », « tombés les armes à la main »: nobody says so of
/// assailants.
bool fell_with_honour(const Reading& reading, std::uint32_t verb) {
    constexpr std::uint32_t reach = 7;
    static const WordSet last_words("honneur combat main devoir");
    static const WordSet first_words("champ au armes");
    bool led = false;
    for (std::uint32_t at = verb; at < verb + reach; ++at) {
        if (one_of(reading.word(at), {".", ",", ";"})) return false;
        if (led && last_words.contains(reading.word(at))) return true;
        led |= first_words.contains(reading.word(at));
    }
    return false;
}

/// « Les soldats de Ber ont été surpris. Vendredi, (dix-neuf) ont été tués »: a bare number opens
/// the sentence or follows its day.
bool opens_behind_day(const TollSentence& here, const PeoplePhrase& phrase) {
    if (!phrase.counted || !phrase.bare || phrase.party != nullptr || phrase.part) return false;
    if (!one_of(here.reading.word(phrase.last), {"ont", "auraient", "sont"})) return false;
    std::uint32_t at = phrase.first;
    if (at > here.sentence.first && here.reading.word(at - 1) == ",") --at;
    return before_days(here.reading, at, here.sentence.first) == here.sentence.first &&
           !counted_before(here) && !fell_with_honour(here.reading, phrase.last);
}

/// "six peacekeepers were wounded, (four of them) seriously": of those just counted.
bool follows_count(const TollSentence& here, const PeoplePhrase& phrase) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
        return other.counted && !other.thing && other.last <= phrase.first;
    });
}

/// The same of a number: « des soldats » are not counted by their article.
bool follows_number(const TollSentence& here, const PeoplePhrase& phrase) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
        const bool article = other.count != nullptr && other.count->kind == QuantityKind::article;
        return other.counted && !other.thing && !article && other.last <= phrase.first;
    });
}

/// "combattants", "the militants": more than one, and no army that is quoted.
bool is_plural(const Reading& reading, const Mention& people) {
    return reading.word(people.last - 1).ends_with('s') ||
           reading.word(people.last - 1).ends_with("men") ||
           reading.word(people.first).ends_with('s');
}

/// "combattants", « des (VDP) », « la base des FAMa »: people in the plural.
bool are_several(const TollSentence& here, const Mention& people) {
    static const WordSet plural("des les aux the");
    const Reading& reading = here.reading;
    switch (here.lexicon.party(people.index).kind) {
        case PartyKind::noun:
            return is_plural(reading, people);
        case PartyKind::name:
            return people.first > 0 && plural.contains(reading.word(people.first - 1));
        case PartyKind::unit:
            return has_word(reading, people.first, people.last, WordSet("des"));
        default:
            return false;
    }
}

/// The only ones in the plural of whom the sentence before tells, when this one names nobody before
/// the token: « Des combattants ont attaqué un camp. Selon l'armée, douze d'entre eux ».
const Mention* told_before(const TollSentence& here, std::uint32_t token) {
    const auto& spans = here.reading.sentences;
    const auto next = std::partition_point(spans.begin(), spans.end(), [&](const auto& span) {
        return span.first < here.sentence.first;
    });
    if (next == spans.begin()) return nullptr;
    const Mention* only = nullptr;
    for (const Mention* mention :
         mentions_in(here.reading, Kind::actor, std::prev(next)->first, token)) {
        if (!are_several(here, *mention)) continue;
        if (only != nullptr || mention->first >= here.sentence.first) return nullptr;
        only = mention;
    }
    return only;
}

/// « Des (jihadistes) ont attaqué un village. Cinq ont été tués »: hardly those who came.
bool attacked(const TollSentence& here, const Mention& people) {
    // « Cinq ont été tués dans la riposte », « par l'armée », « abattus », « arrêtés »
    static const WordSet answered(
        "riposte ripostes attaque poursuite poursuites repousse repoussee par abattus elimines "
        "neutralises arretes captures interpelles");
    if (has_word(here.reading, here.sentence.first, here.sentence.last, answered)) return false;
    constexpr std::uint32_t close = 3;  // « ont de nouveau (attaqué) »
    const auto deeds = mentions_in(here.reading,
                                   Kind::trigger,
                                   people.last,
                                   std::min(people.last + close + 1, here.sentence.first));
    return !deeds.empty() && here.lexicon.trigger(deeds.front()->index).may_tell(Family::attack) &&
           here.lexicon.party(people.index).klass != PartyClass::civilians &&
           one_of(here.reading.word(people.last), {"ont", "avaient", "auraient"}) &&
           here.reading.word(people.last + 1) != "ete";
}

/// "attacked by (gunmen)", « par des (hommes armés) »
bool is_agent(const Reading& reading, const Mention& people) {
    constexpr std::uint32_t reach = 3;  // "by suspected (gunmen)"
    for (std::uint32_t back = 1; back <= std::min(reach, people.first); ++back) {
        const text::Word word = reading.word(people.first - back);
        if (one_of(word, {"by", "par"})) return true;
        if (one_of(word, {",", "and", "et", "of", "de"})) return false;
    }
    return false;
}

/// The only ones in the plural of whom the sentence tells before the token, but for those who did
/// it: « Des paysans ont été attaqués par des hommes armés et deux d'entre eux ont été tués ».
const Mention* told_here(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet verbs("were was are had have died ont sont avaient auraient furent");
    const std::uint32_t token = phrase.first;
    if (!verbs.contains(here.reading.word(phrase.last))) return nullptr;  // "killed ten of them"
    const Mention* only = nullptr;
    for (const Mention* party : here.parties) {
        if (party->last > token) break;
        const bool noun = here.lexicon.party(party->index).kind == PartyKind::noun;
        if (!noun || !is_plural(here.reading, *party) || is_agent(here.reading, *party)) continue;
        if (only != nullptr && only->index != party->index) return nullptr;
        only = party;
    }
    return only;
}

/// « quinze (parmi les policiers) », "twelve (among the police)": a part whose side follows.
const Mention* among(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet leads("parmi chez among");
    constexpr std::uint32_t reach = 2;
    if (!leads.contains(here.reading.word(phrase.last))) return nullptr;
    for (std::uint32_t at = phrase.last + 1; at <= phrase.last + reach; ++at) {
        if (const Mention* party = starting_at(here.parties, at)) return party;
    }
    return nullptr;
}

/// « le car transportait vingt passagers, dont (six) ont été tués »: of them all nothing is told.
bool nothing_befell_those_before(const TollSentence& here, const PeoplePhrase& phrase) {
    if (here.reading.word(phrase.first - 1) != "dont") return false;
    return std::none_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* status) {
        return status->first < phrase.first;
    });
}

/// « les orpailleurs de Sadiola, dont (deux) ont été tués », "residents, ten of whom were killed":
/// people whom nothing else counts.
bool counts_relative(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet verbs(
        "ont a avaient avait auraient sont est serait fut furent were was had have");
    const Reading& reading = here.reading;
    if (!phrase.counted || !phrase.bare || phrase.first == here.sentence.first) return false;
    const bool led =
        reading.word(phrase.first - 1) == "dont" || one_of(reading.word(phrase.last - 1), {"whom"});
    if (!led || !verbs.contains(reading.word(phrase.last))) return false;
    return !follows_count(here, phrase) || nothing_befell_those_before(here, phrase);
}

/// Who they are: those named last before them.
const Mention* named_before(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 8;  // « les habitants de la ville de Kati, dont (trois) »
    const Mention* found = nullptr;
    for (const Mention* party : here.parties) {
        const bool near = party->last <= phrase.first && phrase.first - party->last <= reach;
        if (near && here.lexicon.party(party->index).kind == PartyKind::noun) found = party;
    }
    return found;
}

/// « un chef du JNIM et trois de (ses gardes) »: guards of a fighter, and no army's.
const Mention* master_before(const TollSentence& here, std::size_t at) {
    static const WordSet guards("garde gardes guard guards lieutenant lieutenants adjoints");
    const PeoplePhrase& phrase = here.phrases[at];
    const PeoplePhrase* master = at > 0 ? &here.phrases[at - 1] : nullptr;
    if (master == nullptr || master->party == nullptr || master->last + 1 != phrase.first ||
        !one_of(here.reading.word(master->last), {"et", "and"}) ||
        here.lexicon.party(master->party->index).klass != PartyClass::insurgent)
        return nullptr;
    for (std::uint32_t token = phrase.first; token + 1 < phrase.last + 2; ++token) {
        if (one_of(here.reading.word(token), {"ses", "leurs", "his", "their"}) &&
            guards.contains(here.reading.word(token + 1)))
            return master->party;
    }
    return nullptr;
}

/// « (Lui) et deux de ses hommes »: of their side.
void share_side_of_his_people(TollSentence& here, std::size_t at) {
    PeoplePhrase& one = here.phrases[at];
    if (at + 1 >= here.phrases.size() || one.last != one.first + 1 ||
        !one_of(here.reading.word(one.first), {"lui", "elle"}))
        return;
    const PeoplePhrase& his = here.phrases[at + 1];
    one.party = his.party;
    one.owned = his.owned;
    one.people = his.people;
}

/// "They gathered (the men) and shot 11 of them": people without a side whom the sentence names
/// before the count.
bool names_people_before(const TollSentence& here, const PeoplePhrase& phrase) {
    const auto before = [&](const Mention* named) {
        return named->last <= phrase.first && is_plural(here.reading, *named);
    };
    const auto of_party = [&](const Mention* word) {
        return std::any_of(here.parties.begin(), here.parties.end(), [&](const Mention* party) {
            return party->first <= word->first && word->last <= party->last;
        });
    };
    const auto person = [&](const Mention* word) {
        return static_cast<PeopleWord>(word->index) == PeopleWord::person && !of_party(word);
    };
    const auto civilians = [&](const Mention* party) {
        const Party& who = here.lexicon.party(party->index);
        return who.klass == PartyClass::civilians && who.kind == PartyKind::noun;
    };
    return std::any_of(here.people_words.begin(),
                       here.people_words.end(),
                       [&](const Mention* word) { return before(word) && person(word); }) ||
           std::any_of(here.parties.begin(), here.parties.end(), [&](const Mention* party) {
               return before(party) && civilians(party);
           });
}

/// Are they of those whom the text told of before?
bool are_of_those_before(const TollSentence& here, const PeoplePhrase& phrase) {
    return (counts_of_them(here, phrase) && !follows_count(here, phrase)) ||
           opens_bare(here, phrase) || opens_behind_day(here, phrase);
}

/// Whose the people of a phrase that names no party are, as far as the text says.
void name_unnamed(const TollSentence& here, PeoplePhrase& phrase) {
    if (counts_relative(here, phrase)) {
        phrase.part = false;
        phrase.party = named_before(here, phrase);
        phrase.people = phrase.party == nullptr;
    }
    const bool opens = opens_behind_day(here, phrase) && !opens_bare(here, phrase);
    if (counts_of_them(here, phrase) && names_people_before(here, phrase))
        phrase.people = true;
    else if (are_of_those_before(here, phrase))
        phrase.party = told_before(here, phrase.first);
    if (opens && phrase.party != nullptr && attacked(here, *phrase.party)) phrase.party = nullptr;
    if (phrase.party != nullptr) return;
    if (counts_of_them(here, phrase) && !follows_number(here, phrase))
        phrase.party = told_here(here, phrase);
    if (phrase.part && phrase.bare && phrase.party == nullptr) phrase.party = among(here, phrase);
}

}  // namespace

void name_those(TollSentence& here) {
    for (std::size_t at = 0; at < here.phrases.size(); ++at) {
        if (const Mention* master = master_before(here, at)) here.phrases[at].party = master;
        share_side_of_his_people(here, at);
    }
    for (std::size_t at = 0; at < here.phrases.size(); ++at) {
        PeoplePhrase& phrase = here.phrases[at];
        if (at > 0 && describes_some(here, here.phrases[at - 1], phrase)) continue;
        if (!phrase.thing && phrase.own == nullptr && phrase.party == nullptr)
            name_unnamed(here, phrase);
    }
}

const PeoplePhrase* master_of(const TollSentence& here, const PeoplePhrase& phrase) {
    for (const PeoplePhrase& other : here.phrases) {
        if (other.last + 1 != phrase.first) continue;
        const bool one = other.min == 1 && other.max == 1 && !other.thing && !other.bare;
        const bool listed = one_of(here.reading.word(other.last), {"et", "and"});
        return one && listed && (other.part || other.status == phrase.status) ? &other : nullptr;
    }
    return nullptr;
}

bool is_whose_people(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet auxiliaries(
        "ont a avaient avait auraient aurait sont est seraient serait");
    if (phrase.first == here.sentence.first || here.reading.word(phrase.first - 1) != "dont" ||
        !auxiliaries.contains(here.reading.word(phrase.last)))
        return false;
    const PeoplePhrase* whole = nullptr;
    for (const PeoplePhrase& other : here.phrases) {
        if (other.last < phrase.first) whole = &other;
    }
    return phrase.known && whole != nullptr &&
           (whole->thing || !whole->counted ||
            (whole->count != nullptr && whole->count->kind == QuantityKind::article));
}

}  // namespace vigie::extractors
