#include "extractors/tolls/told_of_them.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/tolls/head.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

const Mention* meant_by_plural(const TollSentence& here) {
    const Reading& reading = here.reading;
    const std::uint32_t first = here.sentence.first;
    if (first == 0 || !one_of(reading.word(first), {"ils", "they"})) return nullptr;
    const auto& before = reading.sentences[reading.sentence_of(first - 1)];
    const auto named = mentions_in(reading, Kind::actor, before.first, before.last);
    const auto people = std::find_if(named.begin(), named.end(), [&](const Mention* mention) {
        return here.lexicon.party(mention->index).kind == PartyKind::noun;
    });
    if (people != named.end()) return *people;
    return named.empty() ? nullptr : named.front();
}

namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// « (ils) ont été tués », « (toutes) sont mortes », "(they) were killed": the pronoun before the
/// verb; `none` when there is none.
std::uint32_t subject_pronoun(const TollSentence& here, const Predicate& predicate) {
    static const WordSet pronouns("ils elles they aucun aucune nul none");  // « aucun n'a survécu »
    static const WordSet everybody("tous toutes all");
    if (predicate.govern != Govern::subject) return none;
    const std::uint32_t start = predicate.start;
    const bool opens = start == here.sentence.first;
    if (!opens && pronouns.contains(here.reading.word(start - 1))) return start - 1;
    // « Toutes sont mortes »: read as a part of the verb
    const bool all = everybody.contains(here.reading.word(start)) && start < predicate.word->first;
    return all && (opens || one_of(here.reading.word(start - 1), {":", ";", ","})) ? start : none;
}

/// « des hommes armés (les) ont abattus », "released (them)": the pronoun; `none` when there is
/// none.
std::uint32_t object_pronoun(const TollSentence& here, const Predicate& predicate) {
    const Reading& reading = here.reading;
    if (predicate.govern != Govern::object) return none;
    if (reading.language == Language::english)
        return reading.word(predicate.word->last) == "them" ? predicate.word->last : none;
    if (predicate.word->first <= here.sentence.first + 1) return none;
    std::uint32_t at = predicate.word->first - 1;
    while (at > here.sentence.first && is_form_of_have(reading.word(at)))
        --at;
    return reading.word(at) == "les" ? at : none;
}

bool took_anybody(const TollSentence& here, const Predicate& predicate) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.status == predicate.word;
    });
}

bool took_counted(const TollSentence& here, const Predicate& predicate) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.status == predicate.word && phrase.counted;
    });
}

/// « Ils étaient (neuf) à bord », "they were (nine)": how many there were.
bool is_headcount(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.bare && phrase.first >= here.sentence.first + 2 &&
           one_of(here.reading.word(phrase.first - 1), {"etaient", "were"}) &&
           one_of(here.reading.word(phrase.first - 2), {"ils", "elles", "they"});
}

/// « cinq cultivateurs », "two teachers": several, counted exactly or nearly so.
bool are_several(const TollSentence& here, const PeoplePhrase& phrase) {
    const bool known = !phrase.bare || is_headcount(here, phrase);
    return phrase.counted && !phrase.thing && !phrase.part && known && !phrase.oblique &&
           phrase.own == nullptr && phrase.count != nullptr && phrase.min.value_or(0) > 1;
}

