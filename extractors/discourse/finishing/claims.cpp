#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/other_matters.h"
#include "extractors/discourse/finishing/word_of_it.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "JNIM blames the army"
bool accuses_others(const Finishing& work, const Statement& statement) {
    if (!is_insurgent(statement.party)) return false;
    for (std::uint32_t at = statement.first; at < statement.last; ++at) {
        const std::string_view word = work.scene.reading.word(at);
        if (word.starts_with("accus") || word.starts_with("blame") || word.starts_with("imput"))
            return true;
    }
    return false;
}

/// "The rebels said they had killed 25 soldiers": a group tells what it did to the state, be it
/// that it was attacked.
bool tells_own_deed(const Finishing& work, const Statement& statement) {
    const auto& tolls = work.draft.tolls;
    return is_insurgent(statement.party) && statement.saying == Saying::said &&
           std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
               return row.said && row.said->by == statement.by && is_state(row.toll.party) &&
                      row.toll.max != 0;
           });
}

/// "confirmed that it had carried out strikes", « confirme avoir mené une frappe »: its own deed.
bool confirms_own_deed(const Reading& reading, const Statement& statement) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t at = statement.last; at < statement.last + reach; ++at) {
        const auto next = reading.word(at + 1);
        if (reading.word(at) == "avoir" || (one_of(reading.word(at), {"it", "they", "its"}) &&
                                            one_of(next, {"had", "have", "has", "carried"})))
            return true;
    }
    return false;
}

/// "The government confirmed the existence of three graves": no army claims the deaths of
/// civilians, nor those of a crowd. « Le gouvernement annonce que 200 citernes sont entrées »: nor
/// a deed in that.
bool owns_up(const Finishing& work, const Statement& statement) {
    const auto& actors = work.report.actors;
    const bool by_chance = comes_through(work.draft) && !is_escorted(work);
    if (by_chance || work.report.sub_type == SubEventType::excessive_force)
        return author_is_state(work);
    return statement.saying == Saying::confirmed && author_is_state(work) &&
           !confirms_own_deed(work.scene.reading, statement) &&
           std::all_of(actors.begin(), actors.end(), [](const Actor& actor) {
               return actor.role != Role::target || actor.name == "civilians";
           });
}

/// « une source diplomatique », "a Western diplomat": of a state, and speaks for none.
bool is_diplomat(const Reading& reading, const Statement& statement) {
    static const WordSet diplomats(
        "diplomate diplomates diplomatique diplomatiques diplomat diplomats diplomatic");
    for (std::uint32_t at = statement.first; at < statement.last; ++at) {
        if (diplomats.contains(reading.word(at))) return true;
    }
    return false;
}

/// Of whom the report names as having done it: he puts it on others, owns up to it or boasts of it.
Stance stance_of_author(const Finishing& work, const Statement& statement) {
    if (accuses_others(work, statement)) return Stance::denied;
    return owns_up(work, statement) ? Stance::confirmed : Stance::claimed;
}

Stance stance_of_statement(const Finishing& work,
                           const Statement& statement,
                           const std::string& by) {
    if (statement.saying == Saying::denied) return Stance::denied;
    if (by == author(work)) return stance_of_author(work, statement);
    const bool is_target = std::any_of(work.report.actors.begin(),
                                       work.report.actors.end(),
                                       [&](const Actor& actor) { return actor.name == by; });
    // "announced that its men had repelled an attack", "the army, attacked, claimed 12 killed": its
    // word is the struck side's
    const bool struck =
        is_target && (work.draft.words.front().is_suffered() || is_state(statement.party));
    if (statement.saying == Saying::claimed && statement.party && !struck &&
        !goes_before_claimed(work, statement))
        return Stance::claimed;
    if (is_target && tells_own_deed(work, statement)) return Stance::claimed;
    static constexpr std::array<std::string_view, 5> of_their_own{
        "foreign government", "company", "FAMa", "FAN", "FABF"};
    if (std::find(of_their_own.begin(), of_their_own.end(), by) != of_their_own.end())
        return is_diplomat(work.scene.reading, statement) ? Stance::reported : Stance::confirmed;
    return is_target ? Stance::confirmed : Stance::reported;
}

/// Who speaks of the event; when nobody does beside it, whose communiqué or claim it stands in, or
/// whose hearsay it is: "Selon le JNIM, … . Trois attaques auraient visé Kalana".
std::vector<Statement> statements_of(const Finishing& work) {
    if (!work.draft.statements.empty()) return work.draft.statements;
    const std::size_t first = work.draft.sentences.front();
    std::vector<Statement> standing = work.scene.statements[first];
    // "…, the government announced. In another incident, gendarmes arrested": nobody says so
    if (opens_elsewhere(work.scene.reading, work.scene.reading.sentences[first]))
        std::erase_if(standing, [](const Statement& said) { return said.inherited; });
    if (work.draft.words.front().verb.tense == Tense::hearsay) return standing;
    std::erase_if(standing, [&](const Statement& statement) {
        const bool claim = statement.party && statement.saying == Saying::claimed;
        // "L'armée souligne qu'elle a repéré une base. Une frappe a permis": told by who did it
        const bool own_account = statement.by == "authority" && statement.saying == Saying::said &&
                                 author_is_state(work) &&
                                 speaker_of(work, statement) == author(work);
        return !statement.standing && !own_account &&
               (!claim || claims_other_deed(work, statement));
    });
    return standing;
}

