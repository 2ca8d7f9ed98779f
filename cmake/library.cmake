# Folder = library target = namespace. Every target links vigie_options: warnings, hardening,
# sanitizers. vigie_library(NAME ...) makes the static library of the folder it is called in.
add_library(vigie_options INTERFACE)
target_compile_options(
  vigie_options
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
            -Wnon-virtual-dtor -Woverloaded-virtual
            # g++ 12 sees another allocator in the frames of Asio's coroutines once they are inlined
            $<$<CXX_COMPILER_ID:GNU>:-Wno-mismatched-new-delete>
            $<$<BOOL:${VIGIE_WERROR}>:-Werror>)
if(VIGIE_SANITIZE)  # no generator expression: the list's commas would part its arguments
  target_compile_options(vigie_options INTERFACE -fsanitize=${VIGIE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(vigie_options INTERFACE -fsanitize=${VIGIE_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)  # whose flow analysis is misled by the checks
    target_compile_options(vigie_options INTERFACE -Wno-maybe-uninitialized)
  endif()
  if(VIGIE_SANITIZE MATCHES thread)  # which knows no fences; Asio's locks order the same memory
    target_compile_definitions(vigie_options INTERFACE BOOST_ASIO_DISABLE_FENCED_BLOCK)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)  # clang 14 cannot emit coroutines with this check
    target_compile_options(vigie_options INTERFACE -fno-sanitize=function)
  endif()
endif()
target_include_directories(vigie_options INTERFACE ${PROJECT_SOURCE_DIR})

# Nearly nine tenths of what g++ reads for a source are the standard library's headers, and with them goes half of its
# time. vigie_parse_once(TARGET HEADER...) has a target's sources find headers parsed. A source includes what it uses all
# the same: builds with ccache, whose entries parsed headers would void, and those without Debug read it without.
set(vigie_standard_headers
    <algorithm> <array> <charconv> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span>
    <string> <string_view> <unordered_map> <utility> <vector>)
function(vigie_parse_once target)
  target_precompile_headers(${target} PRIVATE ${vigie_standard_headers} ${ARGN})
endfunction()

# vigie_library(text SOURCES a.cpp HEADERS a.h PUBLIC lib... PRIVATE lib... PARSED <header>...), PARSED for
# vigie_parse_once.
function(vigie_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE;PARSED" ${ARGN})
  add_library(vigie_${name} STATIC ${ARG_SOURCES})
  vigie_parse_once(vigie_${name} ${ARG_PARSED})
  add_library(vigie::${name} ALIAS vigie_${name})
  # X.cpp includes X.h before all else (tests/house/layers.py), and so shows that it compiles alone. Only
  # headers without one are compiled by themselves.
  set(alone ${ARG_HEADERS})
  foreach(source ${ARG_SOURCES})
    string(REGEX REPLACE "[.]cpp$" ".h" header ${source})
    list(REMOVE_ITEM alone ${header})
  endforeach()
  set(beside ${ARG_HEADERS})
  list(REMOVE_ITEM beside ${alone})
  target_sources(
    vigie_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${beside}
                         FILE_SET alone TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${alone})
  set_target_properties(vigie_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON
                                                 INTERFACE_HEADER_SETS_TO_VERIFY alone)
  target_link_libraries(vigie_${name} PUBLIC vigie_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()
