#include "extractors/discourse/finishing/other_matters.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/joining/sentences.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does the sentence tell or count anything of the event?
bool tells_of_event(const Finishing& work, std::size_t sentence) {
    const Draft& draft = work.draft;
    const auto here = [&](std::uint32_t token) {
        return work.scene.reading.sentence_of(token) == sentence;
    };
    return std::any_of(draft.words.begin(),
                       draft.words.end(),
                       [&](const Candidate& word) { return word.sentence == sentence; }) ||
           std::any_of(draft.tolls.begin(),
                       draft.tolls.end(),
                       [&](const DraftToll& row) { return here(row.toll.first); }) ||
           std::any_of(draft.losses.begin(), draft.losses.end(), [&](const Loss& loss) {
               return here(loss.first);
           });
}

/// « qu'elle (réduirait) »: of what is to come; « auraient », « serait » may be hearsay.
bool is_to_come(std::string_view word) {
    if (one_of(word, {"aurait", "auraient", "serait", "seraient"})) return false;
    return word.ends_with("rait") || word.ends_with("raient") || word.ends_with("ront");
}

/// "France announced last month that it (would) reduce its force": what the speaker means to do.
bool announces_own_plans(const Reading& reading, const Statement& statement, std::uint32_t end) {
    constexpr std::uint32_t reach = 6;  // "last month that it (would)"
    static const WordSet selves("it they he she elle il ils elles");
    static const WordSet plans("would will intends intend plans plan");
    for (std::uint32_t at = statement.last; at < std::min(statement.last + reach, end); ++at) {
        if (!selves.contains(reading.word(at))) continue;
        const text::Word next = reading.word(at + 1);
        return plans.contains(next) ||
               (at > 0 && reading.word(at - 1) == "qu'" && is_to_come(next));
    }
    return false;
}

/// "embassies have told their citizens (to) leave": an order, or advice.
bool tells_to_do(const Reading& reading, const Statement& statement, std::uint32_t end) {
    constexpr std::uint32_t reach = 4;
    static const WordSet orders("told tell tells warned advised asked");
    static const WordSet people(
        "citizens nationals residents people villagers inhabitants travellers staff them families "
        "civilians");
    if (!orders.contains(reading.word(statement.last - 1))) return false;
    for (std::uint32_t at = statement.last; at < std::min(statement.last + reach, end); ++at) {
        if (people.contains(reading.word(at))) return one_of(reading.word(at + 1), {"to", "not"});
    }
    return false;
}

/// "the Council called on Mali to investigate, and stressed": an appeal, in one breath.
bool appeals(const Reading& reading, const Statement& statement) {
    for (std::uint32_t at = statement.first; at + 1 < statement.last; ++at) {
        if (reading.word(at) == "called" && one_of(reading.word(at + 1), {"on", "for", "upon"}))
            return true;
    }
    return false;
}

/// "recalled that weapons are banned", « réaffirme que », "said it does not (negotiate) with them",
/// « affirme ne pas (négocier) »: what holds always, and was so before.
bool states_principle(const Reading& reading, const Statement& statement, std::uint32_t end) {
    static const WordSet reminds(
        "recalled recalls reiterated reiterates reaffirmed reaffirms rappele rappelle rappellent "
        "rappelait reitere reiterent reaffirme reaffirment");
    static const WordSet bargains(
        "negotiate recognise recognize bargain negocier negocie negocient reconnait reconnaitre "
        "dialoguer dialogue marchander");
    static const WordSet denials("not never no ne n'");
    static const WordSet that("that que qu'");
    constexpr std::uint32_t reach = 4;  // « (ne) pas négocier », "would (never) again negotiate"
    static const WordSet confirms("confirme confirment confirms confirmed");
    const bool state = (statement.by == "authority" || is_state(statement.party)) &&
                       !has_word(reading, statement.last, end, confirms);
    if (state && has_word(reading, statement.first, statement.last, reminds) &&
        has_word(reading, statement.last, std::min(statement.last + reach, end), that))
        return true;
    for (std::uint32_t at = statement.last; at < end; ++at) {
        if (bargains.contains(reading.word(at)))
            return has_word(reading, at - std::min(at - statement.first, reach), at, denials);
    }
    return false;
}

/// "More than 900 schools are closed, according to UNICEF": a body counts how things stand.
bool counts_how_things_stand(const Finishing& work,
                             const Statement& statement,
                             std::size_t sentence) {
    constexpr int many = 100;
    if (!one_of(statement.by, {"UN", "NGO", "analysts", "foreign government"}) ||
        recalls_deed(work.scene, sentence))
        return false;
    const auto& span = work.scene.reading.sentences[sentence];
    const auto& counts = work.scene.reading.quantities;
    return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first >= span.first && count.last <= span.last && count.unit == Unit::none &&
               count.min.value_or(0) >= many;
    });
}

}  // namespace

bool speaks_of_other_matters(const Finishing& work, const Statement& statement) {
    const Reading& reading = work.scene.reading;
    const std::size_t sentence = reading.sentence_of(statement.first);
    if (statement.saying != Saying::said || tells_of_event(work, sentence)) return false;
    const std::uint32_t end = reading.sentences[sentence].last;
    return announces_own_plans(reading, statement, end) || tells_to_do(reading, statement, end) ||
           appeals(reading, statement) || states_principle(reading, statement, end) ||
           counts_how_things_stand(work, statement, sentence);
}

namespace {

/// « a (envoyé) des renforts »: words that tell a deed only beside others do not count.
bool tells_no_deed(const Finishing& work, const text::Sentence& span) {
    const Reading& reading = work.scene.reading;
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return mentions_in(reading, Kind::status, span.first, span.last).empty() &&
           std::none_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
               return work.scene.lexicon.trigger(deed->index).always_tells();
           });
}

}  // namespace

bool tells_of_help(const Finishing& work, const Statement& statement) {
    static const WordSet sends(
        "depeche depechee depeches envoye envoyes deploye deployes renforce renforces intensifie sent dispatched "
        "deployed rushed reinforced strengthened");
    static const WordSet to_send(
        "depecher envoyer deployer envoi deploiement send dispatch deploy sending deploying deployment");
    static const WordSet auxiliaries("avoir ont a avait avaient had have has having ayant");
    constexpr std::uint32_t reach = 6;  // "said on Monday that it had (sent)"
    static const WordSet going("sont est etait etaient is are was were");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(statement.first)];
    for (std::uint32_t at = statement.last; at < std::min(statement.last + reach, span.last);
         ++at) {
        // « qu'une équipe était (en route) », "that help was (on its way)"
        const bool under_way = going.contains(reading.word(at)) &&
                               (reading.word(at + 2) == "route" || reading.word(at + 3) == "way");
        if (under_way) return tells_no_deed(work, span);
        // « a annoncé (l'envoi) d'une mission », "said it would (send) investigators"
        if (to_send.contains(reading.word(at)) ||
            (sends.contains(reading.word(at)) && auxiliaries.contains(reading.word(at - 1))))
            return tells_no_deed(work, span);
    }
    return false;
}

}  // namespace vigie::extractors
