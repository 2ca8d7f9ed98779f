// Which people a status word tells of. A subject stands before its verb, nearest first and over
// what hangs on it by a preposition; an object stands behind; either may be a list.
#include <algorithm>

#include "extractors/tolls/costs.h"
#include "extractors/tolls/figures.h"
#include "extractors/tolls/links.h"
#include "extractors/tolls/parts.h"
#include "extractors/tolls/passed_subjects.h"
#include "extractors/tolls/people_lists.h"
#include "extractors/tolls/sentence.h"
#include "extractors/tolls/things_counted.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Patients {
public:
    explicit Patients(TollSentence& here) : here_(here), links_(here), lists_(here, links_) {}

    void run() && {
        for (std::size_t i = 0; i < here_.predicates.size(); ++i)
            if (here_.predicates[i].govern == Govern::subject)
                give_subject(here_.predicates[i], i + 1);
        for (std::size_t i = 0; i < here_.predicates.size(); ++i) {
            const Predicate& predicate = here_.predicates[i];
            const bool takes =
                predicate.govern == Govern::object || predicate.govern == Govern::own;
            const bool blamed =
                links_.is_charge(predicate.word->first) || is_deed_of_arrested(here_, predicate);
            if (takes && !blamed) give_object(predicate, i + 1);
            if (predicate.govern == Govern::figure) give_figure(here_, predicate, i + 1);
        }
        for (PeoplePhrase& phrase : here_.phrases)
            if (phrase.own != nullptr && phrase.status == nullptr) phrase.status = phrase.own;
        tell_costs(here_);
        tell_among(here_);
        tell_shared(here_);
        tell_companions(here_);
        tell_followers(here_);
        share_with_parts(here_);
    }

