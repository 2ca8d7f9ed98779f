// How each status word governs people. French tells by accent and auxiliary; an English -ed form
// without auxiliary is active when a people phrase stands right behind it.
#include <algorithm>

#include "extractors/quantities/numeral.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/object_apart.h"
#include "extractors/reading/object_relatives.h"
#include "extractors/reading/word_forms.h"
#include "extractors/tolls/asks_for.h"
#include "extractors/tolls/figures.h"
#include "extractors/tolls/hypothesis.h"
#include "extractors/tolls/left_behind.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {
class PredicateReader {
public:
    explicit PredicateReader(const TollSentence& here) : here_(here) {}

    std::vector<Predicate> run() && {
        std::vector<Predicate> found;
        for (const Mention* status : here_.statuses) {
            if (is_counted_noun(*status)) continue;
            Predicate predicate = read(*status);
            if (predicate.govern != Govern::nothing) found.push_back(predicate);
        }
        drop_alternatives(here_, found);
        return found;
    }

private:
    /// "8 morts", "deux otages": the noun of a count, not behind an auxiliary.
    [[nodiscard]] bool is_counted_noun(const Mention& status) const {
        return std::any_of(here_.phrases.begin(),
                           here_.phrases.end(),
                           [&](const PeoplePhrase& phrase) { return phrase.own == &status; });
    }

    [[nodiscard]] Predicate read(const Mention& status) const {
        const StatusWord& word = word_of(here_, status);
        Predicate predicate{&status, Govern::nothing, status.first, status.last};
        if (is_figure(status, word)) {
            predicate.govern = Govern::figure;
            return predicate;
        }
        if (tells_of_nobody(status, word)) return predicate;
        if (word.nominal && leads_people(status)) {
            predicate.govern = Govern::object;
            predicate.end = behind_agent(here_, status);
            return predicate;
        }
        if ((word.state && follows_death(status)) ||
            (word.loses && leaves_behind(here_, status, auxiliary_start(status))))
            return predicate;
        if ((word.state || is_apposed(here_, status)) && !denied(status) && !acts(status)) {
            predicate.govern = Govern::subject;
            predicate.start = auxiliary_start(status);
            settle_held(predicate, word);
        } else if (acts(status)) {
            read_finite(predicate, word);
        } else {
            read_verb(predicate, word);
        }
        return predicate;
    }

    /// « le bilan », "the death toll": a number goes with it.
    [[nodiscard]] bool is_figure(const Mention& status, const StatusWord& word) const {
        return word.figure || names_number(status) || is_numbered_behind(here_.reading, status) ||
               (labels_figure(here_, status) && !is_determined(status));
    }

    [[nodiscard]] bool tells_of_nobody(const Mention& status, const StatusWord& word) const {
        return (word.noun && is_determined(status)) || befell_nobody(here_, status) ||
               !is_of_death(here_, status) || (word.nominal && is_denied(here_, status));
    }

    /// "took four prisoners when they (seized) the camp": what its own subject did.
    [[nodiscard]] bool acts(const Mention& status) const {
        return status.last == status.first + 1 && status.first > here_.sentence.first &&
               one_of(here_.reading.word(status.first - 1), {"they", "he", "she", "it"});
    }

    /// "a doctor (taken hostage) in May was freed", « (faits prisonniers) », "nuns who were held
    /// captive": said of them in passing.
    void settle_held(Predicate& predicate, const StatusWord& word) const {
        const bool hurt = word.status == Status::wounded;  // « (grièvement brûlés) ont succombé »
        if (word.status != Status::abducted && word.status != Status::captured && !hurt) return;
        // « (se sont rendus) lundi », « (ont déposé les armes) » bring their verb with them
        const text::Word first = here_.reading.word(predicate.word->first);
        const bool finite = is_auxiliary(first) || one_of(first, {"se", "s'"});
        predicate.bare = predicate.start == predicate.word->first && !finite;
        predicate.relative =
            predicate.start > here_.sentence.first &&
            one_of(here_.reading.word(predicate.start - 1), {"qui", "who", "that"});
    }

