#include "extractors/discourse/doubts/past/looked_into.h"

#include <algorithm>
#include <charconv>

#include "extractors/discourse/doubts/courts/court_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& accounts() {
    static const WordSet all(
        "enquete rapport conclusions investigation etude inquiry probe report findings study "
        "documentaire documentary film livre book roman novel ouvrage recit memoires memoirs podcast");
    return all;
}

/// « (publié) un rapport », "(broadcast) on Monday": it is out.
const WordSet& outings() {
    static const WordSet all(
        "publie publiee publies publiees rendu rendue presente presentee remis remise boucle bouclee "
        "clos close diffuse diffusee paru parue sorti sortie published released presented unveiled "
        "completed concluded closed handed delivered submitted broadcast aired launched out");
    return all;
}

/// What a court does with a case.
const WordSet& examines() {
    static const WordSet all(
        "examine examinee examinait juge jugee etudie instruit aborde examined reviewed considered "
        "heard took takes taken reopened opened");
    return all;
}

/// "told (lawmakers) of a battle": who is told of what was long since.
const WordSet& hearers() {
    static const WordSet all(
        "lawmakers mps parliament senators deputies commission committee jurors deputes senateurs");
    return all;
}

/// « dans les (mémoires) », "(haunts) the town"
const WordSet& memories() {
    static const WordSet all("memoires hante hantent haunts haunt etched");
    return all;
}

/// The head that the noun hangs on by "of", "into", « sur », or that its article stands behind.
std::uint32_t governor(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet inner(
        "l' la le les the a an une un deadly desperate bloody long meurtriere sanglante");
    std::uint32_t at = noun;
    while (at > first && (inner.contains(reading.word(at - 1)) || reading.token(at - 1).capital))
        --at;
    return at;
}

/// Is a day told of the noun itself: « l'attaque de vendredi », "Friday's ambush", "the ambush of
/// 6 March"? "the inquiry into the ambush on Friday" was out on Friday.
bool has_own_day(const Scene& scene, std::size_t sentence, const Mention& noun) {
    static const WordSet links("de du d' of in at a near pres");
    static const WordSet articles("l' la le les the a an une un");
    constexpr std::uint32_t near = 2;
    const Reading& reading = scene.reading;
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.range) return false;
        if (time.last() <= noun.first)
            return noun.first - time.last() <= near &&
                   !has_word(reading, time.last(), noun.first, articles);
        for (std::uint32_t at = noun.last; at < time.first(); ++at) {
            if (!links.contains(reading.word(at)) && !reading.token(at).capital) return false;
        }
        return time.first() >= noun.last &&
               !one_of(reading.word(time.first()), {"on", "late", "early"}) &&
               reading.word(time.first() - 1) != "on";
    });
}

/// "published its (inquiry) into the ambush", « le (documentaire) diffusé lundi revient sur »
bool is_of_account(const Reading& reading, const text::Sentence& span, std::uint32_t head) {
    static const WordSet links(
        "into on about sur of recounts revisits retraces chronicles retrace "
        "relate raconte recalls traces");
    if (!links.contains(reading.word(head - 1)) || !may_have(reading, span, accounts()) ||
        !may_have(reading, span, outings()))
        return false;
    return has_word(reading, span.first, head, accounts()) &&
           has_word(reading, span.first, span.last, outings());
}

/// « Le tribunal a examiné vendredi (l'attaque) », "A court took up the case of the (attack)"
bool is_taken_up(const Reading& reading, const text::Sentence& span, std::uint32_t head) {
    constexpr std::uint32_t reach = 8;  // "took up on Friday the case of (the attack)"
    if (!may_have(reading, span, court_room())) return false;
    const std::uint32_t from = head - std::min(reach, head - span.first);
    for (std::uint32_t verb = head; verb > from; --verb) {
        if (one_of(reading.word(verb - 1), {",", ";", ":", "que", "qu'", "that", "how"}))
            return false;
        if (examines().contains(reading.word(verb - 1)))
            return has_word(reading, span.first, verb - 1, court_room());
    }
    return false;
}

