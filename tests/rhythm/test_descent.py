"""Going down to the lowest point of a function."""

import pytest

from desktop_app.rhythm.descent import Lowest, level, lowest


def test_a_bowl_is_gone_down_to_its_ground():
    found = lowest(lambda at: (at[0] - 3) ** 2 + 10 * (at[1] + 1) ** 2, Lowest([0.0, 0.0], level(2)), enough=1e-12)
    assert found.point == pytest.approx([3, -1], abs=1e-4)


def test_a_bent_valley_is_followed_to_its_end():
    def rosenbrock(at):
        return (1 - at[0]) ** 2 + 100 * (at[1] - at[0] ** 2) ** 2

    found = lowest(rosenbrock, Lowest([-1.2, 1.0], level(2)), enough=1e-14, rounds=200)
    assert found.point == pytest.approx([1, 1], abs=1e-2)


def test_what_was_learned_of_the_bend_saves_looking_again():
    looked = []

    def narrow(at):
        looked.append(at)
        return (at[0] - 1) ** 2 + 400 * (at[1] - at[0]) ** 2

    first = lowest(narrow, Lowest([5.0, -5.0], level(2)), enough=1e-10)
    anew = len(looked)
    lowest(narrow, Lowest([5.0, -5.0], first.bend), enough=1e-10)
    assert len(looked) - anew < anew


def test_where_nothing_is_lower_the_beginning_stays():
    assert lowest(lambda at: abs(at[0]), Lowest([0.0], level(1))).point == [0.0]
