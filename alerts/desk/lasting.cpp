#include "alerts/desk/lasting.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/fold.h"

namespace vigie::alerts {
namespace {

// Beginnings of words, folded, in the extractor's languages: "assiégée", "besieged"; "levée du
// blocus", "the siege was lifted", "la route est rouverte".
constexpr std::array<std::string_view, 9> lasting{
    "blocus", "siege", "assieg", "encercl", "embargo", "bloqu", "blockade", "besieg", "isol"};
constexpr std::array<std::string_view, 5> ending{"lev", "lift", "rouv", "reouv", "reopen"};
// Whole words: "fin du siège", "an end to the blockade".
constexpr std::array<std::string_view, 4> ending_words{"fin", "end", "ends", "ended"};

bool begins_with_one(std::string_view word, const auto& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        return word.starts_with(beginning);
    });
}

bool ends(std::string_view word) {
    return begins_with_one(word, ending) ||
           std::find(ending_words.begin(), ending_words.end(), word) != ending_words.end();
}

template <class F>
void each_word(const std::string& text, F each) {
    constexpr std::string_view gaps = " '-.,;:\n";
    for (std::size_t at = text.find_first_not_of(gaps); at != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_of(gaps, at), text.size());
        each(std::string_view(text).substr(at, end - at));
        at = text.find_first_not_of(gaps, end);
    }
}

}  // namespace

Phase phase_of(const extractors::Report& report) {
    Phase phase = Phase::over;
    // An attack on a besieged town is none.
    if (report.sub_type != extractors::SubEventType::other) return phase;
    for (const extractors::Evidence& evidence : report.evidence) {
        if (evidence.field != "type" || !evidence.rule.starts_with("trigger:blockade")) continue;
        each_word(text::folded(evidence.text), [&](std::string_view word) {
            if (ends(word)) phase = Phase::ends;
            if (phase == Phase::over && begins_with_one(word, lasting)) phase = Phase::stands;
        });
    }
    return phase;
}

}  // namespace vigie::alerts
