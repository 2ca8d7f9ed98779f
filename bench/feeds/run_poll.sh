#!/usr/bin/env bash
# Polling 1,000 feeds of 100 kB from a local nginx: curl and vigie in one run, cold (200) and warm
# (304), client CPU a feed and peak memory. Needs nginx and curl; newsboat and python3-feedparser are
# measured where they are installed.
#
#   VIGIE_BUILD=build/release bench/feeds/run_poll.sh [FOLDER]
#
# "vigie poll" is poll_bench: fetch, parse, text, articles, state; not extraction, not the store.
# "vigie once" is the whole daemon's work, with its loading of lexicon and gazetteer.
# PEERS=no: without newsboat, which takes five minutes. R: runs a row, of which the cheapest counts,
# because other work on the machine spoils the others.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$(cd "${VIGIE_BUILD:-$root/build/release}" && pwd)
folder=${1:-$(mktemp -d)}
runs=${R:-3}
port=${PORT:-8089}
mkdir -p "$folder" && chmod 755 "$folder" && cd "$folder"  # nginx's workers are not the one who made it
[ -d www ] || python3 "$here/make_feeds.py" www "${FEEDS:-1000}"
count=$(find www -name '*.xml' | wc -l)

cat > nginx.conf <<END
worker_processes 1; pid $folder/nginx.pid; error_log $folder/nginx.err warn;
events { worker_connections 2048; }
http {
  default_type application/rss+xml; access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000;
  if_modified_since before;  # curl asks with one date for all
  client_body_temp_path $folder/t1; proxy_temp_path $folder/t2; fastcgi_temp_path $folder/t3;
  uwsgi_temp_path $folder/t4; scgi_temp_path $folder/t5; open_file_cache max=4000;
  server { listen 127.0.0.1:$port backlog=1024; root $folder/www; }
}
END
nginx -c "$folder/nginx.conf"
trap 'kill "$(cat nginx.pid)"' EXIT
base=http://127.0.0.1:$port
find www -name '*.xml' -printf "$base/%f\n" | sort > urls.txt
mkdir -p got
sed 's#.*/\(.*\)#url="&"\noutput="got/\1"#' urls.txt > curl.cfg
awk '{printf "[[feed]]\nname=\"f%d\"\nurl=\"%s\"\noutlet=\"F%d\"\nlanguage=\"%s\"\n", NR, $0, NR, "bm"}' urls.txt > feeds.toml
cat > vigie.toml <<END
state_dir = "state"
feeds = "feeds.toml"
data = "$root/config"
[publish]
live = "ipc://$folder/live"
requests = "ipc://$folder/requests"
[fetch]
allow_private = true
[log]
level = "error"
END

# row NAME PREPARE COMMAND...: the least client CPU and wall time of $runs runs, the most memory.
row() {
    local name=$1 prepare=$2 run
    shift 2
    for run in $(seq "$runs"); do
        eval "$prepare"
        if ! /usr/bin/time -o time.txt -a -f '%e %U %S %M' "$@" > out.txt 2> err.txt; then
            printf '| %-22s | failed: %s\n' "$name" "$(tail -1 err.txt)"
            rm -f time.txt
            return
        fi
    done
    awk -v name="$name" -v count="$count" '
        {cpu = $2 + $3; if (NR == 1 || cpu < least) least = cpu; if (NR == 1 || $1 < wall) wall = $1; if ($4 > memory) memory = $4}
        END {printf "| %-22s | %7.2f | %7.2f | %8.3f | %6.0f |\n", name, wall, least, least * 1000 / count, memory / 1024}' time.txt
    rm -f time.txt
}

echo "| client                 |  wall s |   CPU s |  ms/feed |    MB |"
echo "|------------------------|--------:|--------:|---------:|------:|"
never='Fri, 31 Dec 2100 00:00:00 GMT'
for parallel in 1 8; do
    row "curl x$parallel, 200" : curl -s --parallel --parallel-max $parallel -K curl.cfg
    row "curl x$parallel, 304" : curl -s --parallel --parallel-max $parallel -z "$never" -K curl.cfg
done
for hands in 8 64; do
    row "vigie poll x$hands, 200" "rm -f poll.state" "$build/bench/feeds/poll_bench" urls.txt poll.state $hands
    row "vigie poll x$hands, 304" : "$build/bench/feeds/poll_bench" urls.txt poll.state $hands
done
cat out.txt
row "vigie once, 200" "rm -rf state" "$build/daemon/vigie" once -c vigie.toml --quiet
row "vigie once, 304" : "$build/daemon/vigie" once -c vigie.toml
cat out.txt
if [ "${PEERS:-yes}" = yes ] && command -v newsboat > /dev/null; then
    mkdir -p nb && printf 'reload-threads 8\nmax-items 0\nauto-reload no\n' > nb/config && cp urls.txt nb/urls
    runs=1 row "newsboat x8, 200" "rm -f nb/cache.db" env TERM=xterm newsboat -C nb/config -u nb/urls -c nb/cache.db -x reload
    runs=1 row "newsboat x8, 304" : env TERM=xterm newsboat -C nb/config -u nb/urls -c nb/cache.db -x reload
fi
