#!/usr/bin/env bash
# Names the last release before this commit, as `changeset publish` tags it; nothing before the first one.
set -euo pipefail
tag=$(git describe --tags --abbrev=0 --match '@env-drift/*' "${1:-HEAD}" 2>/dev/null || true)
if [[ -z "$tag" ]]; then echo "::notice::Nothing has been released yet: there is nothing to compare with."; fi
echo "tag=$tag" >> "$GITHUB_OUTPUT"
