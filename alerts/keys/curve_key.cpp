#include "alerts/keys/curve_key.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>

#include <zmq.h>

#include "alerts/error.h"

namespace vigie::alerts {
namespace {

constexpr std::string_view alphabet =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
constexpr mode_t owner_only = 0600;
constexpr mode_t others = 0077;

using Z85 = std::array<char, key_size + 1>;

bool is_awkward(char first) {
    return first == '#' || first == '-';
}

tl::unexpected<text::Error> unusable(const std::filesystem::path& file, const std::string& why) {
    return text::fail(AlertError::bad_key, file.string() + ": " + why);
}

std::string reason() {
    return std::generic_category().message(errno);
}

}  // namespace

KeyPair new_key_pair() {
    for (;;) {
        Z85 open{};
        Z85 secret{};
        if (zmq_curve_keypair(open.data(), secret.data()) != 0) throw std::bad_alloc();
        if (!is_awkward(open.front()) && !is_awkward(secret.front())) {
            return {open.data(), secret.data()};
        }
    }
}

bool is_key(std::string_view text) {
    return text.size() == key_size && text.find_first_not_of(alphabet) == std::string_view::npos;
}

text::Result<std::string> public_of(const std::string& secret) {
    Z85 open{};
    if (!is_key(secret) || zmq_curve_public(open.data(), secret.c_str()) != 0) {
        return text::fail(AlertError::bad_key, "not a secret key");  // which is not repeated
    }
    return std::string(open.data());
}

text::Result<void> write_secret(const std::filesystem::path& file,
                                const std::string& name,
                                const KeyPair& pair) {
    const std::string text = "# The secret key of " + name + ". Its public key is\n# " + pair.open +
                             "\n" + pair.secret + "\n";
    const int opened =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, owner_only);
    if (opened < 0) return unusable(file, reason());
    const bool written =
        ::fchmod(opened, owner_only) == 0 &&
        ::write(opened, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(opened) == 0;
    const std::string why = written ? "" : reason();
    ::close(opened);
    if (written) return {};
    ::unlink(file.c_str());  // half a key is none
    return unusable(file, why);
}

text::Result<std::string> read_secret(const std::filesystem::path& file) {
    struct stat about {};

    if (::stat(file.c_str(), &about) != 0) {
        const bool none = errno == ENOENT;
        return unusable(file, reason() + (none ? "; `vigie keys new NAME` makes NAME.secret" : ""));
    }
    if (!S_ISREG(about.st_mode)) return unusable(file, "not a file");
    if ((about.st_mode & others) != 0) {
        return unusable(file, "others may read this secret key: chmod 600 " + file.string());
    }
    std::ifstream in(file);
    std::string line;
    std::string secret;
    while (std::getline(in, line)) {
        if (line.empty() || line.starts_with("# ")) continue;
        if (!secret.empty() || !is_key(line)) {
            return unusable(
                file, "must hold one line of forty characters, as `vigie keys new` writes it");
        }
        secret = line;
    }
    if (secret.empty()) return unusable(file, "no key in it");
    return secret;
}

}  // namespace vigie::alerts
