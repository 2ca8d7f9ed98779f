#include "extractors/discourse/doubts/subjects/plans.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// What is said of a thing that has not come, and may not.
const WordSet& planned() {
    static const WordSet all(
        "prevu prevue prevus prevues programme programmee programmes programmees planifie planifiee "
        "planifies planifiees projete projetee envisage envisagee planned scheduled slated due");
    return all;
}

const WordSet& put_off() {
    static const WordSet all(
        "annule annulee annules annulees reporte reportee reportes reportees ajourne ajournee "
        "decommande decommandee postponed cancelled canceled");
    return all;
}

/// As of a march: who goes on with a siege that is kept up does so now.
const WordSet& settled() {
    static const WordSet all(
        "maintenu maintenue maintenus maintenues suspendu suspendue suspendus suspendues interdit "
        "interdite interdits interdites autorise autorisee annonce annoncee suspended banned "
        "forbidden maintained authorised authorized announced expected");
    return all;
}

/// Where the day or place that ends at the token begins; the token when none does.
std::uint32_t before_setting(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    for (const TimeMention& time : reading.times) {
        if (time.last == at && time.first >= first) return static_cast<std::uint32_t>(time.first);
    }
    const auto places = mentions_in(reading, Kind::place, first, at);
    return !places.empty() && places.back()->last == at ? places.back()->first : at;
}

/// « à », and « A » at the head of a headline: no article and no auxiliary.
bool is_preposition_a(const Reading& reading, std::uint32_t at) {
    return reading.language == Language::french && reading.word(at) == "a" &&
           reading.original(at, at + 1) != "a";
}

/// Where the noun's phrase begins: « (une grande marche) », "(Thursday's march)".
std::uint32_t phrase_start(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet within(
        "un une le la les l' des leur leurs sa son ses cette ce cet toute tout grande grand nouvelle "
        "nouveau premiere vaste the a an their its this that any new big mass planned scheduled "
        "'s s nationwide peaceful another prochaine");
    std::uint32_t at = noun;
    while (at > first) {
        if (within.contains(reading.word(at - 1)) && !is_preposition_a(reading, at - 1)) {
            --at;
            continue;
        }
        const std::uint32_t before = before_setting(reading, first, at);
        if (before == at || !one_of(reading.word(at), {"'s", "s"})) break;
        at = before;
    }
    return at;
}

/// Does the phrase stand on its own: at the head of its clause, behind no word that it hangs on?
/// « Les obsèques des victimes de (l'attaque) auront lieu mercredi »
bool heads_clause(const Reading& reading, std::uint32_t first, std::uint32_t start) {
    std::uint32_t at = start;
    while (at > first) {
        if (one_of(reading.word(at - 1), {",", ":", "que", "qu'", "et", "and", "\"", "\xC2\xAB"}))
            return reading.word(at - 1) != "et" && reading.word(at - 1) != "and";
        const std::uint32_t before = before_setting(reading, first, at);
        const bool link =
            one_of(reading.word(at - 1), {"on", "in", "at"}) || is_preposition_a(reading, at - 1);
        if (before == at && !(link && at < start)) return false;
        at = before == at ? at - 1 : before;
    }
    return true;
}

/// « (prévue) », "(postponed)", and of a march « (interdite) »: a thing of which that is said has
/// not come.
bool leaves_open(text::Word word, bool civic) {
    return planned().contains(word) || put_off().contains(word) ||
           (civic && settled().contains(word));
}

/// « aura lieu », « se tiendra », "will be held", « est prévue », "has been postponed": does a verb
/// that begins there say that it has not come?
bool says_to_come(const Reading& reading, std::uint32_t at, bool civic) {
    static const WordSet coming(
        "tiendra tiendront deroulera derouleront debutera debuteront commencera commenceront "
        "partira demarrera");
    static const WordSet may(
        "aura auront devrait devraient pourrait pourraient doit doivent va vont sera seront will "
        "would could might should may");
    static const WordSet being("est sont etait etaient is are was were");
    static const WordSet between(
        "a ont avait has have had avoir ete been aussi also now toujours still bien "
        "finalement again et be to se take go expected");
    static const WordSet happens(
        "lieu tenir derouler debuter organise organisee organises tenue tenu debut held place begin "
        "start happen ahead organised organized staged");
    constexpr std::uint32_t reach = 4;
    if (coming.contains(reading.word(at))) return true;
    bool modal = may.contains(reading.word(at));
    const bool state = being.contains(reading.word(at)) || is_form_of_have(reading.word(at));
    if (!modal && !state) return false;
    for (std::uint32_t next = at + 1; next <= at + reach; ++next) {
        const text::Word word = reading.word(next);
        if (modal && happens.contains(word)) return true;
        if (leaves_open(word, civic)) return true;
        if (word == "called") return reading.word(next + 1) == "off";
        if (!between.contains(word)) return false;
        modal |= word == "expected";
    }
    return false;
}

