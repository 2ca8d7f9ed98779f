// The feed parser beside bare pugixml on the same bytes in the same run: what decoding, the scan
// before the tree, dates, links and titles cost on top of building the tree. The documents are made
// here, of our own sentences: RSS with escaped HTML and Atom with CDATA, thirty entries each.
#include <string>

#include <benchmark/benchmark.h>
#include <pugixml.hpp>

#include "feeds/articles.h"
#include "feeds/html_text.h"
#include "feeds/parse.h"

namespace {

namespace feeds = vigie::feeds;

constexpr int entries = 30;

std::string paragraphs(const char* open, const char* close) {
    std::string html;
    for (int i = 0; i < 8; ++i) {
        html.append(open).append("p").append(close);
        html +=
            "Des hommes armés ont attaqué un convoi près de Koro dans la nuit de mardi à mercredi. "
            "Le bilan reste à confirmer, selon un élu local joint par téléphone. ";
        html.append(open).append("/p").append(close);
    }
    return html;
}

std::string rss() {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>T</title>";
    for (int i = 0; i < entries; ++i) {
        const std::string n = std::to_string(i);
        xml.append("<item><title>Koro : convoi attaqué n° ").append(n);
        xml.append("</title><link>https://journal.example/").append(n);
        xml.append("</link><guid>g").append(n);
        xml += "</guid><pubDate>Fri, 26 Dec 2025 08:00:00 +0000</pubDate><description>";
        xml.append(paragraphs("&lt;", "&gt;")).append("</description></item>\n");
    }
    return xml + "</channel></rss>";
}

std::string atom() {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>";
    for (int i = 0; i < entries; ++i) {
        const std::string n = std::to_string(i);
        xml.append("<entry><title>Koro : convoi attaqué n° ").append(n);
        xml.append("</title><link href=\"https://journal.example/").append(n);
        xml.append("\"/><id>urn:").append(n);
        xml += "</id><updated>2025-12-26T08:00:00Z</updated><content type=\"html\"><![CDATA[";
        xml.append(paragraphs("<", ">")).append("]]></content></entry>\n");
    }
    return xml + "</feed>";
}

void count_bytes(benchmark::State& state, const std::string& xml) {
    state.SetBytesProcessed(state.iterations() * std::ssize(xml));
    state.counters["entries"] = benchmark::Counter(
        entries * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void pugixml_load(benchmark::State& state, const std::string& xml) {
    for (auto _ : state) {
        pugi::xml_document tree;
        benchmark::DoNotOptimize(tree.load_buffer(xml.data(), xml.size()).status);
    }
    count_bytes(state, xml);
}

void feed_parse(benchmark::State& state, const std::string& xml) {
    for (auto _ : state)
        benchmark::DoNotOptimize(feeds::parse(xml)->entries.size());
    count_bytes(state, xml);
}

void feed_to_articles(benchmark::State& state, const std::string& xml) {
    const feeds::Feed feed;
    for (auto _ : state)
        benchmark::DoNotOptimize(feeds::read_feed(xml, {}, feed, {})->articles.size());
    count_bytes(state, xml);
}

void html_text(benchmark::State& state) {
    const std::string html = paragraphs("<", ">");
    for (auto _ : state)
        benchmark::DoNotOptimize(feeds::html_to_text(html).size());
    state.SetBytesProcessed(state.iterations() * std::ssize(html));
}

}  // namespace

BENCHMARK_CAPTURE(pugixml_load, rss, rss());
BENCHMARK_CAPTURE(feed_parse, rss, rss());
BENCHMARK_CAPTURE(feed_to_articles, rss, rss());
BENCHMARK_CAPTURE(pugixml_load, atom, atom());
BENCHMARK_CAPTURE(feed_parse, atom, atom());
BENCHMARK_CAPTURE(feed_to_articles, atom, atom());
BENCHMARK(html_text);
