// A phrase of people with its status as a toll: bounds, side, and how it stands to other counts.
#include <algorithm>

#include "extractors/quantities/lead.h"
#include "extractors/quantities/numeral.h"
#include "extractors/tolls/named_sides.h"
#include "extractors/tolls/side_words.h"
#include "extractors/words/former_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/people_nouns.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "11 fighters killed on both sides", "douze morts de part et d'autre"
bool on_both_sides(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t end = std::min(toll.last + reach, here.sentence.last);
    for (std::uint32_t i = toll.last; i < end; ++i) {
        const text::Word next = here.reading.word(i + 1);
        if (one_of(here.reading.word(i), {"both", "deux"}) &&
            one_of(next, {"sides", "cotes", "camps"}))
            return true;
        if (here.reading.word(i) == "part" && next == "et" &&
            one_of(here.reading.word(i + 2), {"d'", "d'autre"}))
            return true;
    }
    return false;
}

/// "quatre civils au moins", "ten soldiers or more": the bound stands behind the noun.
bool is_least(const TollSentence& here, const PeoplePhrase& phrase) {
    const text::Tokens& tokens = here.reading.tokens;
    const std::size_t at = phrase.last;
    if (one_of(tokens.word(at), {"ou", "or"})) return one_of(tokens.word(at + 1), {"plus", "more"});
    const auto lead = lead_at(tokens, at, here.reading.language);
    return lead && lead->lead == Lead::at_least &&
           !numeral_at(tokens, lead->last, here.reading.language);
}

/// "un nouveau bilan de 15 morts", "the updated toll is 15 dead".
bool follows_new_toll(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 8;
    static const WordSet newest("nouveau dernier second actualise new latest updated revised");
    // "ce bilan s'est ensuite alourdi à 37 morts"
    static const WordSet tolls("bilan");
    static const WordSet grown("alourdi alourdit grimpe revu rehausse risen rose climbed");
    for (std::uint32_t at = phrase.first; at > here.sentence.first + 1 && phrase.first - at < reach;
         --at) {
        const text::Word word = here.reading.word(at - 1);
        if (grown.contains(word)) return true;
        // « le bilan est passé à 27 morts », not a convoy that did
        if (one_of(word, {"passe", "monte"}) && here.reading.word(at) == "a")
            return has_word(here.reading, here.sentence.first, at, tolls);
        if (!one_of(word, {"bilan", "toll", "count"})) continue;
        // "The mayor's office (later) put the toll at 14"
        if (word == "toll" && at > here.sentence.first + 4 && here.reading.word(at - 4) == "later")
            return true;
        return newest.contains(here.reading.word(at - 2)) ||
               newest.contains(here.reading.word(at)) ||
               (word == "toll" && newest.contains(here.reading.word(at - 3)));
    }
    return false;
}

/// "one more had died, raising the toll to (ten)"
bool is_raised(const TollSentence& here, const PeoplePhrase& phrase) {
    const auto total = raised_total(here.reading, here.sentence);
    return total && total->count >= phrase.first && total->count < phrase.last;
}

/// "too", "également": what is told now comes to what was told before.
bool adds_more(const TollSentence& here) {
    static const WordSet more("aussi egalement also another encore autre autres too");
    return has_word(here.reading, here.sentence.first, here.sentence.last, more);
}

/// "Two women and a girl were killed": of the dead who were told before, if more were.
bool names_some(const TollSentence& here, const PeoplePhrase& phrase) {
    return !adds_more(here) && !phrase.part && phrase.count != nullptr &&
           phrase.last > phrase.first &&
           women_and_children().contains(here.reading.word(phrase.last - 1));
}

