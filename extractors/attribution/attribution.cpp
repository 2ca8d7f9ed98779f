#include "extractors/attribution/attribution.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/reading/verbs.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

struct Speaker {
    std::string by;
    bool party = false;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool common = false;  ///< a common noun ("l'armée"): a proper name a little farther wins
};

class Attributor {
public:
    Attributor(const Reading& reading, const Lexicon& lexicon)
        : reading_(reading), lexicon_(lexicon) {}

    std::vector<std::vector<Statement>> run() && {
        std::vector<std::vector<Statement>> all(reading_.sentences.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            sentence_ = reading_.sentences[i];
            find_speakers();
            all[i] = statements();
            if (all[i].empty() && i > 0 && inherits(i)) {
                all[i] = all[i - 1];
                for (Statement& statement : all[i])
                    statement.inherited = true;
            }
            if (!all[i].empty()) last_ = all[i].back();
        }
        return all;
    }

private:
    [[nodiscard]] bool inherits(std::size_t index) const {
        const auto& before = reading_.sentences[index - 1];
        return before.paragraph == sentence_.paragraph && before.last > before.first;
    }

    void find_speakers() {
        speakers_.clear();
        for (const Mention* source :
             mentions_in(reading_, Kind::source, sentence_.first, sentence_.last)) {
            const Source& entry = lexicon_.source(source->index);
            speakers_.push_back({entry.authority ? "authority" : entry.by,
                                 false,
                                 source->first,
                                 source->last,
                                 false});
        }
        for (const Mention* actor :
             mentions_in(reading_, Kind::actor, sentence_.first, sentence_.last)) {
            const Party& party = lexicon_.party(actor->index);
            const bool speaks = party.kind != PartyKind::unit &&
                                party.klass != PartyClass::civilians &&
                                (party.kind != PartyKind::noun || is_institution(*actor));
            const bool named = party.name != "unidentified armed group";
            if (!speaks || !named || overlaps_speaker(*actor)) continue;
            const bool own_forces = party.klass == PartyClass::state && party.generic;
            speakers_.push_back({own_forces ? "authority" : party.name,
                                 !own_forces,
                                 actor->first,
                                 actor->last,
                                 party.kind == PartyKind::noun});
        }
        std::sort(speakers_.begin(), speakers_.end(), [](const Speaker& a, const Speaker& b) {
            return a.first < b.first;
        });
    }

    /// "l'armée", "the military" speak; "des soldats" are spoken of.
    [[nodiscard]] bool is_institution(const Mention& actor) const {
        static const WordSet words("armee army forces military gendarmerie police");
        for (std::uint32_t i = actor.first; i < actor.last; ++i) {
            if (words.contains(reading_.word(i))) return true;
        }
        return false;
    }

    [[nodiscard]] bool overlaps_speaker(const Mention& mention) const {
        return std::any_of(speakers_.begin(), speakers_.end(), [&](const Speaker& speaker) {
            return mention.first < speaker.last && speaker.first < mention.last;
        });
    }

    std::vector<Statement> statements() {
        std::vector<Statement> found;
        for (const Mention* speech :
             mentions_in(reading_, Kind::speech, sentence_.first, sentence_.last)) {
            const Speech& entry = lexicon_.speech(speech->index);
            if (entry.saying == Saying::claimed && negated(speech->first)) continue;
            say(*speech, entry, found);
        }
        return found;
    }

    /// "n'a pas été revendiquée", "has not claimed": no claim.
    [[nodiscard]] bool negated(std::uint32_t token) const {
        constexpr std::uint32_t reach = 6;
        for (std::uint32_t i = token; i > sentence_.first && token - i < reach; --i) {
            const string_view word = reading_.word(i - 1);
            if (word == "n'" || word == "ne" || word == "not" || word == "no" || word == "aucun" ||
                word == "aucune" || word == "nobody" || word == "pas" || word == "sans" ||
                word == "none" || word == "never" || word.ends_with("n't")) {
                return true;
            }
        }
        return false;
    }

    void say(const Mention& speech, const Speech& entry, std::vector<Statement>& found) {
        const auto speaker = speaker_of(speech, entry);
        if (!speaker) {
            if (refers_back(speech) && last_) {
                Statement again = *last_;
                again.saying = entry.saying == Saying::said ? again.saying : entry.saying;
                again.first = speech.first;
                again.last = speech.last;
                again.inherited = true;
                found.push_back(std::move(again));
            }
            return;
        }
        add(*speaker, speech, entry, found);
        // "selon un élu et une source médicale": the others of the list say it too.
        for (const Speaker& other : speakers_) {
            if (other.first <= speaker->first || other.first - speaker->last > 4) continue;
            if (joined(speaker->last, other.first)) add(other, speech, entry, found);
        }
    }

