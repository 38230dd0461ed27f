"""The week on one page: what was good in it and one thing to try, for the wall and for everybody who works here."""
