// A report while a draft is being turned into it. The steps stand in files of their own: authors
// (who did it), actors (who else), casualty_row (whose dead), casualties (which counts stand),
// sub_type, claims, finish (the rest and the order). They build on each other: sides need actors,
// the type needs casualties.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

struct Finishing {
    const Draft& draft;
    const Scene& scene;
    Report report;
    std::string country;  ///< of the event's place; empty = not known
    int place = -1;       ///< the scene's place that the report names first; -1 = none
};

// finish.cpp

/// Puts the words at the tokens [first, last) down as what `field` rests on.
void prove(
    Finishing& work, std::string field, std::uint32_t first, std::uint32_t last, std::string rule);

// resumed_names.cpp

/// The canonical party of militiamen without a name.
constexpr std::string_view bare_militia = "communal militia";

/// « Le CSP a pris Ber. Les rebelles », « Wagner … les mercenaires »: the one group of the kind
/// that the text calls by its name, where the noun would stand for another of today.
const Party* group_resumed(const Scene& scene, const Party& party);
/// « Dan Na Ambassagou a attaqué Koro. Lundi, les miliciens »: the one militia that the text names
/// before the event says "the militia"; nullptr when it says so of none, or of several.
const Party* militia_resumed(const Finishing& work);

// condolences.cpp

/// « Des jeunes ont brûlé des pneus. Le gouverneur a présenté ses condoléances »: is it said for
/// the dead of another event, since this one has none?
bool mourns_others(const Finishing& work, const Statement& statement);

// struck_sides.cpp

/// « se sont rendus (au JNIM) »: adds whom they surrendered to; the forces where nobody is named.
void name_taker_of_surrender(Finishing& work);

// garrisons.cpp

/// « l'aéroport, où sont stationnés des soldats »: adds those who are at the site that is shelled.
void add_garrison(Finishing& work);

// forces_at_work.cpp

/// "L'opération de Barkhane ... . Dix jihadistes ont été tués": the one foreign force that the
/// event's sentences name, where the country's own is not named; else the country's.
std::string forces_at_work(const Finishing& work);

// sides.cpp

/// The forces of a country: "l'armée" in Niger is the FAN.
std::string forces_of(const std::string& country);
/// A party's name where the event happened: generic forces take the country's name.
std::string name_of_party(const Finishing& work, const Party& party);
/// Who speaks: "authority" is the country's forces.
std::string speaker_of(const Finishing& work, const Statement& statement);
/// Is it a group's claim of a deed told before, of another day or by somebody else than this one?
bool claims_other_deed(const Finishing& work, const Statement& statement);
/// "The group claimed the December raid": one of long before.
bool claims_past_deed(const Finishing& work, const Statement& statement);
/// Is the speaker an outlet that relays others, who are cited themselves, and counts nobody?
bool only_relays(const Finishing& work,
                 const std::vector<Statement>& statements,
                 const Statement& statement);
/// "said its fighters left Ber after (air strikes)": is the event what came before the speaker's
/// own deed, and none that he claims?
bool goes_before_claimed(const Finishing& work, const Statement& statement);
/// Those who fight beside the country's own army.
bool is_helper(std::string_view name);
/// "Deux soldats ont été tués" behind "un convoi de Barkhane": the foreign force, the only one of
/// its kind with a name, whose soldiers `party` means; nullptr when it means the country's own.
const Party* foreign_target(const Finishing& work, const Party& party);
/// The first actor, who did it; the unidentified group before anybody is named.
std::string author(const Finishing& work);
bool author_is_state(const Finishing& work);

/// Are those taken held by an armed group, or by a militia that no state raised? Burkina Faso's
/// volunteers hand over whom they catch, and fighters whom a militia takes are arrested.
bool taken_by_armed_group(const Finishing& work);
/// Deeds of the state unless the text says otherwise: air strikes, arrests, new bases.
bool by_state_default(const Finishing& work);
/// "A convoy under escort came in, breaking the blockade"
bool comes_through(const Draft& draft);
/// « Le convoi est entré à Sikasso sous escorte »: who brings a convoy in is named with it, or
/// nobody is told to ("plus de cent citernes sont arrivées, annonce la mairie").
bool is_escorted(const Finishing& work);

/// Was a convoy of goods or travellers attacked, whoever guarded it: "a column of lorries under
/// army escort"? Who of them died is not told by the count alone.
bool struck_civil_convoy(const Finishing& work);
/// Deeds of the people: protests, riots, mobs.
bool by_civilians_default(const Finishing& work);
/// Once each, by name and role.
void add_actor(Finishing& work, const std::string& name, Role role);

