// Places that are surrounded: for weeks it is a blockade, before an attack a part of it; and how a
// siege or a taking of hostages ended.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool surrounds(const Candidate& word) {
    return word.family == Family::attack &&
           one_of(word.trigger->lemma, {"encercler", "cerner", "encircle", "surround"});
}

/// "for two weeks", « depuis plusieurs mois », "months of"
bool lasts(const Reading& reading, const text::Sentence& sentence, const Candidate& word) {
    static const WordSet long_times("jours semaines mois days weeks months");
    constexpr std::uint32_t reach = 14;  // "encerclé par des hommes armés depuis trois (semaines)"
    const std::uint32_t from = word.first - std::min(reach, word.first - sentence.first);
    const std::uint32_t to = std::min(word.last + reach, sentence.last);
    for (std::uint32_t at = from + 1; at < to; ++at) {
        if (!long_times.contains(reading.word(at))) continue;
        for (std::uint32_t back = 1; back <= std::min(4U, at - from); ++back) {
            if (one_of(reading.word(at - back), {"depuis", "pendant", "for", "since"})) return true;
        }
    }
    return false;
}

/// "reached the town": by a verb alone, which says nothing of how it got there.
bool arrives(const Candidate& word) {
    const std::string_view lemma = word.trigger->lemma;
    const bool enters = lemma.find("entr") != std::string_view::npos || lemma.starts_with("pu ");
    return word.family == Family::escort && (word.trigger->kind == WordKind::verb || enters);
}

/// « sont arrivés à Farabougou, (encerclée) par les jihadistes »: said of the place in passing.
bool describes_place(const Scene& scene, const Candidate& word) {
    if (word.verb.construction != Construction::passive || word.verb.tense != Tense::bare)
        return false;
    const std::uint32_t end =
        word.first - (word.first > 0 && scene.reading.word(word.first - 1) == "," ? 1 : 0);
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        return place.last == end;
    });
}

}  // namespace

void settle_encirclements(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found) {
    const auto& span = scene.reading.sentences[sentence];
    for (Candidate& word : found) {
        if (surrounds(word) && lasts(scene.reading, span, word)) word.family = Family::blockade;
    }
    if (found.size() > 1) {
        std::erase_if(found, [&](const Candidate& word) {
            return surrounds(word) && describes_place(scene, word);
        });
    }
}

namespace {

/// « camions (accompagnés) de soldats », "trucks (accompanied) by the army", at the token: by men
/// in arms.
bool has_armed_company(const Scene& scene, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t reach = 10;  // « accompagnés d'un fort détachement de (l'armée) »
    const text::Word word = scene.reading.word(token);
    if (!word.starts_with("accompagn") && !word.starts_with("accompan")) return false;
    const auto with =
        mentions_in(scene.reading, Kind::actor, token + 1, std::min(token + 1 + reach, end));
    return std::any_of(with.begin(), with.end(), [&](const Mention* party) {
        return scene.lexicon.party(party->index).klass == PartyClass::state;
    });
}

}  // namespace

void drop_plain_arrivals(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found) {
    static const WordSet relief(
        "escorte escortee escortes escortees escort escorted escorting guarded protected "
        "securise securisee securises blocus blockade blockaded besieged siege assiege assiegee "
        "encercle encerclee encerclement enclavement isolement coupee blindes helicopteres marine protege protegee proteges "
        "protegees surrounded encircled encadre encadree encadres encadrees protection");
    if (std::none_of(found.begin(), found.end(), arrives)) return;
    const auto& span = scene.reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        // « sous bonne (garde) », not « la (garde) nationale »
        const bool guarded = scene.reading.word(at) == "garde" && at > span.first &&
                             one_of(scene.reading.word(at - 1), {"bonne", "forte", "haute"});
        if (guarded || relief.contains(scene.reading.word(at)) ||
            has_armed_company(scene, at, span.last))
            return;
    }
    std::erase_if(found, arrives);
}

void drop_ended_sieges(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found) {
    static const WordSet held("hotel hotels hostage hostages otage otages restaurant embassy");
    constexpr std::size_t near = 3;  // sentences
    const auto ends = [](const Candidate& word) {
        return word.family == Family::blockade &&
               one_of(word.trigger->lemma, {"end the siege", "end a siege", "break the siege"});
    };
    if (std::none_of(found.begin(), found.end(), ends)) return;
    const auto& all = scene.reading.sentences;
    const std::uint32_t from = all[sentence - std::min(near, sentence)].first;
    for (std::uint32_t at = from; at < all[sentence].last; ++at) {
        if (!held.contains(scene.reading.word(at))) continue;
        std::erase_if(found, ends);
        return;
    }
}

void date_endings(const Reading& reading, std::vector<Candidate>& found) {
    static const WordSet ended("acheve achevee terminee termine soldee solde ended ends");
    for (std::size_t i = 1; i < found.size(); ++i) {
        const Candidate& deed = found[i - 1];
        Candidate& end = found[i];
        const bool dead = deed.verb.construction == Construction::nominal &&
                          end.family == Family::kill && deed.date &&
                          (end.place < 0 || end.place == deed.place);
        if (!dead) continue;
        for (std::uint32_t at = deed.last; at < end.first; ++at) {
            if (ended.contains(reading.word(at))) end.date = deed.date;
        }
    }
}

void drop_roads_cut(std::vector<Candidate>& found) {
    for (std::size_t i = 1; i < found.size(); ++i) {
        const Candidate& deed = found[i - 1];
        const bool destroys = deed.family == Family::loot || deed.family == Family::explosive;
        const bool outcome = found[i].family == Family::blockade &&
                             found[i].trigger->form == VerbForm::gerund &&
                             found[i].segment == deed.segment;
        if (destroys && outcome) found.erase(found.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

}  // namespace vigie::extractors
