"""Pain points: what customers dislike about the shop, what they fear for tomorrow, and what is done about both."""