    /// "died (in captivity)", « est mort en captivité »: the death is told, not the taking.
    [[nodiscard]] bool follows_death(const Mention& status) const {
        if (here_.reading.word(status.first) == "to" && !beaten(status)) return true;
        if (word_of(here_, status).status != Status::abducted) return false;
        return std::any_of(here_.statuses.begin(), here_.statuses.end(), [&](const Mention* death) {
            return death->last == status.first && word_of(here_, *death).status == Status::killed;
        });
    }

    /// "the number of soldiers killed", "le nombre de blessés".
    [[nodiscard]] bool names_number(const Mention& status) const {
        constexpr std::uint32_t reach = 4;
        // "an unknown number of militants were killed"
        if (status.first > 0 &&
            one_of(here_.reading.word(status.first - 1), {"were", "was", "been", "are"}))
            return false;
        for (std::uint32_t back = 1; back <= reach && back < status.first; ++back) {
            const std::uint32_t at = status.first - back;
            if (at < here_.sentence.first) return false;
            if (one_of(here_.reading.word(at), {"number", "nombre"}))
                return one_of(here_.reading.word(at + 1), {"of", "de", "des", "d'", "total"}) &&
                       mentions_in(here_.reading, Kind::object, at, status.first).empty();
        }
        return false;
    }

    /// "les blessés", "the dead": people whose number was told before.
    [[nodiscard]] bool is_determined(const Mention& status) const {
        static const WordSet french("les des ces ses leurs nos aux");
        static const WordSet english("the these those their its our");
        const WordSet& determiners = here_.reading.language == Language::french ? french : english;
        const bool leads = word_of(here_, status).nominal && leads_people(status);
        return !leads && status.first > here_.sentence.first &&
               determiners.contains(here_.reading.word(status.first - 1));
    }

    /// "la mort de", "killing of", "coûter la vie à", "the release, on 17 April, of".
    [[nodiscard]] bool leads_people(const Mention& status) const {
        static const WordSet leads("de d' du des of a au aux");
        // « est mort à l'hôpital »: where he died
        const bool died = status.first > here_.sentence.first &&
                          here_.reading.word(status.first).starts_with("mort") &&
                          one_of(here_.reading.word(status.first - 1),
                                 {"est", "sont", "etait", "etaient", "serait", "seraient"});
        if (died) return false;
        const text::Word behind = here_.reading.word(behind_agent(here_, status));
        // "injuries to four civilians"
        const bool hurt = word_of(here_, status).status == Status::wounded && behind == "to";
        // « pas de survivant (parmi) les six soldats »
        const text::Word last = here_.reading.word(status.last - 1);
        const bool lost = (last.starts_with("surviv") || last.starts_with("rescap")) &&
                          one_of(behind, {"parmi", "sur"});
        return hurt || lost || leads.contains(behind);
    }

    /// "beat an old man (to death)"; nobody dies who is sentenced so. "(to the Red Cross)" needs
    /// none.
    [[nodiscard]] bool beaten(const Mention& status) const {
        constexpr std::uint32_t reach = 8;
        static const WordSet verbs(
            "beat beaten beating hack hacked stab stabbed club clubbed stone stoned burn burned burnt "
            "torture tortured whip whipped crush crushed");
        if (here_.reading.word(status.last - 1) != "death") return true;
        const std::uint32_t far = std::min(reach, status.first - here_.sentence.first);
        for (std::uint32_t back = 1; back <= far; ++back) {
            if (verbs.contains(here_.reading.word(status.first - back))) return true;
        }
        return false;
    }

    [[nodiscard]] bool denied(const Mention& status) const {
        return verb_group(here_.reading, status.first, status.last, VerbForm::participle).negated;
    }

