#include "extractors/tolls/told_of_them.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (ils) ont été tués », « (toutes) sont mortes », "(they) were killed": the pronoun before the
/// verb; 0 when there is none.
std::uint32_t subject_pronoun(const TollSentence& here, const Predicate& predicate) {
    static const WordSet pronouns("ils elles they");
    static const WordSet everybody("tous toutes");
    const std::uint32_t first = here.sentence.first;
    if (predicate.govern != Govern::subject || predicate.start <= first) return 0;
    const std::uint32_t before = predicate.start - 1;
    if (pronouns.contains(here.reading.word(before))) return before;
    // « Toutes sont mortes », « tous ont été enlevés »: read as a part of the verb
    const bool all = everybody.contains(here.reading.word(predicate.start)) &&
                     predicate.start < predicate.word->first;
    return all && !here.reading.word(before).ends_with('s') ? predicate.start : 0;
}

/// « des hommes armés (les) ont abattus »: the pronoun; 0 when there is none.
std::uint32_t object_pronoun(const TollSentence& here, const Predicate& predicate) {
    const Reading& reading = here.reading;
    if (predicate.govern != Govern::object || reading.language != Language::french ||
        predicate.word->first <= here.sentence.first + 1)
        return 0;
    std::uint32_t at = predicate.word->first - 1;
    while (at > here.sentence.first && is_form_of_have(reading.word(at)))
        --at;
    return reading.word(at) == "les" ? at : 0;
}

bool took_anybody(const TollSentence& here, const Predicate& predicate) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.status == predicate.word;
    });
}

/// « cinq cultivateurs », "two teachers": several, counted exactly or nearly so.
bool are_several(const PeoplePhrase& phrase) {
    return phrase.counted && !phrase.thing && !phrase.part && !phrase.bare && !phrase.oblique &&
           phrase.own == nullptr && phrase.count != nullptr && phrase.min.value_or(0) > 1;
}

/// The only ones counted before the token; nullptr when there are none or others.
const PeoplePhrase* only_ones(const TollSentence& here, std::uint32_t before) {
    const PeoplePhrase* found = nullptr;
    for (const PeoplePhrase& phrase : here.phrases) {
        if (phrase.last > before || !are_several(phrase)) continue;
        if (found != nullptr) return nullptr;
        found = &phrase;
    }
    return found;
}

/// The sentence before, with who is counted there and what befell them.
TollSentence sentence_before(const TollSentence& here, std::size_t index) {
    const text::Sentence& span = here.reading.sentences[index];
    TollSentence before{here.reading,
                        span,
                        here.lexicon,
                        mentions_in(here.reading, Kind::status, span.first, span.last),
                        mentions_in(here.reading, Kind::actor, span.first, span.last),
                        mentions_in(here.reading, Kind::people, span.first, span.last),
                        {},
                        {}};
    before.phrases = people_phrases(before);
    return before;
}

/// Was it told before that this befell somebody? The dead of whom is said how they came to it are
/// not counted again.
bool befell_before(const TollSentence& before, Status status) {
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

}  // namespace

void tell_of_them(TollSentence& here, std::size_t sentence) {
    const std::size_t first = here.reading.has_title() ? 1 : 0;
    for (const Predicate& predicate : here.predicates) {
        const std::uint32_t subject = subject_pronoun(here, predicate);
        const std::uint32_t pronoun = subject != 0 ? subject : object_pronoun(here, predicate);
        const PeoplePhrase* of = subject_of_relative(here, predicate);
        if (of != nullptr && !took_anybody(here, predicate)) {
            PeoplePhrase again = *of;
            again.status = predicate.word;
            here.phrases.push_back(again);
            continue;
        }
        if (pronoun == 0 || took_anybody(here, predicate)) continue;
        const Status status = word_of(here, *predicate.word).status;
        if (const PeoplePhrase* told = only_ones(here, pronoun)) {
            if (told->status == nullptr)
                here.phrases.push_back(at_pronoun(*told, pronoun, predicate.word));
            continue;
        }
        if (sentence <= first) continue;
        const TollSentence before = sentence_before(here, sentence - 1);
        const PeoplePhrase* told = only_ones(before, before.sentence.last);
        if (told == nullptr || befell_before(before, status) ||
            befell_before(before, Status::killed))
            continue;
        here.phrases.push_back(at_pronoun(*told, pronoun, predicate.word));
    }
}

}  // namespace vigie::extractors
