#include "extractors/places/locate.h"

#include <algorithm>
#include <optional>

#include "extractors/places/arrange.h"
#include "extractors/places/capitals.h"
#include "extractors/places/cues.h"
#include "extractors/places/foreign.h"
#include "extractors/places/resolve.h"
#include "extractors/places/unlisted.h"
#include "extractors/words/neighbours.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

constexpr double widest_district_km = 50;  // beyond it only a region is told
constexpr std::size_t most_anchors = 64;   // no article needs more to tell where it is

class Locator {
public:
    Locator(const Reading& reading, const Lexicon& lexicon)
        : reading_(reading),
          lexicon_(lexicon),
          gazetteer_(lexicon.gazetteer()),
          words_(lexicon.place_words(reading.language)) {}

    std::vector<NamedPlace> run() && {
        survey();
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

    /// A district named with its word ("cercle de Bankass"), behind a place and a comma, or in
    /// brackets.
    void note_district(const Mention& mention,
                       std::size_t sentence,
                       std::set<std::uint32_t>& into) {
        const auto& name = name_of(mention);
        const bool district = std::any_of(name.places.begin(), name.places.end(), [&](auto index) {
            const PlaceKind kind = gazetteer_.place(index).kind;
            return kind == PlaceKind::region || kind == PlaceKind::cercle;
        });
        if (!district) return;
        const std::uint32_t first = reading_.sentences[sentence].first;
        NameCue cue = cue_before(reading_, words_, mention.first, first);
        note_kind_behind(reading_, words_, mention.last, cue);
        const bool bracket = bracketed(mention.first, mention.last);
        const bool follows = mention.first > first && reading_.word(mention.first - 1) == ",";
        if (!(cue.region_word || cue.district_word || bracket || follows)) return;
        const auto add = [&](std::string_view spelt) {
            const std::uint32_t number = gazetteer_.district(text::folded(spelt));
            if (number != WordIndex::none) into.insert(number);
        };
        add(name.text);
        for (const auto index : name.places)
            add(gazetteer_.place(index).name);
    }

    void survey() {
        around_.resize(reading_.sentences.size());
        for (std::size_t i = 0; i < reading_.sentences.size(); ++i) {
            const auto& sentence = reading_.sentences[i];
            for (const Mention* place :
                 mentions_in(reading_, Kind::place, sentence.first, sentence.last)) {
                note_district(*place, i, around_[i].near.districts);
                note_anchor(*place, i);
            }
            const auto& districts = around_[i].near.districts;
            article_.districts.insert(districts.begin(), districts.end());
            around_[i].article = &article_;
            for (const Mention* country :
                 mentions_in(reading_, Kind::country, sentence.first, sentence.last)) {
                if (names_border(*country)) continue;
                around_[i].countries_near.insert(
                    lexicon_.gazetteer().countries()[country->index].code);
            }
            if (i > 0) around_[i].countries = around_[i - 1].countries_near;
            around_[i].countries.insert(around_[0].countries_near.begin(),
                                        around_[0].countries_near.end());
        }
    }

    /// "near the Burkina Faso border": on which side of it is not said.
    [[nodiscard]] bool names_border(const Mention& country) const {
        return one_of(reading_.word(country.last), {"border", "frontier"});
    }

    /// Towns, and names that only one place bears, tell where the article is.
    void note_anchor(const Mention& mention, std::size_t sentence) {
        const auto& name = name_of(mention);
        const auto index = choose(gazetteer_, name, NameCue{}, Surroundings{});
        if (index < 0) return;
        const GazetteerPlace& place = gazetteer_.place(static_cast<std::uint32_t>(index));
        const bool sure = place.kind == PlaceKind::town || name.places.size() == 1;
        if (!sure || is_wide(place)) return;
        around_[sentence].near.anchors.push_back(place.direction);
        if (article_.anchors.size() < most_anchors) article_.anchors.push_back(place.direction);
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

    void known(const Mention& mention, std::size_t sentence) {
        if (!places_.empty() && places_.back().last > mention.first) return;
        NameCue cue =
            cue_before(reading_, words_, mention.first, reading_.sentences[sentence].first);
        note_kind_behind(reading_, words_, mention.last, cue);
        if (is_dateline(mention, sentence)) cue.use = Use::reference;
        // In a list of places a short name still reads as a place.
        if (follows_place(mention.first) || lists_with_next(mention, sentence)) cue.locative = true;
        if (!cue.locative && is_speaker(mention)) return;
        const bool victim = is_victim(mention);
        if ((!cue.locative || victim) && names_person(mention, victim)) return;
        const auto chosen = choose(gazetteer_, name_of(mention), cue, around_[sentence]);
        if (chosen < 0) return;
        const GazetteerPlace& place = gazetteer_.place(static_cast<std::uint32_t>(chosen));
        const std::string country = country_behind(reading_, gazetteer_, mention.last);
        const bool namesake = !country.empty() && country != place.country && !is_wide(place);
        if (namesake || is_elsewhere(place, around_[sentence])) {
            NamedPlace stranger = named_by(cue, mention.first, mention.last);
            if (goes_on_behind(stranger, reading_.sentences[sentence].last)) ++stranger.last;
            push_stranger(std::move(stranger), sentence);
            if (namesake) places_.back().country = country;
            return;
        }
        NamedPlace named = place_at(chosen, mention.first, mention.last, cue);
        extend(named, reading_.sentences[sentence].last);
        places_.push_back(std::move(named));
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
        if (text::slug(spelled) != text::slug(place.name)) named.spelled = spelled;
        named.country = place.country;
        named.rule = "place-name";
        if (is_wide(place) && named.use != Use::reference) named.use = Use::container;
        if ((cue.district_word || cue.region_word) && named.use != Use::reference)
            named.use = Use::container;
        if (cue.region_word && !is_wide(place)) named.precision = 2;  // "la région de Diabaly"
        if (is_wide(place) && place.radius_km > widest_district_km) named.precision = 3;
        // A capital without a preposition is a government: "Bamako dément".
        if (place.kind == PlaceKind::capital && !cue.locative) named.use = Use::reference;
        if (bracketed(first, last)) named.use = Use::container;
        return named;
    }

    /// "Danga-Bérel" is no Danga: a capitalised word behind the hyphen makes another, unknown name.
    void extend(NamedPlace& named, std::uint32_t end) const {
        const auto goes_on = [&](std::uint32_t token) {
            return token < end && reading_.tokens.list[token].joined &&
                   reading_.tokens.list[token].capital &&
                   reading_.tokens.list[token].kind == TokenKind::word;
        };
        if (goes_on(named.last) && !begins_place(named.last)) {
            while (goes_on(named.last))
                ++named.last;
            make_unknown(named, reading_);
        } else if (heads_a_name(named, end)) {
            ++named.last;
            make_unknown(named, reading_);
        }
    }

    /// "Ouro Diam", "Tin Telout": a short name before a capitalised word is its first part.
    [[nodiscard]] bool heads_a_name(const NamedPlace& named, std::uint32_t end) const {
        const auto& place = gazetteer_.place(static_cast<std::uint32_t>(named.gazetteer));
        return place.kind >= PlaceKind::village && goes_on_behind(named, end);
    }

    [[nodiscard]] bool goes_on_behind(const NamedPlace& named, std::uint32_t end) const {
        if (named.last >= end || named.last - named.first > 1) return false;
        const text::Token& next = reading_.tokens.list[named.last];
        const bool proper = next.kind == TokenKind::word && next.capital && !next.all_capitals &&
                            next.end - next.begin >= 3;
        if (!proper) return false;
        // "in Sare Bambara (Koro, Bandiagara)": the brackets say where the whole name is
        if (named.placed && reading_.word(named.last + 1) == "(" && begins_place(named.last + 2))
            return true;
        return reading_.word(named.first).size() <= 4 && !means_else(reading_, named.last) &&
               !begins_place(named.last);
    }

    [[nodiscard]] bool begins_place(std::uint32_t token) const {
        const auto places = mentions_in(reading_, Kind::place, token, token + 5);
        return !places.empty() && places.front()->first == token;
    }

    /// "Moussa Sidibé, tué": a village's name that another capitalised word follows, without any
    /// word that leads to a place.
    [[nodiscard]] bool names_person(const Mention& mention, bool victim) const {
        const auto& bearers = name_of(mention).places;
        const bool small = std::none_of(bearers.begin(), bearers.end(), [&](std::uint32_t index) {
            const GazetteerPlace& place = gazetteer_.place(index);
            return place.kind < PlaceKind::village || is_wide(place);
        });
        if (!small || mention.last >= reading_.tokens.size()) return false;
        const text::Token& next = reading_.tokens.list[mention.last];
        return next.kind == TokenKind::word && next.capital && !next.joined &&
               next.end - next.begin >= 3 && !reading_.tokens.list[mention.first].all_capitals &&
               !means_else(reading_, mention.last) &&
               (victim || !begins_place(mention.last) || speaks_behind(mention.last));
    }

    /// "Soumaila Guindo told Reuters": a surname that is a village's name too.
    [[nodiscard]] bool speaks_behind(std::uint32_t surname) const {
        const auto says = mentions_in(reading_, Kind::speech, surname + 1, surname + 4);
        return !says.empty() && says.front()->first == surname + 1;
    }

    /// "a déclaré Soumaïla Guindo": who spoke, be both names those of villages.
    [[nodiscard]] bool is_speaker(const Mention& mention) const {
        if (mention.first < 2 || mention.last >= reading_.tokens.size()) return false;
        if (!reading_.tokens.list[mention.last].capital) return false;
        const auto said = mentions_in(reading_, Kind::speech, mention.first - 2, mention.first);
        return !said.empty() && said.back()->last == mention.first;
    }

    /// "the kidnapping of Soumaila Traore": whose it was, not where.
    [[nodiscard]] bool is_victim(const Mention& mention) const {
        if (mention.first < 2 || !one_of(reading_.word(mention.first - 1), {"of", "de", "d'"}))
            return false;
        const auto deeds =
            mentions_in(reading_, Kind::trigger, mention.first - 2, mention.first - 1);
        return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            return takes_people(lexicon_.trigger(deed->index).family());
        });
    }

