#include <algorithm>
#include <array>

#include "extractors/discourse/finishing/disputed.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/ranked.h"
#include "extractors/discourse/finishing/signs.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/country.h"
#include "extractors/discourse/where/quarters.h"
#include "extractors/discourse/where/region_beside.h"
#include "extractors/discourse/where/spot.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "the attack, which occurred in the Kidal region": a verb between the two says where it was.
bool happened_at(const Reading& reading, const Candidate& word, const NamedPlace& place) {
    for (std::uint32_t at = word.last; at < place.first; ++at) {
        if (tells_happening(reading.word(at))) return true;
    }
    return false;
}

/// Of "northern Mali" and "the Kidal region" the smaller.
double width_of(const Finishing& work, const NamedPlace& place) {
    constexpr double unknown = 1000;
    const GazetteerPlace* known = known_place(work.scene, place);
    const bool bounded = known != nullptr && !is_part_of_country(work.scene.reading, place);
    return bounded ? known->radius_km : unknown;
}

/// "since the attack": of the sentence's own region nothing is said. "claimed a series of attacks
/// in the west": they were there.
bool only_recalls(const Finishing& work, const Candidate& word) {
    return word.verb.construction == Construction::nominal &&
           word.sentence != work.draft.sentences.front() && word.first > 0 &&
           (definite_words().contains(work.scene.reading.word(word.first - 1)) ||
            work.scene.reading.word(word.first - 1) == "that");
}

/// Is it a part of a country ("nord du Mali", "the country's centre")? Not a region that is known
/// by such a name (western Niger is Tillabéri), nor a land with a name of its own (Liptako).
bool is_mere_part(const Finishing& work, const NamedPlace& place) {
    const GazetteerPlace* known = known_place(work.scene, place);
    return known != nullptr && known->kind == PlaceKind::area &&
           french_directions().contains(known->name.substr(0, known->name.find(' ')));
}

/// "(BAMAKO), Mali (AP) - Gunmen": where the news was written.
bool opens_as_dateline(const Reading& reading, const NamedPlace& place) {
    return place.use == Use::reference &&
           place.first == reading.sentences[reading.sentence_of(place.first)].first;
}

/// Does the article name anything more exact that the event's place may turn out to be?
bool names_other_place(const Finishing& work) {
    const auto& places = work.scene.places;
    return std::any_of(places.begin(), places.end(), [&](const NamedPlace& place) {
        return !is_mere_part(work, place) && place.describes < 0 &&
               !opens_as_dateline(work.scene.reading, place);
    });
}

enum class Wide : std::uint8_t { region, part_of_country };

/// The smallest region, or part of a country, that a sentence names where something may have been;
/// `word` is the event's in it, or nullptr.
int region_in(const Finishing& work, std::size_t sentence, const Candidate* word, Wide wide) {
    constexpr int whole_region = 3;
    const auto& places = work.scene.places;
    const auto& span = work.scene.reading.sentences[sentence];
    const bool recalls = word != nullptr && only_recalls(work, *word);
    int best = -1;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const NamedPlace& place = places[i];
        const bool serves = place.use == Use::container && place.placed && place.describes < 0 &&
                            place.precision == whole_region && place.first >= span.first &&
                            place.last <= span.last &&
                            is_mere_part(work, place) == (wide == Wide::part_of_country);
        if (!serves || (recalls && !happened_at(work.scene.reading, *word, place))) continue;
        const bool smaller =
            best < 0 || width_of(work, place) < width_of(work, place_at(work.scene, best));
        if (smaller) best = static_cast<int>(i);
    }
    return best;
}

/// Does the article say of any village that something may have been there?
bool names_village(const Scene& scene) {
    constexpr int whole_region = 3;
    return std::any_of(scene.places.begin(), scene.places.end(), [](const NamedPlace& place) {
        return place.precision < whole_region &&
               (place.use == Use::event || place.use == Use::bare);
    });
}

/// The smallest region, or part of a country, that the sentences with the event's words name.
int region_told(const Finishing& work, Wide wide) {
    int best = -1;
    for (const Candidate& word : work.draft.words) {
        const int named = region_in(work, word.sentence, &word, wide);
        const bool smaller =
            named >= 0 && (best < 0 || width_of(work, place_at(work.scene, named)) <
                                           width_of(work, place_at(work.scene, best)));
        if (smaller) best = named;
    }
    return best;
}

