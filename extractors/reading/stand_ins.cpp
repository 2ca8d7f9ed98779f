#include "extractors/reading/stand_ins.h"

#include <algorithm>
#include <string_view>

#include "extractors/reading/tags.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool means_thing(const Reading& reading, const std::vector<Chunk>& chunks, std::uint32_t word) {
    static const WordSet auxiliaries("was were has have been had a ont ete avait avaient");
    std::uint32_t at = word;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    if (at == 0 || !one_of(reading.word(at - 1), {"another", "other", "autre", "autres"}))
        return false;
    for (std::size_t i = chunks.size(); i-- > 0;) {
        if (chunks[i].last >= at) continue;
        if (is_one_of(chunks[i].tag, "ISXMUC")) return false;
        if (chunks[i].tag == 'O' || chunks[i].tag == 'B') return true;
    }
    return false;
}

bool stands_for_thing(const Reading& reading,
                      const std::vector<Chunk>& chunks,
                      const Mention& other) {
    for (std::size_t i = chunks.size(); i-- > 0;) {
        if (chunks[i].last > other.first) continue;
        if (is_one_of(chunks[i].tag, "ISXMUC")) return false;
        if (chunks[i].tag == 'O')
            return mentions_in(reading, Kind::people, chunks[i].last, other.first).empty();
    }
    return false;
}

bool pronoun_before(const Reading& reading, std::uint32_t word) {
    constexpr std::uint32_t reach = 4;
    static const WordSet pronouns("they he she ils elles");
    for (std::uint32_t at = word; at > 0 && word - at < reach; --at) {
        if (pronouns.contains(reading.word(at - 1))) return true;
    }
    return false;
}

namespace {

/// "A bus was stopped. Five were (taken) away": of people on the road, as nothing else is told of.
bool takes_travellers(const Reading& reading, std::uint32_t word) {
    static const WordSet takes("taken led marched dragged hauled driven");
    static const WordSet travellers(
        "bus minibus coach passenger passengers travellers travelers villagers residents");
    static const WordSet things(
        "truck trucks lorry lorries tanker tankers vehicle vehicles car cars motorcycle motorcycles "
        "motorbikes cattle cow cows sheep goats camels livestock animals");
    static const WordSet cares("hospital clinic treatment ambulance dispensary");
    constexpr std::uint32_t reach = 7;
    if (!takes.contains(reading.word(word)) || !one_of(reading.word(word + 1), {"away", "off"}) ||
        has_word(reading, word + 2, within_sentence(reading, word, word + reach), cares))
        return false;
    const std::size_t sentence = reading.sentence_of(word);
    const std::uint32_t from = reading.sentences[sentence == 0 ? 0 : sentence - 1].first;
    return has_word(reading, from, word, travellers) && !has_word(reading, from, word, things);
}

}  // namespace

bool count_before(const Reading& reading, std::uint32_t word) {
    static const WordSet frees("released freed liberated liberes liberees relaches relachees");
    static const WordSet links(
        "were was have been had later then also of them the others d'entre eux elles ont ete");
    if (!frees.contains(reading.word(word)) && !takes_travellers(reading, word)) return false;
    std::uint32_t at = word;
    while (at > 0 && links.contains(reading.word(at - 1)))
        --at;
    return at < word &&
           std::any_of(
               reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
                   return count.last == at && count.unit == Unit::none;
               });
}

