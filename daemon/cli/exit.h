// Exit codes, those of sysexits.h where it has one: scripts and systemd read them.
#pragma once

namespace vigie::daemon {

enum class Exit {
    ok = 0,
    findings = 1,           ///< it worked, and what it found is not good
    usage = 2,              ///< the command line is wrong
    unreadable_input = 65,  ///< EX_DATAERR
    unavailable = 69,       ///< EX_UNAVAILABLE: every feed failed, or nobody listens
    internal = 70,          ///< EX_SOFTWARE: a bug in vigie
    try_later = 75,         ///< EX_TEMPFAIL: another vigie is running, or the disk is full
    bad_settings = 78,      ///< EX_CONFIG
};

}  // namespace vigie::daemon
