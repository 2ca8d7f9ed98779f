#include "alerts/desk/merge.h"

#include <algorithm>
#include <map>
#include <set>

#include "alerts/desk/actors.h"
#include "alerts/desk/choose.h"
#include "text/fold.h"

namespace vigie::alerts {
namespace {

using extractors::Actor;
using extractors::Casualty;
using extractors::Place;
using extractors::Stance;
using extractors::Status;

constexpr std::size_t max_places = 10;

/// Those that tell something: all but reprints. Who gives another's account may still tell more.
Members telling(const std::vector<Member>& members) {
    Members list;
    for (const Member& member : members) {
        if (has_report(member)) list.push_back(&member);
    }
    return list;
}

int independent_sources(const std::vector<Member>& members) {
    std::set<std::string> voices;
    for (const Member& member : members)
        voices.insert(voice_of(member.source));
    voices.erase("");
    return static_cast<int>(voices.size());
}

/// A region is no place of its own beside a town in it, nor "northern Mali" beside any place there.
bool says_more(const std::vector<Place>& places, const Place& place) {
    return std::none_of(places.begin(), places.end(), [&](const Place& known) {
        if (text::folded(known.name) == text::folded(place.name)) return true;
        if (place.precision < 3) return false;
        const bool area = place.admin1.empty() && known.country == place.country;
        return area || known.admin1 == place.admin1 || known.admin1 == place.name;
    });
}

std::vector<Place> places_of(const Members& members) {
    std::vector<Place> all;
    for (const Member* member : members) {
        const auto told = extractors::whereabouts(member->report);
        all.insert(all.end(), told.begin(), told.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const Place& a, const Place& b) {
        return std::pair(a.precision, !a.point) < std::pair(b.precision, !b.point);
    });
    std::vector<Place> places;
    for (const Place& place : all) {
        if (places.size() < max_places && says_more(places, place)) places.push_back(place);
    }
    return places;
}

/// A named actor takes the place of an unidentified one, and Katiba Macina that of JNIM.
void add_actor(std::vector<Actor>& actors, const Actor& actor) {
    for (Actor& known : actors) {
        if (known.role != actor.role) continue;
        if (known.name == actor.name || is_unidentified(actor.name)) return;
        if (is_unidentified(known.name) || parent_of(actor.name) == known.name) {
            known = actor;
            return;
        }
        if (parent_of(known.name) == actor.name) return;
    }
    actors.push_back(actor);
}

std::vector<Actor> actors_of(const Members& members) {
    std::vector<Actor> actors;
    for (const Member* member : members) {
        for (const Actor& actor : member->report.actors)
            add_actor(actors, actor);
    }
    return actors;
}

const std::string& author_of(const Toll& toll) {
    return toll.count.according_to.empty() ? toll.outlet : toll.count.according_to;
}

/// A later article's figure replaces an earlier one of the same author, and of no other.
void add_toll(std::vector<Toll>& tolls, Toll toll) {
    const auto at = std::find_if(tolls.begin(), tolls.end(), [&](const Toll& known) {
        return known.count.status == toll.count.status && known.count.side == toll.count.side &&
               author_of(known) == author_of(toll) && known.article != toll.article;
    });
    if (at == tolls.end()) {
        tolls.push_back(std::move(toll));
    } else {
        *at = std::move(toll);
    }
}

std::vector<Toll> tolls_of(Members members) {
    std::stable_sort(members.begin(), members.end(), [](const Member* a, const Member* b) {
        // The undated come first: nothing shows that they are later than anybody.
        return a->source.published < b->source.published;
    });
    std::vector<Toll> tolls;
    for (const Member* member : members) {
        for (const Casualty& row : member->report.casualties) {
            add_toll(tolls, {row, member->source.outlet, member->source.article});
        }
    }
    return tolls;
}

std::vector<Statement> claims_of(const Members& members) {
    std::vector<Statement> claims;
    for (const Member* member : members) {
        for (const auto& claim : member->report.claims) {
            const bool known =
                std::any_of(claims.begin(), claims.end(), [&](const Statement& other) {
                    return other.claim.by == claim.by && other.claim.stance == claim.stance;
                });
            if (!known) claims.push_back({claim, member->source.article});
        }
    }
    return claims;
}

std::vector<extractors::Materiel> materiel_of(const Members& members) {
    std::vector<extractors::Materiel> all;
    for (const Member* member : members) {
        for (const auto& item : member->report.materiel) {
            const auto at = std::find_if(all.begin(), all.end(), [&](const auto& known) {
                return known.what == item.what && known.effect == item.effect;
            });
            if (at == all.end()) {
                all.push_back(item);
            } else {
                at->count = std::max(at->count, item.count);
            }
        }
    }
    return all;
}

/// The dead of one side over all who count them. `best` is the lower median of what they say.
Fatalities dead_of_side(const std::vector<Casualty>& rows) {
    std::vector<int> counts;
    Fatalities dead;
    dead.high = 0;
    for (const Casualty& row : rows) {
        counts.push_back(row.min.value_or(0));
        if (!row.max || !dead.high) {
            dead.high.reset();
        } else {
            dead.high = std::max(*dead.high, *row.max);
        }
    }
    std::sort(counts.begin(), counts.end());
    dead.low = counts.front();
    dead.best = counts[(counts.size() - 1) / 2];
    return dead;
}

std::optional<int> sum(std::optional<int> a, std::optional<int> b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

std::optional<Fatalities> fatalities_of(const std::vector<Toll>& tolls) {
    std::map<std::string, std::vector<Casualty>> sides;
    for (const Toll& toll : tolls) {
        if (toll.count.status == Status::killed) sides[toll.count.side].push_back(toll.count);
    }
    if (sides.empty()) return std::nullopt;
    Fatalities all;
    all.high = 0;
    for (const auto& [side, rows] : sides) {
        if (side == "unspecified") continue;
        const Fatalities dead = dead_of_side(rows);
        all = {all.low + dead.low, all.best + dead.best, sum(all.high, dead.high)};
    }
    // A total over several sides stands beside its parts: the greater holds, never the sum.
    if (const auto total = sides.find("unspecified"); total != sides.end()) {
        const Fatalities dead = dead_of_side(total->second);
        const bool open = !all.high || !dead.high;
        all = {std::max(all.low, dead.low),
               std::max(all.best, dead.best),
               open ? std::nullopt : std::optional(std::max(*all.high, *dead.high))};
    }
    return all;
}

std::string figure(const Casualty& row) {
    std::string least = row.min ? std::to_string(*row.min) : "?";
    if (row.min == row.max) return least;
    return row.max ? least + "-" + std::to_string(*row.max) : least + "+";
}

bool disjoint(const Casualty& a, const Casualty& b) {
    return (a.max && b.min && *a.max < *b.min) || (b.max && a.min && *b.max < *a.min);
}

std::vector<Contest> contested_tolls(const std::vector<Toll>& tolls) {
    std::map<std::string, std::vector<const Toll*>> rows;
    for (const Toll& toll : tolls) {
        rows["casualties." + std::string(name_of(toll.count.status)) + "." + toll.count.side]
            .push_back(&toll);
    }
    std::vector<Contest> contested;
    for (const auto& entry : rows) {
        const auto& list = entry.second;
        const bool differ = std::any_of(list.begin(), list.end(), [&](const Toll* toll) {
            return disjoint(toll->count, list.front()->count);
        });
        if (!differ) continue;
        Contest contest{entry.first, {}};
        for (const Toll* toll : list) {
            contest.said.push_back(author_of(*toll) + ": " + figure(toll->count));
        }
        contested.push_back(std::move(contest));
    }
    return contested;
}

std::vector<Contest> contested_of(const Account& account) {
    std::vector<Contest> contested = contested_tolls(account.tolls);
    const auto& claims = account.claims;
    const bool denied = std::any_of(claims.begin(), claims.end(), [](const Statement& one) {
        return one.claim.stance == Stance::denied;
    });
    if (!denied || claims.size() < 2) return contested;
    Contest contest{"claims", {}};
    for (const auto& [claim, article] : claims) {
        contest.said.push_back(claim.by + ": " + std::string(name_of(claim.stance)));
    }
    contested.push_back(std::move(contest));
    return contested;
}

}  // namespace

Account merge(const std::vector<Member>& members) {
    const Members voices = telling(members);
    Account account;
    if (voices.empty()) return account;
    account.sub_type = kind_of(voices);
    account.date = date_of(voices);
    account.lasts = lasts(voices);
    account.until = end_of(voices);
    account.places = places_of(voices);
    account.actors = actors_of(voices);
    account.tolls = tolls_of(voices);
    account.claims = claims_of(voices);
    account.materiel = materiel_of(voices);
    account.fatalities = fatalities_of(account.tolls);
    account.contested = contested_of(account);
    account.independent_sources = independent_sources(members);
    return account;
}

std::optional<std::size_t> dispensable(const std::vector<Member>& members) {
    constexpr std::size_t tries = 20;
    const auto told_by = [](const std::vector<Member>& some) {
        Account account = merge(some);
        account.independent_sources = std::min(account.independent_sources, voices_worth_telling);
        return account;
    };
    const Account account = told_by(members);
    for (std::size_t i = 1; i < members.size() && i <= tries; ++i) {
        std::vector<Member> others = members;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        if (told_by(others) == account) return i;
    }
    return std::nullopt;
}

}  // namespace vigie::alerts
