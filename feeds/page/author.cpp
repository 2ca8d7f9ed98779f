// Who wrote an article: see metadata.h.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "feeds/page/metadata.h"
#include "feeds/page/metas.h"
#include "feeds/page/phrases.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::array metas{"author",
                           "article:author",
                           "dc.creator",
                           "parsely-author",
                           "dcterms.creator",
                           "sailthru.author",
                           "article:author_name",
                           "twitter:data1_author"};

// Longer ones before those that they begin with.
constexpr std::array starts{"Par ",
                            "par ",
                            "PAR ",
                            "By ",
                            "by ",
                            "BY ",
                            "De ",
                            "\u00C9crit par ",
                            "Written by ",
                            "R\u00E9dig\u00E9 par ",
                            "Publi\u00E9 par ",
                            "Soumis par ",
                            "Posted by ",
                            "Submitted by ",
                            "Words and pictures by ",
                            "Words by ",
                            "Text by ",
                            "Story by ",
                            "Texte : ",
                            "Propos recueillis par ",
                            "Auteur : ",
                            "Auteur: ",
                            "Author: "};

// Of other languages: those words begin other lines too, so a name alone must follow.
constexpr std::array foreign_starts{"Von ", "von ", "Por ", "por ", "Di ", "Door "};

/// What stands behind a name in a byline that tells more.
constexpr std::array ends{" le ",
                          ", le ",
                          " Le ",
                          " on ",
                          " - ",
                          " \u2013 ",
                          " \u2014 ",
                          " Published",
                          " Updated",
                          " Posted",
                          " Publi\u00E9",
                          ", "};

std::string trimmed(std::string name) {
    while (name.ends_with(' ') || name.ends_with(',') || name.ends_with('-'))
        name.pop_back();
    return name;
}

/// "Par Awa Diarra (avec AFP)" -> "Awa Diarra".
std::string author_name(std::string_view line) {
    std::string name(line);
    for (const std::string_view start : starts) {
        if (name.starts_with(start)) name.erase(0, start.size());
        if (name == start.substr(0, start.size() - 1)) return "";
    }
    const auto end = std::min(name.find_first_of("|("), name.find("\u2022"));
    if (end != std::string::npos && end > 0) name.erase(end);
    return trimmed(std::move(name));
}

bool is_name(const std::string& text) {
    return !text.empty() && text.size() <= 80 && text.find("http") == std::string::npos &&
           text.find_first_of("0123456789@") == std::string::npos;
}

std::size_t words_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// Two to five words, each with a great letter but for those that stand within names.
bool is_persons_name(const std::string& text) {
    constexpr std::string_view within =
        " de du da dos des van von der den bin ben el al ag ould et and y e la le ";
    const std::size_t words = words_in(text);
    if (!is_name(text) || words < 2 || words > 5) return false;
    for (const std::string_view article : {"Le ", "La ", "Les ", "The "}) {
        if (text.starts_with(article)) return false;
    }
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const char c = text[at];
        // "à" is a small letter of two bytes; letters of other scripts count as great
        const bool small = text.compare(at, 1, "\xC3") == 0 && at + 1 < text.size() &&
                           static_cast<unsigned char>(text[at + 1]) >= 0xA0;
        const bool great =
            (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0x80 && !small);
        const bool inner = at > 0 && end < text.size();
        const std::string word = " " + text.substr(at, end - at) + " ";
        if (!great && !(inner && within.find(word) != std::string_view::npos)) return false;
        at = end + 1;
    }
    return !tells_publication(start_of(text));
}

/// "Team Millwright October" 3
bool ends_with_a_day(const std::string& name) {
    constexpr std::string_view words =
        " january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
        "saturday sunday mon tue wed thu fri sat sun janvier fevrier mars avril mai juin juillet "
        "aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi "
        "dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
        "diciembre januar februar juni juli oktober dezember janeiro fevereiro maio junho julho "
        "setembro outubro novembro ";
    const auto at = name.rfind(' ');
    if (at == std::string::npos) return false;
    std::string last = " " + text::folded(std::string_view(name).substr(at + 1));
    if (last.ends_with('.')) last.pop_back();
    return words.find(last + " ") != std::string_view::npos;
}

/// "Par Awa Diarra, le 3 mars 2026", "Awa Diarra, mardi 3 mars": what stands before the rest, if
/// that is a day; in other languages the whole line behind "Von".
std::string name_before_date(const std::string& line) {
    std::string name(line);
    for (const std::string_view start : foreign_starts) {
        if (name.starts_with(start)) name.erase(0, start.size());
    }
    name = author_name(name);
    const bool by = name.size() < line.size() && line.ends_with(name);
    if (by && is_persons_name(name)) return name;
    if (!publication_line(line) && name.find_first_of("0123456789") == std::string::npos) return "";
    std::size_t end = std::min(name.find_first_of("0123456789"), name.size());
    for (const std::string_view mark : ends)
        end = std::min(end, name.find(mark));
    name = trimmed(name.substr(0, end));
    while (ends_with_a_day(name))
        name = trimmed(name.substr(0, name.rfind(' ')));
    return is_persons_name(name) ? name : "";
}

