#include "extractors/frames/beside.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "text/did_you_mean.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

constexpr std::array<std::pair<std::string_view, Beside::Kind>, 12> names{{
    {"people", Beside::people},
    {"civilians", Beside::civilians},
    {"armed", Beside::armed},
    {"state", Beside::state},
    {"unit", Beside::unit},
    {"thing", Beside::thing},
    {"weapon", Beside::weapon},
    {"livestock", Beside::livestock},
    {"place", Beside::place},
    {"aircraft", Beside::aircraft},
    {"settlement", Beside::settlement},
    {"vehicle", Beside::vehicle},
}};

text::Result<Beside::Kind> kind_of(std::string_view word) {
    const auto* at = std::find_if(
        names.begin(), names.end(), [&](const auto& row) { return row.first == word; });
    if (at != names.end()) return at->second;
    std::vector<std::string_view> known;
    known.reserve(names.size());
    for (const auto& row : names)
        known.push_back(row.first);
    return text::fail(text::TextError::malformed,
                      "unknown thing beside the word: '" + std::string(word) + "'" +
                          text::did_you_mean(word, known));
}

}  // namespace

text::Result<Beside> Beside::parse(std::string_view cell) {
    Beside all;
    for (const auto word : text::split(cell, ';'))
        all |= VIGIE_TRY(kind_of(word));
    return all;
}

}  // namespace vigie::extractors
