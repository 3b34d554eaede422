@echo off
rem Starts the kiosk on Windows, and again when it ends by itself: a double click in the Explorer.
rem Nothing is installed: the folder keeps its PIN and its log in "state"; the laptop keeps nothing.
setlocal
set "HERE=%~dp0"
set "PROGRAM=%HERE%runtime\win-x64\vitrine.exe"
if not exist "%PROGRAM%" (
  echo This pack has no runtime for Windows; make it where there is a network: npm run package -- --event
  pause
  exit /b 1
)
rem Whoever lends a laptop may work with Node; the kiosk refuses to start with what they have told theirs.
for %%V in (NODE_OPTIONS NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED SSLKEYLOGFILE) do set "%%V="
:again
"%PROGRAM%" "%HERE%app\out\chromium\main.js" --supervised --state "%HERE%state" --exhibits "%HERE%exhibits" %*
set "CODE=%ERRORLEVEL%"
rem 5: the kiosk asks to be started anew. 0, 2, 4, 6: ended on purpose, or in a way that another start does not change.
if "%CODE%"=="5" goto again
for %%C in (0 2 4 6) do if "%CODE%"=="%%C" goto end
timeout /t 2 /nobreak >nul
goto again
:end
if not "%CODE%"=="0" if not "%CODE%"=="6" pause
exit /b %CODE%
