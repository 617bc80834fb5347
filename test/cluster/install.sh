#!/bin/bash
# The packages that test:cluster needs, from Debian where it may; fails with one sentence where it may not.
set -uo pipefail
needed() {
  for program in slurmctld:slurmctld slurmd:slurmd sbatch:slurm-client munged:munge; do
    command -v "${program%%:*}" >/dev/null || [ -x "/usr/sbin/${program%%:*}" ] || echo "${program##*:}"
  done
  command -v valkey-server >/dev/null || command -v redis-server >/dev/null || echo redis-server
}
missing=$(needed | sort -u | tr '\n' ' ')
[ -z "$missing" ] && exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  echo "installing $missing"
  # The tests start their own daemons: none of the system's.
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d.fondrisk
  added=0
  [ -e /usr/sbin/policy-rc.d ] || { mv /usr/sbin/policy-rc.d.fondrisk /usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d && added=1; }
  rm -f /usr/sbin/policy-rc.d.fondrisk
  log=$(mktemp)
  # shellcheck disable=SC2086
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 || tail -n 5 "$log"
  rm -f "$log"
  [ "$added" = 1 ] && rm -f /usr/sbin/policy-rc.d
fi
missing=$(needed | sort -u | tr '\n' ' ')
[ -z "$missing" ] && exit 0
echo "test:cluster needs $missing: install them (Debian: apt-get install $missing), or run it as root on Debian" >&2
exit 1
