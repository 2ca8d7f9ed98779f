#include "extractors/discourse/doubts/crime/crime.h"

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/doubts/crime/civil_doers.h"
#include "extractors/discourse/doubts/crime/close_ones.h"
#include "extractors/discourse/doubts/crime/deranged.h"
#include "extractors/discourse/doubts/crime/petty_charges.h"
#include "extractors/discourse/doubts/crime/thieves.h"
#include "extractors/discourse/doubts/crime/trafficking.h"
#include "extractors/frames/violence.h"

namespace vigie::extractors {
namespace {

std::string of_killing(const Scene& scene, const Candidate& word) {
    if (is_of_war(scene, word, true)) return {};
    if (is_petty_charge(scene, word)) return "common crime";
    if (is_among_close_ones(scene, word)) return "a crime among kin or friends";
    if (is_by_deranged(scene, word)) return "a deed of one who is not himself";
    if (kills_in_burglary(scene, word)) return "a burglary";
    return {};
}

std::string of_taking_goods(const Scene& scene, const Candidate& word) {
    static const WordSet lovers(
        "mari epoux amant concubin fiance jaloux ex-mari husband lover boyfriend");
    if (is_of_war(scene, word, true)) return {};
    if (is_petty_charge(scene, word) || is_customs_seizure(scene, word)) return "common crime";
    if (is_burglary(scene, word)) return "a burglary";
    // « Son ex-mari a brûlé la maison »
    const auto lover = subject_in(scene, word, lovers);
    if (lover && *lover < word.first) return "a crime among kin or friends";
    return {};
}

/// By what the family of the word asks for.
std::string of_family(const Scene& scene, const Candidate& word) {
    switch (word.family) {
        case Family::kill:
        case Family::mob:
        case Family::attack:
            return of_killing(scene, word);
        case Family::loot:
        case Family::disrupt:
            return of_taking_goods(scene, word);
        case Family::rape: {
            const bool petty = is_petty_charge(scene, word) || is_rape_by_one(scene, word);
            return petty && !is_of_war(scene, word, false) ? "common crime" : "";
        }
        case Family::arrest:
            return is_petty_arrest(scene, word) && !is_of_war(scene, word, false) ? "common crime"
                                                                                  : "";
        default:
            return {};
    }
}

}  // namespace

std::string of_crime(const Scene& scene, const Candidate& word) {
    if (is_of_quarrel(scene, word)) return "a private quarrel";
    if (is_within_family(scene, word)) return "a crime within a family";
    if (is_done_by_civilian(scene, word)) return "one who bears no arms for anybody did it";
    if (is_protest_of_state(scene, word)) return "a state protests on paper";
    if (is_surrender_of_one(scene, word)) return "one who gives himself up for a crime";
    if (is_seizure_of_goods(scene, word)) return "common crime";
    if (takes_common_criminal(scene, word) || is_trafficking(scene, word)) return "common crime";
    if (is_of_killer_in_family(scene, word)) return "a crime within a family";
    if (is_violent(word.family) && is_punished_for(scene, word) && !is_of_war(scene, word, true))
        return "what somebody was punished for";
    return of_family(scene, word);
}

}  // namespace vigie::extractors
