// Doubts about deeds that were done before the one that the text is about.
#include <algorithm>

#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/words/before_this.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// « Avant ce mardi, ils avaient frappé Boni », "Before Monday, they had raided": the day is the
/// news', and what the sentence tells is older.
bool Doubts::is_before_day() const {
    if (!one_of(scene_.reading.word(span_.first), {"avant", "before"}) || times_.size() != 1)
        return false;
    const TimeMention& day = *times_.front().mention;
    const bool dated = day.kind == TimeKind::weekday || day.kind == TimeKind::date;
    const std::uint32_t behind = span_.first + 1;
    return dated && day.first >= behind && day.first <= behind + 1;
}

/// « Après avoir frappé Boni, les terroristes avaient déjà menacé Kani »: as far back as the main
/// verb.
bool Doubts::leads_to_pluperfect(const Chunk& chunk) const {
    static const WordSet auxiliaries(
        "a ont avait avaient est sont etait etaient has have had is are was were");
    const Reading& reading = scene_.reading;
    if (chunk.first < span_.first + 2 || has_recent_date()) return false;
    const text::Word before = reading.word(chunk.first - 1);
    const bool leads = (before == "avoir" && reading.word(chunk.first - 2) == "apres") ||
                       (before == "having" && reading.word(chunk.first - 2) == "after");
    if (!leads) return false;
    bool main = false;
    for (std::uint32_t at = chunk.last; at < span_.last; ++at) {
        const text::Word word = reading.word(at);
        main |= word == ",";
        if (!main || !auxiliaries.contains(word)) continue;
        return one_of(word, {"avait", "avaient", "had"});
    }
    return false;
}

/// « coupée du monde depuis le 27 octobre : c'est à cette date que le JNIM a décrété un blocus »,
/// "on that date": a day of long ago that was told before.
bool Doubts::is_of_that_date(const Chunk& chunk) const {
    const auto is_old = [&](const SentenceTime& time) {
        return time.use == TimeUse::past || is_long_since(time);
    };
    if (std::none_of(times_.begin(), times_.end(), is_old)) return false;
    const Reading& reading = scene_.reading;
    for (std::uint32_t at = span_.first; at + 1 < chunk.first; ++at) {
        const bool that = one_of(reading.word(at), {"cette", "that"}) &&
                          one_of(reading.word(at + 1), {"date", "day"});
        if (!that) continue;
        for (std::size_t i = times_.size(); i-- > 0;) {
            const SentenceTime& time = times_[i];
            if (time.mention->last > at) continue;
            return is_old(time);
        }
    }
    return false;
}

/// "Ber, déjà attaquée en mars", "un groupe qui a déjà attaqué la ville": no news.
bool Doubts::is_of_before(const Chunk& chunk) const {
    if (is_before_day() || leads_to_pluperfect(chunk)) return true;
    constexpr std::uint32_t reach = 4;  // "avaient déjà été enlevés"
    const bool bare = chunk.verb.tense == Tense::bare;
    const bool once = chunk.verb.tense == Tense::pluperfect ||
                      (chunk.verb.tense == Tense::past && is_said_of_another(chunk));
    if (!bare && (!once || has_recent_date() || opens_on_same_day(scene_.reading, span_)))
        return false;
    const std::uint32_t far = std::min(bare ? 1 : reach, chunk.first - span_.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        if (one_of(scene_.reading.word(chunk.first - back), {"deja", "already"})) return true;
    }
    return false;
}

namespace {

/// "a week after ten died in an assault on (the town)", "two days after (they) were arrested": said
/// of the place and the people of the news.
bool goes_back_to_news(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet them(
        "they he she it ils elles il elle y there derniere dernier precedente precedent previous last");
    static const WordSet sites("town village city ville localite bourg bourgade hameau");
    static const WordSet articles("la le l' the same meme cette ce this that");
    for (std::uint32_t at = from; at < to; ++at) {
        const text::Word word = reading.word(at);
        if (them.contains(word)) return true;
        if (at > from && sites.contains(word) && articles.contains(reading.word(at - 1)))
            return true;
    }
    return false;
}

/// « Le camp a de nouveau été attaqué, sept jours après un assaut »: in the same place.
bool tells_of_again(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at < to; ++at) {
        if (one_of(reading.word(at), {"again", "anew"})) return true;
        if (reading.word(at) == "nouveau" && one_of(reading.word(at - 1), {"de", "a"})) return true;
    }
    return false;
}

