#include "extractors/reading/word_forms.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/object_apart.h"
#include "extractors/reading/object_relatives.h"
#include "extractors/words/accents.h"
#include "extractors/words/answered.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

// Folded words; "à" and "a" fold alike, which is why the original is asked where it matters.
const WordSet determiners(
    "l' la le les une un cette cet ce ces d' de des du leur leurs son sa ses chaque "
    "aucune plusieurs nouvelle premiere deuxieme double violente autre meme derniere "
    "deux trois quatre cinq six the a an this that of in latest deadly another second "
    "first militant 's grande par lors apres suspected jihadist its their each any no "
    "recent two three");

/// "the FLA (attacks) Tessit", "Militants (attack) a bus", "Gunmen (attack) Diafarabé"
bool stands_between_doer_and_object(const Reading& reading, std::size_t token) {
    static const WordSet days("monday tuesday wednesday thursday friday saturday sunday");
    static const WordSet leads("a an the two three four five several dozens");
    if (reading.token(token).capital) return false;
    const text::Word word = reading.word(token);
    const text::Word before = reading.word(token - 1);
    const text::Word next = reading.word(token + 1);
    const bool named = reading.token(token + 1).capital && !days.contains(next);
    if (word.ends_with('s')) return named && reading.token(token - 1).capital;
    const bool many = before.ends_with("men") || (before.size() > 4 && before.ends_with('s'));
    return many && !word.ends_with("ing") && (named || leads.contains(next));
}

/// "JNIM shells a camp", « un kamikaze attaque un camp », "suspected of shelling a camp": an
/// article behind what is no noun then.
bool has_object(const Reading& reading, std::size_t token, bool after_determiner) {
    if (token == 0) return false;
    const text::Word next = reading.word(token + 1);
    if (reading.language == Language::french)
        return !after_determiner && one_of(next, {"un", "une"});
    const text::Word word = reading.word(token);
    const text::Word before = reading.word(token - 1);
    if (stands_between_doer_and_object(reading, token)) return true;
    // "threatened on Monday to attack the camp"
    static const WordSet openings("the their its his our several two three");
    if (before == "to" && openings.contains(next)) return true;
    if (!one_of(next, {"a", "an"})) return false;
    if (word.ends_with("ing")) return before == "of";
    return !after_determiner && (word.ends_with('s') || before == "to");
}

/// "killing nine people" tells, "the killing of nine" names.
bool noun_fits(const Reading& reading, std::size_t token, bool after_determiner) {
    const text::Word word = reading.word(token);
    // "attaqué" folds to "attaque"; "échauffourée" is a noun as it stands
    const bool feminine = word.ends_with("ee") || word.ends_with("ees");
    if (ends_accented(reading.original(token, token + 1)) && !feminine) return false;
    if (token > 0 && reading.word(token - 1) == "ete") return false;  // "ont été saisies"
    // "did not attack", "would attack": the verb.
    static const WordSet verbal("not did didn't will would could may might");
    const bool english = reading.language == Language::english;
    std::size_t before = token;
    while (english && before > 1 && reading.word(before - 1).ends_with("ly"))
        --before;
    if (english && before > 0 && verbal.contains(reading.word(before - 1)) &&
        !is_month(reading, before - 1))
        return false;
    const bool gerund = english && word.ends_with("ing");
    const text::Word next = reading.word(token + 1);
    if (has_object(reading, token, after_determiner)) return false;
    // "Type: kidnapping / Place: Ansongo", "Kidnapping by ISSP": a note's word
    const bool noted =
        before > 0 && reading.word(before - 1) == ":" && one_of(next, {"/", ".", ";", ",", "|"});
    const bool heads =
        next == "by" && before == reading.sentences[reading.sentence_of(token)].first;
    return !gerund || after_determiner || noted || heads || next == "of" || next == "between";
}

/// Behind what belongs to the verb alone: "fired on a crowd", "shot and wounded a guard".
std::size_t behind_verb(const Reading& reading, std::size_t token, std::size_t last) {
    static const WordSet particles("on at upon into up down out off over back away dead");
    if (token + 1 < last && reading.word(token + 1) == "and") return last;
    std::size_t at = token + 1;
    while (at < last && particles.contains(reading.word(at)))
        ++at;
    return at;
}

