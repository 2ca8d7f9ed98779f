#include "extractors/discourse/doubts/asides/asides.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/discourse/doubts/asides/asides_of_people.h"
#include "extractors/discourse/doubts/asides/asked_for.h"
#include "extractors/discourse/doubts/asides/bases.h"
#include "extractors/discourse/doubts/courts/jailed.h"
#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/discourse/doubts/past/trends.h"
#include "extractors/reading/support.h"
#include "extractors/words/answered.h"
#include "extractors/words/before_this.h"
#include "extractors/words/former_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "last week", « le mois dernier », "ten days ago": not a day of the news.
bool is_span_before(const Reading& reading, std::uint32_t at) {
    static const WordSet spans("week weekend month year semaine mois annee an");
    static const WordSet past("dernier derniere passe passee precedent precedente");
    const text::Word word = reading.word(at);
    return word == "ago" || (word == "last" && spans.contains(reading.word(at + 1))) ||
           (spans.contains(word) && past.contains(reading.word(at + 1)));
}

/// "After JNIM announced the blockade last week, a source said": what led up to the news. What an
/// opening clause tells of the news' own days, and what comes behind its comma, is the news.
bool leads_up(const Reading& reading, const Chunk& word) {
    const auto& sentence = reading.sentences[reading.sentence_of(word.first)];
    if (!one_of(reading.word(sentence.first), {"after", "apres"})) return false;
    std::uint32_t comma = sentence.first;
    while (comma < sentence.last && reading.word(comma) != ",")
        ++comma;
    if (comma == sentence.last) return false;
    for (std::uint32_t at = word.last; at < comma; ++at) {
        if (is_span_before(reading, at)) return true;
    }
    return false;
}

/// "des forces appuyées par des frappes aériennes", "backed by air strikes": how, not what.
bool only_supports(const Reading& reading, const Chunk& word) {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        const text::Word before = reading.word(word.first - back);
        if (one_of(before, {",", ".", ";"})) return false;
        if (backed_words().contains(before)) return true;
    }
    return false;
}

/// "des vecteurs aériens ont été touchés par des tirs": no strike, but what was struck.
bool is_hit_itself(const Reading& reading, const Chunk& word) {
    static const WordSet hits(
        "touche touches touchee touchees abattu abattus abattue abattues detruit detruits "
        "endommage endommages vise vises cible cibles hit damaged destroyed downed shot");
    constexpr std::uint32_t reach = 4;  // "ont été (touchés)"
    for (std::uint32_t at = word.last; at + 1 < word.last + reach; ++at) {
        if (!one_of(reading.word(at), {"ete", "was", "were", "been"})) continue;
        return hits.contains(reading.word(at + 1));
    }
    return false;
}

/// Is what stands from the token on "a été (retiré)", "has been (withdrawn)"?
bool is_done_away(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet gone(
        "removed withdrawn retracted deleted retire retiree retires retirees supprime supprimee "
        "annule annulee");
    constexpr std::uint32_t adverbs = 3;  // "a depuis été", "have since been"
    for (std::uint32_t at = from; at + 1 < end; ++at) {
        if (!one_of(reading.word(at), {"a", "ont", "has", "have", "was", "were", "is", "est"}))
            continue;
        for (std::uint32_t next = at + 1; next < std::min(end, at + 1 + adverbs); ++next) {
            if (gone.contains(reading.word(next))) return true;
        }
    }
    return false;
}

/// "the record of an ambush near Hombori has been removed": what was told is taken back.
bool is_withdrawn(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    static const WordSet records("record records entry entries signalement signalements fiche");
    constexpr std::uint32_t reach = 4;  // "of a suspected jihadist (ambush)"
    for (std::uint32_t back = 2; back <= std::min(reach, word.first - sentence.first); ++back) {
        const std::uint32_t at = word.first - back;
        if (records.contains(reading.word(at)) &&
            one_of(reading.word(at + 1), {"of", "de", "d'", "du", "des"}))
            return is_done_away(reading, word.last, sentence.last);
    }
    return false;
}

/// "attacked after leaving their base", "après avoir quitté Ber": when it was.
bool says_when(const Reading& reading, const Chunk& word) {
    constexpr std::uint32_t reach = 2;
    constexpr std::uint32_t subject = 5;  // "attacked the town after troops had (withdrawn)"
    if (word.verb.construction == Construction::nominal) return false;
    if (says_which_was_left(reading, word)) return true;
    const bool had = word.verb.tense == Tense::pluperfect;
    for (std::uint32_t back = 1; had && back <= std::min(subject, word.first); ++back) {
        const text::Word before = reading.word(word.first - back);
        if (one_of(before, {",", ".", ";"})) break;
        if (one_of(before, {"after", "apres"})) return true;
    }
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        const bool having = back == 1 && one_of(reading.word(word.first - 1), {"avoir", "having"});
        const bool adverb =
            one_of(reading.word(word.first - back), {"apres", "avant", "after", "before", "since"});
        if (adverb) return true;
        if (!having) return false;
    }
    return false;
}

