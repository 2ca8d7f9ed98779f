#include "extractors/attribution/passed_over.h"

#include <algorithm>

#include "extractors/quantities/numeral.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "a confié à (Joliba FM, X)": behind a name and its comma, or `from` itself.
std::uint32_t behind_name(const Reading& reading, std::uint32_t from) {
    constexpr std::size_t longest = 3;
    const auto end = std::min<std::size_t>(from + longest, reading.tokens.size());
    std::uint32_t at = from;
    while (at < end && reading.token(at).capital)
        ++at;
    return at > from && reading.word(at) == "," ? at + 1 : from;
}

/// "a déclaré à l'agence Reuters le maire": behind whom it was told to, or `from` itself.
std::uint32_t behind_listener(const Reading& reading,
                              const SpeakerSearch& search,
                              std::uint32_t from) {
    if (!one_of(reading.word(from), {"a", "au", "aux"})) return from;
    const bool article = reading.word(from + 1) == "l'";
    const std::uint32_t noun = from + (article ? 2 : 1);
    const bool agency = reading.word(noun) == "agence";
    if (one_of(reading.word(noun), {"telephone", "micro"}))  // "a expliqué au téléphone, X"
        return noun + (reading.word(noun + 1) == "," ? 2 : 1);
    const std::uint32_t name = behind_name(reading, noun);
    if (name != noun && search.at(noun) == nullptr) return name;
    const Speaker* listener = search.at(noun);
    if (listener == nullptr && agency) listener = search.at(noun + 1);
    if (listener != nullptr && listener->by == "media")
        return listener->last + (reading.word(listener->last) == "," ? 1 : 0);
    return agency ? noun + 1 : from;
}

/// "informe dans un communiqué du 12 avril, l'état-major": behind the comma, or `from` itself.
std::uint32_t behind_medium(const Reading& reading,
                            const text::Sentence& sentence,
                            std::uint32_t from) {
    constexpr std::uint32_t longest = 14;
    const bool medium = one_of(reading.word(from), {"dans", "par"}) &&
                        one_of(reading.word(from + 1), {"un", "une", "son", "sa", "leur"}) &&
                        one_of(reading.word(from + 2),
                               {"communique", "message", "note", "declaration", "tweet", "texte"});
    if (!medium) return from;
    for (std::uint32_t at = from + 3; at < std::min(from + longest, sentence.last); ++at) {
        if (reading.word(at) == ",") return at + 1;
    }
    return from;
}

/// « a indiqué (le colonel) Issa Koné, porte-parole de l'armée », "said (Colonel) Koné": behind
/// what a man is, or `from` itself.
std::uint32_t behind_rank(const Reading& reading, std::uint32_t from) {
    static const WordSet ranks(
        "colonel general commandant capitaine lieutenant lieutenant-colonel colonel-major adjudant "
        "docteur dr m mme monsieur madame pr");
    const std::uint32_t rank = from + (one_of(reading.word(from), {"le", "la"}) ? 1 : 0);
    if (!ranks.contains(reading.word(rank))) return from;
    std::uint32_t at = rank + 1;
    while (one_of(reading.word(at), {"-", ".", "major", "colonel"}))
        ++at;
    return reading.token(std::min<std::size_t>(at, reading.tokens.size() - 1)).capital ? at : from;
}

/// "said Awa Traore, (45,) a trader", « Adama, (38 ans,) chauffeur »: behind the age and its comma,
/// or `from` itself.
std::uint32_t behind_age(const Reading& reading, std::uint32_t from) {
    if (!is_number(reading.tokens, from)) return from;
    const std::uint32_t end = from + (reading.word(from + 1) == "ans" ? 2 : 1);
    return reading.word(end) == "," ? end + 1 : from;
}

/// « Le FLA (attribue) l'attaque à l'armée »
bool puts_on_others(const Reading& reading, const Mention& speech) {
    constexpr std::uint32_t reach = 4;  // « s'en étaient (attribué) »
    if (!reading.word(speech.first).starts_with("attribu")) return false;
    for (std::uint32_t back = 1; back <= std::min(reach, speech.first); ++back) {
        if (one_of(reading.word(speech.first - back), {"s'", "se"})) return false;
    }
    return true;
}

}  // namespace

