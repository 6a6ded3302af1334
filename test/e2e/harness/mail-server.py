"""A mail server that takes whatever comes, and prints it."""

import socketserver
import sys


class Mail(socketserver.StreamRequestHandler):
    def handle(self):
        print("connection", flush=True)
        self.answer("220 ready")
        data = False
        for line in self.rfile:
            text = line.decode(errors="replace").rstrip("\r\n")
            print(text, flush=True)
            if data and text != ".":
                continue
            data = text == "DATA"
            self.answer("354 go on" if data else "250 ok")

    def answer(self, text):
        self.wfile.write(text.encode() + b"\r\n")


socketserver.ThreadingTCPServer(("", int(sys.argv[1])), Mail).serve_forever()
