#include "extractors/discourse/where/country.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractors/places/foreign.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

using Counts = std::map<std::string, int>;

/// Countries and how often they are named: by their names, or by what comes from there ("malien").
struct Named {
    Counts names;
    Counts forms;
};

/// "French forces killed a leader", "a Chadian peacekeeper": of a force that fights abroad, and not
/// where it does.
bool is_of_force_abroad(const Scene& scene, const Mention& country) {
    // "was shot dead in (Paris)": there
    if (country.first > 0 && one_of(scene.reading.word(country.first - 1), {"in", "a"}))
        return false;
    constexpr std::size_t longest = 4;
    const std::size_t from = country.first - std::min<std::size_t>(country.first, longest);
    const auto parties = mentions_in(scene.reading, Kind::actor, from, country.last + longest);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        const std::string_view name = scene.lexicon.party(mention->index).name;
        return mention->first <= country.first && country.last <= mention->last &&
               (name == "Barkhane" || name == "MINUSMA");
    });
}

/// "France 24 rapporte que": who tells it, not where it was.
bool names_media(const Scene& scene, const Mention& country) {
    constexpr std::size_t longest =
        2;  // words before the country's: "Radio (France) internationale"
    const std::size_t from = country.first - std::min<std::size_t>(country.first, longest);
    const auto sources = mentions_in(scene.reading, Kind::source, from, country.last + longest);
    return std::any_of(sources.begin(), sources.end(), [&](const Mention* source) {
        return source->first <= country.first && country.last <= source->last &&
               source->last - source->first > country.last - country.first &&
               scene.lexicon.source(source->index).by == "media";
    });
}

/// "the embassy of (India)", « l'ambassade d'(Inde) », « le consul général de (France) »
bool follows_envoy(const Reading& reading, const Mention& country) {
    static const WordSet envoys(
        "ambassade ambassadeur ambassadrice consulat consul chancellerie diplomatie embassy "
        "ambassador consulate");
    constexpr std::uint32_t reach = 4;  // « consul général de »
    const std::uint32_t first = reading.sentences[reading.sentence_of(country.first)].first;
    return has_word(reading,
                    std::max(first, country.first - std::min(country.first, reach)),
                    country.first,
                    envoys);
}

/// "(Egypt)'s foreign ministry said", "the (Moroccan) embassy": who speaks of its people abroad.
bool names_foreign_speaker(const Scene& scene, const Mention& country) {
    constexpr std::uint32_t longest = 4;  // "'s foreign ministry"
    if (follows_envoy(scene.reading, country)) return true;
    const auto sources =
        mentions_in(scene.reading, Kind::source, country.first, country.last + longest);
    return std::any_of(sources.begin(), sources.end(), [&](const Mention* source) {
        const bool of = source->first <= country.last + 1U;
        return of && source->last > country.last &&
               scene.lexicon.source(source->index).by == "foreign government";
    });
}

/// « deux ressortissants indiens », "two Indian nationals", "a nurse from Mali": so one speaks of
/// people abroad.
bool names_nationals(const Scene& scene, const Mention& country) {
    static const WordSet nationals(
        "ressortissant ressortissante ressortissants ressortissantes expatrie expatries touriste "
        "touristes otage otages national nationals citizen citizens expatriate expatriates tourist "
        "tourists hostage hostages");
    if (nationals.contains(scene.reading.word(country.last))) return true;
    if (country.first == 0) return false;
    const text::Word before = scene.reading.word(country.first - 1);
    return nationals.contains(before) || before == "from";
}

/// « deux (Indiens) ont été libérés », "four (Ghanaians) were abducted": people taken far from
/// home.
bool counts_captives(const Scene& scene, const Mention& country) {
    static const WordSet captivity(
        "libere liberes liberees liberation enleve enleves enlevees enlevement kidnappe kidnappes "
        "kidnappees otages captivite ravisseurs freed released abducted kidnapped hostages captors");
    const auto& counts = scene.reading.quantities;
    const auto& span = scene.reading.sentences[scene.reading.sentence_of(country.first)];
    return scene.reading.token(country.first).capital &&
           has_word(scene.reading, span.first, span.last, captivity) &&
           std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
               return count.first >= span.first && count.first < country.first &&
                      count.last >= country.first && count.last <= country.last;
           });
}

/// « (Le Mali) a condamné cette attaque », "(Niger) has offered help": a state that has its say on
/// what befell others.
bool comments(const Scene& scene, const Mention& country) {
    static const WordSet small(
        "a ont ont-ils has have also aussi on s' se est sont and et lundi mardi mercredi "
        "jeudi vendredi samedi dimanche");
    static const WordSet says(
        "condamne condamnent denonce denoncent deplore presente presentent exprime adresse "
        "propose offert dit ferme condemned condemns denounced denounces deplored offered offers "
        "expressed voiced extended closed urged");
    const Reading& reading = scene.reading;
    std::uint32_t at = country.last;
    if (one_of(reading.word(at), {"'s", "\xE2\x80\x99s"}))
        return one_of(reading.word(at + 1), {"foreign"}) &&
               !one_of(reading.word(at + 2), {"legion"});
    constexpr std::uint32_t reach = 4;  // « Le Mali a mardi (condamné) »
    const std::uint32_t end = at + reach;
    while (at < end && small.contains(reading.word(at)))
        ++at;
    return says.contains(reading.word(at));
}