    /// "BAMAKO - " at a line's beginning: where the report was written.
    [[nodiscard]] bool is_dateline(const Mention& mention, std::size_t sentence) const {
        if (mention.first != reading_.sentences[sentence].first) return false;
        const std::string_view next = reading_.word(mention.last);
        // "Gao, 8 déc –"
        constexpr std::uint32_t longest = 6;
        for (std::uint32_t at = mention.last + 1; next == "," && at < mention.last + longest;
             ++at) {
            if (one_of(reading_.word(at), {"-", "\xE2\x80\x93", "\xE2\x80\x94"}))
                return is_number(reading_.tokens, mention.last + 1);
        }
        const bool dash = one_of(next, {"-", ",", "(", ":"});
        return dash && reading_.tokens.list[mention.first].all_capitals;
    }

    /// "(cercle de Bankass)", "(quartier Sans Fil)"
    [[nodiscard]] bool bracketed(std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t reach = 4;
        constexpr std::uint32_t longest = 3;  // further words of the name
        const auto begins = [&](std::uint32_t at) { return reading_.word(at) == "("; };
        std::uint32_t open = first;
        while (open > 0 && first - open < reach && !begins(open - 1) &&
               reading_.word(open - 1) != ")")
            --open;
        if (open == 0 || !begins(open - 1)) return false;
        std::uint32_t close = last;
        while (close - last < longest && close < reading_.tokens.size() &&
               reading_.tokens.list[close].capital)
            ++close;
        return one_of(reading_.word(close), {")", ","});
    }

