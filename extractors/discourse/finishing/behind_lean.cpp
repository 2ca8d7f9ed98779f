#include "extractors/discourse/finishing/behind_lean.h"

#include <algorithm>

#include "extractors/discourse/when/leaning.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_behind_lean(const Finishing& work, const Mention& group) {
    static const WordSet same("its ses group groupe");
    const Scene& scene = work.scene;
    const std::size_t sentence = scene.reading.sentence_of(group.first);
    const auto& draft = work.draft;
    if (draft.sentences.front() == sentence)
        return draft.family != Family::release && draft.family != Family::escape &&
               is_of_leant_deed(scene, group.first, draft.words) &&
               !has_word(scene.reading, group.last, scene.reading.sentences[sentence].last, same);
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.mention->leans || group.first < time.last()) return false;
        return std::none_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
            return word.sentence == sentence && word.first >= time.last();
        });
    });
}

}  // namespace vigie::extractors
