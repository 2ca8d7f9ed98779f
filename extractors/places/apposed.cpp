#include "extractors/places/apposed.h"

#include <algorithm>

#include "extractors/places/behind_day.h"
#include "extractors/reading/window.h"
#include "extractors/words/counting.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& town_kinds() {
    static const WordSet all(
        "ville village localite bourg bourgade commune hameau cite chef-lieu town city hamlet");
    return all;
}

/// The mark behind the capitalised words that begin at the token.
std::string_view mark_behind_name(const Reading& reading, std::uint32_t first) {
    constexpr std::uint32_t longest = 4;
    std::uint32_t at = first;
    while (at < first + longest && at < reading.tokens.size() && reading.token(at).capital &&
           reading.token(at).kind == text::TokenKind::word)
        ++at;
    return at > first ? reading.word(at) : std::string_view{};
}

/// « Les deux villages (visés), », "the three towns (hit), ": said of those that a list names.
bool tells_struck(const Reading& reading, std::uint32_t token) {
    static const WordSet struck(
        "vises visees attaques attaquees touches touchees cibles ciblees concernes concernees "
        "frappes frappees incendies incendiees pilles pillees hit targeted attacked struck affected "
        "raided");
    return struck.contains(reading.word(token));
}

/// "attacked two villages, (Pel) and Dimbal", "hit two bases on Sunday, (Boni) and Ber": the first
/// of those that were counted.
bool lists_towns(const Reading& reading,
                 const PlaceWords& words,
                 std::uint32_t first,
                 std::uint32_t sentence_first) {
    constexpr std::uint32_t reach = 5;  // "two neighbouring villages,"
    if (!one_of(mark_behind_name(reading, first), {",", "and", "et"})) return false;
    std::uint32_t behind = before_days(reading, first - 1, sentence_first);
    if (behind > sentence_first && reading.word(behind - 1) == "on") --behind;
    if (behind > sentence_first && tells_struck(reading, behind - 1)) --behind;
    if (behind < sentence_first + 2) return false;
    const text::Word kind = reading.word(behind - 1);
    if (!words.is_any(kind, {PlaceSense::settlement, PlaceSense::site}) || !kind.ends_with('s'))
        return false;
    for (std::uint32_t back = 2; back <= std::min(reach, behind - sentence_first); ++back) {
        const std::uint32_t count = behind - back;
        // « Les villages visés, (Pel) et Dimbal, »: all of them
        const bool all = count == sentence_first && one_of(reading.word(count), {"les", "the"}) &&
                         tells_struck(reading, behind);
        if (all || some_counts().contains(reading.word(count)) || is_number(reading.tokens, count))
            return true;
    }
    return false;
}

/// "a (village)", "in the mostly Dogon (village)", « ce même (village) »; not « le chef du
/// (village) »
bool has_determiner(const Reading& reading, std::uint32_t kind, std::uint32_t sentence_first) {
    static const WordSet determiners("un une le la autre ce cette a another the one this");
    static const WordSet ways("of de du des d' in dans from to");
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t back = 1; back <= std::min(reach, kind - sentence_first); ++back) {
        const text::Word word = reading.word(kind - back);
        if (determiners.contains(word)) return true;
        if (ways.contains(word) || !is_word(reading.tokens, kind - back)) return false;
    }
    return false;
}

}  // namespace

bool is_apposed_town(const Reading& reading,
                     const PlaceWords& words,
                     std::uint32_t first,
                     std::uint32_t sentence_first) {
    constexpr std::uint32_t reach = 5;
    if (first < sentence_first + 3 || reading.word(first - 1) != ",") return false;
    if (lists_towns(reading, words, first, sentence_first)) return true;
    if (mark_behind_name(reading, first) != ",") return false;
    for (std::uint32_t at = first - 1; at > sentence_first + 1 && first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (words.is(word, PlaceSense::settlement) && !word.ends_with('s'))
            return has_determiner(reading, at - 1, sentence_first);
        if (reading.token(at - 1).capital || word == ",") return false;
    }
    return false;
}

