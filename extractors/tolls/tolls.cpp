#include "extractors/tolls/tolls.h"

#include "extractors/tolls/counted.h"

namespace vigie::extractors {
std::vector<Toll> read_tolls(const Reading& reading, std::size_t sentence, const Lexicon& lexicon) {
    const text::Sentence& span = reading.sentences[sentence];
    TollSentence here{reading,
                      span,
                      lexicon,
                      mentions_in(reading, Kind::status, span.first, span.last),
                      mentions_in(reading, Kind::actor, span.first, span.last),
                      {}};
    if (here.statuses.empty()) return {};
    collect_counts(here);
    for (Counted& counted : here.counted)
        counted.status = status_of(here, counted);
    share_statuses(here);
    std::vector<Toll> tolls;
    for (const Counted& counted : here.counted) {
        if (counted.status != nullptr) tolls.push_back(toll_of(here, counted));
    }
    share_sides(tolls);
    add_without_victims(here, tolls);
    return tolls;
}

}  // namespace vigie::extractors
