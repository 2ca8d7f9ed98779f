// The words that tell events: triggers.tsv, and what slants.tsv says of some of them.
#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/cell.h"
#include "extractors/lexicon/word_loader.h"

namespace vigie::extractors {

using std::string_view;
using text::Result;
using text::Row;
using text::split;

Result<void> WordLoader::triggers() {
    return table(
        "triggers.tsv",
        {"family", "kind", "voice", "words", "forms", "beside"},
        [&](const Row& row) -> Result<void> {
            const auto& cell = row.cells;
            Trigger trigger;
            Sense sense{
                VIGIE_TRY(named(cell[0], "family", family_of)),
                VIGIE_TRY(one_of_words<Voice>(cell[2], {"acts", "suffers", "either", "mutual"})),
                VIGIE_TRY(Conditions::parse(cell[5]))};
            trigger.senses = words_.senses.emplace_back(1, std::move(sense));
            trigger.kind = VIGIE_TRY(one_of_words<WordKind>(cell[1], {"verb", "noun", "phrase"}));
            const auto words = split(cell[3], ';');
            if (words.size() != 1 && !cell[4].empty())
                return text::fail(text::TextError::malformed, "forms of more than one word");
            for (const auto word : words) {
                for (std::string& phrase : alternatives(word)) {
                    words_.first_triggers.push_back(words_.triggers.size());
                    add_trigger(words_.lemmas.emplace_back(std::move(phrase)), trigger, cell[4]);
                }
            }
            return {};
        });
}

Result<void> WordLoader::slants() {
    return table("slants.tsv", {"slant", "words"}, [&](const Row& row) -> Result<void> {
        const auto slant = VIGIE_TRY(one_of_words<Slant>(row.cells[0], {"none", "army", "murder"}));
        for (const auto word : split(row.cells[1], ';')) {
            if (!give_slant(word, slant)) {
                return text::fail(text::TextError::malformed,
                                  "'" + std::string(word) + "' is no word of triggers.tsv");
            }
        }
        return {};
    });
}

/// False when the language has no such event word.
bool WordLoader::give_slant(string_view lemma, Slant slant) {
    bool met = false;
    for (std::size_t i = 0; i < words_.lemmas.size(); ++i) {
        if (words_.lemmas[i] != lemma) continue;
        for (Trigger& trigger : words_.triggers_of(i)) {
            trigger.slant = slant;
            met = true;
        }
    }
    return met;
}

/// The ones, then the others.
std::span<const Sense> WordLoader::joined(std::span<const Sense> senses,
                                          std::span<const Sense> more) {
    const auto [at, fresh] = joined_.try_emplace({senses.data(), more.data()});
    if (fresh) {
        auto& all = words_.senses.emplace_back(senses.begin(), senses.end());
        all.insert(all.end(), more.begin(), more.end());
        at->second = all;
    }
    return at->second;
}

void WordLoader::add_trigger(string_view word, Trigger trigger, string_view further) {
    if (trigger.kind == WordKind::verb) {
        trigger.reflexive = word.starts_with("s'") || word.starts_with("se ");
        verbs_.each_form(word, [&](const VerbPhrases::Formed& formed) {
            trigger.form = formed.form;
            put_trigger(formed.node, trigger);
        });
        return;
    }
    put_trigger(node_of(word), trigger);
    trigger.plural = trigger.kind == WordKind::noun;
    if (trigger.plural && further.empty()) put_trigger(node_of(plural(word, language_)), trigger);
    for (const auto form : split(further, ';'))
        put_trigger(node_of(form), trigger);
}

/// A word with several rows is one word with several senses, tried in the table's order.
void WordLoader::put_trigger(std::uint32_t node, const Trigger& trigger) {
    const bool verb = trigger.kind == WordKind::verb;
    const Entry* known = trie_.entry_at(node, [&](const Entry& entry) {
        if (entry.kind != Kind::trigger) return false;
        const Trigger& other = words_.triggers[entry.index];
        return other.form == trigger.form && (other.kind == WordKind::verb) == verb;
    });
    if (known != nullptr) {
        Trigger& same = words_.triggers[known->index];
        same.senses = joined(same.senses, trigger.senses);
        same.reflexive |= trigger.reflexive;
        return;
    }
    words_.triggers.push_back(trigger);
    append(node, Kind::trigger, words_.triggers.size() - 1);
}

}  // namespace vigie::extractors
