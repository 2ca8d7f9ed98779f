#include "extractors/discourse/joining/order.h"

#include <algorithm>
#include <cstdint>

#include "extractors/discourse/joining/beginning.h"
#include "extractors/discourse/joining/earlier_event.h"
#include "extractors/discourse/joining/other_armies.h"
#include "extractors/discourse/joining/retaken.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"

namespace vigie::extractors {
namespace {

/// "L'attaque" is the one spoken of last; of a list the first stands for all.
std::vector<std::size_t> by_recency(const Scene& scene, const std::vector<Draft>& drafts) {
    // « C'est la deuxième attaque, après celle de Ber »: what is named there only is no nearer than
    // what the sentence before told
    const auto spoken_of = [&](const Draft& draft) {
        const std::size_t last = draft.sentences.back();
        const bool ranked = draft.sentences.front() == last && last > 0 &&
                            only_ranks(scene.reading, scene.reading.sentences[last]);
        return 2 * last - (ranked ? 3 : 0) + 3;
    };
    const auto before = [&](std::size_t a, std::size_t b) {
        const Draft& one = drafts[a];
        const Draft& other = drafts[b];
        if (spoken_of(one) != spoken_of(other)) return spoken_of(one) > spoken_of(other);
        if (is_aside(scene, drafts, one) != is_aside(scene, drafts, other))
            return is_aside(scene, drafts, other);
        return one.words.front().first > other.words.front().first;
    };
    std::vector<std::size_t> order;
    order.reserve(drafts.size());
    for (std::size_t draft = 0; draft < drafts.size(); ++draft)
        order.insert(std::upper_bound(order.begin(), order.end(), draft, before), draft);
    return order;
}

/// Is the word of whom the older event alone struck: "a MINUSMA vehicle had hit a mine. Six
/// (peacekeepers) were wounded"?
bool struck_same(const Draft& draft, const Candidate& word) {
    return std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
        return word.target != nullptr && party->name == word.target->name;
    });
}

/// "A convoy was ambushed. The day before a bus had hit a mine. The blast left six dead": a deed of
/// the older kind, and what is told behind it.
bool stays_with_older(const Draft& older, const Draft& news, const Candidate& word) {
    const bool gone_on =
        older.sentences.front() != word.sentence && older.sentences.back() == word.sentence;
    const bool named = word.verb.construction == Construction::nominal &&
                       told_by(older, word.family) && !told_by(news, word.family);
    return gone_on || named;
}

/// "had attacked", « Des combats avaient éclaté », "Fighting had broken out": before the news.
bool was_before(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t reach = 5;  // « échanges de tirs nourris (avaient) »
    if (word.verb.construction != Construction::nominal)
        return word.verb.tense == Tense::pluperfect;
    const auto end = reading.sentences[word.sentence].last;
    for (std::uint32_t at = word.last; at < std::min(word.last + reach, end); ++at) {
        const text::Word next = reading.word(at);
        if (one_of(next, {",", ";", "qui", "que", "which", "that"})) return false;
        if (one_of(next, {"avait", "avaient", "had"})) return true;
        if (next == "s'" && one_of(reading.word(at + 1), {"etait", "etaient"})) return true;
    }
    return false;
}

/// "there", « y »; not "there was".
bool points_back(const Reading& reading, const text::Sentence& span, const Candidate& word) {
    if (word.first > span.first && word.verb.construction == Construction::nominal &&
        reading.word(word.first - 1) == "that")
        return true;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word here = reading.word(at);
        if (here == "y" && reading.language == Language::french) return true;
        if (here == "there" && at > span.first && !one_of(reading.word(at + 1), {"was", "were"}))
            return true;
    }
    return false;
}

/// « survient cinq jours après une attaque à Boni. Douze civils avaient été (tués) »: as far back
/// as what was recalled, where no pronoun goes on about those of the news.
bool is_of_then(const Scene& scene, const text::Sentence& span, const Candidate& word) {
    return was_before(scene.reading, word) && !opens_with_anaphor(scene.reading, span);
}

/// "The raid comes eight days after gunmen stormed a hotel in Gao. Twenty were killed (there)":
/// what points back behind a sentence that recalls an older event beside the news is of that one.
std::vector<std::size_t> there_first(const Scene& scene,
                                     const std::vector<Draft>& drafts,
                                     const Candidate& word,
                                     std::vector<std::size_t> order) {
    if (order.size() < 2 || word.place >= 0 || word.date_tokens || word.sentence == 0) return order;
    const std::size_t before = word.sentence - 1;
    const Draft& older = drafts.back();
    if (older.sentences.front() != before || !older.own_place || !older.date) return order;
    const auto& sentences = scene.reading.sentences;
    const bool then = was_before(scene.reading, word);
    if (!then && sentences[before].paragraph != sentences[word.sentence].paragraph) return order;
    const auto news = std::find_if(drafts.begin(), drafts.end() - 1, [&](const Draft& draft) {
        return draft.date && older.date->to < draft.date->from && tells_in(draft, before);
    });
    if (news == drafts.end() - 1) return order;
    const text::Sentence& span = sentences[word.sentence];
    // news that waits for its own counts goes on
    const bool of_then = !news->tolls.empty() && is_of_then(scene, span, word);
    if (!of_then && !points_back(scene.reading, span, word)) return order;
    const auto at = std::find(order.begin(), order.end(), drafts.size() - 1);
    std::rotate(order.begin(), at, at + 1);
    return order;
}

