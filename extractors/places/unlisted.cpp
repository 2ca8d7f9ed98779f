#include "extractors/places/unlisted.h"

#include <algorithm>
#include <string>

#include "extractors/places/apposed.h"
#include "extractors/places/foreign.h"
#include "extractors/places/introduced.h"
#include "extractors/places/listed_names.h"
#include "extractors/places/people_names.h"
#include "extractors/places/where_it_lies.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::Token;
using text::TokenKind;

class UnlistedReader {
public:
    UnlistedReader(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading),
          gazetteer_(lexicon.gazetteer()),
          words_(lexicon.place_words(reading.language)),
          sentence_(sentence) {}

    std::vector<Unlisted> run(const PlaceGap& gap) {
        std::vector<Unlisted> found;
        place_end_ = gap.place_end;
        for (std::uint32_t first = gap.from; first < gap.to; ++first) {
            if (!is_capitalised(first) || opens_before_name(reading_, words_, first)) continue;
            const std::uint32_t end = run_end(first, gap.to);
            if (end == first) continue;
            if (auto name = read(first, end)) {
                found.push_back(*name);
                place_end_ = name->last;
            }
            first = end - 1;
        }
        return found;
    }

private:
    [[nodiscard]] bool is_capitalised(std::uint32_t at) const {
        const Token& token = reading_.token(at);
        return token.kind == TokenKind::word && token.capital && token.end - token.begin >= 2;
    }

    /// The longest run of capitalised words that name no party, country, source, day or kind.
    [[nodiscard]] std::uint32_t run_end(std::uint32_t first, std::uint32_t to) const {
        constexpr std::uint32_t longest = 4;
        std::uint32_t last = first;
        while (last < to && last - first < longest) {
            if (!is_capitalised(last) || words_.bearing(reading_.word(last)) ||
                (last > first && one_of(reading_.word(last), {"commune", "cercle"})) ||
                (means_else(reading_, last) && !(last > first && is_part_of_name(last))))
                break;
            ++last;
            // "M'bana": one name
            const bool elided = reading_.word(last - 1).ends_with('\'') && last < to &&
                                touches(reading_.tokens, last);
            if (elided) ++last;
            // "Amalaou-laou": what hangs on it by a hyphen
            while (last < to && hangs_on(last))
                ++last;
        }
        // Initials and the like are no names by themselves.
        const bool named =
            last > first && reading_.token(last - 1).end - reading_.token(first).begin >= 3;
        return named ? last : first;
    }

    /// "Nouh-Bozo", "in Nouh Bozo (Djenné)": the people whose village it is closes its name.
    [[nodiscard]] bool is_part_of_name(std::uint32_t at) const {
        if (!peoples().contains(reading_.word(at))) return false;
        const bool closes = at + 1 >= sentence_.last ||
                            one_of(reading_.word(at + 1), {"(", ")", ",", ".", ";", "on", "in"});
        return reading_.token(at).joined || closes;
    }

    /// A lower-case part of a name behind its hyphen; "attaque Multi-fronts" is none.
    [[nodiscard]] bool hangs_on(std::uint32_t at) const {
        static const WordSet prefixes("multi anti inter ex sous vice non semi auto pro mi");
        static const WordSet participles(
            "held controlled led linked backed affiliated aligned run based owned occupied dominated "
            "allied ruled inspired");  // "the MSA-held town"
        const Token& token = reading_.token(at);
        return token.joined && token.kind == TokenKind::word && !token.capital &&
               !words_.bearing(reading_.word(at)) && !participles.contains(reading_.word(at)) &&
               !prefixes.contains(reading_.word(at - 1));
    }

