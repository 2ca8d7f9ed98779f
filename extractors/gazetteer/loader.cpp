#include "extractors/gazetteer/loader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "extractors/gazetteer/spelling.h"
#include "extractors/lexicon/cell.h"
#include "extractors/lexicon/table_mistakes.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

using text::fail;
using text::Result;
using text::Row;
using text::TextError;
using Bearing = GazetteerLoader::Bearing;
using Bearings = std::vector<Bearing>;
using Lists = std::vector<std::span<const std::uint32_t>>;

Result<PlaceKind> kind_of(std::string_view word) {
    static constexpr std::array<std::string_view, 8> words{
        "area", "region", "cercle", "capital", "town", "village", "site", "water"};
    const auto* at = std::find(words.begin(), words.end(), word);
    if (at == words.end()) {
        return fail(TextError::malformed,
                    "unknown kind '" + std::string(word) + "'" +
                        text::did_you_mean(word, {words.begin(), words.end()}));
    }
    return static_cast<PlaceKind>(at - words.begin());
}

/// Degrees north or east that there are: a comma that slipped moves a village to the sea.
Result<double> degrees_in(std::string_view cell, double most) {
    const double value = VIGIE_TRY(number_in(cell));
    if (value >= -most && value <= most) return value;
    return fail(TextError::malformed,
                "'" + std::string(cell) + "' is not within " +
                    std::to_string(static_cast<int>(most)) + " degrees");
}

Result<text::LatLon> point_in(std::string_view latitude, std::string_view longitude) {
    return text::LatLon{VIGIE_TRY(degrees_in(latitude, 90)), VIGIE_TRY(degrees_in(longitude, 180))};
}

/// About how far from its centre an event "in the region of X" may be.
double radius_of(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::area:
        case PlaceKind::region:
            return 150;
        case PlaceKind::cercle:
            return 50;
        default:
            return 5;
    }
}

/// The places by name, of each name in the order in which they were noted, each once; those that it
/// is the own name of, or all. `all` is what the lists are parts of.
Lists lists_of(const Bearings& bearings,
               std::size_t names,
               bool own,
               std::vector<std::uint32_t>& all) {
    std::vector<std::uint32_t> begins(names + 1, 0);
    const auto counts = [own](const Bearing& bearing) { return bearing.own || !own; };
    for (const Bearing& bearing : bearings) {
        if (counts(bearing)) ++begins[bearing.name + 1];
    }
    for (std::size_t name = 0; name < names; ++name)
        begins[name + 1] += begins[name];
    all.resize(begins.back());
    std::vector<std::uint32_t> sizes(names, 0);
    for (const Bearing& bearing : bearings) {
        if (!counts(bearing)) continue;
        const auto begin = all.begin() + begins[bearing.name];
        const auto end = begin + sizes[bearing.name];
        if (std::find(begin, end, bearing.place) != end) continue;
        *end = bearing.place;
        ++sizes[bearing.name];
    }
    Lists lists;
    lists.reserve(names);
    for (std::size_t name = 0; name < names; ++name)
        lists.push_back(std::span(all).subspan(begins[name], sizes[name]));
    return lists;
}

std::vector<Gazetteer::Name> names_of(const Bearings& bearings,
                                      const std::vector<std::string_view>& texts,
                                      std::vector<std::uint32_t>& all,
                                      std::vector<std::uint32_t>& own) {
    const Lists places = lists_of(bearings, texts.size(), /*own=*/false, all);
    const Lists by_own_name = lists_of(bearings, texts.size(), /*own=*/true, own);
    std::vector<Gazetteer::Name> names;
    names.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        names.push_back({texts[i], places[i], by_own_name[i]});
    return names;
}

/// Names gathered by how they sound.
struct Sounded {
    std::vector<std::string_view> texts;  ///< of the first one, by the sound's number
    Bearings bearings;

    /// `sound` is a number that is known, or the next.
    void add(std::uint32_t sound, const Gazetteer::Name& name) {
        if (sound == texts.size()) texts.push_back(name.text);
        for (const std::uint32_t place : name.places)
            bearings.push_back({sound, place, /*own=*/false});
        for (const std::uint32_t place : name.by_own_name)
            bearings.push_back({sound, place, /*own=*/true});
    }
};

}  // namespace

