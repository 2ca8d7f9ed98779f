#include "feeds/url.h"

#include <algorithm>
#include <array>
#include <memory>

#include <curl/curl.h>

#include "feeds/xml/nodes.h"
#include "text/ascii.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

constexpr std::size_t longest_url = 8192;

// Parameters that say how a reader came, not what is read.
// Those of the field's own outlets among them: "maca" is DW's, "xtor" France Médias Monde's, "at_"
// the BBC's.
constexpr std::array first_list =
    std::to_array<std::string_view>({"utm_",   "mtm_",       "pk_",    "at_",
                                     "hsa_",   "fb_action_", "fbclid", "gclid",
                                     "gbraid", "wbraid",     "dclid",  "msclkid",
                                     "yclid",  "twclid",     "ttclid", "igshid",
                                     "igsh",   "mc_cid",     "mc_eid", "_hsenc",
                                     "_hsmi",  "mkt_tok",    "wt_mc",  "wt_zmc",
                                     "maca",   "xtor",       "ocid",   "ncid",
                                     "smid",   "s_cid",      "ftag",   "__twitter_impression",
                                     "_ga",    "_gl"});

// What was added since; never to be put into a list that has been in use.
constexpr std::array second_list = std::to_array<std::string_view>({"srsltid",
                                                                    "gad_source",
                                                                    "gad_campaignid",
                                                                    "gclsrc",
                                                                    "ysclid",
                                                                    "_openstat",
                                                                    "vero_id",
                                                                    "oly_enc_id",
                                                                    "guce_referrer"});

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

using Url = std::unique_ptr<CURLU, FreeUrl>;

std::optional<std::string> part(const Url& url, CURLUPart which, unsigned flags = 0) {
    char* value = nullptr;
    if (curl_url_get(url.get(), which, &value, flags) != CURLUE_OK) return std::nullopt;
    std::string text(value);
    curl_free(value);
    return text;
}

bool set(const Url& url, const std::string& text) {
    return curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_URLENCODE) == CURLUE_OK;
}

std::string as_written(const Url& url) {
    const auto scheme = part(url, CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https") return {};
    std::string written = part(url, CURLUPART_URL).value_or("");
    // curl undoes the escapes of a host: "https://%c2/" is nobody's address.
    return text::valid_utf8(written) == written ? written : std::string{};
}

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& names, std::string_view parameter) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view known) {
        return known.ends_with('_') ? parameter.starts_with(known) : parameter == known;
    });
}

bool tracks(std::string_view parameter, int list) {
    if (parameter.starts_with("amp;")) parameter.remove_prefix(4);  // an address escaped twice
    const std::string name = text::small_letters(parameter.substr(0, parameter.find('=')));
    return lists(first_list, name) || (list > 1 && lists(second_list, name));
}

/// "&amp=1", "outputType=amp": the page in AMP's form. Elsewhere "amp=3" may be a number.
bool asks_for_amp(std::string_view parameter) {
    constexpr std::array known = std::to_array<std::string_view>(
        {"amp", "amp=", "amp=1", "amp=true", "outputType=amp", "output=amp", "view=amp"});
    return std::find(known.begin(), known.end(), parameter) != known.end();
}

std::string without_tracking(std::string_view query, int list) {
    std::string kept;
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view parameter = query.substr(0, end);
        if (!parameter.empty() && !tracks(parameter, list) && !asks_for_amp(parameter)) {
            kept.append(kept.empty() ? "" : "&").append(parameter);
        }
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
    }
    return kept;
}

