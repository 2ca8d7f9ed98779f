// Everything that an operator's files say, read as one set: settings, feeds, lexicon, gazetteer,
// the desk's rules, credits, ports and keys. A daemon starts with one and a hang-up (SIGHUP) puts
// another in its place, whole or not at all; `vigie check` tells what is wrong with it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "alerts/newsroom.h"
#include "alerts/publisher.h"
#include "daemon/settings/mistake.h"
#include "daemon/settings/settings.h"
#include "extractors/extractor.h"
#include "feeds/feed.h"

namespace vigie::daemon {

/// What an article is read with. Never changes, so threads share one, and a harvest keeps the one
/// that it began with while the next is being put in its place.
struct ArticleTables {
    extractors::Extractor extractor;
    extractors::Scope scope;
};

struct Configuration {
    Settings settings;
    std::vector<feeds::Feed> feeds;               ///< those that are enabled
    std::shared_ptr<const ArticleTables> tables;  ///< never null without mistakes
    alerts::NewsroomSettings rules;
    alerts::PublisherSettings ports;
};

/// Reads `file` and all that it names; every mistake of every file. Asks nothing of the network
/// and binds no port. Any thread; takes some hundred milliseconds. `insecure` as in
/// PublisherSettings.
Checked<Configuration> load_configuration(const std::filesystem::path& file, bool insecure);

/// What the newsroom goes by: max_age and keep of the settings; desk.toml, severity.toml and the
/// credits of their data folder. The lexicon's hash is left to who reads articles.
Checked<alerts::NewsroomSettings> load_rules(const Settings& settings);

/// What differs between the two and cannot be changed while vigie runs, as a person calls it:
/// "state_dir", "[websub]".
std::vector<std::string> needing_restart(const Settings& running, const Settings& wanted);

}  // namespace vigie::daemon
