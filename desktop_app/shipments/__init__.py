"""Shipments: something on its way to a customer, with the day it was promised for, and whether it came."""
