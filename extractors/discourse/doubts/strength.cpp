#include "extractors/discourse/doubts/strength.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/discourse/event_words/two_sides.h"
#include "extractors/discourse/joining/likewise.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/where/enumerated.h"
#include "extractors/frames/violence.h"
#include "extractors/places/cues.h"
#include "extractors/reading/items.h"
#include "extractors/reading/stand_ins.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Everything that a word may say for itself.
struct Facts {
    const Scene& scene;
    const Setting& setting;
    const Candidate& word;
    const Told& told;

    [[nodiscard]] bool verb() const {
        return word.verb.construction != Construction::nominal || accused();
    }

    /// "accused soldiers of (killing) 24 civilians": told as what they did.
    [[nodiscard]] bool accused() const {
        constexpr std::uint32_t reach = 16;
        const Reading& reading = scene.reading;
        const auto& span = scene.reading.sentences[word.sentence];
        if (word.family != Family::kill || !reading.word(word.first).ends_with("ing") ||
            word.first <= span.first + 1 || reading.word(word.first - 1) != "of")
            return false;
        for (std::uint32_t back = 2; back <= std::min(reach, word.first - span.first); ++back) {
            if (one_of(reading.word(word.first - back), {"accused", "accuses", "accusing"}))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool named_place() const {
        return word.place >= 0 && place_at(scene, word.place).use == Use::event;
    }

    /// "attacked a convoy in the Kayes region", « Dans la région de Kidal, un poste a été attaqué »
    [[nodiscard]] bool in_region() const {
        const bool deed = harms_people(word.family) || word.family == Family::loot ||
                          word.family == Family::explosive || word.family == Family::disrupt ||
                          word.family == Family::arrest || word.family == Family::abduct;
        if (word.place >= 0 || !verb() || !deed) return false;
        const auto& span = scene.reading.sentences[word.sentence];
        return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            // "On 8 March, in another incident in central Mali, a bus (hit)"
            const bool leads = place.first >= span.first &&
                               (place.phrase <= span.first + 3 ||
                                (place.last < word.first && scene.reading.word(place.last) == ","));
            return place.use == Use::container && place.placed && place.describes < 0 &&
                   (place.first >= word.last || leads) && place.last <= span.last &&
                   (word.date || !is_one_of_several(place, span.first));
        });
    }

