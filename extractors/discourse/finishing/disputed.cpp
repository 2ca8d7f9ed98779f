#include "extractors/discourse/finishing/disputed.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Who somebody says that the dead were.
struct View {
    std::string by;
    bool civilians = false;
};

bool parts_views(text::Word word) {
    static const WordSet marks("; . , but mais while tandis whereas alors et and");
    return marks.contains(word);
}

/// What one says of the dead, in tokens: behind « l'armée parle de », before "according to the
/// army".
Stretch words_of_view(const Reading& reading, const Statement& said) {
    const auto& span = reading.sentences[reading.sentence_of(said.first)];
    std::uint32_t at = said.last;
    if (said.rule == "speech-preposition" && said.first > span.first) {
        const std::uint32_t end = said.first - (reading.word(said.first - 1) == "," ? 1 : 0);
        std::uint32_t first = end;
        while (first > span.first && !parts_views(reading.word(first - 1)))
            --first;
        return {first, end};
    }
    if (reading.word(at) == ",") ++at;
    const std::uint32_t first = at;
    while (at < span.last && !parts_views(reading.word(at)))
        ++at;
    return {first, at};
}

/// Where those words name the dead: behind « (parle) de », "(calls) them", « les victimes
/// (étaient) »; all of « des civils selon ». Empty when they tell something else.
Stretch naming_words(const Reading& reading, const Statement& said) {
    static const WordSet naming(
        "parle parlent parlant parler evoque evoquent evoquant agit agissait etaient sont call calls "
        "called describe describes described were are as");
    constexpr std::uint32_t few = 4;
    const Stretch words = words_of_view(reading, said);
    const std::uint32_t first = std::min(said.first, words.first);
    for (std::uint32_t at = words.last; at > first; --at) {
        if (naming.contains(reading.word(at - 1))) return {std::max(at, words.first), words.last};
    }
    const bool bare = said.rule == "speech-preposition" && words.last < words.first + few;
    return bare ? words : Stretch{words.last, words.last};
}

std::optional<View> view_of(const Finishing& work, const Statement& said) {
    const Reading& reading = work.scene.reading;
    const Stretch words = naming_words(reading, said);
    if (words.first >= words.last ||
        !mentions_in(reading, Kind::trigger, words.first, words.last).empty())
        return std::nullopt;
    const auto people = mentions_in(reading, Kind::actor, words.first, words.last);
    if (people.size() != 1) return std::nullopt;
    const Party& party = work.scene.lexicon.party(people.front()->index);
    const bool civilians = party.klass == PartyClass::civilians;
    if (!civilians && party.name != unknown_group) return std::nullopt;
    return View{speaker_of(work, said), civilians};
}

/// The rows of those killed, one count for them all; none when there are several counts.
std::vector<Casualty> dead_of_one_count(const Finishing& work) {
    std::vector<Casualty> dead;
    for (const Casualty& row : work.report.casualties) {
        if (row.status == Status::killed) dead.push_back(row);
    }
    const bool one = std::all_of(dead.begin(), dead.end(), [&](const Casualty& row) {
        return row.min == dead.front().min && row.max == dead.front().max &&
               row.min.value_or(0) > 0;
    });
    return one ? dead : std::vector<Casualty>{};
}

/// What is said of the dead: by one who calls them fighters, by one who calls them civilians.
struct Views {
    std::optional<View> fighters;
    std::optional<View> civilians;
};

/// Takes over who the sentence's speakers say that the dead were.
void take_views(const Finishing& work, std::size_t sentence, Views& views) {
    for (const Statement& said : work.scene.statements[sentence]) {
        const auto view = said.inherited ? std::nullopt : view_of(work, said);
        if (view) (view->civilians ? views.civilians : views.fighters) = view;
    }
}

Views views_of(const Finishing& work, const std::vector<Casualty>& dead) {
    Views views;
    const auto named = std::find_if(dead.begin(), dead.end(), [](const Casualty& row) {
        return row.side == unknown_group && !row.according_to.empty();
    });
    if (named != dead.end()) views.fighters = View{named->according_to, false};
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t last = std::min(work.draft.sentences.back() + 1, sentences.size() - 1);
    for (std::size_t at = work.draft.sentences.front(); at <= last; ++at)
        take_views(work, at, views);
    return views;
}

/// « Une frappe a fait huit morts. Des habitants disent que ce sont des civils »: nothing else says
/// who they were.
bool are_fighters_by_default(const Finishing& work, const Casualty& row) {
    const auto& tolls = work.draft.tolls;
    return row.side == unknown_group && work.draft.targets.empty() &&
           std::none_of(tolls.begin(), tolls.end(), [](const DraftToll& draft) {
               return draft.toll.status == Status::killed && draft.toll.party != nullptr;
           });
}

/// Where nobody is quoted who calls them fighters: they are what the one says, or what both he and
/// the text say, "killed eight suspected jihadists".
void tell_civilians(Finishing& work, const View& civilians) {
    auto& rows = work.report.casualties;
    const auto dead = std::find_if(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::killed && row.side == unknown_group;
    });
    if (dead == rows.end()) return;
    if (are_fighters_by_default(work, *dead)) {
        dead->side = "civilians";
        return;
    }
    Casualty row = *dead;
    row.side = "civilians";
    row.according_to = civilians.by;
    rows.push_back(std::move(row));
}

/// "Five bodies were found in Ber. Residents blame the army", « accusent l'armée »: no enemies of
/// those whom somebody blames for them.
bool are_found_bodies(const Finishing& work) {
    static const WordSet bodies("bodies body corpses corpse corps cadavres cadavre");
    const Reading& reading = work.scene.reading;
    const auto& tolls = work.draft.tolls;
    const auto found = [&](const DraftToll& row) {
        return row.toll.status == Status::killed && row.toll.party == nullptr &&
               has_word(reading, row.toll.first, row.toll.last, bodies);
    };
    const auto blames = [&](const std::vector<std::string>& names) {
        return std::find(names.begin(), names.end(), author(work)) != names.end();
    };
    return work.draft.targets.empty() && std::any_of(tolls.begin(), tolls.end(), found) &&
           (blames(those_accused(work)) || blames(those_blamed(work)));
}

void make_civilians_of_dead(std::vector<Casualty>& rows) {
    for (Casualty& row : rows) {
        if (row.status == Status::killed && row.side == unknown_group) row.side = "civilians";
    }
}

}  // namespace

void tell_disputed_dead(Finishing& work) {
    if (!author_is_state(work) || work.draft.sentences.empty()) return;
    if (are_found_bodies(work)) return make_civilians_of_dead(work.report.casualties);
    const std::vector<Casualty> dead = dead_of_one_count(work);
    if (dead.empty()) return;
    const auto [fighters, civilians] = views_of(work, dead);
    if (!civilians) return;
    auto& rows = work.report.casualties;
    if (!fighters) return tell_civilians(work, *civilians);
    if (fighters->by == civilians->by) return;
    std::erase_if(rows, [](const Casualty& row) { return row.status == Status::killed; });
    for (const View& view : {*fighters, *civilians}) {
        Casualty row = dead.front();
        row.side = view.civilians ? "civilians" : std::string(unknown_group);
        row.according_to = view.by;
        rows.push_back(std::move(row));
    }
}

}  // namespace vigie::extractors
