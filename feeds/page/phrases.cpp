#include "feeds/page/phrases.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

// The phrases of a table are separated by "|".

// Folded beginnings of lines that lead away from the article.
constexpr std::string_view leading_away =
    "lire aussi|a lire|lire la suite|lire egalement|lire : |lire:|voir aussi|a voir aussi|a ecouter|"
    "ecouter aussi|ecoutez aussi|sur le meme sujet|pour aller plus loin|aller plus loin|"
    "read more|read also|also read|see also|read next|related:|related articles|"
    "related stories|more on this|more stories|recommended|la suite apres|partagez|partager|"
    "share this|suivez-nous|suivez nous|abonnez-vous|follow us|inscrivez-vous|subscribe to|"
    "sign up for|telechargez l|telechargez notre|download our|rejoignez|cliquez ici|"
    "click here|tous droits reserves|all rights reserved|copyright|(c) |"
    "la redaction vous conseille|mots-cles|mots cles|etiquettes|tags:|tags :|filed under|"
    "credit photo|credits photo|photo credit|article precedent|article suivant|"
    "retrouvez l'ensemble|laisser un commentaire|leave a comment|leave a reply|soutenez|"
    "cela peut vous interesser|vous pourriez aussi aimer|vous aimerez aussi|"
    "dans la meme rubrique|articles similaires|autres articles|related article|"
    "you may also like|you might also like|story continues below|article continues below|"
    "more from|related topics|related news|related content|related coverage|related links|"
    "stay connected|get alerts|sujets lies|la suite de cet article|more:|more on |watch:|previous:|next:|precedent :|"
    "suivant :|previous post|next post|just watched|must watch|"
    "more videos|skip advert|siguenos en|siga o |siga-nos|folgen sie uns|suscribete|inscreva-se|"
    "participe do canal|seguici su|view this email|lee tambien|lea tambien|te puede interesar|"
    "lesen sie auch|mehr zum thema|leggi anche|leia tambem|lees ook|czytaj takze|"
    "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043A\u0436\u0435";

// Folded beginnings that are labels only on short lines: prose may begin so.
constexpr std::string_view bare_labels =
    "publicite|advertisement|annonce|annonces|partage|share|comment|comments|photo|photos|"
    "image|images|credit|credits|source|sources|tags|tag|newsletter|newsletters|sponsor|"
    "sponsored|sponsorise|imprimer|print|video|videos|ecouter|listen|les plus lus|"
    "fin de les plus|most read|end of most read|article reserve|chargement|"
    "copier le lien|copy link|copied|start quote|end quote|"
    "anzeige|werbung|publicidad|publicidade|pubblicita|\u0440\u0435\u043A\u043B\u0430\u043C\u0430";

// Folded, what buttons to share a page say, beside their counts.
constexpr std::string_view buttons =
    "facebook|twitter|x|whatsapp|telegram|messenger|linkedin|pinterest|reddit|tumblr|instagram|"
    "email|e-mail|google+|stumbleupon|digg|tweet|like|j'aime|recommend";

// Folded words of calls to sign up, wherever in a line they stand.
constexpr std::string_view calls =
    "votre boite mail|votre boite de reception|votre adresse e-mail|your inbox|"
    "your email address|notre newsletter|our newsletter|ecrivez-nous|contactez-nous|"
    "contactez la redaction|faites un don|faire un don|notre chaine whatsapp|"
    "get in touch with us|make a donation|support our journalism|support our work|"
    "share it with|subscribe today|unlimited access|"
    "did you like this|"
    "got a story|our newsdesk|for subscribers only|log in or subscribe|to continue reading|"
    "free articles|reserve aux abonnes|connectez-vous pour|was this helpful|was this article|"
    "vous a-t-il ete utile|does not support the audio|does not support the video|"
    "ne prend pas en charge|ne manquez rien|lettre d'information|akismet|"
    "email address will not be published|e-mail ne sera pas publiee|required fields|"
    "champs obligatoires|must be logged in|ecrivez a la redaction|"
    "nuestra newsletter|unseren newsletter|affiliate commission|you are receiving this email|"
    "tell a friend about us|sign up to our|sign up for our|you can now listen to|"
    "cette video n'est pas disponible|this video is not available|reservee aux abonnes|"
    "partagez-le avec|partagez-la avec|video player is loading|to view this video|"
    "html5 video|this is a modal window|parcourant ce forum|browsing this forum";

// Folded words of longer ones: appeals to give, and to become a reader.
constexpr std::string_view appeals =
    "reader-supported|readers like you|would you help us|creating a free account|"
    "become a member today|become a member now|becoming a member today|free newsletter|"
    "already contributed|soutenez notre|soutenez-nous|vous lisez gratuitement|supporting our journalism|"
    "support our journalism|consider supporting us|consider supporting our|you appreciated this article|"
    "help us keep our|help us keep this|"
    "en vous inscrivant, vous acceptez|by signing up, you agree|by signing up you agree|"
    "terms of service apply|protected by recaptcha|telechargeant l'application|"
    "telechargez l'application|download the app";

