#include "extractors/attribution/attribution.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/attribution/accounts.h"
#include "extractors/attribution/acting_group.h"
#include "extractors/attribution/antecedents.h"
#include "extractors/attribution/brackets.h"
#include "extractors/attribution/called_back.h"
#include "extractors/attribution/ellipsis.h"
#include "extractors/attribution/eyewitnesses.h"
#include "extractors/attribution/flat_denials.h"
#include "extractors/attribution/group_before.h"
#include "extractors/attribution/lookalikes.h"
#include "extractors/attribution/notices.h"
#include "extractors/attribution/officers.h"
#include "extractors/attribution/passed_over.h"
#include "extractors/attribution/persons.h"
#include "extractors/attribution/quoted_lines.h"
#include "extractors/attribution/relays.h"
#include "extractors/attribution/saying.h"
#include "extractors/attribution/silence.h"
#include "extractors/attribution/speakers.h"
#include "extractors/attribution/viewpoints.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

std::string_view rule_of(SpeechKind kind) {
    constexpr std::array<std::string_view, 4> rules{
        "speech-verb", "speech-phrase", "speech-preposition", "speech-notice"};
    return rules[static_cast<std::size_t>(kind)];
}

class Attributor {
public:
    Attributor(const Reading& reading, const Lexicon& lexicon)
        : reading_(reading),
          lexicon_(lexicon),
          all_(reading.sentences.size()),
          persons_(reading),
          called_back_(reading) {}

    std::vector<std::vector<Statement>> run() && {
        for (std::size_t i = 0; i < all_.size(); ++i)
            read_sentence(i);
        if (!all_.empty() && reading_.language == Language::english) read_headline();
        for (std::size_t i = all_.size(); i-- > 0;)
            take_from_quotation(i);
        for (std::size_t i = 1; i < all_.size(); ++i)
            take_from_behind(i);
        if (!standing_) standing_ = told_above(reading_, all_);
        if (!standing_) standing_ = told_below(reading_, all_);
        for (std::size_t i = 0; i < all_.size(); ++i)
            inherit(i);
        return std::move(all_);
    }

private:
    void read_sentence(std::size_t index) {
        const text::Sentence& sentence = reading_.sentences[index];
        const auto speeches = mentions_in(reading_, Kind::speech, sentence.first, sentence.last);
        const bool quotes = colon_of_quotation(reading_, sentence) != sentence.last;
        if (speeches.empty() && !quotes && !may_cite(reading_, sentence) &&
            !opens_with_view(reading_, sentence) && !may_be_witnessed(reading_, sentence))
            return;
        auto speakers = speakers_in(reading_, lexicon_, sentence);
        name_owners(reading_, speakers);
        persons_.add_to(speakers, sentence);
        add_officers(reading_, sentence, speakers);
        for (const Mention* speech : speeches) {
            if (tells_of_this(sentence, *speech)) read_speech(index, speakers, *speech);
        }
        deny_what_is_called_false(lexicon_, speeches, all_[index]);
        drop_relays(reading_, sentence, all_[index]);
        drop_watchers(reading_, all_[index]);
        cite_sources(sentence, speakers, all_[index]);
        persons_.note(sentence, speakers);
        called_back_.note(all_[index]);
        if (!all_[index].empty()) last_ = all_[index].back();
    }

    void read_speech(std::size_t index,
                     const std::vector<Speaker>& speakers,
                     const Mention& speech) {
        const SaidBy said =
            said_by(reading_, lexicon_, reading_.sentences[index], speakers, speech);
        const bool back = said.found == Found::back;
        const bool goes_on = said.found == Found::again && !all_[index].empty();
        const auto subject = back && all_[index].empty() && index > 0 && all_[index - 1].empty()
                                 ? subject_of_sentence_before(reading_, lexicon_, index, speech)
                                 : std::nullopt;
        if (subject) {
            say(*subject, speech, all_[index]);
        } else if (back && nobody_spoke(index)) {
            group_goes_on(speech, all_[index]);
        } else if (back || goes_on) {
            again(speech, all_[index]);
        }
        if (!said.speakers.empty() && cites(reading_, speech)) drop_reporter(speech, all_[index]);
        for (const Speaker* speaker : said.speakers) {
            if (!is_passed_on_by_speaker(reading_, all_[index], *speaker, speech))
                say(*speaker, speech, all_[index]);
        }
    }

