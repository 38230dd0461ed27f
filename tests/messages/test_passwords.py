"""Where the password of the shop's mail is kept."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from desktop_app.messages import passwords
from desktop_app.messages.passwords import keep_password, password_of


class Keyring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def use(monkeypatch):
    """The program as it starts, on a computer with this keyring."""
    before = keyring.get_keyring()

    def uses(ring):
        monkeypatch.setattr(passwords, "_until_the_end", {})
        keyring.set_keyring(ring)

    yield uses
    keyring.set_keyring(before)


def test_a_password_is_kept_in_the_keyring_of_the_computer(use):
    ring = Keyring()
    use(ring)
    assert password_of("kim@mail") is None
    assert keep_password("kim@mail", "sesame")
    use(ring)
    assert password_of("kim@mail") == "sesame"
    assert password_of("ada@mail") is None


def test_without_a_keyring_it_is_known_until_the_program_ends(use):
    use(NoKeyring())
    assert not keep_password("kim@mail", "sesame")
    assert password_of("kim@mail") == "sesame"
    use(NoKeyring())
    assert password_of("kim@mail") is None
