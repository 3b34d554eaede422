#!/bin/sh
# Starts the kiosk with the machine's sign-in, and keeps the machine awake. As administrator: sudo sh lock.sh. undo.sh takes it
# back. This has not been run by those who wrote it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
agent=/Library/LaunchAgents/org.vitrine.kiosk.plist
kept=/Library/Application\ Support/Vitrine-before.txt
[ "$(id -u)" = 0 ] || { echo "Run this as administrator: sudo sh $0" >&2; exit 1; }
[ -d /Applications/Vitrine.app ] || { echo "There is no /Applications/Vitrine.app; install the kiosk first." >&2; exit 1; }
[ -e "$kept" ] || pmset -g custom >"$kept"
install -o root -g wheel -m 0644 "$here/org.vitrine.kiosk.plist" "$agent"
# Awake, bright, and back after a power cut.
pmset -a sleep 0 displaysleep 0 disksleep 0 autorestart 1
# No notifications, no dialog after a crash.
defaults write /Library/Preferences/com.apple.CrashReporter DialogType none
echo "Done. Install vitrine.mobileconfig in System Settings, create an account without rights, let it sign in by itself"
echo "(System Settings, Users & Groups), and start the machine anew."
