#include "extractors/tolls/links.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/citing.h"
#include "extractors/reading/object_apart.h"
#include "extractors/tolls/asides.h"
#include "extractors/tolls/going_on.h"
#include "extractors/tolls/side_words.h"
#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool Links::cut(std::uint32_t from, std::uint32_t to) const {
    if (boundary(here_, from, to) || goes_on_saying(here_.reading, from, to) ||
        goes_on_about_some(here_.reading, from, to))
        return true;
    if (opens_charge(here_.reading, from)) return false;
    const auto inside = [&](const Mention* mention) {
        return mention->first >= from && mention->last <= to;
    };
    if (std::any_of(here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& p) {
            return p.govern != Govern::nothing && !p.relative && !p.bare && inside(p.word) &&
                   !is_of_infinitive(p.word->first) && !here_.is_said_aside(p.word->first);
        }))
        return true;
    if (opens_relative(from, to)) return false;
    // "a doctor kidnapped in January was released": said of him
    const auto describes = [&](const Mention* word) {
        return std::any_of(
            here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& predicate) {
                return predicate.bare && predicate.govern == Govern::subject &&
                       predicate.word->first == word->first;
            });
    };
    const bool deed = std::any_of(triggers_.begin(), triggers_.end(), [&](const Mention* word) {
        return inside(word) && is_finite(*word) && !describes(word);
    });
    return deed || says_between(from, to);
}

bool Links::leave_verb(std::uint32_t from, std::uint32_t to) const {
    static const WordSet away(
        "dans en sur par avec lors apres avant contre in on by with near during after before from "
        "against selon according ont sont est was were has have had when while qui who faisant "
        "causant entrainant provoquant occasionnant leaving causing");
    for (std::uint32_t i = from; i < to; ++i) {
        // "... when the shooting began", a resident said
        const auto kind = here_.reading.token(i).kind;
        if (kind == text::TokenKind::close_quote || away.contains(here_.reading.word(i)))
            return true;
    }
    return false;
}

bool Links::is_placed(const PeoplePhrase& phrase) const {
    const std::uint32_t end = phrase.last;
    if (end + 1 >= here_.sentence.last ||
        !one_of(here_.reading.word(end), {"a", "in", "at", "near", "outside"}))
        return false;
    return here_.reading.original(end, end + 1) != "a" && here_.reading.token(end + 1).capital;
}

bool Links::in_brackets(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        if (here_.reading.word(i) == "(") return false;
        if (here_.reading.word(i) == ")") return true;
    }
    return false;
}

bool Links::in_relative(std::size_t phrase) const {
    while (phrase-- > 0) {
        const PeoplePhrase& people = here_.phrases[phrase];
        if (people.thing || !people.known) continue;
        return one_of(here_.reading.word(people.last), {"who", "qui"});
    }
    return false;
}

/// "two were reported missing", "herders, said to be of one family, were killed"
bool Links::is_told_of(const Mention& speech) const {
    if (here_.reading.word(speech.last) == "to" &&
        one_of(here_.reading.word(speech.last + 1), {"be", "have"}))
        return true;
    return speech.first > here_.sentence.first &&
           one_of(here_.reading.word(speech.first - 1), {"were", "was", "are", "is", "been"});
}

/// "traders (whom JNIM accused) of spying were executed", « que le groupe soupçonnait »: what those
/// were blamed for, by a clause of their own.
bool Links::blames_those(const Mention& speech) const {
    constexpr std::uint32_t reach = 5;  // "whom the armed group had (accused)"
    const std::string_view verb = here_.reading.word(speech.first);
    if (!verb.starts_with("accus") && !verb.starts_with("soupconn") && !verb.starts_with("suspect"))
        return false;
    const std::uint32_t near = std::min(reach, speech.first - here_.sentence.first);
    for (std::uint32_t back = 1; back <= near; ++back) {
        if (one_of(here_.reading.word(speech.first - back), {"whom", "que", "qu'"})) return true;
    }
    return false;
}

/// Does the gerund follow its noun without a comma?
bool Links::describes_noun(const Mention& gerund) const {
    return here_.reading.language == Language::french ||
           (gerund.first > here_.sentence.first && here_.reading.word(gerund.first - 1) != ",");
}

bool Links::is_of_infinitive(std::uint32_t token) const {
    return token > here_.sentence.first && here_.reading.word(token - 1) == "avoir";
}

bool Links::is_infinitive(std::uint32_t token) const {
    static const WordSet leads("de d' pour a sans");
    constexpr std::size_t shortest = 5;  // no « hier »
    static const WordSet receives("accueilli recu admis enregistre recense denombre compte evacue");
    // « avoir accueilli (neuf soldats) blessés »: what they are is told behind
    if (is_of_infinitive(token)) return !receives.contains(here_.reading.word(token));
    const text::Word word = here_.reading.word(token);
    const bool form = word.size() >= shortest && !here_.reading.token(token).capital &&
                      ends_like_infinitive(word, here_.reading.original(token, token + 1));
    return here_.reading.language == Language::french && form && token > here_.sentence.first &&
           leads.contains(here_.reading.word(token - 1));
}

