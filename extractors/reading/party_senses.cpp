#include "extractors/reading/party_senses.h"

#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool speaks_of_national_guard(const Reading& reading) {
    for (std::uint32_t at = 0; at + 1 < reading.tokens.size(); ++at) {
        if (one_of(reading.word(at), {"national", "presidential", "republican"}) &&
            one_of(reading.word(at + 1), {"guard", "guards", "guardsmen"}))
            return true;
    }
    return false;
}

/// A mine's guards, where the text speaks of the national guard.
bool are_other_guards(const Reading& reading, std::size_t token, const Party& party) {
    if (reading.language != Language::english || !one_of(reading.word(token), {"guard", "guards"}))
        return false;
    return party.klass == PartyClass::civilians && speaks_of_national_guard(reading);
}

/// « (les deux) camps », « dans chaque camp »: those who fight each other, and no site; not « les
/// deux camps de Ber ».
bool are_two_sides(const Reading& reading, std::uint32_t token) {
    static const WordSet each("deux chaque both each");
    static const WordSet whose("de d' du des a militaires of at in");
    if (!one_of(reading.word(token), {"camp", "camps"}) || token < 2) return false;
    // « Des combats ont opposé dimanche les deux camps à Kidal », « entre les deux camps »
    static const WordSet fights("oppose opposent opposaient opposant entre between");
    constexpr std::uint32_t near = 5;
    if (each.contains(reading.word(token - 1)) &&
        has_word(reading, token - std::min(near, token), token, fights))
        return true;
    return each.contains(reading.word(token - 1)) && !whose.contains(reading.word(token + 1)) &&
           one_of(reading.word(token - 2), {"les", "des", "ces", "aux", "the", "dans", "in", "by"});
}

/// Does the text name Burkina Faso, or the volunteers by their name?
bool speaks_of_homeland_volunteers(const Reading& reading) {
    static const WordSet names(
        "vdp vdps burkina burkinabe burkinabes burkinabais ouagadougou homeland fatherland patrie");
    return has_word(reading, 0, static_cast<std::uint32_t>(reading.tokens.size()), names);
}

/// « des (volontaires) », "a group of (volunteers)": people; not « un départ volontaire », "aid
/// volunteers".
bool stand_as_people(const Reading& reading, std::uint32_t token) {
    static const WordSet leads(
        "le les des de un ces ses leurs deux trois quatre cinq six sept huit neuf dix onze douze "
        "treize quatorze quinze seize vingt trente quarante cinquante dizaine vingtaine plusieurs "
        "certains autres et");
    static const WordSet others(
        "aid relief charity cross crescent health medical red foreign student church corps ngo un "
        "humanitarian polio vaccination peace american french");
    if (token == 0 || !is_word(reading.tokens, token - 1)) return true;
    if (reading.language == Language::english) return !others.contains(reading.word(token - 1));
    return leads.contains(reading.word(token - 1)) || is_number(reading.tokens, token - 1);
}

/// "volunteers (for) the Red Cross", « volontaires (d')une ONG », "volunteers (who) were handing
/// out": whose they are stands behind.
bool belong_to_others(const Reading& reading, std::uint32_t behind) {
    static const WordSet links("of for with from du d' pour");
    static const WordSet bodies(
        "croix croissant red charity ngo ong association agency unicef help aide humanitaire "
        "humanitaires distributing distributed handing vaccination food medical sante church");
    constexpr std::uint32_t reach = 6;
    // "a volunteer (teacher)"
    static const WordSet goes_on(
        "was were is are has had and or who killed wounded injured died in on at near by with , . ;");
    if (reading.word(behind - 1) == "volunteer" && !goes_on.contains(reading.word(behind)))
        return true;
    return links.contains(reading.word(behind)) ||
           has_word(reading, behind, within_sentence(reading, behind - 1, behind + reach), bodies);
}

/// No militia's, for whom the word stands where the text speaks of Burkina Faso's.
bool are_other_volunteers(const Reading& reading, std::uint32_t token, const Party& party) {
    if (party.name != "VDP" || party.before.empty() ||
        !one_of(reading.word(token), {"volunteer", "volunteers", "volontaire", "volontaires"}))
        return false;
    return !speaks_of_homeland_volunteers(reading) || !stand_as_people(reading, token) ||
           belong_to_others(reading, token + 1);
}

/// "An (auxiliary) nurse", "health (auxiliaries)": no army's.
bool are_other_auxiliaries(const Reading& reading, std::uint32_t token) {
    static const WordSet trades(
        "nurse nurses midwife midwives teacher teachers bishop judge medical health nursing "
        "teaching school medicaux medical sante");
    return one_of(reading.word(token), {"auxiliary", "auxiliaries"}) &&
           (trades.contains(reading.word(token + 1)) ||
            (token > 0 && trades.contains(reading.word(token - 1))));
}

/// "Radio (France) Internationale", "(France) 24": the name of an outlet.
bool names_outlet(const Reading& reading, std::uint32_t token) {
    static const WordSet behind("24 info inter internationale televisions culture 2 3 5");
    if (reading.word(token) != "france") return false;
    return behind.contains(reading.word(token + 1)) ||
           (token > 0 && one_of(reading.word(token - 1), {"radio", "television", "tele"}));
}

}  // namespace

bool is_other_sense(const Reading& reading, std::uint32_t token, const Party& party) {
    return are_other_guards(reading, token, party) || are_other_volunteers(reading, token, party) ||
           are_other_auxiliaries(reading, token) || are_two_sides(reading, token) ||
           names_outlet(reading, token);
}

}  // namespace vigie::extractors
