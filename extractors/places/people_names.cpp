#include "extractors/places/people_names.h"

#include <algorithm>

#include "extractors/frames/family.h"
#include "extractors/places/resolve.h"
#include "extractors/places/unlisted.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Soumaila Guindo told Reuters": a surname that is a village's name too.
bool speaks_behind(const Reading& reading, std::uint32_t surname) {
    const auto says = mentions_in(reading, Kind::speech, surname + 1, surname + 4);
    return !says.empty() && says.front()->first == surname + 1;
}

}  // namespace

bool begins_place(const Reading& reading, std::uint32_t token) {
    const auto places = mentions_in(reading, Kind::place, token, token + 5);
    return !places.empty() && places.front()->first == token;
}

bool is_speaker(const Reading& reading, const Mention& mention) {
    if (mention.first < 2 || mention.last >= reading.tokens.size()) return false;
    if (!reading.token(mention.last).capital) return false;
    const auto said = mentions_in(reading, Kind::speech, mention.first - 2, mention.first);
    return !said.empty() && said.back()->last == mention.first;
}

bool heads_couple(const Reading& reading, std::uint32_t surname) {
    return one_of(reading.word(surname + 1), {"et", "and"}) &&
           one_of(reading.word(surname + 2), {"son", "sa", "ses", "his", "her"});
}

namespace {

const WordSet& persons() {
    static const WordSet all(
        "habitant habitante villageois villageoise resident residente riverain eleveur berger "
        "commercant commercante enseignant enseignante elu elue conseiller conseillere temoin "
        "rescape rescapee survivant chef notable imam maire marabout pasteur pretre prefet medecin "
        "infirmier infirmiere directeur directrice chauffeur conducteur resident villager herder "
        "trader teacher witness survivor farmer councillor chief head mayor official driver pastor "
        "priest prefect leader elder shopkeeper nurse doctor director deputy student merchant");
    return all;
}

/// « trois élus, (dont Amadou Gao) »: are people told of between the two tokens?
bool tells_of_people(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    if (!mentions_in(reading, Kind::people, from, to).empty() ||
        !mentions_in(reading, Kind::actor, from, to).empty())
        return true;
    for (; from < to; ++from) {
        std::string_view word = reading.word(from);
        if (word.ends_with('s')) word.remove_suffix(1);
        if (persons().contains(word)) return true;
    }
    return false;
}

}  // namespace

namespace {

/// "(the) village chief", « l'imam », "(a) primary school teacher": does an article lead to the
/// noun at the token?
bool has_article(const Reading& reading, std::uint32_t start, std::uint32_t noun) {
    constexpr std::uint32_t longest = 3;
    static const WordSet articles("un une l' le la a an the its their another");
    for (std::uint32_t back = 1; back <= std::min(longest, noun - start); ++back) {
        if (articles.contains(reading.word(noun - back))) return true;
        const auto& token = reading.token(noun - back);
        if (token.kind != text::TokenKind::word || reading.language == Language::french)
            return false;
    }
    return false;
}

}  // namespace

bool names_apposed_person(const Reading& reading, std::uint32_t name, std::uint32_t start) {
    constexpr std::uint32_t reach = 12;  // « un habitant de cette localité du pays dogon, (Adama) »
    if (name <= start + 1) return false;
    if (one_of(reading.word(name - 1), {"dont", "including", "notamment"}))
        return tells_of_people(reading, name - std::min(name - start, reach), name - 1) &&
               !begins_place(reading, name);
    if (reading.word(name - 1) != ",") return false;
    for (std::uint32_t at = name - 1; at > start + 1 && name - at < reach; --at) {
        if (persons().contains(reading.word(at - 1))) return has_article(reading, start, at - 1);
    }
    return false;
}

