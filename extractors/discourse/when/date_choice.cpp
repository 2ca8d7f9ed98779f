#include "extractors/discourse/when/date_choice.h"

#include <algorithm>

#include "extractors/discourse/when/claim_days.h"
#include "extractors/discourse/when/clause_days.h"
#include "extractors/discourse/when/day_of_taking.h"
#include "extractors/discourse/when/days_listed.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/discourse/when/opening_deed.h"
#include "extractors/discourse/when/other_days.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/commas.h"
#include "extractors/reading/described.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// With `same_time`, "tués lundi quand leur convoi ..." is one clause: the deeds share a day.
struct Part {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool same_time = false;
};

/// Does another clause stand between the word and the part?
bool parted(const Scene& scene, const Clauses& clauses, const Chunk& word, const Part& part) {
    static const WordSet when("quand lorsque lorsqu' when while alors tandis");
    const std::uint32_t from = std::min(word.last, part.last);
    const std::uint32_t to = std::max(word.first, part.first);
    return std::any_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& other) {
        return other.tag == ';' && other.first >= from && other.last <= to &&
               !(part.same_time && when.contains(scene.reading.word(other.first)));
    });
}

/// "killed in Ber, and on Tuesday (a mine killed)": a phrase that has its own subject; what stands
/// before the "and" is another clause's.
bool begins_clause(const Reading& reading, std::uint32_t from, const Chunk& word) {
    static const WordSet articles("a an another one un une the");
    static const WordSet links("et and tandis alors while whereas but mais puis");
    if (!articles.contains(reading.word(word.first)) || word.last < word.first + 3) return false;
    return has_word(reading, from, word.first, links);
}

class DateChoice {
public:
    DateChoice(const Scene& scene, const Clauses& clauses)
        : scene_(scene),
          clauses_(clauses),
          span_(scene.reading.sentences[clauses.sentence]),
          times_(scene.timeline.in(clauses.sentence)),
          opening_(opening_deed(scene.reading, scene.lexicon, span_)) {}

    void give(const Chunk& chunk, Candidate& candidate) const {
        const auto back = day_counted_back(scene_, clauses_.sentence, chunk.first);
        candidate.date = back ? back : scene_.timeline.heading_day(clauses_.sentence);
        double best_cost = back ? 0 : 1e9;
        for (const SentenceTime& time : times_) {
            const double cost = may_date(chunk, time) ? cost_of(chunk, time) : best_cost;
            if (cost >= best_cost) continue;
            best_cost = cost;
            candidate.date = with_days_beside(scene_.reading, times_, time);
            candidate.date_tokens = {static_cast<std::uint32_t>(time.mention->first),
                                     static_cast<std::uint32_t>(time.mention->last)};
        }
        if (!candidate.date && recalls_taking(chunk))
            candidate.date = day_of_taking_before(scene_, clauses_.sentence);
        if (!candidate.date) candidate.date = since_then(chunk);
    }

private:
    /// « des combats opposent depuis mercredi », "clashes since Friday": from that day to that of
    /// the text; a blockade was imposed, a camp was taken on the day itself, those free were freed.
    [[nodiscard]] std::optional<text::DateRange> since_then(const Chunk& chunk) const {
        // beyond it a trend; a blockade of the last month is told from its day
        const bool state = chunk.sense != nullptr && begins_state(chunk.sense->family);
        const auto longest = std::chrono::days{state ? 31 : 8};
        const bool dated = first_day_in(scene_, clauses_.sentence).has_value();
        if (dated || chunk.sense == nullptr || !scene_.published) return std::nullopt;
        for (const SentenceTime& time : times_) {
            if (!says_since(chunk, time)) continue;
            const text::Day from = time.range->from;
            if (*scene_.published < from || *scene_.published - from > longest) continue;
            if (state) return text::DateRange{from, from, 1};
            const bool whole = *scene_.published - from > std::chrono::days{1};
            return text::DateRange{from, *scene_.published, whole ? 2 : 1};
        }
        return std::nullopt;
    }

