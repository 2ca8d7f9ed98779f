#include "extractors/gazetteer/gazetteer.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/gazetteer/spelling.h"
#include "extractors/lexicon/cell.h"
#include "extractors/lexicon/table_mistakes.h"
#include "text/file.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

using text::fail;
using text::Result;
using text::Row;
using text::TextError;

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

void add_new(std::vector<std::uint32_t>& places, const std::vector<std::uint32_t>& more) {
    for (const std::uint32_t place : more) {
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
}

/// The bearers of a name that sounds like the entry's.
void add_bearers(Gazetteer::Name& entry, const Gazetteer::Name& name) {
    if (entry.text.empty()) entry.text = name.text;
    add_new(entry.places, name.places);
}

/// The entry of that number; a new one when it is the next.
Gazetteer::Name& numbered(std::vector<Gazetteer::Name>& all, std::uint32_t number) {
    if (number == all.size()) all.emplace_back();
    return all[number];
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

}  // namespace

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& folder) {
    Gazetteer gazetteer;
    TableMistakes mistakes;
    mistakes.note(gazetteer.load_places(folder / "places.tsv"));
    mistakes.note(gazetteer.load_regions(folder / "regions.tsv"));
    mistakes.note(gazetteer.load_countries(folder / "countries.tsv"));
    if (auto good = mistakes.result(); !good) return tl::make_unexpected(good.error());
    gazetteer.share_cues();
    gazetteer.sound_out();
    return gazetteer;
}

void Gazetteer::sound_out() {
    constexpr std::size_t shortest = 5;       // never guess at fewer letters
    constexpr std::size_t shortest_head = 6;  // "Sossobé" for Sossobé Togoro
    sounds_.reserve(names_.size());
    by_sound_.reserve(names_.size());
    WordIndex head_sounds;
    std::vector<Name> heads;
    for (std::uint32_t number = 0; number < names_.size(); ++number) {
        const std::string_view folded = folded_names_.word(number);
        const std::string key = sound_key(folded);
        if (key.size() < shortest) continue;
        Name& entry = numbered(by_sound_, sounds_.add(key));
        add_bearers(entry, names_[number]);
        add_new(entry.by_own_name, names_[number].by_own_name);
        const auto head = folded.find_first_of(" -");
        if (head == std::string_view::npos || head < shortest_head) continue;
        const std::string head_key = sound_key(folded.substr(0, head));
        add_bearers(numbered(heads, head_sounds.add(head_key)), names_[number]);
    }
    for (std::uint32_t number = 0; number < heads.size(); ++number) {
        const std::string_view key = head_sounds.word(number);
        if (heads[number].places.size() != 1 || sounds_.find(key) != WordIndex::none) continue;
        numbered(by_sound_, sounds_.add(key)) = std::move(heads[number]);
    }
}

const Gazetteer::Name* Gazetteer::like(std::string_view folded) const {
    const std::uint32_t number = sounds_.find(sound_key(folded));
    return number == WordIndex::none ? nullptr : &by_sound_[number];
}

void Gazetteer::share_cues() {
    for (const Name& name : names_) {
        const bool shy = std::any_of(name.places.begin(),
                                     name.places.end(),
                                     [&](std::uint32_t place) { return places_[place].needs_cue; });
        for (const std::uint32_t place : name.places)
            places_[place].needs_cue |= shy;
    }
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

/// Until the next call.
std::string_view Gazetteer::folded(std::string_view name) {
    folding_ = text::fold(name, std::move(folding_));
    return folding_.text;
}

void Gazetteer::bear(std::string_view name, std::uint32_t place, bool own) {
    Name& entry = numbered(names_, folded_names_.add(folded(name)));
    if (entry.text.empty()) entry.text = name;
    if (std::find(entry.places.begin(), entry.places.end(), place) != entry.places.end()) return;
    entry.places.push_back(place);
    if (own) entry.by_own_name.push_back(place);
}

std::uint32_t Gazetteer::add_place(GazetteerPlace place) {
    const std::array<const std::string*, 3> districts{
        &place.admin1, &place.admin1_legacy, &place.admin2};
    for (std::size_t i = 0; i < districts.size(); ++i) {
        if (!districts[i]->empty()) place.districts[i] = districts_.add(folded(*districts[i]));
    }
    place.direction = text::direction_of(place.point);
    const auto index = static_cast<std::uint32_t>(places_.size());
    if (place.kind == PlaceKind::capital) capitals_.push_back(index);
    places_.push_back(std::move(place));
    return index;
}

Result<void> Gazetteer::load_places(const std::filesystem::path& file) {
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    const auto rows = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    places_.reserve(rows);
    names_.reserve(2 * rows);
    folded_names_.reserve(2 * rows);
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
                                place.name = cell[0];
                                place.point = VIGIE_TRY(point_in(cell[2], cell[3]));
                                place.kind = VIGIE_TRY(kind_of(cell[4]));
                                place.country = cell[5];
                                place.admin1 = cell[6];
                                place.admin1_legacy = cell[7];
                                place.admin2 = cell[8];
                                place.population = static_cast<int>(VIGIE_TRY(number_in(cell[9])));
                                place.needs_cue = cell[10] == "1";
                                place.radius_km = VIGIE_TRY(number_in(cell[11]));
                                const std::uint32_t index = add_place(std::move(place));
                                bear(cell[0], index, /*own=*/true);
                                for (auto alias : text::split(cell[1], ';')) {
                                    const bool own = alias.starts_with('=');
                                    if (own) alias.remove_prefix(1);
                                    bear(alias, index, own);
                                }
                                return {};
                            });
}

Result<void> Gazetteer::load_regions(const std::filesystem::path& file) {
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    const auto rows = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    places_.reserve(places_.size() + rows);  // else the table of all places doubles for these few
    return text::read_table(
        file,
        bytes,
        {"name", "kind", "country", "admin1", "admin1_legacy", "aliases", "lat", "lon"},
        [&](const Row& row) -> Result<void> {
            const auto& cell = row.cells;
            GazetteerPlace place;
            place.name = cell[0];
            place.kind = VIGIE_TRY(kind_of(cell[1]));
            place.country = cell[2];
            place.admin1 = cell[3];
            place.admin1_legacy = cell[4];
            place.point = VIGIE_TRY(point_in(cell[6], cell[7]));
            place.radius_km = radius_of(place.kind);
            const std::uint32_t index = add_place(std::move(place));
            bear(cell[0], index, /*own=*/true);
            for (const auto alias : text::split(cell[5], ';'))
                bear(alias, index, /*own=*/false);
            return {};
        });
}

Result<void> Gazetteer::load_countries(const std::filesystem::path& file) {
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    return text::read_table(
        file,
        bytes,
        {"code", "name_fr", "name_en", "forms", "in_scope"},
        [&](const Row& row) -> Result<void> {
            const auto& cell = row.cells;
            countries_.push_back(
                {std::string(cell[0]), std::string(cell[1]), std::string(cell[2]), cell[4] == "1"});
            std::vector<std::string> forms{std::string(cell[1]), std::string(cell[2])};
            for (const auto form : text::split(cell[3], ';')) {
                forms.emplace_back(form);
            }
            country_forms_.push_back(std::move(forms));
            return {};
        });
}

}  // namespace vigie::extractors
