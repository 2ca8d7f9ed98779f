#include "extractors/reading/acting.h"

#include <algorithm>
#include <string_view>

#include "extractors/frames/doer.h"
#include "extractors/quantities/number_words.h"
#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « contre (les jihadistes) », « en raison des (jihadistes) », « la femme d'un (soldat) », "by
/// (gunmen)": the party only stands by.
bool stands_by(const Reading& reading, std::uint32_t start, std::uint32_t party) {
    static const WordSet french(
        "contre aux au a par avec chez sur selon entre envers pour de d' du");
    static const WordSet english("against by with on at from for to of between");
    static const WordSet of_what(
        "raison cause lutte menace menaces peur crainte face presence fear threat");
    // « une centaine (de femmes) », "a crowd of (students)": a count of them, or some of theirs
    static const WordSet men(
        "hommes combattants membres elements groupe groupes soldats foule foules dizaine dizaines "
        "vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines millier milliers "
        "majorite plupart nombre beaucoup men fighters group groups crowd crowds dozens hundreds "
        "thousands scores");
    static const WordSet articles_fr("le la les l' un une");
    static const WordSet articles_en("the a an");
    const bool is_french = reading.language == Language::french;
    std::uint32_t at = party;
    while (at > start && (is_french ? articles_fr : articles_en).contains(reading.word(at - 1)))
        --at;
    if (at == start) return false;
    const text::Word lead = reading.word(at - 1);
    if (lead == "des") return at > start + 1 && of_what.contains(reading.word(at - 2));
    const bool owned = one_of(lead, {"de", "d'", "du", "of"});
    // « dix hommes (du JNIM) », "dozens of (drivers)"
    if (owned && at > start + 1 &&
        (men.contains(reading.word(at - 2)) ||
         number_word(reading.tokens, at - 2, reading.language) != nullptr))
        return false;
    return (is_french ? french : english).contains(lead);
}

class Doers {
public:
    Doers(const Reading& reading,
          const Lexicon& lexicon,
          const std::vector<Chunk>& chunks,
          const Doer& asked)
        : reading_(reading), lexicon_(lexicon), chunks_(chunks), asked_(asked) {}

    /// Before the word, in its clause.
    [[nodiscard]] bool before(std::size_t at) const {
        static constexpr std::string_view parties = "IUSMXC";
        const std::uint32_t start = start_of(chunks_[at].first);
        for (std::size_t i = at; i-- > 0 && chunks_[i].tag != ';';) {
            if (!is_one_of(chunks_[i].tag, parties) || stands_by(reading_, start, chunks_[i].first))
                continue;
            if (asked_.takes(chunks_[i].tag)) return true;
            // « Accusant l'armée, (des jeunes) ont envahi »: the nearest does it
            if (asked_.forbidden()) return false;
        }
        return is_pronoun(chunks_[at].first) && told_just_before(chunks_[at].first);
    }

    /// Behind « par », "by", in its clause.
    [[nodiscard]] bool behind_by(std::size_t at) const {
        bool led = false;
        for (std::size_t i = at + 1; i < chunks_.size() && chunks_[i].tag != ';'; ++i) {
            if (led && asked_.takes(chunks_[i].tag)) return true;
            // « par (des) hommes armés », "by (twenty) gunmen"
            if (!is_one_of(chunks_[i].tag, "~Q")) led = chunks_[i].tag == '/';
        }
        return false;
    }

    /// « l'ultimatum (du JNIM) », « sur ordre (des jihadistes) »
    [[nodiscard]] bool right_behind(std::size_t at) const {
        constexpr std::uint32_t near = 3;  // « de certains »
        return std::any_of(chunks_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                           chunks_.end(),
                           [&](const Chunk& chunk) {
                               return chunk.first <= chunks_[at].last + near &&
                                      asked_.takes(chunk.tag);
                           });
    }

private:
    [[nodiscard]] std::uint32_t start_of(std::uint32_t token) const {
        return reading_.sentences[reading_.sentence_of(token)].first;
    }

    /// « (Ils) sont ensuite repartis », "(they) also banned": who was told of does it.
    [[nodiscard]] bool is_pronoun(std::uint32_t word) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t start = start_of(word);
        for (std::uint32_t back = 1; back <= std::min(reach, word - start); ++back) {
            const text::Word before = reading_.word(word - back);
            if (one_of(before, {"ils", "elles", "they"})) return true;
            if (one_of(before, {",", ";", ":", "que", "qui"})) return false;
        }
        return false;
    }

    /// Does the sentence before tell of one of those whom the sense asks for?
    [[nodiscard]] bool told_just_before(std::uint32_t word) const {
        const std::size_t sentence = reading_.sentence_of(word);
        if (sentence == 0) return false;
        const auto& before = reading_.sentences[sentence - 1];
        const auto parties = mentions_in(reading_, Kind::actor, before.first, before.last);
        return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
            return asked_.takes(tag_of_party(lexicon_.party(party->index)));
        });
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const std::vector<Chunk>& chunks_;
    const Doer& asked_;
};

}  // namespace

bool is_done_by(const Reading& reading,
                const Lexicon& lexicon,
                const std::vector<Chunk>& chunks,
                std::size_t at,
                const Sense& sense) {
    const auto& asked = sense.asks.doer;
    if (!asked) return true;
    const Doers doers(reading, lexicon, chunks, *asked);
    const bool passive = chunks[at].verb.construction == Construction::passive;
    const bool verb = lexicon.trigger(chunks[at].mention->index).kind == WordKind::verb;
    // « Un camion qui avait quitté Ber a été incendié par (des hommes armés) »: not who left
    const bool active = chunks[at].verb.construction == Construction::active;
    const bool met = (!(verb && passive) && doers.before(at)) ||
                     (!(verb && active) && doers.behind_by(at)) ||
                     (!verb && doers.right_behind(at));
    return met != asked->forbidden();
}

}  // namespace vigie::extractors