/// "told lawmakers of a desperate (battle)"
bool is_told_to_hearers(const Reading& reading, const text::Sentence& span, std::uint32_t head) {
    if (head < span.first + 3 || !one_of(reading.word(head - 1), {"of", "about"}) ||
        !may_have(reading, span, hearers()))
        return false;
    constexpr std::uint32_t reach = 6;  // "told lawmakers on Thursday (of)"
    const std::uint32_t from = head - std::min(reach, head - span.first);
    static const WordSet told("told");
    return has_word(reading, from, head, hearers()) && has_word(reading, from, head, told);
}

/// « (L'attaque) de Boni reste dans toutes les mémoires », "The (massacre) still haunts the town"
bool lives_in_memory(const Reading& reading, const text::Sentence& span, const Mention& noun) {
    static const WordSet stays(
        "reste restent demeure demeurent still remains hante hantent haunts");
    constexpr std::uint32_t lead = 3;  // "The deadly (massacre)"
    return noun.first <= span.first + lead && may_have(reading, span, memories()) &&
           has_word(reading, noun.last, span.last, memories()) &&
           has_word(reading, noun.last, span.last, stays);
}

/// The link of « réclame une enquête (sur) les morts », "wants an inquiry (into)", in the noun's
/// clause and before it; 0 when there is none.
std::uint32_t link_of_demand(const Reading& reading,
                             const text::Sentence& span,
                             std::uint32_t noun) {
    static const WordSet inquiries("enquete inquiry investigation probe");
    static const WordSet asking(
        "reclame reclament reclamant demande demandent demandant exige exigent exigeant demanded "
        "demands demand demanding wants want called calling calls");
    constexpr std::uint32_t near = 3;    // « une enquête indépendante et impartiale (sur) »
    constexpr std::uint32_t reach = 12;  // « sur les morts survenues lors de (manifestations) »
    if (!may_have(reading, span, inquiries)) return 0;
    for (std::uint32_t at = noun; at > span.first + 1 && noun - at < reach; --at) {
        if (one_of(reading.word(at), {",", ";"})) return 0;
        if (!one_of(reading.word(at), {"sur", "into"})) continue;
        const bool meant = has_word(reading, at - std::min(near, at - span.first), at, inquiries) &&
                           has_word(reading, span.first, at, asking);
        return meant ? at : 0;
    }
    return 0;
}

/// « … sur l'enlèvement d'un journaliste. Il a été pris (lundi) à Gao »: is the next sentence's day
/// that of a deed? « Elle manifestera dimanche » is not.
bool goes_on_with_day(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    if (sentence + 1 >= reading.sentences.size()) return false;
    const auto& next = reading.sentences[sentence + 1];
    const auto times = scene.timeline.in(sentence + 1);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.range->precision == 1 &&
               time.range->to <= scene.published.value_or(time.range->to) &&
               (!mentions_in(reading, Kind::status, next.first, next.last).empty() ||
                !mentions_in(reading, Kind::trigger, next.first, next.last).empty());
    });
}

/// « réclame une enquête sur les (morts) survenues ce mois-ci »: of no day, no count and no place,
/// whoever they were.
bool is_asked_into(const Scene& scene, std::size_t sentence, const Mention& noun) {
    constexpr std::uint32_t reach = 10;  // « les morts (survenues ce mois-ci lors de …) »
    const Reading& reading = scene.reading;
    const text::Sentence& span = reading.sentences[sentence];
    const std::uint32_t link = link_of_demand(reading, span, noun.first);
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
        return time.range && time.range->precision == 1;
    });
    if (link == 0 || dated || goes_on_with_day(scene, sentence)) return false;
    const std::uint32_t end = std::min(noun.last + reach, span.last);
    const auto& counts = reading.quantities;
    return mentions_in(reading, Kind::place, link, end).empty() &&
           std::none_of(counts.begin(), counts.end(), [&](const Quantity& count) {
               return count.first >= link && count.first < end && count.unit == Unit::none &&
                      count.kind != QuantityKind::article;
           });
}

