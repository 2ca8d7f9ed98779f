// Reading an article's page beside bare gumbo on the same bytes in the same run. The pages are
// those of tests/data/pages (small, dense), the same dressed as sites serve them (20 to 200 kB, of
// which most are scripts, styles and cards of other articles), and one of 120 kB made here.
#include <gumbo.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "feeds/page/page.h"
#include "text/file.h"

namespace {

using Pages = std::vector<std::string>;

std::string repeated(int times, const std::string& piece) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += piece;
    return out;
}

const std::string script =
    "<script>(function(w,d){w.q=w.q||[];for(var i=0;i<10;i++){if(i<5&&w.q[i]){d.write('<b>')}}})"
    "(window,document);</script>\n";
const std::string style = "<style>.m-card__title>a:hover{color:#c00;padding:0 1rem}</style>\n";
const std::string card =
    "<div class=\"m-card m-card--small u-clearfix\" data-id=\"81723\" data-tracking='{\"a\":1}'>"
    "<a href=\"/fr/afrique/20260303-un-autre-article\" class=\"m-card__link\"><img srcset=\"/a-320.jpg "
    "320w, /a-640.jpg 640w, /a-1024.jpg 1024w\" sizes=\"(max-width: 600px) 320px, 640px\" alt=\"\">"
    "<svg viewBox=\"0 0 24 24\"><path d=\"M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10\"/></svg>"
    "</a><p class=\"m-card__title\"><a href=\"/fr/x\">Un autre titre de la même rubrique</a></p></div>\n";

/// As much of everything as an ordinary news page has.
std::string heavy_page() {
    const std::string paragraph =
        "<p>Des hommes armés ont attaqué un convoi près de Koro dans la nuit de mardi à mercredi, "
        "<strong>selon un élu</strong> joint par téléphone. Le bilan reste à confirmer, et "
        "l'<a href=\"/x\">armée</a> n'a pas encore réagi.</p>\n";
    return "<!DOCTYPE html><html lang=\"fr\"><head><title>Koro - Journal</title>" +
           repeated(600, script) + repeated(300, style) +
           "</head><body><div class=\"page\"><main>" +
           "<article><h1>Koro : un convoi attaqué</h1><div class=\"t-content__body\">" +
           repeated(20, paragraph) + "</div></article></main><aside>" + repeated(60, card) +
           "</aside></div></body></html>";
}

Pages test_pages() {
    Pages pages;
    for (const auto& file : std::filesystem::directory_iterator(VIGIE_SOURCE "/tests/data/pages")) {
        if (file.path().extension() == ".html")
            pages.push_back(*vigie::text::read_file(file.path()));
    }
    return pages;
}

/// Around each page of the tests what surrounds it on the web, from little to much.
Pages dressed_pages() {
    Pages pages = test_pages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const int much = static_cast<int>(i % 10) + 1;
        std::string& page = pages[i];
        const auto head = std::min(page.find("</head>"), page.size());
        page.insert(head, repeated(60 * much, script) + repeated(30 * much, style));
        const auto foot = std::min(page.rfind("</body>"), page.size());
        page.insert(foot, "<aside>" + repeated(10 * much, card) + "</aside>");
    }
    return pages;
}

void count(benchmark::State& state, const Pages& pages) {
    std::size_t bytes = 0;
    for (const std::string& page : pages)
        bytes += page.size();
    const auto rounds = static_cast<std::size_t>(state.iterations());
    state.SetBytesProcessed(static_cast<std::int64_t>(rounds * bytes));
    state.counters["pages"] =
        benchmark::Counter(static_cast<double>(rounds * pages.size()), benchmark::Counter::kIsRate);
    state.counters["kB_each"] =
        benchmark::Counter(static_cast<double>(bytes) / 1000.0 / static_cast<double>(pages.size()));
}

void bare_gumbo(benchmark::State& state, const Pages& pages) {
    for (auto _ : state) {
        for (const std::string& page : pages) {
            GumboOutput* output =
                gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
            benchmark::DoNotOptimize(output->root);
            gumbo_destroy_output(&kGumboDefaultOptions, output);
        }
    }
    count(state, pages);
}

void read_page(benchmark::State& state, const Pages& pages) {
    for (auto _ : state) {
        for (const std::string& page : pages)
            benchmark::DoNotOptimize(vigie::feeds::read_page(page)->text.size());
    }
    count(state, pages);
}

}  // namespace

BENCHMARK_CAPTURE(bare_gumbo, test_pages, test_pages());
BENCHMARK_CAPTURE(read_page, test_pages, test_pages());
BENCHMARK_CAPTURE(bare_gumbo, dressed_pages, dressed_pages());
BENCHMARK_CAPTURE(read_page, dressed_pages, dressed_pages());
BENCHMARK_CAPTURE(bare_gumbo, heavy_page, Pages{heavy_page()});
BENCHMARK_CAPTURE(read_page, heavy_page, Pages{heavy_page()});
