#include "extractors/tolls/tolls.h"

#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/before_this.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

bool names_toll(string_view word) {
    static const WordSet words("bilan decompte chiffre toll count figure tally");
    return words.contains(word);
}

/// "up from nine", "contre huit auparavant".
bool is_compared(const Reading& reading, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 7;
    if (phrase.first >= 2 && reading.word(phrase.first - 1) == "from" &&
        one_of(reading.word(phrase.first - 2), {"up", "down"})) {
        return true;
    }
    const bool against = phrase.first > 0 && reading.word(phrase.first - 1) == "contre";
    for (std::uint32_t i = phrase.last; against && i < phrase.last + reach; ++i) {
        if (one_of(reading.word(i), {"auparavant", "initialement", "precedent", "jusqu'alors"}))
            return true;
    }
    return false;
}

/// "un premier bilan faisait état", "the first count had put".
bool is_outdated(string_view word) {
    static const WordSet verbs(
        "faisait faisaient evoquait evoquaient parlait parlaient comptait comptaient avait avaient indiquait annoncait donnait etait "
        "mentionnait chiffrait had was put stood");
    return verbs.contains(word);
}

/// "plus tôt", "initialement", "in the morning": when a count was given that no longer holds.
bool is_sooner(const Reading& reading, std::uint32_t at) {
    const bool early = reading.word(at) == "tot" && at > 0 && reading.word(at - 1) == "plus";
    return early ||
           one_of(reading.word(at), {"auparavant", "initialement", "earlier", "initially"});
}

/// "Earlier security sources said that at least four ...", "the police earlier reported a toll of
/// ten": what was said before the rest was known.
bool leads_earlier(const TollSentence& here) {
    const Reading& reading = here.reading;
    constexpr std::uint32_t reach = 6;
    if (reading.language == Language::french) return false;
    const std::uint32_t first = here.sentence.first;
    const auto speeches = mentions_in(reading, Kind::speech, first, here.sentence.last);
    if (speeches.empty()) return false;
    if (reading.word(first) == "earlier")
        return reading.word(first + 1) != "," && speeches.front()->first <= first + 1 + reach &&
               !mentions_in(reading, Kind::source, first + 1, first + 1 + reach).empty();
    const std::uint32_t verb = speeches.front()->first;
    return verb > first && reading.word(verb - 1) == "earlier";
}

/// "They have often struck there, and a 2016 attack killed seven": a deed of the year before it.
bool of_dated_deed(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t at = phrase.first; at > here.sentence.first && phrase.first - at < reach;
         --at) {
        const std::string_view year = here.reading.word(at - 1);
        const bool dated = year.size() == 4 && (year.starts_with("20") || year.starts_with("19")) &&
                           at > here.sentence.first + 1 &&
                           one_of(here.reading.word(at - 2), {"a", "the", "l'", "une", "un"});
        if (dated && !mentions_in(here.reading, Kind::trigger, at, at + 2).empty()) return true;
    }
    return false;
}

/// "(un) précédent bilan", "par rapport au bilan initial", "from the first count".
bool names_former_toll(const Reading& reading, std::uint32_t at, bool told_before) {
    static const WordSet former("precedent precedente previous earlier anterieur");
    static const WordSet first("premier premiere initial initiale first");
    const bool initial = first.contains(reading.word(at));
    const bool against = at > 1 && one_of(reading.word(at - 2), {"au", "from"});
    if (!former.contains(reading.word(at)) && !(initial && (against || told_before))) return false;
    return one_of(reading.word(at + 1), {"one", "faisait", "source", "sources"}) ||
           names_toll(reading.word(at + 1)) ||
           names_toll(reading.word(at + 2)) ||  // "the initial death toll was"
           (at > 0 && names_toll(reading.word(at - 1)));
}

/// "contre huit auparavant", "un précédent bilan de huit morts".
bool is_former(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 12;
    static const WordSet spoke("parlait parlaient evoquait evoquaient comptait comptaient");
    const Reading& reading = here.reading;
    bool told_before = false;  // "faisait état": a count that no longer holds
    bool sooner = false;       // "un bilan publié plus tôt"
    bool day_before = false;
    for (std::uint32_t back = 1; back <= reach && back <= phrase.first; ++back) {
        const std::uint32_t at = phrase.first - back;
        if (at < here.sentence.first || boundary(here, at, at + 1)) return false;
        told_before |= is_outdated(reading.word(at));
        sooner |= is_sooner(reading, at);
        if (told_before && sooner && names_toll(reading.word(at))) return true;
        // "qui parlaient la veille de 27 tués"
        day_before |= one_of(reading.word(at), {"veille", "avant-veille"});
        if (day_before && spoke.contains(reading.word(at))) return true;
        if (names_former_toll(reading, at, told_before)) return true;
    }
    return false;
}

