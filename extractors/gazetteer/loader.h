// Reads the tables of config/gazetteer into a Gazetteer. What names are found by while they come
// in, and who bears which, is several times what the finished lists take, and goes with the loader.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/gazetteer/gazetteer.h"
#include "extractors/words/word_index.h"
#include "text/error.h"
#include "text/fold.h"

namespace vigie::extractors {

class GazetteerLoader {
public:
    /// Once.
    text::Result<Gazetteer> run(const std::filesystem::path& folder);

    /// That a place bears a name, or a name's sound.
    struct Bearing {
        std::uint32_t name = 0;
        std::uint32_t place = 0;
        bool own = false;
    };

private:
    text::Result<void> load_places(const std::filesystem::path& file);
    text::Result<void> load_regions(const std::filesystem::path& file);
    text::Result<void> load_countries(const std::filesystem::path& file);
    std::uint32_t add_place(GazetteerPlace place);
    void bear(std::string_view name, std::uint32_t place, bool own);
    std::string_view folded(std::string_view name);
    std::string_view once(std::string_view text);
    void share_cues();
    void sound_out();

    Gazetteer gazetteer_;
    text::Folded folding_;                 ///< lends its memory to folded()
    WordIndex folded_names_;               ///< of names_, by the same numbers
    std::vector<std::string_view> names_;  ///< as they were first spelt
    std::vector<Bearing> bearings_;        ///< in order of the places
    std::unordered_map<std::string_view, std::string_view> kept_;  ///< by once()
};

}  // namespace vigie::extractors