namespace {

/// "(Boni) came under attack", "(Boni) has come under heavy fire", « (Boni) a essuyé des tirs »,
/// "(Boni) suffered an attack"; not "(Keita) came under fire for his remarks".
bool meets_with_fire(const Reading& reading, std::uint32_t last) {
    constexpr std::uint32_t reach = 4;  // « a essuyé lundi soir des tirs »
    static const WordSet meets("came come comes essuye essuyait suffered suffers subi subissait");
    static const WordSet fires(
        "attack attacks fire gunfire shelling bombardment bombardments assault raid raids attaque "
        "attaques tir tirs assaut assauts bombardement bombardements");
    static const WordSet reasons("over his her their");
    const std::uint32_t verb =
        one_of(reading.word(last), {"a", "avait", "has", "had"}) ? last + 1 : last;
    if (!meets.contains(reading.word(verb))) return false;
    if (reading.word(verb).starts_with("c") && reading.word(verb + 1) != "under") return false;
    const auto& sentence = reading.sentences[reading.sentence_of(last)];
    return has_word(reading, verb + 1, std::min(verb + 2 + reach, sentence.last), fires) &&
           !has_word(reading, verb + 1, sentence.last, reasons);
}

/// "(Boni) was (hit) by two rockets", « (Boni) a été (touchée) par des obus »
bool is_hit_by_arms(const Reading& reading, std::uint32_t hit) {
    static const WordSet hits("hit struck rocked shaken pounded touche touchee frappe frappee");
    static const WordSet arms(
        "rocket rockets shell shells mortar mortars missile missiles drone drones strike strikes "
        "airstrike airstrikes bomb bombs explosion explosions blast blasts gunfire roquette roquettes "
        "obus missile tirs frappe frappes");
    constexpr std::uint32_t reach = 6;
    return hits.contains(reading.word(hit)) && one_of(reading.word(hit + 1), {"by", "par"}) &&
           has_word(reading, hit + 2, within_sentence(reading, hit, hit + reach), arms);
}

/// "(Boni) was attacked", « (Boni) a de nouveau été attaquée », « (Boni) est tombé aux mains »
bool is_struck(const Reading& reading, std::uint32_t last) {
    constexpr std::uint32_t reach = 7;  // « est tombé lundi matin entre les mains »
    static const WordSet struck(
        "attaque attaquee vise visee cible ciblee bombarde bombardee pilonne pilonnee assiege "
        "assiegee investi investie repris reprise evacue evacuee reconquis reconquise submergee "
        "mitraillee pillee saccagee incendiee razziee secouee endeuillee ensanglantee epargne "
        "epargnee attacked raided seized stormed "
        "shelled bombed bombarded overrun besieged blockaded captured targeted retaken recaptured "
        "torched looted evacuated");
    static const WordSet befell("est was a has had avait");
    if (meets_with_fire(reading, last)) return true;
    if (!befell.contains(reading.word(last)))
        return one_of(reading.word(last), {"fell", "falls"}) &&
               one_of(reading.word(last + 1), {"to", "into"});
    bool fell = false;
    for (std::uint32_t at = last + 1; at <= last + reach; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", "."})) return false;
        const text::Word lead = reading.word(at - 1);
        if (struck.contains(word)) return one_of(lead, {"ete", "been", "was"}) || lead == "again";
        if (is_hit_by_arms(reading, at)) return true;
        fell |= one_of(word, {"tombe", "tombee"});
        // not « tombé sous les balles »
        if (fell && one_of(word, {"mains", "controle", "coupe"})) return true;
    }
    return false;
}

/// « (Ber) est repassée sous le contrôle de l'armée », "(Ber) is back in army hands": what is said
/// of ground, and of people only before a judge or a doctor.
bool changes_hands(const Reading& reading, std::uint32_t last) {
    static const WordSet verbs(
        "est a passe passait repasse revient retombe tombe retourne is was has had came comes fell "
        "falls returned returns passed passes");
    static const WordSet leads("sous aux dans under in into to");
    static const WordSet holds("controle mains giron coupe control hands");
    static const WordSet of_people("judiciaire medical sanitaire");
    constexpr std::uint32_t reach = 9;  // « est repassée lundi soir sous le contrôle »
    if (!verbs.contains(reading.word(last))) return false;
    const std::uint32_t end = within_sentence(reading, last, last + reach);
    bool led = false;
    for (std::uint32_t at = last + 1; at < end; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", "."})) return false;
        if (led && holds.contains(word)) return !of_people.contains(reading.word(at + 1));
        led |= leads.contains(word);
    }
    return false;
}

/// « (Ber) se réveille dans la stupeur », « (Ber) pleure deux gendarmes », « c'est (Ber) qui a vécu
/// l'horreur »: what only towns do.
bool lives_through(const Reading& reading, std::uint32_t last) {
    static const WordSet horrors(
        "horreur enfer cauchemar drame terreur carnage deuil choc stupeur nuit journee");
    static const WordSet mourns("pleure pleurait enterre enterrait panse pansait compte");
    static const WordSet owns("ses son sa leurs deux trois quatre cinq six sept huit neuf dix");
    constexpr std::uint32_t reach = 6;  // « a vécu dimanche une nuit d'horreur »
    std::uint32_t at = last + (reading.word(last) == "qui" ? 1 : 0);
    if (mourns.contains(reading.word(at))) return owns.contains(reading.word(at + 1));
    const bool wakes = one_of(reading.word(at), {"se", "s'"});
    for (const std::uint32_t end = at + reach; at < end; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", ".", ":"})) return false;
        if (wakes && word.starts_with("reveill")) return true;
        const bool lived = one_of(word, {"vecu", "vit", "connu", "traverse", "en", "sous"});
        for (std::uint32_t next = at + 1; lived && next < at + reach; ++next) {
            if (horrors.contains(reading.word(next))) return true;
        }
    }
    return false;
}

/// Behind a first name or a title, "le caporal", the name is a person's.
bool stands_alone(const Reading& reading, std::uint32_t first) {
    static const WordSet links(
        "et and que qu' that ou where quand when lorsque lorsqu' while as puis then mais but comment "
        "said says say reported");
    const std::size_t sentence = reading.sentences[reading.sentence_of(first)].first;
    if (first == sentence) return true;
    return reading.token(first - 1).kind != text::TokenKind::word ||
           links.contains(reading.word(first - 1));
}

/// « Traoré a été attaqué lundi à Gossi »: the sentence says where, and the name is a person's.
bool says_where_it_was(const Reading& reading, std::uint32_t last) {
    const auto& sentence = reading.sentences[reading.sentence_of(last)];
    const auto places = mentions_in(reading, Kind::place, last, sentence.last);
    return std::any_of(places.begin(), places.end(), [&](const Mention* place) {
        return one_of(reading.word(place->first - 1), {"a", "at"}) ||
               (reading.word(place->first - 1) == "in" && place->last - place->first == 1);
    });
}

/// « Boni(, ville du centre du Mali,) a été », "Boni( (centre),) was": the token behind what is
/// said of a town; `last` itself when nothing is.
std::uint32_t behind_apposition(const Reading& reading, std::uint32_t last) {
    constexpr std::uint32_t longest = 14;
    const bool bracket = reading.word(last) == "(";
    if (!bracket && reading.word(last) != ",") return last;
    bool town = bracket;
    for (std::uint32_t at = last + 1; at < last + longest; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {".", ";"})) return last;
        town |= town_kinds().contains(word);
        if (word == (bracket ? ")" : ",")) return town ? at + 1 : last;
    }
    return last;
}

