#include "alerts/summary.h"

#include <algorithm>
#include <array>
#include <set>

#include "extractors/report.h"

namespace vigie::alerts {
namespace {

using extractors::Role;
using std::string;
using std::string_view;

/// What differs between the two languages.
struct Phrases {
    std::array<string_view, 25> kinds;  ///< in the order of SubEventType
    std::array<string_view, 6> one;     ///< statuses, singular
    std::array<string_view, 6> many;
    std::array<string_view, 12> months;
    string_view against, with, according_to, at_least, at_most, to, between, near, colon, day_first;
    string_view blockade, lifted, since, release;
};

constexpr Phrases french{{"affrontement",
                          "position reprise par l'armée",
                          "position prise",
                          "frappe aérienne",
                          "engin explosif",
                          "tirs d'artillerie",
                          "attentat-suicide",
                          "attaque à la grenade",
                          "arme chimique",
                          "attaque de civils",
                          "enlèvement",
                          "violences sexuelles",
                          "accord",
                          "arrestations",
                          "ralliement",
                          "armes saisies",
                          "nouvelle base",
                          "pillage ou destruction",
                          "changement de main",
                          "fait notable",
                          "manifestation",
                          "manifestation dispersée",
                          "manifestants frappés",
                          "manifestation violente",
                          "violences de foule"},
                         {"tué", "blessé", "enlevé", "capturé", "disparu", "libéré"},
                         {"tués", "blessés", "enlevés", "capturés", "disparus", "libérés"},
                         {"janv.",
                          "févr.",
                          "mars",
                          "avr.",
                          "mai",
                          "juin",
                          "juil.",
                          "août",
                          "sept.",
                          "oct.",
                          "nov.",
                          "déc."},
                         " contre ",
                         " et ",
                         " selon ",
                         "au moins ",
                         "au plus ",
                         " à ",
                         "entre ",
                         "près de ",
                         " : ",
                         "le ",
                         "blocus",
                         "blocus levé",
                         "depuis le ",
                         "libération"};

constexpr Phrases english{
    {"armed clash",      "army retakes a position",
     "position taken",   "air strike",
     "explosive device", "shelling",
     "suicide bomb",     "grenade attack",
     "chemical weapon",  "attack on civilians",
     "abduction",        "sexual violence",
     "agreement",        "arrests",
     "change of side",   "weapons seized",
     "new base",         "looting or destruction",
     "changes hands",    "notable event",
     "protest",          "protest dispersed",
     "protesters hurt",  "violent demonstration",
     "mob violence"},
    {"killed", "wounded", "abducted", "captured", "missing", "freed"},
    {"killed", "wounded", "abducted", "captured", "missing", "freed"},
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    " against ",
    " and ",
    " according to ",
    "at least ",
    "at most ",
    " to ",
    "between ",
    "near ",
    ": ",
    "",
    "blockade",
    "blockade lifted",
    "since ",
    "release"};

struct Word {
    string_view name;
    string_view fr;
};

/// Actors and source kinds whose canonical name is an English word.
constexpr std::array<Word, 16> french_words{{
    {"civilians", "civils"},
    {"unidentified armed group", "groupe armé non identifié"},
    {"attackers", "assaillants"},
    {"residents", "des habitants"},
    {"local official", "un élu local"},
    {"local source", "une source locale"},
    {"security source", "une source sécuritaire"},
    {"health source", "une source médicale"},
    {"NGO", "une ONG"},
    {"UN", "l'ONU"},
    {"media", "des médias"},
    {"analysts", "des analystes"},
    {"association", "une association"},
    {"family", "la famille"},
    {"foreign government", "un gouvernement étranger"},
    {"company", "l'entreprise"},
}};

bool is_french(const Phrases& phrases) {
    return &phrases == &french;
}

string word(const string& name, const Phrases& phrases) {
    if (!is_french(phrases)) return name;
    const auto* at = std::find_if(french_words.begin(), french_words.end(), [&](const Word& row) {
        return row.name == name;
    });
    return at == french_words.end() ? name : string(at->fr);
}

/// "près de Gao", "près d'Akabar".
string near_to(string_view name, const Phrases& phrases) {
    constexpr std::array<string_view, 13> vowels{
        "A", "E", "I", "O", "U", "À", "Â", "É", "È", "Ê", "Î", "Ô", "Œ"};
    const bool elides = std::any_of(vowels.begin(), vowels.end(), [&](string_view vowel) {
        return name.substr(0, vowel.size()) == vowel;
    });
    return is_french(phrases) && elides ? "près d'" : string(phrases.near);
}

string place_part(const Account& account, const Phrases& phrases) {
    if (account.places.empty()) return "";
    const auto& place = account.places.front();
    string name = place.name;
    if (!place.other_end.empty()) name += "–" + place.other_end;
    if (place.relation == extractors::Relation::near) name.insert(0, near_to(name, phrases));
    const string& inside = place.admin1.empty() ? place.country : place.admin1;
    if (!inside.empty() && inside != place.name) name += " (" + inside + ")";
    return name + string(phrases.colon);
}

string names(const Account& account, Role role, const Phrases& phrases) {
    string all;
    std::set<string_view> seen;
    for (const auto& actor : account.actors) {
        if (actor.role != role || !seen.insert(actor.name).second) continue;
        all += (all.empty() ? "" : "+") + word(actor.name, phrases);
    }
    return all;
}

/// People come free: hostages let go, captives found, prisoners escaped.
bool is_release(const Account& account) {
    return account.sub_type == extractors::SubEventType::other &&
           std::any_of(account.tolls.begin(), account.tolls.end(), [](const Toll& toll) {
               return toll.count.status == extractors::Status::freed;
           });
}

/// What stands between the two sides. Who signs with another is not against it, and of a release
/// the first side may be who let them go or who held them: "release, JNIM / civilians".
string_view between_sides(const Account& account, const Phrases& phrases) {
    if (account.sub_type == extractors::SubEventType::agreement) return phrases.with;
    return is_release(account) ? " / " : phrases.against;
}

string sides_part(const Account& account, const Phrases& phrases) {
    const string by = names(account, Role::perpetrator, phrases);
    const string on = names(account, Role::target, phrases);
    if (by.empty() && on.empty()) return "";
    if (on.empty()) return ", " + by;
    const string_view between = between_sides(account, phrases);
    if (by.empty()) return between == phrases.against ? "," + string(between) + on : ", " + on;
    return ", " + by + string(between) + on;
}

string figure(const extractors::Casualty& row, const Phrases& phrases) {
    if (!row.min) return string(phrases.at_most) + std::to_string(row.max.value_or(0));
    string least = std::to_string(*row.min);
    if (!row.max) return string(phrases.at_least) + least;
    if (*row.min == *row.max) return least;
    return least + string(phrases.to) + std::to_string(*row.max);
}

string toll_text(const Toll& toll, const Phrases& phrases) {
    const auto status = static_cast<std::size_t>(toll.count.status);
    const bool single = toll.count.min.value_or(0) <= 1 && toll.count.max.value_or(2) <= 1;
    string text = figure(toll.count, phrases);
    text += " " + string(single ? phrases.one.at(status) : phrases.many.at(status));
    if (toll.count.side != "unspecified" && !toll.count.side.empty()) {
        text += " (" + word(toll.count.side, phrases) + ")";
    }
    const string& author = toll.count.according_to.empty() ? toll.outlet : toll.count.according_to;
    if (!author.empty()) text += string(phrases.according_to) + word(author, phrases);
    return text;
}

int most_of(const Toll& toll) {
    return toll.count.max.value_or(toll.count.min.value_or(0));
}

/// Deaths first, then people taken, then the wounded; of each the greatest figure first, and of
/// each side its greatest before another author's: "3 killed (FAMa)" must not hide eighteen
/// drivers.
std::vector<const Toll*> by_weight(const std::vector<Toll>& tolls) {
    constexpr std::array<int, 6> weight{0, 2, 1, 3, 4, 5};
    const auto is_outdone = [&](const Toll& toll) {
        return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& other) {
            const bool same =
                other.count.status == toll.count.status && other.count.side == toll.count.side;
            const int more = most_of(other) - most_of(toll);
            return same && (more > 0 || (more == 0 && &other < &toll));
        });
    };
    const auto rank = [&](const Toll* toll) {
        return std::tuple(weight.at(static_cast<std::size_t>(toll->count.status)),
                          is_outdone(*toll),
                          -most_of(*toll));
    };
    std::vector<const Toll*> list;
    list.reserve(tolls.size());
    for (const Toll& toll : tolls)
        list.push_back(&toll);
    std::stable_sort(
        list.begin(), list.end(), [&](const Toll* a, const Toll* b) { return rank(a) < rank(b); });
    return list;
}

