#include "daemon/cli/loaded.h"

#include <algorithm>
#include <iostream>

#include "daemon/settings/desk_file.h"
#include "text/file.h"
#include "text/hash.h"

namespace vigie::daemon {

void complain(const std::string& message) {
    std::cerr << "vigie: " << message << "\n";
}

std::optional<Settings> settings_or_complain(const Common& common) {
    const auto file = find_settings(common.config, Surroundings::of_this_process());
    if (!file) {
        complain(
            "no configuration found: name one with -c FILE or $VIGIE_CONFIG, or install "
            "/etc/vigie/vigie.toml");
        return std::nullopt;
    }
    auto checked = load_settings(*file);
    for (const Mistake& mistake : checked.mistakes)
        std::cerr << to_string(mistake) << "\n";
    if (!checked.mistakes.empty()) return std::nullopt;
    return std::move(checked.value);
}

std::optional<extractors::Extractor> extractor_or_complain(const Settings& settings) {
    auto extractor = extractors::Extractor::load(settings.data);
    if (!extractor) {
        complain(extractor.error().message());
        return std::nullopt;
    }
    return std::move(*extractor);
}

std::optional<extractors::Extractor> extractor_or_complain(const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return std::nullopt;
    return extractor_or_complain(*settings);
}

namespace {

/// Of the bytes of all tables that the newsroom goes by; one that is left out counts as empty.
std::string hash_of_rules(const std::filesystem::path& folder) {
    text::HashInParts hash;
    for (const char* name : {"desk.toml", "severity.toml", "credits.tsv"}) {
        const auto bytes = text::read_file(folder / name);
        hash.add(name + ("\n" + bytes.value_or("")) + "\n");
    }
    return hash.hex();
}

}  // namespace

std::optional<alerts::NewsroomSettings> newsroom_rules_or_complain(const Settings& settings) {
    const auto desk = load_desk(settings.data / "desk.toml");
    const auto severity = load_severity(settings.data / "severity.toml");
    for (const auto* mistakes : {&desk.mistakes, &severity.mistakes}) {
        for (const Mistake& mistake : *mistakes)
            std::cerr << to_string(mistake) << "\n";
    }
    auto credits = alerts::Credits::load(settings.data / "credits.tsv");
    if (!credits) complain(credits.error().message());
    if (!desk.mistakes.empty() || !severity.mistakes.empty() || !credits) return std::nullopt;
    alerts::NewsroomSettings rules;
    rules.max_age = settings.max_age;
    rules.keep_alerts = settings.publish.keep;
    rules.keep = desk.value.keep;
    rules.weights = desk.value.weights;
    rules.severity = severity.value;
    rules.credits = std::move(*credits);
    rules.rules = hash_of_rules(settings.data);
    return rules;
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
