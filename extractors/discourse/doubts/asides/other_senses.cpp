#include "extractors/discourse/doubts/asides/other_senses.h"

#include <algorithm>

#include "extractors/reading/journeys.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool begins_with(const Reading& reading, const Chunk& chunk, const WordSet& words) {
    return words.contains(reading.word(chunk.first));
}

/// « (L'otage) est libre », « (Les enseignants enlevés) sont rentrés », « (Ils) ont été déposés »:
/// is there before the word anybody who was held? Not « de l'otage », « soutien aux otages ».
bool has_captive_before(const Reading& reading, std::uint32_t first, std::uint32_t word) {
    static const WordSet captives(
        "otage otages hostage hostages captif captifs captive captives ravisseurs captors");
    static const WordSet taken(
        "enleve enleves enlevee enlevees kidnappe kidnappes kidnappee kidnappees kidnapped abducted "
        "retenu retenus retenue retenues detenu detenus detenues captured captivite captivity libere "
        "liberes liberee liberees relaches relache emmenes emmene disparu disparus disparues held "
        "seized taken enlevement kidnapping abduction rapt rancon ransom");
    static const WordSet pronouns(
        "il elle ils elles tous toutes ceux celui they he she both all qui who others autres");
    static const WordSet of("de des du d' aux a of for to avec with");
    static const WordSet between("l' le la les the anciens ancien former");
    for (std::uint32_t at = first; at < word; ++at) {
        if (pronouns.contains(reading.word(at)) || taken.contains(reading.word(at))) return true;
        if (!captives.contains(reading.word(at))) continue;
        std::uint32_t lead = at;
        while (lead > first && between.contains(reading.word(lead - 1)))
            --lead;
        if (lead == first || !of.contains(reading.word(lead - 1))) return true;
    }
    return false;
}

/// « (sont rentrés) lundi, après six mois de captivité », « (déposés) par leurs ravisseurs »
bool tells_captivity_behind(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet held(
        "captivite captivity libere liberes liberee liberees relaches relache detention enlevement "
        "kidnapping abduction rapt rancon ransom");
    static const WordSet captors(
        "ravisseurs geoliers captors kidnappers abductors jihadistes jihadists");
    for (std::uint32_t at = from; at < to; ++at) {
        if (held.contains(reading.word(at))) return true;
        const bool by = at >= from + 2 && one_of(reading.word(at - 2), {"par", "by"});
        if (captors.contains(reading.word(at)) && by) return true;
    }
    return false;
}

/// « (Des plaintes) ont été déposées », « (Les habitants) sont rentrés », "(The seats) are free":
/// of a subject that nobody held; and "free to act".
bool frees_nobody(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet turns(
        "est sont etait etaient is are was were been ete a ont l'ont rentre rentres rentree rentrees "
        "revenu revenus revenue revenues debarque debarques arrive arrives l' les returned back came "
        "home");
    // a row that asks for captives somewhere; "let go" tells by itself that they were held
    const bool asks = !chunk.sense->asks.words.empty() || !chunk.sense->asks.also.empty();
    if (chunk.sense->family != Family::release || chunk.sense->voice != Voice::suffers || !asks ||
        !begins_with(reading, chunk, turns))
        return false;
    if (one_of(reading.word(chunk.last - 1), {"free"}) && reading.word(chunk.last) == "to")
        return true;
    return !has_captive_before(reading, span.first, chunk.first) &&
           !tells_captivity_behind(reading, chunk.last, span.last);
}

/// « Tessit était aux mains des jihadistes. (Des combats ont eu lieu. Elle a été reprise) »: ground
/// that was held by others, a few sentences before.
bool tells_lost_ground(const Reading& reading, std::size_t sentence) {
    static const WordSet held(
        "mains controle controlee controlees occupee occupe occupees tombee tombe tombees "
        "pris prise prises conquis conquise empare emparee emparees hands control controlled "
        "occupied fallen fell captured seized overran overrun taken took");
    constexpr std::size_t reach = 4;
    for (std::size_t back = 2; back <= std::min(reach, sentence); ++back) {
        const text::Sentence& before = reading.sentences[sentence - back];
        if (has_word(reading, before.first, before.last, held) &&
            !mentions_in(reading, Kind::place, before.first, before.last).empty())
            return true;
    }
    return false;
}

/// « (Le dossier) a été transmis. Elle a été reprise par », « sa phrase ; l'armée l'a reprise »: no
/// ground is named that the pronoun could mean.
bool takes_back_no_ground(const Scene& scene,
                          std::size_t sentence,
                          const text::Sentence& span,
                          const Chunk& chunk) {
    static const WordSet pronouns("l' les elle il elles ils");
    const Reading& reading = scene.reading;
    if (chunk.sense->family != Family::regain || !begins_with(reading, chunk, pronouns))
        return false;
    const std::uint32_t from = sentence > 0 ? reading.sentences[sentence - 1].first : span.first;
    return mentions_in(reading, Kind::place, from, chunk.first).empty() &&
           !tells_lost_ground(reading, sentence);
}

