#include "feeds/http/handles.h"

#include <algorithm>

namespace vigie::feeds {
namespace {

std::string_view server_in(std::string_view url) {
    const auto host = url.find("://");
    return host == std::string_view::npos ? url : url.substr(0, url.find('/', host + 3));
}

}  // namespace

Handles::Handles(std::function<void(CURL*)> prepare, std::size_t most)
    : prepare_(std::move(prepare)), most_(most) {}

Handle Handles::take(std::string_view url) {
    const std::string_view server = server_in(url);
    const auto known = std::find_if(resting_.rbegin(), resting_.rend(), [&](const Resting& one) {
        return one.server == server;
    });
    if (known == resting_.rend()) {
        Handle made(curl_easy_init());
        prepare_(made.get());
        return made;
    }
    Handle handle = std::move(known->handle);
    resting_.erase(std::next(known).base());
    return handle;
}

void Handles::put(std::string_view url, Handle handle) {
    if (resting_.size() >= most_) resting_.erase(resting_.begin());
    resting_.push_back({std::string(server_in(url)), std::move(handle)});
}

}  // namespace vigie::feeds
