#include "extractors/reading/possessions.h"

#include <algorithm>

#include "extractors/reading/acting_units.h"
#include "extractors/reading/aircraft.h"
#include "extractors/reading/posts.h"
#include "extractors/reading/tags.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Possessions {
public:
    Possessions(const Reading& reading,
                const Lexicon& lexicon,
                const text::Sentence& sentence,
                std::vector<Chunk>& chunks)
        : reading_(reading), lexicon_(lexicon), sentence_(sentence), chunks_(chunks) {}

    void run() {
        for (std::uint32_t at = sentence_.first + 2; at + 1 < sentence_.last; ++at) {
            if (!possessives().contains(reading_.word(at))) continue;
            if (!take(at + 1)) take(at + 2);  // « ses (deux) véhicules »
        }
    }

private:
    /// Is what begins at the token a speaker's own now?
    bool take(std::uint32_t token) {
        static const WordSet posts("postes positions patrouilles convois campements bastions");
        static const WordSet men(
            "chef chefs commandant commandants cadre cadres membre membres element elements "
            "commander commanders leader leaders member members");
        const auto at = std::find_if(chunks_.begin(), chunks_.end(), [&](const Chunk& chunk) {
            return chunk.first >= token;
        });
        const auto index = static_cast<std::size_t>(at - chunks_.begin());
        const bool told = at != chunks_.end() && at->first == token;
        const text::Word word = reading_.word(token);
        if (told ? !may_be_owned(*at) : !posts.contains(word) && !men.contains(word)) return false;
        const Chunk* owner = speaker_before(index, token);
        if (owner == nullptr) return false;
        const bool post = told ? is_one_of(at->tag, "BO") : posts.contains(word);
        const Chunk own{token,
                        told ? at->last : token + 1,
                        post ? 'B' : owner->tag,
                        owner->mention,
                        {},
                        nullptr};
        if (told) {
            *at = own;
        } else {
            chunks_.insert(at, own);
        }
        return true;
    }

    [[nodiscard]] bool may_be_owned(const Chunk& chunk) const {
        if (chunk.mention == nullptr || flies_itself(chunk)) return false;
        const bool men = chunk.mention->kind == Kind::actor && !owns_itself(chunk);
        return is_one_of(chunk.tag, "BO") || men;
    }

    /// "the army said its (drones) struck": what flies tells a strike, whosesoever it is.
    [[nodiscard]] bool flies_itself(const Chunk& chunk) const {
        const Mention& named = *chunk.mention;
        return named.kind == Kind::actor
                   ? flies(reading_, lexicon_, named)
                   : named.kind == Kind::object &&
                         lexicon_.thing(named.index).beside.meets(Beside::aircraft);
    }

    /// "its ally JNIM": whose name it is.
    [[nodiscard]] bool owns_itself(const Chunk& chunk) const {
        const Party& party = lexicon_.party(chunk.mention->index);
        return !party.generic || party.klass == PartyClass::civilians;
    }

    /// Whose the possessive before the chunk `own` can only be: the one party named before it, who
    /// speaks.
    [[nodiscard]] const Chunk* speaker_before(std::size_t own, std::uint32_t token) const {
        const Chunk* speaker = nullptr;
        for (std::size_t i = 0; i < own; ++i) {
            if (may_own(chunks_[i])) return nullptr;
            if (!is_one_of(chunks_[i].tag, "IUSMX")) continue;
            if (speaker != nullptr || !owns(lexicon_, chunks_[i])) return nullptr;
            speaker = &chunks_[i];
        }
        return speaker != nullptr && speaks(*speaker, token) ? speaker : nullptr;
    }

    /// "MINUSMA said that (two traders) were killed and their vehicles burned", « un village (a été
    /// attaqué) ; son chef »: others stand nearer, or a clause whose subject the speaker is not.
    [[nodiscard]] bool may_own(const Chunk& chunk) const {
        const bool acts = chunk.mention != nullptr && chunk.mention->kind == Kind::trigger &&
                          lexicon_.trigger(chunk.mention->index).kind != WordKind::noun;
        return acts || is_one_of(chunk.tag, "C;");
    }

    /// "(The CMA) said", « selon (la CMA) », « un communiqué (du MSA) »
    [[nodiscard]] bool speaks(const Chunk& party, std::uint32_t before) const {
        static const WordSet leads(
            "selon d'apres apres to communique statement source porte-parole");
        constexpr std::uint32_t reach = 4;  // « La CMA (a dans un communiqué) affirmé »
        const auto said = mentions_in(
            reading_, Kind::speech, party.last, std::min(party.last + reach + 2, before));
        if (!said.empty() && said.front()->first <= party.last + reach) return true;
        const std::uint32_t far = std::min(reach, party.first - sentence_.first);
        for (std::uint32_t back = 1; back <= far; ++back) {
            if (leads.contains(reading_.word(party.first - back))) return true;
        }
        return false;
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
    std::vector<Chunk>& chunks_;
};

}  // namespace

