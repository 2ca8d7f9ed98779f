#include "extractors/places/locate.h"

#include <algorithm>
#include <optional>

#include "extractors/places/apposed.h"
#include "extractors/places/arrange.h"
#include "extractors/places/behind_day.h"
#include "extractors/places/belonging.h"
#include "extractors/places/brackets.h"
#include "extractors/places/capitals.h"
#include "extractors/places/cues.h"
#include "extractors/places/foreign.h"
#include "extractors/places/headings.h"
#include "extractors/places/objects.h"
#include "extractors/places/people_names.h"
#include "extractors/places/survey.h"
#include "extractors/places/unlisted.h"
#include "extractors/places/whole_names.h"
#include "extractors/words/neighbours.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

constexpr double widest_district_km = 50;  // beyond it only a region is told

class Locator {
public:
    Locator(const Reading& reading, const Lexicon& lexicon)
        : reading_(reading),
          lexicon_(lexicon),
          gazetteer_(lexicon.gazetteer()),
          words_(lexicon.place_words(reading.language)),
          survey_(reading, lexicon) {}

    std::vector<NamedPlace> run() && {
        for (std::size_t i = 0; i < reading_.sentences.size(); ++i)
            sentence(i);
        std::sort(places_.begin(), places_.end(), [](const NamedPlace& a, const NamedPlace& b) {
            return a.first < b.first;
        });
        arrange(places_, reading_, lexicon_);
        return std::move(places_);
    }

private:
    [[nodiscard]] const Gazetteer::Name& name_of(const Mention& mention) const {
        return gazetteer_.names()[mention.index];
    }

    void sentence(std::size_t index) {
        const auto& sentence = reading_.sentences[index];
        std::uint32_t free = sentence.first;
        for (const Mention* mention :
             mentions_in(reading_, Kind::place, sentence.first, sentence.last)) {
            unlisted_between(free, mention->first, index);
            known(*mention, index);
            free = places_.empty() ? mention->last : std::max(mention->last, places_.back().last);
        }
        unlisted_between(free, sentence.last, index);
        for (const Mention* country :
             mentions_in(reading_, Kind::country, sentence.first, sentence.last))
            capital(*country, index);
    }

    /// "in the Malian capital"
    void capital(const Mention& country, std::size_t sentence) {
        const auto told = capital_told_by(reading_, country);
        if (!told) return;
        const auto index = gazetteer_.capital(gazetteer_.countries()[country.index].code);
        const NameCue cue =
            cue_before(reading_, words_, told->first, reading_.sentences[sentence].first);
        if (index >= 0 && cue.locative)
            places_.push_back(place_at(index, told->first, told->last, cue));
    }

    /// "took 12 men from Kani", "attacked Kani": is the place the deed's own, by its verb?
    [[nodiscard]] bool is_acted_on(const Mention& mention,
                                   const NameCue& cue,
                                   std::uint32_t first) const {
        const bool reference = cue.use == Use::reference;
        return (reference && is_taken_from(reading_, lexicon_, cue.phrase, first)) ||
               ((reference || !cue.placed) &&
                is_object_of_deed(reading_, lexicon_, mention.first, cue.phrase, first));
    }

    [[nodiscard]] NameCue cue_of(const Mention& mention, std::size_t sentence) const {
        const std::uint32_t first = reading_.sentences[sentence].first;
        NameCue cue = survey_.cue_of(mention, first);
        if (is_apposed_town(reading_, words_, mention.first, first) ||
            is_besieged(reading_, mention.first, mention.last)) {
            cue.use = Use::event;
            cue.locative = cue.placed = cue.settlement = true;
        }
        const bool heads = stands_as_heading(reading_, sentence, mention);
        if (heads) cue.locative = true;
        if (!heads && is_dateline(reading_, reading_.sentences[sentence], mention))
            cue.use = Use::reference;
        if (owns_next(mention) && cue.use != Use::reference) cue.use = Use::container;
        if (names_whose(reading_, mention) && cue.use != Use::reference) cue.use = Use::linked;
        const bool owned = settle_owner(cue, mention.first, mention.last, first);
        if (!owned && is_acted_on(mention, cue, first)) {
            cue.use = Use::event;
            cue.locative = cue.placed = true;
        } else if (!cue.placed && is_held(reading_, cue.phrase, first)) {
            cue.use = Use::linked;
            cue.locative = cue.placed = true;
        }
        // In a list of places a short name still reads as a place.
        if (follows_place(mention.first) || lists_with_next(mention, sentence)) cue.locative = true;
        return cue;
    }

