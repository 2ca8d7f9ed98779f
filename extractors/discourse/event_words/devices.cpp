// Devices, shells and blasts that struck nobody: found, laid, seized, or what a deed led to.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/places/behind_day.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(seized four) mortars"
bool is_counted_arm(const Reading& reading, const Candidate& word) {
    static const WordSet arms("mortar mortars mortier mortiers");
    const auto& counts = reading.quantities;
    return arms.contains(reading.word(word.last - 1)) && word.last == word.first + 1 &&
           std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
               return count.last == word.first;
           });
}

/// « des munitions, principalement des roquettes et des (obus) »: kept, not fired. Those that fell
/// on a stock have a word of it before them: "the arsenal was hit by mortar shells".
bool is_of_stock(const Reading& reading, std::uint32_t from, std::uint32_t word) {
    static const WordSet stocks("munitions munition ammunition arsenal stock stocks cache caches");
    static const WordSet fired(
        "par by apres after sous under during when lorsque tirs tir chute pluie barrage");
    for (std::uint32_t at = word; at > from; --at) {
        const text::Word before = reading.word(at - 1);
        if (stocks.contains(before)) return true;
        if (fired.contains(before)) return false;
    }
    return false;
}

/// Of a list of things, between those that are named.
bool links_things(const Reading& reading, std::uint32_t token) {
    static const WordSet words(
        ", and et of de des du d' le la les l' un une the a an some several dozens plusieurs as well "
        "ainsi que qu' many numerous nombreux nombreuses stock stocks cache including dont one two "
        "three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty deux "
        "trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante "
        "grenade grenades rocket rockets shell shells mortar mortars mine mines bomb bombs roquette "
        "roquettes obus mortier mortiers bombe bombes explosives explosifs materiel materiels material "
        "materials composants components fabrication confection making improvised");
    return words.contains(reading.word(token)) || is_number(reading.tokens, token);
}

/// « a exhumé (mardi à Dia) sept obus »: the token before the day and the town.
std::uint32_t before_setting(const Reading& reading, std::uint32_t from, std::uint32_t at) {
    const auto places = mentions_in(reading, Kind::place, from, at);
    const bool placed = !places.empty() && places.back()->last == at &&
                        places.back()->first > from &&
                        one_of(reading.word(places.back()->first - 1), {"a", "in", "at", "pres"});
    return before_days(reading, placed ? places.back()->first - 1 : at, from);
}

/// "recovered (rifles, grenades and three) rockets", "found a stock of rifles and (rockets)":
/// nothing but others of one list stands between the word and the finding.
bool is_found_in_list(const Reading& reading, std::uint32_t from, std::uint32_t word) {
    static const WordSet finds(
        "found finds find finding turned up discovered discovers uncovered unearthed dug trouve trouvee "
        "trouves trouvees retrouve retrouves retrouvee retrouvees decouvert decouverts decouverte "
        "decouvertes decouvre deterre deterres deterrees exhume exhumes exhumees deniche deniches");
    const auto named = mentions_in(reading, Kind::object, from, word);
    const auto taken = mentions_in(reading, Kind::effect, from, word);
    auto object = named.rbegin();
    std::uint32_t at = word;
    while (at > from) {
        while (object != named.rend() && (*object)->last > at)
            ++object;
        if (object != named.rend() && (*object)->last == at) {
            at = (*object)->first;
        } else if (links_things(reading, at - 1)) {
            --at;
        } else {
            break;
        }
    }
    at = before_setting(reading, from, at);
    return at > from &&
           ((!taken.empty() && taken.back()->last == at) || finds.contains(reading.word(at - 1)));
}

/// "(rockets) and rifles were recovered": the same, with the finding behind.
bool is_listed_before(const Reading& reading, std::uint32_t word, const Mention& taken) {
    static const WordSet auxiliaries("were was have has been also ont ete a etaient sont");
    const auto named = mentions_in(reading, Kind::object, word, taken.first);
    auto object = named.begin();
    std::uint32_t at = word;
    while (at < taken.first) {
        while (object != named.end() && (*object)->first < at)
            ++object;
        if (object != named.end() && (*object)->first == at) {
            at = (*object)->last;
        } else if (links_things(reading, at) || auxiliaries.contains(reading.word(at))) {
            ++at;
        } else {
            return false;
        }
    }
    return true;
}