    /// « Dans la région de Gao, l'armée a tué … . Dans celle de Ménaka, »: does the sentence name
    /// an area, among its first words if so many are given?
    [[nodiscard]] bool names_area(std::size_t sentence,
                                  std::optional<std::uint32_t> within = std::nullopt) const {
        const auto& span = scene.reading.sentences[sentence];
        const std::uint32_t end =
            within ? std::min(span.first + *within + 1, span.last) : span.last;
        return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            return place.phrase >= span.first && place.phrase < end &&
                   place.use == Use::container && place.placed;
        });
    }

    /// "across the Segou, Kayes and (Mopti) regions": where a campaign is, and no one deed.
    [[nodiscard]] bool is_one_of_several(const NamedPlace& place, std::uint32_t begin) const {
        const PlaceWords& words = scene.lexicon.place_words(scene.reading.language);
        return kind_of_list(scene.reading, words, {place.first, place.last}, begin).has_value();
    }

    /// "deux autres attaques ont eu lieu à": a verb that says no more of a noun.
    [[nodiscard]] bool happened() const {
        constexpr std::uint32_t reach = 4;
        if (word.verb.construction != Construction::nominal) return false;
        const auto& span = scene.reading.sentences[word.sentence];
        for (std::uint32_t at = word.last; at < std::min(word.last + reach, span.last); ++at) {
            if (tells_happening(scene.reading.word(at)) || was_done(at) || opposed(at)) return true;
        }
        return false;
    }

    /// « des combats ont (opposé) l'armée au JNIM »
    [[nodiscard]] bool opposed(std::uint32_t verb) const {
        return scene.reading.word(verb) == "oppose" &&
               one_of(scene.reading.word(verb - 1), {"a", "ont"});
    }

    /// « des frappes ont été (menées) », "strikes were (carried out)"
    [[nodiscard]] bool was_done(std::uint32_t verb) const {
        static const WordSet done(
            "mene menes menee menees effectue effectuee effectues effectuees conduite conduites "
            "perpetre perpetree perpetres perpetrees signale signalee signales signalees enregistree "
            "enregistrees carried conducted launched reported signe signee signes signees conclu conclue "
            "conclus conclues signed concluded reached");
        return done.contains(scene.reading.word(verb)) &&
               one_of(scene.reading.word(verb - 1), {"ete", "was", "were", "been"});
    }

    /// "The groups have signed a ceasefire", « ont conclu un accord »: what is made once, and
    /// mostly nowhere; not "the groups that signed the accord".
    [[nodiscard]] bool agreed() const {
        static const WordSet new_ones("a an un une");
        static const WordSet relatives("who which that qui having ayant had avaient avait");
        constexpr std::uint32_t reach = 3;
        if (word.family != Family::accord || !verb() || word.verb.tense != Tense::past)
            return false;
        const auto& span = scene.reading.sentences[word.sentence];
        if (names_two_sides(scene.reading, span) && !two_sides_before(scene, word.sentence).empty())
            return true;
        if (word.perpetrator == nullptr) return false;
        const std::uint32_t from = word.first - std::min(reach, word.first - span.first);
        for (std::uint32_t at = from; at < word.first; ++at) {
            if (relatives.contains(scene.reading.word(at))) return false;
        }
        return has_word(scene.reading, word.first + 1, word.last + 2, new_ones);
    }

    /// « des milliers de personnes avaient (défilé) », "hundreds of women (marched)"
    [[nodiscard]] bool counts_marchers() const {
        if (word.family != Family::protest || !verb()) return false;
        const auto& span = scene.reading.sentences[word.sentence];
        const auto& counts = scene.reading.quantities;
        return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
            return count.first >= span.first && count.last < word.first &&
                   count.unit == Unit::none && count.kind != QuantityKind::article;
        });
    }

    /// « d'autres attaques ont secoué le pays, (notamment contre un poste) de douane à Fana »: of
    /// several deeds one is told by what it struck.
    [[nodiscard]] bool points_out_one() const {
        static const WordSet pointing("notamment dont including notably particulierement");
        static const WordSet articles("un une le la l' a an the");
        if (word.target == nullptr && word.thing == nullptr) return false;
        const Reading& reading = scene.reading;
        const auto& span = reading.sentences[word.sentence];
        for (std::uint32_t at = word.last; at + 2 < span.last; ++at) {
            if (!pointing.contains(reading.word(at))) continue;
            return one_of(reading.word(at + 1), {"contre", "against", "on", "sur"}) &&
                   articles.contains(reading.word(at + 2));
        }
        return false;
    }

    /// "has (reached) Bamako under military escort": a convoy that the army brings through.
    [[nodiscard]] bool came_escorted() const {
        static const WordSet escorts("escort escorts escorted escorte escortes escortee escortees");
        const auto& span = scene.reading.sentences[word.sentence];
        return word.family == Family::escort && verb() &&
               has_word(scene.reading, span.first, span.last, escorts);
    }

    /// « Le blocus est désormais (levé) », "the siege has now been (lifted)"
    [[nodiscard]] bool is_new() const {
        const auto& span = scene.reading.sentences[word.sentence];
        return word.family == Family::blockade && verb() &&
               is_so_now(scene.reading, word.first, span.first);
    }

    /// The sentence before opens with a day, and tells no deed but this.
    [[nodiscard]] bool day_set() const {
        return !word.date && word.trigger->kind != WordKind::noun && word.sentence > 0 &&
               opens_scene(scene, word.sentence - 1);
    }

    /// « Mardi, un convoi passait sur une mine près de Ber »: the imperfect of a story, of one day;
    /// « depuis mardi », « chaque lundi » it was so, or again and again.
    [[nodiscard]] bool of_one_moment() const {
        static const WordSet lasting(
            "depuis chaque tous encore toujours souvent parfois alors tandis lorsque quand "
            "pendant");
        const bool deed = harms_people(word.family) || word.family == Family::explosive ||
                          word.family == Family::loot || word.family == Family::abduct;
        if (!deed || !word.date || word.date->to - word.date->from > std::chrono::days(1))
            return false;
        const auto& span = scene.reading.sentences[word.sentence];
        const bool relative =
            word.first > 0 && one_of(scene.reading.word(word.first - 1), {"qui", "que", "qu'"});
        bool cleft = false;
        for (std::uint32_t at = span.first; at < word.first; ++at) {
            if (lasting.contains(scene.reading.word(at))) return false;
            cleft |= one_of(scene.reading.word(at), {"c'", "ce"}) &&
                     one_of(scene.reading.word(at + 1), {"est", "etait"});
        }
        // « Djoliba attaquait le but adverse », « les avocats attaquaient la décision »: nobody
        // armed does it, and nobody is struck
        if (word.perpetrator == nullptr && word.target == nullptr && word.thing == nullptr &&
            is_attack(word.family) && word.trigger->kind == WordKind::verb &&
            word.verb.construction == Construction::active)
            return false;
        // « les jihadistes qui encerclaient Ber »: said of them beside what is news
        return cleft || !relative;
    }

    [[nodiscard]] bool setting_place() const {
        return word.place < 0 && setting.place_for(word.sentence) >= 0;
    }
};

