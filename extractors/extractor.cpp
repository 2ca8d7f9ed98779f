#include "extractors/extractor.h"

#include <algorithm>
#include <array>

#include "extractors/discourse/draft.h"
#include "extractors/discourse/topic.h"
#include "extractors/discourse/validate.h"
#include "extractors/frames/examples.h"
#include "extractors/language/detect.h"
#include "extractors/lexicon/lexicon.h"

namespace vigie::extractors {

struct Extractor::Tables {
    std::unique_ptr<const Lexicon> lexicon;
    std::array<RoleRules, 2> rules;  // by Language
};

Extractor::Extractor(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}

Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

text::Result<Extractor> Extractor::load(const std::filesystem::path& config_dir) {
    auto tables = std::make_unique<Tables>();
    tables->lexicon = VIGIE_TRY(Lexicon::load(config_dir));
    for (const Language language : {Language::french, Language::english}) {
        const auto file = config_dir / "lexicon" / code_of(language) / "rules.tsv";
        RoleRules rules = VIGIE_TRY(RoleRules::load(file));
        if (auto done = check_examples(rules, language, *tables->lexicon, file); !done) {
            return tl::make_unexpected(done.error());
        }
        tables->rules[static_cast<std::size_t>(language)] = std::move(rules);
    }
    return Extractor(std::move(tables));
}

Extraction Extractor::extract(const text::Article& article, const Scope& scope) const {
    Extraction extraction;
    const auto language = language_of(article);
    if (!language) {
        extraction.refusals.push_back({text::Part::title, 0, 0, {}, "neither French nor English"});
        return extraction;
    }
    extraction.language = code_of(*language);
    const Lexicon& lexicon = *tables_->lexicon;
    const Reading reading = read(article, *language, lexicon);
    const auto published =
        article.published ? std::optional(text::day_of(*article.published)) : std::nullopt;
    Scene scene{reading,
                lexicon,
                tables_->rules[static_cast<std::size_t>(*language)],
                locate(reading, lexicon),
                attribute(reading, lexicon),
                Timeline(reading, lexicon, published),
                published};
    if (auto reason = other_subject(scene)) {
        extraction.refusals.push_back(refusal(reading, 0, 0, *reason));
        return extraction;
    }
    for (const Draft& draft : join(scene, extraction.refusals)) {
        Report report = finish(draft, scene);
        if (const auto reason = why_invalid(report, draft, scene, scope)) {
            extraction.refusals.push_back(
                refusal(reading, draft.words.front().first, draft.words.front().last, *reason));
            continue;
        }
        extraction.reports.push_back(std::move(report));
    }
    return extraction;
}

const std::string& Extractor::lexicon_hash() const {
    return tables_->lexicon->hash();
}

}  // namespace vigie::extractors
