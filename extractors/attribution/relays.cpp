#include "extractors/attribution/relays.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool cites(const Reading& reading, const Mention& speech) {
    return one_of(reading.word(speech.first), {"citing", "quoting", "citant"}) ||
           (reading.word(speech.first) == "cite" && speech.first > 0 &&
            reading.word(speech.first - 1) == "qui");
}

bool cites_who_follows(const Reading& reading, const Mention& speech) {
    return reading.word(speech.first) == "cite" && cites(reading, speech);
}

bool is_aired(const Reading& reading, const text::Sentence& sentence, std::uint32_t participle) {
    static const WordSet aired("broadcast aired carried diffuse diffusee lu lue relayed relaye");
    static const WordSet words(
        "statement message speech address communique declaration discours allocution");
    return aired.contains(reading.word(participle)) && participle > sentence.first &&
           words.contains(reading.word(participle - 1));
}

std::uint32_t before_determiners(const Reading& reading,
                                 const text::Sentence& sentence,
                                 std::uint32_t token) {
    static const WordSet determiners(
        "l' le la les un une the an this that ce cet cette ces ses leurs leur son sa its "
        "their his her deux trois quatre plusieurs two three four several same meme memes "
        "certains certaines some other autres autre many quelques nos our notre");
    while (token > sentence.first) {
        const bool article =
            reading.language == Language::english && reading.word(token - 1) == "a";
        const bool number = reading.token(token - 1).kind == text::TokenKind::number;
        if (!article && !number && !determiners.contains(reading.word(token - 1))) break;
        --token;
    }
    return token;
}

namespace {

/// « selon des sources locales rapportées par nos confrères »: the sources say it.
bool is_passed_on(const Reading& reading,
                  const text::Sentence& sentence,
                  std::uint32_t participle) {
    static const WordSet passed(
        "rapporte rapportee rapportes rapportees relaye relayee relayes relayees relayed seen "
        "obtained reviewed received consulte consultee");
    // « allégations relayées par certains médias »
    static const WordSet rumours("allegations allegation rumeurs rumeur rumours rumors");
    const auto sources = mentions_in(reading, Kind::source, sentence.first, participle);
    return is_aired(reading, sentence, participle) ||
           (passed.contains(reading.word(participle)) &&
            (!sources.empty() || rumours.contains(reading.word(participle - 1))));
}

}  // namespace

bool is_relay(const Reading& reading, const text::Sentence& sentence, const Mention& outlet) {
    static const WordSet gathered(
        "quoted cited gathered collected reached contacted interviewed consulted joint jointe joints "
        "jointes contacte contactee contactes contactees interroge interrogee interroges "
        "interrogees recueilli recueillie recueillis recueillies consulte consultee consultes "
        "consultees recoupe recoupee recoupes recoupees cite citee cites citees");
    const auto before = mentions_in(reading, Kind::source, sentence.first, outlet.first);
    if (!before.empty() && before.back()->last == outlet.first)  // "cité par l'agence Reuters"
        return is_relay(reading, sentence, *before.back());
    const std::uint32_t by = before_determiners(reading, sentence, outlet.first);
    return by > sentence.first + 1 && one_of(reading.word(by - 1), {"by", "par"}) &&
           (gathered.contains(reading.word(by - 2)) || is_passed_on(reading, sentence, by - 2));
}

bool is_credit(const Reading& reading, const Mention& outlet) {
    if (outlet.first == 0 || reading.word(outlet.first - 1) != "(") return false;
    return reading.word(outlet.last) == ")" &&
           one_of(reading.word(outlet.last + 1), {"-", "—", "–", ":"});
}

void drop_relays(const Reading& reading,
                 const text::Sentence& sentence,
                 std::vector<Statement>& found) {
    constexpr std::uint32_t reach = 4;
    std::erase_if(found, [&](const Statement& statement) {
        if (statement.by != "media") return false;
        for (std::uint32_t at = statement.last;
             at < std::min(statement.last + reach, sentence.last);
             ++at) {
            if (one_of(reading.word(at), {"citing", "quoting", "citant"}))
                return one_of(reading.word(at + 1), {"sources", "des", "unnamed", "several"});
        }
        return false;
    });
}

namespace {

/// « L'attaque a été revendiquée par le JNIM, (d'après l'AFP) »
bool passes_on_claim(const Reading& reading,
                     const std::vector<Statement>& found,
                     const Statement& outlet) {
    constexpr std::uint32_t gap = 2;
    return std::any_of(found.begin(), found.end(), [&](const Statement& claim) {
        return claim.saying == Saying::claimed && claim.last <= outlet.first &&
               outlet.first - claim.last <= gap && claim.first > 0 &&
               one_of(reading.word(claim.first - 1), {"ete", "was", "been"});
    });
}

}  // namespace

void drop_watchers(const Reading& reading, std::vector<Statement>& found) {
    static const WordSet relays(
        "relaye relayee relayes diffuse diffusee authentifie authentifiee traduit traduite repere "
        "reperee capte captee relayed translated monitored authenticated");
    constexpr std::uint32_t reach = 5;  // « (relayé) par l'institut de veille SITE »
    const bool claimed = std::any_of(found.begin(), found.end(), [](const Statement& statement) {
        return statement.saying == Saying::claimed;
    });
    if (!claimed) return;
    std::erase_if(found, [&](const Statement& statement) {
        if (statement.by != "analysts" && statement.by != "media") return false;
        if (passes_on_claim(reading, found, statement)) return true;
        // "JNIM claimed it, according to the (SITE) Intelligence Group"
        static const WordSet watch("site");
        if (has_word(reading, statement.first, statement.last, watch)) return true;
        for (std::uint32_t at = statement.first - std::min(reach, statement.first);
             at < statement.last;
             ++at) {
            if (relays.contains(reading.word(at)) && one_of(reading.word(at + 1), {"par", "by"}))
                return true;
        }
        return false;
    });
}

void drop_reporter(const Mention& cites, std::vector<Statement>& found) {
    constexpr std::uint32_t reach = 4;
    std::erase_if(found, [&](const Statement& statement) {
        return statement.by == "media" && statement.rule == "speech-preposition" &&
               statement.last <= cites.first && cites.first - statement.last <= reach;
    });
}

bool is_passed_on_by_speaker(const Reading& reading,
                             const std::vector<Statement>& found,
                             const Speaker& other,
                             const Mention& speech) {
    static const WordSet small("that que qu' some several the les des plusieurs certains many");
    constexpr std::uint32_t group = 2;  // « avaient déjà (compté) », "had (counted)"
    static const WordSet had("had avait avaient");
    const bool source = other.party == nullptr && other.by != "authority" && !other.by.empty();
    if (!source || found.empty() || found.back().last > other.first ||
        !has_word(reading, speech.first - std::min(group, speech.first), speech.first, had))
        return false;
    for (std::uint32_t at = found.back().last; at < other.first; ++at) {
        if (!small.contains(reading.word(at))) return false;
    }
    return true;
}

}  // namespace vigie::extractors
