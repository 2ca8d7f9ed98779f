#include "extractors/discourse/joining/counted_claims.h"

#include <algorithm>
#include <optional>

#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "four (attacks)", « trois nouvelles (attaques) »: how many deeds a claim is for.
std::optional<std::size_t> deeds_claimed(const Scene& scene, const Statement& said) {
    constexpr std::size_t beside = 2;  // "four deadly (attacks)"
    const auto& span = scene.reading.sentences[scene.reading.sentence_of(said.first)];
    for (const Mention* deed : mentions_in(scene.reading, Kind::trigger, said.last, span.last)) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        if (trigger.kind != WordKind::noun || !is_violent(trigger.family())) continue;
        for (const Quantity& count : scene.reading.quantities) {
            const bool counts = count.first >= said.last && count.last <= deed->first &&
                                deed->first - count.last <= beside;
            const int least = count.min.value_or(0);
            if (counts && count.unit == Unit::none && count.min == count.max && least > 1)
                return static_cast<std::size_t>(least);
        }
    }
    return std::nullopt;
}

/// "The first concerns", « La première a eu lieu », "In the first,": does one of the next
/// sentences begin to tell them?
bool are_told_next(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t reach = 3;
    constexpr std::uint32_t lead = 3;
    // "the first lady", « le Premier ministre »: of nobody's deeds
    static const WordSet offices("lady minister vice deputy secretary dame ministre adjoint");
    const auto& sentences = scene.reading.sentences;
    const std::size_t end = std::min(sentence + 1 + reach, sentences.size());
    for (std::size_t next = sentence + 1; next < end; ++next) {
        const std::uint32_t first = sentences[next].first;
        for (std::uint32_t at = first; at < std::min(first + lead, sentences[next].last); ++at) {
            if (one_of(scene.reading.word(at), {"first", "premiere", "premier"}) &&
                !offices.contains(scene.reading.word(at + 1)))
                return true;
        }
    }
    return false;
}

/// Is nobody else named for it than armed men, or who claims it?
bool may_be_of(const Draft& draft, const Party& claimant) {
    return std::all_of(
        draft.perpetrators.begin(), draft.perpetrators.end(), [&](const Party* party) {
            return party->name == claimant.name || party->name == unknown_group;
        });
}

void put_down_to(Draft& draft, const Statement& said) {
    std::erase_if(draft.perpetrators,
                  [](const Party* party) { return party->name == unknown_group; });
    add_once(draft.perpetrators, said.party);
    const bool known =
        std::any_of(draft.statements.begin(), draft.statements.end(), [&](const Statement& other) {
            return other.by == said.by && other.saying == said.saying;
        });
    if (!known) draft.statements.push_back(said);
}

void share(const Scene& scene,
           std::vector<Draft>& drafts,
           const Statement& said,
           std::size_t count) {
    const std::size_t sentence = scene.reading.sentence_of(said.first);
    for (Draft& draft : drafts) {
        const std::size_t first = draft.sentences.front();
        if (first <= sentence) continue;
        const bool other = opens_other_news(scene.reading, scene.reading.sentences[first]);
        if (count == 0 || other) return;
        --count;
        if (is_violent(draft.family) && may_be_of(draft, *said.party)) put_down_to(draft, said);
    }
}

}  // namespace

void share_counted_claims(const Scene& scene, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < scene.statements.size(); ++i) {
        for (const Statement& said : scene.statements[i]) {
            const bool claim = !said.inherited && said.saying == Saying::claimed &&
                               is_insurgent(said.party) && said.party->name != unknown_group;
            if (!claim || !are_told_next(scene, i)) continue;
            if (const auto count = deeds_claimed(scene, said)) share(scene, drafts, said, *count);
        }
    }
}

}  // namespace vigie::extractors
