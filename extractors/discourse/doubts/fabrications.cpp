#include "extractors/discourse/doubts/fabrications.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token behind "(is) not", « (n'est) pas »; the verb's own when nothing denies.
std::uint32_t behind_not(const Reading& reading, std::uint32_t at) {
    return one_of(reading.word(at), {"not", "pas"}) ? at + 1 : at;
}

const WordSet& shown_things() {
    static const WordSet all(
        "video videos clip clips image images picture pictures photo photos footage recording post "
        "posts message messages note audio letter communique enregistrement publication "
        "publications cliche cliches lettre document");
    return all;
}

/// "(is) not genuine", "(is) a fake", « (est) un montage », "(is) old footage".
bool says_made_up(const Reading& reading, std::uint32_t at) {
    static const WordSet made_up(
        "fake fakes hoax fabrication forgery montage faux fausse canular infox intox fabricated "
        "doctored manipulated generated truquee truquees trafiquee trafiquees manipulee "
        "detournee detournees fabriquee fabriquees mensongere falsifiee falsifies falsifie "
        "decontextualisee");
    static const WordSet aged("old ancienne anciennes");
    static const WordSet behind_staged("by from in on against");
    static const WordSet real("genuine authentic real recent recente authentique reelle vraie");
    static const WordSet articles("a an un une the totally entirely completely en fait de ai -");
    const std::uint32_t behind = behind_not(reading, at);
    if (behind > at) return real.contains(reading.word(behind));
    while (articles.contains(reading.word(at)))
        ++at;
    const text::Word next = reading.word(at + 1);
    // "was old footage", "is old."; not "who were old and sick"
    if (aged.contains(reading.word(at))) return shown_things().contains(next) || next == ".";
    // "an attack that was staged by five fighters": carried out
    if (reading.word(at) == "staged") return !behind_staged.contains(next);
    return made_up.contains(reading.word(at));
}

}  // namespace

bool is_of_fabrication(const Reading& reading,
                       const text::Sentence& span,
                       std::uint32_t first,
                       std::uint32_t last) {
    static const WordSet verbs("is are was were est sont etait etaient");
    static const WordSet parts("; but mais");
    constexpr std::uint32_t before = 12;  // "A clip said to show gunmen (storming)"
    constexpr std::uint32_t behind = 14;  // "(attack) on Kati on Tuesday is"
    if (!may_have(reading, span, shown_things()) || !may_have(reading, span, verbs)) return false;
    const std::uint32_t from = first - std::min(before, first - span.first);
    if (!has_word(reading, from, first, shown_things())) return false;
    const std::uint32_t end = std::min(last + behind, span.last);
    for (std::uint32_t at = last; at < end; ++at) {
        if (parts.contains(reading.word(at))) return false;
        if (verbs.contains(reading.word(at)) && says_made_up(reading, at + 1)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
