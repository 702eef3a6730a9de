#!/usr/bin/env python3
"""Measures the language server: from a keystroke to its diagnostics, and its memory.

measure-server.py COMMAND [ARGUMENT...]     COMMAND lsp is started, for example: measure-server.py localstack-tokens
"""
import hashlib
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

LINES = 10_000
ROUNDS = 50


def token():
    # Made here, for no file may hold one.
    payload = "FAKEfake-ABCD-TEST-0000-FAKE0000"
    return "-".join(["ls", payload + hashlib.md5(payload.encode()).hexdigest()[:4]])


class Server:
    def __init__(self, command, folder):
        self.process = subprocess.Popen([*command, "lsp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.started = time.perf_counter()

    def send(self, method, params, request=None):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if request is not None:
            message["id"] = request
        content = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def receive(self, wanted):
        while True:
            length = 0
            while (line := self.process.stdout.readline().strip()):
                length = int(line.split(b":")[1])
            message = json.loads(self.process.stdout.read(length))
            if wanted(message):
                return message

    def memory(self, name):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split(name + ":")[1].split()[0]) / 1024


def compose(lines):
    text = ["services:"]
    for number in range(lines // 5):
        text += [f"  service{number}:", "    image: localstack/localstack", "    environment:", f"      LOCALSTACK_AUTH_TOKEN: ${{LOCALSTACK_AUTH_TOKEN:?required}}", f"      DEBUG: {number}"]
    return "\n".join(text) + "\n"


def plain(lines):
    return "".join(f"echo 'step {number}: copies what the build wrote to the folder of the release'\n" for number in range(lines))


def measure(command, name, text, leaks):
    with tempfile.TemporaryDirectory() as folder:
        server = Server(command, folder)
        uri = (pathlib.Path(folder) / name).as_uri()
        server.send("initialize", {"processId": None, "rootUri": pathlib.Path(folder).as_uri(), "capabilities": {}}, 1)
        server.receive(lambda message: message.get("id") == 1)
        answered = time.perf_counter() - server.started
        server.send("initialized", {})
        time.sleep(1)
        idle = server.memory("VmRSS")
        text += f"# {token()}\n" if leaks else ""
        server.send("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "x", "version": 1, "text": text}})
        of = lambda version: lambda message: message.get("method") == "textDocument/publishDiagnostics" and message["params"].get("version") == version
        found = server.receive(of(1))["params"]["diagnostics"]
        assert len(found) == leaks, found
        times = []
        middle = {"line": LINES // 2, "character": 0}
        for version in range(2, ROUNDS + 2):
            start = time.perf_counter()
            server.send("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"range": {"start": middle, "end": middle}, "text": "#" if version == 2 else " "}]})
            server.receive(of(version))
            times.append((time.perf_counter() - start) * 1000)
            time.sleep(0.02)
        times.sort()
        print(f"{name}: {text.count(chr(10))} lines, {len(text)} characters, {leaks} finding: median {statistics.median(times):.1f} ms, slowest {times[-1]:.1f} ms; "
              f"first answer {answered * 1000:.0f} ms; memory idle {idle:.0f} MB, at the end {server.memory('VmRSS'):.0f} MB")
        server.send("shutdown", None, 2)
        server.receive(lambda message: message.get("id") == 2)
        server.send("exit", None)
        server.process.wait()


for leaks in (0, 1):
    measure(sys.argv[1:], "build.sh", plain(LINES), leaks)
    measure(sys.argv[1:], "docker-compose.yml", compose(LINES), leaks)