/// A count that no longer holds, or of a deed told only as what came before.
bool is_overtaken(const TollSentence& here, const PeoplePhrase& phrase) {
    return is_compared(here.reading, phrase) || leads_earlier(here) ||
           is_told_as_before(here.reading, here.sentence.first, phrase.first) ||
           of_dated_deed(here, phrase) || is_former(here, phrase);
}

/// "lost hundreds of men in recent years", "plus de mille morts ces dernières années": no news.
bool counts_years(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 18;
    static const WordSet spans("years annees decade decennie");
    static const WordSet recent("recent past last dernieres derniere");
    static const WordSet months(
        "start beginning january february march april may june july august september october "
        "november december");
    // "five were killed in a force that has lost hundreds": the years are the hundreds'
    const auto told_at = [&](std::uint32_t at) {
        return std::any_of(
            here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
                return other.counted && other.status != nullptr && other.first == at;
            });
    };
    const std::uint32_t end = std::min(phrase.last + reach, here.sentence.last);
    for (std::uint32_t at = phrase.last; at < end; ++at) {
        if (boundary(here, at, at + 1) || told_at(at)) return false;
        if (spans.contains(here.reading.word(at)) && recent.contains(here.reading.word(at - 1)))
            return true;
        // "since the start of May", "since January"; not "held since January"
        static const WordSet held("held detained captive hostage missing captivity prisoner");
        const std::uint32_t then = at + (here.reading.word(at + 1) == "the" ? 2 : 1);
        if (here.reading.word(at) == "since" && !held.contains(here.reading.word(at - 1)) &&
            months.contains(here.reading.word(then)))
            return true;
    }
    return false;
}

/// "33 missing soldiers had been found alive", "dix disparus ont été retrouvés sains et saufs"
bool turned_up(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 8;
    if (word_of(here, *phrase.status).status != Status::missing) return false;
    static const WordSet alive("alive vivant vivants vivante vivantes sain sains saufs unharmed");
    const std::uint32_t end = std::min(phrase.last + reach, here.sentence.last);
    for (std::uint32_t at = phrase.last; at < end; ++at) {
        if (alive.contains(here.reading.word(at))) return true;
    }
    return false;
}

/// "sans que l'on sache si ces frappes ont fait des victimes": nobody knows.
bool is_unknown(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 14;
    static const WordSet asked("sache sait savoir ignore ignorait ignorer know known unclear");
    if (phrase.count != nullptr) return false;
    const std::uint32_t far = std::min(reach, phrase.first - here.sentence.first);
    for (std::uint32_t back = 1; back < far; ++back) {
        const std::uint32_t at = phrase.first - back;
        if (one_of(here.reading.word(at), {"si", "whether", "if"}))
            return asked.contains(here.reading.word(at - 1));
    }
    return false;
}

/// "neuf paysans avaient déjà été enlevés": told of before this event.
bool had_befallen(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 4;
    bool before = false;
    bool had = false;
    const std::uint32_t at = phrase.status->first;
    for (std::uint32_t back = 1; back <= std::min(reach, at - here.sentence.first); ++back) {
        before |= one_of(here.reading.word(at - back), {"deja", "already"});
        had |= one_of(here.reading.word(at - back), {"avait", "avaient", "had"});
    }
    return before && had;
}

/// "Deux jours après la libération de quatre otages, ...": no news of this sentence.
bool frees_before(const TollSentence& here, const PeoplePhrase& phrase) {
    const StatusWord& word = word_of(here, *phrase.status);
    const std::uint32_t at = phrase.status->first;
    return word.status == Status::freed && word.nominal &&
           (is_counted_from(here.reading.tokens, at) || is_only_sought(here.reading.tokens, at));
}

/// "revoyant à la hausse un premier décompte de neuf morts": what was revised is no news.
bool is_revised(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 6;
    const Reading& reading = here.reading;
    if (phrase.first < here.sentence.first + 3) return false;
    if (!one_of(reading.word(phrase.first - 1), {"de", "d'", "of"})) return false;
    if (!names_toll(reading.word(phrase.first - 2))) return false;
    const std::uint32_t from =
        std::max(here.sentence.first, phrase.first - std::min(phrase.first, reach));
    for (std::uint32_t i = from; i < phrase.first; ++i) {
        if (one_of(reading.word(i),
                   {"hausse", "baisse", "raising", "revising", "updating", "correcting"}))
            return true;
    }
    return false;
}

