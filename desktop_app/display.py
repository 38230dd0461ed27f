"""Whether a window can be shown here at all. Qt would abort without a word that helps."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

WITHOUT_SCREEN = {"offscreen", "minimal", "vnc"}
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
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
    """Name every library that is missing, not only the first, so that one installation is enough."""
    missing = [library for library in DEBIAN_PACKAGES if library in complaint or not _loads(library)]
    if not missing:
        return f"Qt cannot be loaded: {complaint}."
    packages = " ".join(DEBIAN_PACKAGES[library] for library in missing)
    return f"Qt needs {', '.join(missing)}. On Debian or Ubuntu: apt install {packages}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
