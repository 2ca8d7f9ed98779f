#include "feeds/xml/wellformed.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "feeds/xml/nodes.h"
#include "feeds/xml/scan.h"

namespace vigie::feeds {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view cdata_begin = "<![CDATA[";
// Looked at among each other, further ones are not: a hostile tag must not make these lists long.
constexpr std::size_t most_attributes = 64;
constexpr std::size_t most_prefixes = 256;

/// By first bytes: what a name may hold beyond ASCII is not worth a table of Unicode.
constexpr std::array<bool, 256> name_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        table.at(c) = letter || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '-' ||
                      c == '.' || c >= 0x80;
    }
    return table;
}();

bool begins_name(char c) {
    return name_bytes[static_cast<unsigned char>(c)] && c != '-' && c != '.' &&
           (c < '0' || c > '9');
}

/// Whether each quote has its second, and nothing that may begin or end markup stands here.
bool has_paired_quotes(std::string_view declaration) {
    if (declaration.find_first_of("[]<>") != std::string_view::npos) return false;
    for (auto open = declaration.find_first_of("\"'"); open != std::string_view::npos;) {
        const auto close = declaration.find(declaration[open], open + 1);
        if (close == std::string_view::npos) return false;
        open = declaration.find_first_of("\"'", close + 1);
    }
    return true;
}

/// Declarations such as <!ENTITY eacute "&#233;">, and what is declared elsewhere: %HTMLlat1;
bool is_plain_subset(std::string_view subset) {
    for (subset = trimmed(subset); !subset.empty(); subset = trimmed(subset)) {
        const bool elsewhere = subset.starts_with('%');
        if (!elsewhere && !subset.starts_with("<!E")) return false;
        const auto end = subset.find(elsewhere ? ';' : '>');
        if (end == std::string_view::npos || !has_paired_quotes(subset.substr(1, end - 1)))
            return false;
        subset.remove_prefix(end + 1);
    }
    return true;
}

