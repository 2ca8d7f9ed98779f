#include "extractors/tolls/tolls.h"

#include <algorithm>
#include <array>

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;

const WordSet people_words(
    "personnes personne people persons hommes homme men man victimes individus");

const WordSet others_words("autres autre others other more");

const WordSet part_words("dont including lesquels lesquelles eux them whom elles");

/// Words after which a status noun means none: "sans faire de blessé", "ni mort ni blessé".
const WordSet denials("sans without ni pas nobody one");

/// One count with what stands around it.
struct Counted {
    const Quantity* quantity = nullptr;
    const Mention* noun = nullptr;  ///< the party word that it counts
    bool people = false;            ///< "personnes", "hommes"
    bool others = false;            ///< "une vingtaine d'autres"
    bool part = false;              ///< "dont trois civils"
    const Mention* status = nullptr;
};

class TollReader {
public:
    TollReader(const Reading& reading, const text::Sentence& sentence, const Lexicon& lexicon)
        : reading_(reading), sentence_(sentence), lexicon_(lexicon) {}

    std::vector<Toll> run() && {
        statuses_ = mentions_in(reading_, Kind::status, sentence_.first, sentence_.last);
        parties_ = mentions_in(reading_, Kind::actor, sentence_.first, sentence_.last);
        if (statuses_.empty()) return {};
        collect();
        for (Counted& counted : counted_)
            counted.status = status_of(counted);
        share_statuses();
        std::vector<Toll> tolls;
        for (const Counted& counted : counted_) {
            if (counted.status != nullptr) tolls.push_back(toll_of(counted));
        }
        share_sides(tolls);
        without_victims(tolls);
        return tolls;
    }

private:
    void collect() {
        for (const Quantity& quantity : reading_.quantities) {
            if (quantity.first < sentence_.first || quantity.last > sentence_.last) continue;
            if (quantity.unit != Unit::none) continue;
            Counted counted;
            counted.quantity = &quantity;
            describe(counted);
            counted_.push_back(counted);
        }
    }

    void describe(Counted& counted) const {
        constexpr std::size_t noun_reach = 4;
        std::size_t at = counted.quantity->last;
        const std::size_t end = std::min<std::size_t>(at + noun_reach, sentence_.last);
        for (; at < end; ++at) {
            if (reading_.tokens.list[at].kind != TokenKind::word) break;
            const string_view word = reading_.word(at);
            if (others_words.contains(word)) counted.others = true;
            if (people_words.contains(word)) {
                counted.people = true;
                break;
            }
            if (const Mention* party = starting_at(parties_, at)) {
                counted.noun = party;
                break;
            }
            if (starting_at(statuses_, at) != nullptr || in_quantity(at)) break;
        }
        const std::size_t from = counted.quantity->first;
        for (std::size_t i = from; i > sentence_.first && from - i < 3; --i) {
            const string_view word = reading_.word(i - 1);
            if (word == "," && i < from) break;
            if (part_words.contains(word)) counted.part = true;
        }
    }

    static const Mention* starting_at(const std::vector<const Mention*>& mentions,
                                      std::size_t token) {
        const auto at = std::find_if(mentions.begin(), mentions.end(), [&](const Mention* mention) {
            return mention->first == token;
        });
        return at == mentions.end() ? nullptr : *at;
    }

    [[nodiscard]] bool in_quantity(std::size_t token) const {
        return std::any_of(reading_.quantities.begin(),
                           reading_.quantities.end(),
                           [&](const Quantity& q) { return q.first <= token && token < q.last; });
    }

