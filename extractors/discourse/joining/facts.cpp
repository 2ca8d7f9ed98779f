#include "extractors/discourse/joining/facts.h"

#include <algorithm>

#include "extractors/discourse/doubts/courts/charges.h"
#include "extractors/discourse/event_words/protest_dead.h"
#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/clause_beside.h"
#include "extractors/discourse/joining/confirmed_tolls.h"
#include "extractors/discourse/joining/found_later.h"
#include "extractors/discourse/joining/nearest.h"
#include "extractors/discourse/joining/old_claims.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/joining/tellers.h"
#include "extractors/discourse/joining/told_of.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/discourse/where/abroad.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Selon un communiqué du JNIM, … . Une autre attaque aurait eu lieu à": it goes on telling.
bool tells_hearsay(const Reading& reading, std::size_t sentence) {
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t i = span.first; i < span.last; ++i) {
        if (is_hearsay_auxiliary(reading.word(i))) return true;
    }
    return false;
}

/// "occurred a few days after another (mine exploded)": not "occurred after midnight".
bool came_after_another(const Reading& reading, std::uint32_t verb) {
    constexpr std::uint32_t reach = 6;
    if (!one_of(reading.word(verb), {"occurred", "occurs", "happened", "happens"})) return false;
    for (std::uint32_t at = verb + 1; at < verb + reach; ++at) {
        if (reading.word(at) == "after") return reading.word(at + 1) == "another";
    }
    return false;
}

/// "Cette attaque survient au lendemain d'un raid qui a fait 30 morts": they are the raid's.
bool is_of_earlier(const Scene& scene, std::size_t sentence, const Toll& toll) {
    static const WordSet after("lendemain apres after");
    bool came = false;
    for (std::uint32_t i = scene.reading.sentences[sentence].first; i < toll.first; ++i) {
        came |=
            coming_verbs().contains(scene.reading.word(i)) || came_after_another(scene.reading, i);
        // "fait suite à deux incidents"
        if (i > 0 && scene.reading.word(i) == "suite" &&
            one_of(scene.reading.word(i - 1), {"fait", "font", "faisant"}))
            return true;
        if (came && after.contains(scene.reading.word(i))) return true;
    }
    return false;
}

/// "It comes two weeks after an attack on a base in Niger. Almost 90 soldiers died in that attack",
/// "died there": what the sentence goes on to tell is of what was only leant on before.
/// When that was told as an event, it is its own.
bool goes_on_with_earlier(const Scene& scene,
                          const Draft& draft,
                          std::size_t sentence,
                          const Toll& toll) {
    if (sentence == 0 || draft.sentences.front() == sentence - 1) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    const auto& before = scene.reading.sentences[sentence - 1];
    Toll end;
    end.first = before.last;
    if (dated || !is_of_earlier(scene, sentence - 1, end)) return false;
    const auto& span = scene.reading.sentences[sentence];
    for (std::uint32_t at = toll.last; at < span.last; ++at) {
        if (one_of(scene.reading.word(at), {"that", "there", "then"})) return true;
    }
    for (std::uint32_t at = toll.first; at < toll.last; ++at) {
        if (scene.reading.word(at) == "y") return true;  // « Neuf soldats (y) avaient péri »
    }
    return false;
}

/// « après celle ayant visé le 2 juillet un contingent, faisant six tués »
bool is_of_its_like(const Scene& scene, std::size_t sentence, const Toll& toll) {
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        const auto begin = static_cast<std::uint32_t>(time.mention->first);
        if (time.use != TimeUse::past || begin > toll.first) continue;
        for (std::uint32_t back = 1; back <= std::min<std::uint32_t>(4, begin); ++back) {
            if (one_of(scene.reading.word(begin - back), {"celle", "celui", "ayant"})) return true;
        }
    }
    return false;
}

/// "soupçonné de la fusillade du 7 mars qui a coûté la vie à trois Maliens": the past deed's.
bool is_of_past_deed(const Scene& scene, std::size_t sentence, const Toll& toll) {
    if (is_said_of_past_deed(scene, sentence, toll.first)) return true;
    static const WordSet relatives("qui which that ayant");
    constexpr std::uint32_t reach = 8;
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        const auto end = static_cast<std::uint32_t>(time.mention->last);
        if (time.use != TimeUse::past || end > toll.first || toll.first - end > reach) continue;
        if (relatives.contains(scene.reading.word(end))) return true;
    }
    return is_of_its_like(scene, sentence, toll);
}

/// "... the same day as another attack in which a soldier was killed": not of the event before.
bool is_of_another(const Scene& scene, std::size_t sentence, const Toll& toll) {
    const auto& span = scene.reading.sentences[sentence];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, toll.first);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).kind == WordKind::noun &&
               leads_another(scene.reading, deed->first);
    });
}

