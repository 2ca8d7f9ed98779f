#include "extractors/tolls/tolls.h"

#include <algorithm>

#include "extractors/reading/window.h"
#include "extractors/tolls/among.h"
#include "extractors/tolls/answers.h"
#include "extractors/tolls/asking.h"
#include "extractors/tolls/counted_in_total.h"
#include "extractors/tolls/counterfigures.h"
#include "extractors/tolls/higher.h"
#include "extractors/tolls/kin.h"
#include "extractors/tolls/named_parts.h"
#include "extractors/tolls/officers.h"
#include "extractors/tolls/parts.h"
#include "extractors/tolls/put_at.h"
#include "extractors/tolls/sentence.h"
#include "extractors/tolls/speaking_asides.h"
#include "extractors/tolls/told_of_them.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Two of those on board died": a part of people whom the sentence counts nowhere else so.
bool is_news(const TollSentence& here, const PeoplePhrase& phrase) {
    if (is_whose_people(here, phrase)) return phrase.list != 0;
    const bool opens = phrase.first == here.sentence.first;
    const bool of_all =
        opens || !one_of(here.reading.word(phrase.first - 1), {"dont", "including", ","});
    const bool told_before = one_of(here.reading.word(phrase.last - 1), {"eux", "elles", "them"});
    return of_all && !told_before && phrase.list != 0 &&
           std::none_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
               return other.last <= phrase.first && other.counted && !other.thing;
           });
}

/// "many more wounded or missing": no count of either.
bool is_alternative(const TollSentence& here, const PeoplePhrase& phrase) {
    const bool none = phrase.max == 0;  // "no deaths or injuries"
    return !none && phrase.own != nullptr && one_of(here.reading.word(phrase.last), {"or", "ou"}) &&
           starting_at(here.statuses, phrase.last + 1) != nullptr;
}

/// Nobody was freed, nobody taken: no row.
bool says_something(const Toll& toll) {
    const bool none = toll.max == 0;
    return !none || toll.status == Status::killed || toll.status == Status::wounded ||
           toll.status == Status::missing;
}

bool exact(const Toll& toll) {
    return toll.min && toll.max && toll.min == toll.max;
}

/// Civilians or people of no side.
bool common(const Toll& toll) {
    return toll.side == SideHint::people ||
           (toll.party != nullptr && toll.party->klass == PartyClass::civilians);
}

bool same_people(const Toll& a, const Toll& b) {
    const bool same_party = a.party == b.party || (a.party != nullptr && b.party != nullptr &&
                                                   a.party->name == b.party->name &&
                                                   a.party->country == b.party->country);
    return a.list == b.list && a.list != 0 && a.status == b.status && a.part == b.part &&
           ((a.side == b.side && same_party) || (common(a) && common(b)));
}

/// "six officers", "huit éléments": of whichever force.
bool of_any_force(const Reading& reading, const Toll& toll) {
    constexpr std::uint32_t reach = 3;
    static const WordSet nouns(
        "officers agents elements membres members hommes men personnel militaires servicemen troops");
    return has_word(
        reading, toll.count, within_sentence(reading, toll.count, toll.count + reach), nouns);
}

/// « le sergent (Ali Diallo) », "Corporal (Moussa Kone)": one of those counted before, by his name.
bool is_named(const Reading& reading, const Toll& toll) {
    constexpr std::uint32_t reach = 2;  // "le capitaine (Jean Durand)"
    const bool one = is_number(reading.tokens, toll.count) ||
                     one_of(reading.word(toll.count), {"un", "une", "a", "an", "one"});
    if (one || toll.min != 1 || toll.max != 1) return false;
    const auto last = static_cast<std::uint32_t>(reading.tokens.size() - 1);
    for (std::uint32_t at = toll.count + 1; at <= std::min(toll.count + reach, last); ++at) {
        const text::Token& token = reading.token(at);
        if (token.capital && token.kind == text::TokenKind::word) return true;
    }
    return false;
}

/// « sept policiers, quatre hommes et trois femmes(,) ont été tués »: a comma between the last of
/// them and the verb closes what only says who they are; a list of subjects has none.
bool is_closed_off(const Reading& reading, const Toll& last) {
    constexpr std::uint32_t reach = 4;  // « trois (jeunes femmes gendarmes), »
    if (last.verb <= last.count) return false;
    for (std::uint32_t at = last.count + 1; at <= std::min(last.count + reach, last.verb); ++at) {
        if (reading.word(at) == ",") return true;
    }
    return false;
}

