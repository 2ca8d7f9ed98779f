#include "extractors/places/cues.h"

#include "extractors/places/aims.h"
#include "extractors/places/announced.h"
#include "extractors/places/arrivals.h"
#include "extractors/places/behind_day.h"
#include "extractors/places/capitals.h"
#include "extractors/places/country_parts.h"
#include "extractors/places/goals.h"
#include "extractors/places/led_to.h"
#include "extractors/places/people_names.h"
#include "extractors/places/reference_nouns.h"
#include "extractors/places/told_there.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr double farthest_km = 150;  // "some 250 miles from Bamako": how far off, not where
constexpr PlaceSenses of_kinds{PlaceSense::region,
                               PlaceSense::district,
                               PlaceSense::zone,
                               PlaceSense::settlement,
                               PlaceSense::site,
                               PlaceSense::small};

/// A name's way to the left: the kinds of place, the distance, and the word that governs it all.
class CueReader {
public:
    CueReader(const Reading& reading,
              const PlaceWords& words,
              std::uint32_t first,
              std::uint32_t sentence_first)
        : reading_(reading), words_(words), first_(first), start_(sentence_first) {
        cue_.phrase = first;
    }

    NameCue run() && {
        kinds();
        const OffsetPhrase phrase = offset_before(reading_, words_, cue_.phrase, start_);
        cue_.offset = phrase.offset;
        cue_.phrase = phrase.begin;
        near_ |= !cue_.offset.empty();
        if (cue_.phrase > start_ || is_announced(reading_, words_, cue_.phrase, start_)) {
            governor();
        } else {
            cue_.locative =
                cue_.region_word || cue_.district_word || near_ || site_ || cue_.settlement;
            if (site_ || cue_.settlement) cue_.use = Use::event;  // "Le village de X a brûlé"
            if (is_garrison_of(reading_, start_, first_)) cue_.use = Use::linked;
        }
        cue_.placed |= near_ || cue_.road || cue_.between || cue_.settlement || cue_.region_word ||
                       cue_.district_word;
        if (names_people()) cue_.locative = false;
        settle_relation();
        if (cue_.offset.km.value_or(0) >= farthest_km || names_force(reading_, first_, start_) ||
            names_body(reading_, first_, start_))
            cue_.use = Use::reference;
        return cue_;
    }

private:
    /// "la ville de", "le camp de", "la zone du": what kind of place follows.
    void kinds() {
        if (is_apposed_to_capital(reading_, start_, cue_.phrase)) --cue_.phrase;
        step_over_naming();
        for (; cue_.phrase > start_; --cue_.phrase) {
            const PlaceSenses senses = words_.senses_of(reading_.word(cue_.phrase - 1));
            if (!senses.meets(of_kinds)) break;
            const bool seat = names_seat(reading_, cue_.phrase - 1);
            site_ |= senses.has(PlaceSense::site) || seat;
            cue_.region_word |= senses.has(PlaceSense::region) && !seat;
            cue_.district_word |= senses.has(PlaceSense::district) && !seat;
            cue_.settlement |= senses.has(PlaceSense::settlement);
            near_ |= senses.has(PlaceSense::zone);
        }
        if (const auto kind = kind_of_pronoun(reading_, words_, start_, cue_.phrase)) {
            cue_.region_word = words_.is(reading_.word(*kind), PlaceSense::region);
            cue_.district_word = !cue_.region_word;
            --cue_.phrase;
        }
        const std::uint32_t town = chief_town_before(reading_, start_, cue_.phrase);
        cue_.district_word &= town == cue_.phrase;
        cue_.settlement |= town < cue_.phrase;
        cue_.phrase = town;
        owner();
    }

