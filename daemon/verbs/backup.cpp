#include "alerts/backup.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/pipeline/service.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

namespace fs = std::filesystem;

constexpr const char* examples =
    "  vigie backup /srv/backup/vigie.sqlite\n"
    "  vigie backup --keep 7 /srv/backup/vigie.sqlite    the last seven as well: .1 is the newest\n"
    "\n"
    "Copies the store, also while `vigie run` is running: one file, as it is at one moment, checked,\n"
    "readable by its owner alone. It takes the place of FILE when it is whole. To put it back, with\n"
    "the daemon stopped: copy FILE over vigie.sqlite in the state folder, remove vigie.sqlite-wal and\n"
    "vigie.sqlite-shm, and leave the file `sent` that lies there. The daemon makes one copy a day by\n"
    "itself, vigie.sqlite.backup in the state folder, which a damaged store is restored from.\n";

constexpr int most_kept = 1000;

struct Options {
    std::string file;
    int keep = 0;
};

fs::path numbered(const fs::path& file, int number) {
    fs::path older = file;
    return older += "." + std::to_string(number);
}

/// FILE becomes FILE.1, FILE.1 becomes FILE.2, and so on; what is beyond `keep` is written over.
std::error_code make_room(const fs::path& file, int keep) {
    std::error_code failed;
    for (int number = keep; number > 0 && !failed; --number) {
        const fs::path younger = number == 1 ? file : numbered(file, number - 1);
        if (fs::exists(younger, failed)) fs::rename(younger, numbered(file, number), failed);
    }
    return failed;
}

Exit backup(const Options& options, const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const fs::path source = settings->state_dir / "vigie.sqlite";
    const fs::path file = options.file;
    std::error_code unknown;
    if (!fs::exists(source, unknown)) {
        complain("nothing stored yet: there is no " + source.string());
        return Exit::unavailable;
    }
    if (fs::equivalent(source, file, unknown) || fs::is_directory(file, unknown)) {
        complain("'" + file.string() + "' cannot be the copy: name a file of its own");
        return Exit::usage;
    }
    if (file.has_parent_path() && !fs::is_directory(file.parent_path(), unknown)) {
        complain("there is no folder " + file.parent_path().string() + " to put the copy into");
        return Exit::usage;
    }
    fs::path fresh = file;
    fresh += ".fresh";
    if (const auto done = alerts::back_up(settings->state_dir, fresh); !done) {
        complain(done.error().message());
        return exit_for(done.error());
    }
    // Only now, so that a copy that fails costs no older one.
    std::error_code failed = make_room(file, options.keep);
    if (!failed) fs::rename(fresh, file, failed);
    if (failed) {
        complain(file.string() + ": " + failed.message());
        return Exit::unavailable;
    }
    const auto bytes = fs::file_size(file, unknown);
    if (common.json) {
        std::cout << nlohmann::ordered_json{{"file", file.string()}, {"bytes", bytes}}.dump()
                  << "\n";
    } else if (!common.quiet) {
        std::cout << file.string() << ": " << bytes << " bytes, checked\n";
    }
    return Exit::ok;
}

}  // namespace

void add_backup(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb = line.verb("backup", "A checked copy of the store, while it is used", examples);
    verb.add_option("file", options->file, "where the copy goes")->required()->type_name("FILE");
    verb.add_option("--keep", options->keep, "how many older copies stay, as FILE.1 and so on")
        ->check(CLI::Range(0, most_kept).description(""))
        ->type_name("N");
    line.takes_settings(verb);
    line.on(verb, [options](const Common& common) { return backup(*options, common); });
}

}  // namespace vigie::daemon::verbs