// Folded beginnings of bylines.
constexpr std::string_view publication =
    "publie|mis a jour|mis en ligne|modifie|posted|published|updated|last updated|par |by |"
    "ecrit par|written by|redige par|reading time|temps de lecture|listen to this|ecouter cet";

// Folded beginnings of headings over boxes that are about the site or its readers.
constexpr std::string_view box_headings =
    "about us|qui sommes-nous|qui sommes nous|contact us|nous contacter|sondage|quiz|poll|"
    "newsletter|posez votre question|posez vos questions|ask us|"
    "une question|vous avez une information|a propos de l'auteur|about the author|"
    "a decouvrir|les plus lus|most read|faites un don|restez informe|we need your support|"
    "support us|don't miss a story|leave a comment|leave a reply|laisser un commentaire|"
    "become a member|get our|sign up|most popular|we value your privacy|"
    "stay in touch|la suite est reserve|cet article est reserve|article reserve|"
    "continue reading|pour lire la suite|qui est en ligne|who is online|your answer";

// Folded headings over what readers wrote. "Réactions" alone heads as often a part of the text.
constexpr std::string_view comment_headings =
    "commentaires|vos commentaires|vos reactions|vos avis|reactions (|reactions des lecteurs|"
    "reactions des internautes|avis des lecteurs|avis des internautes|laisser un commentaire|"
    "laissez un commentaire|ajouter un commentaire|comments|reader comments|leave a comment|"
    "leave a reply|join the discussion|guest book|livre d'or|"
    "lesermeinungen|"
    "\u043A\u043E\u043C\u043C\u0435\u043D\u0442\u0430\u0440\u0438\u0438|"
    "\u0627\u0644\u062A\u0639\u0644\u064A\u0642\u0627\u062A";

// Folded words of who asks for cookies, and of what for: an article about them says "he", or
// speaks of biscuits.
constexpr std::string_view asking =
    "we use|we and our|our partners|our site|our website|site uses|website uses|your |you agree|"
    "nous utilisons|nous et nos|nos partenaires|site utilise|votre |vos |wir verwenden|"
    "utilizamos";

constexpr std::string_view asked_for =
    "partner|partenaire|consent|personal data|donnees personnelles|personali|accept|"
    "experience|device|appareil|website|this site|our site|ce site|navigation|traffic|"
    "audience";

// Folded words under an article by which its author is introduced.
constexpr std::string_view biographies =
    " writes about | is a writer| is a reporter| is a senior editor| is a senior reporter|"
    " is a senior correspondent| is a staff writer| is a freelance|"
    " is a journalist| is a correspondent| is an editor at| is the author of| is a columnist|"
    " is a contributing| can be reached at | on twitter at| reach her at | reach him at |"
    " reach them at | follow her on | follow him on |"
    " est journaliste|"
    " est correspondant| ecrit sur | est grand reporter| est l'auteur d";

// Folded words at the end of a caption, however long it is.
constexpr std::string_view agencies =
    "(getty images|/getty images|via getty|(ap photo|/ap photo|(photo by|(image credit|"
    " images)|(shutterstock|(istock|via reuters)|/reuters)|/afp)";

// Folded words of counters and times to read.
constexpr std::string_view counted =
    "views|vues|lectures|min read|min de lecture|minutes de lecture|comments|commentaires|shares|"
    "partages|likes";

// Folded words of imprints.
constexpr std::string_view rights =
    "editor in chief:|editor-in-chief:|directeur de publication :|directeur de publication:|"
    "directeur de la publication :|directeur de la publication:|directrice de la publication :|"
    "directrice de la publication:|redacteur en chef :|registered in england|"
    "all rights reserved|tous droits reserves|alle rechte vorbehalten|"
    "todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|"
    "may not be published, broadcast|reproduction interdite|toute reproduction, meme|site optimise pour|"
    "version of this article appear";

// Folded words by which a line under a picture says whose it is.
constexpr std::string_view credits =
    "(photo|photo :|photo:|photos :|photo by |photo de |foto:|foto :|fotos:|bild:|imagen:|"
    "\u0444\u043E\u0442\u043E:|credit :";

template <class Test>
bool any_of(std::string_view table, Test test) {
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('|'), table.size());
        if (test(table.substr(0, end))) return true;
        table.remove_prefix(std::min(end + 1, table.size()));
    }
    return false;
}

bool begins_with_one_of(std::string_view folded, std::string_view table) {
    return any_of(table, [&](std::string_view start) { return folded.starts_with(start); });
}

/// The phrases of a table by their first byte: a line is walked once for all of them.
class Index {
public:
    Index(std::initializer_list<std::string_view> tables) {
        for (const std::string_view table : tables)
            any_of(table, [&](std::string_view phrase) {
                phrases_.at(bucket(phrase)).push_back(phrase);
                return false;
            });
    }

