#include "extractors/tolls/overtaken.h"

#include <algorithm>

#include "extractors/reading/window.h"
#include "extractors/words/before_this.h"
#include "extractors/words/former_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool names_toll(text::Word word) {
    static const WordSet words(
        "bilan decompte chiffre rapport communique toll count figure tally report estimate assessment "
        "statement");
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
        "faisait faisaient faisant evoquait evoquaient parlait parlaient comptait comptaient avait avaient indiquait annoncait donnait etait "
        "mentionnait mentionnaient chiffrait had was put stood spoke mentioned gave");
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

/// Does a sentence before that of the token tell what befell people: a count to be overtaken by?
bool follows_harm(const Reading& reading, std::uint32_t token) {
    const std::uint32_t first = reading.sentences[reading.sentence_of(token)].first;
    return !mentions_in(reading, Kind::status, 0, first).empty();
}

/// « faisait état de », « n'évoquait que », "spoke of", close behind the token: said, and left
/// since.
bool lasted(const Reading& reading, std::uint32_t token) {
    static const WordSet verbs(
        "faisait faisaient faisant evoquait evoquaient parlait parlaient comptait comptaient indiquait donnait "
        "mentionnait mentionnaient chiffrait spoke mentioned gave put");
    constexpr std::uint32_t reach =
        12;  // « communiqué, diffusé à la mi-journée, ne (mentionnait) »
    return has_word(reading, token, within_sentence(reading, token, token + reach), verbs);
}

/// "(un) précédent bilan", "par rapport au bilan initial", "from the first count".
bool names_former_toll(const Reading& reading, std::uint32_t at, bool told_before) {
    static const WordSet former("precedent precedente previous earlier anterieur");
    static const WordSet first("premier premiere initial initiale first");
    const bool leads = first.contains(reading.word(at));
    if (!leads && !former.contains(reading.word(at))) return false;
    // "dans un premier communiqué" opens what is told, it does not take it back; what it said in a
    // lasting past, « faisait état de », has been overtaken
    const bool statement = one_of(reading.word(at + 1), {"communique", "statement"});
    // "selon un précédent communiqué" says where it was told
    if (statement && !(told_before && follows_harm(reading, at))) return false;
    const bool opens = statement && at > 0 && one_of(reading.word(at - 1), {"un", "a", "an"}) &&
                       !lasted(reading, at);
    const bool initial = leads && !opens;
    const bool against = at > 1 && one_of(reading.word(at - 2), {"au", "from"});
    if (!former.contains(reading.word(at)) && !(initial && (against || told_before))) return false;
    return one_of(reading.word(at + 1), {"one", "faisait", "source", "sources"}) ||
           names_toll(reading.word(at + 1)) ||
           names_toll(reading.word(at + 2)) ||  // "the initial death toll was"
           (at > 0 && names_toll(reading.word(at - 1)));
}

/// What the words between a count and a token before it say of an older count; they are read from
/// the count back.
struct OlderCount {
    bool told = false;    ///< "faisait état": a count that no longer holds
    bool sooner = false;  ///< "un bilan publié plus tôt"
    bool until_now = false;
    bool day_before = false;

    void note(const Reading& reading, std::uint32_t at) {
        told |= is_outdated(reading.word(at));
        sooner |= is_sooner(reading, at);
        until_now |= is_until_now(reading, at) ||
                     (sooner && one_of(reading.word(at), {"qui", "which", "who"}));
        day_before |= one_of(reading.word(at), {"veille", "avant-veille"});
    }

    /// « qui évoquait jusque-là 25 morts »; "had earlier killed 25" is another deed, "local
    /// authorities initially put it at 19" another's count.
    [[nodiscard]] bool is_told_until_now(const Reading& reading,
                                         std::uint32_t at,
                                         std::uint32_t count) const {
        return told && until_now && !mentions_in(reading, Kind::speech, at, count).empty();
    }

    /// "(un bilan) publié plus tôt", "qui (parlaient) la veille de 27 tués"
    [[nodiscard]] bool is_dated_back_by(text::Word word) const {
        static const WordSet spoke("parlait parlaient evoquait evoquaient comptait comptaient");
        return (told && sooner && names_toll(word)) || (day_before && spoke.contains(word));
    }
};

/// "contre huit auparavant", "un précédent bilan de huit morts".
bool is_former(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 20;
    const Reading& reading = here.reading;
    OlderCount older;
    for (std::uint32_t back = 1; back <= reach && back <= phrase.first; ++back) {
        const std::uint32_t at = phrase.first - back;
        if (at < here.sentence.first || boundary(here, at, at + 1)) return false;
        older.note(reading, at);
        if (older.is_told_until_now(reading, at, phrase.first) ||
            older.is_dated_back_by(reading.word(at)) || names_former_toll(reading, at, older.told))
            return true;
    }
    return false;
}

/// "First reports had said", « De premières informations faisaient état de »
bool opens_with_first_reports(const TollSentence& here) {
    static const WordSet first("first initial early premiers premieres");
    static const WordSet reports(
        "reports estimates figures accounts informations bilans estimations rapports chiffres");
    static const WordSet former("had spoke avaient");
    std::uint32_t at = here.sentence.first;
    if (one_of(here.reading.word(at), {"de", "the", "les"})) ++at;
    return first.contains(here.reading.word(at)) && reports.contains(here.reading.word(at + 1)) &&
           former.contains(here.reading.word(at + 2));
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
    bool outdated = opens_with_first_reports(here);
    if (!(former || outdated) || boundary(here, first, phrase.first)) return false;
    for (std::uint32_t at = first; at < phrase.first; ++at)
        outdated |= is_outdated(reading.word(at));
    return outdated;
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

/// « dans un (premier temps) », with a comma behind it or none, before the token `end`.
bool ends_first_time(const Reading& reading, std::uint32_t end) {
    const std::uint32_t time = end - (reading.word(end - 1) == "," ? 2 : 1);
    return reading.word(time) == "temps" && reading.word(time - 1) == "premier";
}

/// "(initially) reported", « d'(abord) fait état », « hier, nous (avons) compté »
bool leads_first_count(const TollSentence& here, std::uint32_t token) {
    static const WordSet told(
        "fait evoque annonce parle donne indique estime reported said put announced spoke spoken");
    static const WordSet counted("counted had avons avions compte comptions denombre");
    const text::Word word = here.reading.word(token);
    const bool first = one_of(word, {"initialement", "initially", "first", "abord"});
    return (first && told.contains(here.reading.word(token + 1))) ||
           (counted.contains(word) && opens_yesterday(here));
}

/// "La police a d'abord fait état de huit tués, mais le nouveau bilan est de", "officials initially
/// reported ten dead but".
bool is_first_told(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t at = phrase.first; at > here.sentence.first && phrase.first - at < reach;
         --at) {
        // « a, dans un premier temps, donné un bilan de 50 morts avant de »
        if (ends_first_time(here.reading, at)) return goes_on_to_later(here, phrase.last);
        if (boundary(here, at - 1, at) || here.reading.word(at - 1) == ",") return false;
        if (leads_first_count(here, at - 1)) return goes_on_to_later(here, phrase.last);
    }
    return false;
}

}  // namespace

bool is_overtaken(const TollSentence& here, const PeoplePhrase& phrase) {
    return is_compared(here.reading, phrase) || leads_earlier(here) ||
           was_counted_then(here.reading, here.sentence.first, phrase.first) ||
           is_told_as_before(here.reading, here.sentence.first, phrase.first) ||
           is_former(here, phrase) || opens_former(here, phrase) || is_first_told(here, phrase);
}

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

}  // namespace vigie::extractors
