#include "extractors/discourse/telling/answers.h"

#include <algorithm>
#include <utility>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/telling/same_deed.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "in response to", « en riposte aux »
bool says_in_response(const Scene& scene, const Draft& draft) {
    static const WordSet answers("response retaliation riposte reponse represailles replique");
    const auto& sentences = draft.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        const auto& span = scene.reading.sentences[index];
        for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
            if (answers.contains(scene.reading.word(at)) &&
                one_of(scene.reading.word(at - 1), {"in", "en"}))
                return true;
        }
        return false;
    });
}

/// An army's fight of which no place is told.
bool is_answer(const Scene& scene, const Telling& event) {
    const auto& authors = event.draft.perpetrators;
    return event.report.sub_type == SubEventType::armed_clash && event.report.places.empty() &&
           !event.report.area && !authors.empty() &&
           std::all_of(authors.begin(), authors.end(), is_state) &&
           says_in_response(scene, event.draft);
}

/// Did a group strike the author of the answer, then or the day before?
bool is_answered(const Telling& answer, const Telling& attack) {
    constexpr auto slack = std::chrono::days{1};
    const Actor* doer = with_role(answer.report, Role::perpetrator);
    const Actor* struck = with_role(attack.report, Role::target);
    const auto& authors = attack.draft.perpetrators;
    if (doer == nullptr || struck == nullptr || struck->name != doer->name ||
        std::any_of(authors.begin(), authors.end(), is_state))
        return false;
    const auto& one = answer.report.date;
    const auto& other = attack.report.date;
    return !one || !other || (one->from <= other->to + slack && other->from <= one->to + slack);
}

void give_dead(Report& answer, Report& attack) {
    const Actor* attackers = with_role(attack, Role::perpetrator);
    if (attackers == nullptr) return;
    for (Casualty& row : answer.casualties) {
        const bool known = std::any_of(
            attack.casualties.begin(), attack.casualties.end(), [&](const Casualty& other) {
                return other.status == row.status && other.min == row.min && other.max == row.max;
            });
        if (known) continue;
        if (row.side == unknown_group) row.side = attackers->name;
        attack.casualties.push_back(std::move(row));
    }
}

}  // namespace

void fold_answers(const Scene& scene, std::vector<Telling>& told) {
    for (std::size_t i = told.size(); i-- > 0;) {
        if (!is_answer(scene, told[i])) continue;
        const auto attack = std::find_if(told.begin(), told.end(), [&](const Telling& other) {
            return &other != &told[i] && is_answered(told[i], other);
        });
        if (attack == told.end()) continue;
        give_dead(told[i].report, attack->report);
        told.erase(told.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace vigie::extractors