    /// Whether one of them is in the line, from a word's beginning on.
    [[nodiscard]] bool meets(std::string_view folded) const {
        bool begins = true;
        for (std::size_t i = 0; i < folded.size(); ++i) {
            const char c = folded[i];
            const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if ((begins || !letter) && is_at(folded.substr(i))) return true;
            begins = !letter;
        }
        return false;
    }

private:
    static std::size_t bucket(std::string_view phrase) {
        return static_cast<unsigned char>(phrase.front()) % 128U;
    }

    [[nodiscard]] bool is_at(std::string_view rest) const {
        const auto& phrases = phrases_.at(bucket(rest));
        return rest.size() > 1 &&
               std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
                   return rest[1] == phrase[1] && rest.starts_with(phrase);
               });
    }

    std::array<std::vector<std::string_view>, 128> phrases_;
};

/// Up to a mark that ends a sentence, and that mark.
std::string_view first_sentence(std::string_view text) {
    for (auto at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        const char before = at > 0 ? text[at - 1] : ' ';
        if (before == '.' || before == '!' || before == '?') return text.substr(0, at + 1);
    }
    return text;
}

}  // namespace

std::string_view start_in(std::string_view folded) {
    constexpr std::string_view ornament = " >*-|\"'[:.\xE2\x96\xBA\x86\x92";
    return folded.substr(std::min(folded.find_first_not_of(ornament), folded.size()));
}

std::string start_of(std::string_view text) {
    return std::string(start_in(text::folded(text.substr(0, 80))));
}

bool leads_away(std::string_view start) {
    return begins_with_one_of(start, leading_away);
}

bool is_bare_label(std::string_view start) {
    return any_of(bare_labels, [&](std::string_view label) {
        if (!start.starts_with(label)) return false;
        const char after = start.size() > label.size() ? start[label.size()] : ' ';
        return after < 'a' || after > 'z';  // "Shares" fell
    });
}

bool is_button(std::string_view folded) {
    constexpr std::string_view counts = "0123456789.,:() ";
    const auto first = folded.find_first_not_of(counts);
    if (first == std::string_view::npos) return false;  // numbers alone
    const auto last = folded.find_last_not_of(counts);
    const std::string_view word = folded.substr(first, last + 1 - first);
    if (first > 0 && last + 1 == folded.size() && word == "k") return true;  // "17K"
    return any_of(buttons, [&](std::string_view button) { return word == button; });
}

bool tells_publication(std::string_view start) {
    return begins_with_one_of(start, publication);
}

bool heads_a_call(std::string_view start) {
    return begins_with_one_of(start, box_headings) || leads_away(start);
}

bool heads_comments(std::string_view start) {
    start.remove_prefix(std::min(start.find_first_not_of("0123456789 "), start.size()));
    // "Comentarios (12)", not "Comentarios del presidente"
    for (const std::string_view whole : {"comentarios", "kommentare"}) {
        if (start.starts_with(whole))
            return start.find_first_not_of("0123456789 ():", whole.size()) ==
                   std::string_view::npos;
    }
    return begins_with_one_of(start, comment_headings);
}

bool heads_a_comment(std::string_view text) {
    for (const std::string_view end : {" says:", " wrote:", " said:", " dit :", " dit\u00A0:"})
        if (text.ends_with(end)) return true;
    return false;
}

bool calls_on_readers(std::string_view folded) {
    static const Index index({calls});
    return index.meets(folded);
}

bool asks_consent(std::string_view text) {
    if (text.find("kie") == std::string_view::npos) return false;  // a rarer letter than "c"
    static const Index index_asking({asking});
    static const Index index_asked({asked_for});
    // All in one sentence: recipes and tips say "your" and "accept" too, and bake cookies.
    const std::string folded = text::folded(text);
    for (std::string_view rest = folded; !rest.empty();) {
        const std::string_view sentence = first_sentence(rest);
        rest.remove_prefix(sentence.size());
        if (sentence.find("kie") != std::string_view::npos && index_asking.meets(sentence) &&
            index_asked.meets(sentence))
            return true;
    }
    return false;
}

bool speaks_for_the_site(std::string_view folded) {
    constexpr std::size_t longest_appeal = 400;  // bytes
    // "(AFP/Getty Images)" at the end, not "BAMAKO (Reuters/AFP) - ..."
    constexpr std::size_t longest_agency = 40;
    static const Index always({rights});
    static const Index ends({agencies});
    static const Index asks({appeals});
    return always.meets(folded) || (folded.size() <= longest_appeal && asks.meets(folded)) ||
           ends.meets(folded.substr(folded.size() - std::min(folded.size(), longest_agency)));
}

bool introduces_an_author(std::string_view folded) {
    constexpr std::size_t name = 80;  // bytes: the name, what is said of the person, no more
    static const Index index({biographies});
    return index.meets(folded.substr(0, name));
}

bool counts_readers(std::string_view folded) {
    const bool number = folded.find_first_of("0123456789") != std::string_view::npos;
    static const Index index({counted});
    return number && index.meets(folded);
}

bool credits_a_picture(std::string_view folded) {
    static const Index index({credits});
    return index.meets(folded);
}

}  // namespace vigie::feeds::page