    /// "un site appelé Wakasa", "a place known as Wakasa": what it is called is its name.
    void step_over_naming() {
        static const WordSet naming(
            "appele appelee nomme nommee denomme denommee baptise baptisee called named");
        static const WordSet spots("lieu lieu-dit lieudit endroit place spot location point");
        std::uint32_t at = cue_.phrase;
        if (at < start_ + 3) return;
        if (reading_.word(at - 1) == "as" && reading_.word(at - 2) == "known") {
            at -= 2;
        } else if (naming.contains(reading_.word(at - 1)) ||
                   (reading_.word(at - 1) == "dit" && reading_.word(at - 2) == "lieu")) {
            --at;
        } else if (at > start_ + 3 && reading_.word(at - 1) == "de" &&
                   reading_.word(at - 2) == "nom" && reading_.word(at - 3) == "du") {
            at -= 3;
        } else {
            return;
        }
        const text::Word named = reading_.word(at - 1);
        const bool spot = spots.contains(named);
        if (!spot && !words_.is_any(named, {PlaceSense::settlement, PlaceSense::zone})) return;
        cue_.settlement = true;
        cue_.phrase = spot ? at - 1 : at;
    }

    /// "in Mali's northern Gao region", "in Timbuktu's Lerneb area": whose it is stands between the
    /// name and its governor.
    void owner() {
        const std::uint32_t at = cue_.phrase;
        if (at < start_ + 2 || reading_.word(at - 1) != "'s") return;
        // "in the country's central San region"
        if (one_of(reading_.word(at - 2), {"country", "nation"}) && at > start_ + 3) {
            cue_.phrase = at - (one_of(reading_.word(at - 3), {"the", "this"}) ? 3 : 2);
            return;
        }
        for (const Kind kind : {Kind::country, Kind::place}) {
            const auto owners = mentions_in(reading_, kind, start_, at - 1);
            if (owners.empty() || owners.back()->last != at - 1) continue;
            cue_.phrase = owners.back()->first;
            // "in (central) Mali's Mopti region"
            while (cue_.phrase > start_ + 1 && is_country_part(reading_.word(cue_.phrase - 1)))
                --cue_.phrase;
            return;
        }
    }

    /// The word that governs the name; "entrance to", "close to", "road from" by their head.
    [[nodiscard]] text::Word governor_word() const {
        auto verb = verb_before_colon(reading_, cue_.phrase, start_);
        if (cue_.phrase == first_ && !verb)
            verb = verb_before_day(reading_, words_, first_, start_);
        if (verb) return reading_.word(*verb);
        const text::Word word = reading_.word(cue_.phrase - 1);
        if (!one_of(word, {"to", "from"}) || cue_.phrase - 1 <= start_) return word;
        const text::Word head = reading_.word(cue_.phrase - 2);
        // "en route to Ber": where they were going
        const bool going = cue_.phrase - 2 > start_ && head == "route" &&
                           one_of(reading_.word(cue_.phrase - 3), {"en", "on"});
        if (going) return word;
        const bool joint = word == "from" ? head == "far"
                                          : words_.is(head, PlaceSense::near) ||
                                                one_of(head, {"entrance", "next"});
        return joint || words_.is(head, PlaceSense::road) ? head : word;
    }

    void governor() {
        if (is_announced(reading_, words_, cue_.phrase, start_)) {
            cue_.locative = cue_.placed = cue_.announced = true;
            cue_.use = Use::event;
            return;
        }
        if (is_come_upon(reading_, {start_, cue_.phrase, first_})) {
            cue_.locative = cue_.placed = cue_.come_upon = true;
            cue_.use = Use::event;
            return;
        }
        const text::Word word = governor_word();
        const PlaceSenses senses = words_.senses_of(word);
        const bool leads =
            one_of(word, {"a", "au", "to"}) && ends_road(reading_, words_, start_, cue_.phrase);
        cue_.road = senses.has(PlaceSense::road) || leads ||
                    road_leads(reading_, words_, start_, cue_.phrase);
        cue_.between = senses.has(PlaceSense::between) || is_halfway(reading_, cue_.phrase);
        const bool aimed = is_aimed_at(reading_, word, cue_.phrase, start_);
        const bool door = site_ && one_of(word, {"entree", "entrance"});  // of a camp, in the town
        const bool beside = (senses.has(PlaceSense::near) && !door) || aimed ||
                            is_struck_towards(reading_, cue_.phrase, start_);
        const bool off = beside || is_short_of(reading_, start_, cue_.phrase);
        if (beside) cue_.offset.bearing.reset();  // "à la sortie nord de X" is at its edge
        near_ |= off;
        cue_.placed =
            off || door || senses.meets({PlaceSense::at, PlaceSense::near, PlaceSense::motion});
        cue_.locative = cue_.placed || cue_.road || cue_.between || cue_.phrase < first_;
        settle_use(senses,
                   senses.has(PlaceSense::motion) && !aimed &&
                       !road_leads(reading_, words_, start_, cue_.phrase));
    }

