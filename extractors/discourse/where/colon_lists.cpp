#include "extractors/discourse/where/colon_lists.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Nothing but places is told between: no deed, nobody who speaks, no dead.
bool tells_nothing(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (const Kind kind : {Kind::trigger, Kind::speech, Kind::status, Kind::actor}) {
        if (!mentions_in(reading, kind, from, to).empty()) return false;
    }
    return true;
}

/// Behind which token the list may begin: the first colon or « à savoir », or the last event word
/// where semicolons part what follows; 0 when there is neither.
std::uint32_t list_start(const Reading& reading, const text::Sentence& span) {
    static const WordSet marks(": ; savoir namely");
    if (!may_have(reading, span, marks)) return 0;
    bool semicolon = false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const bool named = reading.word(at) == "namely" ||
                           (reading.word(at) == "savoir" && reading.word(at - 1) == "a");
        if (reading.word(at) == ":" || named) return at + 1;
        semicolon |= reading.word(at) == ";";
    }
    if (!semicolon) return 0;
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return words.empty() ? 0 : words.back()->last;
}

/// "…; the nearby towns of (Kayes) and (Sandaré)": it begins an item, and no word says that another
/// lies near it or in it.
bool is_item(const Reading& reading, const NamedPlace& place, std::uint32_t start) {
    if (place.use == Use::linked || place.use == Use::reference || !place.offset.empty() ||
        place.relation != Relation::at || place.precision > 2 || place.partner >= 0)
        return false;
    return place.first == start ||
           one_of(reading.word(place.first - 1), {",", ";", ":", "and", "et", "of", "de", "d'"});
}

class List {
public:
    explicit List(const Scene& scene) : scene_(scene) {}

    void add_between(std::uint32_t from, std::uint32_t to) {
        bool taken = false;  // behind a comma says where the item lies: "Boni, Mopti;"
        for (std::size_t i = 0; i < scene_.places.size(); ++i) {
            const NamedPlace& place = scene_.places[i];
            if (place.first < from) continue;
            if (place.last > to) break;
            if (!is_item(scene_.reading, place, from)) continue;
            const bool apart =
                scene_.reading.word(place.first - 1) == "," && place.use == Use::container && taken;
            if (apart) continue;
            items_.push_back(static_cast<int>(i));
            taken = true;
        }
    }

    [[nodiscard]] std::vector<int> all() && { return std::move(items_); }

    [[nodiscard]] std::size_t size() const { return items_.size(); }

private:
    const Scene& scene_;
    std::vector<int> items_;
};

/// Are there only places in the sentence, and the small words that lead to them?
bool names_places_alone(const Scene& scene, const text::Sentence& span) {
    static const WordSet glue(
        "a au aux in at dans la le les l' de du des d' of the region regions cercle commune province "
        "district area county and et , . : ( ) pres near village villages ville localite ainsi que "
        "qu' il s' agit it is they are ce sont");
    std::uint32_t at = span.first;
    const auto place = std::partition_point(
        scene.places.begin(), scene.places.end(), [&](const NamedPlace& named) {
            return named.first < span.first;
        });
    for (auto next = place; at < span.last; ++at) {
        while (next != scene.places.end() && next->last <= at)
            ++next;
        const bool named =
            next != scene.places.end() && next->first <= at && next->first < span.last;
        if (!named && !glue.contains(scene.reading.word(at))) return false;
    }
    return true;
}

/// "(À Sévaré, à Bapho et à Niono.)", "It is": does the sentence list places, and nothing else?
bool is_list_of_places(const Scene& scene, const text::Sentence& span) {
    constexpr std::uint32_t longest = 40;
    static const WordSet leads("a au in at dans il it they ce");
    return leads.contains(scene.reading.word(span.first)) && span.last - span.first <= longest &&
           tells_nothing(scene.reading, span.first, span.last) && names_places_alone(scene, span);
}

/// "Trois camps ont été attaqués. (À Sévaré, à Bapho et à Niono.)", "Il s'agit de": the places of
/// a deed that names none, in a sentence of their own.
std::vector<int> listed_below(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    if (sentence + 1 >= sentences.size()) return {};
    const text::Sentence& span = sentences[sentence];
    const text::Sentence& below = sentences[sentence + 1];
    if (!is_list_of_places(scene, below)) return {};
    std::vector<int> items;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first >= below.last) break;
        const bool spot = place.use == Use::event || place.use == Use::bare;
        if (!spot || place.first < span.first) continue;
        if (place.first < below.first) return {};  // the deed has a place of its own
        if (place.offset.empty() && place.partner < 0) items.push_back(static_cast<int>(i));
    }
    if (items.size() < 2) return {};
    return items;
}

}  // namespace

std::vector<int> listed_behind_colon(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t most_lines = 12;
    const Reading& reading = scene.reading;
    const auto& sentences = reading.sentences;
    const text::Sentence& span = sentences[sentence];
    const std::uint32_t start = list_start(reading, span);
    if (start == 0) return listed_below(scene, sentence);
    if (!tells_nothing(reading, start, span.last)) return {};
    List list(scene);
    list.add_between(start, span.last);
    const bool closes = start >= span.last;  // the lines below are the list
    for (std::size_t below = sentence + 1;
         closes && below < std::min(sentences.size(), sentence + most_lines);
         ++below) {
        const text::Sentence& line = sentences[below];
        const std::size_t before = list.size();
        if (!tells_nothing(reading, line.first, line.last)) break;
        list.add_between(line.first, line.last);
        if (list.size() == before) break;
    }
    if (list.size() < 2) return {};
    return std::move(list).all();
}

namespace {

/// « ce sont (cinq villages) », "these (three villages)": as many settlements as that.
bool counts_settlements(const Reading& reading, const text::Sentence& span, std::size_t many) {
    const auto& counts = reading.quantities;
    return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first >= span.first && count.last < span.last && count.min == count.max &&
               count.min == static_cast<int>(many) &&
               settlement_nouns().contains(reading.word(count.last));
    });
}

}  // namespace

std::vector<int> listed_above(const Scene& scene, std::size_t sentence) {
    if (sentence == 0) return {};
    const text::Sentence& above = scene.reading.sentences[sentence - 1];
    if (!tells_nothing(scene.reading, above.first, above.last) || !names_places_alone(scene, above))
        return {};
    std::vector<int> items;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first >= above.last) break;
        if (place.first >= above.first) items.push_back(static_cast<int>(i));
    }
    const bool meant =
        items.size() >= 2 &&
        counts_settlements(scene.reading, scene.reading.sentences[sentence], items.size());
    return meant ? items : std::vector<int>{};
}

}  // namespace vigie::extractors