/// Is the noun's own verb one of what has not come?
bool has_verb_to_come(const Reading& reading,
                      const text::Sentence& span,
                      const Chunk& chunk,
                      bool civic) {
    constexpr std::uint32_t reach = 18;
    static const WordSet ends(
        "; : qui que qu' dont who which that whom when quand lorsque where "
        "mais but apres after");
    const std::uint32_t end = std::min(chunk.last + reach, span.last);
    for (std::uint32_t at = chunk.last; at < end; ++at) {
        const text::Word word = reading.word(at);
        if (says_to_come(reading, at, civic)) return true;
        const bool verb = is_auxiliary(word) && !is_preposition_a(reading, at) && word != "a";
        const bool had =
            word == "a" && reading.language == Language::french && !is_preposition_a(reading, at);
        if (verb || had || ends.contains(word)) return false;
    }
    return false;
}

/// « la (marche) prévue samedi », "a (march) planned for Saturday", with no verb of its own that
/// tells it.
bool is_called_planned(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    constexpr std::uint32_t reach = 4;
    static const WordSet inserts("pacifique , silencieuse nationale qui etait initialement");
    std::uint32_t at = chunk.last;
    while (at < span.last && at < chunk.last + reach && inserts.contains(reading.word(at)))
        ++at;
    const bool behind = planned().contains(reading.word(at));
    const bool before = chunk.first > span.first && reading.language == Language::english &&
                        planned().contains(reading.word(chunk.first - 1));
    if (!behind && !before) return false;
    for (++at; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", ".", "but", "mais"})) return true;
        if (is_auxiliary(word) && !is_preposition_a(reading, at) &&
            !(word == "a" && reading.language == Language::english))
            return says_to_come(reading, at, true);
    }
    return true;
}

/// « (annulent) leur marche », "(banned) a march": does the word tell what becomes of its object?
bool is_plan(const Reading& reading, std::uint32_t at, bool civic) {
    static const WordSet plans(
        "annule annulent annuler annulant reporte reportent reporter reportant renonce renoncent "
        "renoncer projette projettent planifie planifient prepare preparent preparer envisage "
        "envisagent prevoit prevoient programme programment renoncant cancel cancels cancelled "
        "canceled postpone postpones postponed plan plans planned planning scheduled");
    static const WordSet of_marches(
        "maintient maintiennent maintenir interdit interdisent interdire interdisant suspend "
        "suspendent suspendre suspendu autorise autorisent annonce annoncent announce announces "
        "announced ban bans banned forbids forbade suspend suspends suspended authorised authorized "
        "convoque");
    const text::Word word = reading.word(at);
    if (plans.contains(word)) return true;
    // "joined a (banned) protest" went ahead
    const bool describes = one_of(reading.word(at - 1), {"a", "an", "the"});
    return civic && !describes && of_marches.contains(word);
}

/// « renoncent (pour jeudi à) leur marche »: where the day, the place or the preposition that ends
/// at the token begins; the token when none does.
std::uint32_t before_link(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    const std::uint32_t setting = before_setting(reading, first, at);
    if (setting != at) return setting;
    const bool link = is_preposition_a(reading, at - 1) ||
                      one_of(reading.word(at - 1), {"pour", "for", "on", "au", "de", "d'", "du"});
    return link ? at - 1 : at;
}

/// « (maintiennent) pour jeudi leur marche », "(banned) a march", « (renonce) à son sit-in »
bool is_object_of_plan(const Reading& reading,
                       const text::Sentence& span,
                       std::uint32_t start,
                       bool civic) {
    constexpr std::uint32_t reach = 7;
    const std::uint32_t from = start - std::min(reach, start - span.first);
    std::uint32_t at = start;
    while (at > from) {
        const text::Word word = reading.word(at - 1);
        if (is_plan(reading, at - 1, civic)) return true;
        if (word == "off" && reading.word(at - 2).starts_with("call")) return true;
        if (word == "with" && reading.word(at - 2) == "ahead") return civic;
        const std::uint32_t before = before_link(reading, from, at);
        if (before == at) return false;
        at = before;
    }
    return false;
}

/// « un mot d'ordre de (marche) pour samedi », "a (march) for Saturday": for that day it is called.
bool is_called_for_day(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    constexpr std::uint32_t reach = 2;    // « une marche pacifique pour samedi »
    constexpr std::uint32_t behind = 12;  // « Elle a rassemblé mille personnes »
    static const WordSet held(
        "mobilise rassemble reuni marche defile drew gathered brought attracted marched joined");
    if (has_word(reading, chunk.last, span.last + behind, held)) return false;
    for (std::uint32_t at = chunk.last; at <= chunk.last + reach; ++at) {
        if (!one_of(reading.word(at), {"pour", "for"})) continue;
        return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& day) {
            return day.first == at + 1 && day.kind == TimeKind::weekday;
        });
    }
    return false;
}

}  // namespace

bool is_to_come(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (chunk.verb.construction != Construction::nominal || chunk.sense == nullptr) return false;
    const bool civic = chunk.sense->family == Family::protest;
    const std::uint32_t start = phrase_start(reading, span.first, chunk.first);
    if (heads_clause(reading, span.first, start) && has_verb_to_come(reading, span, chunk, civic))
        return true;
    return (civic && is_called_for_day(reading, span, chunk)) ||
           is_called_planned(reading, span, chunk) ||
           is_object_of_plan(reading, span, start, civic);
}

}  // namespace vigie::extractors
