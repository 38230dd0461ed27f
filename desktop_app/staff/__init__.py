"""Staff: the people who serve, and when they are away. Not their rights (there is nothing to ask permission for)."""
