// Who the subject of an event verb is, as the words before it tell: the first verb's subject, a
// noun's deed, not those whom that struck.
#include <algorithm>

#include "extractors/discourse/event_words/struck.h"
#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/stand_ins.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Where the aside that begins at the comma ends; `end` when it does not.
std::uint32_t other_comma(const Reading& reading, std::uint32_t comma, std::uint32_t end) {
    std::uint32_t at = comma + 1;
    while (at < end && reading.word(at) != ",")
        ++at;
    return at;
}

}  // namespace

bool is_subject_of(const Reading& reading, const Candidate& noun, const Candidate& verb) {
    static const WordSet breaks(
        "and then before after when while as who which that ; et puis qui ou que");
    // "An attack on soldiers and their partners killed four": those whom it struck are joined
    const bool joined = noun.beside_target.size() > 1 ||
                        (noun.target != nullptr && verb.perpetrator == noun.target &&
                         !verb.beside_perpetrator.empty());
    if (noun.verb.construction != Construction::nominal || noun.sentence != verb.sentence ||
        noun.last > verb.first)
        return false;
    for (std::uint32_t at = noun.last; at < verb.first; ++at) {
        if (reading.word(at) == ",") at = other_comma(reading, at, verb.first);
        if (at == verb.first) return false;
        if (breaks.contains(reading.word(at)) &&
            !(joined && one_of(reading.word(at), {"and", "et"})))
            return false;
    }
    return true;
}

namespace {

/// "retook Boni three days after JNIM (had seized) it": a clause with a subject of its own.
bool opens_own_clause(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet links(
        "after before when once while because since apres avant lorsque quand");
    return has_word(reading, from, to, links);
}

/// "declared a curfew after (gunmen) killed": does a clause begin with those who are named?
bool leads_clause_with(const Reading& reading, const Mention& party) {
    static const WordSet articles("the a an some des les le la l' que qu'");
    std::uint32_t at = party.first;
    while (at > 0 && articles.contains(reading.word(at - 1)))
        --at;
    return at > 0 && opens_own_clause(reading, at - 1, at);
}

/// "Soldiers killed two bandits, and (gunmen) abducted": others, though of no name too, who stand
/// right before the verb.
bool has_own_subject(const Reading& reading, const Candidate& before, const Candidate& candidate) {
    const auto named = mentions_in(reading, Kind::actor, before.last, candidate.first);
    if (!named.empty() && leads_clause_with(reading, *named.back())) return true;
    if (named.size() < 2) return false;
    for (std::uint32_t at = named.back()->last; at < candidate.first; ++at) {
        if (one_of(reading.word(at), {"and", "et", ",", ";", "or", "ou"})) return false;
    }
    return true;
}

/// "a mine killed two soldiers and wounded three": is what a rule took for the verb's subject only
/// the first verb's object?
bool has_object_for_subject(const Reading& reading,
                            const Candidate& before,
                            const Candidate& candidate) {
    if (before.target == nullptr || candidate.perpetrator != before.target) return false;
    if (before.perpetrator == nullptr && before.verb.construction != Construction::active)
        return false;
    if (has_own_subject(reading, before, candidate)) return false;
    return candidate.verb.tense != Tense::pluperfect ||
           !opens_own_clause(reading, before.last, candidate.first);
}

/// "drove back an attempt by the army and (seized) Menaka": those who were attacked go on to act,
/// not who had come.
bool goes_on_after_repelling(const Reading& reading,
                             const Candidate& before,
                             const Candidate& candidate) {
    return before.verb.construction == Construction::passive && before.verb.tense != Tense::bare &&
           before.target != nullptr && before.perpetrator != nullptr &&
           candidate.perpetrator == before.perpetrator && candidate.first > before.last &&
           one_of(reading.word(candidate.first - 1), {"and", "et", "then", "puis"});
}

}  // namespace

/// "ont attaqué le camp, tuant trois soldats": the verb behind has the first one's subject, not
/// its object.
void share_subject(const Reading& reading, const Candidate& before, Candidate& candidate) {
    if (candidate.verb.construction != Construction::active) return;
    if (goes_on_after_repelling(reading, before, candidate)) {
        candidate.perpetrator = before.target;
        candidate.beside_perpetrator = before.beside_target;
        return;
    }
    const bool known = before.perpetrator != nullptr;
    // "a sauté sur une mine, tuant deux soldats": the mine killed them; "was struck by drones"
    const bool from_air =
        is_from_air(before.family) && before.verb.construction == Construction::passive;
    const bool by_thing = (before.is_suffered() || from_air) && !known;
    // "a bomber attacked a camp, killing 60", "blew himself up, killing six": no table knows him
    const bool is_gerund = candidate.trigger->form == VerbForm::gerund;
    const bool apart = candidate.first > 0 && reading.word(candidate.first - 1) == ",";
    const bool acts =
        known || apart ||
        (before.verb.construction == Construction::active && before.target != nullptr);
    const bool shared = (known || by_thing) && candidate.verb.shared > 0;
    const bool gerund = ((acts || by_thing) && is_gerund) || shared;
    if (!gerund && !has_object_for_subject(reading, before, candidate)) return;
    candidate.perpetrator = before.perpetrator;
    candidate.beside_perpetrator = before.beside_perpetrator;
}

