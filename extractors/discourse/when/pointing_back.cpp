#include "extractors/discourse/when/pointing_back.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

bool names_time(const SentenceTime& time) {
    if (!time.range) return false;
    switch (time.mention->kind) {
        case TimeKind::date:
        case TimeKind::month:
        case TimeKind::year:
        case TimeKind::years:
        case TimeKind::months:
            return !time.mention->standing;
        default:
            return time.dates_event();
    }
}

bool is_within_month(const text::DateRange& range) {
    const std::chrono::year_month_day from{range.from};
    const std::chrono::year_month_day to{range.to};
    return from.year() == to.year() && from.month() == to.month();
}

void put_past(SentenceTime& time) {
    time.range.reset();
    time.use = TimeUse::past;
}

}  // namespace

bool PointingBack::is_old() const {
    return named_ && published_ && is_background(named_->range, *published_);
}

bool PointingBack::is_of_that_year(const TimeMention& mention) const {
    const bool dated = mention.kind == TimeKind::date || mention.kind == TimeKind::month;
    if (!dated || !mention.start.month || mention.start.year) return false;
    std::size_t at = mention.last;
    if (one_of(reading_.word(at), {",", "de", "of"})) ++at;
    if (one_of(reading_.word(at), {"la", "the", "that", "cette"})) ++at;
    if (at == mention.last) return false;
    const bool same = one_of(reading_.word(at), {"meme", "same"});
    if (same) ++at;
    if (reading_.word(at) == "year") return same || reading_.word(at - 1) == "that";
    if (reading_.word(at) != "annee") return false;
    return same || reading_.word(at + 1) == "la" || reading_.word(at + 2) == "la";
}

bool PointingBack::goes_on_in_month(const TimeMention& mention, std::size_t sentence) const {
    constexpr std::size_t near = 2;
    const DayWords& start = mention.start;
    if (mention.kind != TimeKind::date || mention.end || !start.day || start.month || start.year)
        return false;
    const std::size_t first = reading_.sentences[sentence].first;
    // not « Depuis l'attaque du 17 janvier 2012 »: the old day heads its sentence, too
    constexpr std::size_t opening = 3;
    return mention.first <= first + 2 &&
           named_->first <= reading_.sentences[named_->sentence].first + opening &&
           is_within_month(named_->range) && sentence - named_->sentence <= near &&
           sentence > named_->sentence;
}

bool PointingBack::is_that_weekday(const TimeMention& mention) const {
    if (mention.kind != TimeKind::weekday || mention.end) return false;
    const bool french = reading_.language == Language::french;
    if (french)
        return reading_.word(mention.last) == "la" ||
               (reading_.word(mention.last) == "-" && reading_.word(mention.last + 1) == "la");
    // "on that Thursday", "That Thursday,": not "said that Thursday"
    if (mention.first == 0 || reading_.word(mention.first - 1) != "that") return false;
    if (mention.first == 1 || reading_.token(mention.first - 1).capital) return true;
    return one_of(reading_.word(mention.first - 2), {"on", "of", "since", "until", "by", ","});
}

bool PointingBack::is_counted_on(const TimeMention& mention, std::size_t sentence) const {
    constexpr int day = 1;
    constexpr int months = 3;  // how exact a month or year is
    return mention.kind == TimeKind::same_day && !mention.leans && mention.amount > day &&
           named_->range.precision >= months && sentence - named_->sentence <= 1;
}

bool PointingBack::names_day_told(const TimeMention& mention) const {
    if (!day_told_ || mention.kind != TimeKind::date || mention.start.year || mention.end)
        return false;
    const std::size_t behind = day_told_->mention->last;
    const bool beside =
        mention.first == behind || (mention.first == behind + 1 && reading_.word(behind) == ",");
    return beside && is_background(*day_told_->range, *published_);
}

void PointingBack::set_in_year(SentenceTime& time, bool in_month) const {
    TimeMention mention = *time.mention;
    const std::chrono::year_month_day named{named_->range.from};
    mention.start.year = static_cast<int>(named.year());
    if (in_month) mention.start.month = static_cast<int>(static_cast<unsigned>(named.month()));
    time.range = resolve(mention, {*published_, std::nullopt});
    if (time.range && is_background(*time.range, *published_)) time.use = TimeUse::past;
}

void PointingBack::set(SentenceTime& time, std::size_t sentence) {
    const TimeMention& mention = *time.mention;
    if (names_day_told(mention)) {
        time.range = day_told_->range;
        time.use = TimeUse::past;
    } else if (is_old()) {
        const bool in_month = goes_on_in_month(mention, sentence);
        if (in_month || is_of_that_year(mention)) {
            set_in_year(time, in_month);
        } else if (is_that_weekday(mention) || is_counted_on(mention, sentence)) {
            put_past(time);
        }
    }
    day_told_.reset();
    if (mention.kind == TimeKind::same_day && time.range && published_) day_told_ = time;
    if (names_time(time)) named_ = Named{*time.range, sentence, mention.first};
}

}  // namespace vigie::extractors