bool is_gone_back_to(const Reading& reading, const text::Sentence& span, const Mention& noun) {
    const std::uint32_t head = governor(reading, span.first, noun.first);
    if (lives_in_memory(reading, span, noun)) return true;
    return head > span.first &&
           (is_of_account(reading, span, head) || is_taken_up(reading, span, head) ||
            is_told_to_hearers(reading, span, head));
}

/// "told lawmakers of a battle in Boni, in which soldiers (fought)": the relative of such a noun.
bool is_in_relative_of(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet relatives("which where qui ou that dont laquelle lequel");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, chunk.first);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).kind == WordKind::noun &&
               has_word(reading, deed->last, chunk.first, relatives) &&
               is_gone_back_to(reading, span, *deed) && !has_own_day(scene, sentence, *deed);
    });
}

}  // namespace

bool is_looked_into(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    if (chunk.mention == nullptr) return false;
    if (is_asked_into(scene, sentence, *chunk.mention)) return true;
    if (chunk.verb.construction != Construction::nominal)
        return is_in_relative_of(scene, sentence, chunk);
    return is_gone_back_to(scene.reading, scene.reading.sentences[sentence], *chunk.mention) &&
           !has_own_day(scene, sentence, *chunk.mention);
}

namespace {

/// "UN says", « selon une étude »: does the title name an account?
bool heads_account(const Reading& reading) {
    static const WordSet sources(
        accounts(),
        "un onu hrw amnesty watchdog ong ngo investigators enqueteurs experts "
        "organisation group");
    const auto& title = reading.sentences.front();
    return may_have(reading, title, sources) && has_word(reading, title.first, title.last, sources);
}

/// « Un rapport (publié) lundi », "out on Friday": the day of the account.
bool is_of_outing(const Reading& reading, const SentenceTime& time) {
    const std::uint32_t before = time.first() - (reading.word(time.first() - 1) == "on" ? 2U : 1U);
    return outings().contains(reading.word(before));
}

/// « porte sur les années 2022 et 2023 », "date back to 2023": a year before that of the news,
/// which nothing has lasted since.
bool names_old_year(const Scene& scene, std::size_t sentence) {
    static const WordSet spans(
        "back remontent remonte datent annees annee years covers covering couvre");
    constexpr std::size_t digits = 4;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (!scene.published || !may_have(reading, span, spans) ||
        !has_word(reading, span.first, span.last, spans))
        return false;
    const int now = static_cast<int>(std::chrono::year_month_day(*scene.published).year());
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        int year = 0;
        if (!is_number(reading.tokens, at) || word.size() != digits) continue;
        std::from_chars(word.data(), word.data() + word.size(), year);
        if (year > 1950 && year < now) return true;
    }
    return false;
}

}  // namespace

bool is_title_of_old(const Scene& scene) {
    constexpr std::size_t opening = 5;  // sentences
    const Reading& reading = scene.reading;
    if (!reading.has_title() || !heads_account(reading)) return false;
    bool old = false;
    const std::size_t end = std::min(opening, reading.sentences.size());
    for (std::size_t i = 0; i < end; ++i) {
        old |= names_old_year(scene, i);
        for (const SentenceTime& time : scene.timeline.in(i)) {
            if (time.dates_event() && !is_of_outing(reading, time)) return false;
            old |= time.use == TimeUse::past && !time.mention->standing;
        }
    }
    return old;
}

bool looks_into_deed(const std::vector<Refusal>& refused) {
    return std::any_of(refused.begin(), refused.end(), [](const Refusal& refusal) {
        return refusal.reason == looked_into || refusal.reason == told_in_work;
    });
}

}  // namespace vigie::extractors
