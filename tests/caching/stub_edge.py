"""An edge that notes what it is told, and answers as a test wants."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class StubEdge:
    def __init__(self):
        self.told = []
        self.status, self.headers = 200, {}
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.url = ""


@contextmanager
def stub_edge():
    stub = StubEdge()

    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            stub.may_answer.wait(20)
            said = json.loads(body) if body else None
            stub.told.append((self.command, self.path, dict(self.headers), said))
            self.send_response(stub.status)
            for name, value in {"Content-Length": "0", **stub.headers}.items():
                self.send_header(name, value)
            self.end_headers()

        do_PURGE = do_POST = do_HEAD = answer

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        stub.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield stub
        finally:
            stub.may_answer.set()
            server.shutdown()
