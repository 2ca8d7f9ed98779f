#include "extractors/reading/parted.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "extractors/reading/completed.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

struct Gap {
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
    bool place = false;  ///< holds one, which is read for itself
};

/// The time with what leads to it, down to the token `floor`.
Gap with_lead(const Reading& reading, const TimeMention& time, std::uint32_t floor) {
    static const WordSet leads(
        "dans la le les l' a au aux de des durant pendant en environs alentours vers tot tard "
        "aube early late on in at during the");
    Gap gap{static_cast<std::uint32_t>(time.first), static_cast<std::uint32_t>(time.last)};
    while (gap.first > floor && leads.contains(reading.word(gap.first - 1)))
        --gap.first;
    return gap;
}

/// The gap with the commas on both sides of it.
Gap with_commas(const Reading& reading, Gap gap, std::uint32_t floor) {
    const bool commas =
        gap.first > floor && reading.word(gap.first - 1) == "," && reading.word(gap.last) == ",";
    return commas ? Gap{gap.first - 1, gap.last + 1, gap.place} : gap;
}

/// The place with what leads to it, « dans la localité de Ber », down to the token `floor`; none
/// without a word for where: « le contrôle de Ber », « la ville de Ber ».
std::optional<Gap> with_way_to(const Reading& reading, const Match& place, std::uint32_t floor) {
    static const WordSet ways(
        "a au aux pres de du d' non loin proximite hauteur niveau dans la le l' les localite "
        "village ville commune cercle region departement province zone secteur foret in at near "
        "the of village town area district");
    static const WordSet begins("a au aux pres non dans in at near");
    Gap gap{place.first, place.last, true};
    while (gap.first > floor && ways.contains(reading.word(gap.first - 1)))
        --gap.first;
    return gap.first < place.first && begins.contains(reading.word(gap.first)) ? std::optional(gap)
                                                                               : std::nullopt;
}

/// The times of the text with what leads to them.
std::vector<Gap> time_gaps(const Reading& reading) {
    std::vector<Gap> gaps;
    for (const TimeMention& time : reading.times) {
        if (time.standing || time.background || time.leans) continue;
        gaps.push_back(with_lead(reading, time, gaps.empty() ? 0 : gaps.back().last));
    }
    return gaps;
}

/// The places of the text behind a word for where.
std::vector<Gap> place_gaps(const Reading& reading, std::span<const Match> matches) {
    std::vector<Gap> gaps;
    for (const Match& match : matches) {
        const std::uint32_t floor = gaps.empty() ? 0 : gaps.back().last;
        if (match.entry.kind != Kind::place || match.first < floor) continue;
        if (const auto gap = with_way_to(reading, match, floor)) gaps.push_back(*gap);
    }
    return gaps;
}

/// When and where, « [lundi , à Ber ,] », with the commas around them.
std::vector<Gap> adjuncts(const Reading& reading, std::span<const Match> matches) {
    std::vector<Gap> each = time_gaps(reading);
    const std::vector<Gap> places = place_gaps(reading, matches);
    each.insert(each.end(), places.begin(), places.end());
    std::sort(
        each.begin(), each.end(), [](const Gap& a, const Gap& b) { return a.first < b.first; });
    std::vector<Gap> gaps;
    for (Gap gap : each) {
        const std::uint32_t floor = gaps.empty() ? 0 : gaps.back().last;
        if (gap.first < floor) continue;
        gap = with_commas(reading, gap, floor);
        // « lundi [vers 17 heures] », « lundi [à Ber] »
        if (!gaps.empty() && gap.first == floor) {
            gaps.back().last = gap.last;
            gaps.back().place |= gap.place;
            gaps.back() = with_commas(reading, gaps.back(), 0);
        } else {
            gaps.push_back(gap);
        }
    }
    return gaps;
}

bool opens_object(const Reading& reading, std::uint32_t at) {
    static const WordSet all(
        "le la les l' un une des du de d' au plus pres entre environ quelque quelques plusieurs "
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "vingt trente quarante cinquante soixante cent leur leurs son sa ses");
    return all.contains(reading.word(at)) || reading.token(at).kind == text::TokenKind::number;
}