/// Who denies says nothing further of it: no side of the event, nor a group whose words on what it
/// denies are no claim ("insists that its men had nothing to do with it"), nor an army that puts it
/// on others ("dément et accuse le JNIM").
bool only_denies(const Finishing& work,
                 const std::vector<Statement>& statements,
                 const Statement& statement,
                 Stance stance) {
    const bool own_forces = statement.by == "authority";
    if (!statement.party && !own_forces) return false;
    const bool state = own_forces || is_state(statement.party);
    const bool merely_says = stance == Stance::claimed && statement.saying == Saying::said &&
                             (!state || blames(work, statement));
    constexpr std::uint32_t close = 8;  // "(said) that it (was not holding) him"
    // « L'armée a démenti, (évoquant) une panne », "denied it and (spoke) of a fault"; not « dément
    // ce bilan et annonce cinq morts », "denied losses and said that it had repelled the attack"
    static const WordSet counts("bilan chiffre chiffres toll figure figures");
    const Reading& reading = work.scene.reading;
    const auto same_breath = [&](const Statement& other) {
        const bool confirms =
            stance == Stance::confirmed || reading.word(statement.first).ends_with("ant");
        const auto& span = reading.sentences[reading.sentence_of(statement.first)];
        return confirms && statement.saying == Saying::said && other.first <= statement.first &&
               other.first >= span.first &&
               !has_word(reading, other.first, statement.first, counts) &&
               mentions_in(reading, Kind::trigger, statement.first, span.last).empty();
    };
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
        if (other.by != statement.by || other.saying != Saying::denied) return false;
        const bool behind = other.last > statement.last && other.last - statement.last <= close;
        return stance == Stance::reported || merely_says || same_breath(other) ||
               (behind && statement.saying == Saying::said);
    });
}

/// « Bamako accuse l'Algérie d'abriter les rebelles », "accuses France of backing the jihadists"
bool tells_whom_one_backs(const Reading& reading, const text::Sentence& span) {
    static const WordSet backs(
        "soutenir soutien armer abriter heberger financer parrainer entrainer proteger backing "
        "supporting sponsoring funding arming harbouring harboring sheltering");
    constexpr std::uint32_t reach = 10;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const std::uint32_t end = std::min(at + reach, span.last);
        if (reading.word(at).starts_with("accus") && has_word(reading, at + 1, end, backs))
            return true;
    }
    return false;
}

/// "The army said that it had opened an inquiry", « le parquet a ouvert une enquête », "sources
/// accused Algiers of backing armed groups": a sentence that tells nothing of the event.
bool speaks_of_inquiry(const Finishing& work, const Statement& statement) {
    static const WordSet inquiries(
        "inquiry investigation probe investigate investigating investigated enquete enquetes enqueter");
    const Reading& reading = work.scene.reading;
    const std::size_t sentence = reading.sentence_of(statement.first);
    const auto& span = reading.sentences[sentence];
    const auto& words = work.draft.words;
    const bool tells = std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return word.sentence == sentence;
    });
    if (tells) return false;
    // not « dans sa revendication, le JNIM accuse les villageois de soutenir l'armée »
    if (is_insurgent(statement.party)) return false;
    // « Alger dément », behind it
    const bool answers = statement.saying == Saying::denied && sentence > 0;
    if (tells_whom_one_backs(reading, span) ||
        (answers && tells_whom_one_backs(reading, reading.sentences[sentence - 1])))
        return true;
    constexpr std::uint32_t reach = 8;  // "reported on Monday that an (inquiry)"
    const bool source = statement.by.ends_with("source");
    for (std::uint32_t at = statement.first; at < std::min(statement.last + reach, span.last);
         ++at) {
        const text::Word word = reading.word(at);
        const bool accuses = source && at < statement.last && word.starts_with("accus");
        if (accuses || inquiries.contains(word)) return true;
    }
    return false;
}

/// « ont démenti les rumeurs qui les disaient blessés », "denied rumours of his death", « nie avoir
/// payé une rançon », "deny the presence of mercenaries": not of the event.
bool denies_rumours(const Finishing& work, const Statement& statement) {
    constexpr std::uint32_t reach = 5;  // « dément avoir versé la moindre rançon »
    static const WordSet strangers(
        "mercenaries mercenary contractors contractor wagner russian russians mercenaires mercenaire "
        "russes russe");
    if (statement.saying != Saying::denied) return false;
    const Reading& reading = work.scene.reading;
    for (std::uint32_t at = statement.first; at < statement.last + reach; ++at) {
        const std::string_view word = reading.word(at);
        if (one_of(word, {"rancon", "rancons", "ransom", "payer", "paye", "paying", "paid"}))
            return true;
        if (word.starts_with("rumeur") || word.starts_with("rumour") || word.starts_with("rumor"))
            return true;
        if (word == "presence" &&
            has_word(reading, at + 1, within_sentence(reading, at, at + reach), strangers))
            return true;
    }
    return false;
}

