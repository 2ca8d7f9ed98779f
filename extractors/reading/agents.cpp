#include "extractors/reading/agents.h"

#include <algorithm>
#include <iterator>

#include "extractors/reading/backed_sides.h"
#include "extractors/reading/named_in_passing.h"
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

enum class Frame : std::uint8_t { none, during, against };

/// "(during) a night patrol", "an attack (on) a patrol": what leads to the word before `at`.
Frame frame_of(const Reading& reading, std::uint32_t at) {
    static const WordSet times("during amid pendant lors durant");
    constexpr std::uint32_t lead = 5;
    for (std::uint32_t back = 2; back <= std::min(lead, at); ++back) {
        if (one_of(reading.word(at - back), {"on", "against", "contre", "sur"}))
            return Frame::against;
        if (times.contains(reading.word(at - back))) return Frame::during;
    }
    return Frame::none;
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
    constexpr std::uint32_t reach = 8;  // "a visit to Gao this week (by)"
    for (std::uint32_t at = by; at > 0 && by - at < reach; --at) {
        const bool deed = !before.empty() && is_trigger(before.back()) && before.back().last >= at;
        if (deed || one_of(reading.word(at - 1), {",", ".", ";"})) return false;
        const bool patrol = patrols.contains(reading.word(at - 1));
        // « une source a annoncé le meurtre d'un berger par (des jihadistes) »
        const bool told = ends_accented(reading.original(at - 1, at));
        if (!patrol && (told || !doings.contains(reading.word(at - 1)))) continue;
        const auto frame = frame_of(reading, at);
        return frame == Frame::during || (frame == Frame::none && !patrol);
    }
    return false;
}

}  // namespace

namespace {

/// « l'attaque subie (samedi) par le camp »: the token before "par" and the day before it.
std::uint32_t before_by(const Reading& reading, std::uint32_t by) {
    const auto& times = reading.times;
    const auto behind = std::partition_point(
        times.begin(), times.end(), [&](const TimeMention& one) { return one.first < by; });
    const bool day = behind != times.begin() && std::prev(behind)->last == by;
    const auto at = day ? static_cast<std::uint32_t>(std::prev(behind)->first) : by;
    return at - std::min(at, 1U);
}

/// « l'attaque essuyée samedi par (le camp) », "the attack suffered by (the camp)": who was struck.
bool is_suffered(const Reading& reading, std::uint32_t by) {
    static const WordSet suffered(
        "subi subie subis subies essuye essuyee essuyes essuyees suffered endured sustained");
    return suffered.contains(reading.word(before_by(reading, by)));
}

}  // namespace

bool leads_to_no_author(const Reading& reading,
                        const std::vector<Chunk>& before,
                        std::uint32_t by) {
    if (is_suffered(reading, by)) return true;
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
    return has_word(reading, between - std::min(reach, between - start), between, talks);
}

const Mention* blame_at(const Reading& reading, Mentions cues, std::uint32_t token) {
    static const WordSet leads("a au aux on to of");  // "died at the hands (of) JNIM"
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
    // « un avatar d'al-Qaïda au Maghreb islamique (AQMI) »: the same by its letters
    if (group > start + 1 && reading.word(group - 1) == "(") {
        const auto before = mentions_in(reading, Kind::actor, start, group - 1);
        if (!before.empty() && before.back()->last == group - 1) group = before.back()->first;
    }
    std::uint32_t at = group;
    while (at > start && links.contains(reading.word(at - 1)))
        --at;
    if (at == group || at <= start + 1 || !kin.contains(reading.word(at - 1))) return false;
    const bool article = one_of(reading.word(at - 2), {"un", "une", "a", "an", "the", "la", "le"});
    return reading.word(at - (article ? 3 : 2)) == ",";
}

bool names_whole(const Reading& reading, std::uint32_t start, const Chunk& whole) {
    static const WordSet belongs(
        "membre membres composante composantes branche affilie affiliee affilies affiliees rattache "
        "rattachee rattaches rattachees appartenant relevant faction aile signataire partie allie "
        "alliee allies alliees member members part component affiliated faction wing belonging "
        "branch allied");
    static const WordSet links(
        "de d' du des l' la le les a au aux of the to with coalition alliance");
    constexpr std::uint32_t head = 6;  // « , groupe d'autodéfense touareg (membre de) »
    if (!one_of(std::string_view(&whole.tag, 1), {"I", "M", "S", "X"})) return false;
    const text::Word end = reading.word(whole.last);
    if (!one_of(end, {",", ")", "(", "-", "–"})) return false;
    std::uint32_t at = whole.first;
    while (at > start && links.contains(reading.word(at - 1)))
        --at;
    if (at == start || !belongs.contains(reading.word(at - 1))) return false;
    for (std::uint32_t back = 1; back <= head && at > start + back; ++back) {
        if (!one_of(reading.word(at - 1 - back), {",", "(", "-", "–"})) continue;
        const std::uint32_t mark = at - 1 - back;
        std::uint32_t name = mark;
        if (name > start && reading.word(name - 1) == ")") --name;  // « l'Azawad (MSA), membre »
        const auto before = mentions_in(reading, Kind::actor, start, name);
        return !before.empty() && before.back()->last == name;
    }
    return false;
}

