// Two words for one number of people: "killing and wounding several soldiers", "plusieurs soldats
// tués et blessés". A vague number holds for either; of an exact one nobody knows how many were
// which (annotation format: mixed statuses are no row).
#include <algorithm>
#include <utility>

#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Are these two words for one number of people?
bool in_step(const TollSentence& here, const Predicate& first, const Predicate& second) {
    const auto hurt = [](Status status) {
        return status == Status::killed || status == Status::wounded;
    };
    const Status one = word_of(here, *first.word).status;
    const Status two = word_of(here, *second.word).status;
    return first.word->last + 1 == second.word->first && one != two && hurt(one) && hurt(two) &&
           one_of(here.reading.word(first.word->last), {"and", "et"});
}

bool took_any(const TollSentence& here, const Predicate& predicate) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.status == predicate.word;
    });
}

/// Gives the people that `taker` took to `other` too; drops them when their number is exact.
void share(TollSentence& here, const Mention& taker, const Mention& other) {
    std::vector<PeoplePhrase> all;
    for (PeoplePhrase phrase : here.phrases) {
        const bool taken = phrase.status == &taker && phrase.counted;
        if (taken && phrase.max) phrase.status = nullptr;
        all.push_back(phrase);
        if (taken && !phrase.max) {
            all.push_back(phrase);
            all.back().status = &other;
        }
    }
    here.phrases = std::move(all);
}

/// "gunmen killed and wounded several": the one whose verbs they are did not die.
void release_subject(TollSentence& here, const Predicate& predicate) {
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.status == predicate.word && phrase.last <= predicate.start)
            phrase.status = nullptr;
    }
}

bool has_object(const TollSentence& here, const Predicate& predicate) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.status == predicate.word && phrase.first >= predicate.word->last;
    });
}

/// Is the token part of a day or a place?
bool tells_setting(const Reading& reading, std::uint32_t token) {
    const bool day =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first <= token && token < time.last;
        });
    constexpr std::uint32_t longest = 4;
    const auto places =
        mentions_in(reading, Kind::place, token - std::min(token, longest), token + 1);
    return day || std::any_of(places.begin(), places.end(), [&](const Mention* place) {
               return place->first <= token && token < place->last;
           });
}

/// "arrested (five men) and then killed them": is the token of those whom the first verb took?
bool is_of_taken(const TollSentence& here, const Predicate& first, std::uint32_t token) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.status == first.word && phrase.first <= token && token < phrase.last;
    });
}

/// « enlevés (par des hommes armés) puis tués », "seized (by JNIM) and": the token behind whoever
/// did it; the token itself where nobody is named.
std::uint32_t past_doer(const TollSentence& here, std::uint32_t by) {
    constexpr std::uint32_t lead = 4;  // « par un groupe de (jihadistes) »
    if (!one_of(here.reading.word(by), {"par", "by"})) return by;
    for (std::uint32_t at = by + 1; at <= by + lead; ++at) {
        if (const Mention* party = starting_at(here.parties, at)) return party->last;
    }
    return by;
}

/// "were captured and later killed", « enlevés puis exécutés »: it befell the same people, one
/// after the other.
bool befell_taken(const TollSentence& here, const Predicate& first, const Predicate& second) {
    static const WordSet links("and then later subsequently et puis ensuite avant");
    static const WordSet between(
        "d' de etre , in near at on a au le les l' dans pres from du la were was ont ete son sa leur leurs "
        "his her their domicile maison home house ferme farm champ chez lui eux elle");
    constexpr std::uint32_t longest = 14;  // "enlevés lundi à Bankass dans la région de Ber puis"
    constexpr std::uint32_t near = 4;
    const Status taken = word_of(here, *first.word).status;
    if (taken != Status::captured && taken != Status::abducted) return false;
    if (word_of(here, *second.word).status != Status::killed || has_object(here, second))
        return false;
    const std::uint32_t gap = second.word->first - first.word->last;
    if (gap == 0 || gap > longest) return false;
    bool linked = false;
    for (std::uint32_t at = first.word->last; at < second.word->first; ++at) {
        at = past_doer(here, at);
        if (at >= second.word->first) break;
        const bool link = links.contains(here.reading.word(at));
        linked |= link && second.word->first - at <= near;
        if (!link && !between.contains(here.reading.word(at)) && !tells_setting(here.reading, at) &&
            !is_of_taken(here, first, at))
            return false;
    }
    return linked;
}

/// « enlevés par (des hommes armés) puis tués »: it is not those who took them that died.
void release_doers(TollSentence& here, const Predicate& taken, const Predicate& killed) {
    for (PeoplePhrase& phrase : here.phrases) {
        const bool between = phrase.first >= taken.word->last && phrase.last <= killed.word->first;
        if (between && phrase.status == killed.word) phrase.status = nullptr;
    }
}

