// A total told again in its parts, which add up to it and borrow its word:
// "sept morts : trois gendarmes et quatre routiers", "twelve dead, eight in Kani and four in Ber".
#include <algorithm>
#include <cstddef>

#include "extractors/tolls/links.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using At = std::size_t;

std::optional<int> exact(const PeoplePhrase& phrase) {
    return phrase.counted && phrase.min == phrase.max ? phrase.min : std::nullopt;
}

/// Of "at least twenty" the least: its parts show that they are all.
std::optional<int> least(const PeoplePhrase& phrase) {
    return phrase.counted && !phrase.max ? phrase.min : exact(phrase);
}

class Breakdowns {
public:
    explicit Breakdowns(TollSentence& here) : here_(here) {}

    void run() && {
        for (At at = 0; at + 2 < here_.phrases.size(); ++at) {
            if (is_total(here_.phrases[at])) break_down(at);
        }
    }

private:
    static bool is_total(const PeoplePhrase& phrase) {
        return phrase.status != nullptr && !phrase.part && least(phrase).value_or(0) > 1;
    }

    void break_down(At total) {
        constexpr std::size_t most = 8;
        std::vector<At> parts;
        int left = *least(here_.phrases[total]);
        for (At at = total + 1; at < here_.phrases.size() && left > 0; ++at) {
            const PeoplePhrase& phrase = here_.phrases[at];
            if (is_passed_over(phrase)) continue;
            const PeoplePhrase& before = here_.phrases[parts.empty() ? total : parts.back()];
            const bool goes_on = may_be_part(phrase, here_.phrases[total]) &&
                                 opens(phrase, parts.empty()) && adjoins(before, phrase, total);
            if (!goes_on || parts.size() == most) return;
            left -= *exact(phrase);
            parts.push_back(at);
        }
        // « plus de vingt morts : dix-huit soldats et trois civils »: the parts say how many more
        const int over = here_.phrases[total].max ? 0 : *least(here_.phrases[total]) / 2;
        if (left > 0 || -left > over || parts.size() < 2) return;
        for (const At part : parts)
            take(here_.phrases[part], here_.phrases[total]);
    }

    /// « tuées dans une attaque à Ber : deux soldats et trois civils »: what it happened in. « dont
    /// sept à Ségué et deux à Sonfounou »: parts of several places are counts of each.
    [[nodiscard]] bool is_passed_over(const PeoplePhrase& phrase) const {
        return !phrase.counted || phrase.thing || (phrase.part && !is_placed(phrase));
    }

    /// People of no status of their own; a number without a noun only where a place follows.
    [[nodiscard]] bool may_be_part(const PeoplePhrase& phrase, const PeoplePhrase& total) const {
        if (phrase.own != nullptr || exact(phrase).value_or(0) < 1) return false;
        if (phrase.status != nullptr && phrase.status != total.status) return false;
        return phrase.known || is_placed(phrase) || side_behind(phrase) != nullptr ||
               (phrase.people && !phrase.bare);
    }

    [[nodiscard]] bool is_placed(const PeoplePhrase& phrase) const {
        constexpr std::uint32_t reach = 4;
        const Reading& reading = here_.reading;
        if (!one_of(reading.word(phrase.last), {"a", "dans", "pres", "in", "at", "near"}))
            return false;
        const bool name = phrase.last + 1 < reading.tokens.size() &&
                          reading.token(phrase.last + 1).capital;  // no table need know it
        return name || !mentions_in(reading, Kind::place, phrase.last, phrase.last + reach).empty();
    }

    /// "neuf (du côté de l'EIS)", "nine (on the ISSP side)", "trois (du JNIM)": whose they are;
    /// nullptr when nothing says it.
    [[nodiscard]] const Mention* side_behind(const PeoplePhrase& phrase) const {
        constexpr std::uint32_t reach = 5;
        static const WordSet sides("cote chez parmi rangs among side ranks du of des");
        bool led = false;
        for (std::uint32_t at = phrase.last; at < phrase.last + reach; ++at) {
            const Mention* party = starting_at(here_.parties, at);
            if (party != nullptr) {
                const bool behind = here_.reading.word(party->last) == "side";
                return led || behind ? party : nullptr;
            }
            if (one_of(here_.reading.word(at), {",", ".", ";", "et", "and"})) return nullptr;
            led |= sides.contains(here_.reading.word(at));
        }
        return nullptr;
    }

    /// The first part stands behind a colon or a comma, the others behind "et" too.
    [[nodiscard]] bool opens(const PeoplePhrase& phrase, bool first) const {
        if (phrase.part) return true;
        const text::Word word = here_.reading.word(phrase.first - 1);
        if (one_of(word, {"savoir", "namely", "soit"})) return true;
        if (one_of(word, {":", ",", "(", "-", "\xE2\x80\x93", "\xE2\x80\x94"})) return true;
        return !first && one_of(word, {"et", "and", "plus"});
    }

    /// No other deed stands between.
    [[nodiscard]] bool adjoins(const PeoplePhrase& before,
                               const PeoplePhrase& phrase,
                               At total) const {
        constexpr std::uint32_t reach = 24;
        if (phrase.first < before.last || phrase.first - before.last > reach) return false;
        for (const Predicate& predicate : here_.predicates) {
            const Mention* word = predicate.word;
            const bool between = word->first >= before.last && word->last <= phrase.first;
            if (between && word != here_.phrases[total].status) return false;
        }
        return true;
    }

    /// What the verb took itself needs nothing.
    void take(PeoplePhrase& part, const PeoplePhrase& total) const {
        if (part.status != nullptr && part.list != 0) return;
        part.status = total.status;
        part.list = 0;
        part.part = !is_placed(part);
        if (part.party == nullptr) part.party = side_behind(part);
        if (!part.part && part.party == nullptr) part.party = total.party;
    }

    TollSentence& here_;
};

}  // namespace

void share_with_parts(TollSentence& here) {
    const Links links(here);
    for (At at = 1; at < here.phrases.size(); ++at) {
        PeoplePhrase& part = here.phrases[at];
        const PeoplePhrase& before = here.phrases[at - 1];
        if (part.status != nullptr || before.status == nullptr || part.thing) continue;
        // "dont trois Russes et un Chinois"
        part.part |= before.part && part.counted && !part.bare && links.adjoins(before, part) &&
                     !links.speaks(part);
        if (part.part) part.status = before.status;
    }
}

void tell_parts(TollSentence& here) {
    Breakdowns(here).run();
}

}  // namespace vigie::extractors