/// "les cinq blessés", "(they denied that) the colonel was taken", "a sixth died": of those who
/// were told before, if more were.
bool was_told_before(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet ordinals(
        "third fourth fifth sixth seventh eighth ninth tenth troisieme quatrieme cinquieme sixieme "
        "septieme huitieme neuvieme dixieme");
    static const WordSet earlier("le la l' the il elle he she");
    // "Two teachers were abducted. Issa Koné was taken from his home": one of them
    const bool named = here.reading.token(phrase.first).capital && phrase.max == 1;
    if (phrase.count == nullptr)
        return !adds_more(here) && (named || earlier.contains(here.reading.word(phrase.first)));
    if (phrase.count->kind == QuantityKind::article)
        return ordinals.contains(here.reading.word(phrase.first + 1));
    // "(l'état de) six des casques bleus blessés"
    const auto behind = static_cast<std::uint32_t>(phrase.count->last);
    const bool of_them = here.reading.word(behind) == "des" ||
                         (here.reading.word(behind) == "of" &&
                          one_of(here.reading.word(behind + 1), {"the", "them"}));
    if (of_them && word_of(here, *phrase.status).status == Status::wounded) return true;
    return phrase.first > here.sentence.first &&
           one_of(here.reading.word(phrase.first - 1), {"les", "ces", "the", "these"});
}

/// "revu à la baisse, de 95 tués à 35": what it is now.
std::optional<int> revised_to(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet changes(
        "baisse hausse passe passant revu revise alourdi grimpe monte rose risen revised");
    constexpr std::uint32_t reach = 5;
    const Reading& reading = here.reading;
    if (phrase.first < here.sentence.first + 2) return std::nullopt;
    if (!one_of(reading.word(phrase.first - 1), {"de", "d'", "from"})) return std::nullopt;
    const std::uint32_t behind = std::max(phrase.last, phrase.status->last);
    if (!one_of(reading.word(behind), {"a", "to"})) return std::nullopt;
    const auto now = numeral_at(reading.tokens, behind + 1, reading.language);
    if (!now) return std::nullopt;
    const std::uint32_t far = std::min(reach, phrase.first - here.sentence.first);
    for (std::uint32_t back = 2; back <= far; ++back) {
        if (changes.contains(reading.word(phrase.first - back)))
            return static_cast<int>(now->value);
    }
    return std::nullopt;
}

/// Where the sentence before begins.
std::uint32_t before_sentence(const TollSentence& here) {
    const std::size_t index = here.reading.sentence_of(here.sentence.first);
    return here.reading.sentences[index == 0 ? 0 : index - 1].first;
}

/// The token behind a day's words, « ce vendredi », "on Friday"; the token itself when none stands
/// there.
std::uint32_t behind_day(const Reading& reading, std::uint32_t at) {
    for (const TimeMention& time : reading.times) {
        const auto first = static_cast<std::uint32_t>(time.first);
        if (first == at || (first == at + 1 && one_of(reading.word(at), {"ce", "on"})))
            return static_cast<std::uint32_t>(time.last);
    }
    return at;
}

/// Do the words speak of a toll?
bool counts_toll(const TollSentence& here, std::uint32_t from, std::uint32_t token) {
    for (std::uint32_t at = from; at < token; ++at) {
        if (one_of(here.reading.word(at), {"bilan", "toll", "decompte", "count", "tally"}))
            return true;
    }
    return false;
}

}  // namespace

std::optional<int> revised_behind(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet changed(
        "ramene passe porte revu revise monte grimpe alourdi lowered raised revised rose risen");
    constexpr std::uint32_t reach = 16;
    const Reading& reading = here.reading;
    const std::uint32_t from = std::max(phrase.last, phrase.status->last);
    const std::uint32_t end = std::min(from + reach, here.sentence.last);
    const bool from_old =
        phrase.first > here.sentence.first && one_of(reading.word(phrase.first - 1), {"de", "d'"});
    for (std::uint32_t at = from; at + 2 < end; ++at) {
        if (!changed.contains(reading.word(at))) continue;
        // « est passé (ce vendredi) à dix-sept »
        const std::uint32_t to = behind_day(reading, at + 1);
        if (!one_of(reading.word(to), {"a", "to"})) continue;
        const auto now = numeral_at(reading.tokens, to + 1, reading.language);
        if (!now) return std::nullopt;
        // "à 19 morts" is read by itself
        const bool bare = !is_word(reading.tokens, now->last) ||
                          one_of(reading.word(now->last),
                                 {"selon", "according", "dont", "d'apres", "apres", "after"});
        const bool counted = counts_toll(here, here.sentence.first, phrase.first) ||
                             (from_old && at > from &&
                              counts_toll(here, before_sentence(here), here.sentence.first));
        return bare && counted ? std::optional(static_cast<int>(now->value)) : std::nullopt;
    }
    return std::nullopt;
}

