#include "extractors/tolls/losses_apart.h"

#include <algorithm>
#include <string>

#include "extractors/reading/verbs.h"
#include "extractors/tolls/losses_meant.h"
#include "extractors/tolls/thing_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_ridden(const Reading& reading, std::uint32_t start) {
    static const WordSet rides("in on aboard by into dans bord sur en riding driving");
    static const WordSet small("of d' de a an the un une some several");
    while (start > 0 && small.contains(reading.word(start - 1)))
        --start;
    return start > 0 && rides.contains(reading.word(start - 1));
}

namespace {

/// Behind "of them", « d'entre eux » at the token; the token itself when others stand there.
std::uint32_t behind_of_them(const Reading& reading, std::uint32_t at) {
    if (reading.word(at) == "of" && reading.word(at + 1) == "them") return at + 2;
    const bool french = one_of(reading.word(at), {"d'"}) && reading.word(at + 1) == "entre" &&
                        one_of(reading.word(at + 2), {"eux", "elles"});
    return french ? at + 3 : at;
}

/// « (Une vingtaine) ont été incendiés », "(Ten) were burned": of the things told before, unless
/// the words are of people.
bool opens_with_some(const Reading& reading, const text::Sentence& span, const Quantity& count) {
    const auto end = static_cast<std::uint32_t>(count.last);
    const std::uint32_t verb = end + (reading.word(end) == "ont" ? 2 : 1);
    const bool passive = reading.word(end) == "were" ||
                         (reading.word(end) == "ont" && reading.word(end + 1) == "ete");
    static const WordSet of_people("vifs vives grievement gravement alive badly severely");
    return passive && count.first == span.first && !of_people.contains(reading.word(verb + 1));
}

/// What becomes of the few at the tokens [first, last): the word before, behind, or around them.
std::optional<Effect> befalls(const Reading& reading,
                              const Lexicon& lexicon,
                              std::uint32_t first,
                              std::uint32_t last) {
    static const WordSet auxiliaries("was were have has been had ont ete avait avaient also later");
    const bool fire = one_of(reading.word(last), {"ablaze", "alight"}) ||
                      (reading.word(last) == "on" && reading.word(last + 1) == "fire");
    if (fire && one_of(reading.word(first - 1), {"set", "setting", "sets"}))
        return Effect::destroyed;
    const auto before = mentions_in(reading, Kind::effect, first - std::min(first, 3U), first);
    if (!before.empty() && before.back()->last == first)
        return lexicon.effect(before.back()->index).effect;
    std::uint32_t at = last;
    while (auxiliaries.contains(reading.word(at)))
        ++at;
    const auto behind = mentions_in(reading, Kind::effect, at, at + 3);
    if (at == last || behind.empty() || behind.front()->first != at) return std::nullopt;
    return lexicon.effect(behind.front()->index).effect;
}

/// « (Deux) ont été abattus », "(two of them) were shot down": said of what flies.
bool is_shot_down(const Reading& reading, std::uint32_t token) {
    static const WordSet words("abattu abattus abattue abattues shot downed");
    constexpr std::uint32_t reach = 7;  // « deux d'entre eux ont été (abattus) »
    const std::uint32_t end = reading.sentences[reading.sentence_of(token)].last;
    return has_word(reading, token, std::min(token + reach, end), words);
}

/// The last thing that flies, where nobody is named since.
const Mention* aircraft_before(const Reading& reading,
                               const Lexicon& lexicon,
                               Mentions things,
                               std::uint32_t token) {
    const Mention* found = nullptr;
    for (const Mention* thing : things) {
        if (lexicon.thing(thing->index).beside.meets(Beside::aircraft)) found = thing;
    }
    if (found == nullptr) return nullptr;
    const auto named = mentions_in(reading, Kind::actor, found->last, token);
    const bool people = std::any_of(named.begin(), named.end(), [&](const Mention* one) {
        return lexicon.party(one->index).kind == PartyKind::noun;
    });
    return people ? nullptr : found;
}

/// The thing of which some are meant at the token: named last before it, in its sentence or the
/// one before, where nobody else is meant.
const Mention* thing_before(const Reading& reading,
                            const Lexicon& lexicon,
                            std::uint32_t token,
                            Effect effect) {
    const std::size_t sentence = reading.sentence_of(token);
    const std::size_t from = sentence == 0 ? 0 : sentence - 1;
    const auto things = mentions_in(reading, Kind::object, reading.sentences[from].first, token);
    if (things.empty()) return nullptr;
    if (is_shot_down(reading, token)) return aircraft_before(reading, lexicon, things, token);
    const auto people = mentions_in(reading, Kind::actor, things.back()->last, token);
    const bool others = std::any_of(people.begin(), people.end(), [&](const Mention* named) {
        return lexicon.party(named->index).klass == PartyClass::civilians;
    });
    if (others) return nullptr;
    const std::size_t told = reading.sentence_of(things.back()->first);
    const ThingCounts counts(reading, lexicon, reading.sentences[told]);
    const bool ridden =
        effect == Effect::seized && is_ridden(reading, counts.start_of(*things.back()));
    return ridden ? nullptr : things.back();
}

/// Of a convoy its vehicles are lost.
std::string part_of(const Thing& thing) {
    if (thing.what == "fuel convoy") return "fuel tanker";
    return thing.what == "convoy" ? "vehicle" : thing.what;
}

}  // namespace

