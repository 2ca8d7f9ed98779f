#include "extractors/places/foreign.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

/// Groups of the wars around Lake Chad.
bool is_of_neighbours(const Party& party) {
    return one_of(party.name, {"ISWAP", "Boko Haram"});
}

/// "near the border with (Niger)", « à la frontière du (Niger) », "the (Nigerien) border": only how
/// far the news is from it.
bool bounds_news(const Reading& reading, const Mention& country) {
    static const WordSet borders("border borders frontier frontiere frontieres bordering");
    static const WordSet small("with of and the to avec du le la de et au");
    if (borders.contains(reading.word(country.last))) return true;
    std::uint32_t at = country.first;
    while (at > 0 && small.contains(reading.word(at - 1)))
        --at;
    return at > 0 && borders.contains(reading.word(at - 1));
}

/// A country in scope, one of its places, or a party with a name.
bool is_ours(const Lexicon& lexicon, const Mention& mention) {
    const Gazetteer& gazetteer = lexicon.gazetteer();
    switch (mention.kind) {
        case Kind::country:
            return gazetteer.countries()[mention.index].in_scope;
        case Kind::place: {
            const auto& bearers = gazetteer.names()[mention.index].places;
            return !gazetteer.place(bearers.front()).needs_cue;
        }
        case Kind::actor: {
            const Party& party = lexicon.party(mention.index);
            // « des soldats français »: of a force that fights here
            return one_of(party.name, {"Barkhane", "MINUSMA"}) ||
                   (party.kind == PartyKind::name && !is_of_neighbours(party));
        }
        default:
            return false;
    }
}

/// Whose wars the news tells beside ours.
bool is_neighbour(const Country& country) {
    static const WordSet neighbours("NG BJ TG GH CI TD CM LY SD SL LR GW");
    return neighbours.contains(std::string_view(country.code));
}

}  // namespace

bool describes_person(const Reading& reading, const Lexicon& lexicon, const Mention& country) {
    constexpr std::uint32_t longest = 4;  // "travailleur d'une organisation"
    const Country& named = lexicon.gazetteer().countries()[country.index];
    if (named.in_scope || is_neighbour(named)) return false;
    const std::string word = text::folded(reading.original(country.first, country.last));
    if (word == text::folded(named.name) || word == text::folded(named.english_name)) return false;
    const bool french = reading.language == Language::french;
    if (french && country.first == 0) return false;
    const std::uint32_t beside = french ? country.first - 1 : country.last;
    const std::uint32_t from = beside - std::min(beside, longest);
    const auto parties = mentions_in(reading, Kind::actor, from, beside + longest);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        const Party& party = lexicon.party(mention->index);
        return mention->first <= beside && beside < mention->last &&
               party.klass == PartyClass::civilians && party.kind == PartyKind::noun;
    });
}

std::string foreign_country_of(const Reading& reading,
                               const Lexicon& lexicon,
                               std::uint32_t paragraph) {
    const auto before = [](const auto& sentence, std::uint32_t at) {
        return sentence.paragraph < at;
    };
    auto sentence =
        std::lower_bound(reading.sentences.begin(), reading.sentences.end(), paragraph, before);
    std::string country;
    for (; sentence != reading.sentences.end() && sentence->paragraph == paragraph; ++sentence) {
        for (const Mention& mention : reading.mentions_between(sentence->first, sentence->last)) {
            if (mention.kind == Kind::country && bounds_news(reading, mention)) continue;
            if (is_ours(lexicon, mention)) return {};
            if (mention.kind == Kind::country && country.empty() &&
                !describes_person(reading, lexicon, mention))
                country = lexicon.gazetteer().countries()[mention.index].code;
        }
    }
    return country;
}

