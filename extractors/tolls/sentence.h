// A sentence while its tolls are read. People phrases ("au moins trois soldats", "le maire",
// "8 morts") and status words ("tués", "la mort de") are found first; then each status word takes
// the people that it tells of: its subject before it, its object behind it, or it is itself what is
// counted. The steps: phrases.cpp (with head.cpp, owners.cpp, appositions.cpp, vague.cpp,
// mixed.cpp, no_count.cpp, oblique.cpp), predicates.cpp, patients.cpp (with
// antecedents.cpp, losers.cpp, companions.cpp, followers.cpp), sides.cpp, breakdown.cpp, former.cpp
// (with overtaken.cpp), none.cpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// People, or what stands where people could: "trois soldats", "le village" (a thing).
struct PeoplePhrase {
    std::uint32_t first = 0;  ///< tokens [first, last), determiner or count included
    std::uint32_t last = 0;
    const Quantity* count = nullptr;
    std::optional<int> min;
    std::optional<int> max;
    bool counted = false;            ///< the text says how many
    const Mention* party = nullptr;  ///< whose people
    bool people = false;             ///< "personnes", or a trade that no table knows
    bool known = false;              ///< a table knows the noun as people
    bool thing = false;              ///< vehicles, places, attacks
    bool bare = false;               ///< a number with no noun
    bool others = false;             ///< "deux autres"
    bool mixed = false;              ///< "des civils et des soldats"
    bool owned = false;              ///< "trois de ses hommes"
    bool ours = false;               ///< "nous avons perdu trois hommes"
    bool part = false;               ///< "dont trois civils", "deux d'entre eux"
    bool oblique = false;            ///< behind a preposition: no subject
    const Mention* own = nullptr;    ///< "8 morts": the status word is the noun
    const Mention* status = nullptr;
    std::size_t list = 0;  ///< the status word that took it, with others in one list
};

/// How a status word governs people where it stands.
enum class Govern : std::uint8_t {
    nothing,
    subject,  ///< "... ont été tués", "died": those before it
    object,   ///< "tuant ...", "la mort de ...": those behind it
    own,      ///< "a perdu ...": those behind it, of the subject's side
    figure,   ///< "le bilan passe à ...", "the number of dead ...": a number behind it
};

struct Predicate {
    const Mention* word = nullptr;
    Govern govern = Govern::nothing;
    std::uint32_t start = 0;  ///< the auxiliary, or the word itself
    std::uint32_t end = 0;    ///< where its object may begin: behind the word and who did it
    bool bare = false;        ///< a participle without auxiliary
    bool relative = false;    ///< "qui ont été tués": the main verb has its people too
};

/// Who speaks between a subject and its verb, commas and all: « Neuf bergers[, expliquent deux
/// élus,] ont été tués ».
struct SpeakingAside {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    [[nodiscard]] bool holds(std::uint32_t token) const { return first <= token && token < last; }
};

struct TollSentence {
    const Reading& reading;
    const text::Sentence& sentence;
    const Lexicon& lexicon;
    Mentions statuses;
    Mentions parties;
    Mentions people_words;
    std::vector<PeoplePhrase> phrases;
    std::vector<Predicate> predicates;
    std::vector<SpeakingAside> asides;

    [[nodiscard]] bool is_said_aside(std::uint32_t token) const {
        return std::any_of(asides.begin(), asides.end(), [&](const SpeakingAside& aside) {
            return aside.holds(token);
        });
    }
};

/// With its words found, its phrases and predicates not yet.
TollSentence toll_sentence(const Reading& reading,
                           const text::Sentence& sentence,
                           const Lexicon& lexicon);
/// The mention that begins at `token`, or nullptr.
const Mention* starting_at(Mentions mentions, std::size_t token);
/// « trois soldats, (mais aussi) deux civils »: does the list go on there?
bool adds_also(const TollSentence& here, std::size_t token);
/// Does a clause end in [from, to)?
bool boundary(const TollSentence& here, std::size_t from, std::size_t to);
const StatusWord& word_of(const TollSentence& here, const Mention& status);

// phrases.cpp

std::vector<PeoplePhrase> people_phrases(const TollSentence& here);

// vague.cpp

/// "des morts", "d'autres blessés", "some of them dead": those whose status word is at the token.
std::optional<PeoplePhrase> indefinite_at(const TollSentence& here, std::uint32_t at);

/// "six were killed and another (is missing)": one more of the same people.
std::optional<PeoplePhrase> another_at(const TollSentence& here, std::uint32_t at);

/// "d'autres ont été blessés", "while others were injured": two or more of the same people.
std::optional<PeoplePhrase> bare_others_at(const TollSentence& here, std::uint32_t at);

/// "des dizaines de morts et de disparus", "twenty dead and wounded": one number for both, and no
/// count of either.
bool counts_dead_and_hurt(const TollSentence& here, const PeoplePhrase& phrase);