    /// Is it a word of saying, and of this event?
    [[nodiscard]] bool tells_of_this(const text::Sentence& sentence, const Mention& speech) const {
        return !is_said_of_old(reading_, lexicon_, sentence, speech) &&
               !rejects_version(reading_, lexicon_, speech) && !sets_up(reading_, speech) &&
               !gives_no_word(reading_, sentence, speech) &&
               !says_it_of_speaker(reading_, lexicon_, sentence, speech) &&
               !is_unverified(reading_, speech) && !hears_nothing(reading_, speech) &&
               !claims_one_of(reading_, lexicon_, speech) &&
               !is_waited_for(reading_, sentence, speech) && !is_warned_of(reading_, speech);
    }

    void cite_sources(const text::Sentence& sentence,
                      const std::vector<Speaker>& speakers,
                      std::vector<Statement>& found) {
        auto cited = cited_as_source(reading_, sentence, speakers);
        for (const Speaker* silent : speakers_without_verb(reading_, sentence, speakers, found))
            cited.push_back(silent);
        const Speaker* quoted = quoted_behind(reading_, sentence, speakers);
        if (quoted != nullptr) cited.push_back(quoted);
        const auto unsaid = tellers_without_verb(reading_, sentence, speakers);
        cited.insert(cited.end(), unsaid.begin(), unsaid.end());
        const auto seen = eyewitnesses(reading_, sentence, speakers);
        cited.insert(cited.end(), seen.begin(), seen.end());
        for (const Speaker* speaker : cited) {
            Statement statement;
            statement.by = speaker->by;
            statement.party = speaker->party;
            statement.first = speaker->first;
            statement.last = speaker->last;
            statement.rule = "speech-source";
            put(std::move(statement), found);
        }
    }

    /// "Army: 14 insurgents killed", "Market burnt down: witnesses": English headlines part who
    /// says it by a colon alone. A party that opens the headline speaks in the whole text.
    void read_headline() {
        const text::Sentence& title = reading_.sentences.front();
        if (!all_.front().empty()) return;
        const auto speakers = speakers_in(reading_, lexicon_, title);
        if (speakers.empty()) return;
        const Speaker& opens = speakers.front();
        const Speaker& ends = speakers.back();
        const bool before = opens.first == title.first && reading_.word(opens.last) == ":";
        const bool behind = ends.first > title.first && ends.last == title.last &&
                            reading_.word(ends.first - 1) == ":";
        if (!before && !behind) return;
        const Speaker& speaker = before ? opens : ends;
        if (speaker.by.empty()) return;
        Statement statement;
        statement.by = speaker.by;
        statement.party = speaker.party;
        statement.first = speaker.first;
        statement.last = speaker.last;
        statement.rule = "speech-headline";
        const bool own_account = speaker.party != nullptr || speaker.by == "authority";
        if (before && own_account && !standing_) standing_ = statement;
        put(std::move(statement), all_.front());
    }

    [[nodiscard]] bool nobody_spoke(std::size_t index) const {
        return all_[index].empty() && !last_;
    }

    /// "Le JNIM a attaqué le camp. Il affirme": the pronoun can only be the group's.
    void group_goes_on(const Mention& speech, std::vector<Statement>& found) {
        Speaker pronoun;
        pronoun.party = group_acting_before(reading_, lexicon_, speech.first);
        // « (Un habitant était aux champs.) Le JNIM a tué, (a-t-il raconté) »: some person
        if (pronoun.party == nullptr && is_turned_round(reading_, speech.first)) return;
        if (pronoun.party != nullptr) pronoun.by = pronoun.party->name;
        pronoun.manner = pronoun.party != nullptr ? Manner::named : Manner::group;
        pronoun.first = speech.first;
        pronoun.last = speech.last;
        say(pronoun, speech, found);
    }

    /// "Le JNIM a revendiqué l'attaque d'un poste de dozos, où le groupe dit": who claims it, not
    /// who is named last.
    static const Party* claimant(const std::vector<Statement>& found) {
        for (const Statement& said : found) {
            if (said.saying == Saying::claimed && said.party != nullptr) return said.party;
        }
        return nullptr;
    }

    void say(const Speaker& speaker, const Mention& speech, std::vector<Statement>& found) {
        if (speaker.manner == Manner::back) return say_back(speaker, speech, found);
        if (speaker.manner == Manner::group) return say_as_group(speaker, speech, found);
        if (speaker.by.empty()) return;
        add(speaker, speech, found);
        if (speaker.also.empty()) return;
        Speaker other = speaker;
        other.by = speaker.also;
        add(other, speech, found);
    }

    static Speaker named_for(const Speaker& speaker, const Party& party) {
        Speaker named = speaker;
        named.by = party.name;
        named.party = &party;
        return named;
    }

