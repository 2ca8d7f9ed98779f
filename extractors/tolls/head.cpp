#include "extractors/tolls/head.h"

#include <algorithm>

#include "extractors/tolls/people_of_things.h"
#include "extractors/words/chief_towns.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

/// A noun phrase does not reach over these.
const WordSet stops(
    "et and or ou ni parmi chez cote dans en a au aux sur par pour avec sans sous vers selon lors apres avant "
    "according "
    "depuis pendant contre in on at by with from to near for during after before against as who "
    "which that qui que qu' dont ou ont a avait avaient aurait auraient sont est etait etaient "
    "seraient serait avoir etre ayant etant was were is are has have had been ete being du le la les se s' ne n' il ils "
    "elle elles the they he she it while when where since than per y quant");

const WordSet links("de d' des of");
const WordSet articles("the les ces nos leurs ses its their our his her these those l' la le");

bool is_adverb(text::Word word) {
    return word.ends_with("ly") || word.ends_with("ment");
}

/// A noun or adjective that no table knows.
void take_unknown(PeoplePhrase& phrase, std::uint32_t last) {
    phrase.bare = false;
    phrase.people = true;
    phrase.last = last;
}

bool take_thing(PeoplePhrase& phrase, std::uint32_t last) {
    phrase.bare = phrase.people = false;
    phrase.thing = true;
    phrase.last = last;
    return true;
}

bool is_noun(const TollSentence& here, const Mention& trigger) {
    return here.lexicon.trigger(trigger.index).kind == WordKind::noun;
}

}  // namespace

bool stops_phrase(text::Word word) {
    return stops.contains(word);
}

bool is_article(text::Word word) {
    return articles.contains(word);
}

bool is_people(const Party& party) {
    return party.kind == PartyKind::noun || party.kind == PartyKind::name;
}

HeadReader::HeadReader(const TollSentence& here)
    : here_(here),
      things_(mentions_in(here.reading, Kind::object, here.sentence.first, here.sentence.last)),
      triggers_(mentions_in(here.reading, Kind::trigger, here.sentence.first, here.sentence.last)),
      countries_(
          mentions_in(here.reading, Kind::country, here.sentence.first, here.sentence.last)) {}

void HeadReader::read(PeoplePhrase& phrase) const {
    if (is_in_deed(phrase)) {
        take_thing(phrase, phrase.last);
        return;
    }
    read_noun(phrase);
    complement(phrase);
    phrase.mixed = counts_several_sides(here_, phrase);
}

const Quantity* HeadReader::quantity_at(std::uint32_t token) const {
    const auto at =
        std::lower_bound(here_.reading.quantities.begin(),
                         here_.reading.quantities.end(),
                         token,
                         [](const Quantity& q, std::uint32_t t) { return q.first < t; });
    return at != here_.reading.quantities.end() && at->first == token ? &*at : nullptr;
}

/// "struck a mine": the article belongs to the deed.
bool HeadReader::is_in_deed(const PeoplePhrase& phrase) const {
    if (phrase.count == nullptr || phrase.count->kind != QuantityKind::article) return false;
    return std::any_of(triggers_.begin(), triggers_.end(), [&](const Mention* deed) {
        return deed->first <= phrase.first && phrase.last < deed->last;
    });
}

std::optional<PeopleWord> HeadReader::people_word(std::uint32_t token) const {
    const Mention* mention = starting_at(here_.people_words, token);
    if (mention == nullptr || names_chief_town(here_.reading.tokens, token)) return std::nullopt;
    return static_cast<PeopleWord>(mention->index);
}

/// Walks from the count to the noun.
void HeadReader::read_noun(PeoplePhrase& phrase) const {
    constexpr int reach = 6;
    std::uint32_t at = over_link(phrase);
    phrase.bare = true;
    for (int step = 0; step < reach && at < here_.sentence.last; ++step) {
        if (const std::uint32_t behind = behind_aside(phrase, at); behind != at) {
            at = behind;
            continue;
        }
        if (here_.reading.token(at).kind != TokenKind::word || quantity_at(at) != nullptr) return;
        if (const Mention* taken = taken_before_noun(phrase, at)) {
            phrase.own = taken;
            at = taken->last;
            continue;
        }
        if (noun_at(phrase, at) || begins_time(at) || stops.contains(here_.reading.word(at)) ||
            phrase_ends(at))
            return;
        ++at;
        if (!is_adverb(here_.reading.word(at - 1))) take_unknown(phrase, at);
    }
}

/// "five (kidnapped) herders were freed": said of them in passing, and what befell them if nothing
/// else is told.
const Mention* HeadReader::taken_before_noun(const PeoplePhrase& phrase, std::uint32_t at) const {
    const Mention* status = starting_at(here_.statuses, at);
    // "scores of (abducted) villagers"
    const bool of = at == phrase.last + 1 && here_.reading.word(phrase.last) == "of";
    if (status == nullptr || here_.reading.language == Language::french ||
        !(at == phrase.last || of))
        return nullptr;
    const StatusWord& word = word_of(here_, *status);
    const bool taken = word.status == Status::abducted || word.status == Status::captured ||
                       word.status == Status::freed;
    const Mention* party = starting_at(here_.parties, status->last);
    const bool noun = (party != nullptr && is_people(here_.lexicon.party(party->index))) ||
                      people_word(status->last) == PeopleWord::person;
    return taken && noun && word.has(VerbForm::participle) ? status : nullptr;
}

