#!/bin/bash
# A Slurm cluster of NODES virtual nodes on this machine: no systemd, loopback only. Debian, root; packages: install.sh
# usage: slurmCluster.sh DIR NODES -- COMMAND...   runs COMMAND with SLURM_CONF set, then stops every daemon it started
set -uo pipefail
B=$(mkdir -p "$1" && readlink -f "$1"); N=$2; shift 3; H=$(hostname -s); PIDS=()
# Ports of its own: what an earlier one has left is not in the way.
P=$((20000 + $$ % 10000))
trap 'kill "${PIDS[@]}" 2>/dev/null; sleep 1; kill -9 "${PIDS[@]}" 2>/dev/null; wait 2>/dev/null' EXIT
mkdir -p "$B"/{munge,state,log,run}; for i in $(seq 1 "$N"); do mkdir -p "$B/spool/n$i"; done
[ -s "$B/munge/munge.key" ] || dd if=/dev/urandom of="$B/munge/munge.key" bs=128 count=1 status=none
chown -R munge:munge "$B/munge"; chmod 711 "$B/munge"; chmod 400 "$B/munge/munge.key"
chown -R slurm:slurm "$B/state" "$B/log" "$B/run"; chmod 755 "$B" "$B/log" "$B/run"
cat > "$B/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$H(127.0.0.1)
SlurmctldPort=$P
SlurmUser=slurm
SlurmdUser=root
AuthType=auth/munge
# cred_expire also sets how long a requeued job waits (default 120 s)
AuthInfo=socket=$B/munge/munge.socket.2,cred_expire=5
CredType=cred/munge
StateSaveLocation=$B/state
SlurmdSpoolDir=$B/spool/%n
SlurmctldPidFile=$B/run/slurmctld.pid
SlurmdPidFile=$B/run/slurmd-%n.pid
SlurmctldLogFile=$B/log/slurmctld.log
SlurmdLogFile=$B/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,bf_interval=1
SlurmdParameters=config_overrides
ReturnToService=2
SlurmctldTimeout=10
SlurmdTimeout=10
TCPTimeout=2
MessageTimeout=10
KillWait=5
MinJobAge=3600
JobRequeue=1
NodeName=n[1-$N] NodeHostname=$H NodeAddr=127.0.0.1 Port=[$((P+1))-$((P+N))] CPUs=2 RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$B/slurm.conf" SLURM_TEST_DIR="$B"
runuser -u munge -- munged -F --key-file="$B/munge/munge.key" --socket="$B/munge/munge.socket.2" --pid-file="$B/munge/munged.pid" --log-file="$B/munge/munged.log" --seed-file="$B/munge/munged.seed" & PIDS+=($!)
for t in $(seq 1 50); do [ -S "$B/munge/munge.socket.2" ] && break; sleep 0.1; done
slurmctld -D -c & PIDS+=($!)
for i in $(seq 1 "$N"); do slurmd -D -N n$i & PIDS+=($!); done
for t in $(seq 1 100); do [ "$(sinfo -h -N -t idle -o %N 2>/dev/null | sort -u | wc -l)" = "$N" ] && break; sleep 0.2; done
[ "$(sinfo -h -N -t idle -o %N | sort -u | wc -l)" = "$N" ] || { tail -n 20 "$B"/log/*.log >&2; exit 1; }
"$@"
