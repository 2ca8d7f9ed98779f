#include "extractors/discourse/finishing/dyads.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Do only a dash or "vs" part the two, and what stands in brackets behind the first?
bool are_set_against(const Reading& reading, const Mention& one, const Mention& two) {
    constexpr std::uint32_t longest = 8;  // "Government of (Niger) – IS"
    if (two.first <= one.last || two.first - one.last > longest) return false;
    bool against = false;
    bool open = false;
    for (std::uint32_t at = one.last; at < two.first; ++at) {
        const text::Word word = reading.word(at);
        open = word == "(" || (open && word != ")");
        if (open || one_of(word, {")", ".", "the"})) continue;
        if (!one_of(word, {"vs", "v", "versus", "contre", "-", "\xE2\x80\x93", "\xE2\x80\x94"}))
            return false;
        against = true;
    }
    return against;
}

/// "JNIM." at a note's head: nothing but the name.
bool is_alone(const Reading& reading, const text::Sentence& span, const Mention& party) {
    return party.first == span.first &&
           (party.last == span.last ||
            (party.last + 1 == span.last && one_of(reading.word(party.last), {".", ":"})));
}

/// The armed group of a sentence that is such a heading, where it names one.
const Party* group_in(const Finishing& work, const text::Sentence& span) {
    const Reading& reading = work.scene.reading;
    if (!mentions_in(reading, Kind::trigger, span.first, span.last).empty() ||
        !mentions_in(reading, Kind::status, span.first, span.last).empty())
        return nullptr;
    const auto named = mentions_in(reading, Kind::actor, span.first, span.last);
    if (named.size() == 1 && is_alone(reading, span, *named.front())) {
        const Party& party = work.scene.lexicon.party(named.front()->index);
        return is_insurgent(&party) && party.name != unknown_group ? &party : nullptr;
    }
    if (named.size() != 2 || !are_set_against(reading, *named.front(), *named.back()))
        return nullptr;
    const Party* group = nullptr;
    for (const Mention* mention : named) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (!is_insurgent(&party) || party.name == unknown_group) continue;
        if (group != nullptr) return nullptr;
        group = &party;
    }
    return group;
}

}  // namespace

std::optional<std::string> group_of_heading(const Finishing& work) {
    constexpr std::size_t reach = 3;  // sentences of a note's head
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t own = work.draft.sentences.front();
    for (std::size_t back = 1; back <= std::min(reach, own); ++back) {
        const text::Sentence& before = sentences[own - back];
        const bool title = own == back && work.scene.reading.has_title();
        if (!title && before.paragraph != sentences[own].paragraph) break;
        if (const Party* group = group_in(work, before)) return name_of_party(work, *group);
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