void free_killed(const Reading& reading, const Candidate& before, Candidate& noun) {
    constexpr std::uint32_t reach = 4;  // "in one of the (attacks)"
    const bool behind =
        noun.verb.construction == Construction::nominal && noun.first >= before.last;
    if (!behind || before.family != Family::kill || before.perpetrator == nullptr ||
        before.target == nullptr || noun.perpetrator != before.target ||
        noun.sentence != before.sentence)
        return;
    for (std::uint32_t back = 1; back <= std::min(reach, noun.first - before.last); ++back) {
        if (!one_of(reading.word(noun.first - back), {"in", "during", "dans", "lors"})) continue;
        noun.perpetrator = before.perpetrator;
        noun.beside_perpetrator = before.beside_perpetrator;
        return;
    }
}

namespace {

/// "left Ber after drone strikes on the town (that) killed three", « des frappes qui ont tué »: is
/// the noun what the verb's relative clause is said of?
bool is_antecedent_of(const Reading& reading, const Candidate& noun, const Candidate& verb) {
    static const WordSet auxiliaries("a ont avait avaient had have has also");
    if (noun.verb.construction != Construction::nominal || noun.sentence != verb.sentence ||
        noun.last >= verb.first)
        return false;
    std::uint32_t at = verb.first - 1;
    while (at > noun.last && auxiliaries.contains(reading.word(at)))
        --at;
    return one_of(reading.word(at), {"that", "which", "qui"}) &&
           mentions_in(reading, Kind::trigger, noun.last, at).empty();
}

}  // namespace

void free_struck(const Reading& reading, const Candidate& noun, Candidate& verb) {
    if (verb.perpetrator == nullptr || verb.verb.construction != Construction::active ||
        (!is_subject_of(reading, noun, verb) && !is_antecedent_of(reading, noun, verb)))
        return;
    // « Selon le FLA, une frappe a tué trois enfants »: who tells it is no subject either;
    // "Soldiers left Ber on Monday and on Tuesday an IED killed four": nor those of whom more was
    // told before
    const bool by_itself = is_from_air(noun.family) || noun.family == Family::explosive ||
                           noun.family == Family::suicide || noun.family == Family::shelling;
    const bool gerund = verb.trigger->form == VerbForm::gerund;
    const bool strike = by_itself && noun.perpetrator == nullptr && !gerund;
    // « Un raid contre un campement de bergers a tué six habitants »
    const bool people = noun.target != nullptr && noun.target->klass == PartyClass::civilians &&
                        verb.perpetrator->klass == PartyClass::civilians;
    const bool struck =
        verb.perpetrator == noun.target || people ||
        std::count(noun.beside_target.begin(), noun.beside_target.end(), verb.perpetrator) > 0;
    // "Soldiers fled during an attack that (killed) six": whose the attack was
    const bool of_attack = is_attack(noun.family) && is_antecedent_of(reading, noun, verb);
    if (!struck && !strike && !of_attack) return;
    verb.perpetrator = noun.perpetrator;
    verb.beside_perpetrator = noun.beside_perpetrator;
}

namespace {

/// "and then killed (them)", « avant de (les) exécuter », « puis (les) ont tués »
bool has_pronoun_object(const Reading& reading, const Candidate& word) {
    static const WordSet french("les l'");
    if (reading.language == Language::english)
        return one_of(reading.word(word.last), {"them", "him", "her"});
    const std::uint32_t at = where_have_begins(reading, word.first);
    return at > 0 && french.contains(reading.word(at - 1));
}

}  // namespace

bool kills_captives(const Reading& reading, const Candidate& before, const Candidate& word) {
    constexpr std::uint32_t near = 4;  // ", avant d'être (tués)"
    const bool taken = before.family == Family::arrest || before.family == Family::abduct;
    if (taken && word.family == Family::kill && word.first >= before.last &&
        has_pronoun_object(reading, word))
        return true;
    const bool passive = before.verb.construction == Construction::passive &&
                         word.verb.construction == Construction::passive;
    if (!taken || word.family != Family::kill || !passive || word.first < before.last ||
        word.first - before.last > near)
        return false;
    static const WordSet links(", puis then and et avant d' etre before being later ensuite were");
    bool then = false;
    for (std::uint32_t at = before.last; at < word.first; ++at) {
        if (!links.contains(reading.word(at))) return false;
        then |= !one_of(reading.word(at), {",", "were"});
    }
    return then;
}

