#include "feeds/xml/census.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/utf8.h"

namespace vigie::feeds {
namespace {

unsigned char at(std::string_view bytes, std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

bool continues(unsigned char c) {
    return (c & 0xC0) == 0x80;
}

/// What a first byte promises: the sequence's length, and the bounds of its second byte, which
/// alone tell overlong forms, surrogates and what lies beyond U+10FFFF (Unicode, table 3-7).
struct Lead {
    std::size_t size = 0;
    unsigned char lowest = 0x80;
    unsigned char highest = 0xBF;
};

Lead lead_of(unsigned char first) {
    if (first < 0xC2 || first > 0xF4) return {};
    if (first < 0xE0) return {2};
    if (first == 0xE0) return {3, 0xA0};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first < 0xF0) return {3};
    if (first == 0xF0) return {4, 0x90};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {4};
}

constexpr bool plain(unsigned char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' || c == '\r';
}

/// Counts the character at `i` and returns its size.
std::size_t count_one(std::string_view bytes, std::size_t i, Census& census) {
    const std::size_t size = sequence(bytes, i);
    if (size == 0 && surrogate_pair(bytes, i) != 0) {
        ++census.multibyte;
        ++census.paired;
        return surrogate_pair_size;
    }
    census.invalid += size == 0 ? 1U : 0U;
    census.multibyte += size > 1 ? 1U : 0U;
    census.forbidden += size > 0 && forbidden(bytes, i, size) ? 1U : 0U;
    return size == 0 ? 1 : size;
}

constexpr std::size_t block_size = 32;
constexpr std::size_t block_ahead = 32;  // asked of memory while this one is read: a kibibyte

/// How many blocks from `bytes` on, of `count`, are usual: nothing but XML's ASCII and sequences of
/// two and three bytes none of which could be overlong, a surrogate or U+FFFE. A byte that
/// continues one stands just where one is promised, which the two bytes before a block tell. Adds
/// the sequences that begin in them to `leads`. GCC's and Clang's vectors: any processor's.
///
/// All is told by the highest bit of each byte. Comparisons of signed bytes are one instruction, of
/// others three: what they say of bytes of the other half is masked.
[[gnu::always_inline]] inline std::size_t usual_blocks_of(const char* bytes,
                                                          std::size_t count,
                                                          std::size_t& leads) {
    using Bytes = unsigned char __attribute__((vector_size(block_size)));
    using Signed = signed char __attribute__((vector_size(block_size)));
    using Words = std::uint64_t __attribute__((vector_size(block_size)));
    constexpr std::size_t most = 255;  // that a byte can count
    constexpr std::uint64_t highest_bits = 0x8080808080808080U;
    bool usual = true;
    std::size_t taken = 0;
    while (usual && taken < count) {
        Bytes begun{};
        const std::size_t end = std::min(count, taken + most);
        for (; taken < end; ++taken) {
            const char* const at = bytes + taken * block_size;
            if (taken + block_ahead < count) __builtin_prefetch(at + block_ahead * block_size);
            Bytes block;
            Bytes before;
            Bytes two_before;
            std::memcpy(&block, at, block_size);
            std::memcpy(&before, at - 1, block_size);
            std::memcpy(&two_before, at - 2, block_size);
            const Bytes twice = two_before + two_before;
            const Bytes promised =
                (before & (before + before)) | (two_before & twice & (twice + twice));
            const Bytes continuing = block & ~(block + block);
            const auto fixed = (block == 0xE0) | (block == 0xED) | ((block & 0xFE) == 0xC0);
            const auto from_ef = (Signed)block > -18;       // NOLINT: vectors have no other cast
            const auto below_space = (Signed)block < 0x20;  // NOLINT
            const auto allowed = (block == '\n') | ((block | 0x04) == '\r');      // and '\t'
            const Bytes rare = (Bytes)fixed | ((Bytes)from_ef & block);           // NOLINT
            const Bytes control = (Bytes)below_space & ~block & ~(Bytes)allowed;  // NOLINT
            const Words odd = (Words)((promised ^ continuing) | rare | control);  // NOLINT
            usual = ((odd[0] | odd[1] | odd[2] | odd[3]) & highest_bits) == 0;
            if (!usual) break;
            begun -= (Bytes)((Signed)(block & (block + block)) < 0);  // NOLINT
        }
        for (std::size_t i = 0; i < block_size; ++i)
            leads += begun[i];
    }
    return taken;
}

#ifdef __x86_64__
[[gnu::target("avx2")]] std::size_t usual_blocks_by_avx2(const char* bytes,
                                                         std::size_t count,
                                                         std::size_t& leads) {
    return usual_blocks_of(bytes, count, leads);
}
#endif

std::size_t usual_blocks(const char* bytes, std::size_t count, std::size_t& leads) {
#ifdef __x86_64__
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
    if (has_avx2) return usual_blocks_by_avx2(bytes, count, leads);
#endif
    return usual_blocks_of(bytes, count, leads);
}

/// Where the sequence begins that goes on at `i`; the blocks before it begin at `from`, all usual.
std::size_t back_to_lead(std::string_view bytes, std::size_t i, std::size_t from) {
    if (i == from) return i;
    if (at(bytes, i - 1) >= 0xC0) return i - 1;
    return at(bytes, i - 2) >= 0xE0 ? i - 2 : i;
}

/// The same for the first block behind what was counted one by one: what stands before promises
/// nothing any more.
bool first_is_usual(std::string_view block, std::size_t& leads) {
    std::array<char, block_size + 2> alone{};
    block.copy(alone.data() + 2, block_size);
    return usual_blocks(alone.data() + 2, 1, leads) == 1;
}

/// Counts by blocks; returns where the rest begins.
std::size_t count_blocks(std::string_view bytes, Census& census) {
    std::size_t i = 0;
    while (i + block_size <= bytes.size()) {
        const std::size_t from = i;
        std::size_t leads = 0;
        if (first_is_usual(bytes.substr(i, block_size), leads)) {
            i += block_size;
            i +=
                usual_blocks(bytes.data() + i, (bytes.size() - i) / block_size, leads) * block_size;
        }
        const std::size_t lead = back_to_lead(bytes, i, from);
        census.multibyte += leads - (lead < i ? 1 : 0);  // it is counted once more
        i = lead;
        for (const std::size_t end = std::min(i + block_size, bytes.size()); i < end;)
            i += count_one(bytes, i, census);
    }
    return i;
}

}  // namespace

std::size_t sequence(std::string_view bytes, std::size_t i) {
    if (at(bytes, i) < 0x80) return 1;
    if (at(bytes, i) >= 0xC2 && at(bytes, i) < 0xE0) return continues(at(bytes, i + 1)) ? 2 : 0;
    const Lead lead = lead_of(at(bytes, i));
    const unsigned char second = at(bytes, i + 1);
    if (second < lead.lowest || second > lead.highest) return 0;
    for (std::size_t next = 2; next < lead.size; ++next) {
        if (!continues(at(bytes, i + next))) return 0;
    }
    return lead.size;
}

std::uint32_t surrogate_pair(std::string_view bytes, std::size_t i) {
    const auto half = [&](std::size_t from, unsigned kind) -> std::uint32_t {
        const bool is = at(bytes, from) == 0xED && (at(bytes, from + 1) & 0xF0U) == kind &&
                        continues(at(bytes, from + 2));
        return is ? 0x10000U | (at(bytes, from + 1) & 0xFU) << 6 | (at(bytes, from + 2) & 0x3FU)
                  : 0;
    };
    const std::uint32_t high = half(i, 0xA0);
    const std::uint32_t low = high != 0 ? half(i + 3, 0xB0) : 0;
    return low != 0 ? 0x10000U + ((high & 0x3FFU) << 10) + (low & 0x3FFU) : 0;
}

std::size_t plain_run(std::string_view bytes, std::size_t begin) {
    std::size_t i = begin;
    while (i + 8 <= bytes.size()) {
        const std::size_t printable = text::printable_of_eight(bytes.data() + i);
        i += printable;
        if (printable == 8) continue;
        if (!plain(static_cast<unsigned char>(bytes[i]))) return i - begin;
        ++i;
    }
    while (i < bytes.size() && plain(static_cast<unsigned char>(bytes[i])))
        ++i;
    return i - begin;
}

bool forbidden(std::string_view bytes, std::size_t i, std::size_t size) {
    const unsigned char a = at(bytes, i);
    if (size == 1) return !plain(a) && a != 0x7F;
    return size == 3 && a == 0xEF && at(bytes, i + 1) == 0xBF && at(bytes, i + 2) >= 0xBE;
}

Census count(std::string_view bytes) {
    Census census;
    std::size_t i = count_blocks(bytes, census);
    for (i += plain_run(bytes, i); i < bytes.size(); i += plain_run(bytes, i))
        i += count_one(bytes, i, census);
    return census;
}

}  // namespace vigie::feeds