/// An event word with what several of the asides ask of it.
struct Told {
    const Reading& reading;
    const Chunk& word;
    const text::Sentence& sentence;
    Family family;
    bool nominal;
    bool plural;
};

struct Aside {
    std::string_view name;
    bool (*holds)(const Told&);
};

/// "arrested on Monday over the attack on a beach resort", not "over Sunday's attack", "over the
/// attack of 4 March": no day is told of it.
bool is_undated_attack(const Told& t) {
    constexpr std::uint32_t lead = 3;    // "over (Sunday's deadly) attack"
    constexpr std::uint32_t reach = 10;  // "attack on a hotel in Bamako on (4 March)"
    const std::uint32_t from = t.word.first - std::min(lead, t.word.first - t.sentence.first);
    return is_attack(t.family) && std::ranges::none_of(t.reading.times, [&](const auto& time) {
               return time.last > from &&
                      time.first < std::min(t.word.last + reach, t.sentence.last);
           });
}

bool lasts_beside(const Told& t) {
    if (t.family == Family::overtake && was_held_so_long(t.reading, t.word)) return true;
    return t.nominal && lasts(t.family) &&
           (is_circumstance(t.reading, t.word) || is_measured(t.reading, t.word) ||
            (t.family == Family::blockade && is_ended(t.reading, t.word)));
}

/// "By imposing a blockade on several towns, JNIM was able to": by what means, and no day.
bool is_means(const Told& t) {
    if (!lasts(t.family) || t.word.first == t.sentence.first) return false;
    if (!one_of(t.reading.word(t.word.first), {"imposing", "enforcing", "declaring", "imposant"}))
        return false;
    constexpr std::uint32_t reach = 2;  // "By additionally (imposing)"
    bool by = false;
    for (std::uint32_t at = t.word.first - std::min(reach, t.word.first - t.sentence.first);
         at < t.word.first;
         ++at)
        by |= one_of(t.reading.word(at), {"by", "through", "en"});
    return by &&
           std::none_of(t.reading.times.begin(), t.reading.times.end(), [&](const auto& time) {
               return time.first >= t.sentence.first && time.last <= t.sentence.last;
           });
}

bool is_release_named(const Told& t) {
    return t.nominal && t.family == Family::release;
}

bool are_air_strikes(const Told& t) {
    return t.nominal && is_from_air(t.family) && t.plural;
}

/// "The region is the scene of fighting between", not "the town was the scene of an attack on
/// Monday"
bool lasts_there(const Told& t) {
    const bool one = t.word.first > 0 && one_of(t.reading.word(t.word.first - 1),
                                                {"a", "an", "une", "un", "d'une", "d'un"});
    const bool now =
        std::any_of(t.reading.times.begin(), t.reading.times.end(), [&](const auto& time) {
            return time.first >= t.sentence.first && time.last <= t.sentence.last;
        });
    return !one && !now && is_scene_of(t.reading, t.word);
}

/// "left by troops who had seized it": without a day of its own.
bool took_ground(const Told& t) {
    const bool ground = t.family == Family::overtake || t.family == Family::regain;
    return ground && t.word.verb.tense == Tense::pluperfect &&
           std::none_of(t.reading.times.begin(), t.reading.times.end(), [&](const auto& time) {
               return time.first >= t.word.last && time.last <= t.sentence.last;
           });
}

bool holds_people(Family family) {
    return family == Family::arrest || family == Family::abduct;
}

/// « violant au passage le cessez-le-feu », « a violé la trêve »: nobody was hurt by it.
bool breaks_truce(const Told& told) {
    static const WordSet pacts(
        "cessez treve accord accords engagement engagements embargo reglement loi lois droit droits "
        "frontiere frontieres espace souverainete constitution");
    constexpr std::uint32_t reach = 4;  // « violant au passage le (cessez-le-feu) »
    if (told.family != Family::rape) return false;
    const std::uint32_t end = std::min(told.word.last + reach, told.sentence.last);
    for (std::uint32_t at = told.word.last; at < end; ++at) {
        const text::Word word = told.reading.word(at);
        if (pacts.contains(word) || word.starts_with("cessez")) return true;
    }
    return false;
}