/// "two mortars and 20 shells were (blown up)": arms, by those who found them.
bool are_arms_gone(const Reading& reading, const Candidate& word) {
    static const WordSet arms(
        "shells rockets mortars mines bombs grenades munitions ammunition explosives devices weapons arms "
        "cache caches obus roquettes mortiers bombes explosifs engins armes stock");
    static const WordSet auxiliaries("were was been being then later also has have");
    if (word.verb.construction != Construction::passive) return false;
    std::uint32_t at = word.first;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    return at > 0 && arms.contains(reading.word(at - 1));
}

/// "two mines were (found)", "(defused) an IED": of the word of finding at hand, nothing but others
/// of its list and auxiliaries stand between the two.
bool is_of_finding(const Reading& reading, const Candidate& device, const Candidate& finding) {
    static const WordSet between(
        "was were has have been also later then a ont ete egalement aussi");
    if (finding.family != Family::disrupt) return false;
    const bool behind = finding.first >= device.last;
    std::uint32_t at = behind ? device.last : finding.last;
    const std::uint32_t end = behind ? finding.first : device.first;
    while (at < end && (behind ? between.contains(reading.word(at)) : links_things(reading, at)))
        ++at;
    return at == end;
}

/// "An IED was discovered too late by soldiers and (it killed) four", « a été trouvé par un enfant
/// (et l'a tué) »: the device did that.
bool killed_after_finding(const Reading& reading,
                          const std::vector<Toll>& tolls,
                          const Candidate& device) {
    static const WordSet helpers("a ont has had have later then also qui l' les en y");
    static const WordSet pronouns("l' les");
    return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
        if (toll.verb < device.last || toll.max == 0) return false;
        std::uint32_t at = toll.verb;
        while (at > device.last && helpers.contains(reading.word(at - 1)))
            --at;
        const bool object = toll.count >= toll.verb || has_word(reading, at, toll.verb, pronouns);
        return object && at > device.last &&
               one_of(reading.word(at - 1), {"it", "which", "and", "et", ","});
    });
}

/// "was attacked; an IED was also found", "killed six and seized arms and IED-making materials":
/// whoever fell, the device was none of it.
bool is_device_found(const Reading& reading,
                     const std::vector<Candidate>& found,
                     const Candidate& device) {
    const std::uint32_t from = reading.sentences[device.sentence].first;
    return is_found_in_list(reading, from, device.first) ||
           std::any_of(found.begin(), found.end(), [&](const Candidate& word) {
               return is_of_finding(reading, device, word);
           });
}

}  // namespace

void drop_found_devices(const Reading& reading,
                        const std::vector<Toll>& tolls,
                        std::vector<Candidate>& found) {
    const bool disrupted = std::any_of(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::disrupt;
    });
    const bool harmed =
        std::any_of(tolls.begin(), tolls.end(), [](const Toll& toll) { return toll.max != 0; });
    if (!disrupted) return;
    const std::vector<Candidate> all = found;
    std::erase_if(found, [&](const Candidate& word) {
        if (word.family != Family::explosive) return false;
        const bool noun = word.verb.construction == Construction::nominal;
        if (harmed)
            return noun && is_device_found(reading, all, word) &&
                   !killed_after_finding(reading, tolls, word);
        return noun || are_arms_gone(reading, word);
    });
}

namespace {

/// "soldiers killed two men (while laying a mine)", « l'armée a tué trois jihadistes alors qu'ils
/// (posaient un engin) »: it did not go off, they were shot. Those who died of it were killed by
/// nobody.
bool are_shot_laying(const Reading& reading,
                     const std::vector<Candidate>& found,
                     const Candidate& word) {
    static const WordSet lays(
        "posaient posait posant poser enfouissaient enfouissait enfouissant planting laying burying "
        "emplacing");
    if (word.family != Family::explosive || !has_word(reading, word.first, word.last, lays))
        return false;
    return std::any_of(found.begin(), found.end(), [&](const Candidate& other) {
        return other.sentence == word.sentence && other.family == Family::kill &&
               other.perpetrator != nullptr && other.perpetrator->klass == PartyClass::state;
    });
}

}  // namespace

void drop_laid_devices(const Scene& scene, std::vector<Candidate>& found) {
    static const WordSet lays(
        "pose posee poses poser posait posaient posant enfoui enfouis plante planted planting laid "
        "laying buried burying");
    constexpr std::uint32_t reach = 3;  // "posé deux (bombes)"
    const std::vector<Candidate> all = found;
    std::erase_if(found,
                  [&](const Candidate& word) { return are_shot_laying(scene.reading, all, word); });
    const bool blast = std::any_of(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::explosive && word.verb.construction != Construction::nominal;
    });
    if (blast) return;
    std::erase_if(found, [&](const Candidate& word) {
        if (word.family != Family::explosive || word.verb.construction != Construction::nominal)
            return false;
        for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
            const std::uint32_t at = word.first - back;
            if (!lays.contains(scene.reading.word(at))) continue;
            // "la pose d'un engin"
            return at == 0 || !one_of(scene.reading.word(at - 1), {"la", "une", "the"});
        }
        return false;
    });
}