    /// Whose goods or people, or where they live, it only says: see belonging.h. Does it say no
    /// place of the news at all?
    bool settle_owner(NameCue& cue,
                      std::uint32_t name,
                      std::uint32_t last,
                      std::uint32_t sentence_first) const {
        const LeadingWords lead{sentence_first, cue.phrase, name};
        const bool elsewhere =
            belongs_elsewhere(reading_, lead) || is_area_of_group(reading_, lexicon_, lead);
        if (elsewhere) cue.use = Use::reference;
        const bool home = is_home_or_post(reading_, lead) || is_home_of_force(reading_, lead, last);
        const std::uint32_t end = reading_.sentences[reading_.sentence_of(name)].last;
        const bool fled = cue.use == Use::reference && is_home_of_struck(reading_, lead, end);
        if (fled || (cue.use == Use::event && home)) cue.use = Use::linked;
        return elsewhere;
    }

    /// Who spoke, or was taken, or died; a firm.
    [[nodiscard]] bool is_person(const Mention& mention, const NameCue& cue) const {
        if (names_firm(reading_, mention) || bears_rank(reading_, mention)) return true;
        if (!cue.locative && is_speaker(reading_, mention)) return true;
        const std::uint32_t start = reading_.sentences[reading_.sentence_of(mention.first)].first;
        // « un habitant de la localité, Adama (Dionko) »: the surname
        if (!cue.placed && mention.first > start && reading_.token(mention.first - 1).capital &&
            names_apposed_person(reading_, mention.first - 1, start))
            return true;
        const bool victim = is_victim(reading_, lexicon_, mention);
        const bool by_list = cue.locative && !cue.placed && !cue.settlement && !cue.road &&
                             !cue.between && follows_place(mention.first) &&
                             (heads_couple(reading_, mention.last) ||
                              names_apposed_person(reading_, mention.first, start));
        return (!cue.locative || victim || by_list) &&
               names_person(reading_, gazetteer_, mention, victim);
    }

    /// "traders from Togo": the country, unless the text says that it means the village of its
    /// name.
    [[nodiscard]] bool names_country(const Mention& mention) const {
        const auto named = mentions_in(reading_, Kind::country, mention.first, mention.last);
        return !named.empty() && named.front()->first == mention.first &&
               named.front()->last == mention.last;
    }

    /// A person, a people or a country of that name.
    [[nodiscard]] bool names_no_place(const Mention& mention, const NameCue& cue) const {
        return is_person(mention, cue) || is_article(reading_, mention, cue) ||
               names_people(reading_, mention, cue) || (!cue.settlement && names_country(mention));
    }

    /// "le nord (du pays)"
    [[nodiscard]] bool names_own_country(const Mention& mention) const {
        static const WordSet own("pays country");
        return has_word(reading_, mention.first, mention.last, own);
    }

    /// A river, a boat, a part of a country that the text is not about.
    [[nodiscard]] bool means_no_place(const Mention& mention,
                                      const GazetteerPlace& place,
                                      const Surroundings& around) const {
        return place.name.ends_with(" River") || names_boat(reading_, mention.first) ||
               (names_own_country(mention) && is_wide(place) && is_of_other_country(place, around));
    }

    /// A place that the gazetteer lacks, under the name of one that it has elsewhere.
    void push_namesake(const Mention& mention,
                       const NameCue& cue,
                       std::size_t sentence,
                       const std::string& country) {
        NamedPlace stranger = named_by(cue, mention.first, mention.last);
        if (goes_on_behind(reading_, stranger, reading_.sentences[sentence].last)) ++stranger.last;
        push_stranger(std::move(stranger), sentence);
        if (!country.empty()) places_.back().country = country;
    }