    [[nodiscard]] std::optional<Unlisted> read(std::uint32_t first, std::uint32_t end) const {
        // "on the Niger River", "Lake Chad", "in Independence Square": no village
        if (spots_of_towns().contains(reading_.word(end - 1)) || reading_.word(first) == "lake" ||
            one_of(reading_.word(end), {"hospital", "clinic"}) ||  // "Gabriel Toure Hospital"
            names_kind(first, end) || is_adjective(first, end) || names_model(end) ||
            names_people(first, end) || behind_article(reading_, first) ||
            is_at_odds(reading_, sentence_, {first, end}))
            return std::nullopt;
        NameCue cue = cue_before(reading_, words_, first, sentence_.first);
        if (!cue.placed && names_apposed_person(reading_, first, sentence_.first))
            return std::nullopt;
        if (cue.placed) note_kind_behind(reading_, words_, end, cue);  // not "The town"
        const bool shown = shown_behind(end);
        const bool listed = is_listed_name(reading_, sentence_, {first, end}, place_end_);
        if (cue.placed || shown || listed) {
            if (auto known = respelled(first, end, cue)) return known;
        }
        // "in Kareri commune"
        const bool commune = cue.placed && words_.is(reading_.word(end), PlaceSense::district);
        const bool told = commune || precedes_kind(first, end) || is_other_end(first, cue) ||
                          is_apposed_town(reading_, words_, first, sentence_.first) ||
                          road_ends_there(cue, first) || is_explained(first, end) ||
                          is_introduced(reading_, words_, cue, {first, end}, sentence_.first) ||
                          (cue.placed && shown) || listed || (shown && reading_.word(end) == "(");
        if (!told && !inside(cue)) return std::nullopt;
        return Unlisted{first, end, cue, nullptr, !told, listed};
    }

    /// A place that the gazetteer spells otherwise, named by the run or its first words; "le
    /// village de Tcharba Koira" is no Tcharba.
    [[nodiscard]] std::optional<Unlisted> respelled(std::uint32_t first,
                                                    std::uint32_t end,
                                                    const NameCue& cue) const {
        const std::uint32_t least = cue.settlement ? end - 1 : first;
        for (std::uint32_t last = end; last > least; --last) {
            if (const auto* like = alike(first, last)) return Unlisted{first, last, cue, like};
        }
        return std::nullopt;
    }

    /// "stormed Demni village", "Demni and Gountoudjie villages"
    [[nodiscard]] bool precedes_kind(std::uint32_t first, std::uint32_t end) const {
        if (reading_.language == Language::french) return false;
        static const WordSet one("village town hamlet locality");
        static const WordSet pointers(
            "this that these those each every one another his her their our its no any some two "
            "three four five six seven eight nine ten eleven twelve several many most other few all both");
        if (end == first + 1 && pointers.contains(reading_.word(first))) return false;
        static const WordSet several("villages towns hamlets localities");
        if (one.contains(reading_.word(end)) || precedes_site(first, end)) return true;
        // "Tuareg and Arab villages" are a people's
        if (peoples().contains(reading_.word(first))) return false;
        // "Muslim villages" are villages of a kind, "Demni and Gountoudjie villages" two by name
        if (several.contains(reading_.word(end)))
            return first > sentence_.first && is_and(reading_, first - 1) &&
                   !reading_.word(end + 1).starts_with("'");
        if (!one_of(reading_.word(end), {"and", ","})) return false;
        constexpr std::uint32_t longest = 6;
        for (std::uint32_t at = end + 1; at < std::min(end + longest, sentence_.last); ++at) {
            if (several.contains(reading_.word(at))) return true;
            if (!reading_.token(at).capital && !is_and(reading_, at) && reading_.word(at) != ",")
                return false;
        }
        return false;
    }

    /// "the Terenkou checkpoint", "the Dinguel gold mine": a site with its village's name.
    [[nodiscard]] bool precedes_site(std::uint32_t first, std::uint32_t end) const {
        static const WordSet sites(
            "market checkpoint outpost bridge mine barracks airstrip airfield post camp garrison");
        static const WordSet kinds(
            "army military gendarmerie police customs border gold weekly refugee displacement idp");
        if (end != first + 1 || first == sentence_.first || reading_.word(first - 1) != "the")
            return false;
        const std::uint32_t site = kinds.contains(reading_.word(end)) ? end + 1 : end;
        // "the Christmas market in Gossi"
        const bool elsewhere = reading_.word(site + 1) == "in" && site + 2 < sentence_.last &&
                               reading_.token(site + 2).capital;
        return sites.contains(reading_.word(site)) && !elsewhere;
    }