void give_things_to_owners(const Reading& reading,
                           const Lexicon& lexicon,
                           const text::Sentence& sentence,
                           std::vector<Chunk>& chunks) {
    give_posts_to_owners(reading, lexicon, sentence.first, chunks);
    let_units_act(lexicon, chunks);
    if (may_have(reading, sentence, possessives()))
        Possessions(reading, lexicon, sentence, chunks).run();
}

bool owns_next(const Reading& reading, const Chunk& party) {
    if (party.mention == nullptr || party.mention->kind != Kind::actor) return false;
    if (reading.word(party.last) == "'s") return true;
    if (reading.language != Language::english) return false;
    const auto end = reading.tokens.source(party.first, party.last).second;
    return reading.text.compare(end, 1, "'") == 0 ||
           reading.text.compare(end, 3, "\xE2\x80\x99") == 0;
}

bool is_taken_from(const Reading& reading, const Chunk& party) {
    static const WordSet small("the a an local government malian");
    if (reading.language != Language::english || party.mention == nullptr ||
        party.mention->kind != Kind::actor)
        return false;
    std::uint32_t at = party.first;
    while (at > 0 && small.contains(reading.word(at - 1)))
        --at;
    return at > 0 && reading.word(at - 1) == "from";
}

bool are_apart_from_thing(const Reading& reading, std::uint32_t thing_end, std::uint32_t people) {
    static const WordSet together("and with , et avec bord including dont containing plus ainsi");
    static const WordSet apart(
        "from of to for by belonging d' de du au aux appartenant "
        "destine destines destinee destinees menace frappe battu agresse");
    const bool french = reading.language == Language::french;
    for (std::uint32_t at = people; at > thing_end; --at) {
        const text::Word word = reading.word(at - 1);
        if (together.contains(word)) return false;
        const bool led = french && (reading.original(at - 1, at) == "à" || word == "des");
        const bool joined = led && at > thing_end + 1 && together.contains(reading.word(at - 2));
        const bool verb = !french && word.size() > 4 && word.ends_with("ed");
        if ((led && !joined) || verb || apart.contains(word)) return true;
    }
    return false;
}

bool opens_clause_as_thing(const Reading& reading,
                           const std::vector<Chunk>& chunks,
                           std::size_t thing,
                           std::size_t verb) {
    static const WordSet possessives("his her their its son sa ses leur leurs");
    if (chunks[thing].tag != 'O' || thing == 0) return false;
    for (std::size_t i = thing + 1; i < verb; ++i) {
        if (!is_one_of(chunks[i].tag, "TLQ~")) return false;
    }
    std::size_t link = thing - 1;
    while (link > 0 && chunks[link].tag == 'Q')
        --link;
    if (is_one_of(chunks[link].tag, ",;")) return true;
    // "The mayor and his vehicle" are one subject
    return chunks[link].tag == '&' && link > 0 && chunks[link - 1].last < chunks[link].first &&
           possessives.contains(reading.word(chunks[link].last));
}

bool follows_thing_taken(const Reading& reading,
                         const Lexicon& lexicon,
                         const std::vector<Chunk>& chunks,
                         std::size_t at,
                         std::uint32_t people) {
    if (!lexicon.trigger(chunks[at].mention->index).may_tell(Family::abduct)) return false;
    const Chunk* thing = nullptr;
    for (std::size_t i = at + 1; i < chunks.size() && chunks[i].last <= people; ++i) {
        if (chunks[i].tag == 'O') thing = &chunks[i];
    }
    return thing != nullptr && are_apart_from_thing(reading, thing->last, people);
}

}  // namespace vigie::extractors
