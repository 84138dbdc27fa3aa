@echo off
rem Starts Assay: its window, or the command that is given. Needs no Java on the machine.
rem ASSAY_JAVA_OPTIONS adds options for the Java machine, after those below.
setlocal
for %%f in ("%~dp0..") do set "home=%%~ff"

rem What a start needs, made ready: one file for the window, one for the commands.
rem Without it everything works, only later.
set "file=%home%\runtime\lib\command.aot"
if "%~1"=="" set "file=%home%\runtime\lib\window.aot"
if "%~1"=="window" set "file=%home%\runtime\lib\window.aot"
set cache=
if exist "%file%" set cache="-XX:AOTCache=%file%"

"%home%\runtime\bin\java.exe" ^
  -XX:+UseSerialGC -Xms64m -Xmx1g ^
  -Xlog:disable -Xlog:all=warning,aot*=off:stderr ^
  %cache% ^
  --enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,com.sun.jna,jkeychain ^
  "-Dorg.sqlite.lib.path=%home%\runtime\bin" ^
  %ASSAY_JAVA_OPTIONS% ^
  --module assay/assay.Main %*
exit /b %errorlevel%
