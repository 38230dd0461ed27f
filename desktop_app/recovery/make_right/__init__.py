"""The sheet *Make it right*: what happened, what is given for it, the words that go with it, and what follows."""
