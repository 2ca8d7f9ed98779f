#include "extractors/attribution/note_lines.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t brackets = 7;  // "(5 March)"
constexpr std::uint32_t head = 14;     // "The Nigerien ministry of defence (5 March) gives"

bool gives(text::Word word) {
    return one_of(word, {"gives", "gave", "give", "donne", "donnent", "donnait"});
}

/// Do only articles stand before the speaker?
bool opens(const Reading& reading, const text::Sentence& sentence, const Speaker& speaker) {
    static const WordSet small("the a an le la les l' un une des");
    std::uint32_t at = sentence.first;
    while (at < speaker.first && small.contains(reading.word(at)))
        ++at;
    return at == speaker.first;
}

/// Is it told behind the token what became of people, and how many they were?
bool tells_toll(const Reading& reading, const text::Sentence& sentence, std::uint32_t from) {
    constexpr std::uint32_t reach = 4;  // "at least (four)"
    const auto& all = reading.quantities;
    const auto count =
        std::lower_bound(all.begin(), all.end(), from, [](const Quantity& one, std::uint32_t at) {
            return one.first < at;
        });
    return count != all.end() && count->kind != QuantityKind::zero &&
           count->first < std::min(from + reach, sentence.last) &&
           !mentions_in(reading, Kind::status, from, sentence.last).empty();
}

/// « Croix-Rouge : deux (agents) enlevés », « Gendarmerie : six agents tués »: a topic and what
/// became of its own people, said by nobody.
bool are_its_own(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet staff(
        "agents agent employes employe salaries salarie membres membre volontaires volontaire "
        "humanitaires humanitaire collaborateurs secouristes elements element hommes gendarmes "
        "gendarme policiers policier soldats soldat militaires militaire casques casque staff members "
        "member workers worker employees employee volunteers volunteer officers officer peacekeepers "
        "peacekeeper personnel soldiers soldier gendarmes");
    constexpr std::uint32_t reach = 6;  // « au moins deux de ses (agents) »
    return has_word(reading, from, std::min(from + reach, end), staff);
}

}  // namespace

bool may_be_note_line(const Reading& reading, const text::Sentence& sentence) {
    const std::uint32_t end = std::min(sentence.first + head, sentence.last);
    for (std::uint32_t at = sentence.first; at < end; ++at) {
        if (reading.word(at) == ":" || gives(reading.word(at))) return true;
    }
    return false;
}

const Speaker* opens_note_line(const Reading& reading,
                               const text::Sentence& sentence,
                               const std::vector<Speaker>& speakers) {
    for (const Speaker& speaker : speakers) {
        if (!opens(reading, sentence, speaker)) continue;
        if (speaker.party != nullptr || speaker.by.empty()) return nullptr;
        const std::uint32_t behind = past_brackets(reading, speaker.last, speaker.last + brackets);
        const bool says = reading.word(behind) == ":" || gives(reading.word(behind));
        if (says && speaker.by != "media" && speaker.by != "local source" &&
            are_its_own(reading, behind + 1, sentence.last))
            return nullptr;
        return says && tells_toll(reading, sentence, behind + 1) ? &speaker : nullptr;
    }
    return nullptr;
}

}  // namespace vigie::extractors
