// The public address under which hubs reach us.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds::websub {

/// What is wrong with it, for the one who wrote it; empty = nothing. It must be https: the secret
/// part of each callback travels in it. On a private address (tests, a hub of one's own) http will
/// do. No query, no fragment, no user: a feed's own part is appended.
std::string callback_mistake(std::string_view address);

}  // namespace vigie::feeds::websub
