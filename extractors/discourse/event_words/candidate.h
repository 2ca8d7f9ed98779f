// An event word in its sentence, with what stands around it: the raw matter that events are joined
// from, or refused with a reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/attribution/attribution.h"
#include "extractors/discourse/when/timeline.h"
#include "extractors/extractor.h"
#include "extractors/frames/rules.h"
#include "extractors/places/locate.h"
#include "extractors/reading/chunks.h"
#include "extractors/tolls/tolls.h"
#include "text/time.h"

namespace vigie::extractors {

/// Everything known of an article when events are joined. Views into it live as long as it does.
struct Scene {
    const Reading& reading;
    const Lexicon& lexicon;
    const RoleRules& rules;
    std::vector<NamedPlace> places;
    std::vector<int> headings;  ///< by sentence, the place that heads it, or -1
    std::vector<std::vector<Statement>> statements;
    Timeline timeline;
    std::optional<text::Day> published;
};

struct Candidate {
    Family family = Family::attack;
    const Trigger* trigger = nullptr;
    VerbGroup verb;
    std::uint32_t first = 0;  ///< tokens of the event word
    std::uint32_t last = 0;
    std::size_t sentence = 0;
    std::size_t segment = 0;  ///< counts the sentence's clauses
    const Party* perpetrator = nullptr;
    const Party* target = nullptr;
    const Thing* thing = nullptr;  ///< a struck thing instead of a party
    const Party* ally = nullptr;
    bool struck_village =
        false;  ///< nobody else: "Darsalam a été attaqué", "s'en sont pris à Kani"
    bool struck_people = false;  ///< whom no table knows: "ont tiré sur un homme"
    std::vector<const Party*> beside_perpetrator;  ///< "des dozos et des soldats"
    std::vector<const Party*> beside_target;
    /// « survient au lendemain d'une attaque »: what was before the news, told beside it.
    bool recalled = false;
    bool of_captives = false;  ///< "were arrested, then (killed)"
    int place = -1;            ///< index into Scene::places
    int moved_at = -1;  ///< the place left or cut off, for an event without another; an index too
    std::optional<text::DateRange> date;
    std::optional<std::pair<std::uint32_t, std::uint32_t>> date_tokens;
    std::string rules;

    /// "repelled a drone attack", "hit a mine": the word itself says that its subject was struck.
    [[nodiscard]] bool is_suffered() const {
        return trigger->senses.front().voice == Voice::suffers;
    }
};

/// Tokens [first, last).
struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    [[nodiscard]] bool holds(std::uint32_t token) const { return first <= token && token < last; }
};

/// What a sentence's event words tell.
struct Deeds {
    std::vector<Candidate> told;
    std::vector<Stretch> past;  ///< words that a date of their own puts long before
    bool background = false;    ///< some tell what is no news
    bool mishap = false;        ///< a crime, an accident or what beasts did: no event of ours
};

/// A sentence whose event words are asked for, what is known of it, and where they go.
struct SentenceToRead {
    std::size_t sentence = 0;
    const std::vector<Toll>& tolls;
    Deeds& deeds;
    std::vector<Refusal>& refusals;  ///< of those that tell no event
};

/// The sentences' event words with their roles, places and dates. One step after the other, each
/// for all sentences: the code of one step stays in the processor's nearest cache meanwhile, and
/// that of all is too large for it.
void read_event_words(const Scene& scene, const std::vector<SentenceToRead>& sentences);

/// A refusal of the tokens [first, last), with the part and offsets set.
Refusal refusal(const Reading& reading,
                std::uint32_t first,
                std::uint32_t last,
                std::string reason);

/// Title or body, and the offsets there, of the tokens [first, last).
Evidence evidence(const Reading& reading,
                  std::uint32_t first,
                  std::uint32_t last,
                  std::string field,
                  std::string rule);

}  // namespace vigie::extractors