// day_of_news.cpp

/// The draft's day; that of the news where none is told.
void put_date(Finishing& work);

// sums.cpp

/// « Le bilan est de douze morts » where five gendarmes and seven civilians were told of: nobody's.
void give_totals_no_side(Finishing& work);
/// "49 dead", says the title of five civilians, four soldiers and forty who came: a row of its own.
void add_total_of_title(Finishing& work);

// ministries.cpp

/// « précise le ministère » behind a foreign one: the same.
bool means_foreign_ministry(const Finishing& work, const Statement& statement);

// accords.cpp

/// The parties to an agreement, armed men first; `names` are those that its words give.
std::vector<std::string> parties_to_accord(const Finishing& work, std::vector<std::string> names);
/// Are both parties to an agreement named by now? Who brought them together is neither.
bool has_parties_to_accord(const Finishing& work);

// accused.cpp

/// Has the party dead or wounded in it?
bool is_struck(const Finishing& work, const Party& party);

/// « un poste de l'armée, qui lutte contre (le JNIM), »: a group named as no more than the other
/// side of the war that goes on (lasting_war.cpp).
bool is_only_at_war(const Finishing& work, const Party& party);
/// Whom the title or a sentence of the event accuses of what was done to unarmed people: the army,
/// those who fight beside it, a militia; none when it accuses a group, or nobody.
std::vector<std::string> those_accused(const Finishing& work);
/// Who denies it in words that say it would be its own: « dément avoir tué ».
std::optional<std::string> who_denies_own_deed(const Finishing& work);
/// Who denies what another charges him with in the same sentence: « que l'armée lui attribue ».
std::optional<std::string> who_denies_anothers_charge(const Finishing& work);
/// "Des éleveurs tués, selon leurs proches. L'armée dément": where nobody else is named, who denies
/// is who was accused.
bool state_denies(const Finishing& work);
/// Whom somebody blames for it by a verb: « Le FLA attribue l'attaque à l'armée ».
std::vector<std::string> those_blamed(const Finishing& work);

// groups_at_odds.cpp

/// « des combats entre groupes rivaux »: do groups without a name fight each other, and nobody
/// else?
bool are_at_odds(const Finishing& work);
/// They are both sides of it.
void set_groups_at_odds(Finishing& work);

// authors.cpp, actors.cpp

/// Has the party of that name denied it?
bool has_denied(const Finishing& work, const std::string& name);

/// The one armed group that the event's sentences name, when nobody is said to have done it:
/// "tout le monde pense au JNIM" is attribution too (annotation format). Two groups are none.
std::optional<std::string> suspect(const Finishing& work);
/// « a visé un poste, tuant deux éléments de la CMA »: its dead, and not as the answer to its
/// attack.
bool is_killed_in_passing(const Finishing& work, const Party& party);
/// The same of who was struck: a group that merely speaks is not.
std::optional<std::string> struck_group(const Finishing& work);
/// "Le FLA accuse l'armée": who blames another tells of no deed of its own.
bool blames(const Finishing& work, const Statement& statement);
/// "MINUSMA left its camp": peacekeepers or foreign troops who go, where the event's sentences name
/// nobody who comes.
bool left_by_foreigners(const Finishing& work);
void name_perpetrators(Finishing& work);
void name_actors(Finishing& work);
/// Africa Corps or Wagner struck beside the army is its ally (annotation format).
void settle_allies(Finishing& work);

/// Is it of a deed, from the token on: « accusent l'armée (d'avoir tué) », "of being behind it", or
/// nothing more; not « de les avoir abandonnés », "for not protecting them", "the army's absence".
bool is_of_deed(const Reading& reading, std::uint32_t at, std::uint32_t end);

// spoken_of.cpp

/// "le groupe djihadiste a pris le camp", "killed by the same group": the group named last.
std::optional<std::string> group_spoken_of(const Finishing& work);
/// The one jihadist group that the text names before the token, as more than a bystander; two are
/// none.
std::optional<std::string> only_jihadists_before(const Finishing& work, std::uint32_t token);
/// "the (jihadists)", « ces (jihadistes) »: those known, and not « les jihadistes du JNIM ».
bool means_known_jihadists(const Reading& reading, std::uint32_t token);
/// Is it the name of a group that texts call jihadist?
bool are_jihadists(std::string_view name);

// those_taken.cpp