    /// "selon ces sources", "according to the statement", be it that an official spoke last.
    void say_back(const Speaker& speaker, const Mention& speech, std::vector<Statement>& found) {
        const Party* owner =
            is_of_owner(reading_, speaker)
                ? group_of_speaker(reading_, lexicon_, last_ ? &*last_ : nullptr, speaker.first)
                : nullptr;
        if (owner != nullptr) return add(named_for(speaker, *owner), speech, found);
        const Statement* meant = called_back_.meant_by(speaker.first, speaker.last);
        if (meant != nullptr && found.empty()) last_ = *meant;
        const bool first = !last_ && found.empty();
        const Party* army = first ? army_of_notice(reading_, lexicon_, speaker) : nullptr;
        if (army == nullptr) return again(speech, found);
        add(named_for(speaker, *army), speech, found);
    }

    void say_as_group(const Speaker& speaker,
                      const Mention& speech,
                      std::vector<Statement>& found) {
        if (last_ && goes_on_as_body(reading_, lexicon_, *last_, speaker))
            return again(speech, found);
        const Party* group = claimant(found);
        if (group == nullptr) group = group_before(reading_, lexicon_, speaker.first);
        if (group != nullptr) add(named_for(speaker, *group), speech, found);
    }

    /// "a-t-il ajouté", "la même source": who spoke last speaks on.
    void again(const Mention& speech, std::vector<Statement>& found) {
        const Statement* before = !found.empty() ? &found.back() : last_ ? &*last_ : nullptr;
        if (before == nullptr) return;
        Statement statement = *before;
        const Saying saying = saying_of(reading_, lexicon_, speech);
        // "rejette ces accusations et assure que": what is said behind is no denial
        const bool past = !found.empty() && statement.saying == Saying::denied;
        if (saying != Saying::said || past) statement.saying = saying;
        statement.first = speech.first;
        statement.last = speech.last;
        statement.inherited = false;
        put(by_accused(reading_, lexicon_, std::move(statement)), found);
    }

    void add(const Speaker& speaker, const Mention& speech, std::vector<Statement>& found) {
        const Speech& entry = lexicon_.speech(speech.index);
        Statement statement;
        statement.by = speaker.by;
        statement.saying = saying_of(reading_, lexicon_, speech);
        statement.party = speaker.party;
        statement.first = std::min(speaker.first, speech.first);
        statement.last = std::max(speaker.last, speech.last);
        statement.rule = rule_of(entry.kind);
        if (entry.kind == SpeechKind::notice && !standing_) standing_ = statement;
        put(std::move(statement), found);
    }

    static void put(Statement statement, std::vector<Statement>& found) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Statement& other) {
            return statement.by == other.by && statement.saying == other.saying;
        });
        if (!known) found.push_back(std::move(statement));
    }

    /// « Ils sont venus. Ils ont tiré », dit un témoin: the quotation's first sentences are his
    /// too.
    void take_from_quotation(std::size_t index) {
        if (!all_[index].empty() || index + 1 >= all_.size() ||
            !leaves_quotation_open(reading_, index))
            return;
        const std::size_t next = index + 1;
        if (all_[next].empty() || starts_quotation(next)) return;
        all_[index] = {all_[next].front()};
    }

    /// « C'est ce qu'indique un communiqué de l'armée »: of the sentence before.
    void take_from_behind(std::size_t index) {
        const std::uint32_t first = reading_.sentences[index].first;
        const bool french = one_of(reading_.word(first), {"c'", "c'est"}) &&
                            (reading_.word(first + 1) == "ce" || reading_.word(first + 2) == "ce");
        const bool english = one_of(reading_.word(first), {"this", "that"}) &&
                             reading_.word(first + 1) == "is" &&
                             one_of(reading_.word(first + 2), {"according", "what"});
        if ((french || english) && all_[index - 1].empty()) all_[index - 1] = all_[index];
    }

    [[nodiscard]] bool starts_quotation(std::size_t index) const {
        return reading_.token(reading_.sentences[index].first).kind == TokenKind::open_quote;
    }

    /// A sentence without a speaker is its paragraph's, or its notice's.
    void inherit(std::size_t index) {
        const auto& sentences = reading_.sentences;
        if (!all_[index].empty() || is_told_by_others(reading_, sentences[index])) return;
        const bool goes_on =
            index > 0 && sentences[index - 1].paragraph == sentences[index].paragraph;
        if (goes_on) {
            all_[index] = all_[index - 1];
        } else if (standing_) {
            all_[index] = {*standing_};
        }
        for (Statement& statement : all_[index]) {
            statement.inherited = true;
            statement.standing =
                (standing_ && standing_->by == statement.by) || gives_account(reading_, statement);
        }
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    std::vector<std::vector<Statement>> all_;
    Persons persons_;
    std::optional<Statement> last_;
    CalledBack called_back_;
    std::optional<Statement> standing_;  ///< of a communiqué, a press review
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
