#include "extractors/attribution/speaker_search.h"

#include <algorithm>

#include "extractors/attribution/passed_over.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

using text::TokenKind;

const Speaker* SpeakerSearch::at(std::uint32_t token) const {
    const auto found = std::find_if(speakers_.begin(), speakers_.end(), [&](const Speaker& one) {
        return one.first <= token && token < one.last;
    });
    return found == speakers_.end() ? nullptr : &*found;
}

bool SpeakerSearch::is_mark(std::uint32_t token) const {
    if (token >= sentence_.last) return true;
    const TokenKind kind = reading_.token(token).kind;
    return kind == TokenKind::open_quote || kind == TokenKind::close_quote ||
           one_of(reading_.word(token), {",", ":", ";"});
}

bool SpeakerSearch::closed(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        if (is_mark(i) || one_of(reading_.word(i), {"que", "qu'", "that"})) return true;
    }
    return false;
}

/// "attacks claimed by Islamists (since France) intervened": who stands in a clause of time.
bool SpeakerSearch::opens_clause(std::uint32_t from, std::uint32_t to) const {
    static const WordSet links(
        "since depuis when while after before because lorsque lorsqu' quand apres avant alors");
    return has_word(reading_, from, to, links);
}

const Speaker* SpeakerSearch::right_of(std::uint32_t from,
                                       std::uint32_t reach,
                                       bool even_governed) const {
    constexpr std::uint32_t beside = 3;
    for (const Speaker& speaker : speakers_) {
        if (speaker.first < from || (speaker.governed && !even_governed)) continue;
        if (speaker.manner == Manner::people && speaker.first - from > beside) continue;
        if (names_hearer(from, speaker)) continue;
        const bool within = speaker.first - from <= reach && !closed(from, speaker.first) &&
                            !opens_clause(from, speaker.first);
        return within ? &speaker : nullptr;
    }
    return nullptr;
}

/// « a indiqué à l'Agence France-Presse (AFP) une source »: the acronym of who was told.
bool SpeakerSearch::names_hearer(std::uint32_t from, const Speaker& speaker) const {
    static const WordSet to("a au aux");
    return speaker.first > from && reading_.word(speaker.first - 1) == "(" &&
           reading_.word(speaker.last) == ")" && has_word(reading_, from, speaker.first, to);
}

const Speaker* SpeakerSearch::left_of(std::uint32_t token,
                                      std::uint32_t reach,
                                      bool even_governed) const {
    constexpr std::uint32_t far_noun = 6;
    constexpr std::uint32_t far_apposition = 18;
    const Speaker* found = nullptr;
    std::uint32_t best = UINT32_MAX;
    for (const Speaker& speaker : speakers_) {
        if (speaker.last > token) break;
        if (speaker.governed && !even_governed) continue;
        if (!reaches(speaker, token, reach) || is_of_whom_made_up(speaker, token)) continue;
        const std::uint32_t cost = token - speaker.last + (speaker.common ? far_noun : 0) +
                                   (is_apposition(speaker, token) ? far_apposition : 0);
        if (cost > best) continue;
        found = &speaker;
        best = cost;
    }
    return found;
}

const Speaker* SpeakerSearch::nearest_left(std::uint32_t token, std::uint32_t reach) const {
    const Speaker* found = nullptr;
    for (const Speaker& speaker : speakers_) {
        if (speaker.last <= token && token - speaker.last <= reach) found = &speaker;
    }
    return found;
}

const Speaker* SpeakerSearch::forces_as_elle(std::uint32_t verb, std::uint32_t end) const {
    constexpr std::uint32_t opening = 2;  // « Lundi, (l'armée) »
    constexpr std::uint32_t reach = 3;    // « affirme - t - (elle) »
    bool she = false;
    for (std::uint32_t at = verb - 1; at < end + reach; ++at)  // « a-t-(elle) affirmé »
        she |= one_of(reading_.word(at), {"elle", "elles"});
    if (!she || speakers_.empty()) return nullptr;
    const Speaker& first = speakers_.front();
    const bool forces = first.by == "authority" ||
                        (first.party != nullptr && first.party->klass == PartyClass::state);
    const bool opens = first.first <= sentence_.first + opening && first.last < verb;
    return forces && opens && !first.governed ? &first : nullptr;
}

bool SpeakerSearch::closes_unmarked(const Mention& speech, std::uint32_t group) const {
    constexpr std::uint32_t far = 18;
    constexpr std::uint32_t beside = 3;      // "de nombreuses (sources)"
    constexpr std::uint32_t last_words = 4;  // « un habitant de la ville »
    if (reading_.language != Language::french ||
        mentions_in(reading_, Kind::trigger, sentence_.first, group).empty())
        return false;
    const auto end = static_cast<std::uint32_t>(speech.last);
    const Speaker* behind = right_of(end, beside, false);
    const bool article =
        one_of(reading_.word(end), {"un", "une", "des", "plusieurs", "nos", "de", "les"});
    return behind != nullptr && article && behind->last + last_words >= sentence_.last &&
           left_of(group, far, false) == nullptr;
}

