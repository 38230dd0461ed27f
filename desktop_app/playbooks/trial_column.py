"""Beside a playbook: what it would have made, and how it does. In a narrow window both are a drawer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.playbooks.dry_run_panel import TITLE, DryRunPanel
from desktop_app.playbooks.health_panel import HealthPanel
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.trial_asking import TrialAsking
from desktop_app.window.background import Background
from desktop_app.window.dialog import Drawer
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import DRAWER, STEP
from desktop_app.window.scrolling import Scrolling

_WIDTH = 332
