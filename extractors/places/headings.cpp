#include "extractors/places/headings.h"

#include <algorithm>

#include "extractors/places/resolve.h"
#include "extractors/reading/items.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

bool is_dash(text::Word word) {
    return one_of(word, {"-", "/", "|"});
}

/// « #Konna »: the sign is no token of its own.
bool is_tagged(const Reading& reading, std::uint32_t token) {
    const std::size_t begin = reading.tokens.source(token, token + 1).first;
    return begin > 0 && reading.text[begin - 1] == '#';
}

class HeadingReader {
public:
    explicit HeadingReader(const Reading& reading) : reading_(reading) {}

    /// Behind a day, with only marks around, and before a colon or dash, or all there is of a
    /// sentence: « MAR. 11/08 – KONNA (Mopti). ».
    [[nodiscard]] bool stands_alone(const Mention& name, const text::Sentence& sentence) const {
        const text::Word mark = reading_.word(name.last);
        const std::uint32_t behind = past_brackets(name.last, sentence.last);
        const bool whole = reading_.word(behind) == "." && behind + 1 >= sentence.last;
        return name.last < sentence.last && (mark == ":" || is_dash(mark) || whole) &&
               only_marks(sentence.first, name.first) && dates(sentence.first, name.first);
    }

    /// "3. Ber (Timbuktu region).", « Ber (Tombouctou) : »: at the head, before the region in
    /// brackets.
    [[nodiscard]] bool leads_region(const Mention& name, const text::Sentence& sentence) const {
        const std::uint32_t behind = past_brackets(name.last, sentence.last);
        return behind > name.last && only_marks(sentence.first, name.first) &&
               !mentions_in(reading_, Kind::place, name.last, behind).empty() &&
               (behind + 1 >= sentence.last || is_dash(reading_.word(behind)) ||
                reading_.word(behind) == ":");
    }

    /// « Ber, 09/03, 14 h : », « Ber (cercle de Tombouctou), hier : »: at the head, a day and no
    /// more before a colon.
    [[nodiscard]] bool leads_note(const Mention& name, const text::Sentence& sentence) const {
        return name.first == sentence.first &&
               past_day(past_brackets(name.last, sentence.last), sentence.last) != 0;
    }

    [[nodiscard]] bool heads(const NamedPlace& place, const Gazetteer& gazetteer) const {
        const std::size_t index = reading_.sentence_of(place.first);
        const text::Sentence& sentence = reading_.sentences[index];
        if (opens_line(index) && is_dated_fragment(place, sentence)) return true;
        if (place.partner >= 0) return false;
        if (turns_to(place, sentence) && begins_line(index)) return true;
        return place.phrase >= place.first && heads_by_mark(place, gazetteer, index);
    }

private:
    /// « Gao : », « Ber - », « Gao (10 janv.) : »: what stands behind the name makes it a heading.
    [[nodiscard]] bool heads_by_mark(const NamedPlace& place,
                                     const Gazetteer& gazetteer,
                                     std::size_t index) const {
        const text::Sentence& sentence = reading_.sentences[index];
        std::uint32_t behind = past_brackets(place.last, sentence.last);
        const std::uint32_t colon = past_day(behind, sentence.last);
        if (colon != 0 && place.first == sentence.first) behind = colon;
        const text::Word mark = reading_.word(behind);
        const bool dated = behind > place.last && dates(place.last, behind);
        // "Gao (10 janv.) :" heads wherever it stands, a bare name only at the beginning.
        if (dated && mark == ":") return begins_item(place.first, sentence.first);
        if (!only_marks(sentence.first, place.first)) return false;
        if (mark == ":" && behind < sentence.last) return true;
        if (is_dash(mark) && is_item(reading_, index)) return true;
        // « INC 2 – Boni, 8 mars. »
        if (is_label(sentence.first) && ends_with_day(behind, sentence.last)) return true;
        return ends_there(behind, sentence) && opens_line(index) &&
               (!begins_line(index) || !names_district(place, gazetteer));
    }

