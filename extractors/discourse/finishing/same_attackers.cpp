// "The army killed ten of the attackers in a strike the next day": those of the event told before,
// and so of the group that is named for it.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « dix (des) assaillants », "(the) attackers", « (ces) ravisseurs »: those known already.
bool are_known(const Reading& reading, std::uint32_t people) {
    static const WordSet some("certains plusieurs une dizaine vingtaine trentaine douzaine partie");
    const text::Word lead = before(reading.tokens, people);
    if (one_of(lead, {"the", "those", "these", "les", "ces", "aux"})) return true;
    // "hit a column of fleeing attackers", « des assaillants en fuite »: who attacked before
    if (one_of(lead, {"fleeing", "retreating", "withdrawing", "escaping"}) ||
        (reading.word(people + 1) == "en" &&
         one_of(reading.word(people + 2), {"fuite", "deroute"})))
        return true;
    return lead == "des" && people > 1 &&
           (is_number(reading.tokens, people - 2) || some.contains(reading.word(people - 2)));
}

/// Does a sentence with one of the event's words say that those struck attacked before?
bool strikes_the_attackers(const Finishing& work) {
    static const WordSet people(
        "attackers assailants raiders kidnappers abductors assaillants attaquants agresseurs "
        "ravisseurs");
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.words.begin(), work.draft.words.end(), [&](const Candidate& word) {
            const auto& span = reading.sentences[word.sentence];
            for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
                if (people.contains(reading.word(at)) && are_known(reading, at)) return true;
            }
            return false;
        });
}

/// "The army (retaliated) with airstrikes", « en (riposte) »: against who had struck.
bool answers_attack(const Finishing& work) {
    static const WordSet words(
        "retaliated retaliate retaliation retaliatory reprisal riposte riposter represailles "
        "replique repliquer");
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.words.begin(), work.draft.words.end(), [&](const Candidate& word) {
            const auto& span = reading.sentences[word.sentence];
            return has_word(reading, span.first, span.last, words);
        });
}

/// « Le JNIM a attaqué Dia. Mardi, des chasseurs ont affronté les (jihadistes) »: those of the one
/// jihadist group that the text names until then.
bool strikes_the_jihadists(const Finishing& work, std::string_view group) {
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.words.begin(), work.draft.words.end(), [&](const Candidate& word) {
            const auto& span = reading.sentences[word.sentence];
            for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
                if (means_known_jihadists(reading, at))
                    return only_jihadists_before(work, at) == group;
            }
            return false;
        });
}

bool is_unnamed_target(const Actor& actor) {
    return actor.role == Role::target && actor.name == unknown_group;
}

/// Who is named for the last attack told before the event at `at`, though not by its own author;
/// empty when nobody is, or when armed men without a name did something since.
std::string attackers_before(const std::vector<Finishing>& works, std::size_t at) {
    const std::string by = author(works[at]);
    while (at > 0) {
        const Finishing& told = works[--at];
        const bool attack = harms_people(told.draft.family) || is_violent(told.draft.family);
        const std::string name = author(told);
        if (author_is_state(told) || name == by) continue;
        if (!attack && name != unknown_group) continue;
        return name == unknown_group || name == "civilians" ? std::string{} : name;
    }
    return {};
}

/// Who is named for every attack told before the event; empty when they are several.
std::string only_attackers_before(const std::vector<Finishing>& works, std::size_t at) {
    std::string last = attackers_before(works, at);
    for (std::size_t i = 0; i < at; ++i) {
        const std::string name = author(works[i]);
        if (harms_people(works[i].draft.family) && !author_is_state(works[i]) && name != last)
            return {};
    }
    return last;
}

bool share_place(const Finishing& one, const Finishing& other) {
    const auto& places = other.report.places;
    const auto is_there = [&](const Place& place) {
        return std::any_of(
            places.begin(), places.end(), [&](const Place& its) { return its.name == place.name; });
    };
    return std::any_of(one.report.places.begin(), one.report.places.end(), is_there);
}