namespace {

/// "The bodies of (12 of the 17 soldiers) missing since", « les corps de (douze des disparus) ».
bool are_bodies(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.first >= here.sentence.first + 2 &&
           one_of(here.reading.word(phrase.first - 1), {"of", "de", "d'", "des"}) &&
           body_nouns().contains(here.reading.word(phrase.first - 2));
}

/// "shot a herder in the leg", "were shot in the arm": who lives.
bool is_shot_in_limb(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet limbs(
        "leg legs arm arms foot feet hand hands shoulder thigh knee ankle wrist");
    const Reading& reading = here.reading;
    if (reading.word(phrase.status->first) != "shot") return false;
    const std::uint32_t at = std::max(phrase.last, phrase.status->last);
    return reading.word(at) == "in" && limbs.contains(reading.word(at + 2));
}

/// « enlevées à Boni, avec une quarantaine de victimes »: of a taking in which nobody is said to
/// have died.
bool are_victims_of_taking(const TollSentence& here, const PeoplePhrase& phrase) {
    const auto is_victims = [&](const Mention& status) {
        return one_of(here.reading.word(status.first),
                      {"victime", "victimes", "victim", "victims"});
    };
    if (phrase.own == nullptr || phrase.own != phrase.status || !is_victims(*phrase.own))
        return false;
    bool taken = false;
    for (const Mention* status : here.statuses) {
        if (is_victims(*status)) continue;
        if (word_of(here, *status).status != Status::abducted) return false;
        taken = true;
    }
    return taken;
}

/// What befell them, by the status word and what is said beside it.
Status status_of(const TollSentence& here, const PeoplePhrase& phrase) {
    if (are_victims_of_taking(here, phrase)) return Status::abducted;
    const Status told = word_of(here, *phrase.status).status;
    const Status status = are_bodies(here, phrase) ? Status::killed : told;
    return status == Status::killed && is_shot_in_limb(here, phrase) ? Status::wounded : status;
}

/// « Selon l'état-major, 14 ont été neutralisés », "twenty were neutralised": armies say so of
/// those whom they fight.
bool is_armys_word(const TollSentence& here, const PeoplePhrase& phrase) {
    const Mention& status = *phrase.status;
    const auto deeds = mentions_in(here.reading, Kind::trigger, status.first, status.last);
    return phrase.bare && !deeds.empty() &&
           here.lexicon.trigger(deeds.front()->index).slant == Slant::army;
}

/// « Nous en avons tué (douze) », "we killed (twelve)": who tells it did it to whom they fight.
bool is_done_by_us(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet small("en y les avons have had l' also aussi en");
    constexpr std::uint32_t reach = 5;
    const bool behind = phrase.bare && phrase.first >= phrase.status->last;
    if (!behind || word_of(here, *phrase.status).loses) return false;
    const std::uint32_t far = std::min(reach, phrase.status->first - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const text::Word word = here.reading.word(phrase.status->first - back);
        if (one_of(word, {"nous", "we"})) return true;
        if (!small.contains(word)) return false;
    }
    return false;
}

void take_side(const TollSentence& here, const PeoplePhrase& phrase, Toll& toll) {
    Side side = side_of_people(here, phrase, toll);
    const bool foes = is_armys_word(here, phrase) || is_done_by_us(here, phrase);
    if (side.hint == SideHint::none && foes) side.hint = SideHint::enemy;
    const bool mixed = phrase.mixed || on_both_sides(here, toll);
    toll.side = mixed ? SideHint::several : side.hint;
    toll.party = mixed ? nullptr : side.party;
    toll.mourned = side.mourned;
}

/// "a group of traders", « une équipe de soignants »: several, nobody says how many.
bool is_group(const Reading& reading, const PeoplePhrase& phrase) {
    static const WordSet groups("group groupe gang band bande team equipe family famille crew");
    if (phrase.count == nullptr || phrase.count->kind != QuantityKind::article) return false;
    const auto noun = static_cast<std::uint32_t>(phrase.count->last);
    return groups.contains(reading.word(noun)) &&
           one_of(reading.word(noun + 1), {"of", "de", "d'"});
}

}  // namespace

