#include "alerts/reprints/signature.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "text/fold.h"
#include "text/hash.h"

namespace vigie::alerts {
namespace {

/// Fewer quoted words than this are a word that the outlet holds at arm's length ("terrorists").
constexpr std::size_t words_of_a_quotation = 5;

/// A text of which less than an eighth is the outlet's own is the communiqué that it quotes.
constexpr std::size_t mostly_quoted = 8;

/// splitmix64: every bit of the outcome depends on every bit of `x`.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

struct Word {
    std::uint64_t hash = 0;
    bool quoted = false;
};

/// Folded words. Every kind of quotation mark folds to one, so they open and close in turn; a
/// line's end closes what was left open, for a mark that is missing must not swallow the article.
class WordCutter {
public:
    std::vector<Word> cut(std::string_view folded) && {
        for (at_ = 0; at_ < folded.size(); ++at_)
            take(folded);
        close();
        return std::move(words_);
    }

private:
    static bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

    void take(std::string_view folded) {
        const char c = folded[at_];
        if (c == '\n') close();
        if (c == '"') toggle();
        if (!is_word_byte(c)) return;
        const std::size_t begin = at_;
        while (at_ + 1 < folded.size() && is_word_byte(folded[at_ + 1]))
            ++at_;
        words_.push_back({text::hash64(folded.substr(begin, at_ + 1 - begin)), false});
    }

    void toggle() {
        if (open_) {
            close();
        } else {
            open_ = true;
            opened_at_ = words_.size();
        }
    }

    void close() {
        const bool quotation = open_ && words_.size() - opened_at_ >= words_of_a_quotation;
        for (std::size_t i = opened_at_; quotation && i < words_.size(); ++i)
            words_[i].quoted = true;
        open_ = false;
    }

    std::vector<Word> words_;
    std::size_t at_ = 0;
    std::size_t opened_at_ = 0;
    bool open_ = false;
};

void sort_out(std::vector<std::uint64_t>& hashes) {
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

std::uint64_t simhash_of(const std::vector<std::uint64_t>& shingles) {
    std::array<int, 64> ones{};
    for (const std::uint64_t hash : shingles) {
        for (std::size_t bit = 0; bit < ones.size(); ++bit)
            ones[bit] += static_cast<int>(hash >> bit & 1U);
    }
    std::uint64_t simhash = 0;
    for (std::size_t bit = 0; bit < ones.size(); ++bit) {
        if (2 * static_cast<std::size_t>(ones[bit]) > shingles.size())
            simhash |= std::uint64_t{1} << bit;
    }
    return simhash;
}

using Bins = std::array<std::uint64_t, signature_bins>;
constexpr std::uint64_t empty_bin = ~std::uint64_t{0};

/// An empty bin borrows from one that is not, by a walk that depends on the bin alone: two texts
/// that share the lender share the borrower.
std::uint64_t borrowed(const Bins& bins, std::size_t bin) {
    for (std::uint64_t attempt = 1;; ++attempt) {
        const auto lender = mixed(bin << 32U | attempt) % signature_bins;
        if (bins[lender] != empty_bin) return bins[lender];
    }
}

std::array<std::uint16_t, signature_bins> minima_of(const std::vector<std::uint64_t>& shingles) {
    std::array<std::uint16_t, signature_bins> minima{};
    if (shingles.empty()) return minima;
    Bins bins;
    bins.fill(empty_bin);
    for (const std::uint64_t shingle : shingles) {
        const std::uint64_t hash = mixed(shingle);
        auto& least = bins[hash % signature_bins];
        least = std::min(least, hash / signature_bins);
    }
    for (std::size_t bin = 0; bin < signature_bins; ++bin) {
        const auto least = bins[bin] == empty_bin ? borrowed(bins, bin) : bins[bin];
        minima[bin] = static_cast<std::uint16_t>(least & 0xFFFFU);
    }
    return minima;
}

void put_hex(std::string& out, std::uint64_t value, int digits) {
    constexpr std::string_view hex = "0123456789abcdef";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out += hex[value >> static_cast<unsigned>(shift) & 0xFU];
}

/// Takes numbers of a fixed width off the head of a text.
class HexReader {
public:
    explicit HexReader(std::string_view hex) : rest_(hex) {}

    std::uint64_t next(std::size_t digits) {
        std::uint64_t value = 0;
        const auto cell = rest_.substr(0, digits);
        const auto [end, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value, 16);
        good_ = good_ && code == std::errc{} && end == cell.data() + cell.size();
        rest_.remove_prefix(cell.size());
        return value;
    }

    [[nodiscard]] bool good() const { return good_; }

private:
    std::string_view rest_;
    bool good_ = true;
};

constexpr std::size_t hex_digits = 16 + 8 + 8 + 4 * signature_bins;

}  // namespace

Shingles shingles_of(std::string_view text, std::size_t words) {
    const std::vector<Word> list = WordCutter().cut(text::folded(text));
    Shingles shingles;
    for (std::size_t i = 0; i + words <= list.size(); ++i) {
        std::uint64_t hash = 0;
        bool quoted = false;
        for (std::size_t j = i; j < i + words; ++j) {
            hash = mixed(hash ^ list[j].hash);
            quoted = quoted || list[j].quoted;
        }
        shingles.all.push_back(hash);
        if (!quoted) shingles.own.push_back(hash);
    }
    sort_out(shingles.all);
    sort_out(shingles.own);
    return shingles;
}

Signature signature_of(const Shingles& shingles) {
    Signature signature;
    signature.simhash = simhash_of(shingles.all);
    signature.all = static_cast<std::uint32_t>(shingles.all.size());
    const bool is_quotation = mostly_quoted * shingles.own.size() < shingles.all.size();
    const auto& heard = is_quotation ? shingles.all : shingles.own;
    signature.own = static_cast<std::uint32_t>(heard.size());
    signature.minima = minima_of(heard);
    return signature;
}

Signature signature_of(std::string_view text) {
    return signature_of(shingles_of(text));
}

int distance(std::uint64_t a, std::uint64_t b) {
    return std::popcount(a ^ b);
}

double resemblance(const Signature& a, const Signature& b) {
    if (a.own == 0 || b.own == 0) return 0;
    int equal = 0;
    for (std::size_t bin = 0; bin < signature_bins; ++bin)
        equal += a.minima[bin] == b.minima[bin] ? 1 : 0;
    return static_cast<double>(equal) / static_cast<double>(signature_bins);
}

std::string to_hex(const Signature& signature) {
    std::string hex;
    hex.reserve(hex_digits);
    put_hex(hex, signature.simhash, 16);
    put_hex(hex, signature.all, 8);
    put_hex(hex, signature.own, 8);
    for (const std::uint16_t least : signature.minima)
        put_hex(hex, least, 4);
    return hex;
}

std::optional<Signature> signature_from_hex(std::string_view hex) {
    if (hex.size() != hex_digits) return std::nullopt;
    HexReader reader(hex);
    Signature signature;
    signature.simhash = reader.next(16);
    signature.all = static_cast<std::uint32_t>(reader.next(8));
    signature.own = static_cast<std::uint32_t>(reader.next(8));
    for (std::uint16_t& least : signature.minima)
        least = static_cast<std::uint16_t>(reader.next(4));
    if (!reader.good()) return std::nullopt;
    return signature;
}

}  // namespace vigie::alerts