/// "Niger struck a convoy near Sanam on Sunday. In Burkina Faso, JNIM took the barracks at Titao on
/// Saturday. The army had (retaken) them by Sunday": the paragraph is at Titao by now.
bool left_behind(const Scene& scene,
                 const std::vector<Draft>& drafts,
                 const Draft& draft,
                 const Candidate& word) {
    const auto& sentences = scene.reading.sentences;
    const auto paragraph = [&](std::size_t sentence) { return sentences[sentence].paragraph; };
    const bool ground = word.family == Family::regain || word.family == Family::overtake ||
                        word.family == Family::kill;
    if (!ground || word.place >= 0 || !draft.own_place ||
        paragraph(draft.sentences.back()) >= paragraph(word.sentence))
        return false;
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return other.own_place && other.family == Family::overtake &&
               other.sentences.back() > draft.sentences.back() &&
               paragraph(other.sentences.back()) == paragraph(word.sentence) &&
               place_at(scene, other.place).name != place_at(scene, draft.place).name;
    });
}

/// Deaths right behind a recalled event that waits for its own, where the news has had its toll or
/// the paragraph began with what is recalled: "gunmen wounded two at Gao. The day before they had
/// attacked Bamba. (Fifteen soldiers died)".
bool are_dead_of_older(const Scene& scene,
                       const Draft& older,
                       const Draft& news,
                       const Candidate& word) {
    const auto kills = [](const DraftToll& row) { return row.toll.status == Status::killed; };
    const auto counts = [&](const Draft& draft) {
        return std::any_of(draft.tolls.begin(), draft.tolls.end(), kills);
    };
    const std::size_t told = older.sentences.back();
    if (word.family != Family::kill || word.sentence != told + 1 || !older.own_place ||
        !older.own_date || counts(older))
        return false;
    const auto& lines = scene.reading.sentences;
    const bool goes_on = lines[word.sentence].paragraph == lines[told].paragraph;
    const bool opens = told > 0 && lines[told - 1].paragraph != lines[told].paragraph;
    return goes_on && (opens || !news.tolls.empty());
}

}  // namespace

std::vector<std::size_t> back_to_news(const Scene& scene,
                                      const std::vector<Draft>& drafts,
                                      const Candidate& word,
                                      const Recall& recall) {
    std::vector<std::size_t> order = there_first(scene, drafts, word, by_recency(scene, drafts));
    retaking_first(scene, drafts, word, order);
    std::erase_if(
        order, [&](std::size_t draft) { return left_behind(scene, drafts, drafts[draft], word); });
    const auto at = std::find(order.begin(), order.end(), recall.news);
    if (at == order.end() || order.front() != recall.event) return order;
    const bool pointed = word.first > 0 && one_of(scene.reading.word(word.first - 1),
                                                  {"cette", "cet", "ce", "ces", "this", "that"});
    const bool of_news =
        word.place < 0 && !word.date && !was_before(scene.reading, word) && !pointed &&
        !stays_with_older(drafts[recall.event], drafts[recall.news], word) &&
        !are_dead_of_older(scene, drafts[recall.event], drafts[recall.news], word) &&
        (!struck_same(drafts[recall.event], word) || struck_same(drafts[recall.news], word));
    if (of_news) std::rotate(order.begin(), at, at + 1);
    return order;
}

namespace {

/// "Those (kidnapped) are employees", « Les personnes (enlevées) sont »
bool names_those(const Reading& reading, const Candidate& word) {
    const std::uint32_t first = reading.sentences[word.sentence].first;
    return word.first > first && word.first <= first + 2 &&
           one_of(reading.word(word.first - 1),
                  {"those", "ceux", "celles", "personnes", "hommes", "people"});
}

/// "A convoy was hit near Boni. Five died": does the event told last wait for its counts?
bool awaits_counts(const Draft& last, const Candidate& word) {
    return last.tolls.empty() && last.sentences.back() + 1 == word.sentence;
}

/// "Attacked Tori, killing eight and wounding six. A convoy had been hit at Boni. Sources said
/// that eight were killed and six wounded": the same figures, too many to be chance. One figure
/// alone may be, where another event waits for it.
bool counts_again(const Draft& draft, const std::vector<Toll>& tolls, bool awaited) {
    constexpr int many = 5;
    const int wanted = awaited ? 3 : 2;
    int same = 0;
    for (const Toll& toll : tolls) {
        if (!toll.max || *toll.max <= 2) continue;
        const bool told =
            std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
                return row.toll.status == toll.status && row.toll.min == toll.min &&
                       row.toll.max == toll.max;
            });
        if (told) same += *toll.max >= many ? 2 : 1;
    }
    return same >= wanted;
}

}  // namespace

std::vector<std::size_t> by_likeness(const Scene& scene,
                                     const std::vector<Draft>& drafts,
                                     const Candidate& word,
                                     std::vector<std::size_t> order,
                                     const std::vector<Toll>& tolls) {
    if (order.size() > 1 && word.place < 0 && !word.date_tokens && !tolls.empty()) {
        const bool awaited = awaits_counts(drafts[order.front()], word);
        std::stable_partition(order.begin(), order.end(), [&](std::size_t draft) {
            return counts_again(drafts[draft], tolls, awaited);
        });
        if (word.family == Family::kill && word.target == nullptr) {
            const std::size_t counted = event_counted(drafts, order.front(), tolls);
            const auto at = std::find(order.begin(), order.end(), counted);
            if (at != order.end()) std::rotate(order.begin(), at, at + 1);
        }
    }
    behind_other_army(scene, drafts, word, order);
    const bool those = word.family == Family::abduct && names_those(scene.reading, word);
    // « L'armée a repris Ber. Le JNIM l'avait pillée. Samedi, l'armée en (a repris le contrôle) »
    if (word.family == Family::release || word.family == Family::regain || those) {
        std::stable_partition(order.begin(), order.end(), [&](std::size_t draft) {
            return drafts[draft].family == word.family;
        });
    }
    return order;
}

}  // namespace vigie::extractors
