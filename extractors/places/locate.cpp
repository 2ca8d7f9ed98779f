#include "extractors/places/locate.h"

#include <algorithm>
#include <array>

#include "extractors/places/arrange.h"
#include "extractors/places/cues.h"
#include "extractors/places/resolve.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

using text::Token;
using text::TokenKind;

class Locator {
public:
    Locator(const Reading& reading, const Lexicon& lexicon)
        : reading_(reading), lexicon_(lexicon), gazetteer_(lexicon.gazetteer()) {}

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

    /// A district named with its word ("cercle de Bankass") or that is nothing but a district.
    void note_district(const Mention& mention, std::size_t sentence, std::set<std::string>& into) {
        const NameCue cue = cue_before(reading_, mention.first, reading_.sentences[sentence].first);
        const auto& name = name_of(mention);
        const bool district = std::any_of(name.places.begin(), name.places.end(), [&](auto index) {
            const PlaceKind kind = gazetteer_.place(index).kind;
            return kind == PlaceKind::region || kind == PlaceKind::cercle;
        });
        const bool in_brackets = mention.first > 0 && (reading_.word(mention.first - 1) == "(" ||
                                                       reading_.word(mention.last) == ")");
        if (!district || !(cue.region_word || cue.district_word || in_brackets)) return;
        into.insert(text::folded(name.text));
        for (const auto index : name.places)
            into.insert(text::folded(gazetteer_.place(index).name));
    }

    void survey() {
        around_.resize(reading_.sentences.size());
        for (std::size_t i = 0; i < reading_.sentences.size(); ++i) {
            const auto& sentence = reading_.sentences[i];
            for (const Mention* place :
                 mentions_in(reading_, Kind::place, sentence.first, sentence.last)) {
                note_district(*place, i, around_[i].districts_near);
            }
            districts_.insert(around_[i].districts_near.begin(), around_[i].districts_near.end());
            for (const Mention* country :
                 mentions_in(reading_, Kind::country, sentence.first, sentence.last)) {
                around_[i].countries_near.insert(
                    lexicon_.gazetteer().countries()[country->index].code);
            }
            if (i > 0) around_[i].countries = around_[i - 1].countries_near;
            around_[i].countries.insert(around_[0].countries_near.begin(),
                                        around_[0].countries_near.end());
        }
        for (Surroundings& around : around_)
            around.districts = districts_;
    }

    void sentence(std::size_t index) {
        const auto& sentence = reading_.sentences[index];
        std::uint32_t free = sentence.first;
        for (const Mention* mention :
             mentions_in(reading_, Kind::place, sentence.first, sentence.last)) {
            unknown_between(free, mention->first, index);
            known(*mention, index);
            free = mention->last;
        }
        unknown_between(free, sentence.last, index);
    }

    void known(const Mention& mention, std::size_t sentence) {
        NameCue cue = cue_before(reading_, mention.first, reading_.sentences[sentence].first);
        note_kind_behind(reading_, mention.last, cue);
        if (is_dateline(mention, sentence)) cue.use = Use::reference;
        // Behind another place, a comma or a conjunction a short name still reads as a place.
        if (follows_place(mention.first)) cue.locative = true;
        const auto chosen = choose(gazetteer_, name_of(mention), cue, around_[sentence]);
        if (chosen < 0) return;
        const GazetteerPlace& place = gazetteer_.place(static_cast<std::uint32_t>(chosen));
        NamedPlace named{mention.first,
                         mention.last,
                         cue.use,
                         cue.relation,
                         cue.precision,
                         chosen,
                         place.name,
                         place.country,
                         -1,
                         "place-name"};
        const bool wide = place.kind == PlaceKind::region || place.kind == PlaceKind::area ||
                          place.kind == PlaceKind::cercle;
        if (wide && named.use != Use::reference) named.use = Use::container;
        if (cue.district_word || cue.region_word) named.use = Use::container;
        if (place.kind == PlaceKind::region || place.kind == PlaceKind::area) named.precision = 3;
        // A capital without a preposition is a government: "Bamako dément".
        if (place.kind == PlaceKind::capital && !cue.locative) named.use = Use::reference;
        if (bracketed(mention.first, mention.last)) named.use = Use::container;
        extend(named, reading_.sentences[sentence].last);
        places_.push_back(std::move(named));
    }

    /// "Danga-Bérel" is no Danga: a capitalised word behind the hyphen makes another, unknown name.
    void extend(NamedPlace& named, std::uint32_t end) const {
        const auto goes_on = [&](std::uint32_t token) {
            return token < end && reading_.tokens.list[token].joined &&
                   reading_.tokens.list[token].capital &&
                   reading_.tokens.list[token].kind == TokenKind::word;
        };
        if (!goes_on(named.last) || begins_place(named.last)) return;
        while (goes_on(named.last))
            ++named.last;
        make_unknown(named, reading_);
    }

    [[nodiscard]] bool begins_place(std::uint32_t token) const {
        const auto places = mentions_in(reading_, Kind::place, token, token + 5);
        return !places.empty() && places.front()->first == token;
    }

