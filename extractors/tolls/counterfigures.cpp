#include "extractors/tolls/counterfigures.h"

#include <algorithm>

#include "extractors/attribution/ellipsis.h"
#include "extractors/tolls/side_words.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet verbs(
    "gave give gives giving cited cites counted counts reported reports recorded spoke speaks "
    "announced donne donnent avance avancent evoque evoquent cite citent denombre denombrent recense "
    "recensent annonce annoncent compte comptent parle parlent reconnait reconnaissent admet "
    "admettent deplore deplorent concede concedent confirme confirment avoue pleure "
    "comptait comptaient denombrait denombraient recensait recensaient evoquait evoquaient "
    "pleurent acknowledged acknowledges admitted admits confirmed confirms conceded vu voit voient "
    "trouve trouvent");
const WordSet claims("revendique revendiquent revendiquait revendiquaient");
const WordSet estimates(
    "put puts placed places estimated estimates estime estiment chiffre chiffrent evalue evaluent "
    "fixe fixent situe situent");

/// "put the (dead) at 13", "puts (it) at nine": what is put at a figure.
bool is_put(text::Word word) {
    static const WordSet all("it dead deaths casualties fatalities losses victims killed");
    return total_nouns().contains(word) || all.contains(word);
}

/// Does a word of the set stand in the few tokens before `token`, in its clause and not "their
/// number", which is of the attackers? `noun` asks for a figure's noun between.
bool led_by(const TollSentence& here, const WordSet& words, std::uint32_t token, bool noun) {
    constexpr std::uint32_t reach = 7;  // "put the number of dead (at)"
    bool named = !noun;
    for (std::uint32_t at = token; at > here.sentence.first && token - at < reach; --at) {
        const text::Word word = here.reading.word(at - 1);
        if (one_of(word, {",", ";", ":", ".", "their", "leur"})) return false;
        if (named && words.contains(word)) return true;
        named |= is_put(word);
    }
    return false;
}

/// The token behind the quantity that begins at `first`; 0 when none does.
std::uint32_t end_of_figure(const TollSentence& here, std::uint32_t first) {
    const auto& all = here.reading.quantities;
    const auto at = std::lower_bound(
        all.begin(), all.end(), first, [](const Quantity& one, std::uint32_t token) {
            return one.first < token;
        });
    const bool found = at != all.end() && at->first == first;
    return found ? static_cast<std::uint32_t>(at->last) : 0;
}

/// Does the sentence right before tell what befell people?
bool harm_told_before(const TollSentence& here) {
    const std::size_t index = here.reading.sentence_of(here.sentence.first);
    if (index == 0) return false;
    const auto& before = here.reading.sentences[index - 1];
    return !mentions_in(here.reading, Kind::status, before.first, before.last).empty();
}

/// « Des jihadistes ont tué trois civils. (Ils) seraient cent »: they may be those.
bool attackers_named_before(const TollSentence& here) {
    const std::size_t index = here.reading.sentence_of(here.sentence.first);
    if (index == 0) return false;
    const auto& before = here.reading.sentences[index - 1];
    const auto named = mentions_in(here.reading, Kind::actor, before.first, before.last);
    return std::any_of(named.begin(), named.end(), [&](const Mention* party) {
        return here.lexicon.party(party->index).klass == PartyClass::insurgent;
    });
}

/// « , dit un élu. »; not « , dit un élu, est l'âge du chef »: nothing is told of the figure behind
/// who gives it.
bool is_all_said(const TollSentence& here, std::uint32_t end) {
    for (std::uint32_t at = end; at < here.sentence.last; ++at) {
        if (one_of(here.reading.word(at), {",", ";", ":"})) return false;
    }
    return true;
}