/// "stormed and took the town", "attacked and looted a market": the second verb acts, so the first
/// does.
bool goes_in_step(const Reading& reading, std::size_t link) {
    static const WordSet pasts(
        "took drove stole fought broke ran fled overran withdrew went came gave threw rode retook "
        "overtook shook");
    static const WordSet objects(
        "the a an its their his all several some one two three four five six seven eight nine ten "
        "eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty dozens scores many "
        "around about nearly");
    static const WordSet between(
        "then later also even summarily subsequently reportedly allegedly");
    if (reading.word(link) != "and") return false;
    const std::size_t verb = link + (between.contains(reading.word(link + 1)) ? 2 : 1);
    const text::Word next = reading.word(verb);
    if (pasts.contains(next)) return true;
    const text::Word object = reading.word(verb + 1);
    return (next.ends_with("ed") || one_of(next, {"shot", "beat", "burnt", "held"})) &&
           (objects.contains(object) || is_number(reading.tokens, verb + 1) ||
            (object == "at" && reading.word(verb + 2) == "least"));
}

/// "(kidnapped) the previous week", "(abducted) a month ago"
bool is_earlier_time(const Reading& reading, std::size_t at) {
    static const WordSet units("day week month year night weekend");
    if (reading.word(at) == "the")
        return one_of(reading.word(at + 1), {"previous", "same", "preceding"}) ||
               units.contains(reading.word(at + 1));
    return one_of(reading.word(at), {"a", "one"}) && units.contains(reading.word(at + 1)) &&
           one_of(reading.word(at + 2), {"earlier", "ago", "before"});
}

/// "soldiers killed in the attack": an English -ed form without auxiliary that reads as passive.
bool reads_as_passive(const Reading& reading, std::size_t token, std::size_t last) {
    static const WordSet followers(
        "by in during when on near and , . after at as while overnight monday tuesday wednesday "
        "thursday friday saturday sunday today yesterday");
    const text::Word word = reading.word(last);
    // "and seized, among other things, five vehicles": the object follows
    if (word == "," && one_of(reading.word(last + 1), {"among", "amongst", "inter"})) return false;
    if (object_relative_of(reading, token) || goes_in_step(reading, last) ||
        object_apart(reading, last))
        return false;
    // "a nun kidnapped last July": verbs that always have an object
    static const WordSet taken("kidnapped abducted detained imprisoned jailed");
    static const WordSet since("last earlier since for from two three four several");
    if (taken.contains(reading.word(token)) && is_earlier_time(reading, last)) return true;
    if (taken.contains(reading.word(token)) && since.contains(word))
        return !one_of(word, {"two", "three", "four", "several"}) ||
               one_of(reading.word(last + 1), {"years", "months", "weeks", "days"});
    // "carts (seized) or burned.": the second verb has no object either
    if (word == "or" && reading.word(last + 1).ends_with("ed"))
        return reads_as_passive(reading, last + 1, last + 2);
    const bool bound = word == "at" && one_of(reading.word(last + 1), {"least", "most"});
    return !bound && (word.empty() || followers.contains(word));
}

/// « cinq motos détruites », « deux villes reprises »: of verbs whose participle bears no accent;
/// « la saisie de », « une prise d'otages » are nouns.
bool is_feminine_participle(const Reading& reading, std::size_t token, std::size_t last) {
    static const WordSet feminine(
        "detruite detruites saisie saisies prise prises reprise reprises abattue abattues perdue "
        "perdues detenue detenues retenue retenues secourue secourues surprise surprises commise "
        "commises subie subies envahie envahies assaillie assaillies ensevelie ensevelies demolie "
        "demolies investie investies aneantie aneanties decouverte decouvertes atteinte atteintes "
        "poursuivie poursuivies introduite introduites remise remises battue battues");
    static const WordSet of("de d' du des en");
    if (!feminine.contains(reading.word(token)) || of.contains(reading.word(last))) return false;
    return token > 0 && !determiners.contains(reading.word(token - 1));
}

