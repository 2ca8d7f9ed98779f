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

/// The longest text so far; `most` counts the words of a titled one twice.
struct Longest {
    std::string text;
    std::size_t most = 0;

    void offer(const Json& value, std::size_t weight) {
        std::string found = text_of(value);
        if (count_words(found) * weight <= std::max(most, least_words)) return;
        found = html_to_text(found);
        const std::size_t words = count_words(found);
        if (words < least_words || words * weight <= most) return;
        most = words * weight;
        text = std::move(found);
    }
};

void search(const Json& root, Longest& best) {
    std::vector<const Json*> todo{&root};
    for (std::size_t i = 0; i < todo.size() && i < most_values; ++i) {
        if (!todo[i]->is_structured()) continue;
        const std::size_t weight = todo[i]->is_object() && is_titled(*todo[i]) ? 2 : 1;
        for (const Json& value : *todo[i]) {
            if (value.is_structured()) todo.push_back(&value);
            if (!value.is_object()) best.offer(value, weight);
        }
    }
}

}  // namespace

std::string text_in_state(const std::vector<std::string_view>& scripts) {
    Longest best;
    for (const std::string_view script : scripts)
        search(script_json(script), best);
    return best.text;
}

}  // namespace vigie::feeds::page
