// Who still reports from where. No alert from Kidal may mean that Kidal is calm, or that nobody who
// is read has been there for nine days; only this tells the two apart. A source reports from a
// region when an article that its feed brought, and that was stored, tells an event there or names
// a place there (extractors/places/regions.h). Pure: times come as arguments. One thread.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "alerts/newsroom.h"
#include "alerts/reading.h"
#include "daemon/pipeline/notice.h"
#include "text/time.h"

namespace vigie::daemon {

/// How one region stands.
struct RegionFact {
    enum class State {
        heard,    ///< somebody reported from there lately
        silent,   ///< nobody has for too long, and somebody would have been heard
        unknown,  ///< nobody has, but nobody was listened to for long enough, or is now
    };

    std::string region;  ///< "Kidal"
    State state = State::unknown;
    int sources = 0;  ///< watched feeds that reported from there lately
    /// When any last did, watched now or not; none = never, as far as is stored.
    std::optional<text::Instant> last;
    /// Since when none has, as far as vigie knows: `last`, or when it began to listen if that was
    /// later; none = it has not begun.
    std::optional<text::Instant> since;
    alerts::Reading reading;  ///< of all feeds
};

/// "silent"
std::string_view word(RegionFact::State state);

/// "health.coverage.kidal."
std::string coverage_topic(const std::string& region);

class RegionWatch {
public:
    /// `listening` is what the store remembers, `last_read` when any feed was read last.
    explicit RegionWatch(const alerts::Newsroom::Listening& listening,
                         std::optional<text::Instant> last_read = std::nullopt);

    /// From now on these regions are watched.
    void watch(std::vector<std::string> regions) { regions_ = std::move(regions); }

    /// From now on these feeds are: only they are sources.
    void watch_feeds(std::set<std::string> names) { feeds_ = std::move(names); }

    /// A feed was last read `at`; the same again changes nothing.
    void read(text::Instant at, text::Instant now) { reading_ = after_read(reading_, at, now); }

    /// An article of this feed was stored.
    void heard(const std::string& feed, const alerts::Delivery& delivery);

    struct Limits {
        std::chrono::seconds silent_after{0};  ///< "lately" above
        std::chrono::seconds repeat{0};        ///< how often what has not changed is told
    };

    /// Every watched region, in their order.
    [[nodiscard]] std::vector<RegionFact> facts(const Limits& limits, text::Instant now) const;

    /// What is to be told: a region whose state is not the one told last, or that was told so long
    /// ago.
    std::vector<Notice> news(const Limits& limits, text::Instant now);

private:
    struct Told {
        RegionFact::State state = RegionFact::State::unknown;
        text::Instant at{};
    };

    [[nodiscard]] RegionFact fact(const std::string& region,
                                  const Limits& limits,
                                  text::Instant now) const;

    /// Nothing was heard later than `now`: the clock ran ahead.
    void bound(text::Instant now);

    std::vector<std::string> regions_;
    std::set<std::string> feeds_;  // names of those that are watched
    std::map<std::string, std::map<std::string, text::Instant>> heard_;  // by region, by feed
    alerts::Reading reading_;
    std::map<std::string, Told> told_;  // by region
};

/// "Aucune source n'a parlé de Kidal depuis 9 jours.", "No source has reported from Kidal for 9
/// days."
struct CoverageText {
    std::string fr;
    std::string en;
};

CoverageText coverage_text(const RegionFact& fact,
                           std::chrono::seconds silent_after,
                           text::Instant now);

}  // namespace vigie::daemon
