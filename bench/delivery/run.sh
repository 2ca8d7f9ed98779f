#!/bin/sh
# The table of delivery: ours beside bare libzmq, run by run in turn, so that both see the same machine.
# usage: bench/delivery/run.sh DELIVERY_BENCH [OUT.csv]     TRIES=3 NS="1 10 100" in the environment
# Every run is a line; compare.py takes ratios of neighbours and their median. PEERS=DIR also runs the programs
# bench_nats and bench_mosq of that folder (NATS core and mosquitto QoS 1) against servers on 127.0.0.1 that it
# starts and ends (Debian: nats-server, mosquitto).
set -eu
bench=$1
out=${2:-delivery.csv}
tries=${TRIES:-3}
here=$(dirname "$0")
folder=$(mktemp -d)
servers=
trap 'for server in $servers; do kill "$server" 2>/dev/null || true; done; rm -rf "$folder"' EXIT

alerts_for() { case $1 in 1) echo 50000 ;; 10) echo 10000 ;; *) echo 2000 ;; esac; }

run() { timeout 120 "$@" >> "$out" || echo "# failed: $*" >> "$out"; }

nats=
mosquitto=
if [ -n "${PEERS:-}" ]; then
    printf 'listener 5883 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\nmax_inflight_messages 1000\npersistence false\n' \
        > "$folder/mosquitto.conf"
    nats-server -a 127.0.0.1 -p 5222 -l "$folder/nats.log" &
    nats=$!
    mosquitto -c "$folder/mosquitto.conf" > "$folder/mosquitto.log" 2>&1 &
    mosquitto=$!
    servers="$nats $mosquitto"
    sleep 1
fi

echo "# $(date -u +%FT%TZ), $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)" > "$out"
echo "system,transport,nsub,mode,msgs,pub_per_s,delivered_per_s,lost,p50_us,p99_us,p999_us,max_us,steal_pct,cpu_us_per_msg" >> "$out"
for n in ${NS:-1 10 100}; do
    count=$(alerts_for "$n")
    for _ in $(seq "$tries"); do
        for transport in tcp ipc curve; do
            run "$bench" libzmq "$transport" "$n" thr "$count" 0
            run "$bench" vigie "$transport" "$n" thr "$count" 0
            run "$bench" vigie "$transport" "$n" back "$count" 0
            run "$bench" libzmq-own "$transport" "$n" thr "$count" 0
            run "$bench" libzmq "$transport" "$n" lat 300 100
            run "$bench" vigie "$transport" "$n" lat 300 100
        done
        [ -n "${PEERS:-}" ] || continue
        export BROKER_PID="$nats"
        run "$PEERS/bench_nats" core "$n" thr "$count" 0
        run "$PEERS/bench_nats" core "$n" lat 300 100
        export BROKER_PID="$mosquitto"
        run "$PEERS/bench_mosq" qos1 "$n" thr "$((count / 4))" 0
        run "$PEERS/bench_mosq" qos1 "$n" lat 300 100
        unset BROKER_PID
    done
done
echo "# $(date -u +%FT%TZ), load $(cut -d' ' -f1-3 /proc/loadavg)" >> "$out"
python3 "$here/compare.py" "$out"
