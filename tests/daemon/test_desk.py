"""Cases that a desk must get right, from our own articles through the real program: what is one
event, what are two, and what each revision says."""
import json
import pathlib
import subprocess
import tempfile
import unittest

from support.vigie import BINARY, PATIENCE


def article(name, published, title, text):
    return {"id": name, "published": published, "lang": "fr", "title": title, "text": text}


DIBOLI = [
    article("day one", "2026-02-07T18:00:00Z", "Mali : une embuscade entre Diboli et Kayes",
            "Une embuscade a visé ce samedi un convoi de camions-citernes escorté par l'armée "
            "malienne sur la route entre Diboli et Kayes, dans l'ouest du pays. Trois soldats "
            "maliens et quatre assaillants ont été tués, selon une source sécuritaire. L'attaque "
            "est attribuée au JNIM."),
    article("radio host", "2026-02-10T09:00:00Z",
            "Embuscade de Diboli : quinze chauffeurs tués, selon un animateur de radio",
            "L'embuscade de samedi contre le convoi de camions-citernes entre Diboli et Kayes a "
            "été plus meurtrière qu'annoncé. Quinze chauffeurs ont été tués par les hommes du "
            "JNIM, affirme l'animateur d'une radio locale de Kayes."),
    article("security source", "2026-02-11T12:00:00Z",
            "Mali : dix-huit chauffeurs tués dans l'attaque du convoi près de Diboli",
            "Dix-huit chauffeurs de camions-citernes ont été tués samedi 7 février dans l'attaque "
            "d'un convoi entre Diboli et Kayes, selon une source sécuritaire. Le JNIM est "
            "soupçonné."),
    article("claim", "2026-02-12T08:00:00Z", "Le JNIM revendique l'embuscade de Diboli",
            "Le JNIM a revendiqué mercredi l'embuscade du 7 février contre l'armée malienne entre "
            "Diboli et Kayes. Le groupe affirme avoir tué six soldats maliens et avoir saisi des "
            "armes."),
]

ANSWER = [
    article("ambush", "2026-03-05T10:00:00Z", "Mali : une patrouille attaquée près de Tessit",
            "Une patrouille de l'armée malienne est tombée dans une embuscade mercredi matin près "
            "de Tessit, dans la région de Gao. Cinq soldats ont été tués, selon des habitants. "
            "L'attaque est attribuée à l'État islamique au Sahel."),
    article("strike", "2026-03-05T16:00:00Z", "Mali : frappes aériennes de l'armée près de Tessit",
            "L'armée malienne a mené mercredi soir une frappe aérienne contre des combattants de "
            "l'État islamique au Sahel près de Tessit, dans la région de Gao, en réponse à "
            "l'embuscade du matin. Douze terroristes ont été neutralisés, selon l'état-major."),
    article("both", "2026-03-06T09:00:00Z", "Tessit : embuscade, puis frappe aérienne",
            "Mercredi, cinq soldats maliens ont été tués dans une embuscade de l'État islamique "
            "au Sahel près de Tessit.\nLe soir, l'aviation malienne a frappé les combattants de "
            "l'État islamique au Sahel près de Tessit, tuant douze d'entre eux selon l'armée."),
]

SAME_CAMP = [
    article("monday", "2026-04-06T12:00:00Z", "Mali : le camp de Nampala attaqué",
            "Le camp militaire de Nampala, dans la région de Ségou, a été attaqué lundi matin par "
            "le JNIM. Six soldats ont été tués, selon une source sécuritaire."),
    article("saturday", "2026-04-11T12:00:00Z", "Mali : nouvelle attaque contre Nampala",
            "Le camp militaire de Nampala, dans la région de Ségou, a été attaqué samedi matin par "
            "le JNIM. Trois soldats ont été tués, selon une source sécuritaire."),
]

TWO_WEEKDAYS = [
    article("jeudi", "2026-05-08T12:00:00Z", "Mali : un village attaqué près de Koro",
            "Des hommes armés ont attaqué jeudi le village de Dinangourou, dans le cercle de Koro. "
            "Neuf habitants ont été tués, selon un élu local."),
    article("vendredi", "2026-05-09T12:00:00Z", "Attaque de Dinangourou : neuf morts",
            "Neuf villageois ont été tués vendredi dans l'attaque de Dinangourou, dans le cercle "
            "de Koro, par des hommes armés, selon des habitants."),
]