    [[nodiscard]] bool boundary(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i) {
            const string_view word = reading_.word(i);
            if (word == ";" || word == ":" || word == "mais" || word == "but" || word == "tandis" ||
                word == "while") {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool quantity_between(std::size_t from, std::size_t to) const {
        return std::any_of(counted_.begin(), counted_.end(), [&](const Counted& other) {
            return other.quantity->first >= from && other.quantity->last <= to;
        });
    }

    [[nodiscard]] const StatusWord& word_of(const Mention& mention) const {
        return lexicon_.status(mention.index);
    }

    /// A: "8 morts", "douze blessés": the status itself is what is counted.
    [[nodiscard]] const Mention* counted_status(const Counted& counted) const {
        constexpr std::size_t reach = 3;
        if (counted.noun != nullptr || counted.people) return nullptr;
        for (const Mention* status : statuses_) {
            if (status->first < counted.quantity->last) continue;
            if (status->first - counted.quantity->last >= reach) return nullptr;
            if (boundary(counted.quantity->last, status->first)) return nullptr;
            const StatusForm form = word_of(*status).form;
            const bool countable =
                form == StatusForm::noun || form == StatusForm::participle ||
                (form == StatusForm::verb && status->first == counted.quantity->last);
            return countable ? status : nullptr;
        }
        return nullptr;
    }

    /// B: "trois soldats ont été tués": a participle behind the counted noun.
    [[nodiscard]] const Mention* participle_behind(const Counted& counted) const {
        constexpr std::size_t reach = 12;
        const std::size_t from =
            counted.noun != nullptr ? counted.noun->last : counted.quantity->last;
        for (const Mention* status : statuses_) {
            if (status->first < from) continue;
            const StatusForm form = word_of(*status).form;
            if (form == StatusForm::nominal) return nullptr;
            const bool participle = form == StatusForm::participle || form == StatusForm::noun;
            const bool english_verb = form == StatusForm::verb && passive_at(*status);
            if (!participle && !english_verb) return nullptr;
            if (status->first - from > reach || boundary(from, status->first) ||
                quantity_between(from, status->first)) {
                return nullptr;
            }
            return active_between(from, *status) ? nullptr : status;
        }
        return nullptr;
    }

    /// Words such as "killed" are noun, verb and participle at once: the auxiliary tells.
    [[nodiscard]] bool passive_at(const Mention& status) const {
        return verb_group(reading_, status.first, status.last, VerbForm::participle).construction ==
               Construction::passive;
    }

    /// "trois hommes ont tué ...": the counted ones did it.
    [[nodiscard]] bool active_between(std::size_t, const Mention& status) const {
        const VerbGroup group =
            verb_group(reading_, status.first, status.last, VerbForm::participle);
        if (group.construction != Construction::active) return false;
        static const WordSet intransitive(
            "peri succombe perdu trouve died disparu recouvre retrouve been lost");
        return !intransitive.contains(reading_.word(status.first));
    }

    /// C: "tuant au moins 14 soldats", "la mort de sept militaires": a word that governs the count.
    [[nodiscard]] const Mention* governor(const Counted& counted) const {
        constexpr std::size_t reach = 9;
        const Mention* found = nullptr;
        for (const Mention* status : statuses_) {
            if (status->last > counted.quantity->first) break;
            found = status;
        }
        if (found == nullptr) return nullptr;
        const StatusForm form = word_of(*found).form;
        const bool governs = form == StatusForm::nominal || form == StatusForm::verb ||
                             (form == StatusForm::participle && !passive_at(*found));
        if (!governs || boundary(found->last, counted.quantity->first)) return nullptr;
        const std::size_t gap = counted.quantity->first - found->last;
        if (gap > reach || !only_list_between(found->last, counted.quantity->first)) return nullptr;
        return found;
    }

    /// Between a governor and its count stand other counts, their nouns, and small words only.
    [[nodiscard]] bool only_list_between(std::size_t from, std::size_t to) const {
        static const WordSet verbs("a ont est sont was were has have had avec with dans par by in");
        for (std::size_t i = from; i < to; ++i) {
            const string_view word = reading_.word(i);
            const bool a_preposition = word == "a" && reading_.original(i, i + 1) != "a";
            if (verbs.contains(word) && !a_preposition) return false;
        }
        return true;
    }

    [[nodiscard]] const Mention* status_of(const Counted& counted) const {
        if (counted.quantity->kind == QuantityKind::article && counted.noun == nullptr &&
            !counted.people) {
            return counted_status(counted);
        }
        if (const Mention* status = counted_status(counted)) return status;
        if (counted.noun == nullptr && !counted.people && !counted.others) {
            // D: "14 ont été tués", "wounding at least 16".
            if (const Mention* status = governor(counted)) return status;
            return bare(counted) ? participle_behind(counted) : nullptr;
        }
        const Mention* behind = participle_behind(counted);
        const Mention* before = governor(counted);
        if (behind == nullptr || before == nullptr) return behind != nullptr ? behind : before;
        if (!word_is_verb(*before)) return behind;
        // "killed were three, and nine soldiers were wounded": of two, the closer one counts it.
        const std::size_t end =
            counted.noun != nullptr ? counted.noun->last : counted.quantity->last;
        return behind->first - end <= counted.quantity->first - before->last ? behind : before;
    }

    [[nodiscard]] bool word_is_verb(const Mention& status) const {
        return word_of(status).form == StatusForm::verb ||
               word_of(status).form == StatusForm::nominal;
    }

    /// The count stands alone, with no noun of things behind it.
    [[nodiscard]] bool bare(const Counted& counted) const {
        const std::size_t next = counted.quantity->last;
        if (next >= sentence_.last) return false;
        static const WordSet auxiliaries(
            "ont a avaient auraient were was have had sont seraient d'");
        return auxiliaries.contains(reading_.word(next));
    }

    /// "Quatorze VDP et trois militaires ont été tués": the list shares its participle;
    /// "12 morts, dont trois civils": a part shares its total's status.
    void share_statuses() {
        for (std::size_t i = counted_.size(); i-- > 1;) {
            Counted& before = counted_[i - 1];
            const bool list = before.status == nullptr &&
                              (before.noun != nullptr || before.people) &&
                              counted_[i].status != nullptr && joined(before, counted_[i]);
            if (list) before.status = counted_[i].status;
        }
        for (std::size_t i = 1; i < counted_.size(); ++i) {
            const bool part = counted_[i].part && counted_[i].noun != nullptr;
            if (part && counted_[i - 1].status != nullptr)
                counted_[i].status = counted_[i - 1].status;
        }
    }

    [[nodiscard]] bool joined(const Counted& a, const Counted& b) const {
        constexpr std::size_t reach = 7;
        const std::size_t from = a.noun != nullptr ? a.noun->last : a.quantity->last;
        if (b.quantity->first < from || b.quantity->first - from > reach) return false;
        bool glue = false;
        for (std::size_t i = from; i < b.quantity->first; ++i) {
            const string_view word = reading_.word(i);
            if (word == "et" || word == "and" || word == "," || word == "ainsi") glue = true;
        }
        return glue;
    }

    [[nodiscard]] Toll toll_of(const Counted& counted) const {
        Toll toll;
        toll.status = word_of(*counted.status).status;
        toll.min = counted.quantity->min;
        toll.max = counted.quantity->max;
        toll.part = counted.part;
        toll.first = static_cast<std::uint32_t>(
            std::min<std::size_t>(counted.quantity->first, counted.status->first));
        toll.last = static_cast<std::uint32_t>(
            std::max<std::size_t>(counted.quantity->last, counted.status->last));
        toll.rule = "toll-" + std::string(name_of(toll.status));
        if (counted.noun != nullptr) {
            toll.party = &lexicon_.party(counted.noun->index);
            toll.side = is_attackers(*toll.party) ? SideHint::attackers : SideHint::party;
        } else if (counted.people) {
            toll.side = SideHint::people;
        } else {
            side_phrase(toll);
        }
        return toll;
    }

    static bool is_attackers(const Party& party) {
        return party.klass == PartyClass::insurgent && party.name == "unidentified armed group";
    }

    /// "dans nos rangs", "côté FAMa", "parmi les assaillants": the side named beside a bare count.
    void side_phrase(Toll& toll) const {
        constexpr std::uint32_t reach = 9;
        const std::uint32_t from =
            std::max(sentence_.first, toll.first > reach ? toll.first - reach : 0);
        const std::uint32_t to = std::min(sentence_.last, toll.last + reach);
        for (std::uint32_t i = from; i < to; ++i) {
            const string_view word = reading_.word(i);
            if (word == "rangs" || word == "ranks") {
                const string_view owner = i > 0 ? reading_.word(i - 1) : string_view{};
                const bool own = owner == "nos" || owner == "ses" || owner == "leurs" ||
                                 owner == "its" || owner == "our" || owner == "their";
                if (own) toll.side = SideHint::own_ranks;
                if (own) return;
            }
            const bool side_word = word == "cote" || word == "parmi" || word == "among" ||
                                   word == "rangs" || word == "bilan" || word == "ranks";
            if (side_word && named_after(i, toll)) return;
        }
    }

    [[nodiscard]] bool named_after(std::uint32_t token, Toll& toll) const {
        for (std::uint32_t i = token + 1; i < std::min(token + 4, sentence_.last); ++i) {
            const string_view word = reading_.word(i);
            if (word == "ami") {
                toll.side = SideHint::own_ranks;
                return true;
            }
            if (word == "ennemi" || word == "adverse") {
                toll.side = SideHint::attackers;
                return true;
            }
            if (const Mention* party = starting_at(parties_, i)) {
                toll.party = &lexicon_.party(party->index);
                toll.side = is_attackers(*toll.party) ? SideHint::attackers : SideHint::party;
                return true;
            }
        }
        return false;
    }

    /// "three soldiers killed and five wounded": a bare count beside a sided one shares its side.
    static void share_sides(std::vector<Toll>& tolls) {
        constexpr std::uint32_t reach = 8;
        for (std::size_t i = 1; i < tolls.size(); ++i) {
            Toll& here = tolls[i];
            const Toll& before = tolls[i - 1];
            const bool close = here.first >= before.last ? here.first - before.last <= reach : true;
            if (here.side != SideHint::none || !close || before.part) continue;
            here.side = before.side;
            here.party = before.party;
        }
        for (std::size_t i = tolls.size(); i-- > 1;) {
            const bool close = tolls[i].first <= tolls[i - 1].last + 3;
            if (tolls[i - 1].side != SideHint::none || !close || tolls[i].part) continue;
            tolls[i - 1].side = tolls[i].side;
            tolls[i - 1].party = tolls[i].party;
        }
    }

    /// "sans faire de blessé", "sans victime": none, said without a number.
    void without_victims(std::vector<Toll>& tolls) const {
        constexpr std::uint32_t reach = 6;
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            const string_view word = reading_.word(i);
            if (!denials.contains(word)) continue;
            const bool person = word == "nobody" || word == "one";
            if (word == "one" && (i == sentence_.first || reading_.word(i - 1) != "no")) continue;
            for (const Mention* status : statuses_) {
                const bool behind =
                    status->first > i && status->first - i <= (word == "ni" ? 2 : reach);
                const Status what = word_of(*status).status;
                if (!behind || (what != Status::killed && what != Status::wounded)) continue;
                const bool noun = word_of(*status).form == StatusForm::noun ||
                                  follows_de(*status) || word == "ni";
                if (!noun && !person) continue;
                const bool counted = std::any_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
                    return toll.first <= status->first && status->first < toll.last;
                });
                if (counted) break;
                Toll toll;
                toll.status = what;
                toll.min = toll.max = 0;
                toll.first = i;
                toll.last = status->last;
                toll.rule = "toll-without";
                tolls.push_back(toll);
                break;
            }
        }
    }

    /// "pas eu de mort", "sans faire de blessé": the noun, where the word alone is a participle
    /// too.
    [[nodiscard]] bool follows_de(const Mention& status) const {
        const string_view before =
            status.first > 0 ? reading_.word(status.first - 1) : string_view{};
        return before == "de" || before == "sans" || before == "ni";
    }

    const Reading& reading_;
    const text::Sentence& sentence_;
    const Lexicon& lexicon_;
    std::vector<const Mention*> statuses_;
    std::vector<const Mention*> parties_;
    std::vector<Counted> counted_;
};

}  // namespace

std::vector<Toll> read_tolls(const Reading& reading, std::size_t sentence, const Lexicon& lexicon) {
    return TollReader(reading, reading.sentences[sentence], lexicon).run();
}

}  // namespace vigie::extractors
