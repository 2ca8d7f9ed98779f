// Loading what a verb stands on, and telling on stderr what is wrong with it: settings, the
// extractor with its lexicon and gazetteer, the rules of the desk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "alerts/newsroom.h"
#include "daemon/cli/command_line.h"
#include "daemon/settings/settings.h"
#include "extractors/extractor.h"

namespace vigie::daemon {

/// Where the settings are that the command line points at; complains when they are nowhere.
std::optional<std::filesystem::path> settings_file_or_complain(const Common& common);

/// The settings that the command line points at. On mistakes they are all printed and none is
/// returned: exit with Exit::bad_settings.
std::optional<Settings> settings_or_complain(const Common& common);

/// The extractor on the settings' data folder; complains as above.
std::optional<extractors::Extractor> extractor_or_complain(const Common& common);
std::optional<extractors::Extractor> extractor_or_complain(const Settings& settings);

/// What the newsroom goes by: max_age of the settings; desk.toml, severity.toml and the credits of
/// their data folder. The lexicon's hash is left to who reads articles. Complains as above.
std::optional<alerts::NewsroomSettings> newsroom_rules_or_complain(const Settings& settings);

/// "ML,NE" as a scope; none for anything else (told on stderr). Empty = every country.
std::optional<extractors::Scope> scope_or_complain(const std::vector<std::string>& countries);

/// "vigie: message" on stderr.
void complain(const std::string& message);

}  // namespace vigie::daemon
