#include <algorithm>

#include "extractors/discourse/draft.h"
#include "extractors/discourse/sentence_time.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

bool is_insurgent(const Party* party) {
    return party != nullptr && party->klass == PartyClass::insurgent;
}

bool is_state(const Party* party) {
    return party != nullptr &&
           (party->klass == PartyClass::state || party->klass == PartyClass::external);
}

/// Ambushes and firefights stay what they are when a device opens them (ACLED).
int rank_of_word(const Candidate& word) {
    constexpr int fight = 43;
    static constexpr std::array<std::string_view, 10> fights{"embuscade",
                                                             "accrochage",
                                                             "affrontement",
                                                             "combat",
                                                             "ambush",
                                                             "clash",
                                                             "firefight",
                                                             "gunfight",
                                                             "battle",
                                                             "tomber dans une embuscade"};
    const bool fighting =
        std::find(fights.begin(), fights.end(), word.trigger->lemma) != fights.end();
    return fighting ? fight : rank_of(word.family);
}

void add_once(std::vector<const Party*>& parties, const Party* party) {
    if (party == nullptr) return;
    const bool known = std::any_of(parties.begin(), parties.end(), [&](const Party* other) {
        return other->name == party->name && other->country == party->country;
    });
    if (!known) parties.push_back(party);
}

bool disjoint(const text::DateRange& a, const text::DateRange& b) {
    return a.to < b.from || b.to < a.from;
}

class Joiner {
public:
    Joiner(const Scene& scene, std::vector<Refusal>& refusals)
        : scene_(scene), refusals_(refusals) {}

    std::vector<Draft> run() && {
        const std::size_t count = scene_.reading.sentences.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (is_heading(i)) {
                if (i > 0 || scene_.reading.title_size == 0) note_context(i);
            } else {
                sentence(i);
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (is_heading(i)) heading(i);
        }
        return std::move(drafts_);
    }

private:
    /// The title, and short lines between paragraphs that end without a full stop.
    [[nodiscard]] bool is_heading(std::size_t index) const {
        constexpr std::uint32_t longest = 22;
        const auto& sentences = scene_.reading.sentences;
        if (index == 0 && scene_.reading.title_size > 0) return sentences.size() > 1;
        const auto& here = sentences[index];
        const bool alone =
            (index == 0 || sentences[index - 1].paragraph != here.paragraph) &&
            (index + 1 < sentences.size() && sentences[index + 1].paragraph != here.paragraph);
        const std::string_view last = scene_.reading.word(here.last - 1);
        const bool stopped =
            last == "." || last == "!" || last == "?" || last == ":" || last == "\"";
        return alone && !stopped && here.last - here.first <= longest;
    }

    /// The body is read first: its figures win, headings only fill what is missing.
    void heading(std::size_t index) {
        if (drafts_.empty()) return sentence(index);
        if (index > 0) return;
        const auto words = candidates(scene_, index, previous(), refusals_);
        for (const Candidate& word : words) {
            for (Draft& draft : drafts_) {
                if (!fits(draft, word)) continue;
                if (rank_of_word(word) > draft.rank && same_side(draft, word)) raise(draft, word);
                add_once(draft.perpetrators, word.perpetrator);
                if (draft.place < 0) draft.place = word.place;
                if (!draft.date) draft.date = word.date;
                break;
            }
        }
    }

    [[nodiscard]] std::optional<text::DateRange> previous() const {
        return current_ < drafts_.size() ? drafts_[current_].date : std::nullopt;
    }

