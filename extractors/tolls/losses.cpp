// Things lost, read as people are: an effect word takes its object behind it, its subject before
// it, and what is listed with either.
#include <algorithm>
#include <optional>

#include "extractors/tolls/bare_counts.h"
#include "extractors/tolls/effect_words.h"
#include "extractors/tolls/losses_apart.h"
#include "extractors/tolls/losses_meant.h"
#include "extractors/tolls/thing_counts.h"
#include "extractors/tolls/tolls.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class LossReader {
public:
    LossReader(const Reading& reading, std::size_t sentence, const Lexicon& lexicon)
        : reading_(reading),
          lexicon_(lexicon),
          span_(reading.sentences[sentence]),
          counts_(reading, lexicon, span_),
          effects_(mentions_in(reading, Kind::effect, span_.first, span_.last)) {
        for (const Mention* thing : mentions_in(reading, Kind::object, span_.first, span_.last))
            if (!is_never_lost(reading, lexicon, *thing)) things_.push_back(thing);
        taken_.assign(things_.size(), nullptr);
    }

    std::vector<Loss> run() && {
        meant_ = losses_of_them(reading_, span_, lexicon_);
        for (const Mention* effect : effects_) {
            if (!is_told(reading_, span_, lexicon_, *effect) || tells_of_them(*effect) ||
                give_meant(*effect))
                continue;
            // "ont brûlé deux citernes", "douze citernes ont brûlé"
            const bool given = leads(*effect) && give_object(*effect);
            if (!given && !reaches_out(reading_, lexicon_, *effect) && !carries_off(*effect) &&
                !is_done_to_people(*effect) && !has_own_object(reading_, *effect))
                give_subject(*effect);
            give_list_behind(*effect);
        }
        std::vector<Loss> losses = counted_alike();
        losses.insert(losses.end(), meant_.begin(), meant_.end());
        for (At at = 0; at < things_.size(); ++at) {
            if (taken_[at] != nullptr && may_suffer(*things_[at], *taken_[at]))
                losses.push_back(loss_of(*things_[at], *taken_[at]));
        }
        const auto apart = losses_of_free(reading_, span_, lexicon_, free_things());
        losses.insert(losses.end(), apart.begin(), apart.end());
        return losses;
    }