    /// The verb group's first token: people phrases stand before it.
    [[nodiscard]] std::uint32_t auxiliary_start(const Mention& status) const {
        static const WordSet group(
            "a ont avait avaient aurait auraient sont est etait etaient seraient serait ete etre "
            "avoir ayant etant was were is are has have had been being be s' se n' ne y ete en all "
            "tous toutes egalement aussi also since reportedly ainsi deja already still "
            "toujours");
        std::uint32_t at = status.first;
        while (at > here_.sentence.first && group.contains(here_.reading.word(at - 1)))
            --at;
        return at;
    }

    void read_verb(Predicate& predicate, const StatusWord& word) const {
        const Mention& status = *predicate.word;
        const bool french = here_.reading.language == Language::french;
        const bool participle =
            word.has(VerbForm::participle) &&
            (!french ||
             word_fits(here_.reading, status.first, status.last, true, VerbForm::participle));
        if (participle) {
            read_participle(predicate, word);
        } else {
            read_finite(predicate, word);
        }
    }

    void read_participle(Predicate& predicate, const StatusWord& word) const {
        const Mention& status = *predicate.word;
        const VerbGroup group =
            verb_group(here_.reading, status.first, status.last, VerbForm::participle);
        if (group.negated || is_unreal(here_, status) ||
            is_waited_for(here_.reading, here_.sentence.first, status.first) ||
            (group.tense == Tense::future && is_promised(here_, status)))
            return;
        predicate.start = auxiliary_start(status);
        predicate.bare = group.tense == Tense::bare;
        predicate.relative =
            predicate.start > here_.sentence.first &&
            one_of(here_.reading.word(predicate.start - 1), {"qui", "who", "that", "which"});
        const bool active = is_active(predicate, word, group);
        const bool shot = here_.reading.word(status.first) == "shot" && word.transitive &&
                          status.last == status.first + 1;
        if (shot && !active) return;  // who "was shot" may live
        if (word.loses) {
            if (active) predicate.govern = Govern::own;
        } else if (active && word.transitive) {
            predicate.govern = Govern::object;
        } else {
            predicate.govern = Govern::subject;
        }
    }

    /// "ont tué", "killed three herders", "avoir tué dix soldats, capturé deux": did they do it?
    [[nodiscard]] bool is_active(const Predicate& participle,
                                 const StatusWord& word,
                                 const VerbGroup& group) const {
        if (group.construction == Construction::active) return true;
        // "a mine that went off had badly (wounded) him"
        if (one_of(here_.reading.word(participle.word->last), {"him", "them"})) return true;
        if (!participle.bare) return false;
        if (here_.reading.language != Language::english)
            return shares_auxiliary(*participle.word) || carries_things_off(*participle.word);
        return word.has(VerbForm::past) &&
               (object_follows(*participle.word) || has_thing_for_object(here_, *participle.word) ||
                object_apart(here_.reading, participle.word->last) ||
                object_relative_of(here_.reading, participle.word->first));
    }

    void read_finite(Predicate& predicate, const StatusWord& word) const {
        const Mention& status = *predicate.word;
        const VerbForm form = finite_form(status, word);
        if (form == VerbForm::none) return;
        const VerbGroup group = verb_group(here_.reading, status.first, status.last, form);
        if (group.negated || is_hypothesis(here_, status)) return;
        if (group.tense == Tense::future || group.tense == Tense::conditional) return;
        if (word.loses) {
            predicate.govern = Govern::own;
        } else {
            predicate.govern = word.transitive ? Govern::object : Govern::subject;
        }
    }

    [[nodiscard]] VerbForm finite_form(const Mention& status, const StatusWord& word) const {
        for (const VerbForm form : {VerbForm::gerund,
                                    VerbForm::present,
                                    VerbForm::past,
                                    VerbForm::imperfect,
                                    VerbForm::infinitive,
                                    VerbForm::future,
                                    VerbForm::conditional})
            if (word.has(form) && word_fits(here_.reading, status.first, status.last, true, form))
                return form;
        return VerbForm::none;
    }

