"""An SMTP server for tests, on aiosmtpd: keeps each mail as a file, and answers a step otherwise where a file of rules says so."""
import asyncio
import base64
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

FOLDER = sys.argv[1]


def read(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return json.load(file)


SETTINGS = read("settings.json")


def note(step):
    with open(os.path.join(FOLDER, "steps"), "a", encoding="utf-8") as file:
        file.write(f"{step}\n")


async def answer(server, step, usual):
    """What the rule of this step says; "hang" and "hang kept" never answer, "drop" ends the connection without a word."""
    rule = read("rules.json").get(step, usual)
    note(step)
    if rule in ("hang", "hang kept"):
        await asyncio.Event().wait()
    if rule == "drop":
        server.transport.abort()
    return rule


class Handler:
    number = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mail_from = address
        return await answer(server, "MAIL", "250 OK")

    async def handle_RCPT(self, server, session, envelope, address, options):
        said = await answer(server, f"RCPT {address}", "250 OK")
        if said.startswith("2"):
            envelope.rcpt_tos.append(address)
        return said

    async def handle_DATA(self, server, session, envelope):
        said = read("rules.json").get("DATA", "250 OK")
        if said[0] == "2" or said in ("drop", "hang kept"):
            self.keep(session, envelope)
        return await answer(server, "DATA", "250 OK")

    def keep(self, session, envelope):
        Handler.number += 1
        path = os.path.join(FOLDER, "mails", f"{Handler.number:06}.json")
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump({
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "user": session.auth_data,
                "isEncrypted": SETTINGS["tls"] == "implicit" or session.ssl is not None,
                "data": base64.b64encode(envelope.content).decode("ascii"),
            }, file)
        os.rename(path + ".part", path)


class Turnstile(asyncio.Protocol):
    """Greets with a refusal, or with nothing at all."""

    def __init__(self, words):
        self.words = words

    def connection_made(self, transport):
        if self.words == "drop":
            transport.abort()
        elif self.words != "hang":
            transport.write(f"{self.words}\r\n".encode("ascii"))
            transport.close()


def check(server, session, envelope, mechanism, given):
    if "AUTH" in (rules := read("rules.json")):
        return AuthResult(success=False, handled=False, message=rules["AUTH"])
    user, password = given.login.decode("utf-8"), given.password.decode("utf-8")
    genuine = (user, password) == (SETTINGS["user"], SETTINGS["password"])
    return AuthResult(success=genuine, handled=False, auth_data=user)


def context():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(SETTINGS["certificateFile"], SETTINGS["keyFile"])
    return tls


def connection():
    note("GREETING")
    if "GREETING" in (rules := read("rules.json")):
        return Turnstile(rules["GREETING"])
    return SMTP(
        Handler(),
        hostname="mail.example",
        loop=asyncio.get_running_loop(),
        data_size_limit=SETTINGS["mostBytes"],
        tls_context=context() if SETTINGS["tls"] == "starttls" else None,
        require_starttls=SETTINGS["tls"] == "starttls",
        auth_required=SETTINGS["user"] is not None,
        # Of an encryption from the first byte on it knows nothing.
        auth_require_tls=SETTINGS["tls"] == "starttls",
        authenticator=check,
    )


async def serve():
    server = await asyncio.get_running_loop().create_server(
        connection, "127.0.0.1", SETTINGS["port"], ssl=context() if SETTINGS["tls"] == "implicit" else None)
    await server.serve_forever()


asyncio.run(serve())
