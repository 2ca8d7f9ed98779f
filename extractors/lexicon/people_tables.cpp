// The words of tolls: what became of people (status.tsv), and the nouns and small words that counts
// of people stand among (people.tsv).
#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/cell.h"
#include "extractors/lexicon/word_loader.h"
#include "extractors/words/accents.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::Result;
using text::Row;

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

/// The status word at the node; made when it is new. Two statuses for one spelling are a mistake.
Result<StatusWord*> WordLoader::status_word(std::uint32_t node, Status status, string_view phrase) {
    const Entry* known =
        trie_.entry_at(node, [](const Entry& entry) { return entry.kind == Kind::status; });
    if (known == nullptr) {
        words_.statuses.emplace_back().status = status;
        append(node, Kind::status, words_.statuses.size() - 1);
    }
    StatusWord& word = known == nullptr ? words_.statuses.back() : words_.statuses[known->index];
    if (word.status != status) {
        return text::fail(text::TextError::malformed,
                          "'" + std::string(phrase) + "' already stands for " +
                              std::string(name_of(word.status)));
    }
    return &word;
}

Result<void> WordLoader::status_row(const Row& row) {
    const auto status = VIGIE_TRY(named(row.cells[0], "status", status_of));
    const auto form = VIGIE_TRY(one_of_words<StatusForm>(
        row.cells[1],
        {"verb", "intransitive", "loses", "state", "noun", "nominal", "figure", "nobody"}));
    const bool of_things = VIGIE_TRY(one_of_words<int>(row.cells[2], {"people", "any"})) == 1;
    const auto put = [&](const VerbPhrases::Formed& formed) -> Result<void> {
        const std::string phrase = formed.text();
        if (ends_accented(phrase)) words_.accented_nouns.insert(text::folded(phrase));
        StatusWord* word = VIGIE_TRY(status_word(formed.node, status, phrase));
        allow(*word, form);
        word->of_things |= of_things;
        word->forms |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(formed.form));
        return {};
    };
    return forms_or_phrases(is_verb(form), row.cells[3], put);
}

Result<void> WordLoader::statuses() {
    return table("status.tsv", {"status", "form", "of", "words"}, [&](const Row& row) {
        return status_row(row);
    });
}

Result<void> WordLoader::people() {
    return table("people.tsv", {"kind", "words"}, [&](const Row& row) -> Result<void> {
        const auto kind = VIGIE_TRY(one_of_words<PeopleWord>(
            row.cells[0],
            {"person", "collective", "group", "other", "part", "whole", "describes"}));
        add_all(row.cells[1], Kind::people, static_cast<std::size_t>(kind));
        return {};
    });
}

}  // namespace vigie::extractors
