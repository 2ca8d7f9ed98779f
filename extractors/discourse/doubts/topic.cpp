#include "extractors/discourse/doubts/topic.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extractors/discourse/when/still_recalling.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

struct Subject {
    Cue cue;
    string_view name;
    double enough;  ///< weight from which an article may be about it
};

constexpr std::array<Subject, 7> subjects{{
    {Cue::sport, "sport", 2.5},
    {Cue::arts, "films, books, stage", 3},
    {Cue::accident, "an accident, the weather, an illness", 2.5},
    {Cue::trade, "trade, farming, administration", 4},
    {Cue::drill, "a drill", 3},
    {Cue::ceremony, "a ceremony", 4},
    {Cue::justice, "a trial", 4.5},
}};

/// Words weigh more in the title and the lead.
double weight_at(const Reading& reading, std::size_t token) {
    const std::size_t sentence = reading.sentence_of(token);
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (sentence < lead) return 2;
    return sentence == lead ? 1.5 : 1;
}

/// Each word once, where it weighs most.
class Distinct {
public:
    void add(string_view word, double weight) {
        if (seen_.insert(word).second) sum_ += weight;
    }

    [[nodiscard]] double sum() const { return sum_; }

private:
    std::set<string_view> seen_;
    double sum_ = 0;
};

double weight_of_subject(const Reading& reading, Cue cue) {
    Distinct words;
    for (const Mention* mention : mentions_in(reading, Kind::cue, 0, reading.tokens.size())) {
        if (is_cue(*mention, cue))
            words.add(reading.word(mention->first), weight_at(reading, mention->first));
    }
    return words.sum();
}

bool is_armed(const Party& party) {
    return party.klass != PartyClass::civilians && party.kind != PartyKind::speaker &&
           party.kind != PartyKind::leader;
}

double weight_of_arms(const Reading& reading, const Lexicon& lexicon) {
    Distinct words;
    for (const Mention* mention : mentions_in(reading, Kind::actor, 0, reading.tokens.size())) {
        const Party& party = lexicon.party(mention->index);
        if (!is_armed(party)) continue;
        const double side = party.klass == PartyClass::insurgent ? 1.5 : 0.7;
        words.add(reading.word(mention->last - 1), side * weight_at(reading, mention->first));
    }
    return words.sum();
}

bool names_insurgents(const Reading& reading,
                      const Lexicon& lexicon,
                      std::size_t first,
                      std::size_t last) {
    const auto actors = mentions_in(reading, Kind::actor, first, last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const PartyClass klass = lexicon.party(actor->index).klass;
        return klass == PartyClass::insurgent || klass == PartyClass::militia;
    });
}

/// "Hundreds rallied in Bamako against the ban on parties": what a crowd is about is no subject of
/// its own.
bool leads_with_crowd(const Reading& reading, const Lexicon& lexicon) {
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (lead >= reading.sentences.size()) return false;
    const auto& span = reading.sentences[lead];
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.kind == WordKind::verb && trigger.may_tell(Family::protest);
    });
}

std::size_t count_cues(const Scene& scene, Cue cue, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return static_cast<std::size_t>(std::count_if(
        cues.begin(), cues.end(), [&](const Mention* mention) { return is_cue(*mention, cue); }));
}

/// « sur un terrain d'entraînement »: where it was, not what.
bool names_drill(const Scene& scene, std::size_t sentence) {
    static const WordSet sites("terrain terrains camp camps centre base site champ");
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* mention) {
        const bool site = mention->first >= span.first + 2 &&
                          one_of(scene.reading.word(mention->first - 1), {"d'", "de"}) &&
                          sites.contains(scene.reading.word(mention->first - 2));
        return is_cue(*mention, Cue::drill) && !site;
    });
}

/// "Un bus a percuté une mine", "a kamikaze drone crashed into the post": somebody laid or sent it.
bool names_device(const Scene& scene, std::size_t sentence) {
    static const WordSet devices(
        "mine mines eei ied ieds engin engins bombe bombes landmine landmines device devices "
        "kamikaze kamikazes suicide laden piege pieges explosive explosif explosifs fpv");
    const auto& span = scene.reading.sentences[sentence];
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Family family = scene.lexicon.trigger(word->index).family();
        if (family != Family::explosive && family != Family::strike && family != Family::suicide)
            return false;
        for (std::uint32_t at = word->first; at < word->last; ++at) {
            if (devices.contains(scene.reading.word(at))) return true;
        }
        return false;
    });
}