BLOCKADE = [
    article("imposed", "2026-03-04T12:00:00Z", "Mali : le JNIM impose un blocus à Léré",
            "Le JNIM a imposé mardi 3 mars un blocus à la ville de Léré, dans la région de "
            "Tombouctou, selon des habitants."),
    article("stands", "2026-03-18T12:00:00Z", "Mali : Léré toujours sous blocus",
            "La ville de Léré, dans la région de Tombouctou, est toujours sous blocus du JNIM, ont "
            "dit mardi des habitants. Les vivres manquent."),
    article("lifted", "2026-03-28T12:00:00Z", "Mali : le blocus de Léré est levé",
            "Le JNIM a levé vendredi 27 mars le blocus de Léré, dans la région de Tombouctou, après "
            "un accord avec les notables, selon un élu local."),
    article("again", "2026-04-03T12:00:00Z", "Mali : nouveau blocus de Léré",
            "Le JNIM a imposé jeudi 2 avril un nouveau blocus à la ville de Léré, dans la région de "
            "Tombouctou, selon des habitants."),
]


def backtest(articles):
    """All messages that these articles would have made, in order."""
    with tempfile.TemporaryDirectory() as folder:
        documents = pathlib.Path(folder) / "articles.jsonl"
        documents.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
        done = subprocess.run([BINARY, "backtest", documents], capture_output=True, text=True,
                              timeout=PATIENCE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def grouping(messages):
    """The documents of each alert, as they stand at the end."""
    last = {alert["id"]: {source["document"] for source in alert["sources"]} for alert in messages}
    return sorted(sorted(documents) for documents in last.values())


class Desk(unittest.TestCase):
    maxDiff = None

    def test_a_toll_that_grows_and_a_claim_are_one_alert_that_says_what_changed_and_by_whom(self):
        messages = backtest(DIBOLI)
        self.assertEqual(grouping(messages),
                         [["claim", "day one", "radio host", "security source"]])
        self.assertEqual([alert["revision"] for alert in messages], [1, 2, 3, 4])
        for alert, new, by in zip(messages[1:], ("15", "15-18", "3-6"),
                                  ("residents", "security source", "JNIM")):
            changes = [one for one in alert["changes"] if one["field"].startswith("casualties")]
            self.assertEqual([one["new"] for one in changes], [new])
            counted = [toll["according_to"] for toll in alert["casualties"]
                       if toll["article"] == changes[0]["because"]]
            self.assertEqual(counted, [by])
        last = messages[-1]
        self.assertIn({"field": "claims", "old": None, "new": "JNIM: claimed"},
                      [{key: one[key] for key in ("field", "old", "new")}
                       for one in last["changes"]])
        tolls = {(toll["side"], toll["min"], toll["according_to"]) for toll in last["casualties"]}
        self.assertEqual(tolls, {("FAMa", 3, "security source"), ("JNIM", 4, "security source"),
                                 ("civilians", 15, "residents"),
                                 ("civilians", 18, "security source"), ("FAMa", 6, "JNIM")})

    def test_an_ambush_and_the_air_strike_that_answers_it_stay_two(self):
        self.assertEqual(grouping(backtest(ANSWER)), [["ambush", "both"], ["both", "strike"]])

    def test_the_same_camp_attacked_twice_in_a_week_stays_two(self):
        self.assertEqual(grouping(backtest(SAME_CAMP)), [["monday"], ["saturday"]])

    def test_one_attack_told_with_two_weekdays_is_one(self):
        self.assertEqual(grouping(backtest(TWO_WEEKDAYS)), [["jeudi", "vendredi"]])

    def test_a_blockade_is_one_alert_until_it_is_lifted_and_the_next_one_another(self):
        messages = backtest(BLOCKADE)
        self.assertEqual(grouping(messages), [["again"], ["imposed", "lifted", "stands"]])
        last = {alert["id"]: alert for alert in messages}
        first, second = sorted(last.values(), key=lambda alert: alert["date"]["from"])
        self.assertEqual((first["date"]["from"], first["until"]["from"]),
                         ("2026-03-03", "2026-03-27"))
        self.assertIn(("until", None, "2026-03-27"),
                      [(one["field"], one["old"], one["new"]) for one in first["changes"]])
        self.assertEqual((second["date"]["from"], second["until"]), ("2026-04-02", None))


if __name__ == "__main__":
    unittest.main()
