"""A mail server on this computer: small, real, and as unfriendly as a test needs it to be."""

import base64
import email
import email.policy
import ssl
import threading
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

import trustme

from desktop_app.messages.mail_server import MailServer, Security

USER, PASSWORD = "kim", "open sesame"
HOST = "localhost"
PATIENCE = 60  # seconds


class PostOffice:
    """Takes mail for anybody but `refuses`; `letters` is what it has taken."""

    def __init__(self, folder: Path) -> None:
        authority = trustme.CA()
        self.trusted = folder / "authority.pem"
        authority.cert_pem.write_to_path(self.trusted)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(HOST).configure_cert(self.context)
        self.letters: list[Any] = []
        self.logins = 0
        self.offers_encryption = True
        self.encrypts_at_once = False
        self.refuses: tuple[str, ...] = ()
        self.hangs_up_in_the_middle = False
        self.rude_in_parting = False
        self.greeting = "220 post office"
        self.doors = threading.Event()  # closed, nobody is answered
        self.doors.set()
        self._server = _Server((HOST, 0), _Clerk)
        self._server.office = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def address(self, **other: Any) -> MailServer:
        """How to reach it."""
        usual = {
            "host": HOST,
            "port": self.port,
            "security": Security.STARTTLS,
            "user": USER,
            "address": "hello@vento.example",
            "name": "Salon Vento",
        }
        return MailServer(**{**usual, **other})

    def close(self) -> None:
        self.doors.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingTCPServer):
    allow_reuse_address = True
    block_on_close = True
    office: PostOffice

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever does not trust us hangs up: that is theirs to tell."""


class _Clerk(StreamRequestHandler):
    """One conversation; whoever says nothing is not waited for."""

    server: _Server
    timeout = PATIENCE

    def handle(self) -> None:
        self.office = self.server.office
        self.encrypted = False
        if self.office.encrypts_at_once:
            self._encrypt()
        self.office.doors.wait(PATIENCE)
        self._say(self.office.greeting)
        while line := self.rfile.readline():
            word, _, rest = line.decode("ascii").strip().partition(" ")
            answer = getattr(self, f"_{word.lower()}", None)
            if answer is None:
                self._say("502 not known here")
            elif answer(rest) is False:
                return

    def _ehlo(self, _: str) -> None:
        can = [] if self.encrypted or not self.office.offers_encryption else ["STARTTLS"]
        can += ["AUTH PLAIN"] if self.encrypted else []
        self._say("250-post office")
        for one in can:
            self._say(f"250-{one}")
        self._say("250 SIZE 100000")

    def _starttls(self, _: str) -> None:
        self._say("220 go on")
        self._encrypt()

    def _auth(self, rest: str) -> None:
        self.office.logins += 1
        _, user, password = base64.b64decode(rest.split()[1]).decode("utf-8").split("\0")
        self._say("235 welcome" if (user, password) == (USER, PASSWORD) else "535 who are you")

    def _mail(self, _: str) -> None:
        self._say("250 fine")

    def _rcpt(self, rest: str) -> None:
        refused = any(address in rest for address in self.office.refuses)
        self._say("550 nobody of that name" if refused else "250 fine")

    def _data(self, _: str) -> bool:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            if self.office.hangs_up_in_the_middle:
                return False
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        self.office.letters.append(email.message_from_bytes(b"".join(lines), policy=email.policy.default))
        self._say("250 taken")
        return True

    def _rset(self, _: str) -> None:
        self._say("250 fine")

    def _quit(self, _: str) -> bool:
        self._say("421 go away" if self.office.rude_in_parting else "221 good bye")
        return False

    def _encrypt(self) -> None:
        self.request = self.office.context.wrap_socket(self.request, server_side=True)
        self.setup()
        self.encrypted = True

    def finish(self) -> None:
        super().finish()
        self.request.close()

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode("ascii"))
