// Words of loss where they stand: do they tell one, and of what side of them?
#pragma once

#include "extractors/reading/reading.h"
#include "extractors/reading/verbs.h"

namespace vigie::extractors {

VerbGroup group_of(const Reading& reading, const Lexicon& lexicon, const Mention& effect);

/// Not denied, not merely wanted: "pour incendier deux camions".
bool is_told(const Reading& reading,
             const text::Sentence& span,
             const Lexicon& lexicon,
             const Mention& effect);

/// "destroyed one of the (stolen) trucks": which of them, where another word of the sentence says
/// what befell them now.
bool describes_thing(const Reading& reading,
                     const text::Sentence& span,
                     const Lexicon& lexicon,
                     const Mention& effect);

/// "ont mis le feu à la gendarmerie", « un drone a touché le marché »: done to what follows, never
/// to the subject; "losing five men" takes nothing before it either.
bool reaches_out(const Reading& reading, const Lexicon& lexicon, const Mention& effect);

/// Does what begins at the token hang on a preposition, as no subject does?
bool hangs_on_preposition(const Reading& reading, const text::Sentence& span, std::uint32_t start);

/// « Un berger qui dormait sous (son camion) a été abattu »: does the relative clause of another
/// subject lean on the thing that begins at the token?
bool leans_in_relative(const Reading& reading, const text::Sentence& span, std::uint32_t start);

/// « (Trois camions) ont été arrêtés puis (brûlés) »: does the bare participle go on from another
/// whose subject ends at `from`?
bool shares_passive(const Reading& reading, std::uint32_t from, const Mention& effect);

/// "the (village) granaries": whose the next thing is, and not what is lost.
bool leads_compound(const Reading& reading, const Mention& thing);

/// "burned tyres and (blocked) the bridge": does the verb of another deed begin at the token?
bool begins_verb(const Reading& reading, const Lexicon& lexicon, std::uint32_t token);

/// "closed the schools and (burned) teaching materials": an English past whose object stands right
/// behind it, which is no thing that goes by a name here.
bool has_own_object(const Reading& reading, const Mention& effect);

/// « saccagées et (incendiées) »: is the effect graver than the one joined to it before?
bool outdoes(const Reading& reading,
             const Lexicon& lexicon,
             const Mention& effect,
             const Mention& before);

/// "brûlé dans un camion", "seized by men on motorcycles": away from the object; not "burned at
/// least two lorries".
bool leads_away(const Reading& reading, std::uint32_t from, std::uint32_t to);

/// "destroyed (as) jets bombed", "seized(, and)": does another clause or item begin at the token?
[[nodiscard]] bool parts_clauses(const Reading& reading, std::uint32_t token);

/// « mort au dispensaire, (touché) par une balle »: a word for wounds, said of people too.
bool is_wound(const Reading& reading, const text::Sentence& span, const Mention& effect);

/// « emmenés à (moto) », « partis en (pick-up) »: what carried them.
bool is_conveyance(const Reading& reading, const Mention& thing);

/// « ont déterré, sous le sol d'une étable, (vingt fusils) »: where the object may begin, behind
/// what two commas set apart; `token` itself when nothing is.
std::uint32_t behind_inserted(const Reading& reading,
                              const text::Sentence& span,
                              std::uint32_t token);

/// "seized (on Friday near Boni) four lorries": where the object of an English verb begins, over
/// when and where it was; right behind the verb when nothing stands between.
std::uint32_t first_of_object(const Reading& reading, const Mention& effect);

}  // namespace vigie::extractors
