#include "extractors/discourse/finishing/signs.h"

#include <algorithm>

#include "extractors/discourse/finishing/defenders.h"

namespace vigie::extractors {
namespace {

/// The most dead of a row of that kind.
template <class Is>
int most_dead(const Finishing& work, Is is) {
    int most = 0;
    for (const Casualty& row : work.report.casualties) {
        if (row.status == Status::killed && is(row.side))
            most = std::max(most, row.max.value_or(row.min.value_or(0)));
    }
    return most;
}

/// A militia, not an army.
bool is_militia(std::string_view name) {
    return name == "VDP" || name == "Dozo" || name == "communal militia" ||
           name == "Dan Na Ambassagou" || name == "Fulani militia";
}

/// "onze civils tués, dont trois volontaires": those who stand up for a village among its people
/// make no fight of it, where no army was struck.
bool only_defended(const Finishing& work) {
    const auto& targets = work.draft.targets;
    const int people = most_dead(work, [](const auto& side) { return side == "civilians"; });
    // "ambushed a patrol of hunters", "attaqué une base des VDP"
    const auto at_militia = [](const Candidate& word) {
        return is_attack(word.family) && word.target != nullptr &&
               word.target->klass == PartyClass::militia;
    };
    const auto& words = work.draft.words;
    return people > 0 && people >= most_dead(work, is_militia) &&
           std::none_of(words.begin(), words.end(), at_militia) &&
           std::all_of(targets.begin(), targets.end(), [](const Party* party) {
               return party->klass == PartyClass::civilians || party->klass == PartyClass::militia;
           });
}

/// "200 people were killed in Yoro; two soldiers are missing": who lost nobody in a massacre, and
/// is not named as attacked, was not who it struck.
bool only_suffered_beside(const Finishing& work) {
    const auto armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    const auto& words = work.draft.words;
    const int people = most_dead(work, [](const auto& side) { return side == "civilians"; });
    return people > 0 &&
           most_dead(work, [](const auto& side) { return side != "civilians"; }) == 0 &&
           std::none_of(words.begin(), words.end(), [&](const Candidate& word) {
               return word.family == Family::fight || armed(word.target);
           });
}

/// « a tué dix terroristes et libéré six otages »: an army strikes those who held them, and not the
/// freed.
bool only_freed(const Finishing& work) {
    const auto& rows = work.report.casualties;
    const bool freed = std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::freed && row.max != 0;
    });
    const bool foes = std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::killed && row.side == unknown_group;
    });
    return freed && foes && std::none_of(rows.begin(), rows.end(), [](const Casualty& row) {
               return row.side == "civilians" && row.status != Status::freed;
           });
}

Struck struck(const Finishing& work) {
    if (who_defended(work) != nullptr) return Struck::armed;
    bool civilians = false;
    bool suspects = false;
    const bool defended = only_defended(work);
    const bool beside = only_suffered_beside(work);
    for (const Actor& actor : work.report.actors) {
        if (actor.role != Role::target) continue;
        if (actor.name == "civilians" || (defended && is_militia(actor.name)) || beside) {
            civilians = true;
        } else if (actor.name == unknown_group && author_is_state(work)) {
            suspects = true;
        } else {
            return Struck::armed;
        }
    }
    // "Terrorists", says the army of those whom others call villagers: an attack on civilians.
    if (suspects && (!civilians || only_freed(work))) return Struck::armed;
    if (civilians) return Struck::civilians;
    const bool civilian =
        std::any_of(work.draft.things.begin(), work.draft.things.end(), [](const Thing* thing) {
            return thing->holder == Holder::civilian;
        });
    return civilian ? Struck::things : Struck::nobody_named;
}

}  // namespace

bool told_as_attack(const Draft& draft) {
    return told_by(draft, Family::attack) || told_by(draft, Family::fight);
}

bool has_row(const Finishing& work, Status status) {
    const auto& rows = work.report.casualties;
    return std::any_of(rows.begin(), rows.end(), [&](const Casualty& row) {
        return row.status == status && row.max != 0;
    });
}

Signs signs_of(const Finishing& work) {
    const Draft& draft = work.draft;
    Signs signs{draft.family};
    signs.struck = struck(work);
    const auto& rows = work.report.casualties;
    signs.harmed = std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.max != 0 && row.status != Status::missing;
    });
    signs.killed = told_by(draft, Family::kill) || has_row(work, Status::killed);
    signs.by_state = author_is_state(work);
    const auto& authors = draft.perpetrators;
    signs.by_crowd = !authors.empty() && std::all_of(authors.begin(), authors.end(), [](auto* p) {
        return p->klass == PartyClass::civilians;
    });
    signs.people_struck = std::any_of(draft.targets.begin(), draft.targets.end(), [](auto* party) {
        return party->klass == PartyClass::civilians && party->kind != PartyKind::unit;
    });
    return signs;
}

}  // namespace vigie::extractors
