#include "daemon/pipeline/region_watch.h"

#include <algorithm>

#include "text/fold.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;
using State = RegionFact::State;
using std::chrono::seconds;

/// "9 jours", "5 heures", "40 minutes": whole ones, the largest of which there are two.
struct Span {
    std::string fr;
    std::string en;
};

Span span_of(seconds span) {
    struct Unit {
        seconds size;
        const char* fr;
        const char* en;
    };

    for (const Unit& unit : {Unit{std::chrono::hours(24), "jour", "day"},
                             Unit{std::chrono::hours(1), "heure", "hour"},
                             Unit{std::chrono::minutes(1), "minute", "minute"}}) {
        const auto count = span / unit.size;
        if (count < 2 && unit.size != std::chrono::minutes(1)) continue;
        const std::string number = std::to_string(count) + " ";
        return {number + unit.fr + (count < 2 ? "" : "s"),
                number + unit.en + (count == 1 ? "" : "s")};
    }
    return {};
}

seconds since(text::Instant moment, text::Instant now) {
    return std::max(std::chrono::floor<seconds>(now - moment), seconds(0));
}

/// Of a region that was heard of lately, but by nobody who is still watched.
CoverageText gone_text(const RegionFact& fact, text::Instant now) {
    const Span ago = span_of(since(fact.last.value_or(now), now));
    return {
        fact.region + " : la source qui en a parlé il y a " + ago.fr + " n'est plus lue.",
        fact.region + ": the source that reported from there " + ago.en + " ago is read no more."};
}

/// Why nothing can be said.
CoverageText unknown_text(const RegionFact& fact, text::Instant now) {
    const std::string fr = fact.region + " : on ne sait pas ; ";
    const std::string en = fact.region + ": not known; ";
    if (!fact.reading.last || !fact.reading.since)
        return {fr + "rien n'a encore été lu.", en + "nothing was read yet."};
    if (!alerts::is_reading(fact.reading, now)) {
        const Span ago = span_of(since(*fact.reading.last, now));
        return {fr + "aucun flux n'a pu être lu depuis " + ago.fr + ".",
                en + "no feed could be read for " + ago.en + "."};
    }
    const Span listened = span_of(since(*fact.reading.since, now));
    return {fr + "vigie n'écoute que depuis " + listened.fr + ".",
            en + "vigie has been listening for " + listened.en + " only."};
}

CoverageText heard_text(const RegionFact& fact, seconds silent_after, text::Instant now) {
    const Span lately = span_of(silent_after);
    const Span ago = span_of(since(fact.last.value_or(now), now));
    const std::string count = std::to_string(fact.sources);
    const bool one = fact.sources == 1;
    return {fact.region + " : " + count + (one ? " source en a parlé" : " sources en ont parlé") +
                " en " + lately.fr + ", la dernière il y a " + ago.fr + ".",
            fact.region + ": " + count + (one ? " source" : " sources") +
                " reported from there in " + lately.en + ", the last " + ago.en + " ago."};
}

Json time_or_null(const std::optional<text::Instant>& at) {
    return at ? Json(text::to_iso(*at)) : Json();
}

}  // namespace

std::string_view word(State state) {
    switch (state) {
        case State::heard:
            return "heard";
        case State::silent:
            return "silent";
        case State::unknown:
            break;
    }
    return "unknown";
}

std::string coverage_topic(const std::string& region) {
    return "health.coverage." + text::slug(region) + ".";
}

RegionWatch::RegionWatch(const alerts::Newsroom::Listening& listening,
                         std::optional<text::Instant> last_read)
    : reading_{listening.since, last_read} {
    for (const alerts::Hearing& one : listening.heard)
        heard_[one.region][one.feed] = one.at;
}

void RegionWatch::heard(const std::string& feed, const alerts::Delivery& delivery) {
    const text::Article& article = delivery.article;
    const text::Instant at = alerts::told_at(article);
    for (const std::string& region : delivery.regions) {
        const auto [known, is_first] = heard_[region].emplace(feed, at);
        if (!is_first) known->second = std::max(known->second, at);
    }
}

RegionFact RegionWatch::fact(const std::string& region,
                             const Limits& limits,
                             text::Instant now) const {
    RegionFact fact{region, State::unknown, 0, std::nullopt, reading_.since, reading_};
    const auto known = heard_.find(region);
    if (known != heard_.end()) {
        for (const auto& [feed, told] : known->second) {
            const text::Instant at = std::min(told, now);
            fact.last = std::max(fact.last.value_or(at), at);
            if (now - at <= limits.silent_after && feeds_.contains(feed)) ++fact.sources;
        }
    }
    if (fact.last) fact.since = std::max(*fact.last, fact.since.value_or(*fact.last));
    if (fact.last && now - *fact.last <= limits.silent_after) {
        fact.state = State::heard;
    } else if (alerts::is_reading(reading_, now) && reading_.since &&
               now - *reading_.since > limits.silent_after) {
        fact.state = State::silent;
    }
    return fact;
}

std::vector<RegionFact> RegionWatch::facts(const Limits& limits, text::Instant now) const {
    std::vector<RegionFact> all;
    for (const std::string& region : regions_)
        all.push_back(fact(region, limits, now));
    return all;
}

void RegionWatch::bound(text::Instant now) {
    for (auto& [region, by_feed] : heard_) {
        for (auto& [feed, at] : by_feed)
            at = std::min(at, now);
    }
}

std::vector<Notice> RegionWatch::news(const Limits& limits, text::Instant now) {
    bound(now);
    std::vector<Notice> news;
    for (const RegionFact& fact : facts(limits, now)) {
        const auto known = told_.find(fact.region);
        const bool is_first = known == told_.end();
        const bool is_same = !is_first && known->second.state == fact.state;
        if (is_same && !is_due_again(known->second.at, limits.repeat, now)) continue;
        const CoverageText text = coverage_text(fact, limits.silent_after, now);
        const Json body{{"kind", "coverage"},
                        {"country", "ML"},
                        {"region", fact.region},
                        {"state", word(fact.state)},
                        {"before", is_first ? Json() : Json(word(known->second.state))},
                        {"sources", fact.sources},
                        {"within_seconds", limits.silent_after.count()},
                        {"last", time_or_null(fact.last)},
                        {"since", time_or_null(fact.since)},
                        {"text", {{"fr", text.fr}, {"en", text.en}}},
                        {"at", text::to_iso(now)}};
        told_[fact.region] = {fact.state, now};
        news.push_back({coverage_topic(fact.region),
                        body.dump(-1, ' ', false, Json::error_handler_t::replace)});
    }
    return news;
}

CoverageText coverage_text(const RegionFact& fact, seconds silent_after, text::Instant now) {
    if (fact.state == State::unknown || !fact.since) return unknown_text(fact, now);
    if (fact.state == State::heard)
        return fact.sources > 0 ? heard_text(fact, silent_after, now) : gone_text(fact, now);
    const std::string none_fr = "Aucune source n'a parlé de " + fact.region;
    const std::string none_en = "No source has reported from " + fact.region;
    const Span span = span_of(since(*fact.since, now));
    if (fact.last && *fact.last == *fact.since)
        return {none_fr + " depuis " + span.fr + ".", none_en + " for " + span.en + "."};
    return {none_fr + " depuis que vigie écoute, il y a " + span.fr + ".",
            none_en + " since vigie began to listen, " + span.en + " ago."};
}

}  // namespace vigie::daemon