    /// « Cap maintenant sur Tessalit », « Parlons d'abord de Ber »: what its paragraph is about.
    [[nodiscard]] bool turns_to(const NamedPlace& place, const text::Sentence& sentence) const {
        constexpr std::uint32_t reach = 5;
        static const WordSet between(
            "maintenant d' abord present ensuite puis enfin encore a au aux de du des sur par vers en "
            "la le les l' cote ville village commune region tout suite donc");
        if (!one_of(reading_.word(sentence.first),
                    {"cap", "parlons", "passons", "venons", "filons", "zoom"}) ||
            place.first - sentence.first > reach)
            return false;
        for (std::uint32_t at = sentence.first + 1; at < place.first; ++at) {
            if (!between.contains(reading_.word(at)) && reading_.word(at) != ",") return false;
        }
        return true;
    }

    [[nodiscard]] std::uint32_t past_brackets(std::uint32_t token, std::uint32_t end) const {
        constexpr std::uint32_t longest = 9;
        return extractors::past_brackets(reading_, token, std::min(token + longest, end));
    }

    /// The colon behind ", 09/03, 14 h" at the token; 0 when anything else stands there.
    [[nodiscard]] std::uint32_t past_day(std::uint32_t token, std::uint32_t end) const {
        constexpr std::uint32_t longest = 9;  // ", lundi 9 mars 2026, vers 14 h"
        if (reading_.word(token) != ",") return 0;
        bool day = false;
        for (std::uint32_t i = token + 1; i < std::min(token + longest, end); ++i) {
            if (reading_.word(i) == ":") return day ? i : 0;
            const bool number = is_number(reading_.tokens, i);
            const bool hour = one_of(reading_.word(i), {",", "/", "h", "vers", "a", "le"});
            if (time_at(i) == nullptr && !number && !hour) return 0;
            day |= time_at(i) != nullptr;
        }
        return 0;
    }

    /// ", 8 mars." at the token, and no more in the sentence.
    [[nodiscard]] bool ends_with_day(std::uint32_t token, std::uint32_t end) const {
        if (reading_.word(token) != "," || reading_.word(end - 1) != ".") return false;
        for (std::uint32_t i = token + 1; i + 1 < end; ++i) {
            if (time_at(i) == nullptr) return false;
        }
        return token + 2 < end;
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

    /// « MAR. », "Tue.", and the part of a day behind a date.
    [[nodiscard]] bool is_short_day(std::uint32_t token) const {
        static const WordSet days(
            "lun mar mer jeu ven sam dim mon tue wed thu fri sat sun morning afternoon evening night "
            "matin apres-midi soir nuit h hrs hours");
        return days.contains(reading_.word(token));
    }

    /// Nothing but numbers, marks and days: "[3] 03/11 –", and what is counted: "INC 2 –".
    [[nodiscard]] bool only_marks(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i) {
            const bool word = reading_.token(i).kind == TokenKind::word;
            const bool tag = is_tagged(reading_, i);
            if (word && !tag && time_at(i) == nullptr && !is_short_day(i) && !is_label(i))
                return false;
        }
        return true;
    }

    /// « MAR. 11/08 – RN16, environs de KONNA. », « JEU. 13/08 – Axe BONI-HOMBORI. »: a day and
    /// where, with no verb between.
    [[nodiscard]] bool is_dated_fragment(const NamedPlace& place,
                                         const text::Sentence& sentence) const {
        static const WordSet leads(
            "axe route rn piste troncon environs alentours proximite pres secteur zone entree sortie "
            "peripherie nord sud est ouest km commune village localite entre vers a au aux de d' du des la "
            "le les l' road near around outskirts area of the between");
        static const WordSet tails("suite et alentours environs and surroundings continued");
        for (std::uint32_t i = sentence.first; i < place.first; ++i) {
            const text::Word word = reading_.word(i);
            const bool mark = reading_.token(i).kind != TokenKind::word;
            if (!mark && time_at(i) == nullptr && !is_short_day(i) && !leads.contains(word) &&
                !word.starts_with("rn"))
                return false;
        }
        if (!dates(sentence.first, place.first)) return false;
        const auto names = mentions_in(reading_, Kind::place, place.last, sentence.last);
        for (std::uint32_t i = past_brackets(place.last, sentence.last); i < sentence.last; ++i) {
            const bool mark = reading_.token(i).kind != TokenKind::word;
            const bool partner = std::any_of(names.begin(), names.end(), [&](const Mention* name) {
                return name->first <= i && i < name->last;
            });
            if (!mark && !partner && !tails.contains(reading_.word(i))) return false;
        }
        return true;
    }

