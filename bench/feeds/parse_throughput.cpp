// parse_throughput FOLDER: the feeds in a folder through vigie's parser and through bare pugixml,
// in CPU time of one thread, best of ten rounds, for bench/feeds/run_parse.sh.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "feeds/parse.h"
#include "text/file.h"

namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);  // other work on the machine spoils wall time
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

using Documents = std::vector<std::string>;

/// Runs `read` (document -> number of entries) over all documents and prints a line.
void report(const char* name, const Documents& documents, const auto& read) {
    double best = 1e9;
    std::size_t entries = 0;
    for (int round = 0; round < 10; ++round) {
        const double begin = cpu_seconds();
        entries = 0;
        for (const std::string& document : documents)
            entries += read(document);
        best = std::min(best, cpu_seconds() - begin);
    }
    std::size_t bytes = 0;
    for (const std::string& document : documents)
        bytes += document.size();
    std::printf("%-34s %9.1f MB/s %11.0f entries/s\n",
                name,
                static_cast<double>(bytes) / best / 1e6,
                static_cast<double>(entries) / best);
}

/// The texts of all children of an item, as strings: the least that any parser has to do.
std::size_t copy_fields(pugi::xml_node parent, std::size_t& sink) {
    std::size_t entries = 0;
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = node.name();
        if (name != "item" && name != "entry") continue;
        ++entries;
        for (const pugi::xml_node field : node.children()) {
            const std::string text = field.text().get();
            sink += text.size() + std::string_view(field.attribute("href").value()).size();
        }
    }
    return entries;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: parse_throughput FOLDER\n");
        return 2;
    }
    Documents documents;
    for (const auto& file : std::filesystem::directory_iterator(arguments[1]))
        documents.push_back(vigie::text::read_file(file.path()).value_or(std::string{}));
    std::size_t sink = 0;
    report("pugixml and all fields", documents, [&](const std::string& document) {
        pugi::xml_document tree;
        tree.load_buffer(document.data(), document.size());
        const pugi::xml_node root = tree.document_element();
        return copy_fields(root, sink) + copy_fields(root.child("channel"), sink);
    });
    report("vigie", documents, [](const std::string& document) -> std::size_t {
        const auto feed = vigie::feeds::parse(document);
        return feed ? feed->entries.size() : 0;
    });
    return sink == 0 ? 1 : 0;
}
