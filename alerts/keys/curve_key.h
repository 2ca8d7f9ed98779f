// CURVE keys as ZeroMQ writes them: 32 bytes in Z85, forty characters of ASCII without a blank
// (https://rfc.zeromq.org/spec/32/). Secrets live in files that nobody but their owner may read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "text/error.h"

namespace vigie::alerts {

inline constexpr std::size_t key_size = 40;

struct KeyPair {
    std::string open;  ///< the public key
    std::string secret;
};

/// From the machine's randomness. Neither key begins with '#' or '-': one would be a comment, the
/// other an option.
KeyPair new_key_pair();

/// Forty characters of Z85's alphabet.
bool is_key(std::string_view text);

/// The public key that belongs to a secret one.
text::Result<std::string> public_of(const std::string& secret);

/// Writes a new file of mode 0600 whose first line says what it is; never over one that is there.
text::Result<void> write_secret(const std::filesystem::path& file,
                                const std::string& name,
                                const KeyPair& pair);

/// The secret key of such a file: its only line that is no comment ("# ..."). A file that others
/// may read is an error that says how to mend it.
text::Result<std::string> read_secret(const std::filesystem::path& file);

}  // namespace vigie::alerts