/// A lead's "…, officials said": the sum of those who are named behind it.
bool is_summed_up(const Finishing& work,
                  const std::vector<Statement>& statements,
                  const Statement& statement) {
    static const WordSet before(", and et des les");
    const Reading& reading = work.scene.reading;
    const std::uint32_t at = statement.first;
    const bool bare = one_of(reading.word(at), {"officials", "responsables"}) && at > 0 &&
                      before.contains(reading.word(at - 1));
    const std::size_t sentence = reading.sentence_of(at);
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (!bare || statement.by != "local official" || sentence > lead) return false;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
        const bool official = one_of(other.by, {"authority", "local official", "security source"});
        return official && reading.sentence_of(other.first) > sentence;
    });
}

}  // namespace

bool speaks_of_plans(const Finishing& work, const Statement& statement) {
    constexpr std::uint32_t reach = 5;  // "said on Monday that it (would)"
    static const WordSet plans(
        "would will shall plans plan intends intend vows vouloir veut veulent souhaiter souhaite "
        "souhaitent entend entendent promet promettent");
    const Reading& reading = work.scene.reading;
    if (!is_insurgent(statement.party) || statement.saying != Saying::said) return false;
    const auto& span = reading.sentences[reading.sentence_of(statement.first)];
    for (std::uint32_t at = statement.first; at < statement.last; ++at) {
        if (one_of(reading.word(at),
                   {"warned", "warns", "threatened", "threatens", "averti", "menace"}))
            return true;
    }
    for (std::uint32_t at = statement.last; at < std::min(statement.last + reach, span.last);
         ++at) {
        if (plans.contains(reading.word(at))) return true;
    }
    return false;
}

bool blames(const Finishing& work, const Statement& statement) {
    for (std::uint32_t at = statement.first; at < statement.last; ++at) {
        const std::string_view word = work.scene.reading.word(at);
        const bool deplores = word.starts_with("denonc") || word.starts_with("denounc") ||
                              word.starts_with("condamn") || word.starts_with("condemn") ||
                              word.starts_with("accuse");
        if (deplores) return true;
    }
    return has_cue(work.scene.reading, Cue::suspicion, statement.first, statement.last + 1);
}

namespace {

void add_claim(Finishing& work, const Statement& statement, const std::string& by) {
    const std::string field = "claims[" + std::to_string(work.report.claims.size()) + "]";
    prove(work, field, statement.first, statement.last, statement.rule);
    work.report.claims.push_back({by, stance_of_statement(work, statement, by), "the event"});
}

/// "The mayor said gunmen killed five in Sari and two in Segue": whose count it is speaks of the
/// second too.
void add_tellers_of_counts(Finishing& work, const std::vector<Statement>& weighed) {
    auto& claims = work.report.claims;
    const auto& rows = work.report.casualties;
    for (const DraftToll& row : work.draft.tolls) {
        if (!row.said || row.said->saying == Saying::denied) continue;
        const std::string by = speaker_of(work, *row.said);
        const bool counts = std::any_of(rows.begin(), rows.end(), [&](const Casualty& casualty) {
            return !by.empty() && casualty.according_to == by;
        });
        const bool known =
            std::any_of(
                claims.begin(), claims.end(), [&](const Claim& claim) { return claim.by == by; }) ||
            std::any_of(weighed.begin(), weighed.end(), [&](const Statement& statement) {
                return speaker_of(work, statement) == by;
            });
        if (counts && !known) add_claim(work, *row.said, by);
    }
}

}  // namespace

void put_claims(Finishing& work) {
    const std::vector<Statement> statements = statements_of(work);
    for (const Statement& statement : statements) {
        const std::string by = speaker_of(work, statement);
        const Stance stance = stance_of_statement(work, statement, by);
        if (only_denies(work, statements, statement, stance) || tells_of_help(work, statement) ||
            speaks_of_plans(work, statement) || speaks_of_other_matters(work, statement) ||
            speaks_of_inquiry(work, statement) || denies_rumours(work, statement) ||
            is_summed_up(work, statements, statement) || claims_past_deed(work, statement) ||
            mourns_others(work, statement) || says_nothing_of_it(work, statement) ||
            only_relays(work, statements, statement))
            continue;
        const bool known = std::any_of(
            work.report.claims.begin(), work.report.claims.end(), [&](const Claim& claim) {
                const bool owned = claim.stance == Stance::claimed && stance == Stance::confirmed;
                return claim.by == by && (claim.stance == stance || owned);
            });
        if (known) continue;
        add_claim(work, statement, by);
    }
    add_tellers_of_counts(work, statements);
}

}  // namespace vigie::extractors
