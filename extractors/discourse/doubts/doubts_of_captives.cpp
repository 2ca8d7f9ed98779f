// Doubts about what befell people who are free again since: how they were taken is no news.
#include <algorithm>

#include "extractors/discourse/doubts/asides/asked_for.h"
#include "extractors/discourse/doubts/asides/grievances.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/reading/tags.h"
#include "extractors/words/captivity.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "Il a été relâché non loin de là où il avait été enlevé": the release was told before.
bool Doubts::freed_already(const Chunk& chunk) const {
    constexpr std::size_t reach = 2;
    if (chunk.sense == nullptr) return false;
    // « Les otages ont été relâchés. Ils avaient été interceptés par des hommes armés »
    const bool taken =
        chunk.sense->family == Family::abduct ||
        (chunk.verb.tense == Tense::pluperfect && opens_with_pronoun(scene_.reading, span_) &&
         !is_civic(chunk.sense->family));
    if (!taken) return false;
    // "Leur enlèvement n'avait pas été revendiqué, mais ils ont été déposés à Parou"
    const bool theirs =
        chunk.verb.construction == Construction::nominal && chunk.first > span_.first &&
        one_of(scene_.reading.word(chunk.first - 1), {"leur", "son", "their", "his", "her"});
    // « Il avait été enlevé à Bamako »: where it was alone makes no news of it
    const bool only_where = chunk.sense->family == Family::abduct &&
                            opens_with_pronoun(scene_.reading, span_) && times_.empty();
    const bool told = chunk.verb.tense == Tense::pluperfect && !has_recent_date() &&
                      (only_where || !names_place_behind(chunk));
    // "was freed on Friday. Martin, (abducted) in Gossi, was in good health": said of him by the
    // way
    const bool apposed = chunk.verb.tense == Tense::bare && chunk.first > span_.first &&
                         scene_.reading.word(chunk.first - 1) == "," && !has_recent_date();
    if (!theirs && !told && !apposed) return false;
    const auto& sentences = scene_.reading.sentences;
    const std::size_t from = sentence_ - std::min(sentence_, reach);
    const auto words =
        mentions_in(scene_.reading, Kind::trigger, sentences[from].first, chunk.first);
    const bool abducted = chunk.sense->family == Family::abduct;
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& told_before = scene_.lexicon.trigger(word->index);
        // towns are freed as well
        return abducted
                   ? told_before.may_tell(Family::release)
                   : told_before.may_tell(Family::release) && !told_before.may_tell(Family::regain);
    });
}

/// "A priest kidnapped in 2022 was freed a year later": as long ago as the taking.
bool Doubts::freed_long_ago(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 5;  // "libéré un an plus (tard)"
    if (chunk.sense == nullptr || chunk.sense->family != Family::release) return false;
    const bool past = std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::past && time.mention->last <= chunk.first;
    });
    for (std::uint32_t at = chunk.last; past && at < std::min(chunk.last + reach, span_.last);
         ++at) {
        if (one_of(scene_.reading.word(at), {"tard", "later"})) return true;
    }
    return false;
}

bool Doubts::names_place_behind(const Chunk& chunk) const {
    return std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& place) {
        return place.first >= chunk.last && place.last <= span_.last && place.use == Use::event &&
               place.precision < 3;
    });
}

/// "A judge had been kidnapped. He was freed on Tuesday"
bool Doubts::freed_since(const Chunk& chunk) const {
    const std::size_t next = sentence_ + 1;
    if (chunk.verb.tense != Tense::pluperfect || next >= scene_.reading.sentences.size() ||
        has_recent_date() || names_place_behind(chunk))
        return false;
    if (chunk.sense == nullptr || chunk.sense->family != Family::abduct) return false;
    const auto& span = scene_.reading.sentences[next];
    const auto words = mentions_in(scene_.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return scene_.lexicon.trigger(word->index).may_tell(Family::release);
    });
}

namespace {

/// « Cela fait dix-sept mois qu'il est retenu », "has been held hostage for two years"
bool tells_long_captivity(const Reading& reading, const text::Sentence& span) {
    static const WordSet leads("fait voila voici depuis for after");
    constexpr std::uint32_t reach = 5;  // "fait aujourd'hui dix-sept (mois)"
    bool captive = false;
    bool lasting = false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        captive |= captive_words().contains(reading.word(at));
        if (!one_of(reading.word(at), {"mois", "ans", "annees", "months", "years"})) continue;
        for (std::uint32_t back = 1; back <= std::min(reach, at - span.first); ++back)
            lasting |= leads.contains(reading.word(at - back));
        lasting |= one_of(reading.word(at + 1), {"que", "qu'"});  // « Dix-sept mois que X est »
    }
    return captive && lasting;
}

}  // namespace