std::uint32_t behind_platform(const Reading& reading,
                              const text::Sentence& sentence,
                              std::uint32_t from) {
    static const WordSet platforms(
        "twitter x facebook telegram whatsapp youtube tiktok linkedin instagram sociaux");
    constexpr std::uint32_t longest = 6;  // « sur son compte officiel du réseau (X) »
    if (!one_of(reading.word(from), {"sur", "via"})) return from;
    for (std::uint32_t at = from + 1; at < std::min(from + longest, sentence.last); ++at) {
        if (platforms.contains(reading.word(at))) return at + (reading.word(at + 1) == "," ? 2 : 1);
    }
    return from;
}

std::uint32_t behind_aside(const Reading& reading,
                           const text::Sentence& sentence,
                           std::uint32_t from) {
    constexpr std::uint32_t longest = 9;
    std::uint32_t at = from + 1;
    while (at < std::min(from + longest, sentence.last) && reading.word(at) != ",")
        ++at;
    const bool aside = one_of(reading.word(from + 1), {"sous", "par", "au"}) ||
                       one_of(reading.word(at + 1), {"d'", "de", "du", "des", "aupres"});
    return aside && reading.word(from) == "," && reading.word(at) == "," ? at + 1 : from;
}

std::uint32_t behind_name(const Reading& reading,
                          const text::Sentence& sentence,
                          const SpeakerSearch& search,
                          std::uint32_t from) {
    constexpr std::uint32_t longest = 6;
    from = behind_aside(reading, sentence, behind_listener(reading, search, from));
    from = behind_platform(reading, sentence, behind_medium(reading, sentence, from));
    from = behind_rank(reading, past_times(reading, from));
    std::uint32_t at = from;
    while (at < sentence.last && at - from < longest && is_part_of_name(reading, at))
        ++at;
    return at > from && reading.word(at) == "," ? behind_age(reading, at + 1) : from;
}

const Speaker* quoted_as_saying(const Reading& reading,
                                const SpeakerSearch& search,
                                std::uint32_t behind) {
    constexpr std::uint32_t reach = 8;
    if (reading.language == Language::french) return nullptr;
    for (std::uint32_t at = behind; at < behind + reach; ++at) {
        if (reading.word(at) == "as" && one_of(reading.word(at + 1), {"saying", "stating"}))
            return search.right_of(behind, at - behind, true);
        if (search.closed(at, at + 1)) return nullptr;
    }
    return nullptr;
}

std::uint32_t past_times(const Reading& reading, std::uint32_t token) {
    std::uint32_t at = token;
    for (const TimeMention& time : reading.times) {
        std::uint32_t first = at + (reading.word(at) == "," ? 1 : 0);
        if (reading.word(first) == "des") ++first;  // « dès le lendemain, dimanche, »
        if (time.first == first) at = static_cast<std::uint32_t>(time.last);
    }
    if (at == token) return token;
    return reading.word(at) == "," ? at + 1 : at;
}

std::uint32_t behind_channel(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t reach = 9;  // « dans un long message audio diffusé mardi »
    if (reading.word(token) == ",") {
        const std::uint32_t end = behind_channel(reading, token + 1);
        return reading.word(end) == "," && end > token + 1 ? end + 1 : token;
    }
    const bool leads = one_of(reading.word(token), {"dans", "via", "sur"}) &&
                       one_of(reading.word(token + 1), {"un", "une", "son", "sa", "le", "ses"});
    static const WordSet media(
        "communique message note declaration tweet texte audio video enregistrement publication "
        "post billet bulletin compte page lettre entretien interview discours rapport courrier "
        "reseau reseaux facebook twitter telegram x chaine canal site journal radio");
    bool medium = false;
    for (std::uint32_t at = token + 2; leads && at < token + reach; ++at) {
        medium |= media.contains(reading.word(at));
        if (one_of(reading.word(at), {"par", ",", "avoir", "que", "qu'"}))
            return medium ? at : token;
        if (one_of(reading.word(at), {".", ";", "qui", "et", "a", "au"})) break;
    }
    return token;
}

