// Which of a sentence's places an event word is at: behind it rather than before it, with a cue
// rather than bare, none that is told of something else.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

class PlaceChoice {
public:
    /// All of them must outlive it.
    PlaceChoice(const Scene& scene, std::size_t sentence, const Clauses& clauses);

    /// Does anybody or anything stand in [from, to), or is that no way at all?
    [[nodiscard]] bool party_between(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool is_village(const NamedPlace& place) const;
    /// The event's place: behind the word rather than before it, with a cue rather than bare.
    [[nodiscard]] int of(const Chunk& chunk) const;
    /// A convoy's place is where it arrived, which is nobody else's.
    [[nodiscard]] int arrival(const Chunk& chunk) const;
    /// « a quitté le village de Boni », "withdrew from its position at Ber", « un embargo sur le
    /// carburant à destination de Bamako »: where people left, or what supplies do not reach; -1
    /// for other families.
    [[nodiscard]] int left_or_cut_off(const Chunk& chunk, Family family) const;

    /// The word is past: neither the place nearest to it nor those of its clause behind it are any
    /// other word's.
    void leave_nearest(const Chunk& chunk);
    void leave_those_behind(const Chunk& chunk, std::uint32_t end);

private:
    [[nodiscard]] bool is_left(const Chunk& chunk, std::uint32_t token) const;
    [[nodiscard]] bool is_headed_for(std::uint32_t token) const;
    [[nodiscard]] static bool takes_part(char tag);
    [[nodiscard]] bool heads_district_of_another(const NamedPlace& place) const;
    [[nodiscard]] bool is_own(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool is_of_dated_clause(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool says_more_of_a_town(const NamedPlace& district) const;
    [[nodiscard]] bool serves(const NamedPlace& place, bool districts) const;
    [[nodiscard]] bool is_struck(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool people_before(const NamedPlace& place) const;
    [[nodiscard]] double distance_cost(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool said_between(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool reported_between(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] std::uint32_t deed_between(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool tells_earlier(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool is_of_its_like(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool closes_before(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool is_behind_another(const Chunk& chunk, int place) const;
    [[nodiscard]] bool parted_by_time(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool harms_nobody_before(std::uint32_t token) const;
    [[nodiscard]] bool comes_before_visit(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool is_denounced_there(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] bool says_where_another_lies(const NamedPlace& place) const;
    [[nodiscard]] double place_cost(const Chunk& chunk, const NamedPlace& place) const;
    [[nodiscard]] int nearest_place(const Chunk& chunk, bool districts) const;
    [[nodiscard]] int nearer_than_distance(int best) const;
    [[nodiscard]] int spot_on_stretch(int best) const;
    [[nodiscard]] int home_below_heading(int heading) const;
    [[nodiscard]] bool stands_for_itself(const NamedPlace& area) const;
    [[nodiscard]] int area_apart(const Chunk& chunk, int town) const;
    [[nodiscard]] bool is_past_place(int place) const;

    [[nodiscard]] const Trigger& trigger_of(const Chunk& chunk) const {
        return scene_.lexicon.trigger(chunk.mention->index);
    }

    const Scene& scene_;
    std::size_t index_;
    text::Sentence span_;
    const Clauses& clauses_;
    std::vector<Stretch> leant_on_;  ///< "(deux jours après) l'attaque de Ber": a clause of its own
    std::vector<int> past_places_;
    std::vector<std::uint32_t> fronts_;  ///< where clauses with a place before them begin
};

}  // namespace vigie::extractors
