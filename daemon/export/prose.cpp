#include "daemon/export/prose.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "daemon/json_at.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

struct Word {
    std::string_view key;
    const char* fr;
    const char* en;
};

/// The values of the alert's schema, and the words between them.
constexpr std::array words{Word{"where", "Lieu : ", "Where: "},
                           Word{"when", "Date : ", "When: "},
                           Word{"who", "Acteurs : ", "Who: "},
                           Word{"toll", "Bilan : ", "Toll: "},
                           Word{"claims", "Déclarations : ", "Statements: "},
                           Word{"sources", "Sources : ", "Sources: "},
                           Word{"near", "près de ", "near "},
                           Word{"between", "entre ", "between "},
                           Word{"and", " et ", " and "},
                           Word{"to", " au ", " to "},
                           Word{"week", " (à la semaine près)", " (within the week)"},
                           Word{"month", " (au mois près)", " (within the month)"},
                           Word{"at least", "au moins ", "at least "},
                           Word{"at most", "au plus ", "at most "},
                           Word{"some", "des ", "some "},
                           Word{"says", ", selon ", ", according to "},
                           Word{"by", " par ", " by "},
                           Word{"with", " (avec ", " (with "},
                           Word{"killed", "tués", "killed"},
                           Word{"wounded", "blessés", "wounded"},
                           Word{"abducted", "enlevés", "abducted"},
                           Word{"captured", "capturés", "captured"},
                           Word{"missing", "disparus", "missing"},
                           Word{"freed", "libérés", "freed"},
                           Word{"claimed", "revendiqué", "claimed"},
                           Word{"confirmed", "confirmé", "confirmed"},
                           Word{"denied", "démenti", "denied"},
                           Word{"reported", "rapporté", "reported"},
                           Word{"party", " (partie au conflit)", " (party to the conflict)"},
                           Word{"copy", " (reprise)", " (reprint)"}};

class Prose {
public:
    explicit Prose(const std::string& language) : is_french_(language == "fr") {}

    /// The word itself where the table has none.
    [[nodiscard]] std::string operator()(std::string_view key) const {
        const auto* const word = std::find_if(
            words.begin(), words.end(), [&](const Word& one) { return one.key == key; });
        if (word == words.end()) return std::string(key);
        return is_french_ ? word->fr : word->en;
    }

private:
    bool is_french_;
};

std::string joined(const std::vector<std::string>& list, std::string_view between) {
    std::string all;
    for (const std::string& one : list)
        all += (all.empty() ? "" : std::string(between)) + one;
    return all;
}

std::string place_of(const Json& alert, const Prose& say) {
    const Json& place = member(alert, "place");
    std::string name = string_at(place, "name");
    if (name.empty()) return "";
    const std::string relation = string_at(place, "relation");
    const std::string other_end = string_at(member(place, "segment"), "to");
    if (relation == "near") name = say("near") + name;
    if ((relation == "between" || relation == "road") && !other_end.empty())
        name = say("between") + name + say("and") + other_end;
    std::vector<std::string> parts{name};
    for (const char* level : {"admin2", "admin1", "country"}) {
        std::string part = string_at(place, level);
        if (!part.empty() && part != parts.back()) parts.push_back(std::move(part));
    }
    return joined(parts, ", ");
}

std::string date_of(const Json& alert, const Prose& say) {
    const Json& date = member(alert, "date");
    const std::string from = string_at(date, "from");
    const std::string to = string_at(date, "to");
    if (from.empty()) return "";
    const int precision = int_at(date, "precision", 1);
    return from + (to.empty() || to == from ? "" : say("to") + to) +
           (precision == 2   ? say("week")
            : precision == 3 ? say("month")
                             : "");
}

std::string actors_of(const Json& alert, const Prose& say) {
    const auto with_role = [&](std::string_view role) {
        std::vector<std::string> names;
        for (const Json& actor : list_at(alert, "actors")) {
            if (string_at(actor, "role") == role) names.push_back(string_at(actor, "name"));
        }
        return joined(names, ", ");
    };
    const std::string allies = with_role("ally");
    const std::string targets = with_role("target");
    return with_role("perpetrator") + (targets.empty() ? "" : " → " + targets) +
           (allies.empty() ? "" : say("with") + allies + ")");
}

std::string count_of(const Json& toll, const Prose& say) {
    const Json& min = member(toll, "min");
    const Json& max = member(toll, "max");
    if (min.is_number() && min == max) return min.dump() + " ";
    if (min.is_number() && max.is_number()) return min.dump() + "–" + max.dump() + " ";
    if (min.is_number()) return say("at least") + min.dump() + " ";
    return max.is_number() ? say("at most") + max.dump() + " " : say("some");
}

std::string toll_of(const Json& toll, const Prose& say) {
    std::string text = count_of(toll, say) + say(string_at(toll, "status"));
    const std::string side = string_at(toll, "side");
    if (!side.empty() && side != "unspecified") text += " (" + side + ")";
    std::string author = string_at(toll, "according_to");
    if (author.empty()) author = string_at(toll, "outlet");
    return text + (author.empty() ? "" : say("says") + author);
}

std::string source_of(const Json& source, const Prose& say) {
    const std::string day = string_at(source, "published").substr(0, 10);
    return string_at(source, "outlet") + (day.empty() ? "" : " " + day) +
           (member(source, "belligerent") == Json(true) ? say("party") : "") +
           (member(source, "independent") == Json(false) ? say("copy") : "");
}

template <class One>
std::string list_of(const Json& list, const One& one) {
    std::vector<std::string> all;
    for (const Json& value : list) {
        std::string text = one(value);
        if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
    }
    return joined(all, " ; ");
}

}  // namespace

std::string prose_of(const Json& alert, const std::string& language) {
    const Prose say(language);
    std::string text = string_at(member(alert, "summary"), language == "fr" ? "fr" : "en") + "\n";
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty()) text += say(label) + value + "\n";
    };
    add("where", place_of(alert, say));
    add("when", date_of(alert, say));
    add("who", actors_of(alert, say));
    add("toll", list_of(list_at(alert, "casualties"), [&](const Json& toll) {
            return toll_of(toll, say);
        }));
    add("claims", list_of(list_at(alert, "claims"), [&](const Json& claim) {
            return say(string_at(claim, "stance")) + say("by") + string_at(claim, "by");
        }));
    add("sources", list_of(list_at(alert, "sources"), [&](const Json& source) {
            return source_of(source, say);
        }));
    return text;
}

}  // namespace vigie::daemon
