"""A mail server that takes mail after STARTTLS and a login alone, and prints who logged in, and the mail, as JSON.

Arguments: the port, and how to log in (PLAIN or LOGIN). MAIL_PEM is its certificate with the key.
"""

import base64
import json
import os
import socketserver
import ssl
import sys
import tempfile
import time

port, mechanism = sys.argv[1:]
with tempfile.NamedTemporaryFile("w") as file:
    file.write(os.environ["MAIL_PEM"])
    file.flush()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file.name)


class Mail(socketserver.StreamRequestHandler):
    secret = False
    login = None

    def handle(self):
        print(json.dumps({"event": "connection"}), flush=True)
        self.answer("220 ready")
        while line := self.line():
            word = line.split(" ")[0].upper()
            if word == "QUIT":
                return self.answer("221 bye")
            getattr(self, word, lambda _: self.answer("502 no"))(line)

    def EHLO(self, _):
        self.answer("250-here")
        self.answer("250 AUTH " + mechanism if self.secret else "250 STARTTLS")

    def STARTTLS(self, _):
        self.answer("220 go on")
        self.request = context.wrap_socket(self.request, server_side=True)
        self.setup()
        self.secret = True

    def AUTH(self, line):
        _, how, *first = line.split(" ")
        if not self.secret or how != mechanism:
            return self.answer("538 not so")
        if how == "LOGIN":
            user = self.decoded(first[0] if first else self.ask("Username:"))
            password = self.decoded(self.ask("Password:"))
        else:
            _, user, password = self.decoded(first[0] if first else self.ask("")).split("\0")
        self.login = {"event": "login", "how": how, "user": user, "password": password}
        print(json.dumps(self.login), flush=True)
        # So long may one look at who has logged in.
        time.sleep(0.5)
        self.answer("235 welcome")

    def MAIL(self, _):
        self.answer("250 ok" if self.login else "530 log in first")

    RCPT = RSET = MAIL

    def DATA(self, _):
        if not self.login:
            return self.answer("530 log in first")
        self.answer("354 go on")
        lines = iter(self.line, ".")
        print(json.dumps({"event": "mail", "text": "\n".join(lines)}), flush=True)
        self.answer("250 ok")

    def ask(self, what):
        self.answer("334 " + base64.b64encode(what.encode()).decode())
        return self.line()

    def decoded(self, text):
        return base64.b64decode(text).decode()

    def line(self):
        return self.rfile.readline().decode(errors="replace").rstrip("\r\n")

    def answer(self, text):
        self.wfile.write(text.encode() + b"\r\n")


server = socketserver.ThreadingTCPServer(("", int(port)), Mail)
print("listening", file=sys.stderr, flush=True)
server.serve_forever()
