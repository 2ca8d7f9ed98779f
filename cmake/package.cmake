# What is installed where, and the Debian package: `cmake --workflow --preset package`, or
# `cpack --preset release` of a build that is there. The unit, the maintainer scripts and the manual
# name /usr and /etc, so the presets install under /usr.
include(GNUInstallDirs)
set(VIGIE_ETC ${CMAKE_INSTALL_FULL_SYSCONFDIR}/vigie)
set(VIGIE_SHARE ${CMAKE_INSTALL_DATADIR}/vigie)
set(VIGIE_DOC ${CMAKE_INSTALL_DOCDIR})

install(TARGETS vigie RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

# What people edit is configuration; what a script makes of other data is not. Whoever wants another
# gazetteer puts a folder in the place of the link, and dpkg leaves it there.
install(DIRECTORY config/ DESTINATION ${VIGIE_ETC} PATTERN gazetteer EXCLUDE PATTERN schema EXCLUDE)
install(DIRECTORY config/gazetteer config/schema DESTINATION ${VIGIE_SHARE})
install(CODE "
  set(link \"\$ENV{DESTDIR}${VIGIE_ETC}/gazetteer\")
  if(NOT EXISTS \"\${link}\" AND NOT IS_SYMLINK \"\${link}\")
    file(CREATE_LINK ${CMAKE_INSTALL_FULL_DATADIR}/vigie/gazetteer \"\${link}\" SYMBOLIC)
  endif()")

install(FILES systemd/vigie.service DESTINATION lib/systemd/system)
install(FILES systemd/vigie.sysusers DESTINATION lib/sysusers.d RENAME vigie.conf)
install(FILES systemd/vigie.tmpfiles DESTINATION lib/tmpfiles.d RENAME vigie.conf)

# ---- manual and completion, from what the binary says of itself --------------------------------

find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(made ${PROJECT_BINARY_DIR}/packaging)
set(scripts ${PROJECT_SOURCE_DIR}/packaging)
set(manuals ${made}/vigie.1.gz ${made}/vigie.toml.5.gz)
set(completions ${made}/bash/vigie ${made}/zsh/_vigie ${made}/fish/vigie.fish)
set(histories ${made}/changelog.gz ${made}/changelog.Debian.gz)
add_custom_command(
  OUTPUT ${manuals} ${completions} ${histories}
  COMMAND Python3::Interpreter -B ${scripts}/manual.py $<TARGET_FILE:vigie>
          ${PROJECT_SOURCE_DIR}/config ${scripts}/debian/changelog ${made}
  COMMAND Python3::Interpreter -B ${scripts}/completion.py $<TARGET_FILE:vigie> ${made}
  COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/changelog
  COMMAND ${CMAKE_COMMAND} -E copy ${scripts}/debian/changelog ${made}/changelog.Debian
  COMMAND gzip -9 -n -f vigie.1 vigie.toml.5 changelog changelog.Debian
  WORKING_DIRECTORY ${made}
  DEPENDS vigie ${scripts}/manual.py ${scripts}/completion.py ${scripts}/help_text.py
          ${scripts}/settings_text.py config/vigie.toml config/feeds.toml CHANGELOG.md
          packaging/debian/changelog
  COMMENT "Writing the manual and the completion"
  VERBATIM)
file(MAKE_DIRECTORY ${made})
add_custom_target(manual ALL DEPENDS ${manuals} ${completions} ${histories})
install(FILES ${made}/vigie.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/vigie.toml.5.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${made}/bash/vigie DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${made}/zsh/_vigie DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${made}/fish/vigie.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${histories} packaging/debian/copyright NOTICE docs/operations.md docs/desk.md
              docs/lexicon.md docs/wire.md docs/asyncapi.json DESTINATION ${VIGIE_DOC})
install(DIRECTORY docs/prometheus DESTINATION ${VIGIE_DOC})
install(FILES clients/python/subscribe.py DESTINATION ${VIGIE_DOC}/examples)

# ---- the package -------------------------------------------------------------------------------

file(GLOB_RECURSE edited RELATIVE ${PROJECT_SOURCE_DIR}/config CONFIGURE_DEPENDS config/*)
list(FILTER edited EXCLUDE REGEX "^(gazetteer|schema)/")
list(TRANSFORM edited PREPEND "/etc/vigie/")
list(JOIN edited "\n" edited)
file(CONFIGURE OUTPUT ${made}/conffiles CONTENT "${edited}\n" @ONLY)

set(CPACK_GENERATOR DEB)
set(CPACK_SOURCE_GENERATOR "")
set(CPACK_PACKAGE_NAME vigie)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "the vigie authors <maintainers@vigie.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "watches news feeds for security events in Mali")
string(CONCAT CPACK_PACKAGE_DESCRIPTION
       "A daemon that polls RSS and Atom feeds in French and English and reads what\n"
       "security events they tell: what, where, when, who to whom, how many, and who\n"
       "says so. It recognises events that other outlets have told already, and\n"
       "publishes one alert an event over ZeroMQ, revised as news comes in.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Certificates for feeds over TLS, kill for ExecReload=; the user is made by whichever systemd-sysusers there is.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "ca-certificates, procps, systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${scripts}/debian/postinst ${scripts}/debian/prerm
                                       ${scripts}/debian/postrm ${made}/conffiles)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
