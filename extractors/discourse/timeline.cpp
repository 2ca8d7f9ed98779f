#include "extractors/discourse/timeline.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

/// What the words around a time make of it.
class Surroundings {
public:
    Surroundings(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading), lexicon_(lexicon), sentence_(sentence) {}

    [[nodiscard]] TimeUse use_of(const TimeMention& mention) const {
        if (is_told(mention)) return TimeUse::told;
        if (is_finding(mention)) return TimeUse::found;
        return mention.leans || had_been(mention) ? TimeUse::aside : TimeUse::event;
    }

    /// "Jeudi, l'armée a annoncé ...": a day at the head whose first verb is one of saying.
    [[nodiscard]] bool heads_telling(const TimeMention& mention) const {
        if (mention.first > sentence_.first + 1) return false;
        const std::size_t to = std::min<std::size_t>(mention.last + 12, sentence_.last);
        for (std::size_t i = mention.last; i < to; ++i) {
            if (event_word_at(i)) return false;
            if (speech_at(i)) return true;
        }
        return false;
    }

    /// "(RFI, 20 September 2022)": when a source wrote of it.
    [[nodiscard]] bool is_citation(const TimeMention& mention) const {
        constexpr std::size_t longest = 8;
        if (!one_of(reading_.word(mention.last), {")", ";"})) return false;
        if (mention.first < sentence_.first + 3 || reading_.word(mention.first - 1) != ",")
            return false;
        std::size_t at = mention.first - 1;
        while (at > sentence_.first && mention.first - at < longest && reading_.word(at) != "(")
            --at;
        return reading_.word(at) == "(" && reading_.tokens.list[at + 1].capital;
    }

private:
    /// Does a mention of `kind` that satisfies `test` cover the token?
    template <class Test>
    [[nodiscard]] bool covered(Kind kind, std::size_t at, const Test& test) const {
        constexpr std::size_t longest = 6;
        const std::size_t from =
            std::max<std::size_t>(sentence_.first, at < longest ? 0 : at - longest);
        const auto near =
            mentions_in(reading_, kind, from, std::min<std::size_t>(sentence_.last, at + longest));
        return std::any_of(near.begin(), near.end(), [&](const Mention* mention) {
            return mention->first <= at && at < mention->last && test(*mention);
        });
    }

    [[nodiscard]] bool cue_at(Cue cue, std::size_t at) const {
        return covered(Kind::cue, at, [&](const Mention& mention) {
            return static_cast<Cue>(mention.index) == cue;
        });
    }

    /// A verb of saying. "Des tirs ont été signalés lundi": the day is the event's, nobody speaks
    /// then.
    [[nodiscard]] bool speech_at(std::size_t at) const {
        return covered(Kind::speech, at, [&](const Mention& mention) {
            const Speech& speech = lexicon_.speech(mention.index);
            if (speech.form == VerbForm::infinitive && is_noun(at)) return false;
            const bool verb = speech.form != VerbForm::none || speech.kind == SpeechKind::phrase ||
                              reading_.word(at) == "appris";
            if (!verb && speech.saying == Saying::said) return false;
            const string_view lead = before(reading_.tokens, at);
            const bool passive = one_of(lead, {"ete", "been", "was", "were", "sont"}) ||
                                 agrees(speech, reading_.word(at));
            return !passive || speech.saying != Saying::said || announces(reading_.word(at));
        });
    }

    /// "attribuée": a French participle that agrees is not that of "a dit".
    [[nodiscard]] bool agrees(const Speech& speech, string_view word) const {
        return reading_.language == Language::french && speech.form == VerbForm::participle &&
               (word.ends_with("ee") || word.ends_with("es"));
    }

    /// "the army post at Kalana", "a report of": no "residents report" stands before.
    [[nodiscard]] bool is_noun(std::size_t at) const {
        if (reading_.language != Language::english || at == sentence_.first) return false;
        const auto ends_here = [&](const Mention& mention) { return mention.last == at; };
        const bool several = reading_.word(at - 1).ends_with('s');
        return !several || !(covered(Kind::source, at - 1, ends_here) ||
                             covered(Kind::actor, at - 1, ends_here));
    }