    void known(const Mention& mention, std::size_t sentence) {
        if (!places_.empty() && places_.back().last > mention.first) return;
        if (ends_unlisted(mention, sentence)) return;
        const NameCue cue = cue_of(mention, sentence);
        if (names_no_place(mention, cue)) return;
        auto chosen = choose(gazetteer_, name_of(mention), cue, survey_.around(sentence));
        if (behind_article(reading_, mention.first))
            chosen = instead_of_village(gazetteer_, name_of(mention), chosen, cue);
        if (chosen < 0) return;
        const GazetteerPlace& place = gazetteer_.place(static_cast<std::uint32_t>(chosen));
        if (means_no_place(mention, place, survey_.around(sentence))) return;
        const std::string country = country_behind(reading_, gazetteer_, mention.last);
        const bool namesake = !country.empty() && country != place.country && !is_wide(place);
        if (namesake || is_elsewhere(place, survey_.around(sentence)))
            return push_namesake(mention, cue, sentence, namesake ? country : "");
        NamedPlace named = place_at(chosen, mention.first, mention.last, cue);
        // « Gouari, (Panga Dougpou) et Dialakanda »
        const bool whole = cue.settlement || cue.announced || follows_place(mention.first);
        take_whole_name(reading_, lexicon_, named, {reading_.sentences[sentence].last, whole});
        places_.push_back(std::move(named));
    }

    /// « la localité de Briki (Wéré) »: right behind a name that the gazetteer lacks, one that it
    /// has is the second part of it.
    bool ends_unlisted(const Mention& mention, std::size_t sentence) {
        if (places_.empty()) return false;
        NamedPlace& before = places_.back();
        const bool part =
            before.gazetteer < 0 && before.placed && before.last == mention.first &&
            mention.index != unknown_name && reading_.sentence_of(before.first) == sentence &&
            reading_.token(mention.first).capital && !reading_.token(mention.first).joined;
        if (!part) return false;
        before.last = mention.last;
        make_unknown(before, reading_);
        return true;
    }

    /// "in Timbuktu's Lerneb area": it only says where the next one is.
    [[nodiscard]] bool owns_next(const Mention& mention) const {
        return reading_.word(mention.last) == "'s" && begins_place(reading_, mention.last + 1);
    }

    [[nodiscard]] static NamedPlace named_by(const NameCue& cue,
                                             std::uint32_t first,
                                             std::uint32_t last) {
        NamedPlace named;
        named.first = first;
        named.last = last;
        named.phrase = cue.phrase;
        named.use = cue.use;
        named.placed = cue.placed;
        named.relation = cue.relation;
        named.precision = cue.precision;
        named.offset = cue.offset;
        return named;
    }

    [[nodiscard]] NamedPlace place_at(std::int64_t chosen,
                                      std::uint32_t first,
                                      std::uint32_t last,
                                      const NameCue& cue) const {
        const GazetteerPlace& place = gazetteer_.place(static_cast<std::uint32_t>(chosen));
        NamedPlace named = named_by(cue, first, last);
        named.gazetteer = chosen;
        named.name = place.name;
        const std::string_view spelled = reading_.original(first, last);
        if (spelled != place.name && text::slug(spelled) != text::slug(place.name))
            named.spelled = own_name(reading_, words_, first, last);
        named.country = place.country;
        named.rule = "place-name";
        if (cue.announced) named.placed = false;  // arranged as a list's item
        const bool part = cue.district_word && place.kind != PlaceKind::capital;
        if ((is_wide(place) || part || cue.region_word) && named.use != Use::reference)
            named.use = Use::container;
        if (cue.region_word && !is_wide(place)) named.precision = 2;  // "la région de Diabaly"
        if (is_wide(place) && place.radius_km > widest_district_km) named.precision = 3;
        const bool governs = !cue.locative || cue.use == Use::linked;  // "Bamako dément"
        if (place.kind == PlaceKind::capital && governs) named.use = Use::reference;
        if (bracketed(reading_, first, last) && !cue.announced && cue.use != Use::reference)
            named.use = Use::container;
        return named;
    }

