#include "extractors/attribution/persons.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does what stands at the token end what is said of the speaker?
bool ends_speaker(const Reading& reading, std::uint32_t token) {
    static const WordSet marks(". ; : ! ?");
    const text::TokenKind kind = reading.token(token).kind;
    return marks.contains(reading.word(token)) || kind == text::TokenKind::open_quote ||
           kind == text::TokenKind::close_quote ||
           !mentions_in(reading, Kind::speech, token, token + 1).empty() ||
           !mentions_in(reading, Kind::trigger, token, token + 1).empty();
}

/// "de la mission, le colonel": the words that part a speaker from the name.
bool leads_name(const Reading& reading, std::uint32_t token) {
    static const WordSet words(
        ", de du des d' la le l' les of the for in a an au aux m mr mme dr colonel col general gen "
        "commandant cdt capitaine cpt lieutenant lt commissaire adjudant imam el hadj mrs ms - "
        "captain major");
    return words.contains(reading.word(token));
}

}  // namespace

std::uint32_t behind_full_name(const Reading& reading,
                               const text::Sentence& sentence,
                               std::uint32_t token) {
    constexpr std::uint32_t longest = 5;
    std::uint32_t at = token;
    while (at < sentence.last && at - token < longest && reading.token(at).capital &&
           is_word(reading.tokens, at))
        ++at;
    return at;
}

/// A place, a party, an outlet or a country is no person, though a surname may be a village's.
bool Persons::is_other_name(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t longest = 6;
    const std::uint32_t from = first - std::min(first, longest);
    const auto names = [&](Kind kind, std::uint32_t least) {
        const auto near = mentions_in(reading_, kind, from, last);
        return std::any_of(near.begin(), near.end(), [&](const Mention* mention) {
            return mention->index != unknown_name && mention->first <= first &&
                   first < mention->last && mention->last >= least;
        });
    };
    return names(Kind::actor, first) || names(Kind::source, first) || names(Kind::country, first) ||
           names(Kind::place, last);
}

/// Two capitalised words or more: "Issa Koné", "Bilal Ag Aly".
Persons::Name Persons::name_from(std::uint32_t token, const text::Sentence& sentence) const {
    constexpr std::uint32_t longest = 5;
    constexpr std::size_t least = 3;  // letters of a surname
    std::uint32_t last = token;
    while (last < sentence.last && last - token < longest && reading_.token(last).capital &&
           is_word(reading_.tokens, last))
        ++last;
    const bool name =
        last - token >= 2 && reading_.word(last - 1).size() >= least && !is_other_name(token, last);
    return name ? Name{token, last} : Name{};
}

/// "le maire de Ber, Issa Koné": behind no more than places and small words.
Persons::Name Persons::name_behind(const Speaker& speaker, const text::Sentence& sentence) const {
    constexpr std::uint32_t reach = 10;
    const std::uint32_t end = std::min(sentence.last, speaker.last + reach);
    int commas = 0;
    for (std::uint32_t at = speaker.last; at < end; ++at) {
        if (ends_speaker(reading_, at)) return {};
        if (const Name name = name_from(at, sentence); name.last > name.first) return name;
        commas += reading_.word(at) == "," ? 1 : 0;
        const bool place = reading_.token(at).capital;
        if (commas > 1 || !(place || leads_name(reading_, at))) return {};
    }
    return {};
}

/// "Issa Koné, porte-parole de la mission": before the comma.
Persons::Name Persons::name_before(const Speaker& speaker, const text::Sentence& sentence) const {
    constexpr std::uint32_t title = 6;
    constexpr std::uint32_t longest = 5;
    const std::uint32_t from = speaker.first - std::min(speaker.first - sentence.first, title);
    for (std::uint32_t comma = speaker.first; comma > from; --comma) {
        if (ends_speaker(reading_, comma - 1)) return {};
        if (reading_.word(comma - 1) != ",") continue;
        const std::uint32_t far = std::min(longest, comma - 1 - sentence.first);
        for (std::uint32_t size = far; size >= 2; --size) {
            const Name name = name_from(comma - 1 - size, sentence);
            if (name.last == comma - 1) return name;
        }
        return {};
    }
    return {};
}

void Persons::note(const text::Sentence& sentence, const std::vector<Speaker>& speakers) {
    constexpr std::size_t most = 64;
    if (known_.size() >= most) return;
    for (const Speaker& speaker : speakers) {
        if (speaker.manner != Manner::named || speaker.by.empty() || speaker.by == "media")
            continue;
        Name name = name_behind(speaker, sentence);
        if (name.first == name.last) name = name_before(speaker, sentence);
        if (name.first == name.last) continue;
        const std::string surname(reading_.word(name.last - 1));
        const bool known = std::any_of(known_.begin(), known_.end(), [&](const Person& person) {
            return person.surname == surname;
        });
        if (!known) known_.push_back({std::string(reading_.word(name.first)), surname, speaker});
    }
}

/// By the surname, or by the first name alone.
const Persons::Person* Persons::named_at(std::uint32_t token) const {
    const text::Word word = reading_.word(token);
    const bool before = token > 0 && reading_.token(token - 1).capital;
    const bool alone = !before && !reading_.token(token + 1).capital;
    const auto person = std::find_if(known_.begin(), known_.end(), [&](const Person& one) {
        if (one.surname != word) return alone && one.first_name == word;
        // "Ibrahim Traoré" is not Issa Traoré; "le colonel Traoré" may be.
        const bool another = before && is_word(reading_.tokens, token - 1) &&
                             !leads_name(reading_, token - 1) &&
                             reading_.word(token - 1) != one.first_name;
        return !another;
    });
    return person == known_.end() ? nullptr : &*person;
}

void Persons::add_to(std::vector<Speaker>& speakers, const text::Sentence& sentence) const {
    static const WordSet prepositions("de d' du a au of to with avec contre against");
    if (known_.empty()) return;
    const auto is_taken = [&](std::uint32_t token) {
        return std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& one) {
            return one.first <= token && token < one.last;
        });
    };
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (!reading_.token(at).capital) continue;
        const Person* person = named_at(at);
        if (person == nullptr || is_taken(at)) continue;
        Speaker speaker = person->speaks_as;
        speaker.also.clear();
        speaker.last = at + 1;
        speaker.first = at;
        while (speaker.first > sentence.first && reading_.token(speaker.first - 1).capital &&
               is_word(reading_.tokens, speaker.first - 1) && !is_taken(speaker.first - 1))
            --speaker.first;
        speaker.governed = speaker.first > sentence.first &&
                           prepositions.contains(reading_.word(speaker.first - 1));
        speakers.push_back(std::move(speaker));
    }
    std::sort(speakers.begin(), speakers.end(), [](const Speaker& a, const Speaker& b) {
        return a.first < b.first;
    });
}

}  // namespace vigie::extractors
