// Wounded who died: « Il a succombé à ses blessures », "one of them died in hospital".
#include <algorithm>
#include <string>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "wounding three men, (one) succumbed", "and (one) later died": one of those told before.
bool is_another_one(const Reading& reading, std::uint32_t token) {
    return token > 0 && reading.word(token) == "one" &&
           one_of(reading.word(token - 1), {",", ";", "and"});
}

/// « (Il) a succombé », « (l'un d'eux) est décédé », "(he) died": does one of those wounded before
/// stand right before the token? A pronoun means him who was wounded `alone`.
bool stands_before(const Reading& reading, std::uint32_t first, std::uint32_t token, bool alone) {
    static const WordSet small(
        "a est ont sont avait etait a ete has have had was later then ensuite finalement depuis y "
        "hier aussitot plus tard malheureusement en");
    while (token > first && small.contains(reading.word(token - 1)))
        --token;
    if (token == first) return false;
    const text::Word last = reading.word(token - 1);
    if (one_of(last, {"il", "elle", "he", "she", "dernier", "derniere"})) return alone;
    if (is_another_one(reading, token - 1)) return true;
    const bool of_them = one_of(last, {"eux", "elles", "them"}) && token >= first + 3;
    if (!of_them) return false;
    constexpr std::uint32_t reach = 5;  // « l'un d'entre eux »
    for (std::uint32_t back = 2; back <= std::min(reach, token - first); ++back) {
        if (one_of(reading.word(token - back), {"un", "une", "l'un", "l'une", "one"})) return true;
    }
    return false;
}

/// Is what the verb at the token tells a death of wounds: « succombé », « rendu l'âme », « mort de
/// ses (blessures) », "later died in (hospital)"?
bool is_of_wounds(const Reading& reading, std::uint32_t verb) {
    static const WordSet wounds("blessures blessure wounds injuries hopital hospital");
    constexpr std::uint32_t reach = 7;
    if (reading.word(verb).starts_with("succ") || reading.word(verb + 2) == "ame") return true;
    const std::uint32_t end = reading.sentences[reading.sentence_of(verb)].last;
    return has_word(reading, verb, std::min(verb + reach, end), wounds);
}

/// The word by which the sentence says that one of them died, whom no number counts.
const Mention* death_in(const Finishing& work, const text::Sentence& span, bool alone) {
    const Reading& reading = work.scene.reading;
    for (const Mention* status : mentions_in(reading, Kind::status, span.first, span.last)) {
        if (work.scene.lexicon.status(status->index).status != Status::killed) continue;
        if (is_of_wounds(reading, status->first) &&
            stands_before(reading, span.first, status->first, alone))
            return status;
    }
    return nullptr;
}

/// « (deux) d'entre eux », "one of them"
bool is_of_them(const Reading& reading, std::uint32_t count) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t at = count + 1; at <= count + reach; ++at) {
        if (one_of(reading.word(at), {"eux", "elles", "them"})) return true;
    }
    return false;
}

/// "the (soldier)" who was told to be wounded before, and not "the jihadist he shot".
bool names_a_wounded(const Finishing& work, const Toll& dead) {
    const Reading& reading = work.scene.reading;
    const auto& tolls = work.draft.tolls;
    return std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
        const bool before = row.toll.status == Status::wounded && row.toll.count < dead.count;
        for (std::uint32_t at = row.toll.first; before && at < row.toll.last; ++at) {
            if (reading.word(at) == reading.word(dead.count + 1)) return true;
        }
        return false;
    });
}

/// « le gendarme a succombé à ses blessures », « deux d'entre eux ont succombé »: how many of the
/// wounded are counted among the dead already.
int told_dead_of_wounds(const Finishing& work, const std::string& side) {
    const Reading& reading = work.scene.reading;
    int dead = 0;
    for (const DraftToll& row : work.draft.tolls) {
        const Toll& toll = row.toll;
        const bool counted = toll.status == Status::killed && toll.min && toll.min == toll.max;
        const bool pronoun = one_of(reading.word(toll.count), {"il", "elle", "he", "she"});
        const bool same =
            toll.definite && toll.min == 1 && (pronoun || names_a_wounded(work, toll));
        const bool known =
            same || is_of_them(reading, toll.count) || is_another_one(reading, toll.count);
        if (counted && known && is_of_wounds(reading, toll.verb) && side_of(work, row) == side)
            dead += *toll.min;
    }
    return dead;
}

