#include "feeds/page/state.h"

#include <algorithm>
#include <array>

#include "feeds/html_text.h"
#include "feeds/page/script_json.h"

namespace vigie::feeds::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_values = 20'000;  // looked at in one page
constexpr std::size_t least_words = 40;
constexpr std::array titles{"title", "headline", "titre", "name"};
constexpr std::array texts{"text", "content", "html", "value", "body", "data"};

std::size_t count_words(std::string_view text) {
    const auto spaces = std::count(text.begin(), text.end(), ' ');
    return static_cast<std::size_t>(spaces + std::count(text.begin(), text.end(), '\n'));
}

bool is_titled(const Json& object) {
    return std::any_of(
        titles.begin(), titles.end(), [&](const char* key) { return object.contains(key); });
}

std::string own_text(const Json& item) {
    if (item.is_string()) return item.get<std::string>();
    if (!item.is_object() || is_titled(item)) return "";
    for (const char* key : texts) {
        const auto found = item.find(key);
        if (found != item.end() && found->is_string()) return found->get<std::string>();
    }
    return "";
}

/// Of an item in a list of paragraphs, its spans with it. What has a title of its own is another
/// article's teaser.
std::string paragraph(const Json& item) {
    std::string all = own_text(item);
    if (!all.empty() || !item.is_object() || is_titled(item)) return all;
    const auto spans = item.find("children");
    if (spans == item.end() || !spans->is_array()) return all;
    for (const Json& span : *spans)
        all += own_text(span);
    return all;
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    std::string all;
    if (!value.is_array()) return all;
    for (const Json& item : value) {
        const std::string one = paragraph(item);
        if (count_words(one) > 2) all += "<p>" + one + "</p>";
    }
    return all;
}

}  // namespace

std::string text_in_state(const std::vector<std::string_view>& scripts) {
    std::string best;
    std::size_t most = 0;
    for (const std::string_view script : scripts) {
        const Json root = script_json(script);
        std::vector<const Json*> todo{&root};
        for (std::size_t i = 0; i < todo.size() && i < most_values; ++i) {
            if (!todo[i]->is_structured()) continue;
            const std::size_t weight = todo[i]->is_object() && is_titled(*todo[i]) ? 2 : 1;
            for (const Json& value : *todo[i]) {
                if (value.is_structured()) todo.push_back(&value);
                if (value.is_object()) continue;
                std::string text = text_of(value);
                if (count_words(text) * weight <= std::max(most, least_words)) continue;
                text = html_to_text(text);
                const std::size_t words = count_words(text);
                if (words < least_words || words * weight <= most) continue;
                most = words * weight;
                best = std::move(text);
            }
        }
    }
    return best;
}

}  // namespace vigie::feeds::page
