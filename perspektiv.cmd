@echo off
rem Builds what is missing and runs the program; perspektiv (bash) does the same on Linux and macOS.
rem Paths in the arguments are relative to where the user stands.
setlocal
set "PERSPEKTIV_ROT=%~dp0"
set "PERSPEKTIV_ROT=%PERSPEKTIV_ROT:~0,-1%"
set "PERSPEKTIV_PROGRAM=%PERSPEKTIV_ROT%\src\Perspektivmelding.Cli\bin\Release\net10.0\perspektiv.dll"
set "PERSPEKTIV_LOGG=%PERSPEKTIV_ROT%\.perspektiv"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
set DOTNET_CLI_UI_LANGUAGE=en
set MSBUILDDISABLENODEREUSE=1

where dotnet >nul 2>nul
if errorlevel 1 (
  echo Finner ikke .NET. Installer .NET 10 SDK: https://dotnet.microsoft.com/download 1>&2
  exit /b 3
)
if not exist "%PERSPEKTIV_LOGG%" mkdir "%PERSPEKTIV_LOGG%"
if /i "%~1"=="test" goto test

powershell -NoProfile -Command "$b = Get-Item $env:PERSPEKTIV_LOGG\bygd -ErrorAction SilentlyContinue; if (-not $b -or -not (Test-Path $env:PERSPEKTIV_PROGRAM)) { exit 1 }; $n = Get-ChildItem $env:PERSPEKTIV_ROT\src, $env:PERSPEKTIV_ROT\Directory.*.props, $env:PERSPEKTIV_ROT\global.json -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto run
if not exist "%PERSPEKTIV_PROGRAM%" echo Bygger programmet for forste gang ... 1>&2
copy /y nul "%PERSPEKTIV_LOGG%\bygd.ny" >nul
dotnet build "%PERSPEKTIV_ROT%\src\Perspektivmelding.Cli\Perspektivmelding.Cli.csproj" --configuration Release -p:UseSharedCompilation=false >"%PERSPEKTIV_LOGG%\bygg.log" 2>&1
if errorlevel 1 (
  echo Programmet lot seg ikke bygge. Hele loggen: %PERSPEKTIV_LOGG%\bygg.log 1>&2
  exit /b 3
)
move /y "%PERSPEKTIV_LOGG%\bygd.ny" "%PERSPEKTIV_LOGG%\bygd" >nul

:run
dotnet "%PERSPEKTIV_PROGRAM%" %*
exit /b %errorlevel%

:test
if exist "%PERSPEKTIV_LOGG%\test" rmdir /s /q "%PERSPEKTIV_LOGG%\test"
dotnet test "%PERSPEKTIV_ROT%\Perspektivmelding.sln" --configuration Release --nologo --logger trx --results-directory "%PERSPEKTIV_LOGG%\test"
set "PERSPEKTIV_KODE=%errorlevel%"
powershell -NoProfile -Command "$p = 0; $f = 0; $s = 0; Get-ChildItem $env:PERSPEKTIV_LOGG\test -Filter *.trx -ErrorAction SilentlyContinue | ForEach-Object { $c = ([xml](Get-Content $_.FullName -Raw)).TestRun.ResultSummary.Counters; $p += [int]$c.passed; $f += [int]$c.failed; $s += [int]$c.total - [int]$c.passed - [int]$c.failed }; if ($f -eq 0 -and ($p -eq 0 -or $env:PERSPEKTIV_KODE -ne '0')) { $f = 1 }; $t = '{0} passed, {1} failed' -f $p, $f; if ($s) { $t += ', {0} skipped' -f $s }; $t; exit [int]($f -gt 0)"
exit /b %errorlevel%
