#include "extractors/reading/tags.h"

#include "extractors/words/deed_words.h"
#include "extractors/words/word_set.h"
#include "extractors/words/word_table.h"
#include "text/file.h"

namespace vigie::extractors {

using std::string_view;
using text::TokenKind;

namespace {

/// Small words by what they say of their neighbours; folded.
WordTable<char> tags_of_words() {
    WordTable<char> tags;
    const auto add = [&](char tag, string_view words) {
        for (const string_view word : text::split(words, ' '))
            tags[word] = tag;
    };
    add('/', "par by");
    add('!', "contre against sur on into visant targeting");
    add('~', "de d' du des of");
    add('^', "entre between");
    add('&', "et and ainsi");
    add('+',
        "avec with alongside together cotes backed supported accompanied accompagne accompagnes "
        "accompagnee accompagnees appuye appuyes appuyee appuyees soutenu soutenus soutenue "
        "soutenues epaule epaules epaulee epaulees escorte escortes escortee escortees escorted "
        "escorting protege proteges guided guidee guidees");
    add('R', "qui who which that que qu' dont where whose");
    add(';',
        "mais tandis alors while but whereas because puis lorsque when lorsqu' avant before quand");
    return tags;
}

}  // namespace

char tag_of_word(text::Word word) {
    static const WordTable<char> tags = tags_of_words();
    const char* tag = tags.find(word);
    return tag == nullptr ? '\0' : *tag;
}

bool tells_holder(text::Word word) {
    static const WordSet others(
        "held used shared frequented visited owned populated utilise utilisee utilises partage "
        "partagee frequente frequentee visite visitee");
    return others.contains(word) || ruled_words().contains(word) || guarded_words().contains(word);
}

char tag_of_party(const Party& party) {
    if (party.kind == PartyKind::unit) return 'B';
    switch (party.klass) {
        case PartyClass::insurgent:
            return party.name == unknown_group ? 'U' : 'I';
        case PartyClass::state:
            return 'S';
        case PartyClass::militia:
            return 'M';
        case PartyClass::external:
            return 'X';
        case PartyClass::civilians:
            return 'C';
    }
    return 'U';
}

char tag_of_speech(const Speech& speech) {
    if (speech.kind == SpeechKind::preposition) return 'P';
    switch (speech.saying) {
        case Saying::claimed:
            return 'W';
        case Saying::confirmed:
            return 'G';
        case Saying::denied:
            return 'D';
        default:
            return 'V';
    }
}

namespace {

char tag_of_mark(TokenKind kind, string_view mark) {
    if (kind == TokenKind::open_quote) return '(';
    if (kind == TokenKind::close_quote) return ')';
    if (mark == ",") return ',';
    if (mark == "/") return '&';  // "FAMa/Africa Corps"
    if (mark == ";" || mark == ":" || mark == "-") return ';';
    return '\0';
}

}  // namespace

char tag_of(const text::Tokens& tokens, std::size_t token) {
    const text::TokenKind kind = tokens.token(token).kind;
    const text::Word word = tokens.word(token);
    return kind == text::TokenKind::word ? tag_of_word(word) : tag_of_mark(kind, word);
}

char mark_of(Construction construction) {
    switch (construction) {
        case Construction::active:
            return '>';
        case Construction::passive:
            return '<';
        default:
            return '=';
    }
}

}  // namespace vigie::extractors
