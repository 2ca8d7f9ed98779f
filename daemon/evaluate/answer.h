// One event as it is compared: a report or an annotation, reduced to what counts.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "text/time.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon::evaluate {

struct Toll {
    std::string status;
    std::string side;  ///< its class
    std::optional<int> min;
    std::optional<int> max;
};

struct Answer {
    std::string event_type;
    std::string sub_type;
    std::vector<std::string> other_sub_types;  ///< gold: the text allows these too
    std::optional<std::pair<text::Day, text::Day>> date;
    std::vector<std::string> places;  ///< keys, most specific first, spellings after each name
    std::set<std::string> regions;    ///< keys of admin1, before and after the reform of 2023
    std::optional<std::string> country;
    std::set<std::pair<std::string, std::string>> actors;  ///< name, role
    std::vector<Toll> tolls;
    std::set<std::pair<std::string, std::string>> claims;  ///< by, stance
    std::set<std::tuple<std::string, std::string, std::optional<int>>> materiel;
    bool optional = false;  ///< gold: may be reported or not
};

/// Never fails: what is missing or of another type is left out, as the gold may leave it out.
Answer answer_from_json(const nlohmann::ordered_json& event);

/// A document of the gold.
struct Annotation {
    bool relevant = false;
    std::vector<Answer> events;
};

/// `document` must be an object with "events".
Annotation annotation_from_json(const nlohmann::ordered_json& document);

}  // namespace vigie::daemon::evaluate
