#include "extractors/reading/reading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractors/reading/compass.h"
#include "extractors/reading/cover.h"
#include "extractors/reading/cue_forms.h"
#include "extractors/reading/items.h"
#include "extractors/reading/occasions.h"
#include "extractors/reading/parted.h"
#include "extractors/reading/party_senses.h"
#include "extractors/reading/prefix.h"
#include "extractors/reading/quotations.h"
#include "extractors/reading/surnames.h"
#include "extractors/reading/whose.h"
#include "extractors/reading/word_forms.h"
#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Chooser {
public:
    /// `matches`: what the trie found, by first token, longer ones first.
    Chooser(const Lexicon& lexicon, const Reading& reading, std::vector<Match> matches)
        : lexicon_(lexicon),
          reading_(reading),
          matches_(std::move(matches)),
          skips_(reading.tokens.size()),
          names_(reading.tokens.size()) {}

    std::vector<Mention> run() && {
        for (const Match& match : matches_) {
            if (match.entry.kind == Kind::skip) skips_.add(match);
            if (match.entry.kind != Kind::actor) continue;
            const PartyKind kind = lexicon_.party(match.entry.index).kind;
            const bool proper = kind == PartyKind::name || kind == PartyKind::leader;
            if (proper && admits_actor(match)) names_.add(match);
        }
        std::array<std::uint32_t, kinds> free_from{};
        std::array<std::uint32_t, cue_kinds> cue_free_from{};  // "statement" is a cue of two kinds
        for (const Match& match : matches_) {
            auto& free = match.entry.kind == Kind::cue
                             ? cue_free_from.at(match.entry.index)
                             : free_from[static_cast<std::size_t>(match.entry.kind)];
            if (match.first < free || !admits(match)) continue;
            mentions_.push_back({match.first, match.last, match.entry.kind, match.entry.index});
            free = match.last;
        }
        std::vector<Mention> kept;
        std::copy_if(mentions_.begin(),
                     mentions_.end(),
                     std::back_inserter(kept),
                     [&](const Mention& mention) { return !gives_way(mention); });
        return kept;
    }

