#include "extractors/words/plight.h"

namespace vigie::extractors {

const WordSet& plight_words() {
    static const WordSet all(
        "peur peurs crainte craintes craignons craint craignent craignaient redoute redoutent "
        "redoutons inquiet inquiets inquiete inquietes inquietude inquietudes angoisse angoisses "
        "psychose traumatise traumatises traumatisee traumatisees dort dorment dormons dormir "
        "delaisses oublies colere tristesse choques "
        "consternation desespoir desesperes desempares marre lassitude fatigues fatiguee fatiguees las voulons veulent demandons "
        "exigeons reclamons souhaitons esperons esperent esperer prions paix souffrance souffrances "
        "souffrons misere inaction solidarite humiliation "
        "afraid fear fears feared fearful scared worried worry anxious anxiety traumatised "
        "traumatized sleep sleeps forgotten anger angry sadness despair desperate tired "
        "hope hopes hoping demand demands begging pray praying peace suffering misery powerless "
        "helpless");
    return all;
}

const WordSet& stirring_words() {
    static const WordSet all(
        "inquiete inquietent inquieter inquietude inquietudes crainte craintes peur peurs panique "
        "psychose emoi colere consternation indignation stupeur angoisse hantise choque choquent "
        "bouleverse bouleversent traumatise traumatisent alarme alarment indigne revolte "
        "worried worries worry worrying panic fear fears alarm alarmed alarms shocked shocks anger "
        "angered outraged terror dismay");
    return all;
}

const WordSet& daily_life_words() {
    static const WordSet all(
        "prix chere cher cherte penurie penuries ecole ecoles classes eleves recoltes vivres "
        "nourriture aide manque manquons manquent eau potable electricite medicaments "
        "condoleances condolences water electricity medicine medicines "
        "price prices expensive shortage shortages school schools classes pupils harvest harvests "
        "food aid supplies");
    return all;
}

const WordSet& rumour_words() {
    static const WordSet all(
        "rumeur rumeurs desinformation propagande intox infox vigilance vigilants "
        "rumour rumours rumor rumors disinformation misinformation propaganda vigilance vigilant");
    return all;
}

}  // namespace vigie::extractors