    /// May something have happened there, or did people only go there?
    void settle_use(PlaceSenses governor, bool motion) {
        const bool led_to = governs(governor, PlaceSense::reference, is_object()) &&
                            !is_struck_towards(reading_, cue_.phrase, start_) && !met_to_sign();
        const LeadingWords lead{start_, cue_.phrase, first_};
        const bool stayed = goes_to_market() || on_the_way() || acts_on_arrival(reading_, lead);
        const bool bound_for = cue_.phrase == first_ && sets_course(reading_, start_, first_);
        // "the Mopti region, of which Mopti is the capital"
        const bool seat = one_of(reading_.word(cue_.phrase - 1), {"which", "dont"}) &&
                          !governor.meets({PlaceSense::at});
        const bool on_road = cue_.road && ends_road(reading_, words_, start_, cue_.phrase);
        const bool gone_to =
            seat || ((motion || led_to) && !stayed && !on_road) ||
            is_taken_off_from(reading_, lead) || bound_for || site_gone_to() ||
            is_left_behind(reading_, lead) || names_pact(reading_, start_, first_) ||
            lies_aside(reading_, start_, cue_.phrase) || is_straddled(reading_, start_, first_) ||
            is_road_aimed_at(reading_, words_, start_, cue_.phrase);
        if (gone_to || is_told_there(reading_, lead)) {
            cue_.use = Use::reference;
        } else if ((led_to && !on_road) || on_the_way() ||
                   (!near_ && governs(governor, PlaceSense::linked, is_object())) ||
                   returns_from_task(reading_, lead) || is_of_office_near(reading_, words_, lead) ||
                   is_garrison_of(reading_, start_, first_) || is_seat_of_source(reading_, lead) ||
                   is_said_there(reading_, lead)) {
            cue_.use = Use::linked;
        } else if (cue_.locative) {
            cue_.use = Use::event;
        }
    }

    /// « Réunis à Sévaré, ils ont (signé) », « dispersé des jeunes réunis à (San) »: where they
    /// met.
    [[nodiscard]] bool met_to_sign() const {
        static const WordSet meetings("reuni reunis reunies reunie rencontre pourparlers tenus");
        static const WordSet signing(
            "signe signent conclu conclus scelle paraphe parapher signer disperse disperses dispersee "
            "dispersees dispersent disperser manifestants protestataires");
        constexpr std::uint32_t reach = 4;  // « réunis jeudi à (Sévaré) »
        const std::uint32_t from = cue_.phrase - std::min(reach, cue_.phrase - start_);
        const auto& span = reading_.sentences[reading_.sentence_of(first_)];
        return has_word(reading_, from, cue_.phrase, meetings) &&
               has_word(reading_, span.first, span.last, signing);
    }

    /// "fleeing the (attack) on Boni": where it was, whatever the people of whom it is told did.
    [[nodiscard]] bool is_deed(std::uint32_t token) const {
        static const WordSet nouns(
            "attack attacks raid raids assault massacre violence clashes fighting shelling attaque "
            "attaques assaut massacre tuerie violences affrontements combats bombardement");
        return nouns.contains(reading_.word(token));
    }

    /// "tués en allant au marché de Nono": on the way there, which is not far.
    [[nodiscard]] bool goes_to_market() const {
        for (std::uint32_t at = cue_.phrase; at < first_; ++at) {
            if (one_of(reading_.word(at), {"marche", "foire", "market", "fair"})) return true;
        }
        // "returning from a weekly market in the Douentza region"
        return cue_.phrase > start_ + 2 &&
               one_of(reading_.word(cue_.phrase - 1), {"in", "of", "at"}) &&
               one_of(reading_.word(cue_.phrase - 2), {"market", "fair"});
    }

    /// "attacked on the way to the Sadiola mine": not yet there, and no other name is told.
    [[nodiscard]] bool on_the_way() const {
        return cue_.phrase > start_ + 2 && reading_.word(cue_.phrase - 1) == "to" &&
               reading_.word(cue_.phrase - 2) == "way";
    }

