// What stands between a count of people and its verb and only says who they are: "(VDP, supplétifs
// de l'armée)", ", membre de la Plateforme,".
#include "extractors/tolls/appositions.h"

#include <algorithm>

#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t longest = 16;

/// Does [from, to) name people without counting any, or telling what became of them?
bool only_names(const TollSentence& here, std::uint32_t from, std::uint32_t to) {
    static const WordSet leads("dont et and ou or qui who ; : parmi including tous toutes all");
    for (std::uint32_t at = from; at < to; ++at) {
        if (leads.contains(here.reading.word(at))) return false;
    }
    const auto& quantities = here.reading.quantities;
    const bool counts = std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& one) {
        return one.first >= from && one.first < to && one.kind != QuantityKind::article;
    });
    const auto inside = [&](const Mention* mention) {
        return mention->first >= from && mention->first < to;
    };
    // "qualifiés de terroristes": those words lead to whose people they are
    const bool describes =
        std::any_of(here.people_words.begin(), here.people_words.end(), [&](const Mention* word) {
            const auto kind = static_cast<PeopleWord>(word->index);
            return inside(word) && (kind == PeopleWord::part || kind == PeopleWord::describes);
        });
    return !counts && !describes &&
           std::none_of(here.statuses.begin(), here.statuses.end(), inside);
}

/// « Trois civils (3) »: is the number at the token the phrase's own?
bool counts_the_same(const TollSentence& here, const PeoplePhrase& phrase, std::uint32_t token) {
    const auto& quantities = here.reading.quantities;
    const auto at = std::partition_point(
        quantities.begin(), quantities.end(), [&](const auto& one) { return one.first < token; });
    return at != quantities.end() && at->first == token && at->min == phrase.min && phrase.counted;
}

/// The mark that closes what is open at `from`, or `from` when it is too far.
std::uint32_t close_of(const TollSentence& here, std::uint32_t from, std::string_view mark) {
    const std::uint32_t end = std::min(from + longest, here.sentence.last);
    for (std::uint32_t at = from; at < end; ++at) {
        if (here.reading.word(at) == mark) return at;
    }
    return from;
}

/// The verb of the counted people follows, or a word that goes on about them.
bool verb_follows(const TollSentence& here, std::uint32_t at) {
    static const WordSet auxiliaries(
        "y a ont sont est avait avaient aurait auraient etaient etait have has had were was");
    const text::Word word = here.reading.word(at);
    // "a trader, a teacher, (a) nurse and a farmer" is a list
    return auxiliaries.contains(word) && (word != "a" || here.reading.language == Language::french);
}

}  // namespace

std::uint32_t behind_apposition(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.thing || (phrase.party == nullptr && !phrase.people)) return phrase.last;
    std::uint32_t end = phrase.last;
    if (here.reading.word(end) == "(") {
        const std::uint32_t close = close_of(here, end + 1, ")");
        const bool again = close == end + 2 && counts_the_same(here, phrase, end + 1);
        if (close == end + 1 || (!again && !only_names(here, end + 1, close))) return phrase.last;
        end = close + 1;
    }
    // "trois hommes, des soldats, ont été tués": the words between say whose people they were
    if (here.reading.word(end) != "," || phrase.party == nullptr) return end;
    const std::uint32_t close = close_of(here, end + 1, ",");
    const bool apposed =
        close > end + 1 && verb_follows(here, close + 1) && only_names(here, end + 1, close);
    return apposed ? close + 1 : end;
}

bool is_subject_behind_commas(const TollSentence& here, const PeoplePhrase& phrase) {
    if (here.reading.word(phrase.last) != ",") return false;
    const std::uint32_t close = close_of(here, phrase.last + 1, ",");
    if (close <= phrase.last + 1) return false;
    const auto tells =
        std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* status) {
            return status->first == close + 1 && !word_of(here, *status).noun;
        });
    return tells || verb_follows(here, close + 1);
}

bool is_apposed(const TollSentence& here, const Mention& noun) {
    const StatusWord& word = word_of(here, noun);
    const bool held = word.status == Status::abducted || word.status == Status::captured;
    if (!word.noun || !held || noun.first < here.sentence.first + 2) return false;
    const std::uint32_t comma = noun.first - 1;
    return here.reading.word(comma) == "," &&
           std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
               return phrase.counted && phrase.last == comma;
           });
}

bool gives_side(const TollSentence& here, std::vector<PeoplePhrase>& phrases, const Mention& noun) {
    static const WordSet glue(
        "du dans les au a in within on from the cote rangs sein ranks side de des d' la le l' of");
    static const WordSet sides("cote rangs sein ranks side");
    if (phrases.empty()) return false;
    PeoplePhrase& people = phrases.back();
    if (!people.counted || people.bare || people.thing || people.party != nullptr ||
        people.own != nullptr)
        return false;
    bool side = sides.contains(here.reading.word(noun.first));  // "rangs de l'armée" in one
    for (std::uint32_t at = people.last; at < noun.first; ++at) {
        if (!glue.contains(here.reading.word(at))) return false;
        side |= sides.contains(here.reading.word(at));
    }
    if (!side) return false;
    people.party = &noun;
    people.last = noun.last;
    return true;
}

bool is_unit_of_named(const TollSentence& here, std::size_t phrase) {
    static const WordSet links("de du d' la le l' of the");
    if (phrase == 0 || here.phrases[phrase].counted || !here.phrases[phrase - 1].counted)
        return false;
    // « deux soldats français de (la force) Barkhane »
    const std::uint32_t behind = here.phrases[phrase].last;
    bool named = here.reading.token(behind - 1).capital || here.reading.token(behind).capital;
    for (std::uint32_t at = here.phrases[phrase - 1].last; at < here.phrases[phrase].first; ++at) {
        const bool capital = here.reading.token(at).capital;
        named |= capital;
        if (!capital && !links.contains(here.reading.word(at))) return false;
    }
    return named;
}

bool closes_apposition(const TollSentence& here, std::size_t phrase, const Predicate& verb) {
    if (phrase == 0 || verb.bare) return false;
    const PeoplePhrase& said = here.phrases[phrase];
    const PeoplePhrase& before = here.phrases[phrase - 1];
    // « Le colonel (Koné), chef de la garnison, a été tué »
    std::uint32_t comma = before.last;
    while (comma < said.first && here.reading.token(comma).capital)
        ++comma;
    return !said.counted && before.counted && !before.thing && comma + 1 == said.first &&
           here.reading.word(comma) == "," && said.last < verb.start &&
           here.reading.word(verb.start - 1) == ",";
}

bool is_named_in_charge(const TollSentence& here, std::size_t at) {
    constexpr std::uint32_t reach = 12;
    // "accused of spying (were) killed and two soldiers": the charge ends with their verb
    static const WordSet verbs("was were is are been ete sont");
    const std::uint32_t first = here.phrases[at].first;
    for (std::size_t back = at; back-- > 0;) {
        const PeoplePhrase& accused = here.phrases[back];
        if (first - std::min(first, accused.last) > reach) return false;
        if (accused.counted && !accused.thing && opens_charge(here.reading, accused.last))
            return !has_word(here.reading, accused.last, first, verbs);
    }
    return false;
}

}  // namespace vigie::extractors
