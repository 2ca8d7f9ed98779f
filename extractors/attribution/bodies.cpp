#include "extractors/attribution/bodies.h"

#include <cstddef>

#include "extractors/attribution/passed_over.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

/// "in the (movement)", « au sein de la (mission) »: nothing but this between the tokens.
bool leads_into(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet words("of in within inside from the this de d' du la l' au sein dans le");
    constexpr std::uint32_t longest = 4;
    if (to <= from || to - from > longest) return false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (!words.contains(reading.word(at))) return false;
    }
    return !one_of(reading.word(from), {"the", "this", "la", "l'", "le"});
}

/// Where « au sein de », « du côté de », « à » begin that lead to the speaker; his own first token
/// when nothing does.
std::uint32_t lead_of(const Reading& reading,
                      const text::Sentence& sentence,
                      const Speaker& speaker) {
    static const WordSet glue(
        "a au aux l' la le les un une de d' du des sein cote chez dans rangs");
    std::uint32_t at = speaker.first;
    while (at > sentence.first && glue.contains(reading.word(at - 1)))
        --at;
    return at;
}

/// Does nothing but where the body is stand between it and the token?
bool tells_nothing(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t longest = 8;
    if (to < from || to - from > longest) return false;
    for (const Kind kind : {Kind::speech, Kind::trigger, Kind::status}) {
        if (!mentions_in(reading, kind, from, to).empty()) return false;
    }
    return true;
}

/// « (Aux habitants), on a dit », « (au préfet), une source a indiqué », « (à l'armée), on attribue
/// »: to whom or of whom it is said. « À l'armée, on confirme » tells where they speak.
bool is_told_to(const Reading& reading, const Speaker& body, std::uint32_t lead, std::uint32_t on) {
    static const WordSet people(
        "prefet sous-prefet maire gouverneur ministre president chef procureur colonel general "
        "commandant juge responsable elu");
    constexpr std::uint32_t reach = 5;  // « on (a) lundi attribué »
    const text::Word to = reading.word(lead);
    if (to == "aux") return body.manner == Manner::people || body.party == nullptr;
    if (!one_of(to, {"a", "au"})) return false;
    if (people.contains(reading.word(body.first))) return true;
    for (std::uint32_t at = on; at < on + reach; ++at) {
        const text::Word verb = reading.word(at);
        if (verb.starts_with("attribu") || verb.starts_with("imput") || verb.starts_with("reproch"))
            return true;
    }
    return false;
}

/// « Pékin a confirmé la mort de deux Chinois »; not what a country condemns, games that it
/// confirms, "Russia said its Africa Corps killed ten", where the corps acts.
bool tells_of_its_own(const Reading& reading, std::uint32_t verb) {
    static const WordSet corps("africa wagner");
    const text::Word word = reading.word(verb);
    if (word.starts_with("condamn") || word.starts_with("condemn") || word.starts_with("denon") ||
        word.starts_with("denounc") || word.starts_with("deplor"))
        return false;
    const text::Sentence& span = reading.sentences[reading.sentence_of(verb)];
    for (std::uint32_t at = verb; at < span.last; ++at) {
        if (corps.contains(reading.word(at))) return false;
    }
    return !mentions_in(reading, Kind::status, span.first, span.last).empty() ||
           !mentions_in(reading, Kind::trigger, span.first, span.last).empty();
}

}  // namespace

const Speaker* body_led_to(const Reading& reading,
                           const text::Sentence& sentence,
                           const std::vector<Speaker>& speakers,
                           std::uint32_t token) {
    static const WordSet leads("a au aux chez cote du dans");
    static const WordSet openers(", ; : et mais or");
    for (std::size_t i = speakers.size(); i-- > 0;) {
        const Speaker& body = speakers[i];
        if (body.last > token || body.by.empty()) continue;
        const std::uint32_t lead = lead_of(reading, sentence, body);
        const bool opens = lead == sentence.first || openers.contains(reading.word(lead - 1));
        const text::Word first = reading.word(lead);
        const bool side = first != "du" || reading.word(lead + 1) == "cote";
        const bool speaks = opens && side && leads.contains(first) &&
                            tells_nothing(reading, body.last, token) &&
                            !is_told_to(reading, body, lead, token);
        return speaks ? &body : nullptr;
    }
    return nullptr;
}

const Speaker* body_of_source(const Reading& reading,
                              const text::Sentence& sentence,
                              const std::vector<Speaker>& speakers,
                              std::uint32_t verb) {
    static const WordSet people("source sources responsable responsables agent agents");
    if (verb < sentence.first + 3 || !people.contains(reading.word(verb - 1))) return nullptr;
    return body_led_to(reading, sentence, speakers, verb - 1);
}

const Speaker* employer_behind(const Reading& reading,
                               const std::vector<Speaker>& speakers,
                               std::uint32_t title) {
    constexpr std::uint32_t longest = 9;  // "deputy director for West and Central Africa at"
    for (const Speaker& body : speakers) {
        if (body.first <= title || body.by != "NGO") continue;
        static const WordSet breaks(", ; : who");
        if (body.first - title > longest || has_word(reading, title, body.first, breaks))
            return nullptr;
        return one_of(reading.word(body.first - 1), {"at", "of", "with", "de", "d'"}) ? &body
                                                                                      : nullptr;
    }
    return nullptr;
}

