// Noun phrases of people. A count reads forward to the noun that it counts, over adjectives and
// ages; a noun without a count is one person behind "le", "his", and an unknown number else.
#include <algorithm>

#include "extractors/reading/another_deed.h"
#include "extractors/tolls/counterfigures.h"
#include "extractors/tolls/head.h"
#include "extractors/tolls/parts.h"
#include "extractors/tolls/sentence.h"
#include "extractors/tolls/speaking_asides.h"
#include "extractors/tolls/uncounted.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

class PhraseReader {
public:
    explicit PhraseReader(const TollSentence& here) : here_(here), head_(here) {}

    std::vector<PeoplePhrase> run() && {
        phrases_.reserve(6);  // most sentences have fewer
        const std::uint32_t begin = behind_those_cited(here_);
        const auto& counts = here_.reading.quantities;
        auto quantity = std::partition_point(
            counts.begin(), counts.end(), [&](const Quantity& q) { return q.first < begin; });
        for (std::uint32_t at = begin; at < here_.sentence.last;) {
            while (quantity != counts.end() && quantity->first < at)
                ++quantity;
            const bool number = quantity != counts.end() && quantity->first == at &&
                                !another_at(here_, at) &&
                                !stands_for_deed(here_.reading, here_.sentence, at);
            at = number ? counted(*quantity) : uncounted(at);
            if (number && !phrases_.empty() && phrases_.back().last == at)
                phrases_.back().last = at = behind_apposition(here_, phrases_.back());
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
        phrase.oblique = is_oblique(here_, phrase.first);
        head_.read(phrase);
        // "dont deux enfants et dix blessés": the wounded are no part of the dead
        phrase.part |= tells_part(here_, phrases_, phrase);
        if (names_family(phrase)) {
            phrase.bare = false;
            phrase.people = phrase.known = true;
        }
        if (counts_nobody(quantity, phrase)) return phrase.last;
        make_whole(here_, phrases_, phrase);
        if (is_whole_of(here_, phrases_, phrase)) {
            take_noun(phrases_.back(), phrase);
            return phrase.last;
        }
        if (const auto one = count_one_of(here_, phrase)) phrases_.push_back(*one);
        if (counts_group(phrase)) {
            phrase.oblique = is_oblique(here_, phrase.first - 2);
            // "a family of five"
            phrase.people |= phrase.bare;
            phrase.bare = false;
            if (behind_of(phrase)) phrases_.pop_back();
        }
        count_others(phrase);
        count_couple(here_, phrase);
        add_owner(phrase);
        return add_vague(phrase);
    }

    /// "Issa Koné and his son": he is one more.
    void add_owner(const PeoplePhrase& kin) {
        if (kin.thing || !kin.counted || kin.bare) return;
        const std::uint32_t floor = phrases_.empty() ? 0U : phrases_.back().last;
        if (const auto one = owner_before(here_, kin, floor)) phrases_.push_back(*one);
    }

    /// "six soldiers and 60 others missing": whom they stand for, and who went before them.
    void count_others(PeoplePhrase& phrase) {
        // "and 60 others missing" as well
        const bool others = head_.people_word(phrase.last - 1) == PeopleWord::other ||
                            (phrase.others && phrase.own != nullptr);
        if (phrase.party == nullptr && !phrase.thing && others) stand_for_others(phrase);
        if (phrase.others && !phrase.thing) {
            if (follows_officer(phrase)) phrases_.back().party = phrase.party;
            const std::uint32_t floor = phrases_.empty() ? 0U : phrases_.back().last;
            if (const auto one = person_before(here_, phrase, floor)) phrases_.push_back(*one);
        }
    }

    /// "Colonel Issa Maiga and five other soldiers": he is one as well.
    [[nodiscard]] bool follows_officer(const PeoplePhrase& others) const {
        if (phrases_.empty() || phrases_.back().last >= others.first) return false;
        const PeoplePhrase& one = phrases_.back();
        if (one.max != 1 || !one.people || one.party != nullptr) return false;
        for (std::uint32_t at = one.last; at + 1 < others.first; ++at) {
            if (!here_.reading.token(at).capital) return false;
        }
        return one_of(here_.reading.word(others.first - 1), {"and", "et"});
    }

    /// "two others": of the people counted before; "quatre vaches tuées et six autres" are cows.
    void stand_for_others(PeoplePhrase& phrase) const {
        constexpr std::uint32_t reach = 4;
        const bool behind_thing = !phrases_.empty() && phrases_.back().count != nullptr &&
                                  phrases_.back().count->kind != QuantityKind::article &&
                                  phrases_.back().thing &&
                                  phrase.first - phrases_.back().last <= reach;
        if (behind_thing) {
            phrase.thing = true;
        } else {
            phrase.party = party_before();
        }
    }

    /// "five soldiers died when ... and two others": soldiers, unless others are counted as well.
    [[nodiscard]] const Mention* party_before() const {
        const Mention* found = nullptr;
        for (const PeoplePhrase& before : phrases_) {
            if (!before.counted || before.thing || before.part || comes_to_attack(before)) continue;
            if (before.party == nullptr) return nullptr;
            if (found != nullptr && found->index != before.party->index) return nullptr;
            found = before.party;
        }
        return found;
    }

    /// "a suicide bomber struck Ber, wounding six others": nothing befell him that is told.
    [[nodiscard]] bool comes_to_attack(const PeoplePhrase& phrase) const {
        constexpr std::uint32_t reach = 5;  // "two gunmen have also been killed"
        return phrase.party != nullptr && phrase.own == nullptr &&
               here_.lexicon.party(phrase.party->index).klass == PartyClass::insurgent &&
               mentions_in(here_.reading, Kind::status, phrase.last, phrase.last + reach).empty();
    }

    /// "un" alone, "aucun" of nobody known, an age, the firm of "workers of a firm".
    [[nodiscard]] bool counts_nobody(const Quantity& quantity, const PeoplePhrase& phrase) const {
        const bool article = quantity.kind == QuantityKind::article &&
                             starting_at(here_.statuses, phrase.last) == nullptr &&
                             !counts_one_at(here_, phrase);
        if (article && (phrase.bare || is_complement(phrase))) return true;
        return counts_no_one(here_, quantity, phrase) || is_age(phrase);
    }

    /// "nine workers of a Chinese firm": whose they are, and nobody more.
    [[nodiscard]] bool is_complement(const PeoplePhrase& phrase) const {
        return behind_of(phrase) && phrases_.back().counted && !phrases_.back().thing;
    }

    /// "un groupe de cinq orpailleurs": five.
    [[nodiscard]] bool counts_group(const PeoplePhrase& phrase) const {
        if (phrase.first < here_.sentence.first + 2) return false;
        if (phrase.bare && !counts_kin(phrase)) return false;
        return one_of(here_.reading.word(phrase.first - 1), {"de", "d'", "of"}) &&
               head_.people_word(phrase.first - 2) == PeopleWord::group;
    }

    /// "a family (of seven) was massacred", « une famille de cinq »: the number is all that is
    /// told.
    [[nodiscard]] bool names_family(const PeoplePhrase& phrase) const {
        return phrase.bare && counts_kin(phrase) &&
               one_of(here_.reading.word(phrase.first - 1), {"de", "of"});
    }

    /// Does the phrase follow the one before, with nothing but "de" between?
    [[nodiscard]] bool behind_of(const PeoplePhrase& phrase) const {
        if (phrases_.empty()) return false;
        const std::uint32_t end = phrases_.back().last;  // "a gang of" may have taken its "of"
        return (end + 1 == phrase.first || end == phrase.first) &&
               one_of(here_.reading.word(phrase.first - 1), {"d'", "de", "of"});
    }

    /// "a family of five", "its crew of three"
    [[nodiscard]] bool counts_kin(const PeoplePhrase& phrase) const {
        return phrase.first >= here_.sentence.first + 2 &&
               one_of(here_.reading.word(phrase.first - 2),
                      {"family", "famille", "household", "crew", "equipage"});
    }

    /// "a girl of eight"; not "spoke of nine dead, residents of (15)".
    [[nodiscard]] bool is_age(const PeoplePhrase& phrase) const {
        return phrase.bare && !counts_kin(phrase) && !phrases_.empty() &&
               phrases_.back().last + 1 == phrase.first && phrases_.back().known &&
               here_.reading.word(phrase.first - 1) == "of" && !has_source_before(here_, phrase);
    }

    static std::uint32_t first_of(const Quantity& quantity) {
        return static_cast<std::uint32_t>(quantity.first);
    }

    std::uint32_t behind_whole(const Mention& noun) {
        PeoplePhrase& whole = phrases_.back();
        if (whole.counted && whole.last == noun.last) whole.last = behind_apposition(here_, whole);
        return std::max(noun.last, whole.last);
    }

    /// A noun of people without a count: "le maire", "des civils", "the soldiers".
    std::uint32_t uncounted(std::uint32_t at) {
        if (stands_for_deed(here_.reading, here_.sentence, at)) return at + 1;
        if (const auto one = one_told_of(here_, at)) return phrases_.emplace_back(*one).last;
        const Mention* noun = starting_at(here_.parties, at);
        const bool party = noun != nullptr;
        if (noun == nullptr && head_.people_word(at) == PeopleWord::person)
            noun = starting_at(here_.people_words, at);
        if (noun == nullptr) return indefinite(at);
        if (is_in_state(here_, *noun) || (party && gives_side(here_, phrases_, *noun)))
            return noun->last;
        if (party && !is_people(here_.lexicon.party(noun->index))) return noun->last;
        if (goes_on(*noun)) return behind_whole(*noun);
        if (party && here_.lexicon.party(noun->index).kind == PartyKind::name)
            return behind_name(*noun);
        PeoplePhrase phrase;
        phrase.first = determiner_of(*noun);
        phrase.last = noun->last;
        phrase.known = true;
        phrase.people = !party;
        phrase.party = party ? noun : nullptr;
        phrase.oblique = is_oblique(here_, phrase.first);
        settle(phrase, *noun);
        add_owner(phrase);
        phrases_.push_back(phrase);
        take_held(here_, phrases_.back());
        return phrases_.back().last;
    }

    /// Part of the count before, or people of its own, and how many.
    void settle(PeoplePhrase& phrase, const Mention& noun) {
        if (describes(phrase)) {
            phrase.part = true;
            return give_party(phrase.party);
        }
        number_uncounted(here_, head_, phrases_, noun, phrase);
        phrase.part = tells_part(here_, phrases_, phrase);
        if (phrase.max == 1 && here_.reading.word(noun.first) != "number") head_.complement(phrase);
    }

    /// "eleven people, most of them women and children, died", « 21 morts, civils pour la plupart
    /// »: who the people before are, no people of their own.
    [[nodiscard]] bool describes(const PeoplePhrase& phrase) const {
        if (phrases_.empty()) return false;
        const PeoplePhrase& before = phrases_.back();
        if (!before.counted) {
            return before.part && phrase.first - before.last <= 2 &&
                   one_of(here_.reading.word(before.last), {"and", "or", "et", "ou", ","});
        }
        const auto word = [&](std::uint32_t at) { return here_.reading.word(at); };
        // "quinze d'entre eux, des femmes, ont été relâchés"; "seven people, all traders, died"
        if (word(before.last) == "," &&
            (one_of(word(before.last + 1), {"all", "both"})
                 ? phrase.first <= before.last + 2
                 : before.max != 1 && phrase.first == before.last + 1 &&
                       word(phrase.first) == "des" && word(phrase.last) == ","))
            return true;
        return (phrase.first <= before.last + 1 &&
                head_.people_word(phrase.last) == PeopleWord::describes) ||
               stands_behind(here_, PeopleWord::describes, phrase.first);
    }

    /// « sept morts, tous (FAMa) »: a name says who the people before are, and counts nobody.
    std::uint32_t behind_name(const Mention& name) {
        if (stands_behind(here_, PeopleWord::describes, name.first, 0)) give_party(&name);
        return name.last;
    }

    /// "twelve people, all of them soldiers", « trois blessés dont un grave, tous militaires »
    void give_party(const Mention* party) {
        for (auto one = phrases_.rbegin(); one != phrases_.rend(); ++one) {
            if (one->counted && one->party == nullptr && !one->thing) one->party = party;
            if (!one->part) return;
        }
    }

    /// "des morts et des blessés": two or more.
    std::uint32_t indefinite(std::uint32_t at) {
        auto one = another_at(here_, at);
        if (!one) one = bare_others_at(here_, at);
        if (one) {
            // "burned ten trucks; others were captured"
            const bool others = one_of(here_.reading.word(at), {"others", "d'", "another"});
            one->thing |= others && !phrases_.empty() && phrases_.back().thing;
            one->party = party_before();
            one->people = one->party == nullptr;
            return add_vague(*one);
        }
        const auto phrase = indefinite_at(here_, at);
        return phrase ? add_vague(*phrase) : at + 1;
    }

    /// With those who share its "some": "plusieurs morts et blessés".
    std::uint32_t add_vague(const PeoplePhrase& phrase) {
        phrases_.push_back(phrase);
        take_held(here_, phrases_.back());
        if (counts_dead_and_hurt(here_, phrase)) phrases_.back().counted = false;
        if (const auto also = also_of(here_, phrase)) phrases_.push_back(*also);
        return phrases_.back().last;
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
            const text::Word word = here_.reading.word(at - 1);
            if (is_singular_determiner(word) || one_of(word, {"des", "les"})) return at - 1;
            if (word == "some") return here_.reading.word(at) == "of" ? noun.first : at - 1;
            // "l'attaque djihadiste": the article is the deed's
            if (stops_phrase(word) || here_.reading.token(at - 1).kind != TokenKind::word ||
                !mentions_in(here_.reading, Kind::trigger, at - 1, at).empty())
                break;
        }
        return noun.first;
    }

    const TollSentence& here_;
    HeadReader head_;
    std::vector<PeoplePhrase> phrases_;
};

}  // namespace

std::vector<PeoplePhrase> people_phrases(const TollSentence& here) {
    return PhraseReader(here).run();
}

}  // namespace vigie::extractors