bool lies_beyond_border(const Reading& reading, const Mention& country) {
    constexpr std::uint32_t reach = 3;  // "frontière avec le (Niger)"
    // "near the (Nigerien) border"
    if (one_of(reading.word(country.last), {"border", "borders", "frontier"})) return true;
    auto at = static_cast<std::uint32_t>(country.first);
    // "near the borders with Burkina Faso and (Niger)": over the first
    if (at > 1 && one_of(reading.word(at - 1), {"and", "et"})) {
        --at;
        const std::uint32_t first = at - std::min(at, reach);
        while (at > first && reading.token(at - 1).capital)
            --at;
    }
    for (std::uint32_t back = 1; back <= std::min(reach, at); ++back) {
        const text::Word word = reading.word(at - back);
        if (one_of(word,
                   {"frontiere",
                    "frontieres",
                    "border",
                    "borders",
                    "frontalier",
                    "frontaliere",
                    "bordering"}))
            return true;
        if (!one_of(word,
                    {"avec",
                     "with",
                     "du",
                     "de",
                     "le",
                     "la",
                     "l'",
                     "the",
                     "of",
                     "neighbouring",
                     "neighboring"}))
            return false;
    }
    return false;
}

bool is_next_door(const Reading& reading, const Gazetteer& gazetteer, const Mention& country) {
    static const WordSet near("near close pres proche loin far");
    static const WordSet links("du de d' le la l' to from");
    constexpr std::uint32_t reach = 3;  // "non loin de la (Mauritanie)"
    const auto leads = [&] {
        for (std::uint32_t back = 1; back <= std::min(reach, country.first); ++back) {
            const text::Word word = reading.word(country.first - back);
            if (near.contains(word)) return true;
            if (!links.contains(word)) return false;
        }
        return false;
    };
    if (!leads()) return false;
    const std::string word = text::folded(reading.original(country.first, country.last));
    const Country& named = gazetteer.countries()[country.index];
    return word == text::folded(named.name) || word == text::folded(named.english_name);
}

namespace {

/// "(Algeria) said", "(Niger)'s army", "(Niger) border": a country that is no place of what is
/// told.
bool is_of_other_use(const Reading& reading, std::uint32_t end) {
    const text::Word next = reading.word(end);
    if (one_of(next, {"'s", "\xE2\x80\x99s", "border", "frontier", "-"})) return true;
    const auto said = mentions_in(reading, Kind::speech, end, end + 2);
    return !said.empty() && said.front()->first == end;
}

/// « Baga, dans l'Etat de Borno (nord-est du (Nigeria)) », "Baga, in Borno state in north-eastern
/// (Nigeria)": the country behind a division of it, or nullptr.
const Mention* country_of_division(const Reading& reading, std::uint32_t last) {
    static const WordSet words(
        ", ( - dans en au aux a l' la le les de du d' des etat province region departement district "
        "wilaya nord sud est ouest nord-est nord-ouest sud-est sud-ouest extreme centre in the of "
        "state county north south east west "
        "northern southern eastern western northeast northwest southeast southwest northeastern "
        "northwestern southeastern southwestern");
    static const WordSet divisions(
        "etat province region departement wilaya state county nord sud est ouest nord-est "
        "nord-ouest sud-est sud-ouest north south east "
        "west northern southern eastern western northeast northwest southeast southwest "
        "northeastern northwestern southeastern southwestern");
    constexpr std::uint32_t longest = 14;
    bool division = false;
    for (std::uint32_t at = last + 1; at < last + longest; ++at) {
        const text::Word word = reading.word(at);
        const bool divides = divisions.contains(word);
        const auto named = mentions_in(reading, Kind::country, at, at + 3);
        if (!divides && !named.empty() && named.front()->first == at) {
            const text::Word link = reading.word(at - 1);
            const bool led = divisions.contains(link) ||
                             one_of(link, {"du", "au", "en", "de", "d'", "(", ",", "of", "in"});
            return division && led && !is_of_other_use(reading, named.front()->last) ? named.front()
                                                                                     : nullptr;
        }
        division |= divides;
        if (!words.contains(word) && !reading.token(at).capital) break;
    }
    return nullptr;
}

/// The country out of scope that is named right behind the preposition, by itself or by a part of
/// it: « Isa (dans l'État de Sokoto) », "(in Zamfara)".
std::string far_country_at(const Reading& reading,
                           const Gazetteer& gazetteer,
                           std::uint32_t preposition) {
    static const WordSet leads("l' le la les the etat province region state de of du");
    constexpr std::uint32_t longest = 4;  // « l'Etat de (Sokoto) »
    std::uint32_t at = preposition + 1;
    while (at <= preposition + longest && leads.contains(reading.word(at)) &&
           mentions_in(reading, Kind::country, at, at + 4).empty())
        ++at;
    const auto named = mentions_in(reading, Kind::country, at, at + 4);
    if (named.empty() || named.front()->first != at) return {};
    // not "in Tessit, French (forces said)": a name by itself, or one with its part
    static const WordSet ends(
        ", . ; : ) state province county region on in late early last and et");
    const std::uint32_t behind = named.front()->last;
    const bool owns =
        one_of(reading.word(behind), {"'s", "\xE2\x80\x99s"}) && reading.token(behind + 1).capital;
    if (!owns && !reading.word(behind).empty() && !ends.contains(reading.word(behind))) return {};
    const Country& country = gazetteer.countries()[named.front()->index];
    return country.in_scope ? std::string() : country.code;
}

}  // namespace

