#include "extractors/discourse/when/claim_days.h"

#include <algorithm>

#include "extractors/discourse/where/setting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "On Friday, JNIM claimed responsibility for the attack, saying it had killed two": does the day
/// at the sentence's head open a group's claim of what was told before?
bool heads_claim(const Reading& reading, const text::Sentence& span, const TimeMention& mention) {
    static const WordSet claims("claimed revendique");
    static const WordSet known(
        "the this that both l' la le les cette cet ce ces its responsibility "
        "responsabilite");
    constexpr std::uint32_t near = 4;  // "the attack on the camp at (Ber)"
    constexpr std::size_t reach = 12;  // "Jeudi, le Groupe de soutien à l'islam a (revendiqué)"
    if (mention.first > span.first + 1) return false;
    const std::size_t to = std::min<std::size_t>(mention.last + reach, span.last);
    for (std::size_t at = mention.last; at < to; ++at) {
        if (!mentions_in(reading, Kind::trigger, at, at + 1).empty()) return false;
        if (!claims.contains(reading.word(at))) continue;
        if (!known.contains(reading.word(at + 1))) return false;
        // "claimed responsibility for an attack", "for targeting a camp at Ber" tell of it
        const auto deeds = mentions_in(reading, Kind::trigger, at + 1, span.last);
        if (deeds.empty()) return true;
        const Mention& deed = *deeds.front();
        const text::Word lead = reading.word(deed.first - 1);
        return (known.contains(lead) || lead == ",") &&
               mentions_in(reading, Kind::place, deed.last, deed.last + near).empty();
    }
    return false;
}

/// "JNIM claimed the attack on Friday against a post in (Kimparana)": does the sentence name,
/// behind the token, a spot that the text has not named yet? Then it tells of a deed of its own.
bool names_new_spot(const Scene& scene, std::size_t sentence, std::size_t token) {
    const auto& span = scene.reading.sentences[sentence];
    const auto& places = scene.places;
    return std::any_of(places.begin(), places.end(), [&](const NamedPlace& place) {
        if (place.first < token || place.last > span.last || place.precision > 1 ||
            place.use == Use::reference)
            return false;
        return std::none_of(places.begin(), places.end(), [&](const NamedPlace& before) {
            return before.first < span.first && before.name == place.name;
        });
    });
}

}  // namespace

bool dates_claim(const Scene& scene, std::size_t sentence, const TimeMention& mention) {
    const auto& span = scene.reading.sentences[sentence];
    constexpr std::uint32_t reach = 10;
    static const WordSet those("the this that l' la le cette cet ces both");
    const auto first = static_cast<std::uint32_t>(mention.first);
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, first);
    if (deeds.empty() || deeds.back()->first == span.first) return false;
    const Mention& deed = *deeds.back();
    const bool definite = scene.lexicon.trigger(deed.index).kind == WordKind::noun &&
                          those.contains(scene.reading.word(deed.first - 1));
    if (!definite || first - deed.last > 2 || names_new_spot(scene, sentence, first)) return false;
    const auto said = mentions_in(scene.reading, Kind::speech, span.first, first);
    const bool claimed = std::any_of(said.begin(), said.end(), [&](const Mention* speech) {
        return first - speech->first <= reach &&
               scene.lexicon.speech(speech->index).saying == Saying::claimed;
    });
    if (!claimed) return false;
    for (std::size_t before = 0; before < sentence; ++before) {
        for (const SentenceTime& time : scene.timeline.in(before)) {
            if (time.dates_event() && time.mention->first != mention.first) return true;
        }
    }
    return false;
}

