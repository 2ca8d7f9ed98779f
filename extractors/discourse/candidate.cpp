#include "extractors/discourse/candidate.h"

#include <algorithm>

#include "extractors/discourse/companions.h"
#include "extractors/discourse/date_choice.h"
#include "extractors/discourse/doubts.h"
#include "extractors/discourse/draft.h"
#include "extractors/discourse/weeding.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class SentenceReader {
public:
    SentenceReader(const Scene& scene,
                   std::size_t sentence,
                   const std::vector<Toll>& tolls,
                   std::vector<Refusal>& refusals)
        : scene_(scene),
          index_(sentence),
          span_(scene.reading.sentences[sentence]),
          clauses_(chunk(scene.reading, sentence, scene.lexicon)),
          times_(scene.timeline.in(sentence)),
          doubts_(scene, sentence, clauses_, times_, tolls),
          tolls_(tolls),
          refusals_(refusals) {}

    std::vector<Candidate> run() && {
        std::vector<Candidate> found;
        std::size_t segment = 0;
        note_past_places();
        for (std::size_t i = 0; i < clauses_.chunks.size(); ++i) {
            if (clauses_.chunks[i].tag == ';') ++segment;
            if (is_trigger(clauses_.chunks[i])) read_word(i, segment, found);
        }
        weed(scene_, index_, tolls_, found);
        return found;
    }

