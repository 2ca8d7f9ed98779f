// What is done about a harvest that the store did not take.
#pragma once

#include <exception>
#include <string>

#include "alerts/newsroom.h"
#include "daemon/pipeline/writer.h"
#include "text/error.h"

namespace vigie::daemon {

inline constexpr int few_tries = 3;

/// How often to try to store: a full disk is waited out, one that is busy or fails may recover
/// soon, and whatever else is wrong would be wrong again.
int tries_worth(const text::Error& error);

/// Whatever is to be stored: the disk is full, the store damaged, or in use by somebody else.
bool is_of_all(const text::Error& error);

/// What a start finds out about and mends, and nothing else does.
bool is_damage(const text::Error& error);

/// The same error as what a pipeline ends with.
std::exception_ptr as_exception(const text::Error& error);

/// Into the log: one line while they are held, one for each that is given up. `again` is when it is
/// tried again; empty = it is not.
void tell_not_stored(const Batches& batches, const text::Error& error, const std::string& again);

}  // namespace vigie::daemon
