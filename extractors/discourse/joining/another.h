// What says by itself that an event word tells another deed than the one told before.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "l'attaque", "this ambush": one that was told before, or is known.
bool is_definite(const Scene& scene, const Candidate& word);

/// "another attack", "une deuxième embuscade": the word before the noun, or the article's.
bool leads_another(const Reading& reading, std::uint32_t noun);

/// "Gossi a aussi été attaqué", "they also stormed the camp": besides what was told before.
bool tells_besides(const Reading& reading, const Candidate& word);

/// "Ten died at Ber. On the same day four were killed in another attack": not the one told before.
bool tells_another(const Scene& scene, const Draft& draft, const Candidate& word);

/// "attacked Ogossagou on Saturday. … a group said it had carried out an (attack) last week": a
/// deed with an article that makes it new, and a time vaguer than the day told.
bool is_introduced_anew(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Three peacekeepers were wounded. … Six Malian soldiers died in a skirmish on Friday": another
/// force, with a day of its own.
bool strikes_other_force(const Scene& scene, const Draft& draft, const Candidate& word);

/// "The attack followed the (kidnapping) on Tuesday of 20 people": with a day of its own, another.
bool is_followed_up(const Scene& scene, const Draft& draft, const Candidate& word);

/// "The first attack killed nine. Three were (killed) in an ambush as they headed to the scene of
/// the first attack": not of the one told as the first.
bool is_second_to_first(const Scene& scene, const Draft& draft, const Candidate& word);

/// "On Friday the convoy was hit by a new explosive device", behind the mine that was told of.
bool is_new_device(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Un autre véhicule a sauté sur une mine": a thing other than the one struck before, where people
/// ("un autre soldat") may be of the same deed.
bool strikes_another_thing(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Eleven officers were killed. Two soldiers were also killed days later": on another day, though
/// none is named.
bool is_days_later(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Five were killed on Thursday. Earlier this month four had died in a like blast": days that lead
/// their sentence, vaguer than the day told before, are another deed's.
bool goes_back(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Earlier this month two teachers were abducted. They were released on Monday": freed on a day of
/// its own, which the vaguer days of the taking only hold.
bool are_freed_later(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Elsewhere in Mopti, clashes ...": not at the place told before, or where none was told.
bool leads_elsewhere(const Scene& scene, const Draft& draft, const Candidate& word);

/// A mine that somebody drives over is no bomber's charge.
bool is_other_weapon(const Draft& draft, const Candidate& word);

/// "marched after the (killing) of three", « pour dénoncer la (mort) de »: is what stands at the
/// token what the march of its sentence is about?
[[nodiscard]] bool is_marched_about(const Scene& scene, std::size_t sentence, std::uint32_t token);

/// "joined a protest after gunmen shot dead two traders": without a day of its own behind it, what
/// a march is about is no news beside it.
[[nodiscard]] bool is_only_marched_about(const Scene& scene,
                                         const std::vector<Draft>& drafts,
                                         const Candidate& word);

/// A march, or people without arms who burnt and sacked: what a deed before it may have moved.
bool is_of_crowd(const Draft& draft);

/// "two days after a mine had (killed) three": is the word's day counted back to it?
[[nodiscard]] bool is_dated_back(const Reading& reading, const Candidate& word);

/// "marched two days after gunmen (killed) three at Ber": is the day counted back to the word, and
/// its place its own?
[[nodiscard]] bool is_counted_back_to(const Scene& scene, const Candidate& word);

/// « C'est (l'assassinat) d'un gendarme qui a mis le feu aux poudres », "It was the (killing) of a
/// trader that sparked the anger": a deed before the crowd's.
[[nodiscard]] bool is_what_moved(const Scene& scene, std::size_t sentence, std::uint32_t token);

/// "marched after an attack that killed 40. Police fired tear gas": at those who marched, as what
/// the marchers burn is of the march, and not of the deed they marched about.
[[nodiscard]] bool meets_another_crowd(const std::vector<Draft>& drafts,
                                       const Draft& draft,
                                       const Candidate& word);

/// "people protesting against French (strikes)", « qui manifestent contre les (attaques) »
[[nodiscard]] bool is_marched_against(const Scene& scene,
                                      std::size_t sentence,
                                      std::uint32_t token);

/// "burned two lorries and took away three passengers": people taken beside looting alone are an
/// event of their own (annotation format).
[[nodiscard]] bool takes_people_beside_loot(const Draft& draft, const Candidate& word);

/// « Un douanier a été tué samedi à San. L'armée a tué 18 terroristes entre le 4 et le 11 juin »:
/// the sum of days is no riposte.
[[nodiscard]] bool sums_days(const Draft& draft, const Candidate& word);

/// « L'armée a arrêté 17 hommes. Mardi, un soldat a été tué par un engin explosif »: of no arrest.
[[nodiscard]] bool is_struck_beside_arrests(const Draft& draft, const Candidate& word);

/// "Twenty fighters were killed. In May, parties were dissolved after rare demonstrations": marches
/// spoken of behind other news are no part of it.
[[nodiscard]] bool are_other_marches(const Scene& scene, const Draft& draft, const Candidate& word);

/// "The gunmen then attacked a gold site nearby", "First ... . Then gunmen attacked a hotel":
/// another deed of the same men.
[[nodiscard]] bool strikes_next_site(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
