#!/bin/sh
cd "$(dirname "$0")" && exec PYTHON -m leaflet serve
