"""The unit's sandbox without systemd: bubblewrap for what is seen, seccomp for what may be called.

What systemd does with each directive is done again here from the unit's own text, so that a daemon
that would fail behind the unit fails in a test. `Unit.unimitated()` names what is not imitated.
"""
import contextlib
import errno
import fcntl
import json
import mmap
import os
import pathlib
import shutil
import socket
import stat
import subprocess
import tempfile

from support.vigie import BINARY, ROOT

USER = "990"  # inside; nobody of this machine
CLONE = {"cgroup": 0x02000000, "uts": 0x04000000, "ipc": 0x08000000, "user": 0x10000000,
         "pid": 0x20000000, "net": 0x40000000, "mnt": 0x00020000}
SHM_EXEC = 0o100000
MOST_FAMILIES = 64  # more than the kernel has address families

# By how they are imitated: bubblewrap's mounts and namespaces, its user, or a filter of calls.
SEEN = {"ProtectSystem", "ProtectHome", "PrivateTmp", "PrivateDevices", "DevicePolicy", "PrivateUsers",
        "PrivateIPC", "PrivateMounts", "ProtectHostname", "ProtectProc", "StateDirectory",
        "RuntimeDirectory", "ConfigurationDirectory", "User", "Group", "UMask", "ExecStart", "Type",
        "NotifyAccess", "WatchdogSec"}
DROPPED = {"CapabilityBoundingSet", "AmbientCapabilities", "NoNewPrivileges", "ProtectClock",
           "ProtectKernelModules", "ProtectKernelLogs", "ProtectKernelTunables"}
# Only systemd itself can show these; the long form of tests/package does.
LEFT = {"ProtectControlGroups", "ProcSubset", "RemoveIPC", "KeyringMode", "NoExecPaths", "ExecPaths",
        "IPAddressDeny", "IPAddressAllow", "SystemCallArchitectures", "StateDirectoryMode",
        "RuntimeDirectoryMode", "TimeoutStartSec", "TimeoutStopSec", "Restart", "RestartSec",
        "RestartPreventExitStatus", "ExecReload", "MemoryHigh", "MemoryMax", "MemorySwapMax",
        "TasksMax", "LimitNOFILE", "LimitCORE", "CPUWeight", "IOWeight", "OOMPolicy"}


def why_not():
    """What is missing for a sandbox here, in words; None when nothing is."""
    for program in ("bwrap", "systemd-analyze"):
        if not shutil.which(program):
            return f"no {program} here"
    try:
        import seccomp  # pylint: disable=import-outside-toplevel,unused-import
    except ImportError:
        return "no python3-seccomp here"
    tried = subprocess.run(["bwrap", "--unshare-user", "--unshare-pid", "--unshare-ipc", "--ro-bind", "/",
                            "/", "--proc", "/proc", "--dev", "/dev", "true"],
                           capture_output=True, text=True, check=False)
    return None if tried.returncode == 0 else f"no namespaces here: {tried.stderr.strip()}"


class Unit:
    """The [Service] section: each directive's values in order; an empty one resets, as in systemd."""

    def __init__(self, path=ROOT / "systemd/vigie.service"):
        self.values, section = {}, ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line
            elif "=" in line and not line.startswith("#") and section == "[Service]":
                name, value = line.split("=", 1)
                self.values.setdefault(name, []).append(value)

    def words(self, name):
        return [word for value in self.values.get(name, []) for word in value.split()]

    def unimitated(self):
        return set(self.values) - SEEN - DROPPED - LEFT - set(FILTERS)


def _sets_of_calls():
    """{"@name": its members}, from systemd itself."""
    told = subprocess.run(["systemd-analyze", "syscall-filter"], capture_output=True, text=True,
                          check=True).stdout
    sets, name = {}, None
    for line in told.splitlines():
        word = line.strip()
        if line.startswith("@"):
            name = word
            sets[name] = []
        elif line.startswith("#"):
            name = None
        elif name and word and not word.startswith("#"):
            sets[name].append(word)
    return sets


