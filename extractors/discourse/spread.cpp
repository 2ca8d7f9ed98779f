#include "extractors/discourse/spread.h"

#include <algorithm>

#include "extractors/discourse/another.h"
#include "extractors/discourse/clause_beside.h"
#include "extractors/discourse/place_lists.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool told_at(const std::vector<Draft>& drafts, int index) {
    return std::any_of(
        drafts.begin(), drafts.end(), [&](const Draft& draft) { return draft.place == index; });
}

/// "reconnaît avoir subi des tirs à Niafunké et à Goundam", where Goundam's were told before.
bool retold_at(const Scene& scene, const std::vector<Draft>& drafts, std::size_t index, int place) {
    const Draft& draft = drafts[index];
    const std::int64_t known = place_at(scene, place).gazetteer;
    return known >= 0 && std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
               const bool here =
                   other.place >= 0 && place_at(scene, other.place).gazetteer == known;
               const bool one_day =
                   !other.date || !draft.date || !disjoint(*other.date, *draft.date);
               // "took the barracks at Ber. ... its posts at Ber and Gossi came under attack"
               const bool alike = other.family == draft.family ||
                                  (is_attack(draft.family) && other.family == Family::overtake);
               return here && one_day && alike;
           });
}

/// The same, by another event than the draft itself.
bool retold_elsewhere(const Scene& scene,
                      const std::vector<Draft>& drafts,
                      std::size_t index,
                      int place) {
    const std::int64_t known = place_at(scene, place).gazetteer;
    const bool own = place_at(scene, drafts[index].place).gazetteer == known;
    return !own && retold_at(scene, drafts, index, place);
}

std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
    return a > b ? a - b : b - a;
}

/// Which of the drafts a sentence tells: where its words and places stand.
class Nearest {
public:
    Nearest(const Scene& scene,
            std::vector<Draft>& drafts,
            const std::vector<std::size_t>& told,
            std::size_t twins,
            std::size_t sentence)
        : scene_(scene), drafts_(drafts), told_(told), twins_(twins), sentence_(sentence) {}

    /// "quatre civils tués à Dourou": the place right behind a count says it. A list's further
    /// events take only what stands by their own place.
    [[nodiscard]] Draft& to(const Toll& toll) const {
        if (Draft* elsewhere = at_place_ahead(toll)) return *elsewhere;
        if (told_.size() == 1 && twins_ == drafts_.size()) return drafts_[told_.front()];
        const int place = place_behind(toll.last);
        if (place >= 0) {
            for (const std::size_t index : told_) {
                if (is_named(drafts_[index].place, place)) return drafts_[index];
            }
            const bool own = toll.verb == toll.count;
            for (std::size_t twin = twins_; own && twin < drafts_.size(); ++twin) {
                if (is_named(drafts_[twin].place, place)) return drafts_[twin];
            }
        }
        return least([&](const Draft& draft) {
            return std::min(gap_to(draft, toll.count), gap_to(draft, toll.verb));
        });
    }

    [[nodiscard]] Draft& to(const Loss& loss) const {
        return least([&](const Draft& draft) { return gap_to(draft, loss.first); });
    }

private:
    /// "À Ber, un soldat a été tué ; à Gossi, trois ont été blessés": the event at the place that
    /// opens the toll's clause; nullptr when none does or nothing happened there.
    [[nodiscard]] Draft* at_place_ahead(const Toll& toll) const {
        constexpr std::uint32_t reach = 4;
        const auto& span = scene_.reading.sentences[sentence_];
        std::uint32_t start = toll.count;
        while (start > span.first && scene_.reading.word(start - 1) != ";")
            --start;
        if (start == span.first) return nullptr;
        for (const NamedPlace& place : scene_.places) {
            if (place.first < start || place.first > start + reach || place.last > toll.count)
                continue;
            const auto at = std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
                return draft.place >= 0 && place_at(scene_, draft.place).name == place.name;
            });
            return at == drafts_.end() ? nullptr : &*at;
        }
        return nullptr;
    }

    /// "(35 à Boni, 18 à Kani)": the place of that name, be it told of before in the sentence.
    [[nodiscard]] bool is_named(int place, int name) const {
        return place == name ||
               (place >= 0 && place_at(scene_, place).name == place_at(scene_, name).name);
    }

    /// Of equals the first.
    template <class Gap>
    [[nodiscard]] Draft& least(Gap gap) const {
        const auto best =
            std::min_element(told_.begin(), told_.end(), [&](std::size_t a, std::size_t b) {
                return gap(drafts_[a]) < gap(drafts_[b]);
            });
        return drafts_[*best];
    }

    /// How far a token stands from the nearest of the draft's words in the sentence, or its place.
    [[nodiscard]] std::uint32_t gap_to(const Draft& draft, std::uint32_t token) const {
        std::uint32_t best = UINT32_MAX;
        for (const Candidate& word : draft.words) {
            if (word.sentence != sentence_) continue;
            best = std::min(best, distance(word.first, token) + clauses_between(word.first, token));
            if (word.place >= 0 && (word.place == draft.place || draft.place < 0))
                best = std::min(best, distance(place_at(scene_, word.place).first, token));
        }
        if (draft.place >= 0 && in_sentence(place_at(scene_, draft.place)))
            best = std::min(best, distance(place_at(scene_, draft.place).first, token));
        return best;
    }

    [[nodiscard]] bool in_sentence(const NamedPlace& place) const {
        const auto& span = scene_.reading.sentences[sentence_];
        return place.first >= span.first && place.first < span.last;
    }

    /// A word in another clause is farther off than it stands.
    [[nodiscard]] std::uint32_t clauses_between(std::uint32_t a, std::uint32_t b) const {
        constexpr std::uint32_t weight = 10;
        std::uint32_t ends = 0;
        for (std::uint32_t i = std::min(a, b); i < std::max(a, b); ++i) {
            if (one_of(scene_.reading.word(i),
                       {";", "while", "whereas", "tandis", "alors", "mais"}))
                ends += weight;
        }
        return ends;
    }

    /// The place that follows without a mark or another clause; -1 when there is none.
    [[nodiscard]] int place_behind(std::uint32_t token) const {
        constexpr std::uint32_t reach = 6;
        const auto& span = scene_.reading.sentences[sentence_];
        auto next = std::partition_point(
            scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& place) {
                return place.first < token;
            });
        if (next == scene_.places.end() || next->first >= span.last) return -1;
        if (next->first - token > reach) return -1;
        for (std::uint32_t i = token; i < next->first; ++i) {
            const bool word = scene_.reading.tokens.list[i].kind == text::TokenKind::word;
            if (!word || one_of(scene_.reading.word(i), {"et", "and", "while", "tandis"}))
                return -1;
        }
        return static_cast<int>(next - scene_.places.begin());
    }

    const Scene& scene_;
    std::vector<Draft>& drafts_;
    const std::vector<std::size_t>& told_;
    std::size_t twins_;  ///< the drafts from here on are further events of the sentence's list
    std::size_t sentence_;
};