/// "Awa Diarra, LE JOUR": the outlet behind the name.
std::string without_outlet(std::string name) {
    const auto comma = name.rfind(", ");
    if (comma == std::string::npos) return name;
    const std::string_view rest = std::string_view(name).substr(comma + 2);
    const bool loud = rest.size() > 1 && std::none_of(rest.begin(), rest.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
                      });
    if (loud) name.erase(comma);
    return name;
}

/// The first name on a short line of these.
std::string name_on(std::span<const Line> lines, unsigned most_words) {
    for (const Line& line : lines) {
        if (line.words > most_words || line.words == 0) continue;
        std::string name = author_name(line.text);
        const bool word = name.size() <= 2 || tells_publication(start_of(name));  // "on"
        if (is_name(name) && !word) return name;
        if (name = name_before_date(line.text); !name.empty()) return name;
    }
    return "";
}

bool begins_a_byline(std::string_view text) {
    const auto begins = [&](std::string_view start) { return text.starts_with(start); };
    return std::any_of(starts.begin(), starts.end(), begins) ||
           std::any_of(foreign_starts.begin(), foreign_starts.end(), begins);
}

std::string on_lines_that_say_by(std::span<const Line> lines) {
    constexpr std::uint32_t longest = 20;  // words
    for (const Line& line : lines) {
        if (line.words > longest || line.heading > 0 || !begins_a_byline(line.text)) continue;
        const bool plain = line.text.starts_with("Par ") || line.text.starts_with("By ");
        if (std::string name = plain ? name_on({&line, 1}, 7) : ""; !name.empty()) return name;
        if (std::string name = name_before_date(line.text); !name.empty()) return name;
    }
    return "";
}

/// In the midst of the text stand the authors of what it links to.
std::string in_author_boxes(const Sources& sources) {
    constexpr std::size_t head = 4;  // lines of the text: a byline may stand below the lead
    const std::span<const Line> lines(sources.outline.lines);
    for (const Box& box : sources.outline.boxes) {
        if (!box.hints.author || box.hints.comments) continue;
        if (box.first_line > sources.first_line + head && box.first_line < sources.last_line)
            continue;
        std::string name =
            name_on(lines.subspan(box.first_line, box.last_line - box.first_line), 8);
        if (!name.empty()) return name;
    }
    return "";
}

/// "Awa Diarra, mardi 3 mars" between the headline and the text, or the name and the day on a line
/// each: cards have such lines too.
std::string above_text(const Sources& sources, const std::string& title) {
    constexpr std::uint32_t longest = 12;  // words
    const std::vector<Line>& lines = sources.outline.lines;
    const std::size_t end = std::min(sources.first_line + 2, lines.size());
    std::size_t first = sources.first_line;
    while (first > 0 && lines[first].text != title)
        --first;
    for (std::size_t i = first; i < end; ++i) {
        const Line& line = lines[i];
        if (line.words < 2 || line.words > longest || line.text == title) continue;
        if (std::string name = name_before_date(line.text); !name.empty()) return name;
        const bool over_date = line.words <= 4 && i + 1 < lines.size() &&
                               lines[i + 1].words <= longest && publication_line(lines[i + 1].text);
        if (over_date && line.heading == 0 && is_persons_name(line.text)) return line.text;
    }
    return "";
}

/// Cards for short messages carry two pairs of a label and its value.
std::string on_card(const Slim& slim) {
    constexpr std::array labels{"written by",
                                "ecrit par",
                                "redige par",
                                "escrito por",
                                "verfasst von",
                                "geschrieben von",
                                "scritto da"};
    for (const auto& [label, value] : {std::pair{"twitter:label1", "twitter:data1"},
                                       std::pair{"twitter:label2", "twitter:data2"}}) {
        const std::string said = text::folded(meta(slim, std::span(&label, 1)));
        if (std::find(labels.begin(), labels.end(), said) != labels.end())
            return meta(slim, std::span(&value, 1));
    }
    return "";
}

/// The line right behind the text, beside its last one, if it can be nothing else than a name.
std::string signature(const Sources& sources) {
    const Outline& outline = sources.outline;
    const std::size_t next = sources.last_line + 1;
    if (sources.last_line == 0 || next >= outline.lines.size()) return "";
    const Line& line = outline.lines[next];
    const std::uint32_t box = outline.lines[sources.last_line].box;
    const bool beside =
        line.box == box || outline.boxes[line.box].parent == outline.boxes[box].parent;
    const bool plain = line.words <= 4 && line.link_words == 0 && line.heading == 0;
    if (!beside || !plain || !is_persons_name(line.text)) return "";
    const bool mark = line.text.find_first_of(":!?\"/") != std::string::npos;
    return mark || is_bare_label(start_of(line.text)) ? "" : line.text;
}

}  // namespace

std::string author_of(const Sources& sources, const std::string& title) {
    if (is_name(sources.linked.author)) return sources.linked.author;
    for (const char* name : metas) {
        const std::string said = meta(sources.slim, std::span(&name, 1));
        if (is_name(said)) return without_outlet(author_name(said));
    }
    if (std::string said = on_card(sources.slim); is_name(said)) return author_name(said);
    const Outline& outline = sources.outline;
    if (std::string name = in_author_boxes(sources); !name.empty()) return name;
    if (std::string name = on_lines_that_say_by(outline.lines); !name.empty()) return name;
    if (std::string name = above_text(sources, title); !name.empty()) return name;
    return signature(sources);
}

}  // namespace vigie::feeds::page
