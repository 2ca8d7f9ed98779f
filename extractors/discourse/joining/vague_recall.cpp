#include "extractors/discourse/joining/vague_recall.h"

#include <algorithm>

#include "extractors/frames/violence.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "in total", « en tout », « au total »
bool is_in_total(text::Word word, text::Word next) {
    if (word == "in") return one_of(next, {"total", "all"});
    if (word == "en") return one_of(next, {"tout", "total"});
    return word == "au" && next == "total";
}

const WordSet units("days week weeks hours month jours semaine semaines heures mois");

/// "in recent (days)", « ces derniers (jours) »
bool is_recent_time(const Reading& reading, std::uint32_t at, std::uint32_t first) {
    static const WordSet leads("in ces over past");
    return one_of(reading.word(at), {"recent", "derniers", "dernieres"}) &&
           units.contains(reading.word(at + 1)) && at > first &&
           leads.contains(reading.word(at - 1));
}

/// "in (less than) one week", « en une semaine »; not "in two days later".
bool is_within_time(const Reading& reading, std::uint32_t at, std::uint32_t last) {
    static const WordSet counts("one two three a less than un une deux trois moins d' de");
    if (!one_of(reading.word(at), {"in", "en", "within"}) || !counts.contains(reading.word(at + 1)))
        return false;
    std::uint32_t end = at + 1;
    while (end < last && counts.contains(reading.word(end)))
        ++end;
    return units.contains(reading.word(end)) && reading.word(end + 1) != "later";
}

/// "Some 40 lost their lives this week (alone)", « (rien) que cette semaine », « cette (seule)
/// semaine »: what one time's share of many deeds comes to.
bool is_share_of_time(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto times = scene.timeline.in(sentence);
    const auto& span = reading.sentences[sentence];
    const bool behind = std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return reading.word(time.last()) == "alone";
    });
    if (behind) return true;
    for (std::uint32_t at = span.first; at + 2 < span.last; ++at) {
        // « rien que cette semaine », not « rien que des civils »
        if (reading.word(at) == "rien" && one_of(reading.word(at + 1), {"que", "qu'"}))
            return !one_of(reading.word(at + 2), {"des", "de", "du", "les"});
        // « la seule journée de mardi » may be the day that is told of
        if (one_of(reading.word(at), {"la", "cette"}) && reading.word(at + 1) == "seule" &&
            (one_of(reading.word(at + 2), {"semaine", "annee"}) ||
             (reading.word(at + 2) == "journee" &&
              !one_of(reading.word(at + 3), {"de", "d'", "du"}))))
            return true;
    }
    return false;
}

/// A sum over days: "40 were killed in one week"; over several events: "In total, 40 were killed".
bool sums_up(const Reading& reading, const text::Sentence& span, bool several) {
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        if (!one_of(reading.word(at),
                    {"in", "en", "au", "within", "recent", "derniers", "dernieres"}))
            continue;
        if ((several && is_in_total(reading.word(at), reading.word(at + 1))) ||
            is_recent_time(reading, at, span.first) || is_within_time(reading, at, span.last))
            return true;
    }
    return false;
}

/// Do words before the sentence tell of dead or wounded, whom a sum counts again?
bool has_parts(const Scene& scene, std::size_t sentence) {
    const std::uint32_t first = scene.reading.sentences[sentence].first;
    return !mentions_in(scene.reading, Kind::status, 0, first).empty();
}

/// A town or village, not a part of the country.
bool has_spot(const Scene& scene, const Candidate& word) {
    if (word.place < 0) return false;
    const NamedPlace& place = place_at(scene, word.place);
    const auto& span = scene.reading.sentences[word.sentence];
    const bool here = place.first >= span.first && place.last <= span.last;
    return here && place.precision < 3;
}

/// A week or more that none of the events told lies in.
bool is_of_other_days(const std::vector<Draft>& drafts, const Candidate& word) {
    return word.date && word.date->precision > 1 &&
           word.date->to - word.date->from >= std::chrono::days{4} &&
           std::all_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
               return draft.date && disjoint(*draft.date, *word.date);
           });
}

/// « Le 15 novembre, l'armée assurait avoir abattu une quarantaine de terroristes », days before
/// all that is told: what was announced then, nobody says where.
bool was_announced_before(const Scene& scene,
                          const std::vector<Draft>& drafts,
                          const Candidate& word) {
    constexpr auto apart = std::chrono::days{2};
    if (!word.date || !word.date_tokens || word.place >= 0 || is_insurgent(word.perpetrator) ||
        !is_insurgent(word.target))
        return false;
    const std::uint32_t day = word.date_tokens->second;
    if (day > word.first) return false;
    // a claim is of the deed that has the day
    const auto said = mentions_in(scene.reading, Kind::speech, day, word.first);
    const bool claimed = std::any_of(said.begin(), said.end(), [&](const Mention* speech) {
        return scene.lexicon.speech(speech->index).saying == Saying::claimed;
    });
    if (said.empty() || claimed) return false;
    return std::all_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
        return draft.date && word.date->to + apart < draft.date->from;
    });
}

/// "JNIM, which killed 18 soldiers last week, claimed (the attack)": of the news after all.
bool speaks_of_the_deed(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const auto words = mentions_in(reading, Kind::trigger, span.first + 1, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return scene.lexicon.trigger(word->index).kind == WordKind::noun &&
               definite_words().contains(reading.word(word->first - 1));
    });
}

}  // namespace

bool leave_vague_recalls(const Scene& scene,
                         const std::vector<Draft>& drafts,
                         std::size_t sentence,
                         Deeds& deeds) {
    if (drafts.empty()) return false;
    const auto is_spotless = [&](const Candidate& word) {
        return is_violent(word.family) && !has_spot(scene, word);
    };
    if (std::none_of(deeds.told.begin(), deeds.told.end(), is_spotless)) return false;
    const bool several = drafts.size() > 1 && has_parts(scene, sentence);
    const bool sum = sums_up(scene.reading, scene.reading.sentences[sentence], several) ||
                     is_share_of_time(scene, sentence);
    const auto vague = [&](const Candidate& word) {
        return is_spotless(word) &&
               (sum || is_of_other_days(drafts, word) || was_announced_before(scene, drafts, word));
    };
    bool claimed = false;
    for (const Candidate& word : deeds.told) {
        if (!vague(word)) continue;
        deeds.past.push_back({word.first, word.last});
        claimed |= word.rules.find("claims-event") != std::string::npos;
    }
    return std::erase_if(deeds.told, vague) > 0 && deeds.told.empty() && claimed &&
           !speaks_of_the_deed(scene, sentence);
}

}  // namespace vigie::extractors
