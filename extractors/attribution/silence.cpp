#include "extractors/attribution/silence.h"

#include <algorithm>

#include "extractors/attribution/passed_over.h"
#include "extractors/words/lives.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "13 June: FAMa airstrike reported near Ber": it was reported, by nobody named.
bool is_told_of_deed(const Reading& reading,
                     const text::Sentence& sentence,
                     const Mention& speech,
                     std::uint32_t group) {
    if (reading.language == Language::french || group != speech.first || group == sentence.first ||
        reading.word(speech.first) != "reported")
        return false;
    const auto deeds = mentions_in(reading, Kind::trigger, sentence.first, group);
    return !deeds.empty() && deeds.back()->last == group;
}

/// « accusés d'espionnage », "accused them of helping the army", « soupçonnés par le JNIM de
/// renseigner »: what people are struck for, whoever says so; not « accusée d'avoir tué ».
bool blames_for_help(const Reading& reading, const text::Sentence& sentence, std::uint32_t speech) {
    static const WordSet blames(
        "accuse accuses accusee accusees accusent accusait accusaient accusant accused accusing "
        "soupconne soupconnes soupconnent soupconnait soupconnaient soupconnant suspected suspecting");
    static const WordSet help(
        "espionnage espionner espion espions collaborer collaboration collabore connivence complicite "
        "complices renseigner renseigne renseignait informer informe informateur informateurs aider "
        "aide ravitailler ravitaille soutenir soutenu heberger heberge cacher trahison trahir "
        "intelligence indicateurs sympathie sorcellerie nourrir spying spies collaborating collaboration "
        "feeding harbouring harboring hosting backing assisting "
        "colluding complicity aiding helping informing informants supporting supplying sheltering "
        "treason betraying sympathising sympathizing witchcraft");
    constexpr std::uint32_t reach = 8;  // « par les hommes du groupe (d'avoir aidé) »
    if (!blames.contains(reading.word(speech))) return false;
    for (std::uint32_t at = speech + 1; at < std::min(speech + reach, sentence.last); ++at) {
        if (!one_of(reading.word(at), {"de", "d'", "of"})) continue;
        const bool perfect = one_of(reading.word(at + 1), {"avoir", "having", "etre", "being"});
        if (help.contains(reading.word(at + (perfect ? 2 : 1)))) return true;
    }
    return false;
}

/// "killed a chief after accusing them of helping", « les accusant d'aider », « après avoir accusé
/// »: why they struck them, which nobody tells of the deed.
bool accuses_victims(const Reading& reading,
                     const text::Sentence& sentence,
                     const Mention& speech) {
    static const WordSet blaming(
        "accusing blaming suspecting warning telling ordering accusant soupconnant accuse");
    if (blames_for_help(reading, sentence, speech.first)) return true;
    // « trois éleveurs qu'ils accusaient d'avoir », "men whom they accused of"
    if (speech.first > 1 && reading.word(speech.first).starts_with("accus") &&
        one_of(reading.word(speech.first - 1), {"ils", "il", "they", "he"}) &&
        one_of(reading.word(speech.first - 2), {"qu'", "whom", "who", "that"}))
        return true;
    if (!blaming.contains(reading.word(speech.first)) || speech.first == 0) return false;
    if (reading.language == Language::english)
        return one_of(reading.word(speech.last), {"them", "him", "her", "it"});
    return one_of(reading.word(speech.first - 1), {"les", "l'", "le", "la", "avoir"});
}

/// "ne reconnaît que deux blessés" does acknowledge.
bool only_follows(const Reading& reading,
                  const text::Sentence& sentence,
                  const Mention& speech,
                  const Speech& entry,
                  std::uint32_t group) {
    if (entry.saying == Saying::claimed) return false;
    for (std::uint32_t i = speech.first; i < std::min(speech.last + 4, sentence.last); ++i) {
        if (reading.word(i) == "pas") return false;  // « ne dément pas que »
        if (one_of(reading.word(i), {"que", "qu'"})) {
            return one_of(reading.word(group), {"ne", "n'"});
        }
    }
    return false;
}

/// « Les habitants dénoncent régulièrement des exactions », "rights groups often accuse the army":
/// what they say of such deeds, not of this one.
bool is_habit(const Reading& reading,
              const text::Sentence& sentence,
              const Mention& speech,
              std::uint32_t group) {
    static const WordSet habits(
        "regulierement souvent frequemment habituellement often regularly frequently routinely "
        "repeatedly");
    const std::uint32_t from = group > sentence.first ? group - 1 : group;
    for (std::uint32_t at = from; at < speech.first; ++at) {
        if (habits.contains(reading.word(at))) return true;
    }
    return habits.contains(reading.word(speech.last));
}