namespace {

/// Is a word of claiming the first that tells something among the tokens [from, to)?
bool leads_to_claim(const Reading& reading, std::size_t from, std::size_t to) {
    static const WordSet claims("claimed claims revendique");
    constexpr std::size_t reach = 14;
    for (std::size_t at = from; at < std::min(from + reach, to); ++at) {
        if (!mentions_in(reading, Kind::trigger, at, at + 1).empty()) return false;
        if (claims.contains(reading.word(at))) return true;
    }
    return false;
}

/// "Yesterday, JNIM claimed a suicide assault on the camp. "On July 22, a group ...": a day is told
/// behind it, before that of the claim.
bool is_dated_behind(const Scene& scene, std::size_t sentence, const SentenceTime& time) {
    constexpr std::size_t near = 2;  // sentences
    const auto& all = scene.reading.sentences;
    const auto& span = all[sentence];
    if (time.mention->first > span.first + 1 || !time.range) return false;
    if (!leads_to_claim(scene.reading, time.mention->last, span.last)) return false;
    for (std::size_t i = sentence + 1; i <= sentence + near && i < all.size(); ++i) {
        if (are_told_apart(scene, sentence, i)) return false;
        for (const SentenceTime& other : scene.timeline.in(i)) {
            if (other.dates_event() && other.range && other.range->precision == 1)
                return other.range->to < time.range->from;
        }
    }
    return false;
}

/// « Lundi, l'assaut n'était toujours pas revendiqué », "On Monday no toll of the attack had been
/// given": a day that opens what nobody has said of the deed told before.
bool is_day_of_silence(const Scene& scene, std::size_t sentence, const TimeMention& mention) {
    static const WordSet negations("n' ne aucun aucune nul ni not no nobody none neither never");
    static const WordSet words(
        "revendique revendiquee revendiques revendiquees revendication bilan communique commente "
        "commentee reagi reaction claimed claim toll statement comment commented");
    static const WordSet those("l' la le les cette cet ces the this that these those");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (mention.first > span.first + 1 || !has_word(reading, span.first, span.last, negations) ||
        !has_word(reading, span.first, span.last, words))
        return false;
    constexpr std::uint32_t near = 6;  // "the attack on a post in (Gossi)" is told anew
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return !deeds.empty() && std::all_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).kind == WordKind::noun &&
               those.contains(reading.word(deed->first - 1)) &&
               mentions_in(reading, Kind::place, deed->last, deed->last + near).empty();
    });
}

/// Does a sentence before tell of an earlier day?
bool was_told_of_before(const Scene& scene, std::size_t sentence, const SentenceTime& time) {
    for (std::size_t i = 0; i < sentence; ++i) {
        const auto told = scene.timeline.in(i);
        const bool dated = std::any_of(told.begin(), told.end(), [&](const SentenceTime& day) {
            return day.dates_event() && day.range->to < time.range->from;
        });
        if (dated) return true;
    }
    return false;
}

/// « avait déjà annoncé avoir tué trente terroristes (la semaine dernière) », "had already said on
/// (Friday)": the day of former news, where the text tells another.
bool is_day_of_former_news(const Scene& scene, std::size_t sentence, const TimeMention& mention) {
    constexpr std::size_t reach = 14;
    constexpr std::size_t place_behind =
        4;  // « la mort de dix hommes vendredi à (Gossi) »: news too
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    std::size_t at = mention.first;
    while (at > span.first && mention.first - at < reach &&
           !one_of(reading.word(at), {"deja", "already", ",", ";"}))
        --at;
    if (at == span.first || !one_of(reading.word(at), {"deja", "already"}) ||
        !one_of(reading.word(at - 1), {"avait", "avaient", "had"}) ||
        mentions_in(reading, Kind::speech, at - 1, mention.first).empty() ||
        !mentions_in(reading, Kind::place, at, mention.last + place_behind).empty())
        return false;
    for (std::size_t told = 0; told <= sentence; ++told) {
        for (const SentenceTime& time : scene.timeline.in(told)) {
            if (time.mention->first != mention.first && time.range) return true;
        }
    }
    return false;
}

}  // namespace

bool is_day_of_claim(const Scene& scene, std::size_t sentence, const SentenceTime& time) {
    const auto& span = scene.reading.sentences[sentence];
    static const WordSet claims(
        "claimed revendique confirmed acknowledged announced reported confirme annonce reconnu");
    static const WordSet definite("the this that l' cette cet ce la le");
    constexpr std::uint32_t reach = 3;  // "claimed the deadly attack (on Sunday)"
    if (is_dated_behind(scene, sentence, time) ||
        is_day_of_former_news(scene, sentence, *time.mention))
        return true;
    if (time.range && is_day_of_silence(scene, sentence, *time.mention))
        return was_told_of_before(scene, sentence, time);
    const auto first = static_cast<std::uint32_t>(time.mention->first);
    const std::uint32_t from = first - std::min(first - span.first, reach + 2);
    const auto deeds = mentions_in(scene.reading, Kind::trigger, from, first);
    bool claimed = false;
    bool known = heads_claim(scene.reading, span, *time.mention);
    if (!known && (deeds.empty() || deeds.back()->last != first)) return false;
    if (!known && names_new_spot(scene, sentence, first)) return false;
    for (std::uint32_t at = from; at < first; ++at) {
        claimed |= claims.contains(scene.reading.word(at));
        known |= claimed && definite.contains(scene.reading.word(at));
    }
    if (!known) return false;
    return was_told_of_before(scene, sentence, time);
}

bool was_claimed_next_day(const Reading& reading,
                          const text::Sentence& sentence,
                          const TimeMention& mention) {
    constexpr std::size_t reach = 6;
    if (mention.kind != TimeKind::same_day) return false;
    for (std::size_t at = mention.first; at > sentence.first && mention.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return false;
        if (word.starts_with("claim") || word.starts_with("revendiqu")) return true;
    }
    return false;
}

}  // namespace vigie::extractors
