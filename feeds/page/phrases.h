// What lines say that are no text, in the words that French and English sites use for it. A phrase
// is evidence: who asks knows how long the line is and where it stands.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds::page {

/// The line's beginning, folded, without the arrows and stars before it: what the questions about
/// a `start` are put to.
std::string start_of(std::string_view text);
/// The same of a line that is folded already; a view into it.
std::string_view start_in(std::string_view folded);

bool leads_away(std::string_view start);         ///< "Lire aussi", "Partagez", "Filed under"
bool is_bare_label(std::string_view start);      ///< "Photo", "Publicité": only of a short line
bool tells_publication(std::string_view start);  ///< "Publié le", "By "
bool heads_a_call(std::string_view start);    ///< of a box about the site or its readers: "Sondage"
bool heads_a_comment(std::string_view text);  ///< "Sam says:", over one
bool heads_comments(std::string_view start);  ///< "Vos réactions", "3 commentaires"

// Wherever in a folded line:
bool calls_on_readers(std::string_view folded);   ///< to sign up, write or give
bool is_button(std::string_view folded);          ///< "Facebook: 214", "17K", and nothing else
bool counts_readers(std::string_view folded);     ///< "1,204 views"
bool credits_a_picture(std::string_view folded);  ///< "(photo : ...)"

/// "writes about", "est journaliste", right behind a name that the folded line opens with.
bool introduces_an_author(std::string_view folded);
/// Its rights anywhere in the folded line, its agencies at the end, its appeals in one not too
/// long.
bool speaks_for_the_site(std::string_view folded);

bool asks_consent(std::string_view text);  ///< to cookies; the line as it stands

}  // namespace vigie::feeds::page