/// Gives those who were taken to the word for their death too.
void kill_taken(TollSentence& here, const Mention& taken, const Mention& killed) {
    for (std::size_t i = here.phrases.size(); i-- > 0;) {
        if (here.phrases[i].status != &taken || !here.phrases[i].counted) continue;
        PeoplePhrase dead = here.phrases[i];
        dead.status = &killed;
        here.phrases.push_back(dead);
    }
}

/// « retenus (depuis août) », "held hostage (since May)": taken long before.
bool is_lasting(const TollSentence& here, const Predicate& taken) {
    return one_of(here.reading.word(taken.word->last), {"depuis", "since"});
}

/// "Trois pêcheurs enlevés samedi ont été retrouvés égorgés": the verb of their death took them,
/// and they were abducted as well.
void take_killed(TollSentence& here, const Predicate& taken, const Predicate& killed) {
    const bool told = taken.bare && taken.govern == Govern::subject &&
                      word_of(here, *taken.word).status == Status::abducted &&
                      word_of(here, *killed.word).status == Status::killed;
    if (!told || took_any(here, taken) || is_lasting(here, taken)) return;
    const auto dead = [&](const PeoplePhrase& phrase) {
        return phrase.status == killed.word && phrase.counted && phrase.last <= taken.start;
    };
    const std::size_t known = here.phrases.size();
    const bool beside =
        std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
            return dead(phrase) && taken.start - phrase.last <= 1;
        });
    for (std::size_t i = 0; beside && i < known; ++i) {
        if (!dead(here.phrases[i])) continue;
        PeoplePhrase abducted = here.phrases[i];
        abducted.status = taken.word;
        here.phrases.push_back(abducted);
    }
}

/// « L'ancien maire, porté disparu depuis jeudi, a été retrouvé décapité », "missing since Monday,
/// was found dead": those who were missing are the dead.
void kill_missing(TollSentence& here, const Predicate& missing, const Predicate& killed) {
    constexpr std::uint32_t reach = 12;
    const bool told = word_of(here, *missing.word).status == Status::missing &&
                      word_of(here, *killed.word).status == Status::killed &&
                      killed.word->first >= missing.word->last &&
                      killed.word->first - missing.word->last <= reach &&
                      killed.govern == Govern::subject;
    if (!told || took_any(here, killed) || !took_any(here, missing)) return;
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.status == missing.word && phrase.counted && phrase.last <= missing.start)
            phrase.status = killed.word;
    }
}

/// "were attacked and killed", « a tué et blessé (dix soldats) »: what befell those of the one word
/// befell those of the other too.
void share_in_step(TollSentence& here, const Predicate& first, const Predicate& second) {
    if (has_object(here, second)) {
        const bool active = first.bare && here.reading.language == Language::english;
        if (active) release_subject(here, first);
        if (!took_any(here, first)) share(here, *second.word, *first.word);
    } else if (took_any(here, first) && !took_any(here, second)) {
        share(here, *first.word, *second.word);
    }
}

/// « en échange de (cinq soldats) », "in return for (twelve) fighters", not « d'une rançon »
bool is_given_in_return(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet exchange("echange exchange return");
    static const WordSet owners("ses leurs its their");  // of whom they are is told by those words
    return phrase.first >= here.sentence.first + 2 && phrase.counted && phrase.known &&
           !phrase.thing && one_of(here.reading.word(phrase.first - 1), {"de", "d'", "for"}) &&
           exchange.contains(here.reading.word(phrase.first - 2)) &&
           !has_word(here.reading, phrase.first, phrase.first + 3, owners);
}

/// « Cinq soldats ont été libérés en échange de douze jihadistes »: so were those.
void free_those_in_return(TollSentence& here) {
    const Mention* freed = nullptr;
    for (PeoplePhrase& phrase : here.phrases) {
        if (freed != nullptr && is_given_in_return(here, phrase)) {
            phrase.status = freed;
            phrase.own = nullptr;
        } else if (phrase.status != nullptr &&
                   word_of(here, *phrase.status).status == Status::freed) {
            freed = phrase.status;
        }
    }
}

}  // namespace

void tell_shared(TollSentence& here) {
    for (std::size_t i = 1; i < here.predicates.size(); ++i) {
        const Predicate& first = here.predicates[i - 1];
        const Predicate& second = here.predicates[i];
        if (befell_taken(here, first, second) && took_any(here, first)) {
            release_doers(here, first, second);
            if (!took_any(here, second)) kill_taken(here, *first.word, *second.word);
        }
        take_killed(here, first, second);
        kill_missing(here, first, second);
        if (in_step(here, first, second)) share_in_step(here, first, second);
    }
    free_those_in_return(here);
}

}  // namespace vigie::extractors
