#!/bin/sh
# Starts the kiosk from this folder, and again when it ends by itself. Called by START-Ubuntu.sh and START-macOS.command.
# Nothing is installed: the folder keeps its PIN and its log in `state`; the laptop keeps nothing.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) system=linux-x64 ;;
  Linux-aarch64) system=linux-arm64 ;;
  Darwin-x86_64) system=darwin-x64 ;;
  Darwin-arm64) system=darwin-arm64 ;;
  *) system="$(uname -s)-$(uname -m)" ;;
esac
program="$here/runtime/$system/vitrine"
if [ ! -f "$program" ]; then
  echo "This pack has no runtime for $system; make one on such a machine: npm run package -- --event" >&2
  exit 1
fi

# What the engine leaves while it runs, taken away at the end.
TMPDIR=$(mktemp -d) || exit 1
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
trap 'exit 0' INT TERM

# A stick in the old format lets no program start from it, so this one starts from a copy.
if [ ! -x "$program" ]; then
  cp "$program" "$TMPDIR/vitrine" && chmod +x "$TMPDIR/vitrine" && program="$TMPDIR/vitrine"
fi

# Ubuntu's own Chromium lives in a box and reaches neither sticks nor temporary files: any other browser is better, and for it
# alone the state goes where the box can reach it.
state="$here/state"
if [ -d /snap/chromium ] && [ ! -e /usr/lib/chromium/chromium ]; then
  for browser in google-chrome-stable google-chrome microsoft-edge-stable microsoft-edge brave-browser; do
    if command -v "$browser" >/dev/null; then
      VITRINE_BROWSER=$(command -v "$browser")
      export VITRINE_BROWSER
      break
    fi
  done
  [ -n "${VITRINE_BROWSER:-}" ] || state="$HOME/snap/chromium/common/vitrine-event"
fi

# What libraries of the system would leave in the laptop's own folder.
XDG_CACHE_HOME="$state/cache"
export XDG_CACHE_HOME

# Whoever lends a laptop may work with Node; the kiosk refuses to start with what they have told theirs.
unset NODE_OPTIONS NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED SSLKEYLOGFILE

while :; do
  "$program" "$here/app/out/chromium/main.js" --supervised \
    --state "$state" --exhibits "$here/exhibits" "$@"
  code=$?
  # A trial by time ends once, whatever came of it.
  case " $* " in *" --exit-after "*) exit "$code" ;; esac
  case "$code" in
    # Ended on purpose, or in a way that another start does not change.
    0 | 2 | 4 | 6) exit "$code" ;;
    # The kiosk asks for it.
    5) ;;
    *) sleep 2 ;;
  esac
done
