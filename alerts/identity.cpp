#include "alerts/identity.h"

#include "text/fold.h"
#include "text/hash.h"

namespace vigie::alerts {
namespace {

constexpr int words_that_tell = 12;

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string body_hash(const text::Article& article) {
    std::string words;
    int count = 0;
    for (const char c : text::folded(article.body)) {
        if (is_word_byte(c)) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
            ++count;
        }
    }
    if (words.empty() || words.back() != ' ') ++count;
    if (count < words_that_tell) return "";
    while (!words.empty() && words.back() == ' ')
        words.pop_back();
    return text::hash_hex(words);
}

}  // namespace vigie::alerts