    /// "BAMAKO - " at a line's beginning: where the report was written.
    [[nodiscard]] bool is_dateline(const Mention& mention, std::size_t sentence) const {
        if (mention.first != reading_.sentences[sentence].first) return false;
        const std::string_view next = reading_.word(mention.last);
        const bool dash = next == "-" || (next == "," || next == "(");
        return dash && reading_.tokens.list[mention.first].all_capitals;
    }

    [[nodiscard]] bool bracketed(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t i = first; i > 0 && first - i < 4; --i) {
            if (reading_.word(i - 1) == "(") {
                return reading_.word(last) == ")" || reading_.word(last) == ",";
            }
            if (reading_.word(i - 1) == ")") return false;
        }
        return false;
    }

    [[nodiscard]] bool follows_place(std::uint32_t first) const {
        if (places_.empty() ||
            reading_.sentence_of(places_.back().first) != reading_.sentence_of(first))
            return false;
        const std::uint32_t end = places_.back().last;
        return end <= first && first - end <= 2 && places_.back().use != Use::reference;
    }

    /// Words that introduce a place's proper name even when the gazetteer does not know it.
    [[nodiscard]] bool introduces(std::size_t token) const {
        static const WordSet words(
            "village hameau localite hamlet commune villages hameaux quartier "
            "campement at near town");
        const std::string_view word = reading_.word(token);
        if (word == "a") return reading_.original(token, token + 1) != "a";  // "à", not "a"
        return words.contains(word);
    }

    /// Capitalised names that the gazetteer lacks, behind a cue: "à Soubala-Ouro".
    void unknown_between(std::uint32_t from, std::uint32_t to, std::size_t sentence) {
        for (std::uint32_t i = from; i + 1 < to; ++i) {
            if (!introduces(i)) continue;
            std::uint32_t first = i + 1;
            while (first < to && (reading_.word(first) == "de" || reading_.word(first) == "d'" ||
                                  reading_.word(first) == "of")) {
                ++first;
            }
            const std::uint32_t last = proper_name_end(first, to);
            if (last == first) continue;
            const NameCue cue = cue_before(reading_, first, reading_.sentences[sentence].first);
            NamedPlace named{first,
                             last,
                             cue.use,
                             cue.relation,
                             cue.precision,
                             -1,
                             std::string(reading_.original(first, last)),
                             "",
                             -1,
                             "unknown-place-name"};
            places_.push_back(std::move(named));
            i = last - 1;
        }
    }

    [[nodiscard]] std::uint32_t proper_name_end(std::uint32_t first, std::uint32_t to) const {
        std::uint32_t last = first;
        while (last < to && last - first < 4) {
            const Token& token = reading_.tokens.list[last];
            if (token.kind != TokenKind::word || !token.capital || token.end - token.begin < 3)
                break;
            if (taken(last)) return first;
            ++last;
        }
        return last;
    }

    /// Is the token part of a party, a country, a source or a time?
    [[nodiscard]] bool taken(std::uint32_t token) const {
        for (const Kind kind :
             {Kind::actor, Kind::country, Kind::source, Kind::skip, Kind::object}) {
            for (const Mention* mention :
                 mentions_in(reading_, kind, token > 4 ? token - 4 : 0, token + 5)) {
                if (mention->first <= token && token < mention->last) return true;
            }
        }
        return std::any_of(
            reading_.times.begin(), reading_.times.end(), [&](const TimeMention& time) {
                return time.first <= token && token < time.last;
            });
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    std::vector<Surroundings> around_;
    std::set<std::string> districts_;
    std::vector<NamedPlace> places_;
};

/// The first place of the article that the gazetteer knows, near enough to locate a stranger.
const GazetteerPlace* anchor_of(const NamedPlace& stranger,
                                const Gazetteer& gazetteer,
                                const std::vector<NamedPlace>& context) {
    const GazetteerPlace* best = nullptr;
    std::uint32_t best_gap = UINT32_MAX;
    for (const NamedPlace& other : context) {
        if (other.gazetteer < 0 || other.use == Use::reference) continue;
        const std::uint32_t gap = other.first > stranger.first ? other.first - stranger.first
                                                               : stranger.first - other.first;
        if (gap >= best_gap) continue;
        best_gap = gap;
        best = &gazetteer.place(static_cast<std::uint32_t>(other.gazetteer));
    }
    return best;
}

}  // namespace

std::vector<NamedPlace> locate(const Reading& reading, const Lexicon& lexicon) {
    return Locator(reading, lexicon).run();
}

Place to_place(const NamedPlace& named,
               const Gazetteer& gazetteer,
               const std::vector<NamedPlace>& context) {
    Place place;
    place.name = named.name;
    place.country = named.country;
    place.relation = named.relation;
    place.precision = named.precision;
    const GazetteerPlace* known =
        named.gazetteer >= 0 ? &gazetteer.place(static_cast<std::uint32_t>(named.gazetteer))
                             : anchor_of(named, gazetteer, context);
    if (known == nullptr) return place;
    constexpr double near_km = 15;  // "près de" in news: within a quarter of an hour's drive
    place.country = known->country;
    place.admin1 = known->admin1;
    place.admin1_legacy = known->admin1_legacy;
    place.admin2 = known->admin2;
    place.point = known->point;
    place.radius_km = known->radius_km + (named.relation == Relation::at ? 0 : near_km);
    if (named.gazetteer < 0) place.radius_km += near_km * 2;
    return place;
}

}  // namespace vigie::extractors
