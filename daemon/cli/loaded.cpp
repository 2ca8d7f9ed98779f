#include "daemon/cli/loaded.h"

#include <algorithm>
#include <iostream>

#include "daemon/journal.h"
#include "daemon/pipeline/configuration.h"

namespace vigie::daemon {

void complain(const std::string& message) {
    std::cerr << error_mark() << "vigie: " << message << "\n";
}

std::optional<std::filesystem::path> settings_file_or_complain(const Common& common) {
    auto file = find_settings(common.config, Surroundings::of_this_process());
    if (!file) {
        complain(
            "no configuration found: name one with -c FILE or $VIGIE_CONFIG, or install "
            "/etc/vigie/vigie.toml");
    }
    return file;
}

std::optional<Settings> settings_or_complain(const Common& common) {
    const auto file = settings_file_or_complain(common);
    if (!file) return std::nullopt;
    auto checked = load_settings(*file);
    for (const Mistake& mistake : checked.mistakes)
        std::cerr << error_mark() << to_string(mistake) << "\n";
    if (!checked.mistakes.empty()) return std::nullopt;
    return std::move(checked.value);
}

std::optional<extractors::Extractor> extractor_or_complain(const Settings& settings) {
    auto extractor = extractors::Extractor::load(settings.data);
    if (!extractor) {
        for (const Mistake& mistake : mistakes_in(extractor.error(), settings.data))
            std::cerr << error_mark() << to_string(mistake) << "\n";
        return std::nullopt;
    }
    return std::move(*extractor);
}

std::optional<extractors::Extractor> extractor_or_complain(const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return std::nullopt;
    return extractor_or_complain(*settings);
}

std::optional<alerts::NewsroomSettings> newsroom_rules_or_complain(const Settings& settings) {
    auto rules = load_rules(settings);
    for (const Mistake& mistake : rules.mistakes)
        std::cerr << error_mark() << to_string(mistake) << "\n";
    if (!rules.mistakes.empty()) return std::nullopt;
    return std::move(rules.value);
}

std::optional<extractors::Scope> scope_or_complain(const std::vector<std::string>& countries) {
    for (const std::string& code : countries) {
        const bool good = code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) {
                              return c >= 'A' && c <= 'Z';
                          });
        if (good) continue;
        complain("--countries: '" + code + "' is no country code such as ML, NE or BF");
        return std::nullopt;
    }
    return extractors::Scope{countries};
}

}  // namespace vigie::daemon
