"""What an upgrade does about the running service: it is started anew only when what will run would run."""
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNIT = "{{ path=/usr/bin/vigie ; argv[]=/usr/bin/vigie run{} ; ignore_errors=no ; start_time=[n/a] }}"


class Upgrade(unittest.TestCase):
    def upgrade(self, arguments, is_good=True):
        """What was called in the course of it, with tools that only note that."""
        with tempfile.TemporaryDirectory(prefix="vigie-postinst-") as folder:
            folder = pathlib.Path(folder)
            script = (ROOT / "packaging/debian/postinst").read_text(encoding="utf-8")
            self.assertIn("/run/systemd/system", script)
            (folder / "postinst").write_text(
                script.replace("/run/systemd/system", str(folder)), encoding="utf-8")
            for tool in ("systemctl", "systemd-sysusers", "systemd-tmpfiles", "deb-systemd-helper",
                         "deb-systemd-invoke", "vigie"):
                stub = folder / tool
                stub.write_text(
                    f'#!/bin/sh\necho "{tool} $*" >> {folder}/calls\n'
                    + (f"echo '{UNIT.format(arguments)}'\n" if tool == "systemctl" else "")
                    + (f"exit {0 if is_good else 78}\n" if tool == "vigie" else ""),
                    encoding="utf-8")
                stub.chmod(0o755)
            done = subprocess.run(["sh", folder / "postinst", "configure", "0.1.0-1"], check=False,
                                  env={"PATH": f"{folder}:{os.environ['PATH']}"}, text=True,
                                  capture_output=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            calls = (folder / "calls").read_text(encoding="utf-8").splitlines()
            return [call for call in calls if call.startswith(("vigie", "deb-systemd-invoke"))]

    def test_what_the_unit_runs_is_checked_and_then_started(self):
        restart = "deb-systemd-invoke restart vigie.service"
        plain = "vigie check --no-network --quiet"
        for arguments, checked in (
                (" -c /etc/vigie/vigie.toml", f"{plain} -c /etc/vigie/vigie.toml"),
                (" --insecure -c /etc/vigie/vigie.toml", f"{plain} --insecure -c /etc/vigie/vigie.toml"),
                (" -c /srv/other.toml --insecure", f"{plain} --insecure -c /srv/other.toml"),
                (" --config=/srv/other.toml", f"{plain} -c /srv/other.toml"),
                ("", f"{plain} -c /etc/vigie/vigie.toml")):
            with self.subTest(arguments):
                self.assertEqual(self.upgrade(arguments), [checked, restart])

    def test_what_would_not_run_leaves_the_old_one_running(self):
        calls = self.upgrade(" -c /etc/vigie/vigie.toml", is_good=False)
        self.assertEqual(calls, ["vigie check --no-network --quiet -c /etc/vigie/vigie.toml"])


if __name__ == "__main__":
    unittest.main()
