#include "daemon/evaluate/names.h"

#include <array>
#include <map>
#include <vector>

#include "text/fold.h"

namespace vigie::daemon::evaluate {
namespace {

struct Aliases {
    std::string_view name;
    std::vector<std::string_view> also;
};

// Forces that fight as one side count as one actor: a report that says "gendarmes" where the
// annotator wrote "FAMa" is not wrong about who was there.
const std::vector<Aliases> all_aliases{
    {"JNIM",
     {"gsim",
      "groupe de soutien a l'islam et aux musulmans",
      "ansar dine",
      "katiba macina",
      "jama'at nusrat al-islam wal-muslimin",
      "katiba du macina",
      "macina liberation front",
      "al-qaeda",
      "aqmi",
      "aqim"}},
    {"ISSP",
     {"eis",
      "eigs",
      "isgs",
      "etat islamique au sahel",
      "etat islamique",
      "islamic state",
      "isis",
      "daech",
      "islamic state sahel province",
      "islamic state in the greater sahara",
      "issp (eis)",
      "iswap"}},
    {"FAMa",
     {"forces armees maliennes",
      "armee malienne",
      "malian armed forces",
      "malian army",
      "military forces of mali",
      "armee",
      "mali army",
      "gendarmerie malienne",
      "garde nationale",
      "police malienne",
      "mali",
      "malian security forces",
      "police forces of mali",
      "gendarmes",
      "gendarmerie",
      "police",
      "forces de securite maliennes",
      "government of mali",
      "gouvernement malien",
      "etat malien",
      "autorites maliennes",
      "etat-major"}},
    {"Africa Corps",
     {"wagner",
      "wagner group",
      "groupe wagner",
      "russian mercenaries",
      "mercenaires russes",
      "russia"}},
    {"FLA",
     {"front de liberation de l'azawad",
      "azawad liberation front",
      "csp",
      "csp-psd",
      "csp-dpa",
      "cma",
      "cadre strategique permanent",
      "mnla",
      "hcua",
      "maa"}},
    {"MSA",
     {"msa-d",
      "gatia",
      "mouvement pour le salut de l'azawad",
      "mouvement pour le soutien de l'azawad",
      "plateforme"}},
    {"MINUSMA", {"onu", "un", "casques bleus", "peacekeepers", "united nations"}},
    {"Barkhane",
     {"france",
      "armee francaise",
      "french forces",
      "operation barkhane",
      "serval",
      "takuba",
      "forces francaises"}},
    {"Dozo",
     {"dozos",
      "chasseurs",
      "dan na ambassagou",
      "chasseurs traditionnels",
      "dogon militia",
      "milice dogon",
      "donso",
      "donsos"}},
    {"civilians",
     {"civils",
      "civil",
      "civilian",
      "villagers",
      "villageois",
      "foreign nationals",
      "foreign workers",
      "civilians (mali)",
      "population",
      "habitants",
      "travailleurs etrangers",
      "ressortissants etrangers",
      "drivers",
      "chauffeurs",
      "transporteurs"}},
    {"unidentified armed group",
     {"unidentified",
      "assailants",
      "attackers",
      "assaillants",
      "hommes armes",
      "unidentified gunmen",
      "terrorists",
      "terroristes",
      "groupes armes terroristes",
      "gat",
      "jihadists",
      "jihadistes",
      "djihadistes",
      "unidentified armed group (mali)",
      "suspected jihadists",
      "islamist militants",
      "bandits"}},
    {"FAN",
     {"armee nigerienne",
      "forces armees nigeriennes",
      "niger army",
      "military forces of niger",
      "nigerien army"}},
    {"FABF", {"armee burkinabe", "military forces of burkina faso", "burkinabe army", "vdp"}},
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> side_classes{{
    {"JNIM", "insurgent"},
    {"ISSP", "insurgent"},
    {"FLA", "insurgent"},
    {"unidentified armed group", "insurgent"},
    {"Dozo", "militia"},
    {"FAMa", "state"},
    {"Africa Corps", "state"},
    {"MSA", "state"},
    {"FAN", "state"},
    {"FABF", "state"},
    {"MINUSMA", "external"},
    {"Barkhane", "external"},
    {"civilians", "civilians"},
}};

constexpr std::array<std::string_view, 7> nobody{
    "unspecified", "unknown", "", "none", "total", "people", "personnes"};

// Looked for inside the name, in this order.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> side_words{{
    {"civil", "civilians"},
    {"villag", "civilians"},
    {"soldat", "state"},
    {"soldier", "state"},
    {"milit", "state"},
    {"gendarm", "state"},
    {"jihad", "insurgent"},
    {"terror", "insurgent"},
    {"assail", "insurgent"},
    {"rebel", "insurgent"},
    {"allie", "state"},
    {"ally", "state"},
    {"russ", "state"},
    {"foreign", "civilians"},
    {"etrang", "civilians"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> stances{{
    {"claimed", "claimed"},
    {"claims", "claimed"},
    {"confirmed", "confirmed"},
    {"recognized", "confirmed"},
    {"denied", "denied"},
    {"contested", "denied"},
    {"disputed", "denied"},
    {"reported", "reported"},
    {"alleged", "reported"},
    {"attributed", "reported"},
}};

using AliasMap = std::map<std::string, std::string_view>;

const AliasMap& alias_map() {
    static const AliasMap map = [] {
        AliasMap all;
        for (const auto& [name, also] : all_aliases) {
            for (const auto alias : also)
                all[key_of(alias)] = name;
            all[key_of(name)] = name;
        }
        return all;
    }();
    return map;
}

/// Without a closing bracket's remark: "police forces (2020-)" -> "police forces".
std::string without_remark(std::string key) {
    const auto open = key.find('(');
    if (open == std::string::npos || !key.ends_with(')')) return key;
    key.resize(open);
    while (key.ends_with(' '))
        key.pop_back();
    return key;
}

bool is_gap(char c) {
    return c == ' ' || c == '-' || c == '_' || c == '\n' || c == '\t';
}

}  // namespace

std::string key_of(std::string_view name) {
    std::string key;
    bool gap = false;
    for (const char c : text::folded(name)) {
        if (is_gap(c)) {
            gap = !key.empty();
            continue;
        }
        if (gap) key += ' ';
        gap = false;
        key += c;
    }
    return key;
}

std::string actor(std::string_view name) {
    const std::string key = key_of(name);
    const AliasMap& map = alias_map();
    if (const auto at = map.find(key); at != map.end()) return std::string(at->second);
    const std::string bare = without_remark(key);
    const auto at = map.find(bare);
    return at != map.end() ? std::string(at->second) : bare;
}

std::string side_class(std::string_view name) {
    std::string who = actor(name.empty() ? "unspecified" : name);
    for (const auto& [known, side] : side_classes) {
        if (who == known) return std::string(side);
    }
    for (const auto word : nobody) {
        if (who == word) return "unspecified";
    }
    for (const auto& [word, side] : side_words) {
        if (who.find(word) != std::string::npos) return std::string(side);
    }
    return who;
}

std::string stance_class(std::string_view stance) {
    for (const auto& [word, group] : stances) {
        if (stance == word) return std::string(group);
    }
    return std::string(stance);
}

}  // namespace vigie::daemon::evaluate
