#include "extractors/page/boilerplate.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace vigie::extractors {
namespace {

using std::string_view;

/// A line that begins so is not the article's.
constexpr std::array line_heads{string_view{"lire aussi"},
                                string_view{"lire egalement"},
                                string_view{"a lire aussi"},
                                string_view{"a lire egalement"},
                                string_view{"a lire :"},
                                string_view{"voir aussi"},
                                string_view{"read also"},
                                string_view{"read more"},
                                string_view{"also read"},
                                string_view{"see also"},
                                string_view{"related:"},
                                string_view{"suivez-nous"},
                                string_view{"suivez nous"},
                                string_view{"follow us"},
                                string_view{"partager"},
                                string_view{"partagez"},
                                string_view{"tweeter"},
                                string_view{"share this"},
                                string_view{"newsletter"},
                                string_view{"inscrivez-vous"},
                                string_view{"abonnez-vous"},
                                string_view{"rejoignez"},
                                string_view{"faites un don"},
                                string_view{"sign up"},
                                string_view{"subscribe"},
                                string_view{"copyright"},
                                string_view{"©"},
                                string_view{"tous droits reserves"},
                                string_view{"cet article"},
                                string_view{"the post "},
                                string_view{"l'article "},
                                string_view{"credit photo"},
                                string_view{"photo :"},
                                string_view{"photo:"},
                                string_view{"cliquez ici"},
                                string_view{"click here"},
                                string_view{"publicite"},
                                string_view{"advertisement"},
                                string_view{"recevez"},
                                string_view{"telechargez"},
                                string_view{"commentaires via"},
                                string_view{"mots-cles"},
                                string_view{"tags:"},
                                string_view{"tags :"},
                                string_view{"this note is provided"}};

/// A line that is or begins so ends the article: headlines of others follow.
constexpr std::array tail_heads{string_view{"articles populaires"},
                                string_view{"articles similaires"},
                                string_view{"articles lies"},
                                string_view{"plus d'actualites"},
                                string_view{"a lire aussi :"},
                                string_view{"you might also like"},
                                string_view{"related articles"},
                                string_view{"most read"},
                                string_view{"les plus lus"},
                                string_view{"sur le meme sujet"},
                                string_view{"dans la meme rubrique"},
                                string_view{"a propos de l'auteur"},
                                string_view{"about the author"},
                                string_view{"commentaires"},
                                string_view{"comments"},
                                string_view{"laisser un commentaire"},
                                string_view{"leave a comment"},
                                string_view{"leave a reply"},
                                string_view{"read full bio"},
                                string_view{"recommande pour vous"}};

/// A phrase that gives a short line away wherever it stands.
constexpr std::array giveaways{string_view{"est apparu en premier sur"},
                               string_view{"appeared first on"},
                               string_view{"canal whatsapp"},
                               string_view{"chaine whatsapp"},
                               string_view{"whatsapp channel"},
                               string_view{"tous droits reserves"},
                               string_view{"all rights reserved"},
                               string_view{"est une specialiste"},
                               string_view{"est un specialiste"},
                               string_view{"copier coller sur"}};

template <std::size_t n>
bool begins_with_any(string_view line, const std::array<string_view, n>& heads) {
    return std::any_of(
        heads.begin(), heads.end(), [&](string_view head) { return line.starts_with(head); });
}

enum class Verdict { keep, drop, drop_rest };

/// `is_first`: the title and the lead are never boilerplate as a whole.
Verdict judge(string_view raw, bool is_first) {
    constexpr std::size_t long_line = 400;  // a real paragraph that only mentions a newsletter
    std::string line = text::folded(raw);
    line.erase(0, line.find_first_not_of(" \t\r-*>|#"));
    if (is_first || line.empty()) return Verdict::keep;
    if (line.size() < 60 && begins_with_any(line, tail_heads)) return Verdict::drop_rest;
    if (line.size() > long_line) return Verdict::keep;
    if (begins_with_any(line, line_heads)) return Verdict::drop;
    const bool given_away =
        std::any_of(giveaways.begin(), giveaways.end(), [&](string_view phrase) {
            return line.find(phrase) != std::string::npos;
        });
    return given_away ? Verdict::drop : Verdict::keep;
}

}  // namespace

std::string without_boilerplate(string_view text) {
    std::string kept(text);
    bool first = true;
    bool rest_dropped = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const string_view line = text.substr(begin, end - begin);
        const Verdict verdict = rest_dropped ? Verdict::drop_rest : judge(line, first);
        rest_dropped = verdict == Verdict::drop_rest;
        if (verdict != Verdict::keep) {
            std::fill(kept.begin() + static_cast<std::ptrdiff_t>(begin),
                      kept.begin() + static_cast<std::ptrdiff_t>(end),
                      ' ');
        }
        if (line.find_first_not_of(" \t\r") != string_view::npos) first = false;
        begin = end + 1;
    }
    return kept;
}

}  // namespace vigie::extractors