Result<Gazetteer> GazetteerLoader::run(const std::filesystem::path& folder) {
    TableMistakes mistakes;
    mistakes.note(load_places(folder / "places.tsv"));
    mistakes.note(load_regions(folder / "regions.tsv"));
    mistakes.note(load_countries(folder / "countries.tsv"));
    if (auto good = mistakes.result(); !good) return tl::make_unexpected(good.error());
    gazetteer_.places_.shrink_to_fit();
    gazetteer_.names_ = names_of(bearings_, names_, gazetteer_.bearers_[0], gazetteer_.bearers_[1]);
    share_cues();
    sound_out();
    return std::move(gazetteer_);
}

/// A cercle or namesake must not match where the town of its name would need a cue; a village that
/// is spelled so among others makes nobody shy.
void GazetteerLoader::share_cues() {
    auto& places = gazetteer_.places_;
    for (const Gazetteer::Name& name : gazetteer_.names_) {
        const bool shy = std::any_of(name.by_own_name.begin(),
                                     name.by_own_name.end(),
                                     [&](std::uint32_t place) { return places[place].needs_cue; });
        for (const std::uint32_t place : name.places)
            places[place].needs_cue |= shy;
    }
}

void GazetteerLoader::sound_out() {
    constexpr std::size_t shortest = 5;       // never guess at fewer letters
    constexpr std::size_t shortest_head = 6;  // "Sossobé" for Sossobé Togoro
    const auto& names = gazetteer_.names_;
    WordIndex& sounds = gazetteer_.sounds_;
    sounds.reserve(names.size());
    const auto is_area = [&](const Gazetteer::Name& name) {
        return std::all_of(name.places.begin(), name.places.end(), [&](std::uint32_t place) {
            return gazetteer_.places_[place].kind == PlaceKind::area;
        });
    };
    Sounded whole;
    Sounded heads;
    WordIndex head_sounds;
    for (std::uint32_t number = 0; number < names.size(); ++number) {
        const std::string_view folded = folded_names_.word(number);
        const std::string key = sound_key(folded);
        if (key.size() < shortest) continue;
        whole.add(sounds.add(key), names[number]);
        const auto head = folded.find_first_of(" -");
        if (head == std::string_view::npos || head < shortest_head) continue;
        // « l'Extrême-Nord du Cameroun » is no « extrême sud du Mali »
        if (is_area(names[number])) continue;
        heads.add(head_sounds.add(sound_key(folded.substr(0, head))), names[number]);
    }
    std::vector<std::uint32_t> all;
    const Lists places = lists_of(heads.bearings, head_sounds.size(), /*own=*/false, all);
    for (std::uint32_t number = 0; number < places.size(); ++number) {
        const std::string_view key = head_sounds.word(number);
        if (places[number].size() != 1 || sounds.find(key) != WordIndex::none) continue;
        whole.texts.push_back(heads.texts[number]);
        whole.bearings.push_back({sounds.add(key), places[number].front(), /*own=*/false});
    }
    gazetteer_.by_sound_ =
        names_of(whole.bearings, whole.texts, gazetteer_.bearers_[2], gazetteer_.bearers_[3]);
}

/// Until the next call.
std::string_view GazetteerLoader::folded(std::string_view name) {
    folding_ = text::fold(name, std::move(folding_));
    return folding_.text;
}

/// A view of the only copy that is kept of `text`.
std::string_view GazetteerLoader::once(std::string_view text) {
    if (text.empty()) return {};
    if (const auto known = kept_.find(text); known != kept_.end()) return known->second;
    const std::string_view kept = gazetteer_.texts_.keep(text);
    kept_.emplace(kept, kept);
    return kept;
}

void GazetteerLoader::bear(std::string_view name, std::uint32_t place, bool own) {
    // "Bambara-Maoudé" the town and "Bambara Maoudé" the cercle are one name
    std::string spaced(folded(name));
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
    const std::uint32_t number = folded_names_.add(spaced);
    if (number == names_.size()) {
        const std::string_view first = gazetteer_.places_[place].name;
        names_.push_back(name == first ? first : gazetteer_.texts_.keep(name));
    }
    // What one place bears stands together, and what it is told to bear first counts.
    for (auto at = bearings_.rbegin(); at != bearings_.rend() && at->place == place; ++at)
        if (at->name == number) return;
    bearings_.push_back({number, place, own});
}

