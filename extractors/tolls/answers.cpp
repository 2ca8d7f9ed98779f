#include "extractors/tolls/answers.h"

#include <algorithm>

#include "extractors/tolls/side_words.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// The number with no noun that opens the sentence; nullptr when it opens with anything else.
const PeoplePhrase* opening_number(const TollSentence& here) {
    const auto at =
        std::find_if(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
            return phrase.first == here.sentence.first && phrase.bare && phrase.counted;
        });
    return at == here.phrases.end() ? nullptr : &*at;
}

/// Is there a number at the token, with a mark or who says it behind?
bool opens_with_number(const Reading& reading, const text::Sentence& span) {
    const auto& all = reading.quantities;
    const auto at =
        std::lower_bound(all.begin(), all.end(), span.first, [](const Quantity& one, auto token) {
            return one.first < token;
        });
    return at != all.end() && at->first == span.first && at->unit == Unit::none;
}

/// The question that the sentence answers, be it behind another answer; its own index for none.
std::size_t question_before(const Reading& reading, std::size_t sentence) {
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; back <= std::min(reach, sentence); ++back) {
        const auto& span = reading.sentences[sentence - back];
        if (asks_how_many(reading, span)) return sentence - back;
        if (!opens_with_number(reading, span)) break;
    }
    return sentence;
}

/// What the question asks: who befell what, without a number.
std::optional<Toll> asked(const Reading& reading, std::size_t question, const Lexicon& lexicon) {
    const auto& span = reading.sentences[question];
    TollSentence there = toll_sentence(reading, span, lexicon);
    if (there.statuses.empty()) return std::nullopt;
    Toll toll;
    toll.status = word_of(there, *there.statuses.front()).status;
    toll.rule = "toll-answer";
    if (there.parties.empty()) {
        if (!there.people_words.empty()) toll.side = SideHint::people;
        return toll;
    }
    const Side side = side_of_party(there, *there.parties.front());
    toll.side = side.hint;
    toll.party = side.party;
    return toll;
}

}  // namespace

bool asks_how_many(const Reading& reading, const text::Sentence& sentence) {
    constexpr std::uint32_t lead = 4;  // « Mais au juste (combien) de »
    if (reading.word(sentence.last - 1) != "?") return false;
    for (std::uint32_t at = sentence.first; at < std::min(sentence.first + lead, sentence.last);
         ++at) {
        if (reading.word(at) == "combien") return true;
        if (reading.word(at) == "how" && reading.word(at + 1) == "many") return true;
    }
    return false;
}

std::vector<Toll> answers_given(TollSentence& here, std::size_t sentence) {
    if (!opens_with_number(here.reading, here.sentence)) return {};
    const std::size_t question = question_before(here.reading, sentence);
    if (question == sentence) return {};
    here.phrases = people_phrases(here);
    const PeoplePhrase* number = opening_number(here);
    auto toll = number != nullptr ? asked(here.reading, question, here.lexicon) : std::nullopt;
    if (!toll) return {};
    toll->min = number->min;
    toll->max = number->max;
    toll->first = toll->count = toll->verb = number->first;
    toll->last = number->last;
    return {*toll};
}

}  // namespace vigie::extractors
