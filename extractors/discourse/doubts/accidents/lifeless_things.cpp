#include "extractors/discourse/doubts/accidents/lifeless_things.h"

namespace vigie::extractors {

const WordSet& vehicle_words() {
    static const WordSet words(
        "camion camions camion-citerne camion-benne car autocar bus minibus sotrama voiture "
        "voitures vehicule taxi moto motos tricycle benne citerne train trains remorque tracteur "
        "pirogue pinasse barque embarcation bac ambulance chauffard chauffards automobiliste "
        "motocycliste lorry lorries truck coach car van minivan minibus motorbike motorcycle "
        "tanker tractor trailer pirogue ferry canoe boat dugout barge motorist motorcyclist "
        "speedboat");
    return words;
}

const WordSet& fire_and_fall_words() {
    static const WordSet words(
        "dalle feu feux flammes incendie brasier mur murs toit toiture plafond maison immeuble "
        "batiment balcon pont digue arbre baobab eboulement eboulements effondrement "
        "glissement foudre tornade tempete orage rafales vent vents inondation inondations crue "
        "crues fleuve riviere courant bousculade avalanche coulee fire fires bushfire wildfire "
        "blaze flames wall roof ceiling building bridge dam dyke dike tree landslide mudslide "
        "lightning storm storms flood floods floodwaters rains winds river tornado stampede "
        "crush sparks spark etincelle etincelles");
    return words;
}

const WordSet& household_words(Language language) {
    static const WordSet words(
        "transformateur transformateurs chaudiere rechaud bonbonne bonbonnes bouteille bouteilles "
        "moteur moteurs engine pneu pneus batterie batteries generateur telephone telephones marmite cuve disjoncteur "
        "compteur oven boiler transformer stove cylinder generator tyre battery");
    static const WordSet french(words, "four fours");
    return language == Language::french ? french : words;
}

}  // namespace vigie::extractors
