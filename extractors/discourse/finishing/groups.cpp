// The armed groups that an event's sentences name: who may have done it, who was struck.
#include <algorithm>

#include "extractors/discourse/finishing/captivity_told.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/leads.h"
#include "extractors/discourse/finishing/others.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool has_denied(const Finishing& work, const std::string& name) {
    return std::any_of(work.draft.statements.begin(),
                       work.draft.statements.end(),
                       [&](const Statement& statement) {
                           return statement.saying == Saying::denied && statement.by == name;
                       });
}

namespace {

/// A group that is merely quoted on others' deeds is no suspect.
bool only_speaks(const Finishing& work, const Mention& mention, std::size_t sentence) {
    constexpr std::uint32_t title = 7;  // "les rebelles maliens du Cadre stratégique (CSP)"
    const auto& statements = work.scene.statements[sentence];
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
        if (statement.inherited || statement.saying == Saying::claimed) return false;
        const bool leads =
            statement.party != nullptr && mention.last <= statement.first &&
            statement.first - mention.last <= title &&
            mentions_in(work.scene.reading, Kind::trigger, mention.last, statement.first).empty() &&
            name_of_party(work, *statement.party) ==
                name_of_party(work, work.scene.lexicon.party(mention.index));
        return leads || (statement.first <= mention.first && mention.last <= statement.last);
    });
}

/// "un officier du MNLA assassiné par des hommes armés": the one group named lost people to others.
bool lost_to_others(const Finishing& work, std::string_view name) {
    const auto& authors = work.draft.perpetrators;
    const auto& targets = work.draft.targets;
    const auto& tolls = work.draft.tolls;
    const auto is_group = [&](const Party* party) {
        return is_insurgent(party) && name_of_party(work, *party) == name;
    };
    const auto unnamed = [](const Party* party) { return party->name == unknown_group; };
    // "a suicide bomber had stopped at an MNLA checkpoint": whose he was is not told
    const bool bombed =
        work.draft.family == Family::suicide || work.draft.family == Family::explosive;
    const bool passing = std::any_of(targets.begin(), targets.end(), [&](const Party* party) {
        return is_group(party) && is_killed_in_passing(work, *party);
    });
    const auto struck = [&](const Party* party) {
        return is_group(party) ||
               (passing && party->kind == PartyKind::unit && party->generic && is_state(party));
    };
    const bool by_others = ((bombed || passing) && authors.empty()) ||
                           std::any_of(authors.begin(), authors.end(), unnamed);
    return by_others && !tolls.empty() && std::all_of(targets.begin(), targets.end(), struck) &&
           std::any_of(tolls.begin(),
                       tolls.end(),
                       [&](const DraftToll& row) { return is_group(row.toll.party); }) &&
           std::all_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
               const bool theirs = is_group(row.toll.party) || (bombed && !row.toll.party);
               return theirs && row.toll.max != 0;
           });
}

/// For whom groups are asked for: who holds what was struck did not do it.
enum class Asked : std::uint8_t { anyone, authors };

/// May a group be named only as who holds what was struck?
bool may_hold_struck(const Draft& draft, Asked asked) {
    const bool struck = strikes_somebody(draft.family);
    return asked == Asked::authors ? struck || is_from_air(draft.family)
                                   : struck && draft.perpetrators.empty();
}

/// "Soldiers killed two (rebels) near Boni, and gunmen abducted a teacher": whom a deed told before
/// the event's own struck.
bool is_of_other_deed(const Finishing& work, const Mention& group, const text::Sentence& span) {
    constexpr std::uint32_t reach = 3;  // "killed at least two (rebels)"
    const auto& words = work.draft.words;
    const Candidate& own = words.front();
    if (own.perpetrator == nullptr || own.first < group.last) return false;
    const auto deeds = mentions_in(work.scene.reading, Kind::trigger, span.first, group.first);
    if (deeds.empty() || group.first - deeds.back()->last > reach) return false;
    return work.scene.lexicon.trigger(deeds.back()->index).kind == WordKind::verb &&
           std::none_of(words.begin(), words.end(), [&](const Candidate& word) {
               return word.first == deeds.back()->first;
           });
}

