#include "extractors/discourse/doubts/asides/asides_of_people.h"

#include <algorithm>

#include "extractors/reading/spots.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// « Ce sont des jihadistes (qui) », "It was JNIM (that)": the clause tells the news.
bool is_cleft(const Reading& reading, std::uint32_t who) {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t at = who; at > 0 && who - at < reach; --at) {
        if (one_of(reading.word(at - 1), {"c'", "ce", "it"}))
            return one_of(reading.word(at), {"est", "sont", "etait", "was", "is"});
        if (one_of(reading.word(at - 1), {",", ".", ";"})) return false;
    }
    return false;
}

/// « qui a imposé un blocus (lundi) »: the deed has a day of its own.
bool has_day_behind(const Reading& reading, std::uint32_t token) {
    const auto time = std::partition_point(
        reading.times.begin(), reading.times.end(), [&](const TimeMention& one) {
            return one.first < token;
        });
    return time != reading.times.end() && time->first <= token + 1 && !time->standing &&
           !time->background;
}

bool has_day_by(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first >= from && time.first < to;
    });
}

/// "(who had) seized", « (ayant) signé », « (qui ont) conclu »: does the verb at the token say what
/// a party has done?
bool tells_of_party(const Reading& reading, std::uint32_t verb) {
    static const WordSet auxiliaries("has have had a ont avait avaient also already deja");
    // "un ancien lieutenant, ayant prêté allégeance"
    if (verb > 0 && one_of(reading.word(verb - 1), {"ayant", "having"}))
        return verb - 1 > reading.sentences[reading.sentence_of(verb)].first;
    std::uint32_t at = verb;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    const bool simple = reading.language == Language::english;  // "which signed a deal"
    return at > 0 && (at < verb || simple) &&
           one_of(reading.word(at - 1), {"who", "which", "that", "qui"}) &&
           !is_cleft(reading, at - 1);
}

}  // namespace

bool is_said_of_party(const Reading& reading, const Chunk& word) {
    const bool having = word.first > 0 && one_of(reading.word(word.first - 1), {"ayant", "having"});
    const bool bare =
        word.first > 0 && one_of(reading.word(word.first - 1), {"who", "which", "that"});
    return !bare && tells_of_party(reading, word.first) &&
           (having ||
            !(has_day_behind(reading, word.last) || has_day_by(reading, word.first, word.last)));
}

namespace {

/// Behind "a deal with JNIM in Kidal on Monday": where the words of a pact end, at a mark or the
/// next deed.
std::uint32_t end_of_pact(const Reading& reading, std::uint32_t from) {
    constexpr std::uint32_t longest = 9;
    std::uint32_t at = from;
    while (at < from + longest && !reading.word(at).empty() &&
           !one_of(reading.word(at), {",", ";", ".", ":"}) &&
           mentions_in(reading, Kind::trigger, at, at + 1).empty())
        ++at;
    return at;
}

}  // namespace

bool is_pact_of_party(const Reading& reading, const Chunk& word) {
    static const WordSet signs("signe conclu paraphe signed concluded reached struck");
    static const WordSet signatories("signataire signataires signatory signatories");
    constexpr std::uint32_t reach = 9;  // « (signé) en 2015 à Alger un accord de paix »
    const std::uint32_t first = reading.sentences[reading.sentence_of(word.first)].first;
    for (std::uint32_t at = word.last; at > first && word.last - at < reach; --at) {
        const text::Word before = reading.word(at - 1);
        if (one_of(before, {",", ";", ":"})) return false;
        if (signatories.contains(before)) return true;
        if (signs.contains(before)) {
            const std::uint32_t end = end_of_pact(reading, word.last);
            const auto fresh = [&](const TimeMention& time) {
                return time.first >= at && time.first <= end && !time.background &&
                       time.kind != TimeKind::year;
            };
            return tells_of_party(reading, at - 1) &&
                   std::none_of(reading.times.begin(), reading.times.end(), fresh);
        }
    }
    return false;
}

