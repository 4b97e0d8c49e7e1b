@echo off
rem Runs Townsquare from where it was unpacked; results land in the current folder.
setlocal
set "HOME_=%~dp0.."
set "JAVA_=java"
if defined JAVA_HOME set "JAVA_=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA_%" echo townsquare: JAVA_HOME is set, but there is no "%JAVA_%">&2& exit /b 1
set "HEADLESS_=-Djava.awt.headless=true"
if "%~1"=="gui" set "HEADLESS_="
"%JAVA_%" -XX:+UseParallelGC -XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8 %HEADLESS_% "-Dtownsquare.home=%HOME_%" -Dtownsquare.results=results -Dtownsquare.command=townsquare -jar "%HOME_%\townsquare.jar" %*
