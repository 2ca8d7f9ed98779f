#include "extractors/discourse/joining/said.h"

#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/when/recalled.h"

namespace vigie::extractors {
namespace {

void read_deeds(const Scene& scene, std::size_t sentence, Said& said) {
    said.deeds = candidates(scene, sentence, said.tolls, said.refused);
    std::erase_if(said.tolls, [&](const Toll& toll) { return counts_war(scene, sentence, toll); });
}

}  // namespace

Said said_in(const Scene& scene, std::size_t sentence) {
    Said said;
    said.tolls = read_tolls(scene.reading, sentence, scene.lexicon);
    read_deeds(scene, sentence, said);
    return said;
}

/// One question after the other, each of all sentences: the code that answers one stays in the
/// processor's nearest cache meanwhile, and that of all is too large for it.
std::vector<Said> said_in_body(const Scene& scene) {
    std::vector<Said> body(scene.reading.sentences.size());
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (!is_heading(scene, i)) body[i].tolls = read_tolls(scene.reading, i, scene.lexicon);
    }
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (!is_heading(scene, i)) read_deeds(scene, i, body[i]);
    }
    return body;
}

}  // namespace vigie::extractors
