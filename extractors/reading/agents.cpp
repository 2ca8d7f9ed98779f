#include "extractors/reading/agents.h"

#include <algorithm>

#include "extractors/reading/tags.h"
#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// "à Gao, ville reprise aux djihadistes par (les forces françaises)": who took the town before.
bool is_of_apposition(const Reading& reading, const std::vector<Chunk>& before, std::uint32_t by) {
    static const WordSet sites(
        "ville village localite commune base cite bourgade zone region quartier bastion fief town "
        "city area locality");
    constexpr std::uint32_t reach = 14;
    for (std::uint32_t at = by; at > 0 && by - at < reach; --at) {
        if (one_of(reading.word(at - 1), {".", ";"})) return false;
        if (reading.word(at - 1) != ",") continue;
        const bool article = one_of(reading.word(at), {"une", "un", "la", "le", "a", "the"});
        if (!sites.contains(reading.word(at + (article ? 1 : 0)))) return false;
        return std::none_of(before.begin(), before.end(), [&](const Chunk& chunk) {
            return chunk.first >= at && is_trigger(chunk);
        });
    }
    return false;
}

/// "attacked during a visit by (the mission's head)", « lors d'une patrouille de police par
/// (l'armée) »: whose visit, report or patrol it was; who struck a patrol may stand behind it.
bool is_of_visit(const Reading& reading, const std::vector<Chunk>& before, std::uint32_t by) {
    static const WordSet doings(
        "visit visits trip tour speech statement statements report reports warning warnings appeal "
        "appeals announcement announcements inspection visite visites "
        "tournee declaration declarations communique annonce annonces "
        "deplacement appel appels");
    static const WordSet patrols("patrol patrols patrouille patrouilles sweep sweeps ratissage");
    static const WordSet times("during amid pendant lors durant");
    constexpr std::uint32_t reach = 8;  // "a visit to Gao this week (by)"
    constexpr std::uint32_t lead = 5;   // "during a night (patrol)"
    for (std::uint32_t at = by; at > 0 && by - at < reach; --at) {
        const bool deed = !before.empty() && is_trigger(before.back()) && before.back().last >= at;
        if (deed || one_of(reading.word(at - 1), {",", ".", ";"})) return false;
        const bool patrol = patrols.contains(reading.word(at - 1));
        // « une source a annoncé le meurtre d'un berger par (des jihadistes) »
        const bool told = ends_accented(reading.original(at - 1, at));
        if (!patrol && (told || !doings.contains(reading.word(at - 1)))) continue;
        for (std::uint32_t back = 2; back <= std::min(lead, at); ++back) {
            if (one_of(reading.word(at - back), {"on", "against", "contre", "sur"})) return false;
            if (times.contains(reading.word(at - back))) return true;
        }
        return !patrol;
    }
    return false;
}

}  // namespace

bool leads_to_no_author(const Reading& reading,
                        const std::vector<Chunk>& before,
                        std::uint32_t by) {
    const bool behind = !before.empty() && before.back().last == by;
    if (behind && is_trigger(before.back())) return false;
    const bool along = behind && before.back().tag == '+';
    return along || is_of_apposition(reading, before, by) || is_of_visit(reading, before, by) ||
           (by > 0 && tells_holder(reading.word(by - 1)));
}

bool is_between_talkers(const Reading& reading, std::uint32_t start, std::uint32_t between) {
    static const WordSet talks(
        "arrangement arrangements accord accords pacte entente rencontre rencontres reunion dialogue "
        "discussions negociations pourparlers mediation reconciliation cooperation partenariat "
        "relations agreement agreements talks deal pact meeting negotiations cooperation partnership");
    constexpr std::uint32_t reach = 4;  // "arrangements locaux intervenus (entre)"
    if (!one_of(reading.word(between), {"entre", "between"})) return false;
    for (std::uint32_t back = 1; back <= std::min(reach, between - start); ++back) {
        if (talks.contains(reading.word(between - back))) return true;
    }
    return false;
}

const Mention* blame_at(const Reading& reading, Mentions cues, std::uint32_t token) {
    static const WordSet leads("a au aux on to");
    const auto before = [](const Mention* cue, std::uint32_t at) { return cue->first < at; };
    auto cue = std::lower_bound(cues.begin(), cues.end(), token, before);
    for (; cue != cues.end() && (*cue)->first == token; ++cue) {
        if (static_cast<Cue>((*cue)->index) == Cue::suspicion &&
            leads.contains(reading.word((*cue)->last - 1)))
            return *cue;
    }
    return nullptr;
}

bool follows_by(const Reading& reading, std::uint32_t start, std::uint32_t token) {
    if (token <= start + 1) return false;
    const bool article = one_of(reading.word(token - 1), {"des", "les", "l'", "the", "un"});
    return one_of(reading.word(token - (article ? 2 : 1)), {"par", "by"});
}

bool names_clothes(const Reading& reading, std::uint32_t start, std::uint32_t party) {
    static const WordSet clothes(
        "uniforme uniformes uniform uniforms tenue tenues treillis fatigues camouflage dressed disguised "
        "posing deguise deguises habille habilles");
    static const WordSet links("de d' du des l' la le les the of a an as en");
    for (std::uint32_t at = party; at > start; --at) {
        if (clothes.contains(reading.word(at - 1))) return true;
        if (!links.contains(reading.word(at - 1))) return false;
    }
    return false;
}

bool names_auxiliaries(const Reading& reading, std::uint32_t start, std::uint32_t party) {
    constexpr std::uint32_t near = 5;  // « aux (côtés) des forces »
    constexpr std::uint32_t far = 18;  // « supplétifs civils engagés dans la lutte antijihadiste »
    std::uint32_t beside = party;
    while (beside > start && party - beside < near &&
           !one_of(reading.word(beside), {"cotes", "alongside"}))
        --beside;
    if (!one_of(reading.word(beside), {"cotes", "alongside"})) return false;
    for (std::uint32_t at = beside; at > start && beside - at < far; --at) {
        const std::string_view word = reading.word(at - 1);
        if (word.starts_with("suppletif") || word.starts_with("auxilia")) return true;
        if (one_of(word, {",", ";", ")"})) return false;
    }
    return false;
}

bool names_kin(const Reading& reading, std::uint32_t start, std::uint32_t group) {
    static const WordSet kin(
        "rival rivale rivaux allie allies branche avatar emanation dissidence scission filiale "
        "faction offshoot affiliate ally branch");
    static const WordSet links("de d' du des l' la le les the of to a");
    std::uint32_t at = group;
    while (at > start && links.contains(reading.word(at - 1)))
        --at;
    if (at == group || at <= start + 1 || !kin.contains(reading.word(at - 1))) return false;
    const bool article = one_of(reading.word(at - 2), {"un", "une", "a", "an", "the", "la", "le"});
    return reading.word(at - (article ? 3 : 2)) == ",";
}

}  // namespace vigie::extractors
