// One article's account of one event, in ACLED's vocabulary: what `vigie extract` prints and the
// desk matches. Every field's meaning is that of the annotation format (docs/glossary.md).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"
#include "text/geo.h"
#include "text/time.h"

namespace vigie::extractors {

/// ACLED's six event types.
enum class EventType : std::uint8_t {
    battles,
    explosions,
    violence_against_civilians,
    strategic_developments,
    protests,
    riots,
};

/// ACLED's 25 sub-event types, in the codebook's order.
enum class SubEventType : std::uint8_t {
    armed_clash,
    government_regains_territory,
    non_state_actor_overtakes_territory,
    air_drone_strike,
    remote_explosive,
    shelling,
    suicide_bomb,
    grenade,
    chemical_weapon,
    attack,
    abduction,
    sexual_violence,
    agreement,
    arrests,
    change_to_group,
    disrupted_weapons_use,
    headquarters_established,
    looting,
    non_violent_transfer,
    other,
    peaceful_protest,
    protest_with_intervention,
    excessive_force,
    violent_demonstration,
    mob_violence,
};

enum class Relation : std::uint8_t { at, near, between, road };
enum class Role : std::uint8_t { perpetrator, target, ally };
enum class Status : std::uint8_t { killed, wounded, abducted, captured, missing, freed };
enum class Stance : std::uint8_t { claimed, confirmed, denied, reported };
enum class Effect : std::uint8_t { seized, destroyed, damaged };

/// Where. `precision` as ACLED's geo_precision: 1 the named place, 2 near it or part of a
/// district, 3 a region only. Names keep the gazetteer's spelling, or the text's when unknown.
struct Place {
    std::string name;
    std::string spelled;        ///< as the text writes it, when that is another spelling
    std::string country;        ///< ISO 3166-1 alpha-2; empty = not known
    std::string admin1;         ///< region: in Mali one of the 19 of 2023 or "Bamako"
    std::string admin1_legacy;  ///< region before the reform of 2023
    std::string admin2;         ///< cercle or its neighbour's equivalent
    std::optional<text::LatLon> point;
    double radius_km = 0;  ///< the point is right to about this many kilometres
    int precision = 1;
    Relation relation = Relation::at;
    std::string other_end;  ///< the far town of `between` and `road`; empty otherwise
    friend bool operator==(const Place&, const Place&) = default;
};

/// `name` is a canonical short name (JNIM, FAMa, civilians, unidentified armed group).
struct Actor {
    std::string name;
    Role role = Role::perpetrator;
    friend bool operator==(const Actor&, const Actor&) = default;
};

/// People hurt on one side according to one source. A missing bound is not known.
struct Casualty {
    Status status = Status::killed;
    std::string side;  ///< a canonical actor, "attackers" or "unspecified"
    std::optional<int> min;
    std::optional<int> max;
    std::string according_to;  ///< a canonical actor or source kind; empty = the article itself
    friend bool operator==(const Casualty&, const Casualty&) = default;
};

/// What a party says of the event.
struct Claim {
    std::string by;
    Stance stance = Stance::reported;
    std::string about;
    friend bool operator==(const Claim&, const Claim&) = default;
};

struct Materiel {
    std::string what;          ///< an English singular noun
    std::optional<int> count;  ///< missing = not told exactly
    Effect effect = Effect::seized;
    friend bool operator==(const Materiel&, const Materiel&) = default;
};

/// Which characters a field rests on, and which rule read them. Offsets are UTF-8 bytes
/// [start, end) in the article's title or body.
struct Evidence {
    std::string field;  ///< "type", "date", "places[0]", "area", "casualties[1]", "claims[0]", ...
    text::Part part = text::Part::body;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string text;
    std::string rule;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Report {
    SubEventType sub_type = SubEventType::armed_clash;
    std::optional<text::DateRange> date;  ///< none when the text gives no ground for one
    std::vector<Place> places;            ///< most specific first
    /// "nord du Mali": all that is told of where, though the article names other places; never
    /// with places of its own.
    std::optional<Place> area;
    std::vector<Actor> actors;
    std::vector<Casualty> casualties;
    std::vector<Claim> claims;
    std::vector<Materiel> materiel;
    std::vector<Evidence> evidence;
    double confidence = 0;  ///< 0 to 1
    friend bool operator==(const Report&, const Report&) = default;
};

/// The places, or the area where there are none: what there is to show on a map. A view of the
/// report's own.
std::span<const Place> whereabouts(const Report& report);
std::span<const Place> whereabouts(Report&&) = delete;

EventType type_of(SubEventType sub_type);
/// ACLED's spelling: "Explosions/Remote violence", "Air/drone strike".
std::string_view name_of(EventType type);
std::string_view name_of(SubEventType sub_type);
std::string_view name_of(Relation relation);
std::string_view name_of(Role role);
std::string_view name_of(Status status);
std::string_view name_of(Stance stance);
std::string_view name_of(Effect effect);
/// The sub-event type that ACLED spells so; none for any other word.
std::optional<SubEventType> sub_event_type(std::string_view name);
/// The value whose name_of() is `name`; none for any other word.
std::optional<Relation> relation_of(std::string_view name);
std::optional<Role> role_of(std::string_view name);
std::optional<Status> status_of(std::string_view name);
std::optional<Stance> stance_of(std::string_view name);
std::optional<Effect> effect_of(std::string_view name);

}  // namespace vigie::extractors