    /// "on the road leading to Tanwalbougou"
    [[nodiscard]] bool road_ends_there(const NameCue& cue, std::uint32_t first) const {
        return cue.road && first > sentence_.first && reading_.word(first - 1) == "to";
    }

    /// "l'axe Diapaga-(Partiaga)": joined to a known place that a road leads from.
    [[nodiscard]] bool is_other_end(std::uint32_t first, NameCue& cue) const {
        constexpr std::uint32_t longest = 3;
        if (first != place_end_ || !reading_.token(first).joined) return false;
        const std::uint32_t from = first - std::min(first - sentence_.first, longest);
        for (const Mention* place : mentions_in(reading_, Kind::place, from, first)) {
            if (place->last != first) continue;
            const NameCue known = cue_before(reading_, words_, place->first, sentence_.first);
            const bool road = known.road || words_.is(reading_.word(first + 1), PlaceSense::road);
            if (!road) continue;
            cue = known;
            cue.relation = Relation::road;
            cue.use = Use::event;
            cue.placed = true;
            return true;
        }
        return false;
    }

    static const WordSet& peoples() {
        static const WordSet all(
            "tuareg touareg arab fulani fula peul dogon bambara songhai songhay zarma hausa bella "
            "dafing bozo mossi gourmantche christian muslim");
        return all;
    }

    /// "clashes between the Tuareg and the Fulani"
    [[nodiscard]] bool names_people(std::uint32_t first, std::uint32_t end) const {
        return end == first + 1 && first > sentence_.first &&
               peoples().contains(reading_.word(first)) &&
               one_of(reading_.word(first - 1), {"the", "between", "and", "among", "against"}) &&
               !words_.is(reading_.word(end), PlaceSense::settlement);
    }

    /// "in Sector 2 of Sebba" names no Sector; "the Sahelian country" is none of its places.
    [[nodiscard]] bool names_kind(std::uint32_t first, std::uint32_t end) const {
        if (end == first + 1 && one_of(reading_.word(first), {"the", "an", "le", "la", "les"}))
            return true;
        if (reading_.word(first) == "islamic") return true;  // "in the Islamic Maghreb"
        if (one_of(reading_.word(end), {"country", "nation", "state", "countries"})) return true;
        return end == first + 1 &&
               words_.is_any(reading_.word(first),
                             {PlaceSense::zone, PlaceSense::district, PlaceSense::region});
    }

    /// "in the Saharan West African nation": an English word in "-an" between "the" and a noun.
    [[nodiscard]] bool is_adjective(std::uint32_t first, std::uint32_t end) const {
        if (reading_.language == Language::french || end != first + 1 || first == sentence_.first)
            return false;
        return reading_.word(first).ends_with("an") && reading_.word(first - 1) == "the" &&
               is_word(reading_.tokens, end) &&
               !words_.is_any(reading_.word(end),
                              {PlaceSense::settlement,
                               PlaceSense::zone,
                               PlaceSense::district,
                               PlaceSense::region,
                               PlaceSense::site});
    }

    /// "called in Mirage 2000 jets": a number of three figures or more behind it makes it a model.
    [[nodiscard]] bool names_model(std::uint32_t end) const {
        if (end >= sentence_.last) return false;
        const Token& next = reading_.token(end);
        return next.kind == TokenKind::number && next.end - next.begin >= 3;
    }

    [[nodiscard]] const Gazetteer::Name* alike(std::uint32_t first, std::uint32_t last) const {
        constexpr std::size_t shortest = 5;
        std::string name;
        for (std::uint32_t i = first; i < last; ++i)
            name.append(i > first ? " " : "").append(reading_.word(i));
        if (name.size() < shortest) return nullptr;
        return near_enough(reading_, gazetteer_, gazetteer_.like(name));
    }

    /// Behind a mere "in", a stranger may be a village or much else.
    [[nodiscard]] bool inside(const NameCue& cue) const {
        return cue.use == Use::event && cue.phrase > sentence_.first &&
               reading_.word(cue.phrase - 1) == "in";
    }

