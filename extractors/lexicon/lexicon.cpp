#include "extractors/lexicon/lexicon.h"

#include <algorithm>

#include "extractors/lexicon/loader.h"

namespace vigie::extractors {

text::Result<std::unique_ptr<const Lexicon>> Lexicon::load(const std::filesystem::path& config) {
    return LexiconLoader(config).run();
}

std::string_view Lexicon::name_in(const Party& party, std::string_view month) const {
    const Party* at = &party;
    while (!at->before.empty() && month < at->from) {
        const auto older = std::find_if(parties_.begin(), parties_.end(), [&](const Party& other) {
            return other.name == at->before;
        });
        if (older == parties_.end()) return at->before;
        at = &*older;
    }
    return at->name;
}

bool Lexicon::is_there_in(std::string_view name, std::string_view month) const {
    return std::any_of(parties_.begin(), parties_.end(), [&](const Party& party) {
        return party.name == name && party.kind == PartyKind::name &&
               (party.from.empty() || party.from <= month) &&
               (party.to.empty() || month <= party.to);
    });
}

}  // namespace vigie::extractors
