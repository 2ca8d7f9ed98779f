#!/usr/bin/env python3
"""Prints alerts as they come: subscribe.py [ENDPOINT] [TOPIC PREFIX, such as alert.ML.4.]"""
import json, sys, zmq
socket = zmq.Context().socket(zmq.SUB)
socket.connect(sys.argv[1] if len(sys.argv) > 1 else "tcp://127.0.0.1:5556")
socket.subscribe(sys.argv[2] if len(sys.argv) > 2 else "alert.")
while True:
    topic, header, body = socket.recv_multipart()
    alert = json.loads(body)
    print(alert["id"], alert["revision"], alert["summary"]["en"], flush=True)
