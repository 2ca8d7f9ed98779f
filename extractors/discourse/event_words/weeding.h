// What the event words of a sentence make of each other: devices that were found struck nobody,
// shells among booty were not fired, a taking that a release recalls is no news; and a verb behind
// another has its subject.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "killing 42 soldiers (in) the deadliest attack on the military": those killed made no attack.
void free_killed(const Reading& reading, const Candidate& before, Candidate& noun);

void share_subject(const Reading& reading, const Candidate& before, Candidate& candidate);

/// "According to (police), a blast killed eleven", « Selon l'(armée), une explosion »: does the
/// party only say it? Tokens of the sentence and of the party.
bool is_cited(const Reading& reading, std::uint32_t first, std::uint32_t party);

/// "After clashing with soldiers, (JNIM) withdrew", « ayant tué deux soldats, (des jihadistes) »:
/// the chunk of who did what a verb tells that opens the sentence at the token `first`.
std::optional<std::size_t> subject_behind(const Reading& reading,
                                          std::uint32_t first,
                                          const Clauses& clauses,
                                          std::size_t verb);

/// "(JNIM) crossed the river before clashing with soldiers", « … avant de tuer »: the chunk of who
/// opens the sentence, where the verb tells what he did then.
std::optional<std::size_t> subject_of_turn(const Reading& reading,
                                           const Clauses& clauses,
                                           std::size_t verb);

/// "Despite the presence of the (army), a bomb killed four", « malgré l'(armée) »: nobody's deed.
bool is_conceded(const Reading& reading, std::uint32_t first, std::uint32_t party);

/// "accused of posts supporting Mali's (army), she was killed": is the party what somebody wrote
/// for, and no subject?
bool is_stood_up_for(const Reading& reading, std::uint32_t first, std::uint32_t party);

/// "a touché un véhicule de l'ONU et tué un soldat": is the author that a rule gave the second verb
/// only the first one's object?
bool is_object_before(const VerbGroup& verb,
                      const Clauses& clauses,
                      std::optional<std::size_t> author);

/// "A teacher accused of helping soldiers was killed", "an army convoy escorting traders was
/// attacked": the passive's subject stands before the gerund whose object the rule found; none when
/// no table knows it.
std::optional<std::size_t> before_gerund(const Reading& reading,
                                         const Clauses& clauses,
                                         std::optional<std::size_t> target);

/// "An IED, likely planted by JNIM, struck a bus": is the noun what the verb tells of?
bool is_subject_of(const Reading& reading, const Candidate& noun, const Candidate& verb);

/// "An attack on soldiers killed ten": those whom the noun's deed struck are not the subject of the
/// verb; who did the one did the other.
void free_struck(const Reading& reading, const Candidate& noun, Candidate& verb);

/// "who were abducted in May", "held hostage": said of those whom the sentence is about.
bool recalls_taking(const Scene& scene, const Candidate& word);

/// "were arrested, then killed", « arrêtés puis tués »: the same men, who could fight no more.
bool kills_captives(const Reading& reading, const Candidate& before, const Candidate& word);

void weed(const Scene& scene,
          std::size_t sentence,
          const std::vector<Toll>& tolls,
          std::vector<Candidate>& found);

// beside_deeds.cpp

/// "attacked a bar with machine guns and grenades": what they carried, where another word tells
/// what they did.
void drop_arms_carried(const Scene& scene, std::vector<Candidate>& found);
/// "freed the women and took the men away": part of a taking, no release.
void drop_sparing(const Scene& scene, std::vector<Candidate>& found);
/// « Quatre hommes emmenés par des soldats ont été retrouvés égorgés »: those who took them did it.
void give_dead_to_takers(std::vector<Candidate>& found);
/// « Les familles des ingénieurs enlevés ont manifesté »: what the march is for is no news.
void drop_takings_marched_for(std::vector<Candidate>& found);
/// « brûlé vif dans l'attaque d'un convoi »: by no crowd.
void burn_in_attack(const Scene& scene, std::vector<Candidate>& found);
/// "Gunmen killed seven in (a dispute over land)": what it was about is no riot.
void drop_quarrels_of_armed_men(std::vector<Candidate>& found);
/// « la mine de Sadiola », « la mine artisanale »: a pit, no explosive.
void drop_pits(const Scene& scene, std::vector<Candidate>& found);
/// « L'armée a tué six terroristes en riposte à une attaque contre son camp »: those who fell were
/// the attackers, and the event is the attack.
void drop_ripostes(const Scene& scene, std::vector<Candidate>& found);

// sieges.cpp

/// "encircled for two weeks" is a blockade, "surrounded the village and opened fire" an attack.
void settle_encirclements(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found);
/// "A food convoy reached Gao": with no escort and no blockade it is no event.
void drop_plain_arrivals(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found);

/// "took 170 people hostage. ... before special forces ended the siege": of a house where hostages
/// are held, which is no blockade.
void drop_ended_sieges(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found);
/// « La prise d'otages de vendredi s'est achevée samedi par la mort de douze personnes »: one deed.
void date_endings(const Reading& reading, std::vector<Candidate>& found);

// found_bombs.cpp

/// "a suicide vest was found", "stopped a truck loaded with explosives": nobody wore the one, and
/// the other is a weapon caught.
void settle_found_bombs(const Scene& scene,
                        const std::vector<Toll>& tolls,
                        std::vector<Candidate>& found);

// devices.cpp

/// "(left) their camp and joined JNIM": drops the leaving of those who change sides.
void drop_leaving_of_deserters(const Reading& reading, std::vector<Candidate>& found);

/// "ont désamorcé deux engins explosifs": devices that were found struck nobody.
void drop_found_devices(const Reading& reading,
                        const std::vector<Toll>& tolls,
                        std::vector<Candidate>& found);
/// "ils avaient posé des bombes": none that went off is told.
void drop_laid_devices(const Scene& scene, std::vector<Candidate>& found);
/// "récupéré une mitrailleuse et des obus de mortier": shells in a list of booty hit nobody.
void drop_seized_shells(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found);
/// « ont été détruits, provoquant d'importantes explosions »: what the deed led to.
void drop_blasts_caused(const Scene& scene, std::vector<Candidate>& found);

/// "attacked the camp using drones, artillery and a (car bomb)": one of several weapons in hand
/// makes no bombing of an assault.
void drop_devices_among_weapons(const Reading& reading, std::vector<Candidate>& found);

// sieges.cpp

/// « ont incendié le pont de Parou, (coupant) la route »: what came of it is no siege.
void drop_roads_cut(std::vector<Candidate>& found);

// ground_strikes.cpp

/// "Jihadists staged strikes on army posts": armed men have drones, but a bare "strike" of theirs
/// is an attack where no aircraft is spoken of.
void ground_strikes(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found);

}  // namespace vigie::extractors
