// The main of a fuzzer where there is no libFuzzer: every file that is named, or lies in a folder
// that is named, is read once. So what the fuzzers require is a test of every build, and what one
// of them found can be tried again with any compiler.
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <string>

#include "text/file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::size_t replay(const std::filesystem::path& file) {
    const std::string bytes = vigie::text::read_file(file).value();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    return 1;
}

}  // namespace

int main(int count, char** names) {
    std::size_t read = 0;
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(names[i])) {
            read += replay(names[i]);
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(names[i])) {
            if (entry.is_regular_file()) read += replay(entry.path());
        }
    }
    std::cout << read << " inputs\n";
    return read > 0 ? 0 : 1;
}