    /// Is it a day that the word's own clause has lasted from?
    [[nodiscard]] bool says_since(const Chunk& chunk, const SentenceTime& time) const {
        const TimeKind kind = time.mention->kind;
        const bool day =
            kind == TimeKind::weekday || kind == TimeKind::date || kind == TimeKind::days;
        return time.use == TimeUse::since && time.mention->standing && day && time.range &&
               time.range->precision == 1 &&
               !is_since_they_held(scene_.reading, chunk, *time.mention) &&
               (opens_sentence(scene_, clauses_.sentence, *time.mention) ||
                !is_parted(chunk, *time.mention));
    }

    [[nodiscard]] bool is_parted(const Chunk& chunk, const TimeMention& mention) const {
        const auto first = static_cast<std::uint32_t>(mention.first);
        const auto last = static_cast<std::uint32_t>(mention.last);
        return parted(scene_, clauses_, chunk, {first, last, false});
    }

    [[nodiscard]] bool may_date(const Chunk& chunk, const SentenceTime& time) const {
        const TimeMention& mention = *time.mention;
        if (is_no_day_of_deeds(time) || dates_claim(scene_, clauses_.sentence, mention) ||
            is_day_behind_lean(scene_, clauses_.sentence, chunk.first, mention))
            return false;
        if (time.use == TimeUse::aside) return time.range && dates_aside(chunk, mention);
        return time.dates_event() && !is_of_something_else(chunk, time) &&
               (chunk.last > mention.first || !is_of_what_follows(chunk, mention)) &&
               (!hangs_on_noun(mention) ||
                (chunk.last <= mention.first &&
                 !comma_between(scene_.reading, chunk.last, mention.first)));
    }

    [[nodiscard]] bool is_no_day_of_deeds(const SentenceTime& time) const {
        const TimeMention& mention = *time.mention;
        // "That raid helped trigger a coup four days later": no day of what is told
        const bool to_come = mention.kind == TimeKind::same_day && time.range && scene_.published &&
                             time.range->from > *scene_.published;
        // « Lundi soir, soit deux jours après la levée du couvre-feu »: the same day told otherwise
        return to_come ||
               (mention.first > span_.first && scene_.reading.word(mention.first - 1) == "soit");
    }

    /// The day of a claim, an errand, a visit, of what came of the deed, or of taking those freed.
    [[nodiscard]] bool is_of_something_else(const Chunk& chunk, const SentenceTime& time) const {
        const TimeMention& mention = *time.mention;
        const bool before =
            mention.last <= chunk.first && chunk.verb.construction == Construction::nominal;
        return dates_consequence(chunk, mention) || is_across_opening(chunk, mention) ||
               is_day_of_claim(scene_, clauses_.sentence, time) ||
               is_day_of_errand(scene_.reading, chunk, mention) ||
               is_within_relative(scene_, chunk, time) ||
               is_day_of_visit(scene_.reading, chunk.first, mention) ||
               (before && comes_after(mention.last, chunk.first)) ||
               (tells_release(chunk) && is_day_of_taking(chunk, mention));
    }

