// Counts that borrow the word of another: "12 soldats tués et deux Russes", "five killed in Ber,
// two in Gossi".
#include <algorithm>
#include <cstddef>

#include "extractors/places/behind_day.h"
#include "extractors/tolls/appositions.h"
#include "extractors/tolls/counterfigures.h"
#include "extractors/tolls/figures.h"
#include "extractors/tolls/head.h"
#include "extractors/tolls/links.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using At = std::size_t;

/// Behind the day that begins at the token: « six (samedi) à Danga ».
std::uint32_t behind_day(const Reading& reading, std::uint32_t token) {
    const std::uint32_t first = token + (one_of(reading.word(token), {"on", "le", "ce"}) ? 1 : 0);
    const auto day = std::partition_point(
        reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first < first;
        });
    const bool here = day != reading.times.end() && day->first == first;
    return here ? static_cast<std::uint32_t>(day->last) : token;
}

/// Counts without a word of their own that stand behind a told one and share its word.
class Followers {
public:
    explicit Followers(TollSentence& here) : here_(here) {}

    /// "neuf morts parmi les bergers et un garde forestier", "12 soldats tués et deux Russes",
    /// "cinq personnes tuées à Ber, deux à Gossi".
    void run() && {
        for (At at = 1; at < here_.phrases.size(); ++at) {
            PeoplePhrase& phrase = here_.phrases[at];
            const PeoplePhrase& before = here_.phrases[last_told(at)];
            if (!may_follow(phrase, before) || is_who_speaks(phrase)) continue;
            const std::uint32_t from = std::max(here_.phrases[at - 1].last, before.status->last);
            if (from > phrase.first || is_among_authors(before, phrase)) continue;
            if (!set_against(before, phrase, from) && !counts_others(before, phrase, from))
                go_on(before, phrase, from);
        }
    }

private:
    static bool may_follow(const PeoplePhrase& phrase, const PeoplePhrase& before) {
        return phrase.status == nullptr && !phrase.thing && phrase.counted && !phrase.part &&
               before.status != nullptr && !before.part;
    }

    /// "…, (a trader) in Mopti said", "said Awa Traore, 45, (a trader) in the town": who tells it.
    [[nodiscard]] bool is_who_speaks(const PeoplePhrase& phrase) const {
        constexpr std::uint32_t longest = 5;  // tokens of a name
        if (phrase.bare) return false;
        if (Links(here_).speaks(phrase)) return true;
        const Reading& reading = here_.reading;
        const std::uint32_t start = here_.sentence.first;
        std::uint32_t at = phrase.first;
        const auto back_over_comma = [&] {
            if (at > start && reading.word(at - 1) == ",") --at;
        };
        back_over_comma();
        if (at > start && is_number(reading.tokens, at - 1)) --at;
        back_over_comma();
        const std::uint32_t name = at;
        while (at > start && name - at < longest && reading.token(at - 1).capital)
            --at;
        const auto said = mentions_in(reading, Kind::speech, start, at);
        return at < name && !said.empty() && said.back()->last == at;
    }

    /// "lost 20 men and JNIM 15", "while JNIM claims 40": another party's count.
    [[nodiscard]] bool counts_others(const PeoplePhrase& before,
                                     PeoplePhrase& phrase,
                                     std::uint32_t from) const {
        const Mention* loser = loser_before(before, phrase);
        if (loser == nullptr && !is_counterclaim(phrase, from)) return false;
        phrase.party = loser != nullptr ? loser : before.party;
        phrase.people |= loser == nullptr && before.people;
        phrase.status = before.status;
        phrase.list = 0;
        return true;
    }

    /// "12 killed on the army's side and 20 (on the rebel side)": whose the bare count is.
    [[nodiscard]] const Mention* side_behind(const PeoplePhrase& phrase) const {
        constexpr std::uint32_t longest = 7;
        if (!phrase.bare || here_.reading.word(phrase.last) != "on") return nullptr;
        const auto named = mentions_in(here_.reading,
                                       Kind::actor,
                                       phrase.last,
                                       std::min(phrase.last + longest, here_.sentence.last));
        if (named.empty()) return nullptr;
        const std::uint32_t end = named.front()->last;
        const bool side = here_.reading.word(end) == "side" ||
                          (one_of(here_.reading.word(end), {"'s", "'"}) &&
                           here_.reading.word(end + 1) == "side") ||
                          here_.reading.word(end - 1) == "side";
        return side ? named.front() : nullptr;
    }

