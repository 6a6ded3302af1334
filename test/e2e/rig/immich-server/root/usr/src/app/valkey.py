"""Logs in to Valkey and writes a key."""

import socket


def check(host, port, password):
    with socket.create_connection((host, port), 10) as connection, connection.makefile("rb") as answers:

        def call(*words):
            parts = [b"$%d\r\n%s\r\n" % (len(word), word) for word in (str(word).encode() for word in words)]
            connection.sendall(b"*%d\r\n%s" % (len(parts), b"".join(parts)))
            answer = answers.readline().decode().strip()
            if not answer.startswith("+"):
                raise RuntimeError(answer)
            return answer

        if password:
            call("AUTH", password)
        call("SET", "rig", "1", "EX", "60")
        return call("PING")
