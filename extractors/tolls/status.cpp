#include <algorithm>

#include "extractors/tolls/counted.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

bool quantity_between(const TollSentence& here, std::size_t from, std::size_t to) {
    return std::any_of(here.counted.begin(), here.counted.end(), [&](const Counted& other) {
        return other.quantity->first >= from && other.quantity->last <= to;
    });
}

/// A: "8 morts", "douze blessés": the status itself is what is counted.
const Mention* counted_status(const TollSentence& here, const Counted& counted) {
    constexpr std::size_t reach = 3;
    if (counted.noun != nullptr || counted.people) return nullptr;
    for (const Mention* status : here.statuses) {
        if (status->first < counted.quantity->last) continue;
        if (status->first - counted.quantity->last >= reach) return nullptr;
        if (boundary(here, counted.quantity->last, status->first)) return nullptr;
        const StatusForm form = word_of(here, *status).form;
        const bool countable =
            form == StatusForm::noun || form == StatusForm::participle ||
            (form == StatusForm::verb && status->first == counted.quantity->last);
        return countable ? status : nullptr;
    }
    return nullptr;
}

/// Words such as "killed" are noun, verb and participle at once: the auxiliary tells.
bool passive_at(const TollSentence& here, const Mention& status) {
    return verb_group(here.reading, status.first, status.last, VerbForm::participle).construction ==
           Construction::passive;
}

/// "trois hommes ont tué ...": the counted ones did it.
bool is_active(const TollSentence& here, const Mention& status) {
    const VerbGroup group =
        verb_group(here.reading, status.first, status.last, VerbForm::participle);
    if (group.construction != Construction::active) return false;
    static const WordSet intransitive(
        "peri succombe perdu trouve died disparu recouvre retrouve been lost");
    return !intransitive.contains(here.reading.word(status.first));
}

/// "ont tué", "a blessé": active as the row stands.
bool brings_auxiliary(const TollSentence& here, const Mention& status) {
    return status.last - status.first > 1 &&
           one_of(here.reading.word(status.first), {"a", "ont", "avoir", "avons"});
}

/// Can the word behind a counted noun say what became of it?
bool reads_as_participle(const TollSentence& here, const Mention& status) {
    const StatusForm form = word_of(here, status).form;
    if (form == StatusForm::verb)
        return !brings_auxiliary(here, status) && passive_at(here, status);
    return form == StatusForm::participle || form == StatusForm::noun;
}

std::size_t end_of(const Counted& counted) {
    return counted.noun != nullptr ? counted.noun->last : counted.quantity->last;
}

/// B: "trois soldats ont été tués": a participle behind the counted noun.
const Mention* participle_behind(const TollSentence& here, const Counted& counted) {
    constexpr std::size_t reach = 12;
    const std::size_t from = end_of(counted);
    const auto next = std::find_if(here.statuses.begin(),
                                   here.statuses.end(),
                                   [&](const Mention* status) { return status->first >= from; });
    if (next == here.statuses.end() || !reads_as_participle(here, **next)) return nullptr;
    const std::size_t to = (*next)->first;
    const bool apart =
        to - from > reach || boundary(here, from, to) || quantity_between(here, from, to);
    return apart || is_active(here, **next) ? nullptr : *next;
}

/// Between a governor and its count stand other counts, their nouns, and small words only.
bool only_list_between(const TollSentence& here, std::size_t from, std::size_t to) {
    static const WordSet verbs("a ont est sont was were has have had avec with dans par by in");
    for (std::size_t i = from; i < to; ++i) {
        const string_view word = here.reading.word(i);
        const bool a_preposition = word == "a" && here.reading.original(i, i + 1) != "a";
        if (verbs.contains(word) && !a_preposition) return false;
    }
    return true;
}

