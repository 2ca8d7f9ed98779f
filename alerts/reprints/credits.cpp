#include "alerts/reprints/credits.h"

#include <map>
#include <string_view>
#include <utility>

#include "alerts/reprints/credits_reader.h"
#include "extractors/lexicon/alternatives.h"
#include "text/did_you_mean.h"
#include "text/file.h"
#include "text/fold.h"

namespace vigie::alerts {

using text::fail;
using text::Result;
using text::TextError;

/// Rows first, examples last: an example may name what a later row tells.
class Credits::Loader {
public:
    Result<Credits> run(const std::filesystem::path& file) && {
        const std::string table = VIGIE_TRY(text::read_file(file));
        const auto take = [&](const text::Row& row) { return add(row); };
        const auto check = [&](const text::Row& row) { return check_example(row); };
        const std::vector<std::string_view> columns{"kind", "words", "example", "credited"};
        if (auto done = text::read_table(file, table, columns, take); !done)
            return tl::make_unexpected(done.error());
        if (auto done = text::read_table(file, table, columns, check); !done)
            return tl::make_unexpected(done.error());
        return std::move(credits_);
    }

private:
    static Words words_of(std::string_view phrase) {
        const text::Tokens tokens = text::tokenise(phrase);
        Words words;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            words.emplace_back(tokens.word(i));
        return words;
    }

    Result<void> add(const text::Row& row) {
        const std::string_view kind = row.cells[0];
        std::string canonical;
        for (const std::string_view cell : text::split(row.cells[1], ';')) {
            for (const std::string& phrase : extractors::alternatives(cell)) {
                if (canonical.empty()) canonical = phrase;
                if (auto done = add_phrase(kind, phrase, canonical); !done) return done;
            }
        }
        if (canonical.empty()) return fail(TextError::malformed, "no words");
        return {};
    }

    Result<void> add_phrase(std::string_view kind,
                            const std::string& phrase,
                            const std::string& canonical) {
        if (kind == "name") return add_name(phrase, canonical);
        if (kind == "between") {
            credits_.between_.push_back(words_of(phrase));
            return {};
        }
        static const std::map<std::string_view, Place> places{{"line", Place::line},
                                                              {"alone", Place::alone},
                                                              {"open", Place::open},
                                                              {"bracket", Place::bracket},
                                                              {"cited", Place::cited}};
        const auto place = places.find(kind);
        if (place == places.end()) {
            return fail(
                TextError::malformed,
                "unknown kind '" + std::string(kind) +
                    "', expected one of name, between, line, alone, open, bracket, cited" +
                    text::did_you_mean(
                        kind, {"name", "between", "line", "alone", "open", "bracket", "cited"}));
        }
        return add_way(place->second, phrase);
    }

    Result<void> add_name(const std::string& phrase, const std::string& canonical) {
        const text::Tokens tokens = text::tokenise(phrase);
        Name name{words_of(phrase), {}, {}, canonical};
        if (name.words.empty()) return fail(TextError::malformed, "a name without a word");
        for (const text::Token& token : tokens.list) {
            name.capital.push_back(token.capital);
            name.acronym.push_back(token.all_capitals);
        }
        std::string first = name.words.front();
        credits_.names_[std::move(first)].push_back(std::move(name));
        return {};
    }

    Result<void> add_way(Place place, const std::string& phrase) {
        const std::size_t star = phrase.find('*');
        if (star == std::string::npos)
            return fail(TextError::malformed, "'" + phrase + "' has no * for the name");
        credits_.ways_.push_back(
            {place, words_of(phrase.substr(0, star)), words_of(phrase.substr(star + 1))});
        return {};
    }

    [[nodiscard]] Result<void> check_example(const text::Row& row) const {
        text::Article article;
        article.body = row.cells[2];
        const auto found = credits_.find(article);
        const std::string credited = found.empty() ? "-" : found.front().name;
        if (credited == row.cells[3]) return {};
        return fail(TextError::malformed,
                    "the example '" + article.body + "' credits " + credited + ", expected " +
                        std::string(row.cells[3]));
    }

    Credits credits_;
};

Result<Credits> Credits::load(const std::filesystem::path& file) {
    return Loader().run(file);
}

std::vector<Citation> Credits::find(const text::Article& article) const {
    if (ways_.empty()) return {};
    const std::string& outlet = article.outlet.name;
    const Reader outlet_reader(*this, outlet, text::Part::title);
    const Name* const own = outlet_reader.leading_name();
    const std::string own_name = text::folded(own == nullptr ? outlet : own->name);
    std::vector<Citation> found = Reader(*this, article.title, text::Part::title).run();
    for (Citation& citation : Reader(*this, article.body, text::Part::body).run())
        found.push_back(std::move(citation));
    std::erase_if(found, [&](const Citation& citation) {
        const std::string name = text::folded(citation.name);
        return name == own_name || name == text::folded(outlet);
    });
    return found;
}

}  // namespace vigie::alerts