bool is_victim(const Reading& reading, const Lexicon& lexicon, const Mention& mention) {
    if (mention.first < 2 || !one_of(reading.word(mention.first - 1), {"of", "de", "d'"}))
        return false;
    const auto deeds = mentions_in(reading, Kind::trigger, mention.first - 2, mention.first - 1);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return takes_people(lexicon.trigger(deed->index).family());
    });
}

bool names_person(const Reading& reading,
                  const Gazetteer& gazetteer,
                  const Mention& mention,
                  bool victim) {
    const auto& bearers = gazetteer.names()[mention.index].places;
    const bool small = std::none_of(bearers.begin(), bearers.end(), [&](std::uint32_t index) {
        const GazetteerPlace& place = gazetteer.place(index);
        return place.kind < PlaceKind::village || is_wide(place);
    });
    if (!small || mention.last >= reading.tokens.size()) return false;
    const text::Token& next = reading.token(mention.last);
    return next.kind == text::TokenKind::word && next.capital && !next.joined &&
           next.end - next.begin >= 3 && !reading.token(mention.first).all_capitals &&
           !means_else(reading, mention.last) &&
           (victim || !begins_place(reading, mention.last) || speaks_behind(reading, mention.last));
}

bool names_whose(const Reading& reading, const Mention& mention) {
    if (reading.word(mention.last) != "'s") return false;
    const std::uint32_t next = mention.last + 1;
    for (const Kind kind : {Kind::actor, Kind::object}) {
        const auto owned = mentions_in(reading, kind, next, next + 3);
        if (!owned.empty() && owned.front()->first == next) return true;
    }
    return one_of(reading.word(next), {"convoy", "mayor", "governor", "prefect"});
}

bool is_article(const Reading& reading, const Mention& mention, const NameCue& cue) {
    const bool day =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first <= mention.first && mention.last < time.last;
        });
    if (day) return true;
    return mention.last == mention.first + 1 && !cue.settlement &&
           one_of(reading.word(mention.first), {"la", "le", "les", "the"});
}

namespace {

const WordSet& peoples() {
    static const WordSet all(
        "peul peulh peuhl peuls peulhs fulani tuareg touareg touaregs dogon dogons songhai bozo "
        "bozos bambara bambaras minianka bobo bella imghad daoussahak dozo donso");
    return all;
}

/// « un accord entre Peulh et (Dogon) », "fighting between Dogon and Fulani"
bool stands_between_peoples(const Reading& reading, const Mention& mention) {
    static const WordSet between("entre between");
    constexpr std::uint32_t apart = 3;  // "entre les Peuls et (Dogons)"
    const std::uint32_t first = mention.first;
    if (first == 0) return false;
    if (one_of(reading.word(mention.last), {"et", "and"}) &&
        between.contains(reading.word(first - 1)))
        return peoples().contains(reading.word(mention.last + 1));
    if (first < apart || !one_of(reading.word(first - 1), {"et", "and"})) return false;
    return peoples().contains(reading.word(first - 2)) &&
           between.contains(reading.word(first - apart));
}

}  // namespace

bool names_people(const Reading& reading, const Mention& mention, const NameCue& cue) {
    static const WordSet behind(
        "ethnic ethnie people identity community communities herders group");
    static const WordSet before("the our les des an another one un une");
    if (cue.settlement || !peoples().contains(reading.word(mention.last - 1))) return false;
    if (stands_between_peoples(reading, mention)) return true;
    if (mention.first == 0) return behind.contains(reading.word(mention.last));
    const text::Word lead = reading.word(mention.first - 1);
    // "killed a (Dogon)"; « à Dogon » is a place
    const bool one = lead == "a" && reading.language == Language::english;
    return one || behind.contains(reading.word(mention.last)) || before.contains(lead);
}

