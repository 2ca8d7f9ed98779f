#include "text/apostrophes.h"

#include <algorithm>
#include <array>

namespace vigie::text {
namespace {

bool is_letter_at(std::string_view folded, std::size_t at) {
    if (at >= folded.size()) return false;
    const auto byte = static_cast<unsigned char>(folded[at]);
    return (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

}  // namespace

bool keeps_apostrophe(std::string_view head, char next) {
    return head == "aujourd" || head == "quelqu" || head == "jama" || head == "qur" ||
           (head.ends_with('n') && head.size() > 2 && next == 't');
}

bool elides(std::string_view head) {
    static constexpr std::array<std::string_view, 14> heads{"l",
                                                            "d",
                                                            "j",
                                                            "m",
                                                            "t",
                                                            "s",
                                                            "n",
                                                            "c",
                                                            "qu",
                                                            "jusqu",
                                                            "lorsqu",
                                                            "puisqu",
                                                            "presqu",
                                                            "quoiqu"};
    return std::find(heads.begin(), heads.end(), head) != heads.end();
}

bool opens_single_quote(std::string_view folded, std::size_t at) {
    constexpr std::size_t longest = 200;  // bytes: a phrase or a title
    if (!is_letter_at(folded, at + 1)) return false;
    const std::size_t end = std::min(at + longest, folded.size());
    for (std::size_t next = at + 2; next < end && folded[next] != '\n'; ++next) {
        if (folded[next] == '\'' && folded[next - 1] != ' ' && !is_letter_at(folded, next + 1))
            return true;
    }
    return false;
}

}  // namespace vigie::text
