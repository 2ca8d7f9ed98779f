#include "daemon/kinds.h"
#include "daemon/settings/desk_file.h"
#include "daemon/settings/table_reader.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;
using alerts::SeverityRule;

constexpr int most_people = 100'000;  // as tolls are: more is refused there

void read_kinds(TableReader& reader, SeverityRule& rule) {
    std::vector<std::string> names;
    reader.read("kinds", names);
    for (const std::string& name : names) {
        const auto kinds = kinds_called(name);
        if (kinds.empty()) reader.complain("kinds", no_such_kind(name));
        rule.kinds.insert(rule.kinds.end(), kinds.begin(), kinds.end());
    }
}

void read_people(TableReader& reader, SeverityRule& rule) {
    const std::vector<std::string_view> words{
        "killed", "wounded", "abducted", "captured", "missing", "freed"};
    int status = -1;
    reader.read_word("people", words, status);
    if (status >= 0)
        rule.people = extractors::status_of(words.at(static_cast<std::size_t>(status)));
    reader.read("side", rule.side);
    reader.read_number("at_least", 1, most_people, rule.at_least);
    if (reader.has("people")) return;
    for (const char* key : {"side", "at_least"}) {
        if (!reader.has(key)) continue;
        reader.complain(key, std::string(key) + " counts nobody without people = \"killed\" or so");
    }
}

void read_effect(TableReader& reader, SeverityRule& rule) {
    reader.read_number("level", 1, alerts::gravest, rule.level);
    reader.read_number("raise", 1, alerts::gravest - 1, rule.raise);
    if (reader.has("level") == reader.has("raise")) {
        reader.complain("raise", "[[rule]] needs either a level or a raise");
    }
    reader.read("reason", rule.reason);
    reader.require("reason");
    const bool counts = rule.reason.find("{count}") != std::string::npos;
    if (counts && !reader.has("people")) {
        reader.complain("reason", "reason says {count}, but the [[rule]] counts no people");
    }
}

}  // namespace

Checked<alerts::SeverityTable> load_severity(const fs::path& file) {
    Checked<alerts::SeverityTable> checked;
    if (!fs::exists(file)) {
        checked.value = alerts::usual_severity();
        return checked;
    }
    const auto table = read_toml(file, checked.mistakes);
    if (!table) return checked;
    TableReader root(*table, file, file.filename().string(), checked.mistakes);
    for (const toml::table* one : root.tables("rule")) {
        TableReader reader(*one, file, "[[rule]]", checked.mistakes);
        SeverityRule rule;
        read_kinds(reader, rule);
        read_people(reader, rule);
        read_effect(reader, rule);
        reader.finish();
        checked.value.push_back(std::move(rule));
    }
    if (checked.value.empty()) {
        checked.mistakes.push_back({file, 0, 0, "no [[rule]] in it: every event would be of 1"});
    }
    root.finish();
    sort_by_place(checked.mistakes);
    return checked;
}

}  // namespace vigie::daemon
