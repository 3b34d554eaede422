#!/bin/sh
# Starts the kiosk on macOS: a double click in the Finder.
exec sh "$(dirname -- "$0")/app/start.sh" "$@"