    /// The same befell them, at another place or as the last of one list.
    void go_on(const PeoplePhrase& before, PeoplePhrase& phrase, std::uint32_t from) const {
        if (const Mention* side = side_behind(phrase)) {
            phrase.party = side;
            phrase.status = before.status;
            phrase.list = 0;
            return;
        }
        const bool elsewhere = is_elsewhere(from, phrase) || is_other_side(before, phrase);
        if (!elsewhere && !ends_list(before, phrase, from)) return;
        phrase.status = before.status;
        phrase.list = elsewhere ? 0 : before.list;
    }

    /// « douze villageois tués par l'armée et (des dozos) », « tués dans des combats entre l'armée
    /// et (des jihadistes) »
    [[nodiscard]] bool is_among_authors(const PeoplePhrase& before,
                                        const PeoplePhrase& phrase) const {
        if (phrase.count != nullptr) return false;
        for (std::uint32_t at = std::max(before.status->last, before.last); at < phrase.first;
             ++at) {
            if (one_of(here_.reading.word(at), {"par", "by", "entre", "between"})) return true;
        }
        return false;
    }

    /// « quarante soldats tués contre (trois de ses hommes) »: of who speaks, or struck.
    [[nodiscard]] bool set_against(const PeoplePhrase& before,
                                   PeoplePhrase& phrase,
                                   std::uint32_t from) const {
        const bool against = phrase.owned && phrase.first > from && !here_.parties.empty() &&
                             one_of(here_.reading.word(phrase.first - 1), {"contre", "against"});
        if (!against) return false;
        phrase.party = here_.parties.front();
        phrase.owned = false;
        phrase.status = before.status;
        phrase.list = 0;
        return true;
    }

    /// "Islamic State lost 20 men and JNIM (15)": whose the bare count is.
    [[nodiscard]] const Mention* loser_before(const PeoplePhrase& before,
                                              const PeoplePhrase& phrase) const {
        // not "JNIM killed three civilians and the army two"
        if (before.own == nullptr && !word_of(here_, *before.status).loses) return nullptr;
        if (!phrase.bare) return nullptr;
        for (const Mention* party : here_.parties) {
            if (party->last != phrase.first) continue;
            std::uint32_t at = party->first;  // « et (l'armée) sept »
            while (at > here_.sentence.first && is_article(here_.reading.word(at - 1)))
                --at;
            const Party& who = here_.lexicon.party(party->index);
            const bool joined = at > here_.sentence.first &&
                                one_of(here_.reading.word(at - 1), {"and", "et", ",", ";"});
            // « l'armée évoque six morts, le JNIM (vingt) » is its figure; "the enemy" tells none
            const bool tells = who.name != unknown_group && has_source_before(here_, phrase);
            if (joined && !tells && is_people(who)) return party;
        }
        return nullptr;
    }

    /// « six soldats tués, contre (vingt assaillants) », « contre (vingt) pour les assaillants »:
    /// the same befell the other side. Not « une attaque contre trois villages ».
    [[nodiscard]] bool is_other_side(const PeoplePhrase& before, const PeoplePhrase& phrase) const {
        static const WordSet sides("pour chez parmi cote du dans among for");
        if (phrase.first < here_.sentence.first + 2 ||
            !one_of(here_.reading.word(phrase.first - 1), {"contre", "against"}))
            return false;
        const std::uint32_t against = phrase.first - 1;
        const bool parted = here_.reading.word(against - 1) == "," || before.last == against ||
                            before.status->last == against;
        const bool sided = phrase.party != nullptr ||
                           (phrase.bare && sides.contains(here_.reading.word(phrase.last)));
        return parted && sided;
    }

    /// "30 soldiers were killed, while JNIM claims (40)": another's count of the same people.
    [[nodiscard]] bool is_counterclaim(const PeoplePhrase& phrase, std::uint32_t from) const {
        constexpr std::uint32_t reach = 8;
        if (is_figure_given(here_, phrase) && boundary(here_, from, phrase.first)) return true;
        if (phrase.bare && has_source_before(here_, phrase)) return true;
        if (phrase.bare && has_source_behind(here_, phrase)) return true;
        if (!phrase.bare || phrase.first < here_.sentence.first + reach) return false;
        const auto said =
            mentions_in(here_.reading, Kind::speech, phrase.first - reach, phrase.first);
        return !said.empty() && said.back()->last == phrase.first &&
               boundary(here_, phrase.first - reach, said.back()->first);
    }

