// Status words that say of nobody that it befell them.
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "tombés dans une embuscade", "tombé sur une mine", "tombés entre leurs mains": nobody died of it
/// yet; "tombés sur cet axe", "tombés en héros" are dead.
bool falls_into(const TollSentence& here, const Mention& status) {
    static const WordSet traps(
        "embuscade embuscades guet-apens guet piege traquenard mine mines engin engins bombe "
        "mains panne");
    constexpr std::size_t reach = 4;  // "dans une nouvelle (embuscade)"
    if (status.last > status.first + 1 || !here.reading.word(status.first).starts_with("tomb"))
        return false;
    std::size_t behind = status.last;
    for (const TimeMention& time : here.reading.times) {
        if (time.first == behind) behind = time.last;  // "tombés dimanche dans une embuscade"
    }
    if (!one_of(here.reading.word(behind), {"dans", "sur", "en", "entre", "aux"})) return false;
    for (std::size_t at = behind + 1; at <= behind + reach; ++at) {
        if (traps.contains(here.reading.word(at))) return true;
    }
    return false;
}

/// "réclament une rançon pour la libération des trois Chinois": they are held.
bool is_release_asked_for(const TollSentence& here, const Mention& status) {
    static const WordSet asks(
        "reclame reclament reclamant exige exigent exigeant demande demandent demandant appelle "
        "appellent rancon ransom demand demands demanded demanding urge urges urged call calls "
        "called");
    constexpr std::uint32_t reach = 10;
    const StatusWord& word = word_of(here, status);
    if (word.status != Status::freed || !word.nominal) return false;
    for (std::uint32_t at = status.first; at > here.sentence.first && status.first - at < reach;
         --at) {
        if (one_of(here.reading.word(at - 1), {",", ";"})) return false;
        if (asks.contains(here.reading.word(at - 1))) return true;
    }
    return false;
}

}  // namespace

bool befell_nobody(const TollSentence& here, const Mention& status) {
    return falls_into(here, status) || is_release_asked_for(here, status);
}

}  // namespace vigie::extractors
