// Participles that only say who the people behind them are: "three kidnapped teachers".
#pragma once

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "freed five (kidnapped) herders": "dozens of (abducted) people": said of those who are counted,
/// and no deed of the clause's.
bool describes_counted(const Reading& reading, const Chunk& chunk);

/// "received six (wounded) people": what they had suffered before, and nothing that the subject
/// did.
bool describes_hurt(const Reading& reading, std::size_t first, std::size_t last);

/// "six men who attacked Ber", « Ce poste (planté) là »: of a subject whose verb follows.
bool is_said_of_subject(const Reading& reading, const Chunk& chunk);

/// "captured and carts (seized)", "three lorries burnt, one ambulance (taken)": behind the other
/// deed, has the participle a thing of its own for its subject?
bool has_thing_of_its_own(const Reading& reading, const Chunk& deed, const Chunk& participle);

/// "visited (wounded) soldiers", "the families of (injured) men": those who lie there, uncounted.
bool describes_those_visited(const Reading& reading, const Chunk& chunk);

/// « capturé un gendarme (au poste) de contrôle », "seized a policeman (at a checkpoint)": where
/// those who were taken stood.
bool is_where_they_stood(const Reading& reading, const Chunk& post);

/// "the best (demining) team", "a (demining) course"
bool names_body_or_course(const Reading& reading, const Chunk& chunk);

}  // namespace vigie::extractors
