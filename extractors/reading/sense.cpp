#include "extractors/reading/sense.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "extractors/reading/acting.h"
#include "extractors/reading/aircraft.h"
#include "extractors/reading/citing.h"
#include "extractors/reading/deed_beside.h"
#include "extractors/reading/described.h"
#include "extractors/reading/offices.h"
#include "extractors/reading/possessions.h"
#include "extractors/reading/posts.h"
#include "extractors/reading/stand_ins.h"
#include "extractors/reading/support.h"
#include "extractors/reading/thing_pronouns.h"
#include "extractors/reading/word_near.h"
#include "extractors/words/chief_towns.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Scan {
public:
    Scan(const Reading& reading, const std::vector<Chunk>& chunks, const Lexicon& lexicon)
        : reading_(reading), chunks_(chunks), lexicon_(lexicon) {}

    /// From the word to the clause's end or the next verb that tells an event.
    [[nodiscard]] Beside behind(std::size_t at) const {
        Beside all;
        Beside owners;
        std::uint32_t end = chunks_[at].last;
        for (std::size_t i = at + 1; i < chunks_.size(); ++i) {
            if (all.empty()) i = past_cited(reading_, chunks_, i);
            if (i == chunks_.size() || stops_at(i, at, all)) break;
            if (says_only_how(i, at) || is_post_of_those(i, all)) continue;
            (owns_next(reading_, chunks_[i]) || is_owner(i) ? owners : all) |= of(chunks_[i]);
            if (is_object_place(chunks_[at].last, chunks_[i].first, i)) all |= Beside::place;
            end = chunks_[i].last;
        }
        if (all.empty()) all = owners;
        if (all.empty() && takes_ground_told(reading_, chunks_[at])) return Beside::unit;
        if (all.empty()) all = beside_meant(reading_, lexicon_, chunks_[at]);
        return acts_on_persons(chunks_[at], end) ? all.with(Beside::people) : all;
    }

    [[nodiscard]] Beside before(std::size_t at) const {
        Beside all;
        std::uint32_t start = chunks_[at].first;
        for (std::size_t i = at; i-- > 0;) {
            if (ends(chunks_[i], at)) break;
            if (!is_owner(i) && !is_of_office(reading_, lexicon_, chunks_[i].first))
                all |= of(chunks_[i]);
            if (is_taken(chunks_[i], chunks_[at])) all |= Beside::people;
            if (is_subject_place(i, chunks_[at].first)) all |= Beside::place;
            start = chunks_[i].last;
            if (opens_clause_as_thing(reading_, chunks_, i, at)) break;
        }
        if (all.empty() && means_thing(reading_, chunks_, chunks_[at].first)) all |= Beside::thing;
        const bool persons = persons_in(start, chunks_[at].first) ||
                             pronoun_before(reading_, chunks_[at].first) ||
                             count_before(reading_, chunks_[at].first) ||
                             person_name_before(reading_, chunks_[at].first);
        return persons ? all.with(Beside::people) : all;
    }

