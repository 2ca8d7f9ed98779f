#include "extractors/quantities/lead.h"

#include <array>
#include <string_view>
#include <vector>

#include "extractors/quantities/number_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/phrases.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::Tokens;

struct LeadPhrase {
    string_view words;
    Lead lead;
};

constexpr std::array french_leads{LeadPhrase{"au moins", Lead::at_least},
                                  LeadPhrase{"au minimum", Lead::at_least},
                                  LeadPhrase{"au bas mot", Lead::at_least},
                                  LeadPhrase{"pas moins de", Lead::at_least},
                                  LeadPhrase{"pas moins d'", Lead::at_least},
                                  LeadPhrase{"plus de", Lead::at_least},
                                  LeadPhrase{"plus d'", Lead::at_least},
                                  LeadPhrase{"bien plus de", Lead::at_least},
                                  LeadPhrase{"un minimum de", Lead::at_least},
                                  LeadPhrase{"depasse", Lead::at_least},
                                  LeadPhrase{"depasse les", Lead::at_least},
                                  LeadPhrase{"depassait", Lead::at_least},
                                  LeadPhrase{"depassait les", Lead::at_least},
                                  LeadPhrase{"depasserait", Lead::at_least},
                                  LeadPhrase{"depasserait les", Lead::at_least},
                                  LeadPhrase{"superieur a", Lead::at_least},
                                  LeadPhrase{"superieure a", Lead::at_least},
                                  LeadPhrase{"un peu plus de", Lead::at_least},
                                  LeadPhrase{"un peu plus d'", Lead::at_least},
                                  LeadPhrase{"jusqu' a", Lead::at_most},
                                  LeadPhrase{"au plus", Lead::at_most},
                                  LeadPhrase{"tout au plus", Lead::at_most},
                                  LeadPhrase{"au maximum", Lead::at_most},
                                  LeadPhrase{"moins de", Lead::at_most},
                                  LeadPhrase{"moins d'", Lead::at_most},
                                  LeadPhrase{"pas plus de", Lead::at_most},
                                  LeadPhrase{"pas plus d'", Lead::at_most},
                                  LeadPhrase{"un maximum de", Lead::at_most},
                                  LeadPhrase{"pres de", Lead::approximate},
                                  LeadPhrase{"pres d'", Lead::approximate},
                                  LeadPhrase{"environ", Lead::approximate},
                                  LeadPhrase{"quelque", Lead::approximate},
                                  LeadPhrase{"autour de", Lead::approximate},
                                  LeadPhrase{"un total de", Lead::approximate},
                                  LeadPhrase{"un total d'", Lead::approximate},
                                  LeadPhrase{"autour d'", Lead::approximate},
                                  LeadPhrase{"aux alentours de", Lead::approximate},
                                  LeadPhrase{"aux environs de", Lead::approximate},
                                  LeadPhrase{"presque", Lead::approximate},
                                  LeadPhrase{"a peu pres", Lead::approximate},
                                  LeadPhrase{"a peine", Lead::approximate},
                                  LeadPhrase{"approximativement", Lead::approximate},
                                  LeadPhrase{"entre", Lead::between},
                                  LeadPhrase{"plusieurs", Lead::vague},
                                  LeadPhrase{"certains", Lead::vague},
                                  LeadPhrase{"certaines", Lead::vague},
                                  LeadPhrase{"quelques", Lead::vague},
                                  LeadPhrase{"de nombreux", Lead::vague},
                                  LeadPhrase{"de nombreuses", Lead::vague},
                                  LeadPhrase{"de tres nombreux", Lead::vague},
                                  LeadPhrase{"de multiples", Lead::vague},
                                  LeadPhrase{"bon nombre de", Lead::vague},
                                  LeadPhrase{"bon nombre d'", Lead::vague},
                                  LeadPhrase{"un grand nombre de", Lead::vague},
                                  LeadPhrase{"un grand nombre d'", Lead::vague},
                                  LeadPhrase{"un nombre important de", Lead::vague},
                                  LeadPhrase{"un nombre important d'", Lead::vague},
                                  LeadPhrase{"un nombre considerable de", Lead::vague},
                                  LeadPhrase{"un nombre considerable d'", Lead::vague},
                                  LeadPhrase{"un nombre significatif de", Lead::vague},
                                  LeadPhrase{"un nombre significatif d'", Lead::vague},
                                  LeadPhrase{"un certain nombre de", Lead::vague},
                                  LeadPhrase{"un certain nombre d'", Lead::vague},
                                  LeadPhrase{"une poignee de", Lead::vague},
                                  LeadPhrase{"une poignee d'", Lead::vague},
                                  LeadPhrase{"un ou plusieurs", Lead::vague},
                                  LeadPhrase{"une ou plusieurs", Lead::vague},
                                  LeadPhrase{"aucun", Lead::zero},
                                  LeadPhrase{"aucune", Lead::zero},
                                  LeadPhrase{"zero", Lead::zero},
                                  LeadPhrase{"pas de", Lead::zero},
                                  LeadPhrase{"pas d'", Lead::zero},
                                  LeadPhrase{"pas un seul", Lead::zero},
                                  LeadPhrase{"pas un", Lead::zero},
                                  LeadPhrase{"pas une", Lead::zero},
                                  LeadPhrase{"un nombre indetermine de", Lead::nothing},
                                  LeadPhrase{"un nombre inconnu de", Lead::nothing},
                                  LeadPhrase{"un nombre encore indetermine de", Lead::nothing},
                                  LeadPhrase{"un nombre encore inconnu de", Lead::nothing},
                                  LeadPhrase{"un nombre indetermine d'", Lead::nothing},
                                  LeadPhrase{"un nombre inconnu d'", Lead::nothing},
                                  LeadPhrase{"pas une seule", Lead::zero},
                                  LeadPhrase{"un seul", Lead::one},
                                  LeadPhrase{"une seule", Lead::one},
                                  LeadPhrase{"aucun doute", Lead::nothing},
                                  LeadPhrase{"en aucun cas", Lead::nothing},
                                  LeadPhrase{"aucun cas", Lead::nothing},
                                  LeadPhrase{"plus d' un titre", Lead::nothing},
                                  LeadPhrase{"en plus de", Lead::nothing},
                                  LeadPhrase{"en plus d'", Lead::nothing},
                                  LeadPhrase{"l' un", Lead::nothing},
                                  LeadPhrase{"l' une", Lead::nothing},
                                  LeadPhrase{"un peu", Lead::nothing},
                                  LeadPhrase{"remis a neuf", Lead::nothing},
                                  LeadPhrase{"tout neuf", Lead::nothing},
                                  LeadPhrase{"flambant neuf", Lead::nothing},
                                  LeadPhrase{"quoi de neuf", Lead::nothing},
                                  LeadPhrase{"un tiers", Lead::nothing},
                                  LeadPhrase{"quelques uns", Lead::vague},
                                  LeadPhrase{"quelques unes", Lead::vague},
                                  LeadPhrase{"une nouvelle fois", Lead::nothing},
                                  LeadPhrase{"une premiere fois", Lead::nothing},
                                  LeadPhrase{"une deuxieme fois", Lead::nothing},
                                  LeadPhrase{"une seconde fois", Lead::nothing},
                                  LeadPhrase{"une enieme fois", Lead::nothing},
                                  LeadPhrase{"une derniere fois", Lead::nothing},
                                  LeadPhrase{"une autre fois", Lead::nothing},
                                  LeadPhrase{"quelque chose", Lead::nothing}};

