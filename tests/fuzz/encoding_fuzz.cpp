// Any bytes under any charset's name to UTF-8: valid, bounded, without what XML forbids.
// The first byte chooses a label; the rest is the document.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "feeds/xml/encoding.h"
#include "text/fold.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

constexpr std::array labels = std::to_array<std::string_view>(
    {"",          "utf-8",          "windows-1252", "iso-8859-1",   "utf-16",
     "utf-16le",  "utf-32be",       "utf-7",        "big5",         "gb18030",
     "shift_jis", "euc-kr",         "iso-2022-jp",  "iso-2022-kr",  "hz",
     "koi8-r",    "cp037",          "macintosh",    "windows-1256", "x-user-defined",
     "johab",     "no-such-charset"});

bool forbidden(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\t' && c != '\r';
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::string type = "text/xml; charset=" + std::string(labels.at(data[0] % labels.size()));
    const std::size_t limit = data[0] < 128 ? 3 * size + 16 : size;
    const auto decoded = vigie::feeds::decode(bytes, type, limit);
    require(decoded.utf8().size() <= limit);
    require(vigie::text::valid_utf8(decoded.utf8()) == decoded.utf8());
    require(!decoded.encoding.empty());
    for (const char c : decoded.utf8())
        require(!forbidden(c));
    return 0;
}