namespace {

/// Does the text speak of captives around the token? Albums, studies and clauses are released too,
/// lorries are taken away.
bool speaks_of_captives(const Reading& reading, std::uint32_t word) {
    static const WordSet captivity(
        "otage otages captif captifs captive captives captivite ravisseurs rancon kidnappe kidnappee "
        "kidnappes enlevement enlevements rapt detention detenu detenue prison hostage hostages "
        "captivity captors kidnapped kidnappers abducted abductors abduction kidnapping ransom "
        "detained jailed custody abductee gunmen bandits");
    const std::size_t sentence = reading.sentence_of(word);
    const auto& all = reading.sentences;
    const std::uint32_t from = all[sentence == 0 ? 0 : sentence - 1].first;
    const std::uint32_t to = all[std::min(sentence + 1, all.size() - 1)].last;
    for (std::uint32_t at = from; at < to; ++at) {
        if (at != word && captivity.contains(reading.word(at))) return true;
    }
    return !mentions_in(reading, Kind::actor, from, to).empty();
}

/// Where the capitals begin that end at the token, but for an article.
std::uint32_t name_start(const Reading& reading, std::uint32_t name_end) {
    const std::uint32_t first = reading.sentences[reading.sentence_of(name_end - 1)].first;
    std::uint32_t at = name_end;
    while (at > first && reading.token(at - 1).capital &&
           !one_of(reading.word(at - 1), {"le", "la", "les", "l'", "un", "une", "the", "a", "an"}))
        --at;
    return at;
}

/// "(Issa Maïga) was released": does the name open the clause as its bare subject? « le single
/// (Wassulu Don) », "The (Sahel Alliance)", "Keita's (Soro Live)" are no persons by their form.
bool opens_clause(const Reading& reading, std::uint32_t name) {
    return name == reading.sentences[reading.sentence_of(name)].first ||
           one_of(reading.word(name - 1), {";", ":", "et", "and", "que", "qu'", "that"});
}

/// "was kidnapped" says by itself that it befell a person, « enlevé » where no thing has the name:
/// « le camion (Mercedes Actros) ».
bool takes_a_person(const Reading& reading, std::uint32_t verb, std::uint32_t name) {
    constexpr std::uint32_t reach = 3;
    const text::Word word = reading.word(verb);
    if (word.starts_with("kidnap") || word.starts_with("abduct")) return true;
    return word.starts_with("enlev") &&
           mentions_in(reading, Kind::object, name - std::min(name, reach), name).empty();
}

}  // namespace

bool person_name_before(const Reading& reading, std::uint32_t word) {
    static const WordSet auxiliaries("a ete avait aurait was has had been is");
    static const WordSet articles("le la les l' un une the this");
    std::uint32_t end = word;
    while (end > 0 && auxiliaries.contains(reading.word(end - 1)))
        --end;
    if (end == word || end < 2) return false;
    for (std::uint32_t at = end - 2; at < end; ++at) {
        const text::Token& token = reading.token(at);
        if (token.kind != text::TokenKind::word || !token.capital ||
            articles.contains(reading.word(at)))
            return false;
    }
    constexpr std::uint32_t longest = 6;
    const std::uint32_t from = end - std::min(end, longest);
    const auto named = [&](Kind kind) {
        const auto found = mentions_in(reading, kind, from, end);
        // "Issa (Maïga)" has the name of a village
        return !found.empty() && found.back()->last == end &&
               (kind != Kind::place || found.back()->first + 2 <= end);
    };
    if (named(Kind::place) || named(Kind::actor) || named(Kind::country) || named(Kind::object) ||
        named(Kind::source))
        return false;
    // albums, clauses and lorries are no more arrested or killed than villages
    static const WordSet things_too(
        "released freed libere liberee liberes liberees enleve enlevee enleves enlevees seized taken "
        "recovered retrieved");
    if (!things_too.contains(reading.word(word))) return true;
    const std::uint32_t name = name_start(reading, end);
    return opens_clause(reading, name) || takes_a_person(reading, word, name) ||
           speaks_of_captives(reading, word);
}

bool takes_person(const Reading& reading, const Chunk& word) {
    static const WordSet behind("away off hostage captive to into from with . , and");
    if (reading.language != Language::english) return false;
    const std::uint32_t object = word.first + 1;
    return reading.word(object) == "him" ||
           (reading.word(object) == "her" && behind.contains(reading.word(object + 1)));
}

bool takes_those_told(const Reading& reading, const Lexicon& lexicon, const Chunk& word) {
    constexpr std::uint32_t reach = 90;
    const std::uint32_t at = where_have_begins(reading, word.first);
    if (at == 0 || at == word.first ||
        (reading.word(at - 1) != "l'" && reading.word(at - 1) != "les"))
        return false;
    const auto before =
        mentions_in(reading, Kind::trigger, word.first - std::min(word.first, reach), at);
    return std::any_of(before.begin(), before.end(), [&](const Mention* told) {
        return lexicon.trigger(told->index).may_tell(Family::abduct);
    });
}