/// "three people, a village chief and two teachers": the rest of the list is the first told again;
/// so are those whom "two soldiers, Sergeant Diallo and Corporal Kone" names.
void drop_apposed(const Reading& reading, std::vector<Toll>& tolls) {
    for (std::size_t i = 0; i + 2 < tolls.size(); ++i) {
        std::size_t end = i + 1;
        int sum = 0;
        while (end < tolls.size() && tolls[end].list == tolls[i].list && tolls[i].list != 0 &&
               tolls[end].status == tolls[i].status)
            sum += tolls[end++].min.value_or(0);
        // "deux gendarmes, un policier et un garde" are four
        if (end - i < 3 || !exact(tolls[i]) || sum != *tolls[i].min) continue;
        const auto named = [&](const Toll& toll) { return is_named(reading, toll); };
        const bool names = std::all_of(tolls.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                       tolls.begin() + static_cast<std::ptrdiff_t>(end),
                                       named);
        if (!names && !common(tolls[i]) && !of_any_force(reading, tolls[i]) &&
            !is_closed_off(reading, tolls[end - 1]))
            continue;
        for (std::size_t part = i + 1; part < end; ++part)
            tolls[part].part = true;
    }
}

/// Parts of one total and one side, told side by side: "2 gendarmes maliens et 1 militaire malien".
bool parts_of_one(const Toll& a, const Toll& b) {
    return a.part && b.part && a.status == b.status && a.verb == b.verb && a.party != nullptr &&
           b.party != nullptr && a.party->name == b.party->name;
}

/// "one (of them)", « l'un (d'entre eux) »
bool is_of_them(const Reading& reading, std::uint32_t behind) {
    return (reading.word(behind) == "of" && one_of(reading.word(behind + 1), {"them", "whom"})) ||
           (reading.word(behind) == "d'" && reading.word(behind + 1) == "entre");
}

/// "an officer", « une jeune femme »: is it told what somebody of the whole is?
bool tells_what_one_is(const Reading& reading,
                       const Toll& whole,
                       std::uint32_t from,
                       std::uint32_t end) {
    static const WordSet sexes(
        "foreigner foreigners etranger etrangers woman women femme femmes man men homme hommes");
    static const WordSet ranks(
        "officer officers captain lieutenant colonel commander officier officiers capitaine");
    // "two peacekeepers, one of them an officer"; one of "twelve people" is of the army
    const bool armed = whole.party != nullptr && !common(whole);
    for (std::uint32_t at = from; at < end; ++at) {
        if (sexes.contains(reading.word(at)) || (armed && ranks.contains(reading.word(at))))
            return true;
    }
    return false;
}

