// Where those were who were struck, by a clause that tells what they did then.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Un enseignant de Djibo a été tué alors qu'il se trouvait à (Arbinda) », "was abducted while he
/// was in (Ezza)": the deed was there, and not where its victim comes from.
[[nodiscard]] bool is_where_they_were(const Scene& scene,
                                      const Chunk& chunk,
                                      const NamedPlace& place);

/// « Les blessés de (l'attaque) ont été pris en charge à Sévaré », "people who fled the (attack)
/// were taken care of in Dori": where they were brought, and not where the deed was.
[[nodiscard]] bool is_where_victims_went(const Scene& scene,
                                         const Chunk& chunk,
                                         const NamedPlace& place);

/// « Un couvre-feu a été instauré à Bandiagara après (l'assassinat) d'un élu dimanche à Dourou »:
/// what followed the deed was there, and the deed itself where its own words say.
[[nodiscard]] bool is_where_it_was_answered(const Reading& reading,
                                            const Chunk& chunk,
                                            const NamedPlace& place);

}  // namespace vigie::extractors