bool participle_fits(const Reading& reading, std::size_t token, std::size_t last) {
    const bool auxiliary = auxiliary_before(reading, token).found;
    // "gave first aid to the (wounded), he said": people, and no subject before them
    if (reading.language == Language::english && token > 1 && last == token + 1 &&
        one_of(reading.word(token), {"wounded", "injured"}) && reading.word(token - 1) == "the" &&
        one_of(reading.word(token - 2), {"to", "of", "for", "with"}))
        return false;
    if (reading.language == Language::english)
        return auxiliary || reads_as_passive(reading, token, behind_verb(reading, token, last));
    const text::Word word = reading.word(token);
    // « un (marché) », « le (défilé) »: nobody is walked
    if (one_of(word, {"marche", "marches", "defile", "defiles"}) && !auxiliary) return false;
    const bool needs_accent = word.ends_with('e') || word.ends_with("es");
    return !needs_accent || auxiliary || ends_accented(reading.original(token, token + 1)) ||
           is_feminine_participle(reading, token, last);
}

/// "in the occupied town", "a stolen vehicle": what was done to the noun behind it is no news.
bool describes(const Reading& reading, std::size_t token) {
    static const WordSet articles("the a an his her its their our");
    return token > 0 && articles.contains(reading.word(token - 1));
}

/// "planting (bombs)", "staging (raids)": what is made or done, in the plural.
bool is_object_of_gerund(const Reading& reading, std::size_t token) {
    static const WordSet gerunds(
        "planting laying making placing burying hiding carrying throwing dropping building "
        "assembling transporting manufacturing detonating staging mounting conducting launching "
        "planning preparing committing repelling including following involving");
    return token > 0 && gerunds.contains(reading.word(token - 1));
}

/// "a cache of explosives and (bombs) in a house": an English present in -s has no plural for its
/// subject, and where no object follows, it is the next noun of a list.
bool is_listed_plural(const Reading& reading, std::size_t token) {
    static const WordSet followers(
        "in at near on from during inside into . , ; : ) hidden found seized recovered belonging");
    if (token < 2 || !reading.word(token).ends_with('s')) return false;
    if (!one_of(reading.word(token - 1), {"and", "or"})) return false;
    const text::Word before = reading.word(token - 2);
    const bool plural = before.size() > 3 && before.ends_with('s') && !before.ends_with("ss");
    const text::Word next = reading.word(token + 1);
    return plural && (next.empty() || followers.contains(next));
}

/// "an opposition (protest)", "an anti-French (march)", "the latest mortar (attack)": an article
/// before it, with no plural between that could be its subject.
bool ends_noun_phrase(const Reading& reading, std::size_t token) {
    static const WordSet articles("a an the this that another each every anti pro");
    static const WordSet plurals(
        "people men women police children gunmen militiamen youth troops crowd group few many "
        "to and or who which they we you not will would could can may might must should did do "
        "does let help helped made make of in on at for from by with as");
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= std::min(reach, token); ++back) {
        const std::size_t at = token - back;
        const text::Word word = reading.word(at);
        if (articles.contains(word)) return back > 1;
        if (reading.token(at).kind != text::TokenKind::word || plurals.contains(word) ||
            (word.ends_with('s') && !word.ends_with("ss")) || word.ends_with("ly"))
            return false;
    }
    return false;
}

/// « Les habitants le (confirment) », « l'armée le dément », « un élu qui l'(annonce) »: what was
/// told before; behind « qui » and in the plural there is no noun, and some verbs are like none.
bool takes_pronoun(const Reading& reading, std::size_t token) {
    static const WordSet verbs(
        "confirme reconnait affirme assure dement admet atteste revendique nie dit raconte relate "
        "certifie soutient declare precise souligne revele explique indique signale jure deplore "
        "regrette concede avoue rapporte corrobore conteste refute recuse");
    static const WordSet subjects("qui nous on il elle ils elles ne n' vous me");
    if (!one_of(reading.word(token - 1), {"le", "la", "les", "l'"})) return false;
    const text::Word word = reading.word(token);
    return verbs.contains(word) || word.ends_with("ent") ||
           (token > 1 && subjects.contains(reading.word(token - 2)));
}

