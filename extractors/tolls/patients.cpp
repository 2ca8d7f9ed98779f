// Which people a status word tells of. A subject stands before its verb, nearest first and over
// what hangs on it by a preposition; an object stands behind; either may be a list.
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

class Patients {
public:
    explicit Patients(TollSentence& here)
        : here_(here),
          triggers_(
              mentions_in(here.reading, Kind::trigger, here.sentence.first, here.sentence.last)) {}

    void run() && {
        for (std::size_t i = 0; i < here_.predicates.size(); ++i) {
            const Predicate& predicate = here_.predicates[i];
            if (predicate.govern == Govern::subject) give_subject(predicate, i + 1);
        }
        for (std::size_t i = 0; i < here_.predicates.size(); ++i) {
            const Predicate& predicate = here_.predicates[i];
            if (predicate.govern == Govern::object || predicate.govern == Govern::own)
                give_object(predicate, i + 1);
            if (predicate.govern == Govern::figure) give_figure(predicate, i + 1);
        }
        for (PeoplePhrase& phrase : here_.phrases) {
            if (phrase.own != nullptr && phrase.status == nullptr) phrase.status = phrase.own;
        }
        tell_followers(here_);
        share_with_parts();
    }

private:
    using At = std::size_t;
    static constexpr At none = SIZE_MAX;

    void give_subject(const Predicate& predicate, std::size_t list) {
        At at = subject_of(predicate);
        if (at == none && !predicate.bare) at = inverted_subject(predicate);
        if (at == none || !accepts(predicate, here_.phrases[at])) return;
        take(at, predicate, list);
        if (at == 0 || !in_list(at, at - 1) || !linked(at - 1, at)) return;
        do {
            take(--at, predicate, list);
        } while (at > 0 && in_list(at, at - 1));
    }

    void give_object(const Predicate& predicate, std::size_t list) {
        At at = object_of(predicate);
        if (at == none || !accepts(predicate, here_.phrases[at])) return;
        take(at, predicate, list);
        At end = at;  // a list ends with "et"
        for (At next = at + 1;
             next < here_.phrases.size() && in_list(next - 1, next) && !speaks(next);
             ++next) {
            if (linked(next - 1, next) || closes_list(next)) end = next;
        }
        while (at < end)
            take(++at, predicate, list);
        if (predicate.govern == Govern::own) own_people(predicate, list);
    }

    void take(At at, const Predicate& predicate, std::size_t list) {
        PeoplePhrase& phrase = here_.phrases[at];
        phrase.status = predicate.word;
        phrase.list = list;
    }

    /// Places and things are freed and captured too; only people are killed.
    [[nodiscard]] bool accepts(const Predicate& predicate, const PeoplePhrase& phrase) const {
        if (phrase.thing || (phrase.status != nullptr && !yields(phrase)) ||
            adds_another(predicate, phrase))
            return false;
        return !word_of(here_, *predicate.word).of_things || phrase.known || phrase.bare ||
               phrase.own != nullptr;
    }

    /// "ten wounded and missing": the missing are more than those who were counted.
    [[nodiscard]] bool adds_another(const Predicate& predicate, const PeoplePhrase& phrase) const {
        return predicate.bare && phrase.own != nullptr && predicate.start > phrase.last &&
               predicate.start - phrase.last <= 3 &&  // '"ten wounded" and missing'
               one_of(here_.reading.word(predicate.start - 1), {"and", "et"});
    }