private:
    using At = std::size_t;
    static constexpr std::uint32_t close = 3;  // tokens between a subject and its participle

    /// "des hommes à moto, qui ont emporté": who carries off is not carried off.
    [[nodiscard]] bool carries_off(const Mention& effect) const {
        constexpr std::uint32_t auxiliaries = 4;  // "qui lui ont aussi (pris)"
        const std::uint32_t far = std::min(auxiliaries, effect.first - span_.first);
        const bool seized = lexicon_.effect(effect.index).effect == Effect::seized;
        // "ont attaqué un car et dépouillé les passagers"
        const auto people = mentions_in(reading_, Kind::actor, effect.last, effect.last + 2);
        if (seized && !people.empty() && is_bare(effect) && shares_auxiliary(effect)) return true;
        for (std::uint32_t back = 1; seized && back <= far; ++back) {
            if (one_of(reading_.word(effect.first - back), {"qui", "who"}))
                return group_of(reading_, lexicon_, effect).construction == Construction::active;
        }
        return false;
    }

    /// « Les drones de l'armée ont anéanti un groupe terroriste »: its object is no thing.
    [[nodiscard]] bool is_done_to_people(const Mention& effect) const {
        constexpr std::uint32_t reach = 4;  // "une trentaine de (terroristes)"
        if (group_of(reading_, lexicon_, effect).construction != Construction::active) return false;
        const std::uint32_t end = std::min(effect.last + reach, span_.last);
        const auto people = mentions_in(reading_, Kind::actor, effect.last, end);
        return !people.empty() && !leads_away(reading_, effect.last, people.front()->first) &&
               !is_apart(effect.last, people.front()->first);
    }

    /// Does the object stand behind? "ont incendié ...", "saisie de ..."; an English -ed form
    /// without auxiliary tells by what follows.
    [[nodiscard]] bool leads(const Mention& effect) const {
        static const WordSet links("de d' du des of a au aux to");
        const VerbForm form = lexicon_.effect(effect.index).form;
        if (form == VerbForm::none) {  // « a été touché à l'école »: a passive
            return reading_.word(effect.first - 1) != "ete" &&
                   (links.contains(reading_.word(effect.last - 1)) ||
                    links.contains(reading_.word(effect.last)) || thing_at(effect.last));
        }
        const VerbGroup group = group_of(reading_, lexicon_, effect);
        if (form == VerbForm::participle && group.tense == Tense::bare)
            return (thing_at(first_of_object(reading_, effect)) || counts_behind(effect)) &&
                   (reading_.language == Language::english || shares_auxiliary(effect));
        return group.construction == Construction::active;
    }

    /// "détruit dix motos et récupéré douze autres": a bare count is its object.
    [[nodiscard]] bool counts_behind(const Mention& effect) const {
        const Quantity* count = bare_count_beside(reading_, span_, effect);
        return count != nullptr && count->first == effect.last;
    }

    /// "avoir tué deux soldats et saisi des armes": no agreement.
    [[nodiscard]] bool shares_auxiliary(const Mention& effect) const {
        return effect.first > span_.first && !reading_.word(effect.last - 1).ends_with('s') &&
               one_of(reading_.word(effect.first - 1), {",", "et", "puis"});
    }

    /// Does a thing's phrase begin at the token? Not in "destroyed(, and) ten rifles captured".
    [[nodiscard]] bool thing_at(std::uint32_t token) const {
        constexpr std::uint32_t reach = 5;
        if (parts_clauses(reading_, token)) return false;
        for (const Mention* thing : things_) {
            if (thing->first < token || thing->first - token > reach) continue;
            return !leads_away(reading_, token, thing->first) && !is_apart(token, thing->first);
        }
        return false;
    }

    [[nodiscard]] std::vector<const Mention*> free_things() const {
        std::vector<const Mention*> free;
        for (At at = 0; at < things_.size(); ++at)
            if (taken_[at] == nullptr) free.push_back(things_[at]);
        return free;
    }

    /// "burned (two of them)"
    [[nodiscard]] bool tells_of_them(const Mention& effect) const {
        return std::any_of(meant_.begin(), meant_.end(), [&](const Loss& loss) {
            return loss.first == effect.last ||
                   (effect.first >= loss.last && effect.first - loss.last <= close);
        });
    }

    /// Lost by a verb whose object is a pronoun?
    bool give_meant(const Mention& effect) {
        auto loss = loss_meant(reading_, lexicon_, effect);
        if (loss) meant_.push_back(std::move(*loss));
        return loss.has_value();
    }

    bool give_object(const Mention& effect) {
        constexpr std::uint32_t reach = 9;
        const std::uint32_t from = behind_inserted(reading_, span_, effect.last);
        for (At at = 0; at < things_.size(); ++at) {
            const Mention& thing = *things_[at];
            if (thing.first < from || is_conveyance(reading_, thing) ||
                leads_compound(reading_, thing) || says_whose_people(reading_, span_, thing.first))
                continue;
            if (thing.first - from > reach || taken_[at] != nullptr ||
                leads_away(reading_, from, thing.first) || is_apart(from, thing.first))
                return false;
            taken_[at] = &effect;
            for (; at + 1 < things_.size() && listed(at, at + 1); ++at)
                taken_[at + 1] = &effect;
            return true;
        }
        return false;
    }

    /// "brûlé quatre véhicules et volé huit autres", "a fourth taken": a bare count behind or
    /// before a word that took nothing is of the things told last.
    [[nodiscard]] std::vector<Loss> counted_alike() const {
        std::vector<Loss> losses;
        for (const Mention* effect : effects_) {
            if (!is_told(reading_, span_, lexicon_, *effect) ||
                (std::find(taken_.begin(), taken_.end(), effect) != taken_.end() &&
                 !counts_behind(*effect)))
                continue;
            const Mention* thing = last_lost_before(*effect);
            if (thing == nullptr || !may_suffer(*thing, *effect)) continue;
            if (auto loss = counted_as(*thing, *effect)) losses.push_back(std::move(*loss));
        }
        return losses;
    }

    /// The thing once more, in the number beside the word, or one, "a fourth"; none without either.
    [[nodiscard]] std::optional<Loss> counted_as(const Mention& thing,
                                                 const Mention& effect) const {
        const Quantity* count = bare_count_beside(reading_, span_, effect);
        if (count == nullptr ? !tells_of_another(reading_, span_, effect)
                             : count->min != count->max)
            return std::nullopt;
        Loss loss = loss_of(thing, effect);
        loss.materiel.count = count == nullptr ? 1 : count->min;
        loss.first = effect.first;
        loss.last = effect.last;
        if (count == nullptr) return loss;
        loss.first = std::min(loss.first, static_cast<std::uint32_t>(count->first));
        loss.last = std::max(loss.last, static_cast<std::uint32_t>(count->last));
        return loss;
    }

    [[nodiscard]] const Mention* last_lost_before(const Mention& effect) const {
        const Mention* found = nullptr;
        for (At at = 0; at < things_.size() && things_[at]->last <= effect.first; ++at) {
            if (taken_[at] != nullptr) found = things_[at];
        }
        return found;
    }

    void give_subject(const Mention& effect) {
        bool graver = false;
        for (const Mention*& taken : taken_) {
            if (taken == nullptr || !outdoes(reading_, lexicon_, effect, *taken)) continue;
            taken = &effect;
            graver = true;
        }
        const auto subject = graver ? std::nullopt : subject_of(effect);
        if (!subject) return;
        const bool told_before = taken_[*subject] != nullptr;
        // "une cache contenant trois engins, aussitôt détruits": the last word counts
        const bool near = effect.first - things_[*subject]->last <= close;
        if (told_before && !(near && is_bare(effect))) return;
        taken_[*subject] = &effect;
        if (told_before) return;
        for (At at = *subject; at > 0 && listed(at - 1, at); --at)
            taken_[at - 1] = &effect;
    }

    /// « du matériel a été récupéré : huit motos et cinq fusils »: what it was.
    void give_list_behind(const Mention& effect) {
        constexpr std::uint32_t near = 3;
        std::uint32_t colon = effect.last;
        while (colon < effect.last + near && reading_.word(colon) != ":")
            ++colon;
        if (reading_.word(colon) != ":" || colon >= span_.last) return;
        for (At at = 0; at < things_.size(); ++at) {
            if (things_[at]->first < colon) continue;
            if (things_[at]->first - colon > near + 1 || taken_[at] != nullptr) return;
            taken_[at] = &effect;
            for (; at + 1 < things_.size() && listed(at, at + 1); ++at)
                taken_[at + 1] = &effect;
            return;
        }
    }

    /// Not « (Trois camions) ont été arrêtés puis (brûlés) ».
    [[nodiscard]] bool is_of_other_clause(const Mention& thing, const Mention& effect) const {
        const bool goes_on =
            is_bare(effect) && !is_oblique(thing) && shares_passive(reading_, thing.last, effect);
        return !goes_on && is_apart(thing.last, effect.first);
    }

    /// The nearest thing in front that no preposition takes away.
    [[nodiscard]] std::optional<At> subject_of(const Mention& effect) const {
        constexpr std::uint32_t reach = 12;
        for (At at = things_.size(); at-- > 0;) {
            const Mention& thing = *things_[at];
            if (thing.last > effect.first) continue;
            const std::uint32_t gap = effect.first - thing.last;
            const std::uint32_t start = counts_.start_of(thing);
            // "the driver of a tanker (torched) by gunmen": the tanker was
            const bool of_people = gap > 0 && says_whose_people(reading_, span_, thing.first);
            if (gap > reach || is_of_other_clause(thing, effect) || of_people) return std::nullopt;
            const bool far = gap > close || is_wound(reading_, span_, effect);
            if (!is_bare(effect) && leans_in_relative(reading_, span_, start)) continue;
            const bool cargo = at > 0 && is_cargo(reading_, span_, start);
            if (!cargo && !(far && taken_[at] == nullptr && is_oblique(thing))) return at;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_bare(const Mention& effect) const {
        return lexicon_.effect(effect.index).form == VerbForm::participle &&
               group_of(reading_, lexicon_, effect).tense == Tense::bare;
    }

    [[nodiscard]] bool is_apart(std::uint32_t from, std::uint32_t to) const {
        static const WordSet ends("; : mais but while tandis");
        if (has_word(reading_, from, to, ends)) return true;
        const bool effect =
            std::any_of(effects_.begin(), effects_.end(), [&](const Mention* other) {
                return other->first >= from && other->last <= to &&
                       !describes_thing(reading_, span_, lexicon_, *other);
            });
        return effect || !mentions_in(reading_, Kind::status, from, to).empty();
    }

    [[nodiscard]] bool is_oblique(const Mention& thing) const {
        return hangs_on_preposition(reading_, span_, counts_.start_of(thing));
    }

    /// "deux mitrailleuses « Dushka », deux autres « PK », ainsi que douze fusils": lost alike.
    [[nodiscard]] bool listed(At before, At after) const {
        constexpr std::uint32_t reach = 7;
        static const WordSet verbs(
            "ont est sont etait etaient was were has have had qui who set setting");
        const std::uint32_t from = things_[before]->last;
        const std::uint32_t to = things_[after]->first;
        if (taken_[before] != nullptr && taken_[after] != nullptr) return false;
        if (to < from || to - from > reach || is_apart(from, to)) return false;
        if (is_agent(*things_[before]) && !is_oblique(*things_[after])) return false;
        bool glue = false;
        for (std::uint32_t i = from; i < to; ++i) {
            const text::Word word = reading_.word(i);
            const bool french_has = word == "a" && reading_.original(i, i + 1) == "a" &&
                                    reading_.language == Language::french;
            if (french_has || verbs.contains(word)) return false;
            glue |= one_of(word, {",", "et", "and", "+", "ainsi", "plus", "/"});
            if (one_of(word, {"et", "and"}) && begins_verb(reading_, lexicon_, i + 1)) return false;
        }
        return glue;
    }

    /// « Repéré par (un drone), un convoi a été détruit »: no subject of the main verb.
    [[nodiscard]] bool is_agent(const Mention& thing) const {
        const std::uint32_t start = counts_.start_of(thing);
        return start > span_.first && one_of(reading_.word(start - 1), {"par", "by"});
    }

    [[nodiscard]] bool may_suffer(const Mention& thing, const Mention& effect) const {
        return counts_.number_of(thing) != 0 &&  // "no vehicle was destroyed"
               may_be_lost(lexicon_.thing(thing.index), lexicon_.effect(effect.index).effect);
    }

    [[nodiscard]] Loss loss_of(const Mention& thing, const Mention& effect) const {
        Loss loss;
        loss.materiel = {lexicon_.thing(thing.index).what,
                         counts_.number_of(thing),
                         lexicon_.effect(effect.index).effect};
        loss.first = std::min(counts_.start_of(thing), effect.first);
        loss.last = std::max(thing.last, effect.last);
        return loss;
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& span_;
    ThingCounts counts_;
    Mentions effects_;
    std::vector<const Mention*> things_;
    std::vector<const Mention*> taken_;  ///< by thing: the effect that took it
    std::vector<Loss> meant_;            ///< of things that a pronoun stands for
};

}  // namespace

std::vector<Loss> read_losses(const Reading& reading,
                              std::size_t sentence,
                              const Lexicon& lexicon) {
    return LossReader(reading, sentence, lexicon).run();
}

}  // namespace vigie::extractors