    /// The phrase before, over those that only say whose, "cinq morts chez les soldats et trois",
    /// in what, or who says so: "put it at six, and a councillor at (ten)", "but the governor said
    /// (two)".
    [[nodiscard]] At last_told(At at) const {
        At told = at - 1;
        const auto is_passed = [&](const PeoplePhrase& phrase) {
            const auto said =
                mentions_in(here_.reading, Kind::speech, phrase.last, phrase.last + 2);
            const bool says = !said.empty() && said.front()->first == phrase.last;
            // "ten killed in (an ambush) near Ber and five in Gossi"
            const bool deed =
                phrase.thing &&
                !mentions_in(here_.reading, Kind::trigger, phrase.first, phrase.last).empty();
            return phrase.status == nullptr &&
                   (!phrase.counted || says || deed || is_cited(here_, phrase) ||
                    gives_next_figure(here_, phrase));
        };
        while (told > 0 && is_passed(here_.phrases[told]))
            --told;
        return told;
    }

    [[nodiscard]] bool ends_list(const PeoplePhrase& before,
                                 const PeoplePhrase& phrase,
                                 std::uint32_t from) const {
        // "12 morts et 800 déplacés": their own fate is told
        static const WordSet moved("deplaces deplacees displaced sinistres sinistrees refugees");
        const bool behind = before.own != nullptr || before.status->last <= phrase.first;
        if (moved.contains(here_.reading.word(phrase.last - 1)) ||
            is_subject_behind_commas(here_, phrase))
            return false;
        // "a-t-on appris de source militaire et auprès d'un élu"
        if (one_of(here_.reading.word(phrase.first - 1), {"d'", "par", "by", "selon", "aupres"}))
            return false;
        return behind && phrase.known && phrase.first - from <= 3 &&
               one_of(here_.reading.word(from), {"et", "and"}) &&
               (phrase.last >= here_.sentence.last ||
                here_.reading.token(phrase.last).kind != text::TokenKind::word);
    }

    [[nodiscard]] bool is_elsewhere(std::uint32_t from, const PeoplePhrase& phrase) const {
        // "deux gendarmes ont été tués à Kolokani et un civil à Banamba"
        const bool counted = stands_for_others(phrase, from) || phrase.known;
        return (counted && placed(from, phrase)) || follows_place(phrase) || is_in_brackets(phrase);
    }

    /// "six", "two more"; "(a chief was killed in Kolongo and) a teacher": people with a place of
    /// their own behind those whose place was told.
    [[nodiscard]] bool stands_for_others(const PeoplePhrase& phrase, std::uint32_t from) const {
        constexpr std::uint32_t reach = 8;
        const std::uint32_t back = std::max(from, phrase.first - std::min(phrase.first, reach));
        const bool placed = phrase.known && phrase.counted && phrase.own == nullptr &&
                            !mentions_in(here_.reading, Kind::place, back, phrase.first).empty();
        return phrase.bare || placed || counts_others(phrase);
    }

    [[nodiscard]] bool counts_others(const PeoplePhrase& phrase) const {
        const Mention* word = starting_at(here_.people_words, phrase.last - 1);
        return word != nullptr && static_cast<PeopleWord>(word->index) == PeopleWord::other;
    }

    /// ", six à Danga", "et trois parmi les assaillants".
    [[nodiscard]] bool placed(std::uint32_t from, const PeoplePhrase& phrase) const {
        constexpr std::uint32_t reach = 20;  // « à Sama, à 50 km à l'est de Ménaka, et (cinq) »
        constexpr std::uint32_t near = 6;    // "seven in an ambush near (Bandiagara)"
        static const WordSet at("a dans pres in at near");
        static const WordSet among("parmi chez among cote pour");
        if (phrase.first <= from || phrase.first - from > reach || !goes_on(phrase)) return false;
        const std::uint32_t end = behind_day(here_.reading, phrase.last);
        if (opens_ranks(end)) return named_within(Kind::actor, end + 1, near);
        const text::Word next = here_.reading.word(end);
        const auto named = [&](Kind kind) { return named_within(kind, end, near); };
        // "trente morts à Ber, 2 à Sama": be Sama known or not
        const bool proper = (phrase.bare || counts_others(phrase)) &&
                            end + 1 < here_.sentence.last && here_.reading.token(end + 1).capital;
        return (at.contains(next) && (named(Kind::place) || proper || is_called_town(end + 1))) ||
               (among.contains(next) && named(Kind::actor));
    }

