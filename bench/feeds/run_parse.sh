#!/bin/bash
# Feed parsing side by side in one run, CPU time of one thread: bare pugixml, vigie, and gofeed where Go and
# Debian's golang-github-mmcdole-gofeed-dev are installed. run_parse.sh [FOLDER OF FEEDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${VIGIE_BENCH:-build/release/bench/feeds/parse_throughput}
[ -x "$program" ] || { echo "build it first: cmake --preset release && cmake --build --preset release --target parse_throughput" >&2; exit 69; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
feeds=${1:-$work/feeds}
[ $# -gt 0 ] || /usr/bin/python3 bench/feeds/make_feeds.py "$feeds" 200 30
"$program" "$feeds"
if command -v go >/dev/null && [ -d /usr/share/gocode/src/github.com/mmcdole/gofeed ]; then
  GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=$work/cache go build -o "$work/gofeed" bench/feeds/gofeed.go
  GOMAXPROCS=1 "$work/gofeed" "$feeds"
else
  echo "gofeed is not installed: apt-get install golang-go golang-github-mmcdole-gofeed-dev"
fi
