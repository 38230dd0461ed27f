"""Playbooks: when this happens, do that, so many days before or after. Plain data, decided by one pure function."""
