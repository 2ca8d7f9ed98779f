#include "extractors/discourse/spread.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

bool told_at(const std::vector<Draft>& drafts, int index) {
    return std::any_of(
        drafts.begin(), drafts.end(), [&](const Draft& draft) { return draft.place == index; });
}

bool listed_after(const Scene& scene, int before, const NamedPlace& next) {
    const NamedPlace& last = place_at(scene, before);
    if (next.use != Use::event || next.partner >= 0 || last.partner >= 0) return false;
    if (last.relation != next.relation) return false;
    if (next.first < last.last || next.first - last.last > 3) return false;
    const std::string_view glue = scene.reading.word(last.last);
    return glue == "," || glue == "et" || glue == "and";
}

std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
    return a > b ? a - b : b - a;
}

/// How far a token stands from the nearest of the draft's words in the sentence, or their places.
std::uint32_t gap_to(const Scene& scene,
                     const Draft& draft,
                     std::size_t sentence,
                     std::uint32_t token) {
    std::uint32_t best = UINT32_MAX;
    for (const Candidate& word : draft.words) {
        if (word.sentence != sentence) continue;
        best = std::min(best, distance(word.first, token));
        if (word.place >= 0)
            best = std::min(best, distance(place_at(scene, word.place).first, token));
    }
    return best;
}

/// Which of the drafts a sentence tells: where its words and places stand.
class Nearest {
public:
    Nearest(const Scene& scene,
            std::vector<Draft>& drafts,
            const std::vector<std::size_t>& told,
            std::size_t sentence)
        : scene_(scene), drafts_(drafts), told_(told), sentence_(sentence) {}

    /// The draft that a count at `token` belongs to; of equals the first.
    [[nodiscard]] Draft& to(std::uint32_t token) const {
        const auto gap = [&](std::size_t index) {
            return gap_to(scene_, drafts_[index], sentence_, token);
        };
        const auto best =
            std::min_element(told_.begin(), told_.end(), [&](std::size_t a, std::size_t b) {
                return gap(a) < gap(b);
            });
        return drafts_[*best];
    }

private:
    const Scene& scene_;
    std::vector<Draft>& drafts_;
    const std::vector<std::size_t>& told_;
    std::size_t sentence_;
};

}  // namespace

void spread_over_list(const Scene& scene,
                      std::vector<Draft>& drafts,
                      std::size_t index,
                      std::size_t sentence) {
    if (drafts[index].place < 0 || drafts[index].sentences.back() != sentence) return;
    const auto& span = scene.reading.sentences[sentence];
    if (place_at(scene, drafts[index].place).first < span.first) return;
    while (drafts[index].place > 0 &&
           place_at(scene, drafts[index].place - 1).first >= span.first &&
           listed_after(scene, drafts[index].place - 1, place_at(scene, drafts[index].place)) &&
           !told_at(drafts, drafts[index].place - 1)) {
        --drafts[index].place;
    }
    int last = drafts[index].place;
    for (std::size_t i = static_cast<std::size_t>(last) + 1; i < scene.places.size(); ++i) {
        const NamedPlace& next = scene.places[i];
        if (next.first >= span.last || !listed_after(scene, last, next)) return;
        last = static_cast<int>(i);
        if (told_at(drafts, last)) continue;
        Draft twin = drafts[index];
        twin.place = last;
        twin.own_place = true;
        twin.tolls.clear();
        twin.losses.clear();
        drafts.push_back(std::move(twin));
    }
}

void give_facts(const Scene& scene,
                std::vector<Draft>& drafts,
                const std::vector<std::size_t>& told,
                std::size_t sentence,
                const std::vector<Toll>& tolls) {
    const Nearest nearest(scene, drafts, told, sentence);
    for (const Toll& toll : tolls) {
        const Statement* said = statement_for(scene.statements[sentence], toll.first);
        nearest.to(toll.first).tolls.push_back({toll, said ? std::optional(*said) : std::nullopt});
    }
    for (const Loss& loss : read_losses(scene.reading, sentence, scene.lexicon)) {
        nearest.to(loss.first).losses.push_back(loss);
    }
    for (const std::size_t index : told) {
        Draft& draft = drafts[index];
        if (draft.sentences.back() != sentence) draft.sentences.push_back(sentence);
        for (const Statement& statement : scene.statements[sentence]) {
            if (!statement.inherited) draft.statements.push_back(statement);
        }
    }
}

}  // namespace vigie::extractors
