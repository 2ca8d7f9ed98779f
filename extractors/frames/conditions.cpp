#include "extractors/frames/conditions.h"

#include <utility>

#include "text/file.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

constexpr char word_mark = '=';
constexpr char also_mark = '+';

text::Result<std::string> word_behind_mark(std::string_view condition) {
    if (condition.size() > 1) return text::folded(condition.substr(1));
    return text::fail(text::TextError::malformed,
                      "'" + std::string(condition) + "' without a word behind it");
}

}  // namespace

void PhrasesAsked::add(std::string phrase) {
    // a token may be "sit", of "sit-in", or all of it
    for (std::size_t end = 1; end <= phrase.size(); ++end) {
        if (end == phrase.size() || phrase[end] == '-' || phrase[end] == ' ')
            openings_.add(text::Shape(std::string_view(phrase).substr(0, end)));
    }
    phrases_.push_back(std::move(phrase));
}

text::Result<Conditions> Conditions::parse(std::string_view cell) {
    Conditions all;
    for (const auto condition : text::split(cell, ';')) {
        if (condition.starts_with(word_mark)) {
            all.words.add(VIGIE_TRY(word_behind_mark(condition)));
        } else if (condition.starts_with(also_mark)) {
            all.also.add(VIGIE_TRY(word_behind_mark(condition)));
        } else if (!Doer::is_one(condition)) {
            all.beside |= VIGIE_TRY(Beside::parse(condition));
        } else if (all.doer) {
            return text::fail(text::TextError::malformed,
                              "'" + std::string(condition) +
                                  "': who does it is said before; give it a row of its own");
        } else {
            all.doer = VIGIE_TRY(Doer::parse(condition));
        }
    }
    return all;
}

}  // namespace vigie::extractors
