#include "extractors/discourse/event_words/fires.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vigie::extractors {

bool burns(const Trigger& word) {
    static const std::array<std::string_view, 12> fires{"incendier",
                                                        "brûler",
                                                        "saccager",
                                                        "mettre le feu",
                                                        "burn",
                                                        "torch",
                                                        "set fire",
                                                        "set alight",
                                                        "set on fire",
                                                        "on fire",
                                                        "ablaze",
                                                        "alight"};
    return std::any_of(fires.begin(), fires.end(), [&](std::string_view fire) {
        return word.lemma.starts_with(fire);
    });
}

}  // namespace vigie::extractors