struct Feature {
    const char* name;
    int weight;
    bool (*holds)(const Facts&);
};

constexpr std::array<Feature, 25> features{{
    {"a day", 2, [](const Facts& f) { return f.word.date.has_value(); }},
    {"a day spoken of before",
     1,
     [](const Facts& f) {
         return !f.word.date && f.setting.day_near(f.word.sentence).has_value();
     }},
    {"a day that the sentence before opens with", 1, [](const Facts& f) { return f.day_set(); }},
    {"a place", 3, [](const Facts& f) { return f.named_place(); }},
    {"a bare place", 1, [](const Facts& f) { return f.word.place >= 0 && !f.named_place(); }},
    {"a region", 1, [](const Facts& f) { return f.in_region(); }},
    {"a region behind another",
     1,
     [](const Facts& f) {
         const std::size_t here = f.word.sentence;
         constexpr std::uint32_t opener = 3;
         return f.in_region() && here > 0 && f.names_area(here, opener) &&
                (f.names_area(here - 1, opener) ||
                 (f.names_area(here - 1) && last_day_in(f.scene, here - 1)));
     }},
    {"a place spoken of before", 1, [](const Facts& f) { return f.setting_place(); }},
    {"a place no event has yet",
     1,
     [](const Facts& f) { return f.setting_place() && !f.told.place_taken; }},
    {"a verb",
     1,
     [](const Facts& f) { return f.verb() && f.word.verb.tense != Tense::infinitive; }},
    {"that it happened", 1, [](const Facts& f) { return f.happened(); }},
    {"an author", 1, [](const Facts& f) { return f.word.perpetrator != nullptr; }},
    {"whom or what it struck",
     1,
     [](const Facts& f) {
         return f.word.target != nullptr || f.word.thing != nullptr ||
                (f.word.family == Family::overtake &&
                 takes_ground_told(f.scene.reading, f.word.first, f.word.last));
     }},
    {"a time after what was told",
     1,
     [](const Facts& f) {
         const auto& span = f.scene.reading.sentences[f.word.sentence];
         return !f.word.date && opens_later(f.scene.reading, span.first);
     }},
    {"that a convoy got through", 2, [](const Facts& f) { return f.came_escorted(); }},
    {"how many marched", 1, [](const Facts& f) { return f.counts_marchers(); }},
    {"that it is so from now on", 1, [](const Facts& f) { return f.is_new(); }},
    {"that it was agreed on", 2, [](const Facts& f) { return f.agreed(); }},
    {"a toll", 2, [](const Facts& f) { return f.told.toll; }},
    {"a place that heads it as one of several",
     1,
     [](const Facts& f) { return is_item(f.scene.reading, f.word.sentence); }},
    {"the fate of what was told before",
     1,
     [](const Facts& f) { return !f.told.first && shares_fate(f.scene.reading, f.word); }},
    {"the outcome of an event before", 1, [](const Facts& f) { return f.told.outcome; }},
    {"several of them",
     -1,
     [](const Facts& f) {
         // « deux frappes. La première a eu lieu à Tessit »
         return f.word.trigger->plural && !f.points_out_one() &&
                places_of_each(f.scene, f.word.sentence + 1).empty();
     }},
    {"a state that lasted",
     -4,
     [](const Facts& f) { return f.word.verb.tense == Tense::imperfect && !f.of_one_moment(); }},
    {"a moment of a story",
     -1,
     [](const Facts& f) { return f.word.verb.tense == Tense::imperfect && f.of_one_moment(); }},
}};

/// Somebody speaks in its sentence.
bool is_said(const Facts& facts) {
    const auto& said = facts.scene.statements[facts.word.sentence];
    return std::any_of(
        said.begin(), said.end(), [](const Statement& statement) { return !statement.inherited; });
}

}  // namespace

std::string Strength::why_weak() const {
    return "too little said: " + (said.empty() ? "nothing" : said) + " (" + std::to_string(points) +
           " of " + std::to_string(needed) + ")";
}

Strength strength_of(const Scene& scene,
                     const Setting& setting,
                     const Candidate& word,
                     const Told& told) {
    constexpr int enough_when_placed = 4;
    constexpr int enough = 5;
    const Facts facts{scene, setting, word, told};
    Strength strength;
    strength.needed = word.place >= 0 || told.first ? enough_when_placed : enough;
    const auto add = [&](const char* name, int weight) {
        strength.points += weight;
        (strength.said += strength.said.empty() ? "" : ", ") += name;
    };
    for (const Feature& feature : features) {
        if (feature.holds(facts)) add(feature.name, feature.weight);
    }
    if (is_said(facts)) add("a speaker", 1);
    return strength;
}

}  // namespace vigie::extractors
