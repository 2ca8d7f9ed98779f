#include "daemon/settings/table_reader.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <sstream>

#include "text/file.h"

namespace vigie::daemon {
namespace {

std::string as_written(const toml::node& node) {
    std::ostringstream out;
    node.visit([&](const auto& value) { out << value; });
    return out.str();
}

std::optional<long long> seconds_in(std::string_view unit) {
    if (unit == "s") return 1;
    if (unit == "min") return 60;
    if (unit == "h") return 3600;
    if (unit == "d") return 86400;
    return std::nullopt;
}

}  // namespace

std::optional<std::chrono::seconds> parse_duration(std::string_view text) {
    int count = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (failed != std::errc{} || count < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    while (text.starts_with(' '))
        text.remove_prefix(1);
    const auto unit = seconds_in(text);
    if (!unit) return std::nullopt;
    return std::chrono::seconds(count * *unit);
}

TableReader::TableReader(const toml::table& table,
                         std::filesystem::path file,
                         std::string name,
                         std::vector<Mistake>& mistakes)
    : table_(table), file_(std::move(file)), name_(std::move(name)), mistakes_(mistakes) {}

const toml::node* TableReader::find(std::string_view key) {
    known_.push_back(key);
    return table_.get(key);
}

void TableReader::expect(std::string_view key, std::string_view form) {
    const toml::node* node = table_.get(key);
    complain(key,
             std::string(key) + " must be " + std::string(form) + ", not " +
                 (node ? as_written(*node) : "nothing"));
}

void TableReader::read(std::string_view key, std::string& to) {
    const toml::node* node = find(key);
    if (!node) return;
    if (const auto value = node->value_exact<std::string>()) {
        to = *value;
    } else {
        expect(key, "a text in quotes");
    }
}

void TableReader::read(std::string_view key, bool& to) {
    const toml::node* node = find(key);
    if (!node) return;
    if (const auto value = node->value_exact<bool>()) {
        to = *value;
    } else {
        expect(key, "true or false");
    }
}

void TableReader::read(std::string_view key, std::vector<std::string>& to) {
    const toml::node* node = find(key);
    if (!node) return;
    const toml::array* array = node->as_array();
    if (!array || !std::all_of(array->begin(), array->end(), [](const toml::node& value) {
            return value.is_string();
        })) {
        return expect(key, "a list of texts in quotes");
    }
    to.clear();
    for (const toml::node& value : *array)
        to.push_back(**value.as_string());
}

void TableReader::read_some(std::string_view key, std::vector<std::string>& to) {
    const toml::node* node = find(key);
    if (!node || !node->is_string()) return read(key, to);
    to = {**node->as_string()};
}

void TableReader::read(std::string_view key, std::chrono::seconds& to) {
    const toml::node* node = find(key);
    if (!node) return;
    const auto bare = node->value_exact<std::int64_t>();
    if (bare && *bare >= 0 && *bare <= std::numeric_limits<std::int32_t>::max()) {
        to = std::chrono::seconds(*bare);
        return;
    }
    const auto value = node->value_exact<std::string>();
    const auto duration = value ? parse_duration(*value) : std::nullopt;
    if (!duration) {
        return expect(key, "seconds, or a duration such as \"10 min\", \"72 h\", \"3 d\"");
    }
    to = *duration;
}

void TableReader::read(std::string_view key, std::map<std::string, std::string>& to) {
    const toml::node* node = find(key);
    if (!node) return;
    const toml::table* table = node->as_table();
    if (!table || !std::all_of(table->begin(), table->end(), [](const auto& entry) {
            return entry.second.is_string();
        })) {
        return expect(key, "a table of texts, such as { Accept-Language = \"fr\" }");
    }
    to.clear();
    for (const auto& [name, value] : *table)
        to.emplace(name.str(), **value.as_string());
}

void TableReader::read_number(std::string_view key, int least, int most, int& to) {
    const toml::node* node = find(key);
    if (!node) return;
    const auto value = node->value_exact<std::int64_t>();
    if (!value || *value < least || *value > most) {
        return expect(
            key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    to = static_cast<int>(*value);
}

void TableReader::read_decimal(std::string_view key, double least, double most, double& to) {
    const toml::node* node = find(key);
    if (!node) return;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !(*value >= least && *value <= most)) {
        std::ostringstream range;
        range << "a number from " << least << " to " << most;
        return expect(key, range.str());
    }
    to = *value;
}

void TableReader::read_word(std::string_view key,
                            const std::vector<std::string_view>& words,
                            int& to) {
    const toml::node* node = find(key);
    if (!node) return;
    const auto value = node->value_exact<std::string>();
    const auto at = std::find(words.begin(), words.end(), value.value_or(""));
    if (at != words.end()) {
        to = static_cast<int>(at - words.begin());
        return;
    }
    std::string form = "one of";
    for (const auto word : words)
        form += " \"" + std::string(word) + "\"";
    complain(key,
             std::string(key) + " must be " + form + ", not " + as_written(*node) +
                 did_you_mean(value.value_or(""), words));
}

void TableReader::read_path(std::string_view key, std::filesystem::path& to) {
    std::string written;
    read(key, written);
    if (!written.empty()) to = (file_.parent_path() / written).lexically_normal();
}

void TableReader::require(std::string_view key) {
    const toml::node* node = table_.get(key);
    if (!node || (node->is_string() && node->as_string()->get().empty())) {
        complain(key, name_ + " needs a " + std::string(key));
    }
}

const toml::table* TableReader::table(std::string_view key) {
    const toml::node* node = find(key);
    if (!node) return nullptr;
    if (!node->is_table()) expect(key, "a table");
    return node->as_table();
}

std::vector<const toml::table*> TableReader::tables(std::string_view key) {
    std::vector<const toml::table*> all;
    const toml::node* node = find(key);
    if (!node) return all;
    const toml::array* array = node->as_array();
    if (!array) {
        expect(key, "a list of tables, each headed [[" + std::string(key) + "]]");
        return all;
    }
    for (const toml::node& one : *array) {
        if (const toml::table* table = one.as_table()) all.push_back(table);
    }
    return all;
}

void TableReader::complain(std::string_view key, std::string what) {
    const toml::node* node = table_.get(key);
    complain_at(node ? node->source() : table_.source(), std::move(what));
}

void TableReader::refuse(std::string_view key, std::string mistake) {
    if (!mistake.empty()) complain(key, std::move(mistake));
}

void TableReader::complain_at(const toml::source_region& where, std::string what) {
    mistakes_.push_back({file_, where.begin.line, where.begin.column, std::move(what)});
}

void TableReader::finish() {
    for (const auto& [key, value] : table_) {
        const std::string_view word = key.str();
        if (std::find(known_.begin(), known_.end(), word) != known_.end()) continue;
        complain_at(
            key.source(),
            "unknown key '" + std::string(word) + "' in " + name_ + did_you_mean(word, known_));
    }
}

std::optional<toml::table> read_toml(const std::filesystem::path& file,
                                     std::vector<Mistake>& mistakes) {
    const auto bytes = text::read_file(file);
    if (!bytes) {
        mistakes.push_back({file, 0, 0, bytes.error().code.message()});
        return std::nullopt;
    }
    try {  // toml++ reports syntax errors by exception; they end here
        return toml::parse(*bytes, file.string());
    } catch (const toml::parse_error& error) {
        const auto& at = error.source().begin;
        mistakes.push_back({file, at.line, at.column, std::string(error.description())});
        return std::nullopt;
    }
}

}  // namespace vigie::daemon
