// Which sanitizer's allocator this is built with, if any: it keeps freed memory back and pads what
// is in use, so that the process' own figures say nothing. It tells its own.
#pragma once

#include <cstddef>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define VIGIE_COUNTS_HEAP
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define VIGIE_COUNTS_HEAP
#endif

#ifdef VIGIE_COUNTS_HEAP
// Of the sanitizers' allocator_interface.h, which Debian's g++ comes without.
extern "C" {
// NOLINTBEGIN: the sanitizers' own names
int __sanitizer_install_malloc_and_free_hooks(void (*taken)(const volatile void*, std::size_t),
                                              void (*given_back)(const volatile void*));
std::size_t __sanitizer_get_allocated_size(const volatile void* block);
std::size_t __sanitizer_get_current_allocated_bytes();
// NOLINTEND
}
#endif
