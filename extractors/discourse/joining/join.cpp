#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/discourse/doubts/past/looked_into.h"
#include "extractors/discourse/doubts/strength.h"
#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/beginning.h"
#include "extractors/discourse/joining/continuing.h"
#include "extractors/discourse/joining/counted_claims.h"
#include "extractors/discourse/joining/deaths.h"
#include "extractors/discourse/joining/earlier_event.h"
#include "extractors/discourse/joining/early_tolls.h"
#include "extractors/discourse/joining/facts.h"
#include "extractors/discourse/joining/fit.h"
#include "extractors/discourse/joining/lend.h"
#include "extractors/discourse/joining/likewise.h"
#include "extractors/discourse/joining/long_past.h"
#include "extractors/discourse/joining/order.h"
#include "extractors/discourse/joining/riposte.h"
#include "extractors/discourse/joining/said.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/joining/spread.h"
#include "extractors/discourse/joining/summaries.h"
#include "extractors/discourse/joining/taken.h"
#include "extractors/discourse/joining/titles.h"
#include "extractors/discourse/joining/vague_recall.h"
#include "extractors/discourse/when/aftermath.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/discourse/where/localities.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/words/other_news.h"

namespace vigie::extractors {
namespace {

class Joiner {
public:
    Joiner(const Scene& scene, std::vector<Refusal>& refusals)
        : scene_(scene), refusals_(refusals), setting_(scene), said_(said_in_body(scene)) {}

    std::vector<Draft> run() && {
        const std::size_t count = scene_.reading.sentences.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_heading(scene_, i)) {
                sentence(i);
            } else if (i > 0 || !scene_.reading.has_title()) {
                setting_.note(i);
            }
        }
        for (std::size_t i = 0; i < count; ++i)
            if (is_heading(scene_, i)) heading(i);
        settle_lists(drafts_);
        share_only_voice(scene_, drafts_);
        share_counted_claims(scene_, drafts_);
        fold_summaries(scene_, drafts_);
        lend_tolls(scene_, drafts_);
        leave_claims(scene_, drafts_);
        leave_long_past(scene_, drafts_, refusals_);
        return std::move(drafts_);
    }

private:
    void take_refused(Said& said) {
        std::move(said.refused.begin(), said.refused.end(), std::back_inserter(refusals_));
    }

    /// The body is read first: its figures win, headings only fill what is missing.
    void heading(std::size_t index) {
        if (!drafts_.empty() && index > 0) return;
        if (index > 0) said_[index] = said_in(scene_, index);
        Said& said = said_[index];
        if (drafts_.empty() && !is_title_of_mishap(scene_, said_, index)) return sentence(index);
        take_refused(said);
        if (drafts_.empty()) return;
        for (const Candidate& word : said.deeds.told)
            fill_from_title(word, said.tolls);
        const bool one = std::all_of(drafts_.begin() + 1, drafts_.end(), [](const Draft& draft) {
            return draft.listed_with == std::size_t{0};
        });
        if (one) fill_tolls(drafts_, drafts_.front(), said.tolls);
        if (drafts_.size() == 1 && drafts_.front().losses.empty())
            drafts_.front().losses = read_losses(scene_.reading, index, scene_.lexicon);
    }