namespace {

bool are_seized(const Scene& scene, const Mention& effect) {
    return scene.lexicon.effect(effect.index).effect == Effect::seized;
}

/// The span between semicolons that the word stands in.
text::Sentence between_semicolons(const Reading& reading,
                                  text::Sentence span,
                                  const Candidate& word) {
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (reading.word(at) != ";") continue;
        if (at < word.first) span.first = at + 1;
        if (at >= word.last) span.last = at;
    }
    return span;
}

/// "recovered rifles and three (rockets)": by what stands before the word.
bool is_seized_before(const Scene& scene,
                      const text::Sentence& span,
                      const Candidate& word,
                      bool counted) {
    if (is_of_stock(scene.reading, span.first, word.first)) return true;
    const auto before = mentions_in(scene.reading, Kind::effect, span.first, word.first);
    const bool thing =
        counted || !mentions_in(scene.reading, Kind::object, word.first, word.last).empty();
    return (thing && !before.empty() && are_seized(scene, *before.back())) ||
           is_found_in_list(scene.reading, span.first, word.first);
}

/// "six terroristes neutralisés, 01 (obus) et deux motos récupérés": by what stands behind it.
bool is_seized_behind(const Scene& scene, const text::Sentence& span, const Candidate& word) {
    const auto behind = mentions_in(scene.reading, Kind::effect, word.last, span.last);
    if (behind.empty() || !are_seized(scene, *behind.front())) return false;
    if (is_listed_before(scene.reading, word.last, *behind.front())) return true;
    return word.first > span.first && is_number(scene.reading.tokens, word.first - 1) &&
           !mentions_in(scene.reading, Kind::object, span.first, behind.front()->first).empty();
}

/// "four (rockets) were destroyed on the spot", "destroyed ten (shells)": beside a cache that was
/// found, they were done away with and not fired.
bool is_disposed_of(const Scene& scene, const text::Sentence& span, const Candidate& word) {
    static const WordSet disposals(
        "destroyed destroy destroying destroys neutralised neutralized neutralising defused blew blowing "
        "detonated exploded blown incinerated dynamited detruits detruites detruit detruisant neutralises "
        "neutralisees desamorces desamorcees");
    const Reading& reading = scene.reading;
    const auto disposes = [&](const Mention* effect) {
        for (std::size_t at = effect->first; at < effect->last; ++at) {
            if (disposals.contains(reading.word(at))) return true;
        }
        return false;
    };
    const auto behind = mentions_in(reading, Kind::effect, word.last, span.last);
    if (!behind.empty() && disposes(behind.front()) &&
        is_listed_before(reading, word.last, *behind.front()))
        return true;
    const auto before = mentions_in(reading, Kind::effect, span.first, word.first);
    return !before.empty() && disposes(before.back()) &&
           is_found_in_list(reading, span.first, word.first);
}

}  // namespace

void drop_seized_shells(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found) {
    const auto& span = scene.reading.sentences[sentence];
    const bool cache = std::any_of(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::disrupt;
    });
    std::erase_if(found, [&](const Candidate& word) {
        const bool counted = is_counted_arm(scene.reading, word);  // "four mortars" is no verb
        const bool thrown = word.family == Family::shelling || word.family == Family::grenade;
        if (!thrown || (word.verb.construction != Construction::nominal && !counted)) return false;
        const auto own = between_semicolons(scene.reading, span, word);
        return is_seized_before(scene, own, word, counted) || is_seized_behind(scene, own, word) ||
               (cache && is_disposed_of(scene, own, word));
    });
}

void drop_blasts_caused(const Scene& scene, std::vector<Candidate>& found) {
    static const WordSet causes(
        "provoquant entrainant causant declenchant causing triggering provoking prompting");
    constexpr std::uint32_t reach = 4;  // "provoquant d'importantes (explosions)"
    if (found.empty()) return;
    // "struck an object, causing an explosion that killed four": nothing else tells what it was
    const std::uint32_t first = found.front().first;
    std::erase_if(found, [&](const Candidate& word) {
        const bool noun = word.verb.construction == Construction::nominal;
        if (word.family != Family::explosive || !noun || word.first == first) return false;
        return has_word(
            scene.reading, word.first - std::min(reach, word.first), word.first, causes);
    });
}

}  // namespace vigie::extractors
