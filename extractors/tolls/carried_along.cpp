// Things that go off with whoever carries them, or that he leaves behind.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extractors/tolls/losses_apart.h"
#include "extractors/tolls/losses_meant.h"
#include "extractors/tolls/thing_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The verb of whoever goes off, or gives himself up.
bool goes_off(text::Word word) {
    static const WordSet verbs(
        "left leaving withdrew withdrawing retreated retreating departed departing fled fleeing "
        "escaped escaping disappeared repartis reparti repartent replies enfuis enfui fui");
    return verbs.contains(word);
}

bool gives_up(text::Word word) {
    return one_of(word, {"surrendered", "surrender", "surrendering", "rendus", "rendu"});
}

/// Is whoever goes off an armed group, no convoy and no army?
bool is_raider(const Reading& reading,
               const text::Sentence& span,
               const Lexicon& lexicon,
               std::uint32_t verb) {
    static const WordSet convoys("convoy convoi column colonne staff personnel");
    constexpr std::uint32_t close = 3;
    const std::uint32_t from = verb - std::min(close, verb - span.first);
    if (has_word(reading, from, verb, convoys)) return false;
    const auto named = mentions_in(reading, Kind::actor, span.first, verb);
    if (named.empty()) return true;
    const PartyClass klass = lexicon.party(named.back()->index).klass;
    const PartyClass first = lexicon.party(named.front()->index).klass;
    // « et les (militaires) se sont repliés »: the army goes
    constexpr std::uint32_t subject = 4;
    if (klass == PartyClass::state && verb - named.back()->last < subject &&
        one_of(reading.word(verb - 1), {"sont", "est", "se", "s'", "ont"}))
        return false;
    return klass == PartyClass::insurgent || first == PartyClass::insurgent;
}

/// The token behind the "with" that the verb leads to; the sentence's end when another clause or
/// deed comes between.
std::uint32_t behind_with(const Reading& reading, const text::Sentence& span, std::uint32_t verb) {
    static const WordSet ends(", ; : ( ) and et but mais after before apres avant");
    constexpr std::uint32_t reach = 14;
    for (std::uint32_t at = verb + 1; at < std::min(verb + reach, span.last); ++at) {
        if (one_of(reading.word(at), {"with", "avec"})) return at + 1;
        if (ends.contains(reading.word(at))) break;
        for (const Kind told : {Kind::trigger, Kind::status, Kind::effect}) {
            if (!mentions_in(reading, told, at, at + 1).empty()) return span.last;
        }
    }
    return span.last;
}

/// Do only a comma or "and", counts and determiners part the two things?
bool are_listed(const Reading& reading, const Mention& before, std::uint32_t start) {
    constexpr std::uint32_t reach = 6;  // ", and the team's (mobile phones)"
    if (start < before.last || start - before.last > reach) return false;
    bool glue = false;
    for (std::uint32_t at = before.last; at < start; ++at)
        glue |= one_of(reading.word(at), {",", "and", "et", "+", "plus"});
    for (const Kind told : {Kind::trigger, Kind::status, Kind::effect}) {
        if (!mentions_in(reading, told, before.last, start).empty()) return false;
    }
    return glue;
}

/// The things of `free` that are named in one list from the token `with` on.
std::vector<const Mention*> list_behind(const Reading& reading,
                                        const ThingCounts& counts,
                                        std::uint32_t with,
                                        const std::vector<const Mention*>& free) {
    constexpr std::uint32_t near = 4;  // "with some (twenty) assault rifles"
    std::vector<const Mention*> list;
    for (const Mention* thing : free) {
        if (thing->first < with) continue;
        const std::uint32_t start = counts.start_of(*thing);
        const bool goes_on =
            list.empty()
                ? start <= with + near && mentions_in(reading, Kind::effect, with, start).empty()
                : are_listed(reading, *list.back(), start);
        if (!goes_on) break;
        list.push_back(thing);
    }
    return list;
}

bool withdraws(text::Word word) {
    static const WordSet verbs(
        "withdrew withdrawing retreated retreating departed departing replies");
    return verbs.contains(word);
}

bool is_known(const Reading& reading, std::uint32_t start) {
    return one_of(reading.word(start), {"the", "those", "le", "la", "les", "l'"});
}

/// « deux (véhicules) », "a dozen motorcycles": what those who go may ride in, nobody else's.
bool carries_them(const Reading& reading,
                  const Mention& thing,
                  std::uint32_t start,
                  const std::string& what) {
    static const WordSet carriers("vehicle motorcycle motorbike pickup truck tricycle boat");
    const std::size_t space = what.rfind(' ');
    if (!carriers.contains(space == std::string::npos ? what : what.substr(space + 1)))
        return false;
    const bool anothers = !mentions_in(reading, Kind::actor, start, thing.last + 3).empty();
    return !is_known(reading, start) && !anothers;
}

