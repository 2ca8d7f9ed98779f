#include "extractors/times/time_words.h"

#include <algorithm>
#include <charconv>

#include "text/file.h"

namespace vigie::extractors {
namespace {

using std::string_view;

bool set_kind(TimeMention& mention, string_view word) {
    static const WordTable<TimeKind> kinds{{"days", TimeKind::days},
                                           {"weekend", TimeKind::weekend},
                                           {"weeks", TimeKind::weeks},
                                           {"months", TimeKind::months},
                                           {"years", TimeKind::years},
                                           {"same_day", TimeKind::same_day},
                                           {"recent", TimeKind::recent},
                                           {"history", TimeKind::background}};
    const TimeKind* kind = kinds.find(word);
    if (kind == nullptr) return false;
    mention.kind = *kind;
    mention.background = *kind == TimeKind::background;
    return true;
}

bool set_part(TimeMention& mention, string_view word) {
    static const WordTable<DayPart> parts{{"any", DayPart::none},
                                          {"dawn", DayPart::dawn},
                                          {"morning", DayPart::morning},
                                          {"afternoon", DayPart::afternoon},
                                          {"evening", DayPart::evening},
                                          {"night", DayPart::night}};
    const DayPart* part = parts.find(word);
    if (part == nullptr) return false;
    mention.part = *part;
    return true;
}

bool set_third(TimeMention& mention, string_view word) {
    static const WordTable<Third> thirds{
        {"first", Third::first}, {"middle", Third::middle}, {"last", Third::last}};
    const Third* third = thirds.find(word);
    if (third == nullptr) return false;
    mention.third = *third;
    return true;
}

bool set_flag(TimeMention& mention, string_view word) {
    mention.future |= word == "future";
    mention.background |= word == "background";
    mention.earlier |= word == "earlier";
    return word == "future" || word == "background" || word == "earlier";
}

bool set_amount(TimeMention& mention, string_view word) {
    const auto [end, error] =
        std::from_chars(word.data(), word.data() + word.size(), mention.amount);
    return error == std::errc() && end == word.data() + word.size();
}

text::Result<TimeMention> meaning(TimeRole role, string_view means) {
    TimeMention mention;
    mention.kind = TimeKind::time_of_day;
    bool first = true;
    for (const string_view word : text::split(means, ' ')) {
        const bool known = role != TimeRole::time ? set_part(mention, word)
                           : first                ? set_kind(mention, word)
                                   : set_amount(mention, word) || set_part(mention, word) ||
                                         set_third(mention, word) || set_flag(mention, word);
        if (!known) {
            return text::fail(text::TextError::malformed,
                              "unknown word '" + std::string(word) + "' of time");
        }
        first = false;
    }
    return mention;
}

}  // namespace

text::Result<void> TimeWords::add(TimeRole role, string_view means, string_view phrase) {
    Expression expression;
    expression.role = role;
    expression.means = VIGIE_TRY(meaning(role, means));
    const text::Tokens& tokens = phrases_.emplace_back(text::tokenise(phrase));
    if (tokens.size() == 0) return text::fail(text::TextError::malformed, "an empty phrase");
    for (std::size_t i = 0; i < tokens.size(); ++i)
        expression.words.push_back(tokens.word(i));
    Group& group = by_first_[expression.words.front()];
    Expressions& all =
        expression.words.size() == 1 ? group.alone : group.by_second[expression.words[1]];
    const auto shorter = std::find_if(all.begin(), all.end(), [&](const Expression& other) {
        return other.words.size() < expression.words.size();
    });
    all.insert(shorter, std::move(expression));
    return {};
}

/// Its first two words are known to.
bool TimeWords::Expression::stands_at(const text::Tokens& tokens, std::size_t token) const {
    std::size_t matched = 2;
    while (matched < words.size() && tokens.word(token + matched) == words[matched])
        ++matched;
    return matched >= words.size();
}

/// Those that may begin there by their first two words; the longer ones first.
std::array<const TimeWords::Expressions*, 2> TimeWords::starting_at(const text::Tokens& tokens,
                                                                    std::size_t token) const {
    static const Expressions none;
    const Group* group = by_first_.find(tokens.word(token));
    if (group == nullptr) return {&none, &none};
    const Expressions* longer = group->by_second.find(tokens.word(token + 1));
    return {longer == nullptr ? &none : longer, &group->alone};
}

std::optional<TimeWords::Match> TimeWords::find(TimeRole role,
                                                const text::Tokens& tokens,
                                                std::size_t token) const {
    for (const Expressions* expressions : starting_at(tokens, token)) {
        for (const Expression& expression : *expressions) {
            if (expression.role == role && expression.stands_at(tokens, token))
                return Match{&expression.means, token + expression.words.size()};
        }
    }
    return std::nullopt;
}

bool TimeWords::begin_at(const text::Tokens& tokens, std::size_t token) const {
    const Group* group = by_first_.find(tokens.word(token));
    if (group == nullptr || !group->alone.empty()) return group != nullptr;
    const Expressions* longer = group->by_second.find(tokens.word(token + 1));
    return longer != nullptr &&
           std::any_of(longer->begin(), longer->end(), [&](const Expression& expression) {
               return expression.stands_at(tokens, token);
           });
}

std::optional<TimeWords::Match> TimeWords::part_behind(const text::Tokens& tokens,
                                                       std::size_t token) const {
    auto alone = find(TimeRole::part, tokens, token);
    auto bound = find(TimeRole::behind, tokens, token);
    return bound && (!alone || bound->last > alone->last) ? bound : alone;
}

}  // namespace vigie::extractors