std::string country_behind(const Reading& reading, const Gazetteer& gazetteer, std::uint32_t last) {
    // "Isa in Sokoto state", "Jibia in Nigeria's Katsina state"
    if (one_of(reading.word(last), {"in", "dans"})) return far_country_at(reading, gazetteer, last);
    if (!one_of(reading.word(last), {",", "("})) return {};
    if (const Mention* far = country_of_division(reading, last))
        return gazetteer.countries()[far->index].code;
    const bool in = one_of(reading.word(last + 1), {"au", "en", "in"});
    const std::uint32_t at = last + (in ? 2 : 1);
    const auto named = mentions_in(reading, Kind::country, at, at + 2);
    if (named.empty() || named.front()->first != at) return {};
    // "kidnapped in Kayes, India's foreign ministry said": who speaks
    const Country& country = gazetteer.countries()[named.front()->index];
    const bool owns = one_of(reading.word(named.front()->last), {"'s", "\xE2\x80\x99s"});
    return owns && !is_neighbour(country) ? std::string() : country.code;
}

std::string far_country_beside(const Reading& reading,
                               const Gazetteer& gazetteer,
                               std::uint32_t first,
                               std::uint32_t last) {
    const auto code_of = [&](const Mention& named) {
        const Country& country = gazetteer.countries()[named.index];
        return country.in_scope ? std::string() : country.code;
    };
    constexpr std::uint32_t longest = 4;  // "(South Sudan's) Nasir"
    if (first > 1 && one_of(reading.word(first - 1), {"'s", "\xE2\x80\x99s"})) {
        const auto named = mentions_in(
            reading, Kind::country, first - 1 - std::min(longest, first - 1), first - 1);
        if (!named.empty() && named.back()->last + 1 == first) return code_of(*named.back());
    }
    // "Gusau, Zamfara State"
    if (reading.word(last) == ",") return far_country_at(reading, gazetteer, last);
    if (!one_of(reading.word(last), {"in", "dans", "au", "en"})) return {};
    const Mention* far = country_of_division(reading, last - 1);
    return far == nullptr ? far_country_at(reading, gazetteer, last) : code_of(*far);
}

const Gazetteer::Name* near_enough(const Reading& reading,
                                   const Gazetteer& gazetteer,
                                   const Gazetteer::Name* name) {
    if (name == nullptr) return nullptr;
    const auto countries = mentions_in(reading, Kind::country, 0, reading.tokens.size());
    const bool near =
        std::any_of(name->places.begin(), name->places.end(), [&](std::uint32_t index) {
            const auto& code = gazetteer.place(index).country;
            if (code == "ML" || code == "BF" || code == "NE") return true;
            return std::any_of(countries.begin(), countries.end(), [&](const Mention* country) {
                return gazetteer.countries()[country->index].code == code;
            });
        });
    return near ? name : nullptr;
}

}  // namespace vigie::extractors
