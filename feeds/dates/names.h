// The names in the dates of feeds, folded: without case and accents. For feeds/dates alone.
#pragma once

#include <array>
#include <string_view>

namespace vigie::feeds::dates::names {

struct Named {
    std::string_view name;
    int value;
};

// Months by their beginning: French, English, German, Spanish, Italian, Portuguese, Hungarian,
// Greek, Russian; the first that fits counts, so the longer of two beginnings stands first.
inline constexpr std::array months{
    Named{"jan", 1},  Named{"feb", 2},  Named{"fev", 2},  Named{"mars", 3}, Named{"mar", 3},
    Named{"apr", 4},  Named{"avr", 4},  Named{"may", 5},  Named{"mai", 5},  Named{"jun", 6},
    Named{"juin", 6}, Named{"juil", 7}, Named{"jul", 7},  Named{"aug", 8},  Named{"aou", 8},
    Named{"sep", 9},  Named{"oct", 10}, Named{"nov", 11}, Named{"dec", 12}, Named{"ene", 1},
    Named{"gen", 1},  Named{"mrz", 3},  Named{"mrt", 3},  Named{"abr", 4},  Named{"maj", 5},
    Named{"mei", 5},  Named{"mag", 5},  Named{"giu", 6},  Named{"lug", 7},  Named{"ago", 8},
    Named{"set", 9},  Named{"sze", 9},  Named{"okt", 10}, Named{"out", 10}, Named{"ott", 10},
    Named{"dez", 12}, Named{"dic", 12}, Named{"ιαν", 1},  Named{"φεβ", 2},  Named{"μαρ", 3},
    Named{"απρ", 4},  Named{"μαι", 5},  Named{"ιουν", 6}, Named{"ιουλ", 7}, Named{"αυγ", 8},
    Named{"σεπ", 9},  Named{"οκτ", 10}, Named{"νοε", 11}, Named{"δεκ", 12}, Named{"янв", 1},
    Named{"фев", 2},  Named{"мар", 3},  Named{"апр", 4},  Named{"май", 5},  Named{"мая", 5},
    Named{"июн", 6},  Named{"июл", 7},  Named{"авг", 8},  Named{"сен", 9},  Named{"окт", 10},
    Named{"ноя", 11}, Named{"дек", 12}};

// Weekdays by their beginning, in the same languages; which one it is does not matter.
inline constexpr std::array weekdays = std::to_array<std::string_view>(
    {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mer", "jeu", "ven", "sam", "dim",
     "mo",  "di",  "mi",  "do",  "fr",  "sa",  "so",  "vie", "mie", "jue", "sab", "dom", "seg",
     "ter", "qua", "qui", "sex", "κυρ", "δευ", "τρι", "τετ", "πεμ", "παρ", "σαβ"});

// RFC 822's zones and those that newsrooms' servers write besides, in minutes; of its letters
// alone, "A", dates.cpp knows.
inline constexpr std::array zones{
    Named{"gmt", 0},     Named{"utc", 0},     Named{"ut", 0},     Named{"z", 0},
    Named{"uct", 0},     Named{"wet", 0},     Named{"west", 60},  Named{"bst", 60},
    Named{"cet", 60},    Named{"cest", 120},  Named{"met", 60},   Named{"mest", 120},
    Named{"mez", 60},    Named{"mesz", 120},  Named{"wat", 60},   Named{"cat", 120},
    Named{"eet", 120},   Named{"eest", 180},  Named{"msk", 180},  Named{"eat", 180},
    Named{"sast", 120},  Named{"ist", 330},   Named{"pkt", 300},  Named{"ict", 420},
    Named{"wib", 420},   Named{"sgt", 480},   Named{"hkt", 480},  Named{"awst", 480},
    Named{"jst", 540},   Named{"kst", 540},   Named{"aest", 600}, Named{"aedt", 660},
    Named{"acst", 570},  Named{"acdt", 630},  Named{"nzst", 720}, Named{"nzdt", 780},
    Named{"nst", -210},  Named{"ndt", -150},  Named{"ast", -240}, Named{"adt", -180},
    Named{"est", -300},  Named{"edt", -240},  Named{"et", -300},  Named{"cst", -360},
    Named{"cdt", -300},  Named{"ct", -360},   Named{"mst", -420}, Named{"mdt", -360},
    Named{"mt", -420},   Named{"pst", -480},  Named{"pdt", -420}, Named{"pt", -480},
    Named{"akst", -540}, Named{"akdt", -480}, Named{"hst", -600}, Named{"brt", -180},
    Named{"art", -180},  Named{"clt", -240},  Named{"at", -240},  Named{"brst", -120},
    Named{"idt", 180},   Named{"irst", 210},  Named{"trt", 180},  Named{"gst", 240},
    Named{"uyt", -180},  Named{"pyt", -240},  Named{"vet", -240}, Named{"cot", -300},
    Named{"pet", -300},  Named{"clst", -180}, Named{"nzt", 720},  Named{"pht", 480}};

// Words around a date that say nothing about it.
inline constexpr std::array fillers = std::to_array<std::string_view>(
    {"a",         "at",      "le",   "on",  "t",    "de", "du",  "del", "publie", "posted",
     "published", "updated", "date", "mis", "jour", "um", "uhr", "h",   "the",    "of"});

}  // namespace vigie::feeds::dates::names
