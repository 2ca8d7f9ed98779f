#!/usr/bin/env python3
"""A real HTTP server on 127.0.0.1 for tests, with well-behaved and hostile routes.

    http_server.py [--dir DIR] [--tls CERT KEY] [--http2]

Prints "PORT n" and serves until its standard input closes, so that it never outlives its test.
With --http2 it is http2_server.mjs instead, which answers with the version it was asked in.

  /feed              a good RSS feed; ETag, Last-Modified, 304
  /files/PATH        a file under --dir, re-read each time; ETag, Last-Modified, 304
  /hits/PATH         how often /PATH was asked for, as a number; /hits counts nothing itself
  /with?NAME=VALUE   the good feed with these headers; a name may come twice
  /headers           the request's own headers as JSON
  /posted            the request's method and body
  /status/CODE       that status; ?retry=VALUE adds Retry-After
  /redirect?to=URL   ?code=301 for a permanent one;  /loop redirects to itself
  /gzip /html /broken /wrongcharset /truncated /empty /deep /billion
  /hang /slowloris /slowheaders /endless /endlessredirect /headerbomb /reset /garbage
  /gzipbomb /nestedbomb /brbomb /zstdbomb   a gibibyte of zeros in little; 16 MiB nested and as br
"""
import argparse
import collections
import email.utils
import gzip
import hashlib
import json
import os
import pathlib
import socket
import ssl
import struct
import sys
import threading
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Le Guetteur</title><link>http://guetteur.example/</link>
<item><title>Attaque près de Mopti</title><guid>g1</guid><link>http://guetteur.example/a1</link>
<pubDate>Fri, 26 Dec 2025 08:00:00 +0000</pubDate><description>&lt;p&gt;Trois civils tués.&lt;/p&gt;</description></item>
<item><title>Convoi escorté à Kati</title><guid>g2</guid><link>http://guetteur.example/a2</link>
<pubDate>Fri, 26 Dec 2025 09:00:00 +0000</pubDate><description>Le convoi est arrivé.</description></item>
</channel></rss>
""".encode()
HTML = b"<!DOCTYPE html><html><head><title>Maintenance</title></head><body><p>Bient\xc3\xb4t</p></body></html>"
BILLION = (b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "lol">'
           + b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 11))
           + b"]><rss version='2.0'><channel><title>&a10;</title></channel></rss>")

NESTED = bytes.fromhex(  # 16 MiB of zeros, packed twice
    "1f8b0800000000000203eddaad0dc2601486d1fe201a04e011740c0c82902050986ac21038441324"
    "861548a866059882b00341a009a51f43209a73d4abaf7c7247fb2c0a92f4718de3669487cff99975"
    "23000000a0e5cafb2e0d3120caebdb7c59000000006db7eef73abf28f05e0da7ce01000000ad574d"
    "c67968018357bd99251e25000000e00f2ec5e2b83d3523fe020e73c8b6c83f0000")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hits = collections.Counter()
    directory = pathlib.Path(".")
    stop = threading.Event()

    def log_message(self, *_):
        pass

    def do_GET(self):
        url = urlsplit(self.path)
        self.query = {key: values[0] for key, values in parse_qs(url.query).items()}
        head, _, self.rest = url.path[1:].partition("/")
        if head != "hits":
            self.hits[url.path[1:]] += 1
        route = getattr(self, "serve_" + head, None)
        try:
            route() if route else self.answer(b"not here", 404, "text/plain")
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError, OSError):
            self.close_connection = True

    def do_POST(self):
        self.posted = self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def answer(self, body, code=200, kind="application/rss+xml", **headers):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def begin(self, **headers):
        """A head without Content-Length; the body ends with the connection unless chunked."""
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.close_connection = True

    def chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))

    def conditional(self, body, modified, kind="application/rss+xml"):
        etag = '"%s"' % hashlib.sha256(body).hexdigest()[:16]
        last = email.utils.formatdate(modified, usegmt=True)
        same_tag = self.headers.get("If-None-Match") == etag
        same_time = "If-None-Match" not in self.headers and self.headers.get("If-Modified-Since") == last
        if same_tag or same_time:
            self.send_response(304)
            self.send_header("ETag", etag)
            self.end_headers()
        else:
            self.answer(body, 200, kind, ETag=etag, Last_Modified=last)

    def serve_feed(self):
        self.conditional(FEED, 1766736000)

    def serve_with(self):
        self.send_response(200)
        for name, value in parse_qsl(urlsplit(self.path).query):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(FEED)))
        self.end_headers()
        self.wfile.write(FEED)

    def serve_files(self):
        path = (self.directory / unquote(self.rest)).resolve()
        if not path.is_relative_to(self.directory.resolve()) or not path.is_file():
            return self.answer(b"no such file", 404, "text/plain")
        kind = {".html": "text/html", ".json": "application/json"}.get(path.suffix, "application/xml")
        self.conditional(path.read_bytes(), int(path.stat().st_mtime), kind)

    def serve_hits(self):
        self.answer(str(self.hits[self.rest]).encode(), kind="text/plain")

    def serve_headers(self):
        self.answer(json.dumps(dict(self.headers)).encode(), kind="application/json")

    def serve_posted(self):
        body = self.posted if self.command == "POST" else b""
        self.answer(self.command.encode() + b" " + body, kind="text/plain")

    def serve_status(self):
        extra = {"Retry_After": self.query["retry"]} if "retry" in self.query else {}
        self.answer(b"", int(self.rest), "text/plain", **extra)

    def serve_redirect(self):
        self.answer(b"", int(self.query.get("code", "302")), "text/plain", Location=self.query["to"])

    def serve_loop(self):
        self.answer(b"", 302, "text/plain", Location="/loop")

    def serve_gzip(self):
        self.answer(gzip.compress(FEED), Content_Encoding="gzip")

    def serve_html(self):
        self.answer(HTML, kind="text/html")

    def serve_empty(self):
        self.answer(b"")

    def serve_broken(self):
        self.answer(FEED.replace(b"<title>Convoi", b"<b><i></b><title>Convoi"))

    def serve_wrongcharset(self):
        self.answer(FEED.decode().encode("latin-1"))

    def serve_deep(self):
        self.answer(b"<rss>" + b"<a>" * 1_000_000)

    def serve_billion(self):
        self.answer(BILLION)

    def serve_truncated(self):
        end = FEED.index(b"</item>") + 60
        self.begin(Content_Length=str(len(FEED)))
        self.wfile.write(FEED[:end])

    def serve_hang(self):
        self.stop.wait(600)

    def serve_slowloris(self):
        self.begin(Content_Length="100000")
        while not self.stop.wait(0.2):
            self.wfile.write(b"<")
            self.wfile.flush()

    def serve_slowheaders(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not self.stop.wait(0.2):
            self.wfile.write(b"y")

    def serve_endlessredirect(self):
        self.send_response(301)
        self.send_header("Location", "/feed")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.close_connection = True
        while True:
            self.chunk(b"<p>elsewhere</p>" * 4096)

    def serve_endless(self):
        self.begin(Transfer_Encoding="chunked")
        while True:
            self.chunk(b"<item>x</item>" * 4096)

    def serve_gzipbomb(self):
        self.begin(Transfer_Encoding="chunked", Content_Encoding="gzip")
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        for _ in range(1024):  # a gibibyte in a mebibyte
            packed = packer.compress(bytes(1 << 20))
            if packed:
                self.chunk(packed)
        self.chunk(packer.flush())
        self.wfile.write(b"0\r\n\r\n")

    def serve_nestedbomb(self):
        self.answer(NESTED, Content_Encoding="gzip, gzip")

    def serve_brbomb(self):
        self.answer(bytes.fromhex("9ffeffff002400e2b14070efff01"), Content_Encoding="br")

    def serve_zstdbomb(self):
        # A frame (RFC 8878) without sizes, with a window of 128 KiB, then blocks that say "that many zeros".
        repeat = ((128 << 10) << 3 | 1 << 1).to_bytes(3, "little") + b"\0"
        self.answer(b"\x28\xb5\x2f\xfd\x00\x38" + repeat * 8192, Content_Encoding="zstd")

    def serve_headerbomb(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for i in range(20_000):
            self.wfile.write(b"X-%d: %s\r\n" % (i, b"y" * 1000))
        self.wfile.write(b"\r\n")

    def serve_reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())
        self.close_connection = True

    def serve_garbage(self):
        self.wfile.write(b"\x00\xff\xfeSSH-2.0-this is no HTTP\r\n" * 10)
        self.close_connection = True


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        pass  # clients that break off are what is being tested


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--dir", type=pathlib.Path, default=pathlib.Path("."))
    arguments.add_argument("--tls", nargs=2, metavar=("CERT", "KEY"))
    arguments.add_argument("--http2", action="store_true")
    options = arguments.parse_args()
    if options.http2:
        script = pathlib.Path(__file__).with_name("http2_server.mjs")
        os.execvp("node", ["node", str(script), *(options.tls or ())])
    Handler.directory = options.dir
    server = Server(("127.0.0.1", 0), Handler)
    if options.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*options.tls)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("PORT", server.server_address[1], flush=True)
    sys.stdin.read()
    Handler.stop.set()
    os._exit(0)


if __name__ == "__main__":
    main()