/// "une embuscade près de Songo, Dié et Sama": one spot, told by what lies around it.
bool lies_among(const Scene& scene, const Draft& draft, const std::vector<Toll>& tolls) {
    constexpr std::uint32_t reach = 4;  // "près de Songo et trois près de Dié"
    const NamedPlace& place = place_at(scene, draft.place);
    const bool apart = counts_between(tolls, place.last, place.last + reach) ||
                       one_of(scene.reading.word(place.last + 1), {"de", "d'", "pres", "near"});
    return place.relation == Relation::near && !apart &&
           std::none_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
               return word.trigger->plural;
           });
}

}  // namespace

namespace {

/// "JNIM took the barracks at Ber. … Posts at Ber and Gossi came under simultaneous attacks": of
/// two places in one breath, one where the author is known, he is the other's too.
void share_author(const Scene& scene, std::vector<Draft>& drafts, std::size_t index) {
    Draft& draft = drafts[index];
    const bool named = std::any_of(draft.perpetrators.begin(),
                                   draft.perpetrators.end(),
                                   [](const Party* party) { return party->name != unknown_group; });
    const int before = draft.place - 1;
    if (named || before < 0 || !is_attack(draft.family) ||
        !listed_after(scene, {}, before, place_at(scene, draft.place)) ||
        !retold_elsewhere(scene, drafts, index, before))
        return;
    const std::int64_t known = place_at(scene, before).gazetteer;
    for (const Draft& other : drafts) {
        if (&other == &draft || other.place < 0 || place_at(scene, other.place).gazetteer != known)
            continue;
        for (const Party* party : other.perpetrators) {
            if (is_insurgent(party)) add_once(draft.perpetrators, party);
        }
    }
}

}  // namespace

void spread_over_list(const Scene& scene,
                      std::vector<Draft>& drafts,
                      std::size_t index,
                      std::size_t sentence,
                      const std::vector<Toll>& tolls) {
    if (drafts[index].place >= 0 && lies_among(scene, drafts[index], tolls)) return;
    if (drafts[index].place < 0 || drafts[index].sentences.back() != sentence) return;
    const auto& span = scene.reading.sentences[sentence];
    if (place_at(scene, drafts[index].place).first < span.first) return;
    while (
        drafts[index].place > 0 && place_at(scene, drafts[index].place - 1).first >= span.first &&
        listed_after(scene, tolls, drafts[index].place - 1, place_at(scene, drafts[index].place)) &&
        !told_at(drafts, drafts[index].place - 1) &&
        !retold_elsewhere(scene, drafts, index, drafts[index].place - 1)) {
        --drafts[index].place;
    }
    share_author(scene, drafts, index);
    int last = drafts[index].place;
    for (std::size_t i = static_cast<std::size_t>(last) + 1; i < scene.places.size(); ++i) {
        const NamedPlace& next = scene.places[i];
        if (next.first >= span.last) return;
        const bool passed = (next.describes == last && next.use != Use::event) ||
                            next.partner == static_cast<int>(i) - 1;
        if (passed) continue;
        if (!listed_after(scene, tolls, last, next)) return;
        last = static_cast<int>(i);
        if (told_at(drafts, last) || retold_at(scene, drafts, index, last)) continue;
        Draft twin = drafts[index];
        twin.place = last;
        twin.own_place = true;
        twin.tolls.clear();
        twin.losses.clear();
        twin.listed_with = index;
        drafts.push_back(std::move(twin));
    }
}