    /// Verbs whose passive dates the telling: "a été annoncé jeudi", not "a été signalé jeudi".
    [[nodiscard]] static bool announces(string_view word) {
        return word.starts_with("annonc") || word.starts_with("announc") ||
               word.starts_with("publi") || word.starts_with("reve");
    }

    [[nodiscard]] bool event_word_at(std::size_t at) const {
        const auto any = [](const Mention&) { return true; };
        return covered(Kind::trigger, at, any) || covered(Kind::status, at, any);
    }

    /// "affirme avoir conduit jeudi": what follows is told, the day is the deed's.
    [[nodiscard]] static bool ends_telling(string_view word) {
        static const WordSet words(
            ", : ; ( avoir etre que qu' that had having avaient avait aurait auraient a ont");
        return words.contains(word);
    }

    /// The nearest verb to the left is one of saying, or one of saying follows at once.
    [[nodiscard]] bool is_told(const TimeMention& mention) const {
        if (reading_.word(mention.last) == "'s") return cue_at(Cue::telling, mention.last + 1);
        if (told_before(mention)) return true;
        const string_view next = reading_.word(mention.last);
        if (next == ",") return false;                        // "on Thursday, residents said"
        if (cue_at(Cue::telling, mention.last)) return true;  // "on Tuesday raised its toll"
        const bool apart =
            mention.first == sentence_.first || reading_.word(mention.first - 1) == ",";
        if (apart) return false;
        const std::size_t to = std::min<std::size_t>(mention.last + 3, sentence_.last);
        bool told = false;
        for (std::size_t i = mention.last; i < to; ++i) {
            if (event_word_at(i) || one_of(reading_.word(i), {";", ":", "pour", "afin", "to"}))
                return false;
            // "killed three on Saturday and claimed it": the deed's own day
            if (reading_.word(i) == "and" && deed_before(mention)) return false;
            told = told || speech_at(i);
        }
        return told;
    }

    [[nodiscard]] bool deed_before(const TimeMention& mention) const {
        constexpr std::size_t reach = 8;
        const std::size_t from = std::max<std::size_t>(
            sentence_.first, mention.first < reach ? 0 : mention.first - reach);
        for (std::size_t i = from; i < mention.first; ++i) {
            if (event_word_at(i)) return true;
        }
        return false;
    }

    /// "une vidéo tournée mardi": the day of what it shows.
    [[nodiscard]] static bool films(string_view word) {
        static const WordSet words(
            "tourne tournee tournees tournes filme filmee filmees filmes prise prises enregistree "
            "filmed shot taken recorded");
        return words.contains(word);
    }

    [[nodiscard]] bool told_before(const TimeMention& mention) const {
        // "a statement from the government of 12 June"
        const std::size_t reach = reading_.word(mention.first - 1) == "of" ? 7 : 4;
        std::size_t at = mention.first;
        // "a annoncé, jeudi 12 mars, avoir tué"
        const bool aside = at > sentence_.first + 1 && reading_.word(at - 1) == "," &&
                           one_of(reading_.word(mention.last), {",", "."});
        if (aside) return speech_at(at - 2);
        const std::size_t from = at > sentence_.first + reach ? at - reach : sentence_.first;
        for (; at > from; --at) {
            if (films(reading_.word(at - 1))) return false;
            if (cue_at(Cue::telling, at - 1)) return true;
            if (ends_telling(reading_.word(at - 1)) || event_word_at(at - 1)) return false;
            if (speech_at(at - 1)) return true;
        }
        return false;
    }

    /// "Les corps ont été retrouvés samedi."
    [[nodiscard]] bool is_finding(const TimeMention& mention) const {
        constexpr std::size_t reach = 6;
        const auto cues = mentions_in(reading_, Kind::cue, sentence_.first, sentence_.last);
        bool bodies = false;
        bool found = false;
        for (const Mention* cue : cues) {
            bodies = bodies || static_cast<Cue>(cue->index) == Cue::body;
            const std::size_t gap =
                cue->last <= mention.first ? mention.first - cue->last : cue->first - mention.first;
            found = found || (static_cast<Cue>(cue->index) == Cue::finding && gap <= reach);
        }
        return bodies && found;
    }

