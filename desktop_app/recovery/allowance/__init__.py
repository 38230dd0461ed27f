"""What everybody may spend to make things right, as it is set."""
