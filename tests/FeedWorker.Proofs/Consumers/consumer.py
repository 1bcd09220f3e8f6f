#!/usr/bin/env python3
"""A consumer that shares nothing with FeedWorker but its documentation: pika, jsonschema, the exchanges' names.

Binds a queue of its own to the exchanges, checks every message against its JSON Schema and the documented AMQP
properties, and writes one JSON line for each delivery. Ends when its standard input is closed.
"""
import argparse
import datetime
import hashlib
import json
import os
import pathlib
import re
import sys
import threading
import time

import jsonschema
import pika


def problems_of(method, properties, body, validators):
    """What differs from what is documented."""
    found = []
    name = method.exchange
    try:
        message = json.loads(body.decode("utf-8"))
    except ValueError as error:
        return [f"no JSON: {error}"]
    if name not in validators:
        return [f"unknown exchange {name}"]
    for error in validators[name].iter_errors(message):
        path = "/".join(str(part) for part in error.absolute_path)
        found.append(f"schema: /{path}: {error.message[:200]}")
        if len(found) == 3:
            break
    if message.get("messageId") != properties.message_id:
        found.append(f"property message_id {properties.message_id}")
    if properties.type != name or message.get("messageType") != name:
        found.append(f"property type {properties.type}")
    if properties.content_type != "application/json":
        found.append(f"property content_type {properties.content_type}")
    if properties.delivery_mode != 2:
        found.append(f"property delivery_mode {properties.delivery_mode}")
    if not properties.timestamp or abs(properties.timestamp - time.time()) > 24 * 3600:
        found.append(f"property timestamp {properties.timestamp}")
    if not re.fullmatch("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]", str((properties.headers or {}).get("traceparent"))):
        found.append("header traceparent")
    return found


def validators_of(folder):
    """One validator for each exchange; formats (uuid, date-time) are checked too, where this Python can."""
    checker = jsonschema.FormatChecker()

    @checker.checks("date-time", raises=ValueError)
    def _is_instant(value):
        return not isinstance(value, str) or datetime.datetime.strptime(value, "%Y-%m-%dT%H:%M:%S.%fZ") is not None

    validators = {}
    for file in sorted(pathlib.Path(folder).glob("feedworker.*.json")):
        schema = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[file.stem] = jsonschema.Draft202012Validator(schema, format_checker=checker)
    return validators


def consume(arguments, validators, output, ended):
    """One connection, from its opening to its end."""
    credentials = pika.PlainCredentials(arguments.user, os.environ["CONSUMER_PASSWORD"])
    connection = pika.BlockingConnection(pika.ConnectionParameters(
        arguments.host, arguments.port, arguments.vhost, credentials, heartbeat=30, blocked_connection_timeout=60))
    try:
        channel = connection.channel()
        channel.basic_qos(prefetch_count=200)
        channel.queue_declare(arguments.queue, durable=True, arguments={"x-queue-type": "quorum"})
        for exchange in validators:
            channel.exchange_declare(exchange, exchange_type="fanout", durable=True)
            channel.queue_bind(arguments.queue, exchange)
        print("ready", flush=True)
        for method, properties, body in channel.consume(arguments.queue, inactivity_timeout=0.5):
            if ended.is_set():
                return
            if method is None:
                continue
            output.write(json.dumps({
                "id": properties.message_id,
                "type": method.exchange,
                "bodyHash": hashlib.sha256(body).hexdigest(),
                "redelivered": method.redelivered,
                "problems": problems_of(method, properties, body, validators),
            }) + "\n")
            output.flush()
            channel.basic_ack(method.delivery_tag)
    finally:
        if connection.is_open:
            connection.close()


def main():
    """Connects again and again until the input ends."""
    parser = argparse.ArgumentParser()
    for name in ("host", "vhost", "user", "queue", "schemas", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    validators = validators_of(arguments.schemas)
    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    with open(arguments.output, "a", encoding="utf-8") as output:
        while not ended.is_set():
            try:
                consume(arguments, validators, output, ended)
            except pika.exceptions.AMQPError as error:
                print(f"connection lost: {error!r}", file=sys.stderr, flush=True)
                time.sleep(0.5)


if __name__ == "__main__":
    main()