    void sentence(std::size_t index) {
        const auto words = candidates(scene_, index, previous(), refusals_);
        const auto tolls = read_tolls(scene_.reading, index, scene_.lexicon);
        std::vector<std::size_t> touched;
        std::vector<const Candidate*> weak;
        const auto place_word = [&](const Candidate& word) {
            const auto draft = home_of(word, tolls);
            if (!draft) return false;
            if (std::find(touched.begin(), touched.end(), *draft) == touched.end())
                touched.push_back(*draft);
            return true;
        };
        for (const Candidate& word : words) {
            if (!place_word(word)) weak.push_back(&word);
        }
        // "Les frappes ont visé X": what was too weak alone belongs to what its sentence founded.
        for (const Candidate* word : weak) {
            if (!touched.empty() && place_word(*word)) continue;
            refusals_.push_back(refusal(scene_.reading,
                                        word->first,
                                        word->last,
                                        "too little said: no place or day of its own"));
        }
        for (const std::size_t draft : touched)
            spread_over_list(draft, index);
        note_context(index);
        if (touched.empty() && continues(index)) touched.push_back(current_);
        if (touched.empty()) return;
        give_tolls(index, tolls, touched);
        give_rest(index, touched);
        current_ = touched.back();
    }

    /// A sentence without event words goes on about the event before, in the same or next
    /// paragraph.
    [[nodiscard]] bool continues(std::size_t index) const {
        if (current_ >= drafts_.size()) return false;
        const std::size_t last = drafts_[current_].sentences.back();
        const auto& here = scene_.reading.sentences[index];
        const auto& there = scene_.reading.sentences[last];
        if (here.paragraph - there.paragraph > 2) return false;
        const auto times =
            sentence_times(scene_.reading, scene_.lexicon, index, scene_.published, previous());
        const bool old = std::any_of(
            times.begin(), times.end(), [](const SentenceTime& time) { return time.background; });
        return !old;
    }

    // ---- where the talk is ------------------------------------------------------------------

    [[nodiscard]] bool may_host(const NamedPlace& place) const {
        if (place.use == Use::reference) return false;
        return place.use != Use::container || place.precision == 2;
    }

    /// The place that a sentence speaks of: the first in it that an event may be at.
    [[nodiscard]] int place_in(std::size_t sentence) const {
        if (sentence >= scene_.reading.sentences.size()) return -1;
        const auto& span = scene_.reading.sentences[sentence];
        int district = -1;
        for (std::size_t i = 0; i < scene_.places.size(); ++i) {
            const NamedPlace& place = scene_.places[i];
            if (place.first < span.first || place.last > span.last || !may_host(place)) continue;
            if (place.use != Use::container) return static_cast<int>(i);
            if (district < 0) district = static_cast<int>(i);
        }
        return district;
    }

    void note_context(std::size_t index) {
        if (const int place = place_in(index); place >= 0) {
            context_place_ = place;
            context_sentence_ = index;
        }
        for (const SentenceTime& time :
             sentence_times(scene_.reading, scene_.lexicon, index, scene_.published, previous())) {
            if (!time.range || time.background || time.announcement || time.mention->standing)
                continue;
            if (is_dateline(time, index)) continue;
            context_date_ = time.range;
            context_date_sentence_ = index;
        }
    }

    /// "lundi 2 février 2026" alone on its line: the page's day, not the event's.
    [[nodiscard]] bool is_dateline(const SentenceTime& time, std::size_t index) const {
        const auto& span = scene_.reading.sentences[index];
        return time.mention->first <= span.first + 1 && time.mention->last + 1 >= span.last;
    }

    /// Where an event without a place of its own is: the place spoken of just before, or just
    /// after.
    [[nodiscard]] int carried_place(std::size_t sentence) const {
        constexpr std::size_t reach = 3;
        if (context_place_ >= 0 && sentence - context_sentence_ <= reach) return context_place_;
        const std::size_t next = sentence + 1;
        if (next < scene_.reading.sentences.size()) {
            if (const int place = place_in(next); place >= 0) return place;
        }
        if (context_place_ >= 0) return context_place_;
        return scene_.reading.title_size > 0 ? place_in(0) : -1;
    }