    [[nodiscard]] bool follows_place(std::uint32_t first) const {
        if (places_.empty() ||
            reading_.sentence_of(places_.back().first) != reading_.sentence_of(first))
            return false;
        const std::uint32_t end = places_.back().last;
        return end <= first && first - end <= 2 && places_.back().use != Use::reference;
    }

    /// "Ber et Bankass ont été attaquées"
    [[nodiscard]] bool lists_with_next(const Mention& mention, std::size_t sentence) const {
        if (!one_of(reading_.word(mention.last), {",", "et", "and"})) return false;
        const std::uint32_t next = mention.last + 1;
        if (next >= reading_.sentences[sentence].last) return false;
        return !mentions_in(reading_, Kind::place, next, next + 1).empty();
    }

    void unlisted_between(std::uint32_t from, std::uint32_t to, std::size_t sentence) {
        const std::uint32_t end = places_.empty() ? 0 : places_.back().last;
        for (const Unlisted& name :
             unlisted(reading_, lexicon_, reading_.sentences[sentence], {from, to, end})) {
            NameCue cue = name.cue;
            note_kind_behind(reading_, words_, name.last, cue);
            cue.locative = true;
            if (name.like != nullptr) {
                const auto chosen = choose(gazetteer_, *name.like, cue, around_[sentence]);
                places_.push_back(place_at(chosen, name.first, name.last, cue));
                places_.back().rule = "place-spelling";
                continue;
            }
            NamedPlace stranger = named_by(cue, name.first, name.last);
            if (stranger.use == Use::bare && !name.listed) stranger.use = Use::event;
            if (name.doubtful) stranger.use = Use::bare;
            push_stranger(std::move(stranger), sentence);
        }
    }

    void push_stranger(NamedPlace stranger, std::size_t sentence) {
        make_unknown(stranger, reading_);
        stranger.country = foreign_country(reading_.sentences[sentence].paragraph);
        places_.push_back(std::move(stranger));
    }

    /// Of a paragraph; see foreign.h.
    const std::string& foreign_country(std::uint32_t paragraph) {
        if (paragraph >= foreign_.size()) foreign_.resize(paragraph + 1);
        if (!foreign_[paragraph])
            foreign_[paragraph] = foreign_country_of(reading_, lexicon_, paragraph);
        return *foreign_[paragraph];
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    const PlaceWords& words_;
    std::vector<Surroundings> around_;
    Company article_;
    std::vector<std::optional<std::string>> foreign_;  ///< by paragraph, once asked for
    std::vector<NamedPlace> places_;
};

}  // namespace

std::vector<NamedPlace> locate(const Reading& reading, const Lexicon& lexicon) {
    return Locator(reading, lexicon).run();
}

}  // namespace vigie::extractors
