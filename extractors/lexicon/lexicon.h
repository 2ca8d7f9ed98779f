// Everything that was loaded from config/: word lists by language, parties, sources, gazetteer,
// all reachable through one trie a language. Immutable once loaded.
#pragma once

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/frames/beside.h"
#include "extractors/frames/conditions.h"
#include "extractors/frames/family.h"
#include "extractors/gazetteer/gazetteer.h"
#include "extractors/language/languages.h"
#include "extractors/lexicon/inflection.h"
#include "extractors/lexicon/trie.h"
#include "extractors/page/boilerplate.h"
#include "extractors/places/vocabulary.h"
#include "extractors/report.h"
#include "extractors/times/time_words.h"
#include "text/error.h"

namespace vigie::extractors {

enum class WordKind : std::uint8_t { verb, noun, phrase };

/// acts: the subject does it; suffers: it is done to the subject ("sauter sur une mine"); either:
/// to a subject that is a thing, when nothing is acted upon ("les cases ont brûlé"); mutual:
/// several do it to each other ("rebels and soldiers clashed").
enum class Voice : std::uint8_t { acts, suffers, either, mutual };

/// What the choice of a word says of the dead. army: an army's word for those whom it kills
/// ("neutralised"); murder: they could not fight back ("executed").
enum class Slant : std::uint8_t { none, army, murder };

/// What a word tells where what it asks for is met; nothing asked for = always.
struct Sense {
    Family family = Family::attack;
    Voice voice = Voice::acts;
    Conditions asks;
};

/// One form of an event word. Tens of thousands are held: what the forms of a word have in common
/// is kept once, by the Lexicon.
struct Trigger {
    std::span<const Sense> senses;  ///< at least one; the first that is met tells
    WordKind kind = WordKind::noun;
    VerbForm form = VerbForm::none;
    bool plural = false;
    bool reflexive = false;  ///< a verb that is done to oneself: "s'emparer"
    Slant slant = Slant::none;
    std::string_view lemma;

    [[nodiscard]] Family family() const { return senses.front().family; }

    /// Is that one of its senses?
    [[nodiscard]] bool may_tell(Family family) const {
        return std::any_of(senses.begin(), senses.end(), [family](const Sense& sense) {
            return sense.family == family;
        });
    }

    /// Does it tell an event whatever stands beside it?
    [[nodiscard]] bool always_tells() const {
        return std::any_of(
            senses.begin(), senses.end(), [](const Sense& sense) { return sense.asks.empty(); });
    }
};

enum class PartyClass : std::uint8_t { insurgent, state, militia, external, civilians };

/// name: identity by itself; noun: people of that side; unit: a camp, post or convoy that stands
/// for it; speaker: its voice; leader: a person of it.
enum class PartyKind : std::uint8_t { name, noun, unit, speaker, leader };

/// The canonical party that stands for armed men whom nobody names.
constexpr std::string_view unknown_group = "unidentified armed group";

struct Party {
    std::string name;  ///< canonical
    PartyClass klass = PartyClass::insurgent;
    PartyKind kind = PartyKind::name;
    std::string country;   ///< of state forces; empty = none
    bool generic = false;  ///< "l'armée", "soldats": the country moves with the text
    bool acronym = false;  ///< its one-word aliases count only in capitals
    std::string from;      ///< "2024-11": when the name began to be used; empty = always
    std::string to;        ///< "2022-08": when it was last there; empty = it still is
    std::string before;    ///< whom the words meant until then: "rebelles touaregs" the CSP
};

/// What one status word may be; context tells which. Forms fold together ("tue", "tué"), so one
/// word may have several.
struct StatusWord {
    Status status = Status::killed;
    bool noun = false;          ///< "morts": a count stands before it
    bool nominal = false;       ///< "la mort (de)": the people stand behind "de"
    bool figure = false;        ///< "bilan": a bare number follows
    bool nobody = false;        ///< "plus de peur que de mal": it happened to none
    bool state = false;         ///< "portés disparus": said of the people before it
    bool transitive = false;    ///< a verb whose object it happens to
    bool intransitive = false;  ///< a verb whose subject it happens to
    bool loses = false;         ///< a verb whose subject's people it happens to
    bool of_things = false;     ///< places and things are freed and captured, too
    std::uint16_t forms = 0;    ///< bit by VerbForm

