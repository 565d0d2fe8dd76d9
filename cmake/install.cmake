# cmake --install: the program, the library for find_package(entente), and the data that both read.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# entente::entente is all of the library; entente::text ... entente::write are its modules.
add_library(entente_library INTERFACE)
add_library(entente::entente ALIAS entente_library)
set_target_properties(entente_library PROPERTIES EXPORT_NAME entente)
target_link_libraries(entente_library INTERFACE entente::write)

install(TARGETS entente RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS entente_library entente_text entente_knowledge entente_nlp entente_extract entente_graph entente_write
  EXPORT entente ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT entente FILE entente-targets.cmake NAMESPACE entente:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)
install(DIRECTORY include/entente DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# The program looks in share/entente beside its own bin/.
set(ENTENTE_DATA_DIR ${CMAKE_INSTALL_DATADIR}/entente)
install(DIRECTORY models knowledge lexicon schema DESTINATION ${ENTENTE_DATA_DIR})
install(FILES LICENSE DESTINATION ${ENTENTE_DATA_DIR})

configure_package_config_file(cmake/entente-config.cmake.in ${PROJECT_BINARY_DIR}/entente-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente PATH_VARS ENTENTE_DATA_DIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/entente-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/entente-config.cmake ${PROJECT_BINARY_DIR}/entente-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)