/// C: "tuant au moins 14 soldats", "la mort de sept militaires": a word that governs the count.
const Mention* governor(const TollSentence& here, const Counted& counted) {
    constexpr std::size_t reach = 9;
    const Mention* found = nullptr;
    for (const Mention* status : here.statuses) {
        if (status->last > counted.quantity->first) break;
        found = status;
    }
    if (found == nullptr) return nullptr;
    const StatusForm form = word_of(here, *found).form;
    const bool governs = form == StatusForm::nominal || form == StatusForm::verb ||
                         (form == StatusForm::participle && !passive_at(here, *found));
    if (!governs || boundary(here, found->last, counted.quantity->first)) return nullptr;
    const std::size_t gap = counted.quantity->first - found->last;
    if (gap > reach || !only_list_between(here, found->last, counted.quantity->first))
        return nullptr;
    return found;
}

/// The count stands alone, with no noun of things behind it.
bool bare(const TollSentence& here, const Counted& counted) {
    const std::size_t next = counted.quantity->last;
    if (next >= here.sentence.last) return false;
    static const WordSet auxiliaries("ont a avaient auraient were was have had sont seraient d'");
    return auxiliaries.contains(here.reading.word(next));
}

bool word_is_verb(const TollSentence& here, const Mention& status) {
    return word_of(here, status).form == StatusForm::verb ||
           word_of(here, status).form == StatusForm::nominal;
}

bool joined(const TollSentence& here, const Counted& a, const Counted& b) {
    constexpr std::size_t reach = 7;
    const std::size_t from = a.noun != nullptr ? a.noun->last : a.quantity->last;
    if (b.quantity->first < from || b.quantity->first - from > reach) return false;
    bool glue = false;
    for (std::size_t i = from; i < b.quantity->first; ++i) {
        const string_view word = here.reading.word(i);
        if (word == "et" || word == "and" || word == "," || word == "ainsi") glue = true;
    }
    return glue;
}

/// Of a word behind and a word before, the one that counts it.
const Mention* better_of(const TollSentence& here,
                         const Counted& counted,
                         const Mention* behind,
                         const Mention* before) {
    if (behind == nullptr || before == nullptr) return behind != nullptr ? behind : before;
    if (!word_is_verb(here, *before)) return behind;
    // "killed were three, and nine soldiers were wounded": of two, the closer one counts it.
    const std::size_t gap_behind = behind->first - end_of(counted);
    return gap_behind <= counted.quantity->first - before->last ? behind : before;
}

}  // namespace

const StatusWord& word_of(const TollSentence& here, const Mention& status) {
    return here.lexicon.status(status.index);
}

const Mention* status_of(const TollSentence& here, const Counted& counted) {
    const Mention* own = counted_status(here, counted);
    const bool nameless = counted.noun == nullptr && !counted.people;
    if (own != nullptr) return own;
    if (nameless && counted.quantity->kind == QuantityKind::article) return nullptr;
    if (!nameless || counted.others) {
        return better_of(here, counted, participle_behind(here, counted), governor(here, counted));
    }
    // D: "14 ont été tués", "wounding at least 16".
    if (const Mention* status = governor(here, counted)) return status;
    return bare(here, counted) ? participle_behind(here, counted) : nullptr;
}

/// "Quatorze VDP et trois militaires ont été tués": the list shares its participle;
/// "12 morts, dont trois civils": a part shares its total's status.
void share_statuses(TollSentence& here) {
    for (std::size_t i = here.counted.size(); i-- > 1;) {
        Counted& before = here.counted[i - 1];
        const bool list = before.status == nullptr && (before.noun != nullptr || before.people) &&
                          here.counted[i].status != nullptr &&
                          joined(here, before, here.counted[i]);
        if (list) before.status = here.counted[i].status;
    }
    for (std::size_t i = 1; i < here.counted.size(); ++i) {
        const bool part = here.counted[i].part && here.counted[i].noun != nullptr;
        if (part && here.counted[i - 1].status != nullptr)
            here.counted[i].status = here.counted[i - 1].status;
    }
}

}  // namespace vigie::extractors