    [[nodiscard]] bool joined(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i) {
            const string_view word = reading_.word(i);
            if (word == "et" || word == "and" || word == ",") return true;
        }
        return false;
    }

    static void add(const Speaker& speaker,
                    const Mention& speech,
                    const Speech& entry,
                    std::vector<Statement>& found) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Statement& statement) {
            return statement.by == speaker.by && statement.saying == entry.saying;
        });
        if (known) return;
        Statement statement;
        statement.by = speaker.by;
        statement.saying = entry.saying;
        statement.party = speaker.party;
        statement.first = std::min(speaker.first, speech.first);
        statement.last = std::max(speaker.last, speech.last);
        statement.rule = entry.phrase ? "speech-phrase" : "speech-verb";
        found.push_back(std::move(statement));
    }

    /// "a-t-il dit", "he said": the speaker before.
    [[nodiscard]] bool refers_back(const Mention& speech) const {
        static const WordSet pronouns("il elle ils elles he she they it");
        constexpr std::uint32_t reach = 4;
        const std::uint32_t from =
            speech.first > sentence_.first + reach ? speech.first - reach : sentence_.first;
        for (std::uint32_t i = from; i < std::min(speech.last + 2, sentence_.last); ++i) {
            if (pronouns.contains(reading_.word(i))) return true;
        }
        return false;
    }

    [[nodiscard]] const Speaker* nearest_right(std::uint32_t token, std::uint32_t reach) const {
        for (const Speaker& speaker : speakers_) {
            if (speaker.first >= token) return speaker.first - token <= reach ? &speaker : nullptr;
        }
        return nullptr;
    }

    /// "le MSA, groupe allié aux forces maliennes, avance": between commas stands who the subject
    /// is.
    [[nodiscard]] const Speaker* before_apposition(std::uint32_t token, std::uint32_t reach) const {
        if (token == 0 || reading_.word(token - 1) != ",") return nullptr;
        for (const Speaker& speaker : speakers_) {
            if (speaker.last + 1 >= token || token - speaker.last > reach) continue;
            for (std::uint32_t i = speaker.last; i < std::min(speaker.last + 2, token - 1); ++i) {
                if (reading_.word(i) == ",") return &speaker;
            }
        }
        return nullptr;
    }

    [[nodiscard]] const Speaker* nearest_left(std::uint32_t token, std::uint32_t reach) const {
        if (const Speaker* subject = before_apposition(token, reach)) return subject;
        constexpr std::uint32_t far_noun = 9;
        const Speaker* found = nullptr;
        std::uint32_t best = UINT32_MAX;
        for (const Speaker& speaker : speakers_) {
            if (speaker.last > token) break;
            const std::uint32_t gap = token - speaker.last;
            const std::uint32_t cost = gap + (speaker.common ? far_noun : 0);
            if (gap > reach || cost > best) continue;
            found = &speaker;
            best = cost;
        }
        return found;
    }

    [[nodiscard]] std::optional<Speaker> speaker_of(const Mention& speech,
                                                    const Speech& entry) const {
        constexpr std::uint32_t far = 16;
        constexpr std::uint32_t close = 6;
        const Speaker* left = nearest_left(speech.first, far);
        const Speaker* right = nearest_right(speech.last, entry.phrase ? far : close);
        // "source" words begin with the phrase that introduces them ("de source sécuritaire").
        for (const Speaker& speaker : speakers_) {
            if (speaker.first <= speech.first && speech.first < speaker.last) return speaker;
        }
        const bool passive =
            reading_.word(speech.last) == "par" || reading_.word(speech.last) == "by";
        const Speaker* chosen = entry.phrase && entry.saying == Saying::said ? right : left;
        if (passive) chosen = right;
        if (chosen == nullptr && !(entry.phrase && entry.saying == Saying::said)) chosen = right;
        if (chosen == nullptr) return std::nullopt;
        return *chosen;
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    text::Sentence sentence_;
    std::vector<Speaker> speakers_;
    std::optional<Statement> last_;
};

}  // namespace

std::vector<std::vector<Statement>> attribute(const Reading& reading, const Lexicon& lexicon) {
    return Attributor(reading, lexicon).run();
}

const Statement* statement_for(const std::vector<Statement>& statements, std::uint32_t token) {
    const Statement* best = nullptr;
    std::uint32_t best_gap = UINT32_MAX;
    for (const Statement& statement : statements) {
        const bool before = statement.first <= token;
        // What a verb governs stands behind it more often than before it.
        const std::uint32_t gap = before ? token - statement.first : (statement.first - token) + 4;
        if (gap >= best_gap) continue;
        best = &statement;
        best_gap = gap;
    }
    return best;
}

}  // namespace vigie::extractors
