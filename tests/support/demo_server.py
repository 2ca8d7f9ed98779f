"""A local news web: articles appear over time in RSS and Atom feeds, with ETag and hit counts.

Used by scripts/demo and by the end-to-end tests. Everything that it serves is in memory.
"""
import hashlib
import http.server
import threading
import time
import xml.sax.saxutils as sax
from email.utils import format_datetime
from datetime import datetime, timezone


def html_of(text):
    """Paragraphs as a page would mark them up."""
    return "".join(f"<p>{sax.escape(line)}</p>" for line in text.split("\n") if line.strip())


def moment(published):
    """ISO 8601, with or without a time, as an aware datetime; None for nothing."""
    if not published:
        return None
    value = datetime.fromisoformat(published.replace("Z", "+00:00"))
    return value if value.tzinfo else value.replace(tzinfo=timezone.utc)


def rss(outlet, base, articles):
    items = []
    for article in articles:
        when = moment(article.get("published"))
        date = f"<pubDate>{format_datetime(when)}</pubDate>" if when else ""
        link = f"{base}/{article['id']}"
        items.append(
            f"<item><title>{sax.escape(article.get('title', ''))}</title><link>{link}</link>"
            f"<guid isPermaLink=\"true\">{link}</guid>{date}"
            f"<description>{sax.escape(html_of(article['text']))}</description></item>")
    return (f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
            f"<title>{sax.escape(outlet)}</title><link>{base}</link><description>demo</description>"
            + "".join(items) + "</channel></rss>")


def atom(outlet, base, articles):
    entries = []
    for article in articles:
        when = moment(article.get("published"))
        date = f"<published>{when.isoformat()}</published>" if when else ""
        link = f"{base}/{article['id']}"
        entries.append(
            f"<entry><id>{link}</id><title>{sax.escape(article.get('title', ''))}</title>"
            f"<link href=\"{link}\"/>{date}"
            f"<content type=\"html\">{sax.escape(html_of(article['text']))}</content></entry>")
    return (f'<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
            f"<id>{base}</id><title>{sax.escape(outlet)}</title>" + "".join(entries) + "</feed>")


class Feed:
    """One address: its articles, newest first as feeds have them, and how often it was asked."""

    def __init__(self, name, outlet, form=rss):
        self.name, self.outlet, self.form = name, outlet, form
        self.articles, self.hits, self.unchanged = [], 0, 0
        self.shown = 0  # articles in the last answer

    def render(self, base):
        body = self.form(self.outlet, base, list(reversed(self.articles))).encode()
        return body, '"' + hashlib.sha256(body).hexdigest()[:16] + '"'


class NewsServer:
    """Serves feeds on 127.0.0.1 at a free port: /NAME.xml. Use it in a `with`."""

    def __init__(self):
        self.feeds, self.lock = {}, threading.Lock()
        self.visible, self.served = {}, {}  # link -> when it was in the feed, when first sent
        self.routes = {}  # path -> function(handler), for tests that need a broken feed
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.answer(self)

            def log_message(self, *arguments):
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass  # a client that hangs up is not this server's trouble

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.base = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *unused):
        self.server.shutdown()
        self.server.server_close()

    def feed(self, name, outlet, form=rss):
        self.feeds[name] = Feed(name, outlet, form)
        return f"{self.base}/{name}.xml"

    def publish(self, name, article):
        """The article is in the feed from now on."""
        with self.lock:
            self.feeds[name].articles.append(article)
            self.visible[f"{self.base}/{name}/{article['id']}"] = time.time()

    def hits(self, name):
        with self.lock:
            return self.feeds[name].hits

    def everything_was_read(self):
        """Has every feed been answered with all that it has?"""
        with self.lock:
            return all(feed.shown == len(feed.articles) for feed in self.feeds.values())

    def answer(self, handler):
        route = self.routes.get(handler.path)
        if route:
            return route(handler)
        name = handler.path.strip("/").removesuffix(".xml")
        with self.lock:
            feed = self.feeds.get(name)
            if feed:
                feed.hits += 1
                for article in feed.articles[feed.shown:]:
                    self.served[f"{self.base}/{name}/{article['id']}"] = time.time()
                feed.shown = max(feed.shown, len(feed.articles))
                body, etag = feed.render(f"{self.base}/{name}")
                kind = "application/atom+xml" if feed.form is atom else "application/rss+xml"
        if not feed:
            return send(handler, 404, b"not here", "text/plain")
        if handler.headers.get("If-None-Match") == etag:
            feed.unchanged += 1
            return send(handler, 304, b"", kind, etag)
        return send(handler, 200, body, kind, etag)


def send(handler, status, body, kind="text/html", etag=None):
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    if etag:
        handler.send_header("ETag", etag)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
