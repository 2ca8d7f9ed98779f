#include "extractors/discourse/when/quoted_days.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Does the mention stand in a quotation that its paragraph opened?
bool is_quoted(const Reading& reading, const TimeMention& mention) {
    const std::vector<text::Sentence>& all = reading.sentences;
    std::size_t begins = reading.sentence_of(mention.first);
    const std::uint32_t paragraph = all[begins].paragraph;
    while (begins > 0 && all[begins - 1].paragraph == paragraph)
        --begins;
    bool open = false;
    for (std::size_t i = all[begins].first; i < mention.first; ++i) {
        const text::TokenKind kind = reading.token(i).kind;
        if (kind == text::TokenKind::open_quote) open = true;
        if (kind == text::TokenKind::close_quote) open = false;
    }
    return open;
}

/// "yesterday", "this morning", as somebody says it; « Aujourd'hui, nous pleurons nos morts » says
/// no day of the deed.
bool is_counted_from_now(const Reading& reading, const TimeMention& mention) {
    if (one_of(reading.word(mention.first), {"today", "aujourd'hui", "aujourd"})) return false;
    return mention.kind == TimeKind::days && (mention.amount == 0 || mention.amount == -1) &&
           !mention.leans && !mention.standing;
}

/// Does the day stand with the words that say who spoke, right behind the quotation? Not ", said
/// the mayor, who was elected on (Sunday)".
bool is_of_saying(const Reading& reading, const TimeMention& quoted, const TimeMention& told) {
    std::size_t at = quoted.last;
    while (at < told.first && reading.token(at).kind != text::TokenKind::close_quote)
        ++at;
    for (at += 2; at < told.first; ++at) {
        if (one_of(reading.word(at), {",", ";", "who", "qui"})) return false;
    }
    return quoted.last < told.first;
}

}  // namespace

std::optional<text::DateRange> day_of_quotation(const Reading& reading,
                                                const SentenceTime& time,
                                                const std::optional<text::DateRange>& last) {
    constexpr auto lag = std::chrono::days{2};
    const bool today = time.mention->kind == TimeKind::days && time.mention->amount == 0;
    if (!today || !last || !time.range || last->precision != 1) return std::nullopt;
    const bool close = last->to < time.range->from && time.range->from <= last->to + lag;
    return close && is_quoted(reading, *time.mention) ? last : std::nullopt;
}

void settle_quoted(std::span<SentenceTime> times, const Reading& reading) {
    for (const SentenceTime& told : times) {
        const bool day = told.use == TimeUse::told && told.range && told.range->precision == 1 &&
                         told.mention->kind == TimeKind::weekday;
        if (!day || is_quoted(reading, *told.mention)) continue;
        for (SentenceTime& time : times) {
            const TimeMention& mention = *time.mention;
            if (is_counted_from_now(reading, mention) && is_quoted(reading, mention) &&
                is_of_saying(reading, mention, *told.mention))
                time.range = resolve(mention, {told.range->to, std::nullopt});
        }
    }
}

}  // namespace vigie::extractors