private:
    using At = std::size_t;
    static constexpr At none = SIZE_MAX;

    struct Subject {  ///< whom a verb is said of
        At at = none;
        bool behind = false;  ///< the verb stands before it: « Ont été tués trois soldats »
    };

    [[nodiscard]] Subject find_subject(const Predicate& predicate) const {
        At at = acts(predicate) ? inverted_subject(predicate) : none;
        if (at == none) at = subject_of(predicate);
        const bool behind = at == none && !predicate.bare;
        if (behind) at = inverted_subject(predicate);
        if (at == none && predicate.start == here_.sentence.first)
            at = links_.subject_behind(predicate);
        const At held = held_before(predicate);
        if (at == none || !accepts(predicate, here_.phrases[at])) return {held, behind};
        // « trente soldats pris lors des combats contre des groupes armés ont été libérés »
        const bool vague =
            !here_.phrases[at].counted || here_.reading.word(here_.phrases[at].first) == "des";
        return {vague && held != none ? held : at, behind};
    }

    void give_subject(const Predicate& predicate, std::size_t list) {
        const Subject subject = find_subject(predicate);
        At at = subject.at;
        if (at == none) return;
        const Mention* former = here_.phrases[at].status;
        take(at, predicate, list);
        if (former != nullptr) return take_list_of(former, predicate, list);
        for (const At end = subject.behind ? lists_.end_of_list(at) : at; at < end;)
            take(++at, predicate, list);
        take_list_before(at, predicate, list);
    }

    /// "two soldiers and (a civilian) were killed": those of the list before the last one.
    void take_list_before(At at, const Predicate& predicate, std::size_t list) {
        if (lists_.is_number_of(at)) --at;
        const At whole = lists_.over_parts(at);
        if (whole < at && !has_verb_of_its_own(whole)) take(at = whole, predicate, list);
        if (predicate.relative && lists_.goes_with_before(at)) take(--at, predicate, list);
        if (!lists_.leads_list(at)) return;
        for (At item = lists_.before(at); lists_.in_list(at, item) && !has_verb_of_its_own(item);) {
            take(at = item, predicate, list);
            if (at == 0) return;
            item = lists_.before(at);
        }
    }

    /// "the mayor and his driver, seized on Monday, were freed": all whom the word before told of.
    void take_list_of(const Mention* former, const Predicate& predicate, std::size_t list) {
        for (At at = 0; at < here_.phrases.size(); ++at) {
            const PeoplePhrase& phrase = here_.phrases[at];
            const bool before = phrase.last <= predicate.start && phrase.list != 0;
            if (phrase.status == former && before) take(at, predicate, list);
        }
    }

    /// "ont pris en otage (six villageois)", where a phrase tells what became of them
    [[nodiscard]] bool acts(const Predicate& predicate) const {
        const Mention& status = *predicate.word;
        return word_of(here_, status).state && here_.reading.word(status.first) != "ete" &&
               verb_group(here_.reading, status.first, status.last, VerbForm::participle)
                       .construction == Construction::active;
    }

    void give_object(const Predicate& predicate, std::size_t list) {
        At at = antecedent_of(here_, predicate);
        if (at == none) at = object_of(predicate);
        if (at == none) return;
        const At end = lists_.end_of_objects(at);
        // "lost four vehicles and (six men)"; not « une patrouille et (des mercenaires) »
        while (at < end && here_.phrases[at].thing && here_.phrases[lists_.behind(at)].max)
            at = lists_.behind(at);
        if (!accepts(predicate, here_.phrases[at])) return;
        take(at, predicate, list);
        while (at < end)
            take(at = lists_.behind(at), predicate, list);
        // "killed 40 for the loss of two of their fighters"
        const bool loss = one_of(here_.reading.word(predicate.word->first),
                                 {"loss", "losses", "perte", "pertes"}) &&
                          (here_.phrases[at].owned || loses_men(here_, predicate, at));
        if (predicate.govern == Govern::own || loss) give_to_loser(here_, predicate, list);
    }

    void take(At at, const Predicate& predicate, std::size_t list) {
        PeoplePhrase& phrase = here_.phrases[at];
        phrase.status = predicate.word;
        phrase.list = list;
    }

    /// Places and things are freed and captured too; only people are killed.
    [[nodiscard]] bool accepts(const Predicate& predicate, const PeoplePhrase& phrase) const {
        if (phrase.thing || links_.are_told_apart(predicate, phrase) ||
            (phrase.status != nullptr && !yields(phrase, predicate)) ||
            adds_another(predicate, phrase) || leave_with_those(here_, predicate, phrase) ||
            befalls_others(here_, *predicate.word, phrase))
            return false;
        return !word_of(here_, *predicate.word).of_things || phrase.known || phrase.bare ||
               phrase.own != nullptr || phrase.owned || is_some_of(here_.reading, phrase) ||
               lists_.ends_list_of_people(static_cast<At>(&phrase - here_.phrases.data()));
    }

    /// "ten wounded and missing": the missing are more than those who were counted.
    [[nodiscard]] bool adds_another(const Predicate& predicate, const PeoplePhrase& phrase) const {
        const bool counted = phrase.own != nullptr || phrase.status != nullptr;
        return counted && predicate.start > phrase.last &&
               predicate.start - phrase.last <= 3 &&  // '"ten wounded" and missing'
               one_of(here_.reading.word(predicate.start - 1), {"and", "et"});
    }

    /// "two employees who were abducted in May were released": the main verb tells the news.
    [[nodiscard]] bool yields(const PeoplePhrase& phrase, const Predicate& news) const {
        const Status held = word_of(here_, *phrase.status).status;
        const bool taken = held == Status::abducted || held == Status::captured;
        const Status told = word_of(here_, *news.word).status;
        // "a journalist kidnapped in June is still missing", "died after being wounded": as told
        const bool worse = held == Status::killed && told == Status::wounded;
        if (worse || (taken && told == Status::missing)) return false;
        return (taken && told == Status::freed) ||
               std::any_of(
                   here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& other) {
                       return other.word == phrase.status && (other.relative || other.bare);
                   });
    }

    [[nodiscard]] At subject_of(const Predicate& predicate) const {
        const At nearest = nearest_subject(predicate);
        return nearest != none && governed(nearest, predicate) ? none : nearest;
    }

    [[nodiscard]] At nearest_subject(const Predicate& predicate) const {
        constexpr std::uint32_t reach = 18;
        if (links_.follows_thing(predicate) || is_said_of_nobody(here_, predicate)) return none;
        const std::uint32_t behind = links_.before_relative(predicate);
        std::uint32_t edge = behind;  // a whole stands before its parts
        for (At at = here_.phrases.size(); at-- > 0;) {
            const PeoplePhrase& phrase = here_.phrases[at];
            if (phrase.last > behind) continue;
            const std::uint32_t gap = edge - phrase.last;
            if (gap > reach || links_.cut(phrase.last, behind)) return none;
            const bool wrong = is_put_right(here_, phrase);
            if (!wrong && !is_passed(at, predicate, gap)) return at;
            if (wrong || phrase.part) edge = phrase.first;
        }
        return none;
    }

    /// "a priest (who had been held since 2018) was freed", not "ten were taken, two of whom were".
    [[nodiscard]] At held_before(const Predicate& predicate) const {
        if (word_of(here_, *predicate.word).status != Status::freed) return none;
        for (At at = here_.phrases.size(); at-- > 0;) {
            const PeoplePhrase& phrase = here_.phrases[at];
            const bool before = phrase.last <= predicate.start;
            if (before && is_some_of(here_.reading, phrase)) return none;
            if (!before || !phrase.counted || !phrase.status) continue;
            const Status what = word_of(here_, *phrase.status).status;
            if (what == Status::abducted || what == Status::captured) return at;
        }
        return none;
    }

    /// A part of other people, or what hangs on a preposition: the subject stands before it.
    [[nodiscard]] bool is_passed(At at, const Predicate& predicate, std::uint32_t gap) const {
        constexpr std::uint32_t close = 2;
        const PeoplePhrase& phrase = here_.phrases[at];
        if ((phrase.part && !stands_alone(at, predicate)) || are_captors(here_, phrase) ||
            describes_subject(here_, phrase) || links_.in_brackets(phrase.last, predicate.start) ||
            disagrees(here_, phrase, predicate) || is_object_of_infinitive(phrase) ||
            is_said_of_subject(here_, at, predicate) || is_taken_by_verb(at, predicate))
            return true;
        if (is_absolute(phrase, predicate, gap)) return false;
        if (!predicate.bare && (is_agent(here_, phrase) || stands_with(here_, phrase))) return true;
        const bool aside = phrase.thing || !phrase.counted;  // "traders who supply (the army)"
        if (aside && !predicate.relative && links_.in_relative(at)) return true;
        return phrase.oblique && (gap > close || is_loose(at, predicate));
    }

    /// "four men who killed (three villagers) were arrested": of another verb.
    [[nodiscard]] bool is_taken_by_verb(At at, const Predicate& news) const {
        const bool apart =
            links_.in_relative(at) || one_of(here_.reading.word(news.start - 1), {"and", "et"});
        return !news.bare && !news.relative && apart && is_object_before(here_, at, news);
    }

    /// "with 12 villagers feared dead", "with six still missing": told of those right before it.
    [[nodiscard]] bool is_absolute(const PeoplePhrase& phrase,
                                   const Predicate& predicate,
                                   std::uint32_t gap) const {
        const bool still = one_of(here_.reading.word(predicate.start), {"still", "toujours"});
        const std::uint32_t adverbs = predicate.word->first - predicate.start;
        const bool beside = gap == 0 && (adverbs == 0 || (still && adverbs == 1));
        return beside && stands_with(here_, phrase);
    }

    /// Behind a preposition hardly a subject: a thing, a bare number, who is apart from the verb.
    [[nodiscard]] bool is_loose(At at, const Predicate& predicate) const {
        const PeoplePhrase& phrase = here_.phrases[at];
        return phrase.thing || phrase.bare || !phrase.known || parted(at, predicate) ||
               is_unit_of_named(here_, at);
    }

    /// « accusés d'avoir tué (un imam) », « soupçonnés de ravitailler (les jihadistes) »
    [[nodiscard]] bool is_object_of_infinitive(const PeoplePhrase& phrase) const {
        return phrase.first > here_.sentence.first && links_.is_infinitive(phrase.first - 1);
    }

    /// "a man, presented as an informant, was killed": before a finite verb and all that.
    [[nodiscard]] bool parted(At at, const Predicate& predicate) const {
        return !predicate.bare && here_.reading.word(here_.phrases[at].last) == ",";
    }

    /// "12 morts, dont trois décédés": a part is a subject when the whole has its word.
    [[nodiscard]] bool stands_alone(At part, const Predicate& predicate) const {
        const PeoplePhrase& one = here_.phrases[part];
        if (part > 0 && describes_some(here_, here_.phrases[part - 1], one)) return false;
        const bool of_them = one_of(here_.reading.word(one.last - 1), {"eux", "elles", "them"});
        if (of_them || (is_whose_people(here_, one) && predicate.start == one.last)) return true;
        for (std::uint32_t i = one.last; i < predicate.start; ++i)
            if (here_.reading.word(i) == ",") return false;
        for (At at = part; at-- > 0;) {
            const PeoplePhrase& whole = here_.phrases[at];  // not « dans une embuscade »
            if (whole.part || whole.thing || (whole.bare && whole.oblique)) continue;
            return whole.status != nullptr || whole.own != nullptr || has_verb_of_its_own(at) ||
                   is_subject_after_dont(here_, one, predicate);
        }
        return true;
    }

    /// "ont neutralisé 41 terroristes et au moins 44 autres ont été interpellés", "attacked a post
    /// at Ber and six soldiers were killed": an object is no subject.
    [[nodiscard]] bool has_verb_of_its_own(At at) const {
        constexpr std::uint32_t close = 2;
        const std::uint32_t one = here_.phrases[at].first;
        const auto deeds = mentions_in(here_.reading, Kind::trigger, here_.sentence.first, one);
        if (here_.reading.language == Language::english && !deeds.empty() &&
            deeds.back()->last == one &&
            here_.lexicon.trigger(deeds.back()->index).may_tell(Family::attack))
            return true;
        return std::any_of(
            here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& other) {
                return (other.govern == Govern::object || other.govern == Govern::own) &&
                       other.word->last <= one && one - other.word->last <= close;
            });
    }

    /// "avoir libéré trois otages enlevés en mai": the verb before has the first claim.
    [[nodiscard]] bool governed(At at, const Predicate& predicate) const {
        constexpr std::uint32_t close = 3;
        if (!predicate.bare) return false;
        const PeoplePhrase& phrase = here_.phrases[at];
        if (links_.speaks_behind_quote(phrase)) return true;
        return std::any_of(
            here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& other) {
                return other.govern == Govern::object && other.word->last <= phrase.first &&
                       phrase.first - other.word->last <= close &&
                       !links_.cut(other.word->last, phrase.first);
            });
    }

    /// "Sont portés disparus trois soldats".
    [[nodiscard]] At inverted_subject(const Predicate& predicate) const {
        if (here_.reading.language != Language::french) return none;
        // « ont péri (samedi à Libé) vingt-trois personnes »
        const std::uint32_t from = links_.behind_setting(predicate.word->last);
        for (At at = 0; at < here_.phrases.size(); ++at)
            if (here_.phrases[at].first == from) return here_.phrases[at].oblique ? none : at;
        return none;
    }

    /// '"neutralising" (13 attackers)': behind the mark when the verb alone is quoted.
    [[nodiscard]] std::uint32_t behind_quoted(std::uint32_t end) const {
        const bool mark = end < here_.sentence.last &&
                          here_.reading.token(end).kind == text::TokenKind::close_quote;
        return end + (mark ? 1 : 0);
    }

    [[nodiscard]] At object_of(const Predicate& predicate) const {
        constexpr std::uint32_t reach = 9;
        for (At at = 0; at < here_.phrases.size(); ++at) {
            const PeoplePhrase& phrase = here_.phrases[at];
            const std::uint32_t from = links_.behind_setting(behind_quoted(predicate.end));
            if (phrase.first < from || links_.owns_what_follows(phrase)) continue;
            // "ont tué mardi à Boni, deux soldats ont été blessés": of the next verb
            if (from > predicate.end && links_.has_verb_behind(phrase)) return none;
            const bool far = phrase.first - from > reach || links_.cut(from, phrase.first) ||
                             links_.leave_verb(from, phrase.first) || links_.speaks(phrase, from);
            return far ? none : at;
        }
        return none;
    }

    TollSentence& here_;
    Links links_;
    PeopleLists lists_;
};

}  // namespace

void share_out(TollSentence& here) {
    Patients(here).run();
}

}  // namespace vigie::extractors
