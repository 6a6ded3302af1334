"""Stands in for the server of Immich: reads the config file, writes the media folders, queries Postgres, logs in to
Valkey, and only then answers /api/server/ping on port 2283. What fails ends it with status 1. /rig tells what it found."""

import http.server
import json
import os
import signal
import sys

import config_file
import psycopg2
import valkey


def media():
    base = os.environ["IMMICH_MEDIA_LOCATION"]
    for folder in ("upload", "library", "thumbs", "encoded-video", "profile", "backups"):
        os.makedirs(os.path.join(base, folder), exist_ok=True)
        with open(os.path.join(base, folder, ".immich"), "a+") as marker:
            marker.read()
    unreadable = []
    for folder, _, names in os.walk(base, onerror=lambda error: unreadable.append(error.filename)):
        paths = (os.path.join(folder, name) for name in names[:20])
        unreadable += [path for path in paths if not os.access(path, os.R_OK | os.W_OK)]
    if unreadable:
        raise PermissionError("%d of the originals can't be read and written" % len(unreadable))


def secret(name):
    path = os.environ.get(name + "_FILE")
    if path:
        with open(path, encoding="utf-8") as file:
            return file.read().rstrip("\n")
    return os.environ.get(name, "")


def postgres():
    names = {"host": "DB_HOSTNAME", "port": "DB_PORT", "dbname": "DB_DATABASE_NAME", "user": "DB_USERNAME"}
    where = {key: os.environ[name] for key, name in names.items()}
    connection = psycopg2.connect(password=secret("DB_PASSWORD"), connect_timeout=10, **where)
    with connection, connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS vector")
        cursor.execute("CREATE TABLE IF NOT EXISTS rig_start (at timestamptz DEFAULT now(), face vector(3))")
        cursor.execute("INSERT INTO rig_start (face) VALUES ('[1,2,3]')")
        cursor.execute("SELECT count(*) FROM rig_start")
        (starts,) = cursor.fetchone()
    connection.close()
    return starts


CHECKS = {
    "config": lambda: config_file.read(os.environ["IMMICH_CONFIG_FILE"]),
    "media": media,
    "starts": postgres,
    "valkey": lambda: valkey.check(os.environ["REDIS_HOSTNAME"], int(os.environ["REDIS_PORT"]), secret("REDIS_PASSWORD")),
}
found = {}


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        answers = {"/api/server/ping": {"res": "pong"}, "/rig": found}
        self.send_response(200 if self.path in answers else 404)
        self.end_headers()
        self.wfile.write(json.dumps(answers.get(self.path), default=str).encode())

    def log_message(self, *_):
        pass


signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
for name, check in CHECKS.items():
    try:
        found[name] = check()
        print("ok:", name)
    except Exception as error:
        sys.exit("%s: %s: %s" % (name, type(error).__name__, error))
with open("/tmp/rig", "w"):
    pass
http.server.ThreadingHTTPServer(("0.0.0.0", 2283), Answers).serve_forever()
