#include "alerts/replay.h"

#include <charconv>
#include <iostream>
#include <limits>
#include <memory>

#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/cli/stored.h"
#include "daemon/verbs/verbs.h"
#include "text/time.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie replay --from 1200 --to 1250          these seqs\n"
    "  vigie replay --from 2026-11-25              all since that day began (UTC)\n"
    "  vigie replay --from 2026-11-25T22:00:00Z --to 2026-11-26T06:00:00Z\n"
    "\n"
    "Has the running vigie publish stored alerts once more, with the seqs that they had: for\n"
    "consumers on a bare SUB socket that lost them. A subscriber that knows the wire drops them as\n"
    "duplicates, for it has asked for what it missed by itself. At most 2,000 a second.\n";

struct Options {
    std::string from;
    std::string to;
};

/// The last seq before a place: before this seq, or before this moment.
text::Result<std::int64_t> last_before(const std::string& place, alerts::Store& store) {
    std::int64_t seq = 0;
    const char* end = place.data() + place.size();
    const auto [read, error] = std::from_chars(place.data(), end, seq);
    if (error == std::errc() && read == end) return seq - 1;
    return store.last_before(VIGIE_TRY(text::parse_instant(place)));
}

text::Result<std::int64_t> replay(const Options& options,
                                  const Settings& settings,
                                  alerts::Store& store) {
    const auto after = VIGIE_TRY(last_before(options.from, store));
    auto until = std::numeric_limits<std::int64_t>::max();
    if (!options.to.empty()) {
        const bool is_seq = options.to.find_first_not_of("0123456789") == std::string::npos;
        until = VIGIE_TRY(last_before(options.to, store)) + (is_seq ? 1 : 0);
    }
    return alerts::replay(settings.state_dir, after, until);
}

Exit replay(const Options& options, const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto sent = replay(options, *settings, **store);
    if (!sent) {
        complain(sent.error().message());
        const bool is_usage = sent.error().code == make_error_code(text::TextError::not_a_date);
        return is_usage ? Exit::usage : Exit::unavailable;
    }
    if (common.json) {
        std::cout << nlohmann::ordered_json{{"sent", *sent}}.dump() << "\n";
    } else if (!common.quiet) {
        std::cout << *sent << " alerts sent again\n";
    }
    return *sent > 0 ? Exit::ok : Exit::findings;
}

}  // namespace

void add_replay(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb = line.verb("replay", "Send stored alerts once more", examples);
    line.takes_settings(verb);
    verb.add_option("--from", options->from, "the first: its seq, or a moment (UTC)")
        ->required()
        ->type_name("SEQ|TIME");
    verb.add_option("--to", options->to, "the last seq, or the moment before which to end")
        ->type_name("SEQ|TIME");
    line.on(verb, [options](const Common& common) { return replay(*options, common); });
}

}  // namespace vigie::daemon::verbs
