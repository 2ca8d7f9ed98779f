#include "extractors/places/introduced.h"

#include "extractors/places/behind_day.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Introduction {
public:
    Introduction(const Reading& reading,
                 const PlaceWords& words,
                 const NameCue& cue,
                 const NameRun& name,
                 std::uint32_t sentence_first)
        : reading_(reading), words_(words), cue_(cue), name_(name), start_(sentence_first) {}

    [[nodiscard]] bool leads() const {
        if (cue_.settlement || cue_.announced || cue_.come_upon || cue_.between ||
            !cue_.offset.empty())
            return true;
        if (has_buildings() || has_people() || is_target() || is_struck()) return true;
        if (of_site() || cue_.phrase == 0 || cue_.phrase <= start_) return of_site();
        if (in_zone()) return true;
        const std::uint32_t before = cue_.phrase - 1;
        const text::Word word = reading_.word(before);
        // "à", not "a"
        if (word == "a") return reading_.original(before, name_.first).front() != 'a';
        if (cue_.district_word)
            return words_.is(reading_.word(cue_.phrase), PlaceSense::district) || of_commune();
        return word == "at" || words_.is(word, PlaceSense::near);
    }

private:
    /// "of" and its like right before the name, and a word before that.
    [[nodiscard]] bool hangs_on_noun() const {
        return name_.first > start_ + 1 &&
               one_of(reading_.word(name_.first - 1), {"de", "d'", "of"});
    }

    /// "dans la commune rurale de X": whatever the gazetteer lacks
    [[nodiscard]] bool of_commune() const {
        if (!hangs_on_noun()) return false;
        for (std::uint32_t at = cue_.phrase; at < name_.first; ++at) {
            if (one_of(reading_.word(at), {"commune", "communes"})) return true;
        }
        return false;
    }

    /// "les écoles et mairies de X": what every village has.
    [[nodiscard]] bool has_buildings() const {
        static const WordSet buildings(
            "ecole ecoles mairie mairies marche mosquee mosquees greniers forage forages cscom");
        return hangs_on_noun() && buildings.contains(reading_.word(name_.first - 2));
    }

    /// "neuf habitants de X", "residents of X": who is counted by where they live.
    [[nodiscard]] bool has_people() const {
        return hangs_on_noun() && inhabitants().contains(reading_.word(name_.first - 2));
    }

    /// "le poste avancé de X", "the outpost of X": a site that is named after its village. Not all
    /// sites of places.tsv, which has what stands before a site's name too (« camp militaire »).
    [[nodiscard]] bool of_site() const {
        static const WordSet sites(
            "poste postes camp camps garnison garnisons caserne casernes detachement detachements checkpoint post posts outpost "
            "garrison barracks prison peage pont brigade mine mines site sites foire marche aerodrome "
            "dispensaire sante gare antenne orpaillage placer commissariat bac embarcadere bridge "
            "market airstrip airfield");
        // « le camp de réfugiés maliens de X »
        static const WordSet dwellers(
            "refugies refugie deplaces deplacees internes retournes maliens burkinabe nigeriens "
            "refugees displaced people persons");
        // "le poste de Police" is none on the map
        if (!hangs_on_noun() || words_.is(reading_.word(name_.first), PlaceSense::site))
            return false;
        for (std::uint32_t at = name_.first - 1; at > start_; --at) {
            const text::Word word = reading_.word(at - 1);
            if (sites.contains(word)) return true;
            // « les positions militaires de X », not "la position de X" on something
            if (one_of(word, {"position", "positions"})) return at < name_.first - 1;
            if (!words_.is_any(word, {PlaceSense::small, PlaceSense::site}) &&
                !dwellers.contains(word))
                return false;
        }
        return false;
    }

    /// "une attaque des djihadistes contre X": what an attack was against, if nobody of that name
    /// is known. A run of several words is somebody's.
    [[nodiscard]] bool is_target() const {
        constexpr std::uint32_t reach = 5;  // "attaque des (djihadistes contre)"
        const std::uint32_t at = name_.first - 1;
        if (name_.end > name_.first + 1 || name_.first < start_ + 2 ||
            reading_.token(name_.first).all_capitals ||
            !one_of(reading_.word(at), {"contre", "against"}))
            return false;
        for (std::uint32_t back = at; back > start_ && at - back < reach; --back) {
            if (assault_nouns().contains(reading_.word(back - 1))) return true;
        }
        return false;
    }

    /// « ont attaqué dimanche X », "attacked X on Sunday": whom else a capital names is known.
    [[nodiscard]] bool is_struck() const {
        static const WordSet verbs(
            "attaque attaquent vise visent cible pille incendie investi occupe attacked raided "
            "stormed");
        static const WordSet auxiliaries("a ont avait avaient aurait auraient");
        if (name_.end > name_.first + 1 || name_.first < start_ + 2 ||
            reading_.token(name_.first).all_capitals || is_surname_behind())
            return false;
        const std::uint32_t verb = before_day(name_.first);
        if (verb == start_ || !verbs.contains(reading_.word(verb - 1))) return false;
        if (reading_.language == Language::french)
            return reading_.word(verb - 1).ends_with("ent") ||
                   (verb > start_ + 1 && auxiliaries.contains(reading_.word(verb - 2)));
        const bool plural = reading_.word(name_.first).ends_with('s');  // "attacked Christians"
        return verb == name_.first && !plural && past_day(reading_, name_.end) > name_.end;
    }

    /// Is a further capitalised word behind the name?
    [[nodiscard]] bool is_surname_behind() const {
        if (name_.end >= reading_.tokens.size()) return false;
        const text::Token& next = reading_.token(name_.end);
        return next.kind == text::TokenKind::word && next.capital;
    }

    /// Where a day that ends before the token begins; the token itself when none does.
    [[nodiscard]] std::uint32_t before_day(std::uint32_t token) const {
        for (const TimeMention& time : reading_.times) {
            if (time.last == token && time.first >= start_)
                return static_cast<std::uint32_t>(time.first);
        }
        return token;
    }

    /// "dans le secteur de X", "dans la zone de X"
    [[nodiscard]] bool in_zone() const {
        // "dans le secteur de la Santé" is none on the map
        const bool led = one_of(reading_.word(cue_.phrase - 1), {"dans", "in"}) &&
                         !one_of(reading_.word(name_.first - 1), {"la", "l'"});
        for (std::uint32_t i = cue_.phrase; led && i < name_.first; ++i) {
            if (words_.is(reading_.word(i), PlaceSense::zone)) return true;
        }
        return false;
    }

    const Reading& reading_;
    const PlaceWords& words_;
    const NameCue& cue_;
    const NameRun& name_;
    std::uint32_t start_;
};

}  // namespace

bool is_introduced(const Reading& reading,
                   const PlaceWords& words,
                   const NameCue& cue,
                   const NameRun& name,
                   std::uint32_t sentence_first) {
    return Introduction(reading, words, cue, name, sentence_first).leads();
}

}  // namespace vigie::extractors