    /// "two employees who were abducted in May were released": the main verb tells the news.
    [[nodiscard]] bool yields(const PeoplePhrase& phrase) const {
        return std::any_of(
            here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& other) {
                return other.word == phrase.status && (other.relative || other.bare);
            });
    }

    [[nodiscard]] At subject_of(const Predicate& predicate) const {
        constexpr std::uint32_t reach = 18;
        for (At at = here_.phrases.size(); at-- > 0;) {
            const PeoplePhrase& phrase = here_.phrases[at];
            if (phrase.last > predicate.start) continue;
            const std::uint32_t gap = predicate.start - phrase.last;
            if (gap > reach || cut(phrase.last, predicate.start)) return none;
            if (is_passed(at, predicate, gap)) continue;
            if (governed(at, predicate)) return none;
            return at;
        }
        return none;
    }

    /// A part of other people, or what hangs on a preposition: the subject stands before it.
    [[nodiscard]] bool is_passed(At at, const Predicate& predicate, std::uint32_t gap) const {
        constexpr std::uint32_t close = 2;
        const PeoplePhrase& phrase = here_.phrases[at];
        if (phrase.part && !stands_alone(at, predicate)) return true;
        if (!predicate.bare && is_agent(phrase)) return true;
        const bool loose = phrase.thing || phrase.bare || !phrase.known || parted(at, predicate);
        return phrase.oblique && (gap > close || loose);
    }

    /// "four hostages taken by jihadists were killed": those who took them are no subject.
    [[nodiscard]] bool is_agent(const PeoplePhrase& phrase) const {
        const auto by = [&](std::uint32_t at) {
            return one_of(here_.reading.word(at), {"by", "par"});
        };
        return phrase.first > here_.sentence.first + 1 &&
               (by(phrase.first - 1) || by(phrase.first - 2));
    }

    /// "a man, presented as an informant, was killed": a finite verb's subject stands before it
    /// all.
    [[nodiscard]] bool parted(At at, const Predicate& predicate) const {
        return !predicate.bare && here_.reading.word(here_.phrases[at].last) == ",";
    }

    /// "12 morts, dont trois décédés": a part is a subject when the whole has its word already.
    [[nodiscard]] bool stands_alone(At part, const Predicate& predicate) const {
        for (std::uint32_t i = here_.phrases[part].last; i < predicate.start; ++i) {
            if (here_.reading.word(i) == ",") return false;
        }
        for (At at = part; at-- > 0;) {
            if (here_.phrases[at].part) continue;
            return here_.phrases[at].status != nullptr || here_.phrases[at].own != nullptr;
        }
        return true;
    }

    /// "avoir libéré trois otages enlevés en mai": the verb before has the first claim.
    [[nodiscard]] bool governed(At at, const Predicate& predicate) const {
        constexpr std::uint32_t close = 3;
        if (!predicate.bare) return false;
        const PeoplePhrase& phrase = here_.phrases[at];
        return std::any_of(
            here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& other) {
                return other.govern == Govern::object && other.word->last <= phrase.first &&
                       phrase.first - other.word->last <= close &&
                       !cut(other.word->last, phrase.first);
            });
    }

    /// "Sont portés disparus trois soldats".
    [[nodiscard]] At inverted_subject(const Predicate& predicate) const {
        if (here_.reading.language != Language::french) return none;
        for (At at = 0; at < here_.phrases.size(); ++at) {
            const PeoplePhrase& phrase = here_.phrases[at];
            if (phrase.first == predicate.word->last) return phrase.oblique ? none : at;
        }
        return none;
    }

    [[nodiscard]] At object_of(const Predicate& predicate) const {
        constexpr std::uint32_t reach = 9;
        for (At at = 0; at < here_.phrases.size(); ++at) {
            const PeoplePhrase& phrase = here_.phrases[at];
            if (phrase.first < predicate.end) continue;
            const std::uint32_t from = predicate.end;
            const bool far = phrase.first - from > reach || cut(from, phrase.first) ||
                             leaves_verb(from, phrase.first);
            return far ? none : at;
        }
        return none;
    }

    /// "killed in a raid by 12 men": other prepositions lead away from the object.
    [[nodiscard]] bool leaves_verb(std::uint32_t from, std::uint32_t to) const {
        static const WordSet away(
            "dans en sur par avec lors apres avant contre in on by with near during after before "
            "from against ont sont est was were has have had when while qui who");
        for (std::uint32_t i = from; i < to; ++i) {
            if (away.contains(here_.reading.word(i))) return true;
        }
        return false;
    }

    void give_figure(const Predicate& predicate, std::size_t list) {
        constexpr std::uint32_t reach = 30;
        for (At at = 0; at < here_.phrases.size(); ++at) {
            PeoplePhrase& phrase = here_.phrases[at];
            if (phrase.first < predicate.word->last || !phrase.counted) continue;
            if (phrase.first - predicate.word->last > reach) return;
            if (phrase.own != nullptr || phrase.status != nullptr) return;
            if (!phrase.bare) continue;
            take(at, predicate, list);
            phrase.party = counted_party(predicate);
            return;
        }
    }

    /// "the number of soldiers killed": whose number it is.
    [[nodiscard]] const Mention* counted_party(const Predicate& predicate) const {
        constexpr std::uint32_t reach = 3;
        for (const PeoplePhrase& phrase : here_.phrases) {
            const bool close = phrase.last <= predicate.word->first &&
                               predicate.word->first - phrase.last <= reach;
            if (close && phrase.oblique && !phrase.counted && phrase.party != nullptr)
                return phrase.party;
        }
        return nullptr;
    }

    /// "losing eight of their number": the subject's people.
    void own_people(const Predicate& predicate, std::size_t list) {
        const Mention* subject = nullptr;
        for (const Mention* party : here_.parties) {
            if (party->last <= predicate.start) subject = party;
        }
        for (PeoplePhrase& phrase : here_.phrases) {
            if (phrase.list == list && phrase.party == nullptr) phrase.party = subject;
        }
    }

    /// Does a clause or another deed stand in [from, to)?
    [[nodiscard]] bool cut(std::uint32_t from, std::uint32_t to) const {
        if (boundary(here_, from, to)) return true;
        const auto inside = [&](const Mention* mention) {
            return mention->first >= from && mention->last <= to;
        };
        const bool other_status =
            std::any_of(here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& p) {
                return p.govern != Govern::nothing && !p.relative && !p.bare && inside(p.word);
            });
        if (other_status) return true;
        if (one_of(here_.reading.word(from), {"qui", "who", "that"})) return false;
        const bool deed = std::any_of(triggers_.begin(), triggers_.end(), [&](const Mention* word) {
            return inside(word) && is_finite(*word);
        });
        return deed || says_between(from, to);
    }

    /// Does a verb of saying stand in [from, to)?
    [[nodiscard]] bool says_between(std::uint32_t from, std::uint32_t to) const {
        const auto words = mentions_in(here_.reading, Kind::speech, from, to);
        return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
            const Speech& speech = here_.lexicon.speech(word->index);
            // "denied that anyone": an English past looks like the participle
            const bool finite =
                speech.form != VerbForm::participle || here_.reading.word(word->last) == "that";
            return speech.kind == SpeechKind::verb && finite;
        });
    }

    [[nodiscard]] bool is_finite(const Mention& word) const {
        const VerbGroup group = verb_group(
            here_.reading, word.first, word.last, here_.lexicon.trigger(word.index).form);
        return group.construction == Construction::active && group.tense != Tense::infinitive;
    }

    /// "A, B et C": is `open` in the list that `taken` is in?
    [[nodiscard]] bool in_list(At taken, At open) const {
        const PeoplePhrase& one = here_.phrases[open];
        if (one.status != nullptr || one.own != nullptr || one.bare || one.thing) return false;
        if (open < taken && one.oblique && !here_.phrases[taken].oblique) return false;
        return one.part == here_.phrases[taken].part &&
               adjoins(here_.phrases[std::min(taken, open)], here_.phrases[std::max(taken, open)]);
    }

    /// Between two people of one list stand a comma or "et" and small words.
    [[nodiscard]] bool adjoins(const PeoplePhrase& a, const PeoplePhrase& b) const {
        constexpr std::uint32_t reach = 7;
        static const WordSet verbs("ont sont est was were has have had qui who par by");
        if (a.last > b.first || b.first - a.last > reach || cut(a.last, b.first)) return false;
        const bool other = std::any_of(
            here_.predicates.begin(), here_.predicates.end(), [&](const Predicate& predicate) {
                return predicate.word->first >= a.last && predicate.word->last <= b.first;
            });
        if (other) return false;
        bool glue = false;
        for (std::uint32_t i = a.last; i < b.first; ++i) {
            const string_view word = here_.reading.word(i);
            if (verbs.contains(word) || drives(word)) return false;
            glue |= one_of(word, {"et", "and", ",", "ainsi", "plus", "well", "&"});
        }
        return glue;
    }

    /// "killing 65 people and pushing 60 families to flee": a deed that takes no victims.
    [[nodiscard]] bool drives(string_view word) const {
        static const WordSet listing("including neighbouring neighboring remaining following");
        return here_.reading.language == Language::english && word.size() > 5 &&
               word.ends_with("ing") && !listing.contains(word);
    }

    /// "la mort de trois soldats, deux civils et fait des blessés": "et" leads on to another verb.
    [[nodiscard]] bool closes_list(At last) const {
        const PeoplePhrase& phrase = here_.phrases[last];
        return phrase.counted && one_of(here_.reading.word(phrase.last), {"et", "and"});
    }

    /// "et", "and" or their like stand between.
    [[nodiscard]] bool linked(At before, At after) const {
        for (std::uint32_t i = here_.phrases[before].last; i < here_.phrases[after].first; ++i) {
            if (one_of(here_.reading.word(i), {"et", "and", "ainsi", "plus", "well", "&"}))
                return true;
        }
        return false;
    }

    /// "..., two security sources said": people who speak are in no list.
    [[nodiscard]] bool speaks(At at) const {
        constexpr std::uint32_t reach = 5;
        const PeoplePhrase& phrase = here_.phrases[at];
        std::uint32_t end = phrase.last;
        while (end < std::min(phrase.last + reach, here_.sentence.last) &&
               here_.reading.word(end) != ",") {
            ++end;
        }
        return !mentions_in(here_.reading, Kind::speech, phrase.last, end).empty();
    }

    /// "12 morts, dont trois civils": a part shares its total's status.
    void share_with_parts() {
        for (At at = 1; at < here_.phrases.size(); ++at) {
            PeoplePhrase& part = here_.phrases[at];
            const PeoplePhrase& before = here_.phrases[at - 1];
            if (part.status != nullptr || before.status == nullptr || part.thing) continue;
            // "dont trois Russes et un Chinois"
            part.part |=
                before.part && part.counted && !part.bare && adjoins(before, part) && !speaks(at);
            if (part.part) part.status = before.status;
        }
    }

    TollSentence& here_;
    Mentions triggers_;
};

}  // namespace

void share_out(TollSentence& here) {
    Patients(here).run();
}

}  // namespace vigie::extractors
