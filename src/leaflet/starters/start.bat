@echo off
chcp 65001 >nul
cd /d "%~dp0"
"PYTHON" -m leaflet serve || pause
