#include "extractors/discourse/joining/taken.h"

#include <algorithm>
#include <utility>

#include "extractors/reading/stand_ins.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet people("they he she both ils il elle elles");
const WordSet one_person("he she il elle");

/// "They were released", "ils ont été libérés"
bool names_by_pronoun(const Scene& scene, const Candidate& word, const WordSet& pronouns) {
    constexpr std::uint32_t reach = 4;
    const auto& span = scene.reading.sentences[word.sentence];
    for (std::uint32_t at = word.first; at > span.first && word.first - at < reach; --at) {
        if (pronouns.contains(scene.reading.word(at - 1))) return true;
    }
    return false;
}

/// "Il a recouvré la liberté"
DraftToll one_freed(const Draft& freed) {
    Toll toll;
    toll.status = Status::freed;
    toll.min = toll.max = 1;
    toll.side = SideHint::people;
    toll.first = toll.count = toll.verb = freed.words.front().first;
    toll.last = freed.words.front().last;
    toll.rule = "toll-freed";
    return {std::move(toll), std::nullopt};
}

/// « Les otages enlevés en mai ont été libérés », "the hostages were freed"
bool names_hostages(const Scene& scene, const Candidate& word) {
    static const WordSet held("otages captifs hostages captives");
    const auto& span = scene.reading.sentences[word.sentence];
    for (std::uint32_t at = span.first + 1; at < word.first; ++at) {
        if (held.contains(scene.reading.word(at)) &&
            one_of(scene.reading.word(at - 1), {"les", "ces", "the", "these", "leurs", "all"}))
            return true;
    }
    return false;
}

/// "In September JNIM abducted two traders near Boni. The hostages were released last week": does
/// the sentence before recall a taking that is no event of its own?
bool recalls_other_taking(const Scene& scene, const std::vector<Draft>& drafts, std::size_t freed) {
    if (freed == 0) return false;
    const auto& before = scene.reading.sentences[freed - 1];
    const auto words = mentions_in(scene.reading, Kind::trigger, before.first, before.last);
    const bool taking = std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return scene.lexicon.trigger(word->index).may_tell(Family::abduct);
    });
    return taking && std::none_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
               return draft.family == Family::abduct &&
                      std::find(draft.sentences.begin(), draft.sentences.end(), freed - 1) !=
                          draft.sentences.end();
           });
}

/// Those who were taken then are freed now, where and by whom they were taken.
void take_from_recalled(const Scene& scene, Draft& freed, bool one) {
    const std::size_t sentence = freed.words.front().sentence;
    const auto& before = scene.reading.sentences[sentence - 1];
    DraftToll row = one_freed(freed);
    if (!one) {
        row.toll.min = 2;
        row.toll.max.reset();
    }
    freed.tolls.push_back(std::move(row));
    if (!freed.own_place) freed.place = -1;
    for (std::size_t i = 0; i < scene.places.size() && !freed.own_place; ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first < before.first || place.last > before.last || place.use != Use::event)
            continue;
        freed.place = static_cast<int>(i);
        break;
    }
    if (!freed.perpetrators.empty()) return;
    for (const Mention* mention :
         mentions_in(scene.reading, Kind::actor, before.first, before.last)) {
        const Party& party = scene.lexicon.party(mention->index);
        if (is_insurgent(&party)) return add_once(freed.perpetrators, &party);
    }
}

/// "JNIM abducted nine passengers. Seven were released": a bare count of those who were taken.
void name_those_freed(const std::vector<Draft>& drafts, std::size_t index, Draft& freed) {
    const bool taken = std::any_of(drafts.begin(),
                                   drafts.begin() + static_cast<std::ptrdiff_t>(index),
                                   [](const Draft& draft) {
                                       const auto& targets = draft.targets;
                                       return draft.family == Family::abduct && !targets.empty() &&
                                              targets.front()->klass == PartyClass::civilians;
                                   });
    for (DraftToll& row : freed.tolls) {
        if (taken && row.toll.status == Status::freed && row.toll.party == nullptr &&
            row.toll.side == SideHint::none)
            row.toll.side = SideHint::people;
    }
}

bool counts_taken(const DraftToll& row) {
    return row.toll.status == Status::abducted && row.toll.min.has_value();
}

