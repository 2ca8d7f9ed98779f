#include "alerts/reprints/bodies.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/hash.h"

namespace vigie::alerts {
namespace {

/// A line that a site prints under every article makes a long chain in some bands; the others lead
/// to the original as well.
constexpr int longest_walk = 256;

std::uint64_t key_of(const std::string& text) {
    return text.empty() ? 0 : text::hash64(text);
}

Original original_of(const Body& body) {
    return {body.article,
            body.feed,
            body.voice,
            key_of(body.hash),
            key_of(text::folded(body.title)),
            key_of(body.url),
            body.seen};
}

bool same_headline(const Original& a, const Original& b) {
    return a.title == b.title || (a.url != 0 && a.url == b.url);
}

/// Is this a nearer kin than the best so far? Earlier ones come first and win ties, but a text that
/// an aggregator had first is that of whoever is known to have written it.
bool nearer(const Kin& one, const std::optional<Kin>& best) {
    const auto rank = [](const Kin& kin) {
        return std::pair(kin.likeness.degree, !kin.original.voice.empty());
    };
    return !best || rank(one) > rank(*best);
}

}  // namespace

Bodies::Bodies(std::size_t capacity) : capacity_(capacity), heads_(bands << bits_) {}

std::uint16_t Bodies::key(const Entry& entry, std::size_t band) {
    if (band == 0) return static_cast<std::uint16_t>(entry.original.hash);
    if (band <= sim_blocks)
        return static_cast<std::uint16_t>(entry.signature.simhash >> 16U * (band - 1));
    return entry.signature.minima[(band - 1 - sim_blocks) * stride];
}

/// Of its chain's head.
std::size_t Bodies::place(const Entry& entry, std::size_t band) const {
    return (band << bits_) + (key(entry, band) & ((1U << bits_) - 1));
}

/// Hangs it in the chains of all that is known of it.
void Bodies::link(Entry& entry, std::uint32_t number) {
    const std::size_t known = entry.signature.all > 0 ? bands : 1;
    for (std::size_t band = 0; band < known; ++band) {
        auto& newest = heads_[place(entry, band)];
        entry.older[band] = newest;
        newest = number;
    }
}

void Bodies::double_heads() {
    std::vector<std::uint32_t> twice(bands << (bits_ + 1), 0);
    heads_.swap(twice);
    ++bits_;
    std::uint32_t number = first_;
    for (Entry& entry : entries_)
        link(entry, number++);
}

const Bodies::Entry* Bodies::at(std::uint32_t number) const {
    return number < first_ ? nullptr : &entries_[number - first_];
}

void Bodies::add(const Body& body) {
    Entry& entry = entries_.emplace_back(Entry{original_of(body), body.signature, {}});
    link(entry, next_++);
    if (entries_.size() > std::size_t{2} << bits_ && bits_ < most_bits) double_heads();
    if (entries_.size() > capacity_) {
        entries_.pop_front();
        ++first_;
    }
}

void Bodies::forget_before(text::Instant since) {
    while (!entries_.empty() && entries_.front().original.seen < since) {
        entries_.pop_front();
        ++first_;
    }
}

void Bodies::take_back_to(std::uint32_t mark) {
    while (next_ > mark && !entries_.empty()) {
        const Entry& entry = entries_.back();
        const std::uint32_t number = next_ - 1;
        for (std::size_t band = 0; band < bands; ++band) {
            auto& newest = heads_[place(entry, band)];
            if (newest == number) newest = entry.older[band];
        }
        entries_.pop_back();
        --next_;
    }
}

std::vector<std::uint32_t> Bodies::candidates(const Entry& fresh) const {
    std::vector<std::uint32_t> numbers;
    const std::size_t known = fresh.signature.all > 0 ? bands : 1;
    for (std::size_t band = 0; band < known; ++band) {
        std::uint32_t number = heads_[place(fresh, band)];
        int met = 0;
        while (const Entry* const entry = at(number)) {
            if (met == longest_walk) break;
            // Strangers share the head only while there are few: what is found must not depend on
            // how many bodies this process has seen.
            if (key(*entry, band) == key(fresh, band)) {
                numbers.push_back(number);
                ++met;
            }
            number = entry->older[band];
        }
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::optional<Kin> Bodies::kin_of(const Body& body, const std::string& outlet) const {
    const Entry fresh{original_of(body), body.signature, {}};
    std::optional<Kin> best;
    for (const std::uint32_t number : candidates(fresh)) {
        const Entry& entry = *at(number);
        Kin kin{entry.original, {}, entry.original.hash == fresh.original.hash, false};
        kin.same_outlet = kin.original.feed == body.feed ||
                          (!kin.original.voice.empty() && kin.original.voice == outlet);
        if (kin.same_outlet && !same_headline(kin.original, fresh.original)) continue;
        kin.likeness =
            kin.exact ? Likeness{Degree::same, 1, 1} : likeness(entry.signature, fresh.signature);
        if (kin.likeness.degree != Degree::none && nearer(kin, best)) best = kin;
    }
    return best;
}

}  // namespace vigie::alerts
