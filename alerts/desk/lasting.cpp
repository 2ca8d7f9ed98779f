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
constexpr std::array<std::string_view, 4> ending{"lift", "rouv", "reouv", "reopen"};
// Whole words: "fin du siège", "an end to the blockade", and the forms of "lever", for zakat is
// "levied".
constexpr std::array<std::string_view, 14> ending_words{"fin",
                                                        "end",
                                                        "ends",
                                                        "ended",
                                                        "leve",
                                                        "levee",
                                                        "leves",
                                                        "levees",
                                                        "lever",
                                                        "levent",
                                                        "leva",
                                                        "leverent",
                                                        "levera",
                                                        "levait"};
// What is lifted, reopened or raised beside blockades: "levé le couvre-feu", "rouvert le marché".
constexpr std::array<std::string_view, 9> other_matters{
    "zakat", "tribut", "tax", "impot", "curfew", "couvre", "marche", "market", "hotel"};
// Who blocks a road for a day has laid no siege: "bloqué la route à Kayes".
constexpr std::array<std::string_view, 5> roads{"route", "road", "rue", "pont", "barrage"};

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

/// In the words of one piece of evidence.
Phase phase_in(const std::string& folded) {
    bool over = false;
    bool ended = false;
    bool siege = false;
    bool blocked = false;
    bool road = false;
    each_word(folded, [&](std::string_view word) {
        over = over || begins_with_one(word, other_matters);
        ended = ended || ends(word);
        const bool blocks = word.starts_with("bloqu");
        blocked = blocked || blocks;
        siege = siege || (!blocks && begins_with_one(word, lasting));
        road = road || begins_with_one(word, roads);
    });
    if (over) return Phase::over;
    if (ended) return Phase::ends;
    return siege || (blocked && !road) ? Phase::stands : Phase::over;
}

}  // namespace

Phase phase_of(const extractors::Report& report) {
    Phase phase = Phase::over;
    // An attack on a besieged town is none.
    if (report.sub_type != extractors::SubEventType::other) return phase;
    for (const extractors::Evidence& evidence : report.evidence) {
        if (evidence.field != "type" || !evidence.rule.starts_with("trigger:blockade")) continue;
        phase = std::max(phase, phase_in(text::folded(evidence.text)));
    }
    return phase;
}

}  // namespace vigie::alerts