void add_dead(Finishing& work, const Casualty& wounded, const Mention& death) {
    // « l'un d'eux a succombé, portant le bilan à sept morts »: the seven have him
    const Reading& reading = work.scene.reading;
    if (raised_total(reading, reading.sentences[reading.sentence_of(death.first)])) return;
    auto& rows = work.report.casualties;
    const auto dead = std::find_if(rows.begin(), rows.end(), [&](const Casualty& row) {
        return row.status == Status::killed && row.side == wounded.side && row.min == row.max &&
               row.min.value_or(0) > 0;
    });
    if (dead != rows.end()) {
        const int sum = *dead->min + 1;
        // « l'un d'eux a succombé, portant le bilan à sept morts »: counted already
        const bool told = std::any_of(rows.begin(), rows.end(), [&](const Casualty& row) {
            return row.status == Status::killed && row.side == wounded.side && row.min == sum;
        });
        if (told) {
            rows.erase(dead);
        } else {
            dead->min = dead->max = sum;
        }
        return;
    }
    const std::string field = "casualties[" + std::to_string(rows.size()) + "]";
    prove(work, field, death.first, death.last, "died-since");
    Casualty row = wounded;
    row.status = Status::killed;
    row.min = row.max = 1;
    rows.push_back(std::move(row));
}

/// « (Il) est mort de ses blessures » counted as one of the people: he is the one who was wounded.
void drop_pronouns_count(Finishing& work, const Casualty& wounded) {
    const Reading& reading = work.scene.reading;
    for (const DraftToll& row : work.draft.tolls) {
        const Toll& toll = row.toll;
        const bool one = toll.status == Status::killed && toll.min == 1 && toll.max == 1 &&
                         one_of(reading.word(toll.count), {"il", "elle", "he", "she"});
        const std::string side = one ? side_of(work, row) : wounded.side;
        if (side == wounded.side) continue;
        auto& rows = work.report.casualties;
        const auto dead = std::find_if(rows.begin(), rows.end(), [&](const Casualty& other) {
            return other.status == Status::killed && other.side == side && other.min == 1 &&
                   other.max == 1;
        });
        if (dead != rows.end()) rows.erase(dead);
    }
}

/// Takes them from the row of the wounded, and the row away when none is left.
void take_away(Finishing& work, const std::string& side, int count) {
    auto& rows = work.report.casualties;
    const auto hurt = std::find_if(rows.begin(), rows.end(), [&](const Casualty& row) {
        return row.status == Status::wounded && row.side == side && row.min == row.max;
    });
    if (hurt == rows.end() || hurt->min.value_or(0) < count) return;
    hurt->min = hurt->max = *hurt->min - count;
    if (hurt->min == 0) rows.erase(hurt);
}

/// « (Huit) des blessés sont morts », « (huit) blessés », "(eight) of the injured died"
bool are_of_the_wounded(const Reading& reading, std::uint32_t count) {
    static const WordSet hurt("blesses blessees wounded injured");
    return hurt.contains(reading.word(count + 1)) ||
           (one_of(reading.word(count + 1), {"of", "des"}) &&
            has_word(reading, count + 2, within_sentence(reading, count, count + 4), hurt));
}

/// « Le bilan est passé à 27 morts. Huit des blessés sont décédés »: the raised total has them.
void drop_those_in_raised_total(Finishing& work) {
    const auto& tolls = work.draft.tolls;
    const auto dead = [](const DraftToll& row) { return row.toll.status == Status::killed; };
    for (const DraftToll& part : tolls) {
        if (!dead(part) || !are_of_the_wounded(work.scene.reading, part.toll.count)) continue;
        const bool raised = std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& total) {
            return dead(total) && total.toll.latest && total.toll.min > part.toll.min;
        });
        if (!raised) continue;
        std::erase_if(work.report.casualties, [&](const Casualty& row) {
            return row.status == Status::killed && row.min == part.toll.min &&
                   row.max == part.toll.max;
        });
    }
}

}  // namespace

void tell_died_since(Finishing& work) {
    drop_those_in_raised_total(work);
    auto& rows = work.report.casualties;
    const auto only = std::find_if(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::wounded && row.min == row.max && row.min.value_or(0) > 0;
    });
    if (only == rows.end() || work.draft.sentences.empty()) return;
    const Casualty wounded = *only;
    if (const int told = told_dead_of_wounds(work, wounded.side); told > 0) {
        // "Six were killed and three wounded. Two of them died": who of them is in the six?
        const bool theirs = std::any_of(rows.begin(), rows.end(), [&](const Casualty& row) {
            return row.status == Status::killed && row.side == wounded.side && row.min == told;
        });
        return theirs ? take_away(work, wounded.side, told) : void();
    }
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t last = std::min(work.draft.sentences.back() + 1, sentences.size() - 1);
    for (std::size_t at = work.draft.sentences.front(); at <= last; ++at) {
        const Mention* death = death_in(work, sentences[at], wounded.min == 1);
        if (death == nullptr) continue;
        drop_pronouns_count(work, wounded);
        add_dead(work, wounded, *death);
        return take_away(work, wounded.side, 1);
    }
}

}  // namespace vigie::extractors