/// "two soldiers, including a woman": of the same side; who "one of them" was is no count.
void side_with_whole(const Reading& reading, std::vector<Toll>& tolls) {
    constexpr std::uint32_t close = 3;  // "une jeune femme"
    constexpr std::uint32_t far = 6;    // "one of whom was (a woman)"
    for (std::size_t i = 1; i < tolls.size(); ++i) {
        const Toll& whole = tolls[i - 1];
        if (!tolls[i].part || whole.part || whole.status != tolls[i].status) continue;
        const bool of_them = is_of_them(reading, tolls[i].count + 1);
        const std::uint32_t end = tolls[i].count + (of_them ? far : close);
        if (!tells_what_one_is(reading, whole, tolls[i].count, end)) continue;
        tolls[i].side = whole.side;
        tolls[i].party = whole.party;
        tolls[i].mourned = whole.mourned;
        if (of_them) tolls.erase(tolls.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

/// "un gendarme, un garde et un policier": who stands among people of one side is of it.
void side_with_list(std::vector<Toll>& tolls) {
    for (Toll& toll : tolls) {
        if (toll.list == 0 || toll.party != nullptr || toll.side != SideHint::people) continue;
        const Toll* like = nullptr;
        int others = 0;
        bool mixed = false;
        for (const Toll& other : tolls) {
            if (&other == &toll || other.list != toll.list || other.part) continue;
            mixed |= other.party == nullptr || (like != nullptr && like->party != nullptr &&
                                                like->party->name != other.party->name);
            like = &other;
            ++others;
        }
        if (like == nullptr || others < 2 || mixed || common(*like)) continue;
        toll.side = like->side;
        toll.party = like->party;
    }
}

/// « Huit sont morts sur le coup, six autres ont succombé »: fourteen, where no place parts them.
bool are_others_of(const Reading& reading, const Toll& before, const Toll& toll) {
    const bool like = before.status == toll.status && !before.part && !toll.part && exact(before) &&
                      before.max == before.min &&
                      ((before.side == toll.side && before.party == toll.party) ||
                       (common(before) && common(toll)));
    return toll.others && like && toll.count >= before.count &&
           mentions_in(reading, Kind::place, before.count, toll.last + 4).empty();
}

/// The toll before the one at `index` that it adds to: the last one; of one list any, "un préfet,
/// un gendarme et (un chauffeur)"; `index` when there is none.
std::size_t adds_to(const Reading& reading, const std::vector<Toll>& tolls, std::size_t index) {
    const Toll& toll = tolls[index];
    if (!exact(toll)) return index;
    for (std::size_t at = index; at-- > 0;) {
        const Toll& before = tolls[at];
        const bool next = at + 1 == index;
        if (!next && (before.list != toll.list || toll.list == 0 || !exact(before))) return index;
        const bool one =
            same_people(before, toll) ||
            (next && (parts_of_one(before, toll) || are_others_of(reading, before, toll)));
        if (one) return exact(before) ? at : index;
    }
    return index;
}

/// "a police officer and two gendarmes": three of one side.
void add_up(const Reading& reading, std::vector<Toll>& tolls) {
    for (std::size_t i = 1; i < tolls.size();) {
        const std::size_t at = adds_to(reading, tolls, i);
        if (at == i) {
            ++i;
            continue;
        }
        Toll& before = tolls[at];
        const Toll& toll = tolls[i];
        if (before.party == nullptr) {
            before.side = toll.side;
            before.party = toll.party;
        }
        before.min = before.max = *before.min + *toll.min;
        before.definite &= toll.definite;
        before.first = std::min(before.first, toll.first);
        before.last = std::max(before.last, toll.last);
        tolls.erase(tolls.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// No event of these wars had so many victims: such a number is a mistake or meant to overflow
/// sums.
bool is_plausible(const Toll& toll) {
    constexpr int most = 100'000;
    return toll.min.value_or(0) <= most && toll.max.value_or(0) <= most;
}

}  // namespace

TollSentence toll_sentence(const Reading& reading,
                           const text::Sentence& sentence,
                           const Lexicon& lexicon) {
    return {reading,
            sentence,
            lexicon,
            mentions_in(reading, Kind::status, sentence.first, sentence.last),
            mentions_in(reading, Kind::actor, sentence.first, sentence.last),
            mentions_in(reading, Kind::people, sentence.first, sentence.last),
            {},
            {},
            {}};
}

const Mention* starting_at(Mentions mentions, std::size_t token) {
    const auto at = std::lower_bound(
        mentions.begin(), mentions.end(), token, [](const Mention* mention, std::size_t t) {
            return mention->first < t;
        });
    return at == mentions.end() || (*at)->first != token ? nullptr : *at;
}

bool adds_also(const TollSentence& here, std::size_t token) {
    return one_of(here.reading.word(token), {"mais", "but"}) &&
           one_of(here.reading.word(token + 1), {"aussi", "egalement", "also"});
}

bool boundary(const TollSentence& here, std::size_t from, std::size_t to) {
    static const WordSet ends("; : mais but tandis while whereas contradicting contredisant");
    for (std::size_t i = from; i < to; ++i) {
        if (ends.contains(here.reading.word(i)) && !adds_also(here, i)) return true;
    }
    return false;
}

const StatusWord& word_of(const TollSentence& here, const Mention& status) {
    return here.lexicon.status(status.index);
}

namespace {

/// A count of people of whom it is told what befell them, and no count told before or otherwise.
bool counts_news(const TollSentence& here, const PeoplePhrase& phrase) {
    if (!phrase.counted || phrase.status == nullptr || is_no_news(here, phrase)) return false;
    // "family members of three victims"
    if (phrase.own != nullptr && befell_nobody(here, *phrase.own)) return false;
    const bool bare_part = phrase.part && phrase.list == 0 && phrase.party == nullptr;
    return !bare_part && !is_alternative(here, phrase);
}

/// Of a sentence that says of nobody what became of him.
std::vector<Toll> tolls_without_status(TollSentence& here, std::size_t sentence) {
    auto tolls = tolls_among(here, sentence);
    if (tolls.empty()) tolls = named_parts(here, sentence);
    if (tolls.empty()) tolls = answers_given(here, sentence);
    return tolls.empty() ? figures_given(here, sentence) : tolls;
}

}  // namespace

std::vector<Toll> read_tolls(const Reading& reading, std::size_t sentence, const Lexicon& lexicon) {
    const text::Sentence& span = reading.sentences[sentence];
    if (asks_how_many(reading, span) || asks(reading, span)) return {};
    TollSentence here = toll_sentence(reading, span, lexicon);
    if (here.statuses.empty()) return tolls_without_status(here, sentence);
    pass_over_those_cited(here);
    here.phrases = people_phrases(here);
    pass_over_speaking_asides(here);
    count_those_put_at(here);
    raise_to_higher(here);
    here.predicates = predicates(here);
    name_those(here);
    share_out(here);
    tell_parts(here);
    tell_shares_of_dead(here);
    split_victims(here);
    tell_of_them(here, sentence);
    std::vector<Toll> tolls;
    for (const PeoplePhrase& phrase : here.phrases) {
        if (!counts_news(here, phrase) || grades_some(here, phrase)) continue;
        Toll toll = toll_of(here, phrase);
        toll.part &= !is_news(here, phrase);
        if (says_something(toll) && is_plausible(toll)) tolls.push_back(std::move(toll));
    }
    drop_apposed(reading, tolls);
    drop_counted_in_total(reading, span, tolls);
    side_with_whole(reading, tolls);
    share_sides(reading, tolls);
    keep_officers_with_their_men(reading, tolls);
    side_with_list(tolls);
    side_with_owner(reading, lexicon, tolls);
    add_up(reading, tolls);
    add_without_victims(here, tolls);
    return tolls;
}

}  // namespace vigie::extractors
