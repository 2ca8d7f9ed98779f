#!/usr/bin/env python3
"""The ten lines of each language, the schema of alerts, and the documents that describe the wire."""
import json
import unittest

import jsonschema

from station import CLIENTS, NODE, ROOT, SCHEMA, WithPublisher


class TenLines(WithPublisher):
    def hears_what_is_committed(self, *client):
        publisher = self.publisher()
        subscriber = self.start(*client)
        self.assertEqual(publisher.ask("await 1"), "ready")
        self.assertEqual(publisher.ask("commit 40"), "committed 40")
        expected = [(name, str(revision)) for name, revision, _ in self.committed()]
        self.assertEqual(len(expected), 40)
        heard = [tuple(subscriber.hear().split()[:2]) for _ in expected]
        self.assertEqual(heard, expected)
        self.assertTrue(subscriber.lines.empty())

    def test_python_with_bare_zmq(self):
        self.hears_what_is_committed("/usr/bin/python3", CLIENTS / "python/subscribe.py", self.endpoints[0])

    def test_node_with_bare_zeromq(self):
        self.hears_what_is_committed("node", NODE / "subscribe.js", self.endpoints[0])


class Schema(WithPublisher):
    def setUp(self):
        super().setUp()
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)
        publisher = self.publisher()
        publisher.ask("commit 30")
        publisher.say("dump")
        self.alerts = []
        while (line := publisher.hear()) != "end":
            self.alerts.append(json.loads(line))

    def test_every_alert_is_of_its_form(self):
        self.assertEqual(len(self.alerts), 30)
        self.assertIn("update", {alert["message"] for alert in self.alerts})
        for alert in self.alerts:
            self.validator.validate(alert)

    def test_the_form_is_strict(self):
        alert = self.alerts[0]
        wrong = [
            {**alert, "extra": 1},
            {**alert, "severity": {"level": 6, "reason": "x"}},
            {**alert, "sub_event_type": "Ambush"},
            {**alert, "summary": {"fr": "x" * 161, "en": "x"}},
            {**alert, "sources": []},
            {key: value for key, value in alert.items() if key != "casualties"},
        ]
        for document in wrong:
            self.assertFalse(self.validator.is_valid(document))


class Documents(unittest.TestCase):
    """docs/asyncapi.json describes every message of the wire, with examples that are of its forms."""

    @classmethod
    def setUpClass(cls):
        cls.document = json.loads((ROOT / "docs/asyncapi.json").read_text(encoding="utf-8"))

    def resolve(self, node):
        while isinstance(node, dict) and "$ref" in node:
            pointer = node["$ref"]
            self.assertTrue(pointer.startswith("#/"), pointer)
            node = self.document
            for part in pointer[2:].split("/"):
                node = node[part.replace("~1", "/")]
        return node

    def references(self, node):
        if isinstance(node, dict):
            if "$ref" in node and node["$ref"].startswith("#/"):
                yield node
            for value in node.values():
                yield from self.references(value)
        elif isinstance(node, list):
            for value in node:
                yield from self.references(value)

    def test_every_reference_leads_somewhere(self):
        for reference in self.references(self.document):
            self.resolve(reference)

    def test_the_example_of_each_message_is_of_its_form(self):
        schemas = self.document["components"]["schemas"]
        self.assertEqual(self.document["asyncapi"], "3.0.0")
        for name, message in self.document["components"]["messages"].items():
            payload = self.resolve(message["payload"])
            schema = {**payload, "components": {"schemas": schemas}}
            jsonschema.Draft202012Validator.check_schema(schema)
            self.assertTrue(message["examples"], name)
            for example in message["examples"]:
                jsonschema.Draft202012Validator(schema).validate(example["payload"])


if __name__ == "__main__":
    unittest.main()