/// "deux soldats ont été tués, après la mort de trois autres lundi": not of this deed, unless this
/// is the one told there: "hours after (four villagers died in an attack)".
bool is_after_thought(const Scene& scene,
                      const Draft& draft,
                      const Toll& toll,
                      const std::vector<Toll>& tolls) {
    constexpr std::uint32_t reach = 3;
    if (draft.words.front().sentence == scene.reading.sentence_of(toll.first) &&
        draft.words.front().first >= toll.first)
        return false;
    const std::uint32_t far = std::min(reach, toll.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const text::Word word = scene.reading.word(toll.first - back);
        if (one_of(word, {",", ";"})) return false;
        if (!one_of(word, {"apres", "after"})) continue;
        return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& other) {
            return other.status == toll.status && other.first < toll.first;
        });
    }
    return false;
}

/// « Depuis le début du mois, 94 civils sont morts », behind what was told before: of many deeds.
bool is_total_since(const Scene& scene, const Draft& draft, std::size_t sentence) {
    if (draft.sentences.front() == sentence) return false;
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        // "Depuis dimanche, cinq autres sont morts": of the same
        constexpr auto lag = std::chrono::days{3};
        const bool lasts =
            time.mention->standing ||
            one_of(scene.reading.word(static_cast<std::uint32_t>(time.mention->first)),
                   {"depuis", "since"});
        const bool since = lasts && time.mention->first <= span.first + 1;
        const bool before = !time.range || !draft.date || time.range->from + lag < draft.date->from;
        return since && before && (time.use == TimeUse::since || time.use == TimeUse::past);
    });
}

/// "Six farmers were killed in Bankass, the mayor said. On Saturday, a bomb killed two soldiers
/// near Koro": said of another event than the draft.
bool was_said_of_other(const Scene& scene,
                       const std::vector<Draft>& drafts,
                       const Draft& draft,
                       const Statement& said) {
    if (!said.inherited || said.standing) return false;
    const std::size_t told = scene.reading.sentence_of(said.first);
    // "The mayor said gunmen killed five in Sari on Monday. Two others died in Segue": he goes on
    constexpr std::uint32_t head = 3;
    const bool leads = said.first <= scene.reading.sentences[told].first + head;
    if (leads && !draft.own_date) return false;
    const auto tells = [&](const Draft& one) {
        return std::find(one.sentences.begin(), one.sentences.end(), told) != one.sentences.end();
    };
    return !tells(draft) && std::any_of(drafts.begin(), drafts.end(), tells);
}

/// Who tells the toll. "... revendiquée par le JNIM. Dix soldats ont été tués": who claims a deed
/// does not count.
std::optional<Statement> teller_of(const Scene& scene,
                                   const std::vector<Draft>& drafts,
                                   const Draft& draft,
                                   std::size_t sentence,
                                   const Toll& toll) {
    // "30 were killed, while JNIM claims (40)": a count that borrows its word is told where it
    // stands
    const std::uint32_t token = toll.verb == toll.count ? toll.count : toll.first;
    const Statement* said = teller_by_stand(scene, sentence, toll, token);
    if (said == nullptr || was_said_of_other(scene, drafts, draft, *said)) return std::nullopt;
    // "14 soldats auraient été tués" goes on with what the claim says
    const bool claim = said->inherited && !said->standing && said->saying == Saying::claimed &&
                       !(said->party != nullptr && tells_hearsay(scene.reading, sentence));
    // an army that denies having killed herders may count terrorists in the same breath
    const bool foes = toll.side == SideHint::attackers || toll.side == SideHint::enemy ||
                      is_insurgent(toll.party);
    const bool denial = said->saying == Saying::denied &&
                        (said->party != nullptr || (said->by == "authority" && !foes));
    return claim || denial ? std::nullopt : std::optional(*said);
}

/// "The rebels said that 12 (had been killed)", « affirme que 12 soldats avaient été tués »,
/// "Twelve (had been killed), he said.": the tense of what is reported, not of what was before.
bool is_reported(const Scene& scene, const Toll& toll) {
    const std::size_t sentence = scene.reading.sentence_of(toll.verb);
    const auto& said = scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
        const bool ahead = statement.last <= toll.verb &&
                           statement.first >= scene.reading.sentences[sentence].first;
        static const WordSet comma(",");
        const bool behind = statement.first > toll.verb && statement.first > 2 &&
                            has_word(scene.reading, statement.first - 2, statement.first, comma) &&
                            statement.last + 1 >= scene.reading.sentences[sentence].last;
        return (!statement.inherited && ahead) || behind;
    });
}

