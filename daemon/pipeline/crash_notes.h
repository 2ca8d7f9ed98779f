// Which text was in hand when the process died. A note lies in the state folder while an article is
// read; one that is found there means that the process died over it: by a bug that aborts, endless
// memory, or a hang that the watchdog ended. After two such deaths the text is passed over, so that
// it does not end every start again and silence all other feeds for as long as its feed shows it.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace vigie::daemon {

class CrashNotes {
public:
    /// Deaths over a text, one after the other, until it is passed over. One may be anybody's (a
    /// kill -9, the article that the other thread had in hand).
    static constexpr int deaths = 2;

    /// Notes lie in `folder`, which is made when there is none, and count for this `build` alone:
    /// another one may read what this one died of. A folder that cannot be written, as on a full
    /// disk, costs the notes and not the reading.
    CrashNotes(std::filesystem::path folder, std::string_view build);

    /// Any thread, before a text is read. False: pass it over.
    [[nodiscard]] bool begin(const std::string& url);

    /// Any thread, when it was read, whatever came of it.
    void end(const std::string& url);

    /// Any thread, when the process ends by its own will with texts in hand: they are not to blame.
    void end_all();

private:
    [[nodiscard]] std::filesystem::path note_of(const std::string& url) const;

    std::filesystem::path folder_;
    std::string build_;
    std::mutex mutex_;
    std::multiset<std::filesystem::path> in_hand_;
};

}  // namespace vigie::daemon