/// « (23), dit un élu », « Plutôt (23), selon un élu », « Ils seraient (23) d'après un élu »: a
/// figure alone, and who says it right behind.
bool is_said_alone(const TollSentence& here, std::uint32_t first) {
    static const WordSet openers("plutot non meme rather no « \"");
    const Reading& reading = here.reading;
    std::uint32_t at = first;
    while (at > here.sentence.first &&
           (openers.contains(reading.word(at - 1)) || reading.word(at - 1) == "," ||
            !is_word(reading.tokens, at - 1)))
        --at;
    const bool opens = at == here.sentence.first;
    const bool they = first == here.sentence.first + 2 &&
                      one_of(reading.word(first - 1), {"seraient", "sont", "are", "were"}) &&
                      one_of(reading.word(first - 2), {"ils", "elles", "they"});
    std::uint32_t end = opens || they ? end_of_figure(here, first) : 0;
    if (end == 0) return false;
    if (reading.word(end) == ",") ++end;
    const auto said = mentions_in(reading, Kind::speech, end, end + 2);
    return !said.empty() && said.front()->first == end && is_all_said(here, end) &&
           harm_told_before(here) && !(they && attackers_named_before(here));
}

/// « L'ONU en dénombre (quinze) », « le JNIM en revendique (trente) »: of those told right before;
/// not « parmi les attaques de mars, l'ONU en dénombre quinze ».
bool is_given_of_them(const TollSentence& here, std::uint32_t first) {
    const Reading& reading = here.reading;
    const text::Word verb = reading.word(first - 1);
    if (!verbs.contains(verb) && !claims.contains(verb)) return false;
    for (std::uint32_t at = here.sentence.first; at < first; ++at) {
        if (one_of(reading.word(at), {"parmi", "among"})) return false;
    }
    return harm_told_before(here) &&
           mentions_in(reading, Kind::trigger, here.sentence.first, first).empty();
}

bool is_given_at(const TollSentence& here, std::uint32_t first) {
    if (is_said_alone(here, first)) return true;
    if (first < here.sentence.first + 2) return false;
    const text::Word link = here.reading.word(first - 1);
    if (here.reading.word(first - 2) == "en") return is_given_of_them(here, first);
    if (verbs.contains(link)) return true;
    // « le maire n'en compte (que cinq) »
    if (link == "que") return verbs.contains(here.reading.word(first - 2));
    if (one_of(link, {"of", "de", "d'"})) {
        const text::Word head = here.reading.word(first - 2);
        return one_of(head, {"spoke", "speak", "speaks", "parle", "parlent"}) ||
               (total_nouns().contains(head) && led_by(here, verbs, first - 2, /*noun=*/false));
    }
    return one_of(link, {"at", "a"}) && led_by(here, estimates, first - 1, /*noun=*/true);
}

bool may_be_counted(const Toll& toll) {
    return !toll.part && toll.max != 0 && toll.status != Status::freed &&
           toll.status != Status::captured;
}