bool Links::is_charge(std::uint32_t token) const {
    static const WordSet charged(accused_words(),
                                 "inculpe inculpes poursuivi poursuivis condamne condamnes");
    constexpr std::uint32_t words = 3;  // "(accusés) d'avoir tué"
    if (!is_of_infinitive(token) || token <= here_.sentence.first + words ||
        !charged.contains(here_.reading.word(token - words)))
        return false;
    // "sont accusés d'avoir tué", « L'armée, accusée d'avoir tué »: the accusation is the news
    const std::uint32_t before = token - words - 1;
    if (one_of(here_.reading.word(before), {"sont", "est", "ete", "etaient"})) return false;
    return here_.reading.word(before) != "," || !ends_named_force(before);
}

/// Does the name of a force, or « l'armée », end at the token? Of « un soldat, accusé d'avoir tué »
/// it is news what became of him.
bool Links::ends_named_force(std::uint32_t token) const {
    const bool army = one_of(here_.reading.word(token - 1), {"armee", "army", "forces"});
    return std::any_of(here_.parties.begin(), here_.parties.end(), [&](const Mention* mention) {
        const Party& party = here_.lexicon.party(mention->index);
        return mention->last == token && (army || party.kind == PartyKind::name) &&
               party.klass != PartyClass::civilians;
    });
}

namespace {

/// "a journalist (held) for two years", "aid workers held by JNIM": said of those who are kept.
bool is_kept(const Reading& reading, const Mention& word) {
    static const WordSet behind("for since hostage captive prisoner in by at");
    return word.last == word.first + 1 && reading.word(word.first) == "held" &&
           behind.contains(reading.word(word.last));
}

}  // namespace

bool Links::is_finite(const Mention& word) const {
    if (is_of_infinitive(word.first) || is_kept(here_.reading, word)) return false;
    const VerbForm form = here_.lexicon.trigger(word.index).form;
    // "Douze forains se rendant à la foire ont été tués", "peacekeepers in a convoy leaving Ber
    // were"
    if (form == VerbForm::gerund && describes_noun(word)) return false;
    const VerbGroup group = verb_group(here_.reading, word.first, word.last, form);
    return group.construction == Construction::active && group.tense != Tense::infinitive;
}

/// Names count little: "le préfet, Ahmed Ag Akini, et son garde".
std::uint32_t Links::words_between(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = from; i < to; ++i) {
        if (!here_.reading.token(i).capital) ++words;
    }
    return words;
}

std::uint32_t Links::behind_place(std::uint32_t token) const {
    constexpr std::uint32_t longest = 6;  // "dans le petit village de"
    static const WordSet leads(
        "le la l' les un une petit petite village ville localite commune hameau foret marche camp "
        "campement region cercle zone secteur environs alentours de du d'");
    if (!one_of(here_.reading.word(token), {"dans", "a", "au", "pres", "in", "at", "near"}) ||
        here_.reading.original(token, token + 1) == "a")  // "killed a Dogon man": no « à Dogon »
        return token;
    const std::uint32_t end = std::min(token + 1 + longest, here_.sentence.last);
    const auto places = mentions_in(here_.reading, Kind::place, token + 1, here_.sentence.last);
    if (places.empty() || places.front()->first >= end) return token;
    for (std::uint32_t at = token + 1; at < places.front()->first; ++at) {
        if (!leads.contains(here_.reading.word(at))) return token;
    }
    return static_cast<std::uint32_t>(places.front()->last);
}

/// « ont abattu (de sang-froid, devant sa famille,) un conseiller », « ont tué (, non loin de
/// Koro,) deux jeunes »: the last comma of what is told in passing between a verb and its object.
std::uint32_t Links::behind_circumstance(std::uint32_t token) const {
    static const WordSet leads(
        "devant sous non pres lors dans au aux a en sur vers apres avant durant pendant par sans");
    static const WordSet manners("de a en par au");
    constexpr std::uint32_t manner = 4;  // « à bout portant »
    constexpr std::uint32_t longest = 10;
    if (here_.reading.language != Language::french) return token;
    std::uint32_t at = token;
    if (manners.contains(here_.reading.word(at)))
        while (at < token + manner && here_.reading.word(at) != ",")
            ++at;
    std::uint32_t behind = token;
    while (here_.reading.word(at) == "," && leads.contains(here_.reading.word(at + 1))) {
        const std::uint32_t end = std::min(at + longest, here_.sentence.last);
        std::uint32_t comma = at + 1;
        while (comma < end && here_.reading.word(comma) != ",")
            ++comma;
        const bool told = comma >= end ||
                          !mentions_in(here_.reading, Kind::status, at, comma).empty() ||
                          !mentions_in(here_.reading, Kind::trigger, at, comma).empty();
        if (told) break;
        behind = at = comma;
    }
    return behind;
}

