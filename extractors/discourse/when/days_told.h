// Days on which somebody spoke: "said on Thursday that", « a annoncé mardi », "claimed on Friday".
#pragma once

#include "extractors/discourse/when/words_beside_time.h"

namespace vigie::extractors {

/// The times of one sentence. What it is made from must outlive it.
class DaysTold {
public:
    DaysTold(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading),
          lexicon_(lexicon),
          sentence_(sentence),
          beside_(reading, lexicon, sentence) {}

    /// The nearest verb to the left is one of saying, or one of saying follows at once.
    [[nodiscard]] bool is_told(const TimeMention& mention) const;
    /// "Jeudi, l'armée a annoncé ...": a day at the head whose first verb is one of saying.
    [[nodiscard]] bool heads_telling(const TimeMention& mention) const;
    /// "announced on Tuesday that", "a annoncé mardi que", where another day is the deed's.
    [[nodiscard]] bool is_of_announcement(const TimeMention& mention) const;

private:
    /// "on Thursday (condemned) an attack": a verb of saying follows at once.
    [[nodiscard]] bool told_behind(const TimeMention& mention) const;
    [[nodiscard]] bool deed_before(const TimeMention& mention) const;
    /// "JNIM, which claimed the attack on (Friday), spoke of": when it was claimed.
    [[nodiscard]] bool is_of_claim(const TimeMention& mention) const;
    /// Where the word that a day behind it dates may begin at the earliest.
    [[nodiscard]] std::size_t where_word_may_begin(const TimeMention& mention) const;
    [[nodiscard]] bool had_said(std::size_t token) const;
    [[nodiscard]] bool told_before(const TimeMention& mention) const;
    /// "ont réagi lundi à une attaque", "responded on Monday to an ambush": in deeds, not in words.
    [[nodiscard]] bool dates_answer(const TimeMention& mention) const;
    /// "…," the mayor said, "near Boni on Monday.": do the words of another begin at the token?
    [[nodiscard]] bool is_shut_off_at(std::size_t token) const;
    /// "said on social media at midday on Monday that", "« ... », said the head of the council, on
    /// Sunday.": the day closes what tells who spoke, or leads on to what was said.
    [[nodiscard]] bool told_at_length(const TimeMention& mention) const;
    /// "On 10 May the army announced that a strike had killed": not the strike's day.
    [[nodiscard]] bool tells_what_had_been(const TimeMention& mention) const;
    /// "Dimanche, le gouvernement avait annoncé un bilan": the day of an earlier word.
    [[nodiscard]] bool had_spoken(const TimeMention& mention) const;
    /// "announced at the weekend they had killed": what had been done was done before.
    [[nodiscard]] bool announces_then(const TimeMention& mention) const;
    /// « Lors d'une conférence de presse, ce lundi, le ministre a annoncé », "at a news conference
    /// on Monday the minister said".
    [[nodiscard]] bool dates_address(const TimeMention& mention) const;
    /// "observes three days of mourning from (Wednesday)", « décrète lundi un deuil national »: for
    /// the dead of a deed told beside.
    [[nodiscard]] bool dates_mourning(const TimeMention& mention) const;
    /// '"They burnt it," said', "« Ils ont tiré », a déclaré"
    [[nodiscard]] bool is_behind_quotation(std::size_t speech) const;

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
    WordsBesideTime beside_;
};

}  // namespace vigie::extractors