namespace {

/// "BRUXELLES (Belga) ", « Niamey, 13 mars (X) – », "... . (Belga)": an agency alone in brackets,
/// behind nothing but where and when it writes, or behind the last word. Not « Ber (Gao) – »: a
/// village and its district.
bool is_agency(const Reading& reading, const Mention& mention) {
    constexpr std::uint32_t longest = 6;  // « Bruxelles, le 13 mars 2026 (»
    if (mention.first == 0 || reading.word(mention.first - 1) != "(" ||
        reading.word(mention.last) != ")")
        return false;
    const std::uint32_t open = mention.first - 1;
    const std::uint32_t start = reading.sentences[reading.sentence_of(open)].first;
    const bool last = mention.last + 1 >= reading.tokens.size();
    if (open == start || (last && reading.word(open - 1) == ".")) return true;
    if (open - start > longest) return false;
    const bool dated = is_number(reading.tokens, open - 1) ||
                       (open > start + 1 && is_number(reading.tokens, open - 2));
    return dated || (open == start + 1 && reading.token(start).all_capitals);
}

}  // namespace

bool names_firm(const Reading& reading, const Mention& mention) {
    if (is_agency(reading, mention)) return true;
    static const WordSet firms("transport transports voyages trans tours airlines express");
    if (mention.last >= reading.tokens.size()) return false;
    // "the (Chamber) of Commerce"
    if (reading.word(mention.first) == "chamber" && reading.word(mention.last) == "of") return true;
    return reading.token(mention.last).capital && firms.contains(reading.word(mention.last));
}

namespace {

/// "a cousin of (Soumaila) Toure", « la sœur d'(Oumar) Diallo », "the widow of Issa (Bamba)": whose
/// kin somebody is, by a name of two words; not "the son of Ber's mayor".
bool has_kin(const Reading& reading, const Mention& name) {
    const auto named = [&](std::uint32_t token) {
        return token < reading.tokens.size() && reading.token(token).capital &&
               reading.token(token).kind == text::TokenKind::word;
    };
    std::uint32_t at = name.first;
    while (at > 1 && named(at - 1))
        --at;
    const bool two = at < name.first || (named(name.last) && reading.word(name.last) != "'s");
    return two && at > 1 && one_of(reading.word(at - 1), {"of", "de", "d'"}) &&
           (kin().contains(reading.word(at - 2)) ||
            one_of(reading.word(at - 2), {"widow", "veuve", "friend", "ami", "amie"}));
}

/// "killed Amadou (Koro)", « ont enlevé Oumar (Bamba) »: the surname of whom they struck.
bool is_name_of_struck(const Reading& reading, const Mention& name) {
    static const WordSet struck(
        "killed kill kills murdered murder assassinated abducted abduct kidnapped kidnap arrested arrest "
        "detained freed released tue tuent tuer assassine assassinent abattu enleve enlevent kidnappe "
        "arrete arretent interpelle libere liberent");
    if (name.first < 2 || name.last != name.first + 1) return false;
    const text::Token& given = reading.token(name.first - 1);
    return given.kind == text::TokenKind::word && given.capital && !given.all_capitals &&
           !given.joined && struck.contains(reading.word(name.first - 2));
}

/// "colonel", "Lt.", whose mark is a token of its own; not « tuant un (soldat). Hombori »
bool is_rank(const Reading& reading, std::uint32_t token) {
    static const WordSet shortened("col gen lt maj capt sgt brig cpl dr mr mrs ms");
    static const WordSet ranks(
        shortened,
        "general colonel capitaine commandant lieutenant sergent adjudant caporal cheikh captain "
        "major sergeant sheikh sheik cavalier soldat brigadier marechal corporal private imam marabout "
        "docteur professeur monsieur madame gendarme policier");
    const bool point = reading.word(token) == "." && token > 0;
    return point ? shortened.contains(reading.word(token - 1))
                 : ranks.contains(reading.word(token));
}

}  // namespace