/// « (Douze députés) ont rendu hommage aux soldats », "three doctors treat (the wounded)": are
/// several named, though not counted, behind the phrase? A pronoun rather stands for them.
bool are_others_nearer(const TollSentence& here, const PeoplePhrase& phrase, std::uint32_t before) {
    static const WordSet articles("les des aux leurs ses nos the some");
    const Reading& reading = here.reading;
    const auto plural = [&](const Mention* named) {
        return named->first >= phrase.last && named->last <= before &&
               (reading.word(named->last - 1).ends_with('s') ||
                reading.word(named->last - 1).ends_with("men"));
    };
    const auto other = [&](const Mention* named) {
        // « cinq cultivateurs ont croisé des jihadistes. Ils ont été tués »: not who did it
        const Party& party = here.lexicon.party(named->index);
        return plural(named) && party.kind == PartyKind::noun &&
               party.klass != PartyClass::insurgent;
    };
    // « des (hommes) armés les ont abattus »: nor who does it now
    const auto of_gunmen = [&](const Mention* word) {
        return std::any_of(here.parties.begin(), here.parties.end(), [&](const Mention* party) {
            return party->first <= word->first && word->last <= party->last &&
                   here.lexicon.party(party->index).klass == PartyClass::insurgent;
        });
    };
    const auto persons = [&](const Mention* word) {
        return plural(word) && static_cast<PeopleWord>(word->index) == PeopleWord::person &&
               !of_gunmen(word);
    };
    const auto stricken = [&](const Mention* word) {
        return plural(word) && articles.contains(reading.word(word->first - 1));
    };
    return std::any_of(here.parties.begin(), here.parties.end(), other) ||
           std::any_of(here.people_words.begin(), here.people_words.end(), persons) ||
           std::any_of(here.statuses.begin(), here.statuses.end(), stricken);
}

/// The only ones counted before the token; nullptr when there are none or others.
const PeoplePhrase* only_ones(const TollSentence& here, std::uint32_t before) {
    const PeoplePhrase* found = nullptr;
    for (const PeoplePhrase& phrase : here.phrases) {
        if (phrase.last > before || !are_several(here, phrase)) continue;
        if (found != nullptr) return nullptr;
        found = &phrase;
    }
    return found == nullptr || are_others_nearer(here, *found, before) ? nullptr : found;
}

/// The sentence before, with who is counted there and what befell them.
TollSentence sentence_before(const TollSentence& here, std::size_t index) {
    const text::Sentence& span = here.reading.sentences[index];
    TollSentence before = toll_sentence(here.reading, span, here.lexicon);
    before.phrases = people_phrases(before);
    return before;
}

/// Was it told before that this befell somebody? The dead of whom is said how they came to it are
/// not counted again, unless no event has counted them: « Sept soldats ont été inhumés lundi ».
bool befell_before(const TollSentence& before, Status status) {
    const text::Sentence& span = before.sentence;
    if (mentions_in(before.reading, Kind::trigger, span.first, span.last).empty()) return false;
    return std::any_of(before.statuses.begin(), before.statuses.end(), [&](const Mention* word) {
        return word_of(before, *word).status == status;
    });
}

/// « (Deux chauffeurs) que le JNIM avait enlevés ont été libérés »: who the relative clause before
/// the verb tells of, of whom it tells that they were taken; nullptr when there are none.
const PeoplePhrase* subject_of_relative(const TollSentence& here, const Predicate& predicate) {
    const Status now = word_of(here, *predicate.word).status;
    if (predicate.govern != Govern::subject || predicate.relative) return nullptr;
    for (const PeoplePhrase& phrase : here.phrases) {
        if (phrase.last >= predicate.start) break;
        const bool told = phrase.counted && !phrase.thing && phrase.status != nullptr &&
                          phrase.own == nullptr && phrase.status->first > phrase.last &&
                          one_of(here.reading.word(phrase.last), {"que", "qu'"});
        if (!told) continue;
        const Status before = word_of(here, *phrase.status).status;
        const bool taken = before == Status::abducted;
        const bool held = taken || before == Status::captured;
        return (held && now == Status::freed) || (taken && now == Status::killed) ? &phrase
                                                                                  : nullptr;
    }
    return nullptr;
}

