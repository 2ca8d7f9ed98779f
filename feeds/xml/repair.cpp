#include "feeds/xml/repair.h"

#include <algorithm>
#include <array>
#include <optional>

#include "feeds/xml/charsets.h"
#include "feeds/xml/scan.h"

namespace vigie::feeds {
namespace {

/// "item" of "<rss:item ...", "/item" of "</item>".
std::string_view tag_name(std::string_view xml, std::size_t open) {
    const std::string_view rest = xml.substr(open + 1, 80);
    return rest.substr(0, std::min(rest.find_first_of(" \t\r\n/>", 1), rest.size()));
}

std::string_view local(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_entry(std::string_view name) {
    const std::string_view word = local(name);
    return (word == "item" || word == "entry") && !name.starts_with("media:");
}

bool is_entry_end(std::string_view name) {
    return name.starts_with('/') && is_entry(name.substr(1));
}

constexpr std::array wrapped{
    "title", "description", "summary", "content", "content:encoded", "subtitle", "tagline"};

/// Copies what stands between `begin` and `end`, in CDATA where it holds markup.
void copy_field(std::string_view inner, std::string& out) {
    const bool markup = inner.find('<') != std::string_view::npos;
    if (markup && inner.find("]]>") == std::string_view::npos) {
        out.append("<![CDATA[").append(inner).append("]]>");
    } else {
        out.append(inner);
    }
}

/// Index of a text field's name, or wrapped.size().
std::size_t text_field(std::string_view name) {
    const auto found = std::find(wrapped.begin(), wrapped.end(), name);
    return static_cast<std::size_t>(found - wrapped.begin());
}

/// Copies what the '&' at `at` begins, or what was meant; returns how much of the text that was. A
/// number that is no character is one that cannot be shown, as in HTML 5 (13.2.5.80).
std::size_t copy_reference(std::string_view xml, std::size_t at, std::string& out) {
    const Reference reference = reference_at(xml, at);
    if (reference == Reference::known || reference == Reference::unknown) {
        out += '&';
        return 1;
    }
    if (reference == Reference::stray) {
        out += "&amp;";
        return 1;
    }
    const std::size_t end = xml.find(';', at);
    if (reference == Reference::no_character) {
        out += "\uFFFD";
    } else {
        const auto number = number_of(xml.substr(at + 1, end - at - 1));
        append_windows_1252(out, static_cast<unsigned char>(number.value_or('?')));
    }
    return end + 1 - at;
}

/// Remembers the entry that is open.
class Cutter {
public:
    explicit Cutter(std::string_view xml) : xml_(xml) {}

    void tag(std::size_t open, std::size_t end) {
        const std::string_view name = tag_name(xml_, open);
        if (is_entry(name)) {
            give_up(open);
            shell_until(open);
            begin_ = child_end_ = open;
        } else if (begin_ && is_entry_end(name) && xml_[end - 1] == '>') {
            pieces.entries.push_back(xml_.substr(*begin_, end - *begin_));
            begin_.reset();
            shell_from_ = end;
        } else if (begin_ && (name.starts_with('/') || xml_[end - 2] == '/')) {
            child_end_ = xml_[end - 1] == '>' ? end : child_end_;
        }
    }

    /// The open entry, if any, never ends: what it has in full before `end` is kept.
    void give_up(std::size_t end) {
        if (!begin_) return;
        ++pieces.unfinished;
        if (child_end_ > *begin_)
            pieces.entries.push_back(xml_.substr(*begin_, child_end_ - *begin_));
        begin_.reset();
        shell_from_ = end;
    }

    void shell_until(std::size_t end) {
        if (end > shell_from_) pieces.shell.append(xml_.substr(shell_from_, end - shell_from_));
        shell_from_ = end;
    }

    Pieces pieces;

private:
    std::string_view xml_;
    std::optional<std::size_t> begin_;
    std::size_t child_end_ = 0;   // of the last element that ended inside the open entry
    std::size_t shell_from_ = 0;  // what stands from here on is not in the shell yet
};

}  // namespace

std::string escape_strays(std::string_view xml) {
    std::string out;
    out.reserve(xml.size() + 64);
    std::size_t done = 0;
    while (done < xml.size()) {
        const auto next = std::min(xml.find_first_of("<&", done), xml.size());
        out.append(xml.substr(done, next - done));
        done = next;
        if (done >= xml.size()) break;
        if (xml[done] == '&') {
            done += copy_reference(xml, done, out);
        } else if (!opens_markup(xml, done)) {
            out += "&lt;";
            ++done;
        } else if (xml[done + 1] == '!' || xml[done + 1] == '?') {
            const std::size_t end = markup_end(xml, done);  // CDATA and comments are not touched
            out.append(xml.substr(done, end - done));
            done = end;
        } else {
            out += '<';
            ++done;
        }
    }
    return out;
}

Pieces cut_entries(std::string_view xml, std::size_t most_entries) {
    Cutter cutter(xml);
    for (auto open = xml.find('<'); open != std::string_view::npos;) {
        const std::size_t end = opens_markup(xml, open) ? markup_end(xml, open) : open + 1;
        cutter.tag(open, end);
        if (cutter.pieces.entries.size() >= most_entries) break;
        open = xml.find('<', end);
    }
    const std::size_t whole = cutter.pieces.entries.size();
    cutter.give_up(xml.size());
    cutter.pieces.last_is_cut = cutter.pieces.entries.size() > whole;
    cutter.shell_until(xml.size());
    return std::move(cutter.pieces);
}

std::string wrap_markup(std::string_view entry) {
    std::string out;
    std::array<bool, wrapped.size()> never_ends{};  // so that a thousand open titles stay linear
    for (std::size_t done = 0; done < entry.size();) {
        const auto open = std::min(entry.find('<', done), entry.size());
        const std::size_t end = opens_markup(entry, open) ? markup_end(entry, open) : open + 1;
        out.append(entry.substr(done, end - done));
        done = std::min(end, entry.size());
        if (done >= entry.size() || entry[done - 1] != '>' || entry[done - 2] == '/') continue;
        const std::string_view name = tag_name(entry, open);
        const std::size_t field = text_field(name);
        if (field == wrapped.size() || never_ends.at(field)) continue;
        if (entry.substr(done).starts_with("<![CDATA[")) continue;  // before looking far ahead
        const auto closing = entry.find("</" + std::string(name), done);
        never_ends.at(field) = closing == std::string_view::npos;
        if (never_ends.at(field)) continue;
        copy_field(entry.substr(done, closing - done), out);
        done = closing;
    }
    return out;
}

}  // namespace vigie::feeds