/// Did insurgents of that name do something before where the event was? A riposte elsewhere may
/// be to anything, and militias fight beside the army.
bool struck_there_before(const std::vector<Finishing>& works,
                         std::size_t at,
                         const std::string& name) {
    const auto is_theirs = [&](const Finishing& told) {
        const auto& doers = told.draft.perpetrators;
        return share_place(works[at], told) &&
               std::any_of(doers.begin(), doers.end(), [&](const Party* party) {
                   return is_insurgent(party) && name_of_party(told, *party) == name;
               });
    };
    return std::any_of(works.begin(), works.begin() + static_cast<std::ptrdiff_t>(at), is_theirs);
}

/// « Le MSA a accroché (les agresseurs) » elsewhere: of one insurgent group alone an attack is
/// told.
bool were_insurgents_before(const std::vector<Finishing>& works,
                            std::size_t at,
                            const std::string& name) {
    return std::any_of(
        works.begin(), works.begin() + static_cast<std::ptrdiff_t>(at), [&](const Finishing& told) {
            const auto& doers = told.draft.perpetrators;
            return std::any_of(doers.begin(), doers.end(), [&](const Party* party) {
                return is_insurgent(party) && name_of_party(told, *party) == name;
            });
        });
}

/// Is it a force or a group that has a name: somebody who may strike the attackers back?
bool has_named_author(const Finishing& work) {
    return !one_of(author(work), {unknown_group, "civilians"});
}

/// Whom the event's author, who has a name, struck without naming them; empty when it is not told.
std::string those_struck(const std::vector<Finishing>& works, std::size_t at) {
    const Finishing& work = works[at];
    std::string name = attackers_before(works, at);
    if (are_jihadists(name) && strikes_the_jihadists(work, name)) return name;
    if (strikes_the_attackers(work) && name == only_attackers_before(works, at) &&
        were_insurgents_before(works, at, name))
        return name;
    if (!strikes_the_attackers(work))
        name = answers_attack(work) ? only_attackers_before(works, at) : std::string{};
    return struck_there_before(works, at, name) ? name : std::string{};
}

/// « ont attaqué Ber et tué six civils. Deux femmes ont été violées »: whoever attacked people.
bool adds_rape(const Finishing& one, const Finishing& other) {
    const auto& actors = one.report.actors;
    const bool civilians = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target && actor.name == "civilians";
    });
    return civilians && other.draft.family == Family::rape && one.draft.family != Family::rape &&
           harms_people(one.draft.family);
}

/// Are the two told of one raid: a fire and a taking of people, or an attack and rapes, there,
/// then, and close by?
bool are_one_raid(const Finishing& one, const Finishing& other) {
    constexpr std::size_t near = 4;  // sentences
    const auto pair = std::minmax(one.draft.family, other.draft.family);
    const bool plunder = pair.first == Family::abduct && pair.second == Family::loot;
    return (plunder || adds_rape(one, other)) && share_place(one, other) &&
           one.report.date == other.report.date &&
           other.draft.words.front().sentence - one.draft.words.front().sentence <= near;
}

/// « Le JNIM a revendiqué l'incendie de douze citernes. Six chauffeurs ont été emmenés »: who did
/// the one did the other.
void name_same_raiders(std::vector<Finishing>& works) {
    for (std::size_t i = 1; i < works.size(); ++i) {
        const std::string name = author(works[i - 1]);
        const bool known = name != unknown_group && name != "civilians";
        const bool open = works[i].draft.perpetrators.empty();  // "by bandits" names its own
        const bool force = author_is_state(works[i - 1]) && !adds_rape(works[i - 1], works[i]);
        if (author(works[i]) != unknown_group || !open || !known || force ||
            !are_one_raid(works[i - 1], works[i]))
            continue;
        for (Actor& actor : works[i].report.actors) {
            if (actor.role == Role::perpetrator && actor.name == unknown_group) actor.name = name;
        }
    }
}

}  // namespace

void name_same_attackers(std::vector<Finishing>& works) {
    name_same_raiders(works);
    for (std::size_t i = 1; i < works.size(); ++i) {
        Finishing& work = works[i];
        auto& actors = work.report.actors;
        const auto target = std::find_if(actors.begin(), actors.end(), is_unnamed_target);
        if (target == actors.end() || !has_named_author(work)) continue;
        const std::string name = those_struck(works, i);
        if (name.empty()) continue;
        target->name = name;
        for (Casualty& row : work.report.casualties) {
            if (row.side == unknown_group) row.side = name;
        }
    }
}

}  // namespace vigie::extractors
