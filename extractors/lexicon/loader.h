// Reads the tables of config/gazetteer and config/lexicon into a Lexicon. Mistakes refuse it, all
// of them told with file, line and column. Parties and sources stand in shared tables; words that
// tell, say, count or steer in one folder a language (word_loader.h). The gazetteer and each
// language are read by threads of their own, for at a start everyone waits; what they give is
// joined in a fixed order, so that indices, mistakes and hash are always the same.
#pragma once

#include <array>
#include <filesystem>
#include <future>
#include <memory>
#include <string_view>
#include <vector>

#include "extractors/language.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/lexicon/table_reader.h"
#include "extractors/lexicon/word_loader.h"
#include "text/file.h"

namespace vigie::extractors {

class LexiconLoader {
public:
    explicit LexiconLoader(const std::filesystem::path& config) : config_(config) {}

    text::Result<std::unique_ptr<const Lexicon>> run() &&;

private:
    using Step = text::Result<void> (LexiconLoader::*)();
    using Reading = std::shared_future<text::Result<void>>;

    /// Phrases of a shared table that belong into a language's trie.
    struct Phrases {
        std::string_view cell;
        Kind kind = Kind::actor;
        std::size_t index = 0;
    };

    text::Result<void> shared_tables();
    text::Result<void> places();
    text::Result<void> parties();
    text::Result<void> find_civilians();
    text::Result<void> sources();
    void remember_accented(std::string_view aliases);
    void join_parent(Party& party, std::string_view own_name) const;
    text::Result<void> thing_kinds();
    text::Result<void> languages();
    void remember_plural(std::string_view pattern, std::size_t index);

    text::Result<LanguageWords> words_of(Language language, const Reading& places) const;
    void add_names(Language language, WordLoader& words) const;
    void join(Language language, LanguageWords words);

    std::filesystem::path config_;
    TableReader gazetteer_tables_;
    TableReader tables_;
    std::array<std::vector<Phrases>, 2> phrases_;  ///< by Language
    ThingKinds thing_kinds_;
    std::unique_ptr<Lexicon> lexicon_{new Lexicon};
};

}  // namespace vigie::extractors