bool is_mourned(const Reading& reading, const Chunk& word) {
    static const WordSet rites(
        "obseques funerailles inhumation memoire funeral funerals burial memory honor "
        "honour honoring honouring hommage");
    // « a célébré ses (morts) », "honoured its (dead)"
    static const WordSet honours(
        "honore honorent honorer celebre celebrent celebrer pleure pleurent pleurer salue saluent "
        "saluer honored honoured honours honors mourned mourns mourn celebrated decore");
    constexpr std::uint32_t reach = 7;
    const bool owned = word.first > 0 && one_of(reading.word(word.first - 1),
                                                {"ses", "leurs", "nos", "its", "their"});
    // « un hommage aux sept soldats tués samedi à Boni »: its day is news by itself
    const bool french = reading.language == Language::french;
    const bool on = !french && reading.word(word.last) == "on";
    if (!owned && (french || on) && has_day_behind(reading, word.last)) return false;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        const text::Word before = reading.word(word.first - back);
        // « Pendant les funérailles, des hommes armés ont (tué) », « L'hommage a été attaqué : dix
        // (morts) »; but « les obsèques du sergent Koné, (tué) à Boni »
        if (one_of(before, {".", ";", ":"}) || (before == "," && back > 1)) return false;
        if (rites.contains(before) || (owned && honours.contains(before))) return true;
        // "three days of mourning for the soldiers (killed)"
        if (one_of(before, {"mourning", "deuil"}) &&
            one_of(reading.word(word.first - back + 1), {"for", "pour"}))
            return true;
    }
    return false;
}

bool is_where_it_had_been(const Reading& reading,
                          const text::Sentence& sentence,
                          const Chunk& word) {
    constexpr std::uint32_t reach = 10;
    if (word.verb.tense != Tense::pluperfect) return false;
    const std::uint32_t from = word.first - std::min(reach, word.first - sentence.first);
    for (std::uint32_t at = word.first; at > from + 1; --at) {
        if (one_of(reading.word(at - 1), {"ou", "where"}) && spots.contains(reading.word(at - 2)))
            return !(is_spot_found(reading, at - 2) && has_day_by(reading, at, sentence.last)) &&
                   mentions_in(reading, Kind::place, at, sentence.last).empty();
    }
    return false;
}

bool is_only_suspected(const Reading& reading, const Chunk& word) {
    static const WordSet guesses(
        "soupcon soupcons suspicion suspicions piste pistes hypothese hypotheses these theses "
        "theory hypothesis");
    static const WordSet links(
        "portent porte pese pesent falls fell on sur d' de du des un une a an the of la le l' que est "
        "falling");
    constexpr std::uint32_t reach = 5;  // "soupçons portent sur un (affrontement)"
    if (word.verb.construction != Construction::nominal) return false;
    if (reading.word(word.last) == ":") return false;  // « sur un enlèvement : le maire a disparu »
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        const text::Word before = reading.word(word.first - back);
        if (guesses.contains(before)) return true;
        if (!links.contains(before)) return false;
    }
    return false;
}

bool is_only_shown(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    static const WordSet bodies("corps cadavres depouilles bodies corpses remains");
    static const WordSet pictures(
        "video videos images photos photographies enregistrement footage pictures photographs clip "
        "clips");
    constexpr std::uint32_t reach = 7;  // "corps de plusieurs militaires maliens (tués)"
    const bool bare =
        word.verb.tense == Tense::bare && word.verb.construction != Construction::active;
    if (!bare || word.sense == nullptr || word.sense->family != Family::kill) return false;
    const std::uint32_t from = word.first - std::min(reach, word.first - sentence.first);
    std::uint32_t body = from;
    while (body < word.first && !bodies.contains(reading.word(body)))
        ++body;
    if (body == word.first) return false;
    std::uint32_t picture = sentence.first;
    while (picture < body && !pictures.contains(reading.word(picture)))
        ++picture;
    // « les corps de douze civils tués par l'armée lundi à Moura »: who, when or where is told
    const bool told = has_day_by(reading, word.last, sentence.last) ||
                      one_of(reading.word(word.last), {"par", "by"}) ||
                      !mentions_in(reading, Kind::place, word.last, sentence.last).empty();
    return picture < body && !told;
}

bool gives_back_dead(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    static const WordSet bodies("corps cadavres depouilles depouille bodies body corpses remains");
    constexpr std::uint32_t before = 10;  // « Les corps de neuf civils tués à Ber ont été (remis) »
    constexpr std::uint32_t behind = 4;  // « (a remis) lundi les corps »
    if (word.sense == nullptr || word.sense->family != Family::release) return false;
    const std::uint32_t from = word.first - std::min(before, word.first - sentence.first);
    for (std::uint32_t at = std::min(word.last + behind, sentence.last); at > from; --at) {
        // « (les) corps de neuf civils », not « Africa Corps », « du corps médical »
        const bool of_people = one_of(reading.word(at), {"de", "d'", "des", "of", "du"}) &&
                               reading.word(at - 2) != "africa";
        if (bodies.contains(reading.word(at - 1)) && of_people) return true;
        if (at <= word.first && one_of(reading.word(at - 1), {",", ";", "and", "et"})) return false;
    }
    return false;
}