namespace {

/// « s'en (sont emparés) », « l'(ont pris) », « le (prendre) », "(took) it".
bool has_pronoun_for_thing(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet auxiliaries("a ont avait avaient avoir sont etaient etre");
    if (reading.language == Language::english) return reading.word(last) == "it";
    for (std::uint32_t at = last - 1; at > 0; --at) {
        const text::Word before = reading.word(at - 1);
        if (one_of(before, {"en", "l'", "le", "la"})) return true;
        if (at <= first && !auxiliaries.contains(before)) return false;
    }
    return false;
}

/// « (Ils) s'en sont emparés », « (les rebelles) l'ont pris »; not « la peur s'en est emparée », «
/// le butin était grand, ils s'en sont emparés », which has a thing of its own.
bool is_taken_by_people(const Reading& reading, std::uint32_t opening, std::uint32_t verb) {
    static const WordSet was("etait etaient is was were fut furent");
    static const WordSet between(
        "s' se en l' le la les a ont avait avaient sont est etait etaient y finalement ensuite "
        "aussitot rapidement vite alors later then quickly soon finally also have has had");
    if (reading.language != Language::french) return true;
    std::uint32_t at = verb;
    while (at > opening && between.contains(reading.word(at - 1)))
        --at;
    if (at > opening &&
        !one_of(reading.word(at - 1), {"ils", "elles", "il", "et", "puis", ",", "qui"})) {
        const auto named = mentions_in(reading, Kind::actor, opening, at);
        if (named.empty()) return false;
    }
    for (std::uint32_t before = opening; before + 1 < at; ++before) {
        if (was.contains(reading.word(before))) return false;
    }
    return true;
}

}  // namespace

bool takes_ground_told(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet ground(
        "camp base poste position caserne garnison ville village localite bourgade bourg post outpost "
        "barracks garrison town city locality");
    const std::size_t sentence = reading.sentence_of(first);
    if (sentence == 0 || !has_pronoun_for_thing(reading, first, last)) return false;
    const auto& before = reading.sentences[sentence - 1];
    // « y ont trouvé du bétail et s'en sont emparés »
    const std::uint32_t opening = reading.sentences[sentence].first;
    if (!is_taken_by_people(reading, opening, first)) return false;
    if (!mentions_in(reading, Kind::object, opening, first).empty()) return false;
    return has_word(reading, before.first, before.last, ground);
}

bool takes_ground_told(const Reading& reading, const Chunk& word) {
    return takes_ground_told(reading, word.first, word.last);
}

std::uint32_t where_have_begins(const Reading& reading, std::uint32_t word) {
    static const WordSet auxiliaries("a ont avait avaient aurait auraient avoir");
    std::uint32_t at = word;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    return at;
}

std::uint32_t behind_the_latter(const Reading& reading, const text::Sentence& sentence) {
    const std::uint32_t first = sentence.first;
    if (first + 2 >= sentence.last) return 0;
    const text::Word one = reading.word(first);
    const text::Word two = reading.word(first + 1);
    const bool last = one_of(one, {"ce", "ces", "cette"}) &&
                      one_of(two, {"dernier", "derniers", "derniere", "dernieres"});
    const bool here = one_of(one, {"ceux", "celui", "celle", "celles"});
    return last || (one == "the" && two == "latter") || (here && two == "ci") ? first + 2 : 0;
}

bool opens_by_gerund(const Reading& reading, std::uint32_t word) {
    constexpr std::uint32_t lead = 4;  // "Two days after (seizing)"
    const std::uint32_t first = reading.sentences[reading.sentence_of(word)].first;
    return reading.language == Language::english && word > first && word - first <= lead &&
           reading.word(word).ends_with("ing") &&
           one_of(reading.word(word - 1), {"after", "before", "by", "upon", "while"});
}

}  // namespace vigie::extractors