/// "l'attaque" is a noun, « d'attaquer », « l'armée le confirme » are verbs.
bool is_verb_behind_determiner(const Reading& reading, std::size_t token, VerbForm form) {
    if (reading.language != Language::french) return false;
    if (form == VerbForm::present) return takes_pronoun(reading, token);
    // « a fini par l'(admettre) »
    const bool pronoun = one_of(reading.word(token - 1), {"l'", "le", "la", "les"});
    if (pronoun && token > 1 && form == VerbForm::infinitive)
        return one_of(reading.word(token - 2), {"par", "pour", "de", "d'", "sans"});
    return one_of(reading.word(token - 1), {"de", "d'", "a"});
}

/// "fought with (clubs)", "wounded by (shells)": no verb in -s stands right behind a preposition.
bool is_governed_plural(const Reading& reading, std::size_t token) {
    static const WordSet prepositions(
        "with without by using wielding carrying against during amid from between despite under "
        "after before for of");
    return token > 0 && reading.word(token).ends_with('s') &&
           prepositions.contains(reading.word(token - 1));
}

/// "planting (bombs)", "an opposition (protest)", "(Protests) have been held": an English noun that
/// is spelt like a verb.
bool is_english_noun(const Reading& reading, std::size_t token, VerbForm form) {
    // "8 Mar: (clash) between": right behind a label no subject stands
    const bool labelled = token > 0 && reading.word(token - 1) == ":";
    const bool opens = reading.sentences[reading.sentence_of(token)].first == token;
    // "7 Mar, Dioro. (Clash) between two groups"
    const bool noted = opens && one_of(reading.word(token + 1), {"between", "with", "near", "in"});
    if (form == VerbForm::infinitive) return labelled || noted || ends_noun_phrase(reading, token);
    return opens || is_object_of_gerund(reading, token) || is_governed_plural(reading, token) ||
           is_listed_plural(reading, token);
}

/// Does a form that is no participle and no gerund read as a verb there?
bool finite_fits(const Reading& reading, std::size_t token, VerbForm form, bool after_determiner) {
    const bool french = reading.language == Language::french;
    if (form == VerbForm::past && !french)
        return !auxiliary_before(reading, token).found && !describes(reading, token);
    const bool noun_like = form == VerbForm::present || form == VerbForm::infinitive;
    if (!noun_like) return true;
    if (after_determiner) return is_verb_behind_determiner(reading, token, form);
    if (!french) return token > 0 && !is_english_noun(reading, token, form);
    // no text begins with its verb
    return form == VerbForm::infinitive || token > 0;
}

bool lacks_own_pronoun(const Reading& reading, std::size_t verb) {
    constexpr std::size_t reach = 4;  // « s'y sont encore abattus »
    for (std::size_t back = 1; back <= std::min(reach, verb); ++back) {
        if (one_of(reading.word(verb - back), {"s'", "se"})) return false;
    }
    return true;
}

bool reacts_for_others(const Reading& reading, std::size_t first, std::size_t last) {
    return reacting_words().contains(reading.word(first)) && is_attack_upon_others(reading, last);
}

}  // namespace

bool word_fits(
    const Reading& reading, std::size_t first, std::size_t last, bool verb, VerbForm form) {
    const bool after_determiner = first > 0 && determiners.contains(reading.word(first - 1));
    if (!verb) return noun_fits(reading, first, after_determiner);
    if (form == VerbForm::participle) return participle_fits(reading, first, last);
    // "the bombing of a market" names
    if (form == VerbForm::gerund && after_determiner && reading.word(last) == "of") return false;
    return !ends_accented(reading.original(first, first + 1)) &&
           finite_fits(reading, first, form, after_determiner);
}

bool is_other_deed(const Reading& reading, std::size_t first, std::size_t last, bool reflexive) {
    if (last - first < 2) return false;
    return reflexive ? lacks_own_pronoun(reading, first) : reacts_for_others(reading, first, last);
}

bool is_preposition(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    if (reading.word(first) != "in") return false;
    const bool one_word = last == first + 1 || reading.token(first + 1).joined;
    const bool opens = first == 0 || reading.token(first - 1).kind != text::TokenKind::word;
    return !reading.token(first).capital ||
           (reading.language == Language::english && opens && !one_word);
}

}  // namespace vigie::extractors