/// "!DOCTYPE rss>": whether there is no doubt where it ends.
bool is_plain_doctype(std::string_view declaration) {
    if (!declaration.ends_with('>')) return false;
    declaration.remove_suffix(1);
    const auto open = declaration.find('[');
    if (open == std::string_view::npos) return has_paired_quotes(declaration);
    const std::string_view subset = trimmed(declaration.substr(open + 1));
    return has_paired_quotes(declaration.substr(0, open)) && subset.ends_with(']') &&
           is_plain_subset(subset.substr(0, subset.size() - 1));
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string quote(std::string_view name) {
    std::string beginning(name);
    cut(beginning, 40);
    return "'" + beginning + "'";
}

class Checker {
public:
    Checker(std::string_view xml, int depth_limit)
        : xml_(xml), depth_limit_(static_cast<std::size_t>(std::max(depth_limit, 1))) {}

    Look look() {
        while (fault_.empty() && at_ < xml_.size()) {
            if (xml_[at_] == '<')
                markup();
            else
                text();
        }
        if (fault_.empty() && !open_.empty()) wrong("no end of " + quote(open_.back()));
        if (fault_.empty() && !root_seen_) wrong("no element");
        Look look{{}, std::move(fault_), scan_};
        const bool repaired =
            scan_.stray_numbers > 0 || scan_.bad_characters > 0 || scan_.old_numbers > 0;
        if (look.fault.empty() && !is_odd_ && !repaired) look.tree.emplace(std::move(tree_));
        if (!slip_.empty()) look.fault = std::move(slip_);  // it came first
        return look;
    }

private:
    void wrong(std::string what) { fault_ = std::move(what) + " at byte " + std::to_string(at_); }

    /// A fault that leaves no doubt of what stands in what.
    void slips(std::string_view what, std::string_view name, std::string_view how) {
        if (!slip_.empty()) return;
        slip_.append(what).append(quote(name)).append(how).append(" at byte ");
        slip_ += std::to_string(at_);
    }

    [[nodiscard]] bool starts(std::string_view mark) const {
        return xml_.substr(at_).starts_with(mark);
    }

    [[nodiscard]] bool starts(char mark) const { return at_ < xml_.size() && xml_[at_] == mark; }

    void text() {
        const std::size_t end = std::min(xml_.find('<', at_), xml_.size());
        const std::string_view words = xml_.substr(at_, end - at_);
        if (section_end(at_) < end) return wrong("']]>' in a text");
        const auto blank = [&] {
            return words.find_first_not_of(spaces) == std::string_view::npos;
        };
        if (open_.empty() && !blank()) return wrong("text outside of the root element");
        if (!open_.empty()) tree_.text(meant(words), Cell::Kind::text);
        at_ = end;
    }

    void markup() {
        const char next = at_ + 1 < xml_.size() ? xml_[at_ + 1] : '\0';
        if (next == '/') return end_tag();
        if (next != '!' && next != '?') return start_tag();
        if (starts("<![CDATA[")) return section();
        if (starts("<!--")) return comment();
        if (starts("<?")) return instruction();
        doctype();
    }

    /// Where the next "]]>" stands. Texts may not hold it and sections end with it: for both it is
    /// looked for once.
    std::size_t section_end(std::size_t from) {
        if (next_section_end_ < from) next_section_end_ = xml_.find("]]>", from);
        return next_section_end_;
    }

    void section() {
        if (open_.empty()) return wrong("CDATA outside of the root element");
        const std::size_t begin = at_ + cdata_begin.size();
        const std::size_t end = section_end(begin);
        if (end == std::string_view::npos) return wrong("CDATA without end");
        tree_.text(with_own_ends(xml_.substr(begin, end - begin)), Cell::Kind::section);
        at_ = end + 3;
    }

    /// The text behind references, which are counted.
    std::string_view meant(std::string_view raw) {
        const std::string_view lines = with_own_ends(raw);
        if (lines.find('&') == std::string_view::npos) return lines;
        char* const room = tree_.room(lines.size());
        return {room, resolve_references(lines, room, scan_)};
    }

    /// "\r\n" and "\r" as "\n" (XML 1.0, 2.11).
    std::string_view with_own_ends(std::string_view raw) {
        if (!has_returns_ || raw.find('\r') == std::string_view::npos) return raw;
        char* const room = tree_.room(raw.size());
        char* out = room;
        while (!raw.empty()) {
            const std::size_t line = std::min(raw.find('\r'), raw.size());
            out = std::copy_n(raw.begin(), line, out);
            raw.remove_prefix(line);
            if (raw.empty()) break;
            *out++ = '\n';
            raw.remove_prefix(raw.starts_with("\r\n") ? 2 : 1);
        }
        return {room, out};
    }

    void comment() {
        const auto end = xml_.find("--", at_ + 4);
        if (end == std::string_view::npos || !xml_.substr(end).starts_with("-->")) {
            return wrong("'--' in a comment, or no end of it");
        }
        at_ = end + 3;
    }

    void instruction() {
        const auto end = xml_.find("?>", at_ + 2);
        if (end == std::string_view::npos) return wrong("instruction without end");
        const std::string_view inside = xml_.substr(at_ + 2, end - at_ - 2);
        const bool reserved =
            same_word(inside.substr(0, 3), "xml") && (inside.size() == 3 || is_space(inside[3]));
        if (reserved && at_ > 0) return wrong("XML declaration that is not first");
        if (reserved && !starts("<?xml")) return wrong("XML declaration in capitals");
        is_odd_ = is_odd_ || !begins_name(xml_[at_ + 2]);
        at_ = end + 2;
    }

    void doctype() {
        if (!starts("<!DOCTYPE") || root_seen_) return wrong("declaration out of place");
        const std::size_t end = markup_end(xml_, at_);
        is_odd_ = is_odd_ || !is_plain_doctype(xml_.substr(at_ + 1, end - at_ - 1));
        at_ = end;
    }

    std::string_view name() {
        const std::size_t begin = at_;
        while (at_ < xml_.size() && name_bytes[static_cast<unsigned char>(xml_[at_])])
            ++at_;
        const std::string_view word = xml_.substr(begin, at_ - begin);
        const bool starts_well = !word.empty() && begins_name(word[0]);
        const auto colon = word.find(':');
        const bool one_colon = colon == std::string_view::npos ||
                               (colon > 0 && colon + 1 < word.size() &&
                                word.find(':', colon + 1) == std::string_view::npos);
        if (!starts_well || !one_colon) wrong("no name");
        return word;
    }

    bool skip_space() {
        const std::size_t begin = at_;
        while (at_ < xml_.size() && is_space(xml_[at_]))
            ++at_;
        return at_ > begin;
    }

    void end_tag() {
        at_ += 2;
        const std::string_view word = name();
        if (!fault_.empty()) return;
        if (open_.empty() || open_.back() != word) return wrong(quote(word) + " ends unopened");
        skip_space();
        if (!starts('>')) return wrong("end tag without end");
        ++at_;
        tree_.close();
        open_.pop_back();
        while (!declared_.empty() && declared_.back().second > open_.size())
            declared_.pop_back();
    }

    void start_tag() {
        if (open_.empty() && root_seen_) return wrong("a second root element");
        root_seen_ = true;
        ++at_;
        const std::string_view word = name();
        if (!fault_.empty()) return;
        tree_.open(word);
        attributes();
        if (!fault_.empty()) return;
        check_prefixes(word);
        const bool empty = starts("/>");
        if (!empty && !starts('>')) return wrong("tag without end");
        at_ += empty ? 2 : 1;
        if (!empty) return open(word);
        tree_.close();
        while (!declared_.empty() && declared_.back().second > open_.size())
            declared_.pop_back();
    }

    void open(std::string_view word) {
        open_.push_back(word);
        scan_.depth = std::max(scan_.depth, static_cast<int>(open_.size()));
        if (open_.size() > depth_limit_) wrong("elements nested too deep");
    }

    void attributes() {
        names_.clear();
        while (fault_.empty()) {
            const bool apart = skip_space();
            if (at_ >= xml_.size() || starts('>') || starts("/>")) return;
            if (!apart) return wrong("no space before an attribute");
            attribute();
        }
    }

    void attribute() {
        const std::string_view word = name();
        if (!fault_.empty()) return;
        skip_space();
        if (!starts('=')) return wrong("attribute " + quote(word) + " without value");
        ++at_;
        skip_space();
        if (!starts('"') && !starts('\'')) return wrong("value without quotes");
        const auto end = xml_.find(xml_[at_], at_ + 1);
        if (end == std::string_view::npos) return wrong("value without end");
        const std::string_view value = xml_.substr(at_ + 1, end - at_ - 1);
        if (value.find('<') != std::string_view::npos) return wrong("'<' in a value");
        tree_.attribute(word, meant(value));
        if (std::find(names_.begin(), names_.end(), word) != names_.end())
            slips("attribute ", word, " twice");
        if (names_.size() < most_attributes) names_.push_back(word);
        const bool room = declared_.size() < most_prefixes;
        if (room && word.starts_with("xmlns:"))
            declared_.emplace_back(word.substr(6), open_.size() + 1);
        at_ = end + 1;
    }

    void check_prefixes(std::string_view element) {
        check_prefix(element);
        for (const std::string_view attribute : names_) {
            if (!attribute.starts_with("xmlns:")) check_prefix(attribute);
        }
    }

    void check_prefix(std::string_view word) {
        const std::string_view prefix = prefix_of(word);
        if (prefix.empty() || prefix == "xml" || declared_.size() == most_prefixes) return;
        const auto same = [&](const auto& declared) { return declared.first == prefix; };
        if (std::none_of(declared_.begin(), declared_.end(), same))
            slips("prefix ", prefix, " is not declared");
    }

    std::string_view xml_;
    std::size_t depth_limit_;
    std::size_t at_ = 0;
    Scan scan_;
    Tree tree_;
    bool has_returns_ = xml_.find('\r') != std::string_view::npos;
    std::size_t next_section_end_ = xml_.find("]]>");
    bool is_odd_ = false;  // holds what read_leniently() must judge
    bool root_seen_ = false;
    std::string fault_;
    std::string slip_;
    std::vector<std::string_view> open_;
    std::vector<std::string_view> names_;  // of the attributes of the tag that is read
    std::vector<std::pair<std::string_view, std::size_t>>
        declared_;  // prefix, depth of its element
};

}  // namespace

Look look_at(std::string_view xml, int depth_limit) {
    return Checker(xml, depth_limit).look();
}

}  // namespace vigie::feeds