    /// « Après (l'attaque) de Boni, c'est Kani qui a été attaqué samedi »: the day of the news, and
    /// the other way round where both tell the like.
    [[nodiscard]] bool is_across_opening(const Chunk& chunk, const TimeMention& mention) const {
        const bool inside = opening_.holds(chunk.first);
        if (inside == opening_.holds(static_cast<std::uint32_t>(mention.first))) return false;
        return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& other) {
            return is_trigger(other) && opening_.holds(other.first) != inside &&
                   (inside || alike(chunk, other));
        });
    }

    static bool alike(const Chunk& one, const Chunk& other) {
        if (one.sense == nullptr || other.sense == nullptr) return false;
        return one.sense->family == other.sense->family ||
               (strikes_somebody(one.sense->family) && strikes_somebody(other.sense->family));
    }

    /// The day behind the word is that of a deed or a thing told between the two.
    [[nodiscard]] bool is_of_what_follows(const Chunk& chunk, const TimeMention& mention) const {
        return dates_deed_after(chunk, mention) ||
               is_of_like(scene_.reading, chunk.last, mention) ||
               is_said_of_thing(scene_.reading, scene_.lexicon, chunk.last, mention);
    }

    /// "la mort de sept soldats lors de l'assaut de la (veille)": of these words alone.
    [[nodiscard]] bool hangs_on_noun(const TimeMention& mention) const {
        return mention.kind == TimeKind::same_day && mention.first > span_.first &&
               scene_.reading.word(mention.first - 1) == "de";
    }

    [[nodiscard]] bool dates_aside(const Chunk& chunk, const TimeMention& mention) const {
        if (!mention.leans) return mention.last > chunk.first;
        return leant_on(scene_, span_, mention).holds(chunk.first) &&
               !is_announced_between(mention.last, chunk.first);
    }

    [[nodiscard]] bool is_day_of_taking(const Chunk& release, const TimeMention& time) const {
        return time.last <= release.first ? dates_taking(release, time)
                                          : taken_between(release, time);
    }

    /// "a day after France announced that it had (killed)": the day of the word, not of the deed.
    [[nodiscard]] bool is_announced_between(std::size_t from, std::size_t to) const {
        const auto said = mentions_in(scene_.reading, Kind::speech, from, to);
        return std::any_of(said.begin(), said.end(), [&](const Mention* speech) {
            const text::Word word = scene_.reading.word(speech->last - 1);
            return word.starts_with("annonc") || word.starts_with("announc") ||
                   one_of(word, {"said", "dit", "revendique", "claimed"});
        });
    }

    /// "Ce matin, cet enlèvement a provoqué une journée ville morte": the day of what came of it.
    [[nodiscard]] bool dates_consequence(const Chunk& chunk, const TimeMention& mention) const {
        static const WordSet moved(
            "provoque suscite declenche souleve sparked prompted triggered drew provoked");
        if (mention.last > chunk.first || chunk.first == span_.first) return false;
        if (!one_of(scene_.reading.word(chunk.first - 1),
                    {"cet", "cette", "ces", "l'", "la", "le", "this", "the", "these"}))
            return false;
        return moved.contains(scene_.reading.word(chunk.last)) ||
               moved.contains(scene_.reading.word(chunk.last + 1));
    }

    static bool recalls_taking(const Chunk& chunk) {
        return chunk.sense != nullptr && chunk.sense->family == Family::abduct &&
               chunk.verb.tense == Tense::pluperfect;
    }

    static bool tells_release(const Chunk& chunk) {
        return chunk.sense != nullptr && chunk.sense->family == Family::release;
    }

    /// "two men kidnapped earlier this month have been freed", "freed two men kidnapped on 9 June":
    /// the days of the kidnapping.
    [[nodiscard]] bool dates_taking(const Chunk& release, const TimeMention& time) const {
        const bool behind = release.last <= time.first;
        return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& chunk) {
            return is_trigger(chunk) && chunk.sense != nullptr &&
                   chunk.sense->family == Family::abduct && chunk.last <= time.first &&
                   !describes_counted(scene_.reading, chunk) &&
                   (!behind || release.last <= chunk.first) &&
                   !parted(scene_, clauses_, chunk, {release.first, release.first, false});
        });
    }

    /// "était en deuil mercredi, après une attaque qui a fait dix morts": the day is that of the
    /// mourning.
    [[nodiscard]] bool comes_after(std::size_t from, std::size_t to) const {
        constexpr std::size_t reach = 3;  // "après une nouvelle (attaque)"
        for (std::size_t at = from; at < to; ++at) {
            if (!one_of(scene_.reading.word(at), {"apres", "after", "following"})) continue;
            const bool deed = std::any_of(
                clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& chunk) {
                    return is_trigger(chunk) && chunk.first > at && chunk.first <= at + reach &&
                           chunk.verb.construction == Construction::nominal;
                });
            if (deed) return true;
        }
        return false;
    }

    /// "deux soldats ont été tués, après la mort de trois autres lundi": the day of the three.
    [[nodiscard]] bool dates_deed_after(const Chunk& word, const TimeMention& time) const {
        constexpr std::uint32_t reach = 3;  // "après la (mort)"
        return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& deed) {
            if (!is_trigger(deed) || deed.first < word.last || deed.last > time.first) return false;
            const bool told = deed.sense != nullptr && strikes_somebody(deed.sense->family);
            if (!told || deed.verb.construction != Construction::nominal) return false;
            for (std::uint32_t back = 1; back <= std::min(reach, deed.first - word.last); ++back) {
                if (one_of(scene_.reading.word(deed.first - back), {"apres", "after"})) return true;
            }
            return false;
        });
    }

    /// "released four civilians abducted on 9 June": the day of their taking.
    [[nodiscard]] bool taken_between(const Chunk& release, const TimeMention& time) const {
        return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& chunk) {
            return is_trigger(chunk) && chunk.sense != nullptr &&
                   chunk.sense->family == Family::abduct && chunk.first >= release.last &&
                   chunk.last <= time.first && !describes_counted(scene_.reading, chunk);
        });
    }

    /// A day behind the word rather than before it, in its own clause, exact rather than vague.
    [[nodiscard]] double cost_of(const Chunk& chunk, const SentenceTime& time) const {
        const auto first = static_cast<std::uint32_t>(time.mention->first);
        const auto last = static_cast<std::uint32_t>(time.mention->last);
        if (last < chunk.first && chunk.first - last == 1 && scene_.reading.word(last) == "'s")
            return 0;  // "last weekend's assault"
        double cost = first >= chunk.first ? first - chunk.first
                                           : (std::max(chunk.first, last) - last) * 1.2 + 1;
        if (parted(scene_, clauses_, chunk, {first, last, true})) cost += 20;
        if (last <= chunk.first && ends_another(chunk, first, last)) cost += 30;
        if (opens_next_deed(scene_.reading, clauses_, chunk, *time.mention)) cost += 30;
        if (opening_.holds(first) != opening_.holds(chunk.first)) cost += 30;
        if (last <= chunk.first && leads_back(last, chunk.first)) cost += 12;
        // "honoured on Monday six men (killed) on Saturday": who were killed
        const bool reduced =
            chunk.verb.construction == Construction::passive && chunk.verb.tense == Tense::bare;
        const bool relative = reduced || relative_between(last, chunk.first) ||
                              is_in_relative(scene_.reading, span_, first);
        if (last <= chunk.first && relative) cost += 8;
        return cost + 4.0 * (time.range->precision - 1);
    }

    /// "arrested on Sunday over an attack that killed five last month": the main clause's day.
    [[nodiscard]] bool relative_between(std::uint32_t from, std::uint32_t to) const {
        static const WordSet relatives("that which who qui dont");
        return has_word(scene_.reading, from, to, relatives);
    }

    /// "queues formed on Monday after jihadists (attacked) a convoy on Saturday": the first day is
    /// that of what came of it.
    [[nodiscard]] bool leads_back(std::uint32_t from, std::uint32_t to) const {
        constexpr std::uint32_t near = 3;  // "Monday evening, after"
        for (std::uint32_t at = from; at < std::min(from + near, to); ++at) {
            if (one_of(scene_.reading.word(at), {"after", "following"})) return true;
        }
        return false;
    }

    /// "deux attaques à Boni le 27 janvier, et deux autres à Kani au début du mois": a day that
    /// closes what is told of one deed, before "et" and the next.
    [[nodiscard]] bool ends_another(const Chunk& chunk,
                                    std::uint32_t first,
                                    std::uint32_t last) const {
        const std::uint32_t at = last + (scene_.reading.word(last) == "," ? 1 : 0);
        if (!one_of(scene_.reading.word(at), {"et", "and"})) return false;
        if (chunk.verb.construction != Construction::nominal) return false;
        return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& deed) {
            return is_trigger(deed) && deed.last <= first &&
                   deed.verb.construction == Construction::nominal;
        });
    }

    const Scene& scene_;
    const Clauses& clauses_;
    const text::Sentence& span_;
    std::span<const SentenceTime> times_;
    Stretch opening_;  ///< a deed before the news
};

}  // namespace

bool clauses_between(const Scene& scene,
                     const Clauses& clauses,
                     const Chunk& word,
                     const NamedPlace& place) {
    return parted(scene, clauses, word, {place.first, place.last, false}) ||
           begins_clause(scene.reading, place.last, word);
}

void give_date(const Scene& scene,
               const Clauses& clauses,
               const Chunk& word,
               Candidate& candidate) {
    DateChoice(scene, clauses).give(word, candidate);
}

}  // namespace vigie::extractors
