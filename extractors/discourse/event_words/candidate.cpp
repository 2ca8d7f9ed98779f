#include "extractors/discourse/event_words/candidate.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "extractors/discourse/doubts/asides/known_authors.h"
#include "extractors/discourse/doubts/asides/taken_before.h"
#include "extractors/discourse/doubts/courts/charges.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/doubts/past/sums_of_trends.h"
#include "extractors/discourse/event_words/came_before.h"
#include "extractors/discourse/event_words/reasons_sent.h"
#include "extractors/discourse/event_words/roles.h"
#include "extractors/discourse/event_words/struck.h"
#include "extractors/discourse/event_words/taking.h"
#include "extractors/discourse/event_words/thefts_undone.h"
#include "extractors/discourse/event_words/told_beside.h"
#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/when/aftermath.h"
#include "extractors/discourse/when/date_choice.h"
#include "extractors/discourse/when/likes.h"
#include "extractors/discourse/where/day_beside.h"
#include "extractors/discourse/where/demands.h"
#include "extractors/discourse/where/enumerated.h"
#include "extractors/discourse/where/place_choice.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// The event words of one sentence, read in steps that follow each other.
class SentenceReader {
public:
    SentenceReader(const Scene& scene, const SentenceToRead& here)
        : scene_(scene),
          index_(here.sentence),
          span_(scene.reading.sentences[here.sentence]),
          clauses_(chunk(scene.reading, here.sentence, scene.lexicon)),
          times_(scene.timeline.in(here.sentence)),
          doubts_(scene, here.sentence, clauses_, times_, here.tolls),
          places_(scene, here.sentence, clauses_),
          tolls_(here.tolls),
          refusals_(here.refusals),
          deeds_(here.deeds) {}

    /// Why a word tells no event, as far as it shows by itself.
    void doubt() {
        words_.reserve(static_cast<std::size_t>(
            std::count_if(clauses_.chunks.begin(), clauses_.chunks.end(), is_trigger)));
        std::size_t segment = 0;
        for (std::size_t i = 0; i < clauses_.chunks.size(); ++i) {
            if (clauses_.chunks[i].tag == ';') ++segment;
            if (is_trigger(clauses_.chunks[i])) words_.push_back(doubted(i, segment));
        }
    }

    void give_roles() {
        for (Word& word : words_) {
            if (!word.reason.empty()) continue;
            assign_roles(scene_, index_, clauses_, word.at, word.candidate);
            give_to_those_who_came(scene_, index_, word.candidate);
        }
    }

    void tell() {
        deeds_.told.reserve(words_.size());
        note_past_places();
        for (Word& word : words_)
            read_word(word, deeds_.told);
    }

    void weed_told() { weed(scene_, index_, tolls_, deeds_.told); }

private:
    struct Word {
        std::size_t at = 0;  ///< its chunk
        std::string reason;  ///< why it tells no event; empty = it may
        Candidate candidate;
    };

    [[nodiscard]] bool says_who_they_are(const Chunk& chunk) const {
        return says_who_was_struck(scene_.reading, clauses_, times_, chunk) ||
               says_where_freed_were_taken(scene_.reading, scene_.lexicon, times_, chunk) ||
               is_sought(scene_.reading, chunk);
    }

    [[nodiscard]] Word doubted(std::size_t at, std::size_t segment) const {
        const Chunk& chunk = clauses_.chunks[at];
        Word word{at, doubts_.about(chunk), {}};
        if (!word.reason.empty()) return word;
        if (chunk.sense == nullptr) {
            word.reason = "what it tells of is not there";
            return word;
        }
        if (says_who_they_are(chunk)) {
            word.reason = "told in passing: by it those are known whom the sentence is about";
            deeds_.past.push_back({chunk.first, chunk.last});  // with its dead
        }
        if (counts_dead_of_trend(scene_, index_, chunk)) {
            word.reason = "background: what a trend has cost";
            deeds_.past.push_back({chunk.first, chunk.last});
        }
        const Taking taking = what_is_taken(scene_.reading, chunk);
        if (taking == Taking::other) word.reason = "taken along or hostage, no ground";
        Candidate& candidate = word.candidate;
        candidate.trigger = &scene_.lexicon.trigger(chunk.mention->index);
        candidate.family = taking == Taking::struck ? Family::attack : chunk.sense->family;
        candidate.verb = chunk.verb;
        candidate.first = chunk.first;
        candidate.last = chunk.last;
        candidate.sentence = index_;
        candidate.segment = segment;
        return word;
    }

