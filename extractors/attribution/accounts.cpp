#include "extractors/attribution/accounts.h"

#include <algorithm>

#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool counts_deeds(const Reading& reading, const text::Sentence& span) {
    static const WordSet deeds(
        "operations actions interventions offensives patrouilles missions accrochages affrontements "
        "attaques embuscades frappes raids patrols clashes attacks ambushes strikes engagements");
    static const WordSet several(some_counts(), "differentes diverses various separate");
    // « ces deux attaques », "the two raids": told before
    static const WordSet known("les ces des aux the these those both");
    if (!may_have(reading, span, deeds)) return false;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (!deeds.contains(reading.word(at))) continue;
        const bool counted =
            several.contains(reading.word(at - 1)) || is_number(reading.tokens, at - 1);
        if (counted && (at < span.first + 2 || !known.contains(reading.word(at - 2)))) return true;
    }
    return false;
}

bool gives_account(const Reading& reading, const Statement& statement) {
    const bool state = statement.party != nullptr ? statement.party->klass == PartyClass::state
                                                  : statement.by == "authority";
    if (!state || statement.saying == Saying::denied) return false;
    return counts_deeds(reading, reading.sentences[reading.sentence_of(statement.first)]);
}

namespace {

/// Behind « Selon », "According to" at the head of the sentence; its first token where neither is.
std::uint32_t behind_according(const Reading& reading, const text::Sentence& span) {
    if (reading.word(span.first) == "selon") return span.first + 1;
    const bool according =
        reading.word(span.first) == "according" && reading.word(span.first + 1) == "to";
    return span.first + (according ? 2 : 0);
}

}  // namespace

bool is_told_by_others(const Reading& reading, const text::Sentence& span) {
    static const WordSet some(some_counts(),
                              "certaines certains des on others some other d' sources");
    static const WordSet people(
        "sources autres certains certaines interroges interrogees contactees contactes consultees on "
        "others some d' des other plusieurs several");
    constexpr std::uint32_t reach = 12;  // « Deux sources interrogées par l'AFP (donnent) »
    // « Selon d'autres sources, », "According to other sources,"
    std::uint32_t at = behind_according(reading, span);
    const bool led = at > span.first;
    if (!some.contains(reading.word(at))) return false;
    bool named = false;
    while (at < span.last &&
           (people.contains(reading.word(at)) || some.contains(reading.word(at)))) {
        named |= one_of(reading.word(at), {"sources", "autres", "on", "others"});
        ++at;
    }
    if (led) return named && reading.word(at) == ",";
    if (named && reading.word(at) == "say") return true;
    // "Some put the toll at"
    named |= at == span.first + 1 && one_of(reading.word(span.first), {"some", "certains"});
    const auto words =
        mentions_in(reading, Kind::speech, at, std::min(span.first + reach, span.last));
    // « D'autres sources militaires » are known by what they are
    return named && !words.empty() && (words.front()->first == at || reading.word(at) == "par");
}

std::optional<Statement> told_above(const Reading& reading,
                                    const std::vector<std::vector<Statement>>& all) {
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (lead >= all.size() || all[lead].size() != 1) return std::nullopt;
    const Statement& said = all[lead].front();
    static const WordSet papers("communique bulletin statement point rapport");
    const auto& span = reading.sentences[lead];
    const bool state =
        said.party != nullptr ? said.party->klass == PartyClass::state : said.by == "authority";
    const bool sums_up = state && said.saying == Saying::said && counts_deeds(reading, span) &&
                         has_word(reading, span.first, span.last, papers);
    // a title of its own, a day or a place head each part below
    const bool parts = reading.sentences.back().paragraph > span.paragraph + 1;
    return sums_up && parts ? std::optional(said) : std::nullopt;
}

std::optional<Statement> told_below(const Reading& reading,
                                    const std::vector<std::vector<Statement>>& all) {
    if (all.size() < 2 || all.back().size() != 1) return std::nullopt;
    const auto& line = reading.sentences[all.size() - 1];
    const Statement& said = all.back().front();
    const bool below = one_of(reading.word(line.first), {"source", "sources"}) &&
                       reading.word(line.first + 1) == ":" &&
                       reading.sentences[all.size() - 2].paragraph != line.paragraph;
    if (!below || (said.party == nullptr && said.by != "authority")) return std::nullopt;
    return said;
}

}  // namespace vigie::extractors