/// Behind what stands between a count and its noun and is neither: a quotation's mark with its link
/// ("sept « de nos hommes »"), an age, the "and" of "seven Chadian and Nigerien civilians".
std::uint32_t HeadReader::behind_aside(const PeoplePhrase& phrase, std::uint32_t at) const {
    const bool both = phrase.known && phrase.last == at &&
                      one_of(here_.reading.word(at), {"and", "et"}) &&
                      starting_at(countries_, at + 1) != nullptr;
    if (both) return at + 1;
    if (is_quote(at)) return at + (links.contains(here_.reading.word(at + 1)) ? 2 : 1);
    const Quantity* inner = quantity_at(at);
    const bool age = inner != nullptr && inner->unit == Unit::age;
    return age ? static_cast<std::uint32_t>(inner->unit_last) : at;
}

/// "et en avoir capturé 2 samedi": no noun is counted.
bool HeadReader::begins_time(std::uint32_t at) const {
    const auto& times = here_.reading.times;
    const auto time = std::partition_point(
        times.begin(), times.end(), [&](const TimeMention& one) { return one.first < at; });
    return time != times.end() && time->first == at;
}

bool HeadReader::is_quote(std::uint32_t at) const {
    const TokenKind kind = here_.reading.token(at).kind;
    return kind == TokenKind::open_quote || kind == TokenKind::close_quote ||
           here_.reading.word(at) == "\"";
}

/// A verb that says what became of them, a speech verb: the noun came before.
bool HeadReader::phrase_ends(std::uint32_t at) const {
    return starting_at(here_.statuses, at) != nullptr ||
           !mentions_in(here_.reading, Kind::speech, at, at + 1).empty();
}

/// "un car": no table of things has it, for "car" is "because" too.
bool HeadReader::is_coach(const PeoplePhrase& phrase, std::uint32_t at) const {
    return here_.reading.language == Language::french && here_.reading.word(at) == "car" &&
           phrase.count != nullptr && phrase.last == at;
}

/// « à Makalondi et Torodi, deux localités proches »: no two people.
bool HeadReader::is_counted_place(const PeoplePhrase& phrase, std::uint32_t at) const {
    return phrase.count != nullptr && phrase.last == at &&
           counted_places().contains(here_.reading.word(at));
}

/// Is the noun at `at`, be it a people's, which French writes big (« Russes »)? Takes it into it.
bool HeadReader::noun_at(PeoplePhrase& phrase, std::uint32_t at) const {
    const Mention* thing = starting_at(things_, at);
    const Mention* party = starting_at(here_.parties, at);
    // "a village chief" is no village
    const bool longer = party != nullptr && thing != nullptr && party->last > thing->last;
    if (thing != nullptr && !longer)
        return !are_people_of(here_, at, thing->last) && take_thing(phrase, thing->last);
    if (names_chief_town(here_.reading.tokens, at)) return take_thing(phrase, at + 2);
    if (party != nullptr) return !is_place_of_people(here_, *party) && take_party(phrase, *party);
    if (is_status_of_people(at)) return take_status_noun(phrase, at);
    if (people_word(at)) return small_word_at(phrase, at);
    if (is_coach(phrase, at) || is_counted_place(phrase, at)) return take_thing(phrase, at + 1);
    if (take_status_noun(phrase, at)) return true;
    if (const Mention* trigger = starting_at(triggers_, at))
        return is_noun(here_, *trigger) && take_thing(phrase, trigger->last);
    return take_people_of_country(phrase, at);
}

/// « six (Russes) »; « six (russes) » are counted by what follows.
bool HeadReader::take_people_of_country(PeoplePhrase& phrase, std::uint32_t at) const {
    const Mention* country = starting_at(countries_, at);
    if (country == nullptr) return false;
    take_unknown(phrase, country->last);
    phrase.known = true;
    return here_.reading.language == Language::french && here_.reading.token(at).capital;
}

/// "65 of them civilians", "one of them an officer", "one of whom was a woman": who the part is.
void HeadReader::say_who(PeoplePhrase& part) const {
    const bool be = here_.reading.word(part.last - 1) == "whom" &&
                    one_of(here_.reading.word(part.last), {"was", "were"});
    const std::uint32_t verb = part.last + (be ? 1 : 0);
    const bool article = here_.reading.language == Language::english &&
                         one_of(here_.reading.word(verb), {"a", "an"});
    const std::uint32_t noun = verb + (article ? 1 : 0);
    const Mention* party = starting_at(here_.parties, noun);
    if (party != nullptr && is_people(here_.lexicon.party(party->index))) {
        part.party = party;
        part.last = party->last;
    } else if (article && noun < here_.sentence.last && !phrase_ends(noun) &&
               here_.reading.token(noun).kind == TokenKind::word) {
        part.last = noun + 1;
    }
}