std::vector<Loss> losses_of_them(const Reading& reading,
                                 const text::Sentence& span,
                                 const Lexicon& lexicon) {
    std::vector<Loss> losses;
    for (const Quantity& count : reading.quantities) {
        if (count.first >= span.last) break;
        if (count.first < span.first || count.first == 0 || count.unit != Unit::none) continue;
        const auto first = static_cast<std::uint32_t>(count.first);
        const auto end = static_cast<std::uint32_t>(count.last);
        const std::uint32_t behind = behind_of_them(reading, end);
        const bool some = behind > end || opens_with_some(reading, span, count);
        if (!some || count.min != count.max) continue;
        const auto effect = befalls(reading, lexicon, first, behind);
        const Mention* thing = effect ? thing_before(reading, lexicon, first, *effect) : nullptr;
        if (thing == nullptr) continue;
        Loss loss;
        loss.materiel.what = part_of(lexicon.thing(thing->index));
        loss.materiel.effect = *effect;
        loss.materiel.count = count.min;
        loss.first = first;
        loss.last = behind;
        losses.push_back(std::move(loss));
    }
    return losses;
}

namespace {

const WordSet& carrying_words() {
    static const WordSet carrying(
        "transportant transportait transportaient transporte transportent convoyant convoyait "
        "convoyaient acheminant acheminait acheminaient livrant carrying transporting hauling "
        "delivering ferrying carried");
    return carrying;
}

}  // namespace

bool is_cargo(const Reading& reading, const text::Sentence& span, std::uint32_t start) {
    static const WordSet loaded(
        "loaded laden filled packed charge chargee charges chargees rempli remplie remplis bourre "
        "bourree");
    if (start < span.first + 2) return false;
    if (carrying_words().contains(reading.word(start - 1))) return true;
    return one_of(reading.word(start - 1), {"with", "of", "de", "d'", "avec"}) &&
           loaded.contains(reading.word(start - 2));
}

bool says_whose_people(const Reading& reading, const text::Sentence& span, std::uint32_t start) {
    static const WordSet riders(
        "passager passagers passagere passageres occupant occupants voyageur voyageurs chauffeur "
        "chauffeurs conducteur conducteurs apprenti apprentis equipage passenger passengers occupant "
        "occupants driver drivers crew bord aboard");
    static const WordSet small("d' de du des of the a un une l' la le les deux trois leur son two");
    std::uint32_t at = start;
    while (at > span.first && small.contains(reading.word(at - 1)))
        --at;
    static const WordSet of("d' de du des of");
    // « Des agents distribuant (des vivres) ont été enlevés »
    static const WordSet busy(
        "distribuant conduisant gardant escortant vendant surveillant distributing driving guarding "
        "escorting selling herding");
    if (at == start || at == span.first) return false;
    return busy.contains(reading.word(at - 1)) ||
           (of.contains(reading.word(at)) && riders.contains(reading.word(at - 1)));
}

namespace {

/// « trois camions qui transportaient du (bétail) », "trucks, two of which were carrying (fuel)":
/// not arms, of which a seizure tells.
bool is_freight(const Reading& reading, const Lexicon& lexicon, const Mention& thing) {
    static const WordSet small("du de la des d' l' le les un une deux trois the some");
    if (lexicon.thing(thing.index).beside.meets(Beside::weapon)) return false;
    std::uint32_t at = thing.first;
    while (at > 0 && (small.contains(reading.word(at - 1)) || is_number(reading.tokens, at - 1)))
        --at;
    return at > 0 && carrying_words().contains(reading.word(at - 1));
}

/// « trois frappes de (drones) », "(drone) strikes", « des hommes en (tenue militaire) »: with what
/// somebody struck, or what he wore.
bool is_used(const Reading& reading, const Lexicon& lexicon, const Mention& thing) {
    static const WordSet strikes(
        "frappe frappes tir tirs raid raids attaque attaques bombardement bombardements strike strikes "
        "attack attacks");
    if (thing.first < 2) return false;
    const text::Word before = reading.word(thing.first - 1);
    const bool of_strike =
        one_of(before, {"de", "d'", "par"}) && strikes.contains(reading.word(thing.first - 2));
    if (of_strike || (reading.language == Language::english &&
                      lexicon.thing(thing.index).beside.meets(Beside::aircraft) &&
                      strikes.contains(reading.word(thing.last))))
        return true;
    constexpr std::uint32_t reach = 3;  // "in (full military uniform)"
    return lexicon.thing(thing.index).what == "uniform" &&
           has_word(
               reading, thing.first - std::min(reach, thing.first), thing.first, WordSet("en in"));
}

}  // namespace

namespace {

/// « deux pistolets mitrailleurs (PM) », "three rifles (AK)": the same things once more.
bool is_told_in_brackets(const Reading& reading, const Mention& thing) {
    constexpr std::uint32_t longest = 5;  // « fusils d'assaut »
    if (thing.first <= longest || reading.word(thing.first - 1) != "(" ||
        reading.word(thing.last) != ")")
        return false;
    const auto before =
        mentions_in(reading, Kind::object, thing.first - 1 - longest, thing.first - 1);
    return !before.empty() && before.back()->last + 1 == thing.first;
}

}  // namespace

bool is_never_lost(const Reading& reading, const Lexicon& lexicon, const Mention& thing) {
    return is_told_in_brackets(reading, thing) || is_freight(reading, lexicon, thing) ||
           is_used(reading, lexicon, thing);
}

bool is_loss_denied(const Reading& reading,
                    const text::Sentence& span,
                    const Lexicon& lexicon,
                    const Mention& effect) {
    constexpr std::uint32_t reach = 2;  // « sans les (brûler) »
    const VerbForm form = lexicon.effect(effect.index).form;
    if (form == VerbForm::none)
        return verb_group(reading, effect.first, effect.last, VerbForm::participle).negated;
    if (form != VerbForm::infinitive && form != VerbForm::gerund) return false;
    const std::uint32_t from = effect.first - std::min(reach, effect.first - span.first);
    return has_word(reading, from, effect.first, WordSet("sans without"));
}

}  // namespace vigie::extractors
