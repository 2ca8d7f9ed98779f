// The bodies of the last weeks, so that a copy finds its original among a hundred thousand in well
// under a millisecond. Locality-sensitive hashing: each body hangs in one chain per band (its body
// hash, four blocks of its SimHash, every third bin of its MinHash) under the band's bits, at most
// 16 of them; a copy meets its original in at least one of them.
//
// Why single bins and no rows of several: a summary of 45 shingles against an article of 1,000 has
// 4 % of its bins in common, and rows of two would leave 0.2 %: of 85 single bins, 98 in a hundred
// such pairs share one. The price is some 130 strangers to compare by chance among 100,000 bodies,
// and fewer bodies need fewer heads of chains for that: there are twice as many bodies as heads a
// band at most, and the heads double when there are more.
//
// Bodies are numbered in order of arrival and chains run from the newest to the oldest, so that
// forgetting the oldest needs no unlinking (a chain ends where it leads below the first number
// kept) and taking back the newest gives each band's head its successor.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "alerts/reprints/body.h"
#include "alerts/reprints/likeness.h"
#include "text/time.h"

namespace vigie::alerts {

/// A body that came before, as far as it is needed once a copy turns up.
struct Original {
    std::string article;
    std::string feed;
    std::string voice;
    std::uint64_t hash = 0;
    std::uint64_t title = 0;
    std::uint64_t url = 0;  ///< 0 = none
    text::Instant seen{};
};

/// What an article's body is most like among those before it.
struct Kin {
    Original original;
    Likeness likeness;
    bool exact = false;        ///< the same words, all of them
    bool same_outlet = false;  ///< an outlet's own article under the same title or address
};

class Bodies {
public:
    /// Remembers so many at most; the oldest gives way.
    explicit Bodies(std::size_t capacity = 100'000);

    void add(const Body& body);
    /// Forgets what was seen before `since`.
    void forget_before(text::Instant since);

    /// A place to come back to: what is added after it can be taken back.
    [[nodiscard]] std::uint32_t mark() const { return next_; }

    void take_back_to(std::uint32_t mark);

    /// The same text if there is one, else one that it derives from; of several, the earliest. An
    /// outlet does not copy itself under another title and address: where all its bodies are one
    /// notice ("réservé aux abonnés"), the titles tell. `outlet` is the newcomer's.
    [[nodiscard]] std::optional<Kin> kin_of(const Body& body, const std::string& outlet) const;

    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    static constexpr std::size_t sim_blocks = 4;
    static constexpr std::size_t stride = 3;
    static constexpr std::size_t bins_used = signature_bins / stride;
    static constexpr std::size_t bands = 1 + sim_blocks + bins_used;
    static constexpr unsigned fewest_bits = 8;
    static constexpr unsigned most_bits = 16;  // all that a band knows

    struct Entry {
        Original original;
        Signature signature;
        std::array<std::uint32_t, bands> older{};  // the chain's next; 0 = none
    };

    static std::uint16_t key(const Entry& entry, std::size_t band);
    [[nodiscard]] std::size_t place(const Entry& entry, std::size_t band) const;
    void link(Entry& entry, std::uint32_t number);
    void double_heads();
    [[nodiscard]] const Entry* at(std::uint32_t number) const;
    [[nodiscard]] std::vector<std::uint32_t> candidates(const Entry& fresh) const;

    std::size_t capacity_;
    std::uint32_t first_ = 1;
    std::uint32_t next_ = 1;
    std::deque<Entry> entries_;  // numbers first_ to next_ - 1
    unsigned bits_ = fewest_bits;
    std::vector<std::uint32_t> heads_;  // 2^bits_ a band
};

}  // namespace vigie::alerts
