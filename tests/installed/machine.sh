#!/bin/sh
# A machine of the test's own: this one's files under a layer that is thrown away, its own processes, no network, and systemd
# as its first process. machine.ts starts it, in namespaces of its own: machine.sh FOLDER
set -eu
root="$1/root"
mount --make-rprivate /
mount -t tmpfs tmpfs "$1"
mkdir "$1/over" "$1/work" "$root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/over,workdir=$1/work" "$root"

mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount -t tmpfs tmpfs "$root/sys/fs/cgroup"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs tmpfs "$root/dev"
for device in null zero full random urandom tty; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts devpts "$root/dev/pts" -o newinstance,ptmxmode=666
mount -t tmpfs tmpfs "$root/dev/shm" -o mode=1777
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs tmpfs "$root/run"
mkdir "$root/run/lock"
mount -t tmpfs tmpfs "$root/tmp" -o mode=1777
: >"$root/etc/fstab"

# Not chroot: a program in one may have no sandbox.
mkdir "$root/tmp/outside"
cd "$root"
pivot_root . tmp/outside
umount -l /tmp/outside
exec env -i container=vitrine PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  /lib/systemd/systemd --log-target=null --unit=basic.target </dev/null >/dev/null 2>&1
