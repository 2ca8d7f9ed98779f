// What can go wrong between a report and a subscriber.
#pragma once

#include <system_error>

namespace vigie::alerts {

enum class AlertError {
    already_running = 1,  ///< another daemon holds the state folder
    insecure_bind,        ///< a bind beyond loopback that nobody allowed
    cannot_bind,          ///< an endpoint is malformed, not this machine's or not permitted
    port_taken,           ///< an endpoint is bound by another program, or was until just now
    store_unreadable,     ///< the database cannot be opened
    store_newer,          ///< a newer vigie has written it, and only that can read it
    store_damaged,        ///< its bytes are not what was written
    store_odd,            ///< its tables are not those that we know
    store_full,           ///< the disk is full or refuses writes: rolled back
    store_busy,           ///< another program writes to it for too long: rolled back as well
    store_failed,         ///< any other failure of the database: rolled back as well
    bad_record,           ///< a stored or received record is not of its form
    no_connection,        ///< a subscriber cannot reach its publisher
    bad_key,              ///< a key, a file or a folder of keys is not of its form
};

std::error_code make_error_code(AlertError error);

}  // namespace vigie::alerts

template <>
struct std::is_error_code_enum<vigie::alerts::AlertError> : std::true_type {};