/// The count that was told last before the sentence, so that another may be set against it.
std::optional<Toll> count_before(const TollSentence& here, std::size_t sentence) {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= std::min(reach, sentence); ++back) {
        const auto& span = here.reading.sentences[sentence - back];
        // one that only gives figures itself is not asked: nobody waits for a chain of them
        if (mentions_in(here.reading, Kind::status, span.first, span.last).empty()) continue;
        const auto tolls = read_tolls(here.reading, sentence - back, here.lexicon);
        const auto told = std::find_if(tolls.begin(), tolls.end(), may_be_counted);
        if (told != tolls.end()) return *told;
        if (!tolls.empty()) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

bool is_figure_given(const TollSentence& here, const PeoplePhrase& phrase) {
    const bool number = phrase.count != nullptr && phrase.counted && phrase.min.value_or(2) > 1 &&
                        phrase.count->kind != QuantityKind::article &&
                        phrase.count->kind != QuantityKind::vague;
    // "put the toll at (12 villagers)": villagers are as good as people
    const bool villagers = phrase.party != nullptr && here.reading.word(phrase.first - 1) == "at" &&
                           here.lexicon.party(phrase.party->index).klass == PartyClass::civilians;
    const bool nobody =
        phrase.bare || (phrase.people && phrase.known && phrase.party == nullptr) || villagers;
    return number && nobody && !phrase.thing && !phrase.part && is_given_at(here, phrase.first);
}

std::vector<Toll> figures_given(TollSentence& here, std::size_t sentence) {
    const auto& quantities = here.reading.quantities;
    const auto in_sentence = [&](const Quantity& one) {
        return one.first >= here.sentence.first && one.last <= here.sentence.last &&
               one.unit == Unit::none && is_given_at(here, static_cast<std::uint32_t>(one.first));
    };
    if (sentence == 0 || std::none_of(quantities.begin(), quantities.end(), in_sentence)) return {};
    here.phrases = people_phrases(here);
    const auto phrase =
        std::find_if(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& one) {
            return is_figure_given(here, one);
        });
    if (phrase == here.phrases.end()) return {};
    // « J'en ai compté vingt-sept, rien que des camions »: of things
    const auto things =
        mentions_in(here.reading, Kind::object, here.sentence.first, here.sentence.last);
    auto toll = things.empty() ? count_before(here, sentence) : std::nullopt;
    if (!toll) return {};
    // « En face, on en dénombre vingt »: of the other side
    for (std::uint32_t at = here.sentence.first; at < phrase->first; ++at) {
        const Side side = side_word_at(here, at);
        if (side.hint == SideHint::none) continue;
        toll->side = side.hint;
        toll->party = side.party;
    }
    toll->min = phrase->min;
    toll->max = phrase->max;
    toll->list = 0;
    toll->former = toll->definite = toll->others = false;
    toll->first = toll->count = toll->verb = phrase->first;
    toll->last = phrase->last;
    return {*toll};
}

bool has_source_before(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from =
        std::max(here.sentence.first, phrase.first - std::min(phrase.first, reach));
    if (mentions_in(here.reading, Kind::speech, here.sentence.first, phrase.first).empty())
        return false;
    static const WordSet ranks("rangs ranks");  // whose own dead those are, the others' are not
    // « , des habitants en dénombrent (douze) », « quand le JNIM en revendique (trente) »
    const text::Word verb = here.reading.word(phrase.first - 1);
    const bool of_them = phrase.first >= here.sentence.first + 3 &&
                         here.reading.word(phrase.first - 2) == "en" &&
                         (verbs.contains(verb) || claims.contains(verb)) &&
                         !may_have(here.reading, here.sentence, ranks);
    // not « le village en compte (deux cents) »
    const auto tells = [&](const Mention& who) {
        return who.kind != Kind::actor ||
               here.lexicon.party(who.index).klass != PartyClass::civilians;
    };
    const auto gives = [&](const Mention* who) {
        if (of_them && who->last + 2 == phrase.first && tells(*who)) return true;
        return figure_without_verb(here.reading, here.sentence, who->first, who->last) ==
               phrase.first;
    };
    const auto parties = mentions_in(here.reading, Kind::actor, from, phrase.first);
    const auto sources = mentions_in(here.reading, Kind::source, from, phrase.first);
    return std::any_of(parties.begin(), parties.end(), gives) ||
           std::any_of(sources.begin(), sources.end(), gives);
}

bool has_source_behind(const TollSentence& here, const PeoplePhrase& phrase) {
    // « ; huit, d'après des habitants »
    const std::uint32_t end = phrase.last + (here.reading.word(phrase.last) == "," ? 1 : 0);
    const text::Word behind = here.reading.word(end);
    const bool sourced = one_of(behind, {"selon", "according"}) ||
                         (behind == "d'" && here.reading.word(end + 1) == "apres");
    return sourced && one_of(here.reading.word(phrase.first - 1),
                             {",", ";", "et", "and", "de", "mais", "but"});
}

bool is_cited(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.first < here.sentence.first + 2) return false;
    const text::Word lead = here.reading.word(phrase.first - 1);
    const text::Word before = here.reading.word(phrase.first - 2);
    return lead == "selon" || (lead == "apres" && before == "d'") ||
           (lead == "to" && before == "according");
}

}  // namespace vigie::extractors