std::uint32_t GazetteerLoader::add_place(GazetteerPlace place) {
    const std::array<std::string_view, 3> districts{
        place.admin1, place.admin1_legacy, place.admin2};
    for (std::size_t i = 0; i < districts.size(); ++i) {
        if (!districts[i].empty())
            place.districts[i] = gazetteer_.districts_.add(folded(districts[i]));
    }
    place.direction = text::direction_of(place.point);
    const auto index = static_cast<std::uint32_t>(gazetteer_.places_.size());
    if (place.kind == PlaceKind::capital) gazetteer_.capitals_.push_back(index);
    gazetteer_.places_.push_back(place);
    return index;
}

Result<void> GazetteerLoader::load_places(const std::filesystem::path& file) {
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    constexpr std::size_t regions = 1000;  // that follow, of another file
    const auto rows = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    const std::size_t names = rows + rows / 4;  // further spellings
    gazetteer_.places_.reserve(rows + regions);
    names_.reserve(names);
    folded_names_.reserve(names);
    bearings_.reserve(names + names / 4);  // namesakes
    return text::read_table(file,
                            bytes,
                            {"name",
                             "aliases",
                             "lat",
                             "lon",
                             "kind",
                             "country",
                             "admin1",
                             "admin1_legacy",
                             "admin2",
                             "population",
                             "needs_cue",
                             "radius_km"},
                            [&](const Row& row) -> Result<void> {
                                const auto& cell = row.cells;
                                GazetteerPlace place;
                                place.name = gazetteer_.texts_.keep(cell[0]);
                                place.point = VIGIE_TRY(point_in(cell[2], cell[3]));
                                place.seat = cell[4] == "seat";
                                if (!place.seat) place.kind = VIGIE_TRY(kind_of(cell[4]));
                                place.country = once(cell[5]);
                                place.admin1 = once(cell[6]);
                                place.admin1_legacy = once(cell[7]);
                                place.admin2 = once(cell[8]);
                                place.population = static_cast<int>(VIGIE_TRY(number_in(cell[9])));
                                place.needs_cue = cell[10] == "1";
                                place.radius_km = VIGIE_TRY(number_in(cell[11]));
                                const std::uint32_t index = add_place(place);
                                bear(cell[0], index, /*own=*/true);
                                for (auto alias : text::split(cell[1], ';')) {
                                    const bool own = alias.starts_with('=');
                                    if (own) alias.remove_prefix(1);
                                    bear(alias, index, own);
                                }
                                return {};
                            });
}

Result<void> GazetteerLoader::load_regions(const std::filesystem::path& file) {
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    return text::read_table(
        file,
        bytes,
        {"name", "kind", "country", "admin1", "admin1_legacy", "aliases", "lat", "lon"},
        [&](const Row& row) -> Result<void> {
            const auto& cell = row.cells;
            GazetteerPlace place;
            place.name = gazetteer_.texts_.keep(cell[0]);
            place.kind = VIGIE_TRY(kind_of(cell[1]));
            place.country = once(cell[2]);
            place.admin1 = once(cell[3]);
            place.admin1_legacy = once(cell[4]);
            place.point = VIGIE_TRY(point_in(cell[6], cell[7]));
            place.radius_km = radius_of(place.kind);
            const std::uint32_t index = add_place(place);
            bear(cell[0], index, /*own=*/true);
            for (const auto alias : text::split(cell[5], ';'))
                bear(alias, index, /*own=*/false);
            return {};
        });
}

Result<void> GazetteerLoader::load_countries(const std::filesystem::path& file) {
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    return text::read_table(
        file,
        bytes,
        {"code", "name_fr", "name_en", "forms", "in_scope"},
        [&](const Row& row) -> Result<void> {
            const auto& cell = row.cells;
            gazetteer_.countries_.push_back(
                {std::string(cell[0]), std::string(cell[1]), std::string(cell[2]), cell[4] == "1"});
            std::vector<std::string> forms{std::string(cell[1]), std::string(cell[2])};
            for (const auto form : text::split(cell[3], ';')) {
                forms.emplace_back(form);
            }
            gazetteer_.country_forms_.push_back(std::move(forms));
            return {};
        });
}

}  // namespace vigie::extractors
