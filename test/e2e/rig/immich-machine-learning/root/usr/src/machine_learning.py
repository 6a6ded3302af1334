"""Stands in for machine learning: answers /ping on port 3003, once it could write where the real one writes."""

import http.server
import os
import signal


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/ping" else 404)
        self.end_headers()
        self.wfile.write(b"pong")

    def log_message(self, *_):
        pass


signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
for folder in ("/cache/clip", os.environ.get("MPLCONFIGDIR", "/tmp"), "/run"):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, ".rig"), "w"):
        pass
print("listening as", os.getuid(), os.getgid(), os.getgroups())
http.server.ThreadingHTTPServer(("0.0.0.0", 3003), Answers).serve_forever()
