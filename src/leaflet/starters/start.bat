@echo off
rem Opens the forms in the browser. This window must stay open while they are used.
chcp 65001 >nul
pushd "%~dp0"
if exist "PYTHON" (
  "PYTHON" -m leaflet serve
) else (
  py -3 -m leaflet serve
)
if errorlevel 1 pause
popd
