// systemd's journal as the reader of stderr: each line may begin with its priority, as sd-daemon(3)
// has it, which the journal takes off and keeps for `journalctl -p`.
#pragma once

#include <string_view>

namespace vigie::daemon {

/// systemd names the stream that it reads in $JOURNAL_STREAM; stderr may have been led elsewhere
/// since, and then it is somebody else's.
bool stderr_is_the_journal();

/// What begins the line of an error: "<3>" for the journal, nothing for anybody else.
std::string_view error_mark();

}  // namespace vigie::daemon
