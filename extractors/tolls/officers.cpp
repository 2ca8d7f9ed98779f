#include "extractors/tolls/officers.h"

#include "extractors/reading/armed_groups.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

void keep_officers_with_their_men(const Reading& reading, std::vector<Toll>& tolls) {
    static const WordSet ranks(
        "lieutenant lieutenants commandant commandants capitaine capitaines colonel colonels emir "
        "emirs commander commanders captain captains sergeant sergeants sergent sergents chef chefs");
    for (std::size_t i = 1; i < tolls.size(); ++i) {
        Toll& part = tolls[i];
        const Toll& whole = tolls[i - 1];
        const bool insurgents =
            whole.party != nullptr && whole.party->klass == PartyClass::insurgent;
        if (!part.part || whole.part || !insurgents || part.status != whole.status ||
            part.party == nullptr || part.party->klass != PartyClass::state)
            continue;
        if (has_word(reading, part.count, part.last, ranks)) {
            part.party = whole.party;
            part.side = whole.side;
        }
    }
}

}  // namespace vigie::extractors