/// Is the token a noun in the words that count the row, and those people alone?
bool is_counted_as(const Reading& reading, const Toll& toll, text::Word noun) {
    bool named = false;
    for (std::uint32_t at = toll.first; at < toll.last; ++at) {
        if (one_of(reading.word(at), {"and", "et"})) return false;
        named |= reading.word(at) == noun;
    }
    return named;
}

/// « plusieurs parmi (les) femmes », "many among (the) women", « (les) enseignants restants »: some
/// of those told, not all.
bool is_part_of(const Reading& reading, std::uint32_t article) {
    static const WordSet rest("restants restantes restant remaining");
    constexpr std::uint32_t reach = 3;  // "the (remaining) teachers"
    const bool among = article > 0 && one_of(reading.word(article - 1), {"parmi", "among"});
    return among ||
           has_word(reading, article + 1, within_sentence(reading, article, article + reach), rest);
}

/// Were people of that name counted as taken by an event told before?
bool are_taken_before(const Reading& reading,
                      const std::vector<Draft>& drafts,
                      std::size_t index,
                      text::Word noun) {
    return std::any_of(
        drafts.begin(),
        drafts.begin() + static_cast<std::ptrdiff_t>(index),
        [&](const Draft& draft) {
            return std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
                return counts_taken(row) && is_counted_as(reading, row.toll, noun);
            });
        });
}

/// "The teachers were freed", « Les enseignants ont été libérés », "All of them were released":
/// with no count but that of their taking.
bool names_those_taken(const Scene& scene, const std::vector<Draft>& drafts, std::size_t index) {
    const Draft& freed = drafts[index];
    const Candidate& word = freed.words.front();
    const Reading& reading = scene.reading;
    const bool counted = std::any_of(freed.tolls.begin(),
                                     freed.tolls.end(),
                                     [](const DraftToll& row) { return row.toll.max.has_value(); });
    for (std::uint32_t at = reading.sentences[word.sentence].first; !counted && at < word.first;
         ++at) {
        if (reading.word(at) == "all" &&
            one_of(reading.word(at + 1), {"of", "were", "are", "have"}))
            return true;
        if (!one_of(reading.word(at), {"the", "les", "ces", "these"}) || is_part_of(reading, at))
            continue;
        if (are_taken_before(reading, drafts, index, reading.word(at + 1))) return true;
    }
    return false;
}

/// Those of the last taking that was told are freed; false when none was.
bool take_from_draft_before(std::vector<Draft>& drafts, std::size_t index) {
    for (std::size_t before = index; before-- > 0;) {
        const auto& told = drafts[before].tolls;
        if (drafts[before].family != Family::abduct &&
            std::none_of(told.begin(), told.end(), counts_taken))
            continue;
        for (DraftToll row : drafts[before].tolls) {
            if (row.toll.status != Status::abducted) continue;
            row.toll.status = Status::freed;
            drafts[index].tolls.push_back(std::move(row));
        }
        return true;
    }
    return false;
}

/// "took (him) away", "drove off with (her)"
int taken_by_pronoun_behind(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t reach = 2;
    for (std::uint32_t at = word.first + 1; at <= word.last + reach; ++at) {
        const auto object = reading.word(at);
        if (one_of(object, {"him", "her"})) return 1;
        if (object == "them") return 2;
        if (one_of(object, {",", ".", "and"})) return 0;
    }
    return 0;
}

/// « (l')ont emmené », « (les) a enlevés »
int taken_by_pronoun_before(const Reading& reading, const Candidate& word) {
    const std::uint32_t at = where_have_begins(reading, word.first);
    if (at == word.first || at == 0) return 0;
    if (reading.word(at - 1) == "l'") return 1;
    return reading.word(at - 1) == "les" ? 2 : 0;
}

/// How many the object's pronoun stands for; 0 = none does.
int taken_by_pronoun(const Reading& reading, const Candidate& word) {
    if (word.family != Family::abduct || word.verb.construction != Construction::active) return 0;
    return reading.language == Language::english ? taken_by_pronoun_behind(reading, word)
                                                 : taken_by_pronoun_before(reading, word);
}

}  // namespace

bool are_civilians(const DraftToll& row) {
    const Party* party = row.toll.party;
    return row.toll.side == SideHint::people ||
           (party != nullptr && party->klass == PartyClass::civilians);
}