/// « devrait être revendiquée par le JNIM », "is likely to be claimed by": nobody claimed it yet.
bool is_awaited(const Reading& reading,
                const text::Sentence& sentence,
                const Mention& speech,
                std::uint32_t group) {
    static const WordSet hopes(
        "soit soient sera seront pourrait pourraient devrait devraient peut peuvent likely "
        "expected may might could will would");
    constexpr std::uint32_t reach = 3;  // "(likely) to be claimed"
    const std::uint32_t from = group - std::min(group - sentence.first, reach);
    return has_word(reading, from, speech.first, hopes);
}

/// « Médecins (sans) frontières », "Doctors (Without) Borders"
bool is_in_name(const Reading& reading, const text::Sentence& sentence, std::uint32_t token) {
    const auto sources = mentions_in(reading, Kind::source, sentence.first, sentence.last);
    return std::any_of(sources.begin(), sources.end(), [&](const Mention* source) {
        return source->first < token && token + 1 < source->last;
    });
}

/// "have not yet commented", "nobody claimed": a denial before the speech, whoever speaks.
bool is_denied(const Reading& reading,
               const text::Sentence& sentence,
               const Mention& speech,
               const Speech& entry,
               std::uint32_t group) {
    static const WordSet denials(
        "n' ne not no never without sans aucun aucune ni nor nobody none pas neither rarely "
        "seldom");
    constexpr std::uint32_t reach = 4;
    const bool phrase = entry.kind == SpeechKind::phrase;
    const std::uint32_t back = entry.saying == Saying::claimed ? reach : phrase ? 2 : 0;
    const std::uint32_t least = group - std::min(group, back);
    for (std::uint32_t i = std::max(least, sentence.first); i < speech.first; ++i) {
        const text::Word word = reading.word(i);
        if (!denials.contains(word) && !word.ends_with("n't")) continue;
        if (is_in_name(reading, sentence, i)) continue;
        // « n'a pas tardé à revendiquer »: it soon did
        const auto soon = [&](std::uint32_t at) { return reading.word(at).starts_with("tard"); };
        return !(one_of(word, {"n'", "ne", "pas"}) &&
                 (soon(i + 1) || soon(i + 2) || soon(i + 3) || soon(i + 4)));
    }
    return false;
}

/// "Neither the army nor the government has (commented)"
bool is_said_by_neither(const Reading& reading,
                        const text::Sentence& sentence,
                        std::uint32_t group) {
    constexpr std::uint32_t reach = 10;
    bool other = false;
    for (std::uint32_t at = group; at > sentence.first && group - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return false;
        other |= word == "nor";
        if (other && word == "neither") return true;
    }
    return false;
}

/// « arrêté après avoir (écrit) sur l'attaque », "jailed for having (denounced) killings": what he
/// is held for, which he does not say of the arrest.
bool is_said_before_arrest(const Reading& reading,
                           const text::Sentence& sentence,
                           const Mention& speech,
                           const Speech& entry) {
    const std::uint32_t at = speech.first;
    if (at < sentence.first + 3) return false;
    const bool gerund = entry.form == VerbForm::gerund && reading.word(at - 1) == "after";
    const bool perfect = one_of(reading.word(at - 1), {"avoir", "having"}) &&
                         one_of(reading.word(at - 2), {"apres", "pour", "d'", "after", "for"});
    return (gerund || perfect) && tells_arrest(reading, sentence.first, at);
}

/// "has not been able to (confirm)", "was unable to independently (verify)": they cannot say.
bool is_beyond_them(const Reading& reading, const text::Sentence& sentence, std::uint32_t group) {
    static const WordSet hindered("unable struggled failed");
    static const WordSet able("able position possible");
    static const WordSet denials("not never nor neither no hardly");
    constexpr std::uint32_t reach = 6;
    std::uint32_t at = group;
    if (at > sentence.first && reading.word(at - 1).ends_with("ly")) --at;
    if (at == sentence.first || reading.word(at - 1) != "to") return false;
    const std::uint32_t from = at - std::min(at - sentence.first, reach);
    return has_word(reading, from, at, hindered) ||
           (has_word(reading, from, at, able) && has_word(reading, from, at, denials));
}