constexpr std::array english_leads{LeadPhrase{"at least", Lead::at_least},
                                   LeadPhrase{"at a minimum", Lead::at_least},
                                   LeadPhrase{"a minimum of", Lead::at_least},
                                   LeadPhrase{"no fewer than", Lead::at_least},
                                   LeadPhrase{"no less than", Lead::at_least},
                                   LeadPhrase{"not less than", Lead::at_least},
                                   LeadPhrase{"not fewer than", Lead::at_least},
                                   LeadPhrase{"more than", Lead::at_least},
                                   LeadPhrase{"well over", Lead::at_least},
                                   LeadPhrase{"just over", Lead::at_least},
                                   LeadPhrase{"upwards of", Lead::at_least},
                                   LeadPhrase{"in excess of", Lead::at_least},
                                   LeadPhrase{"exceeded", Lead::at_least},
                                   LeadPhrase{"exceeds", Lead::at_least},
                                   LeadPhrase{"surpassed", Lead::at_least},
                                   LeadPhrase{"topped", Lead::at_least},
                                   LeadPhrase{"exceeding", Lead::at_least},
                                   LeadPhrase{"over", Lead::at_least_loose},
                                   LeadPhrase{"above", Lead::at_least_loose},
                                   LeadPhrase{"up to", Lead::at_most},
                                   LeadPhrase{"as many as", Lead::at_most},
                                   LeadPhrase{"at most", Lead::at_most},
                                   LeadPhrase{"at the most", Lead::at_most},
                                   LeadPhrase{"a maximum of", Lead::at_most},
                                   LeadPhrase{"fewer than", Lead::at_most},
                                   LeadPhrase{"less than", Lead::at_most},
                                   LeadPhrase{"no more than", Lead::at_most},
                                   LeadPhrase{"not more than", Lead::at_most},
                                   LeadPhrase{"under", Lead::at_most},
                                   LeadPhrase{"below", Lead::at_most},
                                   LeadPhrase{"about", Lead::approximate},
                                   LeadPhrase{"around", Lead::approximate},
                                   LeadPhrase{"roughly", Lead::approximate},
                                   LeadPhrase{"a total of", Lead::approximate},
                                   LeadPhrase{"approximately", Lead::approximate},
                                   LeadPhrase{"nearly", Lead::approximate},
                                   LeadPhrase{"almost", Lead::approximate},
                                   LeadPhrase{"some", Lead::approximate},
                                   LeadPhrase{"close to", Lead::approximate},
                                   LeadPhrase{"just under", Lead::approximate},
                                   LeadPhrase{"an estimated", Lead::approximate},
                                   LeadPhrase{"estimated", Lead::approximate},
                                   LeadPhrase{"circa", Lead::approximate},
                                   LeadPhrase{"between", Lead::between},
                                   LeadPhrase{"several", Lead::vague},
                                   LeadPhrase{"a few", Lead::vague},
                                   LeadPhrase{"quite a few", Lead::vague},
                                   LeadPhrase{"many", Lead::vague},
                                   LeadPhrase{"numerous", Lead::vague},
                                   LeadPhrase{"multiple", Lead::vague},
                                   LeadPhrase{"a group of", Lead::vague},
                                   LeadPhrase{"a number of", Lead::vague},
                                   LeadPhrase{"a large number of", Lead::vague},
                                   LeadPhrase{"a substantial number of", Lead::vague},
                                   LeadPhrase{"a significant number of", Lead::vague},
                                   LeadPhrase{"a small number of", Lead::vague},
                                   LeadPhrase{"a considerable number of", Lead::vague},
                                   LeadPhrase{"a great number of", Lead::vague},
                                   LeadPhrase{"a certain number of", Lead::vague},
                                   LeadPhrase{"a good number of", Lead::vague},
                                   LeadPhrase{"a number", Lead::vague},
                                   LeadPhrase{"a large number", Lead::vague},
                                   LeadPhrase{"a great number", Lead::vague},
                                   LeadPhrase{"large numbers of", Lead::vague},
                                   LeadPhrase{"an unknown number of", Lead::nothing},
                                   LeadPhrase{"an unspecified number of", Lead::nothing},
                                   LeadPhrase{"an undetermined number of", Lead::nothing},
                                   LeadPhrase{"an unknown number", Lead::nothing},
                                   LeadPhrase{"an unspecified number", Lead::nothing},
                                   LeadPhrase{"an undisclosed number", Lead::nothing},
                                   LeadPhrase{"an undetermined number", Lead::nothing},
                                   LeadPhrase{"a handful of", Lead::vague},
                                   LeadPhrase{"one or more", Lead::vague},
                                   LeadPhrase{"a couple of", Lead::pair},
                                   LeadPhrase{"no", Lead::zero},
                                   LeadPhrase{"zero", Lead::zero},
                                   LeadPhrase{"not a single", Lead::zero},
                                   LeadPhrase{"a single", Lead::one},
                                   LeadPhrase{"no one", Lead::nothing},
                                   LeadPhrase{"no longer", Lead::nothing},
                                   LeadPhrase{"no matter", Lead::nothing},
                                   LeadPhrase{"no doubt", Lead::nothing},
                                   LeadPhrase{"how many", Lead::nothing},
                                   LeadPhrase{"so many", Lead::nothing},
                                   LeadPhrase{"one another", Lead::nothing},
                                   LeadPhrase{"this one", Lead::nothing},
                                   LeadPhrase{"that one", Lead::nothing},
                                   LeadPhrase{"the one", Lead::nothing},
                                   LeadPhrase{"each one", Lead::nothing},
                                   LeadPhrase{"a lot", Lead::nothing},
                                   LeadPhrase{"a little", Lead::nothing}};

