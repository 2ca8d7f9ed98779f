// The extractor over whole articles, beside peers over the same text in the same run: cutting into
// tokens alone; that and one pass of the trie, below which no reading by this lexicon can come; and
// one RE2 alternation of the lexicon's verbs, which finds words but no roles. The corpora are
// tests/corpus and, where VIGIE_SHARED names it, the development corpus; and articles of 3 kB put
// together from tests/corpus, of which three in ten (as in a feed) or all tell events.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include "extractors/extractor.h"
#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/inflection.h"
#include "extractors/lexicon/lexicon.h"
#include "text/file.h"
#include "text/tokens.h"

#include <nlohmann/json.hpp>

namespace {

namespace extractors = vigie::extractors;
namespace text = vigie::text;

const std::filesystem::path source = VIGIE_SOURCE;

using Articles = std::vector<text::Article>;

nlohmann::json json_of(const std::filesystem::path& file) {
    return nlohmann::json::parse(text::read_file(file).value());
}

text::Article article_of(const nlohmann::json& json) {
    text::Article article;
    article.title = json.value("title", "");
    article.body = json.value("text", json.value("description", ""));
    article.language = json.value("lang", "");
    article.published = text::parse_instant(json.at("published").get<std::string>()).value();
    return article;
}

/// In the order of their names.
std::vector<std::filesystem::path> documents_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(folder)) return files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Articles articles_in(const std::filesystem::path& folder) {
    Articles articles;
    for (const auto& file : documents_in(folder))
        articles.push_back(article_of(json_of(file)));
    return articles;
}

const Articles& own() {
    static const auto articles = articles_in(source / "tests/corpus/docs");
    return articles;
}

const Articles& shared() {
    static const char* const named = std::getenv("VIGIE_SHARED");
    static const auto articles =
        articles_in(std::filesystem::path(named != nullptr ? named : VIGIE_SHARED) / "corpus/dev");
    return articles;
}

/// The corpus's articles in one language that tell events, or those that tell none.
Articles short_ones(const std::string& language, bool telling) {
    Articles chosen;
    for (const auto& file : documents_in(source / "tests/corpus/docs")) {
        const auto gold = json_of(source / "tests/corpus/gold" / file.filename());
        auto article = article_of(json_of(file));
        if (article.language == language && gold.at("events").empty() != telling)
            chosen.push_back(std::move(article));
    }
    return chosen;
}

/// Paragraphs of the corpus, from the `first` article on, until they make an article of 3 kB.
text::Article long_one(const Articles& parts, std::size_t first) {
    constexpr std::size_t size = 3000;
    text::Article article = parts[first % parts.size()];
    for (std::size_t next = first + 1; article.body.size() < size; ++next)
        (article.body += "\n") += parts[next % parts.size()].body;
    article.body.resize(article.body.rfind(' ', size));
    return article;
}

/// Of ten articles so many tell events.
Articles mix(std::size_t telling_of_ten) {
    constexpr std::size_t count = 40;
    Articles articles;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string language = i % 3 == 2 ? "en" : "fr";
        articles.push_back(long_one(short_ones(language, i % 10 < telling_of_ten), i));
    }
    return articles;
}

const Articles& feed() {
    static const auto articles = mix(3);
    return articles;
}

const Articles& telling() {
    static const auto articles = mix(10);
    return articles;
}

/// Passes over all articles once an iteration; articles and bytes a second, and how long the
/// slowest hundredth of the articles takes at least.
template <class Work>
void over(benchmark::State& state, const Articles& (*corpus)(), const Work& work) {
    using Clock = std::chrono::steady_clock;
    const Articles& articles = corpus();
    if (articles.empty()) {
        state.SkipWithError("no corpus: set VIGIE_SHARED");
        return;
    }
    std::size_t bytes = 0;
    std::vector<double> times;
    for (auto _ : state) {
        for (const text::Article& article : articles) {
            const auto begin = Clock::now();
            benchmark::DoNotOptimize(work(article));
            times.push_back(
                std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
            bytes += article.title.size() + article.body.size();
        }
    }
    std::sort(times.begin(), times.end());
    state.counters["p99_ms"] = times[times.size() * 99 / 100];
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.SetItemsProcessed(static_cast<std::int64_t>(times.size()));
}

template <class Loaded>
Loaded or_throw(text::Result<Loaded> loaded) {
    if (!loaded) throw std::runtime_error(loaded.error().message());
    return *std::move(loaded);
}

void extract(benchmark::State& state, const Articles& (*corpus)()) {
    static const auto extractor = or_throw(extractors::Extractor::load(source / "config"));
    over(state, corpus, [](const text::Article& article) {
        return extractor.extract(article).reports.size();
    });
}

void tokenise(benchmark::State& state, const Articles& (*corpus)()) {
    over(state, corpus, [](const text::Article& article) {
        return text::tokenise(article.body).size();
    });
}

void lower_bound(benchmark::State& state, const Articles& (*corpus)()) {
    static const auto lexicon = or_throw(extractors::Lexicon::load(source / "config"));
    over(state, corpus, [](const text::Article& article) {
        const auto language =
            article.language == "fr" ? extractors::Language::french : extractors::Language::english;
        return lexicon->trie(language).find_all(text::tokenise(article.body)).size();
    });
}

/// All forms of the verbs of one trigger table, of phrases their first word, each once, joined by
/// |. Whole phrases are hundreds of thousands, which RE2 refuses.
std::string verbs_of(const std::string& language) {
    const auto file = source / "config/lexicon" / language / "triggers.tsv";
    const std::string bytes = text::read_file(file).value();
    const auto which =
        language == "fr" ? extractors::Language::french : extractors::Language::english;
    std::set<std::string> forms;
    const auto row = [&](const text::Row& read) -> text::Result<void> {
        if (read.cells[1] != "verb") return {};
        for (const auto family : text::split(read.cells[3], ';')) {
            for (const auto& verb : extractors::alternatives(family)) {
                const auto first = verb.substr(0, verb.find(' '));
                for (const auto& form : extractors::inflect(first, which, {}))
                    forms.insert(form.text);
            }
        }
        return {};
    };
    const auto done =
        text::read_table(file, bytes, {"family", "kind", "voice", "words", "forms", "beside"}, row);
    if (!done) throw std::runtime_error(done.error().message());
    std::string all;
    for (const std::string& form : forms)
        all += RE2::QuoteMeta(form) + "|";
    return all;
}

void re2_verbs(benchmark::State& state, const Articles& (*corpus)()) {
    static const RE2 pattern("(?i)\\b(" + verbs_of("fr") + verbs_of("en") + "zzz)\\b", [] {
        RE2::Options options;
        options.set_max_mem(std::int64_t{1} << 30);  // tens of thousands of forms
        return options;
    }());
    if (!pattern.ok()) throw std::runtime_error(pattern.error());
    over(state, corpus, [](const text::Article& article) {
        re2::StringPiece rest(article.body);
        std::size_t found = 0;
        while (RE2::FindAndConsume(&rest, pattern))
            ++found;
        return found;
    });
}

void load(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(extractors::Extractor::load(source / "config").has_value());
}

}  // namespace

BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lower_bound, feed, feed)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, feed, feed)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lower_bound, telling, telling)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, telling, telling)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tokenise, own, own)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lower_bound, own, own)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(re2_verbs, own, own)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, own, own)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lower_bound, shared, shared)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, shared, shared)->Unit(benchmark::kMillisecond);
