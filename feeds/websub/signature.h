// X-Hub-Signature (W3C WebSub, 7): that what was delivered comes from the hub that we gave the
// secret to, and from nobody who found the callback's address.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds::websub {

/// Whether `header`, "sha256=" and hexadecimal digits, is the HMAC (RFC 2104) of `body` under
/// `secret`. sha1, sha256, sha384 and sha512 are known, as the recommendation lists them. The
/// digests are compared in a time that does not tell where they differ.
bool holds(std::string_view header, std::string_view body, std::string_view secret);

/// 32 letters and digits that nobody can guess, from the kernel's random numbers. Throws
/// std::runtime_error when there are none.
std::string unguessable();

}  // namespace vigie::feeds::websub