/// "took the (wounded) away": they are brought to where they are treated or buried.
bool names_hurt(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet hurt(
        "wounded injured dead body bodies corpse corpses remains casualties patients survivors");
    for (std::uint32_t at = first; at < last; ++at) {
        if (hurt.contains(reading.word(at))) return true;
    }
    return false;
}

/// « pris [un imam] en otage »: the object before the words at `at`.
std::optional<Gap> object_before(const Reading& reading,
                                 std::uint32_t at,
                                 std::span<const Gap> around) {
    constexpr std::uint32_t longest = 14;
    static const WordSet clause_begins(
        ". ; : ! ? ( ) qui que qu' dont ou puis mais car avant who which when while after before but");
    const WordSet* verbs = completed_at(reading, at);
    if (verbs == nullptr) return std::nullopt;
    for (std::uint32_t verb = at; verb > 0 && at - verb < longest; --verb) {
        const text::Word word = reading.word(verb - 1);
        if (clause_begins.contains(word)) return std::nullopt;
        if (!verbs->contains(word)) continue;
        // « pris [hier le maire] en otage »
        const auto time = std::find_if(
            around.begin(), around.end(), [&](const Gap& gap) { return gap.first == verb; });
        const std::uint32_t opens = time == around.end() ? verb : time->last;
        // "forced passengers into the bush"
        const bool bare = reading.language == Language::english && !names_hurt(reading, opens, at);
        const bool object = opens < at && (bare || opens_object(reading, opens));
        return object ? std::optional(Gap{verb, at}) : std::nullopt;
    }
    return std::nullopt;
}

/// « La grève prend [les malades] en otage », « Les grévistes ont pris »: its hostages are taken in
/// a manner of speaking. Not « Les ravisseurs des enseignants ont pris »: it opens the clause.
bool is_manner_of_speaking(const Reading& reading, std::uint32_t object) {
    constexpr std::uint32_t longest = 16;
    static const WordSet clause_begins(
        ". ; : ! ? ( ) , que qu' car mais lundi mardi mercredi jeudi vendredi samedi dimanche hier");
    static const WordSet articles("le la les l' un une des ce cette ces nos plusieurs deux trois");
    static const WordSet blamed(
        "syndicat syndicats syndicalistes centrale centrales greve greves grevistes debrayage "
        "debrayages transporteurs parti partis politiques politiciens opposition gouvernement prix "
        "inflation penurie penuries hausse flambee delestages coupures embouteillages speculateurs "
        "speculation boulangers importateurs commercants enseignants usagers");
    const std::uint32_t opens = reading.sentences[reading.sentence_of(object)].first;
    for (std::uint32_t at = object - 1; at > opens && object - at < longest; --at) {
        const bool subject =
            blamed.contains(reading.word(at)) && articles.contains(reading.word(at - 1));
        if (subject) return at - 1 == opens || clause_begins.contains(reading.word(at - 2));
        if (one_of(reading.word(at), {".", ";", ",", ":"})) return false;
    }
    return false;
}

/// Is anybody named there, or a thing that may be shot at? « prennent l'école en otage » is a
/// strike.
bool names_struck(const Reading& reading,
                  const Lexicon& lexicon,
                  const Gap& gap,
                  std::span<const Match> matches) {
    const bool held = reading.word(gap.last) == "en";
    if (held && is_manner_of_speaking(reading, gap.first)) return false;
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
        const Kind kind = match.entry.kind;
        const bool person =
            kind == Kind::actor && lexicon.party(match.entry.index).kind != PartyKind::unit;
        const bool people = person || kind == Kind::people || kind == Kind::source;
        return match.first >= gap.first && match.last <= gap.last &&
               (people || (!held && (kind == Kind::object || kind == Kind::actor)));
    });
}

std::vector<Gap> objects(const Reading& reading,
                         const Lexicon& lexicon,
                         std::span<const Gap> around,
                         std::span<const Match> matches) {
    std::vector<Gap> gaps;
    for (std::uint32_t at = 0; at < reading.tokens.size(); ++at) {
        const auto gap = object_before(reading, at, around);
        if (gap && names_struck(reading, lexicon, *gap, matches)) gaps.push_back(*gap);
    }
    return gaps;
}

