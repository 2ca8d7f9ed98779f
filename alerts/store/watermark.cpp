#include "alerts/store/watermark.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <span>
#include <system_error>
#include <utility>

#include "alerts/error.h"

namespace vigie::alerts {
namespace {

// "0123456789abcdef 00000000000000001234\n": of one length, so that it is overwritten in place, and
// far shorter than a sector, so that it is never half written.
constexpr std::size_t epoch_digits = 16;
constexpr std::size_t seq_digits = 20;
constexpr std::size_t record_size = epoch_digits + 1 + seq_digits + 1;
// What one store into memory changes: a kill comes before it or after it, never within.
constexpr std::size_t low_digits = 8;
constexpr std::int64_t low_range = 100'000'000;

void write_digits(std::int64_t number, std::span<char> digits) {
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number /= 10)
        *digit = static_cast<char>('0' + number % 10);
}

std::optional<Head> parse(std::string_view record) {
    if (record.size() != record_size || record[epoch_digits] != ' ' || record.back() != '\n') {
        return std::nullopt;
    }
    Head head{std::string(record.substr(0, epoch_digits)), 0};
    const char* first = record.data() + epoch_digits + 1;
    const auto [end, error] = std::from_chars(first, first + seq_digits, head.seq);
    if (error != std::errc() || end != first + seq_digits) return std::nullopt;
    return head;
}

}  // namespace

text::Result<Watermark> Watermark::open(const std::filesystem::path& folder) {
    const std::string path = (folder / "sent").string();
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return text::fail(AlertError::store_unreadable,
                          path + ": " + std::generic_category().message(errno));
    }
    Watermark watermark(file, path);
    std::array<char, record_size + 1> record{};
    const auto size = ::pread(file, record.data(), record.size(), 0);
    if (size > 0) watermark.head_ = parse({record.data(), static_cast<std::size_t>(size)});
    watermark.map();
    return watermark;
}

/// Only once the file is as long as the record: a store behind its end would be a SIGBUS.
void Watermark::map() {
    if (!head_) return;
    void* page = ::mmap(nullptr, record_size, PROT_READ | PROT_WRITE, MAP_SHARED, file_, 0);
    if (page != MAP_FAILED) record_ = static_cast<char*>(page);
}

Watermark::Watermark(Watermark&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      record_(std::exchange(other.record_, nullptr)),
      path_(std::move(other.path_)),
      head_(std::move(other.head_)),
      is_settled_(other.is_settled_.load()) {}

Watermark& Watermark::operator=(Watermark&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(record_, other.record_);
    std::swap(path_, other.path_);
    std::swap(head_, other.head_);
    is_settled_ = other.is_settled_.exchange(is_settled_);
    return *this;
}

Watermark::~Watermark() {
    if (record_ != nullptr) ::munmap(record_, record_size);
    if (file_ >= 0) ::close(file_);
}

text::Result<void> Watermark::raise(std::string_view epoch, std::int64_t seq) {
    const bool goes_on =
        record_ != nullptr && head_->epoch == epoch && head_->seq / low_range == seq / low_range;
    if (!goes_on) return rewrite(epoch, seq);
    std::array<char, low_digits> digits{};
    write_digits(seq, digits);
    std::memcpy(record_ + record_size - 1 - low_digits, digits.data(), low_digits);
    is_settled_ = false;
    head_->seq = seq;
    return {};
}

text::Result<void> Watermark::rewrite(std::string_view epoch, std::int64_t seq) {
    std::array<char, record_size> record{};
    record.fill('0');
    std::copy_n(epoch.begin(), std::min(epoch.size(), epoch_digits), record.begin());
    record[epoch_digits] = ' ';
    write_digits(seq, std::span(record).subspan(epoch_digits + 1, seq_digits));
    record.back() = '\n';
    const auto written = ::pwrite(file_, record.data(), record.size(), 0);
    is_settled_ = false;
    // What an editor left behind the record would make it unreadable at the next start.
    const bool cut = head_ || ::ftruncate(file_, record_size) == 0;
    if (written != static_cast<ssize_t>(record_size) || !cut) return failure();
    head_ = Head{std::string(epoch), seq};
    if (record_ == nullptr) map();
    return {};
}

text::Result<void> Watermark::settle() {
    // Before the disk is asked: what is raised meanwhile is for the next time.
    if (is_settled_.exchange(true)) return {};
    if (::fdatasync(file_) == 0) return {};
    is_settled_ = false;
    return failure();
}

tl::unexpected<text::Error> Watermark::failure() const {
    return text::fail(AlertError::store_failed,
                      path_ + ": " + std::generic_category().message(errno));
}

}  // namespace vigie::alerts
