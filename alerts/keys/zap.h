// The ZeroMQ Authentication Protocol (https://rfc.zeromq.org/spec/27/) as a pure function: libzmq
// asks at inproc://zeromq.zap.01 about each CURVE handshake whose keys fit, and we say who it is.
#pragma once

#include <string>

#include "alerts/keys/key_ring.h"
#include "alerts/wire/frames.h"

namespace vigie::alerts {

inline constexpr const char* zap_endpoint = "inproc://zeromq.zap.01";

struct ZapAnswer {
    Verdict verdict = Verdict::not_curve;
    std::string who;  ///< the holder's name; the public key of who has none
    Frames reply;
};

/// `request` as a REP socket gives it: version, request id, domain, address, identity, mechanism,
/// credentials.
ZapAnswer zap_answer(const Frames& request, const KeyRing& ring, text::Instant now);

}  // namespace vigie::alerts
