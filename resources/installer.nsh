; Puts the app into "Open with" for markdown files. The default value of .md is never written: whoever owns it keeps it.

!define EPISODE_CLASS "EpisodeEditor.Episode"
!define APPLICATION_KEY "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"

!macro OFFER_FOR EXTENSION
  WriteRegNone SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "${EPISODE_CLASS}"
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" "${EXTENSION}" ""
!macroend

!macro NO_LONGER_OFFER_FOR EXTENSION
  DeleteRegValue SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "${EPISODE_CLASS}"
!macroend

; Tells Explorer that associations have changed (SHCNE_ASSOCCHANGED, SHCNF_FLUSH).
!macro REFRESH_EXPLORER
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0x1000, p 0, p 0)"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${EPISODE_CLASS}" "" "Podcast episode"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${EPISODE_CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${EPISODE_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro OFFER_FOR ".md"
  !insertmacro OFFER_FOR ".markdown"
  !insertmacro OFFER_FOR ".mdx"
  !insertmacro REFRESH_EXPLORER
!macroend

!macro customUnInstall
  !insertmacro NO_LONGER_OFFER_FOR ".md"
  !insertmacro NO_LONGER_OFFER_FOR ".markdown"
  !insertmacro NO_LONGER_OFFER_FOR ".mdx"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${EPISODE_CLASS}"
  DeleteRegKey SHELL_CONTEXT "${APPLICATION_KEY}"
  !insertmacro REFRESH_EXPLORER
!macroend
