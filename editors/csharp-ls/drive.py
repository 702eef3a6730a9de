#!/usr/bin/env python3
"""Drives csharp-ls, a language server for C# that loads the analyzers of a project, as an editor does.

drive.py CSHARP_LS FOLDER FILE    FILE of the restored project in FOLDER holds one token behind a character outside the BMP.

The diagnostic has to stand at the token, in UTF-16, and to go when the token is edited away.
"""
import json
import pathlib
import subprocess
import sys

command, folder, name = sys.argv[1:]
server = subprocess.Popen([command], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
root = pathlib.Path(folder).resolve()
document = {"uri": (root / name).as_uri()}
text = (root / name).read_text(encoding="utf-8")


def write(message):
    content = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
    server.stdin.flush()


def read():
    length = 0
    while header := server.stdout.readline().strip():
        if header.lower().startswith(b"content-length:"):
            length = int(header.split(b":")[1])
    return json.loads(server.stdout.read(length))


def read_until(is_wanted):
    """The first message that is wanted; what the server asks meanwhile is answered."""
    while True:
        message = read()
        if "method" in message and "id" in message:
            # Without this setting it runs no analyzers.
            settings = [{"analyzersEnabled": True}] * len(message["params"].get("items", [])) if message["method"] == "workspace/configuration" else None
            write({"id": message["id"], "result": settings})
        elif is_wanted(message):
            return message


def ask(request, method, params):
    write({"id": request, "method": method, "params": params})
    return read_until(lambda message: message.get("id") == request and "method" not in message)["result"]


def diagnostics(request):
    items = ask(request, "textDocument/diagnostic", {"textDocument": document})["items"]
    return [item for item in items if str(item.get("code", "")).startswith("LSA")]


def units(part):
    return len(part.encode("utf-16-le")) // 2


folders = [{"uri": root.as_uri(), "name": "app"}]
capabilities = {"textDocument": {"diagnostic": {}}, "workspace": {"configuration": True}, "window": {"workDoneProgress": True}}
ask(1, "initialize", {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": folders, "capabilities": capabilities})
write({"method": "initialized", "params": {}})
write({"method": "textDocument/didOpen", "params": {"textDocument": {**document, "languageId": "csharp", "version": 1, "text": text}}})
read_until(lambda message: "Finished loading" in str(message.get("params")))

(found,) = diagnostics(2)
start = text.index("ls-")
end = text.index('"', start)
line = {"line": 0}
expected = {"start": {**line, "character": units(text[:start])}, "end": {**line, "character": units(text[:end])}}
assert found["code"] == "LSA0001" and found["range"] == expected, found["range"]

write({"method": "textDocument/didChange", "params": {"textDocument": {**document, "version": 2}, "contentChanges": [{"range": expected, "text": "x"}]}})
assert not diagnostics(3)
server.kill()
print(f"{name}: diagnostic, no diagnostic")
