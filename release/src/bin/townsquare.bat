@echo off
rem Runs Townsquare from where it was unpacked; results land in the current folder.
setlocal
set "HOME_=%~dp0.."
set "JAVA_=java"
if defined JAVA_HOME set "JAVA_=%JAVA_HOME%\bin\java"
set "HEADLESS_=-Djava.awt.headless=true"
if "%~1"=="gui" set "HEADLESS_="
"%JAVA_%" -XX:+UseParallelGC -XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8 %HEADLESS_% "-Dtownsquare.home=%HOME_%" -Dtownsquare.results=results -Dtownsquare.command=townsquare -jar "%HOME_%\townsquare.jar" %*
