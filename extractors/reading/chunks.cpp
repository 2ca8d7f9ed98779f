#include "extractors/reading/chunks.h"

#include <algorithm>
#include <utility>

#include "extractors/reading/agents.h"
#include "extractors/reading/aircraft.h"
#include "extractors/reading/camps.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/houses.h"
#include "extractors/reading/named_in_passing.h"
#include "extractors/reading/officers_among.h"
#include "extractors/reading/openers.h"
#include "extractors/reading/possessions.h"
#include "extractors/reading/posts.h"
#include "extractors/reading/sense.h"
#include "extractors/reading/tags.h"
#include "extractors/reading/villages.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class Chunker {
public:
    Chunker(const Reading& reading, const text::Sentence& sentence, const Lexicon& lexicon)
        : reading_(reading),
          sentence_(sentence),
          lexicon_(lexicon),
          cues_(mentions_in(reading, Kind::cue, sentence.first, sentence.last)),
          blames_(std::any_of(cues_.begin(), cues_.end(), [](const Mention* cue) {
              return is_cue(*cue, Cue::suspicion);
          })) {}

    std::vector<Chunk> run() && {
        chunks_.reserve(sentence_.last - sentence_.first);
        mentions();
        put_all(reading_.quantities, 'Q');
        put_all(reading_.times, 'T');
        sort();
        drop_covered();
        std::erase_if(chunks_, [&](const Chunk& chunk) {
            return (chunk.tag == 'I' && names_kin(reading_, sentence_.first, chunk.first)) ||
                   names_whole(reading_, sentence_.first, chunk);
        });
        turn_villages_to_places(reading_, lexicon_, sentence_.first, chunks_);
        drop_helpers_named_behind(reading_, lexicon_, chunks_);
        name_camps_told_before(reading_, lexicon_, chunks_);
        name_officers_among(reading_, lexicon_, chunks_);
        give_things_to_owners(reading_, lexicon_, sentence_, chunks_);
        function_words_between();
        settle_senses();
        return std::move(chunks_);
    }