Toll toll_of(const TollSentence& here, const PeoplePhrase& phrase) {
    Toll toll;
    toll.status = status_of(here, phrase);
    toll.min = phrase.min;
    if (!is_least(here, phrase)) toll.max = phrase.max;
    if (is_group(here.reading, phrase)) {
        toll.min = 2;
        toll.max.reset();
    }
    toll.part = phrase.part;
    toll.list = phrase.list;
    toll.first = std::min(phrase.first, phrase.status->first);
    toll.last = std::max(phrase.last, phrase.status->last);
    toll.count = phrase.first;
    const bool borrowed = phrase.own == nullptr && phrase.list == 0;
    toll.verb = borrowed ? phrase.first : phrase.status->first;
    toll.rule = "toll-" + std::string(name_of(toll.status));
    take_side(here, phrase, toll);
    if (const Mention* doer = doer_of(here, phrase)) toll.by = &here.lexicon.party(doer->index);
    const bool adds = phrase.own == nullptr || phrase.count != nullptr;  // "dix autres blessés"
    toll.others = phrase.others && adds;
    toll.definite = was_told_before(here, phrase) || names_some(here, phrase);
    toll.latest = follows_new_toll(here, phrase) || is_raised(here, phrase);
    toll.former = had_been_counted(here.reading, here.sentence.first, toll.count);
    const auto now = revised_to(here, phrase);
    if (now || revised_behind(here, phrase))
        toll.min = toll.max = now ? now : revised_behind(here, phrase);
    return toll;
}

namespace {

/// "The army mourned three dead and said it had shot seventeen": are those counted first of the
/// side that did it to those counted next?
bool are_doers(const Toll& before, const Toll& next) {
    return next.by != nullptr && (before.side == SideHint::own_ranks ||
                                  (before.party != nullptr && before.party->name == next.by->name));
}

/// « six morts et de nombreuses pertes parmi les assaillants », "four (while) one militant was"
bool are_of_two_sides(const Reading& reading, const Toll& bare, const Toll& sided) {
    if (one_of(reading.word(bare.last), {"while", "whereas"})) return true;
    const bool foes = bare.status == sided.status && sided.side == SideHint::attackers;
    return foes || (bare.verb != sided.verb &&
                    one_of(reading.word(sided.verb),
                           {"losing", "lost", "perdu", "perdant", "perdus", "perd"}));
}

}  // namespace

/// "three soldiers killed and five wounded": a bare count beside a sided one shares its side.
void share_sides(const Reading& reading, std::vector<Toll>& tolls) {
    constexpr std::uint32_t reach = 8;
    for (std::size_t i = 1; i < tolls.size(); ++i) {
        Toll& here = tolls[i];
        const Toll& before = tolls[i - 1];
        const bool close = here.first >= before.last ? here.first - before.last <= reach : true;
        const bool open =
            here.side == SideHint::none || (here.others && here.side == SideHint::people);
        if (!open || !close || before.part || are_doers(before, here)) continue;
        here.side = before.side;
        here.party = before.party;
        here.mourned = before.mourned;
    }
    for (std::size_t i = tolls.size(); i-- > 1;) {
        const bool close = tolls[i].first <= tolls[i - 1].last + 3;
        if (tolls[i - 1].side != SideHint::none || !close || tolls[i].part) continue;
        if (are_of_two_sides(reading, tolls[i - 1], tolls[i])) continue;
        tolls[i - 1].side = tolls[i].side;
        tolls[i - 1].party = tolls[i].party;
        tolls[i - 1].mourned = tolls[i].mourned;
    }
}

}  // namespace vigie::extractors