    /// « six morts dans les rangs de l'armée, vingt (dans ceux) des assaillants », « douze (du
    /// côté) des assaillants »
    [[nodiscard]] bool opens_ranks(std::uint32_t at) const {
        const auto word = [&](std::uint32_t n) { return here_.reading.word(at + n); };
        if (word(0) == "du") return word(1) == "cote";
        if (word(0) == "in") return word(1) == "the" && word(2) == "ranks";
        return word(0) == "dans" && (word(1) == "ceux" || (word(1) == "les" && word(2) == "rangs"));
    }

    [[nodiscard]] bool named_within(Kind kind, std::uint32_t from, std::uint32_t reach) const {
        return !mentions_in(here_.reading, kind, from, from + reach).empty();
    }

    /// "in (Sama village)", "in (the village of Sama)", be Sama known or not.
    [[nodiscard]] bool is_called_town(std::uint32_t name) const {
        static const WordSet kinds("village town hamlet locality city");
        const Reading& reading = here_.reading;
        // « onze dans le premier, six (dans le second) »
        const bool article = one_of(reading.word(name), {"le", "la", "l'", "the"});
        if (article && one_of(reading.word(name + 1),
                              {"second", "seconde", "deuxieme", "latter", "autre", "other"}))
            return true;
        if (reading.word(name) == "the") return kinds.contains(reading.word(name + 1));
        std::uint32_t at = name;
        while (at < here_.sentence.last && reading.token(at).capital)
            ++at;
        return at > name && kinds.contains(reading.word(at));
    }

    /// "eight people died in Koro, in Bankass 12", « celle de Boni a fait trois morts et celle de
    /// Gossi cinq »: the verb is left out. One digit may be of the name: "Kobaka 2".
    [[nodiscard]] bool follows_place(const PeoplePhrase& phrase) const {
        constexpr std::uint32_t reach = 5;
        static const WordSet leads("a dans in at near de d' du of celle celui");
        if (!(phrase.bare || counts_others(phrase)) || phrase.first < here_.sentence.first + reach)
            return false;
        const text::Token& count = here_.reading.token(phrase.first);
        // « ; à Sari, trois autres mardi »
        const std::uint32_t name_end =
            phrase.first - (here_.reading.word(phrase.first - 1) == "," ? 1 : 0);
        if (count.kind == text::TokenKind::number && count.end - count.begin == 1) return false;
        const auto named = mentions_in(here_.reading, Kind::place, phrase.first - reach, name_end);
        if (named.empty() || named.back()->last != name_end) return false;
        std::uint32_t at = named.back()->first;
        while (at > here_.sentence.first && leads.contains(here_.reading.word(at - 1)))
            --at;
        return at < named.back()->first && at > here_.sentence.first &&
               one_of(here_.reading.word(at - 1), {",", ";", "et", "and"});
    }

    /// "Sari (11 dead), Yendouma (3) and Sangha (4)": a bare number in brackets behind a name.
    [[nodiscard]] bool is_in_brackets(const PeoplePhrase& phrase) const {
        if (!phrase.bare || phrase.first < here_.sentence.first + 3) return false;
        return here_.reading.word(phrase.first - 1) == "(" &&
               here_.reading.word(phrase.last) == ")" &&
               here_.reading.token(phrase.first - 2).capital;
    }

    [[nodiscard]] bool goes_on(const PeoplePhrase& phrase) const {
        const std::uint32_t lead =
            before_further_count(here_.reading, phrase.first, here_.sentence.first);
        return lead > here_.sentence.first &&
               one_of(here_.reading.word(lead - 1), {",", ";", "et", "and"});
    }

    TollSentence& here_;
};

}  // namespace

void tell_followers(TollSentence& here) {
    Followers(here).run();
}

}  // namespace vigie::extractors
