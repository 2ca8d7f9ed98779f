#include <algorithm>

#include "extractors/tolls/mourners.h"
#include "extractors/tolls/sentence.h"
#include "extractors/tolls/side_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Words after which a status noun means none: "sans faire de blessé", "ni mort ni blessé".
const WordSet denials("sans without ni pas nobody one none personne");
/// What may stand between "personne" and the participle: "personne n'a encore été blessé".
const WordSet between_none(
    "n' ne a est ete avait etait encore heureusement d'ailleurs y en serait aurait fort");

/// "sans faire état de blessés", « n'a pas évoqué de pertes », « n'évoque pas de victimes »,
/// "without mentioning casualties": nothing is said of any.
const WordSet untold(
    "evoque evoquent evoquait mentionnent mentionnait parlent parlait precisent indiquent etat preciser evoquer mentionner parler confirmer indiquer communiquer precise evoque "
    "mentionne parle confirme indique communique annonce bilan chiffre chiffres toll figure specifying mentioning confirming "
    "detailing mention mentioned specify confirm confirmed giving details detail providing releasing "
    "disclosing donner details detailler fournir livrer");

bool leaves_untold(const TollSentence& here, std::uint32_t token, const Mention& status) {
    const std::uint32_t verb =
        here.reading.word(token) == "pas" && token > 0 ? token - 1 : token + 1;
    return has_word(here.reading, verb, status.first, untold);
}

/// "pas eu de mort", "sans faire de blessé": the noun, where the word alone is a participle
/// too.
bool follows_de(const TollSentence& here, const Mention& status) {
    return status.first > 0 &&
           one_of(here.reading.word(status.first - 1), {"de", "des", "sans", "ni"});
}

bool is_denial(const TollSentence& here, std::uint32_t token) {
    const text::Word word = here.reading.word(token);
    if (!denials.contains(word)) return false;
    if (here.reading.word(token + 1) == "else") return false;  // "nobody else was harmed"
    const bool led = token > here.sentence.first;
    if (word == "sans" && led && here.reading.word(token - 1) == "non") return false;
    if (word == "personne") return one_of(here.reading.word(token + 1), {"n'", "ne"});
    if (word == "none") return here.reading.word(token + 1) == "of";  // "none of its men was hurt"
    return word != "one" || (token > here.sentence.first && here.reading.word(token - 1) == "no");
}

/// "Personne n'est mort", against "personne n'a revendiqué l'attaque, qui a fait un mort".
bool nobody_is(const TollSentence& here, std::uint32_t token, const Mention& status) {
    for (std::uint32_t i = token + 1; i < status.first; ++i) {
        if (!between_none.contains(here.reading.word(i))) return false;
    }
    return true;
}

/// "no one, (residents said,) was killed": a speaker stands between.
bool is_parted(const TollSentence& here, std::uint32_t token) {
    return one_of(here.reading.word(token), {"one", "nobody"}) &&
           here.reading.word(token + 1) == ",";
}

std::uint32_t reach_of(text::Word denial, bool parted) {
    if (denial == "ni") return 2;
    return parted ? 9 : 6;
}

/// Does the denial at `token` deny what `status` says?
bool denies(const TollSentence& here, std::uint32_t token, const Mention& status) {
    const text::Word word = here.reading.word(token);
    const bool parted = is_parted(here, token);
    if (status.first <= token || status.first - token > reach_of(word, parted)) return false;
    const StatusWord& what = word_of(here, status);
    if (what.figure || (what.status != Status::killed && what.status != Status::wounded))
        return false;
    if (one_of(word, {"sans", "without", "pas"}) && leaves_untold(here, token, status))
        return false;
    if (word == "personne") return nobody_is(here, token, status);
    // "no one has claimed responsibility for the (killings)", against "no one, he said, was"
    if (one_of(word, {"one", "nobody"}) && !parted &&
        !mentions_in(here.reading, Kind::speech, token, status.first).empty())
        return false;
    // "none of those killed was a soldier": they were
    static const WordSet auxiliaries("was were been be is are being");
    if (word == "none" && !auxiliaries.contains(here.reading.word(status.first - 1))) return false;
    const bool noun = what.noun && what.forms == 1;
    return noun || follows_de(here, status) || one_of(word, {"ni", "nobody", "one", "none"});
}

/// "pas de perte en vie humaine ou de blessé", "without deaths or injuries": what is denied in the
/// same breath; nullptr when nothing is.
const Mention* denied_with(const TollSentence& here, const Mention& denied) {
    constexpr std::uint32_t longest = 3;  // "perte (en vies humaines) ou"
    std::uint32_t next = denied.last;
    while (next < denied.last + longest &&
           !one_of(here.reading.word(next), {"ou", "or", "ni", "nor"}))
        ++next;
    if (!one_of(here.reading.word(next), {"ou", "or", "ni", "nor"})) return nullptr;
    ++next;
    const bool of = one_of(here.reading.word(next), {"de", "d'"});
    const Mention* other = starting_at(here.statuses, next + (of ? 1 : 0));
    if (other == nullptr) return nullptr;
    const StatusWord& what = word_of(here, *other);
    const bool hurt = what.status == Status::killed || what.status == Status::wounded;
    return what.noun && hurt && what.status != word_of(here, denied).status ? other : nullptr;
}

