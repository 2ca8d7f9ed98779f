// Persons named beside whom they speak for ("le porte-parole de la mission, Issa Koné"; "Issa Koné,
// maire de Ber"): further on the text tells them by name alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Behind the capitalised words of a name that begins at the token; the token itself where none
/// does.
[[nodiscard]] std::uint32_t behind_full_name(const Reading& reading,
                                             const text::Sentence& sentence,
                                             std::uint32_t token);

class Persons {
public:
    /// Must outlive it.
    explicit Persons(const Reading& reading) : reading_(reading) {}

    /// Remembers who is named beside the sentence's speakers.
    void note(const text::Sentence& sentence, const std::vector<Speaker>& speakers);

    /// Adds, in their order, those of the sentence who are told by a name that was noted before.
    void add_to(std::vector<Speaker>& speakers, const text::Sentence& sentence) const;

private:
    struct Person {
        std::string first_name;  ///< folded, as the surname
        std::string surname;
        Speaker speaks_as;
    };

    struct Name {
        std::uint32_t first = 0;
        std::uint32_t last = 0;  ///< first == last: none
    };

    [[nodiscard]] Name name_from(std::uint32_t token, const text::Sentence& sentence) const;
    [[nodiscard]] Name name_behind(const Speaker& speaker, const text::Sentence& sentence) const;
    [[nodiscard]] Name name_before(const Speaker& speaker, const text::Sentence& sentence) const;
    [[nodiscard]] const Person* named_at(std::uint32_t token) const;
    [[nodiscard]] bool is_other_name(std::uint32_t first, std::uint32_t last) const;

    const Reading& reading_;
    std::vector<Person> known_;
};

}  // namespace vigie::extractors