private:
    /// "l'attaque ressemble à celles du JNIM, qui a déjà frappé à Ber": Ber is no place of today's.
    void note_past_places() {
        for (const Chunk& chunk : clauses_.chunks) {
            if (!is_trigger(chunk) || !doubts_.is_of_before(chunk)) continue;
            for (std::size_t i = 0; i < scene_.places.size(); ++i) {
                const NamedPlace& place = scene_.places[i];
                const bool behind = place.first >= chunk.last && place.last <= span_.last;
                if (behind && !clauses_between(scene_, clauses_, chunk, place))
                    past_places_.push_back(static_cast<int>(i));
            }
        }
    }

    void read_word(std::size_t at, std::size_t segment, std::vector<Candidate>& found) {
        const Chunk& chunk = clauses_.chunks[at];
        std::string reason = doubts_.about(chunk);
        if (doubts_.dated_back(chunk)) past_places_.push_back(nearest_place(chunk, false));
        if (!reason.empty()) return refuse(chunk, reason);
        if (chunk.sense == nullptr) return refuse(chunk, "what it tells of is not there");
        Candidate candidate = make(at, segment, chunk.sense->family);
        if (!found.empty()) share_subject(found.back(), candidate);
        reason = doubts_.about(candidate, at);
        if (!reason.empty()) return refuse(chunk, reason);
        found.push_back(std::move(candidate));
    }

    void refuse(const Chunk& chunk, const std::string& reason) {
        refusals_.push_back(refusal(scene_.reading, chunk.first, chunk.last, reason));
    }

    [[nodiscard]] const Trigger& trigger_of(const Chunk& chunk) const {
        return scene_.lexicon.trigger(chunk.mention->index);
    }

    Candidate make(std::size_t at, std::size_t segment, Family family) const {
        const Chunk& chunk = clauses_.chunks[at];
        Candidate candidate;
        candidate.trigger = &trigger_of(chunk);
        candidate.family = family;
        candidate.verb = chunk.verb;
        candidate.first = chunk.first;
        candidate.last = chunk.last;
        candidate.sentence = index_;
        candidate.segment = segment;
        assign_roles(at, candidate);
        candidate.place = place_for(chunk);
        if (candidate.place < 0 && family == Family::escort) candidate.place = arrival(chunk);
        candidate.struck_village = strikes_village(at, candidate);
        give_date(scene_, clauses_, chunk, candidate);
        return candidate;
    }

    void assign_roles(std::size_t at, Candidate& candidate) const {
        const Roles roles = scene_.rules.apply(clauses_, at);
        candidate.rules = roles.rules;
        candidate.perpetrator = party_at(roles.perpetrator);
        if (is_object_before(candidate.verb, clauses_, roles.perpetrator))
            candidate.perpetrator = nullptr;
        if (died_after(clauses_.chunks[at], candidate)) candidate.perpetrator = nullptr;
        const bool air = is_from_air(candidate.family) && !candidate.is_suffered();
        if (candidate.perpetrator == nullptr && air)
            candidate.perpetrator =
                army_beside(scene_.reading, scene_.lexicon, clauses_.chunks[at]);
        candidate.target = party_at(roles.target);
        candidate.ally = party_at(roles.ally);
        join_companions(at, roles, candidate);
        if (roles.target) {
            const Mention* mention = clauses_.chunks[*roles.target].mention;
            if (mention != nullptr && mention->kind == Kind::object) {
                candidate.thing = &scene_.lexicon.thing(mention->index);
            }
        }
    }

    /// "25 soldiers are dead after two assaults on bases": whom it befell, not who did it.
    [[nodiscard]] bool died_after(const Chunk& word, const Candidate& candidate) const {
        constexpr std::uint32_t reach = 4;  // "after two deadly (assaults)"
        const bool state = candidate.perpetrator != nullptr && is_state(candidate.perpetrator);
        if (!state || candidate.verb.construction != Construction::nominal) return false;
        if (!is_attack(candidate.family)) return false;
        for (std::uint32_t at = word.first; at > span_.first && word.first - at < reach; --at) {
            if (one_of(scene_.reading.word(at - 1), {"after", "following", "apres"})) return true;
        }
        return false;
    }

    /// Is a village itself what the word strikes, with no party or thing between?
    [[nodiscard]] bool strikes_village(std::size_t at, const Candidate& candidate) const {
        if (candidate.family != Family::attack || candidate.target != nullptr ||
            candidate.thing != nullptr || candidate.place < 0)
            return false;
        const NamedPlace& place = scene_.places[static_cast<std::size_t>(candidate.place)];
        if (place.relation != Relation::at || !is_village(place)) return false;
        const Chunk& word = clauses_.chunks[at];
        if (names_base(word.last, place.first)) return false;
        if (candidate.verb.construction == Construction::passive)
            return !place.placed && !party_between(place.last, word.first);
        return candidate.verb.construction == Construction::active &&
               !party_between(word.last, place.first);
    }

    /// "attaqué une base à Sama": no village, though bases of nobody known are no party.
    [[nodiscard]] bool names_base(std::uint32_t from, std::uint32_t to) const {
        static const WordSet bases("base bases caserne barracks");
        for (; from < to && !bases.contains(scene_.reading.word(from)); ++from) {
        }
        return from < to;
    }

    /// Does anybody or anything stand in [from, to), or is that no way at all?
    [[nodiscard]] bool party_between(std::uint32_t from, std::uint32_t to) const {
        const auto& chunks = clauses_.chunks;
        return from > to || std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
                   return chunk.first >= from && chunk.last <= to && takes_part(chunk.tag);
               });
    }

    [[nodiscard]] static bool takes_part(char tag) {
        return std::string_view("ISXMUCBO;").find(tag) != std::string_view::npos;
    }

    [[nodiscard]] bool is_village(const NamedPlace& place) const {
        if (place.gazetteer < 0) return true;
        const auto& known =
            scene_.lexicon.gazetteer().place(static_cast<std::uint32_t>(place.gazetteer));
        return known.kind == PlaceKind::village;
    }

    /// Who stands beside a role's party shares the role; of two fighting each other the second is
    /// the struck side.
    void join_companions(std::size_t at, const Roles& roles, Candidate& candidate) const {
        const Companions others(clauses_);
        if (roles.perpetrator && candidate.perpetrator != nullptr) {
            auto all = others.of(*roles.perpetrator, roles.target);
            candidate.perpetrator = party_at(all.front());
            for (std::size_t i = 1; i < all.size(); ++i)
                candidate.beside_perpetrator.push_back(party_at(all[i]));
            const bool mutual = clauses_.chunks[at].sense->voice == Voice::mutual && !roles.target;
            if (mutual && !candidate.beside_perpetrator.empty()) {
                candidate.target = candidate.beside_perpetrator.front();
                candidate.beside_perpetrator.clear();
            }
        }
        const auto escort =
            roles.target ? escort_before(scene_.reading, clauses_, *roles.target) : std::nullopt;
        if (escort) {
            candidate.target = party_at(escort);
        } else if (roles.target && candidate.target == nullptr) {
            candidate.target = party_at(others.escort_of(*roles.target));
        } else if (roles.target) {
            for (const std::size_t other : others.of(*roles.target, roles.perpetrator))
                candidate.beside_target.push_back(party_at(other));
        }
    }

    [[nodiscard]] const Party* party_at(std::optional<std::size_t> chunk) const {
        if (!chunk) return nullptr;
        const Mention* mention = clauses_.chunks[*chunk].mention;
        if (mention == nullptr || mention->kind != Kind::actor) return nullptr;
        const Party* owner = owner_of_unit(scene_.reading, scene_.lexicon, *mention, span_.first);
        return owner != nullptr ? owner : &scene_.lexicon.party(mention->index);
    }

    /// The event's place: behind the word rather than before it, with a cue rather than bare.
    [[nodiscard]] int place_for(const Chunk& chunk) const {
        const int best = nearest_place(chunk, /*districts=*/false);
        const int heading = scene_.headings[index_];
        if (heading >= 0 &&
            (best < 0 || !is_own(chunk, scene_.places[static_cast<std::size_t>(best)])))
            return heading;
        return best >= 0 ? best : nearest_place(chunk, /*districts=*/true);
    }

    /// A convoy's place is where it arrived, which is nobody else's.
    [[nodiscard]] int arrival(const Chunk& chunk) const {
        for (std::size_t i = 0; i < scene_.places.size(); ++i) {
            const NamedPlace& place = scene_.places[i];
            if (place.first >= span_.last) break;
            if (place.first >= chunk.last && place.use == Use::reference)
                return static_cast<int>(i);
        }
        return -1;
    }

    /// Under a heading only a place with a cue, in the word's own clause, is another one.
    [[nodiscard]] bool is_own(const Chunk& chunk, const NamedPlace& place) const {
        return place.use == Use::event && !clauses_between(scene_, clauses_, chunk, place);
    }

    /// "cette ville du cercle de Niafunké": the town named before is meant.
    [[nodiscard]] bool says_more_of_a_town(const NamedPlace& district) const {
        constexpr std::uint32_t reach = 6;
        for (std::uint32_t i = district.first; i > span_.first && district.first - i < reach; --i) {
            if (one_of(scene_.reading.word(i - 1), {"cette", "this"})) return true;
        }
        return false;
    }

    /// Districts serve only when the sentence names nothing smaller: "dans la commune de Femaye".
    [[nodiscard]] bool serves(const NamedPlace& place, bool districts) const {
        if (place.first < span_.first || place.last > span_.last) return false;
        if (districts)
            return place.use == Use::container && place.precision < 3 && place.describes < 0 &&
                   !says_more_of_a_town(place);
        return place.use == Use::event || place.use == Use::bare;
    }

    /// "Le village de Sama, situé sur l'axe Ber-Gao, a été attaqué": the place is the subject.
    [[nodiscard]] bool is_struck(const Chunk& chunk, const NamedPlace& place) const {
        return chunk.verb.construction == Construction::passive && place.placed &&
               place.relation == Relation::at && !party_between(place.last, chunk.first) &&
               !people_before(place);
    }

    /// "deux commerçants à Bourem ont été enlevés": they are the subject.
    [[nodiscard]] bool people_before(const NamedPlace& place) const {
        const auto& chunks = clauses_.chunks;
        return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
            return chunk.last <= place.first &&
                   std::string_view("ISXMC").find(chunk.tag) != std::string_view::npos;
        });
    }

    /// A place inside a verb's subject says where that comes from: "des blessés de Dimbal ont
    /// heurté une mine entre Bankass et Somadougou".
    [[nodiscard]] double distance_cost(const Chunk& chunk, const NamedPlace& place) const {
        if (place.first >= chunk.first) return place.first - chunk.first;
        const double way = (chunk.first - place.last) * 1.5 + 2;
        const bool verb = trigger_of(chunk).kind == WordKind::verb;
        const bool leads = place.phrase <= span_.first + 1;
        if (is_struck(chunk, place)) return std::min(way, leads ? 2.0 : 6.0);
        if (!verb || leads) return way;
        return way + (place.placed ? 4 : 8);
    }

    /// "confirmed that three were abducted and said its mission in Bamako": told of something else.
    [[nodiscard]] bool said_between(const Chunk& chunk, const NamedPlace& place) const {
        const auto& chunks = clauses_.chunks;
        for (std::size_t i = 1; i < chunks.size() && chunks[i].last <= place.first; ++i) {
            const bool says =
                std::string_view("VWGD").find(chunks[i].tag) != std::string_view::npos;
            if (says && chunks[i - 1].tag == '&' && chunks[i].first >= chunk.last) return true;
        }
        return false;
    }

    /// "the attack comes a day after two were killed in Ber": Ber is the earlier deed's.
    [[nodiscard]] bool tells_earlier(const Chunk& chunk, const NamedPlace& place) const {
        const auto& chunks = clauses_.chunks;
        if (chunk.verb.construction != Construction::nominal) return false;
        // "cette attaque intervient trois jours après celle de Tillia"
        for (std::uint32_t at = chunk.last; at + 1 < place.first; ++at) {
            const bool after = one_of(scene_.reading.word(at), {"after", "apres"});
            if (after && at > 0 && is_time(at - 1) &&
                one_of(scene_.reading.word(at + 1), {"celle", "celui", "celles", "ceux", "that"}))
                return true;
        }
        return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& deed) {
                   const bool between = deed.first > chunk.last && deed.last <= place.first;
                   if (!between || !is_trigger(deed)) return false;
                   for (std::uint32_t at = chunk.last; at < deed.first; ++at) {
                       if (!one_of(scene_.reading.word(at), {"after", "apres"})) continue;
                       // "survient après celui de trois agents"
                       const bool like = one_of(scene_.reading.word(at + 1),
                                                {"celui", "celle", "ceux", "celles", "that"});
                       if (like || is_time(at - 1)) return true;
                   }
                   return false;
               });
    }

    /// "a day (after)", "trois jours (après)"
    [[nodiscard]] bool is_time(std::uint32_t token) const {
        static const WordSet units(
            "day days hours week weeks jour jours heures semaine semaines month months");
        return units.contains(scene_.reading.word(token));
    }

    [[nodiscard]] double place_cost(const Chunk& chunk, const NamedPlace& place) const {
        const double bare = place.use == Use::bare ? 15 : 0;
        const bool parted = clauses_between(scene_, clauses_, chunk, place);
        return distance_cost(chunk, place) + bare + (parted ? 20 : 0);
    }

    [[nodiscard]] int nearest_place(const Chunk& chunk, bool districts) const {
        int best = -1;
        double best_cost = 1e9;
        for (std::size_t i = 0; i < scene_.places.size(); ++i) {
            const NamedPlace& place = scene_.places[i];
            if (!serves(place, districts) || is_past_place(static_cast<int>(i))) continue;
            if (said_between(chunk, place) || tells_earlier(chunk, place)) continue;
            const double cost = place_cost(chunk, place);
            if (cost >= best_cost) continue;
            best = static_cast<int>(i);
            best_cost = cost;
        }
        best = nearer_than_distance(best);
        // Of two ends of a stretch the first one named leads.
        if (best >= 0) {
            const int partner = scene_.places[static_cast<std::size_t>(best)].partner;
            if (partner >= 0 && partner < best) best = partner;
        }
        return best;
    }

    /// "35 kilometres from Gao, near the village of Kobé": the second name says it more closely.
    [[nodiscard]] int nearer_than_distance(int best) const {
        constexpr double far_km = 10;
        constexpr std::uint32_t reach = 5;
        const auto next = static_cast<std::size_t>(best) + 1;
        if (best < 0 || next >= scene_.places.size()) return best;
        const NamedPlace& far = scene_.places[next - 1];
        const NamedPlace& near = scene_.places[next];
        const bool apart = near.last > span_.last || near.first - far.last > reach ||
                           scene_.reading.word(far.last) != ",";
        const bool closer = far.offset.km.value_or(0) >= far_km && near.offset.empty() &&
                            near.use == Use::event && near.placed && is_village(near);
        return closer && !apart ? static_cast<int>(next) : best;
    }

    /// "enlevés en novembre près de Diéma, ils ont été libérés": Diéma is the older deed's.
    [[nodiscard]] bool is_past_place(int place) const {
        return std::find(past_places_.begin(), past_places_.end(), place) != past_places_.end();
    }

    const Scene& scene_;
    std::size_t index_;
    text::Sentence span_;
    Clauses clauses_;
    std::span<const SentenceTime> times_;
    Doubts doubts_;
    std::vector<int> past_places_;
    const std::vector<Toll>& tolls_;
    std::vector<Refusal>& refusals_;
};

}  // namespace

std::vector<Candidate> candidates(const Scene& scene,
                                  std::size_t sentence,
                                  const std::vector<Toll>& tolls,
                                  std::vector<Refusal>& refusals) {
    return SentenceReader(scene, sentence, tolls, refusals).run();
}

}  // namespace vigie::extractors
