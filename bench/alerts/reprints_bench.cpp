// What a reprint costs to recognise: the signature of an article of 3 kB and its credits, and the
// look-up among 1,000, 10,000 and 100,000 bodies, for an article that is nobody's copy and for one
// that is cut to 300 characters. Words are drawn from 5,000 with the frequencies of a natural text,
// so that strangers share phrases as real articles do. `bytes` is the resident memory a body.
#include <unistd.h>

#include <cmath>
#include <fstream>
#include <memory>
#include <random>
#include <string>

#include <benchmark/benchmark.h>

#include "alerts/reprints/bodies.h"
#include "alerts/reprints/credits.h"
#include "text/hash.h"

namespace {

namespace alerts = vigie::alerts;

/// Some 500 words, 3 kB; the same for the same number.
std::string article_text(unsigned number) {
    std::mt19937 random(number);
    std::string text;
    while (text.size() < 3000) {
        // Zipf's law: the rank of a word is as its frequency's inverse.
        const double share = std::generate_canonical<double, 32>(random);
        const auto rank = static_cast<unsigned>(std::pow(5000.0, share));
        text += "mot" + std::to_string(rank) + (random() % 12 == 0 ? ".\n" : " ");
    }
    return text;
}

alerts::Body body(unsigned number, const std::string& text) {
    const std::string id = std::to_string(number);
    return {vigie::text::hash_hex(text),
            vigie::text::hash_hex(id),
            {},
            "feed-" + id.substr(0, 1),
            "Titre " + id,
            "https://outlet.example/" + id,
            "Outlet " + id.substr(0, 1),
            alerts::signature_of(text)};
}

double resident_bytes() {
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    double resident = 0;
    file >> pages >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// The bodies and what one of them costs; built once a size.
struct Filled {
    alerts::Bodies bodies;
    double bytes = 0;
};

const Filled& filled_with(unsigned count) {
    static std::unique_ptr<Filled> filled;
    static unsigned filled_count = 0;
    if (filled_count == count) return *filled;
    filled = nullptr;
    const double before = resident_bytes();
    filled = std::make_unique<Filled>();
    for (unsigned i = 0; i < count; ++i)
        filled->bodies.add(body(i, article_text(i)));
    filled->bytes = (resident_bytes() - before) / count;
    filled_count = count;
    return *filled;
}

void signature(benchmark::State& state) {
    const std::string text = article_text(1);
    for (auto _ : state)
        benchmark::DoNotOptimize(alerts::signature_of(text));
}

void credits(benchmark::State& state) {
    const auto table = alerts::Credits::load(VIGIE_SOURCE "/config/credits.tsv").value();
    vigie::text::Article article;
    article.body = article_text(1) + "\nAvec AFP";
    for (auto _ : state)
        benchmark::DoNotOptimize(table.find(article));
}

void look_up(benchmark::State& state, std::size_t cut, unsigned first) {
    const auto count = static_cast<unsigned>(state.range(0));
    const Filled& filled = filled_with(count);
    std::vector<alerts::Body> asked;
    for (unsigned i = 0; i < 200; ++i)
        asked.push_back(body(first + i, article_text((first + i) % 2'000'000).substr(0, cut)));
    std::size_t at = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        if (filled.bodies.kin_of(asked[at++ % asked.size()], "elsewhere")) ++found;
    }
    state.counters["found"] =
        benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgIterations);
    state.counters["bytes"] = filled.bytes;
}

void stranger(benchmark::State& state) {
    look_up(state, std::string::npos, 1'000'000);
}

void summary_of_300(benchmark::State& state) {
    look_up(state, 300, 300);
}

}  // namespace

BENCHMARK(signature);
BENCHMARK(credits);
BENCHMARK(stranger)->Arg(1'000)->Arg(10'000)->Arg(100'000);
BENCHMARK(summary_of_300)->Arg(1'000)->Arg(10'000)->Arg(100'000);
