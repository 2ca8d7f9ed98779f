#include "extractors/extractor.h"

#include "extractors/lexicon.h"

namespace vigie::extractors {

Extractor::Extractor(std::unique_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

text::Result<Extractor> Extractor::load(const std::filesystem::path&) {
    return Extractor(std::make_unique<const Lexicon>());
}

Extraction Extractor::extract(const text::Article&, const Scope&) const { return {}; }

const std::string& Extractor::lexicon_hash() const {
    static const std::string none;
    return none;
}

}  // namespace vigie::extractors
