"""A name server of our own on an address of this machine, which answers what it is told to, or never."""
import contextlib
import secrets
import socket
import struct
import threading

A, IN = 1, 1


def _question(packet):
    """The name asked for, the type, and where the question ends."""
    labels, at = [], 12
    while packet[at]:
        labels.append(packet[at + 1:at + 1 + packet[at]].decode("ascii", "replace"))
        at += 1 + packet[at]
    kind, _ = struct.unpack("!HH", packet[at + 1:at + 5])
    return ".".join(labels).lower(), kind, at + 5


def answer(packet, names):
    """The reply to a query: the address of `names`, no address of another type, or NXDOMAIN."""
    name, kind, end = _question(packet)
    address = names.get(name)
    records = [socket.inet_aton(address)] if address and kind == A else []
    head = packet[:2] + struct.pack("!HHHHH", 0x8180 | (0 if address else 3), 1, len(records), 0, 0)
    body = b"".join(b"\xc0\x0c" + struct.pack("!HHIH", A, IN, 60, 4) + data for data in records)
    return head + packet[12:end] + body


class NameServer:
    """Use it in a `with`. PermissionError when this process may not serve on port 53."""

    def __init__(self, names=None):
        """`names`: {name: IPv4 address}; None = a black hole, which hears and never answers."""
        self.names, self.asked = names, []
        self.socket = socket.socket(type=socket.SOCK_DGRAM)
        while True:  # all of 127/8 is this machine's: one address each, so that none is in the way
            self.address = f"127.{secrets.randbelow(200) + 10}.{secrets.randbelow(250)}.53"
            try:
                self.socket.bind((self.address, 53))
                return
            except PermissionError:
                self.socket.close()
                raise
            except OSError:
                continue

    def __enter__(self):
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *unused):
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()

    def _serve(self):
        with contextlib.suppress(OSError):
            while True:
                packet, peer = self.socket.recvfrom(1500)
                if len(packet) < 17:
                    continue
                self.asked.append(_question(packet)[0])
                if self.names is not None:
                    self.socket.sendto(answer(packet, self.names), peer)

    def resolv_conf(self, path):
        path.write_text(f"nameserver {self.address}\noptions timeout:1 attempts:1\n", encoding="ascii")
        return path
