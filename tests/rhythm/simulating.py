"""A made-up shop whose customers come and stay away exactly as the model of visits says."""

from random import Random

from desktop_app.rhythm.visit_model import DAYS_OF_A_WEEK, SHAPES

WEEK = DAYS_OF_A_WEEK


def visits_of(chance, model, began, ends):
    """The distinct days of somebody who came first on day `began`, until the day `ends`."""
    shape = SHAPES[chance.random() < model.regular]
    mean = 1 / chance.gammavariate(model.r, 1 / model.alpha)
    leaves = chance.betavariate(model.a, model.b)
    days, at = [began], float(began)
    if chance.random() < model.once:
        return days
    while True:
        at += WEEK * chance.gammavariate(shape, mean / shape)
        if at > ends:
            return sorted(set(days))
        days.append(round(at))
        if chance.random() < leaves:
            return sorted(set(days))


def shop(model, customers, weeks, *, seed=7, joined_in=26):
    """The days of so many customers, who came first within `joined_in` weeks; day 1,000 is the shop's first."""
    chance = Random(seed)
    ends = 1000 + weeks * WEEK
    return [visits_of(chance, model, 1000 + chance.randrange(joined_in * WEEK), ends) for _ in range(customers)]


def known_by(days_of_all, day):
    """What was known of each on a day, of those who had come by then; with the visits they made later."""
    return [
        ([day_ for day_ in days if day_ <= day], sum(day_ > day for day_ in days))
        for days in days_of_all
        if days[0] <= day
    ]


def share_in_order(scored):
    """The chance that of two, one who came back and one who did not, the first has the higher score (AUC)."""
    back = [score for score, came in scored if came]
    away = [score for score, came in scored if not came]
    right = sum((one > other) + (one == other) / 2 for one in back for other in away)
    return right / (len(back) * len(away))
