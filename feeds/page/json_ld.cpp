#include "feeds/page/json_ld.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "feeds/html_text.h"
#include "feeds/page/script_json.h"

namespace vigie::feeds::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_objects = 2000;  // looked at in one page

bool is_type(const Json& object, std::string_view wanted) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    const auto fits = [&](const Json& name) {
        return name.is_string() &&
               name.get_ref<const std::string&>().find(wanted) != std::string::npos;
    };
    return fits(*type) || (type->is_array() && std::any_of(type->begin(), type->end(), fits));
}

bool is_article(const Json& object) {
    constexpr std::array types{"Article", "BlogPosting", "Report", "LiveBlogPosting"};
    return std::any_of(
        types.begin(), types.end(), [&](const char* type) { return is_type(object, type); });
}

class Reader {
public:
    void read(const Json& root) {
        std::vector<const Json*> todo{&root};
        for (std::size_t i = 0; i < todo.size() && i < most_objects; ++i) {
            const Json& value = *todo[i];
            if (value.is_object()) object(value);
            if (!value.is_structured()) continue;
            for (const Json& child : value) {
                if (child.is_structured()) todo.push_back(&child);
            }
        }
    }

    LinkedData result() {
        LinkedData data;
        if (article_.is_null()) return data;
        data.headline = html_to_line(string_of(article_, "headline"));
        data.published = string_of(article_, "datePublished");
        data.modified = string_of(article_, "dateModified");
        data.language = string_of(article_, "inLanguage");
        data.body = html_to_text(string_of(article_, "articleBody"));
        data.author = names(article_, "author");
        data.site = names(article_, "publisher");
        return data;
    }

private:
    void object(const Json& value) {
        const std::string id = string_of(value, "@id");
        const std::string name = string_of(value, "name");
        if (!id.empty() && !name.empty()) names_.emplace(id, name);
        if (is_article(value) && (article_.is_null() || richer(value))) article_ = value;
    }

    /// Sites add objects for related articles; the page's own has the text, or comes first.
    [[nodiscard]] bool richer(const Json& value) const {
        return string_of(article_, "articleBody").empty() &&
               !string_of(value, "articleBody").empty();
    }

    static std::string string_of(const Json& object, const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>() : "";
    }

    /// A name, an object with a name, a reference to one, or a list of these.
    [[nodiscard]] std::string names(const Json& object, const char* key) const {
        const auto found = object.find(key);
        if (found == object.end()) return "";
        if (!found->is_array()) return name_of(*found);
        std::string all;
        for (const Json& one : *found) {
            const std::string name = name_of(one);
            if (!name.empty()) all += (all.empty() ? "" : ", ") + name;
        }
        return all;
    }

    [[nodiscard]] std::string name_of(const Json& value) const {
        if (value.is_string()) return html_to_line(value.get<std::string>());
        if (!value.is_object()) return "";
        if (const std::string name = string_of(value, "name"); !name.empty())
            return html_to_line(name);
        const auto found = names_.find(string_of(value, "@id"));
        return found == names_.end() ? "" : html_to_line(found->second);
    }

    Json article_;
    std::map<std::string, std::string> names_;  // by @id
};

}  // namespace

LinkedData read_json_ld(const std::vector<std::string>& scripts) {
    Reader reader;
    for (const std::string& script : scripts)
        reader.read(script_json(script));
    return reader.result();
}

}  // namespace vigie::feeds::page
