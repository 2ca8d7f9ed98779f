#include "extractors/reading/named_in_passing.h"

#include "extractors/lexicon/lexicon.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_behind_prefix(const Reading& reading, std::uint32_t token) {
    return token > 0 && reading.token(token).joined &&
           one_of(reading.word(token - 1), {"pro", "anti"});
}

bool is_where_they_sit(const Reading& reading, std::uint32_t token) {
    return token > 0 && reading.word(token) == "paris" &&
           one_of(reading.word(token - 1), {"in", "a"});
}

bool describes_name(const Reading& reading, const Lexicon& lexicon, const Mention& people) {
    if (reading.language != Language::english) return false;
    const auto names_at = [&](std::uint32_t token) {
        for (const Mention* other : mentions_in(reading, Kind::actor, token, token + 1)) {
            const Party& party = lexicon.party(other->index);
            if (other->first == token && party.kind == PartyKind::name && !party.generic)
                return party.klass != PartyClass::civilians;
        }
        return false;
    };
    const bool led = reading.token(people.last).joined &&
                     one_of(reading.word(people.last), {"led", "dominated", "majority"});
    if (led) return names_at(people.last + 1);
    const bool former =
        one_of(reading.word(people.first), {"ex", "former", "formerly"}) ||
        (people.first > 0 && one_of(reading.word(people.first - 1), {"ex", "former", "formerly"}));
    return former && names_at(people.last);
}

namespace {

/// "passing (information to)", « (intelligence) avec »: what one does for a side.
bool tells_service(text::Word word) {
    static const WordSet services(
        "passing giving selling supplying feeding informing spying working helping aiding "
        "collaborating cooperating supporting sheltering harbouring harboring hosting colluding "
        "guiding tipping collaboration cooperation complicity collusion sympathising sympathizing "
        "espionage espionnage informants informers informant informer renseigner informer informateurs "
        "informateur indicateurs indicateur collaborer cooperer collaboration complicite "
        "complices complice connivence collusion intelligence ravitailler aider heberger nourrir "
        "soutenir travailler espionner fournir donner guider abriter");
    return services.contains(word);
}

/// Where the words of accusation end before the token: "accused (of)", "said to have"; `start` when
/// there are none close by.
std::uint32_t accusation_before(const Reading& reading, std::uint32_t start, std::uint32_t token) {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t at = token; at > start + 1 && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":", "by", "par", "who", "qui", "were", "was", "ont"}))
            return start;
        const text::Word next = reading.word(at);
        const bool accused = accused_words().contains(word) && one_of(next, {"of", "de", "d'"});
        const bool said = one_of(word, {"said", "believed", "alleged", "thought"}) && next == "to";
        if (accused || said) return at + 1;
    }
    return start;
}

}  // namespace

bool is_served_by_accused(const Reading& reading, std::uint32_t start, std::uint32_t party) {
    const std::uint32_t from = accusation_before(reading, start, party);
    if (from == start || from > party) return false;
    bool serves = false;
    for (std::uint32_t at = from; at < party; ++at)
        serves |= tells_service(reading.word(at));
    return serves && mentions_in(reading, Kind::trigger, from, party).empty();
}

}  // namespace vigie::extractors