/// « (Bla), ville carrefour entre », "(Boni), a town in the centre": what opens the sentence is a
/// town, whatever else bears its name.
bool is_called_town(const Reading& reading, std::uint32_t first, std::uint32_t name_end) {
    static const WordSet articles("une un la le a the petite petit small");
    if (first != reading.sentences[reading.sentence_of(first)].first ||
        reading.word(name_end) != ",")
        return false;
    std::uint32_t at = name_end + 1;
    while (articles.contains(reading.word(at)))
        ++at;
    return town_kinds().contains(reading.word(at));
}

/// "(Boni) has been under siege since 2022", « (Boni) vit sous blocus »
bool lives_under_siege(const Reading& reading, std::uint32_t last) {
    constexpr std::uint32_t reach = 5;  // « vit toujours sous un blocus »
    static const WordSet states("vit reste demeure est has is was remains remained lives");
    if (!states.contains(reading.word(last))) return false;
    bool under = false;
    for (std::uint32_t at = last + 1; at <= last + reach; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", "."})) return false;
        if (under && siege_nouns().contains(word)) return true;
        under |= one_of(word, {"sous", "under"});
    }
    return false;
}

}  // namespace

bool is_besieged(const Reading& reading, std::uint32_t first, std::uint32_t name_end) {
    const text::Word before = first > 0 ? reading.word(first - 1) : text::Word{};
    if (before == "epargne") return true;  // « ce lundi noir n'a pas épargné (Ber) »
    const bool cleft = before == "est";
    if ((cleft || stands_alone(reading, first)) && lives_through(reading, name_end)) return true;
    if (!stands_alone(reading, first)) return false;
    if (is_called_town(reading, first, name_end)) return true;
    const std::uint32_t last = behind_apposition(reading, name_end);
    if (is_struck(reading, last) || changes_hands(reading, last))
        return !says_where_it_was(reading, last);
    return lives_under_siege(reading, last);
}

}  // namespace vigie::extractors
