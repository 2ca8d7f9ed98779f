#include "extractors/places/whole_names.h"

#include "extractors/places/arrange.h"
#include "extractors/places/people_names.h"
#include "extractors/places/unlisted.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Is another word of a name behind it?
bool proper_behind(const Reading& reading, const NamedPlace& named, std::uint32_t end) {
    if (named.last >= end || named.last - named.first > 1) return false;
    const text::Token& next = reading.token(named.last);
    return next.kind == text::TokenKind::word && next.capital && !next.all_capitals &&
           next.end - next.begin >= 3;
}

class WholeName {
public:
    WholeName(const Reading& reading,
              const Lexicon& lexicon,
              const NamedPlace& named,
              const NameRoom& room)
        : reading_(reading),
          gazetteer_(lexicon.gazetteer()),
          words_(lexicon.place_words(reading.language)),
          named_(named),
          room_(room) {}

    /// One past the last token of the whole name; that of the part when no more belongs to it.
    [[nodiscard]] std::uint32_t end() const {
        std::uint32_t last = named_.last;
        if (hangs_on(last) && !begins_place(reading_, last)) {
            if (joins_road()) return last;  // the other end is a name of its own
            while (hangs_on(last))
                ++last;
            return last;
        }
        return heads_a_name() ? last + 1 : last;
    }

private:
    /// A capitalised word behind the hyphen.
    [[nodiscard]] bool hangs_on(std::uint32_t token) const {
        return token < room_.end && reading_.token(token).joined && reading_.token(token).capital &&
               reading_.token(token).kind == text::TokenKind::word;
    }

    /// "l'axe Diapaga-Partiaga", "the Diapaga-Partiaga road": two ends, be they known or not.
    [[nodiscard]] bool joins_road() const {
        return named_.relation == Relation::road ||
               words_.is(reading_.word(named_.last + 1), PlaceSense::road);
    }

    /// "Ouro Diam", "Tin Telout": a short name before a capitalised word is its first part.
    [[nodiscard]] bool heads_a_name() const {
        const auto& place = gazetteer_.place(static_cast<std::uint32_t>(named_.gazetteer));
        if (measured_behind() || framed() || was_called_village()) return true;
        const bool village = place.kind >= PlaceKind::village;
        const bool leads = village ? room_.whole || ends_stretch() : is_called_village();
        const bool more = leads && proper_behind(reading_, named_, room_.end) &&
                          !means_else(reading_, named_.last);
        return more || (village && goes_on_behind(reading_, named_, room_.end));
    }

    /// « entre (Kourouma) Koube et Ségou »
    [[nodiscard]] bool ends_stretch() const {
        return named_.relation == Relation::between &&
               one_of(reading_.word(named_.last + 1), {"et", "and"});
    }

    /// "the village of (Kita) Were": a town is none.
    [[nodiscard]] bool is_called_village() const {
        return has_word(reading_, named_.phrase, named_.first, hamlet_nouns());
    }

    /// « le village de Dosso Kourégou … l'attaque de (Dosso) Kourégou »: the text gave its whole
    /// name before.
    [[nodiscard]] bool was_called_village() const {
        constexpr std::uint32_t reach = 3;  // "village de (Dosso)"
        if (named_.first < reach || !proper_behind(reading_, named_, room_.end)) return false;
        const text::Word first = reading_.word(named_.first);
        const text::Word second = reading_.word(named_.last);
        for (std::uint32_t at = reach; at + 1 < named_.first; ++at) {
            if (reading_.word(at) != first || reading_.word(at + 1) != second) continue;
            for (std::uint32_t back = 1; back <= reach; ++back) {
                if (hamlet_nouns().contains(reading_.word(at - back))) return true;
            }
        }
        return false;
    }

    /// "the Sosso Koira neighbourhood", « entre Kourouma Koubé et Dogofry »: what stands about it
    /// shows where the name ends.
    [[nodiscard]] bool framed() const {
        static const WordSet kinds("village hamlet neighbourhood neighborhood suburb");
        if (!proper_behind(reading_, named_, room_.end) || means_else(reading_, named_.last))
            return false;
        const text::Word next = reading_.word(named_.last + 1);
        const bool first_of_two = named_.first > 0 &&
                                  one_of(reading_.word(named_.first - 1), {"entre", "between"}) &&
                                  one_of(next, {"et", "and"});
        return first_of_two || kinds.contains(next);
    }

    /// "à Inékar Tadriante (70 km au nord d'Inékar)": how far the whole name lies.
    [[nodiscard]] bool measured_behind() const {
        return named_.placed && proper_behind(reading_, named_, room_.end) &&
               reading_.word(named_.last + 1) == "(" &&
               is_number(reading_.tokens, named_.last + 2) &&
               one_of(reading_.word(named_.last + 3), {"km", "kilometres", "kilometers"});
    }

    const Reading& reading_;
    const Gazetteer& gazetteer_;
    const PlaceWords& words_;
    const NamedPlace& named_;
    const NameRoom& room_;
};

}  // namespace

bool names_people_of_village(const Reading& reading, std::uint32_t first, std::uint32_t end) {
    static const WordSet peoples(
        "peul peulh peuls peulhs fulbe foulbe dogon bozo bambara habe bella marka sonrhai "
        "songhai rimaibe touareg");
    return end == first + 1 && reading.token(first).joined && peoples.contains(reading.word(first));
}

void take_whole_name(const Reading& reading,
                     const Lexicon& lexicon,
                     NamedPlace& named,
                     const NameRoom& room) {
    const std::uint32_t end = WholeName(reading, lexicon, named, room).end();
    if (end == named.last) return;
    const bool quarter = names_people_of_village(reading, named.last, end);
    named.last = end;
    if (!quarter) make_unknown(named, reading);
}

bool goes_on_behind(const Reading& reading, const NamedPlace& named, std::uint32_t end) {
    if (!proper_behind(reading, named, end)) return false;
    // "in Sare Bambara (Koro, Bandiagara)": the brackets say where the whole name is
    const bool bracket = named.placed && reading.word(named.last + 1) == "(";
    if (bracket && begins_place(reading, named.last + 2)) return true;
    return reading.word(named.first).size() <= 4 && !means_else(reading, named.last) &&
           !begins_place(reading, named.last);
}

std::string own_name(const Reading& reading,
                     const PlaceWords& words,
                     std::uint32_t first,
                     std::uint32_t last) {
    const auto is_capital = [&](std::uint32_t at) { return reading.token(at).capital; };
    const bool kind = words.is_any(reading.word(first), {PlaceSense::district, PlaceSense::region});
    std::uint32_t from = first;
    if (kind && first + 2 < last && is_capital(last - 1)) {
        while (from + 1 < last && !is_capital(from))
            ++from;
    }
    return std::string(reading.original(from, last));
}

}  // namespace vigie::extractors
