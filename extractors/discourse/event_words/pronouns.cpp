#include "extractors/discourse/event_words/pronouns.h"

#include <algorithm>

#include "extractors/reading/stand_ins.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Behind the day that opens the sentence: "On Monday", « Lundi, ».
std::uint32_t behind_day(const Reading& reading, std::uint32_t first) {
    const auto time =
        std::find_if(reading.times.begin(), reading.times.end(), [&](const TimeMention& mention) {
            return mention.first == first || mention.first == first + 1;
        });
    if (time == reading.times.end()) return first;
    const auto last = static_cast<std::uint32_t>(time->last);
    return reading.word(last) == "," ? last + 1 : last;
}

/// Behind "In Mali,", « Dans le nord, »: what is said before the subject.
std::uint32_t behind_setting(const Reading& reading, const text::Sentence& span) {
    static const WordSet locative("au aux en dans in across depuis since");
    constexpr std::uint32_t longest = 6;
    if (const std::uint32_t day = behind_day(reading, span.first); day > span.first) return day;
    if (!locative.contains(reading.word(span.first))) return span.first;
    const std::uint32_t end = std::min(span.last, span.first + longest);
    for (std::uint32_t at = span.first + 1; at < end; ++at) {
        if (reading.word(at) == ",") return at + 1;
    }
    return span.first;
}

/// Does the group open its sentence, as its subject or what it is about: "The thread is on JNIM"?
/// "Soldiers hunting JNIM", "The herders fear JNIM" are about others.
bool opens_sentence(const Reading& reading, const text::Sentence& span, const Mention& group) {
    static const WordSet openers(
        "the le les l' du de des of fighters combattants members elements suspected present "
        "presumes thread fil consacre porte sur au is was on about this time short what it c'est c' est "
        "etait jihadistes djihadistes jihadists terroristes terrorists rebelles rebels insurges "
        "insurgents militants gunmen hommes men armes armed lies");
    for (std::uint32_t at = behind_setting(reading, span); at < group.first; ++at) {
        if (!openers.contains(reading.word(at))) return false;
    }
    return true;
}

/// « Des soldats (ont tué) trois bergers », "Soldiers (killed) three herders": did the forces do to
/// civilians what their sentence tells?
bool struck_civilians(const Finishing& work, const Mention& forces, const text::Sentence& before) {
    constexpr std::uint32_t reach = 6;  // « ont exécuté samedi trois (habitants) »
    static const WordSet suffering("ete etaient were been by par in");
    const Reading& reading = work.scene.reading;
    const auto deeds = mentions_in(reading, Kind::trigger, forces.last, before.last);
    if (deeds.empty() || deeds.front()->first > forces.last + 1) return false;
    const Mention& deed = *deeds.front();
    if (work.scene.lexicon.trigger(deed.index).kind == WordKind::noun ||
        has_word(reading, forces.last, deed.last + 1, suffering))
        return false;
    const auto struck = mentions_in(reading, Kind::actor, deed.last, before.last);
    return !struck.empty() && struck.front()->first <= deed.last + reach &&
           std::all_of(struck.begin(), struck.end(), [&](const Mention* party) {
               return work.scene.lexicon.party(party->index).klass == PartyClass::civilians;
           });
}

/// "Soldiers hunting JNIM entered Koro. They executed six": forces that a sentence without deeds
/// but on civilians is about, where their own were not struck.
bool entered_before(const Finishing& work, const Mention& named, const text::Sentence& before) {
    const Reading& reading = work.scene.reading;
    const Party& forces = work.scene.lexicon.party(named.index);
    if (is_insurgent(&forces) || forces.klass == PartyClass::civilians) return false;
    const auto deeds = mentions_in(reading, Kind::trigger, before.first, before.last);
    const bool arrivals = std::all_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return work.scene.lexicon.trigger(deed->index).may_tell(Family::escort);
    });
    if (!arrivals && !struck_civilians(work, named, before)) return false;
    // "The army pushed JNIM back. They killed two as they fled"
    static const WordSet routs(
        "pushed push repelled repulsed drove driven routed chased fled flee repousse repousses "
        "chasse chasses deroute fuite fui dispersed disperse disperses");
    for (std::uint32_t at = before.first; at < before.last; ++at) {
        if (routs.contains(reading.word(at))) return false;
    }
    const auto& targets = work.draft.targets;
    const bool own = std::any_of(targets.begin(), targets.end(), [&](const Party* party) {
        return party->klass == forces.klass;
    });
    return !own;
}