namespace {

/// "Selon un communiqué du JNIM, … . Une autre attaque aurait eu lieu à": it goes on telling.
bool tells_hearsay(const Reading& reading, std::size_t sentence) {
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t i = span.first; i < span.last; ++i) {
        if (is_hearsay_auxiliary(reading.word(i))) return true;
    }
    return false;
}

/// "Cette attaque survient au lendemain d'un raid qui a fait 30 morts": they are the raid's.
bool is_of_earlier(const Scene& scene, std::size_t sentence, const Toll& toll) {
    static const WordSet comes(
        "survient surviennent intervient interviennent comes came follows follow");
    static const WordSet after("lendemain apres after");
    bool came = false;
    for (std::uint32_t i = scene.reading.sentences[sentence].first; i < toll.first; ++i) {
        came |= comes.contains(scene.reading.word(i));
        if (came && after.contains(scene.reading.word(i))) return true;
    }
    return false;
}

/// "soupçonné de la fusillade du 7 mars qui a coûté la vie à trois Maliens": the past deed's.
bool is_of_past_deed(const Scene& scene, std::size_t sentence, const Toll& toll) {
    static const WordSet relatives("qui which that ayant");
    constexpr std::uint32_t reach = 8;
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        const auto end = static_cast<std::uint32_t>(time.mention->last);
        if (time.use != TimeUse::past || end > toll.first || toll.first - end > reach) continue;
        if (relatives.contains(scene.reading.word(end))) return true;
    }
    // « après celle ayant visé le 2 juillet un contingent, faisant six tués »
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        const auto begin = static_cast<std::uint32_t>(time.mention->first);
        if (time.use != TimeUse::past || begin > toll.first) continue;
        for (std::uint32_t back = 1; back <= std::min<std::uint32_t>(4, begin); ++back) {
            if (one_of(scene.reading.word(begin - back), {"celle", "celui", "ayant"})) return true;
        }
    }
    return false;
}

/// "... the same day as another attack in which a soldier was killed": not of the event before.
bool is_of_another(const Scene& scene, std::size_t sentence, const Toll& toll) {
    const auto& span = scene.reading.sentences[sentence];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, toll.first);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).kind == WordKind::noun &&
               leads_another(scene.reading, deed->first);
    });
}

/// "deux soldats ont été tués, après la mort de trois autres lundi": not of this deed.
bool is_after_thought(const Scene& scene, const Toll& toll, const std::vector<Toll>& tolls) {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t far = std::min(reach, toll.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const std::string_view word = scene.reading.word(toll.first - back);
        if (one_of(word, {",", ";"})) return false;
        if (!one_of(word, {"apres", "after"})) continue;
        return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& other) {
            return other.status == toll.status && other.first < toll.first;
        });
    }
    return false;
}

/// Who tells the toll. "... revendiquée par le JNIM. Dix soldats ont été tués": who claims a deed
/// does not count.
std::optional<Statement> teller_of(const Scene& scene, std::size_t sentence, const Toll& toll) {
    const Statement* said = statement_for(scene.statements[sentence], toll.first);
    if (said == nullptr) return std::nullopt;
    const bool claim = said->inherited && !said->standing && said->saying == Saying::claimed;
    const bool denial = said->saying == Saying::denied && said->party != nullptr;
    return claim || denial ? std::nullopt : std::optional(*said);
}

}  // namespace

void give_facts(const Scene& scene,
                std::vector<Draft>& drafts,
                const EventsTold& told,
                std::size_t sentence,
                const std::vector<Toll>& tolls) {
    const Nearest nearest(scene, drafts, told.events, told.twins, sentence);
    for (const Toll& toll : tolls) {
        Draft& draft = nearest.to(toll);
        const bool told_before = draft.sentences.front() != sentence;
        if (told_before && is_of_earlier(scene, sentence, toll)) continue;
        if (told_before && is_of_another(scene, sentence, toll)) continue;
        if (is_beside(scene, draft, sentence, toll)) continue;
        if (is_of_past_deed(scene, sentence, toll) || is_after_thought(scene, toll, tolls))
            continue;
        draft.tolls.push_back({toll, teller_of(scene, sentence, toll)});
    }
    for (const Loss& loss : read_losses(scene.reading, sentence, scene.lexicon)) {
        nearest.to(loss).losses.push_back(loss);
    }
    for (const std::size_t index : told.events) {
        Draft& draft = drafts[index];
        if (draft.sentences.back() != sentence) draft.sentences.push_back(sentence);
        const bool hearsay = draft.statements.empty() && draft.sentences.front() == sentence &&
                             tells_hearsay(scene.reading, sentence);
        for (const Statement& statement : scene.statements[sentence]) {
            const bool covers = hearsay && is_insurgent(statement.party);
            if (!statement.inherited || covers) draft.statements.push_back(statement);
        }
    }
}

}  // namespace vigie::extractors