namespace {

/// "Africa Corps, the successor to Wagner", « qui a remplacé Wagner »: who is no more there.
bool is_predecessor(const Reading& reading, std::uint32_t start, const Mention& party) {
    static const WordSet follows(
        "successor successors formerly successeur successeurs remplace remplacant succede replaced "
        "succeeded anciennement heritier");
    static const WordSet links("to of de du d' a au the known as called le la groupe group");
    std::uint32_t at = party.first;
    while (at > start && links.contains(reading.word(at - 1)))
        --at;
    return at > start && follows.contains(reading.word(at - 1));
}

/// "wearing the uniform of (the army)", « vêtu d'un uniforme de (l'armée) »: does the party at the
/// token only say what somebody wore?
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

/// "militants disguised as UN peacekeepers", "déguisés en Casques bleus": who they were not.
bool is_disguise(const Reading& reading,
                 const Lexicon& lexicon,
                 std::uint32_t start,
                 const Mention& party) {
    static const WordSet looks(
        "disguised dressed posing masquerading wearing deguises deguise habilles vetus travestis "
        "portant arborant");
    constexpr std::uint32_t reach = 3;  // "disguised as UN (peacekeepers)"
    if (names_auxiliaries(reading, start, party.first)) return true;
    // "men dressed as dozo hunters" are taken for hunters, who wear no uniform
    if (lexicon.party(party.index).klass == PartyClass::militia) return false;
    if (names_clothes(reading, start, party.first)) return true;
    const std::uint32_t far = std::min(reach, party.first - start);
    for (std::uint32_t back = 1; back <= far; ++back) {
        if (looks.contains(reading.word(party.first - back))) return true;
    }
    return false;
}

/// « accuse les habitants d'avoir aidé (l'armée) », "accused of spying for (the army)": whom others
/// are blamed for helping did nothing and was not struck.
bool is_said_to_be_helped(const Reading& reading, std::uint32_t start, std::uint32_t party) {
    static const WordSet links(
        "l' la le les the a au aux with for to pour avec par profit compte de du of malian maliennes");
    static const WordSet help(
        "aider aide renseigner renseigne informer informe soutenir soutenu ravitailler ravitaille "
        "collaborer collabore cooperer coopere espionner espionne heberger heberge cacher travailler "
        "travaille complicite connivence collaboration espionnage informateur informateurs "
        "helping helped aiding aided spying spied informing informed supporting supported supplying "
        "supplied collaborating collaborated cooperating working worked sheltering sheltered colluding");
    constexpr std::uint32_t reach = 14;  // "accuse les habitants de la commune de Ber d'avoir"
    std::uint32_t at = party;
    while (at > start && links.contains(reading.word(at - 1)))
        --at;
    if (at <= start + 1 || !help.contains(reading.word(at - 1))) return false;
    for (std::uint32_t back = 2; back <= std::min(reach, at - start); ++back) {
        const std::string_view word = reading.word(at - back);
        if (one_of(word, {";", ":", "."})) return false;
        if (word.starts_with("accus") || word.starts_with("reproch") ||
            word.starts_with("soupconn") || word.starts_with("suspect") || word.starts_with("blam"))
            return true;
    }
    return false;
}

}  // namespace

bool is_named_for_another(const Reading& reading,
                          const Lexicon& lexicon,
                          std::uint32_t start,
                          const Mention& party) {
    return is_disguise(reading, lexicon, start, party) || is_predecessor(reading, start, party) ||
           is_said_to_be_helped(reading, start, party.first) ||
           is_behind_prefix(reading, party.first) || is_where_they_sit(reading, party.first) ||
           describes_name(reading, lexicon, party) || is_duty_done(reading, start, party.first) ||
           is_backed_by_people(reading, lexicon, start, party) ||
           (lexicon.party(party.index).klass != PartyClass::civilians &&
            is_served_by_accused(reading, start, party.first));
}

bool opens_told_clause(const Reading& reading, std::uint32_t start, const Mention& source) {
    static const WordSet small("the that le la les l' que qu' its");
    constexpr std::uint32_t longest = 6;  // tokens of a speaker
    constexpr std::uint32_t near = 3;     // "the air force has since (struck)"
    std::uint32_t lead = source.first;
    while (lead > start && small.contains(reading.word(lead - 1)))
        --lead;
    const auto said = mentions_in(reading, Kind::speech, start, lead);
    if (said.empty() || said.back()->last != lead) return false;
    const std::uint32_t verb = said.back()->first;
    const auto speaks = [&](Kind kind) {
        const auto named = mentions_in(reading, kind, verb - std::min(longest, verb - start), verb);
        return !named.empty() && named.back()->last == verb;
    };
    const auto deeds = mentions_in(reading, Kind::trigger, source.last, source.last + near + 2);
    return (speaks(Kind::source) || speaks(Kind::actor)) && !deeds.empty() &&
           deeds.front()->first < source.last + near;
}

}  // namespace vigie::extractors
