#!/usr/bin/env python3
"""A WebSub hub on 127.0.0.1 for tests, as a process of its own.

Prints "PORT n" and serves until its standard input closes, so that it never outlives its test.

  POST /hub          the hub: hub.mode=subscribe|unsubscribe; asks the callback back, then keeps it
  PUT  /policy       JSON {"lease": seconds, "do": "verify"|"deny"|"ignore"|"refuse"} for what comes
  POST /deny         tells every subscriber that its subscription is denied
  POST /publish      delivers the body to every subscriber; ?sign=sha1|sha256|sha384|sha512|wrong|none;
                     answers with the subscribers' HTTP statuses as JSON
  GET  /log          what happened, as JSON: [{"mode", "topic", "callback", "secret", "answer"}]
"""
import hashlib
import hmac
import json
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PATIENCE = 20  # seconds that a subscriber may take to answer


class Hub:
    def __init__(self):
        self.lock = threading.Lock()
        self.policy = {"lease": 3600, "do": "verify"}
        self.subscribers, self.log = {}, []  # callback -> its form

    def note(self, form, answer):
        with self.lock:
            self.log.append({"mode": form["hub.mode"], "topic": form["hub.topic"],
                             "callback": form["hub.callback"],
                             "secret": form.get("hub.secret", ""), "answer": answer})

    def ask(self, form, **query):
        """Calls the callback; its status and body."""
        question = urllib.parse.urlencode({"hub." + name: value for name, value in query.items()})
        return fetch(urllib.request.Request(form["hub.callback"] + "?" + question))

    def deny(self, form):
        status, _ = self.ask(form, mode="denied", topic=form["hub.topic"], reason="closed today")
        self.note({**form, "hub.mode": "denied"}, status)

    def verify(self, form):
        challenge = hashlib.sha256(repr(form).encode()).hexdigest()
        status, body = self.ask(form, mode=form["hub.mode"], topic=form["hub.topic"],
                                challenge=challenge, lease_seconds=self.policy["lease"])
        meant = status // 100 == 2 and body == challenge.encode()
        with self.lock:
            if meant and form["hub.mode"] == "subscribe":
                self.subscribers[form["hub.callback"]] = form
            elif meant:
                self.subscribers.pop(form["hub.callback"], None)
        self.note(form, "verified" if meant else status)

    def take(self, form):
        """A request; the status that it is answered with."""
        does = self.policy["do"]
        if does == "refuse":
            self.note(form, "refused")
            return 404
        later = {"verify": self.verify, "deny": self.deny}.get(does)
        if later:
            threading.Thread(target=later, args=(form,), daemon=True).start()
        return 202

    def publish(self, body, kind, sign):
        with self.lock:
            subscribers = list(self.subscribers.values())
        return [self.deliver(form, body, kind, sign) for form in subscribers]

    def deliver(self, form, body, kind, sign):
        request = urllib.request.Request(form["hub.callback"], body, {"Content-Type": kind})
        if sign != "none":
            method = "sha256" if sign == "wrong" else sign
            signed = body + b"!" if sign == "wrong" else body
            digest = hmac.new(form["hub.secret"].encode(), signed, method).hexdigest()
            request.add_header("X-Hub-Signature", f"{method}={digest}")
        return fetch(request)[0]


def fetch(request):
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, b""
    except OSError as error:
        return 0, str(error).encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub = Hub()

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def answer(self, status, value=None):
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        with self.hub.lock:
            self.answer(200, self.hub.log)

    def do_PUT(self):
        self.hub.policy.update(json.loads(self.body()))
        self.answer(204)

    def do_POST(self):
        url = urllib.parse.urlsplit(self.path)
        body = self.body()
        if url.path == "/hub":
            return self.answer(self.hub.take(dict(urllib.parse.parse_qsl(body.decode()))))
        if url.path == "/deny":
            for form in list(self.hub.subscribers.values()):
                self.hub.deny(form)
            return self.answer(204)
        sign = dict(urllib.parse.parse_qsl(url.query)).get("sign", "sha256")
        return self.answer(200, self.hub.publish(body, self.headers["Content-Type"], sign))

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"PORT {server.server_address[1]}", flush=True)
    sys.stdin.read()
