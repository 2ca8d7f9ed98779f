#include "daemon/kinds.h"

#include <map>

#include "daemon/settings/mistake.h"
#include "text/fold.h"

namespace vigie::daemon {
namespace {

using extractors::SubEventType;

/// By slug. ACLED's names are all different, but for case: none is both a type and a sub-type.
const std::map<std::string, std::vector<SubEventType>>& by_slug() {
    static const auto all = [] {
        std::map<std::string, std::vector<SubEventType>> kinds;
        for (int i = 0; i <= static_cast<int>(SubEventType::mob_violence); ++i) {
            const auto kind = static_cast<SubEventType>(i);
            kinds[text::slug(name_of(kind))].push_back(kind);
            kinds[text::slug(name_of(extractors::type_of(kind)))].push_back(kind);
        }
        return kinds;
    }();
    return all;
}

/// ACLED's spelling of the kind with that slug.
std::string_view spelled(const std::string& slug, const std::vector<SubEventType>& kinds) {
    const auto name = name_of(kinds.front());
    return text::slug(name) == slug ? name : name_of(extractors::type_of(kinds.front()));
}

}  // namespace

std::vector<SubEventType> kinds_called(std::string_view word) {
    const auto at = by_slug().find(text::slug(word));
    return at == by_slug().end() ? std::vector<SubEventType>{} : at->second;
}

std::string no_such_kind(std::string_view word) {
    std::vector<std::string_view> names;
    for (const auto& [slug, kinds] : by_slug())
        names.push_back(spelled(slug, kinds));
    return "no kind of event is called '" + std::string(word) + "'" + did_you_mean(word, names);
}

}  // namespace vigie::daemon
