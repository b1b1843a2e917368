#!/usr/bin/env bash
# Compares, and tells the later steps how it went: they have to run whatever drift says, so the job fails
# in the last one. What comes from inputs is never read as a command, nor as an option that it is not.
set -euo pipefail

# Usage: tell <exit code> <verdict> <report>
tell() { printf 'exit-code=%s\nverdict=%s\nreport=%s\n' "$1" "$2" "$3" >> "$GITHUB_OUTPUT"; }
refuse() {
  echo "$1" >&2
  tell 2 '' ''
  exit 0
}

case "${DRIFT_OUTPUT:-}" in
  '' | *[[:cntrl:]]*) refuse 'The input output has to be the name of a directory, on one line.' ;;
esac
if [[ -n "${DRIFT_LEFT:-}" && -z "${DRIFT_RIGHT:-}" || -z "${DRIFT_LEFT:-}" && -n "${DRIFT_RIGHT:-}" ]]; then
  refuse 'The inputs left and right belong together: give both, or neither for the suite of the configuration.'
fi

read -r -a drift <<< "${DRIFT_COMMAND:-npx --yes @env-drift/cli@${DRIFT_VERSION:-latest}}"

places=()
if [[ -n "${DRIFT_LEFT:-}" ]]; then
  args=(compare)
  places+=("$DRIFT_LEFT" "$DRIFT_RIGHT")
else
  args=(suite)
  if [[ -n "${DRIFT_CONFIG:-}" ]]; then places+=("$DRIFT_CONFIG"); fi
fi
if [[ -n "${DRIFT_FAIL_ON:-}" ]]; then args+=("--fail-on=$DRIFT_FAIL_ON"); fi
while IFS= read -r line; do
  if [[ -n "$line" ]]; then args+=("$line"); fi
done <<< "${DRIFT_ARGS:-}"
args+=(--format "github,json,markdown,sarif,junit,html" "--output=$DRIFT_OUTPUT/" --)

# Bash 3 takes an empty list for one that is not set.
args+=(${places[@]+"${places[@]}"})

# A report of an earlier run would be taken for this one's.
report="$DRIFT_OUTPUT/drift.json"
rm -f -- "$report"
exit_code=0
"${drift[@]}" "${args[@]}" || exit_code=$?

if [[ -f "$report" ]]; then
  verdict=$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).verdict' -- "$report")
  tell "$exit_code" "$verdict" "$report"
elif [[ "$exit_code" == 0 ]]; then
  # Help and version end well, and a gate that is passed without a comparison is none.
  refuse 'drift has compared nothing. Is there --help or --version among the args?'
else
  tell "$exit_code" '' ''
fi
