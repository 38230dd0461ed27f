"""Staff: the people who serve. Not their rights (there is nothing to ask permission for), not their hours."""