def _members(word, sets):
    if not word.startswith("@"):
        return {word}
    return set().union(*(_members(inner, sets) for inner in sets[word]))


def calls_of(unit):
    """The calls that are allowed, and {call: errno} of those with an answer of their own."""
    sets = _sets_of_calls()
    allowed, answers = _members("@default", sets), {}
    for value in unit.values["SystemCallFilter"]:
        taken = value.startswith("~")
        for word in value.removeprefix("~").split():
            name, _, number = word.partition(":")
            for call in _members(name, sets):
                (allowed.discard if taken else allowed.add)(call)
                answers.pop(call, None)
                if number:
                    answers[call] = int(number) if number.isdigit() else getattr(errno, number)
    return allowed, answers


def _calls(unit):
    import seccomp  # pylint: disable=import-outside-toplevel
    refusal = getattr(errno, unit.words("SystemCallErrorNumber")[0])
    filters = seccomp.SyscallFilter(seccomp.ERRNO(refusal))
    allowed, answers = calls_of(unit)
    for action, names in [(seccomp.ALLOW, allowed)] + [(seccomp.ERRNO(number), [name])
                                                       for name, number in answers.items()]:
        for name in names:
            with contextlib.suppress(RuntimeError, ValueError):  # a call of other machines
                filters.add_rule(action, name)
    return filters


def _refusing(*rules):
    """A filter that allows all but these: (errno, call, conditions of its arguments)."""
    import seccomp  # pylint: disable=import-outside-toplevel
    kinds = {"eq": seccomp.EQ, "has": seccomp.MASKED_EQ, "not": seccomp.NE}
    filters = seccomp.SyscallFilter(seccomp.ALLOW)
    for number, call, *conditions in rules:
        arguments = [seccomp.Arg(place, kinds[kind], *([value, value] if kind == "has" else [value]))
                     for place, kind, value in conditions]
        filters.add_rule(seccomp.ERRNO(number), call, *arguments)
    return filters


def _families(unit):
    listed = {int(getattr(socket, name)) for name in unit.words("RestrictAddressFamilies")}
    return _refusing(*((errno.EAFNOSUPPORT, "socket", (0, "eq", family))
                       for family in range(MOST_FAMILIES) if family not in listed))


def _no_generated_code(_):
    both = mmap.PROT_WRITE | mmap.PROT_EXEC
    return _refusing((errno.EPERM, "mmap", (2, "has", both)),
                     (errno.EPERM, "mprotect", (2, "has", mmap.PROT_EXEC)),
                     (errno.EPERM, "pkey_mprotect", (2, "has", mmap.PROT_EXEC)),
                     (errno.EPERM, "shmat", (2, "has", SHM_EXEC)))


def _no_namespaces(_):
    flags = [(errno.EPERM, call, (0, "has", flag)) for flag in CLONE.values()
             for call in ("clone", "unshare")]
    return _refusing(*flags, (errno.EPERM, "setns"), (errno.ENOSYS, "clone3"))


def _no_realtime(_):
    return _refusing(*((errno.EPERM, "sched_setscheduler", (1, "eq", policy))
                       for policy in (os.SCHED_FIFO, os.SCHED_RR)))


def _no_rights_of_others(_):
    return _refusing(*((errno.EPERM, call, (place, "has", bit)) for bit in (stat.S_ISUID, stat.S_ISGID)
                       for call, place in (("chmod", 1), ("fchmod", 1), ("fchmodat", 2))))


def _no_personality(_):
    return _refusing((errno.EPERM, "personality", (0, "not", 0)))