/// « Conducteur et passager décédés », « chauffeur et apprenti enlevés »: one and one, as notes put
/// it.
std::optional<PeoplePhrase> bare_pair(const TollSentence& here, const Predicate& predicate) {
    const std::uint32_t start = predicate.start;
    if (predicate.govern != Govern::subject || here.reading.language != Language::french ||
        start < here.sentence.first + 3 || here.reading.word(start - 2) != "et" ||
        !here.reading.word(predicate.word->last - 1).ends_with('s'))
        return std::nullopt;
    const auto is_one = [&](std::uint32_t at) {
        const bool people = starting_at(here.people_words, at) != nullptr ||
                            starting_at(here.parties, at) != nullptr;
        return people && !here.reading.word(at).ends_with('s');
    };
    const bool opens = start == here.sentence.first + 3 ||
                       one_of(here.reading.word(start - 4), {":", ",", ";", "."});
    if (!opens || !is_one(start - 3) || !is_one(start - 1)) return std::nullopt;
    PeoplePhrase pair;
    pair.first = start - 3;
    pair.last = start;
    pair.counted = pair.known = pair.people = true;
    pair.min = pair.max = 2;
    pair.party = starting_at(here.parties, start - 3);
    const Mention* other = starting_at(here.parties, start - 1);
    // « Civil et militaire tués »: one of each side
    if (pair.party != nullptr && other != nullptr &&
        here.lexicon.party(pair.party->index).klass != here.lexicon.party(other->index).klass)
        return std::nullopt;
    pair.status = predicate.word;
    return pair;
}

/// Those counted before, where the pronoun stands.
PeoplePhrase at_pronoun(const PeoplePhrase& counted, std::uint32_t pronoun, const Mention* status) {
    PeoplePhrase them = counted;
    them.first = pronoun;
    them.last = pronoun + 1;
    them.count = nullptr;
    them.status = status;
    them.list = 0;
    // « sept individus soupçonnés d'être des jihadistes … ils ont été arrêtés »: of no side yet
    if (counted.people) them.party = nullptr;
    return them;
}

/// « (Deux chauffeurs) que le JNIM avait enlevés ont été libérés », « Conducteur et passager
/// décédés »: whom the predicate tells of without a count of its own.
std::optional<PeoplePhrase> told_again(const TollSentence& here, const Predicate& predicate) {
    if (const auto pair = bare_pair(here, predicate); pair && !took_counted(here, predicate))
        return pair;
    const PeoplePhrase* of = subject_of_relative(here, predicate);
    if (of == nullptr || took_anybody(here, predicate)) return std::nullopt;
    PeoplePhrase again = *of;
    again.status = predicate.word;
    return again;
}

/// Those counted in the sentence before, of whom it was not told yet.
std::optional<PeoplePhrase> counted_before(const TollSentence& here,
                                           std::size_t sentence,
                                           std::uint32_t pronoun,
                                           const Predicate& predicate) {
    const Status status = word_of(here, *predicate.word).status;
    const TollSentence before = sentence_before(here, sentence - 1);
    const PeoplePhrase* told = only_ones(before, before.sentence.last);
    if (told == nullptr || befell_before(before, status) || befell_before(before, Status::killed))
        return std::nullopt;
    return at_pronoun(*told, pronoun, predicate.word);
}

/// Those for whom the predicate's pronoun stands: the only ones counted in the sentence, or in the
/// one before.
std::optional<PeoplePhrase> meant_by_pronoun(const TollSentence& here,
                                             std::size_t sentence,
                                             const Predicate& predicate) {
    const std::uint32_t subject = subject_pronoun(here, predicate);
    const std::uint32_t pronoun = subject != none ? subject : object_pronoun(here, predicate);
    if (pronoun == none || took_anybody(here, predicate)) return std::nullopt;
    if (const PeoplePhrase* told = only_ones(here, pronoun)) {
        if (told->status != nullptr) return std::nullopt;
        return at_pronoun(*told, pronoun, predicate.word);
    }
    const std::size_t first = here.reading.has_title() ? 1 : 0;
    return sentence > first ? counted_before(here, sentence, pronoun, predicate) : std::nullopt;
}

}  // namespace

void tell_of_them(TollSentence& here, std::size_t sentence) {
    for (const Predicate& predicate : here.predicates) {
        auto told = told_again(here, predicate);
        if (!told) told = meant_by_pronoun(here, sentence, predicate);
        if (told) here.phrases.push_back(*told);
    }
}

}  // namespace vigie::extractors