    /// What a word of the title adds to the event that it tells.
    void fill_from_title(const Candidate& word, const std::vector<Toll>& tolls) {
        const bool kin = has_kin(drafts_, word);
        const auto draft = std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& d) {
            return (!kin || is_kin(d, word)) && fits(scene_, d, word);
        });
        if (draft == drafts_.end()) return;
        fill(scene_, *draft, word);
        fill_tolls(drafts_, *draft, tolls);
        if (word.trigger->plural) fill_listed(drafts_, *draft, word);
    }

    void sentence(std::size_t index) {
        Said& said = said_[index];
        std::vector<Toll>& tolls = said.tolls;
        // "L'opération avait alors été revendiquée", behind a sentence on what was before
        const bool of_old =
            stood_of_old(scene_, index) && index > 0 && is_about_past(scene_, index - 1);
        if (of_old && tolls.empty() && !drafts_.empty()) return setting_.note(index);
        Deeds& deeds = said.deeds;
        const bool looked_into = looks_into_deed(said.refused);
        take_refused(said);
        if (leave_vague_recalls(scene_, drafts_, index, deeds)) return setting_.note(index);
        if (drafts_.empty() && recalls(index, deeds, looked_into)) return;
        tolls = without_past(scene_, index, std::move(tolls), deeds);
        std::vector<std::size_t> touched = place_words(deaths_last(scene_, deeds.told), tolls);
        const std::size_t known = drafts_.size();
        for (const std::size_t draft : touched)
            spread_over_list(scene_, drafts_, draft, index, tolls);
        setting_.note(index);
        if (touched.empty() && !only_tells_habits(scene_, index, deeds, tolls))
            touched = goes_on_about(index, tolls);
        if (touched.empty()) return;
        give_facts(scene_, drafts_, {touched, known}, index, tolls);
        if (says_where(scene_, index))
            spread_over_list(scene_, drafts_, touched.front(), index, tolls);
        give_early_tolls(scene_, drafts_[touched.front()], early_, index);
        early_.clear();
        fill_from_early_words(drafts_[touched.front()], index);
        for (std::size_t twin = known; twin < drafts_.size(); ++twin)
            drafts_[twin].statements = drafts_[touched.back()].statements;
        note_current(touched, index);
        if (known == drafts_.size()) share_stand(scene_, drafts_, current_, index);
    }

    /// Which of the events that the sentence told are those that the next one may go on about.
    void note_current(const std::vector<std::size_t>& touched, std::size_t index) {
        const Draft& last = drafts_[touched.back()];
        const bool recalled = recalls_older(last, index);
        recalled_ = recalled ? touched.back() : SIZE_MAX;
        beside_ = SIZE_MAX;
        if (recalled || only_ranks(scene_.reading, scene_.reading.sentences[index])) return;
        // « au lendemain d'une attaque à Boni »: what the news is told beside
        const bool aside = is_aside(scene_, drafts_, last);
        current_ = aside ? touched.front() : touched.back();
        const auto& day = drafts_[current_].date;
        beside_ =
            aside && last.date && day && last.date->to < day->from ? touched.back() : SIZE_MAX;
    }

    /// Before any news: does the sentence go on about the past that was told before it?
    bool recalls(std::size_t index, const Deeds& deeds, bool looked_into) {
        const bool goes_on = goes_on_recalling(scene_, past_, index) ||
                             goes_on_looking_into(scene_, looked_into_, index);
        if (looked_into && deeds.told.empty()) looked_into_ = index;
        if (goes_on || (deeds.background && deeds.told.empty() && is_about_past(scene_, index)))
            past_ = index;
        if (!goes_on) return false;
        for (const Candidate& word : deeds.told)
            refusals_.push_back(refusal(
                scene_.reading, word.first, word.last, "background: the text recalls the past"));
        return true;
    }

    /// The event that a sentence without event words goes on about; early counts wait for theirs.
    std::vector<std::size_t> goes_on_about(std::size_t index, const std::vector<Toll>& tolls) {
        const bool early = drafts_.empty() || is_told_of_next(scene_, index, said_);
        if (early && !tolls.empty()) early_.push_back(index);
        if ((tolls.empty() ? only_weighs(scene_, index) : early) || recap_ == index ||
            current_ >= drafts_.size() ||
            (tolls.empty() && turns_to_scene(scene_, index, drafts_[current_].place)))
            return {};
        const std::size_t older = std::min(recalled_, beside_);
        const bool of_recalled =
            older < drafts_.size() &&
            is_of_recalled(scene_, drafts_[older], drafts_[current_], index, tolls);
        const std::size_t likely = of_recalled ? older : current_;
        if (!continues(scene_, drafts_[likely], index, tolls)) return {};
        const std::size_t event = earlier_event(scene_, drafts_, likely, index, tolls);
        take_setting(scene_, drafts_[event], index);
        return {event};
    }

    /// "Le JNIM a attaqué un convoi. Samedi, à Ber, 12 camions ont brûlé": weak words tell its
    /// sides.
    void fill_from_early_words(Draft& draft, std::size_t index) {
        constexpr std::size_t reach = 4;
        for (const Candidate& word : early_words_) {
            const bool deed = is_attack(word.family) || draft.family == word.family;
            // a title is read last, behind words too weak
            const bool near = index >= word.sentence && index - word.sentence <= reach;
            if (deed && near && fits(scene_, draft, word)) fill(scene_, draft, word);
        }
        early_words_.clear();
    }

    /// The events that the sentence's words found or join, each once.
    std::vector<std::size_t> place_words(const std::vector<Candidate>& words,
                                         const std::vector<Toll>& tolls) {
        std::vector<std::size_t> touched;
        std::vector<const Candidate*> weak;
        const auto place_word = [&](const Candidate& word) {
            const auto draft = home_of(word, tolls);
            if (draft && std::find(touched.begin(), touched.end(), *draft) == touched.end())
                touched.push_back(*draft);
            return draft.has_value();
        };
        for (const Candidate& word : words) {
            if (!place_word(word)) weak.push_back(&word);
        }
        // "Les frappes ont visé X": what was too weak alone belongs to what its sentence founded.
        for (const Candidate* word : weak) {
            if (!touched.empty() && place_word(*word)) continue;
            if (drafts_.empty()) early_words_.push_back(*word);
            refusals_.push_back(refusal(
                scene_.reading, word->first, word->last, strength(*word, tolls).why_weak()));
        }
        return touched;
    }

    /// The latest event that the word fits, or a new one when it says enough.
    std::optional<std::size_t> home_of(const Candidate& word, const std::vector<Toll>& tolls) {
        const auto recent = back_to_news(scene_, drafts_, word, {recalled_, current_});
        if (!recent.empty() && died_of(scene_, drafts_[recent.front()], word) &&
            !is_told_of_next(scene_, word.sentence, said_)) {
            Candidate outcome = word;  // of another day than the deed
            outcome.date.reset();
            absorb(scene_, drafts_[recent.front()], outcome);
            return recent.front();
        }
        if (word.recalled && is_told_already(scene_, drafts_, word)) return std::nullopt;
        if (is_told_next(scene_, word, said_) || is_only_marched_about(scene_, drafts_, word))
            return std::nullopt;
        for (const std::size_t draft : by_likeness(scene_, drafts_, word, recent, tolls)) {
            if (!fits(scene_, drafts_[draft], word) || opens_section(drafts_[draft], word) ||
                meets_another_crowd(drafts_, drafts_[draft], word))
                continue;
            absorb(scene_, drafts_[draft], word);
            return draft;
        }
        return founded_by(word, tolls);
    }

    std::optional<std::size_t> founded_by(const Candidate& word, const std::vector<Toll>& tolls) {
        if (drafts_.empty() && shares_fate(scene_.reading, word)) return std::nullopt;
        const bool lost = std::all_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return is_far(draft, word);
        });
        if ((lost && !drafts_.empty()) || !strength(word, tolls).enough()) return std::nullopt;
        if (recaps(scene_, drafts_, word)) {
            recap_ = word.sentence;
            return std::nullopt;
        }
        const bool beside = std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return takes_bystanders(draft, word);
        });
        drafts_.push_back(begun_by(word));
        drafts_.back().bystanders = beside;
        return drafts_.size() - 1;
    }

    /// Strikes under a heading of their own are no riposte of the attack told above it, nor behind
    /// a sentence that goes to another day and place: « Jeudi, l'armée a repéré un groupe à Kani ».
    [[nodiscard]] bool opens_section(const Draft& draft, const Candidate& word) const {
        if (is_from_air(draft.family) || !strikes_from_air(scene_, word)) return false;
        for (std::size_t i = draft.words.back().sentence + 1; i < word.sentence; ++i) {
            if (is_heading(scene_, i) || sets_scene(scene_, i, draft.place)) return true;
        }
        return false;
    }

    /// "Non loin de là un convoi avait sauté sur une mine le 15": the text goes back to its event.
    [[nodiscard]] bool recalls_older(const Draft& draft, std::size_t sentence) const {
        const auto& words = draft.words;
        const bool recalled = std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
            return word.sentence == sentence &&
                   (word.verb.tense == Tense::pluperfect || is_dated_back(scene_.reading, word));
        });
        return recalled && current_ < drafts_.size() && draft.date && drafts_[current_].date &&
               draft.date->to < drafts_[current_].date->from;
    }

    [[nodiscard]] Strength strength(const Candidate& word, const std::vector<Toll>& tolls) const {
        const int place = setting_.place_for(word.sentence);
        const bool taken = std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return place >= 0 && draft.place == place;
        });
        const auto led_to = [&](const Draft& d) {
            return may_follow(d.family, word.family) || takes_bystanders(d, word);
        };
        const bool outcome =
            std::any_of(drafts_.begin(), drafts_.end(), led_to) || frees_those_told(scene_, word);
        const Told told{!tolls.empty(), drafts_.empty(), outcome, taken};
        return strength_of(scene_, setting_, word, told);
    }

    /// "Le JNIM avait revendiqué le 1er mars une attaque": it was before that, not on the day
    /// spoken of last.
    [[nodiscard]] bool told_of_sooner(std::size_t sentence) const {
        const auto day = setting_.day_for(sentence);
        const auto times = scene_.timeline.in(sentence);
        return day && std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
                   return time.use == TimeUse::told && time.range && time.range->to < day->from;
               });
    }

    [[nodiscard]] Draft begun_by(const Candidate& word) const {
        Draft draft;
        draft.family = word.family;
        draft.rank = rank_of(word.family);
        if (is_like_before(scene_, drafts_, word)) {
            draft.targets = drafts_.back().targets;
            draft.things = drafts_.back().things;
        }
        if (word.place < 0 && !is_set_apart(scene_, drafts_, word)) {
            draft.place = setting_.place_for(word.sentence);
            if (draft.place >= 0 &&
                tells_of_other_region(scene_, word.sentence, place_at(scene_, draft.place)))
                draft.place = -1;
            draft.own_place = draft.place >= 0 && names_same_locality(scene_, word);
        }
        absorb(scene_, draft, word);
        if (is_done_likewise(scene_, drafts_, word)) do_likewise(scene_, drafts_.back(), draft);
        if (draft.date) return draft;
        if (word.recalled) {
            draft.date = day_before(drafts_);
        } else if (!told_of_sooner(word.sentence)) {
            draft.date = setting_.day_for(word.sentence);
        }
        return draft;
    }

    const Scene& scene_;
    std::vector<Refusal>& refusals_;
    Setting setting_;
    std::vector<Said> said_;  ///< by sentence
    std::vector<Draft> drafts_;
    std::vector<std::size_t> early_;      ///< sentences with tolls before their event
    std::vector<Candidate> early_words_;  ///< event words before the first event, too weak alone
    std::size_t past_ = SIZE_MAX;         ///< the last sentence on the past before any news
    std::size_t looked_into_ = SIZE_MAX;  ///< the last one on a deed that somebody goes back to
    std::size_t recap_ = SIZE_MAX;        ///< the last sentence that recalls without a place
    std::size_t recalled_ = SIZE_MAX;     ///< the older event that the sentence before recalled
    std::size_t beside_ = SIZE_MAX;       ///< the one that it told the news beside
    std::size_t current_ = SIZE_MAX;      ///< the event that the sentence before told
};

}  // namespace

std::vector<Draft> join(const Scene& scene, std::vector<Refusal>& refusals) {
    return Joiner(scene, refusals).run();
}

}  // namespace vigie::extractors
