// What takes long to read by its size keeps nobody else from being read.
#include "daemon/pipeline/readers.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <exception>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "feeds/error.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;

/// Holds up the thread that first looks at it until it is let go.
class HoldingClock final : public text::Clock {
public:
    [[nodiscard]] text::Instant now() const override {
        if (looks_++ > 0) return text::Instant{};
        looked_at.set_value();
        let_go.get_future().wait_for(std::chrono::minutes{1});
        return text::Instant{};
    }

    mutable std::promise<void> looked_at;
    mutable std::promise<void> let_go;

private:
    mutable std::atomic<int> looks_ = 0;
};

class TwoReaders : public testing::Test {
protected:
    /// As the pipeline has it done, and told by name when it is over.
    asio::awaitable<void> extract(std::string name, std::size_t bytes) {
        std::vector<text::Article> articles(1);
        articles.front().body = std::string(bytes, 'x');
        std::optional<Gate::Pass> turn = co_await readers.turn(bytes);
        (void)co_await readers.extract(std::move(articles), tables());
        done.push_back(std::move(name));
        if (done.back() == "small") clock.let_go.set_value();
    }

    static std::shared_ptr<const ArticleTables> tables() {
        static const auto loaded = std::make_shared<const ArticleTables>(
            ArticleTables{*extractors::Extractor::load(VIGIE_SOURCE "/config"), {{"ML"}}});
        return loaded;
    }

    asio::io_context io{1};
    HoldingClock clock;
    Telemetry telemetry;
    CrashNotes notes{
        std::filesystem::temp_directory_path() / ("vigie-readers-" + std::to_string(::getpid())),
        "build"};
    Readers readers{io, clock, telemetry, notes};
    std::vector<std::string> done;
};

TEST_F(TwoReaders, NeverBothReadWhatIsLarge) {
    constexpr std::size_t large = 600U << 10;
    for (const char* name : {"first large", "second large", "third large"})
        asio::co_spawn(io, extract(name, large), asio::detached);
    io.poll();
    clock.looked_at.get_future().wait();  // the first has a thread, and stands still
    asio::co_spawn(io, extract("small", 1000), asio::detached);
    io.run();
    EXPECT_EQ(done,
              (std::vector<std::string>{"small", "first large", "second large", "third large"}));
}

TEST_F(TwoReaders, LetALargePageThatWaitsForLargeFeedsGoWhenItsTimeIsOver) {
    constexpr std::size_t large = 600U << 10;
    asio::co_spawn(io, extract("large", large), asio::detached);
    io.poll();
    clock.looked_at.get_future().wait();
    feeds::Reply page;
    page.final_url = "https://mali.example/page";
    page.body = std::string(large, 'x');
    std::error_code why;
    asio::co_spawn(io,
                   readers.read_page(std::move(page), std::chrono::milliseconds{1}),
                   [&](const std::exception_ptr&, const feeds::Result<feeds::Page>& read) {
                       if (!read) why = read.error().code;
                       clock.let_go.set_value();
                   });
    io.run();
    EXPECT_EQ(why, make_error_code(feeds::FeedError::out_of_time));
    EXPECT_EQ(done, std::vector<std::string>{"large"});
}

}  // namespace
}  // namespace vigie::daemon