/// "Nine men were abducted. Their bodies were found the next day": counts them as killed too.
void tell_found_dead(Finishing& work);
/// "Two teachers were abducted on Monday and later released": counts them as taken too.
void tell_freed_were_taken(Finishing& work);
/// "The army found twelve kidnapped women": those counted as taken are free.
void free_those_found(Finishing& work);

/// "The passengers of two buses were abducted": two or more, where no number counts them.
void tell_several_taken(Finishing& work);

// died_since.cpp

/// "A gendarme was wounded. He died of his wounds": counts him as dead, and no longer as wounded.
void tell_died_since(Finishing& work);

// operators.cpp

/// "FAMa and Wagner conducted an operation in Ber. Eight civilians were killed": the forces whose
/// operation the sentence before tells of; none when it tells of none.
std::vector<std::string> operators_before(const Finishing& work);

// passing.cpp

/// "JNIM is active in the area", "the FLA called on the world": named in passing, it suspects
/// nobody.
bool is_merely_about(const Finishing& work, const Mention& mention);
/// "The army has blamed JNIM, which was founded in (2017)": the older time is of who the group is,
/// not of when the sentence is about.
bool blames_before_history(const Finishing& work, std::size_t sentence);
/// « ont abattu Moussa Ag Bah, chef de la (CMA) », "shot dead X, head of the CMA": an apposition
/// says whose man was struck.
bool says_whose_he_is(const Reading& reading, const Mention& group);

// struck_sides.cpp

/// « Le JNIM a attaqué Ber, l'armée a tué dix assaillants »: the army that answers was struck.
void name_who_answered(Finishing& work);
/// Sides that lost people were struck, named or not; who was shot at unarmed is a civilian.
void add_struck_sides(Finishing& work);
/// « Deux civils ont été tués à Ber, selon un responsable de la CMA »: were civilians alone struck?
[[nodiscard]] bool befell_civilians(const Finishing& work);

// repeated_rows.cpp

/// Is the row's figure told already? A row without author or side takes those of this one.
[[nodiscard]] bool is_row_told(Finishing& work, const Casualty& row);

// sums_of_rows.cpp

/// "24 dead. Sixteen were beheaded and eight shot": the parts of a count are no counts beside it.
void drop_rows_of_sum(Finishing& work);

/// "fifteen dead: 13 gendarmes and two soldiers", both of one side: the total is of that side, and
/// told once.
void drop_total_of_one_side(Finishing& work);

/// « Un enfant figure parmi les cinq victimes »: a part that is told before its whole and is of the
/// side that this turned out to be.
void drop_part_told_first(Finishing& work);

// withdrawn.cpp

/// « Les combats contre l'EIGS … Le MSA s'est replié »: who draws back from a fight of which one
/// side alone is named was the other.
void name_those_who_drew_back(Finishing& work);

// own_ranks.cpp

/// The side whose "its own" people the toll counts.
std::string own_side(const Finishing& work, const DraftToll& draft);

// toll_sides.cpp

/// "attacked a post of the MSA. Ten of its fighters were killed": the one armed group that is
/// struck, where no army is.
const Party* struck_group_alone(const Finishing& work);

/// Whom the state calls assailants or terrorists, be the other victims civilians.
std::string enemy_of_state(const Finishing& work);
/// "ambushed a GATIA officer. (The officer) died": the group whose man the toll's is, as told
/// before; nullptr when it is told of no group's.
const Party* whose_officer(const Finishing& work, const Toll& toll);
/// The side that the toll's people are of: a party's name, "civilians" or "unspecified".
std::string side_of(const Finishing& work, const DraftToll& draft);

/// The first side struck; "unspecified" when none is known.
std::string first_target(const Finishing& work);

// victim_sides.cpp

/// Of people or victims whom the words give no side.
std::string side_of_victims(const Finishing& work, const DraftToll& draft);

// casualty_row.cpp

/// The row that the draft's toll at `index` makes: its people's side, what befell them, and who
/// says so.
Casualty row_of(const Finishing& work, std::size_t index);

// casualties.cpp, sub_type.cpp, claims.cpp

void put_tolls(Finishing& work);
SubEventType sub_type_of_draft(const Finishing& work);
/// "JNIM said that it would attack all trucks", "had warned drivers": a group's word on what is to
/// come, none on the event.
bool speaks_of_plans(const Finishing& work, const Statement& statement);
void put_claims(Finishing& work);
void put_losses(Finishing& work);

// same_attackers.cpp

/// "killed ten of the attackers": the group that is named for the attack told before, once all of
/// the article's events have their actors.
void name_same_attackers(std::vector<Finishing>& works);

}  // namespace vigie::extractors
