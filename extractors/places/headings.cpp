#include "extractors/places/headings.h"

#include <algorithm>

#include "extractors/places/resolve.h"
#include "extractors/reading/items.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

bool is_dash(text::Word word) {
    return one_of(word, {"-", "/", "|"});
}

class HeadingReader {
public:
    explicit HeadingReader(const Reading& reading) : reading_(reading) {}

    /// Behind a day, with only marks around, and before a colon or dash.
    [[nodiscard]] bool stands_alone(const Mention& name, const text::Sentence& sentence) const {
        const text::Word mark = reading_.word(name.last);
        return name.last < sentence.last && (mark == ":" || is_dash(mark)) &&
               only_marks(sentence.first, name.first) && dates(sentence.first, name.first);
    }

    [[nodiscard]] bool heads(const NamedPlace& place, const Gazetteer& gazetteer) const {
        const std::size_t index = reading_.sentence_of(place.first);
        const text::Sentence& sentence = reading_.sentences[index];
        if (place.partner >= 0) return false;
        if (turns_to(place, sentence) && begins_line(index)) return true;
        if (place.phrase < place.first) return false;
        const std::uint32_t behind = past_brackets(place.last, sentence.last);
        const text::Word mark = reading_.word(behind);
        const bool dated = behind > place.last && dates(place.last, behind);
        // "Gao (10 janv.) :" heads wherever it stands, a bare name only at the beginning.
        if (dated && mark == ":") return begins_item(place.first, sentence.first);
        if (!only_marks(sentence.first, place.first)) return false;
        if (mark == ":" && behind < sentence.last) return true;
        if (is_dash(mark) && is_item(reading_, index)) return true;
        return ends_there(behind, sentence) && begins_line(index) &&
               !names_district(place, gazetteer);
    }

private:
    /// « Cap maintenant sur Tessalit », « Parlons d'abord de Ber »: what its paragraph is about.
    [[nodiscard]] bool turns_to(const NamedPlace& place, const text::Sentence& sentence) const {
        constexpr std::uint32_t reach = 5;
        return one_of(reading_.word(sentence.first),
                      {"cap", "parlons", "passons", "venons", "filons", "zoom"}) &&
               place.first - sentence.first <= reach;
    }

    [[nodiscard]] std::uint32_t past_brackets(std::uint32_t token, std::uint32_t end) const {
        constexpr std::uint32_t longest = 9;
        if (reading_.word(token) != "(") return token;
        for (std::uint32_t i = token + 1; i < std::min(token + longest, end); ++i) {
            if (reading_.word(i) == ")") return i + 1;
        }
        return token;
    }

    [[nodiscard]] const TimeMention* time_at(std::uint32_t token) const {
        const auto behind = std::partition_point(
            reading_.times.begin(), reading_.times.end(), [&](const TimeMention& time) {
                return time.first <= token;
            });
        if (behind == reading_.times.begin() || std::prev(behind)->last <= token) return nullptr;
        return &*std::prev(behind);
    }

    [[nodiscard]] bool dates(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i) {
            if (time_at(i) != nullptr) return true;
        }
        return false;
    }

    /// Nothing but numbers, marks and days: "[3] 03/11 –".
    [[nodiscard]] bool only_marks(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i) {
            const bool word = reading_.tokens.list[i].kind == TokenKind::word;
            if (word && time_at(i) == nullptr) return false;
        }
        return true;
    }

    [[nodiscard]] bool begins_item(std::uint32_t first, std::uint32_t start) const {
        return first == start || one_of(reading_.word(first - 1), {"-", ";", "]", ")", "."});
    }

    /// The sentence is over, but for its full stop: "FINKOLO."; a dash leads on: "Tonka –".
    [[nodiscard]] bool ends_there(std::uint32_t behind, const text::Sentence& sentence) const {
        if (is_dash(reading_.word(behind)) && behind < sentence.last)
            return time_at(sentence.first) != nullptr || dates(sentence.first, behind);
        return behind + 1 >= sentence.last && reading_.word(sentence.last - 1) == ".";
    }

    /// Below "Gao." stands what happened in the region.
    [[nodiscard]] bool names_district(const NamedPlace& place, const Gazetteer& gazetteer) const {
        const auto names = mentions_in(reading_, Kind::place, place.first, place.last);
        return std::any_of(names.begin(), names.end(), [&](const Mention* name) {
            const auto& bearers = gazetteer.names()[name->index].places;
            return std::any_of(bearers.begin(), bearers.end(), [&](std::uint32_t bearer) {
                return is_wide(gazetteer.place(bearer));
            });
        });
    }

    [[nodiscard]] bool begins_line(std::size_t sentence) const {
        return sentence == 0 ||
               reading_.sentences[sentence - 1].paragraph != reading_.sentences[sentence].paragraph;
    }

    const Reading& reading_;
};

}  // namespace

void mark_headings(std::vector<NamedPlace>& places,
                   const Reading& reading,
                   const Gazetteer& gazetteer) {
    const HeadingReader reader(reading);
    for (NamedPlace& place : places) {
        const bool may = place.use != Use::container && place.use != Use::reference;
        place.heads = may && reader.heads(place, gazetteer);
        if (place.heads) place.use = Use::event;
    }
}

std::vector<int> heading_places(const std::vector<NamedPlace>& places, const Reading& reading) {
    std::vector<int> heads(reading.sentences.size(), -1);
    std::size_t next = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const text::Sentence& sentence = reading.sentences[i];
        const bool goes_on = i > 0 && reading.sentences[i - 1].paragraph == sentence.paragraph;
        if (goes_on) heads[i] = heads[i - 1];
        for (; next < places.size() && places[next].first < sentence.last; ++next) {
            if (places[next].heads) heads[i] = static_cast<int>(next);
        }
    }
    return heads;
}

bool stands_as_heading(const Reading& reading, std::size_t sentence, const Mention& mention) {
    return HeadingReader(reading).stands_alone(mention, reading.sentences[sentence]) ||
           heads_item(reading, sentence, mention);
}

bool is_dateline(const Reading& reading, const text::Sentence& sentence, const Mention& mention) {
    if (mention.first != sentence.first) return false;
    const text::Word next = reading.word(mention.last);
    // "Gao, 8 déc –"
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t at = mention.last + 1; next == "," && at < mention.last + longest; ++at) {
        if (one_of(reading.word(at), {"-", "\xE2\x80\x93", "\xE2\x80\x94"}))
            return is_number(reading.tokens, mention.last + 1);
    }
    return one_of(next, {"-", ",", "(", ":"}) && reading.tokens.list[mention.first].all_capitals;
}

}  // namespace vigie::extractors
