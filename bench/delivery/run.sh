#!/bin/sh
# The table of delivery: ours beside bare libzmq, run by run in turn, so that both see the same machine.
# usage: bench/delivery/run.sh DELIVERY_BENCH [OUT.csv]     TRIES=3 NS="1 10 100" in the environment
# Of TRIES runs of each, the one with least stolen time is kept. PEERS=DIR also runs the programs bench_nats
# and bench_mosq of that folder (NATS core and mosquitto QoS 1), whose servers must run already.
set -eu
bench=$1
out=${2:-delivery.csv}
tries=${TRIES:-3}

alerts_for() { case $1 in 1) echo 50000 ;; 10) echo 10000 ;; *) echo 2000 ;; esac; }

best() {
    for _ in $(seq "$tries"); do timeout 120 "$@" || true; done | sort -t, -k13,13n | head -1 >> "$out"
}

echo "system,transport,nsub,mode,msgs,pub_per_s,delivered_per_s,lost,p50_us,p99_us,p999_us,max_us,steal_pct,cpu_us_per_msg" > "$out"
for n in ${NS:-1 10 100}; do
    for transport in tcp ipc curve; do
        for system in libzmq vigie; do
            best "$bench" "$system" "$transport" "$n" thr "$(alerts_for "$n")" 0
            best "$bench" "$system" "$transport" "$n" lat 500 100
        done
    done
    [ -n "${PEERS:-}" ] || continue
    best "$PEERS/bench_nats" core "$n" thr "$(alerts_for "$n")" 0
    best "$PEERS/bench_nats" core "$n" lat 500 100
    best "$PEERS/bench_mosq" qos1 "$n" thr "$(($(alerts_for "$n") / 4))" 0
    best "$PEERS/bench_mosq" qos1 "$n" lat 500 100
done
cat "$out"