private:
    [[nodiscard]] bool admits(const Match& match) const {
        switch (match.entry.kind) {
            case Kind::trigger:
                return !skips_.holds(match) && !skips_.takes_end_of(match) &&
                       !names_.holds(match) && form_fits(match) && !is_verb_too(match);
            case Kind::status:
                return !skips_.holds(match) && !names_.holds(match) && noun_fits(match);
            case Kind::object:
                return !skips_.holds(match) && !names_.holds(match) && noun_fits(match) &&
                       !says_whose_people(reading_, match);
            case Kind::speech:
                return !skips_.holds(match) &&
                       verb_fits(match, lexicon_.speech(match.entry.index).form);
            case Kind::effect:
                return !skips_.holds(match) && !names_.holds(match) && !begins_deed(match) &&
                       verb_fits(match, lexicon_.effect(match.entry.index).form);
            case Kind::source:
                return !skips_.holds(match) && !is_surname(reading_, match.first);
            case Kind::country:
                return !is_surname(reading_, match.first);
            case Kind::place:
                return admits_place(match);
            case Kind::actor:
                return admits_actor(match);
            case Kind::cue:
                return cue_fits(reading_,
                                match.first,
                                static_cast<Cue>(match.entry.index),
                                skips_.holds(match));
            default:
                return true;
        }
    }

    /// "attaque" the noun, "attaque" the verb and "attaqué" fold alike: accent and neighbours tell.
    [[nodiscard]] bool form_fits(const Match& match) const {
        const Trigger& trigger = lexicon_.trigger(match.entry.index);
        // A set phrase is unlike any other word: "retrouvés morts" needs no neighbours.
        const bool several = match.last - match.first > 1;
        if (trigger.kind == WordKind::phrase && several) return true;
        if (is_other_deed(reading_, match.first, match.last, trigger.reflexive)) return false;
        return word_fits(
            reading_, match.first, match.last, trigger.kind == WordKind::verb, trigger.form);
    }

    static bool begins_before(const Match& a, const Match& b) { return a.first < b.first; }

    /// "pris pour cible" is a phrase of its own and a form of "prendre pour cible": the verb knows
    /// who did it to whom.
    [[nodiscard]] bool is_verb_too(const Match& match) const {
        if (lexicon_.trigger(match.entry.index).kind != WordKind::phrase) return false;
        const auto [begin, end] =
            std::equal_range(matches_.begin(), matches_.end(), match, begins_before);
        return std::any_of(begin, end, [&](const Match& other) {
            if (other.last != match.last || other.entry.kind != Kind::trigger) return false;
            const Trigger& verb = lexicon_.trigger(other.entry.index);
            return verb.kind == WordKind::verb && verb.always_tells() && form_fits(other);
        });
    }

    /// « quatre passagers d'un car ont été (pris) en otage », « (pris) pour cible »: nothing was
    /// seized.
    [[nodiscard]] bool begins_deed(const Match& effect) const {
        if (lexicon_.effect(effect.entry.index).effect != Effect::seized) return false;
        const auto [begin, end] =
            std::equal_range(matches_.begin(), matches_.end(), effect, begins_before);
        return std::any_of(begin, end, [&](const Match& other) {
            if (other.last <= effect.last) return false;
            if (other.entry.kind == Kind::status) return true;
            if (other.entry.kind != Kind::trigger) return false;
            // "(carried off) cattle" took it
            const Trigger& deed = lexicon_.trigger(other.entry.index);
            return deed.kind != WordKind::verb || deed.family() != Family::loot;
        });
    }

    /// "armés" are no "armes", "dépouillés" no "dépouilles".
    [[nodiscard]] bool noun_fits(const Match& match) const {
        return match.last - match.first > 1 ||
               !ends_accented(reading_.original(match.first, match.last)) ||
               lexicon_.has_accented_noun(std::string(reading_.word(match.first)));
    }

    [[nodiscard]] bool verb_fits(const Match& match, VerbForm form) const {
        return form == VerbForm::none ||
               word_fits(reading_, match.first, match.last, /*verb=*/true, form);
    }

    /// A place's name is written with a capital ("La Veille" is one, "La veille" is not), and never
    /// inside an actor's name; « Elle » at a sentence's head and a headline's « DE » are none.
    [[nodiscard]] bool admits_place(const Match& match) const {
        if (one_of(reading_.word(match.last - 1), {"elle", "elles", "lui", "eux"})) return false;
        if (opens_as_determiner(match) || compass_point(reading_, match.first)) return false;
        const text::Token& end = reading_.token(match.last - 1);
        if (end.all_capitals && one_of(reading_.word(match.last - 1), {"de", "du", "la"}))
            return false;
        return (end.capital || names_area(match)) && !names_.holds(match) &&
               !is_preposition(reading_, match.first, match.last);
    }

    /// « (La) commune de Konna », « (Son) village », « (Là), des soldats », "(To) this day":
    /// villages are called so, but what opens a sentence is none of them.
    [[nodiscard]] bool opens_as_determiner(const Match& match) const {
        static const WordSet words("la de son sa se ne to so day man tous toute passe more");
        if (match.last - match.first > 1 || !words.contains(reading_.word(match.first)))
            return false;
        const auto& spans = reading_.sentences;  // sentence_of() is not made yet
        const auto next = std::upper_bound(
            spans.begin(), spans.end(), match.first, [](std::uint32_t token, const auto& span) {
                return token < span.first;
            });
        return match.first == 0 ||
               (next != spans.begin() && std::prev(next)->first == match.first) ||
               reading_.token(match.first - 1).kind != text::TokenKind::word;
    }

    /// "le nord du pays", "le centre malien", "the tri-border area": parts of a country are common
    /// words.
    [[nodiscard]] bool names_area(const Match& match) const {
        const Gazetteer& gazetteer = lexicon_.gazetteer();
        const auto& bearers = gazetteer.names()[match.entry.index].places;
        return match.last - match.first > 1 &&
               std::any_of(bearers.begin(), bearers.end(), [&](std::uint32_t bearer) {
                   return gazetteer.place(bearer).kind == PlaceKind::area;
               });
    }

    /// "Dozo hunters", "a Dozo camp" are people's, though a village is called Dozo.
    [[nodiscard]] bool swallows(const Mention& actor, const Mention& place) const {
        const bool whole = actor.first == place.first && actor.last == place.last;
        if (whole) return names_militia_of_post(actor);
        return actor.first <= place.first && place.last <= actor.last &&
               actor.last - actor.first > place.last - place.first;
    }

    /// "a (Dozo) patrol", "the (Dozo) camp of Sobane": a village has no article.
    [[nodiscard]] bool names_militia_of_post(const Mention& actor) const {
        return reading_.language == Language::english && actor.first > 0 &&
               lexicon_.party(actor.index).klass == PartyClass::militia &&
               one_of(reading_.word(actor.first - 1), {"a", "the", "two", "three", "several"});
    }

    /// "CSP-(DPA) claimed": no press agency. « la (Coordination) des mouvements de l'Azawad »: no
    /// association. "the (army) camp": it does not speak; "a prison official" does.
    [[nodiscard]] bool is_of_name(const Mention& source, const Mention& actor) const {
        const Party& party = lexicon_.party(actor.index);
        const bool group =
            party.klass == PartyClass::insurgent || party.klass == PartyClass::militia;
        const bool within = actor.first <= source.first && source.last <= actor.last &&
                            actor.last - actor.first > source.last - source.first;
        const bool joint = actor.last == source.last && reading_.token(source.first).joined;
        const bool camp = source.last < actor.last && party.kind == PartyKind::unit;
        return camp || (within && (joint || (group && party.kind == PartyKind::name)));
    }

    /// Does the actor that a place or source shares words with leave nothing of it?
    [[nodiscard]] bool gives_way(const Mention& mention) const {
        if (mention.kind != Kind::place && mention.kind != Kind::source) return false;
        constexpr std::uint32_t longest = 16;  // tokens of an actor's name
        const std::uint32_t from = mention.first > longest ? mention.first - longest : 0;
        auto other = std::lower_bound(
            mentions_.begin(), mentions_.end(), from, [](const Mention& one, std::uint32_t token) {
                return one.first < token;
            });
        for (; other != mentions_.end() && other->first < mention.last; ++other) {
            // "SITE Intelligence Group", though a village is called Sité
            if (other->kind == Kind::source && mention.kind == Kind::place &&
                other->first == mention.first && other->last > mention.last)
                return true;
            if (other->kind != Kind::actor) continue;
            const bool gone = mention.kind == Kind::place ? swallows(*other, mention)
                                                          : is_of_name(mention, *other);
            if (gone) return true;
        }
        return false;
    }

    /// Acronyms are written as acronyms: "FAN" is an army, "fan" is not. Short names have capitals.
    [[nodiscard]] bool is_written_as(const Party& party, const Match& match) const {
        if (party.acronym && !is_acronym(reading_.original(match.first, match.last))) return false;
        const text::Token& token = reading_.token(match.first);
        const bool proper = party.kind == PartyKind::name || party.kind == PartyKind::leader;
        return !proper || token.capital || token.end - token.begin > 5;
    }

    /// Does the word stand for the party here?
    [[nodiscard]] bool admits_actor(const Match& match) const {
        const Party& party = lexicon_.party(match.entry.index);
        const bool left = party.klass == PartyClass::external && held_post_before(reading_, match);
        if (left || describes_place(reading_, match)) return false;
        if (match.last - match.first != 1) return true;
        if (is_other_sense(reading_, match.first, party)) return false;
        // « opposant l'armée à »: no opponents; « 1er régiment de (chasseurs) »: soldiers
        const bool armed = party.klass == PartyClass::insurgent || party.klass == PartyClass::state;
        if ((!armed || party.acronym) && skips_.holds(match)) return false;
        // "two (ambulance) drivers"; not "civilian workers"
        if (party.klass == PartyClass::civilians && reading_.word(match.first) != "civilian" &&
            says_whose_people(reading_, match))
            return false;
        // « deux enseignants en poste à Ber »
        const bool held = match.first > 0 && reading_.word(match.first - 1) == "en";
        if (held && reading_.word(match.first) == "poste") return false;
        return is_written_as(party, match) && noun_fits(match);
    }

    const Lexicon& lexicon_;
    const Reading& reading_;
    std::vector<Match> matches_;
    Cover skips_;
    Cover names_;
    std::vector<Mention> mentions_;
};

}  // namespace

