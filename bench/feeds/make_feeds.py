#!/usr/bin/env python3
"""make_feeds.py FOLDER [COUNT] [ENTRIES]: seeded feeds of about 100 kB each, for run_poll.sh.

Every second one RSS 2.0, every third Atom, every sixth RSS 1.0; prose with the words of French between
words that are made up, HTML in CDATA or escaped. No two articles are alike, and one in thirty tells an
attack: a day's news, not a war in a hundred copies, which would measure the desk."""
import datetime
import html
import pathlib
import random
import sys

R = random.Random(7)
PLACES = "Bamako Gao Tombouctou Ménaka Mopti Ségou Kayes Bankass Koro Douentza Niono Diré Ansongo".split()
WHO = ["des habitants", "le gouverneur de la région", "des transporteurs", "un élu local"]
DID = ["annoncent la reprise du trafic", "inaugurent un forage", "saluent la récolte"]
ATTACKS = ["des hommes armés ont attaqué un convoi", "un engin explosif a tué deux soldats",
           "des hommes armés ont enlevé un commerçant"]
LITTLE = "le la les un une des de du d'un à au aux et ou mais pour par avec sans dans sur qui que selon depuis".split()
SYLLABLES = "bra cle don fré gui jou lan mer nou pla ques rin sou tra ver zon été fil gar hau".split()
WORDS = ["".join(R.choice(SYLLABLES) for _ in range(R.randint(2, 4))) for _ in range(4000)]
START = datetime.datetime(2026, 11, 20, 18, tzinfo=datetime.timezone.utc)


def sentence():
    words = " ".join(f"{R.choice(LITTLE)} {R.choice(WORDS)}" for _ in range(R.randint(5, 11)))
    return words.capitalize() + "."


def body():
    paragraphs = [" ".join(sentence() for _ in range(R.randint(3, 6))) for _ in range(R.randint(3, 8))]
    if R.randrange(30) == 0:
        paragraphs.insert(0, f"Mardi, {R.choice(ATTACKS)} près de {R.choice(PLACES)}.")
    image = '<p><img src="https://img.example/1.jpg" alt="vue"/> <a href="https://x.example/d">Lire aussi</a></p>'
    return image + "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def rss(base, entries):
    items = "".join(
        f"<item><title>{title}</title><link>{link}</link><guid isPermaLink=\"false\">{base}/?p={i}</guid>"
        f"<pubDate>{when:%a, %d %b %Y %H:%M:%S} +0000</pubDate><category>Sécurité</category>"
        f"<description>{html.escape(f'<p>{sentence()}</p>')}</description>"
        f"<content:encoded><![CDATA[{body()}]]></content:encoded></item>\n"
        for i, (title, link, when) in enumerate(entries))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
            f"<title>Journal</title><link>{base}</link><language>fr-FR</language>\n{items}</channel></rss>")


def atom(base, entries):
    items = "".join(
        f"<entry><id>tag:{base[8:]},2026:{i}</id><title>{title}</title><link href=\"{link}\"/>"
        f"<updated>{when:%Y-%m-%dT%H:%M:%SZ}</updated><summary>{sentence()}</summary>"
        f"<content type=\"html\">{html.escape(body())}</content></entry>\n"
        for i, (title, link, when) in enumerate(entries))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">'
            f"<id>{base}/</id><title>Journal</title><link href=\"{base}/\"/>"
            f"<updated>2026-11-20T18:00:00Z</updated>\n{items}</feed>")


def rdf(base, entries):
    items = "".join(
        f"<item rdf:about=\"{link}\"><title>{title}</title><link>{link}</link>"
        f"<dc:date>{when:%Y-%m-%dT%H:%M:%SZ}</dc:date><description>{sentence()}</description>"
        f"<content:encoded><![CDATA[{body()}]]></content:encoded></item>\n" for title, link, when in entries)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns="http://purl.org/rss/1.0/" '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            f"<channel rdf:about=\"{base}\"><title>Journal</title><link>{base}</link></channel>\n{items}</rdf:RDF>")


def main():
    folder = pathlib.Path(sys.argv[1])
    count, entries = (int(word) for word in (sys.argv[2:] + ["1000", "30"][len(sys.argv) - 2:])[:2])
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for i in range(count):
        base = f"https://journal{i}.example"
        told = [(f"{R.choice(PLACES)} : {R.choice(WHO)} {R.choice(DID)}", f"{base}/2026/11/article-{i}-{j}.html?utm_source=rss",
                 START - datetime.timedelta(hours=j)) for j in range(entries)]
        text = (rss, atom, rss, rdf, rss, atom)[i % 6](base, [(html.escape(t), html.escape(u), w) for t, u, w in told])
        total += (folder / f"f{i:04d}.xml").write_bytes(text.encode())
    print(f"{count} feeds, {count * entries} entries, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
