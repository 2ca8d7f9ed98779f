#include "extractors/reading/thing_pronouns.h"

#include <algorithm>
#include <string_view>

#include "extractors/reading/stand_ins.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The pronoun that is the verb's object; empty when it has none. "(shot) it (down)" is one verb.
std::string_view object_pronoun(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    if (reading.language == Language::english) {
        for (std::uint32_t at = first + 1; at <= last; ++at) {
            if (one_of(reading.word(at), {"it", "them"})) return reading.word(at);
        }
        return {};
    }
    static const WordSet pronouns("l' le la les");
    const std::uint32_t at = where_have_begins(reading, first);
    if (at == 0 || !pronouns.contains(reading.word(at - 1))) return {};
    return reading.word(at - 1);
}

bool is_many(const Reading& reading, const Mention& thing) {
    const std::string_view word = reading.word(thing.first);
    return word.ends_with('s') || word.ends_with('x');
}

/// « Les soldats les ont (abattus) », of motorcycles: the participle says of which gender the
/// pronoun is.
bool is_of_other_gender(const Reading& reading, std::uint32_t first, const Mention& thing) {
    static const WordSet feminine(
        "moto motos voiture voitures ambulance ambulances citerne citernes maison maisons case cases "
        "ecole ecoles boutique boutiques antenne antennes pirogue pirogues pinasse pinasses");
    static const WordSet masculine(
        "camion camions vehicule vehicules drone drones helicoptere helicopteres avion avions pont "
        "ponts grenier greniers pylone pylones bus car cars");
    if (reading.language == Language::english || where_have_begins(reading, first) == first)
        return false;
    const text::Word participle = reading.word(first);
    const text::Word noun = reading.word(thing.first);
    const bool female = participle.ends_with("ee") || participle.ends_with("ees") ||
                        participle.ends_with("te") || participle.ends_with("tes");
    return female ? masculine.contains(noun)
                  : feminine.contains(noun) &&
                        (participle.ends_with("us") || participle.ends_with("ts"));
}

/// « (Le marché de Ber), des jihadistes l'ont incendié »: the sentence opens with what the pronoun
/// means.
bool opens_with_meant(const Reading& reading, std::uint32_t start, std::uint32_t verb) {
    static const WordSet determiners("le la les l' ce cet cette ces");
    static const WordSet subjects("des les le la l' un une");
    constexpr std::uint32_t longest = 6;
    if (reading.language == Language::english || !determiners.contains(reading.word(start)))
        return false;
    std::uint32_t comma = start;
    while (comma < verb && comma - start < longest && reading.word(comma) != ",")
        ++comma;
    const bool timed =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
            return time.first >= start && time.last <= comma;
        });
    return reading.word(comma) == "," && !timed && subjects.contains(reading.word(comma + 1)) &&
           mentions_in(reading, Kind::actor, start, comma).empty() &&
           !mentions_in(reading, Kind::actor, comma, verb).empty();
}

/// "(It) destroyed it", behind "An army helicopter attacked a convoy": the subject there is the
/// subject here, and not the object too.
bool is_subject_twice(const Reading& reading, const text::Sentence& here, const Mention& thing) {
    if (!one_of(reading.word(here.first), {"it", "they", "il", "elle", "ils", "elles"}))
        return false;
    const auto& before = reading.sentences[reading.sentence_of(thing.first)];
    return mentions_in(reading, Kind::trigger, before.first, thing.first).empty() &&
           mentions_in(reading, Kind::speech, before.first, thing.first).empty() &&
           !mentions_in(reading, Kind::trigger, thing.last, before.last).empty() &&
           thing.first - before.first <= 3;  // "(An army) helicopter"
}

/// "it", "them" for one or several; « l' », « le » for one.
bool agrees(const Reading& reading, std::string_view pronoun, const Mention& thing) {
    return one_of(pronoun, {"les", "them"}) == is_many(reading, thing);
}

/// "men (with rifles)", « tiré depuis (un véhicule) »: of no pronoun behind it.
bool is_led_to(const Reading& reading, const Mention& thing) {
    static const WordSet determiners(
        "un une des le la l' les leur leurs son sa ses a an the two deux");
    static const WordSet leads("with from avec depuis by par dans in aboard de d' du of sur on");
    std::uint32_t at = thing.first;
    while (at > 0 && determiners.contains(reading.word(at - 1)))
        --at;
    return at > 0 && leads.contains(reading.word(at - 1));
}

/// Whoever stands between thing and pronoun may be meant as well: « un soldat », "two drivers".
bool names_persons(const Reading& reading,
                   const Lexicon& lexicon,
                   std::uint32_t from,
                   std::uint32_t to) {
    if (!mentions_in(reading, Kind::people, from, to).empty()) return true;
    for (const Mention* party : mentions_in(reading, Kind::actor, from, to)) {
        if (lexicon.party(party->index).klass == PartyClass::civilians) return true;
    }
    return false;
}

}  // namespace

const Mention* thing_meant(const Reading& reading,
                           const Lexicon& lexicon,
                           std::uint32_t first,
                           std::uint32_t last) {
    const std::string_view pronoun = object_pronoun(reading, first, last);
    if (pronoun.empty()) return nullptr;
    const std::size_t sentence = reading.sentence_of(first);
    const auto here = mentions_in(reading, Kind::object, reading.sentences[sentence].first, first);
    const Mention* thing = here.empty() ? nullptr : here.back();
    const auto& span = reading.sentences[sentence];
    if (thing == nullptr && sentence > 0 && !opens_with_meant(reading, span.first, first)) {
        const auto& before = reading.sentences[sentence - 1];
        const auto things = mentions_in(reading, Kind::object, before.first, before.last);
        if (!things.empty()) thing = things.front();
        if (thing != nullptr && is_subject_twice(reading, span, *thing)) return nullptr;
    }
    const bool meant = thing != nullptr && agrees(reading, pronoun, *thing) &&
                       !is_of_other_gender(reading, first, *thing) && !is_led_to(reading, *thing) &&
                       !names_persons(reading, lexicon, thing->last, first);
    return meant ? thing : nullptr;
}

Beside beside_meant(const Reading& reading, const Lexicon& lexicon, const Chunk& word) {
    if (word.verb.construction != Construction::active ||
        mentions_in(reading, Kind::effect, word.first, word.last + 1).empty())
        return {};
    const Mention* thing = thing_meant(reading, lexicon, word.first, word.last);
    return thing == nullptr ? Beside{} : lexicon.thing(thing->index).beside;
}

}  // namespace vigie::extractors