private:
    void put(std::size_t first, std::size_t last, char tag, const Mention* mention = nullptr) {
        const auto token = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
        chunks_.push_back({token(first), token(last), tag, mention, {}});
    }

    /// Those of `found`, which stand in the text's order, that begin in the sentence.
    template <class Found>
    void put_all(const std::vector<Found>& found, char tag) {
        const auto behind = [](const Found& one, std::size_t token) { return one.first < token; };
        auto one = std::lower_bound(found.begin(), found.end(), sentence_.first, behind);
        for (; one != found.end() && one->first < sentence_.last; ++one)
            put(one->first, one->last, tag);
    }

    /// By first token, the longer first, then as they came. They are few and nearly in order, and
    /// std::stable_sort would get itself memory.
    void sort() {
        const auto stands_before = [](const Chunk& a, const Chunk& b) {
            return std::pair(a.first, b.last) < std::pair(b.first, a.last);
        };
        for (auto at = chunks_.begin(); at != chunks_.end(); ++at) {
            const Chunk chunk = *at;
            const auto place = std::upper_bound(chunks_.begin(), at, chunk, stands_before);
            std::move_backward(place, at, at + 1);
            *place = chunk;
        }
    }

    void mentions() {
        // Where words are both, they tell the event: "kamikaze", "vecteurs aériens".
        for (const Kind kind :
             {Kind::trigger, Kind::place, Kind::actor, Kind::source, Kind::speech, Kind::object}) {
            for (const Mention* mention :
                 mentions_in(reading_, kind, sentence_.first, sentence_.last)) {
                if (is_no_chunk(*mention)) continue;
                put(mention->first, mention->last, tag_of_mention(*mention), mention);
                if (kind != Kind::trigger) continue;
                chunks_.back().verb = verb_group(
                    reading_, mention->first, mention->last, lexicon_.trigger(mention->index).form);
                settle_phrase(chunks_.back(), lexicon_.trigger(mention->index));
            }
        }
    }

    [[nodiscard]] bool is_no_chunk(const Mention& mention) const {
        if (mention.kind == Kind::source) return names_party(mention);
        if (mention.kind == Kind::place) return is_behind_prefix(reading_, mention.first);
        return mention.kind == Kind::actor &&
               is_named_for_another(reading_, lexicon_, sentence_.first, mention);
    }

    /// A phrase stands for a clause that tells what happened: "fin du blocus", "sans combat".
    static void settle_phrase(Chunk& chunk, const Trigger& trigger) {
        if (trigger.kind != WordKind::phrase) return;
        const bool suffers = trigger.senses.front().voice == Voice::suffers;
        chunk.verb.construction = suffers ? Construction::passive : Construction::active;
        chunk.verb.tense = Tense::past;
    }

    void settle_senses() {
        for (std::size_t i = 0; i < chunks_.size(); ++i) {
            Chunk& chunk = chunks_[i];
            if (!is_trigger(chunk)) continue;
            if (strikes_from_air(reading_, lexicon_, chunks_, i))
                chunk.verb = {Construction::active, Tense::past, chunk.verb.negated};
            chunk.sense = sense_of(reading_, chunks_, i, lexicon_);
            if (chunk.sense == nullptr) {
                say_instead(chunk);
                continue;
            }
            chunk.tag = tag_of(chunk.sense->family);
            // "est tombé dans une embuscade" is active in form, but its subject is struck.
            if (chunk.sense->voice == Voice::suffers ||
                (chunk.sense->voice == Voice::either && happens_to_subject(i)))
                chunk.verb.construction = Construction::passive;
            // "Soldiers and rebels clashed near Ber" only looks like "attacked near Ber".
            const bool bare =
                chunk.verb.construction == Construction::passive && chunk.verb.tense == Tense::bare;
            if (bare && chunk.sense->voice == Voice::mutual &&
                reading_.language == Language::english)
                chunk.verb = {Construction::active, Tense::past, chunk.verb.negated};
        }
    }

    /// "the army (announced)", where nothing of what may be announced stands beside it: it says.
    void say_instead(Chunk& chunk) const {
        for (const Mention* said : mentions_in(reading_, Kind::speech, chunk.first, chunk.last)) {
            if (said->first != chunk.first || said->last != chunk.last) continue;
            chunk.mention = said;
            chunk.tag = tag_of_mention(*said);
        }
    }

    /// "trois camions de la gendarmerie ont brûlé": the subject is a thing and no object follows.
    [[nodiscard]] bool happens_to_subject(std::size_t at) const {
        return !has_object(at) && is_subject_a_thing(at);
    }

    /// Somebody or something that may act or suffer.
    [[nodiscard]] bool is_bearer(std::size_t i) const { return is_tagged(i, "IUSMXCBO"); }

    [[nodiscard]] bool is_tagged(std::size_t i, std::string_view tags) const {
        return tags.find(chunks_[i].tag) != std::string_view::npos;
    }

    [[nodiscard]] bool has_object(std::size_t verb) const {
        std::size_t i = verb + 1;
        while (i < chunks_.size() && is_tagged(i, "Q~"))
            ++i;
        return i < chunks_.size() && is_bearer(i);
    }

    /// Whose they are is passed over: "camions de la gendarmerie".
    [[nodiscard]] bool is_subject_a_thing(std::size_t verb) const {
        for (std::size_t i = verb; i-- > 0;) {
            if (!is_bearer(i)) {
                if (!is_tagged(i, "Q~")) return false;
                continue;
            }
            const bool owner = i > 0 && chunks_[i - 1].tag == '~';
            // « trois boutiques ont brûlé »: places of people burn like things
            if (!owner) return is_tagged(i, "OB");
        }
        return false;
    }

    [[nodiscard]] char tag_of_mention(const Mention& mention) const {
        switch (mention.kind) {
            case Kind::place:
                return 'L';
            case Kind::actor:
                return tag_of_party(lexicon_.party(mention.index));
            case Kind::trigger:
                return tag_of(lexicon_.trigger(mention.index).family());
            case Kind::source:
                return 'Y';
            case Kind::speech:
                // "had not claimed the attack", « n'a pas revendiqué »: claims nothing
                if (is_negated(mention)) return 'V';
                return tag_of_speech(lexicon_.speech(mention.index));
            default:
                return 'O';
        }
    }

    [[nodiscard]] bool is_negated(const Mention& speech) const {
        constexpr std::uint32_t reach = 3;  // "has not yet (claimed)"
        for (std::uint32_t back = 1; back <= std::min(reach, speech.first); ++back) {
            if (one_of(reading_.word(speech.first - back), {"not", "never", "pas", "jamais"}))
                return true;
        }
        // « ne (dément) pas avoir tué »
        return speech.first > 0 && one_of(reading_.word(speech.first - 1), {"ne", "n'"}) &&
               reading_.word(speech.last) == "pas";
    }

    /// "un soldat a été tué": with no word of speech beside it, the party is meant, or the house.
    [[nodiscard]] bool names_party(const Mention& source) const {
        constexpr std::uint32_t reach = 3;  // tokens: "un soldat a en effet déclaré"
        constexpr std::uint32_t longest = 12;
        // "(the Movement) for the Salvation of Azawad"
        const auto names = mentions_in(reading_, Kind::actor, source.first, source.last + longest);
        const bool of_name = std::any_of(names.begin(), names.end(), [&](const Mention* name) {
            // "la coalition (GATIA)"
            const bool behind =
                name->first == source.last && lexicon_.source(source.index).refers == Refers::group;
            return behind || (name->first < source.last && name->last > source.last);
        });
        if (of_name) return true;
        const std::uint32_t from =
            std::max(sentence_.first, source.first > reach ? source.first - reach : 0U);
        // "exécutés par des soldats à Boni, dénoncent leurs proches": who did it does not speak
        const auto said = mentions_in(reading_, Kind::speech, sentence_.first, source.first);
        const bool told = !said.empty() && source.first - said.back()->last <= 1;
        const bool agent = !told && follows_by(reading_, sentence_.first, source.first);
        const std::uint32_t to =
            agent ? source.first : std::min(sentence_.last, source.last + reach + 1);
        const bool speech = !mentions_in(reading_, Kind::speech, from, to).empty();
        if (speech && !opens_told_clause(reading_, sentence_.first, source)) return false;
        const auto parties = mentions_in(reading_, Kind::actor, source.first, source.last);
        if (is_house(reading_, sentence_, source)) return true;
        return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
            return party->first <= source.first + 1 && party->last == source.last;
        });
    }

    /// Of chunks over the same words the longer stands, then the earlier kind.
    void drop_covered() {
        std::size_t kept = 0;
        for (const Chunk& chunk : chunks_) {
            const Chunk* last = kept == 0 ? nullptr : &chunks_[kept - 1];
            const bool covered = last != nullptr && chunk.first < last->last;
            const bool deed = covered && is_deed_of(lexicon_, *last, chunk);
            if (deed) chunks_[kept - 1].last = chunk.first;
            if (deed) chunks_[kept - 1].tag = 'S';
            if (deed || !covered) {
                chunks_[kept++] = chunk;
            } else if (chunk.last > last->last && chunk.first == last->first) {
                chunks_[kept - 1] = chunk;
            }
        }
        chunks_.resize(kept);
    }

    /// "patrouille mixte FAMa-dozos": the hyphen is as good as "et".
    [[nodiscard]] bool joins_names(const std::vector<Chunk>& before, const Chunk& next) const {
        return !before.empty() && before.back().last == next.first &&
               owns(lexicon_, before.back()) && owns(lexicon_, next) &&
               reading_.token(next.first).joined;
    }

    /// "contre lundi" is against nobody.
    [[nodiscard]] bool is_on_a_day(char tag, std::uint32_t token, std::size_t next) const {
        return tag == '!' && next < chunks_.size() && chunks_[next].first == token + 1 &&
               chunks_[next].tag == 'T';
    }

    /// Not "by" before what is no author, nor "between" before those who talk.
    [[nodiscard]] bool leads_on(char tag,
                                std::uint32_t token,
                                const std::vector<Chunk>& before) const {
        if (tag == '/') return !leads_to_no_author(reading_, before, token);
        if (tag == '^') return !is_between_talkers(reading_, sentence_.first, token);
        return true;
    }

    void function_word_at(std::uint32_t token, std::size_t next, std::vector<Chunk>& all) const {
        char tag = tag_of_opener(reading_, sentence_.first, token);
        if (tag == '\0') tag = tag_between(reading_, all, chunks_, next, token);
        if (tag != '\0' && !is_on_a_day(tag, token, next) && leads_on(tag, token, all))
            all.push_back({token, token + 1, tag, nullptr, {}});
    }

    void function_words_between() {
        std::vector<Chunk> all;
        all.reserve(chunks_.size() + sentence_.last - sentence_.first);
        std::size_t next = 0;
        for (std::uint32_t i = sentence_.first; i < sentence_.last;) {
            if (next < chunks_.size() && chunks_[next].first == i) {
                if (joins_names(all, chunks_[next])) all.push_back({i, i, '&', nullptr, {}});
                i = std::max(chunks_[next].last, i + 1);
                all.push_back(chunks_[next++]);
                continue;
            }
            while (next < chunks_.size() && chunks_[next].first < i)
                ++next;
            if (const Mention* blame = blames_ ? blame_at(reading_, cues_, i) : nullptr) {
                all.push_back({i, blame->last, '/', nullptr, {}});
                i = blame->last;
                continue;
            }
            function_word_at(i++, next, all);
        }
        chunks_ = std::move(all);
    }

    const Reading& reading_;
    const text::Sentence& sentence_;
    const Lexicon& lexicon_;
    Mentions cues_;
    bool blames_;  ///< has the sentence such words at all?
    std::vector<Chunk> chunks_;
};

}  // namespace

bool is_trigger(const Chunk& chunk) {
    return chunk.mention != nullptr && chunk.mention->kind == Kind::trigger;
}

std::string Clauses::tags(std::size_t focus, std::vector<std::size_t>& chunk_at) const {
    std::string tags;
    tags.reserve(2 * chunks.size() + 1);
    chunk_at.clear();
    chunk_at.reserve(tags.capacity());
    const auto put = [&](char tag, std::size_t chunk) {
        tags += tag;
        chunk_at.push_back(chunk);
    };
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (i == focus) put('*', i);
        put(chunks[i].tag, i);
        if (is_trigger(chunks[i])) put(mark_of(chunks[i].verb.construction), i);
    }
    return tags;
}

Clauses chunk(const Reading& reading, std::size_t sentence, const Lexicon& lexicon) {
    return {sentence, Chunker(reading, reading.sentences[sentence], lexicon).run()};
}

}  // namespace vigie::extractors
