#include "extractors/discourse/joining/said.h"

#include "extractors/discourse/doubts/past/looked_into.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/when/recalled.h"

namespace vigie::extractors {
namespace {

/// A sentence, and where what it says goes.
struct Unread {
    std::size_t sentence = 0;
    Said* said = nullptr;
};

/// One question after the other, each of all sentences, as in read_event_words.
void read(const Scene& scene, const std::vector<Unread>& sentences) {
    std::vector<SentenceToRead> words;
    words.reserve(sentences.size());
    for (const auto& [index, said] : sentences) {
        said->tolls = read_tolls(scene.reading, index, scene.lexicon);
        words.push_back({index, said->tolls, said->deeds, said->refused});
    }
    read_event_words(scene, words);
    for (const auto& [index, said] : sentences) {
        std::erase_if(said->tolls,
                      [&, at = index](const Toll& toll) { return counts_war(scene, at, toll); });
    }
}

}  // namespace

Said said_in(const Scene& scene, std::size_t sentence) {
    Said said;
    read(scene, {{sentence, &said}});
    return said;
}

bool is_title_of_mishap(const Scene& scene, const std::vector<Said>& said, std::size_t sentence) {
    if (sentence > 0 || !scene.reading.has_title() || said.size() < 2) return false;
    const auto& title = scene.reading.sentences.front();
    return said[1].deeds.mishap || scene.reading.word(title.last - 1) == "?" ||
           is_title_of_old(scene);
}

std::vector<Said> said_in_body(const Scene& scene) {
    std::vector<Said> said(scene.reading.sentences.size());
    std::vector<Unread> sentences;
    sentences.reserve(said.size());
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (i == 0 || !is_heading(scene, i)) sentences.push_back({i, &said[i]});
    }
    read(scene, sentences);
    return said;
}

}  // namespace vigie::extractors
