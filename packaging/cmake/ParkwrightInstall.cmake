# Where everything goes on a system, and the Debian package.
include(GNUInstallDirs)
set(PARKWRIGHT_ID org.parkwright.Parkwright)

# The library lies beside the plugins, out of the way of other programs.
set_target_properties(parkwright PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/parkwright")
install(TARGETS parkwright RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS parkwright_gis LIBRARY DESTINATION lib/parkwright)
install(DIRECTORY "${PROJECT_BINARY_DIR}/lib/parkwright/plugins" DESTINATION lib/parkwright
        FILES_MATCHING PATTERN "*.so")
install(FILES packaging/linux/${PARKWRIGHT_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/linux/${PARKWRIGHT_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/linux/${PARKWRIGHT_ID}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME ${PARKWRIGHT_ID}.xml)
install(FILES resources/icons/app/${PARKWRIGHT_ID}.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/linux/parkwright.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES packaging/linux/parkwright.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME parkwright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME parkwright)
set(CPACK_PACKAGE_VENDOR "The Parkwright authors")
set(CPACK_PACKAGE_CONTACT "The Parkwright authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Plan, tour and compare industrial parks in 3D")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${PROJECT_BINARY_DIR}/lib")
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "fonts-noto-cjk | fonts-wqy-microhei, libqt6svg6, qt6-translations-l10n, proj-data, libegl-mesa0, libgl1-mesa-dri")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