    /// Do words at the token or before it govern nothing behind it?
    [[nodiscard]] bool stops_governing(PlaceSenses governor, std::uint32_t at) const {
        // "the bus he was travelling in near Konna": it leads to nothing any more
        // "Selon des sources locales, le village de": neither does it behind a comma
        // "reached a truce (in Koro)"
        static const WordSet breaks("in aboard , ; : truce agreement deal accord ceasefire");
        if (breaks.contains(reading_.word(at))) return true;
        // "travelling near Boni": there they were, not bound for it
        if (governor.has(PlaceSense::near) &&
            one_of(reading_.word(at), {"travelling", "traveling"}))
            return true;
        // « venant de Gao près de (Gossi) »
        return governor.has(PlaceSense::near) && at > start_ && reading_.token(at).capital;
    }

    /// Whom a deed struck there, and no office of the place.
    [[nodiscard]] bool is_victim(std::uint32_t noun) const {
        return is_victim_of_deed(reading_, {start_, cue_.phrase, first_}, noun, cue_.placed);
    }

    /// « a remis aux autorités maliennes (le camp de) Mopti »: a noun phrase of its own, which no
    /// noun before it governs.
    [[nodiscard]] bool is_object() const {
        return site_ && cue_.phrase < first_ &&
               one_of(reading_.word(cue_.phrase), {"le", "la", "les", "the"});
    }

    /// Is the governor, or one of the two words before it, of that sense?
    [[nodiscard]] bool governs(PlaceSenses governor, PlaceSense sense, bool alone = false) const {
        const std::uint32_t reach = alone ? 0 : 3;
        const std::uint32_t before = cue_.phrase - 1;
        // "le camp de déplacés de Barsalogho"
        const bool noun = governor.has(PlaceSense::reference) &&
                          is_noun_of_place(reading_, words_, before, start_);
        if (governor.has(sense) && !noun && !is_victim(before)) return true;
        if (one_of(reading_.word(before), {",", ";", ":"})) return false;
        for (std::uint32_t i = before; i > start_ && before - i < reach; --i) {
            if (stops_governing(governor, i - 1) || is_deed(i - 1)) return false;
            if (!words_.is(reading_.word(i - 1), sense) || comes_to_do(reading_, i - 1) ||
                is_stood_before(reading_, i - 1) || is_victim(i - 1))
                continue;
            if (!is_noun_of_place(reading_, words_, i - 1, start_)) return true;
        }
        return false;
    }

    /// "blamed the Dogon": an English article alone leads to no place.
    [[nodiscard]] bool names_people() const {
        return reading_.language == Language::english && !cue_.placed && !cue_.road &&
               !cue_.between && cue_.phrase + 1 == first_ && reading_.word(cue_.phrase) == "the";
    }

    /// "taken to the army base at Diabaly": where they went; "surrendered to the army in Ménaka"
    /// there.
    [[nodiscard]] bool site_gone_to() const {
        std::uint32_t at = cue_.phrase - 1;
        bool site = false;
        while (at > start_ &&
               words_.is_any(reading_.word(at - 1), {PlaceSense::small, PlaceSense::site})) {
            if (!one_of(reading_.word(at - 1), {"army", "military", "police"}))
                site |= words_.is(reading_.word(at - 1), PlaceSense::site);
            --at;
        }
        return site && at > start_ && words_.is(reading_.word(at - 1), PlaceSense::motion) &&
               !is_struck_to(reading_, at - 1);
    }

    void settle_relation() {
        if (near_) cue_.relation = Relation::near;
        if (cue_.road) cue_.relation = Relation::road;
        if (cue_.between) cue_.relation = Relation::between;
        if (cue_.relation != Relation::at || cue_.district_word) cue_.precision = 2;
        if (cue_.district_word && cue_.relation == Relation::at) cue_.relation = Relation::near;
    }

    const Reading& reading_;
    const PlaceWords& words_;
    std::uint32_t first_;
    std::uint32_t start_;
    bool near_ = false;
    bool site_ = false;
    NameCue cue_;
};

}  // namespace

NameCue cue_before(const Reading& reading,
                   const PlaceWords& words,
                   std::uint32_t first,
                   std::uint32_t sentence_first) {
    return CueReader(reading, words, first, sentence_first).run();
}

}  // namespace vigie::extractors
