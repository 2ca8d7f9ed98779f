// An event as it is being put together from the sentences of one article.
#pragma once

#include <optional>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// A count with who says it, kept until the parties are settled.
struct DraftToll {
    Toll toll;
    std::optional<Statement> said;
};

struct Draft {
    std::vector<Candidate> words;  ///< every event word that tells it, first to last
    Family family = Family::attack;
    int rank = 0;
    int place = -1;
    bool own_place = false;  ///< named with the event, not carried over from another
    std::vector<int> further_places;
    std::optional<text::DateRange> date;
    bool own_date = false;  ///< told of the event, not carried over from another
    std::vector<const Party*> perpetrators;
    std::vector<const Party*> targets;
    std::vector<const Party*> allies;
    std::vector<const Thing*> things;
    std::vector<DraftToll> tolls;
    std::vector<Statement> statements;
    std::vector<Loss> losses;
    std::vector<std::size_t> sentences;  ///< in order; never empty once it has a word
    /// Sentences before its own whose claim is of an event told there: see leave_claims().
    std::vector<std::size_t> claims_of_others;
    std::vector<Evidence> evidence;
    /// The event that it is listed with: "à Ber et à Gossi". Its toll says what kind of deed both
    /// were, and stands there alone.
    std::optional<std::size_t> listed_with;
    bool bystanders = false;  ///< people taken beside an attack on others: see takes_bystanders()
};

// draft.cpp

bool is_insurgent(const Party* party);
bool is_state(const Party* party);
void add_once(std::vector<const Party*>& parties, const Party* party);
bool disjoint(const text::DateRange& a, const text::DateRange& b);

/// Is the sentence one of its own?
bool tells_in(const Draft& draft, std::size_t sentence);

/// Is one of its words of that family?
bool told_by(const Draft& draft, Family family);

/// Does one of its words say that of the dead?
bool told_as(const Draft& draft, Slant slant);

/// "un barrage", "a roadblock": where robbers stop their victims, no siege.
bool is_checkpoint(const Candidate& word);

/// « L'armée a détruit deux colonnes de motos »: what fighters came with or shot with. The homes
/// and trucks of a village are not that.
bool destroys_arms(const Candidate& word);

/// The scene's place of that index.
const NamedPlace& place_at(const Scene& scene, int index);

/// "Un camp a été attaqué. L'armée dit avoir tué 40 terroristes", « L'armée a repris le contrôle
/// du camp »: the army did not attack its camp.
bool answers_for_its_own(const Draft& draft, const Candidate& word);

/// Do the word's author and the draft's stand on one side, as far as either is named?
bool same_side(const Draft& draft, const Candidate& word);

/// One side leaves what the other takes.
bool changes_hands(const Draft& draft, const Candidate& word);

/// Makes the word's kind of event the draft's.
void raise(Draft& draft, const Candidate& word);

/// Takes the word and what stands around it into the draft.
void absorb(const Scene& scene, Draft& draft, const Candidate& word);

/// Joins the event words of all sentences into events, as ACLED does: another place, another day,
/// or a deed that cannot be the same makes another event.
std::vector<Draft> join(const Scene& scene, std::vector<Refusal>& refusals);

/// A draft as a report: parties named, sides and sources of tolls settled, claims drawn up.
Report finish(const Draft& draft, const Scene& scene);

/// The same of all drafts, step by step, as in read_event_words.
std::vector<Report> finish_all(const std::vector<Draft>& drafts, const Scene& scene);

}  // namespace vigie::extractors