/// "Malian soldiers (and Wagner fighters) entered", « des soldats accompagnés (de dozos) »: the
/// forces and those who came with them.
std::vector<std::string> with_companions(const Finishing& work, Mentions parties) {
    static const WordSet joins(
        "and et with alongside accompanied backed supported joined by of from avec accompagne "
        "accompagnes appuye appuyes soutenus epaules par de d' du des les the , men suspected "
        "apparent apparently presumes aux cotes ainsi que leurs their allies allied local");
    const Reading& reading = work.scene.reading;
    std::vector<std::string> names{
        name_of_party(work, work.scene.lexicon.party(parties.front()->index))};
    for (std::size_t i = 1; i < parties.size(); ++i) {
        for (std::uint32_t at = parties[i - 1]->last; at < parties[i]->first; ++at) {
            if (!joins.contains(reading.word(at))) return names;
        }
        const Party& other = work.scene.lexicon.party(parties[i]->index);
        if (is_insurgent(&other) || other.klass == PartyClass::civilians) return names;
        names.push_back(name_of_party(work, other));
    }
    return names;
}

/// "The (same) attackers", « les assaillants » right before the token: known from before.
bool are_men_told_before(const Finishing& work, std::uint32_t token) {
    static const WordSet definite("the same les ces memes these those");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(token - 1)];
    const auto men = mentions_in(reading, Kind::actor, span.first, token);
    if (men.empty() || men.back()->last != token || men.back()->first == span.first) return false;
    const Party& party = work.scene.lexicon.party(men.back()->index);
    return party.name == unknown_group && definite.contains(reading.word(men.back()->first - 1));
}

/// "(Its fighters)", « ses hommes » right before the token: those of whom the sentence before is
/// about.
bool are_its_men(const Reading& reading, std::uint32_t token) {
    static const WordSet men(
        "men fighters militants combatants hommes combattants elements miliciens militiamen");
    return token > 1 && men.contains(reading.word(token - 1)) &&
           one_of(reading.word(token - 2), {"its", "ses"});
}

/// « L'armée traquait le JNIM. Ce dernier a attaqué »: who the sentence before names last, where
/// the token stands behind such words.
std::optional<std::string> named_last(const Finishing& work, std::uint32_t token) {
    const Reading& reading = work.scene.reading;
    const std::size_t sentence = reading.sentence_of(token);
    if (sentence == 0 || behind_the_latter(reading, reading.sentences[sentence]) != token)
        return std::nullopt;
    const auto& before = reading.sentences[sentence - 1];
    const auto parties = mentions_in(reading, Kind::actor, before.first, before.last);
    if (parties.empty()) return std::nullopt;
    const Party& party = work.scene.lexicon.party(parties.back()->index);
    const bool acts = party.klass != PartyClass::civilians && party.name != unknown_group;
    return acts ? std::optional(name_of_party(work, party)) : std::nullopt;
}

/// Where the verb's auxiliaries begin: "they (had also) attacked".
std::uint32_t start_of_verb(const Reading& reading, std::uint32_t verb) {
    static const WordSet auxiliaries(
        "have had has also en ont avaient auraient aussi deja s' etait a avait y then later afterwards subsequently "
        "went on to ensuite puis ensuit egalement");
    std::uint32_t at = verb;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    return at;
}

/// "(They) gathered the herders and (shot)": behind the pronoun that opens the sentence, where the
/// verb at the token goes on with its deeds; the token itself otherwise.
std::uint32_t behind_first_subject(const Finishing& work, std::uint32_t verb) {
    static const WordSet joins("and et puis then");
    static const WordSet parts("who which that whom qui que qu' dont as when while lorsque quand");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(verb)];
    const std::uint32_t subject = behind_setting(reading, span);
    if (verb < subject + 3 || !joins.contains(reading.word(verb - 1)) ||
        !one_of(reading.word(subject), {"they", "ils"}) ||
        has_word(reading, subject, verb, parts) ||
        !mentions_in(reading, Kind::speech, subject, verb).empty())
        return verb;
    const auto parties = mentions_in(reading, Kind::actor, subject, verb);
    const bool others = std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        return work.scene.lexicon.party(mention->index).klass != PartyClass::civilians;
    });
    return others ? verb : subject + 1;
}

