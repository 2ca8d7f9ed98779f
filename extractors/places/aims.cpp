#include "extractors/places/aims.h"

#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_struck_towards(const Reading& reading, std::uint32_t phrase, std::uint32_t start) {
    static const WordSet deeds(
        "attaque attaques assaut assauts offensive incursion raid infiltration tirs roquettes obus");
    constexpr std::uint32_t reach = 3;  // "attaque terroriste (en)"
    const std::uint32_t at = phrase - 1;
    if (at < start + 2 || reading.word(at) != "direction" || reading.word(at - 1) != "en")
        return false;
    for (std::uint32_t i = at - 1; i > start && at - 1 - i < reach; --i) {
        if (deeds.contains(reading.word(i - 1))) return true;
    }
    return false;
}

bool is_aimed_at(const Reading& reading,
                 std::string_view word,
                 std::uint32_t phrase,
                 std::uint32_t start) {
    static const WordSet deeds(assault_nouns(), "rockets shells rocket fire fired strikes gunfire");
    if (!one_of(word, {"toward", "towards", "vers"}) || phrase < start + 2) return false;
    const std::uint32_t mark = reading.word(phrase - 2) == "," ? 1 : 0;
    return phrase >= start + 2 + mark && deeds.contains(reading.word(phrase - 2 - mark));
}

bool sets_course(const Reading& reading, std::uint32_t start, std::uint32_t name) {
    if (name < start + 3 || reading.word(name - 1) != "sur") return false;
    const text::Word lead = reading.word(name - 2);
    return (lead == "cap" && reading.word(name - 3) == "le") ||
           one_of(lead, {"replie", "replies", "repliee", "repliees", "rabattu", "rabattus"});
}

}  // namespace vigie::extractors