/// "Two of those on board died": a part of people whom the sentence counts nowhere else so.
bool is_news(const TollSentence& here, const PeoplePhrase& phrase) {
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
    return phrase.own != nullptr && one_of(here.reading.word(phrase.last), {"or", "ou"}) &&
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

/// "three people, a village chief and two teachers": the rest of the list is the first told again.
void drop_apposed(std::vector<Toll>& tolls) {
    for (std::size_t i = 0; i + 2 < tolls.size(); ++i) {
        std::size_t end = i + 1;
        int sum = 0;
        while (end < tolls.size() && tolls[end].list == tolls[i].list && tolls[i].list != 0)
            sum += tolls[end++].min.value_or(0);
        if (end - i < 3 || !exact(tolls[i]) || sum != *tolls[i].min) continue;
        for (std::size_t part = i + 1; part < end; ++part)
            tolls[part].part = true;
    }
}

/// "two soldiers, including a woman": of the same side.
void side_with_whole(const Reading& reading, std::vector<Toll>& tolls) {
    static const WordSet sexes("woman women femme femmes man men homme hommes");
    constexpr std::uint32_t reach = 3;  // "une jeune femme"
    for (std::size_t i = 1; i < tolls.size(); ++i) {
        const Toll& whole = tolls[i - 1];
        if (!tolls[i].part || whole.part || whole.status != tolls[i].status) continue;
        for (std::uint32_t at = tolls[i].count; at < tolls[i].count + reach; ++at) {
            if (!sexes.contains(reading.word(at))) continue;
            tolls[i].side = whole.side;
            tolls[i].party = whole.party;
        }
    }
}

/// "a police officer and two gendarmes": three of one side.
void add_up(std::vector<Toll>& tolls) {
    for (std::size_t i = 1; i < tolls.size();) {
        Toll& before = tolls[i - 1];
        const Toll& toll = tolls[i];
        if (!same_people(before, toll) || !exact(before) || !exact(toll)) {
            ++i;
            continue;
        }
        if (before.party == nullptr) {
            before.side = toll.side;
            before.party = toll.party;
        }
        before.min = before.max = *before.min + *toll.min;
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

const Mention* starting_at(Mentions mentions, std::size_t token) {
    const auto at = std::lower_bound(
        mentions.begin(), mentions.end(), token, [](const Mention* mention, std::size_t t) {
            return mention->first < t;
        });
    return at == mentions.end() || (*at)->first != token ? nullptr : *at;
}

bool boundary(const TollSentence& here, std::size_t from, std::size_t to) {
    static const WordSet ends("; : mais but tandis while whereas");
    for (std::size_t i = from; i < to; ++i) {
        if (ends.contains(here.reading.word(i))) return true;
    }
    return false;
}

const StatusWord& word_of(const TollSentence& here, const Mention& status) {
    return here.lexicon.status(status.index);
}

std::vector<Toll> read_tolls(const Reading& reading, std::size_t sentence, const Lexicon& lexicon) {
    const text::Sentence& span = reading.sentences[sentence];
    TollSentence here{reading,
                      span,
                      lexicon,
                      mentions_in(reading, Kind::status, span.first, span.last),
                      mentions_in(reading, Kind::actor, span.first, span.last),
                      mentions_in(reading, Kind::people, span.first, span.last),
                      {},
                      {}};
    if (here.statuses.empty()) return {};
    here.phrases = people_phrases(here);
    here.predicates = predicates(here);
    share_out(here);
    tell_parts(here);
    std::vector<Toll> tolls;
    for (const PeoplePhrase& phrase : here.phrases) {
        const bool told = phrase.counted && phrase.status != nullptr &&
                          !is_overtaken(here, phrase) && !is_revised(here, phrase) &&
                          !counts_years(here, phrase);
        const bool bare_part = phrase.part && phrase.list == 0 && phrase.party == nullptr;
        if (!told || bare_part || turned_up(here, phrase) || is_alternative(here, phrase)) continue;
        if (frees_before(here, phrase) || had_befallen(here, phrase)) continue;
        if (is_unknown(here, phrase)) continue;
        Toll toll = toll_of(here, phrase);
        toll.part &= !is_news(here, phrase);
        if (says_something(toll) && is_plausible(toll)) tolls.push_back(std::move(toll));
    }
    drop_apposed(tolls);
    side_with_whole(reading, tolls);
    share_sides(tolls);
    add_up(tolls);
    add_without_victims(here, tolls);
    return tolls;
}

}  // namespace vigie::extractors
