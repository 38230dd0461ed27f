"""Every step from one released form of the file to the next, numbered, each with frozen copies of what it makes."""