/// "shelled (Kherson) on Tuesday", « à (Mogadiscio) »: a town or a part of the country, and not
/// what comes from there: "(Russian) troops", « les (Russes) ».
bool is_town(const Reading& reading, const Mention& country) {
    static const WordSet behind(
        ", . ; : ) on in at after with where when while as killing "
        "wounding by from to late early over since leaving");
    static const WordSet determiners("les des aux un une deux trois the a an two three some");
    if (!reading.token(country.first).capital) return false;
    if (country.first > 0 && determiners.contains(reading.word(country.first - 1))) return false;
    return reading.language == Language::french || behind.contains(reading.word(country.last));
}

/// Is it who tells it, who was struck or who fights abroad, and not where it was?
bool tells_no_place(const Scene& scene, const Mention& country) {
    return is_of_force_abroad(scene, country) || names_media(scene, country) ||
           names_foreign_speaker(scene, country) || names_nationals(scene, country) ||
           counts_captives(scene, country) || comments(scene, country) ||
           lies_beyond_border(scene.reading, country) ||
           is_next_door(scene.reading, scene.lexicon.gazetteer(), country);
}

void count_countries(const Scene& scene, std::size_t first, std::size_t last, Named& named) {
    for (const Mention* mention : mentions_in(scene.reading, Kind::country, first, last)) {
        if (tells_no_place(scene, *mention)) continue;
        const Country& country = scene.lexicon.gazetteer().countries()[mention->index];
        const std::string word =
            text::folded(scene.reading.original(mention->first, mention->last));
        const bool name = word == text::folded(country.name) ||
                          word == text::folded(country.english_name) ||
                          (!country.in_scope && is_town(scene.reading, *mention));
        if (describes_person(scene.reading, scene.lexicon, *mention)) continue;
        ++(name ? named.names : named.forms)[country.code];
    }
}

std::string most_named(const Counts& counts) {
    const auto most =
        std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
        });
    return most == counts.end() ? std::string{} : most->first;
}

/// "Nigeria: 23 soldats tués": the country that a title opens with sets what it tells there; empty
/// when it opens with none.
std::string heading_country(const Scene& scene) {
    const Reading& reading = scene.reading;
    if (!reading.has_title()) return {};
    const auto& title = reading.sentences.front();
    const auto named = mentions_in(reading, Kind::country, title.first, title.last);
    const bool heads = !named.empty() && named.front()->first == title.first &&
                       reading.word(named.front()->last) == ":";
    return heads ? scene.lexicon.gazetteer().countries()[named.front()->index].code : std::string{};
}

/// « Dans le nord-est du Nigeria, … »: does the title name the country, and no other?
bool title_names(const Scene& scene, const Country& country) {
    const Reading& reading = scene.reading;
    if (!reading.has_title()) return false;
    Named named;
    const auto& title = reading.sentences.front();
    count_countries(scene, title.first, title.last, named);
    return named.names.size() == 1 && named.names.contains(country.code);
}

/// "a march in Bamako against France": against whom people march is not where they do. The country
/// in scope that the text names; empty when it tells no march or names none.
std::string country_of_march(const Scene& scene, const Draft& draft) {
    if (!is_civic(draft.family)) return {};
    Named all;
    count_countries(scene, 0, scene.reading.tokens.size(), all);
    const auto& gazetteer = scene.lexicon.gazetteer();
    const auto home = std::find_if(all.names.begin(), all.names.end(), [&](const auto& named) {
        const Country* country = gazetteer.country(named.first);
        return country != nullptr && country->in_scope;
    });
    return home == all.names.end() ? std::string{} : home->first;
}

/// Where its words stand, or else where more is told of it: "Mali, a member of the bloc, called".
Named named_near(const Scene& scene, const Draft& draft) {
    const auto count = [&](std::size_t sentence, Named& named) {
        const auto& span = scene.reading.sentences[sentence];
        count_countries(scene, span.first, span.last, named);
    };
    std::set<std::size_t> own;
    for (const Candidate& word : draft.words)
        own.insert(word.sentence);
    Named near;
    for (const std::size_t sentence : own)
        count(sentence, near);
    if (!near.names.empty()) return near;
    near = {};
    for (const std::size_t sentence : draft.sentences)
        count(sentence, near);
    return near;
}

}  // namespace

std::string named_country(const Scene& scene, const Draft& draft) {
    const Named near = named_near(scene, draft);
    std::string heading = heading_country(scene);
    if (near.names.empty()) return heading;
    const auto& countries = scene.lexicon.gazetteer();
    const auto in_scope = [&](const auto& named) {
        const Country* country = countries.country(named.first);
        return country != nullptr && country->in_scope;
    };
    // "two citizens of the Emirates, held in Mali, were freed": of equals the one in scope
    std::string most = most_named(near.names);
    const auto ours = std::find_if(near.names.begin(), near.names.end(), in_scope);
    if (ours == near.names.end()) {
        if (auto home = country_of_march(scene, draft); !home.empty()) return home;
    }
    const bool equal = ours != near.names.end() && ours->second == near.names.at(most);
    if (!equal) return most;
    return near.names.contains(heading) ? heading : ours->first;
}

std::string main_country(const Scene& scene, const Draft& draft) {
    const Named near = named_near(scene, draft);
    if (!near.names.empty()) return named_country(scene, draft);
    Named all;
    count_countries(scene, 0, scene.reading.tokens.size(), all);
    const Country* from = scene.lexicon.gazetteer().country(most_named(near.forms));
    if (from != nullptr && (from->in_scope || title_names(scene, *from))) return from->code;
    if (auto home = country_of_march(scene, draft); !home.empty()) return home;
    if (!all.names.empty()) return most_named(all.names);
    return most_named(near.forms.empty() ? all.forms : near.forms);
}

}  // namespace vigie::extractors
