@echo off
rem Runs the Maven that is installed, on a Java 25 JDK. It installs nothing.
setlocal enabledelayedexpansion

set "MAVEN=mvn.cmd"
if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "MAVEN=%MAVEN_HOME%\bin\mvn.cmd"
where /q "%MAVEN%" 2>nul || if not exist "%MAVEN%" (
  echo Vigil is built with Maven and none was found: install Maven 3.8.1 or newer, or set MAVEN_HOME to one. 1>&2
  exit /b 1
)

set "JDK="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%P in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if exist "%%~P" for /d %%D in ("%%~P\*") do if not defined JDK call :consider "%%~D"
)
if not defined JDK (
  echo Vigil is built with a Java 25 JDK and none was found: install one ^(for example Eclipse Temurin 25^), or set JAVA_HOME to one. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

cd /d "%~dp0"
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

:consider
if exist "%~1\bin\javac.exe" if exist "%~1\release" findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul && set "JDK=%~1"
exit /b 0
