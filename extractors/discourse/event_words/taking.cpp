#include "extractors/discourse/event_words/taking.h"

#include <algorithm>

#include "extractors/places/behind_day.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Behind the times and commas that begin at the token: "took (, on Sunday,) Koro".
std::uint32_t behind_times(const Reading& reading, std::uint32_t at) {
    for (;;) {
        const auto time = std::find_if(reading.times.begin(),
                                       reading.times.end(),
                                       [&](const TimeMention& told) { return told.first == at; });
        if (time != reading.times.end() && time->last > at) {
            at = static_cast<std::uint32_t>(time->last);
        } else if (reading.word(at) == ",") {
            ++at;
        } else {
            return at;
        }
    }
}

/// Behind the capitalised words that begin at the token, up to a day's name.
std::uint32_t behind_name(const Reading& reading, std::uint32_t at) {
    const auto is_day = [&](std::uint32_t token) {
        return std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
            return time.first == token;
        });
    };
    while (at < reading.tokens.size() && reading.token(at).capital && !is_day(at))
        ++at;
    return at;
}

/// « pris Koro (pour cible) », « (en otage) », « (à revers) », « (comme base) ».
Taking by_french_phrase(const Reading& reading, std::uint32_t at) {
    static const WordSet held("otage otages tenaille tenailles etau compte charge main exemple");
    static const WordSet used("base otage otages modele exemple");
    static const WordSet turned("revers partie temoin parti");
    const text::Word link = reading.word(at);
    const text::Word noun = reading.word(at + 1);
    if (link == "pour" && noun.starts_with("cible")) return Taking::struck;
    if (link == "d'" && noun == "assaut") return Taking::struck;
    const bool other = link == "comme" || (link == "pour" && used.contains(noun)) ||
                       (link == "en" && held.contains(noun)) ||
                       (link == "a" && turned.contains(noun));
    return other ? Taking::other : Taking::ground;
}

/// "took Koro (on)"; "took Ber (residents)", "took Sofara ('s)", "took Koro (as a base)" take no
/// ground.
Taking by_english_word(const Reading& reading, std::uint32_t at) {
    static const WordSet ends(
        ". , ; : ( ) - and or but then on from in at after before during while when where which "
        "who by without with back again over last this that early late earlier today following "
        "since until between amid under near the for despite within as town village city camp "
        "base district area airport");
    const text::Word word = reading.word(at);
    const text::Word next = reading.word(at + 1);
    if (word == "as" && (next == "a" || next == "an" || next == "its")) return Taking::other;
    if (at >= reading.tokens.size() || ends.contains(word)) return Taking::ground;
    return behind_times(reading, at) > at ? Taking::ground : Taking::other;
}

/// « ont tenté de prendre le contrôle de Djibo », "tried to seize the town": an attack on it.
bool was_only_tried(const Reading& reading, const Chunk& verb) {
    static const WordSet tries(
        "cherche cherchent cherchaient cherchait tried trying try attempted attempting attempt "
        "sought tente tentent tentaient tentait tentant tenter tentative tentatives essaye "
        "essayent essayaient essayait essayant");
    static const WordSet links(
        "to de d' s' se l' le la les avaient ont nouveau unsuccessfully again vain en in vainement "
        "depuis lundi mardi mercredi jeudi vendredi samedi dimanche hier on at first light dawn and et");
    if (verb.verb.tense != Tense::infinitive) return false;
    std::uint32_t at = verb.first;
    while (at > 0) {
        if (tries.contains(reading.word(at - 1))) return true;
        const std::uint32_t before = before_days(reading, at, 0);  // "tried (on Sunday) to"
        if (before == at && !links.contains(reading.word(at - 1))) return false;
        at = before < at ? before : at - 1;
    }
    return false;
}

}  // namespace

Taking what_is_taken(const Reading& reading, const Chunk& verb) {
    static const WordSet bare("pris prise prend prennent prit prirent took takes take taken");
    const Family family = verb.sense == nullptr ? Family::attack : verb.sense->family;
    const bool ground = family == Family::overtake;
    if ((ground || family == Family::regain) && was_only_tried(reading, verb))
        return Taking::struck;
    if (!ground || verb.verb.construction != Construction::active ||
        !bare.contains(reading.word(verb.last - 1)))
        return Taking::ground;
    const std::uint32_t name = behind_times(reading, verb.last);
    const std::uint32_t end = behind_name(reading, name);
    if (end == name) return Taking::ground;
    return reading.language == Language::french
               ? by_french_phrase(reading, behind_times(reading, end))
               : by_english_word(reading, end);
}

bool takes_prisoners(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet counts("a an one another several some un des plusieurs quelques");
    constexpr std::uint32_t reach = 4;
    const std::uint32_t end = within_sentence(reading, first, last + reach);
    for (std::uint32_t at = first + 1; at < end; ++at) {
        if (!one_of(reading.word(at), {"prisoner", "prisoners", "prisonnier", "prisonniers"}))
            continue;
        // not "took a trader (prisoner)"
        return counts.contains(reading.word(at - 1)) || is_number(reading.tokens, at - 1);
    }
    return false;
}

}  // namespace vigie::extractors
