#include "feeds/page/lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "feeds/page/metadata.h"
#include "feeds/page/prune.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t long_label = 30;  // words; a longer line is text whatever it begins with
constexpr std::uint32_t short_label = 6;

// Folded beginnings of lines that lead away from the article.
constexpr std::array leading_away{"lire aussi",
                                  "a lire",
                                  "lire egalement",
                                  "lire : ",
                                  "lire:",
                                  "voir aussi",
                                  "a voir aussi",
                                  "a ecouter",
                                  "ecouter aussi",
                                  "ecoutez aussi",
                                  "sur le meme sujet",
                                  "pour aller plus loin",
                                  "aller plus loin",
                                  "read more",
                                  "read also",
                                  "also read",
                                  "see also",
                                  "read next",
                                  "related:",
                                  "related articles",
                                  "related stories",
                                  "more on this",
                                  "more stories",
                                  "recommended",
                                  "la suite apres",
                                  "partagez",
                                  "partager",
                                  "share this",
                                  "suivez-nous",
                                  "suivez nous",
                                  "abonnez-vous",
                                  "follow us",
                                  "inscrivez-vous",
                                  "subscribe to",
                                  "sign up for",
                                  "telechargez l",
                                  "rejoignez",
                                  "cliquez ici",
                                  "click here",
                                  "tous droits reserves",
                                  "all rights reserved",
                                  "copyright",
                                  "(c) ",
                                  "la redaction vous conseille",
                                  "mots-cles",
                                  "mots cles",
                                  "etiquettes",
                                  "tags:",
                                  "tags :",
                                  "filed under",
                                  "credit photo",
                                  "credits photo",
                                  "photo credit",
                                  "article precedent",
                                  "article suivant",
                                  "retrouvez l'ensemble",
                                  "laisser un commentaire",
                                  "leave a comment",
                                  "leave a reply",
                                  "soutenez"};

// Folded beginnings that are labels only on short lines: prose may begin so.
constexpr std::array labels{"publicite",
                            "advertisement",
                            "annonce",
                            "partage",
                            "share",
                            "comment",
                            "photo",
                            "image",
                            "credit",
                            "source",
                            "tags",
                            "newsletter",
                            "sponsor",
                            "imprimer",
                            "print",
                            "video",
                            "ecouter",
                            "listen",
                            "les plus lus",
                            "fin de les plus",
                            "most read",
                            "end of most read",
                            "article reserve",
                            "chargement"};

// Folded words of calls to sign up, wherever in a line they stand.
constexpr std::array calls{"votre boite mail",
                           "votre boite de reception",
                           "votre adresse e-mail",
                           "your inbox",
                           "your email address",
                           "notre newsletter",
                           "our newsletter"};

constexpr std::array publication{"publie",
                                 "mis a jour",
                                 "mis en ligne",
                                 "modifie",
                                 "posted",
                                 "published",
                                 "updated",
                                 "last updated",
                                 "par ",
                                 "by ",
                                 "ecrit par",
                                 "written by",
                                 "redige par"};

template <class Table>
bool begins_with_one_of(std::string_view folded, const Table& table) {
    return std::any_of(table.begin(), table.end(), [&](std::string_view start) {
        return folded.starts_with(start);
    });
}

std::string start_of(const Line& line) {
    std::string start = text::folded(std::string_view(line.text).substr(0, 80));
    constexpr std::string_view ornament = " >*-|\"'[:.\xE2\x96\xBA\x86\x92";
    start.erase(0, std::min(start.find_first_not_of(ornament), start.size()));
    return start;
}

bool is_prose(const Line& line) {
    return prose_words(line) > 0;
}

bool calls_to_sign_up(const Line& line) {
    const std::string folded = text::folded(line.text);
    return std::any_of(calls.begin(), calls.end(), [&](std::string_view call) {
        return folded.find(call) != std::string::npos;
    });
}

/// The hour over a live page's post, a rule of asterisks. Beyond ASCII all counts as letters.
bool has_letters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (static_cast<unsigned char>(c) >= 0xC3 && c != '\xE2');
    });
}

bool leads_away(const Line& line) {
    if (line.words == 0) return true;
    const bool prose = line.words > 25 && is_prose(line);
    if (line.link_words * 2 > line.words && !prose) return true;
    if (line.words > long_label) return false;
    const std::string start = start_of(line);
    if (begins_with_one_of(start, leading_away) || !has_letters(line.text)) return true;
    if (calls_to_sign_up(line)) return true;
    return line.words <= short_label && !is_prose(line) && begins_with_one_of(start, labels);
}

/// Before the text: kickers, bylines, dates, times to read.
bool is_front_label(const Line& line) {
    if (is_prose(line) && line.words > 20) return false;
    if (!is_prose(line) && line.words < (line.heading > 0 ? 8U : 12U)) return true;
    return !is_prose(line) && begins_with_one_of(start_of(line), publication);
}

bool is_byline(const Line& line) {
    if (is_prose(line) || line.heading > 0 || line.words > 12) return false;
    return begins_with_one_of(start_of(line), publication) || publication_line(line.text);
}

/// After it: signatures, labels, headings of what has been left out.
bool is_back_label(const Line& line, const Box& box) {
    if (line.heading > 0) return true;
    return box.tag != BoxTag::item && !is_prose(line) && line.words <= short_label;
}

class Tidy {
public:
    Tidy(const Outline& outline, std::string_view title)
        : outline_(outline), title_(text::folded(title)) {}

    std::vector<std::uint32_t> run(const std::vector<std::uint32_t>& lines) {
        for (const std::uint32_t line : lines) {
            if (is_text(outline_.lines[line])) kept_.push_back(line);
        }
        front();
        headings();
        back();
        return std::move(kept_);
    }

private:
    bool is_text(const Line& line) {
        if (leads_away(line) || line.heading == 1) return false;
        if (line.words < 40 && text::folded(line.text) == title_) return false;
        return line.words < 4 || seen_.insert(line.text).second;
    }

    void front() {
        auto first = kept_.begin();
        while (first != kept_.end() && is_front_label(outline_.lines[*first]))
            ++first;
        if (first != kept_.end()) kept_.erase(kept_.begin(), first);
        // The byline may stand below the lead.
        const std::size_t head = std::min(kept_.size(), std::size_t{3});
        kept_.erase(std::remove_if(kept_.begin(),
                                   kept_.begin() + static_cast<std::ptrdiff_t>(head),
                                   [&](auto line) { return is_byline(outline_.lines[line]); }),
                    kept_.begin() + static_cast<std::ptrdiff_t>(head));
    }

    void back() {
        while (!kept_.empty()) {
            const Line& last = outline_.lines[kept_.back()];
            if (!is_back_label(last, outline_.boxes[last.box])) return;
            kept_.pop_back();
        }
    }

    /// Of headings that follow each other only the last heads something, unless it is of a lower
    /// rank.
    void headings() {
        std::vector<std::uint32_t> out;
        for (const std::uint32_t line : kept_) {
            const std::uint8_t rank = outline_.lines[line].heading;
            while (rank > 0 && !out.empty() && outline_.lines[out.back()].heading >= rank)
                out.pop_back();
            out.push_back(line);
        }
        kept_ = std::move(out);
    }

    const Outline& outline_;
    std::string title_;
    std::unordered_set<std::string_view> seen_;
    std::vector<std::uint32_t> kept_;
};

}  // namespace

std::vector<std::uint32_t> tidy(const Outline& outline,
                                const std::vector<std::uint32_t>& lines,
                                std::string_view title) {
    return Tidy(outline, title).run(lines);
}

}  // namespace vigie::feeds::page