std::string_view Reading::original(std::size_t first, std::size_t last) const {
    const auto [begin, end] = tokens.source(first, last);
    return std::string_view(text).substr(begin, end - begin);
}

bool Reading::has_title() const {
    if (sentences.empty()) return false;
    const std::size_t first = sentences.front().first;
    return tokens.source(first, first + 1).first < title_size;
}

Reading open(const text::Article& article, const Lexicon& lexicon) {
    Reading reading;
    reading.text = article.title.empty() ? article.body : article.title + "\n" + article.body;
    reading.text.resize(longest_prefix(reading.text));
    reading.title_size = article.title.empty() ? 0 : article.title.size() + 1;
    text::Folded folded = text::fold(reading.text);
    if (const auto cleaned = lexicon.boilerplate().cleaned(reading.text, folded)) {
        reading.tokens = text::tokenise(*cleaned, text::fold(*cleaned, std::move(folded)));
    } else {
        reading.tokens = text::tokenise(reading.text, std::move(folded));
    }
    return reading;
}

Reading read_in(Language language, const Tongues& tongues, Reading opened, const Lexicon& lexicon) {
    Reading reading = std::move(opened);
    reading.language = language;
    const bool elsewhere = tongues.main != nullptr && tongues.main->language != language;
    if (elsewhere || !tongues.passages.empty()) {
        std::string ours = lexicon.boilerplate().without(reading.text);
        leave_only(language, tongues, ours);
        reading.tokens = text::tokenise(ours);
    }
    open_fragments(reading.tokens);
    reading.sentences = text::sentences(reading.tokens);
    reading.mentions = Chooser(lexicon, reading, find_matches(reading, lexicon)).run();
    reading.by_kind = MentionIndex(reading.mentions);
    part_items(reading);
    reading.sentence_at.reserve(reading.tokens.size());
    reading.shapes.resize(reading.sentences.size());
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
        const text::Sentence& sentence = reading.sentences[i];
        reading.sentence_at.resize(sentence.last, static_cast<std::uint32_t>(i));
        Shapes& shapes = reading.shapes[i];
        for (std::uint32_t token = sentence.first; token < sentence.last; ++token)
            shapes.add(reading.tokens.word(token).shape);
    }
    return reading;
}

Reading with_figures(Reading reading, const Lexicon& lexicon) {
    const Language language = reading.language;
    reading.quantities = quantities(reading.tokens, language);
    if (reading.times.empty())
        reading.times = time_mentions(reading.tokens, lexicon.time_words(language), language);
    pass_over_days_of_occasions(reading);
    return reading;
}

Reading read(const text::Article& article, Language language, const Lexicon& lexicon) {
    return with_figures(read_in(language, {}, open(article, lexicon), lexicon), lexicon);
}

std::span<const Mention> Reading::mentions_between(std::size_t first, std::size_t last) const {
    const auto before = [](const Mention& mention, std::size_t token) {
        return mention.first < token;
    };
    const auto from = std::lower_bound(mentions.begin(), mentions.end(), first, before);
    return {from, std::lower_bound(from, mentions.end(), last, before)};
}

}  // namespace vigie::extractors