void free_those_taken(const Scene& scene, std::vector<Draft>& drafts, std::size_t index) {
    Draft& freed = drafts[index];
    if (freed.family == Family::release) name_those_freed(drafts, index, freed);
    if (freed.family != Family::release) return;
    if (names_those_taken(scene, drafts, index)) {
        freed.tolls.clear();
        if (take_from_draft_before(drafts, index)) return;
    }
    if (!freed.tolls.empty()) return;
    const bool hostages = names_hostages(scene, freed.words.front());
    if (!hostages && !names_by_pronoun(scene, freed.words.front(), people)) return;
    if (recalls_other_taking(scene, drafts, freed.words.front().sentence)) {
        const bool one = !hostages && names_by_pronoun(scene, freed.words.front(), one_person);
        return take_from_recalled(scene, freed, one);
    }
    if (take_from_draft_before(drafts, index)) return;
    if (hostages || names_by_pronoun(scene, freed.words.front(), one_person))
        freed.tolls.push_back(one_freed(freed));
    if (!hostages) return;
    Toll& several = freed.tolls.back().toll;
    several.min = 2;
    several.max.reset();
}

void count_those_taken(const std::vector<Draft>& drafts, Draft& taken) {
    const auto abducted = [](const DraftToll& row) { return row.toll.status == Status::abducted; };
    if (taken.family != Family::abduct ||
        std::any_of(taken.tolls.begin(), taken.tolls.end(), abducted))
        return;
    for (const Draft& freed : drafts) {
        if (freed.family != Family::release) continue;
        for (const DraftToll& row : freed.tolls) {
            const bool holds = std::any_of(taken.words.begin(),
                                           taken.words.end(),
                                           [&](const Candidate& word) {
                                               return word.family == Family::abduct &&
                                                      row.toll.first <= word.first &&
                                                      word.last <= row.toll.last;
                                           }) ||
                               // « les personnes enlevées samedi, six en tout, ont été libérées »
                               tells_in(freed, taken.words.front().sentence);
            if (row.toll.status != Status::freed || !holds) continue;
            DraftToll again = row;
            again.toll.status = Status::abducted;
            taken.tolls.push_back(std::move(again));
            return;
        }
    }
}

void side_with_those_taken(const Scene& scene, std::vector<Draft>& drafts, std::size_t index) {
    static const WordSet meant("eux elles them");
    constexpr std::uint32_t reach = 4;  // "quinze d'entre (eux)"
    if (index == 0 || drafts[index - 1].family != Family::abduct) return;
    const auto& taken = drafts[index - 1].tolls;
    if (taken.empty() || !are_civilians(taken.back())) return;
    const std::size_t told = scene.reading.sentence_of(taken.back().toll.count);
    for (DraftToll& row : drafts[index].tolls) {
        Toll& toll = row.toll;
        if (toll.side != SideHint::none || scene.reading.sentence_of(toll.count) != told + 1)
            continue;
        for (std::uint32_t at = toll.count; at < toll.count + reach; ++at) {
            if (!meant.contains(scene.reading.word(at))) continue;
            toll.side = taken.back().toll.side;
            toll.party = taken.back().toll.party;
        }
    }
}

bool frees_those_told(const Scene& scene, const Candidate& word) {
    if (word.family != Family::release || word.sentence == 0) return false;
    const auto& before = scene.reading.sentences[word.sentence - 1];
    const auto words = mentions_in(scene.reading, Kind::trigger, before.first, before.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).may_tell(Family::abduct);
    });
}

void count_by_pronoun(const Scene& scene, Draft& taken) {
    const auto counts = [](const DraftToll& row) {
        return row.toll.status == Status::abducted || row.toll.status == Status::captured;
    };
    const bool common = std::all_of(taken.targets.begin(), taken.targets.end(), [](const Party* p) {
        return p->klass == PartyClass::civilians;
    });
    if (taken.family != Family::abduct || !common ||
        std::any_of(taken.tolls.begin(), taken.tolls.end(), counts))
        return;
    for (const Candidate& word : taken.words) {
        const int count = taken_by_pronoun(scene.reading, word);
        if (count == 0) continue;
        Toll toll;
        toll.status = Status::abducted;
        toll.min = count;
        if (count == 1) toll.max = 1;
        toll.side = SideHint::people;
        toll.first = toll.count = toll.verb = word.first;
        toll.last = word.last;
        toll.rule = "toll-abducted";
        return taken.tolls.push_back({std::move(toll), std::nullopt});
    }
}

}  // namespace vigie::extractors