bool is_counted(const std::vector<Toll>& tolls, const Mention& status) {
    return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
        return toll.first <= status.first && status.first < toll.last;
    });
}

Toll none_of(Status status, std::uint32_t first, std::uint32_t last) {
    Toll toll;
    toll.status = status;
    toll.min = toll.max = 0;
    toll.first = first;
    toll.last = last;
    toll.count = toll.verb = first;
    toll.rule = "toll-without";
    return toll;
}

/// "none of (the attackers) was killed": of whom.
void give_side_between(const TollSentence& here, const Mention& status, Toll& toll) {
    for (std::uint32_t at = toll.first; at < status.first; ++at) {
        const Side side = side_word_at(here, at);
        if (side.hint == SideHint::none) continue;
        toll.side = side.hint;
        toll.party = side.party;
        return;
    }
}

/// "without losses (in its ranks)", « sans perte (du côté de l'armée) »: who had none.
void give_side(const TollSentence& here, Toll& toll) {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t end = std::min(toll.last + reach, here.sentence.last);
    for (std::uint32_t at = toll.last; at < end; ++at) {
        if (one_of(here.reading.word(at), {",", ";", "and", "et"})) return;
        const Side side = side_word_at(here, at);
        if (side.hint == SideHint::none) continue;
        toll.side = side.hint;
        toll.party = side.party;
        return;
    }
}

/// "said that it lost no men", "the army suffered no losses", « assure n'avoir (perdu) aucun homme
/// », « l'unité n'a perdu personne »: of who speaks or acts.
bool is_loss_of_subject(const TollSentence& here, const Mention& status) {
    static const WordSet suffering("lost lose losing suffered suffers suffering sustained");
    if (suffering.contains(here.reading.word(status.first)) ||
        one_of(here.reading.word(status.first + 1), {"avoir", "perdre"}))
        return true;
    for (std::uint32_t at = status.first; at < status.last; ++at) {
        if (one_of(here.reading.word(at), {"perdu", "subi", "essuye"})) return true;
    }
    return false;
}

/// "The army (reported no losses)", « Elle ne (déplore aucune perte) »: a side counts its own.
bool is_counted_by_subject(const TollSentence& here, const Mention& status) {
    static const WordSet counting(
        "reported reports reporting recorded recording deplore deplorent deplorant enregistre "
        "enregistrent");
    static const WordSet subjects("it they elle elles il ils");
    static const WordSet losses("losses loss perte pertes");
    const Reading& reading = here.reading;
    std::uint32_t at = status.first;
    if (!has_word(reading, at - std::min(at, 1U), status.last, counting) ||
        !has_word(reading, at, status.last, losses))
        return false;
    while (at > here.sentence.first &&
           (counting.contains(reading.word(at - 1)) ||
            one_of(reading.word(at - 1), {"n'", "ne", "has", "have", "a", "ont"})))
        --at;
    if (at > here.sentence.first && subjects.contains(reading.word(at - 1))) return true;
    const Mention* subject = last_party(here, at);
    return subject != nullptr && subject->last == at &&
           here.lexicon.party(subject->index).klass != PartyClass::civilians;
}

/// "Personne n'a été touché", "l'armée n'a perdu aucun homme": the phrase says it all.
void add_phrases_of_nobody(const TollSentence& here, std::vector<Toll>& tolls) {
    for (const Mention* status : here.statuses) {
        const StatusWord& what = word_of(here, *status);
        if (!what.nobody || is_counted(tolls, *status)) continue;
        // "killed no one else", « fait de mal à personne d'autre »: those told of aside
        if (one_of(here.reading.word(status->last), {"else", "d'"})) continue;
        tolls.push_back(none_of(what.status, status->first, status->last));
        if (is_loss_of_subject(here, *status) || is_counted_by_subject(here, *status))
            tolls.back().side = SideHint::own_ranks;
    }
}

}  // namespace

void add_without_victims(const TollSentence& here, std::vector<Toll>& tolls) {
    add_phrases_of_nobody(here, tolls);
    if (!may_have(here.reading, here.sentence, denials)) return;
    for (std::uint32_t i = here.sentence.first; i < here.sentence.last; ++i) {
        if (!is_denial(here, i)) continue;
        const auto denied =
            std::find_if(here.statuses.begin(), here.statuses.end(), [&](const Mention* status) {
                return denies(here, i, *status);
            });
        if (denied == here.statuses.end() || is_counted(tolls, **denied)) continue;
        tolls.push_back(none_of(word_of(here, **denied).status, i, (*denied)->last));
        give_side(here, tolls.back());
        if (here.reading.word(i) == "none") give_side_between(here, **denied, tolls.back());
        if (const Mention* also = denied_with(here, **denied); also && !is_counted(tolls, *also))
            tolls.push_back(none_of(word_of(here, *also).status, also->first, also->last));
    }
}

}  // namespace vigie::extractors