    /// "l'attaque ressemble à celles du JNIM, qui a déjà frappé à Ber": Ber is no place of today's.
    void note_past_places() {
        for (const Chunk& chunk : clauses_.chunks) {
            if (!is_trigger(chunk)) continue;
            if (doubts_.is_of_before(chunk) || says_what_was_done(chunk))
                places_.leave_those_behind(chunk, end_of_opening(chunk));
            if (says_who_they_are(chunk))
                places_.leave_those_behind(chunk, end_of_deed(scene_.reading, clauses_, chunk));
            if (const auto deed = deed_of_those_sent(scene_.reading, clauses_, chunk))
                places_.leave_those_behind(chunk, *deed);
            if (doubts_.dated_back(chunk)) places_.leave_nearest(chunk);
        }
    }

    /// "In revenge for the killing of two in Ber(, gunmen attacked Songho)": what opens a sentence
    /// ends at its comma.
    [[nodiscard]] std::uint32_t end_of_opening(const Chunk& chunk) const {
        if (!one_of(scene_.reading.word(span_.first), {"in", "en", "pour", "to", "after", "apres"}))
            return span_.last;
        std::uint32_t at = chunk.last;
        while (at < span_.last && scene_.reading.word(at) != ",")
            ++at;
        return at;
    }

    /// "arrêtés après les attaques qui avaient visé l'aéroport de Ber": Ber is of what was before.
    [[nodiscard]] bool says_what_was_done(const Chunk& chunk) const {
        constexpr std::uint32_t auxiliaries = 3;  // "qui avaient déjà (visé)"
        if (chunk.verb.tense != Tense::pluperfect) return false;
        const bool told =
            std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& other) {
                return is_trigger(other) && other.last <= chunk.first && other.sense != nullptr &&
                       other.sense->family == Family::arrest;
            });
        for (std::uint32_t back = 1; told && back <= std::min(auxiliaries, chunk.first); ++back) {
            if (one_of(scene_.reading.word(chunk.first - back), {"qui", "which", "who", "that"}))
                return true;
        }
        return false;
    }

    void read_word(Word& word, std::vector<Candidate>& found) {
        const Chunk& chunk = clauses_.chunks[word.at];
        if (!word.reason.empty()) return refuse(chunk, word.reason);
        Candidate& candidate = word.candidate;
        set_in_place_and_time(word.at, candidate);
        if (!found.empty()) {
            free_killed(scene_.reading, found.back(), candidate);
            share_subject(scene_.reading, verb_before(found), candidate);
            date_outcome(scene_.reading, found.back(), candidate);
            free_struck(scene_.reading, found.back(), candidate);
            candidate.of_captives = kills_captives(scene_.reading, found.back(), candidate);
            if (angers_crowd(scene_.reading, found.back(), candidate))
                return refuse(chunk, "told in passing: what the crowd rose at");
            if (is_avenged(scene_, found.back(), candidate)) {
                deeds_.past.push_back({chunk.first, chunk.last});  // with its dead
                return refuse(chunk, "told in passing: what they avenged");
            }
            if (is_grave_of_dead(scene_.reading, found.back(), candidate))
                return refuse(chunk, "told in passing: where the dead lay");
            if (is_charge_of_victims(scene_, found.back(), candidate)) {
                deeds_.past.push_back({chunk.first, chunk.last});  // with its dead
                return refuse(chunk, "told in passing: what those struck were accused of");
            }
        }
        std::string reason = doubts_.about(candidate, word.at);
        if (doubts_.kills_for_no_event(candidate)) {
            deeds_.past.push_back({chunk.first, chunk.last});
            deeds_.mishap = true;
        }
        if (reason.empty() && is_looked_back_on(scene_, candidate)) {
            reason = "told in passing: it came before this";
            deeds_.past.push_back({chunk.first, chunk.last});  // with its dead
        }
        if (reason.empty() && tolls_.empty() && is_all_over(scene_, candidate))
            reason = "over several regions, without a day: a trend";
        if (!reason.empty()) return refuse(chunk, reason);
        found.push_back(std::move(candidate));
    }

    /// "opened fire on soldiers in an attack and assaulted a post": the verb, not the noun between.
    static const Candidate& verb_before(const std::vector<Candidate>& found) {
        const auto verb =
            std::find_if(found.rbegin(), found.rend(), [&](const Candidate& candidate) {
                return candidate.segment == found.back().segment &&
                       candidate.verb.construction == Construction::active;
            });
        const bool named = found.back().perpetrator != nullptr;
        return named || verb == found.rend() ? found.back() : *verb;
    }

    void refuse(const Chunk& chunk, const std::string& reason) {
        if (doubts_.is_dated_long_ago(chunk)) deeds_.past.push_back({chunk.first, chunk.last});
        deeds_.background |= reason.starts_with("background");
        refusals_.push_back(refusal(scene_.reading, chunk.first, chunk.last, reason));
    }

    void set_in_place_and_time(std::size_t at, Candidate& candidate) const {
        const Chunk& chunk = clauses_.chunks[at];
        const Family family = candidate.family;
        candidate.place = places_.of(chunk);
        if (comes_after(scene_, chunk, candidate.place) ||
            stands_in_demand(scene_, chunk, candidate.place))
            candidate.place = -1;
        if (candidate.place < 0 && family == Family::escort)
            candidate.place = places_.arrival(chunk);
        if (candidate.place < 0) candidate.place = place_of_first(chunk);
        if (candidate.place < 0) candidate.moved_at = places_.left_or_cut_off(chunk, family);
        candidate.struck_village = strikes_village(at, candidate);
        candidate.struck_people = strikes_unnamed_people(scene_, clauses_.chunks[at], candidate) ||
                                  (candidate.target == nullptr && punishes(candidate));
        give_date(scene_, clauses_, chunk, candidate);
        keep_day_of_place(scene_, candidate);
        candidate.recalled = is_what_news_follows(scene_.reading, chunk);
        if (candidate.recalled) date_back(scene_.reading, candidate);
        if (is_known_already(scene_, candidate)) {
            candidate.place = -1;
            candidate.date.reset();
        }
        stand_for_like(scene_, candidate);
    }

    /// « ont mené deux (frappes). La première a eu lieu à Tessit, la seconde à Ber », "two raids"
    [[nodiscard]] int place_of_first(const Chunk& chunk) const {
        if (chunk.verb.construction != Construction::nominal) return -1;
        const bool several = scene_.lexicon.trigger(chunk.mention->index).plural ||
                             (chunk.first > 0 && scene_.reading.word(chunk.first - 1) == "double");
        if (!several) return -1;
        const auto each = places_of_each(scene_, index_ + 1);
        return each.empty() ? -1 : each.front();
    }

    /// Is a village itself what the word strikes, with no party or thing between?
    [[nodiscard]] bool strikes_village(std::size_t at, const Candidate& candidate) const {
        if (candidate.family != Family::attack || candidate.target != nullptr ||
            candidate.thing != nullptr || candidate.place < 0)
            return false;
        const NamedPlace& place = scene_.places[static_cast<std::size_t>(candidate.place)];
        const bool called = is_called_village(scene_.reading, place.first);
        if (place.relation != Relation::at || !(called || places_.is_village(place))) return false;
        const Chunk& word = clauses_.chunks[at];
        if (names_base(scene_.reading, word.last, place.first)) return false;
        if (candidate.verb.construction == Construction::nominal) return called;
        if (candidate.verb.construction == Construction::passive)
            return !place.placed && !places_.party_between(place.last, word.first);
        return candidate.verb.construction == Construction::active &&
               !places_.party_between(word.last, place.first);
    }

    const Scene& scene_;
    std::size_t index_;
    text::Sentence span_;
    Clauses clauses_;
    std::span<const SentenceTime> times_;
    Doubts doubts_;
    PlaceChoice places_;
    const std::vector<Toll>& tolls_;
    std::vector<Refusal>& refusals_;
    Deeds& deeds_;
    std::vector<Word> words_;
};

bool has_event_words(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    return !mentions_in(scene.reading, Kind::trigger, span.first, span.last).empty();
}

}  // namespace

void read_event_words(const Scene& scene, const std::vector<SentenceToRead>& sentences) {
    std::deque<SentenceReader> readers;
    for (const SentenceToRead& here : sentences) {
        if (has_event_words(scene, here.sentence)) readers.emplace_back(scene, here);
    }
    for (SentenceReader& reader : readers)
        reader.doubt();
    for (SentenceReader& reader : readers)
        reader.give_roles();
    for (SentenceReader& reader : readers)
        reader.tell();
    for (SentenceReader& reader : readers)
        reader.weed_told();
}

}  // namespace vigie::extractors
