// Noun phrases of people. A count reads forward to the noun that it counts, over adjectives and
// ages; a noun without a count is one person behind "le", "his", and an unknown number else.
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;

/// A noun phrase does not reach over these.
const WordSet stops(
    "et and or ou ni dans en a au aux sur par pour avec sans sous vers selon lors apres avant "
    "depuis pendant contre in on at by with from to near for during after before against as who "
    "which that qui que qu' dont ou ont a avait avaient aurait auraient sont est etait etaient "
    "seraient serait was were is are has have had been ete being du le la les se s' ne n' il ils "
    "elle elles they he she it while when where since than per");

const WordSet links("de d' des of");
const WordSet articles("the les ces nos leurs ses its their our our these those l' la le");
const WordSet singular_determiners(
    "le la l' son sa leur notre ce cet cette the his her their its this our 's");
const WordSet prepositions(
    "de d' du des a au aux dans en par selon avec pour sur sous contre entre depuis chez parmi "
    "vers d'apres lors of in by with from to for at on against between after into among near "
    "according against via sans comme as than apres avant");

bool is_adverb(string_view word) {
    return word.ends_with("ly") || word.ends_with("ment");
}

class PhraseReader {
public:
    explicit PhraseReader(const TollSentence& here)
        : here_(here),
          things_(mentions_in(here.reading, Kind::object, here.sentence.first, here.sentence.last)),
          triggers_(
              mentions_in(here.reading, Kind::trigger, here.sentence.first, here.sentence.last)),
          countries_(
              mentions_in(here.reading, Kind::country, here.sentence.first, here.sentence.last)) {}

    std::vector<PeoplePhrase> run() && {
        auto quantity = std::lower_bound(
            here_.reading.quantities.begin(),
            here_.reading.quantities.end(),
            here_.sentence.first,
            [](const Quantity& q, std::uint32_t token) { return q.first < token; });
        for (std::uint32_t at = here_.sentence.first; at < here_.sentence.last;) {
            while (quantity != here_.reading.quantities.end() && quantity->first < at)
                ++quantity;
            const bool number = quantity != here_.reading.quantities.end() && quantity->first == at;
            at = number ? counted(*quantity) : uncounted(at);
        }
        return std::move(phrases_);
    }

private:
    std::uint32_t counted(const Quantity& quantity) {
        const auto behind = static_cast<std::uint32_t>(quantity.unit_last);
        if (quantity.unit != Unit::none) return std::max(behind, first_of(quantity) + 1);
        PeoplePhrase phrase;
        phrase.first = first_of(quantity);
        phrase.last = static_cast<std::uint32_t>(quantity.last);
        phrase.count = &quantity;
        phrase.counted = true;
        phrase.min = quantity.min;
        phrase.max = quantity.max;
        phrase.part = is_part(phrase);
        phrase.oblique = is_oblique(phrase.first);
        read_head(phrase);
        complement(phrase);
        const bool article = quantity.kind == QuantityKind::article &&
                             starting_at(here_.statuses, phrase.last) == nullptr;
        const bool nobody =
            quantity.kind == QuantityKind::zero && !phrase.known && phrase.own == nullptr;
        if ((article && phrase.bare) || nobody || is_age(phrase)) return phrase.last;
        phrases_.push_back(phrase);
        return phrase.last;
    }

    /// "a girl of eight".
    [[nodiscard]] bool is_age(const PeoplePhrase& phrase) const {
        return phrase.bare && !phrases_.empty() && phrases_.back().last + 1 == phrase.first &&
               phrases_.back().known && here_.reading.word(phrase.first - 1) == "of";
    }

    static std::uint32_t first_of(const Quantity& quantity) {
        return static_cast<std::uint32_t>(quantity.first);
    }

    [[nodiscard]] const Quantity* quantity_at(std::uint32_t token) const {
        const auto at =
            std::lower_bound(here_.reading.quantities.begin(),
                             here_.reading.quantities.end(),
                             token,
                             [](const Quantity& q, std::uint32_t t) { return q.first < t; });
        return at != here_.reading.quantities.end() && at->first == token ? &*at : nullptr;
    }

