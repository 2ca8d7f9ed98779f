// The extractor over whole articles, beside two peers over the same text in the same run: cutting
// into tokens alone, and one RE2 alternation of the lexicon's verbs, which finds words but no
// roles. The corpora are tests/corpus and, where VIGIE_SHARED names it, the development corpus.
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include "extractors/extractor.h"
#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/inflection.h"
#include "text/file.h"
#include "text/tokens.h"

#include <nlohmann/json.hpp>

namespace {

namespace extractors = vigie::extractors;
namespace text = vigie::text;

const std::filesystem::path source = VIGIE_SOURCE;

std::vector<text::Article> articles_in(const std::filesystem::path& folder) {
    std::vector<text::Article> articles;
    if (!std::filesystem::is_directory(folder)) return articles;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        const auto json = nlohmann::json::parse(text::read_file(entry.path()).value());
        text::Article article;
        article.title = json.value("title", "");
        article.body = json.value("text", json.value("description", ""));
        article.language = json.value("lang", "");
        article.published = text::parse_instant(json.at("published").get<std::string>()).value();
        articles.push_back(std::move(article));
    }
    return articles;
}

const std::vector<text::Article>& corpus(bool shared) {
    static const auto own = articles_in(source / "tests/corpus/docs");
    static const char* const named = std::getenv("VIGIE_SHARED");
    static const auto others =
        articles_in(std::filesystem::path(named != nullptr ? named : VIGIE_SHARED) / "corpus/dev");
    return shared ? others : own;
}

/// Passes over every article of a corpus once an iteration; articles and bytes a second.
template <class Work>
void over_corpus(benchmark::State& state, bool shared, const Work& work) {
    const auto& articles = corpus(shared);
    if (articles.empty()) {
        state.SkipWithError("no corpus: set VIGIE_SHARED");
        return;
    }
    std::size_t bytes = 0;
    for (auto _ : state) {
        for (const text::Article& article : articles) {
            benchmark::DoNotOptimize(work(article));
            bytes += article.title.size() + article.body.size();
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * articles.size()));
}

void extract(benchmark::State& state, bool shared) {
    static const auto extractor = [] {
        auto loaded = extractors::Extractor::load(source / "config");
        if (!loaded) throw std::runtime_error(loaded.error().message());
        return *std::move(loaded);
    }();
    over_corpus(state, shared, [](const text::Article& article) {
        return extractor.extract(article).reports.size();
    });
}

void tokenise(benchmark::State& state, bool shared) {
    over_corpus(state, shared, [](const text::Article& article) {
        return text::tokenise(article.body).size();
    });
}

/// All forms of the verbs of one trigger table, joined by |.
std::string verbs_of(const std::string& language) {
    const auto file = source / "config/lexicon" / language / "triggers.tsv";
    const std::string bytes = text::read_file(file).value();
    const auto which =
        language == "fr" ? extractors::Language::french : extractors::Language::english;
    std::string all;
    const auto row = [&](const text::Row& read) -> text::Result<void> {
        if (read.cells[1] != "verb") return {};
        for (const auto family : text::split(read.cells[3], ';')) {
            for (const auto& verb : extractors::alternatives(family)) {
                for (const auto& form : extractors::inflect(verb, which, {}))
                    all += RE2::QuoteMeta(form.text) + "|";
            }
        }
        return {};
    };
    const auto done =
        text::read_table(file, bytes, {"family", "kind", "voice", "words", "forms", "beside"}, row);
    if (!done) throw std::runtime_error(done.error().message());
    return all;
}

void re2_verbs(benchmark::State& state, bool shared) {
    static const RE2 pattern("(?i)\\b(" + verbs_of("fr") + verbs_of("en") + "zzz)\\b", [] {
        RE2::Options options;
        options.set_max_mem(std::int64_t{1} << 30);  // tens of thousands of forms
        return options;
    }());
    if (!pattern.ok()) throw std::runtime_error(pattern.error());
    over_corpus(state, shared, [](const text::Article& article) {
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

BENCHMARK_CAPTURE(tokenise, own, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(re2_verbs, own, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, own, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tokenise, shared, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(re2_verbs, shared, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, shared, true)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);