/// "have (told) hamlets to drive out militias", "(warned) villages against hosting soldiers": what
/// people are to do; not "told AFP that".
bool gives_orders(const Reading& reading, const text::Sentence& sentence, const Mention& speech) {
    static const WordSet orders("tell tells told warn warns warned");
    static const WordSet others("the a an his her its their afp reuters reporters journalists");
    constexpr std::uint32_t reach = 6;  // "told villages in the area (to)"
    if (reading.language == Language::french || !orders.contains(reading.word(speech.first)))
        return false;
    for (std::uint32_t at = speech.last; at < std::min(speech.last + reach, sentence.last); ++at) {
        const text::Word word = reading.word(at);
        if (reading.token(at).kind != text::TokenKind::word || one_of(word, {"that", "of", "how"}))
            return false;
        const bool infinitive = word == "to" && !others.contains(reading.word(at + 1)) &&
                                !reading.token(at + 1).capital;
        if (at > speech.last && (infinitive || word == "against")) return true;
    }
    return false;
}

/// "surrendered, which may (point to) more defections": what a thing shows, and nobody says.
bool is_sign(const Reading& reading, const Mention& speech) {
    static const WordSet leads("which may might could would evidence this");
    constexpr std::uint32_t reach = 2;
    return reading.word(speech.first).starts_with("point") &&
           has_word(reading, speech.first - std::min(speech.first, reach), speech.first, leads);
}

}  // namespace

bool is_silent(const Reading& reading,
               const text::Sentence& sentence,
               const Mention& speech,
               const Speech& entry,
               std::uint32_t group) {
    if (reading.word(speech.first) == "telling") return true;  // whom they give orders
    if (is_held_back(reading, sentence, speech.first) || is_beyond_them(reading, sentence, group) ||
        gives_orders(reading, sentence, speech))
        return true;
    if (accuses_victims(reading, sentence, speech) ||
        is_said_before_arrest(reading, sentence, speech, entry))
        return true;
    // "an influencer accused of posting videos": what he is blamed for
    if (entry.form == VerbForm::gerund && speech.first > sentence.first &&
        one_of(reading.word(speech.first - 1), {"of", "for"}))
        return true;
    if (is_sign(reading, speech) || is_told_of_deed(reading, sentence, speech, group) ||
        claims_lives(reading.tokens, speech.first))
        return true;
    if (is_said_by_neither(reading, sentence, group)) return true;
    if (is_denied(reading, sentence, speech, entry, group))
        return !only_follows(reading, sentence, speech, entry, group);
    if (is_habit(reading, sentence, speech, group)) return true;
    if (entry.saying == Saying::claimed && is_awaited(reading, sentence, speech, group))
        return true;
    // "n'a pour l'instant été communiqué ni par l'armée ni par"
    return one_of(reading.word(speech.last),
                  {"rien", "nothing", "rarement", "rarely", "ni", "neither"});
}

bool is_waited_for(const Reading& reading, const text::Sentence& sentence, const Mention& speech) {
    static const WordSet waits("attendant attend attendait awaiting awaits pending");
    constexpr std::uint32_t reach = 3;
    const std::uint32_t from = speech.first - std::min(speech.first - sentence.first, reach);
    bool waited = false;
    for (std::uint32_t at = from; at < speech.first; ++at) {
        // « Le maire attendait, (dit un élu), »
        if (reading.word(at) == ",") return false;
        waited |= waits.contains(reading.word(at));
    }
    return waited;
}

bool is_warned_of(const Reading& reading, const Mention& speech) {
    static const WordSet articles("la le les l' de des d' toute toutes tout une");
    static const WordSet leads(
        "contre against relayer propager diffuser partager relayant spreading sharing spread share");
    std::uint32_t at = speech.first;
    while (at > 0 && speech.first - at < 3 && articles.contains(reading.word(at - 1)))
        --at;
    return at > 0 && leads.contains(reading.word(at - 1)) &&
           !leads.contains(reading.word(speech.first));
}

bool is_cost_of_deed(const Reading& reading, const Mention& speech, std::uint32_t speaker) {
    if (!one_of(reading.word(speech.last - 1), {"de", "d'", "du", "des", "of"})) return false;
    return !mentions_in(reading, Kind::trigger, speech.last, speaker).empty();
}

}  // namespace vigie::extractors
