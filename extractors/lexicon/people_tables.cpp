// The words of tolls: what became of people (status.tsv), and the nouns and small words that counts
// of people stand among (people.tsv).
#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/cell.h"
#include "extractors/lexicon/loader.h"
#include "extractors/words/accents.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::Result;
using text::Row;
using text::split;

enum class StatusForm : std::uint8_t {
    verb,
    intransitive,
    loses,
    state,
    noun,
    nominal,
    figure,
    nobody
};

bool is_verb(StatusForm form) {
    return form == StatusForm::verb || form == StatusForm::intransitive ||
           form == StatusForm::loses;
}

void allow(StatusWord& word, StatusForm form) {
    word.transitive |= form == StatusForm::verb;
    word.intransitive |= form == StatusForm::intransitive;
    word.loses |= form == StatusForm::loses;
    word.state |= form == StatusForm::state;
    word.noun |= form == StatusForm::noun;
    word.nominal |= form == StatusForm::nominal;
    word.figure |= form == StatusForm::figure;
    word.nobody |= form == StatusForm::nobody;
}

}  // namespace

/// The status word that is spelt so; made when it is new. Two statuses for one spelling are a
/// mistake.
Result<StatusWord*> LexiconLoader::status_word(string_view phrase, Status status) {
    auto& all = lexicon_->statuses_;
    cut(phrase);
    const auto [at, is_new] = statuses_at_.emplace(spellings_.add(tokens_.folded.text),
                                                   static_cast<std::uint32_t>(all.size()));
    if (is_new) {
        StatusWord word;
        word.status = status;
        all.push_back(word);
        add_cut(Kind::status, at);
    }
    if (ends_accented(phrase)) lexicon_->accented_nouns_.insert(tokens_.folded.text);
    StatusWord& word = all[at];
    if (word.status != status) {
        return text::fail(text::TextError::malformed,
                          "'" + std::string(phrase) + "' already stands for " +
                              std::string(name_of(word.status)));
    }
    return &word;
}

Result<void> LexiconLoader::status_row(const Row& row) {
    const auto status = VIGIE_TRY(named(row.cells[0], "status", status_of));
    const auto form = VIGIE_TRY(one_of_words<StatusForm>(
        row.cells[1],
        {"verb", "intransitive", "loses", "state", "noun", "nominal", "figure", "nobody"}));
    const bool of_things = VIGIE_TRY(one_of_words<int>(row.cells[2], {"people", "any"})) == 1;
    const auto put = [&](string_view phrase) -> Result<void> {
        std::vector<Inflected> forms{{std::string(phrase), VerbForm::none}};
        if (is_verb(form)) forms = inflect(phrase, language_, paradigms_);
        for (const Inflected& one : forms) {
            StatusWord* word = VIGIE_TRY(status_word(one.text, status));
            allow(*word, form);
            word->of_things |= of_things;
            word->forms |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(one.form));
        }
        return {};
    };
    for (const auto cell : split(row.cells[3], ';')) {
        for (const std::string& phrase : alternatives(cell)) {
            if (auto done = put(phrase); !done) return done;
        }
    }
    return {};
}

Result<void> LexiconLoader::statuses() {
    statuses_at_.clear();
    return table(folder_ / "status.tsv", {"status", "form", "of", "words"}, [&](const Row& row) {
        return status_row(row);
    });
}

Result<void> LexiconLoader::people() {
    return table(folder_ / "people.tsv", {"kind", "words"}, [&](const Row& row) -> Result<void> {
        const auto kind = VIGIE_TRY(one_of_words<PeopleWord>(
            row.cells[0],
            {"person", "collective", "group", "other", "part", "whole", "describes"}));
        add_all(row.cells[1], Kind::people, static_cast<std::size_t>(kind));
        return {};
    });
}

}  // namespace vigie::extractors
