#include "extractors/lexicon/alternatives.h"

#include "text/file.h"

namespace vigie::extractors {

using std::string_view;

std::vector<std::string> alternatives(string_view cell) {
    const auto open = cell.find('[');
    const auto close = cell.find(']', open == string_view::npos ? 0 : open);
    if (open == string_view::npos || close == string_view::npos) return {std::string(cell)};
    const std::string before(cell.substr(0, open));
    const auto endings = alternatives(cell.substr(close + 1));
    std::vector<std::string> all;
    for (const auto choice : text::split(cell.substr(open + 1, close - open - 1), '|')) {
        for (const std::string& ending : endings)
            all.emplace_back(before).append(choice).append(ending);
    }
    return all;
}

}  // namespace vigie::extractors
