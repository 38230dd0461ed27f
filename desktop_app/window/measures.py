"""The few sizes the whole app is laid out with, in pixels."""

HALF_STEP = 4
STEP = 8
TOUCH = 40
"""Height of buttons and fields: what a finger hits."""
BIG_TOUCH = 48
ROW = 56
TOP_BAR = 56
RAIL = 88
NARROW_RAIL = 64
DRAWER = 296

RADIUS_BUTTON = 8
RADIUS_ROW = 12
RADIUS_CARD = 16

ICON = 20
ICON_ROW = 22
ICON_BUTTON = 18
ICON_META = 14

FOCUS_WIDTH = 2
FOCUS_OFFSET = 2
