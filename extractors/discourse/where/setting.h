// Where and when the talk is: the place and day spoken of last, which an event without its own
// takes over.
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Is the sentence set in a region that the place is not of: "dans la région de Diffa"?
[[nodiscard]] bool tells_of_other_region(const Scene& scene,
                                         std::size_t sentence,
                                         const NamedPlace& place);

/// Does the sentence name a day that an event may have, and another place than `place`?
bool sets_scene(const Scene& scene, std::size_t sentence, int place);
/// « Jeudi matin, l'armée a repéré un groupe à Kani »: does it open with that day?
bool turns_to_scene(const Scene& scene, std::size_t sentence, int place);

/// "JNIM claimed the capture of Soumpi. On Tuesday, shells fell on Gao": does each of the sentences
/// name a place, and another?
bool are_told_apart(const Scene& scene, std::size_t sentence, std::size_t other);

class Setting {
public:
    explicit Setting(const Scene& scene) : scene_(scene) {}

    /// Reads the sentence's place.
    void note(std::size_t sentence);

    /// The place spoken of just before, or just after; an index into Scene::places or -1.
    [[nodiscard]] int place_for(std::size_t sentence) const;
    /// The place that a sentence speaks of: the first in it that an event may be at; else a
    /// district, or whose mayor speaks.
    static int place_in(const Scene& scene, std::size_t sentence);

    /// The day spoken of just before, or in the two sentences after.
    [[nodiscard]] std::optional<text::DateRange> day_near(std::size_t sentence) const;
    /// The week that the title says the text covers; else that, or the last one further back, or
    /// the title's.
    [[nodiscard]] std::optional<text::DateRange> day_for(std::size_t sentence) const;

private:
    [[nodiscard]] int place_here(std::size_t sentence) const;
    [[nodiscard]] bool leads_far_off(std::size_t sentence, int place) const;
    [[nodiscard]] int place_told_next(std::size_t sentence) const;
    [[nodiscard]] bool retakes(std::size_t sentence) const;
    [[nodiscard]] int place_around(std::size_t sentence) const;
    [[nodiscard]] int place_of_late(std::size_t sentence) const;
    [[nodiscard]] int place_of_title_or_way(std::size_t sentence) const;
    [[nodiscard]] bool is_claimed_elsewhere(std::size_t sentence, std::size_t other) const;
    [[nodiscard]] bool is_told_apart(std::size_t sentence) const;
    [[nodiscard]] bool is_of_another_day(std::size_t sentence) const;
    [[nodiscard]] bool tells_other_day(std::size_t sentence, std::size_t next) const;
    [[nodiscard]] bool is_placed_behind(std::size_t sentence) const;

    /// Are all its days such as no event is dated by?
    [[nodiscard]] bool only_past(std::size_t sentence) const;

    /// Is the day older than what a text would report as news?
    [[nodiscard]] bool recalls(const text::DateRange& day) const;

    /// Does the sentence tell of another country or region than the place's?
    [[nodiscard]] bool elsewhere(std::size_t sentence, int place) const;
    [[nodiscard]] bool is_in_other_part(std::size_t sentence) const;
    [[nodiscard]] bool names_region_anew(std::size_t sentence) const;
    [[nodiscard]] bool tells_several_anew(std::size_t sentence) const;

    /// The first sentence of the paragraph.
    [[nodiscard]] std::size_t line_of(std::size_t sentence) const;

    /// The last day named before `sentence`, not before `to`; never the title's.
    [[nodiscard]] std::optional<text::DateRange> day_back(std::size_t sentence,
                                                          std::size_t to) const;

    const Scene& scene_;
    int place_ = -1;
    std::size_t place_sentence_ = 0;
};

}  // namespace vigie::extractors