/// "A judge was kidnapped outside the court": the people and houses of justice make no trial.
bool tells_of_trial(const Scene& scene, std::size_t sentence) {
    static const WordSet trials(
        "condamne condamnes condamnee condamnees condamnation proces verdict peine peines perpetuite "
        "acquitte acquittes jugement comparaissent comparait comparution assises audience reclusion "
        "coupable coupables accuses prevenus appel sentenced convicted conviction trial tried jailed "
        "sentence verdict guilty appeal hearing defendants charged prison");
    const auto& span = scene.reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (trials.contains(scene.reading.word(at))) return true;
    }
    return false;
}

/// Two words of justice, and no court that fighters attacked: "The court was attacked by gunmen,
/// who killed two judges".
bool is_of_trial(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    return count_cues(scene, Cue::justice, sentence) > 1 &&
           (tells_of_trial(scene, sentence) ||
            !names_insurgents(scene.reading, scene.lexicon, span.first, span.last));
}

/// "Le tribunal a condamné trois hommes. Ils avaient tué cinq soldats": what they are tried for.
bool goes_on_about_trial(const Scene& scene, std::size_t sentence) {
    if (sentence == 0 || count_cues(scene, Cue::justice, sentence - 1) < 2) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    return !dated && opens_with_pronoun(scene.reading, scene.reading.sentences[sentence]);
}

}  // namespace

std::optional<std::string> other_subject(const Reading& reading, const Lexicon& lexicon) {
    const double arms = weight_of_arms(reading, lexicon);
    const bool insurgents = names_insurgents(reading, lexicon, 0, reading.tokens.size());
    for (const Subject& subject : subjects) {
        const double weight = weight_of_subject(reading, subject.cue);
        if (weight < subject.enough) continue;
        if (subject.cue == Cue::trade && leads_with_crowd(reading, lexicon)) continue;
        const bool accident = subject.cue == Cue::accident;
        if (accident ? !insurgents : weight > arms)
            return "another subject: " + std::string(subject.name);
    }
    return std::nullopt;
}

bool opens_with_trial(const Scene& scene) {
    constexpr std::size_t opening = 8;  // sentences: captions may stand before the lead
    const std::size_t count = scene.reading.sentences.size();
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    if (lead >= count) return false;
    if (count_cues(scene, Cue::justice, lead) > 1 && tells_of_trial(scene, lead)) return true;
    if (lead == 0 || count_cues(scene, Cue::justice, 0) == 0) return false;
    for (std::size_t i = lead + 1; i < std::min(count, opening); ++i) {
        if (count_cues(scene, Cue::justice, i) > 1) return true;
    }
    return false;
}

namespace {

/// « Des coups de feu ont retenti. (Il s'agissait d'un exercice) », "(It was) a drill"; not "It was
/// the second attack since the exercise".
bool turns_out_drill(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t reach = 10;  // « Il s'agissait en fait d'un simple (exercice) »
    const Reading& reading = scene.reading;
    const std::size_t next = sentence + 1;
    if (next >= reading.sentences.size() ||
        reading.sentences[next].paragraph != reading.sentences[sentence].paragraph)
        return false;
    const auto& span = reading.sentences[next];
    const bool it = one_of(reading.word(span.first), {"il", "ce", "c'", "it", "this"});
    bool is = false;
    for (std::uint32_t at = span.first + 1; it && at < std::min(span.last, span.first + reach);
         ++at) {
        is |= one_of(reading.word(at), {"agissait", "agit", "etait", "est", "was", "is"});
        for (const Mention* mention : mentions_in(reading, Kind::cue, at, at + 3))
            if (mention->first == at && is_cue(*mention, Cue::drill)) return is;
        if (one_of(reading.word(at), {",", ";", "since", "after", "during", "depuis", "apres"}) ||
            one_of(reading.word(at), {"rendu", "rendait", "lors", "pendant"}) ||
            (!mentions_in(reading, Kind::trigger, at, at + 1).empty() &&
             reading.word(at - 1) != "en"))  // « en fait »
            return false;
    }
    return false;
}

}  // namespace