template <std::size_t count>
Phrases phrases_of(const std::array<LeadPhrase, count>& leads) {
    std::vector<string_view> words;
    words.reserve(count);
    for (const LeadPhrase& phrase : leads)
        words.push_back(phrase.words);
    return Phrases(words);
}

const Phrases& phrases_in(Language language) {
    static const Phrases french = phrases_of(french_leads);
    static const Phrases english = phrases_of(english_leads);
    return language == Language::french ? french : english;
}

}  // namespace

std::optional<LeadMatch> lead_at(const Tokens& tokens, std::size_t token, Language language) {
    const auto match = phrases_in(language).at(tokens, token);
    if (!match) return std::nullopt;
    // "certains travailleurs", not "certains ont fui"
    const bool some = tokens.word(token).starts_with("certain");
    static const WordSet told(
        "prisonniers prisonnieres detenus detenues otages captifs victimes blesses morts disparus");
    if (some &&
        (!is_counted_plural(tokens, match->last) || told.contains(tokens.word(match->last))))
        return std::nullopt;
    const Lead lead = language == Language::french ? french_leads[match->index].lead
                                                   : english_leads[match->index].lead;
    return LeadMatch{lead, match->last};
}

const WordIndex& first_lead_words(Language language) {
    return phrases_in(language).first_words();
}

namespace {

WordSet first_words_of(Language language) {
    // "half a dozen", "as many", « le double », "twice as many"
    WordSet all("half autant as le twice");
    all.add(number_words(language));
    all.add(first_lead_words(language));
    return all;
}

}  // namespace

const WordSet& first_quantity_words(Language language) {
    static const WordSet french = first_words_of(Language::french);
    static const WordSet english = first_words_of(Language::english);
    return language == Language::french ? french : english;
}

}  // namespace vigie::extractors