/// « Léré, (sous blocus), a accueilli un tournoi »: said of the town between commas, with no day.
bool is_apposed(const Reading& reading, const Chunk& chunk) {
    return chunk.sense->family == Family::blockade && chunk.first > 0 &&
           reading.word(chunk.first) == "sous" && reading.word(chunk.first - 1) == "," &&
           reading.word(chunk.last) == ",";
}

/// « depuis que le JNIM a imposé un (blocus) », "since JNIM imposed a (siege)": how long, and no
/// day in it.
bool is_said_since(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    constexpr std::uint32_t reach = 10;
    const bool told = chunk.verb.tense == Tense::past || chunk.verb.tense == Tense::pluperfect;
    if (chunk.sense->family != Family::blockade || !told) return false;
    std::uint32_t end = chunk.last;
    while (end < span.last && !one_of(reading.word(end), {",", ";", "."}))
        ++end;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":"})) return false;
        const bool since =
            reading.word(at - 1) == "depuis" && one_of(reading.word(at), {"que", "qu'"});
        if (!since && reading.word(at - 1) != "since") continue;
        return std::none_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
            return time.first >= at && time.last <= end;
        });
    }
    return false;
}

/// « Les violences entre Peuls et Dogons (ont diminué) »: less of them.
bool grows_less(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet less(
        "diminue baisse recule decline declined decreased eased dwindled subsided fallen");
    static const WordSet auxiliaries("a ont avait avaient have has had");
    constexpr std::uint32_t reach = 6;
    if (chunk.sense->family != Family::mob || chunk.verb.construction != Construction::nominal)
        return false;
    const std::uint32_t end = std::min(chunk.last + reach, span.last);
    for (std::uint32_t at = chunk.last; at + 1 < end; ++at) {
        if (one_of(reading.word(at), {",", ";"})) break;
        if (auxiliaries.contains(reading.word(at)) && less.contains(reading.word(at + 1)))
            return true;
    }
    return false;
}

/// « (L'armée a mis fin) lundi aux (affrontements) »: soldiers part those who fight. What peace
/// talks put an end to was long before.
bool is_parted_by_force(const Scene& scene, std::uint32_t from, std::uint32_t verb) {
    for (const Mention* party : mentions_in(scene.reading, Kind::actor, from, verb)) {
        if (scene.lexicon.party(party->index).klass == PartyClass::state) return true;
    }
    return false;
}

/// « met fin aux (violences) », "put an end to (clashes)": no more of them, but where they killed
/// or where soldiers stopped them on a day.
bool comes_to_an_end(const Scene& scene, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet ends("fin terme end");
    static const WordSet to("a au aux to");
    static const WordSet done("mis put brought");
    static const WordSet struck(
        "morts mort tue tues blesse blesses dead deaths killed killing wounded injured");
    constexpr std::uint32_t reach = 4;  // « fin lundi soir aux »
    if (chunk.sense->family != Family::mob || chunk.verb.construction != Construction::nominal)
        return false;
    const Reading& reading = scene.reading;
    std::uint32_t verb = chunk.first - std::min(reach, chunk.first - span.first);
    while (verb < chunk.first && !ends.contains(reading.word(verb)))
        ++verb;
    if (verb == chunk.first || !has_word(reading, verb, chunk.first, to)) return false;
    if (has_word(reading, chunk.last, span.last, struck)) return false;
    const std::uint32_t lead = verb - std::min(3U, verb - span.first);
    std::uint32_t end = chunk.last;
    while (end < span.last && !one_of(reading.word(end), {",", ";"}))
        ++end;
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
            return time.first >= lead && time.last <= end && time.kind != TimeKind::background;
        });
    return !dated || !has_word(reading, lead, verb, done) ||
           !is_parted_by_force(scene, span.first, lead + 1);
}

/// « (enlevé), lundi à Ber, par », "(abducted), in Ber on Monday": the day between commas is its
/// own.
bool has_day_next(const Reading& reading, const text::Sentence& span, std::uint32_t at) {
    static const WordSet leads("on in at near the le la l' dans vers a pres de du d'");
    while (at < span.last) {
        const auto time = std::find_if(reading.times.begin(),
                                       reading.times.end(),
                                       [&](const auto& one) { return one.first == at; });
        if (time != reading.times.end()) return time->kind != TimeKind::background;
        const bool verb = reading.original(at, at + 1) == "a";  // « a (lundi dit) », not « à »
        const auto places = mentions_in(reading, Kind::place, at, span.last);
        if (!places.empty() && places.front()->first == at)
            at = places.front()->last;
        else if (leads.contains(reading.word(at)) && !verb)
            ++at;
        else
            return false;
    }
    return false;
}

