#!/bin/sh
# Starts the kiosk on Ubuntu. In the file manager: right click, Run as a Program. In a terminal: sh START-Ubuntu.sh
exec sh "$(dirname -- "$0")/app/start.sh" "$@"
