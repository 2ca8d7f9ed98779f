#include "extractors/tolls/uncounted.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Uncounted {
public:
    Uncounted(const TollSentence& here,
              const HeadReader& head,
              const std::vector<PeoplePhrase>& before)
        : here_(here), head_(head), before_(before) {}

    /// "le maire" is one, "des civils", "some civilians" are two or more; of others the text does
    /// not say.
    void run(PeoplePhrase& phrase, const Mention& noun) const {
        const text::Word determiner = here_.reading.word(phrase.first);
        const bool determined =
            phrase.first < noun.first || is_singular_determiner(here_.reading.word(noun.first));
        if (!determined && is_one_person(noun) &&
            (shares_determiner(phrase) || is_telegraphic(here_, noun) ||
             follows_name(here_, noun.first) || heads_name(here_, noun))) {
            phrase.counted = true;
            phrase.min = phrase.max = 1;
        }
        if (const std::uint32_t others = others_before(noun); others < noun.first) {
            phrase.first = others;
            phrase.counted = phrase.others = true;
            phrase.min = 2;
            phrase.oblique = false;
        } else if (determined && determiner == "des" &&
                   !is_plural_complement(here_, phrase.first)) {
            phrase.counted = true;
            phrase.min = 2;
            phrase.oblique = false;
        } else if (tells_several(noun, determined, determiner)) {
            phrase.counted = true;
            phrase.min = 2;
        } else if (determined && is_singular_determiner(determiner) && is_one_person(noun)) {
            phrase.counted = true;
            phrase.min = phrase.max = 1;
        } else if (determined && here_.reading.word(noun.last - 1) == "couple") {
            phrase.counted = true;
            phrase.min = phrase.max = 2;
        }
    }