bool is_fled(const Reading& reading, const Chunk& word, bool plural) {
    static const WordSet flights("fled flee fleeing fui fuient fuyant fuir fuyaient");
    constexpr std::uint32_t reach = 3;  // "fuyant les récentes (attaques)"
    for (std::uint32_t back = 1; plural && back <= std::min(reach, word.first); ++back)
        if (flights.contains(reading.word(word.first - back))) return true;
    return false;
}

bool names_authors(const Reading& reading, const Chunk& word, bool plural) {
    return plural && word.first >= 2 && one_of(reading.word(word.first - 1), {"des", "d'"}) &&
           one_of(reading.word(word.first - 2), {"auteur", "auteurs"});
}

bool names_those_taken(const Reading& reading, const Chunk& word, std::uint32_t start) {
    constexpr std::uint32_t longest = 4;
    const bool bare =
        word.verb.construction == Construction::passive && word.verb.tense == Tense::bare;
    return bare && word.first > start && word.first - start <= longest &&
           one_of(reading.word(start), {"les", "ces", "the", "those"}) &&
           one_of(reading.word(word.last),
                  {"ont", "sont", "seront", "were", "have", "are", "dont", "including"});
}

namespace {

/// « confirme à Gao (que) », « apprend au poste (que) »: where somebody says what follows.
bool is_where_said(const Reading& reading, std::uint32_t site, std::uint32_t first) {
    static const WordSet leads("a au aux du de la le les l' the at in from of");
    std::uint32_t at = site;
    while (at > first && leads.contains(reading.word(at - 1)))
        --at;
    if (at == first) return false;
    static const WordSet says(
        "apprend appris confirme annonce dit declare affirme indique precise rapporte assure note "
        "said confirmed announced told reported learned learnt heard stated says");
    return says.contains(reading.word(at - 1));
}

/// « le (camp) de Kidal que », "the (base) that": the site that the relative clause is said of.
bool is_said_of_site(const Reading& reading, std::uint32_t relative, std::uint32_t first) {
    static const WordSet sites(
        "camp camps base bases post posts outpost position positions garrison barracks site compound "
        "poste postes emprise caserne garnison avant-poste");
    constexpr std::uint32_t reach = 5;  // « base de Tin Zaouatine (que) »
    for (std::uint32_t back = 1; back <= std::min(reach, relative - first); ++back) {
        const std::uint32_t at = relative - back;
        if (sites.contains(reading.word(at))) return !is_where_said(reading, at, first);
        if (!reading.token(at).capital &&
            !one_of(reading.word(at), {"a", "de", "d'", "du", "in", "at", "of"}))
            return false;
    }
    return false;
}

}  // namespace

bool says_which_was_left(const Reading& reading, const Chunk& word) {
    constexpr std::uint32_t reach = 9;  // "that the UN mission had only just (vacated)"
    const bool had =
        word.verb.tense == Tense::pluperfect && word.verb.construction != Construction::passive;
    if (!had || one_of(reading.word(word.last), {"the", "its", "their", "le", "la", "leur"}))
        return false;
    const std::uint32_t first = reading.sentences[reading.sentence_of(word.first)].first;
    for (std::uint32_t at = word.first; at > first + 1 && word.first - at < reach; --at) {
        const text::Word link = reading.word(at - 1);
        if (one_of(link, {",", ";", ":"})) return false;
        if (one_of(link, {"that", "which", "que", "qu'"}))
            return is_said_of_site(reading, at - 1, first);
    }
    return false;
}

bool is_taken_up(const Reading& reading, std::uint32_t start) {
    return one_of(reading.word(start), {"regarding", "concerning", "concernant"});
}

bool is_left_uncommented(const Reading& reading, const Chunk& word) {
    static const WordSet comments(
        "commente commenter exprime exprimer exprimee reagi reagir prononce prononcee commented comment "
        "spoken reacted");
    static const WordSet negations("n' ne not never yet refused declined refuse");
    static const WordSet between(
        "sur a au aux l' la le les cette cet ces on to the this that upon");
    constexpr std::uint32_t reach = 6;  // « n'avait pas encore (commenté) »
    std::uint32_t at = word.first;
    while (at > 0 && between.contains(reading.word(at - 1)))
        --at;
    if (at == 0 || at == word.first || !comments.contains(reading.word(at - 1))) return false;
    return has_word(reading, at - std::min(at, reach), at, negations);
}

bool are_the_wounded(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    return reading.language == Language::french && reading.word(word.first).starts_with("bless") &&
           (word.verb.tense == Tense::bare || word.verb.tense == Tense::none) &&
           !has_word(reading, sentence.first, sentence.last, attackers());
}

}  // namespace vigie::extractors
