@echo off
rem Starts Detente with the JDK 25 or newer in JAVA_HOME, or the java on the path.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC %DETENTE_JAVA_OPTS% -cp "%~dp0..\lib\*" app.detente.Main %*
exit /b %ERRORLEVEL%