    /// "had crossed from Ivory Coast on Sunday and was ambushed"
    [[nodiscard]] bool had_been(const TimeMention& mention) const {
        constexpr std::size_t reach = 10;
        std::size_t at = mention.first;
        for (std::size_t steps = 0; at > sentence_.first && steps < reach; --at, ++steps) {
            const string_view word = reading_.word(at - 1);
            if (one_of(word, {",", ";", "and", "et"}) || event_word_at(at - 1)) return false;
            if (one_of(word, {"had", "avait", "avaient"})) return true;
        }
        return false;
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
};

/// "lundi 2 février 2026" alone on a line at the top, "BAMAKO, 3 mars (AFP) -": the page's own day.
/// The same line further down, or with an older day, heads what happened then.
bool is_dateline(const Reading& reading,
                 std::size_t index,
                 const SentenceTime& time,
                 const std::optional<text::Day>& published) {
    constexpr std::size_t top = 4;
    constexpr std::uint32_t lead = 6;
    const text::Sentence& span = reading.sentences[index];
    const TimeMention& mention = *time.mention;
    if (mention.kind != TimeKind::date && mention.kind != TimeKind::weekday) return false;
    if (published && time.range && *published - time.range->to > std::chrono::days(1)) return false;
    if (index >= top) return false;
    if (mention.first <= span.first + 1 && mention.last + 1 >= span.last) return true;
    const bool names_place = mention.first > span.first && mention.first - span.first <= lead &&
                             reading.tokens.list[span.first].capital &&
                             mention.kind == TimeKind::date;
    const bool alone = mention.last + 1 >= span.last;  // "Perth, 21 May."
    return names_place && (alone || one_of(reading.word(mention.last), {"(", "-"}));
}

/// The days that a title names for the whole text: more than a few, no more than two weeks.
std::optional<text::DateRange> covered_by_title(const Reading& reading,
                                                std::span<const SentenceTime> title) {
    if (!reading.has_title()) return std::nullopt;
    for (const SentenceTime& time : title) {
        if (!time.range || time.mention->kind != TimeKind::date) continue;
        const auto length = (time.range->to - time.range->from).count();
        if (length >= 4 && length <= 14) return time.range;
    }
    return std::nullopt;
}

/// The day spoken of last: an event's, or, where none was named, an announcement's.
class Moving {
public:
    void begin_sentence() {
        if (event_) told_.reset();
    }

    void note(const SentenceTime& time) {
        if (!time.range || time.use == TimeUse::since || time.use == TimeUse::aside) return;
        if (time.range->precision > 2) return;
        if (time.use == TimeUse::told) {
            told_ = time.range;
        } else {
            event_ = time.range;
            told_.reset();
        }
    }

    [[nodiscard]] const std::optional<text::DateRange>& last() const {
        return told_ ? told_ : event_;
    }

private:
    std::optional<text::DateRange> event_;
    std::optional<text::DateRange> told_;
};

/// "Lun. 6 octobre." on its own: a list's day, for the few sentences behind it.
class Headings {
public:
    void note(const Reading& reading,
              const text::Sentence& sentence,
              std::span<const SentenceTime> times) {
        constexpr std::uint32_t longest = 9;
        constexpr int reach = 6;
        const bool headed = times.size() == 1 && times[0].dates_event() &&
                            times[0].mention->kind == TimeKind::date &&
                            leads(reading, sentence, *times[0].mention);
        if (headed && sentence.last - sentence.first <= longest) {
            day_ = times[0].range;
            left_ = reach;
            line_ = sentence.paragraph;
            leads_line_ = false;
        } else if (left_ > 0 && (--left_ == 0 || (leads_line_ && sentence.paragraph != line_))) {
            day_.reset();
            left_ = 0;
        } else {
            leads_line_ |= sentence.paragraph == line_ && sentence.last - sentence.first > longest;
        }
    }