/// Is the group named for what it is, not for what it did: who speaks, who is spoken of, who holds
/// the ground?
bool is_named_beside(const Finishing& work,
                     const Mention& group,
                     std::size_t sentence,
                     Asked asked) {
    const Reading& reading = work.scene.reading;
    return only_speaks(work, group, sentence) || is_merely_about(work, group) ||
           is_of_other_deed(work, group, reading.sentences[sentence]) ||
           (may_hold_struck(work.draft, asked) && holds_ground(reading, group)) ||
           (strikes_somebody(work.draft.family) && says_whose_he_is(reading, group));
}

/// The armed groups that a sentence names as more than speakers.
std::vector<std::string> groups_named(const Finishing& work, std::size_t sentence, Asked asked) {
    const auto& span = work.scene.reading.sentences[sentence];
    std::vector<std::string> names;
    for (const Mention* mention :
         mentions_in(work.scene.reading, Kind::actor, span.first, span.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (party.klass != PartyClass::insurgent || party.name == unknown_group) continue;
        if (!has_denied(work, party.name) && !is_named_beside(work, *mention, sentence, asked))
            names.push_back(name_of_party(work, party));
    }
    return names;
}

/// "JNIM confirmed that it carried out the raid", « a confirmé en être l'auteur »: its own deed,
/// not what it underwent.
bool confirms_own_deed(const Reading& reading, const Statement& statement) {
    static const WordSet own(
        "it they its their he il ils elle elles ses leurs etre avoir having responsibility "
        "responsabilite author auteur carrying");
    static const WordSet undergone(
        "been were lost suffered ete perdu subi killed captured tues captures attacked attaques");
    constexpr std::uint32_t reach = 5;  // "en direct sur sa radio (être)"
    for (std::uint32_t at = statement.last; at < statement.last + reach; ++at) {
        if (reading.word(at) == ".") return false;
        if (!own.contains(reading.word(at))) continue;
        for (std::uint32_t next = at + 1; next <= at + reach; ++next) {
            if (reading.word(next) == ".") break;
            if (undergone.contains(reading.word(next))) return false;
        }
        return true;
    }
    return false;
}

/// "Islamist militants attacked, the MNLA said": the separatists tell of what others did.
bool tells_of_islamists(const Finishing& work, const Statement& statement) {
    static const WordSet others(
        "islamist islamists jihadist jihadists islamiste islamistes djihadiste djihadistes jihadiste "
        "jihadistes");
    if (!one_of(statement.party->name, {"MNLA", "CMA", "HCUA", "MAA", "CSP", "FLA"})) return false;
    const auto& sentences = work.draft.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        const auto& span = work.scene.reading.sentences[index];
        for (std::uint32_t at = span.first; at < span.last; ++at) {
            if (others.contains(work.scene.reading.word(at))) return true;
        }
        return false;
    });
}

/// "The CMA confirmed the abductions": those who signed the peace of 2015 held towns and told of
/// what others did there; a group at war that confirms owns up. « Le FLA déplore vingt morts » does
/// not.
bool may_be_its_own(const Finishing& work, const Statement& statement) {
    const Reading& reading = work.scene.reading;
    if (statement.saying == Saying::claimed) return true;
    if (statement.saying != Saying::confirmed) return !tells_of_islamists(work, statement);
    bool confirms = false;
    for (std::uint32_t at = statement.first; at <= statement.last; ++at)
        confirms |= reading.word(at).starts_with("confirm");
    const bool signatory = one_of(statement.party->name, {"CMA", "HCUA", "MAA"});
    return (confirms && !signatory) || confirms_own_deed(reading, statement);
}