    /// "(INC) 2 –", « (Fait) n° 3 : »: the word for an item before its number; "(Location): Ber."
    [[nodiscard]] bool is_label(std::uint32_t token) const {
        static const WordSet fields("location place where area lieu localite site zone");
        if (fields.contains(reading_.word(token)) && reading_.word(token + 1) == ":") return true;
        static const WordSet labels(
            "inc incident event evt item case alert alerte evenement fait cas no n");
        return labels.contains(reading_.word(token)) &&
               (is_number(reading_.tokens, token + 1) || is_number(reading_.tokens, token + 2) ||
                is_number(reading_.tokens, token + 3));
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

    /// Below "Gao." stands what happened in the region; below "Sofara." what happened in the town,
    /// though it heads a cercle too.
    [[nodiscard]] bool names_district(const NamedPlace& place, const Gazetteer& gazetteer) const {
        const auto names = mentions_in(reading_, Kind::place, place.first, place.last);
        return std::any_of(names.begin(), names.end(), [&](const Mention* name) {
            const auto& bearers = gazetteer.names()[name->index].places;
            return std::any_of(bearers.begin(), bearers.end(), [&](std::uint32_t bearer) {
                const PlaceKind kind = gazetteer.place(bearer).kind;
                return kind == PlaceKind::region || kind == PlaceKind::area;
            });
        });
    }

    [[nodiscard]] bool begins_line(std::size_t sentence) const {
        return sentence == 0 ||
               reading_.sentences[sentence - 1].paragraph != reading_.sentences[sentence].paragraph;
    }

    /// Behind a number or a day that reads as a sentence of its own, too: « MAR. (11/08 – KONNA.)
    /// », "2. 08/03/2026, 14:00. (Tessit.)".
    [[nodiscard]] bool opens_line(std::size_t sentence) const {
        if (begins_line(sentence)) return true;
        const text::Sentence& before = reading_.sentences[sentence - 1];
        return only_marks(before.first, before.last) && opens_line(sentence - 1);
    }

    const Reading& reading_;
};

/// « (GAO)/INFO. », « (Koro) Infos: »: the name of a page or a station.
bool names_page(const Reading& reading, const NamedPlace& place) {
    static const WordSet pages("info infos actu actus news");
    const bool slash = one_of(reading.word(place.last), {"/", "-"});
    return pages.contains(reading.word(place.last + (slash ? 1 : 0)));
}

}  // namespace

void mark_headings(std::vector<NamedPlace>& places,
                   const Reading& reading,
                   const Gazetteer& gazetteer) {
    const HeadingReader reader(reading);
    for (NamedPlace& place : places) {
        if (names_page(reading, place)) place.use = Use::reference;
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
    // « #Mali #Konna »: a tag names what the post is about, short as the name may be
    const bool tag = is_tagged(reading, static_cast<std::uint32_t>(mention.first));
    const HeadingReader reader(reading);
    return tag || reader.stands_alone(mention, reading.sentences[sentence]) ||
           reader.leads_note(mention, reading.sentences[sentence]) ||
           reader.leads_region(mention, reading.sentences[sentence]) ||
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
    return one_of(next, {"-", ",", "(", ":"}) && reading.token(mention.first).all_capitals;
}

}  // namespace vigie::extractors