std::uint32_t Links::behind_setting(std::uint32_t token) const {
    if (const auto object = object_apart(here_.reading, token))
        return static_cast<std::uint32_t>(*object);
    std::uint32_t behind = token;
    for (bool more = true; more;) {
        const std::uint32_t start = behind + (here_.reading.word(behind) == "," ? 1 : 0);
        const std::uint32_t next = std::max({behind_time(here_.reading, start),
                                             behind_place(start),
                                             behind_circumstance(behind),
                                             behind_citing(behind),
                                             behind_manner(start)});
        more = next > start;
        if (more) behind = next;
    }
    const bool aside = behind > token && here_.reading.word(behind) == ",";
    return behind + (aside ? 1 : 0);
}

/// « ont tué mardi(, selon des témoins,) dix villageois »: the comma that closes it.
std::uint32_t Links::behind_citing(std::uint32_t token) const {
    const std::uint32_t behind = past_citing(here_.reading, token, here_.sentence.last);
    return behind > token ? behind - 1 : token;
}

bool Links::adjoins(const PeoplePhrase& a, const PeoplePhrase& b) const {
    constexpr std::uint32_t reach = 7;
    static const WordSet verbs(
        "ont sont est was were has have had qui who par by deplacement fuite exode displacement "
        "which whose where lequel laquelle lesquels");
    const std::uint32_t most = reach + aside_words(here_, a.last, b.first);
    if (a.last > b.first || words_between(a.last, b.first) > most || cut(a.last, b.first) ||
        goes_on_about_some(here_.reading, a.last, b.last))
        return false;
    // "neutraliser 31 terroristes, détruire deux bases": another verb's object
    if (!mentions_in(here_.reading, Kind::effect, a.last, b.first).empty()) return false;
    // "12 morts, selon le maire": who tells it
    if (!mentions_in(here_.reading, Kind::speech, a.last, b.first).empty()) return false;
    const auto between = [&](const Predicate& predicate) {
        return predicate.word->first >= a.last && predicate.word->last <= b.first;
    };
    if (std::any_of(here_.predicates.begin(), here_.predicates.end(), between)) return false;
    static const WordSet glue("et and , ainsi plus well & +");
    bool also = false;
    for (std::uint32_t i = a.last; i < b.first; ++i) {
        const text::Word word = here_.reading.word(i);
        if (verbs.contains(word) || drives(word)) return false;
        also |= adds_also(here_, i);
    }
    return also || has_word(here_.reading, a.last, b.first, glue);
}

/// "killing 65 people and pushing 60 families to flee": a deed that takes no victims.
bool Links::drives(text::Word word) const {
    static const WordSet listing("including neighbouring neighboring remaining following");
    return here_.reading.language == Language::english && word.size() > 5 &&
           word.ends_with("ing") && !listing.contains(word);
}

bool Links::has_verb_behind(const PeoplePhrase& phrase) const {
    return is_auxiliary(here_.reading.word(phrase.last)) &&
           here_.reading.original(phrase.last, phrase.last + 1) != "à";
}

bool Links::speaks(const PeoplePhrase& phrase) const {
    constexpr std::uint32_t reach = 6;  // « (un élu) et un enseignant l'ont dit »
    constexpr std::uint32_t told = 2;   // "told AFP", "told reporters"
    std::uint32_t end = phrase.last;
    while (end < std::min(phrase.last + reach, here_.sentence.last) &&
           here_.reading.word(end) != ",")
        ++end;
    const auto words = mentions_in(here_.reading, Kind::speech, phrase.last, end + told);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        // "killed a chief and two sons (accusing) them": the killers say it
        const text::Word verb = here_.reading.word(word->first);
        return word->first < end && !is_told_of(*word) && !verb.ends_with("ing") &&
               !verb.ends_with("ant");
    });
}

bool Links::follows_thing(const Predicate& predicate) const {
    const text::Word said = here_.reading.word(predicate.word->first);
    if (!predicate.bare || predicate.start < 2 || said == "died") return false;  // no thing does
    const auto things =
        mentions_in(here_.reading, Kind::object, predicate.start - 2, predicate.start);
    // « un chef de village abattu », « six vendeurs de carburant tués »
    const auto of_person = [&](const Mention* thing) {
        return std::any_of(
            here_.phrases.begin(), here_.phrases.end(), [&](const PeoplePhrase& phrase) {
                const bool of = phrase.last + 1 == thing->first &&
                                one_of(here_.reading.word(phrase.last), {"de", "d'", "du", "des"});
                return phrase.known && phrase.counted && !phrase.thing &&
                       (phrase.last == thing->last || of);
            });
    };
    return std::any_of(things.begin(), things.end(), [&](const Mention* thing) {
        return thing->last == predicate.start && !of_person(thing);
    });
}

bool Links::are_told_apart(const Predicate& predicate, const PeoplePhrase& phrase) const {
    if (phrase.max == 0 && phrase.own != nullptr) return true;
    const bool dead = has_word(here_.reading, phrase.first, phrase.last, body_nouns());
    return dead && word_of(here_, *predicate.word).status == Status::wounded;
}

}  // namespace vigie::extractors
