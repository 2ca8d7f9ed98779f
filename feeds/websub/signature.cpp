#include "feeds/websub/signature.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sys/random.h>

#include <array>
#include <stdexcept>

#include "text/ascii.h"

namespace vigie::feeds::websub {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

const EVP_MD* digest_named(std::string_view name) {
    if (name == "sha1") return EVP_sha1();
    if (name == "sha256") return EVP_sha256();
    if (name == "sha384") return EVP_sha384();
    if (name == "sha512") return EVP_sha512();
    return nullptr;
}

std::string hex(const unsigned char* bytes, std::size_t count) {
    std::string text;
    text.reserve(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        text += digits[bytes[i] >> 4U];
        text += digits[bytes[i] & 15U];
    }
    return text;
}

}  // namespace

bool holds(std::string_view header, std::string_view body, std::string_view secret) {
    const auto sign = header.find('=');
    if (sign == std::string_view::npos) return false;
    const EVP_MD* const digest = digest_named(header.substr(0, sign));
    if (digest == nullptr) return false;
    std::array<unsigned char, EVP_MAX_MD_SIZE> own{};
    unsigned size = 0;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(body.data());
    if (HMAC(digest,
             secret.data(),
             static_cast<int>(secret.size()),
             bytes,
             body.size(),
             own.data(),
             &size) == nullptr)
        return false;
    const std::string wanted = hex(own.data(), size);
    const std::string told = text::small_letters(header.substr(sign + 1));
    return told.size() == wanted.size() &&
           CRYPTO_memcmp(told.data(), wanted.data(), wanted.size()) == 0;
}

std::string unguessable() {
    std::array<unsigned char, 16> bytes{};
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("no random numbers from the kernel");
    return hex(bytes.data(), bytes.size());
}

}  // namespace vigie::feeds::websub
