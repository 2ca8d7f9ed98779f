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

}  // namespace

double quality(std::string_view accept, std::string_view type) {
    if (trimmed(accept).empty()) return 1;
    double best = 0;
    int best_exactness = 0;
    while (!accept.empty()) {
        std::string_view one = take(accept, ',');
        const std::string_view range = take(one, ';');
        const int exact = exactness(range, type);
        const double wanted = quality_in(one);
        if (exact > best_exactness || (exact == best_exactness && exact > 0 && wanted > best))
            best = wanted;
        best_exactness = std::max(best_exactness, exact);
    }
    return best;
}

}  // namespace vigie::daemon::http