/// "plusieurs morts et blessés": the wounded, who share the vague number of the dead.
std::optional<PeoplePhrase> also_of(const TollSentence& here, const PeoplePhrase& vague);

/// "la mort des soldats": does the "des" at the token stand for "de les", behind a noun?
bool is_plural_complement(const TollSentence& here, std::uint32_t at);

// no_count.cpp

/// Is the article or "no" before the phrase's noun no count of people?
bool counts_no_one(const TollSentence& here, const Quantity& quantity, const PeoplePhrase& phrase);

/// « deux à Sama et un à Tori »: one, for no article stands before a preposition and a name.
bool counts_one_at(const TollSentence& here, const PeoplePhrase& phrase);

/// "killing soldier", "abducted village chief near", "Djenné: village chief killed": notes leave
/// the article out. Is the noun one such person?
bool is_telegraphic(const TollSentence& here, const Mention& noun);

// behind_agent.cpp

/// "l'arrestation, lundi, par les FAMa de deux suspects": behind who did it; right behind the
/// word when nobody is named.
std::uint32_t behind_agent(const TollSentence& here, const Mention& status);

// mixed.cpp

/// Does the phrase's one number count people of several sides?
bool counts_several_sides(const TollSentence& here, const PeoplePhrase& phrase);

// oblique.cpp

/// Does what begins at the token `first` hang on a preposition?
bool is_oblique(const TollSentence& here, std::uint32_t first);

/// "a man suspected of spying for (jihadists) was killed": several behind a preposition are no
/// subject of a singular.
bool are_several_of_one(const TollSentence& here,
                        const PeoplePhrase& phrase,
                        const Predicate& predicate);

// appositions.cpp

/// "six volontaires (VDP), des supplétifs de l'armée, ont été tués": the token behind what only
/// says who the counted people are; the phrase's end when nothing does.
std::uint32_t behind_apposition(const TollSentence& here, const PeoplePhrase& phrase);

/// « Deux frères, (commerçants) de leur état, ont été tués »: does the phrase of that index stand
/// between commas, before the verb, and only say who those before it are?
bool closes_apposition(const TollSentence& here, std::size_t phrase, const Predicate& verb);

/// « Dix enseignants, (otages) du JNIM, ont été libérés »: the noun is said of them in passing.
bool is_apposed(const TollSentence& here, const Mention& noun);

/// « Sept hommes du côté des (terroristes) ont été tués », "seven men in the ranks of the (army)
/// died": whose the people counted before are. The last phrase takes the party in.
bool gives_side(const TollSentence& here, std::vector<PeoplePhrase>& phrases, const Mention& noun);

/// "Sergeant Issa Koné of (the national guard) was killed": does the phrase of that index only say
/// whose the person is who is named before it?
bool is_unit_of_named(const TollSentence& here, std::size_t phrase);

// named_persons.cpp

/// "Amadou Guindo and two other men": the person who is only named before `others`, behind the
/// token `floor`.
std::optional<PeoplePhrase> person_before(const TollSentence& here,
                                          const PeoplePhrase& others,
                                          std::uint32_t floor);

/// "Amadou Guindo and his son", « Issa Koné et ses trois fils »: the person who is only named
/// before `kin`, behind the token `floor`.
std::optional<PeoplePhrase> owner_before(const TollSentence& here,
                                         const PeoplePhrase& kin,
                                         std::uint32_t floor);

/// "(Alassane Touré) was abducted", « le corps d'(Issa Koné) »: who is only named, at the token, of
/// those taken, freed or found dead.
std::optional<PeoplePhrase> person_taken(const TollSentence& here, std::uint32_t at);

// told_of_one.cpp

/// « (Il) a succombé », "(the victim) died", « (l')ont abattu », or one who is only named: of whom
/// it is told at the token that he was killed or taken, though he is not counted.
std::optional<PeoplePhrase> one_told_of(const TollSentence& here, std::uint32_t at);

/// « quatre otages de (jihadistes) »: are they only named as who holds others?
bool are_captors(const TollSentence& here, const PeoplePhrase& phrase);

/// "Imam Moussa Dicko was kidnapped": is the noun a title before a name, without an article?
bool heads_name(const TollSentence& here, const Mention& noun);

/// "Boubacar Dicko, (imam) de Douentza": does a noun say who is named before its comma?
bool follows_name(const TollSentence& here, std::uint32_t token);

/// "killed (Amadou Barry,) a teacher": do a name and a comma fill the tokens [from, to)?
bool is_name_apposed(const TollSentence& here, std::uint32_t from, std::uint32_t to);

// predicates.cpp

std::vector<Predicate> predicates(const TollSentence& here);

// unbefallen.cpp

/// "cost three soldiers (their lives)", "17 soldiers (fell) and": not what else costs and
/// falls.
bool is_of_death(const TollSentence& here, const Mention& status);