    [[nodiscard]] std::optional<PeopleWord> people_word(std::uint32_t token) const {
        const Mention* mention = starting_at(here_.people_words, token);
        if (mention == nullptr) return std::nullopt;
        return static_cast<PeopleWord>(mention->index);
    }

    /// Walks from the count to the noun.
    void read_head(PeoplePhrase& phrase) {
        constexpr int reach = 6;
        std::uint32_t at = phrase.last;
        if (links.contains(here_.reading.word(at))) ++at;
        if (at > phrase.last && articles.contains(here_.reading.word(at)) &&
            people_word(at) != PeopleWord::whole) {
            static const WordSet owners("ses leurs nos its their our");
            static const WordSet ranks(
                "hommes elements membres combattants soldats men members fighters number own");
            phrase.owned = owners.contains(here_.reading.word(at)) &&
                           ranks.contains(here_.reading.word(at + 1));
            ++at;
        }
        phrase.bare = true;
        for (int step = 0; step < reach && at < here_.sentence.last; ++step) {
            if (is_quote(at)) {
                at += links.contains(here_.reading.word(at + 1)) ? 2 : 1;
                continue;
            }
            if (here_.reading.tokens.list[at].kind == TokenKind::number ||
                quantity_at(at) != nullptr) {
                const Quantity* inner = quantity_at(at);
                if (inner == nullptr || inner->unit != Unit::age) return;
                at = static_cast<std::uint32_t>(inner->unit_last);
                continue;
            }
            if (here_.reading.tokens.list[at].kind != TokenKind::word) return;
            if (noun_at(phrase, at)) return;
            if (stops.contains(here_.reading.word(at)) || phrase_ends(at)) return;
            ++at;
            if (!is_adverb(here_.reading.word(at - 1))) take_unknown(phrase, at);
        }
    }

    [[nodiscard]] bool is_quote(std::uint32_t at) const {
        const TokenKind kind = here_.reading.tokens.list[at].kind;
        return kind == TokenKind::open_quote || kind == TokenKind::close_quote ||
               here_.reading.word(at) == "\"";
    }

    /// A noun or adjective that no table knows.
    static void take_unknown(PeoplePhrase& phrase, std::uint32_t last) {
        phrase.bare = false;
        phrase.people = true;
        phrase.last = last;
    }

    /// A verb that says what became of them, a speech verb: the noun came before.
    [[nodiscard]] bool phrase_ends(std::uint32_t at) const {
        return starting_at(here_.statuses, at) != nullptr ||
               !mentions_in(here_.reading, Kind::speech, at, at + 1).empty();
    }

    /// Is the noun at `at`? Takes it into the phrase.
    bool noun_at(PeoplePhrase& phrase, std::uint32_t at) {
        const Mention* thing = starting_at(things_, at);
        const Mention* party = starting_at(here_.parties, at);
        // "a village chief" is no village
        const bool longer = party != nullptr && thing != nullptr && party->last > thing->last;
        if (thing != nullptr && !longer) return take_thing(phrase, *thing);
        if (party != nullptr) return take_party(phrase, *party);
        if (people_word(at) == PeopleWord::whole) {
            phrase.part = true;
            phrase.last = starting_at(here_.people_words, at)->last;
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
            phrase.known = true;
            return false;
        }
        if (take_status_noun(phrase, at)) return true;
        if (const Mention* trigger = starting_at(triggers_, at)) {
            return here_.lexicon.trigger(trigger->index).kind == WordKind::noun &&
                   take_thing(phrase, *trigger);
        }
        if (const Mention* country = starting_at(countries_, at)) {
            take_unknown(phrase, country->last);
            phrase.known = true;
        }
        return false;
    }

    static bool take_thing(PeoplePhrase& phrase, const Mention& thing) {
        phrase.bare = phrase.people = false;
        phrase.thing = true;
        phrase.last = thing.last;
        return true;
    }

