"""Whether a window can be shown here at all. Qt would abort without a word that helps."""

import ctypes
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path

WITHOUT_SCREEN = {"offscreen", "minimal", "vnc"}
DEBIAN_PACKAGES = {
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libxcb-cursor": "libxcb-cursor0",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libxkbcommon": "libxkbcommon0",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libglib-2": "libglib2.0-0",
    "libX11-xcb": "libx11-xcb1",
    "libX11": "libx11-6",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-util": "libxcb-util1",
}
NO_SCREEN = (
    "There is no screen to show a window on. Start Regulars from a desktop, or use a command (--help lists them)."
)


def why_no_window() -> str:
    """Say in one line what keeps a window from showing, or nothing where all is well."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return _what_to_install(str(error))
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if not sys.platform.startswith("linux") or platform in WITHOUT_SCREEN:
        return ""
    if os.environ.get("WAYLAND_DISPLAY") and platform != "xcb":
        return ""
    if not os.environ.get("DISPLAY"):
        return NO_SCREEN
    return _x11()


def _x11() -> str:
    """Load Qt's X11 plugin and greet the X server, as Qt is about to: both fail here without an abort."""
    spec = find_spec("PySide6")
    plugin = Path(spec.origin or "").parent / "Qt" / "plugins" / "platforms" / "libqxcb.so" if spec else Path()
    try:
        ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return _what_to_install(str(error)) if plugin.exists() else ""
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return NO_SCREEN if refused else ""


def _what_to_install(complaint: str) -> str:
    found = re.search(r"(lib[\w+.-]+?)\.so[.\d]*", complaint)
    if not found:
        return f"Qt cannot be loaded: {complaint}."
    library = found.group(1)
    package = next((name for stem, name in DEBIAN_PACKAGES.items() if library == stem or library.startswith(stem)), "")
    hint = f"On Debian or Ubuntu: apt install {package}" if package else "Install the package that holds it"
    return f"Qt needs the system library {found.group(0)}, which is missing. {hint}."