    [[nodiscard]] bool follows_place(std::uint32_t first) const {
        if (places_.empty() ||
            reading_.sentence_of(places_.back().first) != reading_.sentence_of(first))
            return false;
        std::uint32_t end = past_kind(reading_, words_, past_count(reading_, places_.back().last));
        if (reading_.word(end) == ")") ++end;  // "Nara (Koulikoro), (Nioro)"
        return end <= first && first - end <= 2 && places_.back().use != Use::reference;
    }

    /// "Ber et Bankass ont été attaquées", « Sama (2 morts) et Tori (9 morts) »
    [[nodiscard]] bool lists_with_next(const Mention& mention, std::size_t sentence) const {
        const std::uint32_t end = past_kind(reading_, words_, past_count(reading_, mention.last));
        if (!one_of(reading_.word(end), {",", "et", "and"})) return false;
        const std::uint32_t next = end + 1;
        if (next >= reading_.sentences[sentence].last) return false;
        return !mentions_in(reading_, Kind::place, next, next + 1).empty();
    }

    void unlisted_between(std::uint32_t from, std::uint32_t to, std::size_t sentence) {
        const std::uint32_t end = places_.empty() ? 0 : places_.back().last;
        for (const Unlisted& name :
             unlisted(reading_, lexicon_, reading_.sentences[sentence], {from, to, end})) {
            NameCue cue = name.cue;
            note_kind_behind(reading_, words_, name.last, cue);
            settle_owner(cue, name.first, name.last, reading_.sentences[sentence].first);
            cue.locative = true;
            if (name.like != nullptr && alike(name, cue, sentence)) continue;
            NamedPlace stranger = named_by(cue, name.first, name.last);
            if (stranger.use == Use::bare && !name.listed) stranger.use = Use::event;
            if (name.doubtful) stranger.use = Use::bare;
            push_stranger(std::move(stranger), sentence);
        }
    }

    /// "in Dinangurou": the place that the gazetteer spells otherwise, unless it lies elsewhere.
    bool alike(const Unlisted& name, const NameCue& cue, std::size_t sentence) {
        const auto chosen = choose(gazetteer_, *name.like, cue, survey_.around(sentence));
        if (chosen < 0 || !far_country(name.first, name.last, sentence).empty()) return false;
        const auto& place = gazetteer_.place(static_cast<std::uint32_t>(chosen));
        if (place.kind >= PlaceKind::village && is_outside(place, survey_.around(sentence)))
            return false;
        places_.push_back(place_at(chosen, name.first, name.last, cue));
        places_.back().rule = "place-spelling";
        return true;
    }

    void push_stranger(NamedPlace stranger, std::size_t sentence) {
        make_unknown(stranger, reading_);
        stranger.country = far_country(stranger.first, stranger.last, sentence);
        places_.push_back(std::move(stranger));
    }

    /// That a name lies in by what stands beside it, or by its paragraph (see foreign.h).
    std::string far_country(std::uint32_t first, std::uint32_t last, std::size_t sentence) {
        if (auto far = far_country_beside(reading_, gazetteer_, first, last); !far.empty())
            return far;
        const std::uint32_t paragraph = reading_.sentences[sentence].paragraph;
        if (paragraph >= foreign_.size()) foreign_.resize(paragraph + 1);
        if (!foreign_[paragraph])
            foreign_[paragraph] = foreign_country_of(reading_, lexicon_, paragraph);
        return *foreign_[paragraph];
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    const PlaceWords& words_;
    Survey survey_;
    std::vector<std::optional<std::string>> foreign_;  ///< by paragraph, once asked for
    std::vector<NamedPlace> places_;
};

}  // namespace

std::vector<NamedPlace> locate(const Reading& reading, const Lexicon& lexicon) {
    return Locator(reading, lexicon).run();
}

}  // namespace vigie::extractors