namespace {

/// "a researcher (at) Human Rights Watch", « chercheuse (à) Amnesty », "(for West Africa at)"
bool is_employed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t longest = 5;
    if (to <= from || to - from > longest) return false;
    return one_of(reading.word(to - 1), {"at", "with", "for", "the", "a", "chez", "pour", "de"}) &&
           mentions_in(reading, Kind::speech, from, to).empty();
}

}  // namespace

void join_bodies(std::vector<Speaker>& speakers, const Reading& reading) {
    for (std::size_t i = 0; i + 1 < speakers.size();) {
        const Speaker& one = speakers[i];
        Speaker& body = speakers[i + 1];
        const bool group = body.manner == Manner::group ||
                           (body.party != nullptr && body.party->klass == PartyClass::insurgent);
        const bool mission = body.by == "UN" || body.by == "MINUSMA";
        const bool studies =
            one.by == "analysts" && body.by == "NGO" && is_employed(reading, one.last, body.first);
        const bool close = one.by.empty();  // « des comptes (proches) du JNIM »
        const bool joined =
            one.manner == Manner::named && one.party == nullptr && !close &&
            (studies || ((group || mission) && leads_into(reading, one.last, body.first)));
        if (!joined) {
            ++i;
            continue;
        }
        body.first = one.first;
        speakers.erase(speakers.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

namespace {

constexpr std::uint32_t longest_speech = 8;  // "said on the evening of 8 March it"

bool is_surname(const Reading& reading, const Source& kind, const Mention& source) {
    if (kind.by != "foreign government" || source.first == 0 || source.last != source.first + 1)
        return false;
    const std::uint32_t given = source.first - 1;
    const auto& token = reading.token(given);
    const std::uint32_t opens = reading.sentences[reading.sentence_of(source.first)].first;
    const bool day = std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
        return time.first <= given && given < time.last;  // "On Monday Beijing"
    });
    return !day && token.kind == text::TokenKind::word && token.capital && !token.all_capitals &&
           given > opens && reading.token(source.first).capital &&
           mentions_in(reading, Kind::source, given, source.last).size() == 1 &&
           mentions_in(reading, Kind::place, given, given + 1).empty() &&
           mentions_in(reading, Kind::country, given, given + 1).empty();
}

/// "a rebel spokesman based in neighbouring (Mauritania) confirmed": where who speaks is.
bool is_abode(const Reading& reading, const Source& kind, const Mention& source) {
    static const WordSet small("neighbouring neighboring nearby northern southern eastern western");
    if (kind.by != "foreign government" || source.last != source.first + 1) return false;
    std::uint32_t at = source.first;
    while (at > 0 && small.contains(reading.word(at - 1)))
        --at;
    // not "officials in neighbouring Mauritania", who are its own
    static const WordSet dwells("based living lives exiled exile refuge residing resident settled");
    return at > 1 && one_of(reading.word(at - 1), {"in", "inside", "near"}) &&
           dwells.contains(reading.word(at - 2));
}

}  // namespace

bool names_no_state(const Reading& reading, const Source& kind, const Mention& source) {
    return is_surname(reading, kind, source) || is_abode(reading, kind, source);
}

bool speaks_abroad(const Reading& reading, const Lexicon& lexicon, const Mention& country) {
    constexpr std::uint32_t reach = 4;  // « La Chine l'a officiellement (reconnu) »
    static const WordSet group("a l' le les n' ne ont has had also officiellement egalement");
    const Country& named = lexicon.gazetteer().countries()[country.index];
    if (named.in_scope || !reading.token(country.last - 1).capital) return false;
    const std::string word = text::folded(reading.original(country.first, country.last));
    if (word != text::folded(named.name) && word != text::folded(named.english_name)) return false;
    std::uint32_t first = country.first;
    if (first > 0 && one_of(reading.word(first - 1), {"la", "l'", "le"})) --first;
    static const WordSet leads(", : ; que qu' but mais et");
    const std::uint32_t opens = reading.sentences[reading.sentence_of(first)].first;
    if (first > opens && !leads.contains(reading.word(first - 1))) return false;
    std::uint32_t at = country.last;
    while (at < country.last + reach && group.contains(reading.word(at)))
        ++at;
    const auto said = mentions_in(reading, Kind::speech, at, at + longest_speech);
    return !said.empty() && said.front()->first == at && tells_of_its_own(reading, at);
}

bool tells_itself(const Reading& reading, const Lexicon& lexicon, const Mention& country) {
    const auto& code = lexicon.gazetteer().countries()[country.index].code;
    const bool named = one_of(reading.word(country.last - 1), {"mali", "niger", "burkina", "faso"});
    if (!named || !one_of(code, {"ML", "NE", "BF"})) return false;
    // "relatives in northern Mali say": where they are
    static const WordSet leads(", : ; that que qu' but mais and et as the le la");
    const std::uint32_t first = reading.sentences[reading.sentence_of(country.first)].first;
    if (country.first > first && !leads.contains(reading.word(country.first - 1))) return false;
    // "Mali (said on Sunday it) had": one phrase around the day; "Mali on Sunday (said)"
    const std::uint32_t behind = past_times(reading, country.last);
    const auto said = mentions_in(reading, Kind::speech, country.last, behind + longest_speech);
    if (said.empty()) return false;
    const std::uint32_t gap = said.front()->first - country.last;
    return gap == 0 || said.front()->first == behind ||
           (gap == 1 && one_of(reading.word(country.last), {"a", "has", "had", "on"}));
}

}  // namespace vigie::extractors