/// « elle » for the army, « il » for the group: may the pronoun stand for the party by its gender?
bool agrees(const Reading& reading, text::Word pronoun, const Mention& party) {
    static const WordSet feminine(
        "armee aviation force coordination coalition gendarmerie police garde minusma mission milice "
        "katiba cma plateforme junte brigade organisation branche alliance");
    if (pronoun != "il" && pronoun != "elle") return true;
    const bool she = has_word(reading, party.first, party.last, feminine);
    return she == (pronoun == "elle");
}

bool is_armed_group(const Party& party) {
    const bool group = is_insurgent(&party) ||
                       (party.klass == PartyClass::militia && party.kind != PartyKind::unit);
    return group && party.name != unknown_group;
}

/// Is no other than the party named, but civilians, armed men of no name and things ("convoys",
/// "camps"), whosesoever they are? Where "the jihadists" stand behind the sentence that names
/// the party, which ends at the token `behind`, soldiers are none of them, nor is whom it struck.
bool is_alone(const Lexicon& lexicon, Mentions parties, const Party& party, std::uint32_t behind) {
    return std::all_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        const Party& other = lexicon.party(mention->index);
        const bool site = other.kind == PartyKind::unit && other.generic;
        return other.klass == PartyClass::civilians || other.name == party.name ||
               other.name == unknown_group || site || mention->last <= behind ||
               (behind > 0 && other.klass == PartyClass::state);
    });
}

/// « (Au petit matin, les jihadistes) se sont repliés », "(The attackers) left": a sentence about
/// men known from before, whom it does not name.
bool is_about_known_men(const Finishing& work, const text::Sentence& span) {
    static const WordSet definite("the les ces these those");
    const Reading& reading = work.scene.reading;
    const auto parties = mentions_in(reading, Kind::actor, span.first, span.last);
    const bool named = std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        return is_armed_group(work.scene.lexicon.party(mention->index));
    });
    if (parties.empty() || named) return false;
    const Mention& men = *parties.front();
    const std::uint32_t article = men.first - std::min(1U, men.first);
    return work.scene.lexicon.party(men.index).name == unknown_group && article >= span.first &&
           definite.contains(reading.word(article)) &&
           (article == behind_setting(reading, span) || reading.word(article - 1) == ",");
}

/// « Le MSA riposte. (Les jihadistes) se sont repliés. Ils ont tué »: the one group of jihadists
/// that the text has named, whoever spoke since.
std::optional<std::string> jihadists_before(const Finishing& work, std::size_t sentence) {
    const text::Sentence& span = work.scene.reading.sentences[sentence];
    if (!is_about_known_men(work, span)) return std::nullopt;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (means_known_jihadists(work.scene.reading, at)) return only_jihadists_before(work, at);
    }
    return std::nullopt;
}

/// Are no armed men told of there, nor another place: « Huit soldats sont morts »?
bool tells_no_armed_men(const Finishing& work, const text::Sentence& span) {
    if (!mentions_in(work.scene.reading, Kind::place, span.first, span.last).empty()) return false;
    const auto parties = mentions_in(work.scene.reading, Kind::actor, span.first, span.last);
    return std::all_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        const Party& party = work.scene.lexicon.party(mention->index);
        return party.name != unknown_group && !is_armed_group(party);
    });
}

/// The last sentence before the one given that may say who they are: one about "the attackers" does
/// not, nor do those before it in which there are none.
std::size_t sentence_naming(const Finishing& work, std::size_t sentence, bool men) {
    constexpr std::size_t reach = 4;
    const auto& sentences = work.scene.reading.sentences;
    std::size_t at = sentence - 1;
    for (; at > 0 && sentence - at <= reach; --at) {
        const bool known = is_about_known_men(work, sentences[at]);
        if (!known && !(men && tells_no_armed_men(work, sentences[at]))) break;
        men |= known;
    }
    return at;
}