/// "Selon un communiqué du JNIM, ...": what a group tells of attacks it tells of its own, unless it
/// denies in the same breath.
std::optional<std::string> group_speaking(const Finishing& work, std::size_t sentence) {
    const auto& statements = work.scene.statements[sentence];
    const auto denies = [&](const std::string& name) {
        return std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
            return other.by == name && other.saying == Saying::denied;
        });
    };
    // "The FLA said it had shot down a drone near Ber. In Dioura, armed men took four teachers"
    const auto is_of_others = [&](const Statement& statement) {
        const auto& parties = work.draft.perpetrators;
        const bool men = std::any_of(parties.begin(), parties.end(), [](const Party* party) {
            return party->name == unknown_group;
        });
        const std::size_t said = work.scene.reading.sentence_of(statement.first);
        return statement.inherited && ((men && are_told_apart(work.scene, said, sentence)) ||
                                       is_dated_apart(work.scene, sentence, said));
    };
    // « Le FLA soutient que sept Russes ont été tués par une mine »: it does not say whose it was
    const bool tells_of_strangers_deed =
        befell_civilians(work) || work.draft.family == Family::explosive;
    const auto by_group =
        std::find_if(statements.begin(), statements.end(), [&](const Statement& statement) {
            return is_insurgent(statement.party) && !denies(statement.by) &&
                   !is_of_leant_deed(work.scene, statement.first, work.draft.words) &&
                   !(statement.saying == Saying::said && tells_of_strangers_deed &&
                     !are_jihadists(speaker_of(work, statement))) &&
                   !claims_other_deed(work, statement) && !tells_of_own_loss(work, statement) &&
                   !is_of_others(statement) && may_be_its_own(work, statement) &&
                   !blames(work, statement) && !speaks_of_plans(work, statement);
        });
    if (by_group == statements.end()) return std::nullopt;
    return speaker_of(work, *by_group);
}

/// « Selon le FLA, une frappe a tué trois enfants »: no group bombs civilians on its own account.
bool deplores_strike(const Finishing& work) {
    const auto& targets = work.draft.targets;
    return is_from_air(work.draft.family) && !targets.empty() &&
           std::all_of(targets.begin(), targets.end(), [](const Party* party) {
               return party->klass == PartyClass::civilians;
           });
}

/// The one group that the event's sentences name, or that speaks in them; two are none.
std::optional<std::string> one_group(const Finishing& work, bool speakers) {
    std::optional<std::string> found;
    for (const std::size_t sentence : work.draft.sentences) {
        if (speaks_of_others(work, sentence)) continue;
        const Asked asked = speakers ? Asked::authors : Asked::anyone;
        for (const std::string& name : groups_named(work, sentence, asked)) {
            if (found && *found != name) return std::nullopt;
            found = name;
        }
        if (!found && speakers && !deplores_strike(work)) found = group_speaking(work, sentence);
    }
    return found;
}

/// « Le maire a été libéré. Le JNIM le retenait depuis trois ans »: the one group that the sentence
/// behind names, or one farther on about the captives.
std::optional<std::string> holders_behind(const Finishing& work) {
    constexpr std::size_t reach = 10;  // sentences
    const Reading& reading = work.scene.reading;
    const std::size_t first = work.draft.sentences.front() + 1;
    const std::size_t end = std::min(first + reach, reading.sentences.size());
    for (std::size_t next = first; next < end; ++next) {
        const text::Sentence& span = reading.sentences[next];
        if (next > first && !are_captives(reading, span)) continue;
        if (!tells_who_held(reading, span)) continue;
        const auto names = groups_named(work, next, Asked::authors);
        if (names.size() == 1) return names.front();
    }
    return std::nullopt;
}

