#include "extractors/lexicon/word_loader.h"

#include "extractors/lexicon/alternatives.h"
#include "text/file.h"

namespace vigie::extractors {

using std::string_view;
using text::Result;

Result<void> WordLoader::read() {
    constexpr std::size_t phrases = 400'000;  // what is not used of it is not touched
    trie_.reserve(phrases);
    words_.triggers.reserve(phrases);
    TableMistakes mistakes;
    mistakes.note(paradigms());
    // What slants say of words that could not be read would be told twice.
    if (mistakes.note(triggers())) mistakes.note(slants());
    for (const Step step : {&WordLoader::statuses,
                            &WordLoader::people,
                            &WordLoader::speech,
                            &WordLoader::things,
                            &WordLoader::effects,
                            &WordLoader::cues,
                            &WordLoader::skips,
                            &WordLoader::place_words,
                            &WordLoader::boilerplate,
                            &WordLoader::times,
                            &WordLoader::rules}) {
        mistakes.note((this->*step)());
    }
    return mistakes.result();
}

LanguageWords WordLoader::words() && {
    words_.trie = std::move(trie_).build();
    return std::move(words_);
}

Result<void> WordLoader::table(string_view name,
                               const std::vector<string_view>& columns,
                               const TableReader::OneRow& row) {
    return words_.tables.table(folder_ / name, columns, row);
}

/// Where the phrase's entry belongs. Hundreds of thousands are cut in the same memory.
std::uint32_t WordLoader::node_of(string_view phrase) {
    tokens_ = text::tokenise(phrase, std::move(tokens_));
    return trie_.grow(TrieBuilder::root, tokens_);
}

void WordLoader::append(std::uint32_t node, Kind kind, std::size_t index) {
    trie_.append(node, {kind, static_cast<std::uint32_t>(index)});
}

void WordLoader::add(string_view phrase, Kind kind, std::size_t index) {
    append(node_of(phrase), kind, index);
}

void WordLoader::add_all(string_view phrases, Kind kind, std::size_t index) {
    for (const auto cell : text::split(phrases, ';')) {
        std::vector<std::vector<text::Tokens>> parts;
        for (const Choices& choices : parts_of(cell)) {
            auto& cut = parts.emplace_back();
            for (const std::string& words : choices)
                cut.push_back(text::tokenise(words));
        }
        if (!parts.empty()) {
            trie_.add(parts, {kind, static_cast<std::uint32_t>(index)});
            continue;
        }
        for (const std::string& phrase : alternatives(cell))
            add(phrase, kind, index);
    }
}

/// Verb rows give infinitives whose forms are made; other rows stand as they are.
Result<void> WordLoader::forms_or_phrases(bool verb, string_view words, const PutForm& put) {
    Result<void> done;
    const auto put_good = [&](const VerbPhrases::Formed& formed) {
        if (done) done = put(formed);
    };
    for (const auto cell : text::split(words, ';')) {
        for (const std::string& phrase : alternatives(cell)) {
            if (verb)
                verbs_.each_form(phrase, put_good);
            else
                put_good({VerbForm::none, node_of(phrase), phrase, {}});
            if (!done) return done;
        }
    }
    return {};
}

}  // namespace vigie::extractors
