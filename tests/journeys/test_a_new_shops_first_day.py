"""The first day of a new shop, from the first start to the next morning's call."""


def test_a_new_shops_first_day(at_a_new_shop):
    counter = at_a_new_shop

    # Nothing is asked but what kind of shop it is and who works there.
    counter.sees("What kind of shop do you keep?", "Start with Salon")
    counter.taps("Kim, Ada, Jo")
    counter.types("Kim, Ada")
    counter.taps("Start with Salon")
    counter.sees("Serving: Kim", "Nobody is here, and nobody is expected within the hour.")

    # Somebody walks in whom nobody knows: a name is enough.
    counter.opens("Mara")
    counter.sees("A new customer")
    counter.presses("Return")
    counter.sees("Not here now", "Nothing to anticipate yet.")

    # An allergy is heard, and stands beside the name from then on.
    counter.presses("Ctrl+N")
    counter.types("allergic to latex gloves")
    counter.sees("Keep")
    counter.presses("Return")
    counter.sees("Never: latex gloves")

    # She is welcomed, and what she says while she sits is kept with its day.
    counter.taps("Arrive")
    counter.sees("Welcome, Mara")
    counter.taps("Cut & colour")
    counter.presses("Ctrl+Return")
    counter.sees("Here now · Cut & colour with Kim · since 09:00")
    counter.presses("Ctrl+N")
    counter.types("her sister's wedding is on 5 December")
    counter.sees("5 Dec")
    counter.presses("Return")
    counter.sees("Note, 27 Nov: her sister's wedding is on 5 December")

    # The day-after question is asked before she goes; the call for tomorrow is there at once.
    counter.later(hours=2)
    counter.taps("Finish visit")
    counter.sees("24 hours from now, what will most concern them?")
    counter.types("will it last in the rain?")
    counter.presses("Return")
    counter.sees("Not here now", "Tomorrow", "They said: “will it last in the rain?”")

    # The day is closed: everybody was thought about, the record is kept and backed up.
    counter.later(hours=8)
    counter.presses("Ctrl+5")
    counter.sees("Beyond their tail lights: 0 of 1 thought about")
    counter.taps("Close the day")
    counter.sees("The day is closed, and backed up to")

    # Next morning the call waits with its steps; it does not sit right, and Mara's card says so.
    counter.the_next_morning()
    counter.presses("Ctrl+1")
    counter.sees("Today", "Mara: Does it sit right at home?")
    counter.taps("Mara: Does it sit right at home?")
    counter.presses("Return")
    counter.sees("How did it go?", "Talk through brush, heat and product, in that order")
    counter.taps("Not fine")
    counter.sees("Mara: Done, 19:00", "Not fine")
    counter.sees("Ask them what would put last time right")
    counter.sees("“not fine” to “Does it sit right at home? They said: ‘will it last in the rain?’”")
