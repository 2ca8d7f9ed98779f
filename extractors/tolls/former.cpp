// Counts that are no news: of an earlier toll, of what is not known.
// What is told "up from nine" or "un premier bilan faisait état de" no longer holds.
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/before_this.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/sum_of_years.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool names_toll(text::Word word) {
    static const WordSet words(
        "bilan decompte chiffre rapport communique toll count figure tally report estimate assessment");
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
bool is_outdated(text::Word word) {
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

/// « jusque-là », "until now": when a count was given that the news takes back.
bool is_until_now(const Reading& reading, std::uint32_t at) {
    const text::Word word = reading.word(at);
    return one_of(word,
                  {"jusque", "jusqu'", "jusqu'ici", "jusqu'alors", "precedemment", "previously"}) ||
           (word == "temps" && at > 0 && reading.word(at - 1) == "premier") ||
           (one_of(word, {"until", "till"}) && one_of(reading.word(at + 1), {"now", "then"}));
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

/// "(un) précédent bilan", "par rapport au bilan initial", "from the first count".
bool names_former_toll(const Reading& reading, std::uint32_t at, bool told_before) {
    static const WordSet former("precedent precedente previous earlier anterieur");
    static const WordSet first("premier premiere initial initiale first");
    const bool leads = first.contains(reading.word(at));
    if (!leads && !former.contains(reading.word(at))) return false;
    // "dans un premier communiqué" opens what is told, it does not take it back
    const bool opens =
        at > 0 && reading.word(at - 1) == "un" && reading.word(at + 1) == "communique";
    const bool initial = leads && !opens;
    const bool against = at > 1 && one_of(reading.word(at - 2), {"au", "from"});
    if (!former.contains(reading.word(at)) && !(initial && (against || told_before))) return false;
    // "selon un précédent communiqué" says where it was told
    if (reading.word(at + 1) == "communique" && !told_before) return false;
    return one_of(reading.word(at + 1), {"one", "faisait", "source", "sources"}) ||
           names_toll(reading.word(at + 1)) ||
           names_toll(reading.word(at + 2)) ||  // "the initial death toll was"
           (at > 0 && names_toll(reading.word(at - 1)));
}

/// "contre huit auparavant", "un précédent bilan de huit morts".
bool is_former(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 20;
    static const WordSet spoke("parlait parlaient evoquait evoquaient comptait comptaient");
    const Reading& reading = here.reading;
    bool told_before = false;  // "faisait état": a count that no longer holds
    bool sooner = false;       // "un bilan publié plus tôt"
    bool until_now = false;
    bool day_before = false;
    for (std::uint32_t back = 1; back <= reach && back <= phrase.first; ++back) {
        const std::uint32_t at = phrase.first - back;
        if (at < here.sentence.first || boundary(here, at, at + 1)) return false;
        told_before |= is_outdated(reading.word(at));
        sooner |= is_sooner(reading, at);
        until_now |= is_until_now(reading, at) ||
                     (sooner && one_of(reading.word(at), {"qui", "which", "who"}));
        // « qui évoquait jusque-là 25 morts »; "had earlier killed 25" is another deed, "local
        // authorities initially put it at 19" another's count
        if (told_before && until_now &&
            !mentions_in(reading, Kind::speech, at, phrase.first).empty())
            return true;
        if (told_before && sooner && names_toll(reading.word(at))) return true;
        // "qui parlaient la veille de 27 tués"
        day_before |= one_of(reading.word(at), {"veille", "avant-veille"});
        if (day_before && spoke.contains(reading.word(at))) return true;
        if (names_former_toll(reading, at, told_before)) return true;
    }
    return false;
}

/// "Un précédent bilan de cette attaque, dans le village de Boni, faisait état de": what opens so
/// counts what no longer holds, up to "mais".
bool opens_former(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t lead = 3;
    const Reading& reading = here.reading;
    const std::uint32_t first = here.sentence.first;
    bool former = false;
    for (std::uint32_t at = first; !former && at < first + lead; ++at)
        former = names_former_toll(reading, at, /*told_before=*/true);
    if (!former || boundary(here, first, phrase.first)) return false;
    bool outdated = false;
    for (std::uint32_t at = first; at < phrase.first; ++at)
        outdated |= is_outdated(reading.word(at));
    return outdated;
}

/// A count that no longer holds, or of a deed told only as what came before.
bool is_overtaken(const TollSentence& here, const PeoplePhrase& phrase) {
    return is_compared(here.reading, phrase) || leads_earlier(here) ||
           is_told_as_before(here.reading, here.sentence.first, phrase.first) ||
           is_former(here, phrase) || opens_former(here, phrase);
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
    // "à Ber, où dix soldats ont déjà été tués"
    const std::uint32_t lead = phrase.first - 1;
    const bool where = phrase.first > here.sentence.first && here.reading.word(lead) == "ou" &&
                       here.reading.original(lead, phrase.first) != "ou";
    return before && (had || where) && !opens_on_same_day(here.reading, here.sentence);
}

/// "in exchange for the (release) of two", « négocie la (libération) »: not, or not yet, done.
bool is_bargained_for(const Reading& reading, std::uint32_t noun) {
    static const WordSet bargains(
        "negotiating seeking exchange return echange contrepartie negocie negocient");
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t back = 0; back <= std::min(reach, noun); ++back) {
        if (bargains.contains(reading.word(noun - back))) return true;
    }
    return false;
}

/// "Deux jours après la libération de quatre otages, ...": no news of this sentence.
bool frees_before(const TollSentence& here, const PeoplePhrase& phrase) {
    const StatusWord& word = word_of(here, *phrase.status);
    const std::uint32_t at = phrase.status->first;
    return word.status == Status::freed && word.nominal &&
           (is_counted_from(here.reading.tokens, at) || is_only_sought(here.reading.tokens, at) ||
            is_bargained_for(here.reading, at));
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

/// Does the sentence go on to what was said later?
bool goes_on_to_later(const TollSentence& here, std::uint32_t token) {
    static const WordSet later("mais but puis avant before then nouveau nouvelle revised revu");
    for (; token < here.sentence.last; ++token) {
        if (later.contains(here.reading.word(token))) return true;
    }
    return false;
}

/// « Hier, nous avons compté 19 morts », "Yesterday we counted 19 dead".
bool opens_yesterday(const TollSentence& here) {
    const std::uint32_t first = here.sentence.first;
    const bool mark = one_of(here.reading.word(first), {"«", "\""});
    return one_of(here.reading.word(first + (mark ? 1U : 0U)), {"yesterday", "hier"});
}

/// "La police a d'abord fait état de huit tués, mais le nouveau bilan est de", "officials initially
/// reported ten dead but".
bool is_first_told(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 9;
    static const WordSet told(
        "fait evoque annonce parle donne indique estime reported said put announced spoke spoken");
    static const WordSet counted("counted had avons avions compte comptions denombre");
    for (std::uint32_t at = phrase.first; at > here.sentence.first && phrase.first - at < reach;
         --at) {
        // « a, dans un premier temps, donné un bilan de 50 morts avant de »
        const std::uint32_t time = at - (here.reading.word(at - 1) == "," ? 2 : 1);
        if (here.reading.word(time) == "temps" && here.reading.word(time - 1) == "premier")
            return goes_on_to_later(here, phrase.last);
        if (boundary(here, at - 1, at) || here.reading.word(at - 1) == ",") return false;
        const text::Word word = here.reading.word(at - 1);
        const bool first =
            word == "initialement" || word == "initially" || word == "first" || word == "abord";
        if (first && told.contains(here.reading.word(at)))
            return goes_on_to_later(here, phrase.last);
        if (counted.contains(word) && opens_yesterday(here))
            return goes_on_to_later(here, phrase.last);
    }
    return false;
}

/// "One of the injured was taken to Niamey", « deux des blessés ont été évacués »: of those who
/// were counted, or never were.
bool is_of_wounded(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.own == nullptr || phrase.status != phrase.own || phrase.count == nullptr ||
        word_of(here, *phrase.own).status != Status::wounded)
        return false;
    const auto behind = static_cast<std::uint32_t>(phrase.count->last);
    const text::Word link = here.reading.word(behind);
    return link == "des" || (link == "of" && here.reading.word(behind + 1) == "the");
}

/// "A soldier died of his wounds, bringing to six the number killed in the ambush": he is one of
/// the six.
bool died_since(const TollSentence& here, const PeoplePhrase& phrase) {
    if (word_of(here, *phrase.status).status != Status::killed) return false;
    const auto total = raised_total(here.reading, here.sentence);
    return total && phrase.status->first < total->verb;
}

/// « sept morts supplémentaires, portant le nombre de tués à 86 »: the total has them.
bool adds_to_total(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet totals("portant porte portent bringing brings raising raises");
    const std::uint32_t behind = std::max(phrase.last, phrase.status->last);
    if (died_since(here, phrase)) return true;
    if (!one_of(here.reading.word(behind), {"supplementaires", "supplementaire", "additionnels"}))
        return false;
    for (std::uint32_t at = behind; at < here.sentence.last; ++at) {
        if (totals.contains(here.reading.word(at))) return true;
    }
    return false;
}

}  // namespace

bool is_no_news(const TollSentence& here, const PeoplePhrase& phrase) {
    const bool overtaken = is_overtaken(here, phrase) || is_first_told(here, phrase);
    return (overtaken && !revised_behind(here, phrase)) || adds_to_total(here, phrase) ||
           is_revised(here, phrase) || is_of_other_deeds(here, phrase) || turned_up(here, phrase) ||
           frees_before(here, phrase) || had_befallen(here, phrase) || is_unknown(here, phrase) ||
           is_of_wounded(here, phrase) ||
           is_sum_of_years(here.reading, here.sentence, phrase.status->first, phrase.status->last);
}

}  // namespace vigie::extractors
