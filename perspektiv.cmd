@echo off
rem Builds what is missing and runs the program; perspektiv (bash) does the same on Linux and macOS.
rem Paths in the arguments are relative to where the user stands.
rem No block in parentheses holds a path: one with ")" in it, as in "Perspektivmelding (1)", would end the block.
rem The file is ASCII, since a console may have any code page; PowerShell prints the Norwegian letters.
setlocal DisableDelayedExpansion
set "PERSPEKTIV_ROT=%~dp0"
set "PERSPEKTIV_ROT=%PERSPEKTIV_ROT:~0,-1%"
set "PERSPEKTIV_PROGRAM=%PERSPEKTIV_ROT%\src\Perspektivmelding.Cli\bin\Release\net10.0\perspektiv.dll"
set "PERSPEKTIV_PROSJEKT=%PERSPEKTIV_ROT%\src\Perspektivmelding.Cli\Perspektivmelding.Cli.csproj"
set "PERSPEKTIV_LOGG=%PERSPEKTIV_ROT%\.perspektiv"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
set DOTNET_CLI_UI_LANGUAGE=en
set MSBUILDDISABLENODEREUSE=1

where dotnet >nul 2>nul
if errorlevel 1 goto no_dotnet
if not exist "%PERSPEKTIV_LOGG%" mkdir "%PERSPEKTIV_LOGG%"
if /i "%~1"=="test" goto test

powershell -NoProfile -Command "$r = $env:PERSPEKTIV_ROT; $b = Get-Item -LiteralPath (Join-Path $env:PERSPEKTIV_LOGG 'bygd') -ErrorAction SilentlyContinue; if (-not $b -or -not (Test-Path -LiteralPath $env:PERSPEKTIV_PROGRAM)) { exit 1 }; $f = @(Get-ChildItem -LiteralPath (Join-Path $r 'src') -Recurse -File) + @(Get-ChildItem -LiteralPath $r -File | Where-Object { $_.Name -like 'Directory.*.props' -or $_.Name -eq 'global.json' }); $n = $f | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto run
if not exist "%PERSPEKTIV_PROGRAM%" powershell -NoProfile -Command "[Console]::Error.WriteLine('Bygger programmet for f' + [char]0xF8 + 'rste gang ' + [char]0x2026)"
copy /y nul "%PERSPEKTIV_LOGG%\bygd.ny" >nul

rem Restoring is tried twice, since a registry may be out for a moment.
dotnet restore "%PERSPEKTIV_PROSJEKT%" >"%PERSPEKTIV_LOGG%\bygg.log" 2>&1
if not errorlevel 1 goto restored
ping -n 4 127.0.0.1 >nul
dotnet restore "%PERSPEKTIV_PROSJEKT%" >"%PERSPEKTIV_LOGG%\bygg.log" 2>&1
if errorlevel 1 goto no_restore
:restored
dotnet build "%PERSPEKTIV_PROSJEKT%" --configuration Release --no-restore -p:UseSharedCompilation=false >"%PERSPEKTIV_LOGG%\bygg.log" 2>&1
if errorlevel 1 goto no_build
move /y "%PERSPEKTIV_LOGG%\bygd.ny" "%PERSPEKTIV_LOGG%\bygd" >nul

:run
dotnet "%PERSPEKTIV_PROGRAM%" %*
exit /b %errorlevel%

:no_dotnet
echo Finner ikke .NET. Installer .NET 10 SDK: https://dotnet.microsoft.com/download 1>&2
exit /b 3

:no_restore
findstr /i /c:"error" "%PERSPEKTIV_LOGG%\bygg.log" 1>&2
powershell -NoProfile -Command "[Console]::Error.WriteLine('Fikk ikke hentet pakkene programmet bygges av. Er maskinen p' + [char]0xE5 + ' nett? Pr' + [char]0xF8 + 'v igjen. Hele loggen: ' + $env:PERSPEKTIV_LOGG + '\bygg.log')"
exit /b 3

:no_build
findstr /i /c:"error" "%PERSPEKTIV_LOGG%\bygg.log" 1>&2
powershell -NoProfile -Command "[Console]::Error.WriteLine('Programmet lot seg ikke bygge. Hele loggen: ' + $env:PERSPEKTIV_LOGG + '\bygg.log')"
exit /b 3

:test
if exist "%PERSPEKTIV_LOGG%\test" rmdir /s /q "%PERSPEKTIV_LOGG%\test"
dotnet test "%PERSPEKTIV_ROT%\Perspektivmelding.sln" --configuration Release --nologo --logger trx --results-directory "%PERSPEKTIV_LOGG%\test"
set "PERSPEKTIV_KODE=%errorlevel%"
powershell -NoProfile -Command "$p = 0; $f = 0; $s = 0; Get-ChildItem -LiteralPath (Join-Path $env:PERSPEKTIV_LOGG 'test') -Filter *.trx -ErrorAction SilentlyContinue | ForEach-Object { $c = ([xml](Get-Content -LiteralPath $_.FullName -Raw)).TestRun.ResultSummary.Counters; $p += [int]$c.passed; $f += [int]$c.failed; $s += [int]$c.total - [int]$c.passed - [int]$c.failed }; if ($f -eq 0 -and ($p -eq 0 -or $env:PERSPEKTIV_KODE -ne '0')) { $f = 1 }; $t = '{0} passed, {1} failed' -f $p, $f; if ($s) { $t += ', {0} skipped' -f $s }; $t; exit [int]($f -gt 0)"
exit /b %errorlevel%