string day_text(text::Day day, const Phrases& phrases) {
    const std::chrono::year_month_day date(day);
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           string(phrases.months.at(static_cast<unsigned>(date.month()) - 1)) + " " +
           std::to_string(static_cast<int>(date.year()));
}

string day_part(const Account& account, const Phrases& phrases) {
    const auto& told = account.until ? account.until : account.date;
    if (!told) return "";
    const auto& date = *told;
    if (account.lasts && !account.until && date.from != date.to) return "";  // who knows since when
    if (account.lasts && !account.until)
        return ", " + string(phrases.since) + day_text(date.from, phrases);
    string text = ", ";
    if (date.from == date.to)
        return text + string(phrases.day_first) + day_text(date.from, phrases);
    return text + day_text(date.from, phrases) + "–" + day_text(date.to, phrases);
}

string kind_part(const Account& account, const Phrases& phrases) {
    if (account.lasts) return string(account.until ? phrases.lifted : phrases.blockade);
    if (is_release(account)) return string(phrases.release);
    return string(phrases.kinds.at(static_cast<std::size_t>(account.sub_type)));
}

string line(const Account& account, const Phrases& phrases) {
    const string head =
        place_part(account, phrases) + kind_part(account, phrases) + sides_part(account, phrases);
    const string day = day_part(account, phrases);
    string middle;
    for (const Toll* toll : by_weight(account.tolls)) {
        const string more = ", " + toll_text(*toll, phrases);
        // The day must stay; tolls that do not fit are in the alert itself.
        if (length_of(head) + length_of(middle) + length_of(more) + length_of(day) >
            summary_limit) {
            break;
        }
        middle += more;
    }
    return shorten(head + middle + day, summary_limit);
}

}  // namespace

Summary summarise(const Account& account) {
    return {line(account, french), line(account, english)};
}

std::size_t length_of(string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

string shorten(string_view utf8, std::size_t limit) {
    if (length_of(utf8) <= limit) return string(utf8);
    std::size_t count = 0;
    std::size_t end = 0;
    std::size_t space = string_view::npos;
    for (; end < utf8.size(); ++end) {
        if ((static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) continue;
        if (utf8[end] == ' ') space = end;
        if (++count == limit) break;  // one character is kept for the ellipsis
    }
    if (space != string_view::npos && space > 0) end = space;
    return string(utf8.substr(0, end)) + "…";
}

}  // namespace vigie::alerts
