#include "extractors/reading/posts.h"

#include <algorithm>

#include "extractors/reading/camps.h"
#include "extractors/reading/tags.h"
#include "extractors/reading/window.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Posts {
public:
    Posts(const Reading& reading,
          const Lexicon& lexicon,
          std::uint32_t start,
          std::vector<Chunk>& chunks)
        : reading_(reading), lexicon_(lexicon), start_(start), chunks_(chunks) {}

    void run() {
        drop_words_of_holding();
        for (std::size_t i = 0; i + 1 < chunks_.size();) {
            Chunk& one = chunks_[i];
            Chunk& other = chunks_[i + 1];
            if (are_men_of(one, other)) {
                join_men(i);
                continue;
            }
            const bool french =
                owns(lexicon_, other) &&
                ((is_post_of(one, other) && (joined_by_of(one, other) || is_made_of(one, other))) ||
                 holds(one, other) || is_told_whose(one, other));
            const bool english = other.tag == 'B' && owns(lexicon_, one) && adjacent(one, other);
            if (!french && !english) {
                take_site_before(one);
                ++i;
                continue;
            }
            one.mention = french ? other.mention : one.mention;
            one.tag = 'B';
            one.last = other.last;
            chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

private:
    void join_men(std::size_t at) const {
        Chunk& one = chunks_[at];
        const Chunk& other = chunks_[at + 1];
        if (!is_named_unit(one, other)) {
            one.mention = other.mention;
            one.tag = other.tag;
        }
        one.last = other.last;
        chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }

    /// "a post (held) by the MSA", « un poste (occupé) par le GATIA »: told of a site, no deed.
    void drop_words_of_holding() const {
        bool strikes = false;  // "bombed a base (occupied) by militants"
        for (std::size_t i = 0; i + 1 < chunks_.size(); ++i) {
            const Chunk& held = chunks_[i];
            const bool told = is_trigger(held) && held.last == held.first + 1 &&
                              held.first > start_ && tells_holder(reading_.word(held.first)) &&
                              is_site(held.first - 1) &&
                              (is_keeper(chunks_[i + 1]) || (strikes && chunks_[i + 1].tag == 'U'));
            strikes |= is_trigger(held);
            if (told && behind_held_site(chunks_[i + 1].first) == held.first)
                chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    /// "fighters of the MSA", « un officier du MSA », « mercenaires russes du groupe Wagner »
    [[nodiscard]] bool are_men_of(const Chunk& men, const Chunk& group) const {
        const bool noun =
            stands_for_fighters(men) || is_noun_of(men, group) || are_any_soldiers(men);
        return (noun && is_name(group) && joined_by_of(men, group)) || serve(men, group) ||
               is_named_unit(men, group);
    }

    /// A post, or a thing that stands for its owner where it is attacked.
    [[nodiscard]] bool is_post_of(const Chunk& post, const Chunk& owner) const {
        if (post.tag != 'O') return post.tag == 'B';
        // "un drone du FLA": it is the owner who acts
        const bool flies = post.mention != nullptr && post.mention->kind == Kind::object &&
                           lexicon_.thing(post.mention->index).beside.meets(Beside::aircraft);
        // "a convoy of Dozo hunters": no other men are called so
        return !flies && (is_name(owner) || are_militia(owner) ||
                          (is_one_of(owner.tag, "SXM") && carries_men(post)));
    }

    /// « un convoi de (soldats) », "a truck carrying (gendarmes)": what strikes it strikes them.
    [[nodiscard]] bool carries_men(const Chunk& thing) const {
        static const WordSet carriers("convoy vehicle truck pickup boat bus");
        if (thing.mention == nullptr || thing.mention->kind != Kind::object) return false;
        const std::string_view what = lexicon_.thing(thing.mention->index).what;
        return carriers.contains(what.substr(what.rfind(' ') + 1));
    }

    /// « une patrouille (composée de) soldats », "a truck (carrying) soldiers"
    [[nodiscard]] bool is_made_of(const Chunk& post, const Chunk& men) const {
        static const WordSet links(
            "compose composee composes composees forme formee formes formees constitue constituee "
            "constitues constituees transportant made carrying transporting ferrying comprising");
        constexpr std::uint32_t longest = 3;  // "made up of"
        return men.first > post.last && men.first - post.last <= longest &&
               links.contains(reading_.word(post.last));
    }

    /// « des positions jihadistes », « les positions rebelles »: the noun behind it is its
    /// adjective.
    [[nodiscard]] bool is_told_whose(const Chunk& post, const Chunk& men) const {
        return reading_.language == Language::french && post.tag == 'B' && men.first == post.last &&
               owns(lexicon_, men) && lexicon_.party(men.mention->index).kind == PartyKind::noun;
    }

    [[nodiscard]] bool are_militia(const Chunk& chunk) const {
        return chunk.tag == 'M' && owns(lexicon_, chunk) &&
               !lexicon_.party(chunk.mention->index).generic;
    }

    /// "soldiers", "officer": the country's own, unless a group is named with them.
    [[nodiscard]] bool are_any_soldiers(const Chunk& chunk) const {
        if (chunk.tag != 'S' || chunk.mention == nullptr || chunk.mention->kind != Kind::actor)
            return false;
        const Party& party = lexicon_.party(chunk.mention->index);
        return party.generic && party.kind == PartyKind::noun;
    }

    /// "an officer belonging to the MSA", "fighters from the Tuareg group MSA", "Russian allies
    /// from Wagner": men of that group.
    [[nodiscard]] bool serve(const Chunk& men, const Chunk& group) const {
        static const WordSet links(
            "from within belonging to of in the a rival tuareg armed rebel jihadist islamist arab group "
            "movement militia coalition alliance");
        static const WordSet leads("from within belonging");
        constexpr std::uint32_t longest = 6;
        if (reading_.language != Language::english || !is_name(group) || group.tag == 'S' ||
            !(are_any_soldiers(men) || stands_for_fighters(men) || is_noun_of(men, group)))
            return false;
        const std::uint32_t gap = group.first - men.last;
        if (gap == 0 || gap > longest || !leads.contains(reading_.word(men.last))) return false;
        for (std::uint32_t at = men.last; at < group.first; ++at) {
            if (!links.contains(reading_.word(at))) return false;
        }
        return true;
    }

    /// "the MSA troops", "FLA soldiers", "Katiba Serma gunmen"
    [[nodiscard]] bool is_named_unit(const Chunk& group, const Chunk& men) const {
        return reading_.language == Language::english && group.last == men.first &&
               is_name(group) && group.tag != 'S' &&
               (are_any_soldiers(men) || are_armed_men(men) || is_noun_of(men, group));
    }

    /// A noun of people of the same kind as the name behind it.
    [[nodiscard]] bool is_noun_of(const Chunk& men, const Chunk& name) const {
        return men.tag == name.tag && (men.tag == 'X' || men.tag == 'I') &&
               men.mention != nullptr && men.mention->kind == Kind::actor &&
               lexicon_.party(men.mention->index).kind == PartyKind::noun;
    }

    /// "gunmen", "suspected jihadists"
    [[nodiscard]] bool are_armed_men(const Chunk& chunk) const {
        return chunk.tag == 'U' && chunk.mention != nullptr && chunk.mention->kind == Kind::actor &&
               lexicon_.party(chunk.mention->index).kind == PartyKind::noun;
    }

    /// "fighters", « combattants »: of the group that is named with them.
    [[nodiscard]] bool stands_for_fighters(const Chunk& chunk) const {
        return chunk.tag == 'U' && chunk.mention != nullptr && chunk.mention->kind == Kind::actor &&
               lexicon_.party(chunk.mention->index).generic;
    }

    /// « le camp de Barkhane », « une position du MSA », "the camp of the mission": a site that no
    /// table knows as one, but for who owns it.
    void take_site_before(Chunk& owner) const {
        static const WordSet of("de du des d' of the la l' les");
        if (!owns(lexicon_, owner) || owner.tag == 'U') return;
        if (is_site(owner.first)) owner.tag = 'B';  // in a table, by that name
        std::uint32_t at = owner.first;
        while (at > start_ && of.contains(reading_.word(at - 1)))  // "de la"
            --at;
        const bool keeps = is_keeper(owner);
        if (keeps && (at == owner.first || at == start_ || !is_site(at - 1)))
            at = behind_held_site(owner.first);
        if (at == owner.first || at == start_ || !is_site(at - 1)) return;
        owner.first = at - 1;
        owner.tag = 'B';
    }

    /// "a base used by (French troops)", « le camp qui abrite (les Casques bleus) », "a camp for
    /// French troops": the token behind the site's noun, or `owner` itself.
    [[nodiscard]] std::uint32_t behind_held_site(std::uint32_t owner) const {
        static const WordSet articles("the l' le la les des some un");
        std::uint32_t at = owner;
        while (at > start_ && articles.contains(reading_.word(at - 1)))
            --at;
        if (at < start_ + 2) return owner;
        if (one_of(reading_.word(at - 1), {"by", "par"}))
            return tells_holder(reading_.word(at - 2)) ? at - 2 : owner;
        if (!shelters().contains(reading_.word(at - 1)) && reading_.word(at - 1) != "for")
            return owner;
        return at - (one_of(reading_.word(at - 2), {"qui", "that", "which"}) ? 2U : 1U);
    }

    /// Forces, militias and groups with a name.
    [[nodiscard]] static bool is_keeper(const Chunk& owner) {
        return owner.tag == 'S' || owner.tag == 'X' || owner.tag == 'M' || owner.tag == 'I';
    }

    [[nodiscard]] bool holds(const Chunk& site, const Chunk& owner) const {
        constexpr std::uint32_t longest = 4;
        if (!is_keeper(owner) && !may_be_foes(site, owner)) return false;
        if (owner.first <= site.last || owner.first - site.last > longest) return false;
        return is_site(site.last - 1) && behind_held_site(owner.first) == site.last;
    }

    /// "The army bombed a camp used by (terrorists)": nobody knows of which group they are. Not "a
    /// base used by (fighters) loyal to the army", nor where a group attacked it.
    [[nodiscard]] bool may_be_foes(const Chunk& site, const Chunk& owner) const {
        static const WordSet friends(
            "progouvernementaux loyal loyalistes proches pro allies allied from security forces");
        constexpr std::uint32_t reach = 3;
        if (owner.tag != 'U' || has_word(reading_,
                                         owner.last,
                                         within_sentence(reading_, owner.first, owner.last + reach),
                                         friends))
            return false;
        return std::none_of(chunks_.begin(), chunks_.end(), [&](const Chunk& chunk) {
            return chunk.first < site.first && (chunk.tag == 'I' || chunk.tag == 'U');
        });
    }

    [[nodiscard]] bool is_site(std::uint32_t token) const {
        static const WordSet sites(
            "camp camps base bases poste postes position positions caserne casernes garnison qg "
            "checkpoint cantonnement emprise post posts positions barracks headquarters outpost "
            "outposts checkpoints compound");
        return sites.contains(reading_.word(token));
    }

    /// "véhicule du MSA" stands for the MSA.
    [[nodiscard]] bool is_name(const Chunk& chunk) const {
        return owns(lexicon_, chunk) &&
               lexicon_.party(chunk.mention->index).kind == PartyKind::name;
    }

    [[nodiscard]] bool joined_by_of(const Chunk& post, const Chunk& owner) const {
        constexpr std::uint32_t longest = 2;  // "de l'"
        static const WordSet kinds(
            "coalition alliance milice mouvement groupe force militia group");
        if (owner.first <= post.last) return false;
        const std::uint32_t gap = owner.first - post.last;  // "de la coalition (X)"
        if (gap > longest && !is_described(post.last + 1, owner.first) &&
            !(gap == longest + 1 && kinds.contains(reading_.word(owner.first - 1))))
            return false;
        return tag_of_word(reading_.word(post.last)) == '~';
    }

    /// "of (the ex-rebel) CMA", "of (a Tuareg-led) alliance": compounds and what groups are called.
    [[nodiscard]] bool is_described(std::uint32_t from, std::uint32_t to) const {
        static const WordSet called(
            "the a former formerly rival local rebel tuareg arab armed jihadist coalition alliance "
            "group faction movement militia");
        constexpr std::uint32_t longest = 6;
        if (reading_.language != Language::english || to - from > longest) return false;
        for (std::uint32_t at = from; at < to; ++at) {
            const bool joined = reading_.token(at).joined || reading_.token(at + 1).joined;
            if (joined && reading_.token(at).kind == text::TokenKind::word) continue;
            if (!called.contains(reading_.word(at))) return false;
        }
        return true;
    }

    [[nodiscard]] bool adjacent(const Chunk& owner, const Chunk& post) const {
        if (reading_.language != Language::english) return false;
        const bool possessive = reading_.word(owner.last) == "'s";
        return post.first == owner.last + (possessive ? 1U : 0U);
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    std::uint32_t start_;
    std::vector<Chunk>& chunks_;
};

}  // namespace

bool is_deed_of(const Lexicon& lexicon, const Chunk& craft, const Chunk& deed) {
    return craft.tag == 'B' && is_trigger(deed) && deed.first > craft.first &&
           deed.last > craft.last && lexicon.party(craft.mention->index).klass == PartyClass::state;
}

bool owns(const Lexicon& lexicon, const Chunk& chunk) {
    if (chunk.mention == nullptr || chunk.mention->kind != Kind::actor) return false;
    const Party& party = lexicon.party(chunk.mention->index);
    return party.kind != PartyKind::unit && party.klass != PartyClass::civilians;
}

void give_posts_to_owners(const Reading& reading,
                          const Lexicon& lexicon,
                          std::uint32_t start,
                          std::vector<Chunk>& chunks) {
    Posts(reading, lexicon, start, chunks).run();
}

void drop_helpers_named_behind(const Reading& reading,
                               const Lexicon& lexicon,
                               std::vector<Chunk>& chunks) {
    static const WordSet helpers(
        "suppletifs suppletif auxiliaires auxiliaire allies auxiliaries auxiliary proxies partners");
    constexpr std::uint32_t apart = 3;  // "supplétifs, les (dozos)"
    for (std::size_t i = 0; i + 1 < chunks.size(); ++i) {
        const Chunk& helper = chunks[i];
        const bool his = helper.first > 0 && owns(lexicon, helper) &&
                         possessives().contains(reading.word(helper.first - 1));
        // « un chef et deux de ses (lieutenants) »: of no army
        if (his && one_of(reading.word(helper.first), {"lieutenant", "lieutenants"})) {
            chunks.erase(chunks.begin() + static_cast<std::ptrdiff_t>(i));
            continue;
        }
        if (!his || !helpers.contains(reading.word(helper.first))) continue;
        const Chunk& name = chunks[i + 1];
        const std::uint32_t gap = name.first - helper.last;
        const bool apposed = gap == 0 || (gap <= apart && reading.word(helper.last) == ",");
        if (!apposed || !owns(lexicon, name)) continue;
        chunks.erase(chunks.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

Beside of_party(const Party& party, bool post) {
    const bool civilian = party.klass == PartyClass::civilians;
    Beside all;
    if (party.kind == PartyKind::unit || (post && !civilian)) {
        all |= civilian ? Beside::thing : Beside::unit;
        if (civilian) all |= Beside::settlement;
        return all;
    }
    all |= Beside::people;
    all |= civilian ? Beside::civilians : Beside::armed;
    if (party.klass == PartyClass::state || party.klass == PartyClass::external)
        all |= Beside::state;
    return all;
}

}  // namespace vigie::extractors
