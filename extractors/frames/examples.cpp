#include "extractors/frames/examples.h"

#include <algorithm>

#include "extractors/reading/chunks.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

std::string party_name(const Clauses& clauses,
                       std::optional<std::size_t> chunk,
                       const Lexicon& lexicon) {
    if (!chunk) return {};
    const Mention* mention = clauses.chunks[*chunk].mention;
    if (mention == nullptr) return {};
    if (mention->kind == Kind::actor) return lexicon.party(mention->index).name;
    return mention->kind == Kind::object ? lexicon.thing(mention->index).what : std::string{};
}

/// The roles of every event word of a sentence, as "perp=X target=Y", one a line.
std::vector<std::string> roles_in(const std::string& sentence,
                                  const RoleRules& rules,
                                  Language language,
                                  const Lexicon& lexicon) {
    text::Article article;
    article.body = sentence;
    const Reading reading = read(article, language, lexicon);
    std::vector<std::string> all;
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
        const Clauses clauses = chunk(reading, i, lexicon);
        for (std::size_t focus = 0; focus < clauses.chunks.size(); ++focus) {
            if (!is_trigger(clauses.chunks[focus])) continue;
            const Roles roles = rules.apply(clauses, focus);
            std::vector<std::size_t> chunk_at;
            all.push_back(clauses.tags(focus, chunk_at) +
                          " perp=" + party_name(clauses, roles.perpetrator, lexicon) +
                          ";target=" + party_name(clauses, roles.target, lexicon) +
                          ";ally=" + party_name(clauses, roles.ally, lexicon) + ";");
        }
    }
    return all;
}

bool meets(const std::string& found, std::string_view expected) {
    for (const auto part : text::split(expected, ';')) {
        if (found.find(std::string(part) + ";") == std::string::npos) return false;
    }
    return true;
}

}  // namespace

text::Result<void> check_examples(const RoleRules& rules,
                                  Language language,
                                  const Lexicon& lexicon,
                                  const std::filesystem::path& file) {
    std::string mistakes;
    for (const RoleRules::Example& example : rules.examples()) {
        const auto found = roles_in(example.text, rules, language, lexicon);
        const bool met = std::any_of(found.begin(), found.end(), [&](const std::string& roles) {
            return meets(roles, example.expected);
        });
        if (met) continue;
        std::string all;
        for (const std::string& roles : found)
            (all += all.empty() ? "" : " | ") += roles;
        mistakes += (mistakes.empty() ? "" : "\n") + file.string() + ":" +
                    std::to_string(example.line) + ":1: rule '" + example.rule + "': expected " +
                    example.expected + " in '" + example.text + "', found " +
                    (all.empty() ? "no event word" : all);
    }
    if (mistakes.empty()) return {};
    return text::fail(text::TextError::malformed, mistakes);
}

}  // namespace vigie::extractors
