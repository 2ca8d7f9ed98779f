#include "extractors/discourse/joining/said.h"

#include "extractors/discourse/doubts/past/looked_into.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

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

/// « Deux gendarmes ont été enlevés. (Les deux hommes) ont été relâchés », "the two men", « l'homme
/// »: a count of people by no name of their own, led by an article.
bool takes_up_count(const Reading& reading, const Toll& toll) {
    static const WordSet men("hommes agents men captifs captives prisonniers prisoners");
    const bool one = toll.min == 1 && toll.max == 1 && reading.word(toll.count) == "l'" &&
                     reading.word(toll.count + 1) == "homme";
    if (one && reading.word(toll.count + 2) != "arme") return true;
    if (toll.side == SideHint::attackers || toll.side == SideHint::enemy || !toll.min ||
        toll.min != toll.max || toll.count == 0)
        return false;
    return one_of(reading.word(toll.count - 1), {"les", "the", "ces", "these"}) &&
           men.contains(reading.word(toll.count + 1)) &&
           !one_of(reading.word(toll.count + 2),
                   {"armes", "arretes", "arrested", "qui", "who", "en", "with", "du", "de"});
}

/// The side of the only count of as many people in the sentence.
const Party* side_of_as_many(const std::vector<Toll>& before, const Toll& toll) {
    const Party* side = nullptr;
    for (const Toll& other : before) {
        if (other.min != toll.min || other.max != toll.max) continue;
        // « Deux gendarmes ont été tués. Les deux hommes ont été arrêtés »: others
        if (other.status == Status::killed && toll.status != Status::killed) return nullptr;
        if (side != nullptr || other.side != SideHint::party) return nullptr;
        side = other.party;
    }
    return side;
}

/// Those whom an article leads back to are of the side told in the sentence before.
void name_those_taken_up(const Scene& scene, std::vector<Said>& said) {
    for (std::size_t i = 1; i < said.size(); ++i) {
        for (Toll& toll : said[i].tolls) {
            if (!takes_up_count(scene.reading, toll)) continue;
            const Party* side = side_of_as_many(said[i - 1].tolls, toll);
            if (side == nullptr) continue;
            toll.side = SideHint::party;
            toll.party = side;
        }
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
    name_those_taken_up(scene, said);
    return said;
}

}  // namespace vigie::extractors