    bool take_party(PeoplePhrase& phrase, const Mention& mention) {
        const Party& party = here_.lexicon.party(mention.index);
        if (party.kind == PartyKind::unit || names_group(mention))
            return take_thing(phrase, mention);
        if (party.kind == PartyKind::speaker || party.kind == PartyKind::leader) return false;
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

    /// "deux groupes armés": groups are counted, not people.
    [[nodiscard]] bool names_group(const Mention& noun) const {
        for (std::uint32_t at = noun.first; at < noun.last; ++at) {
            if (people_word(at) == PeopleWord::group) return true;
        }
        return false;
    }

    /// "two JNIM fighters", "three UN vehicles": in English a name may stand before the noun.
    bool name_ends(PeoplePhrase& phrase) {
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

    /// "deaths" is only a noun, "killed" is more.
    [[nodiscard]] bool pure_noun(std::uint32_t at) const {
        const StatusWord& word = word_of(here_, *starting_at(here_.statuses, at));
        return word.noun && word.forms == 1;
    }

    bool take_status_noun(PeoplePhrase& phrase, std::uint32_t at) {
        const Mention* status = starting_at(here_.statuses, at);
        if (status == nullptr || !word_of(here_, *status).noun) return false;
        phrase.bare = false;
        phrase.own = status;
        phrase.last = std::max(phrase.last, status->last);
        return true;
    }

    /// "sept membres de la garde nationale", "six corps de chasseurs": the side behind "de".
    void complement(PeoplePhrase& phrase) const {
        constexpr std::uint32_t reach = 4;
        if (phrase.thing || phrase.bare) return;
        const bool generic =
            phrase.party != nullptr && here_.lexicon.party(phrase.party->index).generic;
        if (phrase.party != nullptr && !generic) return;
        static const WordSet of("de d' du des of from parmi among chez");
        if (!of.contains(here_.reading.word(phrase.last))) return;
        const std::uint32_t end = std::min(phrase.last + reach, here_.sentence.last);
        for (std::uint32_t at = phrase.last + 1; at < end; ++at) {
            const Mention* party = starting_at(here_.parties, at);
            if (party != nullptr && is_people(here_.lexicon.party(party->index))) {
                if (generic && here_.lexicon.party(party->index).generic) return;
                phrase.party = party;
                phrase.last = party->last;
                return;
            }
            if (stops.contains(here_.reading.word(at)) &&
                !articles.contains(here_.reading.word(at))) {
                return;
            }
        }
    }

    static bool is_people(const Party& party) {
        return party.kind == PartyKind::noun || party.kind == PartyKind::name;
    }

    /// A noun of people without a count: "le maire", "des civils", "the soldiers".
    std::uint32_t uncounted(std::uint32_t at) {
        const Mention* noun = starting_at(here_.parties, at);
        const bool party = noun != nullptr;
        if (noun == nullptr && people_word(at) == PeopleWord::person)
            noun = starting_at(here_.people_words, at);
        if (noun == nullptr) return indefinite(at);
        if (party && !is_people(here_.lexicon.party(noun->index))) return noun->last;
        if (goes_on(*noun)) return noun->last;
        if (party && here_.lexicon.party(noun->index).kind == PartyKind::name) return noun->last;
        PeoplePhrase phrase;
        phrase.first = determiner_of(*noun);
        phrase.last = noun->last;
        phrase.known = true;
        phrase.people = !party;
        phrase.party = party ? noun : nullptr;
        phrase.oblique = is_oblique(phrase.first);
        number_of(phrase, *noun);
        phrases_.push_back(phrase);
        return noun->last;
    }

    /// "des morts et des blessés": two or more.
    std::uint32_t indefinite(std::uint32_t at) {
        const Mention* status = starting_at(here_.statuses, at);
        const bool some = status != nullptr && word_of(here_, *status).noun &&
                          at > here_.sentence.first && here_.reading.word(at - 1) == "des" &&
                          !is_plural_complement(at - 1);
        if (!some) return at + 1;
        PeoplePhrase phrase;
        phrase.first = at - 1;
        phrase.last = status->last;
        phrase.counted = true;
        phrase.min = 2;
        phrase.own = status;
        phrases_.push_back(phrase);
        return status->last;
    }

    /// "deux frères commerçants", "a civilian truck driver", "Volontaires ... (VDP)": no people of
    /// their own.
    bool goes_on(const Mention& noun) {
        if (phrases_.empty()) return false;
        PeoplePhrase& before = phrases_.back();
        if (before.last + 1 == noun.first && here_.reading.word(before.last) == "(") return true;
        if (before.last != noun.first || before.thing) return false;
        before.last = noun.last;
        before.known = true;
        if (before.party == nullptr && noun.kind == Kind::actor) before.party = &noun;
        return true;
    }

    /// Where "le jeune berger" begins; the noun itself when nothing determines it.
    [[nodiscard]] std::uint32_t determiner_of(const Mention& noun) const {
        constexpr std::uint32_t reach = 3;
        const std::uint32_t floor =
            std::max(here_.sentence.first, phrases_.empty() ? 0U : phrases_.back().last);
        for (std::uint32_t at = noun.first; at > floor && noun.first - at < reach; --at) {
            const string_view word = here_.reading.word(at - 1);
            if (singular_determiners.contains(word) || word == "des" || word == "les")
                return at - 1;
            if (stops.contains(word) || here_.reading.tokens.list[at - 1].kind != TokenKind::word)
                break;
        }
        return noun.first;
    }

    /// "le maire" is one, "des civils" are two or more; of others the text does not say.
    void number_of(PeoplePhrase& phrase, const Mention& noun) const {
        const string_view determiner = here_.reading.word(phrase.first);
        const bool determined = phrase.first < noun.first;
        if (determined && determiner == "des" && !is_plural_complement(phrase.first)) {
            phrase.counted = true;
            phrase.min = 2;
            phrase.oblique = false;
        } else if (determined && singular_determiners.contains(determiner) && is_one_person(noun)) {
            phrase.counted = true;
            phrase.min = phrase.max = 1;
        }
    }

    /// "la mort des soldats": "des" stands for "de les" behind a noun.
    [[nodiscard]] bool is_plural_complement(std::uint32_t at) const {
        if (at == here_.sentence.first) return false;
        if (here_.reading.tokens.list[at - 1].kind != TokenKind::word) return false;
        static const WordSet before(
            "et que qu' ou ont a dont qui tuant blessant tue avec fait faisant font cause causant "
            "provoquant entrainant infligeant deplore eu");
        return !before.contains(here_.reading.word(at - 1)) &&
               starting_at(here_.statuses, at - 1) == nullptr;
    }

    [[nodiscard]] bool is_one_person(const Mention& noun) const {
        for (std::uint32_t at = noun.first; at < noun.last; ++at) {
            if (people_word(at) == PeopleWord::collective) return false;
            if (people_word(at) == PeopleWord::group) return false;
        }
        if (noun.kind == Kind::actor && here_.lexicon.party(noun.index).kind != PartyKind::noun) {
            return false;
        }
        const bool french = here_.reading.language == Language::french;
        const string_view word = here_.reading.word(french ? noun.first : noun.last - 1);
        return !word.ends_with('s') && !word.ends_with('x') && !word.ends_with("men") &&
               word != "people" && word != "children";
    }

    /// "dont trois civils", "including three": a part of the count before.
    [[nodiscard]] bool is_part(const PeoplePhrase& phrase) const {
        for (const Mention* word : here_.people_words) {
            if (static_cast<PeopleWord>(word->index) != PeopleWord::part) continue;
            if (word->last > phrase.first || phrase.first - word->last > 2) continue;
            bool apart = false;
            for (std::uint32_t i = word->last; i < phrase.first; ++i)
                apart |= here_.reading.word(i) == ",";
            if (!apart) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_oblique(std::uint32_t first) const {
        if (first == here_.sentence.first) return false;
        std::uint32_t at = first - 1;
        if (articles.contains(here_.reading.word(at)) && at > here_.sentence.first) --at;
        const string_view word = here_.reading.word(at);
        if (word == "a") return here_.reading.original(at, at + 1) != "a";
        return prepositions.contains(word);
    }

    const TollSentence& here_;
    std::vector<const Mention*> things_;
    std::vector<const Mention*> triggers_;
    std::vector<const Mention*> countries_;
    std::vector<PeoplePhrase> phrases_;
};

}  // namespace

std::vector<PeoplePhrase> people_phrases(const TollSentence& here) {
    return PhraseReader(here).run();
}

}  // namespace vigie::extractors