/// The first that holds is the reason.
constexpr std::array<Aside, 33> asides{{
    {"a truce broken", breaks_truce},
    {"people fled it",
     [](const Told& t) { return t.nominal && is_fled(t.reading, t.word, t.plural); }},
    {"amid or despite it", lasts_beside},
    {"by what means", is_means},
    {"of many deeds, or another one",
     [](const Told& t) { return t.nominal && is_of_others(t.reading, t.word, t.plural); }},
    {"what has lasted since it is told",
     [](const Told& t) { return t.nominal && is_counted_since(t.reading, t.sentence, t.word); }},
    {"time is counted from it",
     [](const Told& t) {
         return (is_release_named(t) && is_counted_from(t.reading.tokens, t.word.first)) ||
                (t.nominal && opens_counted_back_from(t.reading, t.sentence.first, t.word.first));
     }},
    {"it is only wanted",
     [](const Told& t) {
         return (is_release_named(t) && is_only_sought(t.reading.tokens, t.word.first)) ||
                is_object_of_asking(t.reading, t.word.first) ||
                (t.word.verb.tense != Tense::past && is_asked_for(t.reading, t.word.first));
     }},
    {"others came before this",
     [](const Told& t) { return t.nominal && t.plural && is_of_series(t.reading, t.word); }},
    {"one of several that are counted",
     [](const Told& t) { return is_counted(t.reading, t.word); }},
    {"it led up to the news",
     [](const Told& t) { return lasts(t.family) && leads_up(t.reading, t.word); }},
    {"said of its authors",
     [](const Told& t) { return t.nominal && names_authors(t.reading, t.word, t.plural); }},
    {"it was struck itself",
     [](const Told& t) { return are_air_strikes(t) && is_hit_itself(t.reading, t.word); }},
    {"it supported those who acted",
     [](const Told& t) {
         return t.nominal && is_from_air(t.family) && only_supports(t.reading, t.word);
     }},
    {"when or where it was",
     [](const Told& t) { return t.family == Family::withdraw && says_when(t.reading, t.word); }},
    {"what stood there",
     [](const Told& t) { return t.family == Family::base && founds_nothing(t.reading, t.word); }},
    {"it came before this",
     [](const Told& t) { return is_told_as_before(t.reading, t.sentence.first, t.word.first); }},
    {"the record of it is withdrawn",
     [](const Told& t) { return t.nominal && is_withdrawn(t.reading, t.sentence, t.word); }},
    {"it is gone back to",
     [](const Told& t) { return t.nominal && is_taken_up(t.reading, t.sentence.first); }},
    {"nobody has spoken of it",
     [](const Told& t) { return t.nominal && is_left_uncommented(t.reading, t.word); }},
    {"said of those taken",
     [](const Told& t) {
         return holds_people(t.family) && names_those_taken(t.reading, t.word, t.sentence.first);
     }},
    {"the wounded",
     [](const Told& t) {
         return t.family == Family::kill && are_the_wounded(t.reading, t.sentence, t.word);
     }},
    {"an earlier count",
     [](const Told& t) {
         return t.family == Family::kill &&
                had_been_counted(t.reading, t.sentence.first, t.word.first);
     }},
    {"what became of those arrested",
     [](const Told& t) {
         return t.family == Family::arrest &&
                (is_jailed_after_arrest(t.reading, t.sentence, t.word) ||
                 is_arrest_asked_for(t.reading, t.word));
     }},
    {"a trend", [](const Told& t) { return t.nominal && is_trend(t.reading, t.word, t.plural); }},
    {"which of many it is", [](const Told& t) { return is_ranked(t.reading, t.sentence, t.word); }},
    {"somebody had a part in it",
     [](const Told& t) {
         const std::uint32_t first = t.sentence.first;
         return t.nominal && ((is_part_taken(t.reading, first, t.word.first) &&
                               !is_attack_answered(t.reading, first, t.word.first, t.word.last)) ||
                              ((t.family == Family::kill || is_undated_attack(t)) &&
                               is_charged_with(t.reading, first, t.word.first)));
     }},
    {"what goes on there",
     [](const Told& t) { return goes_on_there(t.reading, t.sentence, t.word, t.plural); }},
    {"a share of many", [](const Told& t) { return is_share(t.reading, t.word); }},
    {"what a region is the scene of",
     [](const Told& t) {
         return t.nominal && (t.plural || is_attack(t.family)) && lasts_there(t);
     }},
    {"the strife that it is a part of",
     [](const Told& t) {
         return t.nominal && t.family == Family::mob &&
                is_strife_around(t.reading, t.sentence, t.word);
     }},
    {"what a region suffers from",
     [](const Told& t) { return t.nominal && is_suffered_there(t.reading, t.word); }},
    {"said of a party",
     [](const Told& t) {
         const bool once = lasts(t.family) || t.family == Family::surrender || took_ground(t);
         return (once && is_said_of_party(t.reading, t.word)) ||
                (t.family == Family::accord && is_pact_of_party(t.reading, t.word));
     }},
}};

}  // namespace

std::string told_in_passing(const Reading& reading, const Chunk& word, const Trigger& trigger) {
    if (is_mourned(reading, word)) return "told in passing: the dead of it are buried";
    if (word.sense == nullptr) return {};
    const Told told{reading,
                    word,
                    reading.sentences[reading.sentence_of(word.first)],
                    word.sense->family,
                    word.verb.construction == Construction::nominal,
                    trigger.plural};
    const auto* const aside = std::find_if(
        asides.begin(), asides.end(), [&](const Aside& one) { return one.holds(told); });
    return aside == asides.end() ? "" : "told in passing: " + std::string(aside->name);
}

}  // namespace vigie::extractors