bool is_cited(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet articles("the la le les l' local malian regional national");
    std::uint32_t at = party;
    while (at > first && articles.contains(reading.word(at - 1)))
        --at;
    if (at == first) return false;
    const auto word = reading.word(at - 1);
    if (word == "selon" || at == first + 1) return word == "selon";
    return (word == "to" && reading.word(at - 2) == "according") ||
           (word == "apres" && reading.word(at - 2) == "d'");
}

namespace {

bool is_any(const Chunk& chunk, std::string_view tags) {
    return tags.find(chunk.tag) != std::string_view::npos;
}

/// "After (killing)", « ayant (tué) »: does the verb open the sentence, but for days and places?
bool opens_sentence(const Reading& reading,
                    std::uint32_t first,
                    const Clauses& clauses,
                    std::size_t verb) {
    static const WordSet leads("apres avoir ayant avant de d' en after having before while by");
    const std::uint32_t word = clauses.chunks[verb].first;
    std::uint32_t at = word;
    while (at > first && leads.contains(reading.word(at - 1)))
        --at;
    return at < word &&
           std::all_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& chunk) {
               return chunk.last > at || is_any(chunk, "TL,;~");
           });
}

/// The last party of a list that begins at the chunk: its companions stand before it.
std::size_t last_of_list(const Clauses& clauses, std::size_t first) {
    std::size_t last = first;
    for (std::size_t i = first; i < clauses.chunks.size() && is_any(clauses.chunks[i], "IUSMX,&~Q");
         ++i) {
        if (is_any(clauses.chunks[i], "IUSMX")) last = i;
    }
    return last;
}

}  // namespace

std::optional<std::size_t> subject_behind(const Reading& reading,
                                          std::uint32_t first,
                                          const Clauses& clauses,
                                          std::size_t verb) {
    if (!opens_sentence(reading, first, clauses, verb)) return std::nullopt;
    for (std::size_t i = verb + 1; i + 1 < clauses.chunks.size(); ++i) {
        const Chunk& chunk = clauses.chunks[i];
        if (chunk.tag == ';' || is_trigger(chunk)) return std::nullopt;
        if (chunk.tag != ',') continue;
        const std::size_t next = i + (clauses.chunks[i + 1].tag == '~' ? 2 : 1);
        if (next < clauses.chunks.size() && is_any(clauses.chunks[next], "IUSMX"))
            return last_of_list(clauses, next);
    }
    return std::nullopt;
}

std::optional<std::size_t> subject_of_turn(const Reading& reading,
                                           const Clauses& clauses,
                                           std::size_t verb) {
    const std::uint32_t at = clauses.chunks[verb].first;
    if (at < 3) return std::nullopt;
    const bool turn =
        reading.word(at - 1) == "before" ||
        (one_of(reading.word(at - 1), {"de", "d'"}) && reading.word(at - 2) == "avant");
    const bool opens = turn && is_any(clauses.chunks.front(), "IUSMX~Q");
    const std::size_t last = opens ? last_of_list(clauses, 0) : 0;
    return opens && is_any(clauses.chunks[last], "IUSMX") ? std::optional(last) : std::nullopt;
}

bool is_conceded(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    constexpr std::uint32_t reach = 6;  // "despite the heavy presence of the"
    for (std::uint32_t at = party; at > first && party - at < reach; --at) {
        if (one_of(reading.word(at - 1), {"despite", "malgre", "depit", "spite"})) return true;
        if (reading.word(at - 1) == ",") return false;
    }
    return false;
}

bool is_stood_up_for(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet verbs(
        "supporting backing praising defending criticising criticizing denouncing mocking insulting "
        "opposing soutenant defendant critiquant denoncant glorifiant");
    static const WordSet posts(
        "videos video posts post messages message images content publications songs articles");
    constexpr std::uint32_t reach = 3;  // "supporting Mali's (army)"
    if (is_resisted(reading, first, party)) return true;
    for (std::uint32_t back = 1; back <= std::min(reach, party - first); ++back) {
        if (!verbs.contains(reading.word(party - back))) continue;
        // "hunters supporting the army" fight beside it
        return party - back > first && posts.contains(reading.word(party - back - 1));
    }
    return false;
}

bool is_object_before(const VerbGroup& verb,
                      const Clauses& clauses,
                      std::optional<std::size_t> author) {
    return author && verb.shared > 0 && clauses.chunks[*author].first > verb.shared;
}

}  // namespace vigie::extractors
