#include "extractors/discourse/joining/said.h"

#include "extractors/discourse/joining/sentences.h"

namespace vigie::extractors {
namespace {

/// One question after the other, each of all sentences, as in read_event_words.
void read(const Scene& scene, const std::vector<std::size_t>& sentences, std::vector<Said>& said) {
    std::vector<SentenceToRead> words;
    words.reserve(sentences.size());
    for (const std::size_t i : sentences) {
        said[i].tolls = read_tolls(scene.reading, i, scene.lexicon);
        words.push_back({i, said[i].tolls, said[i].deeds, said[i].refused});
    }
    read_event_words(scene, words);
}

}  // namespace

Said said_in(const Scene& scene, std::size_t sentence) {
    std::vector<Said> said(sentence + 1);
    read(scene, {sentence}, said);
    return std::move(said.back());
}

std::vector<Said> said_in_body(const Scene& scene) {
    std::vector<Said> said(scene.reading.sentences.size());
    std::vector<std::size_t> sentences;
    sentences.reserve(said.size());
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (i == 0 || !is_heading(scene, i)) sentences.push_back(i);
    }
    read(scene, sentences, said);
    return said;
}

}  // namespace vigie::extractors
