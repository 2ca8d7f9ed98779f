"""The Debian package, made from whatever tree the tests run in."""
import os
import pathlib
import subprocess

from support.vigie import BINARY

BUILD = pathlib.Path(os.environ.get("VIGIE_BUILD", pathlib.Path(BINARY).parents[1]))
PATIENCE = 300  # seconds for what a whole package manager does


def run(*words, **options):
    """What it printed; fails with all of that when it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False,
                          timeout=PATIENCE, **options)
    if done.returncode != 0:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def make_package(folder):
    """The .deb of the build tree, packed lightly: its contents count here, not its size."""
    run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", folder,
        "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
    made = list(pathlib.Path(folder).glob("*.deb"))
    assert len(made) == 1, made
    return made[0]


def next_version(package, folder, version, changed):
    """The same package as another version, with {path inside: function of its text} changed."""
    inside = pathlib.Path(folder, "inside")
    run("dpkg-deb", "--raw-extract", package, inside)
    for path, change in changed.items():
        file = inside / path
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    control = inside / "DEBIAN/control"
    lines = control.read_text(encoding="utf-8").splitlines()
    control.write_text("".join(f"Version: {version}\n" if line.startswith("Version:") else line + "\n"
                               for line in lines), encoding="utf-8")
    after = pathlib.Path(folder, f"vigie_{version}.deb")
    run("dpkg-deb", "-Zgzip", "--build", "--root-owner-group", inside, after)
    return after