/// What AMP's cache shows under its own host: "https://x.cdn.ampproject.org/c/s/host/path" and
/// "https://www.google.com/amp/s/host/path" are https://host/path; without "s/" it is http. None
/// where it is another address.
std::optional<std::string> out_of_cache(std::string_view address) {
    if (address.substr(0, 300).find("amp") == std::string_view::npos) return std::nullopt;
    for (const std::string_view cache : {"cdn.ampproject.org/c/",
                                         "cdn.ampproject.org/v/",
                                         "www.google.com/amp/",
                                         "google.com/amp/"}) {
        const auto found = address.substr(0, 300).find(cache);
        if (found == std::string_view::npos || address.find('/', 8) < found) continue;
        std::string inner(address.substr(found + cache.size()));
        const bool secure = inner.starts_with("s/");
        return (secure ? "https://" : "http://") + (secure ? inner.substr(2) : std::move(inner));
    }
    return std::nullopt;
}

void drop_trailing_dots(std::string& host) {
    while (host.ends_with('.'))
        host.pop_back();
}

void drop_front(std::string& host, std::string_view label) {
    const bool more_than_a_name = host.find('.', label.size()) != std::string::npos;
    if (host.starts_with(label) && more_than_a_name) host.erase(0, label.size());
}

/// Without final slashes and AMP's mark: "/koro/amp/", "/koro.amp", "/koro.amp.html".
void tidy_path(std::string& path) {
    const auto cut = [&](std::string_view end) {
        const bool found = path.ends_with(end);
        if (found) path.resize(path.size() - end.size());
        return found;
    };
    while (cut("/")) {
    }
    if (cut(".amp.html")) path += ".html";
    if (cut("/amp") || cut(".amp") || cut("/amp.html")) {
        while (cut("/")) {
        }
    } else if (path.starts_with("/amp/")) {
        path.erase(0, 4);
    }
}

/// An address in parts, as canonical_url() joins them again.
struct Parts {
    std::string host;   ///< small letters
    std::string port;   ///< empty for the scheme's own
    std::string path;   ///< from its slash on
    std::string query;  ///< without its question mark
};

