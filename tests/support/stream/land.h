// The towns and villages of Mali that made-up events happen in: the gazetteer's, with their points.
#pragma once

#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "extractors/report.h"
#include "tests/support/stream/dice.h"

namespace vigie::alerts::test {

class Land {
public:
    /// Of the folder config/gazetteer; a gazetteer that cannot be read is an exception.
    explicit Land(const std::filesystem::path& gazetteer);

    /// Each as a report names it that names it well.
    [[nodiscard]] const std::vector<extractors::Place>& towns() const { return towns_; }

    /// A town between so many kilometres from this one; itself when there is none.
    [[nodiscard]] std::size_t town_near(std::size_t town,
                                        double least,
                                        double most,
                                        Dice dice) const;

private:
    using Cell = std::pair<int, int>;  // half degrees north and east
    static Cell cell_of(text::LatLon point);

    std::vector<extractors::Place> towns_;
    std::map<Cell, std::vector<std::size_t>> cells_;
};

}  // namespace vigie::alerts::test