    /// "Fifo, une commune rurale", "Takalot, localité située": a word for a place says what it is.
    [[nodiscard]] bool is_explained(std::uint32_t first, std::uint32_t end) const {
        static const WordSet kinds(
            "village localite commune bourgade hameau ville chef-lieu town hamlet locality");
        if (first == sentence_.first || reading_.word(end) != ",") return false;
        std::uint32_t at = end + 1;
        if (one_of(reading_.word(at), {"un", "une", "a", "an", "petit", "petite"})) ++at;
        if (one_of(reading_.word(at), {"petit", "petite", "small"})) ++at;
        return kinds.contains(reading_.word(at));
    }

    /// "X (cercle de Y)", "X, dans la région de Y", "X, 20 km from Y": what only follows a place.
    [[nodiscard]] bool shown_behind(std::uint32_t last) const {
        constexpr std::uint32_t reach = 7;
        const text::Word mark = reading_.word(last);
        if (!one_of(mark, {",", "(", "in", "dans"})) return false;
        const std::uint32_t from = std::max(last + 1, past_lies(reading_, last));
        const std::uint32_t end = std::min(from + reach - 1, sentence_.last);
        for (std::uint32_t i = from; i < end; ++i) {
            const text::Word word = reading_.word(i);
            if (words_.is_any(word, {PlaceSense::district, PlaceSense::region})) return true;
            if (mark == "," && words_.is(word, PlaceSense::settlement)) return true;
            if (const auto bearing = words_.bearing(word)) return true;
            const bool passed =
                words_.is_any(word, {PlaceSense::small, PlaceSense::with, PlaceSense::located}) ||
                one_of(word, {"in", "dans", "en", "km", "kilometres", "kilometers"}) ||
                is_number(reading_.tokens, i);
            if (!passed) return names_district(i);
        }
        return false;
    }

    /// Does a region's or cercle's name begin at the token?
    [[nodiscard]] bool names_district(std::uint32_t token) const {
        for (const Mention* place : mentions_in(reading_, Kind::place, token, token + 3)) {
            if (place->first != token) continue;
            const auto& bearers = gazetteer_.names()[place->index].places;
            return std::any_of(bearers.begin(), bearers.end(), [&](std::uint32_t index) {
                const PlaceKind kind = gazetteer_.place(index).kind;
                return kind == PlaceKind::region || kind == PlaceKind::cercle;
            });
        }
        return false;
    }

    const Reading& reading_;
    const Gazetteer& gazetteer_;
    const PlaceWords& words_;
    const text::Sentence& sentence_;
    std::uint32_t place_end_ = 0;
};

}  // namespace

bool behind_article(const Reading& reading, std::uint32_t first) {
    return reading.language == Language::french && first > 0 &&
           one_of(reading.word(first - 1), {"le", "la", "les", "des", "aux"});
}

bool means_else(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t longest = 6;  // tokens of a mention
    const std::uint32_t from = token > longest ? token - longest : 0;
    for (const Mention& mention : reading.mentions_between(from, token + 1)) {
        if (mention.kind != Kind::place && mention.kind != Kind::cue && token < mention.last)
            return true;
    }
    // "in a (February) kidnapping"; « affilié à Al-Qaïda », "linked to Daesh": no towns
    static const WordSet others(
        "january february march april june july august september october november december "
        "janvier fevrier avril juin juillet aout septembre octobre novembre decembre al-qaida "
        "al-qaeda qaida qaeda daech daesh chamber embassy ministry parliament senate "
        "barkhane serval takuba wagner minusma monusco");
    if (others.contains(reading.word(token))) return true;
    const auto behind = std::partition_point(
        reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first <= token;
        });
    return behind != reading.times.begin() && token < std::prev(behind)->last;
}

std::vector<Unlisted> unlisted(const Reading& reading,
                               const Lexicon& lexicon,
                               const text::Sentence& sentence,
                               const PlaceGap& gap) {
    return UnlistedReader(reading, lexicon, sentence).run(gap);
}

}  // namespace vigie::extractors