/// "personnes", "autres", "d'entre eux".
bool HeadReader::small_word_at(PeoplePhrase& phrase, std::uint32_t at) const {
    if (people_word(at) == PeopleWord::whole) {
        phrase.part = true;
        phrase.last = starting_at(here_.people_words, at)->last;
        say_who(phrase);
        return true;
    }
    if (people_word(at) == PeopleWord::person) {
        phrase.bare = false;
        phrase.people = phrase.known = true;
        phrase.last = starting_at(here_.people_words, at)->last;
        return true;
    }
    if (people_word(at) == PeopleWord::other) {
        take_unknown(phrase, at + 1);  // "(une vingtaine d') autres (soldats)"
        phrase.known = phrase.others = true;
    }
    return false;
}

bool HeadReader::take_party(PeoplePhrase& phrase, const Mention& mention) const {
    const Party& party = here_.lexicon.party(mention.index);
    // "deux véhicules de l'armée" are none of its people
    const auto things = mentions_in(here_.reading, Kind::object, mention.first, mention.last);
    const bool french = here_.reading.language == Language::french;
    const bool of_army = french && !things.empty() && things.front()->first == mention.first;
    if (party.kind == PartyKind::unit || of_army || names_group(mention))
        return take_thing(phrase, mention.last);
    if (party.kind == PartyKind::speaker || party.kind == PartyKind::leader) {
        // "un chef terroriste, Oumar Sidibé, a été capturé"
        if (party.klass != PartyClass::insurgent ||
            people_word(mention.first) != PeopleWord::person)
            return false;
        phrase.bare = phrase.people = false;
        phrase.known = true;
        phrase.party = &mention;
        phrase.last = mention.last;
        return true;
    }
    if (is_of_thing(mention)) return take_thing(phrase, mention.last);
    phrase.bare = phrase.people = false;
    phrase.known = true;
    phrase.party = &mention;
    phrase.last = mention.last;
    if (take_status_noun(phrase, mention.first)) {
        // "deux prisonniers" are of either side
        if (word_of(here_, *phrase.own).status == Status::captured) phrase.party = nullptr;
        return true;
    }
    if (party.kind == PartyKind::name) return name_ends(phrase);
    if (starting_at(here_.statuses, phrase.last) != nullptr && pure_noun(phrase.last)) {
        take_status_noun(phrase, phrase.last);  // "22 civilian deaths"
    }
    return true;
}

/// "a “terrorist” drone", "three rebel vehicles": whose it is, in English.
bool HeadReader::is_of_thing(const Mention& noun) const {
    if (here_.reading.language == Language::french || noun.last >= here_.sentence.last)
        return false;
    const std::uint32_t next = noun.last + (is_quote(noun.last) ? 1 : 0);
    return here_.lexicon.party(noun.index).kind == PartyKind::noun &&
           !here_.reading.word(noun.last - 1).ends_with('s') &&
           starting_at(things_, next) != nullptr;
}

/// "deux groupes armés", "two armed groups": groups are counted, not people; "84 membres du groupe
/// Wagner" are people.
bool HeadReader::names_group(const Mention& noun) const {
    const bool french = here_.reading.language == Language::french;
    return people_word(noun.first) == PeopleWord::group ||
           (!french && people_word(noun.last - 1) == PeopleWord::group);
}

/// "two JNIM fighters", "three UN vehicles": in English a name may stand before the noun.
bool HeadReader::name_ends(PeoplePhrase& phrase) const {
    if (here_.reading.language == Language::french) return true;
    const Mention* name = phrase.party;
    const std::uint32_t next = phrase.last;
    const bool more =
        starting_at(things_, next) != nullptr || starting_at(triggers_, next) != nullptr ||
        starting_at(here_.parties, next) != nullptr || people_word(next) == PeopleWord::person;
    if (!more || !noun_at(phrase, next)) return true;
    if (!phrase.thing) phrase.party = name;
    return true;
}

/// "seize (personnes disparues)": a noun of its own, longer than the word for people.
bool HeadReader::is_status_of_people(std::uint32_t at) const {
    const Mention* status = starting_at(here_.statuses, at);
    const Mention* people = starting_at(here_.people_words, at);
    return status != nullptr && people != nullptr && word_of(here_, *status).noun &&
           status->last > people->last;
}

/// "deaths" is only a noun, "killed" and "dead" are more.
bool HeadReader::pure_noun(std::uint32_t at) const {
    const StatusWord& word = word_of(here_, *starting_at(here_.statuses, at));
    return word.noun && word.forms == 1 && !word.state;
}

bool HeadReader::take_status_noun(PeoplePhrase& phrase, std::uint32_t at) const {
    const Mention* status = starting_at(here_.statuses, at);
    if (status == nullptr || !word_of(here_, *status).noun) return false;
    phrase.bare = false;
    phrase.own = status;
    phrase.last = std::max(phrase.last, status->last);
    return true;
}

}  // namespace vigie::extractors