    [[nodiscard]] bool has(VerbForm form) const {
        return (forms >> static_cast<unsigned>(form) & 1U) != 0;
    }
};

/// Small words around counts of people. person: a noun without a side ("personnes"); collective:
/// no one person ("armée"); group: nor when counted ("deux groupes"); other: may stand for the noun
/// ("autres"); part: a part of the count before ("dont"); whole: what a part is of ("d'entre eux");
/// describes: says who the people before are ("la plupart", "présentés comme").
enum class PeopleWord : std::uint8_t { person, collective, group, other, part, whole, describes };

/// Words for a source may stand for one that was named: "la même source", "le groupe".
enum class Refers : std::uint8_t { itself, speaker, group };

struct Source {
    std::string by;          ///< as in claims.by
    bool authority = false;  ///< state authorities: their country's forces speak
    Refers refers = Refers::itself;
};

enum class Saying : std::uint8_t { said, claimed, confirmed, denied };

/// verb, phrase ("porte à la connaissance"): the speaker is its subject; preposition ("selon"): the
/// speaker follows; notice ("informe l'opinion"): besides, the whole text is the speaker's.
enum class SpeechKind : std::uint8_t { verb, phrase, preposition, notice };

struct Speech {
    Saying saying = Saying::said;
    SpeechKind kind = SpeechKind::verb;
    VerbForm form = VerbForm::none;
};

enum class Holder : std::uint8_t { any, military, civilian };

/// mass: no number; fixed: never carried off; target: struck rather than lost (things.tsv).
enum class ThingKind : std::uint8_t { piece, mass, fixed, target };

struct Thing {
    std::string what;  ///< an English singular noun
    Holder holder = Holder::any;
    ThingKind kind = ThingKind::piece;
    Beside beside = Beside::thing;  ///< what it is to the event word that it stands by
};

struct EffectWord {
    Effect effect = Effect::seized;
    VerbForm form = VerbForm::none;
};

enum class Cue : std::uint8_t {
    background,
    hypothesis,
    purpose,
    negation,
    prevention,
    telling,  ///< a day beside it is the announcement's
    finding,  ///< with `body` in the sentence, a day beside it is the discovery's
    body,
    mouthpiece,
    suspicion,
    anniversary,  ///< what follows in the sentence is years old
    sport,  ///< this and the following: words of other subjects (discourse/doubts/subjects/topic.h)
    arts,
    accident,  ///< causes of death that no one aims
    trade,
    drill,
    ceremony,
    justice,
    genre,  ///< at the head of a title: what it heads tells no news
};

constexpr std::size_t cue_kinds = static_cast<std::size_t>(Cue::genre) + 1;

class Lexicon {
public:
    static text::Result<std::unique_ptr<const Lexicon>> load(const std::filesystem::path& config);

    [[nodiscard]] const Trie& trie(Language language) const {
        return tries_[static_cast<std::size_t>(language)];
    }

    [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }

    /// What words mean around a place's name.
    [[nodiscard]] const PlaceWords& place_words(Language language) const {
        return place_words_[static_cast<std::size_t>(language)];
    }

    [[nodiscard]] const Trigger& trigger(std::uint32_t index) const { return triggers_[index]; }

    /// Is there a party or thing that ends in é, és, ée or ées and folds to `word`? "élevé" is no
    /// "élève", "armés" are no "armes".
    [[nodiscard]] bool has_accented_noun(const std::string& word) const {
        return accented_nouns_.contains(word);
    }

    [[nodiscard]] const Party& party(std::uint32_t index) const { return parties_[index]; }

    /// Those whom no word names and who bear no arms: a soldier's kin.
    [[nodiscard]] const Party& civilians() const { return parties_[civilians_]; }

    /// The name that the party's people had in the month "2023-05"; its own when it had no other.
    [[nodiscard]] std::string_view name_in(const Party& party, std::string_view month) const;

    /// Was the party of that name there in the month "2023-05", as far as its row says?
    [[nodiscard]] bool is_there_in(std::string_view name, std::string_view month) const;

    [[nodiscard]] const StatusWord& status(std::uint32_t index) const { return statuses_[index]; }

    [[nodiscard]] const Source& source(std::uint32_t index) const { return sources_[index]; }

    /// What "sources locales", "medical officials" are; nullptr for other words.
    [[nodiscard]] const Source* plural_source(const std::string& folded) const {
        const auto at = plural_sources_.find(folded);
        return at == plural_sources_.end() ? nullptr : &sources_[at->second];
    }

    [[nodiscard]] const Speech& speech(std::uint32_t index) const { return speeches_[index]; }

    [[nodiscard]] const Thing& thing(std::uint32_t index) const { return things_[index]; }

    [[nodiscard]] const EffectWord& effect(std::uint32_t index) const { return effects_[index]; }

    [[nodiscard]] const TimeWords& time_words(Language language) const {
        return time_words_[static_cast<std::size_t>(language)];
    }

    [[nodiscard]] const Boilerplate& boilerplate() const { return boilerplate_; }

    [[nodiscard]] const Languages& languages() const { return languages_; }

    [[nodiscard]] const std::string& hash() const { return hash_; }

private:
    friend class LexiconLoader;
    Lexicon() = default;

    std::array<Trie, 2> tries_;
    Gazetteer gazetteer_;
    std::array<PlaceWords, 2> place_words_;
    std::deque<std::vector<Sense>> senses_;  // of triggers_; whoever is in a deque stays there
    std::deque<std::string> lemmas_;         // likewise
    std::vector<Trigger> triggers_;
    std::vector<Party> parties_;
    std::size_t civilians_ = 0;  // among parties_
    std::set<std::string> accented_nouns_;
    std::vector<StatusWord> statuses_;
    std::vector<Source> sources_;
    std::unordered_map<std::string, std::uint32_t> plural_sources_;
    std::vector<Speech> speeches_;
    std::vector<Thing> things_;
    std::vector<EffectWord> effects_;
    std::array<TimeWords, 2> time_words_;  // by Language
    Boilerplate boilerplate_;
    Languages languages_;
    std::string hash_;
};

}  // namespace vigie::extractors
