#!/usr/bin/env bash
# Installs and serves the dashboard of a checkout as `npm start` does, until the job ends.
# Usage: serve.sh <folder> <port>
set -euo pipefail
cd "$1"
npm ci --no-audit --no-fund
log="${RUNNER_TEMP:-/tmp}/dashboard-$2.log"
PORT="$2" STATE_DIR="${RUNNER_TEMP:-/tmp}/dashboard-$2" nohup npm start > "$log" 2>&1 &
if ! curl -sf --retry 120 --retry-delay 1 --retry-all-errors "http://127.0.0.1:$2/api/health" > /dev/null; then
  cat "$log"
  exit 1
fi
