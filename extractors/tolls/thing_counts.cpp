#include "extractors/tolls/thing_counts.h"

#include <algorithm>

#include "extractors/tolls/bare_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

using text::TokenKind;

std::uint32_t ThingCounts::start_of(const Mention& thing) const {
    if (const Quantity* count = count_before(thing))
        return static_cast<std::uint32_t>(count->first);
    return thing.first > span_.first && is_article(thing.first - 1) ? thing.first - 1 : thing.first;
}

bool ThingCounts::is_article(std::uint32_t token) const {
    static const WordSet articles("le la l' les the his her their its son sa leur leurs ses");
    return articles.contains(reading_.word(token));
}

namespace {

/// Behind "(two) of the": the counted things are named there; `count` itself when nothing is.
std::uint32_t behind_partitive(const Reading& reading, std::uint32_t count) {
    const bool some = reading.word(count) == "of" &&
                      one_of(reading.word(count + 1), {"the", "its", "their", "these", "those"});
    return some ? count + 2 : count;
}

}  // namespace

const Quantity* ThingCounts::count_before(const Mention& thing) const {
    constexpr std::uint32_t reach = 3;
    const auto behind = std::partition_point(
        reading_.quantities.begin(), reading_.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first < thing.first;
        });
    // "un car", "deux cars", which a table knows in one; "4x4" and "three-wheelers" count nothing
    const auto begins_word = [&](std::size_t token) {
        const auto& next = reading_.token(token + 1);
        return next.joined || reading_.token(token).end == next.begin;
    };
    if (behind != reading_.quantities.end() && behind->first == thing.first &&
        behind->last < thing.last && !begins_word(behind->first))
        return &*behind;
    if (behind == reading_.quantities.begin()) return nullptr;
    const Quantity& nearest = *std::prev(behind);
    const bool measured = nearest.unit == Unit::volume || nearest.unit == Unit::weight;
    const bool mass = lexicon_.thing(thing.index).kind == ThingKind::mass;
    if (nearest.unit != Unit::none && !(measured && mass)) return nullptr;
    const std::uint32_t last = behind_partitive(reading_, static_cast<std::uint32_t>(nearest.last));
    if (nearest.first < span_.first || (last < thing.first && thing.first - last > reach))
        return nullptr;
    if (last < thing.first && cuts_count(last, thing.first)) return nullptr;
    const Quantity* part = part_before(reading_, nearest);
    return part != nullptr && part->first >= span_.first ? part : &nearest;
}

bool ThingCounts::cuts_count(std::uint32_t from, std::uint32_t to) const {
    static const WordSet cuts(
        "et and ont dans sur par avec in on by with le la les l' the was were en");
    // "destroyed a militants' (workshop)"
    if (to > from + 1 && one_of(reading_.word(to - 1), {"'s", "'", "\xE2\x80\x99"})) return false;
    for (std::uint32_t i = from; i < to; ++i) {
        const TokenKind kind = reading_.token(i).kind;
        if (kind == TokenKind::mark || cuts.contains(reading_.word(i))) return true;
    }
    return !mentions_in(reading_, Kind::object, from, to).empty() ||
           !mentions_in(reading_, Kind::actor, from, to).empty();
}

namespace {

/// « douze », « au moins douze », "more than twelve": the one number that is told.
std::optional<int> told_number(const Reading& reading, const Quantity& count) {
    static const WordSet bounds("au plus pas bien at more over no");
    const bool bounded =
        count.kind == QuantityKind::at_least && bounds.contains(reading.word(count.first));
    return count.min == count.max || bounded ? count.min : std::nullopt;
}

}  // namespace

std::optional<int> ThingCounts::number_of(const Mention& thing) const {
    const Thing& what = lexicon_.thing(thing.index);
    const bool french = reading_.language == Language::french;
    const text::Word head = reading_.word(french ? thing.first : thing.last - 1);
    const bool plural = (head.ends_with('s') && !head.ends_with("bus")) || head.ends_with('x');
    if (const Quantity* count = count_before(thing)) {
        // "a video of burning (vehicles)"
        const bool of_another = plural && !french;
        const bool article = count->kind == QuantityKind::article;
        if (article && (of_another || what.kind == ThingKind::mass)) return std::nullopt;
        return told_number(reading_, *count);
    }
    if (what.kind == ThingKind::mass || thing.first == span_.first) return std::nullopt;
    return !plural && determined(thing) ? std::optional(1) : std::nullopt;
}

bool ThingCounts::determined(const Mention& thing) const {
    constexpr std::uint32_t reach = 3;
    // « l'incendie (du) dispensaire »
    const bool french = reading_.language == Language::french;
    if (french && thing.first > span_.first && reading_.word(thing.first - 1) == "du") return true;
    for (std::uint32_t i = thing.first; i > span_.first && thing.first - i < reach; --i) {
        if (reading_.word(i - 1) == "'s") return true;  // "the health centre's only (ambulance)"
        if (is_article(i - 1)) return !one_of(reading_.word(i - 1), {"les", "ses", "leurs"});
        if (reading_.token(i - 1).kind != TokenKind::word) return false;
    }
    return false;
}

}  // namespace vigie::extractors
