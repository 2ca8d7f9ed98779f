#include "daemon/pipeline/configuration.h"

#include <algorithm>
#include <utility>

#include "daemon/pipeline/ports.h"
#include "daemon/settings/desk_file.h"
#include "daemon/settings/feeds_file.h"
#include "text/file.h"
#include "text/hash.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

void take_over(std::vector<Mistake>& all, std::vector<Mistake> more) {
    for (Mistake& mistake : more)
        all.push_back(std::move(mistake));
}

/// Of the bytes of all tables that the newsroom goes by; one that is left out counts as empty.
std::string hash_of_rules(const fs::path& folder) {
    text::HashInParts hash;
    for (const char* name : {"desk.toml", "severity.toml", "credits.tsv"}) {
        const auto bytes = text::read_file(folder / name);
        hash.add(name + ("\n" + bytes.value_or("")) + "\n");
    }
    return hash.hex();
}

void load_tables(Checked<Configuration>& checked) {
    const Settings& settings = checked.value.settings;
    auto extractor = extractors::Extractor::load(settings.data);
    if (!extractor) {
        return take_over(checked.mistakes, mistakes_in(extractor.error(), settings.data));
    }
    checked.value.rules.lexicon = extractor->lexicon_hash();
    checked.value.tables = std::make_shared<const ArticleTables>(
        ArticleTables{*std::move(extractor), {settings.countries}});
}

void load_ports(Checked<Configuration>& checked, bool insecure) {
    const fs::path& file = checked.value.settings.file;
    auto ports = publisher_settings(checked.value.settings, insecure);
    if (!ports) return take_over(checked.mistakes, mistakes_in(ports.error(), file));
    if (const auto guarded = alerts::must_be_guarded(*ports); !guarded)
        take_over(checked.mistakes, mistakes_in(guarded.error(), file));
    checked.value.ports = *std::move(ports);
}

}  // namespace

Checked<alerts::NewsroomSettings> load_rules(const Settings& settings) {
    Checked<alerts::NewsroomSettings> checked;
    auto desk = load_desk(settings.data / "desk.toml");
    auto severity = load_severity(settings.data / "severity.toml");
    take_over(checked.mistakes, std::move(desk.mistakes));
    take_over(checked.mistakes, std::move(severity.mistakes));
    auto credits = alerts::Credits::load(settings.data / "credits.tsv");
    if (!credits) take_over(checked.mistakes, mistakes_in(credits.error(), settings.data));
    alerts::NewsroomSettings& rules = checked.value;
    rules.max_age = settings.max_age;
    rules.keep_alerts = settings.publish.keep;
    rules.keep = desk.value.keep;
    rules.weights = desk.value.weights;
    rules.severity = std::move(severity.value);
    if (credits) rules.credits = *std::move(credits);
    rules.rules = hash_of_rules(settings.data);
    return checked;
}

Checked<Configuration> load_configuration(const fs::path& file, bool insecure) {
    Checked<Configuration> checked;
    auto settings = load_settings(file);
    take_over(checked.mistakes, std::move(settings.mistakes));
    checked.value.settings = std::move(settings.value);
    // Where the settings cannot be read at all, nobody knows where the rest lies.
    if (!checked.value.settings.is_read) return checked;
    const Settings& known = checked.value.settings;
    auto feeds = load_feeds(known.feeds, known.fetch);
    take_over(checked.mistakes, std::move(feeds.mistakes));
    checked.value.feeds = std::move(feeds.value);
    std::erase_if(checked.value.feeds, [](const feeds::Feed& feed) { return !feed.enabled; });
    auto rules = load_rules(known);
    take_over(checked.mistakes, std::move(rules.mistakes));
    checked.value.rules = std::move(rules.value);
    load_tables(checked);
    load_ports(checked, insecure);
    return checked;
}

std::vector<std::string> needing_restart(const Settings& running, const Settings& wanted) {
    std::vector<std::string> all;
    const auto compare = [&](const char* name, bool same) {
        if (!same) all.emplace_back(name);
    };
    compare("state_dir", running.state_dir == wanted.state_dir);
    compare("[publish] name", running.publish.name == wanted.publish.name);
    compare("[websub] listen", running.websub.listen == wanted.websub.listen);
    compare("[websub] callback", running.websub.callback == wanted.websub.callback);
    compare("[http] listen", running.http.listen == wanted.http.listen);
    compare("[cap]", running.cap == wanted.cap);
    compare("[log] format", running.log.format == wanted.log.format);
    return all;
}

}  // namespace vigie::daemon