# Of calls that two refuse the last one's answer counts, as systemd installs them.
FILTERS = {"RestrictAddressFamilies": _families, "MemoryDenyWriteExecute": _no_generated_code,
           "RestrictNamespaces": _no_namespaces, "RestrictRealtime": _no_realtime,
           "RestrictSUIDSGID": _no_rights_of_others, "LockPersonality": _no_personality,
           "SystemCallFilter": _calls, "SystemCallErrorNumber": None}


def _filter_files(unit, keep):
    files = []
    for name, make in FILTERS.items():
        if make and name in unit.values:
            file = keep.enter_context(tempfile.TemporaryFile())
            make(unit).export_bpf(file)
            file.seek(0)
            files.append(file.fileno())
    return files


class Sandbox:
    """Runs programs as the unit would. `folder` holds etc/ (as /etc/vigie), state/, run/ and notify/;
    files of `replaced` stand in the place of the machine's ({"/etc/resolv.conf": path})."""

    def __init__(self, folder, replaced=None, unit=None):
        self.folder, self.replaced = pathlib.Path(folder), replaced or {}
        self.unit = unit or Unit()
        for name in ("etc", "state", "run", "notify"):
            (self.folder / name).mkdir(exist_ok=True)

    def mounts(self):
        arguments = ["--tmpfs", "/", "--ro-bind", "/usr", "/usr"]
        for name in ("bin", "sbin", "lib", "lib64"):
            arguments += ["--symlink", f"usr/{name}", f"/{name}"]
        for name in ("ld.so.cache", "nsswitch.conf", "ssl", "hosts", "resolv.conf", "passwd", "group",
                     "localtime", "host.conf", "gai.conf"):
            source = self.replaced.get(f"/etc/{name}", f"/etc/{name}")
            arguments += ["--ro-bind-try", str(source), f"/etc/{name}"]
        arguments += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", "/var/tmp",
                      "--dir", "/home", "--ro-bind", BINARY, "/vigie",
                      "--ro-bind", str(self.folder / "etc"), "/etc/vigie",
                      "--bind", str(self.folder / "state"), "/var/lib/vigie",
                      "--bind", str(self.folder / "run"), "/run/vigie",
                      "--bind", str(self.folder / "notify"), "/run/notify"]
        return arguments + ["--remount-ro", "/"]

    def environment(self, more):
        ours = {"STATE_DIRECTORY": "/var/lib/vigie", "RUNTIME_DIRECTORY": "/run/vigie",
                "CONFIGURATION_DIRECTORY": "/etc/vigie", "PATH": "/usr/bin", "LANG": "C.UTF-8"} | more
        return ["--clearenv"] + [word for pair in ours.items() for word in ("--setenv", *pair)]

    def arguments(self, files, info, more):
        own = ["--die-with-parent", "--new-session", "--unshare-user", "--uid", USER, "--gid", USER,
               "--unshare-pid", "--as-pid-1", "--unshare-ipc", "--unshare-uts", "--cap-drop", "ALL",
               "--info-fd", str(info)]
        for file in files:
            own += ["--add-seccomp-fd", str(file)]
        return ["bwrap", *own, *self.environment(more), *self.mounts(), "--"]

    def start(self, command, environment=None, **options):
        """The process of bubblewrap, which ends as the command does; its `inner` is the command's pid."""
        with contextlib.ExitStack() as keep:
            files = _filter_files(self.unit, keep)
            read, write = os.pipe()
            keep.callback(os.close, read)
            fcntl.fcntl(write, fcntl.F_SETFD, 0)
            words = self.arguments(files, write, environment or {}) + list(map(str, command))
            process = subprocess.Popen(words, pass_fds=(*files, write), **options)
            os.close(write)
            told = b""
            while part := os.read(read, 4096):
                told += part
        process.inner = json.loads(told)["child-pid"] if told else None
        return process

    def run_unit(self, environment=None, **options):
        """What ExecStart= says, with the binary of this build."""
        words = self.unit.words("ExecStart")
        return self.start(["/vigie", *words[1:]], environment, **options)