std::string not_of_now(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    const bool goes_on =
        sentence > 0 && sentences[sentence - 1].paragraph == sentences[sentence].paragraph;
    if (names_drill(scene, sentence) || (goes_on && names_drill(scene, sentence - 1)) ||
        turns_out_drill(scene, sentence))
        return "a drill";
    if (is_of_trial(scene, sentence) || goes_on_about_trial(scene, sentence))
        return "background: a trial's case";
    return {};
}

namespace {

/// « est mort lundi (dans) l'effondrement », "died on Sunday (in) a crash": does the preposition
/// stand close behind a death?
bool dies_in(const Reading& reading, const text::Sentence& span, std::uint32_t preposition) {
    static const WordSet dies(
        "mort morte morts mortes decede decedee decedes peri tue tues tuee tuees died killed perished "
        "vie");
    constexpr std::uint32_t reach = 8;
    if (!one_of(reading.word(preposition), {"dans", "in", "lors", "par", "by"})) return false;
    for (std::uint32_t at = preposition; at > span.first && preposition - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", ";"})) return false;
        if (dies.contains(reading.word(at - 1))) return true;
    }
    return false;
}

}  // namespace

bool leads_with_accident(const Scene& scene, std::size_t sentence) {
    static const WordSet leads(
        "une un l' le la des d' a an the violent violente grave nouvel terrible tragique spectaculaire "
        "deadly fatal serious road traffic head-on");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (names_insurgents(reading, scene.lexicon, span.first, span.last) ||
        names_device(scene, sentence))
        return false;
    const auto cues = mentions_in(reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        if (!is_cue(*cue, Cue::accident)) return false;
        std::uint32_t at = cue->first;
        while (at > span.first && leads.contains(reading.word(at - 1)))
            --at;
        if (at == cue->first) return false;
        if (at == span.first || one_of(reading.word(at - 1), {",", ":"})) return true;
        return dies_in(reading, span, at - 1);
    });
}

namespace {

/// « Un car percute un camion-citerne: 16 morts »: title and lead tell an accident, so what burns
/// and blows up further on did so by it, though the past of the spot is told as well.
bool opens_with_accident(const Scene& scene) {
    const auto& sentences = scene.reading.sentences;
    const std::size_t end = std::min(sentences.size(), std::size_t{scene.reading.has_title()} + 2);
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    std::size_t causes = 0;
    for (std::size_t i = 0; i < end; ++i) {
        const std::size_t told = count_cues(scene, Cue::accident, i);
        const auto& span = sentences[i];
        if ((told > 0 || i <= lead) &&
            (names_device(scene, i) ||
             names_insurgents(scene.reading, scene.lexicon, span.first, span.last)))
            return false;
        causes += told;
    }
    return causes > 1 ||
           (causes == 1 &&
            !names_insurgents(scene.reading, scene.lexicon, 0, sentences.back().last));
}

}  // namespace

bool without_author(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    if (names_device(scene, sentence)) return false;
    if (leads_with_accident(scene, sentence)) return true;
    const auto& span = sentences[sentence];
    if (!names_insurgents(scene.reading, scene.lexicon, span.first, span.last) &&
        opens_with_accident(scene))
        return true;
    const std::size_t from = sentence > 0 ? sentence - 1 : 0;
    // « Une citerne explose : onze morts »: the lead goes on to say how
    const std::size_t lead = sentence == 0 && scene.reading.has_title() ? 4 : 2;
    const std::size_t to = std::min(sentence + lead, sentences.size());
    if (names_insurgents(
            scene.reading, scene.lexicon, sentences[from].first, sentences[to - 1].last))
        return false;
    std::size_t causes = 2 * count_cues(scene, Cue::accident, sentence);
    for (std::size_t i = from; i < to; ++i)
        causes += count_cues(scene, Cue::accident, i);
    // in an article of no war one is enough
    return causes > 1 ||
           (causes == 1 &&
            !names_insurgents(scene.reading, scene.lexicon, 0, scene.reading.tokens.size()));
}

}  // namespace vigie::extractors
