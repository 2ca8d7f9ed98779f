#include "extractors/places/offset.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "extractors/reading/compass.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Kilometres of a quantity that measures a way; nothing for other units.
std::optional<double> kilometres(const Quantity& quantity) {
    const double amount =
        quantity.amount > 0 ? quantity.amount : quantity.max.value_or(quantity.min.value_or(0));
    if (amount <= 0) return std::nullopt;
    switch (quantity.unit) {
        case Unit::kilometre:
            return amount;
        case Unit::mile:
            return amount * 1.609;
        case Unit::metre:
            return amount / 1000;
        default:
            return std::nullopt;
    }
}

const Quantity* quantity_ending_at(const Reading& reading, std::uint32_t end) {
    const auto behind = std::partition_point(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first < end;
        });
    if (behind == reading.quantities.begin()) return nullptr;
    const Quantity& last = *std::prev(behind);
    return std::max(last.last, last.unit_last) == end ? &last : nullptr;
}

/// "sud" and "est" of "sud-est" as one direction.
double between_bearings(double a, double b) {
    constexpr double degree = std::numbers::pi / 180;
    const double east = std::sin(a * degree) + std::sin(b * degree);
    const double north = std::cos(a * degree) + std::cos(b * degree);
    return std::fmod(std::atan2(east, north) / degree + 360, 360);
}

/// The direction, joined with that which is read behind it: « (sud)-est ».
double joined(double bearing, const std::optional<double>& behind) {
    return behind ? between_bearings(bearing, *behind) : bearing;
}

/// "(50 km au) nord"; « c'est Banamba qui a été visée » lies east of nothing.
std::optional<double> bearing_at(const Reading& reading,
                                 const PlaceWords& words,
                                 std::uint32_t token,
                                 std::uint32_t sentence_first) {
    if (const auto point = compass_point(reading, token)) return point;
    const bool is = token > sentence_first && one_of(reading.word(token - 1), {"c'", "qu'"});
    return is ? std::nullopt : words.bearing(reading.word(token));
}

/// "30 km W(.) of": does the dot before the token end a compass point?
bool is_abbreviated(const Reading& reading, std::uint32_t at, std::uint32_t sentence_first) {
    return reading.word(at - 1) == "." && at > sentence_first + 1 && compass_point(reading, at - 2);
}

}  // namespace

// « Plus au nord, à (Ber) », « plus à l'est, (Ber) »: a comma parts the name from a direction that
// is another place's.
OffsetPhrase offset_before(const Reading& reading,
                           const PlaceWords& words,
                           std::uint32_t end,
                           std::uint32_t sentence_first) {
    constexpr std::uint32_t longest_gap = 4;  // "plus à l'" between direction and distance
    OffsetPhrase phrase{{}, end};
    for (std::uint32_t at = end; at > sentence_first && phrase.begin - at <= longest_gap;) {
        const Quantity* quantity = quantity_ending_at(reading, at);
        const auto way = quantity != nullptr ? kilometres(*quantity) : std::nullopt;
        const auto bearing = bearing_at(reading, words, at - 1, sentence_first);
        if (way) {
            if (!phrase.offset.km) phrase.offset.km = way;
            at = static_cast<std::uint32_t>(quantity->first);
            phrase.begin = at;
        } else if (bearing) {
            phrase.offset.bearing = joined(*bearing, phrase.offset.bearing);
            phrase.begin = --at;
        } else if (is_abbreviated(reading, at, sentence_first) ||
                   (words.is(reading.word(at - 1), PlaceSense::with) &&
                    !(reading.word(at - 1) == "," && phrase.offset.empty()))) {
            --at;
        } else {
            break;
        }
    }
    return phrase;
}

Reached reach(text::LatLon from, const Offset& offset) {
    constexpr double usual_km = 10;  // "au nord de X" without a distance
    const double km = offset.km.value_or(usual_km);
    if (!offset.bearing) return {from, km};
    const double doubt = offset.km ? 2 + km / 5 : usual_km;
    return {text::travel(from, km, *offset.bearing), doubt};
}

}  // namespace vigie::extractors