/// "Two aid workers were kidnapped on Monday. Four teachers had been kidnapped, then freed":
/// another figure of such people, told of before.
bool had_befallen_others(const Scene& scene, const Draft& draft, const Toll& toll) {
    constexpr std::uint32_t reach = 6;  // "avaient été kidnappés puis (libérés)"
    const auto pluperfect = [](const Candidate& word) {
        return word.verb.tense == Tense::pluperfect;
    };
    bool had = false;
    for (std::uint32_t back = 1; back <= std::min(reach, toll.verb); ++back)
        had |= one_of(scene.reading.word(toll.verb - back), {"avait", "avaient", "had"});
    const bool exact = toll.min && toll.min == toll.max && !toll.former && !toll.part;
    if (!had || !exact || toll.definite || pluperfect(draft.words.front()) ||
        is_reported(scene, toll))
        return false;
    const bool taken = draft.family == Family::abduct && toll.status == Status::freed;
    return std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        const Toll& told = row.toll;
        const bool like = told.status == toll.status ||
                          (taken && told.status == Status::abducted && told.min < toll.min);
        return like && told.party == toll.party && told.min == told.max && told.min != toll.min &&
               scene.reading.sentence_of(told.count) != scene.reading.sentence_of(toll.count);
    });
}

/// Does what the sentence says of the toll make it another deed's than the draft's?
bool is_of_other_deed(const Scene& scene,
                      const Draft& draft,
                      std::size_t sentence,
                      const Toll& toll) {
    const bool told_before = draft.sentences.front() != sentence;
    const bool other = told_before && (is_of_earlier(scene, sentence, toll) ||
                                       goes_on_with_earlier(scene, draft, sentence, toll) ||
                                       is_of_another(scene, sentence, toll));
    return other || is_beside(scene, draft, sentence, toll) ||
           (told_before &&
            (had_befallen_others(scene, draft, toll) || is_set_out_of_reach(scene, sentence))) ||
           is_total_since(scene, draft, sentence) ||
           is_of_leant_deed(scene, toll.first, draft.words) ||
           (draft.family == Family::arrest && (counts_charge(scene.reading, toll) ||
                                               is_of_protest_before(scene.reading, toll.first))) ||
           is_recalled(scene, sentence, toll.first) || is_of_past_deed(scene, sentence, toll);
}

/// Who speaks in the sentence speaks of the draft.
void give_statements(const Scene& scene, Draft& draft, std::size_t sentence) {
    if (draft.sentences.back() != sentence) draft.sentences.push_back(sentence);
    const bool hearsay = draft.statements.empty() && draft.sentences.front() == sentence &&
                         tells_hearsay(scene.reading, sentence);
    for (const Statement& statement : scene.statements[sentence]) {
        const bool covers = hearsay && is_insurgent(statement.party);
        if (draft.sentences.front() != sentence && stands_on_old_deed(scene, sentence, statement))
            continue;
        // "Ten days after the raid on Boni, claimed by JNIM, six soldiers were killed near Sokolo"
        if (is_of_leant_deed(scene, statement.first, draft.words)) continue;
        if (!statement.inherited || covers) draft.statements.push_back(statement);
    }
}

/// "marched against the killing of (12)": is the draft the march, whose toll it is not?
bool is_why_they_march(const Scene& scene,
                       const Draft& draft,
                       std::size_t sentence,
                       const Toll& toll) {
    return is_of_crowd(draft) && is_marched_about(scene, sentence, toll.verb);
}

}  // namespace

void give_facts(const Scene& scene,
                std::vector<Draft>& drafts,
                const EventsTold& told,
                std::size_t sentence,
                const std::vector<Toll>& tolls) {
    const Nearest nearest(scene, drafts, told, sentence);
    for (const Toll& toll : tolls) {
        if (nearest.is_at_place_untold(toll)) continue;
        Draft* const owner = told_of(scene, drafts, told, sentence, toll);
        Draft& draft = owner != nullptr ? *owner : nearest.to(toll);
        if (is_why_they_march(scene, draft, sentence, toll) ||
            is_of_other_deed(scene, draft, sentence, toll) ||
            is_after_thought(scene, draft, toll, tolls) ||
            counts_found(scene, draft, sentence, toll))
            continue;
        draft.tolls.push_back({toll, teller_of(scene, drafts, draft, sentence, toll)});
    }
    for (const Loss& loss : read_losses(scene.reading, sentence, scene.lexicon)) {
        nearest.to(loss).losses.push_back(loss);
    }
    for (const std::size_t index : told.events) {
        give_statements(scene, drafts[index], sentence);
        give_tolls_confirmed(scene, drafts[index], sentence);
    }
}

}  // namespace vigie::extractors