    [[nodiscard]] const std::optional<text::DateRange>& day() const { return day_; }

private:
    /// Behind marks alone: "[2] 07/03 –", "- 25 janvier,".
    static bool leads(const Reading& reading,
                      const text::Sentence& sentence,
                      const TimeMention& time) {
        for (std::size_t i = sentence.first; i < time.first; ++i) {
            if (is_word(reading.tokens, i) && i > sentence.first) return false;
        }
        return true;
    }

    std::optional<text::DateRange> day_;
    int left_ = 0;
    std::uint32_t line_ = 0;   ///< the heading's paragraph
    bool leads_line_ = false;  ///< the paragraph goes on: it heads no other
};

std::optional<text::DateRange> range_of(const TimeMention& mention,
                                        const std::optional<text::Day>& published,
                                        const std::optional<text::DateRange>& last) {
    if (published) return resolve(mention, {*published, last});
    const bool absolute = mention.kind == TimeKind::date && mention.start.year.has_value();
    return absolute ? resolve(mention, {text::Day{}, last}) : std::nullopt;
}

TimeUse use_of(const SentenceTime& time,
               const Surroundings& around,
               const std::optional<text::Day>& published) {
    const TimeMention& mention = *time.mention;
    const bool old = time.range && published && is_background(*time.range, *published);
    if (old || mention.background || mention.kind == TimeKind::background) return TimeUse::past;
    return mention.standing ? TimeUse::since : around.use_of(mention);
}

/// "this week", "last week" are the week that the title covers, when it covers one.
SentenceTime read_time(const TimeMention& mention,
                       const Surroundings& around,
                       const std::optional<text::Day>& published,
                       const std::optional<text::DateRange>& last,
                       const std::optional<text::DateRange>& covered) {
    SentenceTime time{&mention, range_of(mention, published, last), TimeUse::event};
    const bool week = mention.kind == TimeKind::weeks && !mention.earlier && !mention.background &&
                      (mention.amount == 0 || mention.amount == -1);
    if (covered && week) time.range = covered;
    if (time.range && around.is_citation(mention)) {
        constexpr auto lag = std::chrono::days{3};  // what was written of is a few days old
        time.range = covered.value_or(text::DateRange{time.range->from - lag, time.range->to, 2});
    }
    time.use = use_of(time, around, published);
    return time;
}

/// Where another day follows in the sentence, one at the head may be the announcement's.
void settle_head(std::span<SentenceTime> times, const Surroundings& around) {
    if (times.size() < 2 || !times.front().dates_event()) return;
    const bool another = std::any_of(times.begin() + 1, times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.range != times.front().range;
    });
    if (another && around.heads_telling(*times.front().mention)) times.front().use = TimeUse::told;
}

}  // namespace

Timeline::Timeline(const Reading& reading,
                   const Lexicon& lexicon,
                   const std::optional<text::Day>& published) {
    Moving moving;
    Headings headings;
    auto next = reading.times.begin();
    for (std::size_t index = 0; index < reading.sentences.size(); ++index) {
        const text::Sentence& sentence = reading.sentences[index];
        const Surroundings around(reading, lexicon, sentence);
        const std::size_t begin = times_.size();
        moving.begin_sentence();
        for (; next != reading.times.end() && next->first < sentence.last; ++next) {
            if (next->first < sentence.first || next->last > sentence.last) continue;
            SentenceTime time = read_time(*next, around, published, moving.last(), covered_);
            if (time.use == TimeUse::event && is_dateline(reading, index, time, published)) {
                time.use = TimeUse::told;
            }
            moving.note(time);
            times_.push_back(time);
        }
        settle_head(std::span(times_).subspan(begin), around);
        if (index == 0) covered_ = covered_by_title(reading, times_);
        ends_.push_back(times_.size());
        headings.note(reading, sentence, std::span(times_).subspan(begin));
        headings_.push_back(headings.day());
    }
}

std::span<const SentenceTime> Timeline::in(std::size_t sentence) const {
    const std::size_t begin = sentence == 0 ? 0 : ends_[sentence - 1];
    return std::span(times_).subspan(begin, ends_[sentence] - begin);
}

}  // namespace vigie::extractors
