"""How the shop sends mail: what has to be set, declared once. The password is kept elsewhere (`passwords`)."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.foundation.settings import Setting


class Security(StrEnum):
    """When the encryption begins. Without one nothing is sent."""

    STARTTLS = "STARTTLS"
    TLS = "TLS"


HOST = Setting("shop.mail_server", "", "Mail server")
PORT = Setting("shop.mail_port", 587, "Port")
SECURITY = Setting("shop.mail_security", Security.STARTTLS.value, "Encryption")
USER = Setting("shop.mail_user", "", "User name")
ADDRESS = Setting("shop.mail_address", "", "The shop’s e-mail address")
NAME = Setting("shop.mail_name", "", "Name shown to customers (empty: the shop’s)")
ALL = (HOST, PORT, SECURITY, USER, ADDRESS, NAME)
PORTS = range(1, 65_536)
USUAL_PORT = {Security.STARTTLS: 587, Security.TLS: 465}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where and as whom to send. Without a `user` no password is asked for."""

    host: str
    port: int
    security: Security
    user: str
    address: str
    name: str

    @property
    def account(self) -> str:
        """What the password is kept under."""
        return f"{self.user}@{self.host}"