bool is_part_of_name(const Reading& reading, std::uint32_t token) {
    return reading.token(token).capital || one_of(reading.word(token), {".", "-"});
}

bool is_unverified(const Reading& reading, const Mention& said) {
    const std::uint32_t speech = said.first;
    constexpr std::uint32_t reach = 12;
    constexpr std::uint32_t denied = 6;
    const std::uint32_t from = reading.sentences[reading.sentence_of(speech)].first;
    for (std::uint32_t at = speech; at > from && speech - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {";", ".", ":"})) return false;
        if (!word.starts_with("verifi")) continue;
        for (std::uint32_t back = at - 1; back > from && at - back < denied; --back) {
            if (one_of(reading.word(back - 1), {"n'", "ne", "not", "cannot"})) return true;
        }
        return false;
    }
    return false;
}

bool hears_nothing(const Reading& reading, const Mention& speech) {
    static const WordSet learnt(
        "appris apprend apprenait recueilli recueillie recueillies recueillis obtenu obtenue "
        "obtenues obtenus");
    constexpr std::uint32_t reach = 7;  // « a appris Radio Kledu, mardi, (auprès) de »
    const std::uint32_t from = speech.first - std::min(reach, speech.first);
    return reading.word(speech.first) == "aupres" && !has_word(reading, from, speech.first, learnt);
}

bool sets_up(const Reading& reading, const Mention& speech) {
    static const WordSet works(
        "barrage barrages embuscade embuscades camp campement tente tentes poste postes "
        "check-point checkpoint checkpoints drapeau drapeaux");
    constexpr std::uint32_t near = 4;
    if (!reading.word(speech.first).starts_with("dress")) return false;
    return has_word(reading, speech.last, speech.last + near, works);
}

bool says_it_of_speaker(const Reading& reading,
                        const Lexicon& lexicon,
                        const text::Sentence& sentence,
                        const Mention& speech) {
    const bool blames = reading.word(speech.last - 1) == "par" &&
                        (reading.word(speech.first).starts_with("point") ||
                         reading.word(speech.first).starts_with("mis"));
    const bool of_subject = speech.first > sentence.first && blames;
    if (!of_subject) return false;
    const auto more = mentions_in(reading, Kind::speech, speech.last, sentence.last);
    return std::any_of(more.begin(), more.end(), [&](const Mention* next) {
        const Speech& entry = lexicon.speech(next->index);
        return entry.kind == SpeechKind::verb && entry.saying != Saying::denied;
    });
}

bool rejects_version(const Reading& reading, const Lexicon& lexicon, const Mention& speech) {
    constexpr std::uint32_t reach = 5;
    if (lexicon.speech(speech.index).saying != Saying::denied) return false;
    for (std::uint32_t at = speech.last; at < speech.last + reach; ++at) {
        if (one_of(reading.word(at), {".", "!", "?"})) return false;
        if (one_of(reading.word(at), {"version", "versions", "dementi", "denial", "denials"}))
            return true;
    }
    return false;
}

Saying saying_of(const Reading& reading, const Lexicon& lexicon, const Mention& speech) {
    return puts_on_others(reading, speech) ? Saying::said : lexicon.speech(speech.index).saying;
}

bool claims_one_of(const Reading& reading, const Lexicon& lexicon, const Mention& speech) {
    if (lexicon.speech(speech.index).saying != Saying::claimed) return false;
    const std::uint32_t at = speech.last;
    if (one_of(reading.word(at), {"une", "one"}))
        return one_of(reading.word(at + 1), {".", ",", "of", "seule", "only"});
    return reading.word(at) == "l'" && one_of(reading.word(at + 1), {"une", "un"}) &&
           one_of(reading.word(at + 2), {"de", "des", "d'"});
}

