#include "extractors/discourse/doubts/crime/crime_words.h"

#include "extractors/words/kin.h"

namespace vigie::extractors {

const WordSet& household() {
    static const WordSet all(kin(), "voisin voisine amant neighbour neighbor stepmother");
    return all;
}

const WordSet& close_ones() {
    static const WordSet all(
        household(),
        "rival rivale maitresse amante fiance compagnon fiancee copine copain ami amie collegue "
        "camarade patron employe locataire lover mistress friend colleague roommate");
    return all;
}

const WordSet& burglars() {
    static const WordSet all(
        "cambrioleur cambrioleurs cambrioleuse pickpocket pickpockets burglar burglars");
    return all;
}

const WordSet& thieves() {
    static const WordSet all("voleur voleurs voleuse thief thieves");
    return all;
}

const WordSet& swindlers() {
    static const WordSet all(
        "faussaire faussaires escroc escrocs dealer dealers proxenete proxenetes faux-monnayeur "
        "faux-monnayeurs arnaqueur arnaqueurs charlatan charlatans cybercriminels brouteurs forger "
        "forgers swindler swindlers counterfeiter counterfeiters fraudsters fraudster conmen pimps");
    return all;
}

}  // namespace vigie::extractors