bool bears_rank(const Reading& reading, const Mention& mention) {
    if (has_kin(reading, mention) || is_name_of_struck(reading, mention)) return true;
    // "Al-(Mansour) Ag Alkassim, the chief of a wing"
    if (one_of(reading.word(mention.last), {"ag", "ould", "ibn"}) &&
        mention.last + 1 < reading.tokens.size() && reading.token(mention.last + 1).capital)
        return true;
    // « Ousmane Sidibé dit Bobala », "Sidi alias Gao"
    const bool by_name = mention.first > 1 && reading.token(mention.first - 2).capital;
    if (by_name && one_of(reading.word(mention.first - 1), {"dit", "alias"})) return true;
    constexpr std::uint32_t reach = 4;  // "colonel-major Issa Ag (Gamou)"
    for (std::uint32_t at = mention.first; at > 0 && mention.first - at < reach; --at) {
        if (is_rank(reading, at - 1)) return true;
        const text::Token& name = reading.token(at - 1);
        if (name.kind != text::TokenKind::word || !name.capital) return false;
    }
    return false;
}

bool names_body(const Reading& reading, std::uint32_t name, std::uint32_t sentence_first) {
    static const WordSet bodies(
        "ong ngo operation mausolee lycee stade diocese mausoleum stadium charity");
    static const WordSet passed("militaire militaires conjointe aerienne « \" “ ' ‘ /");
    constexpr std::uint32_t reach = 6;
    // « Le Soir de (Bamako) revient sur l'attaque »: a newspaper's town
    const auto papers =
        mentions_in(reading, Kind::source, name - std::min(reach, name - sentence_first), name + 1);
    if (!papers.empty() && papers.back()->first + 1 < name && papers.back()->last == name + 1 &&
        reading.token(papers.back()->first + 1).capital)
        return true;
    for (std::uint32_t at = name; at > sentence_first && name - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (bodies.contains(word)) return true;
        if (!passed.contains(word) && !reading.token(at - 1).capital) return false;
    }
    return false;
}

bool names_force(const Reading& reading, std::uint32_t name, std::uint32_t sentence_first) {
    constexpr std::uint32_t reach = 6;
    static const WordSet forces("katiba katibat kateeba katibas");
    for (std::uint32_t at = name; at > sentence_first && name - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (forces.contains(word)) return true;
        const bool passed =
            one_of(word, {"de", "d'", "du", "des", "la", "le"}) || reading.token(at - 1).capital;
        if (!passed) return false;
    }
    return false;
}

bool names_boat(const Reading& reading, std::uint32_t name) {
    static const WordSet boats("boat vessel ship ferry bateau navire pinasse");
    constexpr std::uint32_t reach = 4;
    // "the Timbuktu passenger (boat)", "the (ferry) Tombouctou"
    const bool carries = one_of(reading.word(name + 1), {"passenger", "river", "cruise"});
    if (carries && boats.contains(reading.word(name + 2))) return true;
    const auto is_mark = [&](std::uint32_t at) {
        return one_of(reading.word(at),
                      {"\xC2\xAB", "\xC2\xBB", "\"", "\xE2\x80\x9C", "\xE2\x80\x9D"});
    };
    const std::uint32_t before = name > 1 && is_mark(name - 1) ? name - 2 : name - 1;
    // "the river boat Timbuktu"; "by boat" leads to where one goes
    if (name > 1 && boats.contains(reading.word(before)) &&
        (reading.word(before) != "boat" ||
         one_of(reading.word(before - 1), {"the", "river", "passenger", "cargo", "a"})))
        return true;
    // « le « Tombouctou », un bateau de transport »
    const std::uint32_t comma = name + (is_mark(name + 1) ? 2 : 1);
    if (comma > name + 1 && reading.word(comma) == "," &&
        one_of(reading.word(comma + 1), {"un", "une", "a", "le", "the"}))
        return boats.contains(reading.word(comma + 2));
    if (name < reach + 1 ||
        !one_of(reading.word(name - 1), {"called", "named", "dubbed", "nomme", "baptise"}))
        return false;
    for (std::uint32_t back = 2; back <= reach; ++back) {
        if (boats.contains(reading.word(name - back))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