/// « Le calme est revenu à Boni, deux jours après les combats », "Calm has returned to Boni two
/// days after", "The market in Boni reopened", « ont fui Boni »: only what came of them is told.
bool tells_aftermath(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet ordinary(
        "reopened reopens reopen reopening fled flee fleeing buried bury burying mourned closed deserted "
        "rouvert rouvrent rouvre fui fuient fuyaient enterre enterrent inhume ferme fermes fermees fermee "
        "deserte desertee desertes");
    if (has_word(reading, from, to, ordinary)) return true;
    static const WordSet quiet("calme accalmie quietude calm quiet normalcy");
    static const WordSet states(
        "revenu revient regne retrouve precaire relatif reste demeure restored returned returns "
        "returning prevails remains");
    bool calm = false;
    for (std::uint32_t at = from; at < to; ++at) {
        calm |= quiet.contains(reading.word(at));
        if (calm && states.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace

/// « Quatre soldats ont été tués lundi à Ber, au lendemain de la (mort) de 12 civils », « dix jours
/// après (l'enlèvement) du maire de Boni »: told to say when, and nobody says where. At the head of
/// the sentence it is so when other deeds follow.
bool Doubts::is_leant_on_nowhere(const Chunk& chunk) const {
    constexpr std::uint32_t lead = 2;  // "Moins de (trois jours après)"
    return std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        if (!time.mention->leans || time.mention->last > chunk.first) return false;
        const Stretch before = leant_on(scene_, span_, *time.mention);
        const bool opens = time.mention->first <= span_.first + lead;
        if (opens && mentions_in(scene_.reading, Kind::trigger, before.last, span_.last).empty())
            return false;
        return before.holds(chunk.first) &&
               !goes_back_to_news(scene_.reading, before.first, before.last) &&
               !tells_of_again(scene_.reading, span_.first + 1, time.first()) &&
               !tells_aftermath(scene_.reading, span_.first, time.first()) &&
               std::none_of(scene_.places.begin(), scene_.places.end(), [&](const auto& place) {
                   return before.holds(place.first) && place.use != Use::linked;
               });
    });
}

/// "un groupe qui a déjà attaqué": the clause only says who somebody is.
bool Doubts::is_said_of_another(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t far = std::min(reach, chunk.first - span_.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        if (one_of(scene_.reading.word(chunk.first - back), {"qui", "which", "who", "that"}))
            return true;
    }
    return false;
}

/// "tombé en août après une (attaque)", « en 2019 à Indelimane lors d'une »: the day is of both.
bool Doubts::only_links(std::uint32_t from, std::uint32_t to) const {
    static const WordSet links(
        "apres lors dans suite au cours d' de du une un l' la le after when in during an a the at "
        "following by par pres near");
    const auto& places = scene_.places;
    for (std::uint32_t at = from; at < to; ++at) {
        const auto named = std::find_if(places.begin(), places.end(), [&](const NamedPlace& place) {
            return place.first <= at && at < place.last;
        });
        if (named == places.end() && !links.contains(scene_.reading.word(at))) return false;
    }
    return true;
}

namespace {

/// "in August (2024)"; not "for years".
bool names_year(const Reading& reading, const TimeMention& time) {
    for (auto at = static_cast<std::uint32_t>(time.first); at < time.last; ++at) {
        if (is_number(reading.tokens, at) && reading.word(at).size() == 4) return true;
    }
    return false;
}

}  // namespace

/// "arrested Moussa Mara, a former minister, at his home (in August 2024)": no other verb parts the
/// two, and the sentence has no day of now.
bool Doubts::closes_clause_of(const SentenceTime& time, const Chunk& chunk) const {
    constexpr std::uint32_t far = 20;
    static const WordSet parts(
        "; : who which that whose when where since after before while and but because qui que qu' "
        "dont ou lorsque lorsqu' quand depuis apres avant et mais car");
    const auto until = static_cast<std::uint32_t>(time.mention->first);
    if (until < chunk.last || until - chunk.last > far || has_recent_date()) return false;
    if (chunk.verb.construction == Construction::nominal ||
        !names_year(scene_.reading, *time.mention))
        return false;
    return !has_word(scene_.reading, chunk.last, until, parts) &&
           mentions_in(scene_.reading, Kind::trigger, chunk.last, until).empty() &&
           mentions_in(scene_.reading, Kind::speech, chunk.last, until).empty() &&
           !recalled_between(chunk, until);
}

}  // namespace vigie::extractors