/// « la famille de l'enseignant (enlevé) »: it says whose kin they are, with no day of its own.
bool tells_whose_kin(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet near(
        "famille familles proches parents entourage avocat avocats epouse epoux mere pere collegues "
        "collegue family families relatives lawyer lawyers wife mother father colleagues");
    static const WordSet of("de d' du des of");
    static const WordSet between("l' la le les the trois deux two three");
    constexpr std::uint32_t reach = 2;  // « l'enseignant », « le chef de village »
    const text::Word behind = reading.word(chunk.last);
    if (chunk.sense->family != Family::abduct || chunk.verb.tense != Tense::bare ||
        chunk.first < span.first + reach + 2 || !one_of(behind, {".", ",", ";", "et", "and"}) ||
        (behind == "," && has_day_next(reading, span, chunk.last + 1)))
        return false;
    std::uint32_t at = chunk.first - reach + 1;
    while (at > span.first && between.contains(reading.word(at - 1)))
        --at;
    return at > span.first + 1 && of.contains(reading.word(at - 1)) &&
           near.contains(reading.word(at - 2));
}

/// « pour demander la (fin du blocus) »: what is asked for.
bool is_end_asked(const Reading& reading, const Chunk& chunk) {
    return chunk.sense->family == Family::blockade && is_only_sought(reading.tokens, chunk.first);
}

/// « dément avoir (rejoint) les rebelles », "denied (joining) JNIM": who changes no side.
bool is_denied_by_himself(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet denials(
        "dement dementent nie nient denies denied deny dementi refute refutent conteste");
    constexpr std::uint32_t reach = 3;
    if (chunk.sense->family != Family::surrender) return false;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    return has_word(reading, from, chunk.first, denials);
}

/// « (contre) la crue », "(against) the rising water"
bool is_water_at(const Reading& reading, std::uint32_t at) {
    static const WordSet water(
        "inondation inondations crue crues flood floods flooding floodwater floodwaters");
    if (one_of(reading.word(at), {"l'", "la", "les", "une", "the", "a"})) ++at;
    if (water.contains(reading.word(at))) return true;
    const bool rises = reading.word(at) == "montee" && one_of(reading.word(at + 1), {"des", "de"});
    return (rises && one_of(reading.word(at + 2), {"eaux", "eau"})) ||
           (reading.word(at) == "rising" && one_of(reading.word(at + 1), {"water", "waters"}));
}

/// « ont bloqué la route avec des (sacs de sable contre l'inondation) »: the verb's own means and
/// purpose are a dyke's; no « blocus sur Léré ; (les habitants) font face à la crue », and whoever
/// protests against water cuts lays nothing.
bool is_against_water(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet laid(
        "sable sacs branches branchages troncs planches terre digue digues mur murs sandbags sand "
        "earth logs trunks planks dyke dykes wall walls");
    static const WordSet others(
        ", ; : qui que ou dont et pour protester who which that where and protest");
    if (chunk.sense->family != Family::protest && chunk.sense->family != Family::blockade)
        return false;
    bool lays = false;
    for (std::uint32_t at = chunk.last; at + 1 < span.last; ++at) {
        if (others.contains(reading.word(at))) return false;
        lays = lays || laid.contains(reading.word(at));
        if (lays && one_of(reading.word(at), {"contre", "against"}) && is_water_at(reading, at + 1))
            return true;
    }
    return false;
}

/// « prier pour la (libération) des otages », "prayers for the (release)"
bool is_prayed_for(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet prayers(
        "prier prient prie prieres priere pray prayed prayers praying prayer");
    constexpr std::uint32_t reach = 4;
    if (chunk.sense->family != Family::release || chunk.verb.construction != Construction::nominal)
        return false;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    return has_word(reading, from, chunk.first, prayers);
}

/// « libérer 40 enfants (de la mendicité) », "free children (from begging)": no captors.
bool frees_from_want(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet wants(
        "mendicite pauvrete misere dettes dette drogue alcool ignorance begging poverty debt debts "
        "addiction drugs ignorance");
    constexpr std::uint32_t reach = 9;
    if (chunk.sense->family != Family::release) return false;
    for (std::uint32_t at = chunk.last; at < std::min(chunk.last + reach, span.last); ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (wants.contains(reading.word(at)) &&
            one_of(reading.word(at - 1), {"la", "leurs", "leur", "l'", "from", "their"}))
            return true;
    }
    return false;
}

/// « Les combattants (se sont rendus) à la mairie »: nobody yields.
bool goes_there(const Scene& scene, const text::Sentence& span, const Chunk& chunk) {
    return chunk.sense->family == Family::surrender &&
           scene.reading.word(chunk.last - 1).starts_with("rendu") &&
           is_journey(scene.reading, scene.lexicon, span, chunk.last);
}

}  // namespace

bool is_in_other_sense(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    if (chunk.sense == nullptr) return false;
    const Reading& reading = scene.reading;
    const text::Sentence& span = reading.sentences[sentence];
    return frees_nobody(reading, span, chunk) ||
           takes_back_no_ground(scene, sentence, span, chunk) || is_apposed(reading, chunk) ||
           is_said_since(reading, span, chunk) || grows_less(reading, span, chunk) ||
           comes_to_an_end(scene, span, chunk) || tells_whose_kin(reading, span, chunk) ||
           is_end_asked(reading, chunk) || is_denied_by_himself(reading, span, chunk) ||
           is_against_water(reading, span, chunk) || frees_from_want(reading, span, chunk) ||
           is_prayed_for(reading, span, chunk) || goes_there(scene, span, chunk);
}

}  // namespace vigie::extractors