private:
    /// Does what the word at `at` acts upon, of which `all` was read, end before the chunk `i`?
    [[nodiscard]] bool stops_at(std::size_t i, std::size_t at, Beside all) const {
        return ends(chunks_[i], at) || begins_speaker(i) ||
               (chunks_[i].tag == ',' && opens_by_gerund(reading_, chunks_[at].first)) ||
               (!all.empty() && begins_participle(i)) ||
               (all.meets(Beside::place) && says_more_of_place(i));
    }

    /// "took away the cattle(, accusing) the owners of", « ont emporté le bétail(, accusant) »:
    /// what else they did.
    [[nodiscard]] bool begins_participle(std::size_t comma) const {
        if (chunks_[comma].tag != ',') return false;
        const text::Word word = reading_.word(chunks_[comma].last);
        return word.ends_with(reading_.language == Language::french ? "ant" : "ing") &&
               word != "including";
    }

    /// What it was done with, or where they were led, is not what it was done to.
    [[nodiscard]] bool says_only_how(std::size_t i, std::size_t at) const {
        return is_instrument(chunks_[i]) || is_led_away(chunks_[i], chunks_[at].last) ||
               follows_thing_taken(reading_, lexicon_, chunks_, at, chunks_[i].first);
    }

    /// "took two (away)", "took (him) hostage", « les ont enlevés »: people by a word of no table,
    /// up to the token `end` or a little behind it.
    [[nodiscard]] bool acts_on_persons(const Chunk& word, std::uint32_t end) const {
        std::uint32_t stop = end;
        while (stop < end + 3 && reading_.word(stop) != ",")
            ++stop;
        return persons_in(word.last, stop) || takes_those_told(reading_, lexicon_, word) ||
               takes_person(reading_, word);
    }

    /// "seized Koro, which the MSA held", "took Koro, until then controlled by JNIM": behind the
    /// place that was taken, it is said whose it was.
    [[nodiscard]] bool says_more_of_place(std::size_t at) const {
        return chunks_[at].tag == ',' || chunks_[at].tag == 'R';
    }

    /// "captured a base on Monday, an official said": nobody whom the deed struck.
    [[nodiscard]] bool begins_speaker(std::size_t comma) const {
        return chunks_[comma].tag == ',' && comma + 2 < chunks_.size() &&
               chunks_[comma + 1].tag == 'Y' && chunks_[comma + 2].tag == 'V';
    }

    /// "destroyed a bridge using explosives", « à l'aide d'explosifs »: with what it was done.
    [[nodiscard]] bool is_instrument(const Chunk& chunk) const {
        static const WordSet with("using with aide moyen avec");
        static const WordSet links("d' de a an un une des");
        if (chunk.tag != 'O' && !is_trigger(chunk)) return false;
        std::uint32_t at = chunk.first;
        while (at > 0 && links.contains(reading_.word(at - 1)))
            --at;
        return at > 0 && with.contains(reading_.word(at - 1));
    }

    /// "seized the town despite resistance from hunters", « pris la ville malgré les chasseurs »:
    /// from or against whom, not what was taken.
    [[nodiscard]] bool is_led_away(const Chunk& chunk, std::uint32_t from) const {
        static const WordSet away("despite amid notwithstanding malgre");
        if (chunk.tag == 'L' || chunk.tag == 'T') return false;
        if (is_taken_from(reading_, chunk)) return true;
        for (std::uint32_t at = chunk.first; at > from; --at) {
            if (away.contains(reading_.word(at - 1))) return true;
            if (reading_.word(at - 1) == "spite" && reading_.word(at) == "of") return true;
        }
        return false;
    }

    [[nodiscard]] bool is_post_of_those(std::size_t i, Beside taken) const {
        const auto anybody = Beside(Beside::people).with(Beside::armed).with(Beside::state);
        return taken.meets(anybody) && of(chunks_[i]).meets(Beside::unit) &&
               is_where_they_stood(reading_, chunks_[i]);
    }

    [[nodiscard]] bool is_place(const Chunk& chunk) const {
        return chunk.mention != nullptr && chunk.mention->kind == Kind::place;
    }

    /// "a repris Ber", "s'emparer de la ville de Ber": the place itself is what is taken, where
    /// only articles, "de" and kinds of places stand between.
    [[nodiscard]] bool is_object_place(std::uint32_t from, std::uint32_t to, std::size_t at) const {
        static const WordSet glue(
            "de d' du des la le les l' , ville villes localite localites village villages commune cercle "
            "bourg bourgade cite of the town towns village villages city cities commune locality "
            "from strategic strategique cle clef frontaliere frontalier garnison importante portuaire "
            "historique northern central southern eastern western key border "
            "stronghold bastion rebel jihadist islamist militant desert fief");
        if (!is_place(chunks_[at]) || goes_on_as_name(reading_, chunks_[at].last)) return false;
        for (std::uint32_t i = from; i < to; ++i) {
            i = past_citing(reading_, i, to);
            if (i == to) break;
            if (names_chief_town(reading_.tokens, i)) {
                ++i;
            } else if (!glue.contains(reading_.word(i)) && !in_time(i)) {
                return false;
            }
        }
        return true;
    }

    /// "un véhicule d'une organisation", "cattle belonging to residents": the thing is taken.
    [[nodiscard]] bool is_owner(std::size_t at) const {
        const Mention* named = chunks_[at].mention;
        if (named == nullptr || named->kind != Kind::actor) return false;
        std::size_t thing = at;
        while (thing > 0 && (chunks_[thing - 1].tag == '~' || chunks_[thing - 1].tag == 'Q'))
            --thing;
        return thing > 0 && belongs_to_thing(chunks_[at].first, chunks_[thing - 1]);
    }

    [[nodiscard]] bool belongs_to_thing(std::uint32_t token, const Chunk& thing) const {
        static const WordSet links("de d' du des of belonging appartenant");
        static const WordSet glue(
            "de d' du des of belonging to appartenant aux la le les l' un une the a an organisation association agence societe "
            "entreprise ong mission equipe service organization agency company charity");
        if (thing.tag != 'O' || thing.last >= token || !links.contains(reading_.word(thing.last)))
            return false;
        for (std::uint32_t i = thing.last; i < token; ++i) {
            if (!glue.contains(reading_.word(i))) return false;
        }
        return true;
    }

    [[nodiscard]] bool in_time(std::uint32_t token) const {
        return std::any_of(chunks_.begin(), chunks_.end(), [&](const Chunk& chunk) {
            return chunk.tag == 'T' && chunk.first <= token && token < chunk.last;
        });
    }

    /// "Ber a été repris", "Ber est tombé": the place is the subject, but not « près de Ber ».
    [[nodiscard]] bool is_subject_place(std::size_t at, std::uint32_t word) const {
        static const WordSet locative("a au aux dans vers pres entre sur in at near to from by on");
        constexpr std::uint32_t reach = 5;
        const Chunk& place = chunks_[at];
        if (!is_place(place) || word - place.last > reach) return false;
        // « Dans le cercle de Koro, la mission a (évacué) des blessés »: she is the subject
        if (!mentions_in(reading_, Kind::actor, place.last, word).empty()) return false;
        const bool of = place.first > 1 && reading_.word(place.first - 1) == "de";
        if (names_office(reading_, lexicon_, place.first)) return false;
        return place.first == 0 || !locative.contains(reading_.word(place.first - (of ? 2 : 1)));
    }

    /// "le préfet de Ber, enlevé en mai", "who was kidnapped and held hostage": who was taken is a
    /// person, and may be freed.
    [[nodiscard]] bool is_taken(const Chunk& chunk, const Chunk& word) const {
        if (!is_trigger(chunk)) return false;
        const bool bare = chunk.verb.tense == Tense::bare;
        if (!bare && chunk.verb.construction != Construction::passive &&
            word.verb.construction != Construction::passive)
            return false;
        const auto& senses = lexicon_.trigger(chunk.mention->index).senses;
        return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
            return sense.family == Family::abduct || (bare && sense.family == Family::arrest);
        });
    }

    /// Not « deux hommes soupçonnés de vol (ont été arrêtés) »: said of them, and nobody speaks.
    [[nodiscard]] bool is_speech(const Chunk& chunk) const {
        static const WordSet links("de d' of");
        return chunk.mention != nullptr && chunk.mention->kind == Kind::speech &&
               !(accused_words().contains(reading_.word(chunk.last - 1)) &&
                 links.contains(reading_.word(chunk.last)));
    }

    [[nodiscard]] bool is_deed(const Chunk& chunk) const {
        return is_trigger(chunk) && chunk.verb.construction != Construction::nominal &&
               !describes_counted(reading_, chunk) &&
               !describes_hurt(reading_, chunk.first, chunk.last);
    }

    [[nodiscard]] bool ends(const Chunk& chunk, std::size_t at) const {
        const Chunk& word = chunks_[at];
        // "Six membres du réseau, liés à l'attaque de Ber le 5 mai, ont été arrêtés"
        const bool subject = word.verb.construction == Construction::passive;
        const bool before = chunk.last <= word.first;
        const std::uint32_t reach = subject && before ? 28U : 14U;
        const std::uint32_t gap = before ? word.first - chunk.last : chunk.first - word.last;
        // "two drivers kidnapped near Ber were released": the participle belongs to its noun
        const bool taken =
            before && !has_thing_of_its_own(reading_, chunk, word) &&
            (is_taken(chunk, word) || (subject && is_said_of_subject(reading_, chunk)));
        const bool verb = !taken && is_deed(chunk);
        // "tués ou capturés", "killed or captured", "(located) and destroyed": of one subject
        const bool paired = before && word.first - chunk.last == 1 &&
                            one_of(reading_.word(chunk.last), {"ou", "et", "or", "and"});
        const bool same = subject || (verb && word.verb.construction == chunk.verb.construction);
        if (paired && same) return false;
        // "killed ten in an air strike, (a day after) gunmen attacked"
        const text::Word end = reading_.word(chunk.last - 1);
        const bool leans = before && chunk.tag == 'T' && one_of(end, {"after", "apres"});
        return gap > reach || chunk.tag == ';' || verb || leans || is_speech(chunk);
    }

    [[nodiscard]] Beside of(const Chunk& chunk) const {
        const Beside all = of_mention(chunk);
        const bool other = only_supports(reading_, chunk.first) || is_struck_too(reading_, chunk);
        return all.meets(Beside::aircraft) && other ? Beside{} : all;
    }

    [[nodiscard]] Beside of_mention(const Chunk& chunk) const {
        // "treated 20 (wounded) people": what they are
        if (chunk.mention == nullptr || describes_hurt(reading_, chunk.first, chunk.last))
            return {};
        const std::uint32_t index = chunk.mention->index;
        switch (chunk.mention->kind) {
            case Kind::actor:
                if (is_vehicle(reading_, lexicon_, chunk)) return Beside::vehicle;
                return flies(reading_, lexicon_, *chunk.mention)
                           ? of_party(lexicon_.party(index), false).with(Beside::aircraft)
                           : of_party(lexicon_.party(index), chunk.tag == 'B');
            case Kind::object:
                return lexicon_.thing(index).beside;
            case Kind::trigger:
                return beside_as(lexicon_.trigger(index));
            default:
                return {};
        }
    }

    /// "sept personnes", "the men", "three others": people whom no side claims.
    [[nodiscard]] bool persons_in(std::uint32_t first, std::uint32_t last) const {
        const auto words = mentions_in(reading_, Kind::people, first, last);
        return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
            const auto what = static_cast<PeopleWord>(word->index);
            const bool owner = std::any_of(chunks_.begin(), chunks_.end(), [&](const Chunk& thing) {
                const bool from = thing.tag == 'O' && reading_.word(thing.last) == "from";
                return belongs_to_thing(word->first, thing) || (from && thing.last < word->first);
            });
            // "the governor's office"
            if (owner || one_of(reading_.word(word->last), {"'s", "than"})) return false;
            return what == PeopleWord::person ||
                   (what == PeopleWord::other && !stands_for_thing(reading_, chunks_, *word));
        });
    }

    const Reading& reading_;
    const std::vector<Chunk>& chunks_;
    const Lexicon& lexicon_;
};