/// "tombés dans une embuscade", "exigent la libération de trois Chinois": what the word tells has
/// befallen nobody.
bool befell_nobody(const TollSentence& here, const Mention& status);

/// "tués ou blessés", "with many more wounded or missing": no count of either.
void drop_alternatives(const TollSentence& here, std::vector<Predicate>& found);

// patients.cpp

/// Gives the phrases their status words.
void share_out(TollSentence& here);

// of_them.cpp

/// « douze d'entre (eux) », "twelve of (them)".
bool counts_of_them(const TollSentence& here, const PeoplePhrase& phrase);

/// « douze d'entre eux », « dont quinze parmi les policiers »: gives numbers their sides.
void name_those(TollSentence& here);

/// « une patrouille dont (trois soldats) ont été tués »: people of a body or a thing that is told
/// of before, not a part of people who are counted.
bool is_whose_people(const TollSentence& here, const PeoplePhrase& phrase);

// among.cpp

/// « Parmi les morts figurent trois enfants »: gives them the noun's word, as a part.
void tell_among(TollSentence& here);

// antecedents.cpp

/// "the two soldiers that gunmen (killed) near Boni": the index of the people before the clause of
/// which the verb ends; SIZE_MAX when it has an object behind it or stands in no such clause.
std::size_t antecedent_of(const TollSentence& here, const Predicate& predicate);

// losers.cpp

/// "losing eight of their number": makes the people that the verb took those of its subject.
void give_to_loser(TollSentence& here, const Predicate& predicate, std::size_t list);

/// « L'armée déplore la perte de (huit hommes) »: men of an armed party that is named before.
bool loses_men(const TollSentence& here, const Predicate& predicate, std::size_t phrase);

/// "The army, which says it killed 20 militants, admits (losing) seven men": whom the clause
/// between the commas is about.
const Mention* behind_relative(const TollSentence& here, const Predicate& predicate);

/// Is it said of the party's people already what befell them: "killed (18 terrorists)"?
bool was_struck(const TollSentence& here, const Mention& party);

// shared.cpp

/// "killing and wounding several soldiers", "plusieurs soldats tués et blessés": both words tell
/// of a vague number, and neither of an exact one.
void tell_shared(TollSentence& here);

// companions.cpp

/// Does "avec", "en compagnie de" or "with" stand right before the phrase?
bool stands_with(const TollSentence& here, const PeoplePhrase& phrase);

/// "enlevé en compagnie de ses deux fils", "interpellés avec deux autres suspects": what befell the
/// subject befell them too.
void tell_companions(TollSentence& here);

// followers.cpp

/// "12 soldats tués et deux Russes", "cinq tués à Ber, deux à Gossi": those behind share the word.
void tell_followers(TollSentence& here);

// breakdown.cpp

/// "12 morts, dont trois civils": a part shares its total's status.
void share_with_parts(TollSentence& here);

/// "sept morts : trois gendarmes et quatre routiers": the parts that add up to a total are its own.
void tell_parts(TollSentence& here);

// shares_of_dead.cpp

/// "Five of the dead were gendarmes and four were civilians": gives the counts their sides.
void tell_shares_of_dead(TollSentence& here);

// victims.cpp

/// "17 victimes dont huit morts et neuf blessés", "17 casualties, including eight dead": the whole
/// is of the dead and the wounded, and its parts stand alone.
void split_victims(TollSentence& here);

// sides.cpp

Toll toll_of(const TollSentence& here, const PeoplePhrase& phrase);
/// « un premier bilan faisait état de 95 morts, mais il a été ramené à 35 »: what the count behind
/// it, which names nobody, makes of it; nullopt when there is none.
std::optional<int> revised_behind(const TollSentence& here, const PeoplePhrase& phrase);
/// Bare counts beside a sided one take its side.
void share_sides(const Reading& reading, std::vector<Toll>& tolls);

// former.cpp

/// « 21 personnes, et non 15, », « six morts et non pas seize », "six, not sixteen": a count that
/// is told to be wrong.
bool is_put_right(const TollSentence& here, const PeoplePhrase& phrase);

/// A count that no longer holds, is another deed's, or is not known to be one.
bool is_no_news(const TollSentence& here, const PeoplePhrase& phrase);

// other_deeds.cpp

/// "in a 2017 ambush", "durant six mois": of other deeds than the one told.
bool is_of_other_deeds(const TollSentence& here, const PeoplePhrase& phrase);

// doers.cpp

/// "(the army) said it had killed twenty", « onze ont été tués par (les soldats) »: who did it to
/// people of whom the phrase says nothing else; nullptr when the words beside it do not tell.
const Mention* doer_of(const TollSentence& here, const PeoplePhrase& phrase);

// none.cpp

/// "sans faire de blessé", "sans victime": none, said without a number.
void add_without_victims(const TollSentence& here, std::vector<Toll>& tolls);

}  // namespace vigie::extractors
