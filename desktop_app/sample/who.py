"""Whom a scene of a sample shop is about."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """The customer, and the ids of everybody a scene may name."""

    customer: int
    customers: Mapping[str, int]
    staff: Mapping[str, int]
