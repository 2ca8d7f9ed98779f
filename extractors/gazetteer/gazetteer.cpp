#include "extractors/gazetteer/gazetteer.h"

#include <algorithm>

#include "extractors/gazetteer/loader.h"
#include "extractors/gazetteer/spelling.h"

namespace vigie::extractors {

text::Result<Gazetteer> Gazetteer::load(const std::filesystem::path& folder) {
    return GazetteerLoader().run(folder);
}

const Gazetteer::Name* Gazetteer::like(std::string_view folded) const {
    const std::uint32_t number = sounds_.find(sound_key(folded));
    return number == WordIndex::none ? nullptr : &by_sound_[number];
}

std::int64_t Gazetteer::capital(std::string_view code) const {
    const auto at = std::find_if(capitals_.begin(), capitals_.end(), [&](std::uint32_t index) {
        return places_[index].country == code;
    });
    return at == capitals_.end() ? -1 : static_cast<std::int64_t>(*at);
}

const Country* Gazetteer::country(std::string_view code) const {
    const auto at = std::find_if(
        countries_.begin(), countries_.end(), [&](const Country& c) { return c.code == code; });
    return at == countries_.end() ? nullptr : &*at;
}

}  // namespace vigie::extractors