/// ... that the title of the article names which the event leads, or the sentences between its
/// words: "a revendiqué une série d'attaques dans l'ouest".
int region_around(const Finishing& work, Wide wide) {
    constexpr std::size_t lead = 2;  // the body's first sentences tell what the title says
    int best = -1;
    if (work.scene.reading.has_title() && work.draft.sentences.front() <= lead)
        best = region_in(work, 0, nullptr, wide);
    if (best >= 0 || names_village(work.scene)) return best;
    std::size_t sentence = work.draft.sentences.front();
    while (best < 0 && ++sentence < work.draft.sentences.back())
        best = region_in(work, sentence, nullptr, wide);
    return best;
}

/// ... that a sentence beside the event's names as where it was.
int region_beside(const Finishing& work, Wide wide) {
    for (const std::size_t sentence : sentences_saying_where(work.scene, work.draft)) {
        if (const int region = region_in(work, sentence, nullptr, wide); region >= 0) return region;
    }
    return -1;
}

/// What an event without a village has for a place; -1 = nothing.
int region_only(const Finishing& work) {
    for (const auto& named : {region_told, region_beside, region_around}) {
        for (const Wide wide : {Wide::region, Wide::part_of_country}) {
            if (const int place = named(work, wide); place >= 0) return place;
        }
    }
    return -1;
}

/// "killed five soldiers in Niger", without a place: the one country that its sentences say it was
/// in.
std::string country_told(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    std::string found;
    for (const std::size_t sentence : work.draft.sentences) {
        const auto& span = reading.sentences[sentence];
        for (const Mention* named : mentions_in(reading, Kind::country, span.first, span.last)) {
            const bool in = named->first > span.first &&
                            one_of(reading.word(named->first - 1), {"in", "au", "en"});
            if (!in) continue;
            const auto& code = work.scene.lexicon.gazetteer().countries()[named->index].code;
            if (!found.empty() && found != code) return {};
            found = code;
        }
    }
    return found;
}

/// Where the place does not tell: of a neighbour out of scope no forces are known.
std::string country_around(const Finishing& work) {
    if (std::string told = country_told(work); !told.empty()) return told;
    std::string main = main_country(work.scene, work.draft);
    const Country* known = work.scene.lexicon.gazetteer().country(main);
    return known != nullptr && known->in_scope ? main : std::string{};
}

/// "withdrew from its position at Ber": of a text that names no other village.
int place_left(const Finishing& work) {
    if (names_village(work.scene)) return -1;
    const auto& words = work.draft.words;
    const auto left = std::find_if(
        words.begin(), words.end(), [](const Candidate& word) { return word.moved_at >= 0; });
    return left == words.end() ? -1 : left->moved_at;
}

/// « … dix soldats burkinabè. Des frappes entre Boulkessi et Koutoukou ont tué 40 terroristes »:
/// the country whose forces alone the text names, where they act across its border; empty when
/// others are named too.
std::string country_of_forces(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const std::size_t first = work.draft.sentences.front();
    const auto from = reading.sentences[first - std::min<std::size_t>(first, 2)].first;
    const auto to = reading.sentences[work.draft.sentences.back()].last;
    std::string found;
    for (const Mention* mention : mentions_in(reading, Kind::actor, 0, reading.tokens.size())) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (party.klass != PartyClass::state || party.generic || party.country.empty()) continue;
        if (!found.empty() && found != party.country) return {};
        if (found.empty() && (mention->first < from || mention->first >= to)) return {};
        found = party.country;
    }
    return found;
}

/// Is the event on a stretch of road, so that its place may lie on either side of a border?
bool is_on_stretch(const Finishing& work) {
    return work.report.places.size() == 2;
}

void put_places(Finishing& work) {
    work.place = place_with_spot(work.scene, work.draft);
    if (const int town = town_of_quarter(work.scene, work.place); town >= 0) work.place = town;
    if (work.place < 0) work.place = place_left(work);
    if (work.place < 0) work.place = region_only(work);
    if (work.place < 0) {
        work.country = country_around(work);
        return;
    }
    const NamedPlace& main = place_at(work.scene, work.place);
    const auto as_place = [&](const NamedPlace& named) {
        Place place = to_place(named, work.scene.lexicon.gazetteer(), work.scene.places);
        if (place.country.empty()) place.country = country_around(work);
        return place;
    };
    if (is_mere_part(work, main) && names_other_place(work)) {
        work.report.area = as_place(main);
        work.country = work.report.area->country;
        return;
    }
    const auto put = [&](int index) {
        if (index >= 0) work.report.places.push_back(as_place(place_at(work.scene, index)));
    };
    put(work.place);
    put(main.partner);
    if (work.report.places.size() == 2) {
        work.report.places[0].other_end = work.report.places[1].name;
        work.report.places[1].other_end = work.report.places[0].name;
    }
    work.country = work.report.places.front().country;
    if (!is_on_stretch(work)) return;
    if (std::string forces = country_of_forces(work); !forces.empty())
        work.country = std::move(forces);
}

