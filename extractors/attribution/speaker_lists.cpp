// Who speaks together with whom: "the army, local officials and residents".
#include "extractors/attribution/speaker_search.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

std::vector<const Speaker*> SpeakerSearch::list_of(const Speaker& speaker,
                                                   const Mention& speech) const {
    std::vector<const Speaker*> all{&speaker};
    const auto at = static_cast<std::size_t>(&speaker - speakers_.data());
    for (std::size_t i = at; i + 1 < speakers_.size() && listed(i); ++i) {
        if (speakers_[i + 1].first >= speech.first && speaker.last <= speech.first) break;
        all.push_back(&speakers_[i + 1]);
    }
    for (std::size_t i = at; i > 0 && listed(i - 1); --i) {
        if (speakers_[i - 1].first < speech.first && speaker.first >= speech.last) break;
        all.push_back(&speakers_[i - 1]);
    }
    return all;
}

/// Are the speakers at `index` and behind it joined by "et", "and" or a comma and little else?
bool SpeakerSearch::listed(std::size_t index) const {
    constexpr std::uint32_t longest = 6;
    const Speaker& one = speakers_[index];
    const Speaker& other = speakers_[index + 1];
    if (other.first - one.last > longest) return false;
    if (other.first <= one.last) return one.by == other.by;  // "a local resident", read twice
    // "hunters and 11 assailants (died), a local official said": told of, not speaking
    for (const Kind kind : {Kind::speech, Kind::status, Kind::trigger, Kind::actor}) {
        // "two relatives of the (victims) and a rights group"
        for (const Mention* told : mentions_in(reading_, kind, one.last, other.first))
            if (!one_of(reading_.word(told->first), {"victims", "victimes"})) return false;
    }
    bool comma = false;
    for (std::uint32_t i = one.last; i < other.first; ++i) {
        comma |= reading_.word(i) == ",";
        // "selon le maire, quatre soldats et un civil": the civilian is told of
        if (one_of(reading_.word(i), {"et", "and", "ainsi"}))
            return !comma || other.manner != Manner::people || is_bare(one.last, other.first);
    }
    return comma && is_bare(one.last, other.first) && is_of_three(index);
}

/// "the army(, local) officials": nothing stands between two of a list that tells of anything.
bool SpeakerSearch::is_bare(std::uint32_t from, std::uint32_t to) const {
    static const WordSet small(
        ", and et ainsi que qu' the a an some two three several one other local l' le la les un une "
        "des de du d' deux trois plusieurs certains selon from by of victims victimes");
    for (; from < to; ++from) {
        if (!small.contains(reading_.word(from))) return false;
    }
    return true;
}

/// "according to the army, local officials, and residents", "a nurse, the mayor and residents
/// said": a comma parts two speakers where "and" brings a third, the list stands by itself
/// ("attacked the police, a nurse and residents said"), and nothing is told of those who end it
/// ("according to the mayor, residents and hunters fled").
bool SpeakerSearch::is_of_three(std::size_t index) const {
    const Speaker& first = speakers_[index];
    const Speaker& middle = speakers_[index + 1];
    std::size_t last = index + 2;
    for (; last < speakers_.size() && is_bare(speakers_[last - 1].last, speakers_[last].first);
         ++last) {
        const std::uint32_t end = speakers_[last].first;
        bool joined = false;
        for (std::uint32_t at = speakers_[last - 1].last; at < end; ++at)
            joined |= one_of(reading_.word(at), {"and", "et", "ainsi"});
        if (!joined) continue;
        return middle.by != first.by && begins_list(first.first) && ends_list(speakers_[last].last);
    }
    return false;
}

bool SpeakerSearch::begins_list(std::uint32_t token) const {
    static const WordSet articles(
        "the a an some several l' le la les un une des d' plusieurs local");
    while (token > sentence_.first && articles.contains(reading_.word(token - 1)))
        --token;
    if (token == sentence_.first || is_mark(token - 1)) return true;
    const Speaker* listener = at(token - 1);  // « ont dit à l'AFP (un élu), … »
    if (listener != nullptr && listener->by == "media") return true;
    const auto said = mentions_in(reading_, Kind::speech, sentence_.first, token);
    return !said.empty() && said.back()->last >= token;
}

bool SpeakerSearch::ends_list(std::uint32_t token) const {
    static const WordSet goes_on(
        "who qui on in from near of contacted reached interviewed quoted cited joint joints jointes "
        "contactes contactees interroges cites sur de du dans");
    if (is_mark(token) || goes_on.contains(reading_.word(token))) return true;
    if (one_of(reading_.word(token), {".", "!", ")"})) return true;
    const auto said = mentions_in(reading_, Kind::speech, token, sentence_.last);
    return !said.empty() && said.front()->first == token;
}

}  // namespace vigie::extractors
