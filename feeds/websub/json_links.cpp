// Reads the tokens of a JSON Feed one by one and keeps two members of its root: a tree of a
// document of megabytes would be built for a few addresses.
#include <string>
#include <string_view>
#include <utility>

#include "feeds/websub/hub_list.h"
#include "feeds/websub/links.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds::websub {
namespace {

using Json = nlohmann::json;

class LinkReader final : public Json::json_sax_t {
public:
    explicit LinkReader(std::string_view base) : base_(base) {}

    bool null() override { return true; }

    bool boolean(bool) override { return true; }

    bool number_integer(number_integer_t) override { return true; }

    bool number_unsigned(number_unsigned_t) override { return true; }

    bool number_float(number_float_t, const string_t&) override { return true; }

    bool binary(binary_t&) override { return true; }

    bool string(string_t& value) override {
        if (depth_ == in_root && root_key_ == "feed_url") links_.self = address_of(base_, value);
        if (depth_ != in_hub || root_key_ != "hubs") return true;
        if (key_ == "type") type_ = value;
        if (key_ == "url") url_ = value;
        return true;
    }

    bool key(string_t& value) override {
        (depth_ == in_root ? root_key_ : key_) = value;
        return true;
    }

    bool start_object(std::size_t) override {
        ++depth_;
        type_.clear();
        url_.clear();
        return true;
    }

    bool end_object() override {
        const bool hub = depth_ == in_hub && root_key_ == "hubs" && is_websub();
        if (hub) add_hub(links_, address_of(base_, url_));
        --depth_;
        return true;
    }

    bool start_array(std::size_t) override {
        ++depth_;
        return true;
    }

    bool end_array() override {
        --depth_;
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
        return false;
    }

    HubLinks take() { return std::move(links_); }

private:
    static constexpr int in_root = 1;
    static constexpr int in_hub = 3;  // an object in an array in the root

    /// "rssCloud" is the other type that is registered; the name before 2018 is met as well.
    [[nodiscard]] bool is_websub() const {
        return type_ == "WebSub" || type_ == "websub" || type_ == "PubSubHubbub";
    }

    std::string_view base_;
    HubLinks links_;
    int depth_ = 0;
    std::string root_key_;
    std::string key_;
    std::string type_;
    std::string url_;
};

}  // namespace

HubLinks links_in_json(std::string_view bytes, std::string_view base) {
    LinkReader reader(base);
    Json::sax_parse(bytes.begin(), bytes.end(), &reader);
    return reader.take();
}

}  // namespace vigie::feeds::websub