    [[nodiscard]] std::optional<text::DateRange> carried_date(std::size_t sentence) const {
        constexpr std::size_t reach = 3;
        if (context_date_ && sentence - context_date_sentence_ <= reach) return context_date_;
        for (std::size_t next = sentence + 1; next <= sentence + 2; ++next) {
            if (next >= scene_.reading.sentences.size()) break;
            for (const SentenceTime& time : sentence_times(
                     scene_.reading, scene_.lexicon, next, scene_.published, previous())) {
                const bool usable =
                    time.range && !time.background && !time.announcement && !time.mention->standing;
                if (usable) return time.range;
            }
        }
        return std::nullopt;
    }

    // ---- which event a word belongs to ------------------------------------------------------

    /// The latest event that the word fits, or a new one when it says enough.
    std::optional<std::size_t> home_of(const Candidate& word, const std::vector<Toll>& tolls) {
        for (const std::size_t draft : by_recency()) {
            if (!fits(drafts_[draft], word)) continue;
            absorb(drafts_[draft], word);
            return draft;
        }
        if (!strong(word, tolls)) return std::nullopt;
        drafts_.push_back(begin(word));
        return drafts_.size() - 1;
    }

    /// "L'attaque" is the one spoken of last.
    [[nodiscard]] std::vector<std::size_t> by_recency() const {
        std::vector<std::size_t> order(drafts_.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = order.size() - 1 - i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return drafts_[a].sentences.back() > drafts_[b].sentences.back();
        });
        return order;
    }

    /// A place that was only carried over gives way to one named close by, not later in the text.
    [[nodiscard]] bool place_conflicts(const Draft& draft, const Candidate& word) const {
        constexpr std::size_t close = 2;
        if (word.place < 0 || draft.place < 0 || same_place(draft, word)) return false;
        return draft.own_place || word.sentence - draft.sentences.front() > close;
    }

    [[nodiscard]] bool fits(const Draft& draft, const Candidate& word) const {
        if (!may_be_one(draft.family, word.family)) return false;
        if (place_conflicts(draft, word)) return false;
        if (word.date && draft.date && disjoint(*word.date, *draft.date) &&
            !same_told_otherwise(draft, word)) {
            return false;
        }
        // Attacker and attacked changed places: another deed, but for losses in the riposte.
        if (!same_side(draft, word) && word.family != Family::kill) return false;
        return !answers(draft, word);
    }

    /// « Ce jour-là » against « les combats de jeudi » in one text: one event, its days an
    /// interval.
    [[nodiscard]] bool same_told_otherwise(const Draft& draft, const Candidate& word) const {
        constexpr auto slack = std::chrono::days{2};
        const bool nominal = word.verb.construction == Construction::nominal && word.place < 0;
        if (!nominal || !definite(word) || draft.family != word.family) return false;
        return word.date->from <= draft.date->to + slack &&
               draft.date->from <= word.date->to + slack;
    }

    [[nodiscard]] bool definite(const Candidate& word) const {
        static const WordSet articles("l' la le les ces cette cet the this");
        if (word.first == 0) return false;
        const std::string_view before = scene_.reading.word(word.first - 1);
        return articles.contains(before);
    }

    /// An air strike told with its own place or day is no part of the attack that it answers.
    [[nodiscard]] bool answers(const Draft& draft, const Candidate& word) const {
        const bool strike_now = word.family == Family::strike && draft.family != Family::strike;
        const bool strike_before = draft.family == Family::strike && word.family != Family::strike;
        if (!strike_now && !strike_before) return false;
        const bool by_state =
            strike_now
                ? is_state(word.perpetrator)
                : std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state);
        const bool of_insurgents =
            strike_now
                ? std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_insurgent)
                : is_insurgent(word.perpetrator);
        return by_state && of_insurgents && (word.place >= 0 || word.date.has_value());
    }

    [[nodiscard]] const NamedPlace& place(int index) const {
        return scene_.places[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] bool same_place(const Draft& draft, const Candidate& word) const {
        const auto same = [&](int a, int b) {
            if (a < 0 || b < 0) return false;
            if (place(a).gazetteer >= 0 && place(a).gazetteer == place(b).gazetteer) return true;
            return text::folded(place(a).name) == text::folded(place(b).name);
        };
        for (const int theirs : {word.place, place(word.place).partner}) {
            if (same(draft.place, theirs) || same(place(draft.place).partner, theirs)) return true;
            for (const int further : draft.further_places) {
                if (same(further, theirs)) return true;
            }
        }
        return false;
    }

    /// Enough for an event of its own?
    [[nodiscard]] bool strong(const Candidate& word, const std::vector<Toll>& tolls) const {
        const bool first = drafts_.empty();
        int score = 0;
        if (word.place >= 0) score += place(word.place).use == Use::event ? 3 : 1;
        if (word.date) score += 2;
        if (!tolls.empty()) score += 2;
        if (word.verb.construction != Construction::nominal && word.verb.tense != Tense::infinitive)
            score += 1;
        if (word.perpetrator != nullptr) score += 1;
        if (word.target != nullptr || word.thing != nullptr) score += 1;
        const auto& said = scene_.statements[word.sentence];
        if (std::any_of(said.begin(), said.end(), [](const Statement& s) { return !s.inherited; }))
            score += 1;
        if (word.trigger->plural) score -= 1;
        if (word.verb.tense == Tense::imperfect) score -= 2;
        const bool carried = word.place < 0 && carried_place(word.sentence) >= 0;
        if (carried) score += 1;
        if (!word.date && carried_date(word.sentence)) score += 1;
        const bool placed = word.place >= 0 || first;
        return placed ? score >= 4 : score >= 5;
    }

    // ---- filling an event --------------------------------------------------------------------

    Draft begin(const Candidate& word) const {
        Draft draft;
        draft.family = word.family;
        draft.rank = rank_of_word(word);
        if (word.place < 0) draft.place = carried_place(word.sentence);
        absorb(draft, word);
        if (!draft.date) draft.date = carried_date(word.sentence);
        return draft;
    }

    static bool same_side(const Draft& draft, const Candidate& word) {
        if (draft.perpetrators.empty() || word.perpetrator == nullptr) return true;
        return is_insurgent(draft.perpetrators.front()) == is_insurgent(word.perpetrator);
    }

    static void raise(Draft& draft, const Candidate& word) {
        draft.family = word.family;
        draft.rank = rank_of_word(word);
    }

    void absorb(Draft& draft, const Candidate& word) const {
        const bool other_side = !same_side(draft, word);
        // The riposte of an attack changes neither its kind nor its author.
        const bool riposte =
            other_side || (word.family == Family::strike && draft.family != Family::strike &&
                           !draft.words.empty() && word.place < 0);
        if (rank_of_word(word) > draft.rank && !riposte) raise(draft, word);
        if (!riposte) {
            add_once(draft.perpetrators, word.perpetrator);
            add_once(draft.targets, word.target);
        }
        add_once(draft.allies, word.ally);
        if (word.thing != nullptr) draft.things.push_back(word.thing);
        if (word.place >= 0 && (draft.place < 0 || !draft.own_place || refines(draft, word))) {
            draft.place = word.place;
            draft.own_place = place(word.place).use == Use::event;
        }
        absorb_date(draft, word);
        if (draft.sentences.empty() || draft.sentences.back() != word.sentence) {
            draft.sentences.push_back(word.sentence);
        }
        draft.words.push_back(word);
    }

    static void absorb_date(Draft& draft, const Candidate& word) {
        if (!word.date) return;
        if (!draft.date || word.date->precision < draft.date->precision) {
            draft.date = word.date;
        } else if (disjoint(*word.date, *draft.date)) {
            draft.date = text::DateRange{std::min(draft.date->from, word.date->from),
                                         std::max(draft.date->to, word.date->to),
                                         2};
        }
    }

    /// "à Mondoro" after "près de Mondoro", a known name after an unknown one.
    [[nodiscard]] bool refines(const Draft& draft, const Candidate& word) const {
        return place(draft.place).use == Use::bare && place(word.place).use == Use::event;
    }

    /// "les localités d'Ayorou et de Banibangou", "frappes sur Dioura, Toguéré-Coumbé et
    /// Diafarabé": one event a place, each named as struck.
    void spread_over_list(std::size_t index, std::size_t sentence) {
        if (drafts_[index].place < 0 || drafts_[index].sentences.back() != sentence) return;
        const auto& span = scene_.reading.sentences[sentence];
        if (place(drafts_[index].place).first < span.first) return;
        while (drafts_[index].place > 0 && place(drafts_[index].place - 1).first >= span.first &&
               listed_after(drafts_[index].place - 1, place(drafts_[index].place)) &&
               !told_at(drafts_[index].place - 1)) {
            --drafts_[index].place;
        }
        int last = drafts_[index].place;
        for (std::size_t i = static_cast<std::size_t>(last) + 1; i < scene_.places.size(); ++i) {
            const NamedPlace& next = scene_.places[i];
            if (next.first >= span.last || !listed_after(last, next)) return;
            last = static_cast<int>(i);
            if (told_at(last)) continue;
            Draft twin = drafts_[index];
            twin.place = last;
            twin.own_place = true;
            twin.tolls.clear();
            twin.losses.clear();
            drafts_.push_back(std::move(twin));
        }
    }

    [[nodiscard]] bool told_at(int index) const {
        return std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return draft.place == index;
        });
    }

    [[nodiscard]] bool listed_after(int before, const NamedPlace& next) const {
        const NamedPlace& last = place(before);
        if (next.use != Use::event || next.partner >= 0 || last.partner >= 0) return false;
        if (last.relation != next.relation) return false;
        if (next.first < last.last || next.first - last.last > 3) return false;
        const std::string_view glue = scene_.reading.word(last.last);
        return glue == "," || glue == "et" || glue == "and";
    }

    /// A count belongs to the event whose word or place stands nearest before it.
    void give_tolls(std::size_t sentence,
                    const std::vector<Toll>& tolls,
                    const std::vector<std::size_t>& touched) {
        for (const Toll& toll : tolls) {
            Draft& draft = drafts_[nearest(sentence, toll.first, touched)];
            const Statement* said = statement_for(scene_.statements[sentence], toll.first);
            draft.tolls.push_back({toll, said ? std::optional(*said) : std::nullopt});
        }
        for (const Loss& loss : read_losses(scene_.reading, sentence, scene_.lexicon)) {
            drafts_[nearest(sentence, loss.first, touched)].losses.push_back(loss);
        }
    }

    [[nodiscard]] std::size_t nearest(std::size_t sentence,
                                      std::uint32_t token,
                                      const std::vector<std::size_t>& touched) const {
        std::size_t best = touched.front();
        std::uint32_t best_gap = UINT32_MAX;
        for (const std::size_t index : touched) {
            for (const Candidate& word : drafts_[index].words) {
                if (word.sentence != sentence) continue;
                for (const std::uint32_t at :
                     {word.first, word.place >= 0 ? place(word.place).first : word.first}) {
                    const std::uint32_t gap = at > token ? at - token : token - at;
                    if (gap >= best_gap) continue;
                    best = index;
                    best_gap = gap;
                }
            }
        }
        return best;
    }

    void give_rest(std::size_t sentence, const std::vector<std::size_t>& touched) {
        for (const std::size_t index : touched) {
            Draft& draft = drafts_[index];
            if (draft.sentences.back() != sentence) draft.sentences.push_back(sentence);
            for (const Statement& statement : scene_.statements[sentence]) {
                if (!statement.inherited) draft.statements.push_back(statement);
            }
        }
    }

    const Scene& scene_;
    std::vector<Refusal>& refusals_;
    std::vector<Draft> drafts_;
    std::size_t current_ = SIZE_MAX;
    int context_place_ = -1;
    std::size_t context_sentence_ = 0;
    std::optional<text::DateRange> context_date_;
    std::size_t context_date_sentence_ = 0;
};

}  // namespace

std::vector<Draft> join(const Scene& scene, std::vector<Refusal>& refusals) {
    return Joiner(scene, refusals).run();
}

}  // namespace vigie::extractors
