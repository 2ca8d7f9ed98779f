#include "daemon/http/accept.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace vigie::daemon::http {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool same(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    });
}

/// What stands before the next `mark`, trimmed; `text` is left with what stands behind it.
std::string_view take(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view taken = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

/// 1 where the parameters have no q that can be read.
double quality_in(std::string_view parameters) {
    double value = 1;
    while (!parameters.empty()) {
        const std::string_view one = take(parameters, ';');
        if (one.size() < 3 || !same(one.substr(0, 2), "q=")) continue;
        double read = 0;
        const auto [end, failed] = std::from_chars(one.data() + 2, one.data() + one.size(), read);
        if (failed == std::errc{} && end == one.data() + one.size())
            value = std::clamp(read, 0.0, 1.0);
    }
    return value;
}

/// How exactly a range names a type: 0 = not at all.
int exactness(std::string_view range, std::string_view type) {
    if (same(range, type)) return 3;
    if (range == "*/*") return 1;
    const std::string_view family = type.substr(0, type.find('/') + 1);
    const bool has_family = range.size() == family.size() + 1 && range.back() == '*' &&
                            same(range.substr(0, family.size()), family);
    return has_family ? 2 : 0;
}

/// The same for a language.
int language_exactness(std::string_view range, std::string_view language) {
    if (same(range, language)) return 3;
    if (range == "*") return 1;
    const bool is_of_it = range.size() > language.size() && range[language.size()] == '-' &&
                          same(range.substr(0, language.size()), language);
    return is_of_it ? 2 : 0;
}

double best_quality(std::string_view accept,
                    std::string_view value,
                    int (*exactness_of)(std::string_view, std::string_view)) {
    double best = 0;
    int best_exactness = 0;
    while (!accept.empty()) {
        std::string_view one = take(accept, ',');
        const std::string_view range = take(one, ';');
        const int exact = exactness_of(range, value);
        const double wanted = quality_in(one);
        if (exact > best_exactness || (exact == best_exactness && exact > 0 && wanted > best))
            best = wanted;
        best_exactness = std::max(best_exactness, exact);
    }
    return best;
}

}  // namespace

double quality(std::string_view accept, std::string_view type) {
    return trimmed(accept).empty() ? 1 : best_quality(accept, type, exactness);
}

bool has_tag(std::string_view if_none_match, std::string_view tag) {
    while (!if_none_match.empty()) {
        std::string_view one = take(if_none_match, ',');  // ours hold no comma
        if (one == "*") return true;
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag) return true;
    }
    return false;
}

std::string_view language_of(std::string_view accept, const std::vector<std::string_view>& known) {
    return *std::max_element(known.begin(), known.end(), [&](auto one, auto other) {
        return best_quality(accept, one, language_exactness) <
               best_quality(accept, other, language_exactness);
    });
}

}  // namespace vigie::daemon::http
