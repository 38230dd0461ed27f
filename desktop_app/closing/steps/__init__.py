"""The steps of the close of day, each in a file of its own."""
