# The only place that knows compiler flags. Every target goes through one of these functions.
option(PARKWRIGHT_STRICT "Treat warnings as errors" OFF)
option(PARKWRIGHT_FUZZ "Build the fuzz targets (clang only)" OFF)
set(PARKWRIGHT_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. 'address,undefined' or 'thread'")

# ccache and mold where they are at hand: a second build and every link cost next to nothing.
find_program(PARKWRIGHT_CCACHE ccache)
if(PARKWRIGHT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${PARKWRIGHT_CCACHE}")
endif()
find_program(PARKWRIGHT_MOLD mold)

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")

add_library(parkwright_options INTERFACE)
target_compile_features(parkwright_options INTERFACE cxx_std_20)
target_compile_definitions(parkwright_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(parkwright_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wsuggest-override -Wconversion $<$<BOOL:${PARKWRIGHT_STRICT}>:-Werror>)
if(PARKWRIGHT_MOLD)
  target_link_options(parkwright_options INTERFACE -fuse-ld=mold)
endif()
if(PARKWRIGHT_FUZZ)
  target_compile_options(parkwright_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CMAKE_UNITY_BUILD) # the files of one unit look like one header to this warning
  target_compile_options(parkwright_options INTERFACE -Wno-subobject-linkage)
endif()
if(PARKWRIGHT_SANITIZE)
  target_compile_options(parkwright_options INTERFACE -fsanitize=${PARKWRIGHT_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(parkwright_options INTERFACE -fsanitize=${PARKWRIGHT_SANITIZE})
endif()

# parkwright_library(gis [SHARED] SOURCES ... PUBLIC ... PRIVATE ...) -> target parkwright_gis, alias parkwright::gis
function(parkwright_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "SHARED" "" "SOURCES;PUBLIC;PRIVATE")
  set(kind STATIC)
  if(arg_SHARED)
    set(kind SHARED)
  endif()
  add_library(parkwright_${name} ${kind} ${arg_SOURCES})
  add_library(parkwright::${name} ALIAS parkwright_${name})
  set_target_properties(parkwright_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_include_directories(parkwright_${name} PUBLIC "${PROJECT_SOURCE_DIR}") # #include "gis/geo/Crs.h"
  target_link_libraries(parkwright_${name} PUBLIC ${arg_PUBLIC} PRIVATE parkwright_options ${arg_PRIVATE})
endfunction()

# parkwright_plugin(geojson VERSION 1.0 SOURCES ... LINK ...) -> plugins/geojson.so with its manifest inside
function(parkwright_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "VERSION" "SOURCES;LINK")
  set(PLUGIN_ID "${name}")
  set(PLUGIN_VERSION "${arg_VERSION}")
  set(PLUGIN_SDK "${PARKWRIGHT_PLUGIN_SDK}")
  configure_file("${PROJECT_SOURCE_DIR}/plugins/sdk/manifest.json.in"
                 "${CMAKE_CURRENT_BINARY_DIR}/manifest.json" @ONLY)
  add_library(parkwright_plugin_${name} MODULE ${arg_SOURCES})
  set_target_properties(parkwright_plugin_${name} PROPERTIES
    LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib/parkwright/plugins" OUTPUT_NAME "${name}" PREFIX "")
  target_include_directories(parkwright_plugin_${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}") # manifest.json
  target_link_libraries(parkwright_plugin_${name} PRIVATE parkwright_options parkwright::plugin_sdk ${arg_LINK})
endfunction()

# parkwright_test(gis/Crs LINK parkwright::gis LABELS unit) builds tests/gis/CrsTest.cpp
function(parkwright_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LINK;LABELS;ENVIRONMENT")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  string(REPLACE "/" "_" target "test_${name}")
  add_executable(${target} "${PROJECT_SOURCE_DIR}/tests/${name}Test.cpp")
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  target_link_libraries(${target} PRIVATE parkwright_options parkwright::test_support Qt6::Test ${arg_LINK})
  add_test(NAME ${name} COMMAND ${target})
  if("unit" IN_LIST arg_LABELS)
    add_dependencies(unit_tests ${target})
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
  if("QT_QPA_PLATFORM=xcb" IN_LIST arg_ENVIRONMENT)
    # One display has one focus, one clipboard and one accessibility bus.
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK display)
  endif()
endfunction()
