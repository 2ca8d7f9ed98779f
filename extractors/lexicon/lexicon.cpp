#include "extractors/lexicon/lexicon.h"

#include "extractors/lexicon/loader.h"

namespace vigie::extractors {

text::Result<std::unique_ptr<const Lexicon>> Lexicon::load(const std::filesystem::path& config) {
    return LexiconLoader(config).run();
}

}  // namespace vigie::extractors
