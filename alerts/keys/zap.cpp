#include "alerts/keys/zap.h"

#include <array>
#include <cstdint>

#include <zmq.h>

#include "alerts/keys/curve_key.h"

namespace vigie::alerts {
namespace {

constexpr std::size_t key_bytes = 32;

enum Part : std::size_t { version, request_id, domain, address, identity, mechanism, credentials };

std::string z85(const std::string& bytes) {
    std::array<std::uint8_t, key_bytes> raw{};
    std::array<char, key_size + 1> text{};
    std::copy(bytes.begin(), bytes.end(), raw.begin());
    zmq_z85_encode(text.data(), raw.data(), raw.size());
    return text.data();
}

std::string text_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::admitted:
            return "OK";
        case Verdict::unknown_key:
            return "unknown key";
        case Verdict::expired_key:
            return "expired key";
        case Verdict::not_curve:
            break;
    }
    return "no key";
}

}  // namespace

ZapAnswer zap_answer(const Frames& request, const KeyRing& ring, text::Instant now) {
    ZapAnswer answer;
    const bool whole = request.size() == credentials + 1 && request[mechanism] == "CURVE" &&
                       request[credentials].size() == key_bytes;
    if (whole) {
        const std::string key = z85(request[credentials]);
        answer.verdict = ring.judge(key, now);
        answer.who = ring.name_of(key);
        if (answer.who.empty()) answer.who = key;
    }
    const bool in = answer.verdict == Verdict::admitted;
    const std::string id = request.size() > request_id ? request[request_id] : "";
    answer.reply = {
        "1.0", id, in ? "200" : "400", text_of(answer.verdict), in ? answer.who : "", ""};
    return answer;
}

}  // namespace vigie::alerts
