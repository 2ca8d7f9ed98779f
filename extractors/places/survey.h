// A first look at all places of an article: which regions and cercles it names, where its sure
// places lie, which countries it speaks of. What a name means is decided beside these.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "extractors/places/cues.h"
#include "extractors/places/resolve.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Refers to the reading and the lexicon; its surroundings refer to it, so it stays where it is.
class Survey {
public:
    Survey(const Reading& reading, const Lexicon& lexicon);
    Survey(const Survey&) = delete;
    Survey& operator=(const Survey&) = delete;
    Survey(Survey&&) = delete;
    Survey& operator=(Survey&&) = delete;
    ~Survey() = default;

    /// What is named around the sentence of that index.
    [[nodiscard]] const Surroundings& around(std::size_t sentence) const {
        return around_[sentence];
    }

    /// What the words before and behind the place say; known already of those that may tell a
    /// district.
    [[nodiscard]] NameCue cue_of(const Mention& mention, std::uint32_t sentence_first) const;

private:
    void note_district(const Mention& mention, std::size_t sentence);
    void note_anchor(const Mention& mention, std::size_t sentence);
    void note_area(const Mention& mention, std::size_t sentence);
    void note_neighbours(std::size_t sentence);
    [[nodiscard]] std::vector<const Gazetteer::Name*> listed_in(std::size_t sentence) const;
    void note_countries(std::size_t sentence);
    [[nodiscard]] bool says_where(const Mention& mention, std::uint32_t sentence_first);

    const Reading& reading_;
    const Gazetteer& gazetteer_;
    const PlaceWords& words_;
    std::vector<Surroundings> around_;
    Company article_;
    std::string country_;  ///< named last in the sentences noted so far
    std::vector<std::pair<std::uint32_t, NameCue>> cues_;  ///< by the place's first token
};

}  // namespace vigie::extractors