private:
    /// « D'autres soldats ont été blessés », "Other soldiers were wounded": the token where that
    /// begins; the noun's own when it is not so.
    [[nodiscard]] std::uint32_t others_before(const Mention& noun) const {
        const std::uint32_t at = noun.first;
        if (at < here_.sentence.first + 1 || is_one_person(noun)) return at;
        const text::Word before = here_.reading.word(at - 1);
        if (before == "autres" && at >= here_.sentence.first + 2 &&
            here_.reading.word(at - 2) == "d'" && !is_plural_complement(here_, at - 2))
            return at - 2;
        const bool opens = at - 1 == here_.sentence.first ||
                           one_of(here_.reading.word(at - 2), {"and", ","}) ||
                           starting_at(here_.statuses, at - 2) != nullptr;
        return before == "other" && opens ? at - 1 : at;
    }

    /// "some villagers", "Civilians, among them ten children": more than one, nobody says how many.
    [[nodiscard]] bool tells_several(const Mention& noun,
                                     bool determined,
                                     text::Word determiner) const {
        if (is_one_person(noun)) return false;
        if (determined) return determiner == "some";
        return names_part_behind(noun.last) || hangs_on_death(noun.first) || opens_clause(noun);
    }

    /// "(Civilians) were killed", "On Sunday (farmers) have been killed", where French has « des
    /// civils ».
    [[nodiscard]] bool opens_clause(const Mention& noun) const {
        if (here_.reading.language != Language::english) return false;
        const bool been = here_.reading.word(noun.last) == "have" &&
                          here_.reading.word(noun.last + 1) == "been" && opens_behind_time(noun);
        if (!been && here_.reading.word(noun.last) != "were") return false;
        return starting_at(here_.statuses, noun.last + (been ? 2 : 1)) != nullptr &&
               (noun.first == here_.sentence.first || opens_behind_time(noun) ||
                one_of(here_.reading.word(noun.first - 1), {"that", ","}));
    }

    /// "On Sunday (farmers)", "Over the past two weeks, (fishermen)"
    [[nodiscard]] bool opens_behind_time(const Mention& noun) const {
        const std::uint32_t end =
            noun.first - (noun.first > 0 && here_.reading.word(noun.first - 1) == "," ? 1 : 0);
        const auto& times = here_.reading.times;
        return std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
            return time.last == end && time.first <= here_.sentence.first + 1;
        });
    }

    /// « la mort de (civils) dimanche », "the deaths of (soldiers) in an attack on Sunday": of a
    /// day.
    [[nodiscard]] bool hangs_on_death(std::uint32_t noun) const {
        static const WordSet deaths(
            "mort meurtre assassinat execution enlevement death deaths killing murder execution abduction");
        const auto& times = here_.reading.times;
        return noun >= here_.sentence.first + 2 &&
               one_of(here_.reading.word(noun - 1), {"de", "d'", "of"}) &&
               deaths.contains(here_.reading.word(noun - 2)) &&
               std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
                   return !time.background && !time.standing &&
                          time.first >= here_.sentence.first && time.last <= here_.sentence.last;
               });
    }

    /// "Civilians, (among them ten children), were killed"
    [[nodiscard]] bool names_part_behind(std::uint32_t behind) const {
        return here_.reading.language == Language::english && here_.reading.word(behind) == "," &&
               one_of(here_.reading.word(behind + 1), {"including", "among"});
    }

    /// "his sister and nephew": one more, whose too.
    [[nodiscard]] bool shares_determiner(const PeoplePhrase& phrase) const {
        if (here_.reading.language == Language::french || before_.empty()) return false;
        const PeoplePhrase& before = before_.back();
        return before.max == 1 && before.counted && before.last + 1 == phrase.first &&
               here_.reading.word(before.last) == "and" &&
               one_of(here_.reading.word(before.first), {"his", "her", "their", "its", "the"});
    }

    [[nodiscard]] bool is_one_person(const Mention& noun) const {
        const bool french = here_.reading.language == Language::french;
        // "l'armée" begins with its article
        const bool led = is_singular_determiner(here_.reading.word(noun.first));
        auto french_head =
            static_cast<std::uint32_t>(noun.first + (led && noun.last > noun.first + 1 ? 1 : 0));
        // "sous-préfet": by its last part
        while (french_head + 1 < noun.last && here_.reading.token(french_head + 1).joined)
            ++french_head;
        const auto head = head_.people_word(french ? french_head : noun.last - 1);
        if (head == PeopleWord::collective || head == PeopleWord::group) return false;
        if (noun.kind == Kind::actor && here_.lexicon.party(noun.index).kind != PartyKind::noun) {
            return false;
        }
        const text::Word word = here_.reading.word(french ? french_head : noun.last - 1);
        if (word == "fils") return here_.reading.word(noun.first - 1) != "ses";
        return !word.ends_with('s') && !word.ends_with('x') && !word.ends_with("men") &&
               word != "people" && word != "children";
    }

    const TollSentence& here_;
    const HeadReader& head_;
    const std::vector<PeoplePhrase>& before_;
};

}  // namespace

bool is_singular_determiner(text::Word word) {
    static const WordSet all(
        "le la l' du au son sa leur notre ce cet cette the his her their its this our 's");
    return all.contains(word);
}

void number_uncounted(const TollSentence& here,
                      const HeadReader& head,
                      const std::vector<PeoplePhrase>& before,
                      const Mention& noun,
                      PeoplePhrase& phrase) {
    Uncounted(here, head, before).run(phrase, noun);
}

void count_couple(const TollSentence& here, PeoplePhrase& phrase) {
    if (phrase.max != 1 || phrase.thing) return;
    // "an elderly (couple)"
    if (here.reading.word(phrase.last) == "couple") ++phrase.last;
    for (std::uint32_t at = phrase.first; at < phrase.last; ++at) {
        if (here.reading.word(at) == "couple") phrase.min = phrase.max = 2;
    }
}

void take_held(const TollSentence& here, PeoplePhrase& phrase) {
    static const WordSet held("hostage captive");
    if (phrase.thing || phrase.own != nullptr || !held.contains(here.reading.word(phrase.last)))
        return;
    phrase.own = starting_at(here.statuses, phrase.last);
    if (phrase.own != nullptr) phrase.last = phrase.own->last;
}

bool is_in_state(const TollSentence& here, const Mention& noun) {
    return std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* word) {
        return word->first < noun.first && noun.last <= word->last && word_of(here, *word).state;
    });
}

}  // namespace vigie::extractors