/// "withdrew with 30 vehicles", "left with 20 vehicles from Kidal": on the move in them.
bool moves_in(const Reading& reading,
              const Mention& thing,
              std::uint32_t verb,
              std::uint32_t start,
              const std::string& what) {
    static const WordSet ways("from for to towards toward depuis vers pour");
    const bool travel = withdraws(reading.word(verb)) || ways.contains(reading.word(thing.last));
    return travel && carries_them(reading, thing, start, what);
}

/// Where what armed men leave to those who fought them off begins: "abandoned (ten rifles)", « ont
/// laissé derrière eux (dix fusils) », "leaving (ten rifles) behind"; none when the verb tells
/// nothing of it.
std::optional<std::uint32_t> behind_leaving(const Reading& reading,
                                            const text::Sentence& span,
                                            const Lexicon& lexicon,
                                            std::uint32_t verb) {
    static const WordSet abandoning(
        "abandon abandoned abandoning abandonne abandonnent abandonnant");
    static const WordSet leaving("left leaving laisse laissent laissant");
    static const WordSet behind("behind derriere");
    static const WordSet small("behind derriere eux lui them sur le terrain place");
    constexpr std::uint32_t reach = 14;  // "leaving 17 dead, ten motorcycles and a rifle behind"
    const bool leaves = leaving.contains(reading.word(verb)) &&
                        has_word(reading, verb, std::min(verb + reach, span.last), behind);
    if (!leaves && !abandoning.contains(reading.word(verb))) return std::nullopt;
    const auto named = mentions_in(reading, Kind::actor, span.first, verb);
    if (named.empty() || !is_raider(reading, span, lexicon, verb)) return std::nullopt;
    std::uint32_t from = verb + 1;
    while (small.contains(reading.word(from)))
        ++from;
    return from;
}

/// "his car", « son véhicule »: of whom they took.
bool is_one_persons(const Reading& reading, std::uint32_t start) {
    return one_of(reading.word(start), {"his", "her", "son", "sa", "ses"});
}

/// "with their weapons": of those who go, and no loot.
bool is_own(const Reading& reading, std::uint32_t start) {
    return one_of(reading.word(start), {"their", "its", "leurs", "leur"});
}

}  // namespace

bool goes_off_in_own(const Reading& reading,
                     const text::Sentence& span,
                     const Lexicon& lexicon,
                     const Mention& effect) {
    constexpr std::uint32_t near = 4;  // "left with some (twenty) trucks"
    if (!goes_off(reading.word(effect.first))) return false;
    const auto things = mentions_in(reading, Kind::object, effect.last, effect.last + near);
    if (things.empty()) return false;
    const Mention& thing = *things.front();
    const std::uint32_t start = ThingCounts(reading, lexicon, span).start_of(thing);
    return moves_in(reading, thing, effect.first, start, lexicon.thing(thing.index).what);
}

namespace {

/// What is seized by whoever goes off with it, or from whom it is left to.
class Along {
public:
    Along(const Reading& reading,
          const text::Sentence& span,
          const Lexicon& lexicon,
          const std::vector<const Mention*>& free)
        : reading_(reading), lexicon_(lexicon), counts_(reading, lexicon, span), free_(free) {}

    void leave(std::uint32_t verb, std::uint32_t from) {
        for (const Mention* thing : list_behind(reading_, counts_, from, free_)) {
            const std::uint32_t start = counts_.start_of(*thing);
            if (!is_known(reading_, start) && !is_one_persons(reading_, start)) add(*thing, verb);
        }
    }

    void carry(std::uint32_t verb, std::uint32_t with, bool surrender) {
        for (const Mention* thing : list_behind(reading_, counts_, with, free_)) {
            const std::uint32_t start = counts_.start_of(*thing);
            const std::string& what = lexicon_.thing(thing->index).what;
            const bool own =
                is_own(reading_, start) || moves_in(reading_, *thing, verb, start, what);
            if (surrender || !own) add(*thing, verb);
        }
    }

    std::vector<Loss> losses;

private:
    void add(const Mention& thing, std::uint32_t verb) {
        const Thing& what = lexicon_.thing(thing.index);
        if (!may_be_lost(what, Effect::seized)) return;
        losses.push_back({{what.what, counts_.number_of(thing), Effect::seized},
                          std::min(verb, counts_.start_of(thing)),
                          thing.last});
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    ThingCounts counts_;
    const std::vector<const Mention*>& free_;
};

}  // namespace

std::vector<Loss> carried_along(const Reading& reading,
                                const text::Sentence& span,
                                const Lexicon& lexicon,
                                const std::vector<const Mention*>& free) {
    if (free.empty()) return {};
    Along along(reading, span, lexicon, free);
    for (std::uint32_t verb = span.first; verb < span.last; ++verb) {
        if (const auto left = behind_leaving(reading, span, lexicon, verb)) {
            along.leave(verb, *left);
            continue;
        }
        const bool surrender = gives_up(reading.word(verb));
        const bool raid = goes_off(reading.word(verb)) && is_raider(reading, span, lexicon, verb);
        if (surrender || raid) along.carry(verb, behind_with(reading, span, verb), surrender);
    }
    return std::move(along.losses);
}

}  // namespace vigie::extractors
