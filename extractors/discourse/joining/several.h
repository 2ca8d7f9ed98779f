// Sentences that speak of several events at once: "both attacks", "the assailants", « ces violences
// ».
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Which of the events told so far a sentence means by "both attacks".
enum class Several : std::uint8_t {
    none,       ///< it speaks of one
    twins,      ///< "the assailants": those of one kind that one sentence told together
    breath,     ///< "the attacks": those that one sentence told together
    paragraph,  ///< "these attacks": those told here and in the paragraph before
    two,        ///< "both attacks": the last so many, wherever they were told
    three,
    four,
};

/// "both attacks", "ces embuscades": several events at once.
Several speaks_of_several(const Scene& scene, std::size_t sentence);

/// « Ces violences », "these killings": all that the text told of till then.
bool speaks_of_violence(const Reading& reading, const text::Sentence& span);

/// Which events a sentence speaks of: those told before it that may be meant, the last first.
struct Meant {
    std::size_t sentence = 0;
    Several several = Several::none;
    std::size_t current = 0;  ///< the draft that the sentence goes on about
    bool chained = false;     ///< further back too, where each is told next to the one behind it
};

/// Asked of the events from the last to the first: is each one of those told before the sentence
/// that it means, as many as it counts, or as near as "these" reaches?
class MeantBefore {
public:
    /// All of them must outlive it.
    MeantBefore(const Reading& reading, const std::vector<Draft>& drafts, const Meant& meant);

    [[nodiscard]] bool takes(const Draft& draft);

private:
    [[nodiscard]] bool is_in_reach(const Draft& draft) const;

    const std::vector<text::Sentence>& sentences_;
    const Meant& meant_;
    std::optional<std::size_t> count_;
    std::size_t counted_ = 1;  ///< the current one
    std::uint32_t reach_;      ///< the paragraph that the next must reach, or the one before it
};

/// "hit Ber and Kori": did one sentence tell the two as one list?
bool are_listed_together(const std::vector<Draft>& drafts, std::size_t one, std::size_t other);

}  // namespace vigie::extractors