void put_proofs(Finishing& work) {
    constexpr std::size_t enough = 8;  // words that tell one event; more prove nothing more
    std::size_t told = 0;
    for (const Candidate& word : work.draft.words) {
        if (++told > enough) break;
        prove(work,
              "type",
              word.first,
              word.last,
              "trigger:" + std::string(name_of(word.family)) +
                  (word.rules.empty() ? "" : " " + word.rules));
        if (word.date && word.date_tokens && word.date == work.report.date) {
            prove(work, "date", word.date_tokens->first, word.date_tokens->second, "time");
        }
    }
    if (work.place >= 0) {
        const NamedPlace& place = place_at(work.scene, work.place);
        prove(work, work.report.area ? "area" : "places[0]", place.first, place.last, place.rule);
    }
}

/// "Clashes between herders and farmers left 12 dead": both sides are the people.
void settle_mob(Finishing& work) {
    auto& report = work.report;
    if (report.sub_type != SubEventType::mob_violence || author(work) != "civilians") return;
    const bool struck = std::any_of(report.actors.begin(),
                                    report.actors.end(),
                                    [](const Actor& actor) { return actor.role == Role::target; });
    if (!struck) add_actor(work, "civilians", Role::target);
    if (std::any_of(work.draft.targets.begin(), work.draft.targets.end(), is_state)) return;
    for (Casualty& row : report.casualties) {
        if (row.side == "unspecified" && row.status != Status::captured) row.side = "civilians";
    }
}

/// The toll of a list of places stands on the first of them.
void leave_listed_toll(Finishing& work) {
    if (!work.draft.listed_with) return;
    work.report.casualties.clear();
    std::erase_if(work.report.evidence,
                  [](const Evidence& proof) { return proof.field.starts_with("casualties["); });
}

/// What is known adds up: a place, a day, who, how many, and who says so.
void put_confidence(Finishing& work) {
    double score = 0.3;
    if (const auto where = whereabouts(work.report); !where.empty())
        score += where.front().precision == 1 ? 0.2 : 0.15;
    if (work.report.date) score += work.report.date->precision == 1 ? 0.15 : 0.05;
    if (author(work) != unknown_group) score += 0.1;
    if (!work.report.casualties.empty()) score += 0.1;
    if (!work.report.claims.empty()) score += 0.1;
    work.report.confidence = std::min(score, 0.95);
}

void put_sub_type(Finishing& work) {
    work.report.sub_type = sub_type_of_draft(work);
}

constexpr std::array steps{put_places,
                           name_actors,
                           put_date,
                           put_tolls,
                           sum_up_ranks,
                           tell_disputed_dead,
                           add_struck_sides,
                           drop_part_told_first,
                           put_sub_type,
                           settle_mob,
                           put_claims,
                           turn_roles_under_excess,
                           put_losses,
                           leave_listed_toll,
                           put_proofs,
                           put_confidence};

}  // namespace

void prove(
    Finishing& work, std::string field, std::uint32_t first, std::uint32_t last, std::string rule) {
    work.report.evidence.push_back(
        evidence(work.scene.reading, first, last, std::move(field), std::move(rule)));
}

Report finish(const Draft& draft, const Scene& scene) {
    Finishing work{draft, scene, {}, {}, -1};
    for (const auto step : steps)
        step(work);
    return std::move(work.report);
}

std::vector<Report> finish_all(const std::vector<Draft>& drafts, const Scene& scene) {
    std::vector<Finishing> works;
    works.reserve(drafts.size());
    for (const Draft& draft : drafts)
        works.push_back({draft, scene, {}, {}, -1});
    for (const auto step : steps) {
        for (Finishing& work : works)
            step(work);
    }
    name_same_attackers(works);
    std::vector<Report> reports;
    reports.reserve(works.size());
    for (Finishing& work : works)
        reports.push_back(std::move(work.report));
    return reports;
}

}  // namespace vigie::extractors