bool is_singular(text::Word pronoun) {
    return one_of(pronoun, {"il", "elle", "it"});
}

/// "The UN mission condemned (JNIM). On Sunday its men attacked": whose they are is not told.
bool names_other_group(const Lexicon& lexicon, Mentions parties, const Party& party) {
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        const Party& other = lexicon.party(mention->index);
        return is_insurgent(&other) && other.name != unknown_group && other.name != party.name;
    });
}

/// "(the army)", and not « deux gendarmes »: may « il », "it" stand for it?
bool names_one_state(const Lexicon& lexicon, Mentions parties) {
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        const Party& other = lexicon.party(mention->index);
        return other.klass == PartyClass::state && other.kind == PartyKind::name;
    });
}

/// The armed group, alone where it is named, that the word right before the token means.
std::vector<std::string> group_meant(const Finishing& work,
                                     std::uint32_t token,
                                     Mentions parties,
                                     const Party& party,
                                     std::uint32_t behind) {
    if (!is_armed_group(party) || !is_alone(work.scene.lexicon, parties, party, behind)) return {};
    std::string name = name_of_party(work, party);
    // "Volunteers clashed with jihadists. (The jihadists) took 30 sheep": others than those named
    const text::Word men = work.scene.reading.word(token - 1);
    if (one_of(men, {"jihadists", "jihadistes", "djihadistes"}) && !are_jihadists(name)) return {};
    return {std::move(name)};
}

/// Who opens the sentence `naming` as its subject, where the pronoun before the token may mean it.
std::vector<std::string> subject_before(const Finishing& work,
                                        std::uint32_t token,
                                        std::size_t naming) {
    const Reading& reading = work.scene.reading;
    const text::Word pronoun = reading.word(token - 1);
    const auto& before = reading.sentences[naming];
    const auto parties = mentions_in(reading, Kind::actor, before.first, token - 1);
    // "the jihadists of the Group to Support Islam": the name says who they are
    const auto front = std::find_if(parties.begin(), parties.end(), [&](const Mention* mention) {
        return work.scene.lexicon.party(mention->index).name != unknown_group;
    });
    if (front == parties.end() || !opens_sentence(reading, before, **front) ||
        !agrees(reading, pronoun, **front))
        return {};
    const Party& party = work.scene.lexicon.party((*front)->index);
    if (are_its_men(reading, token) && names_other_group(work.scene.lexicon, parties, party))
        return {};
    // « L'armée a repris Ber. Elle avait pris Gossi vendredi »
    const bool singular = is_singular(pronoun);
    if (singular && party.klass == PartyClass::state && party.kind != PartyKind::unit)
        return {name_of_party(work, party)};
    if (entered_before(work, **front, before))
        return with_companions(work,
                               parties.subspan(static_cast<std::size_t>(front - parties.begin())));
    // « Le JNIM a attaqué le poste, tuant deux gendarmes. Il »: several are no « il »
    const bool farther = naming + 1 < work.draft.words.front().sentence ||
                         (singular && !names_one_state(work.scene.lexicon, parties));
    return group_meant(work, token, parties, party, farther ? before.last : 0);
}

}  // namespace

std::vector<std::string> parties_meant_by_pronoun(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const Candidate& word = work.draft.words.front();
    if (word.verb.construction != Construction::active || word.sentence == 0) return {};
    const std::uint32_t start = start_of_verb(reading, word.first);
    if (start == 0) return {};
    const std::uint32_t at = behind_first_subject(work, start);
    if (auto latter = named_last(work, at)) return {*std::move(latter)};
    const bool men = are_men_told_before(work, at);
    const bool theirs = one_of(reading.word(at - 1), {"they", "ils"}) || are_its_men(reading, at);
    if (!is_singular(reading.word(at - 1)) && !theirs && !men) return {};
    if (auto jihadists = jihadists_before(work, word.sentence - 1)) return {*std::move(jihadists)};
    return subject_before(work, at, sentence_naming(work, word.sentence, men));
}

}  // namespace vigie::extractors