/// Is the speaker near enough before the token, in one clause with it?
bool SpeakerSearch::reaches(const Speaker& speaker,
                            std::uint32_t token,
                            std::uint32_t reach) const {
    constexpr std::uint32_t beside = 3;
    constexpr std::uint32_t longest = 6;  // « Bamako, de son côté, (affirme) »
    const bool aside = reading_.word(speaker.last) == "," && token > speaker.last &&
                       reading_.word(token - 1) == ",";
    const std::uint32_t close = aside ? longest : beside;
    const std::uint32_t most = speaker.manner == Manner::people ? std::min(reach, close) : reach;
    return token - speaker.last <= most && !parted(speaker.last, token) &&
           !quote_closes(speaker.last, token) && !is_parenthesis(speaker);
}

/// '"planted by the enemies of our people," the president said': who is named in the quotation does
/// not speak outside it.
bool SpeakerSearch::quote_closes(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        const TokenKind kind = reading_.token(i).kind;
        if (kind == TokenKind::open_quote) return false;
        if (kind == TokenKind::close_quote) return true;
    }
    return false;
}

/// "le MSA, groupe allié, avance": what stands between commas says who the subject is.
bool SpeakerSearch::is_apposition(const Speaker& speaker, std::uint32_t token) const {
    constexpr std::uint32_t farther = 4;
    const bool between =
        token > sentence_.first && reading_.word(token - 1) == "," && speaker.last < token;
    if (!between || says_who_speaks(speaker)) return false;
    for (std::uint32_t i = speaker.first; i > sentence_.first && speaker.first - i < farther; --i) {
        if (reading_.word(i - 1) == ",") return true;
    }
    return false;
}

/// « la CMA, formée (de Touaregs), a déclaré », "the alliance, made up of (nomads), said": of whom
/// or by whom those who speak are made up or led.
bool SpeakerSearch::is_of_whom_made_up(const Speaker& speaker, std::uint32_t token) const {
    static const WordSet made(
        "forme formee formes formees compose composee composes composees constitue constituee "
        "constitues dirige dirigee diriges emmene emmenee regroupant reunissant rassemblant "
        "comprenant made formed composed led comprising grouping uniting");
    constexpr std::uint32_t farther = 8;
    if (token == sentence_.first || reading_.word(token - 1) != ",") return false;
    for (std::uint32_t at = speaker.first; at > sentence_.first && speaker.first - at < farther;
         --at) {
        if (reading_.word(at - 1) == ",") return made.contains(reading_.word(at));
    }
    return false;
}

/// Where a name begins that ends before the token: "Moulaye Ag (Issa),"; the token itself when none
/// does.
std::uint32_t SpeakerSearch::begin_of_name(std::uint32_t end) const {
    constexpr std::uint32_t longest = 5;
    static const WordSet particles("ag ould al el - col maj gen");
    std::uint32_t at = end;
    while (at > sentence_.first && end - at < longest &&
           (reading_.token(at - 1).capital || particles.contains(reading_.word(at - 1))))
        --at;
    return at;
}

/// « (Le Mouvement pour la sauvegarde de Bankass), organisation de la société civile, »: a long
/// name opens the sentence, and nothing is told in it.
bool SpeakerSearch::opens_with_name(std::uint32_t comma) const {
    constexpr std::uint32_t longest = 16;
    const std::uint32_t first = sentence_.first;
    if (comma - first < 2 || comma - first > longest) return false;
    const bool article = one_of(reading_.word(first), {"le", "la", "l'", "les", "the"});
    if (!article || !reading_.token(first + 1).capital) return false;
    for (const Kind kind : {Kind::speech, Kind::trigger, Kind::status}) {
        if (!mentions_in(reading_, kind, first, comma).empty()) return false;
    }
    for (const Speaker& speaker : speakers_) {  // "le mouvement" is no name of its own
        if (speaker.last <= comma && !speaker.by.empty()) return false;
    }
    for (std::uint32_t at = first; at < comma; ++at) {
        if (is_mark(at)) return false;
    }
    return true;
}