bool is_held_back(const Reading& reading, const text::Sentence& sentence, std::uint32_t verb) {
    constexpr std::uint32_t reach = 5;
    if (verb == sentence.first) return false;
    if (one_of(reading.word(verb - 1), {"non", "jamais"})) return true;
    static const WordSet refuses("declined declines refused refuses unable unwilling failed");
    if (reading.word(verb - 1) == "to" && refuses.contains(reading.word(verb - 2))) return true;
    for (std::uint32_t back = 2; back <= std::min(reach, verb - sentence.first); ++back) {
        if (reading.word(verb - back) == "yet" && reading.word(verb - back + 1) == "to")
            return true;
    }
    return false;
}

bool is_none(const Reading& reading, const text::Sentence& sentence, const Speaker& speaker) {
    if (speaker.first == sentence.first) return false;
    const text::Word before = reading.word(speaker.first - 1);
    // « présentés au (juge) »
    const bool led_to = reading.word(speaker.first) == "juge" && one_of(before, {"au", "un", "du"});
    return led_to || one_of(before, {"aucun", "aucune", "no"});
}

bool tells_count(const Reading& reading,
                 const Speaker* speaker,
                 std::uint32_t group,
                 std::uint32_t end) {
    const bool aside = speaker != nullptr && reading.word(speaker->last) == "," &&
                       speaker->last + 1 < group && reading.word(group - 1) == "," &&
                       mentions_in(reading, Kind::trigger, speaker->last, group).empty() &&
                       mentions_in(reading, Kind::status, speaker->last, group).empty();
    if (!aside) return false;
    static const WordSet bounds("au moins plus pres environ quelque jusqu'a entre de d'");
    while (bounds.contains(reading.word(end)))
        ++end;
    const auto count = numeral_at(reading.tokens, end, reading.language);
    return count && count->style != NumeralStyle::article;
}

bool is_told_of(const Reading& reading, const Speaker& speaker, std::uint32_t said) {
    static const WordSet finite("was were had have has is are would will could");
    if (reading.language == Language::french) return false;
    return !mentions_in(reading, Kind::trigger, said, speaker.first).empty() ||
           finite.contains(reading.word(speaker.last));
}

bool claims_late(const Reading& reading,
                 const text::Sentence& sentence,
                 const Speech& entry,
                 std::uint32_t verb) {
    constexpr std::uint32_t reach = 14;
    if (entry.saying != Saying::claimed || verb == sentence.first ||
        reading.word(verb - 1) != "pour")
        return false;
    for (std::uint32_t at = verb; at > sentence.first && verb - at < reach; --at) {
        if (one_of(reading.word(at - 1), {"fallu", "suffi"}))
            return reading.word(at - 2) != "aurait";  // but it did not
    }
    return false;
}

bool is_channel(const Reading& reading, std::uint32_t token) {
    static const WordSet channels(
        "phone telephone message text email e-mail satellite video voix ecrit courriel sms");
    return channels.contains(reading.word(token));
}

bool tells_infinitive(const Reading& reading,
                      const text::Sentence& sentence,
                      std::pair<std::uint32_t, std::uint32_t> group) {
    static const WordSet words(
        "vient viennent venait tenu fini finit finissent fait avoir prefere preferent went able "
        "commence commencent began");
    constexpr std::uint32_t reach = 3;
    const std::uint32_t from = group.first - std::min(group.first, reach);
    for (std::uint32_t i = std::max(from, sentence.first); i < group.second; ++i) {
        // « n'a pas (tardé) à »
        if (reading.word(i) == "tarde" && one_of(reading.word(i - 1), {"pas", "trop", "guere"}))
            return true;
        if (words.contains(reading.word(i))) return true;
    }
    return false;
}

bool opens_report(const Reading& reading,
                  const text::Sentence& sentence,
                  const Mention& speech,
                  std::uint32_t group) {
    static const WordSet openers("it they he she that its their there");
    if (reading.language == Language::french || group == sentence.first) return false;
    // "..., the mayor, told Reuters": whom it was told to
    return one_of(reading.word(speech.first), {"told", "tells", "tell"}) ||
           (openers.contains(reading.word(speech.last - 1)) ||
            openers.contains(reading.word(speech.last)));
}

}  // namespace vigie::extractors