Beside beside_word(const Scan& scan, std::size_t at, bool passive, std::optional<bool> from_air) {
    const Beside behind = scan.behind(at);
    const Beside before = scan.before(at);
    Beside all = passive ? before : behind;
    if (all.empty()) all = passive ? behind : before;
    const bool flown = from_air.value_or((passive ? behind : before).meets(Beside::aircraft));
    return flown ? all.with(Beside::aircraft) : all.without(Beside::aircraft);
}

}  // namespace

const Sense* sense_of(const Reading& reading,
                      const std::vector<Chunk>& chunks,
                      std::size_t at,
                      const Lexicon& lexicon) {
    const Chunk& chunk = chunks[at];
    const bool passive = chunk.verb.construction == Construction::passive;
    const Trigger& trigger = lexicon.trigger(chunk.mention->index);
    const auto from_air = done_from_air(reading, lexicon, chunks, at);
    const Scan scan(reading, chunks, lexicon);
    std::array<std::optional<Beside>, 2> beside;  // acted upon behind the word, before it
    for (const Sense& sense : trigger.senses) {
        if (!is_done_by(reading, lexicon, chunks, at, sense) ||
            !also_near(reading, chunk, sense, trigger.kind))
            continue;
        if (!sense.asks.asks_for_neighbour() || word_near(reading, chunk, sense, trigger.kind))
            return &sense;
        if (sense.asks.beside.empty()) continue;
        const bool subject = passive || sense.voice == Voice::suffers;  // "Léré fell to JNIM"
        auto& found = beside.at(std::size_t{subject});
        if (!found) found = beside_word(scan, at, subject, from_air);
        if (meets_beside(sense, *found)) return &sense;
    }
    return nullptr;
}

}  // namespace vigie::extractors