/// "…, Issa Guindo, (the mayor of Bankass), said": what stands behind a name that nobody knows says
/// who speaks.
bool SpeakerSearch::says_who_speaks(const Speaker& speaker) const {
    static const WordSet lead("the a an le la l' un une");
    std::uint32_t at = speaker.first;
    while (at > sentence_.first && lead.contains(reading_.word(at - 1)))
        --at;
    if (at < sentence_.first + 2 || reading_.word(at - 1) != ",") return false;
    const std::uint32_t comma = at - 1;
    if (opens_with_name(comma)) return true;
    const std::uint32_t name = begin_of_name(comma);
    if (comma - name < 2) return false;
    return name == sentence_.first || reading_.word(name - 1) == "," ||
           reading_.token(name - 1).kind == TokenKind::close_quote;
}

/// Does nothing but "of Bankass" and its like stand in [from, to)?
bool SpeakerSearch::only_says_whose(std::uint32_t from, std::uint32_t to) const {
    static const WordSet words("of in for at the nearby de du la le des d' l' town village");
    constexpr std::uint32_t longest = 5;
    if (from > to || to - from > longest) return false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (!reading_.token(at).capital && !words.contains(reading_.word(at))) return false;
    }
    return true;
}

/// « (Le FLA), qui combat l'armée et ses alliés, dénonce »
bool SpeakerSearch::opens_between_commas(const Speaker& speaker) const {
    constexpr std::uint32_t opening = 3;  // « Samedi, (le FLA), »
    return speaker.manner == Manner::named && speaker.first <= sentence_.first + opening &&
           reading_.word(speaker.last) == "," &&
           mentions_in(reading_, Kind::speech, speaker.last, speaker.last + 2).empty();
}

/// « (Les assaillants), membres du JNIM, ont tué six soldats, a dit le ministère »: they did it,
/// and do not say so.
bool SpeakerSearch::acts_behind(std::uint32_t from, std::uint32_t to) const {
    static const WordSet have("a ont avait avaient");
    if (reading_.language == Language::english) return false;
    for (std::uint32_t at = from + 1; at < to; ++at) {
        const bool does = have.contains(reading_.word(at)) && reading_.original(at, at + 1) != "à";
        if (does && !one_of(reading_.word(at - 1), {"qui", "y", "dont"})) return true;
    }
    return false;
}

const Speaker* SpeakerSearch::named_between_commas(std::uint32_t verb) const {
    if (verb < sentence_.first + 3 || reading_.word(verb - 1) != ",") return nullptr;
    const std::uint32_t close = verb - 1;
    const std::uint32_t name = begin_of_name(close);
    const bool named = name < close && name > sentence_.first && reading_.word(name - 1) == ",";
    const auto speaks = [&](const Speaker& speaker) {
        if (speaker.governed || speaker.manner == Manner::group) return false;
        return (opens_between_commas(speaker) && !closed(speaker.last + 1, close) &&
                !acts_behind(speaker.last, close)) ||
               (named && speaker.last < name && only_says_whose(speaker.last, name - 1)) ||
               (only_says_whose(speaker.last, close) && says_who_speaks(speaker));
    };
    for (const Speaker& speaker : speakers_) {
        if (speaker.last > close) break;
        if (speaks(speaker)) return &speaker;
    }
    return nullptr;
}

std::uint32_t SpeakerSearch::stranger_before(std::uint32_t verb) const {
    constexpr std::uint32_t longest = 8;
    // "..., its (spokesman) said": of whoever is named before
    const bool mouth =
        verb > 0 && one_of(reading_.word(verb - 1), {"spokesman", "spokeswoman", "spokesperson"});
    if (mouth || reading_.language == Language::french) return 0;
    std::uint32_t first = verb;
    for (; first > sentence_.first && !is_mark(first - 1); --first) {
        if (verb - first > longest || at(first - 1) != nullptr) return 0;
        const text::Word word = reading_.word(first - 1);
        // "sources in Mali said"
        const bool whose = word == "in" && first > 1 && reading_.word(first - 2) == "sources";
        if (!whose && one_of(word, {"and", "then", "but", "or", "in", "as"})) return 0;
    }
    return first < verb ? first : 0;
}

/// "L'armée, rappelle le confrère, fait état": who is cited in passing is not the subject.
bool SpeakerSearch::is_parenthesis(const Speaker& speaker) const {
    constexpr std::uint32_t reach = 3;
    if (reading_.word(speaker.last) != "," || speaker.first < sentence_.first + reach) return false;
    const auto verbs = mentions_in(reading_, Kind::speech, speaker.first - reach, speaker.first);
    return std::any_of(verbs.begin(), verbs.end(), [&](const Mention* verb) {
        return verb->first > sentence_.first && reading_.word(verb->first - 1) == ",";
    });
}

/// Another clause lies between: "; ".
bool SpeakerSearch::parted(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        if (one_of(reading_.word(i), {";", ":"})) return true;
    }
    return false;
}

}  // namespace vigie::extractors