/// What follows "http://" or "https://" where nothing can be wrong with the address: a name of a
/// host without port or user, and no space or control character. So are nearly all links of nearly
/// all feeds, and they need no parser. Empty for all others, such as hosts that are numbers in
/// disguise (0x7f.1): a name's last label begins with a letter.
std::string_view behind_plain_scheme(std::string_view url) {
    const std::string_view scheme = url.starts_with("https://") ? "https://" : "http://";
    if (!url.starts_with(scheme)) return {};
    url.remove_prefix(scheme.size());
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto* const host_end = std::find_if(
        url.begin(), url.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    const std::string_view host(url.begin(), host_end);
    const bool name = std::all_of(host.begin(), host.end(), [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
    const std::size_t last = host.rfind('.') + 1;  // 0 without a dot
    const bool usual = name && last < host.size() && letter(host[last]) &&
                       std::all_of(url.begin(), url.end(), [](char c) {
                           return static_cast<unsigned char>(c) > 0x20 && c != 0x7F;
                       });
    return usual ? url : std::string_view{};
}

/// By curl's parser; none where it is no address of the web.
std::optional<Parts> split(const std::string& address) {
    if (!text::same_letters(std::string_view(address).substr(0, 4), "http")) return std::nullopt;
    const Url url(curl_url());
    if (!set(url, address) || as_written(url).empty()) return std::nullopt;
    const auto host = part(url, CURLUPART_HOST);
    if (!host || host->empty()) return std::nullopt;
    return Parts{text::small_letters(*host),
                 part(url, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT).value_or(""),
                 part(url, CURLUPART_PATH).value_or("/"),
                 part(url, CURLUPART_QUERY).value_or("")};
}

/// None where the path has dots, escapes or letters that a parser may write in another way.
std::optional<Parts> split_plain(std::string_view url) {
    const std::string_view rest = behind_plain_scheme(url);
    if (rest.empty()) return std::nullopt;
    for (char before = '\0'; const char c : rest) {
        const bool same = c != '%' && c != '\\' && static_cast<unsigned char>(c) < 0x80;
        if (!same || (before == '/' && c == '.')) return std::nullopt;
        before = c;
    }
    const std::string_view page = rest.substr(0, rest.find('#'));
    const auto* const path =
        std::find_if(page.begin(), page.end(), [](char c) { return c == '/' || c == '?'; });
    const auto host_end = static_cast<std::size_t>(path - page.begin());
    const std::size_t path_end = std::min(page.find('?', host_end), page.size());
    Parts parts{text::small_letters(page.substr(0, host_end)),
                {},
                std::string(page.substr(host_end, path_end - host_end)),
                std::string(page.substr(std::min(path_end + 1, page.size())))};
    if (parts.path.empty()) parts.path = "/";
    return parts;
}

bool has_host(const std::string& address) {
    const Url url(curl_url());
    return set(url, address) && part(url, CURLUPART_HOST);
}

/// Empty when either is no address of the web.
std::string relative_to(std::string_view base, const std::string& link) {
    const Url url(curl_url());
    const std::string root(trimmed(base));
    if (!root.empty() && root.size() <= longest_url && !set(url, root)) return {};
    return set(url, link) ? as_written(url) : std::string{};
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view link) {
    if (const std::string_view written = trimmed(link);
        written.size() <= longest_url && !behind_plain_scheme(written).empty())
        return std::string(written);
    std::string wanted(trimmed(link));
    std::erase_if(wanted, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
    if (wanted.empty() || wanted.size() > longest_url || wanted.find('\0') != std::string::npos) {
        return {};
    }
    if (wanted.starts_with("http://") || wanted.starts_with("https://"))
        return has_host(wanted) ? wanted : std::string{};
    if (wanted.starts_with('#')) {  // curl would go to the site's root
        const std::string_view page = trimmed(base.substr(0, base.find('#')));
        return page.starts_with("http") ? std::string(page) + wanted : std::string{};
    }
    return relative_to(base, wanted);
}

std::string canonical_url(std::string_view url_text, int list) {
    auto canonical = canonical_web_url(url_text, list);
    if (!canonical) canonical = out_of_cache(trimmed(url_text));
    return canonical ? *std::move(canonical) : std::string(trimmed(url_text));
}

std::optional<std::string> canonical_web_url(std::string_view url_text, int list) {
    const std::optional<std::string> inner = out_of_cache(trimmed(url_text));
    const std::string_view wanted = inner ? *inner : trimmed(url_text);
    if (wanted.size() > longest_url) return std::nullopt;
    auto parts = split_plain(wanted);
    if (!parts) parts = split(std::string(wanted));
    if (!parts) return std::nullopt;
    drop_trailing_dots(parts->host);
    if (parts->host.empty()) return std::nullopt;
    drop_front(parts->host, "www.");
    drop_front(parts->host, "amp.");
    tidy_path(parts->path);
    const std::string query = without_tracking(parts->query, list);
    std::string result;
    result.reserve(wanted.size() + 1);  // http may become https
    result.append("https://").append(parts->host);
    if (!parts->port.empty()) result.append(":").append(parts->port);
    result += parts->path;
    if (!query.empty()) result.append("?").append(query);
    return result;
}

bool may_have_former_form(std::string_view url_text) {
    const auto query = url_text.find('?');
    if (query == std::string_view::npos) return false;
    const std::string letters = text::small_letters(url_text.substr(query));
    return std::any_of(second_list.begin(), second_list.end(), [&](std::string_view name) {
        return letters.find(name) != std::string::npos;
    });
}

std::optional<std::string> host_of(std::string_view url_text) {
    if (url_text.size() > longest_url) return std::nullopt;
    const std::string wanted(trimmed(url_text));
    auto parts = split_plain(wanted);
    if (!parts) parts = split(wanted);
    if (!parts) return std::nullopt;
    drop_trailing_dots(parts->host);
    if (parts->host.empty()) return std::nullopt;
    return std::move(parts->host);
}

}  // namespace vigie::feeds