/// "burned alive [on Monday] in": the place is no part of it.
bool ends_by_preposition(const Reading& reading, const Gap& gap, const Match& match) {
    static const WordSet prepositions("in at on by near of to from with a au aux en dans de");
    return match.last == gap.last + 1 && prepositions.contains(reading.word(gap.last));
}

bool stands_before(const Match& a, const Match& b) {
    return a.first < b.first || (a.first == b.first && a.last > b.last);
}

/// Does the phrase go on over where it happened? How people fared does, « trouvé [à Ber] la mort »;
/// « mis la main [à Ber] sur » and « ouvert le feu [à Ber] sur » say so before it, « s'est rendu
/// [à Ber] avec son arme » behind it. Not « s'est rendu [à Ber] aux », « tiré [à Ber] en l'air »,
/// « partis [à Ber] avec »: what follows may be of any kind.
bool goes_over_place(const Reading& reading, const Gap& gap, const Match& match) {
    static const WordSet deciding("main feu etat fire");
    const Kind kind = match.entry.kind;
    const bool fared = kind == Kind::status || kind == Kind::effect;
    const text::Word end = reading.word(match.last - 1);
    return (fared && end != "avec") || one_of(end, {"arme", "armes"}) ||
           (gap.first > match.first && deciding.contains(reading.word(gap.first - 1)));
}

/// Adds the phrase that goes on over its object, as it stands before it.
void add_over_object(const Reading& reading,
                     const Trie& trie,
                     const Gap& gap,
                     std::vector<Match>& parted) {
    for (Match match : trie.find_over(reading.tokens, gap.first, gap.last)) {
        match.last = gap.first;
        parted.push_back(match);
    }
}

/// Adds the phrase that goes on over when or where it happened.
void add_over_adjunct(const Reading& reading,
                      const Gap& gap,
                      Match match,
                      std::vector<Match>& parted) {
    if (ends_by_preposition(reading, gap, match)) return;
    if (gap.place) {
        if (!goes_over_place(reading, gap, match)) return;
        const Kind kind = match.entry.kind;
        // what is skipped is so on both sides of the place
        if (kind == Kind::skip) parted.push_back({gap.last, match.last, match.entry});
        // the place is read for itself
        if (kind != Kind::status && kind != Kind::effect) match.last = gap.first;
    }
    parted.push_back(match);
}

/// Adds to the matches those that are parted by when and where it happened or by their object.
void add_parted(const Reading& reading, const Lexicon& lexicon, std::vector<Match>& matches) {
    const Trie& trie = lexicon.trie(reading.language);
    const auto around = adjuncts(reading, matches);
    std::vector<Match> parted;
    for (const Gap& gap : objects(reading, lexicon, around, matches))
        add_over_object(reading, trie, gap, parted);
    for (const Gap& gap : around) {
        for (const Match& match : trie.find_over(reading.tokens, gap.first, gap.last))
            add_over_adjunct(reading, gap, match, parted);
    }
    if (parted.empty()) return;
    parted.insert(parted.end(), matches.begin(), matches.end());
    std::stable_sort(parted.begin(), parted.end(), stands_before);
    matches = std::move(parted);
}

/// Most texts of a feed name nobody who could do or suffer anything.
bool may_tell(const std::vector<Match>& matches) {
    return std::any_of(matches.begin(), matches.end(), [](const Match& match) {
        return match.entry.kind == Kind::actor || match.entry.kind == Kind::trigger;
    });
}

}  // namespace

std::vector<Match> find_matches(Reading& reading, const Lexicon& lexicon) {
    const Language language = reading.language;
    std::vector<Match> matches = lexicon.trie(language).find_all(reading.tokens);
    if (!may_tell(matches)) return matches;
    reading.times = time_mentions(reading.tokens, lexicon.time_words(language), language);
    add_parted(reading, lexicon, matches);
    return matches;
}

}  // namespace vigie::extractors
