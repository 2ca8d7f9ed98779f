#include "feeds/http/login.h"

#include <openssl/evp.h>

#include <memory>

#include <curl/curl.h>

namespace vigie::feeds {
namespace {

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK) return {};
    const std::unique_ptr<char, decltype(&curl_free)> owner(text, &curl_free);
    return text;
}

std::string base64(const std::string& bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');  // and the zero that OpenSSL adds
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                     reinterpret_cast<const unsigned char*>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

}  // namespace

Address without_login(const std::string& address) {
    const std::unique_ptr<CURLU, FreeUrl> url(curl_url());
    const bool readable = curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) == CURLUE_OK;
    if (!readable) return {address, {}};
    const std::string user = part(url.get(), CURLUPART_USER, CURLU_URLDECODE);
    const std::string password = part(url.get(), CURLUPART_PASSWORD, CURLU_URLDECODE);
    if (user.empty() && password.empty()) return {address, {}};
    curl_url_set(url.get(), CURLUPART_USER, nullptr, 0);
    curl_url_set(url.get(), CURLUPART_PASSWORD, nullptr, 0);
    return {part(url.get(), CURLUPART_URL), "Basic " + base64(user + ":" + password)};
}

}  // namespace vigie::feeds