/// "JNIM had abducted two drivers. They were released on Monday": the one group that the sentence
/// before the release names.
std::optional<std::string> captors(const Finishing& work) {
    const std::size_t first = work.draft.sentences.front();
    if (work.draft.family != Family::release) return std::nullopt;
    if (auto holders = holders_behind(work)) return holders;
    if (first == 0) return std::nullopt;
    const auto& sentences = work.scene.reading.sentences;
    const auto& before = sentences[first - 1];
    if (sentences[first].paragraph - before.paragraph > 1) return std::nullopt;
    const auto taken = mentions_in(work.scene.reading, Kind::trigger, before.first, before.last);
    const bool told = std::any_of(taken.begin(), taken.end(), [&](const Mention* word) {
        return work.scene.lexicon.trigger(word->index).may_tell(Family::abduct);
    });
    const auto names = groups_named(work, first - 1, Asked::authors);
    return told && names.size() == 1 ? std::optional(names.front()) : std::nullopt;
}

}  // namespace

std::optional<std::string> struck_group(const Finishing& work) {
    return one_group(work, /*speakers=*/false);
}

namespace {

/// "JNIM attacked a camp at Ber. On Tuesday, another position was struck": the same men's deed; not
/// behind "The army killed ten JNIM fighters", nor when others are told to have done it.
bool goes_on_with_group(const Finishing& work, std::size_t own) {
    const Reading& reading = work.scene.reading;
    if (!work.draft.perpetrators.empty() || !tells_one_more(reading, reading.sentences[own]))
        return false;
    const auto& before = reading.sentences[own - 1];
    const auto parties = mentions_in(reading, Kind::actor, before.first, before.last);
    const auto first = std::find_if(parties.begin(), parties.end(), [&](const Mention* party) {
        return work.scene.lexicon.party(party->index).name != unknown_group;
    });
    if (first == parties.end() || !is_insurgent(&work.scene.lexicon.party((*first)->index)))
        return false;
    // "JNIM lost ten fighters", "JNIM released three hostages": no deed of its to go on with
    const auto deeds = mentions_in(reading, Kind::trigger, (*first)->last, before.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return work.scene.lexicon.trigger(deed->index).may_tell(Family::attack);
    });
}

/// « Le JNIM a mené une double attaque. La première … . Le lendemain, une autre … »: the one group
/// that the text names, in a lead that sums up what follows.
std::optional<std::string> author_of_all(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const Family family = work.draft.family;
    if (!strikes_somebody(family) && family != Family::explosive) return std::nullopt;
    std::size_t lead = reading.has_title() ? 1 : 0;
    const std::size_t own = work.draft.sentences.front();
    if (lead >= reading.sentences.size() || own <= lead) return std::nullopt;
    if (goes_on_with_group(work, own))
        lead = own - 1;
    else if (!tells_several(reading, reading.sentences[lead]) &&
             !attributes_them(reading, work.scene.lexicon, reading.sentences[lead]))
        return std::nullopt;
    const auto names = groups_named(work, lead, Asked::authors);
    if (names.empty()) return std::nullopt;
    const auto other = [&](const Mention* mention) {
        const Party& party = work.scene.lexicon.party(mention->index);
        return is_insurgent(&party) && party.name != unknown_group &&
               name_of_party(work, party) != names.front();
    };
    const auto all = mentions_in(reading, Kind::actor, 0, reading.tokens.size());
    if (std::any_of(all.begin(), all.end(), other)) return std::nullopt;
    return names.front();
}

/// "An attack on JNIM fighters killed ten": whom the deed struck is not who did it.
bool is_only_struck(const Finishing& work, std::string_view name) {
    const Candidate& word = work.draft.words.front();
    return word.verb.construction == Construction::nominal && word.perpetrator == nullptr &&
           word.target != nullptr && name_of_party(work, *word.target) == name &&
           (word.rules.find("noun-against") != std::string::npos ||
            word.rules.find("fight-followed-with") != std::string::npos);
}

}  // namespace

std::optional<std::string> suspect(const Finishing& work) {
    auto group = one_group(work, /*speakers=*/true);
    if (!group) group = captors(work);
    if (!group) group = author_of_all(work);
    const bool struck = group && (lost_to_others(work, *group) || is_only_struck(work, *group));
    return struck ? std::nullopt : group;
}

}  // namespace vigie::extractors
