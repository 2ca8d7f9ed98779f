#include "extractors/places/told_there.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « À (Bamako), où l'on jure que », « À (Gao), on assure que »: where those are who say it; « À
/// Ber, on compte sept morts » tells where they died.
bool is_where_one_speaks(const Reading& reading, const LeadingWords& lead) {
    static const WordSet verbs(
        "jure assure affirme soutient dit dement nie reconnait admet prefere explique confie "
        "souffle murmure maintient martele estime precise retorque repond");
    static const WordSet links(", ou l' ne n' le se en y");
    constexpr std::uint32_t longest = 4;  // "Gao, où l'on"
    if (lead.phrase == lead.start || reading.word(lead.phrase - 1) != "a") return false;
    const bool opens =
        lead.phrase - 1 == lead.start || one_of(reading.word(lead.phrase - 2), {",", ";", ":"});
    if (!opens) return false;
    std::uint32_t at = lead.name + 1;
    while (at < lead.name + longest && !one_of(reading.word(at), {",", "ou", "on"}))
        ++at;
    bool relative = false;
    for (; links.contains(reading.word(at)); ++at)
        relative |= reading.word(at) == "ou";
    if (reading.word(at) != "on") return false;
    for (++at; links.contains(reading.word(at)); ++at) {
    }
    const auto said = mentions_in(reading, Kind::speech, at, at + 2);
    return verbs.contains(reading.word(at)) ||
           (relative && !said.empty() && said.front()->first == at);
}

/// « La nouvelle est tombée ce mercredi à (Abidjan) », « L'annonce en a été faite à (Bamako) »
bool is_where_news_came(const Reading& reading, const LeadingWords& lead) {
    static const WordSet came("tombee tombe parvenue faite donnee confirmee");
    static const WordSet news("nouvelle annonce information bilan");
    constexpr std::uint32_t reach = 8;
    bool fell = false;
    for (std::uint32_t i = lead.phrase; i > lead.start && lead.phrase - i < reach; --i) {
        const text::Word word = reading.word(i - 1);
        if (one_of(word, {",", ";", ":", "que", "qu'"})) return false;
        fell |= came.contains(word);
        if (fell && news.contains(word)) return true;
    }
    return false;
}

/// « a-t-on appris jeudi à (Gao) »
bool is_where_one_learned(const Reading& reading, const LeadingWords& lead) {
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t i = lead.phrase; i > lead.start + 1 && lead.phrase - i < reach; --i) {
        const text::Word word = reading.word(i - 1);
        if (one_of(word, {",", ";", ":", "que", "qu'"})) return false;
        if (word == "on" && reading.original(i - 2, i).ends_with("-on")) return true;
    }
    return false;
}

/// Before the time, the speaker or the name that ends at the token; the token itself when none
/// does.
std::uint32_t before_time_or_speaker(const Reading& reading, std::uint32_t end) {
    constexpr std::uint32_t longest = 8;
    const auto time = std::find_if(reading.times.begin(),
                                   reading.times.end(),
                                   [&](const TimeMention& one) { return one.last == end; });
    if (time != reading.times.end()) return static_cast<std::uint32_t>(time->first);
    for (const Kind kind : {Kind::source, Kind::actor}) {
        // "said (soldiers) in Boni had fled": English seldom inverts
        if (kind == Kind::actor && reading.language == Language::english) continue;
        const auto found = mentions_in(reading, kind, end - std::min(end, longest), end);
        if (!found.empty() && found.back()->last == end) return found.back()->first;
    }
    return reading.token(end - 1).capital ? end - 1 : end;
}

/// "a press (conference)", "his (speech)", « un sommet »: what is held to speak, from the noun on
/// back.
bool names_talk(const Reading& reading, std::uint32_t noun) {
    static const WordSet talks(
        "discours allocution sommet briefing interview speech summit speaking addressing");
    // "opened fire (during) the governor's speech in Gao": that was there
    static const WordSet while_held("during after pendant durant apres lors");
    static const WordSet judging(
        "denounced condemned deplored said told announced condamne denonce deplore annonce declare");
    constexpr std::uint32_t reach = 4;
    if (noun == 0) return false;
    const auto first = reading.sentences[reading.sentence_of(noun)].first;
    if (has_word(reading, noun - std::min(reach, noun), noun, while_held) &&
        !has_word(reading, first, noun, judging))
        return false;
    const text::Word word = reading.word(noun);
    const text::Word before = reading.word(noun - 1);
    if (word == "presse")
        return noun > 1 && one_of(reading.word(noun - 2), {"conference", "point"});
    if (word == "conference") return one_of(before, {"press", "news"});
    if (one_of(word, {"exprimant", "adressant"})) return one_of(before, {"s'"});
    return talks.contains(word);
}

/// « a (annoncé) », "(said)": a verb with who speaks as its subject; not « a été (annoncée) », nor
/// the noun "(reports)".
bool says(const Reading& reading, std::uint32_t verb) {
    static const WordSet verbs(
        "annonce indique declare affirme assure confie precise explique raconte dit temoigne estime "
        "confirme dementi rapporte insiste martele said told announced declared stated confirmed "
        "denied explained added");
    static const WordSet passive("ete was were been is are be as");
    return verb > 0 && verbs.contains(reading.word(verb)) &&
           !passive.contains(reading.word(verb - 1));
}

/// « a (condamné) », "(Speaking)", « lors d'un point de (presse) »: only words are to follow.
bool judges(const Reading& reading, std::uint32_t word) {
    static const WordSet verbs(
        "condamne denonce deplore salue reagi condemned denounced deplored reacted");
    return names_talk(reading, word) || verbs.contains(reading.word(word));
}

/// Does a word for which `speaks` holds lead to the town, with nothing but the day and who speaks
/// between: « a annoncé lundi l'armée à (Bamako) », "the army said on Monday in (Gao)"?
template <class Speaks>
bool is_led_to_by(const Reading& reading, const LeadingWords& lead, Speaks speaks) {
    static const WordSet small(
        "le la les l' un une de d' du des lors au cours pendant devant a an the his its of during at "
        "to on by before reporters journalists journalistes presse media medias tenu tenue organise "
        "organisee prevu prevue held being be due scheduled porte-parole spokesman spokesperson");
    constexpr std::uint32_t reach = 16;
    if (lead.phrase < lead.start + 2 || !one_of(reading.word(lead.phrase - 1), {"a", "in", "at"}))
        return false;
    std::uint32_t at = lead.phrase - 1;
    while (at > lead.start && lead.phrase - at < reach) {
        if (speaks(reading, at - 1)) return true;
        const std::uint32_t before = before_time_or_speaker(reading, at);
        if (before == at && !small.contains(reading.word(at - 1))) return false;
        at = before == at ? at - 1 : std::max(before, lead.start);
    }
    return false;
}

}  // namespace

bool is_said_there(const Reading& reading, const LeadingWords& lead) {
    return is_led_to_by(reading, lead, says);
}

bool is_told_there(const Reading& reading, const LeadingWords& lead) {
    if (is_led_to_by(reading, lead, judges)) return true;
    return reading.language == Language::french &&
           (is_where_one_speaks(reading, lead) || is_where_news_came(reading, lead) ||
            is_where_one_learned(reading, lead));
}

}  // namespace vigie::extractors