/// « Cela fait dix-sept mois que le journaliste est retenu. Il a été enlevé à Gao »: that long ago.
bool Doubts::held_for_months(const Chunk& chunk) const {
    constexpr std::size_t reach = 2;
    if (chunk.sense == nullptr || chunk.sense->family != Family::abduct || has_recent_date())
        return false;
    const auto& sentences = scene_.reading.sentences;
    for (std::size_t at = sentence_ - std::min(sentence_, reach); at <= sentence_; ++at) {
        if (tells_long_captivity(scene_.reading, sentences[at])) return true;
    }
    return false;
}

namespace {

bool counts_any(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    return std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
            return count.first >= first && count.last <= last;
        });
}

}  // namespace

/// « pour exiger la libération de leurs proches (retenus en otage) »: how they were taken is no
/// news where neither a day nor a place says more.
bool Doubts::is_freedom_asked(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 10;  // "the (release) of relatives and colleagues held"
    if (chunk.sense == nullptr || chunk.sense->family != Family::abduct ||
        chunk.verb.tense != Tense::bare ||
        std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
            return time.dates_event() && time.first() >= chunk.last;
        }))
        return false;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span_.first);
    const bool placed = names_place_behind(chunk);
    const auto words = mentions_in(scene_.reading, Kind::trigger, from, chunk.first);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        // « marche pour réclamer la libération des otages enlevés à Kayes »: some that are known
        const bool known = tells_march_before(scene_, sentence_, word->first) &&
                           !counts_any(scene_.reading, word->first, chunk.first);
        return scene_.lexicon.trigger(word->index).may_tell(Family::release) &&
               (!placed || known) &&
               (is_only_sought(scene_.reading.tokens, word->first) ||
                is_asked_for(scene_.reading, word->first));
    });
}

namespace {

/// "kidnapped as he (returned home) from the market": when he was taken, and no release.
bool is_only_on_the_way(const Reading& reading, const Chunk& chunk) {
    static const WordSet pronouns("he she they it");
    return chunk.first > 1 && pronouns.contains(reading.word(chunk.first - 1)) &&
           one_of(reading.word(chunk.first - 2), {"as", "while", "when", "before"}) &&
           chunk.sense != nullptr && chunk.sense->family == Family::release;
}

}  // namespace

/// « portant les photos de leurs fils (enlevés) »: whose kin they are, with nothing of how or when.
bool Doubts::says_whose_kin(const Chunk& chunk) const {
    static const WordSet theirs("leurs leur ses son sa their his her");
    constexpr std::uint32_t reach = 3;  // "leurs deux fils (enlevés)"
    if (chunk.sense == nullptr || chunk.sense->family != Family::abduct ||
        chunk.verb.tense != Tense::bare || chunk.first == span_.first || !tolls_.empty())
        return false;
    const text::Word behind = scene_.reading.word(chunk.last);
    if (chunk.last < span_.last && !one_of(behind, {".", ",", ";", "et", "and", "!"})) return false;
    for (std::uint32_t back = 2; back <= std::min(reach, chunk.first - span_.first); ++back) {
        if (one_of(scene_.reading.word(chunk.first - back + 1), {",", ";", ":"})) return false;
        if (theirs.contains(scene_.reading.word(chunk.first - back))) return true;
    }
    return false;
}

/// "found the car of five kidnapped teachers", « a récupéré les motos de trois otages »: things
/// were found, not those who were taken.
bool Doubts::finds_things(const Chunk& chunk) const {
    if (is_only_on_the_way(scene_.reading, chunk)) return true;
    static const WordSet finds(
        "find finds found recover recovered retrieve retrieved retrouve retrouver recupere recuperer");
    if (chunk.sense == nullptr || chunk.sense->family != Family::release ||
        chunk.verb.construction != Construction::active ||
        !finds.contains(scene_.reading.word(chunk.last - 1)))
        return false;
    for (const Chunk& next : clauses_.chunks) {
        if (next.first < chunk.last) continue;
        if (is_one_of(next.tag, "CSXMIU")) return false;
        const bool passed = is_one_of(next.tag, "~QTLR&");
        if (!passed && !is_trigger(next)) return true;
    }
    return true;
}

/// "Enlevés en mai, ils ont été libérés. Leur libération est intervenue à Ber": no talk of May.
bool Doubts::tells_release(std::size_t sentence) const {
    const auto& span = scene_.reading.sentences[sentence];
    bool taken = false;
    bool freed = false;
    for (const Mention* word : mentions_in(scene_.reading, Kind::trigger, span.first, span.last)) {
        taken |= scene_.lexicon.trigger(word->index).may_tell(Family::abduct);
        freed |= scene_.lexicon.trigger(word->index).may_tell(Family::release);
    }
    return taken && freed;
}

}  // namespace vigie::extractors
