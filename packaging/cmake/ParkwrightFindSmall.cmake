# Libraries that come with a pkg-config file only, each as one imported target.
find_package(PkgConfig REQUIRED)
function(parkwright_pkg name module)
  pkg_check_modules(PARKWRIGHT_${name} REQUIRED IMPORTED_TARGET ${module})
  add_library(parkwright_${name}_pkg INTERFACE)
  add_library(parkwright::${name} ALIAS parkwright_${name}_pkg)
  target_link_libraries(parkwright_${name}_pkg INTERFACE PkgConfig::PARKWRIGHT_${name})
endfunction()

parkwright_pkg(geos geos)
parkwright_pkg(egl egl)
parkwright_pkg(xlsxwriter xlsxwriter)
