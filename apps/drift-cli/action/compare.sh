#!/usr/bin/env bash
# Compares, and tells the later steps how it went: they have to run whatever drift says, so the job fails
# in the last one. What comes from inputs is never read as a command.
set -euo pipefail

read -r -a drift <<< "${DRIFT_COMMAND:-npx --yes @env-drift/cli@${DRIFT_VERSION:-latest}}"

args=()
if [[ -n "${DRIFT_LEFT:-}" ]]; then
  args+=(compare "$DRIFT_LEFT" "${DRIFT_RIGHT:-}")
else
  args+=(suite)
  if [[ -n "${DRIFT_CONFIG:-}" ]]; then args+=("$DRIFT_CONFIG"); fi
fi
if [[ -n "${DRIFT_FAIL_ON:-}" ]]; then args+=(--fail-on "$DRIFT_FAIL_ON"); fi
while IFS= read -r line; do
  if [[ -n "$line" ]]; then args+=("$line"); fi
done <<< "${DRIFT_ARGS:-}"
args+=(--format "github,json,markdown,sarif,junit,html" --output "$DRIFT_OUTPUT/")

# A report of an earlier run would be taken for this one's.
rm -f "$DRIFT_OUTPUT/drift.json"
exit_code=0
"${drift[@]}" "${args[@]}" || exit_code=$?

verdict=''
report="$DRIFT_OUTPUT/drift.json"
if [[ -f "$report" ]]; then
  verdict=$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).verdict' "$report")
else
  report=''
fi
{
  echo "exit-code=$exit_code"
  echo "verdict=$verdict"
  echo "report=$report"
} >> "$GITHUB_OUTPUT"