    /// "avoir tué dix soldats, capturé deux militaires": no agreement, and its object right behind.
    [[nodiscard]] bool shares_auxiliary(const Mention& status) const {
        if (status.first == here_.sentence.first) return false;
        // communiqués write "ont tué 85 soldats et capturés 02 autres"
        const bool agrees = here_.reading.word(status.last - 1).ends_with('s');
        const auto number = numeral_at(here_.reading.tokens, status.last, Language::french);
        if (agrees && (!number || here_.reading.word(status.first - 1) != "et")) return false;
        if (!one_of(here_.reading.word(status.first - 1), {",", "et", "puis"})) return false;
        static const WordSet owners("ses leurs son sa les le la l'");  // "et blessé ses deux fils"
        const std::uint32_t object =
            status.last + (owners.contains(here_.reading.word(status.last)) ? 1 : 0);
        return std::any_of(
            here_.phrases.begin(), here_.phrases.end(), [&](const PeoplePhrase& phrase) {
                return phrase.first >= status.last && phrase.first <= object &&
                       names_people(phrase);
            });
    }

    /// « ont arrêté deux commerçants (et emporté) leurs motos »
    [[nodiscard]] bool carries_things_off(const Mention& status) const {
        return status.first > here_.sentence.first &&
               one_of(here_.reading.word(status.first - 1), {",", "et", "puis"}) &&
               has_thing_for_object(here_, status);
    }

    /// "four hostages", "ten prisoners" may be freed or killed; "30 injured" are told already.
    [[nodiscard]] bool names_people(const PeoplePhrase& phrase) const {
        if (phrase.own == nullptr) return true;
        const StatusWord& word = word_of(here_, *phrase.own);
        const bool held = word.status == Status::abducted || word.status == Status::captured;
        // "five (kidnapped) herders"
        return held && (phrase.last > phrase.own->last || (word.noun && word.forms == 1));
    }

    /// "killed three herders" against "14 killed, 30 injured".
    [[nodiscard]] bool object_follows(const Mention& status) const {
        constexpr std::uint32_t reach = 3;
        const auto& all = here_.phrases;
        const auto next = std::find_if(all.begin(), all.end(), [&](const PeoplePhrase& phrase) {
            return phrase.first >= status.last;
        });
        if (next == all.end()) return false;
        if (is_name_apposed(here_, status.last, next->first)) return names_people(*next);
        if (next->first - status.last > reach) return false;
        // "claimed the lives of (four soldiers)": the preposition is the verb's
        const bool own = next->first == status.last &&
                         one_of(here_.reading.word(status.last - 1), {"of", "with", "on"});
        if ((next->oblique && !own) || !names_people(*next)) return false;
        static const WordSet links("and or when while as who but by");
        for (std::uint32_t at = status.last; at < next->first; ++at) {
            const bool word = here_.reading.token(at).kind == text::TokenKind::word;
            if (!word || links.contains(here_.reading.word(at))) return false;
        }
        const Mention* behind = starting_at(here_.statuses, next->last);
        return behind == nullptr || word_of(here_, *behind).nominal ||
               takes_captives(status, *behind) || befell_nobody(here_, *behind);
    }

    /// "released 17 passengers (abducted) on 5 June", "executed seven (arrested)": who they were.
    [[nodiscard]] bool takes_captives(const Mention& status, const Mention& behind) const {
        const Status taken = word_of(here_, behind).status;
        const Status told = word_of(here_, status).status;
        if (taken != Status::abducted && taken != Status::captured) return false;
        if (told != Status::killed) return told == Status::freed;
        return std::ranges::none_of(here_.phrases, [&](const PeoplePhrase& one) {
            return one.last == status.first && one.counted;
        });
    }

    const TollSentence& here_;
};

}  // namespace

std::vector<Predicate> predicates(const TollSentence& here) {
    return PredicateReader(here).run();
}

}  // namespace vigie::extractors
